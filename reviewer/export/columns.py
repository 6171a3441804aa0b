"""COLUMNS: what is written about a candidate. One row here is a column in CSV and XLSX."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reviewer.export.experience import current_position, highest_degree, years_of_work
from reviewer.export.shortlist import Shortlisted
from reviewer.hiring import Rating
from reviewer.pointer import value_at


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the text below it, and its width in characters (XLSX).

    ``tells_who``: left out of a blind export. ``per_criterion``: stands for one column a criterion,
    the name of which is ``name`` and the criterion's; ``value`` then gets the rating.
    """

    name: str
    value: Callable[[Shortlisted], str]
    width: int = 14
    tells_who: bool = False


def _at(pointer: str) -> Callable[[Shortlisted], str]:
    return lambda entry: str(value_at(entry.resume, pointer) or "")


def _city(entry: Shortlisted) -> str:
    location = value_at(entry.resume, "/basics/location") or {}
    return str(location.get("city") or location.get("region") or location.get("address") or "")


def _skills(entry: Shortlisted) -> str:
    names = (
        name
        for skill in entry.resume.get("skills", [])
        for name in (skill.get("keywords") or [skill.get("name", "")])
    )
    return "; ".join(dict.fromkeys(name for name in names if name))


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.2f}"


COLUMNS: tuple[Column, ...] = (
    Column("rank", lambda e: str(e.rank), 6),
    Column("decision", lambda e: e.row.stage.value, 12),
    Column("reason", lambda e: e.card.note, 30),
    Column("name", _at("/basics/name"), tells_who=True),
    Column("phone", _at("/basics/phone"), 18, tells_who=True),
    Column("email", _at("/basics/email"), 26, tells_who=True),
    Column("city", _city, 12, tells_who=True),
    Column("current_title", lambda e: current_position(e.resume).get("position", ""), 22),
    Column("current_employer", lambda e: current_position(e.resume).get("name", ""), 24),
    Column("years", lambda e: years_of_work(e.resume, e.row.added_at), 7),
    Column("highest_degree", lambda e: highest_degree(e.resume)[0], 14),
    Column("school", lambda e: highest_degree(e.resume)[1].get("institution", ""), 24),
    Column("skills", _skills, 40),
    Column("score_total", lambda e: _score(e.row.score), 11),
    Column("score_", lambda e: "", 10),
    Column("evidence_", lambda e: "", 30),
    Column("must_have_failed", lambda e: "; ".join(c.name for c in e.failed), 18),
    Column("flags", lambda e: "; ".join(e.flags), 20),
    Column("reviewer", lambda e: e.card.reviewer, 14),
    Column("decided_at", lambda e: e.row.decided_at or "", 24),
    Column("source_file", lambda e: e.row.file_name, 28, tells_who=True),
    Column("candidate_id", lambda e: e.row.candidate_id, 14),
)
"""In this order. ``score_`` and ``evidence_`` stand for one column a criterion."""

OPENING = Column("opening", lambda e: e.opening.name if e.opening else "", 20)
"""First column when an export holds candidates of several openings."""

_RATED: dict[str, Callable[[Rating], str]] = {
    "score_": lambda rating: "" if rating.score is None else str(rating.score),
    "evidence_": lambda rating: "\n".join(filter(None, [rating.evidence, rating.note])),
}


def columns_for(entries: Sequence[Shortlisted], *, blind: bool = False) -> list[Column]:
    """The columns of an export. Criteria of the same name in two openings share a column."""
    criteria: dict[str, None] = {c.name: None for entry in entries for c in entry.criteria}
    openings = {entry.opening.id if entry.opening else "" for entry in entries}
    columns = [OPENING] if len(openings) > 1 else []
    for column in COLUMNS:
        if column.name in _RATED:
            columns += [_of_criterion(column, name) for name in criteria]
        elif not (blind and column.tells_who):
            columns.append(column)
    return columns


def _of_criterion(column: Column, criterion_name: str) -> Column:
    def value(entry: Shortlisted) -> str:
        found = [entry.card.ratings.get(c.id) for c in entry.criteria if c.name == criterion_name]
        return "\n".join(text for text in (_RATED[column.name](r) for r in found if r) if text)

    return Column(column.name + criterion_name, value, column.width)
