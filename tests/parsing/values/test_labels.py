import pytest

from reviewer.intake.document import Line
from reviewer.parsing.found import Span
from reviewer.parsing.values.labels import field_of, labelled


def read(text: str, *, spaced: bool = False) -> tuple[str, str] | None:
    found = labelled(Span(Line(text), 0, len(text)), spaced=spaced)
    return (found.field, found.value.text) if found else None


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("公司名称：蓝鲸软件", "organisation", "蓝鲸软件"),
        ("GPA: 3.9/4.0", "score", "3.9/4.0"),
        ("- 【主修课程】：数据结构、编译原理", "courses", "数据结构、编译原理"),
        ("Coursework: Algorithms", "courses", "Algorithms"),
        ("工作内容：", "highlights", ""),
    ],
)
def test_a_label_before_a_colon_names_the_field(text: str, field: str, value: str) -> None:
    assert read(text) == (field, value)


def test_a_label_before_a_wide_gap_counts_only_where_forms_are_read() -> None:
    assert read("職務名稱\t護師") is None
    assert read("職務名稱\t護師", spaced=True) == ("position", "護師")


def test_other_words_before_a_colon_are_no_label() -> None:
    assert read("核心痛点：召回率低") is None


def test_a_spread_label_is_still_one() -> None:
    assert field_of("专  业") == "area"
