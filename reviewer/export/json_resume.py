"""A list of JSON Resume documents; the review of each stands under ``meta.review``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from reviewer.export.shortlist import Shortlisted
from reviewer.pointer import Json, without_empty


def json_bytes(entries: Sequence[Shortlisted]) -> bytes:
    """The documents as UTF-8 text with a final newline."""
    text = json.dumps([_document(entry) for entry in entries], ensure_ascii=False, indent=2)
    return (text + "\n").encode(errors="replace")


def _document(entry: Shortlisted) -> dict[str, Json]:
    review = without_empty(
        {
            "rank": entry.rank,
            "opening": entry.opening.name if entry.opening else None,
            "decision": entry.row.stage.value,
            "reason": entry.card.note,
            "scoreTotal": None if entry.row.score is None else round(entry.row.score, 2),
            "ratings": [_rating(entry, c.id, c.name) for c in entry.criteria],
            "mustHaveFailed": [criterion.name for criterion in entry.failed],
            "flags": list(entry.flags),
            "reviewer": entry.card.reviewer,
            "decidedAt": entry.row.decided_at,
            "sourceFile": entry.row.file_name,
            "candidateId": entry.row.candidate_id,
        }
    )
    return {**entry.resume, "meta": {**entry.resume.get("meta", {}), "review": review}}


def _rating(entry: Shortlisted, criterion_id: str, name: str) -> dict[str, Json] | None:
    rating = entry.card.ratings.get(criterion_id)
    if rating is None:
        return None
    given = asdict(rating)
    del given["criterion_id"]
    return {"criterion": name, **given}
