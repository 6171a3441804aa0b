"""Heads of entries with the role of every run of atoms, by laying the truth beside what is read.

``sections_of(path, truth)`` reads a document as the program does and answers its sections of work,
education and projects: the heads as ``pieces`` would cut them, and which runs are which role.
Only memory holds them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reviewer import parsing
from reviewer.errors import UnreadableFile
from reviewer.parsing.heads import pieces
from reviewer.parsing.heads.head_atoms import Head
from reviewer.parsing.heads.pieces import NO_PIECE, NO_ROLE, Cutting, is_whole, span_of
from reviewer.parsing.kinds import education, projects, work

Json = Any

TRUTH = {
    "company": (("work", {"name": "name", "position": "position", "department": "department",
                          "location": "location"}),
                ("volunteer", {"organization": "name", "position": "position",
                               "location": "location"})),
    "school": (("education", {"institution": "institution", "area": "area",
                              "studyType": "studyType", "department": "department",
                              "location": "location", "score": "score"}),),
    "project": (("projects", {"name": "name", "roles": "roles", "entity": "entity",
                              "location": "location"}),),
}  # fmt: skip
"""What a section is about -> the lists of the truth, and the fields in the parser's words."""


@dataclass(frozen=True)
class LabelledHead:
    """A head, and run -> label for the runs whose label is known."""

    head: Head
    labels: Mapping[tuple[int, int], str]
    fields: Mapping[str, tuple[int, int]]
    """Field -> the run that holds it."""


@dataclass(frozen=True)
class LabelledSection:
    """The heads of one section, and the roles its fields are scored by."""

    heads: Sequence[LabelledHead]
    roles: Mapping[str, str]

    @property
    def about(self) -> str:
        """What its entries are about."""
        return next(iter(self.roles.values()))


def sections_of(path: Path, truth: Json) -> list[LabelledSection]:
    """The labelled sections of one document; none when it cannot be read."""
    return [section_of(heads, roles, truth) for heads, roles in heads_of(path)]


def heads_of(path: Path) -> list[tuple[Sequence[Head], Mapping[str, str]]]:
    """The heads of each section of a document, as ``pieces`` gets them."""
    with _listening() as heard:
        try:
            parsing.parse_bytes(path.read_bytes(), path.name)
        except UnreadableFile:
            return []
    return heard


@contextmanager
def _listening() -> Iterator[list[tuple[Sequence[Head], Mapping[str, str]]]]:
    """Notes every section whose heads are cut while it lasts.

    Pages are read the usual way alone: entries of which nothing is told leave doubts, and the
    program would go on to ways of reading that part them wrong.
    """
    heard: list[tuple[Sequence[Head], Mapping[str, str]]] = []

    def assign(heads: Sequence[Head], roles: Mapping[str, str]) -> list[dict[str, Any]]:
        heard.append((heads, roles))
        return [{} for _ in heads]

    users, ways = (work, education, projects), parsing.OTHER_WAYS
    parsing.OTHER_WAYS = ()
    for user in users:
        user.assign = assign  # type: ignore[attr-defined]
    try:
        yield heard
    finally:
        parsing.OTHER_WAYS = ways
        for user in users:
            user.assign = pieces.assign  # type: ignore[attr-defined]


def section_of(heads: Sequence[Head], roles: Mapping[str, str], truth: Json) -> LabelledSection:
    """The heads of a section with the labels that the truth gives them."""
    about = next(iter(roles.values()))
    entries = [
        {ours: _told(entry[theirs]) for theirs, ours in names.items() if entry.get(theirs)}
        for key, names in TRUTH[about]
        for entry in truth.get(key, [])
    ]
    return LabelledSection([_head(head, roles, entries) for head in heads], roles)


def _told(value: Json) -> str:
    return "、".join(value) if isinstance(value, list) else str(value)


def _head(
    head: Head, roles: Mapping[str, str], entries: Sequence[Mapping[str, str]]
) -> LabelledHead:
    cutting = Cutting(head, roles, EMPTY)
    texts = {run: folded(cutting.text(*run)) for run in cutting.runs}
    matches = [_matched(texts, entry) for entry in entries]
    best = max(matches, key=lambda fields: sum(map(len, fields)), default={})
    entry = entries[matches.index(best)] if matches else {}
    whole = folded(" ".join(row.rest for row in head.rows))
    alone = [name for name in best if folded(entry[name]) == whole]
    if not alone and len(best) < min(2, len(entry)):
        best = {}
    missing = [name for name in entry if name not in best and folded(entry[name]) in whole]
    known = (bool(best) and not missing) or not any(_is_told(entry, whole) for entry in entries)
    labels = _labels(cutting, roles, best) if known else {}
    return LabelledHead(head, labels, best)


def _is_told(entry: Mapping[str, str], whole: str) -> bool:
    return any(len(folded(value)) > 3 and folded(value) in whole for value in entry.values())


def _matched(
    texts: Mapping[tuple[int, int], str], entry: Mapping[str, str]
) -> dict[str, tuple[int, int]]:
    """Field -> the run whose text is its value; none overlap."""
    found: dict[str, tuple[int, int]] = {}
    for name, value in entry.items():
        for run, text in texts.items():
            if text == folded(value) and not any(_overlap(run, other) for other in found.values()):
                found[name] = run
                break
    return found


def _labels(
    cutting: Cutting, roles: Mapping[str, str], fields: Mapping[str, tuple[int, int]]
) -> dict[tuple[int, int], str]:
    taken = {run: roles[name] for name, run in fields.items() if name in roles}
    labels = {}
    for run in cutting.runs:
        if run in taken:
            labels[run] = taken[run]
        elif not any(_overlap(run, other) for other in taken):
            labels[run] = NO_ROLE
        else:
            labels[run] = NO_PIECE
    return labels


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def folded(text: str) -> str:
    """A text as values are compared: case, width, spaces, hyphens, quotes and brackets left out."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s()'’‘\"“”\-\u2010-\u2015]+", "", plain).strip(".,;:|")


EMPTY = pieces.LinearModel((), {}, 1)
"""A model that says nothing: only the runs are wanted."""
__all__ = ["LabelledHead", "LabelledSection", "folded", "is_whole", "sections_of", "span_of"]
