from dataclasses import replace
from itertools import pairwise

import pytest

from reviewer.intake.document import Box, Cell, Line, Word, line_of
from reviewer.parsing.sections.headings import part_of, split
from reviewer.parsing.values.heading_words import kind_of


def typed(*texts: str) -> list[Line]:
    return [Line(text, number=number) for number, text in enumerate(texts)]


def printed(text: str, number: int, size: float = 10.0, bold: bool = False) -> Line:
    words = [Word(part, size=size, bold=bold) for part in text.split()]
    return line_of(words, number=number)


def kinds(lines: list[Line]) -> list[tuple[str, int]]:
    return [(section.kind, len(section.lines)) for section in split(lines)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("工作经历", "work"),
        ("论文及课题", "publications"),
        ("教育及资质", "education"),
        ("一、教育背景", "education"),
        ("【项目经验】", "projects"),
        ("实  习  经  历", "internships"),
        ("教育背景 Education", "education"),
        ("个人简介（Highlights）", "summary"),
        ("WORK EXPERIENCE", "work"),
        ("Licenses & Certifications", "certificates"),
        ("Education and Training", "education"),
        ("Beruflicher Werdegang", "work"),
        ("Aus- und Schulbildung", "education"),
        ("Schul- und Berufsausbildung", "education"),
        ("Aus- und Weiterbildungen", "education"),
        ("Akademische Laufbahn", "education"),
        ("Membership & Volunteering", "volunteer"),
        ("Titres actuels", "work"),
        ("B. Positions, Scientific Appointments, and Honors", "work"),
        ("(c) Contributions to Science", "publications"),
        ("Centres d’intérêt", "interests"),
        ("Formación académica", "education"),
        ("學歷", "education"),
        ("職務経歴", "work"),
        ("Skills & Interests", "skills"),
        ("Recent Academic Appointments", "work"),
        ("Where I've Worked", "work"),
        ("Sobre", "summary"),
        ("Formação & Títulos", "education"),
        ("Research Interests", "summary"),
        ("Grants, Fellowships and Awards", "awards"),
        ("Peer-Reviewed Publications", "publications"),
        ("Clinical Placements", "internships"),
        ("Professional Development", "certificates"),
        ("Professional Service", "volunteer"),
        ("Key Strengths", "skills"),
        ("Outside Work", "interests"),
        ("Declaration", "unknown"),
        ("近期主要工作经历", "work"),
        ("学历信息", "education"),
        ("自我鉴定", "summary"),
        ("在校任职情况", "volunteer"),
        ("进修经历", "certificates"),
        ("家庭主要成员", "unknown"),
        ("What I am good at", "skills"),
        ("Away from work", "interests"),
        ("Board and Community Roles", "volunteer"),
        ("Institutions attended with dates", "education"),
        ("Institutions attended with dates and qualifications", "education"),
        ("Volunteer Experience or Leadership", "volunteer"),
        ("Cursos y diplomados", "certificates"),
        ("Formação acadêmica", "education"),
        ("Esperienze lavorative", "work"),
        ("Werkervaring", "work"),
        ("Teaching / Research Experience", "work"),
        ("Working Experience with Dates", "work"),
        ("Experience (15 years, 3 months)", "work"),
        ("Professional development, courses", "certificates"),
    ],
)
def test_known_headings_are_recognised_in_every_dress(heading: str, kind: str) -> None:
    assert kind_of(heading)[0] == kind


def test_words_that_recur_in_each_entry_head_no_section() -> None:
    lines = [
        printed("Work Experience", 0, 14.0, bold=True),
        *(
            printed("Nurse, Northside Hospital, 2019 - 2021", 1),
            printed("Highlights", 2, bold=True),
        ),
        *(printed("Trained four juniors", 3), printed("Carer, Elm House, 2016 - 2018", 4)),
        *(printed("Highlights", 5, bold=True), printed("Cared for twelve residents", 6)),
        *(printed("Education", 7, 14.0, bold=True), printed("BSc Nursing, 2016", 8)),
    ]
    assert kinds(lines) == [("work", 6), ("education", 1)]


def test_contact_data_by_themselves_at_the_foot_of_a_page_belong_to_the_top() -> None:
    def at(line: Line, top: float) -> Line:
        return replace(line, box=Box(50.0, top, 300.0, top + 10.0))

    lines = [
        at(printed("Amina Yusuf", 0, 20.0), 50.0),
        at(printed("Certifications", 1, 14.0, bold=True), 100.0),
        at(printed("Registered Engineer, 2014", 2), 120.0),
        at(printed("Accra, Ghana", 3), 760.0),
        at(printed("amina.yusuf@example.com", 4), 774.0),
    ]
    assert kinds(lines) == [("top", 3), ("certificates", 1)]


