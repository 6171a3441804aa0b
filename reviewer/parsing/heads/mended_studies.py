"""Pieces of the heads of studies mended: grades, subjects and schools that the words leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.parsing.heads.readings import Piece, Reading, Slot, span_of
from reviewer.parsing.values.roles import points

NAMED = 0.7
"""Points from which the words of a text name something else than a subject."""
_IN = re.compile(r"\s+(?:in|en|im)\s+")
_COLLEGE = re.compile(r"[A-ZÀ-Þ][\w.'’ -]*\s(?:Hall|College|House|Campus|Court)")
"""A house of a university: "St Botolph's Hall"."""
_PARTS = frozenset({"faculty", "department"})
SURE_SCHOOL = 0.9
"""Points of a text that names a school."""
SURE_DEGREE = 1.0
"""Points of a text that is a degree and nothing else."""
OPENS_WITH_DEGREE = 0.8
"""Points of a text that is a degree, or opens with one."""
SURE_PLACE = 0.8
"""Points of a text that a list knows as a place."""


def mended_studies(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of the studies of a section, mended: what all others have where one has none."""
    made = [_mended(one) for one in readings]
    usual = {_slots_of(one) for one in made if _slots_of(one)}
    if len(usual) != 1:
        return made
    (slots,) = usual
    return [one if _slots_of(one) else _with_slots(one, slots) for one in made]


def with_missing_subject(reading: Reading) -> Reading:
    """The reading of a Chinese study; what stands unread behind its degree is its subject."""
    return reading if reading.at("area") >= 0 else _with_subjects(reading)


def _slots_of(reading: Reading) -> tuple[Slot, ...]:
    """Where a study has its degree and its subject, if it has both."""
    pair = reading.at("degree"), reading.at("area")
    return tuple(reading.slot(reading.pieces[at]) for at in pair) if min(pair) >= 0 else ()


def _with_slots(reading: Reading, slots: tuple[Slot, ...]) -> Reading:
    """The reading; what stands where others have degree and subject is these.

    Be it that no list knows the degree, or that the subject is a town too: "M.Ed., Reading".
    """
    at = next((i for i, one in enumerate(reading.pieces) if reading.slot(one) == slots[0]), -1)
    if at < 0 or at + 1 >= len(reading.pieces):
        return reading
    degree, subject = reading.pieces[at : at + 2]
    known = any(reading.atoms[one.first].role for one in (degree, subject))
    roles = reading.role(degree), reading.role(subject)
    open_to_it = roles in (("area", ""), ("degree", ""), ("degree", "place"))
    if known or not open_to_it or reading.slot(subject) != slots[1]:
        return reading
    fields = [reading.field(role) for role in ("degree", "area")]
    made = [replace(one, field=name) for one, name in zip((degree, subject), fields, strict=True)]
    return replace(reading, pieces=(*reading.pieces[:at], *made, *reading.pieces[at + 2 :]))


def _mended(reading: Reading) -> Reading:
    """The reading of a study's head, mended by itself."""
    reading = _with_whole_subject(_with_own_town(_with_college(_without_town(reading))))
    reading = _with_own_degree(reading)
    reading = _with_subjects(_with_grade_parted(_with_subject_behind_in(reading)))
    return _with_lone_college(_with_subject_of_degree(reading))


def _with_subject_of_degree(reading: Reading) -> Reading:
    """The reading; a degree known by its subject tells that where nothing else does.

    "Bachelor of Science in Nursing" is one degree beside "Adult Health", else a degree in nursing.
    """
    at = reading.at("degree")
    if at < 0 or reading.at("area") >= 0 or reading.atoms[reading.pieces[at].first].role:
        return reading
    whole = reading.pieces[at]
    for cut in range(whole.first + 1, whole.last):
        degree, subject = replace(whole, last=cut), replace(whole, first=cut)
        known = points("degree", reading.text(degree)) >= OPENS_WITH_DEGREE
        if known and _IN.fullmatch(reading.between(cut)):
            return reading.with_piece(at, degree, replace(subject, field=reading.field("area")))
    return reading


def _with_own_degree(reading: Reading) -> Reading:
    """The reading; where a degree stands by itself, one that opens the subject is part of that.

    "Máster | Universidad de Elm, Ingeniería Informática".
    """
    at, degree = reading.at("degree"), reading.at("area") - 1
    if at != degree or at < 0:
        return reading
    behind = reading.pieces[at + 1]
    runs_on = reading.pieces[at].last == behind.first and reading.between(behind.first) == " "
    own = next((i for i, one in enumerate(reading.pieces) if _is_lone_degree(reading, one)), -1)
    if not runs_on or own < 0:
        return reading
    subject = Piece(reading.pieces[at].first, behind.last, behind.field, behind.likely)
    made = [*reading.pieces[:at], subject, *reading.pieces[at + 2 :]]
    own -= own > at
    made[own] = replace(made[own], field=reading.field("degree"))
    return replace(reading, pieces=tuple(made))


def _is_lone_degree(reading: Reading, piece: Piece) -> bool:
    """Whether a piece without a role is a degree that a list knows."""
    return not piece.field and points("degree", reading.text(piece)) >= SURE_DEGREE


