"""Pages that the usual way to read them mistakes: what another way makes of them is taken."""

from __future__ import annotations

import pytest
from golden_drawing import EN, Wording, group_line, write_bullets
from golden_pages import Column, Sheet, pdf
from golden_reading import read

import reviewer.parsing
from reviewer.intake.formats import open_document
from reviewer.parsing import lines_read, parse_bytes
from reviewer.pointer import Json

EDGE = 190.0
"""Where everything in the margin ends: headings, dates and labels."""


def in_margin(body: Column, text: str, size: float = 9.0) -> None:
    body.sheet.put_right(EDGE, body.y, text, size)


def heading(body: Column, *texts: str) -> None:
    """A heading in the margin on one line or two, beside a rule and no text."""
    body.gap(3.0)
    for text in texts[:-1]:
        in_margin(body, text.upper(), 10.0)
        body.y += 10
    in_margin(body, texts[-1].upper(), 10.0)
    body.sheet.rule(body.x, body.y - 3, body.right, body.y - 3)
    body.gap(1.6)


def with_margin(person: Json, words: Wording) -> bytes:
    """A person with headings and dates set right in one margin, as on forms of some states."""
    sheet = Sheet()
    sheet.put(60, 50, "Curriculum Vitae", 10)
    body = Column(sheet, EDGE + 14, 80)
    basics = person["basics"]
    heading(body, "Personal", "information")
    body.line(basics["name"], size=16)
    body.lines(basics["location"]["city"], basics["phone"], basics["email"])
    in_margin(body, "Job applied for")
    body.line(basics["label"], size=13)
    heading(body, "Work experience")
    for job in person["work"]:
        in_margin(body, words.span(job))
        body.line(job["position"], size=11)
        body.line(job["name"])
        write_bullets(body, job)
    heading(body, words.education, "and training")
    for school in person["education"]:
        in_margin(body, words.span(school))
        body.line(words.between.join((school["studyType"], school["area"])), size=11)
        body.line(school["institution"])
    heading(body, "Personal skills")
    for group in person["skills"]:
        body.line(group_line(group, words))
    heading(body, "Additional", "information")
    in_margin(body, "Driving licence")
    body.line("B")
    return pdf(sheet)


def test_headings_dates_and_labels_set_right_in_one_margin(person: Json, words: Wording) -> None:
    if words is not EN:
        pytest.skip("the form is one of Western states")
    found = read(with_margin(person, words))
    for part in ("work", "education", "skills"):
        assert found[part] == person[part]


def framed(person: Json, words: Wording) -> bytes:
    """Sections in frames, dates left of a line down the page, what happened then right of it."""
    sheet = Sheet()
    body = Column(sheet, 170, 120)
    basics = person["basics"]
    sheet.put(60, 60, basics["name"], 20, bold=True)
    sheet.put(60, 80, f"{basics['phone']} | {basics['email']}")
    tops = [100.0]
    for title, entries in (("work", person["work"]), ("education", person["education"])):
        sheet.put(62, body.y, getattr(words, title), 12, bold=True)
        body.y += 20
        for entry in entries:
            sheet.put(62, body.y, words.span(entry))
            about = entry.get("name") or entry["institution"]
            body.line(about, bold=True)
            body.line(
                entry.get("position") or words.between.join((entry["studyType"], entry["area"]))
            )
            write_bullets(body, {"highlights": entry.get("highlights", [])})
            body.gap()
        tops.append(body.y)
        body.y += 20
    for top in tops:
        sheet.rule(55, top, 540, top)
    for x in (55, 165, 540):
        sheet.rule(x, tops[0], x, tops[-1])
    return pdf(sheet)


def test_frames_that_are_no_tables(
    person: Json, words: Wording, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = framed(person, words)
    found = read(data)
    assert (found["work"], found["education"]) == (person["work"], person["education"])
    document = open_document(data, "resume.pdf")
    taken = [line.text for line in lines_read(document)]
    monkeypatch.setattr(reviewer.parsing, "OTHER_WAYS", ())
    assert parse_bytes(data, "resume.pdf").to_json().get("work") != person["work"]
    assert [line.text for line in lines_read(document)] != taken
