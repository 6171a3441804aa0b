"""The head of an entry -> its fields: cut it at separators and give each piece the role it fits.

Where to cut and what each piece is are one decision: a best path over the atoms between
separators, in which neighbours may join ("Keller, Kennedy and Hawkins") and each role is given
once. A second pass adds what the entries of the section agree on: which role stands where, and
which follows which.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reviewer.parsing import dates
from reviewer.parsing.entry_rows import Row
from reviewer.parsing.found import Found, Span
from reviewer.parsing.labels import labelled
from reviewer.parsing.prose import MARKER
from reviewer.parsing.roles import FORM_OF_TOWN, degree_end, points

CUT, MIXED_CUT = 0.12, 0.4
"""What a cut costs at a comma or a space between Chinese words; where Latin meets Chinese."""
LEAST = 0.2
"""Points below which a piece does not take a role at all."""
ESSENTIAL = 0.3
"""What filling the role that an entry is about is worth."""
LEADS = 0.15
"""What it is worth that this role stands first, where it usually does."""
LEFT_OVER = 0.2
"""What a piece without a role costs."""
AGREEMENT = 0.35
"""What full agreement of a section's entries on a place, or an order, is worth."""

_C = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_STRONG = re.compile(
    rf"\t+|\s*[|｜¦‖]\s*|\s+[·•‧∙◆▪・]\s*|(?<=[{_C}])[·•‧∙・]\s*|\s{{2,}}|[\u3000\u2003]+"
    rf"|\s+—\s+|—{{2,}}"
)
_WEAK = re.compile(
    rf"\s*[,，;；]\s*|\s+[-–‐‑]\s+|(?<=[{_C}）)])[-–—/／](?=[{_C}A-Z])|(?<=[{_C}）)])\s+|\s+(?=[{_C}])"
    r"|\s+(?:at|@|bei|chez|in|en|im)\s+|\s*@\s*|\s*[（(]|[)）]\s*|\s+/\s+|\s*[：:]\s*"
)
_EDGE = " \t,，;；|｜·•-–—:：/@_*()（）[]【】"
_JOINING_END = re.compile(r"\s+(?:in|at|en|im|bei|chez)$", re.IGNORECASE)
_JOINING_START = re.compile(r"(?:in|at|en|im|bei|chez|@)\s+", re.IGNORECASE)
_CAMPUS = re.compile(
    r"university of (?:california|texas|wisconsin|maryland|massachusetts|illinois|michigan|"
    r"minnesota|colorado|north carolina|hawaii|nebraska|tennessee|alabama|missouri|maine)$"
    r"|american university$",
    re.IGNORECASE,
)
_CAMPUS_CJK = re.compile(rf"大[学學][（(][{_C}]{{2,3}}[)）]")
_NO_ROLE = ""


@dataclass(frozen=True, slots=True)
class Atom:
    """The text between two separators; ``cut`` says what stands before it."""

    span: Span
    cut: str  # "strong", "weak" or "mixed"
    row: int
    group: int
    role: str = ""  # known from a label or a column head


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some atoms taken together, with a role and its points."""

    first: int
    last: int
    role: str
    points: float


@dataclass
class _Habits:
    """What the entries of a section agree on."""

    places: dict[tuple[int, int], Counter[str]] = field(default_factory=dict)
    orders: Counter[tuple[str, str]] = field(default_factory=Counter)
    entries: int = 0

    def learn(self, atoms: Sequence[Atom], pieces: Sequence[_Piece]) -> None:
        named = [piece for piece in pieces if piece.role]
        self.entries += 1
        for piece in named:
            atom = atoms[piece.first]
            self.places.setdefault((atom.row, atom.group), Counter())[piece.role] += 1
        for before, after in itertools.pairwise(named):
            self.orders[before.role, after.role] += 1

    def bonus(self, atom: Atom, role: str, before: str) -> float:
        if self.entries < 2 or not role:
            return 0.0
        place = self.places.get((atom.row, atom.group))
        share = place[role] / max(place.total(), 2) if place else 0.0
        seen, swapped = self.orders[before, role], self.orders[role, before]
        order = (seen - swapped) / self.entries if before else 0.0
        return AGREEMENT * (share + max(-1.0, min(1.0, order))) / 2


@dataclass(frozen=True)
class Head:
    """The atoms of one entry's head, and the dates that were cut out of it."""

    rows: Sequence[Row]
    of_study: bool = False
    """Whether degrees and schools may run on into subjects and faculties without a separator."""

    @cached_property
    def atoms(self) -> list[Atom]:
        """What stands between the separators, dates and markers left out."""
        return [
            atom
            for index, row in enumerate(self.rows)
            for atom in _row_atoms(row, index, self.of_study)
        ]


