"""A head of an entry as read so far: its atoms, taken together as pieces that fill roles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reviewer.parsing.found import Span
from reviewer.parsing.heads.piece_signs import Atom

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
        return atom.row, atom.group, sum(part_of(other) == part_of(atom) for other in before)

    def joint(self, at: int) -> str:
        """What stands before an atom on its line: "," or "(", "" for anything else."""
        found = re.match(r"\s*([,(])\s*", self.between(at))
        if not found:
            return ""
        inside = part_of(self.atoms[at]) == part_of(self.atoms[at - 1])
        return found[1] if inside or found[1] == "," else ""

    def between(self, at: int) -> str:
        """What stands before an atom on its line, "" where it begins one."""
        if not at or self.atoms[at].span.line is not self.atoms[at - 1].span.line:
            return ""
        return self.atoms[at].span.line.text[
            self.atoms[at - 1].span.end : self.atoms[at].span.start
        ]

    def with_piece(self, at: int, *made: Piece) -> Reading:
        """The reading with other pieces in the place of one."""
        return replace(self, pieces=(*self.pieces[:at], *made, *self.pieces[at + 1 :]))

    def field(self, role: str) -> str:
        """The field of a role, "" where this sort of entry has none."""
        return next((name for name, known in self.roles.items() if known == role), "")


def part_of(atom: Atom) -> tuple[int, int]:
    """The row and the part of it that an atom stands in."""
    return atom.row, atom.group


def span_of(atoms: Sequence[Atom], first: int, last: int) -> Span:
    """The text of some atoms with what stands between them, and a bracket that closes behind."""
    start, end = atoms[first].span, atoms[last - 1].span
    text, stop = start.line.text, end.end
    inside = text[start.start : stop]
    for opening, closing in ("()", "（）"):
        if inside.count(opening) > inside.count(closing) and text[stop : stop + 1] == closing:
            stop += 1
    return Span(start.line, start.start, stop)
