import pytest

from reviewer.intake.document import Line
from reviewer.parsing.found import Found, Span
from reviewer.parsing.values.places import read_place


def told(text: str) -> dict[str, str]:
    place = read_place(Span(Line(text), 0, len(text)), labelled=True)
    draft = place.draft if place else {}
    return {key: value.value for key, value in draft.items() if isinstance(value, Found)}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("宜蘭縣羅東鎮", "宜蘭縣羅東鎮"),
        ("花蓮縣吉安鄉中山路一段9號", "花蓮縣吉安鄉"),
        ("花蓮縣", "花蓮縣"),
        ("九龍灣", "九龍灣"),
        ("觀塘", "觀塘"),
    ],
)
def test_a_town_of_a_county_is_named_with_it(text: str, city: str) -> None:
    assert told(text)["city"] == city


def test_a_postal_code_stands_before_the_town() -> None:
    found = told("106 臺北市大安區和平東路一段9號")
    assert (found["postalCode"], found["city"]) == ("106", "臺北市")
    assert told("300人的团队") == {"city": "300人的团队"}