def assign(heads: Sequence[Head], roles: Mapping[str, str]) -> list[dict[str, Found]]:
    """For each head, field -> value.

    ``roles`` maps a field to its scorer in ``roles``; the first is the one an entry is about.
    """
    habits = _Habits()
    first = [_best_path(head.atoms, roles, habits) for head in heads]
    for head, pieces in zip(heads, first, strict=True):
        habits.learn(head.atoms, pieces)
    if len(heads) > 1:
        first = [_best_path(head.atoms, roles, habits) for head in heads]
    return [_values(head.atoms, pieces) for head, pieces in zip(heads, first, strict=True)]


def _row_atoms(row: Row, index: int, of_study: bool) -> list[Atom]:
    atoms: list[Atom] = []
    group = 0
    for number, line in enumerate(row.lines):
        known = row.fields[number] if number < len(row.fields) else ""
        start = 0 if row.starts_with_date else _after_marker(line.text)
        label = labelled(Span(line, start, len(line.text)), spaced=True)
        if label and label.field == "dates":
            continue
        if label and label.value.text and len(row.lines) == 1 and "\t" not in label.value.text:
            atoms.append(Atom(label.value, "strong", index, group, label.field))
            group += 1
            continue
        holes = [span.range for span in dates.find_spans(line.text) if span.kind != "mention"]
        for part in _strong_parts(Span(line, start, len(line.text)), holes):
            cell = row.fields[group] if len(row.lines) == 1 and group < len(row.fields) else known
            made = [
                atom
                for piece in (_run_on(part) if of_study and not cell else [part])
                for atom in _group_atoms(piece, index, group, cell)
            ]
            atoms.extend(made)
            group += bool(made)
    return atoms


def _after_marker(text: str) -> int:
    match = MARKER.match(text)
    return match.end() if match else 0


def _strong_parts(span: Span, holes: Sequence[tuple[int, int]]) -> list[Span]:
    """The parts between strong separators, changes of weight and dates."""
    text = span.line.text
    cuts = [(m.start(), m.end()) for m in _STRONG.finditer(text, span.start, span.end)]
    cuts += list(holes) + [(at, at) for at in _style_changes(span)]
    parts, at = [], span.start
    for start, end in sorted(cuts):
        if start >= at:
            parts.append(Span(span.line, at, start))
        at = max(at, end)
    parts.append(Span(span.line, at, span.end))
    return [part for part in map(_trimmed, parts) if part.text]


def _trimmed(part: Span) -> Span:
    """Without separators and joining words at its ends."""
    part = part.trimmed(_EDGE)
    tail = _JOINING_END.search(part.text)
    lead = _JOINING_START.match(part.text)
    start = part.start + (lead.end() if lead else 0)
    end = part.end - (len(tail[0]) if tail else 0)
    return Span(part.line, start, max(start, end)).trimmed(_EDGE)


