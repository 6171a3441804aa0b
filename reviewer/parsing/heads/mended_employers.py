"""Pieces of the heads of positions mended: departments before their house, subjects of titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.parsing.heads.readings import Piece, Reading, part_of
from reviewer.parsing.values.roles import points

_PART = re.compile(
    r"(?:(?:school|faculty|department|dept\.?|division|institute|centre|center|chair|section"
    r"|laborator(?:y|io)|lab|unit|fakultät|institut|lehrstuhl|abteilung|fachbereich|faculté"
    r"|département|laboratoire|ufr|facultad|departamento|facoltà|dipartimento)\b.*"
    r"|.*\b(?:school|department|dept\.?|faculty|division|institute|lab|laboratory|ward|unit|clinic"
    r"|group|centre|center))",
    re.IGNORECASE,
)
"""A part of a house: "School of Earth and Environment", "Surveying School"."""
_PART_OF = re.compile(r"\w+ (?:of|for|für|de|des|di|do)\b|[Ll]ehrstuhl|[Ff]akultät", re.IGNORECASE)
_HOUSE = re.compile(
    r"universi\w+|\w*hochschule|college|polytechnic|politecnico|hospital|infirmary|klinikum"
    r"|universitätsklinikum|charité|chu|hôpital|hospitales?|trust|école|eth|epfl|academy|akademie"
    r"|laborator(?:y|ies)|institute of technology|uni(?=\s)",
    re.IGNORECASE,
)
"""A word of the name of a house that has such parts."""
_CHINESE_HOUSE = re.compile(
    r"[\u4e00-\u9fff]{2,16}(?:大学|大學|学院|學院|科学院|研究院|医院|醫院|公司|集团)"
)
_CHINESE_PART = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{1,14}(?:学院|學院|学部|學部|系|研究所|实验室|實驗室|中心|教研室|科|部|室)"
)
"""A house, and what may be a part of it behind a comma."""
_WITH = re.compile(r"\s+(?:at|chez|beim?|presso|bij)\s+")
"""What stands between a title and the employer it is held with."""
_SUBJECT_BEHIND = re.compile(r"\s+(?:in|en|im)\s+")
_PLACE, _FIRM, _TITLE, _SUBJECT = 0.8, 0.7, 0.8, 0.8
_LONGEST_BRANCH = 3
"""Words of what may be a branch of work behind a title: "Engineer, Flood Risk"."""


def mended_employers(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of the positions of a section, mended."""
    made = [_with_house(_with_cause(_with_subject(_held_with(one)))) for one in readings]
    pairs = [one for one in made if _is_pair(one)]
    titles = [points("position", one.atoms[0].span.text) >= _TITLE for one in pairs]
    if len(pairs) < len(made) or 2 * sum(titles) < len(titles):
        return made
    return [one if _is_office(one) else _parted(one) for one in made]


def _is_pair(reading: Reading) -> bool:
    """Whether a head is two things with a comma between them: "Convenor, Northern Network"."""
    if len(reading.atoms) != 2 or reading.joint(1) != ",":
        return False
    title, body = (atom.span.text for atom in reading.atoms)
    other = max(points(role, body) for role in ("place", "position"))
    branch = points("area", body) if len(body.split()) <= _LONGEST_BRANCH else 0.0
    return points("position", title) >= points("position", body) and max(other, branch) < _PLACE


def _held_with(reading: Reading) -> Reading:
    """The reading; what stands behind "chez" or "at" is the employer, what is before it the title.

    Where the line opens with neither and holds no more than the two and what the employer is:
    "Vendeuse en CDD chez Maison Orme, magasin de jouets".
    """
    cuts = [at for at in range(1, len(reading.atoms)) if _WITH.fullmatch(reading.between(at))]
    if len(cuts) != 1 or any(atom.role for atom in reading.atoms):
        return reading
    (cut,) = cuts
    row = reading.atoms[cut].row
    own = [at for at, atom in enumerate(reading.atoms) if atom.row == row]
    title, body = Piece(own[0], cut, reading.field("position"), 0.6), reading.atoms[cut].span.text
    found = next((one for one in reading.pieces if one.first == cut), None)
    surely = points("company", reading.text(title)) >= _FIRM
    told = found and reading.role(found) == "company" and not _says_what_it_is(reading, found)
    if told or surely or not body[:1].isupper():
        return reading
    employer = Piece(cut, cut + 1, reading.field("company"), 0.6)
    taken = title.field, employer.field
    kept = [one for one in reading.pieces if one.first > cut or one.last <= own[0]]
    kept = [one for one in kept if one.field not in taken]
    before = [one for one in kept if one.last <= own[0]]
    after = [one for one in kept if one.first > cut]
    return replace(reading, pieces=(*before, title, employer, *after))


def _says_what_it_is(reading: Reading, employer: Piece) -> bool:
    """Whether small letters behind a comma tell what the employer is: "Petit Lin, magasin"."""
    tails = range(employer.first + 1, employer.last)
    return any(
        reading.joint(at) == "," and reading.atoms[at].span.text[:1].islower() for at in tails
    )


def _is_office(reading: Reading) -> bool:
    return [*map(reading.role, reading.pieces)] == ["position", "company"]


def _parted(reading: Reading) -> Reading:
    """A head of a title and a body that was read as one thing."""
    fields = reading.field("position"), reading.field("company")
    pieces = tuple(Piece(at, at + 1, field, 0.6) for at, field in enumerate(fields))
    return replace(reading, pieces=pieces)


