"""An invented candidate and an open workspace on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.evidence import Mark, Note, ParsedResume
from reviewer.resume import Resume
from reviewer.store import Store

RESUME = {
    "basics": {"name": "林小满", "email": "lin@example.com", "phone": "138-0000-0001"},
    "work": [
        {"name": "甲公司", "startDate": "2020-01", "highlights": ["one", "two", "three"]},
        {"name": "Beta Ltd", "startDate": "2018-01", "endDate": "2019-12"},
        {"name": "丙公司", "endDate": "2017"},
    ],
}
EVIDENCE = {
    "/basics/name": Mark(quote="林小满", page=1, boxes=((1, 2, 3, 4),), confidence=0.5),
    "/basics/email": Mark(quote="lin@example.com", confidence=0.9),
    "/basics/phone": Mark(quote="138-0000-0001", confidence=0.6),
    "/work/0/name": Mark(quote="甲公司"),
    "/work/1/name": Mark(quote="Beta Ltd", confidence=0.7),
    "/work/2/name": Mark(quote="丙公司"),
    "/work/0/highlights/0": Mark(quote="one"),
    "/work/0/highlights/1": Mark(quote="two"),
    "/work/0/highlights/2": Mark(quote="three"),
}


@pytest.fixture
def parsed() -> ParsedResume:
    return ParsedResume(
        resume=Resume.from_json(RESUME), evidence=EVIDENCE, notes=[Note(code="gap")]
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "workspace.db"


@pytest.fixture
def store(workspace: Path) -> Iterator[Store]:
    with Store.open(workspace, "Ana") as opened:
        yield opened
        assert opened.verify() == []


@pytest.fixture
def candidate_id(store: Store, parsed: ParsedResume) -> str:
    return store.add_candidate("简历_林小满.pdf", b"bytes", parsed).candidate_id
