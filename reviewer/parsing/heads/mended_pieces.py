"""Pieces of entries' heads mended by what is missing and by what the section's entries agree on.

The model reads each piece mostly by its own words. Where these say nothing (an employer that no
list knows, an unknown town, the second of two subjects) the place of a piece tells: what stands
where the other entries have their employer is one, what is cut off behind theirs is a town.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reviewer.parsing.found import Span
from reviewer.parsing.heads.piece_signs import Atom
from reviewer.parsing.values.roles import FORM_OF_TOWN, points

SURE_PLACE = 0.8
"""Points of a text that a list knows as a place, or as a place with its region."""
TOWN = 1.0
"""Points of a text that is a town on a list."""
SURE_FIRM = 1.0
"""Points of a name that ends as those of firms do: "Ash & Sons Ltd"."""
NAMED = 0.7
"""Points from which the words of a text name something else than a subject."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SUBJECT = 0.8
Slot = tuple[int, int, int]
"""Row, part of the row and place in that part."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some atoms taken together, with a field ("": none) and how likely it fills it."""

    first: int
    last: int
    field: str
    likely: float


@dataclass(frozen=True)
class Reading:
    """A head as read so far. ``roles`` maps its fields to roles; the first is its name."""

    atoms: Sequence[Atom]
    roles: Mapping[str, str]
    pieces: tuple[Piece, ...]

    def role(self, piece: Piece) -> str:
        """The role that a piece fills, "" where it fills none."""
        return self.roles.get(piece.field, "")

    def text(self, piece: Piece) -> str:
        """The text of a piece."""
        return span_of(self.atoms, piece.first, piece.last).text

    def at(self, role: str) -> int:
        """Index of the piece that fills a role, -1 where none does."""
        return next((i for i, piece in enumerate(self.pieces) if self.role(piece) == role), -1)

    def slot(self, piece: Piece) -> Slot:
        """Where a piece stands in the head."""
        atom = self.atoms[piece.first]
        before = (other for other in self.atoms[: piece.first])
        return atom.row, atom.group, sum(_part(other) == _part(atom) for other in before)

    def joint(self, at: int) -> str:
        """What stands before an atom on its line: "," or "(", "" for anything else."""
        if not at or self.atoms[at].span.line is not self.atoms[at - 1].span.line:
            return ""
        between = self.atoms[at].span.line.text[self.atoms[at - 1].span.end :]
        found = re.match(r"\s*([,(])\s*", between[: self.atoms[at].span.start])
        inside = _part(self.atoms[at]) == _part(self.atoms[at - 1])
        return found[1] if found and (inside or found[1] == ",") else ""

    def with_piece(self, at: int, *made: Piece) -> Reading:
        """The reading with other pieces in the place of one."""
        return replace(self, pieces=(*self.pieces[:at], *made, *self.pieces[at + 1 :]))

    def field(self, role: str) -> str:
        """The field of a role, "" where this sort of entry has none."""
        return next((name for name, known in self.roles.items() if known == role), "")


def mended(readings: Sequence[Reading]) -> list[tuple[Piece, ...]]:
    """The pieces of each head, mended in the light of the others."""
    about = next(iter(readings[0].roles.values()), "") if readings else ""
    if about not in ("company", "school") or any(_is_chinese(one) for one in readings):
        return [one.pieces for one in readings]
    slots = Counter(one.slot(one.pieces[at]) for one in readings if (at := one.at(about)) >= 0)
    made = [_named(one, about, slots) for one in readings]
    if about == "company":
        made = _with_towns_parted([_with_whole_title(one) for one in made])
    else:
        made = [_with_subjects(_with_grade_parted(one)) for one in made]
    return [one.pieces for one in made]


def _is_chinese(reading: Reading) -> bool:
    return any(_CJK.search(atom.span.text) for atom in reading.atoms)


def _part(atom: Atom) -> tuple[int, int]:
    return atom.row, atom.group


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
        )
        if role == "place" and _is_town_behind_employer(reading, piece):
            return _renamed(reading, at, about)
        beside = at > 0 and reading.joint(piece.first) == ","
        open_to_it = role in ("", "department") and reading.slot(piece) in usual
        if not reading.atoms[piece.first].role and (
            open_to_it or (in_doubt and (not beside or reading.slot(piece) in usual))
        ):
            return _renamed(reading, at, about)
    return reading


