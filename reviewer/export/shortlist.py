"""Which candidates are exported, in which order, with what is known about each; the blind view."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.by_name import ByName
from reviewer.hiring import Criterion, Opening, Stage, failed_must_haves
from reviewer.pointer import Json
from reviewer.store import ApplicationCard, Candidate, CandidateRow, Store

in_order: ByName[[dict[str, Json]], dict[str, Json]] = ByName("reviewer.resume", "in_order")
"""By name: the window starts without the models."""
STAGE_ORDER = (Stage.SHORTLISTED, Stage.MAYBE, Stage.NEW, Stage.REJECTED)
MASK = "●●●"
_IDENTIFYING = ("name", "image", "email", "phone", "url", "location", "profiles")


@dataclass(frozen=True, slots=True)
class Shortlisted:
    """One candidate for one opening, ready to be written. ``rank`` counts from 1 in an opening.

    ``resume`` is clean JSON Resume without ``meta.x-personal``.
    """

    rank: int
    opening: Opening | None
    row: CandidateRow
    card: ApplicationCard
    resume: dict[str, Json]
    flags: tuple[str, ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What was scored."""
        return self.opening.criteria if self.opening else ()

    @property
    def failed(self) -> list[Criterion]:
        """Must-have criteria rated 1 or 2."""
        scores = {key: rating.score for key, rating in self.card.ratings.items()}
        return failed_must_haves(self.criteria, scores)


def shortlist(
    store: Store, opening_id: str | None, stages: Sequence[Stage] = (Stage.SHORTLISTED,)
) -> list[Shortlisted]:
    """The candidates in ``stages``, by stage, then score, then order of adding.

    Without an opening: those of every opening, one after the other, and at the end, if undecided
    ones are wanted, the candidates who applied for none.
    """
    if opening_id is not None:
        return _of_opening(store, store.opening(opening_id), stages)
    found = [entry for o in store.openings() for entry in _of_opening(store, o, stages)]
    if Stage.NEW in stages:
        applied = {row.candidate_id for o in store.openings() for row in store.rows(o.id)}
        rest = [row for row in store.rows(None) if row.candidate_id not in applied]
        found += [_entry(store, None, rank, row) for rank, row in enumerate(rest, 1)]
    return found


def _of_opening(store: Store, opening: Opening, stages: Sequence[Stage]) -> list[Shortlisted]:
    chosen = [row for row in store.rows(opening.id) if row.stage in stages]
    chosen.sort(key=lambda row: (STAGE_ORDER.index(row.stage), -(row.score or 0.0)))
    return [_entry(store, opening, rank, row) for rank, row in enumerate(chosen, 1)]


def _entry(store: Store, opening: Opening | None, rank: int, row: CandidateRow) -> Shortlisted:
    candidate = store.candidate(row.candidate_id)
    card = store.application(row.candidate_id, opening.id) if opening else ApplicationCard()
    resume = in_order(candidate.resume)
    meta = {k: v for k, v in resume.pop("meta", {}).items() if k != "x-personal"}
    meta.setdefault("version", "v1.0.0")
    return Shortlisted(rank, opening, row, card, {**resume, "meta": meta}, _flags(candidate, row))


def _flags(candidate: Candidate, row: CandidateRow) -> tuple[str, ...]:
    unread = [candidate.reason] if candidate.reason else []
    to_check = [f"{row.to_check} to check"] if row.to_check else []
    return tuple(dict.fromkeys([*unread, *to_check, *(note.code for note in candidate.notes)]))


def blinded(entry: Shortlisted) -> Shortlisted:
    """The entry without name, contact, links, photo, home and references; the file's name too.

    Where name or contact are repeated in a text that stays (a summary, a note), they are masked.
    """
    mask = Masking(entry)
    basics = {
        key: value
        for key, value in entry.resume.get("basics", {}).items()
        if key not in _IDENTIFYING
    }
    resume = {**entry.resume, "basics": basics}
    resume.pop("references", None)
    ratings = {
        key: replace(rating, note=mask(rating.note), evidence=mask(rating.evidence))
        for key, rating in entry.card.ratings.items()
    }
    return replace(
        entry,
        row=replace(entry.row, name="", email="", phone="", file_name=""),
        card=replace(entry.card, note=mask(entry.card.note), ratings=ratings),
        resume=in_order(_masked(resume, mask)),
    )


class Masking:
    """Replaces everything that tells who the candidate is."""

    def __init__(self, entry: Shortlisted) -> None:
        words = sorted(set(_telling(entry)), key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(_whole, words)), re.IGNORECASE) if words else None

    def __call__(self, text: str) -> str:
        """The text with every telling word replaced."""
        return self._pattern.sub(MASK, text) if self._pattern else text


def _whole(word: str) -> str:
    """A Latin name only as a whole word: Ann is not in Annual."""
    edge = r"\b" if word.isascii() and word.isalpha() else ""
    return f"{edge}{re.escape(word)}{edge}"


def _telling(entry: Shortlisted) -> Iterator[str]:
    basics = entry.resume.get("basics", {})
    name = basics.get("name", "")
    yield from (part for part in [name, *re.split(r"[\s·,]+", name)] if len(part) > 1)
    for contact in _texts([basics.get(key) for key in ("email", "phone", "url", "profiles")]):
        if len(contact) > 3:
            yield contact
            yield re.sub(r"^https?://", "", contact)


def _texts(value: Json) -> Iterable[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in inner for text in _texts(part)]


def _masked(value: Json, mask: Masking) -> Json:
    if isinstance(value, dict):
        return {key: _masked(inner, mask) for key, inner in value.items() if key != "url"}
    if isinstance(value, list):
        return [_masked(inner, mask) for inner in value]
    return mask(value) if isinstance(value, str) else value
