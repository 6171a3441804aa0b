import pytest

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found
from reviewer.parsing.kinds.education import education


def read(text: str) -> list[dict[str, object]]:
    rows = [row for row in text.strip("\n").split("\n") if row.strip()]
    lines = [Line(row.strip(), number=number) for number, row in enumerate(rows)]
    return [{k: plain(v) for k, v in draft.items()} for draft in education(lines)]


def plain(draft: Draft) -> object:
    if isinstance(draft, Found):
        return draft.value
    return [plain(value) for value in draft] if isinstance(draft, list) else draft


def test_school_faculty_subject_and_degree_in_one_chinese_line() -> None:
    (study,) = read("海滨大学 · 计算机学院 · 软件工程 · 工学硕士  2019.09-2022.06\n- GPA：3.8/4.0")
    assert study == {
        "institution": "海滨大学",
        "department": "计算机学院",
        "area": "软件工程",
        "studyType": "工学硕士",
        "startDate": "2019-09",
        "endDate": "2022-06",
        "score": "3.8/4.0",
    }


def test_any_order_of_the_parts_is_read() -> None:
    (study,) = read("硕士研究生，山城大学，控制科学与工程专业，2019.9–2022.6")
    assert (study["institution"], study["area"]) == ("山城大学", "控制科学与工程")


def test_degree_and_subject_joined_by_a_word() -> None:
    (study,) = read("University of Somewhere\t2014 - 2016\nBSc in Computer Science")
    assert (study["studyType"], study["area"]) == ("BSc", "Computer Science")


def test_degree_and_subject_with_nothing_between() -> None:
    (study,) = read("Hochschule Irgendwo\t09/2015 – 06/2019\nB.A. Gesundheits- und Krankenpflege")
    assert (study["studyType"], study["area"]) == ("B.A.", "Gesundheits- und Krankenpflege")


def test_a_campus_behind_a_comma_is_part_of_the_school() -> None:
    (study,) = read("University of California, San Diego\t2010 - 2014\nB.S. in Biology")
    assert study["institution"] == "University of California, San Diego"


def test_a_lone_date_is_the_end_of_the_studies() -> None:
    (study,) = read("Monash University, Bachelor of Arts in History\tJune 2015")
    assert study["endDate"] == "2015-06"
    assert "startDate" not in study


def test_courses_are_listed_with_and_without_a_label() -> None:
    (labelled,) = read("海滨大学 统计学 本科 2019-2023\n主修课程：概率论、回归分析")
    (bare,) = read("Monash University\t2011 - 2015\nBA in History\n• Latin, Palaeography")
    assert labelled["courses"] == ["概率论", "回归分析"]
    assert bare["courses"] == ["Latin", "Palaeography"]


def test_subjects_may_be_parted_by_spaces_alone() -> None:
    (study,) = read("滨海职业学院 护理 大专 2019-2022\n药理学 人体解剖学 急救护理学")
    assert study["courses"] == ["药理学", "人体解剖学", "急救护理学"]


def test_a_faculty_runs_on_before_a_comma() -> None:
    (study,) = read("海滨大学自动化学院，自动化，学士\t2014—2018")
    assert (study["institution"], study["department"]) == ("海滨大学", "自动化学院")


def test_two_dates_stacked_in_a_column_are_start_and_end_in_either_order() -> None:
    (study,) = read("2005/06\t海滨大学 · 统计学 · 硕士\n2002/09\t专业排名：2/98；主修课程：概率论")
    assert (study["startDate"], study["endDate"]) == ("2002-09", "2005-06")
    assert (study["score"], study["courses"]) == ("2/98", ["概率论"])


def test_a_rank_is_the_score() -> None:
    assert read("海滨大学 统计学 本科 2019-2023\n- 专业排名前5%")[0]["score"] == "专业排名前5%"


