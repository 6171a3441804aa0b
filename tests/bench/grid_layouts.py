"""Lays people of the resume bench out in grids: what stands beside what, and is read after what.

Usage: grid_layouts.py SET_DIR OUT_DIR [--count N] [--seed S] [--unseen].

Side bars of any width on either side, bars that end on page 1 or go on, columns of one text,
sections in two or three across, headings and dates in a margin, entries side by side, boxes, heads
across or within a column, narrow gutters and columns of different pitch; printed by headless
chromium. The wording and the entries are those of ``web_layouts``. Writes a set of the same form.
Parsers should not be tuned to seeds from 100 on: those are for final figures.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

from labelled_sets import Drawn, options, redraw
from random_layouts import Json, esc
from web_layouts import BASE, FONTS, HEADINGS, STYLES, WebPage, print_page

GRIDS = (
    "bar-left", "bar-right", "bar-left-long", "bar-right-long", "columns", "masonry", "band",
    "margin-heads", "margin-dates", "edge-dates", "side-by-side", "halves", "bar-once",
)  # fmt: skip
SHORT = ("skills", "languages", "certificates", "interests", "awards")
LONG = (*SHORT, "education")
HEADING_LOOKS = (
    "h2{text-transform:uppercase;letter-spacing:.22em;font-size:1em}",
    "h2{background:#eef2f7;padding:2px 6px}",
    "h2{border-bottom:1px solid #888}",
    "h2{color:#a33;font-size:1.3em}",
    "h2{color:#267;font-weight:normal;font-size:1.35em}",
    "h2{text-align:center;border-top:1px solid #aaa}",
    "h2{font-size:1em}",
)


class GridPage(WebPage):
    """One person on pages cut into a grid thrown by the dice."""

    def __init__(self, dice: random.Random, person: Json, lang: str) -> None:
        super().__init__(dice, person, lang)
        self.grid = dice.choice(GRIDS)
        self.style = dice.choice(["classic", "band", "plain", "cards"])
        self.width = dice.randint(25, 40)
        self.gutter = dice.choice([8, 10, 12, 18, 28])
        self.across = dice.random() < 0.5
        self.two_across = dice.random() < 0.25

    def html(self) -> str:
        """The pages."""
        dice = self.dice
        size, font = dice.choice([9, 9.5, 10, 11, 12]), dice.choice(FONTS)
        margin, pitch = dice.choice([8, 12, 16]), dice.choice([1.2, 1.3, 1.5])
        css = (
            f"@page{{size:A4;margin:{margin}mm}}"
            f"body{{font-family:'{font}','Noto Sans CJK SC';font-size:{size}pt}}"
            f"body{{line-height:{pitch}}}"
            f".g{{gap:{self.gutter}pt}}.side{{width:{self.width}%;flex:none}}.main{{min-width:0}}"
            + dice.choice(["", ".side{background:#eef0f4;padding:8px}", ".side{font-size:.9em}"])
            + dice.choice(["", "", ".side{line-height:1.6}", ".side{text-align:right}"])
            + dice.choice(HEADING_LOOKS)
            + ".m{display:grid;grid-template-columns:22% 1fr;column-gap:10pt}.m h2{margin-top:0}"
            ".e{display:grid;grid-template-columns:19% 1fr;column-gap:10pt}"
            ".x{display:grid;grid-template-columns:1fr auto;column-gap:14pt}"
            ".two{columns:2}.three{display:grid;grid-template-columns:repeat(3,1fr);gap:14pt}"
            ".pair{display:grid;grid-template-columns:1fr 1fr;gap:6pt 14pt}"
            ".box{border:1px solid #bbb;border-radius:8px;padding:6px;break-inside:avoid}"
            ".photo{float:right;width:70px;height:86px;background:#ccc}"
        )  # fmt: skip
        photo = "<div class=photo></div>" if dice.random() < 0.2 else ""
        body = self.laid_out()
        style = BASE + STYLES[self.style] + css
        return (
            f"<!doctype html><meta charset=utf-8><style>{style}</style><body>{photo}{body}</body>"
        )

    def laid_out(self) -> str:
        """Head and sections in the grid."""
        parts = [(kind, self.section(kind, entries)) for kind, entries in self.sections()]
        if self.grid.startswith("bar"):
            return self.barred(parts)
        head, texts = self.head(contact=True), [text for _, text in parts]
        if self.grid in ("columns", "masonry"):
            boxed = [f"<div class=box>{text}</div>" for text in texts]
            inner = "".join(boxed if self.grid == "masonry" else texts)
            return f"{head}<div class=two>{inner}</div>"
        if self.grid == "band":
            short = "".join(f"<div>{text}</div>" for kind, text in parts if kind in SHORT)
            rest = "".join(text for kind, text in parts if kind not in SHORT)
            return f"{head}{rest}<div class={self.dice.choice(['three', 'pair'])}>{short}</div>"
        if self.grid == "halves":
            half = len(texts) // 2
            sides = "".join(texts[:half]), "".join(texts[half:])
            cells = "".join(f"<div class=half>{side}</div>" for side in sides)
            return f"{head}<div class=g>{cells}</div>"
        return head + "".join(texts)

    def barred(self, parts: Sequence[tuple[str, str]]) -> str:
        """A bar beside the main text: the head above both, in the main text or in the bar."""
        held = LONG if self.grid.endswith("long") else SHORT
        bar = "".join(text for kind, text in parts if kind in held)
        main = "".join(text for kind, text in parts if kind not in held)
        in_bar = self.dice.random() < 0.5
        if in_bar:
            heading = "联系方式" if self.lang == "zh" else self.dice.choice(["Contact", "Details"])
            lines = "".join(f"<div>{line}</div>" for line in self.contact())
            bar = f"<section><h2>{heading}</h2>{lines}</section>{bar}"
        head = self.head(contact=not in_bar)
        above = head if self.across else ""
        if not self.across:
            main, bar = (head + main, bar) if self.dice.random() < 0.6 else (main, head + bar)
        cells = [f"<div class=side>{bar}</div>", f"<div class=main style=flex:1>{main}</div>"]
        if "right" in self.grid:
            cells.reverse()
        return f"{above}<div class=g>{''.join(cells)}</div>"

    def section(self, kind: str, entries: Json) -> str:
        """A section, in its grid."""
        text = super().section(kind, entries)
        if self.grid == "margin-heads":
            head, inner = text.removeprefix("<section>").split("</h2>", 1)
            inner = inner.removesuffix("</section>")
            return f"<section class=m>{head}</h2><div>{inner}</div></section>"
        several = isinstance(entries, list) and len(entries) > 1
        if self.grid == "side-by-side" and several and kind not in ("skills", "interests"):
            cells = "".join(f"<div>{self.entry(kind, entry)}</div>" for entry in entries)
            heading = esc(HEADINGS[self.lang][kind])
            return f"<section><h2>{heading}</h2><div class=pair>{cells}</div></section>"
        if self.two_across and kind in ("certificates", "awards", "languages"):
            return text.replace("</h2>", "</h2><div class=two>", 1).replace(
                "</section>", "</div></section>"
            )
        return text

    def entry(self, kind: str, entry: Json) -> str:
        """An entry; its dates in a margin if the grid has one for them."""
        if self.grid not in ("margin-dates", "edge-dates") or kind == "languages":
            return super().entry(kind, entry)
        when, kept = esc(self.period(entry)), self.period
        self.period = lambda _: ""  # type: ignore[method-assign]
        inner = super().entry(kind, entry)
        self.period = kept  # type: ignore[method-assign]
        date = f"<div class=dim>{when}</div>"
        if self.grid == "margin-dates":
            return f"<div class=e>{date}<div>{inner}</div></div>"
        return f"<div class=x><div>{inner}</div>{date}</div>"


def main() -> int:
    """Draws the set."""
    chosen = options(__doc__, count=14).parse_args()

    def draw(dice: random.Random, person: Json, lang: str, stem: Path, number: int) -> Drawn:
        page = GridPage(dice, person, lang)
        page.grid = GRIDS[(number + chosen.seed) % len(GRIDS)]
        path = stem.with_suffix(".pdf")
        print_page(page.html(), path.resolve())
        return Drawn(path.name, lang, page.grid, page.style)

    return redraw("grid", draw, chosen)


if __name__ == "__main__":
    sys.exit(main())
