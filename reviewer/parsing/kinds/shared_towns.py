"""Towns that no list knows, told by the document itself: named twice, they are cut off names.

What stands behind the comma of two employers, or behind one and where the candidate lives, is the
town of both: "Fernhollow Academy, Saxby" above "Wolds Holiday Club, Saxby".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, found
from reviewer.parsing.heads.head_atoms import has_campus
from reviewer.parsing.values.fields import segments
from reviewer.parsing.values.roles import FORM_OF_TOWN, points

Drafts = list[dict[str, Draft]]

_NAMES = {"work": "name", "volunteer": "organization", "education": "institution"}
_COMMA = re.compile(r"(?<=\S),\s+")
_REACHED = re.compile(r"\S@\S|(?:\d[ ().-]?){7}")
_CUT = re.compile(r"[,(/]")
_LEAST_STAYS = 3
_BRANCH = 0.7
"""Points of a text that names a branch of work or a subject rather than a town."""
_KNOWN = 0.8
"""Points of a town that a list knows."""
_LABELLED = re.compile(r"[:：\t]\s*$|^\s+$")
"""What stands before a labelled value: its label, or the blanks in the place of that."""


def with_towns_parted(gathered: Mapping[str, Drafts], home: Draft) -> dict[str, Drafts]:
    """The entries; ``home`` is where the candidate lives."""
    towns = {place for place in _told(gathered, home) if _is_town(place)}
    behind = Counter(town for _, town in _behind_commas(gathered))
    towns |= {town for town, names in behind.items() if names > 1}
    towns |= _where_others_are(gathered.get("work", ()))
    for key, about in _NAMES.items():
        towns |= _known_behind_labels(draft.get(about) for draft in gathered.get(key, ()))
    return {
        key: [_parted(draft, _NAMES[key], towns) for draft in drafts] if key in _NAMES else drafts
        for key, drafts in gathered.items()
    }


def _where_others_are(stays: Sequence[Mapping[str, Draft]]) -> set[str]:
    """What stands behind the commas of a few employers where most have their town there.

    Where each of three or more employers has one comma, one known town behind it will do.
    """
    cut = sum(_is_cut(stay.get("name"), stay.get("location")) for stay in stays)
    whole = [_name_and_town(stay.get("name")) for stay in stays if not stay.get("location")]
    told = [parts[1] for parts in whole if parts]
    known = cut + sum(points("place", town) >= _KNOWN for town in told)
    each = known > 0 and cut + len(whole) == len(stays) >= _LEAST_STAYS
    most = cut > 1 and len(whole) < cut
    return set(told) if len(told) == len(whole) and (each or most) else set()


def _known_behind_labels(names: Iterable[Draft]) -> set[str]:
    """Towns of the lists behind the comma of an employer or school that only a label told."""
    labelled = [
        parts
        for name in names
        if isinstance(name, Found)
        and _LABELLED.search(name.spans[0].line.text[: name.spans[0].start])
        and (parts := _name_and_town(name))
    ]
    return {
        town for name, town in labelled if points("place", town) >= _KNOWN and not has_campus(name)
    }


def _is_cut(name: Draft, place: Draft) -> bool:
    """Whether a town stands right behind a name, a comma between them."""
    if not isinstance(name, Found) or not isinstance(place, Found):
        return False
    before, behind = name.spans[-1], place.spans[0]
    between = before.line.text[before.end : behind.start]
    return before.line is behind.line and bool(_COMMA.fullmatch(f"x{between}", 1))


def home_town(gathered: Mapping[str, Drafts], lines: Sequence[Line]) -> Draft:
    """The candidate's town where it stands bare beside an address or a number, by its entries."""
    towns = set(_told(gathered, None))
    for line in lines:
        reached = _REACHED.search(line.text)
        for span in segments(line) if reached else ():
            if span.text in towns and _is_town(span.text):
                return {"city": found(span, 0.8)}
    return None


def _told(gathered: Mapping[str, Drafts], home: Draft) -> Iterator[str]:
    """What is read as a town of an entry, or as the candidate's."""
    lives = list(home.values()) if isinstance(home, Mapping) else []
    for place in lives:
        if isinstance(place, Found):
            yield from _COMMA.split(place.value)
    for place in (draft.get("location") for key in _NAMES for draft in gathered.get(key, ())):
        if isinstance(place, Found):
            yield _CUT.split(place.value)[0].strip()


def _behind_commas(gathered: Mapping[str, Drafts]) -> set[tuple[str, str]]:
    """Each name without town, and what may be the town behind its comma."""
    cut = set()
    for key, about in _NAMES.items():
        for draft in gathered.get(key, ()):
            parts = _name_and_town(draft.get(about))
            if parts and not draft.get("location"):
                cut.add(parts)
    return cut


def _name_and_town(name: Draft) -> tuple[str, str] | None:
    """A name and what may be the town behind its comma, with the region where lists know both."""
    comma = _COMMA.search(name.value) if isinstance(name, Found) and len(name.spans) == 1 else None
    if not isinstance(name, Found) or not comma:
        return None
    town = name.value[comma.end() :]
    more = len(_COMMA.split(town)) - 1
    alike = _is_town(town) if not more else more == 1 and points("place", town) >= _KNOWN
    return (name.value[: comma.start()], town) if alike else None


def _is_town(text: str) -> bool:
    return points("place", text) >= FORM_OF_TOWN and points("area", text) < _BRANCH


def _parted(draft: dict[str, Draft], about: str, towns: set[str]) -> dict[str, Draft]:
    """The entry; a town of the document behind its name, or taken for its subject, is its place."""
    if draft.get("location"):
        return draft
    subject = draft.get("area")
    if isinstance(subject, Found) and subject.value in towns:
        return {key: value for key, value in draft.items() if key != "area"} | {"location": subject}
    name = draft.get(about)
    parts = _name_and_town(name)
    if parts is None or parts[1] not in towns or not isinstance(name, Found):
        return draft
    span = name.spans[0]
    cut = span.end - len(parts[1])
    first = replace(span, end=span.start + len(parts[0]))
    place = replace(span, start=cut)
    return draft | {about: found(first, name.confidence), "location": found(place, 0.7)}
