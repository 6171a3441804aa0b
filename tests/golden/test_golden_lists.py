"""Skills, languages, awards and the like, in every way they are listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from golden_drawing import EN, ZH, write_all, write_education, write_head, write_work
from golden_pages import Column, Sheet, pdf, width_of
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json

GREY = (0.85, 0.87, 0.9)
WORDS_EN = ["Python", "Go", "SQL", "Docker", "Terraform", "Kafka"]
WORDS_ZH = ["Python", "数据建模", "用户增长", "Tableau", "实验设计", "Spark"]


def begun(person: Json) -> Column:
    """A page with everything but skills and languages."""
    words = EN if person["basics"]["name"].isascii() else ZH
    column = Column(Sheet())
    for write in (write_head, write_work, write_education):
        write(column, person, words)
    person.pop("skills", None)
    person.pop("languages", None)
    return column


def expect(column: Column, person: Json) -> None:
    assert read(pdf(column.sheet)) == person


def chips(column: Column, keywords: list[str]) -> None:
    """Words in filled boxes side by side, three a row."""
    x = column.x
    for number, word in enumerate(keywords):
        end = x + width_of(word) + 12
        column.sheet.fill(x, column.y - 11, end, column.y + 5, GREY)
        column.sheet.put(x + 6, column.y, word)
        x = end + 8
        if number % 3 == 2:
            x, column.y = column.x, column.y + 20


def flat(column: Column, keywords: list[str]) -> None:
    column.line(", ".join(keywords) if keywords[1].isascii() else "、".join(keywords))


def dotted(column: Column, keywords: list[str]) -> None:
    column.line(" • ".join(keywords))


def piped(column: Column, keywords: list[str]) -> None:
    column.line(" | ".join(keywords))


def bulleted(column: Column, keywords: list[str]) -> None:
    column.lines(*(f"• {word}" for word in keywords))


def bars(column: Column, keywords: list[str]) -> None:
    """A word a line, and a bar that shows how well it is known."""
    for number, word in enumerate(keywords):
        column.sheet.fill(220, column.y - 7, 400, column.y - 1, GREY)
        column.sheet.fill(220, column.y - 7, 280 + 20 * number, column.y - 1, (0.2, 0.4, 0.6))
        column.line(word)


def two_across(column: Column, keywords: list[str]) -> None:
    """Two bullets a row."""
    for left, right in zip(keywords[::2], keywords[1::2], strict=True):
        column.sheet.put(300, column.y, f"• {right}")
        column.line(f"• {left}")


@pytest.mark.parametrize(
    "listed", [chips, flat, dotted, piped, bulleted, bars], ids=lambda f: f.__name__
)
@pytest.mark.parametrize("language", ["english", "chinese"])
def test_skills_without_groups(listed: Callable[[Column, list[str]], None], language: str) -> None:
    person, title, keywords = (
        (imogen(), "Skills", WORDS_EN) if language == "english" else (ruoxi(), "专业技能", WORDS_ZH)
    )
    column = begun(person)
    column.heading(title)
    listed(column, keywords)
    found = read(pdf(column.sheet))
    assert sorted(w for g in found.pop("skills") for w in g["keywords"]) == sorted(keywords)
    assert found == person


def test_two_bullets_a_row() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Skills")
    two_across(column, WORDS_EN)
    found = read(pdf(column.sheet))
    assert sorted(w for g in found["skills"] for w in g["keywords"]) == sorted(WORDS_EN)


def test_groups_of_skills_in_bullets() -> None:
    person = imogen()
    skills = person["skills"]
    column = begun(person)
    column.heading("Technical Skills")
    column.lines(*(f"• {g['name']}: {', '.join(g['keywords'])}" for g in skills))
    person["skills"] = skills
    expect(column, person)


def test_groups_of_skills_with_the_level_before_them() -> None:
    person = ruoxi()
    column = begun(person)
    column.heading("专业技能")
    column.lines("精通：Python、SQL", "熟悉：Spark、Tableau")
    found = read(pdf(column.sheet))
    assert [w for g in found["skills"] for w in g["keywords"]] == [
        "Python",
        "SQL",
        "Spark",
        "Tableau",
    ]


@pytest.mark.parametrize(
    ("lines", "languages"),
    [
        (("English (native), German (B2)",), [("English", "native"), ("German", "B2")]),
        (("English – Native", "German – B2"), [("English", "Native"), ("German", "B2")]),
        (
            ("• English: Native speaker", "• German: fluent"),
            [("English", "Native speaker"), ("German", "fluent")],
        ),
        (
            ("English C2 | German B1 | Welsh A2",),
            [("English", "C2"), ("German", "B1"), ("Welsh", "A2")],
        ),
        (("English, German, Welsh",), [("English", None), ("German", None), ("Welsh", None)]),
    ],
)
def test_languages_with_levels(
    lines: tuple[str, ...], languages: list[tuple[str, str | None]]
) -> None:
    person = imogen()
    column = begun(person)
    column.heading("Languages")
    column.lines(*lines)
    person["languages"] = [
        {"language": name, **({"fluency": level} if level else {})} for name, level in languages
    ]
    expect(column, person)


@pytest.mark.parametrize(
    ("lines", "languages"),
    [
        (("普通话：母语", "英语：CET-6"), [("普通话", "母语"), ("英语", "CET-6")]),
        (
            ("英语（CET-6，听说读写流利）、日语（N2）",),
            [("英语", "CET-6，听说读写流利"), ("日语", "N2")],
        ),
        (("英语 流利 | 日语 N1",), [("英语", "流利"), ("日语", "N1")]),
    ],
)
def test_languages_with_levels_in_chinese(
    lines: tuple[str, ...], languages: list[tuple[str, str]]
) -> None:
    person = ruoxi()
    column = begun(person)
    column.heading("语言能力")
    column.lines(*lines)
    person["languages"] = [{"language": name, "fluency": level} for name, level in languages]
    expect(column, person)


def test_levels_of_languages_in_dots() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Languages")
    column.lines("English ●●●●●", "German ●●●○○")
    found = read(pdf(column.sheet))
    assert [spoken["language"] for spoken in found.pop("languages")] == ["English", "German"]
    assert found == person


def test_awards_with_dates_at_the_right_edge() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Awards")
    column.line("Best Paper Award, Harbour Systems Conference", "2022")
    column.line("Employee of the Year, Pellmere Software Ltd", "Dec 2019")
    person["awards"] = [
        {"title": "Best Paper Award", "awarder": "Harbour Systems Conference", "date": "2022"},
        {"title": "Employee of the Year", "awarder": "Pellmere Software Ltd", "date": "2019-12"},
    ]
    expect(column, person)


def test_awards_without_dates() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Honours and Awards")
    column.lines("• Dean's List", "• Regional Chess Champion", "• First Prize, Bristol Hackathon")
    found = read(pdf(column.sheet))
    assert [award["title"] for award in found.pop("awards")] == [
        "Dean's List",
        "Regional Chess Champion",
        "First Prize, Bristol Hackathon",
    ]
    assert found == person


def test_awards_in_chinese() -> None:
    person = ruoxi()
    column = begun(person)
    column.heading("获奖情况")
    column.line("国家奖学金", "2017.10")
    column.line("全国大学生数学建模竞赛一等奖", "2016.11")
    person["awards"] = [
        {"title": "国家奖学金", "date": "2017-10"},
        {"title": "全国大学生数学建模竞赛一等奖", "date": "2016-11"},
    ]
    expect(column, person)


def test_certificates_with_issuer_and_date() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Certifications")
    column.lines(
        "Certified Kubernetes Administrator – Cloud Native Computing Foundation (2023)",
        "AWS Certified Developer – Amazon Web Services (2021)",
    )
    person["certificates"] = [
        {
            "name": "Certified Kubernetes Administrator",
            "issuer": "Cloud Native Computing Foundation",
            "date": "2023",
        },
        {"name": "AWS Certified Developer", "issuer": "Amazon Web Services", "date": "2021"},
    ]
    expect(column, person)


@pytest.mark.parametrize(
    "line",
    [
        "I. Fairweather, T. Moss. Queues that never lose a parcel. Harbour Systems Journal, 2022.",
        "Queues that never lose a parcel, Harbour Systems Journal, 2022",
        "Queues that never lose a parcel. Harbour Systems Journal (2022)",
    ],
)
def test_a_publication_on_one_line(line: str) -> None:
    person = imogen()
    column = begun(person)
    column.heading("Publications")
    column.line(line)
    person["publications"] = [
        {
            "name": "Queues that never lose a parcel",
            "publisher": "Harbour Systems Journal",
            "releaseDate": "2022",
        }
    ]
    found = read(pdf(column.sheet))
    found["publications"][0].pop("authors", None)
    assert found == person


def test_projects_with_roles_dates_and_links() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Projects")
    column.line("Tidewatch", "Jan 2020 – Jun 2020", bold=True)
    column.lines("• Forecasts tides for small harbours", "• Used by forty sailing clubs")
    column.gap()
    column.line("Parcel Atlas", "2019", bold=True)
    column.lines("• Draws delivery routes on old maps")
    person["projects"] = [
        {
            "name": "Tidewatch",
            "startDate": "2020-01",
            "endDate": "2020-06",
            "highlights": ["Forecasts tides for small harbours", "Used by forty sailing clubs"],
        },
        {"name": "Parcel Atlas", "highlights": ["Draws delivery routes on old maps"]},
    ]
    found = read(pdf(column.sheet))
    assert "2019" in (
        found["projects"][1].pop("startDate", ""),
        found["projects"][1].pop("endDate", ""),
    )
    assert found == person


def test_projects_in_chinese() -> None:
    person = ruoxi()
    column = begun(person)
    column.heading("项目经历")
    column.line("城市选址平台", "2021.03-2022.01", bold=True)
    column.lines("项目描述：为连锁门店推荐新址的内部平台", "• 设计评分模型，命中率提升两成")
    person["projects"] = [
        {
            "name": "城市选址平台",
            "startDate": "2021-03",
            "endDate": "2022-01",
            "description": "为连锁门店推荐新址的内部平台",
            "highlights": ["设计评分模型，命中率提升两成"],
        }
    ]
    expect(column, person)


def test_volunteering_interests_and_references() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Volunteering")
    column.line("Bristol Food Bank", "2019 – 2021", bold=True)
    column.line("Driver")
    column.heading("Interests")
    column.line("Fell running, accordion, chess")
    column.heading("References")
    column.line("Available on request")
    person["volunteer"] = [
        {
            "organization": "Bristol Food Bank",
            "position": "Driver",
            "startDate": "2019",
            "endDate": "2021",
        }
    ]
    person["interests"] = [{"name": n} for n in ("Fell running", "accordion", "chess")]
    found = read(pdf(column.sheet))
    found.pop("references", None)
    assert found == person


def test_a_summary_over_several_lines() -> None:
    sheet, person = Sheet(), imogen()
    column = Column(sheet)
    told = (
        "Backend engineer with eight years in logistics and payments. I like slow, careful",
        "migrations, short code reviews and systems that a tired person can still repair.",
    )
    write_head(column, person, EN)
    column.heading("Profile")
    column.lines(*told)
    rest = Column(sheet, y=column.y)
    write_work(rest, person, EN)
    write_education(rest, person, EN)
    for key in ("skills", "languages"):
        person.pop(key)
    person["basics"]["summary"] = " ".join(told)
    assert read(pdf(sheet)) == person


def test_links_to_profiles_behind_names_of_networks() -> None:
    person = imogen()
    sheet = Sheet()
    column = Column(sheet)
    column.line(person["basics"]["name"], size=20, bold=True)
    column.line(person["basics"]["label"])
    column.line("+44 20 7946 0321 | Bristol")
    x = sheet.link(
        60, column.y, "imogen.fairweather@example.com", "mailto:imogen.fairweather@example.com"
    )
    x = sheet.link(x + 20, column.y, "LinkedIn", "https://www.linkedin.com/in/imogen-example")
    sheet.link(x + 20, column.y, "GitHub", "https://github.com/ifairweather")
    column.y += 16
    write_work(column, person, EN)
    write_education(column, person, EN)
    person["basics"]["profiles"] = [
        {
            "network": "LinkedIn",
            "username": "imogen-example",
            "url": "https://www.linkedin.com/in/imogen-example",
        },
        {
            "network": "GitHub",
            "username": "ifairweather",
            "url": "https://github.com/ifairweather",
        },
    ]
    for key in ("skills", "languages"):
        person.pop(key)
    assert read(pdf(sheet)) == person


def test_marked_content_of_a_tagged_file_changes_nothing() -> None:
    class Tagged(Column):
        def line(
            self,
            text: str,
            date: str = "",
            *,
            size: float = 0.0,
            bold: bool = False,
            color: tuple[float, float, float] = (0, 0, 0),
        ) -> None:
            size = size or self.size
            tag = "H1" if size > 11 else "P"
            self.sheet.put(self.x, self.y, text, size, bold=bold, color=color, tag=tag)
            if date:
                self.sheet.put_right(self.right, self.y, date, self.size)
            self.y += size * self.leading

    sheet, person = Sheet(), imogen()
    write_all(Tagged(sheet), person, EN)
    assert read(pdf(sheet, structure="/MarkInfo << /Marked true >> /Lang (en-GB)")) == person


def test_one_level_for_two_languages() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Languages")
    column.line("Fluent in English and German; basic knowledge of Welsh")
    levels = {"English": "Fluent", "German": "Fluent", "Welsh": "basic"}
    person["languages"] = [{"language": n, "fluency": level} for n, level in levels.items()]
    expect(column, person)


def test_a_numbered_publication_with_authors_and_a_venue_that_wraps() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Publications")
    column.line(
        "[1] I. Fairweather, T. Moss. Queues that never lose a parcel. In Proceedings of the"
    )
    column.line("Harbour Systems Conference, 2022.")
    found = read(pdf(column.sheet))
    (paper,) = found.pop("publications")
    assert paper["name"] == "Queues that never lose a parcel"
    assert paper["releaseDate"] == "2022"
    assert found == person


def test_names_of_groups_in_bold_lines_of_their_own() -> None:
    person = imogen()
    groups = person["skills"]
    column = begun(person)
    column.heading("Skills")
    for group in groups:
        column.line(group["name"], bold=True)
        column.line(", ".join(group["keywords"]))
    person["skills"] = groups
    expect(column, person)


def test_groups_side_by_side_with_lists_that_wrap_under_them() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Skills")
    for row in (
        ("Tools", "Coding"),
        ("Docker, Terraform, Kafka,", "Python, Go, SQL,"),
        ("Ansible", "Rust, Lua"),
    ):
        for x, text in zip((170, 400), row, strict=True):
            bold = row[0] == "Tools"
            column.sheet.put(x - width_of(text, bold=bold) / 2, column.y, text, bold=bold)
        column.line("")
    person["skills"] = [
        {"name": "Tools", "keywords": ["Docker", "Terraform", "Kafka", "Ansible"]},
        {"name": "Coding", "keywords": ["Python", "Go", "SQL", "Rust", "Lua"]},
    ]
    expect(column, person)


def test_a_mother_tongue_and_other_languages_behind_labels() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Languages")
    column.lines("Mother tongue(s): Norwegian", "Other language(s):", "English: C1", "German: B2")
    levels = {"Norwegian": "Mother tongue", "English": "C1", "German": "B2"}
    person["languages"] = [{"language": n, "fluency": level} for n, level in levels.items()]
    expect(column, person)


def test_marks_before_the_venues_of_publications() -> None:
    person = imogen()
    column = begun(person)
    column.heading("Publications")
    papers = [
        ("Queues that never lose a parcel", "Harbour Systems Letters", "2022"),
        ("Billing for three hundred shops", "Journal of Small Ledgers", "2020"),
    ]
    for name, publisher, year in papers:
        column.line(name, bold=True)
        column.lines(f"• {publisher}", year)
    person["publications"] = [
        {"name": name, "publisher": publisher, "releaseDate": year}
        for name, publisher, year in papers
    ]
    expect(column, person)
