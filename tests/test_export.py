"""CSV byte for byte, XLSX as text, JSON Resume with the review, and the blind view."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import ExportFailed
from reviewer.evidence import Note, ParsedResume
from reviewer.export import export_shortlist, guard, suggested_name, unguard
from reviewer.export.csv_file import csv_bytes, grouped
from reviewer.export.experience import current_position, highest_degree, years_of_work
from reviewer.export.xlsx_file import safe_sheet_name, xlsx_bytes
from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.resume import Resume
from reviewer.store import Store

RESUME = {
    "basics": {
        "name": "林小满",
        "label": "算法工程师",
        "email": "lin@example.com",
        "phone": "+8613800000001",
        "url": "https://lin.example.com",
        "location": {"city": "上海"},
        "summary": "林小满, five years",
    },
    "work": [
        {"name": "甲公司", "position": "研究员", "startDate": "2020-01", "endDate": "2021-12"},
        {"name": "=Beta", "position": "Engineer", "startDate": "2022-01", "endDate": "2022-12"},
    ],
    "education": [
        {"institution": "某学院", "studyType": "本科"},
        {"institution": "某大学", "studyType": "硕士"},
    ],
    "skills": [{"name": "语言", "keywords": ["Python", "C++"]}, {"name": "PyTorch"}],
    "meta": {"x-personal": {"gender": "女"}},
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "w.db", "Ana") as opened:
        yield opened


@pytest.fixture
def opening(store: Store) -> Opening:
    criteria = [
        Criterion(id="a", name="深度", weight=3, must_have=True),
        Criterion(id="b", name="B"),
    ]
    return store.add_opening("多模态/算法", criteria)[0]


@pytest.fixture
def first(store: Store, opening: Opening) -> str:
    parsed = ParsedResume(resume=Resume.from_json(RESUME), notes=[Note(code="gap")])
    added = store.add_candidate("简历_林小满.pdf", b"1", parsed, opening_id=opening.id)
    store.rate(
        added.candidate_id, opening.id, Rating(criterion_id="a", score=2, evidence="林小满: 1")
    )
    store.rate(added.candidate_id, opening.id, Rating(criterion_id="b", score=5))
    store.note(added.candidate_id, opening.id, "面试,\n尽快")
    store.decide([added.candidate_id], opening.id, Stage.SHORTLISTED)
    return added.candidate_id


def _records(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", '"\'=1+1"'),
        ("+1+1", '"\'+1+1"'),
        ("-2+3", '"\'-2+3"'),
        ("@SUM(1+1)", '"\'@SUM(1+1)"'),
        ("＝1+1", '"\'＝1+1"'),
        ("＋１", '"\'＋１"'),
        ("－１", '"\'－１"'),
        ("＠a", '"\'＠a"'),
        ("\t=1+1", '"\'=1+1"'),
        ("\0=1+1", '"\'=1+1"'),
        ("\r\n=1+1", '"\'\n=1+1"'),
        ("\nplain", '"\'\nplain"'),
        (" =1+1", '"\' =1+1"'),
        ("\u200b=1+1", '"\'\u200b=1+1"'),
        ("\ufeff=1+1", '"\'\ufeff=1+1"'),
        ("'=1+1", "\"''=1+1\""),
        ("'tis", "'tis"),
        ('say "x"', '"say ""x"""'),
        ("a,b", '"a,b"'),
        ("a\r\nb\rc", '"a\nb\nc"'),
        ("e\u0301", "é"),
        ("a\x07b", "ab"),
        ("张伟", "张伟"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_a_cell_is_written_byte_for_byte(value: str, cell: str) -> None:
    expected = f"h\r\n{cell}\r\n".encode()
    assert csv_bytes([["h"], [value]]) == b"\xef\xbb\xbf" + expected


@given(st.text())
def test_guarding_is_lossless(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1))
def test_csv_can_be_read_back_by_any_reader(table: list[list[str]]) -> None:
    content = csv_bytes(table, ";", bom=False).decode()
    assert content.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=";", strict=True))
    assert [len(row) for row in rows] == [2] * len(table)
    assert not any(cell.startswith(("=", "+", "-", "@", "\n")) for row in rows for cell in row)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("13800000001", "138 0000 0001"),
        ("+8613800000001", "+86 138 0000 0001"),
        ("008613800000001", "0086 138 0000 0001"),
        ("01012345678", "010 1234 5678"),
        ("+15550100123", "+1 555 010 0123"),
        ("5550100123", "555 010 0123"),
        ("138-0000-0001", "138-0000-0001"),
        ("(+86)13800000001", "(+86)138 0000 0001"),
    ],
)
def test_phone_numbers_are_grouped(phone: str, shown: str) -> None:
    assert grouped(phone) == shown


