"""Mails and web archives made by hand: what they say, and what is attached to them."""

import base64
import contextlib
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from compound_files import compound
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import DamagedFile, NoTextFound, UnreadableFile
from reviewer.intake import mail_parts
from reviewer.intake.formats import open_document
from reviewer.intake.source import Source
from reviewer.intake.sources import read_bytes, walk

PDF = b"%PDF-1.4 sample"
IN_BASE64 = base64.b64encode("陈小明.pdf".encode("gbk")).decode()


def mail(text: str = "您好", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "应聘：工程师"
    message["From"] = "chen@example.com"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def attach(message: EmailMessage, name: str, data: bytes = PDF, inline: bool = False) -> None:
    message.add_attachment(
        data,
        maintype="application",
        subtype="octet-stream",
        filename=name,
        disposition="inline" if inline else "attachment",
        cid="<1@example.com>" if inline else None,
    )


def texts(data: bytes, name: str = "cv.eml") -> list[str]:
    return [line.text for line in open_document(data, name).lines]


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def walked(path: Path) -> list[str]:
    return [source.member for source in walk([path])]


@pytest.mark.parametrize("name", ["cv.eml", "cv.doc", "cv.txt", "cv"])
def test_a_mail_says_what_its_page_says_and_headers_are_not_read(name: str) -> None:
    message = mail("plain", "<html><body><p>陈小明</p><p>工程师</p></body></html>")
    document = open_document(bytes(message), name)
    assert document.format == "mail"
    assert [line.text for line in document.lines] == ["陈小明", "工程师"]


def test_a_mail_without_a_page_says_what_its_text_says() -> None:
    assert texts(bytes(mail("陈小明\n工程师"))) == ["陈小明", "工程师"]


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "utf-8", "unheard-of", "us-ascii", ""])
def test_the_character_set_told_is_believed_when_the_bytes_agree(charset: str) -> None:
    body = "姓名：陈小明".encode("utf-8" if charset == "utf-8" else "gbk")
    told = f"; charset={charset}" if charset else ""
    head = f"Received: x\r\nFrom: a\r\nContent-Type: text/plain{told}\r\n"
    data = head.encode() + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(body)
    assert texts(data) == ["姓名：陈小明"]


@pytest.mark.parametrize("first", ["From: <Saved by Blink>", "MIME-Version: 1.0"])
def test_a_web_archive_named_as_a_word_document_is_its_page(first: str) -> None:
    page = "<html><head><meta charset=gb2312></head><body><h1>陈小明</h1></body></html>"
    quoted = "".join(f"={byte:02X}" for byte in page.encode("gb2312"))
    data = (
        f'{first}\nDate: x\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n'
        "--b\nContent-Type: text/html; charset=gb2312\n"
        "Content-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: file:///C:/cv.htm\n\n{quoted}\n\n--b\nContent-Type: image/png\n"
        "Content-Transfer-Encoding: base64\nContent-Location: a.png\n\niVBORw0=\n\n--b--\n"
    )
    (line,) = open_document(data.encode(), "cv.doc").lines
    assert (line.text, line.heading) == ("陈小明", 1)


@pytest.mark.parametrize(
    "content",
    [
        "From: Beijing\nTo: Shanghai\nDate: 2024\n陈小明",
        "姓名：陈小明\n电话：138-0000-0000",
        "Name: Chen\nFrom: 2020\nSubject: mathematics\n",
    ],
)
def test_a_text_with_colons_is_no_mail(content: str) -> None:
    assert open_document(content.encode(), "cv.txt").format == "text"


def test_attached_documents_are_the_sources_and_not_what_belongs_to_the_text(
    tmp_path: Path,
) -> None:
    message = mail()
    for name in ("简历-陈小明.pdf", "photo.jpg", "ATT00001.txt", "smime.p7s", "简历-陈小明.pdf"):
        attach(message, name, PDF + name.encode())
    path = written(tmp_path / "应聘.eml", bytes(message))
    found = walk([path])
    assert [source.name for source in found] == ["简历-陈小明 (2).pdf", "简历-陈小明.pdf"]
    assert read_bytes(found[1]) == PDF + "简历-陈小明.pdf".encode()


def test_a_picture_counts_only_when_it_is_attached_and_no_document_is(tmp_path: Path) -> None:
    message = mail()
    attach(message, "logo.png", inline=True)
    path = written(tmp_path / "a.eml", bytes(message))
    assert walk([path]) == [Source(str(path))]
    attach(message, "scan.jpg")
    assert walked(written(path, bytes(message))) == ["scan.jpg"]


