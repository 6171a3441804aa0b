"""Text of Word documents that nobody sees, and white text that everybody does."""

from __future__ import annotations

import io
from typing import Any

import docx as word
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from reviewer.intake import docx
from reviewer.intake.document import Document

SHADE = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="1F3864"/>'


def read(document: Any) -> Document:
    buffer = io.BytesIO()
    document.save(buffer)
    return docx.read(buffer.getvalue(), "a.docx")


def with_run() -> tuple[Any, Any]:
    """A document of one line, and a run in a second one."""
    document = word.Document()
    document.add_paragraph("Ann Example")
    return document, document.add_paragraph().add_run("expert in everything")


@pytest.mark.parametrize("way", ["hidden", "white", "tiny"])
def test_text_that_cannot_be_seen_is_kept_apart_from_the_lines(way: str) -> None:
    document, run = with_run()
    if way == "hidden":
        run.font.hidden = True
    elif way == "white":
        run.font.color.rgb = RGBColor(255, 255, 255)
    else:
        run.font.size = Pt(1)
    found = read(document)
    assert [line.text for line in found.lines] == ["Ann Example"]
    assert found.unseen == ("expert in everything",)


@pytest.mark.parametrize("ground", ["run", "paragraph", "cell", "table style"])
def test_white_text_on_a_ground_is_ordinary_text(ground: str) -> None:
    document, run = with_run()
    if ground in ("cell", "table style"):
        table = document.add_table(1, 1, style="Light Grid" if ground == "table style" else None)
        cell = table.cell(0, 0)
        run = cell.paragraphs[0].add_run("on a ground")
        if ground == "cell":
            cell._tc.get_or_add_tcPr().append(parse_xml(SHADE))
    elif ground == "run":
        run._r.get_or_add_rPr().append(parse_xml(SHADE))
    else:
        run._r.getparent().get_or_add_pPr().append(parse_xml(SHADE))
    run.font.color.rgb = RGBColor(255, 255, 255)
    found = read(document)
    assert found.unseen == ()
    assert run.text in [line.text for line in found.lines]