def test_lesser_headings_set_like_what_begins_skills_name_groups() -> None:
    lines = [
        *(printed("Skills", 0, 18.0, bold=True), printed("Technology", 1, 13.0, bold=True)),
        *(printed("Canvas", 2), printed("Teaching", 3, 13.0, bold=True)),
        *(printed("Lesson planning", 4), printed("Languages", 5, 18.0, bold=True)),
        printed("French", 6),
    ]
    assert kinds(lines) == [("skills", 4), ("languages", 1)]


def test_a_labelled_group_in_another_script_below_a_heading_is_no_translation() -> None:
    lines = [
        *(printed("技能", 0, 14.0, bold=True), printed("办公软件：Excel、PPT、SPSS、Word", 1)),
        *(printed("教育背景", 2, 14.0, bold=True), printed("EDUCATION", 3, 7.0)),
        *(printed("湘潭大学", 4), printed("工作经历", 5, 14.0, bold=True), printed("远山户外", 6)),
    ]
    found = [(part.kind, len(part.lines)) for part in split(lines) if part.lines]
    assert found == [("skills", 1), ("education", 1), ("work", 1)]


def test_a_heading_about_two_things_is_mixed() -> None:
    assert kind_of("早期研究与实习")[0] == "mixed"


def test_lines_above_the_first_heading_are_the_top() -> None:
    lines = typed("赵一鸣", "138-0000-1111", "教育经历", "某大学 软件工程", "专业技能", "Python")
    assert kinds(lines) == [("top", 2), ("education", 1), ("skills", 1)]


def test_a_sentence_that_holds_a_section_word_is_no_heading() -> None:
    lines = typed("Work Experience", "My work experience, in short.", "Education")
    assert kinds(lines) == [("work", 1), ("education", 0)]


def test_headings_no_list_knows_are_found_by_their_looks() -> None:
    lines = [
        printed("Ann Lee", 0, 20, bold=True),
        printed("Experience", 1, 14, bold=True),
        printed("Built things", 2),
        printed("Education", 3, 14, bold=True),
        printed("A school", 4),
        printed("Skills", 5, 14, bold=True),
        printed("Knots", 6),
        printed("Voyages", 7, 14, bold=True),
        printed("Round the Horn", 8),
    ]
    assert kinds(lines)[-1] == ("unknown", 1)


def test_the_job_sought_below_a_name_stays_with_the_name() -> None:
    lines = [
        printed("ANN LEE", 0, 14, bold=True),
        printed("DATA ENGINEER", 1, 14, bold=True),
        printed("EXPERIENCE", 2, 14, bold=True),
        printed("Built things", 3),
        printed("EDUCATION", 4, 14, bold=True),
        printed("A school", 5),
        printed("SKILLS", 6, 14, bold=True),
        printed("Knots", 7),
    ]
    assert kinds(lines)[0] == ("top", 2)


def test_a_heading_may_stand_on_the_line_of_its_text() -> None:
    sections = split(typed("Ann Lee", "SKILLS\tKnots, rope"))
    assert [section.kind for section in sections] == ["top", "skills"]
    assert sections[1].lines[0].text.strip() == "Knots, rope"
    assert sections[1].lines[0].text.index("K") == 7


def test_characters_keep_their_places_in_a_part_of_a_line() -> None:
    line = printed("Name: text behind it", 0)
    part = part_of(line, 6, len(line.text))
    assert part.text == "      text behind it"
    assert [word.text for word in part.words] == ["text", "behind", "it"]


def test_the_left_cell_of_two_heads_the_right_one() -> None:
    texts = [("专业技能", "Python、Kafka"), ("自我评价", "做事有条理"), ("外语水平", "英语 CET-6")]
    lines = [
        Line(text, number=2 * row + column, cell=Cell(0, row, column))
        for row, pair in enumerate(texts)
        for column, text in enumerate(pair)
    ]
    assert kinds(lines) == [("skills", 1), ("summary", 1), ("languages", 1)]


def test_what_opens_the_main_column_beside_a_side_bar_is_the_top() -> None:
    side = [Line(text, number=n, column=1) for n, text in enumerate(["Contact", "Leeds", "Skills"])]
    main = [Line(text, number=n + 3) for n, text in enumerate(["Ann Lee", "Education", "A school"])]
    assert set(kinds([*side, *main])) == {
        ("personal", 1),
        ("skills", 0),
        ("top", 1),
        ("education", 1),
    }


