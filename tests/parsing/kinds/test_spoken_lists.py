import pytest

from reviewer.intake.document import Line
from reviewer.parsing.found import Found
from reviewer.parsing.kinds.spoken import languages


def told(text: str) -> list[tuple[str, str]]:
    drafts = [(one["language"], one["fluency"]) for one in languages([Line(text)])]
    return [
        (name.value, level.value)
        for name, level in drafts
        if isinstance(name, Found) and isinstance(level, Found)
    ]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("国语（精通）、侗族语（略懂）", [("国语", "精通"), ("侗族语", "略懂")]),
        ("英语 四级\t白族语 母语", [("英语", "四级"), ("白族语", "母语")]),
        ("英语（良好）；藏语（安多）（会话）", [("英语", "良好"), ("藏语（安多）", "会话")]),
        ("華語（母語）、福建話（會話）", [("華語", "母語"), ("福建話", "會話")]),
    ],
)
def test_a_language_called_after_its_people_is_one(
    text: str, spoken: list[tuple[str, str]]
) -> None:
    assert told(text) == spoken