@pytest.mark.parametrize(
    "header",
    [
        f'attachment; filename="=?gb2312?B?{IN_BASE64}?="',
        "attachment; filename*=GBK''%B3%C2%D0%A1%C3%F7.pdf",
        'attachment; filename="陈小明.pdf"',
        'attachment; filename="=?utf-8?Q?=E9=99=88=E5=B0=8F=E6=98=8E=2Epdf?="',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_names_of_attachments_are_read_however_they_were_written(
    header: str, encoding: str
) -> None:
    data = f"From: a\nMIME-Version: 1.0\nContent-Disposition: {header}\n\nx".encode(encoding)
    assert [one.name for one in mail_parts.documents(data, "a.eml")] == ["陈小明.pdf"]


def test_an_attachment_cannot_name_a_place_outside(tmp_path: Path) -> None:
    message = mail()
    attach(message, "../../etc/cv.pdf")
    assert walked(written(tmp_path / "a.eml", bytes(message))) == ["_.._etc_cv.pdf"]


def test_archives_and_mails_in_each_other_are_opened_once(tmp_path: Path) -> None:
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("cv.pdf", PDF)
    message = mail()
    attach(message, "all.zip", inner.read_bytes())
    attach(message, "cv.docx")
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("mails/a.eml", bytes(message))
        archive.writestr("mails/plain.eml", bytes(mail()))
    path = written(tmp_path / "a.eml", bytes(message))
    assert walked(path) == ["all.zip/cv.pdf", "cv.docx"]
    assert [read_bytes(source) for source in walk([path])] == [PDF, PDF]
    assert walked(outer) == ["mails/a.eml/all.zip", "mails/a.eml/cv.docx", "mails/plain.eml"]
    assert read_bytes(Source(str(outer), "mails/a.eml/cv.docx")) == PDF
    with pytest.raises(UnreadableFile):
        read_bytes(Source(str(outer), "mails/a.eml/gone.docx"))


def test_a_forwarded_mail_gives_what_was_attached_to_it(tmp_path: Path) -> None:
    forwarded = mail()
    attach(forwarded, "cv.pdf")
    message = mail("see below")
    message.add_attachment(forwarded)
    assert walked(written(tmp_path / "a.eml", bytes(message))) == ["cv.pdf"]
    assert texts(bytes(message)) == ["see below"]


def outlook(**streams: bytes) -> bytes:
    named = {f"__substg1.0_{name[1:]}": data for name, data in streams.items()}
    return compound({"__properties_version1.0": b"\0" * 64, **named})


def outlook_attachment(number: int, name: str, data: bytes, **more: bytes) -> dict[str, bytes]:
    storage = f"__attach_version1.0_#{number:08X}"
    return {
        f"{storage}/__substg1.0_3707001F": name.encode("utf-16-le"),
        f"{storage}/__substg1.0_37010102": data,
        **{f"{storage}/__substg1.0_{key[1:]}": value for key, value in more.items()},
    }


def test_an_outlook_message_says_what_its_body_says() -> None:
    unicode = outlook(_1000001F="陈小明\r\n工程师\0".encode("utf-16-le"))
    assert texts(unicode, "cv.msg") == ["陈小明", "工程师"]
    assert texts(outlook(_1000001E="陈小明".encode("gbk")), "cv") == ["陈小明"]
    page = outlook(_10130102="<html><p>陈小明</p></html>".encode("gbk"), _1000001F=b"x\0")
    assert texts(page, "cv.msg") == ["陈小明"]
    told = outlook(_10130102="<html><meta charset=big5><p>陳小明</p></html>".encode("big5"))
    assert texts(told, "cv.msg") == ["陳小明"]


def test_what_is_attached_to_an_outlook_message_is_the_source(tmp_path: Path) -> None:
    streams = {
        "__properties_version1.0": b"\0" * 64,
        **outlook_attachment(0, "logo.png", b"x" * 99, _3712001F=b"i\0d\0"),
        **outlook_attachment(1, "简历.pdf", PDF * 400),
    }
    (source,) = walk([written(tmp_path / "a.msg", compound(streams))])
    assert (source.member, read_bytes(source)) == ("简历.pdf", PDF * 400)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", NoTextFound),
        (bytes(mail(" ")), NoTextFound),
        (outlook(), NoTextFound),
        (compound({"__properties_version1.0": b""})[:700], DamagedFile),
    ],
)
def test_a_mail_that_says_nothing_is_refused(data: bytes, error: type[UnreadableFile]) -> None:
    with pytest.raises(UnreadableFile) as caught:
        open_document(data, "cv.eml")
    assert type(caught.value) is error


def test_a_mail_nested_without_end_is_read_or_refused(tmp_path: Path) -> None:
    data = b"From: a\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 5_000
    with contextlib.suppress(UnreadableFile):
        open_document(data, "cv.eml")
    path = written(tmp_path / "a.eml", data)
    assert walk([path]) == [Source(str(path))]


WHOLE = bytes(mail("plain", "<p>陈小明</p>"))
OUTLOOK = compound({"__properties_version1.0": b"\0" * 64, **outlook_attachment(0, "a.pdf", PDF)})


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from([WHOLE, OUTLOOK]),
    st.lists(st.tuples(st.integers(0, 5000), st.binary(min_size=1, max_size=3)), max_size=10),
)
def test_a_mail_with_any_bytes_changed_is_read_or_refused(
    whole: bytes, changes: list[tuple[int, bytes]]
) -> None:
    data = bytearray(whole)
    for at, new in changes:
        at %= len(data)
        data[at : at + len(new)] = new
    name = "cv.eml" if whole is WHOLE else "cv.msg"
    with contextlib.suppress(UnreadableFile):
        open_document(bytes(data), name)
    with contextlib.suppress(UnreadableFile):
        mail_parts.documents(bytes(data), name)