def test_the_human_csv_is_safe_for_spreadsheets(
    store: Store, opening: Opening, first: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.csv"
    assert export_shortlist(store, path, opening_id=opening.id) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbfrank,decision,reason,name,phone,")
    (record,) = _records(path)
    assert list(record) == [
        *("rank", "decision", "reason", "name", "phone", "email", "city", "current_title"),
        *("current_employer", "years", "highest_degree", "school", "skills", "score_total"),
        *("score_深度", "score_B", "evidence_深度", "evidence_B", "must_have_failed", "flags"),
        *("reviewer", "decided_at", "source_file", "candidate_id"),
    ]
    assert record["phone"] == "'+86 138 0000 0001"
    assert record["current_employer"] == "'=Beta"
    assert record["reason"] == "面试,\n尽快"
    assert (record["years"], record["highest_degree"]) == ("3.0", "master")
    assert (record["school"], record["skills"]) == ("某大学", "Python; C++; PyTorch")
    assert (record["score_total"], record["score_深度"]) == ("2.75", "2")
    assert (record["must_have_failed"], record["flags"]) == ("深度", "gap")
    assert (record["reviewer"], record["candidate_id"]) == ("Ana", first)
    assert record["source_file"] == "简历_林小满.pdf"


def test_the_machine_csv_is_bare(store: Store, first: str, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    export_shortlist(store, path, machine=True, delimiter="\t", bom=False)
    text = path.read_bytes().decode()
    assert text.startswith("rank\tdecision")
    assert "\t+8613800000001\t" in text
    assert "\t=Beta\t" in text


def test_candidates_are_ranked_by_stage_then_score(
    store: Store, opening: Opening, first: str, tmp_path: Path
) -> None:
    for number, (stage, score) in enumerate(
        [(Stage.MAYBE, 5), (Stage.SHORTLISTED, 4), (Stage.SHORTLISTED, None), (Stage.REJECTED, 5)]
    ):
        added = store.add_candidate(
            f"{number}.txt", str(number).encode() * 2, ParsedResume(Resume())
        )
        store.decide([added.candidate_id], opening.id, stage)
        store.rate(added.candidate_id, opening.id, Rating(criterion_id="a", score=score))
    path = tmp_path / "out.csv"
    stages = (Stage.SHORTLISTED, Stage.MAYBE)
    assert export_shortlist(store, path, opening_id=opening.id, stages=stages) == 4
    records = _records(path)
    assert [r["source_file"] for r in records] == ["1.txt", "简历_林小满.pdf", "2.txt", "0.txt"]
    assert [r["rank"] for r in records] == ["1", "2", "3", "4"]


def test_without_an_opening_all_openings_are_exported(
    store: Store, first: str, tmp_path: Path
) -> None:
    other, _ = store.add_opening("Second", [Criterion(id="z", name="B")])
    store.decide([first], other.id, Stage.SHORTLISTED)
    store.rate(first, other.id, Rating(criterion_id="z", score=1))
    path = tmp_path / "out.csv"
    assert export_shortlist(store, path) == 2
    assert [(r["opening"], r["score_B"]) for r in _records(path)] == [
        ("多模态/算法", "5"),
        ("Second", "1"),
    ]


@pytest.mark.parametrize("suffix", [".csv", ".json", ".xlsx"])
def test_a_blind_export_does_not_tell_who_it_is(
    store: Store, first: str, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    export_shortlist(store, path, blind=True)
    if suffix == ".xlsx":
        cells = openpyxl.load_workbook(path).active.values
        text = "\n".join(str(value) for row in cells for value in row)
    else:
        text = path.read_text("utf-8")
    for secret in ("林小满", "lin@", "13800000001", "138 0000", "lin.example.com", "上海", "女"):
        assert secret not in text
    assert "某大学" in text
    assert "●●●" in text


def test_xlsx_keeps_every_cell_as_text(tmp_path: Path) -> None:
    values = ["110101190001011234", "01012345678", "=1+1", "+86 138", "3/4", "", "x" * 40_000]
    path = tmp_path / "out.xlsx"
    path.write_bytes(xlsx_bytes([["h"], *([v] for v in values)], [20], "a/b"))
    sheet = openpyxl.load_workbook(path).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells[:5]] == values[:5]
    assert {cell.data_type for cell in cells[:5]} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert len(cells[6].value) == 32_767
    assert sheet.freeze_panes == "A2"
    assert sheet.title == "a b"
    assert sheet["A1"].font.bold
    assert sheet.auto_filter.ref == "A1:A8"


@pytest.mark.parametrize("suffix", [".csv", ".json", ".xlsx"])
def test_the_same_shortlist_gives_the_same_bytes(
    store: Store, first: str, tmp_path: Path, suffix: str
) -> None:
    paths = [tmp_path / f"{name}{suffix}" for name in "ab"]
    for path in paths:
        export_shortlist(store, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_json_holds_resumes_with_their_review(store: Store, first: str, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    export_shortlist(store, path)
    (document,) = json.loads(path.read_text("utf-8"))
    assert document["basics"]["name"] == "林小满"
    assert "x-personal" not in document["meta"]
    review = document["meta"]["review"]
    assert (review["decision"], review["scoreTotal"]) == ("shortlisted", 2.75)
    assert review["ratings"][0] == {"criterion": "深度", "score": 2, "evidence": "林小满: 1"}
    Resume.from_json(document)


def test_an_export_that_cannot_be_written_says_so_and_keeps_the_old_file(
    store: Store, first: str, tmp_path: Path
) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(ExportFailed):
        export_shortlist(store, tmp_path / "out.csv")
    with pytest.raises(ExportFailed):
        export_shortlist(store, tmp_path / "missing" / "out.csv")
    with pytest.raises(ExportFailed):
        export_shortlist(store, tmp_path / "out.doc")
    assert sorted(p.name for p in tmp_path.iterdir() if "w.db" not in p.name) == ["out.csv"]


def test_a_suggested_name_is_safe_on_every_system() -> None:
    day = date(2026, 3, 4)
    assert suggested_name("多模态", day) == "shortlist_多模态_2026-03-04.csv"
    assert suggested_name('a/b:c*"<x>|?. ', day, ".xlsx") == "shortlist_a_b_c_x_2026-03-04.xlsx"
    assert suggested_name("...", day) == "shortlist_2026-03-04.csv"
    assert len(suggested_name("长" * 300, day)) < 120


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b", "a b"),
        ("'x'", "x"),
        ("history", "Shortlist"),
        ("", "Shortlist"),
        ("😀" * 30, "😀" * 15),
    ],
)
def test_a_sheet_name_is_one_excel_accepts(name: str, safe: str) -> None:
    assert safe_sheet_name(name) == safe


@pytest.mark.parametrize(
    ("work", "years"),
    [
        ([], ""),
        ([{"endDate": "2020"}], ""),
        ([{"startDate": "2020-01", "endDate": "2020-12"}], "1.0"),
        ([{"startDate": "2018", "endDate": "2020"}], "2.0"),
        ([{"startDate": "2018", "endDate": "2018"}], "0.0"),
        ([{"startDate": "2025-07-15"}], "1.0"),
        (
            [
                {"startDate": "2020-01", "endDate": "2021-12"},
                {"startDate": "2021-01", "endDate": "2022-12"},
            ],
            "3.0",
        ),
        ([{"startDate": "2019-01", "endDate": "2020-12", "meta": {"kind": "internship"}}], ""),
        ([{"startDate": "2021-05", "endDate": "2020-01"}], "0.0"),
    ],
)
def test_years_of_work_are_counted_from_the_dates(work: list[dict[str, str]], years: str) -> None:
    assert years_of_work({"work": work}, "2026-06-30T10:00:00+00:00") == years


@pytest.mark.parametrize(
    ("study_type", "degree"),
    [
        ("博士研究生", "doctor"),
        ("Ph.D.", "doctor"),
        ("硕士", "master"),
        ("M.Sc. in Computing", "master"),
        ("MBA", "master"),
        ("本科 / 学士学位", "bachelor"),
        ("B.S.", "bachelor"),
        ("BEng (Hons)", "bachelor"),
        ("大专", "associate"),
        ("Certificate", ""),
    ],
)
def test_degrees_are_told_in_both_languages(study_type: str, degree: str) -> None:
    assert highest_degree({"education": [{"studyType": study_type}]})[0] == degree


def test_the_current_position_is_the_one_without_an_end() -> None:
    past = {"position": "old", "startDate": "2020", "endDate": "2022"}
    now = {"position": "now", "startDate": "2019"}
    assert current_position({"work": [past, now]}) == now
    assert current_position({"work": [past]}) == past
    assert current_position({}) == {}
