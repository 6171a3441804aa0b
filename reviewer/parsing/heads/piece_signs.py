"""What speaks for and against each role of a piece of an entry's head, as named signs.

Three sorts: the text by itself (points of the scorers in ``roles``, words, endings, form), where it
stands and how it is set beside the head's other pieces, and what the section's other entries have
at the same place. ``fitted`` holds what each sign weighs; nothing is weighed here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from reviewer.intake.document import Word
from reviewer.parsing import lexicon
from reviewer.parsing.entries.row import Row
from reviewer.parsing.found import Span
from reviewer.parsing.values.roles import points

SCORERS: Mapping[str, tuple[str, ...]] = {
    "company": ("company", "position", "department", "place", "school"),
    "school": ("school", "area", "degree", "faculty", "place", "grade", "company"),
    "project": ("project", "office", "sponsor", "place", "position"),
}
"""What an entry is about -> the scorers whose points are signs there."""
NAMED = 0.7
"""Points from which a neighbour counts as naming a role."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?|&|\d+")
_SEPARATOR = re.compile(r"[,，;；|｜·•\-–—/／@（(）):：、]|\b(?:at|bei|chez|in|en|im)\b")


@dataclass(frozen=True, slots=True)
class Atom:
    """The text between two separators; ``cut`` says what stands before it."""

    span: Span
    cut: str  # "strong", "weak" or "mixed"
    row: int
    group: int
    role: str = ""  # known from a label or a column head


@dataclass(frozen=True, slots=True)
class _Atom:
    """What is needed of an atom again and again."""

    points: Mapping[str, float]
    names: str
    look: tuple[bool, bool, float, str]
    nth: int  # in its group


@dataclass
class Habits:
    """Which roles the pieces at a place, or of a look, have in a section's entries."""

    places: dict[tuple[object, ...], Counter[str]] = field(default_factory=dict)

    def learn(self, signs: HeadSigns, first: int, role: str, times: int = 1) -> None:
        """One piece more (or less) with this role."""
        for place in signs.places(first):
            self.places.setdefault(place, Counter())[role] += times

    def signs(self, places: Sequence[tuple[object, ...]]) -> Iterator[str]:
        """The share of each role at a place, in steps."""
        for place in places:
            seen = self.places.get(place)
            total = seen.total() if seen else 0
            if not seen or not total:
                continue
            for role, count in seen.items():
                if count:
                    yield f"{place[0]}:{role}={-(-3 * count // total)}"