def _style_changes(span: Span) -> list[int]:
    """Where bold text meets light text at a space or punctuation."""
    line, found = span.line, []
    for (before, offset), (after, start) in zip(
        zip(line.words, line.starts, strict=True),
        zip(line.words[1:], line.starts[1:], strict=True),
        strict=False,
    ):
        differs = before.bold != after.bold or before.italic != after.italic
        chinese = [bool(re.search(f"[{_C}]", word.text)) for word in (before, after)]
        if chinese[0] != chinese[1]:
            continue  # two fonts for two scripts, one weight to the reader
        if differs and offset + len(before.text) <= start and span.start < start < span.end:
            found.append(start)
    return found


def _group_atoms(part: Span, row: int, group: int, known: str | None) -> list[Atom]:
    label = labelled(part, spaced=True)
    if label and label.value.text and label.field not in ("summary", "highlights"):
        return [Atom(label.value, "strong", row, group, label.field)]
    if known:
        return _cell_atoms(part, row, group, known)
    text, atoms, at = part.line.text, list[Atom](), part.start
    for match in _WEAK.finditer(text, part.start, part.end):
        if _CAMPUS.search(text[at : match.start()]) or _is_in_campus(text, match.start()):
            continue
        _add_atom(atoms, Span(part.line, at, match.start()), row, group)
        at = match.end()
    _add_atom(atoms, Span(part.line, at, part.end), row, group)
    return atoms


def _is_in_campus(text: str, at: int) -> bool:
    """Whether a bracket is that of a campus: 中国矿业大学（北京）."""
    return any(m.start() < at < m.end() for m in _CAMPUS_CJK.finditer(text))


def _run_on(part: Span) -> list[Span]:
    """The degree and what follows it without a separator; the school and its faculty."""
    text = part.text
    end = degree_end(text)
    if not end:
        school = re.match(rf"[{_C}]+?大[学學](?=[{_C}]{{2,}}(?:学院|學院|系)$)", text)
        end = school.end() if school else 0
    rest = _trimmed(Span(part.line, part.start + end, part.end))
    if not end or not rest.text:
        return [part]
    return [Span(part.line, part.start, part.start + end).trimmed(_EDGE), rest]


def _cell_atoms(part: Span, row: int, group: int, known: str) -> list[Atom]:
    """A cell whose column is known; a school's cell may name the faculty too."""
    gap = re.search(rf"(?<=[{_C}）)])\s+(?=[{_C}])", part.text)
    if known == "institution" and gap and points("faculty", part.text[gap.end() :]) >= 0.9:
        cut = part.start + gap.start()
        faculty = Span(part.line, part.start + gap.end(), part.end)
        return [
            Atom(Span(part.line, part.start, cut), "strong", row, group, known),
            Atom(faculty, "strong", row, group, "department"),
        ]
    return [Atom(part, "strong", row, group, known)]


def _add_atom(atoms: list[Atom], span: Span, row: int, group: int) -> None:
    span = span.trimmed(_EDGE)
    if span.text:
        atoms.append(Atom(span, _cut_before(span) if atoms else "strong", row, group))


def _cut_before(span: Span) -> str:
    """ "mixed" for a bare space between a Chinese and a Latin word, else "weak"."""
    text, at = span.line.text, span.start
    before = text[at - 1 : at]
    if not before.isspace() or at < 2:
        return "weak"
    chinese = [bool(re.match(f"[{_C}）)]", char)) for char in (text[at - 2], text[at])]
    return "mixed" if chinese[0] != chinese[1] and text[at - 2] not in _EDGE else "weak"


def _best_path(atoms: Sequence[Atom], roles: Mapping[str, str], habits: _Habits) -> list[_Piece]:
    """The cutting and naming with the most points; every role at most once."""
    atoms = atoms[:16]
    best: dict[tuple[int, frozenset[str], str], tuple[float, tuple[_Piece, ...]]] = {
        (0, frozenset(), ""): (0.0, ())
    }
    for at in range(len(atoms)):
        states = [(key, value) for key, value in best.items() if key[0] == at]
        for (_, used, before), (score, path) in states:
            for piece in _pieces_from(atoms, at, roles, used):
                gain = piece.points + habits.bonus(atoms[at], piece.role, before)
                gain -= {"weak": CUT, "mixed": MIXED_CUT}.get(atoms[at].cut, 0.0)
                gain -= 0.0 if piece.role else LEFT_OVER
                taken = used | {piece.role} if piece.role else used
                key = (piece.last, taken, piece.role or before)
                if key not in best or best[key][0] < score + gain:
                    best[key] = (score + gain, (*path, piece))
    ends = [value for key, value in best.items() if key[0] == len(atoms)]
    return list(max(ends, key=lambda value: value[0])[1]) if ends else []


