"""The samples that ship with the program are read right: who, how to reach them, where, when."""

import json
import unicodedata
from pathlib import Path

import pytest

from reviewer.evidence import ParsedResume
from reviewer.parsing import parse_bytes
from reviewer.resources import resource

TRUTHS = Path(__file__).parent / "data" / "samples"
SAMPLES = sorted(resource("samples").iterdir())
DATED = {"work": "name", "education": "institution", "projects": "name"}


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.name)
def sample(request):
    path = request.param
    truth = json.loads((TRUTHS / f"{path.stem}.json").read_text(encoding="utf-8"))
    return truth, parse_bytes(path.read_bytes(), path.name)


def same(text):
    """Spelling that does not matter: width of characters, case, white space."""
    return "".join(unicodedata.normalize("NFKC", text or "").casefold().split())


def digits(phone):
    return "".join(filter(str.isdigit, phone or ""))[-10:]


def test_there_are_twelve_samples_and_each_has_a_truth():
    assert len(SAMPLES) == 12
    assert {path.stem for path in SAMPLES} == {path.stem for path in TRUTHS.glob("*.json")}


def test_a_sample_gives_name_email_and_phone(sample):
    truth, parsed = sample
    basics = parsed.resume.basics
    expected = truth["basics"]
    assert same(basics.name) == same(expected["name"])
    assert basics.email == expected["email"]
    assert digits(basics.phone) == digits(expected["phone"])


def test_a_sample_gives_the_job_sought(sample):
    truth, parsed = sample
    assert same(parsed.resume.basics.label) == same(truth["basics"]["label"])


@pytest.mark.parametrize("section", DATED)
def test_a_sample_gives_every_entry_with_its_dates(sample, section):
    truth, parsed = sample
    assert dated(parsed.resume.to_json(), section) == dated(truth, section)


def dated(resume, section):
    key = DATED[section]
    return sorted(
        (same(entry.get(key)), entry.get("startDate", ""), entry.get("endDate", ""))
        for entry in resume.get(section, [])
    )


def test_a_sample_gives_positions_and_degrees(sample):
    truth, parsed = sample
    read = parsed.resume
    assert {same(work.position) for work in read.work} == {
        same(work["position"]) for work in truth["work"]
    }
    assert {(same(school.area), same(school.study_type)) for school in read.education} == {
        (same(school["area"]), same(school["studyType"])) for school in truth["education"]
    }


def test_a_sample_gives_every_skill(sample):
    truth, parsed = sample
    assert keywords(parsed.resume.to_json()) == keywords(truth)


def keywords(resume):
    return {same(word) for group in resume.get("skills", []) for word in group.get("keywords", [])}


def test_every_value_of_a_sample_has_its_place(sample):
    _, parsed = sample
    without = [pointer for pointer in leaves(parsed) if pointer not in parsed.evidence]
    assert without == []


def leaves(parsed: ParsedResume):
    """Pointers of the texts that were read; what is under meta, or an entry's own meta, is ours."""
    resume = parsed.resume.to_json()
    resume.pop("meta", None)
    return [pointer for pointer in pointers(resume, "") if "/meta/" not in pointer]


def pointers(value, pointer):
    if isinstance(value, dict):
        return [p for key, inner in value.items() for p in pointers(inner, f"{pointer}/{key}")]
    if isinstance(value, list):
        return [p for i, inner in enumerate(value) for p in pointers(inner, f"{pointer}/{i}")]
    return [pointer]
