"""Text that its reader does not see is told of in every format, and is in none of the lines."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from compound_files import Para, Run, compound, para, word

from reviewer.checks import notes_on
from reviewer.evidence import Note, ParsedResume
from reviewer.intake.document import Document
from reviewer.intake.formats import open_document
from reviewer.resume import Basics, Resume

SECRET = "an expert in all of the frameworks"
KNOWN = ParsedResume(resume=Resume(basics=Basics(name="Ann Example", email="ann@example.com")))


def rtf(body: str, before: str = "") -> bytes:
    colors = r"{\colortbl;\red255\green255\blue255;\red20\green30\blue90;}"
    whole = rf"{{\rtf1\ansi\ansicpg1252{colors}{before}\pard Ann Example\par {body}\par}}"
    return whole.encode("ascii")


def doc(look: bytes = b"", about: bytes = b"", mark: str = "\r") -> bytes:
    second = Para((Run(SECRET, look),), 0, about, mark)
    return compound(word([para("Ann Example"), second, para("engineer")]))


ODT_SPACES = " ".join(
    f'xmlns:{name}="urn:test:{name}"' for name in ("office", "style", "text", "table", "draw", "fo")
)


def odt(span: str = "", paragraph: str = "", body: str = "") -> bytes:
    styles = (
        f'<style:style style:name="T" style:family="text"><style:text-properties {span}/>'
        f'</style:style><style:style style:name="P" style:family="paragraph">'
        f"<style:paragraph-properties {paragraph}/></style:style>"
    )
    shown = f'<text:span text:style-name="T">{SECRET}</text:span>'
    body = body or f'<text:p text:style-name="P">{shown}</text:p>'
    content = (
        f"<office:document-content {ODT_SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text><text:p>Ann Example</text:p>{body}"
        "</office:text></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return buffer.getvalue()


def html(body: str, css: str = "") -> bytes:
    return (
        f"<!doctype html><html><head><meta charset=utf-8><style>{css}</style></head>"
        f"<body><h1>Ann Example</h1>{body}</body></html>"
    ).encode()


def hidden_by(style: str) -> bytes:
    return html(f'<p style="{style}">{SECRET}</p>')


def mhtml(body: str) -> bytes:
    return (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html; charset=utf-8\r\n\r\n" + html(body) + b"\r\n--b--\r\n"
    )


def word_xml(properties: str, secret: str = SECRET, paragraph: str = "") -> bytes:
    return (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="urn:w" xmlns:wx="urn:wx"><w:body><wx:sect>'
        "<w:p><w:r><w:t>Ann Example</w:t></w:r></w:p>"
        f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{secret}</w:t></w:r>"
        "</w:p></wx:sect></w:body></w:wordDocument>"
    ).encode()


def docx(properties: str = "", paragraph: str = "", body: str = "") -> bytes:
    body = body or (
        f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{SECRET}</w:t></w:r>"
        "</w:p>"
    )
    content = (
        '<w:document xmlns:w="urn:w" xmlns:wp="urn:wp" xmlns:v="urn:v"><w:body>'
        f"<w:p><w:r><w:t>Ann Example</w:t></w:r></w:p>{body}</w:body></w:document>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", content)
    return buffer.getvalue()


def boxed(about: str) -> str:
    """A text box in a drawing."""
    text = f"<w:txbxContent><w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:txbxContent>"
    return f"<w:p><w:r><w:drawing><wp:anchor>{about}{text}</wp:anchor></w:drawing></w:r></w:p>"


VANISH, DELETED = b"\x3c\x08\x01", b"\x00\x08\x01"
WHITE_97 = struct.pack("<HBBBB", 0x6870, 255, 255, 255, 0)
DARK_SHADE = struct.pack("<HB4s4sH", 0xCA71, 10, b"\0\0\0\xff", b"\x10\x10\x40\0", 0)
DARK_PARAGRAPH = struct.pack("<HB4s4sH", 0xC64D, 10, b"\0\0\0\xff", b"\x10\x10\x40\0", 0)
TINY_97 = struct.pack("<HH", 0x4A43, 2)
HIDDEN = {
    "rtf, \\v": ("cv.rtf", rtf(rf"{{\v {SECRET}}}")),
    "rtf, white": ("cv.rtf", rtf(rf"{{\cf1 {SECRET}}}")),
    "rtf, white on white": ("cv.rtf", rtf(rf"{{\cf1\highlight1 {SECRET}}}")),
    "rtf, dark on dark": ("cv.rtf", rtf(rf"\pard\cbpat2 {{\cf2 {SECRET}}}")),
    "rtf, tiny": ("cv.rtf", rtf(rf"{{\fs2 {SECRET}}}")),
    "doc, vanish": ("cv.doc", doc(VANISH)),
    "doc, white": ("cv.doc", doc(WHITE_97)),
    "doc, tiny": ("cv.doc", doc(TINY_97)),
    "odt, display": ("cv.odt", odt('text:display="none"')),
    "odt, white": ("cv.odt", odt('fo:color="#ffffff"')),
    "odt, like its paragraph": (
        "cv.odt",
        odt('fo:color="#203040"', 'fo:background-color="#203040"'),
    ),
    "odt, tiny": ("cv.odt", odt('fo:font-size="1pt"')),
    "odt, section": (
        "cv.odt",
        odt(body=f'<text:section text:display="none"><text:p>{SECRET}</text:p></text:section>'),
    ),
    "odt, field": (
        "cv.odt",
        odt(body=f'<text:p><text:hidden-text text:string-value="{SECRET}"/>engineer</text:p>'),
    ),
    "odt, paragraph": (
        "cv.odt",
        odt(body=f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{SECRET}</text:p>'),
    ),
    "word xml, vanish": ("cv.xml", word_xml("<w:vanish/>")),
    "word xml, white": ("cv.doc", word_xml('<w:color w:val="FFFFFF"/>')),
    "docx, almost white": ("cv.docx", docx('<w:color w:val="FDFDFD"/>')),
    "docx, black on black": (
        "cv.docx",
        docx('<w:color w:val="000000"/><w:highlight w:val="black"/>'),
    ),
    "docx, line of a point": (
        "cv.docx",
        docx(paragraph='<w:spacing w:line="20" w:lineRule="exact"/>'),
    ),
    "docx, row": (
        "cv.docx",
        docx(
            body="<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>"
            f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        ),
    ),
    "docx, hidden box": ("cv.docx", docx(body=boxed('<wp:docPr hidden="1"/>'))),
    "docx, box off the page": (
        "cv.docx",
        docx(body=boxed("<wp:positionH><wp:posOffset>-40000000</wp:posOffset></wp:positionH>")),
    ),
    "html, display": ("cv.html", hidden_by("display: none")),
    "html, visibility": ("cv.html", hidden_by("visibility: hidden")),
    "html, size": ("cv.html", hidden_by("font-size: 0")),
    "html, one pixel": ("cv.html", hidden_by("font-size: 1px")),
    "html, opacity": ("cv.html", hidden_by("opacity: 0")),
    "html, white": ("cv.html", hidden_by("color: #fff")),
    "html, like its ground": (
        "cv.html",
        html(f"<div class=a><p>{SECRET}</p></div>", ".a{background:navy} .a p{color:#000080}"),
    ),
    "html, off the page": ("cv.html", hidden_by("position:absolute; left:-9999px")),
    "html, indented away": ("cv.html", hidden_by("text-indent: -9999px")),
    "html, clipped": ("cv.html", hidden_by("position:absolute;clip:rect(0,0,0,0)")),
    "html, clip path": ("cv.html", hidden_by("clip-path: inset(50%)")),
    "html, shrunk": ("cv.html", hidden_by("height:0;overflow:hidden")),
    "html, attribute": ("cv.html", html(f"<p hidden>{SECRET}</p>")),
    "html, old font": ("cv.html", html(f"<font color=white>{SECRET}</font>")),
    "mhtml": ("cv.mht", mhtml(f'<p style="display:none">{SECRET}</p>')),
    "mail": (
        "cv.eml",
        mhtml(f'<p style="color:white">{SECRET}</p>').replace(
            b"MIME-Version: 1.0", b"From: ann@example.com\r\nMIME-Version: 1.0"
        ),
    ),
}
SEEN = {
    "rtf, white on dark": ("cv.rtf", rtf(rf"{{\cf1\highlight2 {SECRET}}}")),
    "rtf, white on a dark paragraph": ("cv.rtf", rtf(rf"\pard\cbpat2 {{\cf1 {SECRET}}}")),
    "rtf, white in a shaded cell": (
        "cv.rtf",
        rtf(rf"\trowd\clcbpat2\cellx5000\pard\intbl {{\cf1 {SECRET}}}\cell\row\pard x"),
    ),
    "rtf, white over a shape": (
        "cv.rtf",
        rtf(rf"{{\shp{{\*\shpinst\shpleft0}}}}{{\cf1 {SECRET}}}"),
    ),
    "doc, white on dark": ("cv.doc", doc(WHITE_97 + DARK_SHADE)),
    "doc, white on a dark paragraph": ("cv.doc", doc(WHITE_97, DARK_PARAGRAPH)),
    "doc, white in a table": ("cv.doc", doc(WHITE_97, b"\x16\x24\x01", "\x07")),
    "odt, white on dark": ("cv.odt", odt('fo:color="#ffffff" fo:background-color="#203040"')),
    "odt, white on a dark paragraph": (
        "cv.odt",
        odt('fo:color="#ffffff"', 'fo:background-color="#203040"'),
    ),
    "docx, white in a box": (
        "cv.docx",
        docx(body=boxed("").replace("<w:t>", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>')),
    ),
    "html, white on dark": ("cv.html", hidden_by("color:#fff;background:#123")),
    "html, white on a picture": ("cv.html", hidden_by("color:#fff;background:url(a.png)")),
    "html, white on a float": ("cv.html", hidden_by("color:#fff;position:absolute;top:0")),
    "html, ground from elsewhere": (
        "cv.html",
        html(f'<p style="color:#fff">{SECRET}</p>', "p:first-child{background:navy}"),
    ),
    "html, to be faded in": ("cv.html", hidden_by("opacity:0;animation:show 1s forwards")),
    "html, a variable": ("cv.html", hidden_by("color:var(--ink)")),
    "html, size of the inner": (
        "cv.html",
        html(f'<div style="font-size:0"><p style="font-size:12px">{SECRET}</p></div>'),
    ),
    "html, visible again": (
        "cv.html",
        html(f'<div style="visibility:hidden"><p style="visibility:visible">{SECRET}</p></div>'),
    ),
    "html, gradient letters": (
        "cv.html",
        hidden_by("color:transparent;background:linear-gradient(red,blue);background-clip:text"),
    ),
}


def notes(document: Document) -> list[Note]:
    return notes_on(document, KNOWN)


@pytest.mark.parametrize("way", HIDDEN)
def test_hidden_text_is_noted_and_is_in_no_line(way: str) -> None:
    name, data = HIDDEN[way]
    document = open_document(data, name)
    assert SECRET not in " ".join(line.text for line in document.lines)
    assert document.lines[0].text == "Ann Example"
    (note,) = notes(document)
    assert (note.code, note.values) == ("hidden-text", {"quote": SECRET})


@pytest.mark.parametrize("way", SEEN)
def test_text_that_may_be_seen_is_left_in_its_line(way: str) -> None:
    name, data = SEEN[way]
    document = open_document(data, name)
    assert SECRET in [line.text for line in document.lines]
    assert notes(document) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cv.rtf", rtf(rf"{{\deleted {SECRET}}}")),
        ("cv.doc", doc(DELETED)),
        ("cv.docx", docx(body=f"<w:p><w:del><w:r><w:t>{SECRET}</w:t></w:r></w:del></w:p>")),
        ("cv.odt", odt(body=f"<text:tracked-changes>{SECRET}</text:tracked-changes>")),
        ("cv.html", html(f"<nav hidden>{SECRET}</nav><button hidden>{SECRET}</button>")),
        ("cv.html", html("<span style='position:absolute;clip:rect(0,0,0,0)'>Phone number</span>")),
        ("cv.html", html(f"<p>{SECRET}</p><p class=m>{SECRET}</p>", ".m{display:none}")),
    ],
    ids=["rtf", "doc", "docx", "odt", "buttons", "label", "said twice"],
)
def test_what_was_deleted_or_works_the_page_is_no_hidden_text(name: str, data: bytes) -> None:
    document = open_document(data, name)
    assert document.lines[0].text == "Ann Example"
    assert notes(document) == []
