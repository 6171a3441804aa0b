"""Word documents with parts of other kinds: web pages, diagrams, remarks, tracked changes."""

from __future__ import annotations

import io
import zipfile

import pytest

from reviewer.errors import NoTextFound
from reviewer.intake import docx
from reviewer.intake.document import Cell

TRANSITIONAL = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
STRICT = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
ROW = "<tr><td>云汀科技</td><td>工程师</td></tr>"
PAGE = f"<html><body><p>工作经历</p><table>{ROW}</table></body></html>"
ARCHIVE = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    f"Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--b--\n"
)


def packed(
    body: str,
    related: dict[str, str] | None = None,
    parts: dict[str, str] | None = None,
    names: tuple[str, str] = TRANSITIONAL,
) -> bytes:
    """A package; ``related`` maps ids to the names of parts."""
    word, relations = names
    spaces = f'xmlns:w="{word}" xmlns:r="{relations}" xmlns:a="urn:a" xmlns:dgm="urn:dgm"'
    links = "".join(
        f'<Relationship Id="{key}" Type="{relations}/x" Target="{target}"/>'
        for key, target in (related or {}).items()
    )
    root = f'<Relationship Id="r" Type="{relations}/officeDocument" Target="doc/main.xml"/>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("_rels/.rels", f"<Relationships>{root}</Relationships>")
        archive.writestr(
            "doc/main.xml", f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr("doc/_rels/main.xml.rels", f"<Relationships>{links}</Relationships>")
        for name, content in (parts or {}).items():
            archive.writestr(f"doc/{name}", content)
    return buffer.getvalue()


def paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def run(text: str, kind: str = "t") -> str:
    return f"<w:r><w:{kind}>{text}</w:{kind}></w:r>"


def texts(data: bytes) -> list[str]:
    return [line.text for line in docx.read(data, "cv.docx").lines]


@pytest.mark.parametrize(("name", "content"), [("page.html", PAGE), ("page.mht", ARCHIVE)])
def test_a_web_page_in_the_document_is_read_in_its_place(name: str, content: str) -> None:
    body = paragraph(run("Ann Example")) + '<w:altChunk r:id="r1"/>' + paragraph(run("end"))
    data = packed(body, {"r1": name}, {name: content})
    lines = docx.read(data, "cv.docx").lines
    assert [line.text for line in lines] == ["Ann Example", "工作经历", "云汀科技", "工程师", "end"]
    assert [line.number for line in lines] == [0, 1, 2, 3, 4]
    assert lines[3].cell == Cell(0, 0, 1)


def test_a_page_that_is_not_there_or_empty_is_passed_over() -> None:
    body = '<w:altChunk r:id="r1"/><w:altChunk r:id="r2"/>' + paragraph(run("Ann"))
    data = packed(body, {"r1": "gone.html", "r2": "e.html"}, {"e.html": "<html></html>"})
    assert texts(data) == ["Ann"]
    with pytest.raises(NoTextFound):
        docx.read(packed('<w:altChunk r:id="r1"/>', {"r1": "gone.html"}), "cv.docx")


def test_the_texts_of_a_diagram_follow_its_paragraph() -> None:
    drawing = (
        '<w:r><w:drawing><a:graphicData><dgm:relIds r:dm="r1"/></a:graphicData></w:drawing></w:r>'
    )
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>"
        for text in ("2019 Junior", "2022 Senior")
    )
    model = f'<dgm:dataModel xmlns:dgm="urn:dgm" xmlns:a="urn:a">{points}</dgm:dataModel>'
    data = packed(paragraph(run("Career") + drawing), {"r1": "data1.xml"}, {"data1.xml": model})
    assert texts(data) == ["Career", "2019 Junior", "2022 Senior"]


def test_tracked_changes_are_read_as_if_accepted_and_remarks_are_not_read() -> None:
    body = paragraph(
        run("Senior ")
        + f"<w:del>{run('junior', 'delText')}</w:del><w:ins>{run('engineer')}</w:ins>"
        + f"<w:moveFrom>{run('away')}</w:moveFrom><w:moveTo>{run(' here')}</w:moveTo>"
        + '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    )
    data = packed(body, {"r1": "comments.xml"}, {"comments.xml": "<c><w>a remark</w></c>"})
    assert texts(data) == ["Senior engineer here"]


def test_a_strict_document_is_read_and_a_checked_box_is_its_sign() -> None:
    box = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('☒')}</w:sdtContent></w:sdt>"
    body = paragraph(run("Ann Example")) + paragraph(box + run(" remote"))
    assert texts(packed(body, names=STRICT)) == ["Ann Example", "☒ remote"]