@pytest.mark.parametrize(
    ("point", "degree", "area"),
    [
        ("• M.S. in Computer Science. GPA: 3.92", "M.S.", "Computer Science"),
        ("• B.A., Finance", "B.A.", "Finance"),
        ("Bachelor of Science; Biology of Global Health and the Environment of Coastal Regions",
         "Bachelor of Science", "Biology of Global Health and the Environment of Coastal Regions"),
    ],
)  # fmt: skip
def test_a_row_below_the_school_that_opens_with_a_degree_tells_it(
    point: str, degree: str, area: str
) -> None:
    (study,) = read(f"Larkham University\t2013 – 2017\n{point}")
    assert (study["studyType"], study["area"]) == (degree, area)


def test_a_listed_row_of_word_below_the_school_tells_the_degree() -> None:
    lines = [
        Line("2013–2017\tLarkham University, Fullerton"),
        Line("B.A., Finance", number=1, list_level=1),
        Line("GPA 3.4", number=2, list_level=1),
    ]
    (study,) = education(lines)
    assert [plain(study[key]) for key in ("studyType", "area")] == ["B.A.", "Finance"]


@pytest.mark.parametrize(
    ("text", "study"),
    [
        ("MA (Hons) English and History (2:1), 2004 to 2008", ("MA (Hons)", "English and History")),
        ("Certificate of Completion, Nursing, 2016", ("Certificate of Completion", "Nursing")),
        ("BSc, Biology, conferred May 2014", ("BSc", "Biology")),
        ("KCSE (Grade B-), 2011", ("KCSE", None)),
    ],
)
def test_what_closes_a_subject_is_none_of_it(text: str, study: tuple[str, str | None]) -> None:
    (found,) = read(f"Larkfield University\n{text}")
    assert (found["studyType"], found.get("area")) == study


def test_a_list_of_courses_goes_on_within_a_name_on_the_next_line() -> None:
    (study,) = read(
        "University of Somewhere\t2014 - 2016\nBSc Physics\n"
        "• Coursework: Optics, Linear Models, Human\nAnatomy, Waves"
    )
    assert study["courses"] == ["Optics", "Linear Models", "Human Anatomy", "Waves"]


@pytest.mark.parametrize(
    "listed", ["Optics, Linear Models", "Optics\tLinear Models", "Statistiques, Algorithmique"]
)
@pytest.mark.parametrize("degree", ["M.S. Physics", "Master of Science in Physics"])
def test_two_things_below_a_degree_and_its_subject_are_courses(degree: str, listed: str) -> None:
    (study,) = read(f"University of Somewhere\t2014 - 2016\n{degree}\n{listed}")
    assert study["area"] == "Physics"
    assert study["courses"] == listed.replace("\t", ", ").split(", ")


def test_a_town_below_a_degree_and_its_subject_is_no_course() -> None:
    (study,) = read("University of Somewhere\t2014 - 2016\nM.S. Physics\nBoston, MA")
    assert "courses" not in study


@pytest.mark.parametrize("led", ["Modules included", "Courses taken:", "Core modules include"])
def test_modules_told_in_a_sentence_are_courses(led: str) -> None:
    (study,) = read(f"Sample University\t2021 - 2024\nLLB Law\n{led} Land Law, Equity, Evidence")
    assert study["courses"] == ["Land Law", "Equity", "Evidence"]


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("2015.09-2019.06\t示例大学\t餐饮管理\t本科 毕业", "本科"),
        ("示例大学\t化学\t硕士（在读）\t2021-2024", "硕士"),
    ],
)
def test_whether_studies_were_finished_is_no_part_of_the_degree(text: str, degree: str) -> None:
    (study,) = read(text)
    assert study["studyType"] == degree


def test_what_stands_unread_behind_a_chinese_degree_is_its_subject() -> None:
    (study,) = read("示例大學\t2019年9月至2023年6月\n理學士（榮譽），互聯網科技")
    assert study["area"] == "互聯網科技"


