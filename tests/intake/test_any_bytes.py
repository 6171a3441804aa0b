"""Whatever bytes come: an UnreadableFile, or lines that hold together."""

import contextlib

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reviewer.errors import UnreadableFile
from reviewer.intake import html, markdown, text
from reviewer.intake.document import Line
from reviewer.intake.flow import clean
from reviewer.intake.formats import open_document

NAMES = st.sampled_from(["cv.txt", "cv.md", "cv.html", "cv.docx", "cv.pdf", "cv"])
SIGNS = ["# ", "- ", "1. ", "**", "---", "\n", "\n\n", "\t", "   ", "`", "|", "[a](b)"]
TAGS = ["<b>", "</td>", "<table>", "<tr>", "<td>", "<!--", "&nbsp;"]
LETTERS = ["姓", "名：", "张三", "a", "\u200b"]
MARKUP = st.lists(st.sampled_from([*SIGNS, *TAGS, *LETTERS]), max_size=40).map("".join)


def hold_together(lines: tuple[Line, ...]) -> bool:
    return all(
        line.number == number
        and line.text == line.text.strip()
        and line.text == clean(line.text)
        and line.text
        and "\n" not in line.text
        and [line.text[s : s + len(w.text)] for w, s in zip(line.words, line.starts, strict=True)]
        == [word.text for word in line.words]
        and "".join(word.text for word in line.words) == "".join(line.text.split())
        for number, line in enumerate(lines)
    )


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=300), NAMES)
@example(b"PK\x03\x04[Content_Types].xml word/", "cv.docx")
@example(b"\xff\xfe\x00", "cv.txt")
@example("\ud800".encode("utf-16-le", "surrogatepass"), "cv.txt")
def test_any_bytes_are_refused_or_give_lines_that_hold_together(data: bytes, name: str) -> None:
    with contextlib.suppress(UnreadableFile):
        assert hold_together(open_document(data, name).lines)


@settings(deadline=None, max_examples=150)
@given(MARKUP)
@example("**\n**a")
@example("| a |\n|---|\n")
def test_any_markup_gives_lines_that_hold_together(content: str) -> None:
    for one in (text, markdown, html):
        with contextlib.suppress(UnreadableFile):
            assert hold_together(one.read(content.encode(), "cv").lines)


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(content: str) -> None:
    assert clean(clean(content)) == clean(content)
