"""Lay sample resumes out as Word documents: an ordinary one, and a form in one big table."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FIXED_DATE = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
BEFORE_ZIP = (1980, 1, 1, 0, 0, 0)
FORM_COLUMNS = 6


def write_ordinary(path: Path, contact: dict[str, str], sections: list[Any]) -> None:
    """Title, headings, bold employers with a right tab for dates, Word's own lists."""
    document = _new(path.stem)
    document.add_heading(contact["name"], 0)
    document.add_paragraph(contact["label"])
    details = [contact["place"], contact["phone"], contact["email"], contact["links"]]
    document.add_paragraph(" | ".join(filter(None, details)))
    for section in sections:
        document.add_heading(section.heading, 1)
        for item in section.items:
            _add_item(document, item)
    _save(document, path)


def _add_item(document: Any, item: Any) -> None:
    if not (item.title or item.subtitle):
        document.add_paragraph(item.text + (f" ({item.date})" if item.date else ""))
        return
    head = document.add_paragraph()
    head.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    head.add_run(item.title).bold = True
    head.add_run(f"\t{item.date}")
    if item.subtitle:
        document.add_paragraph().add_run(item.subtitle).italic = True
    if item.text:
        document.add_paragraph(item.text)
    for bullet in item.bullets:
        document.add_paragraph(bullet, style="List Bullet")


def write_form(path: Path, truth: dict[str, Any]) -> None:
    """A Chinese application form: labels and values in cells, merged ones for long text."""
    document = _new(path.stem)
    document.add_heading("应聘登记表", 0)
    table = document.add_table(rows=0, cols=FORM_COLUMNS)
    table.style = "Table Grid"
    basics, personal = truth["basics"], truth["meta"]["x-personal"]
    year, month = personal["birthDate"].split("-")
    _row(table, "姓名", basics["name"], "性别", personal["gender"], "民族", "")
    born = f"{year}年{int(month)}月"
    status = personal["politicalStatus"]
    _row(table, "出生年月", born, "政治面貌", status, "婚姻状况", "")
    _row(table, "联系电话", basics["phone"], "电子邮箱", basics["email"])
    _row(table, "应聘职位", basics["label"], "现居城市", basics["location"]["city"])
    _band(table, "教育经历")
    _grid(table, ["起止时间", "学校", "专业", "学历"], map(_school, truth["education"]))
    _band(table, "工作经历")
    for job in truth["work"]:
        _grid(table, ["起止时间", "公司", "职位"], [[_span(job), job["name"], job["position"]]])
        _row(table, "工作内容", "\n".join(job["highlights"]))
    _band(table, "项目经历")
    for project in truth["projects"]:
        values = [_span(project), project["name"], "、".join(project["roles"])]
        _grid(table, ["起止时间", "项目名称", "担任角色"], [values])
        _row(table, "项目成果", "\n".join(project["highlights"]))
    _row(table, "专业技能", "、".join(truth["skills"][0]["keywords"]))
    certificate = truth["certificates"][0]
    _row(table, "证书", f"{certificate['name']}（{_dotted(certificate['date'])}）")
    spoken = truth["languages"][0]
    _row(table, "外语水平", f"{spoken['language']} {spoken['fluency']}")
    _row(table, "自我评价", basics["summary"])
    _save(document, path)


def _dotted(date: str) -> str:
    return date.replace("-", ".")


def _span(entry: dict[str, Any]) -> str:
    end = entry.get("endDate")
    return f"{_dotted(entry['startDate'])}-{_dotted(end) if end else '至今'}"


def _school(entry: dict[str, Any]) -> list[str]:
    return [_span(entry), entry["institution"], entry["area"], entry["studyType"]]


def _row(table: Any, *texts: str) -> None:
    """A row of labels and values; the last value takes the cells that are left."""
    cells = table.add_row().cells
    widths = [1] * len(texts)
    if len(texts) == 4:
        widths = [1, 2, 1, 2]
    elif len(texts) == 2:
        widths = [1, 5]
    _fill(cells, texts, widths)


def _grid(table: Any, labels: list[str], rows: Any) -> None:
    """A row of column titles and the rows below it."""
    widths = [1, 2, 2, 1] if len(labels) == 4 else [1, 3, 2]
    for texts in (labels, *rows):
        _fill(table.add_row().cells, texts, widths)


def _band(table: Any, text: str) -> None:
    _fill(table.add_row().cells, [text], [FORM_COLUMNS])


def _fill(cells: Any, texts: Any, widths: list[int]) -> None:
    at = 0
    for text, width in zip(texts, widths, strict=True):
        cell = cells[at].merge(cells[at + width - 1]) if width > 1 else cells[at]
        cell.text = text
        at += width


def _new(title: str) -> Any:
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.size = Pt(10.5)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "SimSun")
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", title, ""
    properties.created = properties.modified = FIXED_DATE
    return document


def _save(document: Any, path: Path) -> None:
    """Save with fixed times inside the zip, so that the same text gives the same bytes."""
    document.save(str(path))
    with ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members:
            member = ZipInfo(name, BEFORE_ZIP)
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, data)