def test_degrees_of_several_words_are_whole() -> None:
    first, second = read(
        "Ciclo Formativo Grado Medio en Redes locales\nIES Ejemplo\n2010 - 2012\n"
        "Associate in Applied Science: Health Data\nElm College\n2006 - 2008"
    )
    assert (first["studyType"], first["area"]) == ("Ciclo Formativo Grado Medio", "Redes locales")
    assert (second["studyType"], second["area"]) == ("Associate in Applied Science", "Health Data")


def test_a_school_below_its_dated_degree_is_part_of_it() -> None:
    (study,) = read("Bachelor of Science: Trade, 05/2009\nUniversity of Louisiana at Lafayette")
    assert study["institution"] == "University of Louisiana at Lafayette"
    assert (study["area"], study["endDate"]) == ("Trade", "2009-05")


def test_a_french_state_diploma_names_its_profession() -> None:
    (study,) = read("Diplôme d'État d'infirmier\nDe 2016 à 2019\nIFSI de Rennes")
    assert study["studyType"] == "Diplôme d'État d'infirmier"
    assert study["institution"] == "IFSI de Rennes"
    assert "area" not in study


def test_studies_on_one_line_each_of_which_few_have_dates() -> None:
    found = read(
        "江城八方技工学校（2004.07 - 2005.07）\n江城大学（专科） 日语专业\n"
        "海晏师范大学 （本科） 汉语言文学"
    )
    assert [(one["institution"], one.get("area"), one.get("studyType")) for one in found] == [
        ("江城八方技工学校", None, None),
        ("江城大学", "日语", "专科"),
        ("海晏师范大学", "汉语言文学", "本科"),
    ]


def test_a_subject_that_runs_on_behind_its_school() -> None:
    (found,) = read("2013.9-2017.7\t江城工业大学计算机科学与技术专业")
    assert (found["institution"], found["area"]) == ("江城工业大学", "计算机科学与技术")


def test_a_college_of_its_own_is_no_faculty() -> None:
    (found,) = read("江城大学现代学院 视觉传达设计 · 2013/09 - 2017/07 · 本科")
    assert found["institution"] == "江城大学现代学院"


@pytest.mark.parametrize(
    "text",
    [
        "青田大学（985/211）\t环境工程\t本科\t2014-2018",
        "青田大学（211，双一流）\n2014-2018\n环境工程\n本科",
        "青田大学\t环境工程本科\t2014-2018",
        "青田大学环境工程专业\t本科\t2014-2018",
        "青田大学\t环境工程\t本科在读（大二）\t2014-2018",
    ],
)
def test_rank_and_stage_are_no_part_of_school_and_degree(text: str) -> None:
    (study,) = read(text)
    keys = ("institution", "area", "studyType")
    assert [study.get(key) for key in keys] == ["青田大学", "环境工程", "本科"]
    assert "score" not in study


def test_a_school_below_what_is_stated_about_the_degree() -> None:
    (study,) = read(
        "Bachelor of Science: Mechanical Engineering\tAug 1998 - December 2002\n"
        "Minor: French Language\n"
        "Colorado State University, Fort Collins, CO"
    )
    assert study["institution"] == "Colorado State University"
    assert "courses" not in study


@pytest.mark.parametrize(
    ("text", "degree", "subject"),
    [
        ("University of Leeds – BS Computer Science.", "BS", "Computer Science"),
        ("University of Leeds, MA History", "MA", "History"),
        ("Lycée Exemple, Bac Pro Commerce", "Bac Pro", "Commerce"),
        ("Universidad de León – Licenciatura Derecho", "Licenciatura", "Derecho"),
        ("Leeds College – Master Craftsman Certificate", "Master Craftsman Certificate", None),
    ],
)
def test_a_subject_runs_on_behind_its_degree(text: str, degree: str, subject: str | None) -> None:
    (study,) = read(text)
    assert (study.get("studyType"), study.get("area")) == (degree, subject)


def test_a_school_and_its_town_are_no_courses() -> None:
    (study,) = read("Continuing Education, Baking\tJune - August 2013\nMakerCamp, Austin, TX")
    assert study["location"] == "Austin, TX"
    assert "courses" not in study
