"""One undo command for every mutation: it reverts groups of the change log."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from reviewer.store import Change


class LoggedChange(QUndoCommand):
    """A mutation that is already stored; undo and redo both revert what the log says last.

    ``merge_key`` tells typing into one field apart from everything else: the workspace lets the
    store merge such changes into one group and pushes no second command. A batch of added files is
    one command too, which grows while the files arrive, so that decisions made meanwhile are
    undone before it.
    """

    def __init__(
        self, change: Change, turn: Callable[[LoggedChange], None], merge_key: str | None = None
    ) -> None:
        super().__init__()
        self.changes = [change]
        self.merge_key = merge_key
        self.is_done = True
        self._turn_it = turn
        self._pushed = False

    @property
    def whole(self) -> Change:
        """All changes as the one thing that was done."""
        first, last = self.changes[0], self.changes[-1]
        # A scan is added, and read when it is recognised; the whole is an adding.
        adds = any(change.action == "add" for change in self.changes)
        ids = dict.fromkeys(each for change in self.changes for each in change.candidate_ids)
        opening = next((change.opening_id for change in self.changes if change.opening_id), None)
        action = "add" if adds else first.action
        return Change(last.group, action, tuple(ids), opening, last.pointer)

    def grow(self, change: Change) -> None:
        """Take one more change of the log into this command."""
        self.changes.append(change)

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
        self.is_done = not self.is_done
        self._turn_it(self)
