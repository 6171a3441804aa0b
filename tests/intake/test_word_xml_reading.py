"""Word documents in one XML file: the parts of a .docx, and the XML of Word 2003."""

import io
import zipfile

import docx as word
import pytest

from reviewer.errors import DamagedFile, NoTextFound, UnreadableFile, UnsupportedFormat
from reviewer.intake.document import Cell
from reviewer.intake.formats import open_document

DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PROGRAM = '<?mso-application progid="Word.Document"?>\n'
SPACES = 'xmlns:w="urn:w" xmlns:wx="urn:wx" xmlns:aml="urn:aml" xmlns:v="urn:v"'


def word2003(body: str, before: str = "") -> bytes:
    return (
        f"{DECLARED}{PROGRAM}<w:wordDocument {SPACES}>{before}<w:body><wx:sect>{body}</wx:sect>"
        "</w:body></w:wordDocument>"
    ).encode()


def paragraph(text: str, about: str = "") -> str:
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def flat(data: bytes) -> bytes:
    """The parts of a .docx one after another in one file."""
    parts = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                content = archive.read(name).decode().partition("?>")[2]
                parts.append(
                    f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>'
                )
    whole = f'<pkg:package xmlns:pkg="urn:pkg">{"".join(parts)}</pkg:package>'
    return f"{DECLARED}{PROGRAM}{whole}".encode()


def test_the_parts_of_a_docx_in_one_file_are_read_like_it() -> None:
    document = word.Document()
    document.add_heading("教育经历", 2)
    document.add_paragraph("北京大学", style="List Bullet")
    document.sections[0].header.paragraphs[0].text = "陈小明"
    buffer = io.BytesIO()
    document.save(buffer)
    found = open_document(flat(buffer.getvalue()), "cv.doc")
    packed = open_document(buffer.getvalue(), "cv.docx")
    assert found.format == "doc"
    assert found.lines == packed.lines
    assert [(line.text, line.heading, line.list_level) for line in found.lines] == [
        ("陈小明", 0, 0),
        ("教育经历", 2, 0),
        ("北京大学", 0, 1),
    ]


def test_looks_headings_and_lists_of_word_2003_are_read() -> None:
    before = (
        '<w:lists><w:listDef w:listDefId="5"><w:lvl w:ilvl="0"><w:nfc w:val="23"/>'
        '<w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:nfc w:val="255"/></w:lvl></w:listDef>'
        '<w:list w:ilfo="1"><w:ilst w:val="5"/></w:list></w:lists>'
        '<w:styles><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/>'
        '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>'
    )
    body = (
        "<wx:sub-section>"
        + paragraph("教育", '<w:pStyle w:val="2"/>')
        + paragraph("一", '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>')
        + paragraph("二", '<w:listPr><w:ilvl w:val="1"/><w:ilfo w:val="1"/></w:listPr>')
        + "</wx:sub-section>"
    )
    found = open_document(word2003(body, before), "cv.doc").lines
    assert [(line.text, line.heading, line.list_level) for line in found] == [
        ("教育", 1, 0),
        ("一", 0, 1),
        ("二", 0, 0),
    ]
    assert (found[0].size, found[0].bold) == (16, True)


def test_tables_links_headers_and_inserted_text_of_word_2003_are_read() -> None:
    body = (
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val='restart'/></w:tcPr>{paragraph('甲')}</w:tc>"
        f"<w:tc>{paragraph('乙')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr>"
        f"{paragraph('')}</w:tc></w:tr></w:tbl>"
        '<w:p><w:hlink w:dest="https://example.com/chen"><w:r><w:t>chen</w:t></w:r></w:hlink>'
        '<aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>新</w:t></w:r>'
        '</aml:content></aml:annotation><aml:annotation w:type="Word.Deletion"><aml:content><w:r>'
        "<w:delText>旧</w:delText></w:r></aml:content></aml:annotation></w:p>"
        f'<w:sectPr><w:hdr w:type="odd">{paragraph("陈小明")}</w:hdr></w:sectPr>'
    )
    found = open_document(word2003(body), "cv").lines
    assert [(line.text, line.cell) for line in found] == [
        ("陈小明", None),
        ("甲", Cell(0, 0, 0, 2, 1)),
        ("乙", Cell(0, 0, 1)),
        ("chen新", None),
    ]
    assert found[3].words[0].link == "https://example.com/chen"


def test_many_instructions_before_the_document_take_no_time() -> None:
    assert open_document(b"<?a?>" * 1_500 + b"<p/>", "cv.txt").format == "text"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (word2003(""), NoTextFound),
        (word2003("<w:sdt>" * 5_000), NoTextFound),
        (b"<w:wordDocument xmlns:w='urn:w'/>", DamagedFile),
        (b"<pkg:package xmlns:pkg='urn:pkg'><pkg:part/></pkg:package>", UnsupportedFormat),
    ],
)
def test_a_file_without_a_document_is_refused(data: bytes, error: type[UnreadableFile]) -> None:
    with pytest.raises(UnreadableFile) as caught:
        open_document(data, "cv.doc")
    assert type(caught.value) is error