def test_the_sections_of_a_side_bar_and_of_the_body_do_not_run_into_each_other() -> None:
    body = typed("Ann Lee", "Work Experience", "Built things", "Education", "A school")
    bar = typed("ann@example.com", "Skills", "Knots", "Languages", "English")
    barred = [replace(line, number=line.number + 5, column=1) for line in bar]
    sections = split([*body[:2], *barred, *body[2:]])
    assert [section.kind for section in sections] == [
        "top", "work", "education", "skills", "languages",
    ]  # fmt: skip
    assert [line.text for line in sections[0].lines] == ["Ann Lee", "ann@example.com"]
    assert [line.text for line in sections[1].lines] == ["Built things"]


def test_a_labelled_list_is_no_heading_because_its_label_could_be_one() -> None:
    lines = [
        printed("Ann Lee", 0, 20, bold=True),
        printed("Experience", 1, 14, bold=True),
        printed("Built things", 2),
        printed("Education", 3, 14, bold=True),
        printed("A school", 4),
        printed("Skills", 5, 14, bold=True),
        line_of([Word("Languages:", size=10, bold=True), Word("Go, Rust", size=10)], number=6),
    ]
    assert [line.text for line in split(lines)[-1].lines] == ["Languages: Go, Rust"]


@pytest.mark.parametrize(
    ("joined", "parts"),
    [
        ("B. Positions and Honors", {"Positions and Employment": "work", "Honors": "awards"}),
        (
            "Positions, Service and Honors",
            {"Positions held": "work", "Volunteer Work": "volunteer", "Honors": "awards"},
        ),
        ("Education & Certifications", {"Education": "education", "Licensure": "certificates"}),
    ],
)
def test_a_heading_about_two_things_may_have_one_for_each_below_it(
    joined: str, parts: dict[str, str]
) -> None:
    lines = [printed("Ann Lee", 0, 20, bold=True)]
    for heading in ("A. Personal Statement", joined, "C. Publications"):
        lines.append(printed(heading, len(lines), bold=True))
        for part in parts if heading == joined else ():
            lines += [printed(part, len(lines)), printed("2014 something at some place", 0)]
        lines.append(printed("Some sentence about something that was done.", len(lines)))
    assert [section.kind for section in split(lines)][3:-1] == list(parts.values())


def test_unheard_of_lines_in_the_dress_of_all_known_headings_are_headings() -> None:
    texts = [
        ("What I've Done", 13.0), ("Designer, Loomly, 2020 – now", 10.0),
        ("Where I Grew Up Learning", 13.0), ("BFA Design, Elm College, 2012–2016", 10.0),
        ("Seen by Others", 13.0), ("Elm Design Prize, 2022", 10.0),
        ("Hobbies", 13.0), ("Surfing, ceramics", 10.0),
    ]  # fmt: skip
    lines = [printed("Ann Larkham", 0, 19.0, bold=True)]
    lines += [printed(t, n + 1, size, bold=size > 10) for n, (t, size) in enumerate(texts)]
    assert [kind for kind, _ in kinds(lines)] == [
        "top", "work", "unknown", "unknown", "interests",
    ]  # fmt: skip


def test_a_heading_in_capitals_on_the_line_of_its_text() -> None:
    sections = split(
        typed(
            "Ada Example",
            "EDUCATION:",
            "BSc Physics, Larkfield University, 2012",
            "HOBBIES:",
            "netball, choir",
            "REFEREES: available on request",
        )
    )
    assert [section.kind for section in sections] == ["top", "education", "interests", "references"]


def test_a_heading_said_again_below_itself_beside_another_column() -> None:
    body = [printed("WORK", 1, 14.0, bold=True), printed("工作经验", 3, 9.0)]
    side = [replace(printed("Skills", 2, 14.0, bold=True), column=1)]
    told = [printed("云岭纪实影像有限公司 剪辑指导 2020年9月至今", 4), printed("剪辑六集纪录片", 5)]
    listed = [replace(printed("Premiere, Photoshop", 6), column=1)]
    found = kinds([printed("Ada Example", 0, 20.0), body[0], *side, body[1], *told, *listed])
    assert found == [("top", 1), ("work", 0), ("work", 2), ("skills", 1)]


def test_a_heading_no_list_knows_may_end_with_a_colon_as_the_others_do() -> None:
    texts = ["Work:", "Fitter, Elm Ltd, 2016 - 2018", "School:", "Elm High School\t2009"]
    texts += ["Good at:", "Welding", "Volunteering:", "Pump operator, 2014"]
    lines = [
        printed(text, at, 13.0 if text.endswith(":") else 10.0, bold=text.endswith(":"))
        for at, text in enumerate(texts)
    ]
    assert [s.heading.text for s in split(lines) if s.heading] == texts[::2]