def _is_sure_place(reading: Reading, piece: Piece) -> bool:
    known = points("place", reading.text(piece)) >= SURE_PLACE
    many = piece.last - piece.first > 1
    return known and (not many or points("place", _atom(reading, piece.first)) >= FORM_OF_TOWN)


def _is_town_behind_name(reading: Reading, piece: Piece) -> bool:
    """Whether a known town, and no region, stands behind something that no list knows."""
    known = [points("place", _atom(reading, at)) for at in range(piece.first, piece.last)]
    return len(known) == 2 and known[0] < SURE_PLACE and known[1] >= TOWN


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


def _with_grade_parted(reading: Reading) -> Reading:
    """The reading of a study; a subject and a sure grade behind it taken as one are two."""
    both = [reading.at("area"), reading.at("grade")]
    at = max(both)
    if at < 0 or min(both) >= 0:
        return reading
    piece = reading.pieces[at]
    cut = piece.last - 1
    if cut == piece.first or not reading.joint(cut) or reading.atoms[piece.first].role:
        return reading
    parts = [span_of(reading.atoms, piece.first, cut).text, _atom(reading, cut)]
    if [points("grade", part) >= NAMED for part in parts] != [False, True]:
        return reading
    subject = Piece(piece.first, cut, reading.field("area"), piece.likely)
    return reading.with_piece(at, subject, Piece(cut, piece.last, reading.field("grade"), 0.7))


def _with_subjects(reading: Reading) -> Reading:
    """The reading of a study; what follows its degree or its subject unread is of the subject."""
    if reading.at("school") < 0:
        return reading
    at = reading.at("area")
    known = at if at >= 0 else reading.at("degree")
    if known < 0 or reading.atoms[reading.pieces[known].first].role:
        return reading
    run = list(_unread_behind(reading, known))
    if at >= 0 and not run:
        run = list(_unread_before(reading, at))
    if not run:
        return reading
    joined = sorted([*run, at] if at >= 0 else run)
    first, last = reading.pieces[joined[0]].first, reading.pieces[joined[-1]].last
    whole = Piece(first, last, reading.field("area"), 0.7)
    before, behind = reading.pieces[: joined[0]], reading.pieces[joined[-1] + 1 :]
    return replace(reading, pieces=(*before, whole, *behind))


def _unread_behind(reading: Reading, at: int) -> Iterator[int]:
    """The pieces behind one, on its row and without a role, that may name a subject."""
    row = reading.atoms[reading.pieces[at].first].row
    is_area = reading.role(reading.pieces[at]) == "area"
    for other in range(at + 1, len(reading.pieces)):
        piece = reading.pieces[other]
        near = not is_area or reading.joint(piece.first) == ","
        if not near or reading.atoms[piece.first].row != row or not _is_subject(reading, piece):
            return
        is_area = True
        yield other


def _unread_before(reading: Reading, at: int) -> Iterator[int]:
    """The piece between a degree and the subject, where it may name one too."""
    if at < 2 or reading.role(reading.pieces[at - 2]) != "degree":
        return
    row = reading.atoms[reading.pieces[at].first].row
    piece = reading.pieces[at - 1]
    near = reading.joint(reading.pieces[at].first) == ","
    if near and reading.atoms[piece.first].row == row and _is_subject(reading, piece):
        yield at - 1


def _is_subject(reading: Reading, piece: Piece) -> bool:
    """Whether a piece has no role, and its words name nothing else than a subject."""
    text = reading.text(piece)
    others = ("school", "degree", "grade", "faculty")
    named = any(points(role, text) >= NAMED for role in others)
    known = bool(reading.atoms[piece.first].role)
    is_place = points("place", text) >= SURE_PLACE
    letters = re.search(r"[^\W\d_]{3}", text) is not None and not re.search(r"\d", text)
    return not piece.field and not named and not known and not is_place and letters


def span_of(atoms: Sequence[Atom], first: int, last: int) -> Span:
    """The text of some atoms with what stands between them, and a bracket that closes behind."""
    start, end = atoms[first].span, atoms[last - 1].span
    text, stop = start.line.text, end.end
    inside = text[start.start : stop]
    for opening, closing in ("()", "（）"):
        if inside.count(opening) > inside.count(closing) and text[stop : stop + 1] == closing:
            stop += 1
    return Span(start.line, start.start, stop)
