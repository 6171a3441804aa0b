"""Volunteering read in the order that the jobs of the same document stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reviewer.parsing.found import Draft, Found
from reviewer.parsing.values.roles import points

_TITLE = 0.8
"""Points from which the words of a text are those of a job."""


def in_order_of_jobs(
    volunteering: Sequence[dict[str, Draft]], jobs: Sequence[Mapping[str, Draft]]
) -> list[dict[str, Draft]]:
    """Volunteering whose title and organisation both read like titles: their order tells.

    "Case Preparer" and "Volunteer Library Assistance" are told apart by nothing else.
    """
    orders = {_leads(job.get("name"), job.get("position")) for job in jobs} - {None}
    usual = next(iter(orders)) if len(orders) == 1 else None
    return [_swapped(draft) if _is_doubtful(draft, usual) else draft for draft in volunteering]


def _leads(name: Draft, title: Draft) -> bool | None:
    """Whether a name stands before a title; None where one of them is missing."""
    if not isinstance(name, Found) or not isinstance(title, Found):
        return None
    first, second = name.spans[0], title.spans[0]
    return (first.line.number, first.start) < (second.line.number, second.start)


def _is_doubtful(draft: Mapping[str, Draft], usual: bool | None) -> bool:
    name, title = draft.get("organization"), draft.get("position")
    leads = _leads(name, title)
    if usual is None or leads in (None, usual):
        return False
    texts = [text.value for text in (name, title) if isinstance(text, Found)]
    return all(points("position", text) >= _TITLE for text in texts)


def _swapped(draft: dict[str, Draft]) -> dict[str, Draft]:
    return draft | {"organization": draft["position"], "position": draft["organization"]}