def test_the_first_head_of_a_column_translates_no_heading_above_the_table() -> None:
    cells = [
        Line(text, number=at + 1, cell=Cell(0, row, column))
        for at, (row, column, text) in enumerate(
            [(0, 0, "資格"), (0, 1, "頒發機構"), (1, 0, "安全督導員"), (1, 1, "樣本議會")]
        )
    ]
    parts = split([Line("（三） 專業資格 Professional Qualifications"), *cells])
    assert [part.kind for part in parts] == ["certificates"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("ETUDES ET DIPLOMES", "education"),
        ("Educação e formação", "education"),
        ("Onderwijs en opleiding", "education"),
        ("Allgemeine und berufliche Bildung", "education"),
        ("Percurso profissional", "work"),
        ("Digitale Kompetenzen", "skills"),
        ("Competenze digitali", "skills"),
        ("Prémios e distinções", "awards"),
        ("Cursos de formación", "certificates"),
        ("Competencias lingüísticas", "languages"),
    ],
)
def test_headings_of_western_tongues_are_known_whatever_stands_behind_or_joins_them(
    heading: str, kind: str
) -> None:
    assert kind_of(heading)[0] == kind


def test_a_job_with_the_stem_of_a_heading_is_none() -> None:
    lines = typed("Pip Strand", "Employment Solicitor", "Education", "Elm University, 2010 – 2013")
    assert kinds(lines) == [("top", 2), ("education", 1)]


def placed(top: float, *words: tuple[str, float], page: int = 1, gap: float = 3.0) -> Line:
    made = [Word(t, box=Box(x, top, x + 5 * len(t), top + 10), size=10.0) for t, x in words]
    gaps = ["", *("\t" if b[1] - a[1] - 5 * len(a[0]) > 6 else " " for a, b in pairwise(words))]
    return replace(line_of(made, gaps), page=page, gap=gap, number=int(top) + 1000 * page)


def test_other_labels_a_row_below_rows_that_are_labelled_alike() -> None:
    lines = [
        placed(80.0, ("SKILLS", 20.0)),
        placed(100.0, ("Practice", 20.0), ("Advocacy,", 90.0), ("Mediation", 138.0)),
        placed(113.0, ("Other", 20.0), ("Training,", 90.0), ("Delivery", 138.0)),
        placed(133.0, ("EDUCATION", 20.0)),
        placed(146.0, ("Elm", 20.0), ("University", 38.0)),
    ]
    assert kinds(lines) == [("skills", 2), ("education", 1)]


def test_contact_data_at_the_foot_of_the_first_page_are_no_part_of_its_last_section() -> None:
    lines = [
        placed(80.0, ("Pip", 20.0), ("Strand", 38.0)),
        placed(100.0, ("SKILLS", 20.0)),
        placed(113.0, ("Python,", 20.0), ("Docker", 58.0)),
        placed(700.0, ("+1", 20.0), ("555", 33.0), ("0143", 51.0), gap=577.0),
        placed(713.0, ("pip@example.com", 20.0), ("1/2", 200.0)),
        placed(80.0, ("EDUCATION", 20.0), page=2),
        placed(93.0, ("Elm", 20.0), ("University", 38.0), page=2),
    ]
    assert kinds(lines) == [("top", 3), ("skills", 1), ("education", 1)]


@pytest.mark.parametrize("text", ["Projektleiterin", "Cheffe de projet marketing", "项目经理"])
def test_a_job_heads_nothing_though_the_stem_of_a_section_is_in_it(text: str) -> None:
    assert kind_of(text) == (None, 0.0)


def test_headings_in_brackets_behind_a_bullet_are_headings() -> None:
    lines = [
        placed(80.0, ("●", 20.0), ("[Education]", 27.0)),
        placed(93.0, ("Elm", 20.0), ("University", 38.0)),
        placed(133.0, ("●", 20.0), ("[Languages]", 27.0), gap=20.0),
        placed(146.0, ("German", 20.0)),
    ]
    assert kinds(lines) == [("education", 1), ("languages", 1)]


def test_a_name_set_like_the_headings_is_none_above_ways_to_reach_somebody() -> None:
    name = replace(Line("崔隽 / 个人简历"), heading=2)
    lines = [
        name,
        *typed("2016 - 至今 在校", "Email: ann@example.com"),
        replace(Line("教育背景"), heading=2),
        *typed("2013 - 2017 示例大学"),
    ]
    assert [section.kind for section in split(lines)] == ["top", "education"]
