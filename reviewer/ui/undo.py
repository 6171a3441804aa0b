"""One undo command for every mutation: it reverts groups of the change log."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

Revert = Callable[[str], str]
"""Reverts one group of the change log and gives the group that reverts the reversal."""


class LoggedChange(QUndoCommand):
    """A mutation that is already stored; undo and redo both revert what the log says last.

    ``merge_key`` tells typing into one field apart from everything else: the workspace lets the
    store merge such changes into one group and pushes no second command. A batch of added files is
    one command too, which grows while the files arrive, so that decisions made meanwhile are
    undone before it.
    """

    def __init__(self, text: str, group: str, revert: Revert, merge_key: str | None = None) -> None:
        super().__init__(text)
        self.groups = [group]
        self.merge_key = merge_key
        self.is_done = True
        self._revert = revert
        self._pushed = False

    def grow(self, group: str) -> None:
        """Take one more group of the log into this command."""
        self.groups.append(group)

    @override
    def redo(self) -> None:
        if self._pushed:
            self._turn()
        self._pushed = True

    @override
    def undo(self) -> None:
        self._turn()

    def _turn(self) -> None:
        self.merge_key = None
        self.groups = [self._revert(group) for group in reversed(self.groups)]
        self.is_done = not self.is_done
