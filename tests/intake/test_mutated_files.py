"""Files of every format, broken at random places: refused with a sentence, or read."""

from __future__ import annotations

import contextlib
import io
import zipfile

import docx as word_document
import pytest
from compound_files import compound, para, word
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_pages import PdfPage, pdf_of

from reviewer.checks import hidden
from reviewer.errors import UnreadableFile
from reviewer.intake.formats import open_document

TEXT = "陈小明 Chen, engineer 2019.03 - 2021.06, chen@example.com"


def pdf() -> bytes:
    page = PdfPage()
    page.text(72, 700, "Ann Example, engineer")
    page.text(72, 680, "教育经历", font="F3")
    page.draw("1 1 1 rg BT /F1 9 Tf 72 600 Td (hidden words) Tj ET q 0 0 9 9 re W n Q")
    page.annotations.append(
        "<< /Type /Annot /Subtype /FreeText /Contents (typed) /Rect [9 9 90 20] >>"
    )
    return pdf_of(page)


def docx() -> bytes:
    document = word_document.Document()
    document.add_heading("Ann Example")
    document.add_paragraph(TEXT, style="List Bullet")
    document.add_table(2, 2).cell(0, 0).text = "学历"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt() -> bytes:
    spaces = 'xmlns:office="urn:o" xmlns:text="urn:t"'
    item = "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
    body = f"<text:p>{TEXT}</text:p>{item}"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        whole = f"<office:document-content {spaces}><office:body><office:text>{body}"
        archive.writestr(
            "content.xml", whole + "</office:text></office:body></office:document-content>"
        )
    return buffer.getvalue()


PAGE = (
    "<!doctype html><html><style>.a{color:#fff;opacity:0} .a b{font-size:0}</style><body>"
    f"<h1>{TEXT}</h1><table><tr><td colspan=2>a</td></tr></table>"
    "<p class=a>x <b>y</b></p></body></html>"
)
FILES = {
    "cv.pdf": pdf(),
    "cv.docx": docx(),
    "cv.odt": odt(),
    "cv.doc": compound(word([para(TEXT), para("engineer", look=b"\x3c\x08\x01")])),
    "cv.rtf": rb"{\rtf1\ansi{\colortbl;\red255\green255\blue255;}{\fonttbl{\f0 Arial;}}"
    rb"\trowd\cellx900\intbl a\cell\row\pard{\cf1 white}{\v hidden}\u38472? {\field{\*\fldinst "
    rb'HYPERLINK "https://example.com"}{\fldrslt site}}\par}',
    "cv.html": PAGE.encode(),
    "cv.eml": b"From: a@example.com\nSubject: CV\nMIME-Version: 1.0\nContent-Type: text/html; "
    b"charset=utf-8\n\n" + PAGE.encode(),
    "cv.xml": '<?xml version="1.0"?><w:wordDocument xmlns:w="urn:w"><w:body><w:p><w:r><w:t>'
    f"{TEXT}</w:t></w:r></w:p></w:body></w:wordDocument>".encode(),
    "cv.md": f"# Ann\n\n- {TEXT}\n- **b**\n\n| a | b |\n|---|---|\n| c | d |\n".encode(),
    "cv.txt": TEXT.encode("gb18030") * 3,
}


@st.composite
def broken(draw: st.DrawFn, data: bytes) -> bytes:
    """The data cut short, with bytes changed, or with a part left out or said again and again."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, max(len(data) - 1, 0)))
        end = start + draw(st.sampled_from([1, 4, 30, 400]))
        part = data[start:end]
        new = draw(
            st.sampled_from([b"", part * 30, b"\xff" * len(part), b"\0" * len(part), b"9" * 4])
            | st.binary(max_size=4)
        )
        data = data[:start] + new + data[end:]
        if draw(st.integers(0, 5)) == 0:
            data = data[:start]
    return data


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_broken_file_is_refused_or_read(name: str, data: st.DataObject) -> None:
    with contextlib.suppress(UnreadableFile):
        document = open_document(data.draw(broken(FILES[name])), name)
        list(hidden.notes(document))
        for text in (line.text for line in document.lines):
            text.encode()
        for page in document.pages:
            "".join(one.text for one in page.words).encode()


@pytest.mark.parametrize("name", FILES)
def test_the_whole_file_is_read(name: str) -> None:
    document = open_document(FILES[name], name)
    assert document.lines or document.pages[0].words
