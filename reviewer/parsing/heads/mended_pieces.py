"""Pieces of entries' heads mended by what is missing and by what the section's entries agree on.

The model reads each piece mostly by its own words. Where these say nothing (an employer that no
list knows, an unknown town, the second of two subjects) the place of a piece tells: what stands
where the other entries have their employer is one, what is cut off behind theirs is a town.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reviewer.parsing.heads.mended_employers import mended_employers, without_faculty
from reviewer.parsing.heads.mended_studies import mended_studies, with_missing_subject
from reviewer.parsing.heads.readings import Piece, Reading, Slot, span_of
from reviewer.parsing.values.roles import FORM_OF_TOWN, points

SURE_PLACE = 0.8
"""Points of a text that a list knows as a place, or as a place with its region."""
TOWN = 1.0
"""Points of a text that is a town on a list."""
SURE_FIRM = 1.0
"""Points of a name that ends as those of firms do: "Ash & Sons Ltd"."""
NAMED = 0.7
"""Points from which the words of a text name something else than a subject."""
_LEAST_CHAINS = 2
"""Entries that end in employer and town, from which the section's others do."""
_LEAST_CHAIN = 4
"""Parts of a title with its branch, employer and town."""

_LEAST_TITLES = 2
"""Titles at one place of the heads, from which what stands there is one."""
_SHORT_CHINESE = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,12}(?<!学习|學習|专业|專業|培训|培訓)")
_OPENED = re.compile(r"[(（]\s*$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SUBJECT = 0.8
_ROUNDS = 2
"""What one head learns from the others, a third may learn from it."""
_NAMED = re.compile(r"[^\W\d_a-z][^\d:]{2,50}")
_TOLD = re.compile(r"[.!?]$|\b(?:full|part)[- ]time\b", re.IGNORECASE)


def mended(readings: Sequence[Reading]) -> list[tuple[Piece, ...]]:
    """The pieces of each head, mended in the light of the others."""
    about = next(iter(readings[0].roles.values()), "") if readings else ""
    if about not in ("company", "school"):
        return [one.pieces for one in readings]
    if any(_is_chinese(one) for one in readings):
        if about == "company":
            return [one.pieces for one in _titled(list(map(without_faculty, readings)))]
        return [with_missing_subject(one).pieces for one in readings]
    made = list(readings)
    for _ in range(_ROUNDS):
        slots = _slots(made, about)
        made = [_named(one, about, slots) for one in made]
    if about == "company":
        made = _with_towns_in_brackets(made)
        made = _with_chains_alike(_with_towns_parted([_with_whole_title(one) for one in made]))
        made = mended_employers(made)
    else:
        made = mended_studies(made)
    return [one.pieces for one in made]


def _titled(readings: Sequence[Reading]) -> list[Reading]:
    """The readings; a head without title has it where most of the others do: "终端维护".

    The employer is told, and what stands there is short and Chinese.
    """
    slots = _slots(readings, "position")
    usual = {slot for slot, count in slots.items() if count >= _LEAST_TITLES}
    made: list[Reading] = []
    for one in readings:
        bare = one.at("position") < 0 <= one.at("company") and 2 * slots.total() >= len(readings)
        title = next((at for at, x in enumerate(one.pieces) if bare and _may_be_title(one, x)), -1)
        if title >= 0 and one.slot(one.pieces[title]) in usual:
            named = replace(one.pieces[title], field=one.field("position"), likely=0.6)
            one = one.with_piece(title, named)
        made.append(one)
    return made


def _may_be_title(reading: Reading, piece: Piece) -> bool:
    """Whether nothing tells what a piece is, and it is as short as titles are, and no study."""
    free = not reading.role(piece) and not reading.atoms[piece.first].role
    return free and bool(_SHORT_CHINESE.fullmatch(reading.text(piece)))


def _slots(readings: Sequence[Reading], about: str) -> Counter[Slot]:
    """Where the heads that have a name have it, and how many of them."""
    return Counter(one.slot(one.pieces[at]) for one in readings if (at := one.at(about)) >= 0)


def _is_chinese(reading: Reading) -> bool:
    return any(_CJK.search(atom.span.text) for atom in reading.atoms)


def _named(reading: Reading, about: str, slots: Counter[Slot]) -> Reading:
    """The reading; a head without name has it where the others do, or where a town is in doubt."""
    if reading.at(about) >= 0:
        return reading
    usual = {slot for slot, count in slots.items() if 2 * count >= slots.total()}
    alone = set() if slots else {reading.slot(piece) for piece in reading.pieces}
    for at, piece in enumerate(reading.pieces):
        role = reading.role(piece)
        in_doubt = role == "place" and (
            not _is_sure_place(reading, piece)
            or (reading.slot(piece) in usual | alone and _is_town_behind_name(reading, piece))
            or (reading.slot(piece) in usual and _is_place_behind_name(reading, piece))
        )
        told = role in ("", "department") and not slots and _is_told(reading, piece, about)
        if told or (role == "place" and _is_town_behind_employer(reading, piece)):
            return _renamed(reading, at, about)
        beside = at > 0 and reading.joint(piece.first) == ","
        open_to_it = role in ("", "department") and reading.slot(piece) in usual
        if not reading.atoms[piece.first].role and (
            open_to_it or (in_doubt and (not beside or reading.slot(piece) in usual))
        ):
            return _renamed(reading, at, about)
    if about == "company" and (lone := _lone_beside_title(reading)) is not None:
        return _renamed(reading, lone, about)
    return _with_name_behind_title(reading, usual)


def _lone_beside_title(reading: Reading) -> int | None:
    """What nothing tells of, on a row by itself above or below the row of the title alone."""
    title = reading.at("position")
    if len(reading.pieces) != len(("title", "name")) or title < 0:
        return None
    other = reading.pieces[1 - title]
    first, last = (reading.atoms[piece.first] for piece in (reading.pieces[title], other))
    bare = not (first.role or last.role or reading.role(other))
    named = _NAMED.fullmatch(reading.text(other)) and not _TOLD.search(reading.text(other))
    return 1 - title if bare and named and abs(first.row - last.row) == 1 else None


def _with_name_behind_title(reading: Reading, usual: set[Slot]) -> Reading:
    """The reading; what a title seems to go on with is the name, where the others have theirs."""
    at = reading.at("position")
    if at < 0 or reading.atoms[reading.pieces[at].first].role:
        return reading
    title, name = reading.pieces[at], next(iter(reading.roles))
    for cut in range(title.first + 1, title.last):
        rest = Piece(cut, title.last, name, 0.6)
        text = reading.text(rest)
        told = max(points(role, text) for role in ("faculty", "position")) >= NAMED
        if reading.slot(rest) in usual and reading.joint(cut) == "," and not told:
            return reading.with_piece(at, replace(title, last=cut), rest)
    return reading


def _is_told(reading: Reading, piece: Piece, about: str) -> bool:
    """Whether the words of a piece name what an entry is about, where no head has such a name."""
    part = points("department", reading.text(piece))
    return (
        not reading.atoms[piece.first].role and points(about, reading.text(piece)) >= NAMED > part
    )


def _is_sure_place(reading: Reading, piece: Piece) -> bool:
    known = points("place", reading.text(piece)) >= SURE_PLACE
    many = piece.last - piece.first > 1
    return known and (not many or points("place", _atom(reading, piece.first)) >= FORM_OF_TOWN)


def _is_town_behind_name(reading: Reading, piece: Piece) -> bool:
    """Whether a known town, and no region, stands behind something that no list knows."""
    known = [points("place", _atom(reading, at)) for at in range(piece.first, piece.last)]
    return len(known) == 2 and known[0] < SURE_PLACE and known[1] >= TOWN


def _is_place_behind_name(reading: Reading, piece: Piece) -> bool:
    """Whether a place, known but not as a town, stands behind words that no list knows."""
    if piece.last - piece.first != len(("name", "town")):
        return False
    named, town = (points("place", _atom(reading, at)) for at in (piece.first, piece.last - 1))
    wordy = len(_atom(reading, piece.first).split()) > len(("New", "York"))
    return wordy and named <= FORM_OF_TOWN and town >= SURE_PLACE


def _is_town_behind_employer(reading: Reading, piece: Piece) -> bool:
    """Whether what stands before the last part of a place is an employer by its words."""
    if piece.last - piece.first < 2 or not reading.joint(piece.last - 1):
        return False
    before = span_of(reading.atoms, piece.first, piece.last - 1).text
    return max(points("company", before), points("school", before)) >= NAMED


def _atom(reading: Reading, at: int) -> str:
    return reading.atoms[at].span.text


def _renamed(reading: Reading, at: int, about: str) -> Reading:
    """The reading with a piece as its name; a town at the piece's end is the place."""
    piece, name = reading.pieces[at], next(iter(reading.roles))
    rest = reading.pieces[at + 1 :]
    last = piece.last
    if reading.role(piece) == "department" and rest and not rest[0].field:
        last = rest[0].last if reading.joint(rest[0].first) == "," else last
        rest = rest[1:] if last > piece.last else rest
    cut = _town_starts(reading, piece.first, last)
    other = any(reading.role(p) == "place" for p in reading.pieces if p is not piece)
    made = [Piece(piece.first, last, name, 0.6)]
    if cut < last and not other and about == "company":
        made = [
            Piece(piece.first, cut, name, 0.6),
            Piece(cut, last, reading.field("place"), 0.6),
        ]
    return replace(reading, pieces=(*reading.pieces[:at], *made, *rest))


def _town_starts(reading: Reading, first: int, last: int) -> int:
    """The atom behind a name at which its town begins; ``last`` where no town stands there."""
    for cut in range(first + 1, last):
        text = span_of(reading.atoms, cut, last).text
        if points("place", text) >= FORM_OF_TOWN and reading.joint(cut):
            return cut
    return last


def _with_whole_title(reading: Reading) -> Reading:
    """The reading; a branch of work behind a title and a comma is its end, no town."""
    at = reading.at("place")
    if at < 1 or reading.role(reading.pieces[at - 1]) != "position":
        return reading
    title, place = reading.pieces[at - 1], reading.pieces[at]
    text = reading.text(place)
    doubtful = points("place", text) <= FORM_OF_TOWN and points("area", text) >= _SUBJECT
    if not doubtful or reading.joint(place.first) != ",":
        return reading
    whole = replace(title, last=place.last)
    return replace(reading, pieces=(*reading.pieces[: at - 1], whole, *reading.pieces[at + 1 :]))


def _with_towns_parted(readings: Sequence[Reading]) -> list[Reading]:
    """The readings; towns that no list knows are cut off where other entries have theirs."""
    signs = Counter(sign for one in readings if (sign := _sign_of_town(one)))
    behind = [firm for one in readings if (firm := _name_before_comma(one))]
    if len(behind) > 1 and any(points("company", firm) >= SURE_FIRM for firm in behind):
        signs[","] += 1
    return [
        _with_town_parted(one, cut)
        if (cut := _unknown_town(one)) and _is_usual(one, cut, signs, len(readings))
        else one
        for one in readings
    ]


def _sign_of_town(reading: Reading) -> str:
    """What stands between an employer and the town behind it."""
    at, place = reading.at("company"), reading.at("place")
    if at < 0:
        return ""
    if place == at + 1:
        return reading.joint(reading.pieces[place].first)
    cut = _unknown_town(reading)
    known = cut and points("place", _atom(reading, cut)) >= SURE_PLACE
    return reading.joint(cut) if known else ""


def _name_before_comma(reading: Reading) -> str:
    """The employer's name where a comma parts it from what may be a town, and is no subject."""
    cut = _unknown_town(reading)
    if not cut or reading.joint(cut) != "," or points("area", _atom(reading, cut)) >= _SUBJECT:
        return ""
    return span_of(reading.atoms, reading.pieces[reading.at("company")].first, cut).text


def _unknown_town(reading: Reading) -> int:
    """The last atom of an employer's name where it may be a town; 0 for none."""
    at = reading.at("company")
    if at < 0 or reading.at("place") >= 0:
        return 0
    piece = reading.pieces[at]
    cut = piece.last - 1
    if cut <= piece.first or not reading.joint(cut) or reading.atoms[piece.first].role:
        return 0
    return cut if points("place", _atom(reading, cut)) >= FORM_OF_TOWN else 0


def _is_usual(reading: Reading, cut: int, signs: Counter[str], count: int) -> bool:
    """Whether a town is set off so in other entries, or the name itself tells the town."""
    joint, town = reading.joint(cut), _atom(reading, cut)
    if joint == "(":
        return 2 * signs["("] >= count
    named = span_of(reading.atoms, reading.pieces[reading.at("company")].first, cut).text
    return signs[","] > 0 or town in named.split()


def _with_town_parted(reading: Reading, cut: int) -> Reading:
    at = reading.at("company")
    piece = reading.pieces[at]
    town = Piece(cut, piece.last, reading.field("place"), 0.6)
    return reading.with_piece(at, replace(piece, last=cut), town)


def _with_towns_in_brackets(readings: Sequence[Reading]) -> list[Reading]:
    """The readings; what stands in brackets behind a name is its town where others have theirs."""
    usual = {
        one.slot(one.pieces[at])
        for one in readings
        if (at := one.at("place")) >= 0 and _OPENED.search(one.between(one.pieces[at].first))
    }
    return [_with_town_in_bracket(one, usual) for one in readings]


def _with_town_in_bracket(reading: Reading, usual: set[Slot]) -> Reading:
    if reading.at("place") >= 0:
        return reading
    name = reading.at("company")
    named = reading.text(reading.pieces[name]).split() if name >= 0 else []
    for at, piece in enumerate(reading.pieces):
        text = reading.text(piece).strip("()")
        bare = not piece.field and _OPENED.search(reading.between(piece.first))
        told = reading.slot(piece) in usual or text in named
        if bare and told and points("place", text) >= FORM_OF_TOWN:
            return reading.with_piece(at, replace(piece, field=reading.field("place")))
    return reading


def _with_chains_alike(readings: Sequence[Reading]) -> list[Reading]:
    """The readings; chains end as most do: "Engineer, Flood Risk, Harcastle Water, Lowen".

    Where those whose employer is told by its words have it, and the town behind it, at their end,
    whatever stands between a title and these belongs to the title.
    """
    ending = [one for one in readings if _ends_in_name_and_town(one)]
    if len(ending) < _LEAST_CHAINS or 2 * len(ending) < len(readings):
        return list(readings)
    return [one if one in ending else _with_branch(one) for one in readings]


def _ends_in_name_and_town(reading: Reading) -> bool:
    """Whether a chain ends in an employer that its words tell, and a town."""
    if not _is_chain(reading) or len(reading.pieces) < 3:
        return False
    *_, name, town = reading.pieces
    alone = name.last - name.first == 1 == town.last - town.first
    about = max(points(role, reading.text(name)) for role in ("company", "school"))
    return alone and [*map(reading.role, (name, town))] == ["company", "place"] and about >= NAMED


def _is_chain(reading: Reading) -> bool:
    """Whether a head is a title and two or more things behind commas, all on one line."""
    atoms = reading.atoms
    joints = all(reading.joint(at) == "," for at in range(1, len(atoms)))
    return len(atoms) > 2 and joints and reading.at("position") == 0


def _with_branch(reading: Reading) -> Reading:
    """A chain whose title goes on up to the last two parts, where no employer is told by words."""
    count = len(reading.atoms)
    if not _is_chain(reading) or count < _LEAST_CHAIN:
        return reading
    at = reading.at("company")
    told = at >= 0 and points("company", _atom(reading, reading.pieces[at].first)) >= NAMED
    name = Piece(count - 2, count - 1, reading.field("company"), 0.6)
    town = Piece(count - 1, count, reading.field("place"), 0.6)
    other = max(points(role, reading.text(name)) for role in ("department", "area"))
    if told or other >= NAMED or points("place", reading.text(town)) < FORM_OF_TOWN:
        return reading
    title = replace(reading.pieces[0], last=count - 2)
    return replace(reading, pieces=(title, name, town))
