import io
import zipfile

import docx as word
import pytest

from reviewer.errors import (
    DamagedFile,
    EmptyFile,
    NoTextFound,
    PasswordNeeded,
    PictureNotRead,
    UnreadableFile,
    UnsupportedFormat,
)
from reviewer.intake import pdf
from reviewer.intake.formats import FORMATS, open_document

TEXT = "姓名：张三\n求职意向：工程师\n"
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def word_file() -> bytes:
    document = word.Document()
    document.add_paragraph("张三")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def zip_of(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["cv.docx", "cv.pdf", "cv.txt", "cv", "cv.DOC"])
def test_a_word_document_is_read_whatever_its_name(name: str) -> None:
    assert open_document(word_file(), name).format == "docx"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (TEXT, "cv.txt", "text"),
        (TEXT, "cv.docx", "text"),
        (TEXT, "cv", "text"),
        (TEXT, "cv.md", "markdown"),
        (f"BMW 汽车工程师\n{TEXT}", "cv.txt", "text"),
        (f"MZ Consulting\n{TEXT}", "cv.txt", "text"),
        (f"# 张三\n\n## 技能\n- {TEXT}", "cv.txt", "markdown"),
        (f"<!doctype html><p>{TEXT}", "cv.md", "html"),
        (f"<p>{TEXT}</p>", "cv.htm", "html"),
        (f"<meta charset=utf-8><table><tr><td>{TEXT}", "cv.doc", "html"),
        (f"{TEXT}<b>", "cv.doc", "text"),
    ],
)
def test_content_decides_and_the_name_where_content_cannot(
    content: str, name: str, expected: str
) -> None:
    document = open_document(content.encode(), name)
    assert (document.format, document.name) == (expected, name)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"\n \t\0\0", EmptyFile),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, NoTextFound),
        (b"\xff\xd8\xff\xe0" + b"\1" * 100, NoTextFound),
        (b"\0\0\0\x18ftypheic" + b"\1" * 100, NoTextFound),
        (b"\0\0\0\x18ftypavif" + b"\1" * 100, PictureNotRead),
        (b"BM\x36\0\0\0\0\0\0\0" + b"\1" * 100, NoTextFound),
        (b"RIFF\0\0\0\0WEBPVP8 " + b"\1" * 100, NoTextFound),
        (OFFICE, DamagedFile),
        (OFFICE + "EncryptedPackage".encode("utf-16-le"), PasswordNeeded),
        (zip_of("mimetype", "content.xml"), UnsupportedFormat),
        (zip_of("[Content_Types].xml", "xl/workbook.xml"), UnsupportedFormat),
        (b"MZ" + b"\0" * 100, UnsupportedFormat),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', UnsupportedFormat),
    ],
)
def test_what_no_format_reads_is_refused_with_the_reason_that_fits(
    data: bytes, error: type[UnreadableFile]
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        open_document(data, "张三.txt")
    assert type(caught.value) is error
    assert caught.value.subject == "张三.txt"


def test_rubbish_named_as_text_is_refused() -> None:
    with pytest.raises((DamagedFile, UnsupportedFormat)):
        open_document(bytes(range(256)) * 50, "cv.txt")


def test_a_long_text_cut_at_any_byte_by_the_head_is_still_text() -> None:
    for shift in range(4):
        content = "a" * shift + ("求职意向：工程师" * 100 + "\n") * 60
        assert open_document(content.encode(), "cv.txt").format == "text"
        assert open_document(content.encode("gb18030"), "cv.txt").format == "text"


def test_a_pdf_is_told_before_any_other_format() -> None:
    head = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    assert next(one for one in FORMATS if one.sniff(head, "cv.txt")) is pdf
