"""How an edit of a field is stored: item by item in lists, one undo step a stretch of typing."""

from __future__ import annotations

import itertools

from reviewer.evidence import Mark
from reviewer.pointer import Json
from reviewer.ui.field_box import FieldBox
from reviewer.ui.field_values import keywords, value_of
from reviewer.ui.fields import Kind
from reviewer.ui.workspace import Workspace


class Edits:
    """Writes fields of the form through the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._numbers = itertools.count()
        self._stretch = 0

    def begin_stretch(self) -> None:
        """What is typed from now on is undone by itself."""
        self._stretch = next(self._numbers)

    def store(self, candidate_id: str, field: FieldBox, before: Json) -> None:
        """Store a field's value where it differs from ``before``."""
        if field.value == before:
            return
        if field.row.kind is Kind.BULLETS and before and field.value:
            self._store_items(candidate_id, field.pointer, list(before), list(field.value))
        else:
            self.set(candidate_id, field.pointer, field.value)

    def _store_items(
        self, candidate_id: str, pointer: str, before: list[str], after: list[str]
    ) -> None:
        """Item by item, so that those that were not touched keep their places in the original."""
        first = _common(before, after)
        last = _common(before[first:][::-1], after[first:][::-1])
        old, new = before[first : len(before) - last], after[first : len(after) - last]
        for index, text in enumerate(new[: len(old)], start=first):
            self.set(candidate_id, f"{pointer}/{index}", text)
        for _ in old[len(new) :]:
            self.set(candidate_id, f"{pointer}/{first + len(new)}", None)
        for index, text in enumerate(new[len(old) :], start=first + len(old)):
            self._workspace.insert_entry(candidate_id, pointer, index, text)

    def fill(self, candidate_id: str, field: FieldBox, mark: Mark) -> None:
        """Store text of the original, and its place, as a field's value. Raises ``NotADate``."""
        self.begin_stretch()
        kind, text = field.row.kind, mark.quote
        if kind is Kind.BULLETS:
            self._fill_bullet(candidate_id, field, mark)
        elif kind is Kind.KEYWORDS:
            for word in keywords(text):
                index = len(field.value or ())
                if word not in (field.value or ()):
                    self.set(candidate_id, f"{field.pointer}/{index}", word, mark)
        else:
            self.set(candidate_id, field.pointer, value_of(field.row, text), mark)
        self.begin_stretch()

    def _fill_bullet(self, candidate_id: str, field: FieldBox, mark: Mark) -> None:
        """In place of the bullet the caret is in, or as a new one at an empty line."""
        item = field.item
        index = item if item is not None else len(field.value or ())
        text = " ".join(mark.quote.split())
        self.set(candidate_id, f"{field.pointer}/{index}", text, mark)

    def set(self, candidate_id: str, pointer: str, value: Json, mark: Mark | None = None) -> None:
        """Store one value; with those stored in the same stretch it is one undo step."""
        key = f"{candidate_id}{pointer.rstrip('0123456789').rstrip('/')}@{self._stretch}"
        self._workspace.set_field(candidate_id, pointer, value, mark, merge_key=key)


def _common(one: list[str], other: list[str]) -> int:
    """How many items are the same from the beginning."""
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)
