"""What a short text names: a title, an employer, a school, a town."""

from __future__ import annotations

import pytest

from reviewer.parsing.values import roles
from reviewer.parsing.values.roles import points

CLOSED = ("position", "company", "school", "degree", "place", "department")


def best(text: str) -> str:
    """The role whose points are most."""
    return max(CLOSED, key=lambda role: roles.points(role, text))


@pytest.mark.parametrize(
    "text",
    [
        "Software Engineer", "Senior Product Manager", "Registered Nurse", "Head of Design", "CTO",
        "Werkstudent", "Ingénieure logiciel", "数据分析师", "产品经理", "市场专员", "总经理助理",
        "システムエンジニア", "後端工程師",
    ],
)  # fmt: skip
def test_titles_are_positions(text: str) -> None:
    assert best(text) == "position"


@pytest.mark.parametrize(
    "text",
    [
        "Upholsterer and Cabinet Maker", "Stonemason", "Dental Hygienist", "Loss Adjuster",
        "Barista",
        "Quantity Surveyor", "Landscape Gardener", "Piano Tutor", "Beekeeper", "Ironmonger",
        "摄影师", "驾校教练", "调酒师", "外卖骑手",
    ],
)  # fmt: skip
def test_trades_no_list_has_are_positions_by_their_form(text: str) -> None:
    assert roles.points("position", text) > max(
        roles.points(role, text) for role in ("school", "degree", "place")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Harrowgate Logistics Ltd", "Nordlicht Software GmbH", "Atelier Numérique SARL",
        "青禾数据科技有限公司", "海峡银行股份有限公司", "雲樹科技股份有限公司",
        "青波システム株式会社",
    ],
)  # fmt: skip
def test_legal_forms_tell_employers(text: str) -> None:
    assert best(text) == "company"
    assert roles.points("company", text) >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "University of Exeter",
        "Technische Universität Dresden",
        "海滨大学",
        "海風大學",
    ],
)
def test_schools_are_schools(text: str) -> None:
    assert best(text) == "school"


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai",
        "London",
        "Austin, TX",
        "北京",
        "浙江省杭州市",
        "Gelnhausen",
        "Batangas",
        "San Cristobal de las Casas",
        "Gelnhausen NSW",
        "Gelnhausen, Hessen",
    ],
)
def test_towns_of_the_lists_are_places(text: str) -> None:
    assert best(text) == "place"


@pytest.mark.parametrize("text", ["Botany", "Dickinson", "Essen Logistics Corp., Batangas"])
def test_what_is_also_the_name_of_a_town_or_holds_one_is_no_place(text: str) -> None:
    assert points("place", text) <= 0.3


@pytest.mark.parametrize(
    "text", ["Dental Assisting and Nursing", "Maschinenbau", "Génie civil", "Supply Chain"]
)
def test_subjects_in_western_tongues_are_subjects(text: str) -> None:
    assert points("area", text) == 0.8


@pytest.mark.parametrize("text", ["Wexcombe", "Nether Stowey", "Saint-Wexre", "Val d’Oisans"])
def test_what_has_the_form_of_a_town_could_be_one(text: str) -> None:
    assert 0 < roles.points("place", text) < 0.5


@pytest.mark.parametrize("text", ["software engineer", "Pellmere Software Ltd", "2019", "BSc"])
def test_what_names_something_else_has_not_the_form_of_a_town(text: str) -> None:
    assert roles.points("place", text) == 0


@pytest.mark.parametrize("text", ["BSc", "Ph.D.", "Master of Science", "硕士", "本科", "学士"])
def test_degrees_are_degrees(text: str) -> None:
    assert best(text) == "degree"


@pytest.mark.parametrize("text", ["用户增长部", "市场部", "运营部"])
def test_parts_of_an_employer_are_departments(text: str) -> None:
    assert best(text) == "department"


@pytest.mark.parametrize("text", ["", "  ", "2019", "|", "（", "—"])
def test_signs_and_numbers_name_nothing(text: str) -> None:
    assert all(roles.points(role, text) == 0 for role in CLOSED)


@pytest.mark.parametrize("text", ["(Remote)", "  Remote ", "Remote,", "[Remote]", "Remote："])
def test_signs_around_a_text_do_not_count(text: str) -> None:
    assert roles.points("place", text) == roles.points("place", "Remote")


def test_two_titles_parted_by_a_slash_are_titles_and_no_single_thing() -> None:
    assert roles.points("position", "Data Engineer / Data Scientist") >= 0.75
    assert roles.points("place", "London / Paris") == 0


@pytest.mark.parametrize(
    "text", ["负责用户增长平台的搭建", "主导三个城市的选址工作", "担任班主任 4 年，获表彰 1 次"]
)
def test_what_tells_of_work_is_no_name(text: str) -> None:
    assert roles.tells(text)
    assert not roles.tells("项目负责人")


@pytest.mark.parametrize("text", ["月嫂", "骑手", "保姆", "厨师", "电工"])
def test_trades_of_one_word_are_positions(text: str) -> None:
    assert roles.points("position", text) > roles.points("school", text)


def test_a_house_of_lawyers_is_no_department() -> None:
    assert points("department", "澄湖岚川律师事务所") == 0.0
    assert points("company", "澄湖岚川律师事务所") > 0.5
