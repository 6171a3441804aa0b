"""Draws the people of a labelled set as DOCX, Markdown, HTML and text, in habits thrown by dice.

    python tests/bench/random_documents.py SET_DIR OUT_DIR [--count 40] [--seed 1] [--unseen]

Takes the entries from the drawings of ``random_layouts`` and sets them the way people do in each
format: tab stops or borderless tables, Word headings or bold lines, real lists or typed bullets,
text wrapped or not, dates at the right edge, beside, above or below. ``--unseen`` gives the people
other words. Writes a set of the same form as SET_DIR.
"""

from __future__ import annotations

import random
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from labelled_sets import Drawn, options, redraw
from lxml import html as markup
from random_layouts import Drawing, Json, Layout, esc


@dataclass(frozen=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or list item, or a row of two cells."""

    kind: str
    cells: tuple[tuple[Run, ...], ...]

    @property
    def text(self) -> str:
        return "\t".join("".join(run.text for run in cell) for cell in self.cells)


class Plain(Drawing):
    """The drawing with headings and lists told by their tags."""

    def heading(self, kind: str) -> str:
        text = esc(self.layout.headings[kind])
        text = text.upper() if self.layout.style == "caps" else text
        return f"<h2>{f'【{text}】' if self.layout.style == '【】' else text}</h2>"

    def name(self) -> str:
        found = super().name()
        end = found.index("</p>")
        return f"<h1>{esc(self.person['basics']['name'])}</h1>" + found[end + 4 :]

    def bullets(self, texts: list[str]) -> str:
        return "<ul>" + "".join(f"<li>{esc(t)}</li>" for t in texts) + "</ul>" if texts else ""

    def blocks(self) -> list[Block]:
        tree = markup.fromstring(f"<div>{self.page()}</div>")
        return [block for node in tree for block in _blocks(node)]


def _blocks(node: Json) -> Iterator[Block]:
    if node.tag == "ul":
        yield from (Block("li", (_runs(item),)) for item in node)
    elif node.tag == "table":
        yield Block("row", tuple(_runs(cell) for cell in node.iter("td")))
    else:
        yield Block(node.tag, (_runs(node),))


def _runs(node: Json, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
    bold, italic = bold or node.tag == "b", italic or node.tag == "i"
    runs = [Run(node.text, bold, italic)] if node.text else []
    for child in node:
        runs += _runs(child, bold, italic)
        runs += [Run(child.tail, bold, italic)] if child.tail else []
    return tuple(runs)


def write_docx(blocks: Sequence[Block], dice: random.Random, path: Path) -> str:
    document = docx.Document()
    heads = dice.choice(["style", "bold", "big"])
    rows = dice.choice(["tab", "table", "spaces"])
    points = dice.choice(["style", "style", "numbered", "•", "-", "● "])
    for block in blocks:
        if block.kind == "h1":
            _docx_runs(document.add_paragraph(), block.cells[0]).runs[0].font.size = Pt(22)
        elif block.kind == "h2" and heads == "style":
            document.add_heading(block.text, level=1)
        elif block.kind == "h2":
            run = document.add_paragraph().add_run(block.text)
            run.bold = True
            run.font.size = Pt(14 if heads == "big" else 11)
        elif block.kind == "li":
            _docx_point(document, block, points)
        elif block.kind == "row" and rows == "table":
            cells = document.add_table(1, 2).rows[0].cells
            for cell, runs in zip(cells, block.cells, strict=True):
                _docx_runs(cell.paragraphs[0], runs)
        elif block.kind == "row":
            paragraph = document.add_paragraph()
            if rows == "tab":
                paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT)
            _docx_runs(paragraph, block.cells[0])
            paragraph.add_run("\t" if rows == "tab" else " " * dice.choice([4, 12, 30]))
            _docx_runs(paragraph, block.cells[1])
        else:
            _docx_runs(document.add_paragraph(), block.cells[0])
    document.save(str(path))
    return f"docx {rows}, heads {heads}, points {points}"


def _docx_point(document: Json, block: Block, points: str) -> None:
    styles = {"style": "List Bullet", "numbered": "List Number"}
    if points in styles:
        document.add_paragraph(block.text, style=styles[points])
    else:
        document.add_paragraph(f"{points} {block.text}")


def _docx_runs(paragraph: Json, runs: Sequence[Run]) -> Json:
    for run in runs:
        made = paragraph.add_run(run.text)
        made.bold, made.italic = run.bold or None, run.italic or None
    return paragraph


def write_md(blocks: Sequence[Block], dice: random.Random, path: Path) -> str:
    heads = dice.choice(["## ", "## ", "# ", "under", "**"])
    dot = dice.choice(["- ", "* ", "+ "])
    rows = dice.choice([" | ", " — ", "  \n", " *", " `"])
    width = dice.choice([0, 0, 80])
    entry = dice.choice(["### ", "", ""])
    out: list[str] = []
    for block in blocks:
        text = _md(block.cells[0])
        if block.kind == "row":
            close = {" *": "*", " `": "`"}.get(rows, "")
            text = rows.join(_md(cell) for cell in block.cells) + close
        if block.kind == "h1":
            out += [f"# {text}", ""]
        elif block.kind == "h2":
            made = [text, "-" * max(4, len(text))] if heads == "under" else [heads + text]
            out += ["", *([f"**{text}**"] if heads == "**" else made), ""]
        elif block.kind == "li":
            out += (
                textwrap.wrap(dot + text, width, subsequent_indent="  ") if width else [dot + text]
            )
        else:
            bold = block.cells[0][:1] and block.cells[0][0].bold
            out += ["", *([entry + text.replace("**", "")] if entry and bold else [text]), ""]
    path.write_text("\n".join(out) + "\n", encoding="utf-8")
    return f"md {heads.strip()}, rows {rows.strip() or 'break'}, width {width}"


def _md(runs: Sequence[Run]) -> str:
    return "".join(
        f"**{r.text}**" if r.bold else f"*{r.text}*" if r.italic else r.text for r in runs
    )


def write_html(blocks: Sequence[Block], dice: random.Random, path: Path) -> str:
    rows = dice.choice(["table", "spans", "float"])
    tag = dice.choice(["p", "div"])
    head = dice.choice(["h2", "h3", "div"])
    out, listed = ["<html><head><meta charset=utf-8><title>Resume</title></head><body>"], False
    for block in blocks:
        cells = ["".join(_tagged(run) for run in cell) for cell in block.cells]
        if (block.kind == "li") != listed:
            listed = not listed
            out.append("<ul>" if listed else "</ul>")
        if block.kind == "row" and rows == "table":
            out.append(f"<table><tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr></table>")
        elif block.kind == "row":
            right = f'<span style="float:right">{cells[1]}</span>'
            inner = right + cells[0] if rows == "float" else f"{cells[0]} <span>{cells[1]}</span>"
            out.append(f"<{tag}>{inner}</{tag}>")
        elif block.kind == "h2" and head == "div":
            out.append(f"<div><strong>{cells[0]}</strong></div>")
        else:
            name = {"h2": head, "p": tag}.get(block.kind, block.kind)
            out.append(f"<{name}>{cells[0]}</{name}>")
    path.write_text("\n".join([*out, "</ul>" * listed, "</body></html>"]), encoding="utf-8")
    return f"html {rows}, heads {head}"


def _tagged(run: Run) -> str:
    text = esc(run.text)
    return f"<b>{text}</b>" if run.bold else f"<i>{text}</i>" if run.italic else text


def write_txt(blocks: Sequence[Block], dice: random.Random, path: Path) -> str:
    zh = any("\u4e00" <= c <= "\u9fff" for block in blocks[:3] for c in block.text)
    width = dice.choice([0, 0, 60, 80, 100])
    heads = dice.choice(["plain", "====", "caps", "■ ", "[]"])
    dot = dice.choice(["- ", "* ", "• ", "  - ", "    * ", "1. "])
    gap = dice.choice(["right", "  ", " | ", "\t"])
    coding = dice.choice(["utf-8", "gb18030"]) if zh else "utf-8"
    number, out = 0, list[str]()
    for block in blocks:
        number = number + 1 if block.kind == "li" else 0
        text = block.text
        if block.kind == "row":
            left, right = text.split("\t")
            space = gap if gap != "right" else " " * max(2, (width or 80) - len(left) - len(right))
            out.append(left + space + right)
        elif block.kind == "h2":
            out += ["", *_txt_heading(text, heads)]
        elif block.kind == "li":
            mark = f"{number}. " if dot == "1. " else dot
            out += _wrapped(mark + text, width, " " * len(mark))
        else:
            out += _wrapped(text, width, "")
    path.write_bytes("\n".join(out).encode(coding, errors="replace"))
    return f"txt width {width}, heads {heads.strip()}, gap {gap.strip() or 'space'}, {coding}"


def _txt_heading(text: str, heads: str) -> list[str]:
    if heads == "====":
        return [text, "=" * (2 * len(text))]
    return [
        {"caps": text.upper(), "[]": f"[{text}]"}.get(heads, f"{heads * (heads == '■ ')}{text}")
    ]


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    """Wrapped at the width of a screen, where a Chinese character takes two columns."""
    if not width:
        return [text]
    if any("\u4e00" <= c <= "\u9fff" for c in text):
        half = width // 2
        return [indent * (i > 0) + text[i : i + half] for i in range(0, len(text), half)]
    return textwrap.wrap(text, width, subsequent_indent=indent)


WRITERS = {"docx": write_docx, "md": write_md, "html": write_html, "txt": write_txt}


def draw(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Drawn:
    """Writes a document in the formats by turns."""
    layout = Layout(dice, lang, columns="one")
    kind = list(WRITERS)[number % len(WRITERS)]
    path = stem.with_suffix(f".{kind}")
    habits = WRITERS[kind](Plain(person, layout).blocks(), dice, path)
    return Drawn(path.name, lang, kind, f"{habits}; dates {layout.dates}")


def main() -> int:
    """Writes the set."""
    return redraw("written", draw, options(__doc__, count=40).parse_args())


if __name__ == "__main__":
    sys.exit(main())