def _with_house(reading: Reading) -> Reading:
    """The reading; a house behind one of its parts and a comma is the employer, of a title before.

    What stands between the title and the part is the title's subject, behind "in", or nothing.
    """
    at = reading.at("position")
    start = reading.pieces[at].first + 1 if at >= 0 else 0
    cuts = range(start, len(reading.atoms) - 1)
    part = next((cut for cut in cuts if _is_house_of(reading, cut, cut + 1)), -1)
    if part < 0 or any(atom.role for atom in reading.atoms):
        return reading
    apart = at < 0 or reading.pieces[at].last <= part
    if not (apart or _PART_OF.match(reading.atoms[part].span.text)):
        return reading  # "Staff Nurse, Emergency Department" is one title
    named = apart and any(_is_alone(reading, piece, part + 1) for piece in reading.pieces)
    subject = part == start + 1 and at >= 0 and _is_subject_behind(reading, start)
    between = part_of(reading.atoms[start]) == part_of(reading.atoms[part]) and part > start
    if named or (between and not subject):
        return reading
    return _rebuilt(reading, at, part, title_end=part if subject else start)


def without_faculty(reading: Reading) -> Reading:
    """The reading; what follows a Chinese house behind a comma is a part of it: "大学，文学院"."""
    at = reading.at("company")
    whole = reading.pieces[at] if at >= 0 else None
    if whole is None or whole.last != whole.first + 2:
        return reading
    house, part = (reading.atoms[i].span.text for i in (whole.first, whole.first + 1))
    apart = _CHINESE_HOUSE.fullmatch(house) and _CHINESE_PART.fullmatch(part)
    if not apart or reading.between(whole.first + 1).strip() not in ("，", ","):
        return reading
    pieces = list(reading.pieces)
    pieces[at : at + 1] = [
        replace(whole, last=whole.first + 1),
        Piece(whole.first + 1, whole.last, reading.field("department"), 0.6),
    ]
    return replace(reading, pieces=tuple(pieces))


def _is_alone(reading: Reading, piece: Piece, house: int) -> bool:
    """Whether a piece is the house and no more, and the employer already."""
    return (piece.first, piece.last) == (house, house + 1) and reading.role(piece) == "company"


def _rebuilt(reading: Reading, at: int, part: int, *, title_end: int) -> Reading:
    """The reading with a part, the house and what follows on their line as pieces of their own."""
    name, place, department = (reading.field(r) for r in ("company", "place", "department"))
    house, group = part + 1, part_of(reading.atoms[part])
    end = next(
        (i for i in range(house, len(reading.atoms)) if part_of(reading.atoms[i]) != group),
        len(reading.atoms),
    )
    kept = [
        replace(p, last=title_end) if i == at else p
        for i, p in enumerate(reading.pieces)
        if i == at or p.last <= part or p.first >= end
    ]
    kept = [
        p for p in kept if p.field not in (name, department) and (p.first < part or p.first >= end)
    ]
    located = any(p.field == place for p in kept)
    made = [Piece(part, house, department, 0.6), Piece(house, house + 1, name, 0.6)]
    if end > house + 1:
        made.append(Piece(house + 1, end, "" if located else place, 0.6))
    return replace(reading, pieces=tuple(sorted([*kept, *made], key=lambda p: p.first)))


def _is_subject_behind(reading: Reading, at: int) -> bool:
    """Whether an atom is what a title is "in": neither a place nor a firm."""
    text = reading.atoms[at].span.text
    joined = _SUBJECT_BEHIND.fullmatch(reading.between(at))
    return bool(joined) and points("place", text) < _PLACE and points("company", text) < _FIRM


def _is_house_of(reading: Reading, part: int, house: int) -> bool:
    """Whether an atom names a part, and the next, behind a comma, the house it belongs to."""
    small, large = (reading.atoms[at].span.text for at in (part, house))
    beside = part_of(reading.atoms[part]) == part_of(reading.atoms[house])
    if not beside or reading.joint(house) != "," or _HOUSE.search(small):
        return False
    return bool(_PART.fullmatch(small) and _HOUSE.search(large)) and not _PART.fullmatch(large)


def _with_cause(reading: Reading) -> Reading:
    """The reading; what a society is "in" is part of its name, unless it may be a town.

    No word tells for a firm in the name of such a society: "Women in Rural Computing".
    """
    at = reading.at("company")
    rest = reading.pieces[at + 1] if 0 <= at < len(reading.pieces) - 1 else None
    if rest is None or points("company", reading.text(reading.pieces[at])) >= _FIRM:
        return reading
    text = reading.text(rest)
    told = len(text.split()) > 1 or points("area", text) >= _SUBJECT
    return _joined_by_in(reading, at) if told and reading.role(rest) in ("", "place") else reading


def _with_subject(reading: Reading) -> Reading:
    """The reading; what stands behind a title and "in" is its subject, if it is no place."""
    at = reading.at("position")
    known = at < 0 or at + 1 >= len(reading.pieces) or reading.pieces[at + 1].field
    return reading if known else _joined_by_in(reading, at)


def _joined_by_in(reading: Reading, at: int) -> Reading:
    """The reading, a piece with the one atom behind it and "in", where that names no place."""
    title, rest = reading.pieces[at : at + 2]
    same = part_of(reading.atoms[title.first]) == part_of(reading.atoms[rest.first])
    alone = rest.last - rest.first == 1
    if not alone or not same or not _is_subject_behind(reading, rest.first):
        return reading
    whole = replace(title, last=rest.last)
    return replace(reading, pieces=(*reading.pieces[:at], whole, *reading.pieces[at + 2 :]))
