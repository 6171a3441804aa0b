"""What the store promises about candidates, forms, openings and ratings."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.errors import DamagedFile, EmptyFile
from reviewer.evidence import Mark, ParsedResume
from reviewer.hiring import Criterion, Rating, Stage
from reviewer.intake.sources import Source
from reviewer.resume import Resume
from reviewer.store import Store


def test_a_file_added_is_in_the_list_with_its_fields(store: Store, candidate_id: str) -> None:
    (row,) = store.rows()
    assert (row.candidate_id, row.name, row.email) == (candidate_id, "林小满", "lin@example.com")
    assert (row.file_name, row.status, row.reason) == ("简历_林小满.pdf", "read", "")
    assert (row.to_check, row.stage, row.score) == (3, Stage.NEW, None)


def test_a_form_comes_back_as_it_was_parsed(
    store: Store, candidate_id: str, parsed: ParsedResume
) -> None:
    candidate = store.candidate(candidate_id)
    assert candidate.resume == parsed.resume.to_json()
    assert candidate.evidence == parsed.evidence
    assert candidate.notes == parsed.notes
    assert store.original(candidate_id) == b"bytes"


def test_the_same_bytes_are_pointed_to_and_not_added_twice(
    store: Store, candidate_id: str, parsed: ParsedResume
) -> None:
    again = store.add_candidate("other name.pdf", b"bytes", parsed)
    assert again.existed
    assert again.candidate_id == candidate_id
    assert len(store.rows()) == 1


def test_a_trashed_file_dropped_again_comes_back_with_its_edits(
    store: Store, candidate_id: str, parsed: ParsedResume
) -> None:
    store.set_field(candidate_id, "/basics/name", "林满")
    store.trash([candidate_id])
    assert store.rows() == []
    assert store.add_candidate("a.pdf", b"bytes", parsed).existed
    assert store.rows()[0].name == "林满"


def test_an_undone_adding_comes_back_with_edits_made_meanwhile(store: Store) -> None:
    added = store.add_candidate("a.pdf", b"x", ParsedResume(Resume()))
    store.set_field(added.candidate_id, "/basics/name", "Ann")
    store.revert(added.change.group)
    assert store.rows() == []
    with pytest.raises(KeyError):
        store.row(added.candidate_id)
    store.revert(added.change.group)
    assert store.row(added.candidate_id).name == "Ann"


def test_a_failed_file_keeps_its_reason_and_can_be_filled_by_hand(store: Store) -> None:
    added = store.add_candidate("a.pdf", b"x", None, DamagedFile("a.pdf"))
    store.set_field(added.candidate_id, "/basics/location/city", "上海")
    row = store.row(added.candidate_id)
    assert (row.status, row.reason) == ("failed", "damaged")
    assert store.candidate(added.candidate_id).resume == {"basics": {"location": {"city": "上海"}}}


def test_undo_of_a_first_value_leaves_no_empty_shell(store: Store, candidate_id: str) -> None:
    before = store.candidate(candidate_id)
    change = store.set_field(candidate_id, "/basics/location/city", "上海")
    store.revert(change.group)
    assert store.candidate(candidate_id) == before


def test_an_edited_or_accepted_field_needs_no_check_any_more(
    store: Store, candidate_id: str
) -> None:
    store.set_field(candidate_id, "/basics/name", "林满")
    assert store.row(candidate_id).to_check == 2
    store.accept_field(candidate_id, "/work/1")
    assert store.row(candidate_id).to_check == 1
    assert {"/basics/name", "/work/1/name"} <= store.candidate(candidate_id).touched


def test_an_emptied_field_is_gone_and_needs_no_check(store: Store, candidate_id: str) -> None:
    store.set_field(candidate_id, "/basics/phone", "")
    assert "phone" not in store.candidate(candidate_id).resume["basics"]
    assert store.row(candidate_id).to_check == 2


def test_selected_text_brings_its_mark(store: Store, candidate_id: str) -> None:
    mark = Mark(quote="AI 工程师", page=1, boxes=((1.25, 2, 3, 4),))
    store.set_field(candidate_id, "/basics/label", "AI 工程师", mark)
    kept = store.candidate(candidate_id).evidence["/basics/label"]
    assert (kept.quote, kept.boxes) == ("AI 工程师", ((1.2, 2, 3, 4),))


def test_a_date_json_resume_does_not_allow_is_refused(store: Store, candidate_id: str) -> None:
    before = store.candidate(candidate_id)
    with pytest.raises(ValueError, match="startDate"):
        store.set_field(candidate_id, "/work/0/startDate", "2024/7")
    assert store.candidate(candidate_id) == before


def test_evidence_and_touched_move_with_their_entries(store: Store, candidate_id: str) -> None:
    store.accept_field(candidate_id, "/work/1/name")
    store.insert_entry(candidate_id, "/work", 0, {"name": "New Co"})
    assert store.candidate(candidate_id).evidence["/work/2/name"].quote == "Beta Ltd"
    store.move_entry(candidate_id, "/work/2", 0)
    candidate = store.candidate(candidate_id)
    names = [entry["name"] for entry in candidate.resume["work"]]
    assert names == ["Beta Ltd", "New Co", "甲公司", "丙公司"]
    assert candidate.evidence["/work/0/name"].quote == "Beta Ltd"
    assert "/work/1/name" not in candidate.evidence
    assert "/work/0/name" in candidate.touched
    store.remove_entry(candidate_id, "/work/0")
    candidate = store.candidate(candidate_id)
    assert candidate.evidence["/work/1/name"].quote == "甲公司"
    assert "Beta Ltd" not in json.dumps(candidate.resume)


def test_a_removed_list_element_closes_the_gap(store: Store, candidate_id: str) -> None:
    change = store.set_field(candidate_id, "/work/0/highlights/1", None)
    candidate = store.candidate(candidate_id)
    assert candidate.resume["work"][0]["highlights"] == ["one", "three"]
    assert candidate.evidence["/work/0/highlights/1"].quote == "three"
    store.revert(change.group)
    assert store.candidate(candidate_id).evidence["/work/0/highlights/1"].quote == "two"


@pytest.mark.parametrize(
    ("call", "pointer"), [("remove_entry", "/work/9"), ("remove_entry", "/basics/name")]
)
def test_an_entry_that_is_not_there_is_an_error(
    store: Store, candidate_id: str, call: str, pointer: str
) -> None:
    with pytest.raises(KeyError):
        getattr(store, call)(candidate_id, pointer)


def test_reading_again_never_overwrites_what_a_person_touched(
    store: Store, candidate_id: str
) -> None:
    store.set_field(candidate_id, "/basics/name", "By hand")
    store.set_field(candidate_id, "/basics/email", None)
    store.set_field(candidate_id, "/work/1/name", "Beta Limited")
    fresh = Resume.from_json(
        {
            "basics": {"name": "Wrong", "email": "no@example.com", "phone": "138-0000-0002"},
            "work": [{"name": "only one"}],
            "education": [{"institution": "某大学"}],
        }
    )
    change = store.replace_reading(candidate_id, ParsedResume(resume=fresh))
    resume = store.candidate(candidate_id).resume
    assert resume["basics"] == {"name": "By hand", "phone": "138-0000-0002"}
    assert [entry["name"] for entry in resume["work"]] == ["甲公司", "Beta Limited", "丙公司"]
    assert resume["education"] == [{"institution": "某大学"}]
    store.revert(change.group)
    assert store.candidate(candidate_id).resume["basics"] == {
        "name": "By hand",
        "phone": "138-0000-0001",
    }


def test_a_reading_that_fails_now_keeps_the_values(store: Store, candidate_id: str) -> None:
    store.replace_reading(candidate_id, None, DamagedFile())
    row = store.row(candidate_id)
    assert (row.status, row.reason, row.name) == ("failed", "damaged", "林小满")


def test_ratings_give_a_score_and_keep_the_version_of_the_card(
    store: Store, candidate_id: str
) -> None:
    criteria = [Criterion(id="a", name="深度", weight=3), Criterion(id="b", name="Speech")]
    opening, _ = store.add_opening("算法", criteria)
    store.rate(candidate_id, opening.id, Rating(criterion_id="a", score=5, evidence="one"))
    store.rate(candidate_id, opening.id, Rating(criterion_id="b", score=1))
    row = store.row(candidate_id, opening.id)
    assert (row.score, row.rated) == (4.0, 2)
    store.edit_opening(replace(opening, criteria=(criteria[0],)))
    assert store.opening(opening.id).version == 2
    assert store.row(candidate_id, opening.id).rated == 1
    rated = next(e for e in store.history(candidate_id) if e.action == "rate")
    assert rated.after["version"] == 1


def test_a_rating_keeps_the_place_of_its_evidence_through_undo(
    store: Store, candidate_id: str
) -> None:
    opening, _ = store.add_opening("x", [Criterion(id="a", name="A")])
    place = Mark(quote="one", page=2, boxes=((10, 20.5, 90, 32),))
    rating = Rating(criterion_id="a", score=4, evidence="one", place=place)
    change = store.rate(candidate_id, opening.id, rating)
    assert store.application(candidate_id, opening.id).ratings["a"] == rating
    undone = store.revert(change.group)
    assert store.application(candidate_id, opening.id).ratings == {}
    store.revert(undone.group)
    assert store.application(candidate_id, opening.id).ratings["a"] == rating


def test_a_workspace_from_before_places_of_ratings_still_verifies(
    workspace: Path, parsed: ParsedResume, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(workspace) as store:
        candidate_id = store.add_candidate("a.pdf", b"bytes", parsed).candidate_id
        opening, _ = store.add_opening("x", [Criterion(id="a", name="A")])
        store.rate(candidate_id, opening.id, Rating(criterion_id="a", score=4, evidence="one"))
    with closing(sqlite3.connect(workspace)) as file, file:
        file.execute("ALTER TABLE rating DROP COLUMN place_json")
        file.execute("DELETE FROM _sqlite_migrations WHERE name = 'keep_places_of_ratings'")
    with Store.open(workspace) as store:
        assert store.verify() == []
        assert store.application(candidate_id, opening.id).ratings["a"].place is None


def test_files_without_bytes_are_told_apart_by_their_names(store: Store) -> None:
    one, other = (store.add_candidate(n, b"", None, EmptyFile(n)) for n in ("a.pdf", "b.pdf"))
    assert not other.existed
    assert [row.file_name for row in store.rows()] == ["a.pdf", "b.pdf"]
    assert store.add_candidate("a.pdf", b"", None, EmptyFile("a.pdf")).existed
    assert store.known(b"", "b.pdf") == other.candidate_id
    assert store.original(one.candidate_id) == b""


def test_empty_files_of_one_name_from_two_places_are_two(store: Store) -> None:
    places = ("/a/cv.pdf", "/b/cv.pdf")
    added = [store.add_candidate("cv.pdf", b"", None, EmptyFile(), None, p) for p in places]
    assert len({each.candidate_id for each in added}) == 2
    assert store.add_candidate("cv.pdf", b"", None, EmptyFile(), None, places[0]).existed
    assert store.verify() == []


def test_an_empty_rating_takes_the_rating_away(store: Store, candidate_id: str) -> None:
    opening, _ = store.add_opening("x", [Criterion(id="a", name="A")])
    store.rate(candidate_id, opening.id, Rating(criterion_id="a", score=5))
    store.rate(candidate_id, opening.id, Rating(criterion_id="a"))
    assert store.application(candidate_id, opening.id).ratings == {}


def test_decisions_of_several_candidates_are_one_change(
    store: Store, candidate_id: str, parsed: ParsedResume
) -> None:
    opening, _ = store.add_opening("x")
    other = store.add_candidate("b.pdf", b"b", parsed, opening_id=opening.id).candidate_id
    change = store.decide([candidate_id, other], opening.id, Stage.SHORTLISTED)
    assert [row.stage for row in store.rows(opening.id)] == [Stage.SHORTLISTED] * 2
    assert store.application(other, opening.id).reviewer == "Ana"
    assert store.application(other, opening.id).decided_at is not None
    store.revert(change.group)
    assert store.application(other, opening.id).stage is Stage.NEW
    assert store.application(other, opening.id).decided_at is None
    assert [row.candidate_id for row in store.rows(opening.id)] == [other]


def test_notes_are_kept(store: Store, candidate_id: str) -> None:
    opening, _ = store.add_opening("x")
    change = store.note(candidate_id, opening.id, "请复试")
    assert store.application(candidate_id, opening.id).note == "请复试"
    store.revert(change.group)
    assert store.application(candidate_id, opening.id).note == ""


def test_a_removed_opening_comes_back_with_its_applications(
    store: Store, candidate_id: str
) -> None:
    opening, _ = store.add_opening("x")
    store.decide([candidate_id], opening.id, Stage.MAYBE)
    change = store.remove_opening(opening.id)
    assert store.openings() == []
    store.revert(change.group)
    assert store.openings() == [opening]
    assert store.rows(opening.id)[0].stage is Stage.MAYBE


def test_unknown_ids_are_key_errors(store: Store, candidate_id: str) -> None:
    for call in (
        lambda: store.candidate("no"),
        lambda: store.original("no"),
        lambda: store.opening("no"),
        lambda: store.set_field("no", "/basics/name", "x"),
        lambda: store.decide([candidate_id], "no", Stage.MAYBE),
        lambda: store.row("no"),
    ):
        with pytest.raises(KeyError):
            call()


def test_unfinished_files_are_remembered_with_their_opening(store: Store, workspace: Path) -> None:
    opening, _ = store.add_opening("x")
    sources = [Source("b.zip", "简历.pdf"), Source("a.pdf")]
    store.queue(sources, opening.id)
    store.queue(sources)
    with Store.open(workspace) as later:
        assert later.queued() == sources
        assert later.queued_openings() == dict.fromkeys(sources, opening.id)
        later.unqueue(sources[0])
    assert store.queued() == sources[1:]


def test_broken_surrogates_do_not_stop_a_file(store: Store) -> None:
    parsed = ParsedResume(resume=Resume.from_json({"basics": {"name": "A\udc80"}}))
    added = store.add_candidate("a\udcff.pdf", b"x", parsed)
    row = store.row(added.candidate_id)
    assert (row.name, row.file_name) == ("A?", "a?.pdf")
