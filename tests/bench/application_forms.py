"""Draws people as the tables of application forms: DOCX, HTML, and PDF printed by a browser.

    python tests/bench/application_forms.py SET_DIR OUT_DIR [--count 12] [--seed 1] [--unseen]

Personal data in pairs of cells; sections under a row of their own or beside a cell that goes over
their rows; entries as columns under heads, with heads of their own, as pairs of cells or as text.
Writes a set of the same form.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from docx.shared import Pt
from labelled_sets import Drawn, Json, options, redraw
from look_words import FIELD_LABELS, MORE, REACHED
from random_documents import Block, Run
from random_layouts import HEADINGS, HEADS, Layout, esc
from web_layouts import print_page

TITLES = {
    "en": [
        "Application for Employment",
        "Job Application Form",
        "Candidate Record",
        "Curriculum Vitae",
    ],
    "zh": ["应聘登记表", "求职登记表", "个人简历", "应聘人员信息表", "毕业生推荐表", "入职登记表"],
}
LABELS = {
    "en": {"name": ["Name", "Full name"], "label": ["Position applied for", "Career objective"],
           "phone": ["Phone", "Telephone", "Mobile"], "email": ["E-mail", "Email address"],
           "city": ["City", "Address"]},
    "zh": {"name": ["姓名", "姓 名"], "label": ["应聘职位", "求职意向", "求职意向", "期望职位"],
           "phone": ["联系电话", "手机", "电话"], "email": ["电子邮箱", "邮箱", "E-mail"],
           "city": ["现居城市", "现居住地", "通讯地址"]},
}  # fmt: skip
ASKED = {
    "en": {"Date of birth": ["4 May 1991", "12/08/1987"], "Nationality": ["Irish", "Indian"],
           "Sex": ["F", "M"], "Marital status": ["single", ""], "Photo": [""]},
    "zh": {"性别": ["男", "女"], "民族": ["汉", "汉族", "回族"],
           "出生年月": ["1996年3月", "1999.08"],
           "政治面貌": ["共青团员", "群众", "中共党员"], "籍贯": ["湖北宜昌", "山东"],
           "婚姻状况": ["未婚", "已婚"], "身高": ["172cm", ""], "照片": [""]},
}  # fmt: skip
"""What forms ask that nothing tells."""
TOLD = {"en": ["Duties", "Responsibilities", "Description"],
        "zh": ["工作内容", "主要职责", "描述", "业绩", "项目成果"]}  # fmt: skip
KINDS = ("docx", "html", "pdf")
WIDTH = 6
"""Columns that rows have; a cell goes over some."""
MARK = "https://mark.invalid/"


@dataclass(frozen=True)
class Cell:
    """Paragraphs over some columns and rows, and what they are ("heading/work", "entry/work/0")."""

    paragraphs: tuple[str, ...]
    columns: int = 1
    mark: str = ""
    rows: int = 1


class Form:
    """One person in a form, whose rows are thrown by the dice."""

    def __init__(self, dice: random.Random, person: Json, lang: str) -> None:
        self.dice, self.person, self.lang = dice, person, lang
        pick = dice.choice
        self.layout = Layout(dice, lang, columns="one")
        self.title = pick(TITLES[lang])
        self.bands = pick(["rows", "rows", "left", "left", "numbered rows"])
        self.entries = pick(["columns", "columns", "heads", "pairs", "text"])
        self.shorts = pick(["left", "left", "rows", "under one"])
        self.under = False
        self.headings = {k: pick([*v, *MORE[lang][k]]) for k, v in HEADINGS[lang].items()}
        self.labels = {
            kind: [pick(listed) for listed in lists] for kind, lists in FIELD_LABELS[lang].items()
        }
        self.told = pick(TOLD[lang])
        self.weak_left, self.large = pick([False, True]), pick([0, 0, 1, 3])
        self.weak_left |= self.shorts == "under one"
        self.personal = pick(REACHED[lang]) if dice.random() < 0.4 else ""
        self.fill, self.bold = pick(["", "#e7e9ec", "#dce6f1"]), pick([False, True])

    @property
    def rows(self) -> list[list[Cell]]:
        """Everything below the title."""
        made = list(self._personal())
        if self.personal:
            made.insert(0, [Cell((self.personal,), WIDTH, "heading/personal")])
        for number, (kind, entries) in enumerate(self._sections(), 1):
            made += self._section(kind, entries, number)
        return made

    def _personal(self) -> Iterator[list[Cell]]:
        basics, dice = self.person["basics"], self.dice
        told = {
            "name": basics["name"],
            "label": basics.get("label"),
            "phone": basics.get("phone"),
            "email": basics.get("email"),
            "city": (basics.get("location") or {}).get("city"),
        }
        pairs = [(dice.choice(LABELS[self.lang][key]), text) for key, text in told.items() if text]
        asked = [(label, dice.choice(texts)) for label, texts in ASKED[self.lang].items()]
        dice.shuffle(asked)
        for pair in asked[: dice.randint(0, len(asked))]:
            pairs.insert(dice.randint(1, len(pairs)), pair)
        count = dice.choice([2, 2, 3, 1])
        wide = WIDTH // count - 1
        for at in range(0, len(pairs), count):
            cells = [
                c
                for label, text in pairs[at : at + count]
                for c in (Cell((label,)), Cell((text,), wide))
            ]
            yield _filled(cells)  # fmt: skip

    def _sections(self) -> Iterator[tuple[str, Json]]:
        jobs = self.person["work"]
        interns = [job for job in jobs if job.get("kind") == "internship"]
        parts = {"work": [job for job in jobs if job not in interns], "internships": interns}
        parts |= {kind: self.person.get(kind) for kind in HEADINGS["en"] if kind not in parts}
        parts["summary"] = self.person["basics"].get("summary")
        order = list(parts)
        if self.dice.random() < 0.6:
            order.remove("education")
            order.insert(0, "education")
            order.append(order.pop(order.index("summary")))
        yield from ((kind, parts[kind]) for kind in order if parts[kind])

    def _section(self, kind: str, entries: Json, number: int) -> list[list[Cell]]:
        text, mark = self.headings[kind], f"heading/{kind}"
        listed = "work" if kind == "internships" else kind
        short = listed not in ("work", "education", "projects")
        left = self._is_left(short)
        width = WIDTH - left
        if short:
            inner = [[Cell(tuple(self._texts(listed, entries)), width)]]
        else:
            inner = list(self._entries(kind, listed, entries, width))
        if left:
            return [[Cell((text,), 1, mark, len(inner)), *inner[0]], *inner[1:]]
        if self.bands == "numbered rows":
            text = (
                f"{'一二三四五六七八九十'[number % 10 - 1]}、{text}"
                if self.lang == "zh"
                else f"{number}. {text}"
            )
        return [[Cell((text,), WIDTH, mark)], *inner]

    def _is_left(self, short: bool) -> bool:
        """Whether the heading stands beside its text; of short ones "under one" not the first."""
        if not short:
            self.under = False
            return self.bands == "left"
        under, self.under = self.under, True
        return self.shorts == "left" or (self.shorts == "under one" and under)

    def _entries(self, kind: str, listed: str, entries: Json, width: int) -> Iterator[list[Cell]]:
        if self.entries == "text":
            texts = [text for entry in entries for text in self._as_text(listed, entry)]
            yield [Cell(tuple(texts), width)]
            return
        keys = [at for at in (3, 0, 1, 2) if any(self._fields(listed, e)[at] for e in entries)]
        heads = [Cell((self.labels[listed][at],)) for at in keys]
        for number, entry in enumerate(entries):
            own, fields = f"entry/{kind}/{number}", self._fields(listed, entry)
            cells = [Cell((fields[at],), 1, own if fields[at] else "") for at in keys]
            if self.entries == "pairs":
                pairs = [c for pair in zip(heads, cells, strict=True) for c in pair]
                yield from (_filled(pairs[at : at + 4], width) for at in range(0, len(pairs), 4))
            else:
                if self.entries == "heads" or number == 0:
                    yield _filled(heads, width)
                yield _filled(cells, width)
            texts = self._told_of(entry)
            if texts:
                yield [Cell((self.told,)), Cell(tuple(texts), width - 1)]

    def _fields(self, listed: str, entry: Json) -> list[str]:
        return [*HEADS[listed](entry), self.layout.span(entry)]

    def _as_text(self, listed: str, entry: Json) -> list[str]:
        *fields, when = self._fields(listed, entry)
        return ["  ".join(filter(None, [when, *fields])), *self._told_of(entry)]

    def _told_of(self, entry: Json) -> list[str]:
        texts = [entry[key] for key in ("summary", "description", "score") if entry.get(key)]
        if entry.get("courses"):
            label, comma = ("主修课程：", "、") if self.lang == "zh" else ("Coursework: ", ", ")
            texts.append(label + comma.join(entry["courses"]))
        return [*texts, *entry.get("highlights", [])]

    def _texts(self, kind: str, entries: Json) -> Iterator[str]:
        comma, colon = ("、", "：") if self.lang == "zh" else (", ", ": ")
        if kind == "summary":
            yield entries
        elif kind in ("skills", "interests"):
            for group in entries:
                words = comma.join(group.get("keywords") or [])
                yield colon.join(filter(None, (group.get("name"), words)))
        else:
            for entry in entries:
                first, second, _ = HEADS[kind](entry)
                when = self.layout.span(entry) or self.layout.date(
                    entry.get("date") or entry.get("releaseDate")
                )
                yield "  ".join(filter(None, (when, first, second)))


def _filled(cells: Sequence[Cell], width: int = WIDTH) -> list[Cell]:
    """The cells, widened from the last on until they fill the row."""
    made, at = list(cells), 0
    while sum(cell.columns for cell in made) < width:
        at = (at - 1) % -len(made) if len(made) > 1 else -1
        made[at] = replace(made[at], columns=made[at].columns + 1)
    return made


def as_html(form: Form, rows: Sequence[Sequence[Cell]], *, marks: bool) -> str:
    """The form as a page; with links that tell what is what."""
    frame = "border:1px solid #444;padding:3px 5px;vertical-align:middle"
    dress = f"background:{form.fill or 'none'};font-weight:{'bold' if form.bold else 'normal'}"
    css = (
        "@page{size:A4;margin:14mm}body{font-family:'Liberation Sans','Noto Sans CJK SC';"
        f"font-size:{form.layout.size}pt}}table{{border-collapse:collapse;width:100%}}"
        f"td{{{frame}}}h1{{text-align:center}}p{{margin:1px 0}}"
        f".h{{{dress};font-size:{form.layout.size + form.large}pt}}"
        f".l{{{'' if form.weak_left else dress}}}"
        "a{color:inherit;text-decoration:inherit}"
    )
    body = "".join(f"<tr>{''.join(_as_td(cell, marks) for cell in row)}</tr>" for row in rows)
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{esc(form.title)}</title>"
        f"<style>{css}</style></head><body><h1>{esc(form.title)}</h1><table>{body}</table></body></html>"
    )


def _as_td(cell: Cell, marks: bool) -> str:
    texts = [esc(text) for text in cell.paragraphs]
    if marks and cell.mark:
        texts = [f'<a href="{MARK}{cell.mark}">{text}</a>' for text in texts]
    inner = "".join(f"<p>{text}</p>" for text in texts) if len(texts) > 1 else "".join(texts)
    css = f' class="{_dress(cell)}"'
    return f"<td colspan={cell.columns} rowspan={cell.rows}{css}>{inner}</td>"


def _dress(cell: Cell) -> str:
    """ "h" for a heading over its rows, "l" for one beside its text."""
    return ("h" if cell.columns == WIDTH else "l") * cell.mark.startswith("heading/")


def write_docx(form: Form, rows: Sequence[Sequence[Cell]], path: Path) -> None:
    """The form as a table of a word processor, with merged cells."""
    document = docx.Document()
    document.add_paragraph(form.title)
    table = document.add_table(len(rows), WIDTH, style="Table Grid")
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            end = table.cell(y + cell.rows - 1, x + cell.columns - 1)
            held = table.cell(y, x).merge(end)
            taken |= {(y + i, x + j) for i in range(cell.rows) for j in range(cell.columns)}
            for at, text in enumerate(cell.paragraphs):
                paragraph = held.add_paragraph() if at else held.paragraphs[0]
                run = paragraph.add_run(text)
                dress = _dress(cell) if form.bold else ""
                run.bold = dress == "h" or (dress == "l" and not form.weak_left) or None
                if dress == "h" and form.large:
                    run.font.size = Pt(11 + form.large)
    document.save(str(path))


def blocks_of(form: Form, rows: Sequence[Sequence[Cell]]) -> list[Block]:
    """What is a heading and what is none, for those who lay it beside what is read."""
    cells = [cell for row in rows for cell in row]
    kinds = [("h2" if cell.mark.startswith("heading/") else "p", cell) for cell in cells]
    made = [Block(kind, ((Run(text),),)) for kind, cell in kinds for text in cell.paragraphs]
    return [Block("h1", ((Run(form.title),),)), *made]


def draw(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Drawn:
    """A form in the formats by turns."""
    form = Form(dice, person, lang)
    path = write(form, form.rows, stem, KINDS[number % len(KINDS)])
    return Drawn(path.name, lang, f"form, {form.entries}", f"{form.bands}; {form.shorts}")


def write(
    form: Form, rows: Sequence[Sequence[Cell]], stem: Path, kind: str, *, marks: bool = False
) -> Path:
    """The file of a form; PDFs are printed by a browser, marked if wanted."""
    path = stem.with_suffix(f".{kind}")
    if kind == "docx":
        write_docx(form, rows, path)
    elif kind == "html":
        path.write_text(as_html(form, rows, marks=False), encoding="utf-8")
    else:
        print_page(as_html(form, rows, marks=marks), path.resolve())
    return path


def main() -> int:
    """Draws the set."""
    return redraw("form", draw, options(__doc__, count=12).parse_args())


if __name__ == "__main__":
    sys.exit(main())