class HeadSigns:
    """The signs of every piece that may be cut out of one head."""

    def __init__(self, atoms: Sequence[Atom], rows: Sequence[Row], about: str) -> None:
        self.atoms, self.rows, self.about = atoms, rows, about

    @cached_property
    def _known(self) -> list[_Atom]:
        known: list[_Atom] = []
        for at, atom in enumerate(self.atoms):
            scored = {role: points(role, atom.span.text) for role in SCORERS[self.about]}
            best = max(scored, key=scored.__getitem__)
            same = at > 0 and (atom.row, atom.group) == _place(self.atoms[at - 1])
            nth = known[-1].nth + 1 if same else 0
            names = best if scored[best] >= NAMED else "?"
            known.append(_Atom(scored, names, _look(atom.span), nth))
        return known

    @cached_property
    def _separators(self) -> list[str]:
        """What stands before each atom, and after the last."""
        atoms = self.atoms
        return [self._separator(at) for at in range(len(atoms))] + ["end"]

    def _separator(self, at: int) -> str:
        if at == 0:
            return "start"
        before, after = self.atoms[at - 1].span, self.atoms[at].span
        if before.line is not after.line:
            return "row" if self.atoms[at - 1].row != self.atoms[at].row else "cell"
        gap = after.line.text[before.end : after.start]
        found = _SEPARATOR.search(gap)
        if found:
            return found[0].translate(_HALF)
        return "tab" if "\t" in gap else "wide" if len(gap) > 1 else "space" if gap else "none"

    def places(self, first: int) -> list[tuple[object, ...]]:
        """Where a piece stands in its entry: by order and by look."""
        atom, known = self.atoms[first], self._known[first]
        bold, italic, size, colour = known.look
        return [
            ("slot", atom.row, atom.group, known.nth),
            ("look", bold, italic, round(size), colour, known.nth > 0),
        ]

    def of(self, first: int, last: int) -> list[str]:
        """Signs of the atoms ``first`` up to ``last`` as one piece, those of its text left out."""
        return [
            *self._of_cuts(first, last),
            *self._of_rivals(first, last),
            *self._of_place(first, last),
            *self._of_look(first),
        ]

    def _of_cuts(self, first: int, last: int) -> Iterator[str]:
        cuts, known = self._separators, self._known
        yield f"before {cuts[first]}"
        yield f"after {cuts[last]}"
        if first:
            yield f"before {cuts[first]} {known[first - 1].names}"
        if last < len(known):
            yield f"after {cuts[last]} {known[last].names}"
        yield f"atoms {min(last - first, 4)} of {min(len(known), 6)}"
        for at in range(first + 1, last):
            yield f"joins {cuts[at]}"
            yield f"joins {cuts[at]} {known[at - 1].names} {known[at].names}"

    def _of_rivals(self, first: int, last: int) -> Iterator[str]:
        known = self._known
        others = [*known[:first], *known[last:]]
        for role in SCORERS[self.about]:
            own = max(atom.points[role] for atom in known[first:last])
            most = max((atom.points[role] for atom in others), default=0.0)
            if own >= 0.3 and own > most:
                yield f"most {role}"
            elif most >= own + 0.3:
                yield f"less {role}"

    def _of_place(self, first: int, last: int) -> Iterator[str]:
        atom, count = self.atoms[first], len(self.atoms)
        row = self.rows[atom.row]
        opens = first == 0 or self.atoms[first - 1].row != atom.row
        closes = last == count or self.atoms[last].row != atom.row
        bold, italic = self._known[first].look[:2]
        yield f"row {min(atom.row, 3)} of {min(len(self.rows), 4)}"
        yield f"row {min(atom.row, 3)} part {min(atom.group, 3)} {min(self._known[first].nth, 2)}"
        yield f"opens {opens} closes {closes}"
        if first == 0:
            yield f"first{' bold' * bold}{' italic' * italic}"
        if last == count:
            yield "last"
        yield f"date {self._date_side(atom, row)}"
        for step, name in ((-1, "above"), (1, "below")):
            beside = atom.row + step
            if 0 <= beside < len(self.rows) and self.rows[beside].dates:
                yield f"date {name}{' alone' * (not self.rows[beside].rest)}"

    def _date_side(self, atom: Atom, row: Row) -> str:
        for line, span in row.dates:
            if line is atom.span.line:
                return "before" if span.range[0] < atom.span.start else "after"
        return "beside" if row.dates else "none"

    def _of_look(self, first: int) -> Iterator[str]:
        bold, italic, size, colour = self._known[first].look
        looks = [atom.look for atom in self._known]
        if any(look[0] != bold for look in looks):
            yield f"bold {bold}"
        if any(look[1] != italic for look in looks):
            yield f"italic {italic}"
        sizes = [look[2] for look in looks]
        if max(sizes) - min(sizes) > 0.4:
            yield f"size {(size > min(sizes) + 0.4) - (size < max(sizes) - 0.4)}"
        tints = Counter(look[3] for look in looks)
        if len(tints) > 1:
            yield f"tint {tints[colour] * 2 > len(looks)}"


_HALF = str.maketrans("，；｜／（）：–—•", ",;|/():--·")


def _place(atom: Atom) -> tuple[int, int]:
    return atom.row, atom.group


def _look(span: Span) -> tuple[bool, bool, float, str]:
    """Bold, italic, size and colour of the first word of a span."""
    word = _word_at(span)
    return (word.bold, word.italic, word.size, word.color) if word else (False, False, 0.0, "")


def _word_at(span: Span) -> Word | None:
    for word, start in zip(span.line.words, span.line.starts, strict=True):
        if start + len(word.text) > span.start:
            return word
    return None


@lru_cache(maxsize=20_000)
def of_text(about: str, text: str) -> tuple[str, ...]:
    """Signs of a text by itself, wherever it stands."""
    scored = (f"{role} {round(10 * points(role, text))}" for role in SCORERS[about])
    form = _chinese(text) if _CJK.search(text) else _latin(text)
    return ("piece", *scored, *form, *_form(text))


def _latin(text: str) -> Iterator[str]:
    found = [lexicon.fold(word) for word in _WORD.findall(text)]
    yield "latin"
    yield f"words {min(len(found), 8)}"
    if not found:
        return
    yield f"starts {found[0]}"
    yield f"ends {found[-1]}"
    for word in sorted(set(found)):
        yield f"has {word}"
    longest = max(found, key=len)
    yield f"ending {longest[-3:]}"
    yield f"ending {found[-1][-4:]}"
    yield f"case {text[:1].isupper()} {text.isupper()} {text.istitle()}"


def _chinese(text: str) -> Iterator[str]:
    tight = lexicon.tight(text)
    yield "chinese"
    yield f"length {min(len(tight), 16)}"
    yield from (f"starts {tight[:n]}" for n in (1, 2))
    yield from (f"ends {tight[-n:]}" for n in (1, 2, 3))
    for pair in sorted({tight[i : i + 2] for i in range(len(tight) - 1)}):
        yield f"has {pair}"
    if any(c.isascii() and c.isalpha() for c in text):
        yield "mixed"


def _form(text: str) -> Iterator[str]:
    for name, sign in (("digits", r"\d"), ("bracket", r"[(（]"), ("comma", r"[,，]"), ("&", "&")):
        if re.search(sign, text):
            yield name
    if text[:1].islower():
        yield "lower"
    if text[-1:] in ".。":
        yield "stop"
