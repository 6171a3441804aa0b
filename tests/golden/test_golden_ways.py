"""Pages that the usual way to read them mistakes: what another way makes of them is taken.

That a way which loses a heading is not taken, ``test_golden_everyday_headings`` shows.
"""

from __future__ import annotations

import pytest
from golden_drawing import Wording, write_bullets
from golden_pages import Column, Sheet, pdf
from golden_reading import read

import reviewer.parsing
from reviewer.intake.formats import open_document
from reviewer.parsing import lines_read, parse_bytes
from reviewer.pointer import Json


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
