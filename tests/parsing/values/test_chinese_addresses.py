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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("绍兴, 浙江, CN", {"city": "绍兴", "region": "浙江", "countryCode": "CN"}),
        ("绍兴 China", {"city": "绍兴", "countryCode": "CN"}),
        ("福建 泉州 中国", {"region": "福建", "city": "泉州", "countryCode": "CN"}),
        ("天津, 天津, CN", {"city": "天津", "region": "天津", "countryCode": "CN"}),
        ("北京市，北京", {"city": "北京市", "region": "北京"}),
    ],
)
def test_a_country_may_stand_behind_a_chinese_town(text: str, parts: dict[str, str]) -> None:
    place = read_place(Span(Line(text), 0, len(text)))
    assert place is not None
    assert {key: value.value for key, value in place.draft.items() if isinstance(value, Found)} == (
        parts
    )
    assert place.confidence > 0.9