def _pieces_from(
    atoms: Sequence[Atom], at: int, roles: Mapping[str, str], used: frozenset[str]
) -> list[_Piece]:
    """The pieces that may start at an atom: it alone or joined to those after it."""
    first = atoms[at]
    if first.role:
        name = _field(first.role, roles)
        return [_Piece(at, at + 1, name if name not in used else _NO_ROLE, 1.5 if name else 0.0)]
    pieces = []
    essential = next(iter(roles))
    last = at + 1
    while True:
        text = _span(atoms, at, last).text
        pieces.append(_Piece(at, last, _NO_ROLE, 0.0))
        for name, scorer in roles.items():
            worth = points(scorer, text) if name not in used and _is_whole(text) else 0.0
            if scorer == "department" and first.cut == "weak" and text.isascii():
                worth = 0.0  # "Director, Sales": part of the title
            if scorer == "sponsor" and not _stands_apart(atoms, at, last):
                worth = 0.0
            if scorer in ("position", "office") and first.cut == "mixed" and text.isascii():
                worth = 0.0  # a Latin word within a Chinese name
            if worth == FORM_OF_TOWN and not _may_be_town(atoms, at, roles):
                worth = 0.0
            if worth >= LEAST:
                worth += (name == essential) * (ESSENTIAL + LEADS * (at == 0))
                pieces.append(_Piece(at, last, name, worth))
        if last >= len(atoms) or atoms[last].cut == "strong" or last - at > 5:
            return pieces
        last += 1


def _may_be_town(atoms: Sequence[Atom], at: int, roles: Mapping[str, str]) -> bool:
    """Whether a name no list knows may be a town: in a position's head, after something else."""
    span = atoms[at].span
    before = span.line.text[: span.start].rstrip()[-1:]
    return at > 0 and "position" in roles and before not in (",", "，", "(", "（")


def _is_whole(text: str) -> bool:
    """Whether every bracket in it is opened and closed."""
    return all(text.count(a) == text.count(b) for a, b in ("()", "（）"))


def _stands_apart(atoms: Sequence[Atom], first: int, last: int) -> bool:
    """Whether strong separators stand on both sides."""
    return atoms[first].cut == "strong" and (last == len(atoms) or atoms[last].cut == "strong")


def _field(label: str, roles: Mapping[str, str]) -> str:
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
    return next((name for name in alike.get(label, ()) if name in roles), _NO_ROLE)


def _span(atoms: Sequence[Atom], first: int, last: int) -> Span:
    """The text of some atoms with what stands between them, and a bracket that closes behind."""
    start, end = atoms[first].span, atoms[last - 1].span
    text, stop = start.line.text, end.end
    inside = text[start.start : stop]
    for opening, closing in ("()", "（）"):
        if inside.count(opening) > inside.count(closing) and text[stop : stop + 1] == closing:
            stop += 1
    return Span(start.line, start.start, stop)


def _values(atoms: Sequence[Atom], pieces: Sequence[_Piece]) -> dict[str, Found]:
    values: dict[str, Found] = {}
    left: list[Span] = []
    for piece in pieces:
        span = _span(atoms, piece.first, piece.last)
        if piece.role:
            confidence = 0.97 if piece.points >= 0.7 else 0.8 if piece.points >= 0.5 else 0.65
            values[piece.role] = Found(span.text, (span,), confidence)
        else:
            left.append(span)
    if left:
        values["left"] = Found(" ".join(s.text for s in left), tuple(left), 0.5)
    return values
