"""What stands where the others have theirs: employers, towns and subjects that no list knows."""

import pytest

from reviewer.intake.document import Cell, Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.education import education
from reviewer.parsing.kinds.work import work


def rows(text: str) -> list[Line]:
    found = [row.strip() for row in text.strip("\n").split("\n") if row.strip()]
    return [Line(row, number=number) for number, row in enumerate(found)]


def jobs(text: str) -> list[dict[str, str]]:
    return settle(work(rows(text)))[0]  # type: ignore[return-value]


def studies(text: str) -> list[dict[str, str]]:
    return settle(education(rows(text)))[0]  # type: ignore[return-value]


def told(entries: list[dict[str, str]], *fields: str) -> list[tuple[str | None, ...]]:
    return [tuple(entry.get(field) for field in fields) for entry in entries]


def test_an_unknown_employer_stands_where_the_others_have_theirs() -> None:
    found = jobs(
        """
        2019 – now\tHead Gardener
        Fernleigh Estates Ltd, York
        • Lead a crew of six
        2015 – 2019\tGardener
        Manoir Beaulieu du Bois, Dinan
        • Pruned two hundred espaliers
        2013 – 2015\tApprentice Gardener
        Chez Odile, Dinan
        • Raised bedding plants
        """
    )
    assert told(found, "name", "location") == [
        ("Fernleigh Estates Ltd", "York"),
        ("Manoir Beaulieu du Bois", "Dinan"),
        ("Chez Odile", "Dinan"),
    ]


def test_a_department_of_a_school_is_an_employer_where_the_others_have_theirs() -> None:
    found = jobs(
        """
        Survey Assistant\tJan 2021 — Dec 2021
        Oakmoor Research Ltd\tLeeds, UK
        • Called 900 households
        Lab Demonstrator\tSep 2019 — Jun 2020
        Department of Chemistry, UTB\tDerby, UK
        • Supervised practicals
        """
    )
    assert [job["name"] for job in found] == [
        "Oakmoor Research Ltd",
        "Department of Chemistry, UTB",
    ]


def test_positions_under_one_employer_still_have_its_name() -> None:
    found = jobs(
        """
        Oakmoor Research Ltd
        Senior Analyst, Platform Team\tJan 2021 — Dec 2022
        • Led the panel
        Analyst, Data Team\tSep 2019 — Jan 2021
        • Cleaned the data
        """
    )
    assert {job["name"] for job in found} == {"Oakmoor Research Ltd"}


@pytest.mark.parametrize("form", ["{}, {}, {}\t{}", "{}, {} ({})\t{}"])
def test_unknown_towns_are_cut_off_where_other_entries_have_theirs(form: str) -> None:
    found = jobs(
        "\n• kept the books\n".join(
            [
                form.format("Bookkeeper", "Harrow Mills Ltd", "Leeds", "2018 - 2021"),
                form.format("Clerk", "Tarvin Dairies", "Athenborough", "2015 - 2018"),
                form.format("Junior Clerk", "Mostyn Foods Ltd", "Derby", "2012 - 2015"),
                "",
            ]
        )
    )
    assert told(found, "name", "location") == [
        ("Harrow Mills Ltd", "Leeds"),
        ("Tarvin Dairies", "Athenborough"),
        ("Mostyn Foods Ltd", "Derby"),
    ]


def test_a_town_that_the_name_before_it_tells_is_a_town() -> None:
    (job,) = jobs("Cashier\t2010 - 2012\nSparkasse Bidburg, Bidburg\n• counted")
    assert (job["name"], job["location"]) == ("Sparkasse Bidburg", "Bidburg")


def test_a_branch_of_medicine_behind_a_title_is_no_town() -> None:
    (job,) = jobs("Harrow Infirmary\nStaff Nurse, Emergency Medicine\t2019 - 2021\n• cared")
    assert job["position"] == "Staff Nurse, Emergency Medicine"


