"""Values of a shape no version writes: told in a sentence, found by verify, nothing else hurt."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.errors import StoreDamaged
from reviewer.evidence import ParsedResume
from reviewer.hiring import Criterion, Rating
from reviewer.store import Store


@pytest.fixture
def candidate_id(workspace: Path, parsed: ParsedResume) -> str:
    with Store.open(workspace) as store:
        opening, _ = store.add_opening("Engineer", [Criterion(id="a", name="A")])
        added = store.add_candidate("a.pdf", b"a", parsed, opening_id=opening.id)
        store.rate(
            added.candidate_id, opening.id, Rating("a", 4, place=parsed.evidence["/basics/name"])
        )
        return added.candidate_id


def put(workspace: Path, table: str, column: str, value: str) -> None:
    with closing(sqlite3.connect(workspace)) as file, file:
        file.execute(f"UPDATE {table} SET {column} = ?", [value])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("resume_json", "[]"),
        ("evidence_json", '"x"'),
        ("evidence_json", '{"/basics/name": 1}'),
        ("evidence_json", '{"/basics/name": {"page": "one"}}'),
        ("notes_json", '["gap"]'),
        ("notes_json", '[{"code": 1}]'),
        ("touched_json", "[[]]"),
    ],
)
def test_a_damaged_form_is_told_and_found(
    workspace: Path, candidate_id: str, column: str, value: str
) -> None:
    put(workspace, "form", column, value)
    with Store.open(workspace) as store:
        with pytest.raises(StoreDamaged) as caught:
            store.candidate(candidate_id)
        assert (caught.value.subject, candidate_id in caught.value.detail) == (str(workspace), True)
        assert any("form" in problem for problem in store.verify())
        assert len(store.rows()) == 1


def test_a_resume_that_is_none_is_found(workspace: Path, candidate_id: str) -> None:
    put(workspace, "form", "resume_json", '{"work": "nowhere"}')
    with Store.open(workspace) as store:
        assert f"candidate {candidate_id}: the form is no JSON Resume" in store.verify()


@pytest.mark.parametrize(
    "value", ['"x"', "[1]", "[{}]", '[{"id": "a", "name": "A", "weight": "much"}]']
)
@pytest.mark.usefixtures("candidate_id")
def test_damaged_criteria_are_told_and_found(workspace: Path, value: str) -> None:
    put(workspace, "opening", "criteria_json", value)
    with Store.open(workspace) as store:
        with pytest.raises(StoreDamaged, match="damaged data"):
            store.openings()
        assert any(problem.startswith("opening ") for problem in store.verify())


def test_a_damaged_place_of_a_rating_is_told_and_found(workspace: Path, candidate_id: str) -> None:
    put(workspace, "rating", "place_json", '{"boxes": [[1]]}')
    with Store.open(workspace) as store:
        with pytest.raises(StoreDamaged):
            store.application(candidate_id, store.openings()[0].id)
        assert any("rate" in problem or "rating" in problem for problem in store.verify())


def test_the_database_itself_refuses_a_score_beyond_the_scale(
    workspace: Path, candidate_id: str
) -> None:
    assert candidate_id
    with pytest.raises(sqlite3.IntegrityError):
        put(workspace, "rating", "score", "6")
    with pytest.raises(sqlite3.IntegrityError):
        put(workspace, "rating", "score", "many")