def _with_lone_college(reading: Reading) -> Reading:
    """The reading; a college beside no other school is the school: "College of Law Pune"."""
    at = next((i for i, one in enumerate(reading.pieces) if reading.role(one) in _PARTS), -1)
    if at < 0 or reading.at("school") >= 0:
        return reading
    college = reading.pieces[at]
    if points("school", reading.text(college)) < SURE_SCHOOL:
        return reading
    return reading.with_piece(at, replace(college, field=reading.field("school")))


def _without_town(reading: Reading) -> Reading:
    """The reading; a town behind the school is no subject where what follows the degree may be.

    "BTS Assistant de manager, Lycée Exemple, Brest".
    """
    area, degree = reading.at("area"), reading.at("degree")
    unread = 0 <= degree < area - 1 and _is_subject(reading, reading.pieces[degree + 1])
    town = reading.pieces[area] if unread else None
    if town is None or reading.role(reading.pieces[area - 1]) != "school":
        return reading
    if reading.at("place") >= 0 or points("place", reading.text(town)) < SURE_PLACE:
        return reading
    pieces = list(reading.pieces)
    pieces[area] = replace(town, field=reading.field("place"))
    pieces[degree + 1] = replace(pieces[degree + 1], field=town.field)
    return replace(reading, pieces=tuple(pieces))


def _with_college(reading: Reading) -> Reading:
    """The reading; a house behind the name of its university is part of it, and no grade."""
    at = reading.at("school") + 1
    if not 0 < at < len(reading.pieces):
        return reading
    school, house = reading.pieces[at - 1 : at + 1]
    text = reading.text(house)
    joined = reading.joint(house.first) == "," and not reading.atoms[house.first].role
    doubtful = reading.role(house) in ("", "grade") and not points("grade", text)
    if not joined or not doubtful or not _COLLEGE.fullmatch(text):
        return reading
    whole = replace(school, last=house.last)
    return replace(reading, pieces=(*reading.pieces[: at - 1], whole, *reading.pieces[at + 1 :]))


def _with_whole_subject(reading: Reading) -> Reading:
    """The reading; a degree's word that runs on into the subject is part of it beside a degree.

    So "Máster" stands before "Ingeniería Informática".
    """
    at = reading.at("area")
    if at < 1 or reading.at("degree") < 0 or reading.pieces[at - 1].field:
        return reading
    before, area = reading.pieces[at - 1], reading.pieces[at]
    if reading.between(area.first) != " " or points("degree", reading.text(before)) < NAMED:
        return reading
    whole = replace(area, first=before.first)
    return replace(reading, pieces=(*reading.pieces[: at - 1], whole, *reading.pieces[at + 1 :]))


def _with_own_town(reading: Reading) -> Reading:
    """The reading; a town that opens the name before it is no school: "Dunsop Grammar, Dunsop"."""
    at = reading.at("school")
    if at < 1 or reading.at("place") >= 0 or reading.atoms[reading.pieces[at].first].role:
        return reading
    before, town = reading.pieces[at - 1], reading.pieces[at]
    named = reading.text(before).startswith(f"{reading.text(town)} ")
    if not named or reading.joint(town.first) != "," or reading.role(before) == "degree":
        return reading
    parts = replace(before, field=town.field), replace(town, field=reading.field("place"))
    pieces = (*reading.pieces[: at - 1], *parts, *reading.pieces[at + 1 :])
    return replace(reading, pieces=pieces)


def _with_subject_behind_in(reading: Reading) -> Reading:
    """The reading; what "in" joins to a degree is its subject, and no school."""
    at = reading.at("degree") + 1
    if not 0 < at < len(reading.pieces):
        return reading
    piece = reading.pieces[at]
    joined = _IN.fullmatch(reading.between(piece.first)) and not reading.atoms[piece.first].role
    wrong = reading.role(piece) in ("school", "place") or reading.at("area") < 0
    if not joined or not wrong or points("school", reading.text(piece)) >= NAMED:
        return reading
    whole = reading.with_piece(at, replace(piece, field=reading.field("area")))
    freed = [
        replace(one, field="") if i > at and reading.role(one) == "area" else one
        for i, one in enumerate(whole.pieces)
    ]
    return _with_school(replace(whole, pieces=tuple(freed)), at + 1)


def _with_school(reading: Reading, start: int) -> Reading:
    """The reading of a study without school; the first piece of no other role names it.

    Where all that is left is a place of two parts, the school stands before the town.
    """
    if reading.at("school") >= 0:
        return reading
    school = reading.field("school")
    for at, piece in enumerate(reading.pieces[start:], start):
        if reading.role(piece) in ("", "faculty") and not reading.atoms[piece.first].role:
            return reading.with_piece(at, replace(piece, field=school))
    at = reading.at("place")
    place = reading.pieces[at]
    known = points("place", reading.text(place)) >= SURE_PLACE
    if at < start or place.last - place.first != len(("school", "town")) or known:
        return reading
    cut = place.first + 1
    return reading.with_piece(at, Piece(place.first, cut, school, 0.6), replace(place, first=cut))


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
    parts = [span_of(reading.atoms, *ends).text for ends in ((piece.first, cut), (cut, cut + 1))]
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
