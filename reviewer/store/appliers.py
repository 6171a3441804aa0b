"""Which change is carried out by which function: one table, for doing, undoing and redoing."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.pointer import Json
from reviewer.store.candidates import Candidates
from reviewer.store.change_log import Step
from reviewer.store.form_state import with_part
from reviewer.store.openings import Openings


class Appliers:
    """Writes the ``after`` of a step to the tables."""

    def __init__(self, candidates: Candidates, openings: Openings) -> None:
        self._candidates = candidates
        self._openings = openings
        self._table: dict[str, Callable[[Step], None]] = {
            "add": self._presence,
            "trash": self._presence,
            "restore": self._presence,
            "read": self._form,
            "edit": self._form,
            "check": self._form,
            "insert": self._form,
            "remove": self._form,
            "move": self._form,
            "apply": self._application,
            "decide": self._decision,
            "rate": self._rating,
            "note": self._note,
            "add-opening": self._opening,
            "edit-opening": self._opening,
            "remove-opening": self._opening,
        }

    def apply(self, step: Step) -> None:
        """Carry out one step."""
        self._table[step.action](step)

    def _presence(self, step: Step) -> None:
        self._candidates.set_present(_named(step.candidate), bool(step.after))

    def _form(self, step: Step) -> None:
        candidate_id = _named(step.candidate)
        form = with_part(self._candidates.form(candidate_id), step.after)
        self._candidates.write_form(candidate_id, form)

    def _application(self, step: Step) -> None:
        self._openings.write_presence(
            _named(step.candidate), _named(step.opening), bool(step.after)
        )

    def _decision(self, step: Step) -> None:
        self._openings.write_decision(_named(step.candidate), _named(step.opening), step.after)

    def _rating(self, step: Step) -> None:
        candidate_id, opening_id = _named(step.candidate), _named(step.opening)
        self._openings.write_rating(candidate_id, opening_id, step.pointer, step.after)

    def _note(self, step: Step) -> None:
        self._openings.write_note(_named(step.candidate), _named(step.opening), step.after or "")

    def _opening(self, step: Step) -> None:
        self._openings.write_opening(_named(step.opening), step.after)


def takes_back(step: Step) -> bool:
    """Whether undo has something to write for this step.

    The first reading has no form before it: undoing the adding only hides the candidate, and
    whatever was edited meanwhile is there again when it comes back.
    """
    return not (step.action == "read" and step.before is None)


def _named(value: Json) -> str:
    if not isinstance(value, str):
        raise KeyError(value)
    return value
