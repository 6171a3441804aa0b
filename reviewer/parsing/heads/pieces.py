"""The head of an entry -> its fields: cut it at separators and give each piece the role it fits.

Where to cut and what each piece is are one decision. A fitted model (``piece_signs`` names what it
sees, ``fitted`` holds the weights) tells for every run of atoms how likely it is a role, a piece
without role, or no piece at all; the best path takes the runs that together are likeliest, each
role once. A second pass adds what the entries of the section agree on; ``mended_pieces`` reads
what is left.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from reviewer.parsing import fitted
from reviewer.parsing.fitted import LinearModel
from reviewer.parsing.found import Found, Span
from reviewer.parsing.heads import piece_signs
from reviewer.parsing.heads.head_atoms import KNOWN_PLACE, Head
from reviewer.parsing.heads.mended_pieces import mended
from reviewer.parsing.heads.piece_signs import Atom, Habits, HeadSigns
from reviewer.parsing.heads.readings import Piece, Reading, span_of
from reviewer.parsing.sections.prose import joined
from reviewer.parsing.values.roles import points

MOST_ATOMS, MOST_JOINED = 16, 6
"""Atoms of a head that are looked at; atoms that may make up one piece."""
TOWN_WITH_REGION = 0.97
"""Points of a place from which it surely is one: a town and the region or country it lies in."""
SURE_NAME = 0.95
"""Points of a text whose words name a school or an employer."""
SURE_TITLE = 0.8
"""Points of a text whose words name a job or a degree."""
SURE_SUBJECT = 0.8
"""Points of a text whose words name a subject."""
NO_ROLE, NO_PIECE = "", "-"
"""Labels of the models beside the roles: a piece that fills no role; atoms that are no piece."""
SURE_GAIN = 20.0
"""What a label or column head adds to a path that takes it at its word."""

_COMMAS = re.compile(r"[,，]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def assign(heads: Sequence[Head], roles: Mapping[str, str]) -> list[dict[str, Found]]:
    """For each head, field -> value.

    ``roles`` maps a field to its scorer in ``roles``; the first is the one an entry is about.
    """
    model = fitted.load_kinds("roles")[next(iter(roles.values()))]
    cuttings = [Cutting(head, roles, model) for head in heads]
    paths = [cutting.best() for cutting in cuttings]
    if 2 * sum(map(_parts_at_comma, cuttings, paths)) >= len(heads):
        cuttings = [
            cutting if cutting.has("company", path) else Cutting(cutting.head, roles, model, True)
            for cutting, path in zip(cuttings, paths, strict=True)
        ]
        paths = [cutting.best() for cutting in cuttings]
    if len(heads) > 1:
        habits = habits_of(cuttings, paths)
        paths = [cutting.best(habits, path) for cutting, path in zip(cuttings, paths, strict=True)]
    readings = [
        Reading(cutting.atoms, roles, tuple(path))
        for cutting, path in zip(cuttings, paths, strict=True)
    ]
    return [_values(head.atoms, path) for head, path in zip(heads, mended(readings), strict=True)]


def _parts_at_comma(cutting: Cutting, path: Sequence[Piece]) -> bool:
    """Whether an employer stands behind the title and a comma, as in "Nurse, Harrow Clinic"."""
    roles = {piece.last: cutting.roles.get(piece.field) for piece in path}
    return any(
        cutting.roles.get(piece.field) == "company"
        and roles.get(piece.first) == "position"
        and cutting.atoms[piece.first].cut == "weak"
        for piece in path
    )


def habits_of(cuttings: Sequence[Cutting], paths: Sequence[Sequence[Piece]]) -> Habits:
    """What the entries of a section have at each place, as far as they are read."""
    habits = Habits()
    for cutting, path in zip(cuttings, paths, strict=True):
        cutting.tell(habits, path, 1)
    return habits


class Cutting:
    """The ways to cut one head into pieces, and how likely each piece fills each role."""

    def __init__(
        self,
        head: Head,
        roles: Mapping[str, str],
        model: LinearModel,
        ends_titles: bool = False,
    ) -> None:
        self.head, self._ends_titles = head, ends_titles
        self.atoms, self.roles, self._model = head.atoms[:MOST_ATOMS], roles, model
        self.about = next(iter(roles.values()))
        self.signs = HeadSigns(self.atoms, head.rows, self.about)

    @cached_property
    def runs(self) -> list[tuple[int, int]]:
        """First atom and end of every run that may be a piece; atoms with a known role apart."""
        return [
            (first, last)
            for first, atom in enumerate(self.atoms)
            if not atom.role
            for last in self._ends(first)
        ]

    def _ends(self, first: int) -> Iterator[int]:
        for last in range(first + 1, min(first + MOST_JOINED, len(self.atoms)) + 1):
            if last > first + 1 and (
                self.atoms[last - 1].cut == "strong"
                or self._is_parted_in_chinese(last - 1)
                or self._is_sure_employer(last - 1)
                or (self._ends_titles and self._is_behind_title(last - 1))
            ):
                return
            if last == first + 1 or (
                is_whole(self.text(first, last)) and not self._ends_in_place(first, last)
            ):
                yield last

    def _ends_in_place(self, first: int, last: int) -> bool:
        """Whether a place stands behind a name: a town with its region, or a town behind a firm."""
        town, tail = last - 1, last - 2
        if tail > first and points("place", self.text(tail, last)) >= TOWN_WITH_REGION:
            return True
        is_town = points("place", self.text(town, last)) >= KNOWN_PLACE
        named = self.text(first, town).rstrip(" ,")
        return is_town and self._is_behind_comma(town) and points(self.about, named) >= SURE_NAME

    def _is_parted_in_chinese(self, at: int) -> bool:
        """Whether a comma parts a Chinese name from a title, or a degree from its subject."""
        if self.about == "school" and self._is_bracketed_degree(at - 1):
            return True
        if self.about == "project" or not self._is_behind_comma(at):
            return False
        if self.about == "school":
            return self._parts_degree(at)
        texts = self.text(at - 1, at), self.text(at, at + 1)
        titles = [points("position", text) >= SURE_TITLE for text in texts]
        return all(map(_CJK.search, texts)) and titles[0] != titles[1]

    def _is_bracketed_degree(self, at: int) -> bool:
        """Whether an atom is a degree in brackets: "江城大学（专科） 日语专业"."""
        span = self.atoms[at].span
        signs = span.line.text[: span.start][-1:], span.line.text[span.end :][:1]
        return signs in (("（", "）"), ("(", ")")) and points("degree", span.text) >= SURE_TITLE

    def _parts_degree(self, at: int) -> bool:
        """Whether a degree stands on one side of the comma before an atom, none on the other."""
        span = self.atoms[at].span
        before = _COMMAS.split(span.line.text[: span.start].rstrip(" ,，"))[-1]
        after = _COMMAS.split(span.line.text[span.start :])[0]
        degrees = [points("degree", text) >= SURE_TITLE for text in (before, after)]
        return bool(_CJK.search(before)) and degrees[0] != degrees[1]

    def _is_sure_employer(self, at: int) -> bool:
        """Whether a title ends before an employer that its form tells: "Intern in Harrow Ltd"."""
        title, name = self.text(at - 1, at), self.text(at, at + 1)
        return (
            self.about == "company"
            and len(name.split()) > 1
            and points("company", name) >= SURE_NAME
            and points("position", title) >= SURE_TITLE
        )

    def _is_behind_title(self, at: int) -> bool:
        title = points("position", self.text(at - 1, at)) >= SURE_TITLE
        return (
            title and self._is_behind_comma(at) and not points("department", self.text(at, at + 1))
        )

    def _is_behind_comma(self, at: int) -> bool:
        span = self.atoms[at].span
        return span.line.text[: span.start].rstrip().endswith((",", "，"))

    @cached_property
    def _totals(self) -> dict[tuple[int, int], list[float]]:
        """Run -> what its own signs say for each label."""
        return {
            run: self._model.totals(
                self.signs.of(*run), _text_totals(self._model, self.about, self.text(*run))
            )
            for run in self.runs
        }

    def text(self, first: int, last: int) -> str:
        """The text of a run."""
        return span_of(self.atoms, first, last).text

    def has(self, role: str, path: Sequence[Piece]) -> bool:
        """Whether a piece of the path fills a role."""
        return any(self.roles.get(piece.field) == role for piece in path)

    def tell(self, habits: Habits, path: Sequence[Piece], times: int) -> None:
        """Add (or take away) what this head has at its places."""
        for piece in path:
            role = self.roles.get(piece.field, NO_ROLE)
            habits.learn(self.signs, piece.first, role, times)

    def best(self, habits: Habits | None = None, own: Sequence[Piece] = ()) -> list[Piece]:
        """The likeliest pieces; with ``habits``, those of the other entries count (not ``own``)."""
        if habits is None:
            return self._path(self._totals)
        self.tell(habits, own, -1)
        totals = {
            run: self._model.totals(habits.signs(self.signs.places(run[0])), told)
            for run, told in self._totals.items()
        }
        self.tell(habits, own, 1)
        return self._path(totals)

    def _path(self, totals: Mapping[tuple[int, int], Sequence[float]]) -> list[Piece]:
        """The pieces that are likeliest together; no field twice.

        A path's runs are its pieces and all others are none: so each piece counts by how much
        likelier it is a piece than not, and joining competes fairly with cutting.
        """
        best: list[dict[frozenset[str], tuple[float, tuple[Piece, ...]]]]
        best = [{} for _ in range(len(self.atoms) + 1)]
        best[0] = {frozenset(): (0.0, ())}
        for first, states in enumerate(best[:-1]):
            options = [
                (piece, gain, self._is_chinese_name(piece))
                for piece, gain in self._options(first, totals)
            ]
            for used, (score, path) in states.items():
                for piece, gain, is_name in options:
                    if piece.field in used or (is_name and self._is_behind_its_part(piece, path)):
                        continue
                    taken = used | {piece.field} if piece.field else used
                    ends = best[piece.last]
                    if taken not in ends or ends[taken][0] < score + gain:
                        ends[taken] = (score + gain, (*path, piece))
        path = max(best[-1].values(), key=lambda value: value[0])[1]
        return self._with_sure_names(self._in_two_tongues(path))

    def _in_two_tongues(self, path: Sequence[Piece]) -> list[Piece]:
        """The pieces; a Chinese name and the same in Latin letters behind it are one."""
        made: list[Piece] = []
        for piece in path:
            field = self._named_twice(made[-1], piece) if made else None
            if field:
                likely = max(made[-1].likely, piece.likely)
                made[-1] = Piece(made[-1].first, piece.last, field, likely)
            else:
                made.append(piece)
        return made

    def _named_twice(self, before: Piece, piece: Piece) -> str | None:
        """The field of a school or employer named in two pieces, by words that leave no doubt."""
        field = next(iter(self.roles))
        role = self.roles[field]
        is_behind = self.atoms[piece.first].cut == "mixed" and role in ("school", "company")
        if not is_behind or field not in (before.field, piece.field):
            return None
        texts = (self.text(one.first, one.last) for one in (before, piece))
        return field if all(points(role, text) >= SURE_TITLE for text in texts) else None

    def _with_sure_names(self, path: list[Piece]) -> list[Piece]:
        """The pieces; what an entry is about, degree and subject, where words leave no doubt."""
        sure = {next(iter(self.roles)): SURE_NAME}
        if self.about == "school":
            sure |= {"studyType": SURE_TITLE, "area": SURE_SUBJECT}
        for name, least in sure.items():
            self._name(path, name, least)
        return path

    def _name(self, path: list[Piece], name: str, least: float) -> None:
        """Gives the first piece without a role the field, if none has it and its words do."""
        if any(piece.field == name for piece in path):
            return
        for at, piece in enumerate(path):
            told = points(self.roles[name], self.text(piece.first, piece.last))
            if not piece.field and not self.atoms[piece.first].role and told >= least:
                path[at] = Piece(piece.first, piece.last, name, 0.5)
                return

    def _is_chinese_name(self, piece: Piece) -> bool:
        """Whether a piece would name in Chinese what the entry is about."""
        is_about = self.roles.get(piece.field) == self.about
        return is_about and bool(_CJK.search(self.text(piece.first, piece.last)))

    def _is_behind_its_part(self, name: Piece, path: Sequence[Piece]) -> bool:
        """Whether an employer would stand behind its department in a Chinese line: never so."""
        atom = self.atoms[name.first]
        return any(
            self.roles.get(other.field) in ("department", "faculty")
            and self.atoms[other.first].row == atom.row
            for other in path
        )

    def _options(
        self, first: int, totals: Mapping[tuple[int, int], Sequence[float]]
    ) -> Iterator[tuple[Piece, float]]:
        """The pieces that may start at an atom, and what each adds to a path."""
        known = self.atoms[first].role
        if known:
            name = field_for(known, self.roles)
            yield Piece(first, first + 1, NO_ROLE, 0.0), 0.0
            if name:
                yield Piece(first, first + 1, name, 1.0), SURE_GAIN
            return
        labels = self._model.labels
        no_piece = labels.index(NO_PIECE)
        for last in range(first + 1, len(self.atoms) + 1):
            told = totals.get((first, last))
            if told is None:
                continue
            top = max(told)
            whole = sum(math.exp(total - top) for total in told)
            for field, role in (*self.roles.items(), (NO_ROLE, NO_ROLE)):
                if role not in labels:
                    continue
                if role == "sponsor" and not points(role, self.text(first, last)):
                    continue  # nobody but a sure firm is behind a project
                total = told[labels.index(role)]
                likely = math.exp(total - top) / whole
                yield Piece(first, last, field, likely), total - told[no_piece]


@lru_cache(maxsize=20_000)
def _text_totals(model: LinearModel, about: str, text: str) -> tuple[float, ...]:
    return tuple(model.totals(piece_signs.of_text(about, text)))


def is_whole(text: str) -> bool:
    """Whether every bracket in it is opened and closed."""
    return all(text.count(a) == text.count(b) for a, b in ("()", "（）"))


def field_for(label: str, roles: Mapping[str, str]) -> str:
    """The field of this section that a label of another section may stand for."""
    if label in roles:
        return label
    alike = {
        "organisation": ("name", "organization", "entity", "institution"),
        "institution": ("name", "organization"),
        "position": ("roles",),
        "roles": ("position",),
        "name": ("organization",),
    }
    return next((name for name in alike.get(label, ()) if name in roles), NO_ROLE)


def _with_whole_departments(atoms: Sequence[Atom], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; a word with no role of its own before a department is the start of its name."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1] if made else None
        if before and not before.field and piece.field == "department":
            a, b = atoms[before.last - 1].span, atoms[piece.first].span
            if a.line is b.line and a.line.text[a.end : b.start] == " ":
                made[-1] = Piece(before.first, piece.last, piece.field, piece.likely)
                continue
        made.append(piece)
    return made


def _values(atoms: Sequence[Atom], pieces: Sequence[Piece]) -> dict[str, Found]:
    values: dict[str, Found] = {}
    left: list[Span] = []
    for run in _in_cells(atoms, _with_whole_departments(atoms, pieces)):
        spans = [span_of(atoms, piece.first, piece.last) for piece in run]
        named = max(run, key=lambda piece: bool(piece.field))
        if not named.field:
            left += spans
        elif found := joined(spans, min(0.97, named.likely)):
            labelled = len({id(span.line) for span in spans}) < len(spans)
            values[named.field] = _town_and_country(found) if labelled else found
    if left:
        values["left"] = Found(" ".join(s.text for s in left), tuple(left), 0.5)
    return values


def _town_and_country(place: Found) -> Found:
    """A place told behind two labels of one line: "City: Faro | Country: Portugal"."""
    return replace(place, value=", ".join(span.text for span in place.spans), derived="joined")


def _in_cells(atoms: Sequence[Atom], pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces, each by itself; those on the lines of one cell of a known column together.

    So are a town and its country that have a label each.
    """
    runs: list[list[Piece]] = []
    for piece in pieces:
        atom = atoms[piece.first]
        above = atoms[runs[-1][-1].first] if runs else atom
        a, b = above.span.line, atom.span.line
        same = atom.role == above.role and (
            (a is not b and a.cell is not None and a.cell == b.cell)
            or (a is b and atom.role == "location")
        )
        if runs and same and atom.role:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs
