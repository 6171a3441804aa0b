"""What looks like a person's name, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.parsing.values.names import agrees_with_email, likeness

NAMES = [
    "王小明",
    "李雷",
    "张 三",
    "欧阳小娜",
    "司马相如",
    "尉迟梓萱",
    "歐陽雨桐",
    "闫立新",
    "扎西·次仁",
    "阿迪力·买买提",
    "努尔兰•别克",
    "佐藤 健太",
    "高橋 美咲",
    "Jane Doe",
    "JANE DOE",
    "Jane A. Doe",
    "Jane Doe, PhD",
    "Emily Ali, RN",
    "Dr. Esther Finlay",
    "Michael Pierce Jr.",
    "Hans-Peter von der Müllner",
    "Nicolasa Estévez-Falcón",
    "Søren Ågård",
    "Łukasz Wójcik",
    "Roseanna McCarthy-McConnell",
    "Conor O’Brien",
]
OTHERS = [
    "个人简历",
    "求职意向",
    "算法工程师",
    "北京大学",
    "本科",
    "Curriculum Vitae",
    "Work Experience",
    "Senior Data Scientist",
    "jane@example.com",
    "+1 303 555 0196",
    "Managed a budget of 3 million",
    "2021.03",
    "",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_likely_one(text: str) -> None:
    assert likeness(text) >= 0.5


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_are_not(text: str) -> None:
    assert likeness(text) < 0.35


def test_a_mail_address_can_confirm_a_name() -> None:
    assert agrees_with_email("Björn Sjöström", "bjorn.sjostrom@example.com")
    assert not agrees_with_email("Jane Doe", "info@example.com")


@given(st.text(max_size=60))
def test_any_text_gets_a_share(text: str) -> None:
    assert 0.0 <= likeness(text) <= 1.0


@pytest.mark.parametrize("name", ["乌云其其格", "敖日格乐", "次仁多吉", "迪丽热巴", "吐尔逊江"])
def test_names_sounded_out_in_four_or_five_characters_are_likely(name: str) -> None:
    assert likeness(name) >= 0.5


@pytest.mark.parametrize("text", ["统计学·硕士", "计算机·本科", "北京·朝阳", "西安高新"])
def test_subjects_and_towns_around_a_dot_are_no_names(text: str) -> None:
    assert likeness(text) < 0.5


@pytest.mark.parametrize("name", ["Rana ul-Islam", "Karim el-Masri", "Gia d'Angelo"])
def test_a_particle_tied_to_a_name_may_be_in_small_letters(name: str) -> None:
    assert likeness(name) >= 0.5


def test_small_letters_make_a_name_only_where_they_may() -> None:
    assert likeness("jane doe") == 0
    assert likeness("jane doe", in_any_case=True) >= 0.5
    assert likeness("curriculum vitae", in_any_case=True) < 0.35


@pytest.mark.parametrize("name", ["Nurul Huda binte Osman", "Tan Mei Ling, Grace"])
def test_names_as_written_in_singapore(name: str) -> None:
    assert likeness(name) > 0.6


@pytest.mark.parametrize("title", ["HOJA DE VIDA", "BIO-DATA", "Biodata"])
def test_what_a_document_is_called_is_no_name(title: str) -> None:
    assert likeness(title) == 0.0


@pytest.mark.parametrize(
    "name",
    ["Ravi a/l Subramaniam", "Priya d/o Ganesan", "Ahmad bin Ismail", "Tan Ah Kow @ Peter Tan"],
)
def test_names_that_tell_whose_child_one_is_or_another_name(name: str) -> None:
    assert likeness(name) > 0.6
