"""Word documents: what styles, tabs, tables, hyperlinks, text boxes and page heads say."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from golden_drawing import EN, ZH, Wording, group_line
from golden_people import imogen
from golden_reading import read

from reviewer.pointer import Json


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def add_head(document: Any, person: Json, words: Wording) -> None:
    basics = person["basics"]
    document.add_heading(basics["name"], 0)
    label = basics["label"]
    document.add_paragraph(f"求职意向：{label}" if words is ZH else label)
    document.add_paragraph(
        " | ".join((basics["phone"], basics["email"], basics["location"]["city"]))
    )


def tabbed(paragraph: Any, text: str, date: str) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(text).bold = True
    paragraph.add_run(f"\t{date}")


def add_work(document: Any, person: Json, words: Wording) -> None:
    document.add_heading(words.work, 1)
    for job in person["work"]:
        tabbed(document.add_paragraph(), job["name"], words.span(job))
        document.add_paragraph().add_run(job["position"]).italic = True
        for point in job["highlights"]:
            document.add_paragraph(point, style="List Bullet")


def add_rest(document: Any, person: Json, words: Wording) -> None:
    document.add_heading(words.education, 1)
    for school in person["education"]:
        tabbed(document.add_paragraph(), school["institution"], words.span(school))
        document.add_paragraph(words.between.join((school["studyType"], school["area"])))
    document.add_heading(words.skills, 1)
    for group in person["skills"]:
        document.add_paragraph(group_line(group, words))
    if person.get("languages"):
        document.add_heading(words.languages, 1)
        for spoken in person["languages"]:
            document.add_paragraph(f"{spoken['language']}: {spoken['fluency']}")


def test_heading_styles_lists_and_right_tabs(person: Json, words: Wording) -> None:
    document = docx.Document()
    add_head(document, person, words)
    add_work(document, person, words)
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def test_headings_made_bold_by_hand(person: Json, words: Wording) -> None:
    document = docx.Document()
    add_head(document, person, words)
    add_work(document, person, words)
    add_rest(document, person, words)
    for paragraph in document.paragraphs:
        name = paragraph.style.name if paragraph.style else None
        if name and (name == "Title" or name.startswith("Heading")):
            paragraph.style = document.styles["Normal"]
            paragraph.runs[0].bold = True
            paragraph.runs[0].font.size = Pt(22 if name == "Title" else 14)
    assert read(saved(document), "resume.docx") == person


def test_typed_bullets_and_spaces_before_dates(person: Json, words: Wording) -> None:
    document = docx.Document()
    add_head(document, person, words)
    document.add_heading(words.work, 1)
    for job in person["work"]:
        document.add_paragraph(f"{job['name']}{' ' * 30}{words.span(job)}")
        document.add_paragraph(job["position"])
        for point in job["highlights"]:
            document.add_paragraph(f"● {point}")
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def test_lines_broken_within_a_paragraph(person: Json, words: Wording) -> None:
    document = docx.Document()
    add_head(document, person, words)
    document.add_heading(words.work, 1)
    for job in person["work"]:
        run = document.add_paragraph().add_run(f"{job['name']} | {words.span(job)}")
        run.add_break(WD_BREAK.LINE)
        run.add_text(job["position"])
        for point in job["highlights"]:
            run.add_break(WD_BREAK.LINE)
            run.add_text(f"• {point}")
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def test_a_layout_table_of_dates_and_texts(person: Json, words: Wording) -> None:
    document = docx.Document()
    add_head(document, person, words)
    document.add_heading(words.work, 1)
    table = document.add_table(rows=0, cols=2)
    for job in person["work"]:
        left, right = table.add_row().cells
        left.text = words.span(job)
        right.text = job["name"]
        right.paragraphs[0].runs[0].bold = True
        right.add_paragraph(job["position"])
        for point in job["highlights"]:
            right.add_paragraph(point, style="List Bullet")
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def add_link(paragraph: Any, text: str, target: str) -> None:
    link = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element = parse_xml(
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{link}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
    )
    paragraph._p.append(element)


def test_hyperlinks_behind_names_of_networks() -> None:
    person = imogen()
    document = docx.Document()
    add_head(document, person, EN)
    paragraph = document.add_paragraph()
    add_link(paragraph, "LinkedIn", "https://www.linkedin.com/in/imogen-example")
    paragraph.add_run(" | ")
    add_link(paragraph, "GitHub", "https://github.com/ifairweather")
    add_work(document, person, EN)
    add_rest(document, person, EN)
    person["basics"]["profiles"] = [
        {
            "network": "LinkedIn",
            "username": "imogen-example",
            "url": "https://www.linkedin.com/in/imogen-example",
        },
        {
            "network": "GitHub",
            "username": "ifairweather",
            "url": "https://github.com/ifairweather",
        },
    ]
    assert read(saved(document), "resume.docx") == person


def test_contact_details_in_the_head_of_the_page(person: Json, words: Wording) -> None:
    document = docx.Document()
    basics = person["basics"]
    head = document.sections[0].header
    head.paragraphs[0].text = basics["name"]
    contact = (basics["phone"], basics["email"], basics["location"]["city"])
    head.add_paragraph(" | ".join(contact))
    document.sections[0].footer.paragraphs[0].text = "1 / 1"
    label = basics["label"]
    document.add_paragraph(f"求职意向：{label}" if words is ZH else label)
    add_work(document, person, words)
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def text_box(lines: list[str]) -> Any:
    """A paragraph that holds a text box, as Word writes one for its own and for older readers."""
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    spaces = (
        nsdecls("w", "wp", "a")
        + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return parse_xml(
        f"<w:p {spaces}><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        "<wp:anchor><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/"
        f"wordprocessingShape'><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def test_text_boxes_are_read_once(person: Json, words: Wording) -> None:
    document = docx.Document()
    basics = person["basics"]
    document.add_heading(basics["name"], 0)
    label = f"求职意向：{basics['label']}" if words is ZH else basics["label"]
    contact = [label, basics["phone"], basics["email"], basics["location"]["city"]]
    document.element.body.insert_element_before(text_box(contact), "w:sectPr")
    add_work(document, person, words)
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def test_two_columns_of_a_section(person: Json, words: Wording) -> None:
    document = docx.Document()
    columns = document.sections[0]._sectPr.xpath("./w:cols")[0]
    columns.set(qn("w:num"), "2")
    add_head(document, person, words)
    add_work(document, person, words)
    document.paragraphs[-1].add_run().add_break(WD_BREAK.COLUMN)
    add_rest(document, person, words)
    assert read(saved(document), "resume.docx") == person


def test_a_layout_table_with_a_side_bar(person: Json, words: Wording) -> None:
    document = docx.Document()
    bar, body = document.add_table(rows=1, cols=2).rows[0].cells
    basics = person["basics"]
    bar.text = "联系方式" if words is ZH else "Contact"
    for line in (basics["phone"], basics["email"], basics["location"]["city"]):
        bar.add_paragraph(line)
    bar.add_paragraph(words.skills, style="Heading 1")
    for group in person["skills"]:
        bar.add_paragraph(group_line(group, words))
    body.text = basics["name"]
    body.paragraphs[0].style = document.styles["Title"]
    body.add_paragraph(basics["label"])
    body.add_paragraph(words.work, style="Heading 1")
    for job in person["work"]:
        tabbed(body.add_paragraph(), job["name"], words.span(job))
        body.add_paragraph(job["position"])
        for point in job["highlights"]:
            body.add_paragraph(point, style="List Bullet")
    person.pop("languages", None)
    del person["education"]
    assert read(saved(document), "resume.docx") == person
