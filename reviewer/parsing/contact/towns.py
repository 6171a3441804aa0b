"""Towns of a head told by what stands around them: the country below, the house of an address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.values import places
from reviewer.parsing.values.fields import LabelledValue, segments
from reviewer.parsing.values.labels import labelled
from reviewer.parsing.values.roles import points

_SURE = 0.96
"""Surer than a town by itself: the country below says what the line above it is."""
_BELOW_STREET = 0.97
"""Surer than a street or a town that is read by itself."""
_MOST_WORDS = 5
_HOUSE = re.compile(
    r"(?:(?:department|dept\.?|faculty|school|college|institute|university|hospital|division|office)"
    r"\b|[^,]{2,40}\b(?:college|university|institute|hospital|department))",
    re.IGNORECASE,
)
_LAST = re.compile(r".*[,，]\s*(?P<town>[^\W\d][^,，\d]*?)\s*(?:[-–—,]?\s*\d{4,6})?[.]?\s*$")
_TOWN = 0.9
_INDENT = 3.0
_SURE_TOWN = 0.8
_TOWN_ALONE = 3
"""Characters of a town without its province."""
_HAN = re.compile(r"[\u4e00-\u9fff·\s]+")


def above_countries(
    lines: Sequence[Line], is_taken: Callable[[Span], bool]
) -> Iterator[tuple[places.Place, Span]]:
    """The towns, known or not, below which a line names nothing but a country."""
    for above, below in pairwise(lines):
        town, country = (Span(line, 0, len(line.text)).trimmed() for line in (above, below))
        code = places.country_code(country.text)
        several = len(segments(above)) != 1 or len(town.text.split()) > _MOST_WORDS
        if code is None or several or is_taken(town) or is_taken(country):
            continue
        place = places.read_place(town, labelled=town.text[:1].isupper() or town.text[:1].isdigit())
        if place is not None:
            told = Found(code, (country,), 1.0, "country-code")
            yield (
                replace(place, draft={"countryCode": told, **place.draft}, confidence=_SURE),
                town,
            )


def below_streets(
    lines: Sequence[Line], is_taken: Callable[[Span], bool]
) -> Iterator[tuple[places.Place, Span]]:
    """The towns, with region or postal code, that stand below nothing but a street."""
    for above, below in pairwise(lines):
        for street, town in zip(segments(above), segments(below), strict=False):
            if is_taken(street) or is_taken(town) or not places.is_street(street.text):
                continue
            place = places.read_place(town)
            told = place.draft if place and place.confidence >= _TOWN else {}
            if place and "city" in told and "address" not in told and len(told) > 1:
                address: dict[str, Draft] = {"address": Found(street.text, (street,))}
                yield replace(place, draft=address | place.draft, confidence=_BELOW_STREET), town


def is_country(line: Line | None) -> bool:
    """Whether a line names nothing but a country: what stands above it is a town, no job."""
    return line is not None and places.country_code(line.text.strip()) is not None


def town_of_house(street: Span, below: Line | None) -> dict[str, Draft] | None:
    """The known town that ends an address which begins with a department or a school.

    The address may go on on the line below, unless a label opens that.
    """
    if not _HOUSE.match(street.text):
        return None
    lines = [
        street,
        *([Span(below, 0, len(below.text))] if below and _goes_on(street, below) else []),
    ]
    for span in reversed(lines):
        last = _LAST.match(span.text)
        if last and points("place", last["town"]) >= _TOWN:
            start = span.start + last.start("town")
            return {"city": found(Span(span.line, start, span.start + last.end("town")), 0.8)}
    return None


def _goes_on(street: Span, below: Line) -> bool:
    """Whether a line without label stands below the address rather than below its label."""
    if "\t" in below.text or labelled(Span(below, 0, len(below.text))):
        return False
    if street.line.box is None or below.box is None:
        return street.line.cell == below.cell
    return below.box.x0 > street.line.box.x0 + _INDENT or street.start == 0


def lived_in(told: Sequence[tuple[places.Place, Span]]) -> Sequence[tuple[places.Place, Span]]:
    """Without the homes of Chinese families where one lives elsewhere: 广东潮州 above 广州.

    One's home is told with its province, the town one lives in mostly without.
    """
    likely = (pair for pair in told if pair[0].confidence >= _SURE_TOWN)
    sure = [pair for pair in likely if _HAN.fullmatch(pair[1].text)]
    bare = [pair for pair in sure if "region" not in pair[0].draft]
    home = [pair for pair in sure if "region" in pair[0].draft and len(pair[1].text) > _TOWN_ALONE]
    return bare if bare and home and len(sure) == len(bare) + len(home) else told


def around(fields: Sequence[LabelledValue]) -> dict[str, Draft]:
    """Postal code, region and the country beside it, each under a label of its own."""
    told = {field.key: field for field in reversed(fields) if field.value}
    region, country = told.get("region"), told.get("countryCode")
    draft: dict[str, Draft] = {}
    if code := told.get("postalCode"):
        draft["postalCode"] = Found(code.text, code.value)
    if region:
        draft["region"] = Found(region.text, region.value)
    if region and country and (known := places.code_of(country.text)):
        draft["countryCode"] = Found(known, country.value, 1.0, "country-code")
    return draft


def line_above(lines: Sequence[Line], town: Span) -> list[Line]:
    """The line right above that of a town which stands alone on its own."""
    at = next((at for at, line in enumerate(lines) if line is town.line), 0)
    alone = town.text.strip() == town.line.text.strip()
    return [lines[at - 1]] if at and alone and lines[at - 1].column == town.line.column else []