@pytest.mark.parametrize(
    "text",
    [
        "Harrow College\t2012 - 2015\nBA, Business Studies, Supply Chain Management",
        "BA in Business Studies, Supply Chain Management, Harrow College\t2012 - 2015",
        "Harrow College — BA, Business Studies, Supply Chain Management\t2012 - 2015",
    ],
)
def test_two_subjects_behind_one_degree_are_its_subject(text: str) -> None:
    (study,) = studies(text)
    assert study["area"] == "Business Studies, Supply Chain Management"
    assert (study["studyType"], study["institution"]) == ("BA", "Harrow College")


@pytest.mark.parametrize(
    ("text", "degree", "area"),
    [
        ("Master's Degree in Marketing", "Master's Degree", "Marketing"),
        ("NVQ Level 2 Certificate, Plumbing", "NVQ Level 2 Certificate", "Plumbing"),
        ("Level 3 Extended Diploma in Catering", "Level 3 Extended Diploma", "Catering"),
        ("Certificate IV in Hospitality", "Certificate IV", "Hospitality"),
        ("MSc Eng in Food Chemistry", "MSc Eng", "Food Chemistry"),
        ("Baccalauréat Technologique in Commerce", "Baccalauréat Technologique", "Commerce"),
        ("7 GCSEs including Art and French", "7 GCSEs including Art and French", None),
        ("Vocational training, Joinery", "Vocational training", "Joinery"),
        ("Industriekauffrau", "Industriekauffrau", None),
    ],
)
def test_degrees_end_where_their_qualifiers_do(text: str, degree: str, area: str | None) -> None:
    (study,) = studies(f"2008 – 2010\t{text}\nColeg Dyffryn")
    assert (study["studyType"], study.get("area")) == (degree, area)
    assert study["institution"] == "Coleg Dyffryn"


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("BSc Botany 3.71", "3.71"),
        ("BSc, Botany, Second Class Lower", "Second Class Lower"),
        ("BSc - Botany, GPA: Merit", "Merit"),
        ("BSc, Botany, GPA: 3.5", "3.5"),
        ("BSc, Botany (Second Class Honours)", "Second Class Honours"),
        ("BSc, Botany\n3.71", "3.71"),
        ("BSc, Botany\nATAR 81.2", "ATAR 81.2"),
        ("BSc, Botany\n• Overall GPA: Second Class Upper", "Second Class Upper"),
    ],
)
def test_grades_without_or_behind_a_label(text: str, score: str) -> None:
    (study,) = studies(f"University of Harrow\t2012 - 2015\n{text}")
    assert (study["studyType"], study["area"], study["score"]) == ("BSc", "Botany", score)


def test_a_name_on_two_lines_of_a_titled_column_is_one() -> None:
    cells = [
        ["Degree", "School", "Year"],
        ["HSC", "St Brigid\nMatriculation School", "2019"],
        ["SSLC", "St Brigid\nMatriculation School", "2017"],
    ]
    lines = [
        Line(text, number=10 * row + column, cell=Cell(0, row, column))
        for row, texts in enumerate(cells)
        for column, cell in enumerate(texts)
        for text in cell.split("\n")
    ]
    found = settle(education(lines))[0]
    assert [study["institution"] for study in found] == ["St Brigid Matriculation School"] * 2


def test_a_chinese_title_that_no_list_knows_stands_where_the_others_do() -> None:
    rows = (
        "2017.8 - 2018.3\t云汀科技有限公司\t硬件工程师\n焊接电路板\n"
        "2018.4 - 2018.9\t星岚网络有限公司\t测试工程师\n编写用例\n"
        "2019.4 - 2019.8\t东湖信息股份有限公司\t硬件维护\n维护终端机\n"
        "2020.2 - 2020.6\t南山教育有限公司\t终端维护\n维护机房\n"
    )
    resume = parse_bytes(f"张三\n138-0000-1234\n\n工作经历\n{rows}".encode(), "a.txt").resume
    titles = ["硬件工程师", "测试工程师", "硬件维护", "终端维护"]
    assert [job.position for job in resume.work] == titles
