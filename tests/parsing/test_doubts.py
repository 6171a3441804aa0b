"""What is asked to be checked, because of its form or because the entries beside it differ."""

from __future__ import annotations

import pytest

from reviewer.evidence import SURE
from reviewer.parsing.doubts import doubted, doubted_together
from reviewer.parsing.found import Draft, Found


def _sure(key: str, *entries: dict[str, str]) -> list[dict[str, bool]]:
    drafts = [{name: Found(value) for name, value in entry.items()} for entry in entries]
    return [
        {name: value.confidence >= SURE for name, value in entry.items()}  # type: ignore[union-attr]
        for entry in doubted(key, drafts)
    ]


@pytest.mark.parametrize(
    "value",
    ["Employer: Northwind", "Northwind\tLeeds", "Native), Lakota (Conversational", "and partners",
     "Ran the night desk. Trained six clerks for the summer", "University of", "Northwind, Leeds"],
)  # fmt: skip
def test_a_name_in_an_odd_form_is_to_be_checked(value: str) -> None:
    assert _sure("work", {"name": value, "position": "Clerk"}) == [
        {"name": False, "position": True}
    ]


@pytest.mark.parametrize(
    "value", ["St. Mary's Hospital", "北京云图科技有限公司（总部）", "Deloitte & Co.", "3M"]
)
def test_a_plain_name_stays_sure(value: str) -> None:
    assert _sure("work", {"name": value}) == [{"name": True}]


def test_the_award_that_tells_less_than_the_others_is_to_be_checked() -> None:
    full = {"title": "Scholarship", "date": "2021-05"}
    told = _sure("awards", full, {"title": "Python", "awarder": "R"}, full, full)
    assert [all(entry.values()) for entry in told] == [True, False, True, True]


def test_an_award_without_giver_and_date_is_to_be_checked() -> None:
    assert _sure("awards", {"title": "校级三好学生"}) == [{"title": False}]


def test_certificates_may_be_names_alone() -> None:
    assert _sure("certificates", {"name": "CET-6"}) == [{"name": True}]


def _resume(doubts: int) -> dict[str, Draft]:
    """Ten values of positions, some of them doubted, an address and an award."""
    values = [Found("x", confidence=0.5 if at < doubts else 0.95) for at in range(10)]
    jobs: list[Draft] = [
        {"name": name, "position": title}
        for name, title in zip(values[::2], values[1::2], strict=True)
    ]
    award: Draft = {"title": Found("Silver Medal")}
    return {"basics": {"email": Found("a@example.com")}, "work": jobs, "awards": [award]}


def _told(draft: Draft, *path: str | int) -> float:
    for step in path:
        draft = draft[step]  # type: ignore[index, call-overload]
    assert isinstance(draft, Found)
    return draft.confidence


def test_where_much_is_doubted_nothing_but_addresses_is_sure() -> None:
    found = doubted_together(_resume(doubts=4))
    assert _told(found, "work", 4, "name") < SURE
    assert _told(found, "basics", "email") >= SURE


def test_where_a_little_is_doubted_only_short_entries_are_not_sure() -> None:
    found = doubted_together(_resume(doubts=1))
    assert _told(found, "work", 4, "name") >= SURE > _told(found, "awards", 0, "title")


def test_where_nothing_is_doubted_all_stays_sure() -> None:
    assert doubted_together(_resume(doubts=0)) == _resume(doubts=0)


@pytest.mark.parametrize(
    ("label", "sure"),
    [("To render quality", False), ("Sous Chef Specializations:", False), ("Sous Chef", True)],
)
def test_what_is_no_job_is_to_be_checked(label: str, sure: bool) -> None:
    basics = doubted_together({"basics": {"label": Found(label)}})["basics"]
    assert isinstance(basics, dict)
    assert (basics["label"].confidence >= SURE) is sure
