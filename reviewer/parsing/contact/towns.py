"""A town and its country on two lines of a head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.found import Found, Span
from reviewer.parsing.values import places
from reviewer.parsing.values.fields import segments

_SURE = 0.96
"""Surer than a town by itself: the country below says what the line above it is."""
_MOST_WORDS = 5


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
            found = Found(code, (country,), 1.0, "country-code")
            yield (
                replace(place, draft={"countryCode": found, **place.draft}, confidence=_SURE),
                town,
            )


def is_country(line: Line | None) -> bool:
    """Whether a line names nothing but a country: what stands above it is a town, no job."""
    return line is not None and places.country_code(line.text.strip()) is not None
