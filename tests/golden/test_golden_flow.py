"""Web pages, Markdown, plain text and RTF: the same person again."""

from __future__ import annotations

import pytest
from golden_drawing import EN, ZH, Wording
from golden_flow import contact_of, html_of, markdown_of, rtf_of, text_of
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json


def test_a_web_page_with_headings_articles_and_lists(person: Json, words: Wording) -> None:
    assert read(html_of(person, words).encode(), "resume.html") == person


def test_a_web_page_saved_with_another_encoding() -> None:
    person = ruoxi()
    page = html_of(person, ZH).replace('charset="utf-8"', 'charset="gb2312"')
    assert read(page.encode("gb18030"), "resume.html") == person


def test_markdown_with_headings_of_three_levels(person: Json, words: Wording) -> None:
    assert read(markdown_of(person, words).encode(), "resume.md") == person


def test_markdown_with_a_table_of_positions() -> None:
    person = imogen()
    rows = [f"| {EN.span(j)} | {j['name']} | {j['position']} |" for j in person["work"]]
    table = "\n".join(["| Period | Employer | Position |", "|---|---|---|", *rows])
    head = f"# Imogen Fairweather\n\nBackend Engineer\n\n{contact_of(person)}"
    page = f"{head}\n\n## Experience\n\n{table}\n"
    for job in person["work"]:
        del job["highlights"]
    for key in ("education", "skills", "languages"):
        del person[key]
    assert read(page.encode(), "resume.md") == person


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "  · "])
def test_plain_text(person: Json, words: Wording, bullet: str) -> None:
    assert read(text_of(person, words, bullet=bullet).encode(), "resume.txt") == person


def test_plain_text_wrapped_at_a_narrow_width() -> None:
    person = imogen()
    assert read(text_of(person, EN, width=44).encode(), "resume.txt") == person


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_plain_text_in_other_encodings(encoding: str) -> None:
    person = ruoxi()
    assert read(text_of(person, ZH).encode(encoding), "resume.txt") == person


def test_plain_text_with_windows_line_ends_and_rules() -> None:
    person = imogen()
    text = text_of(person, EN)
    for heading in ("EXPERIENCE", "EDUCATION", "SKILLS", "LANGUAGES"):
        text = text.replace(f"\n{heading}\n", f"\n{heading}\n{'=' * len(heading)}\n")
    assert read(text.replace("\n", "\r\n").encode(), "resume.txt") == person


def test_rtf(person: Json, words: Wording) -> None:
    assert read(rtf_of(person, words), "resume.rtf") == person


def test_rtf_that_is_named_doc(person: Json, words: Wording) -> None:
    assert read(rtf_of(person, words), "resume.doc") == person
