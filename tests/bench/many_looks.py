"""Draws invented people in as many looks as dice can throw: the lines that models are fitted on.

    python tests/bench/many_looks.py OUT_DIR [--count 40] [--seed 1] [--marks]

Headings of thirty dresses, entries of a dozen shapes, one to three columns, printed by headless
chromium. ``--marks`` sets a link on each heading and on each head of an entry, whose target tells
what it is (see ``labelled_lines``); without it the set is one to score, like SET_DIR of the others.
"""
# ruff: noqa: E501 (word lists and style sheets are read along the line)

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from drawn_people import person
from labelled_sets import Drawn, Json, LabelledSet
from look_entries import SHAPES_DRAWN, SMALL_DRAWN, joined, lines, row
from look_words import FIELD_LABELS_OF
from looks import Look
from random_layouts import HEADINGS as SOME_HEADINGS
from random_layouts import HEADS, esc
from web_layouts import print_page

MARK = "https://mark.invalid/"
SIDE = ("skills", "languages", "certificates", "interests", "awards", "education")
SMALL = ("awards", "certificates", "publications")
ACROSS = (*SMALL, "education", "projects", "volunteer", "languages")
"""Sections whose entries may stand side by side."""
CN_NUMBERS = "一二三四五六七八九十"


class Page:
    """One person in one look, as HTML."""

    def __init__(self, made: Json, look: Look, *, marks: bool) -> None:
        self.person, self.look, self.marks = made, look, marks
        self.count = 0
        self.reached: list[str] = []
        self.last = ("", "")
        self.narrow = False

    def marked(self, what: str, text: str) -> str:
        """The text, with the link that tells what it is."""
        if not self.marks or not text:
            return text
        return f'<a href="{MARK}{what}">{text}</a>'

    def html(self, name: str) -> str:
        """The pages, with rules that hold for them only."""
        look = self.look
        css = (
            f"line-height:{look.spacing};font-family:'{look.font}','{look.cjk}';"
            f"font-size:{look.size}pt;a{{color:inherit;text-decoration:inherit}}p{{margin:1px 0}}.h{{{look.heading_css}}}.e{{{look.entry_css}}}"
            f".s{{{look.second_css}}}.w{{{look.date_css}}}.row{{display:flex;"
            "justify-content:space-between;gap:12px}.row>div:last-child{white-space:nowrap}.g{display:flex;gap:18px}.g>div{flex:1;"
            "min-width:0}.entry{margin-bottom:"
            f"{look.dice.choice([0, 2, 5, 9])}px}}ul{{margin:1px 0;padding-left:16px}}"
            "table{border-spacing:0;width:100%}td{vertical-align:top;padding-right:8px}"
            f".bar .h{{{look.bar_css}}}.dark *{{color:inherit!important}}.beside .h{{margin-top:0;letter-spacing:normal;"
            f"{'font-size:1em' if look.beside < 28 else ''}}}.grid{{display:grid;gap:6px 14px;grid-template-columns:repeat({look.across},1fr)}}"
            ".chip{border:1px solid #99a;border-radius:8px;padding:0 6px;display:inline-block;"
            "margin:1px}.b{border:1px solid #888}"
        )
        own = f"#{name}{{{css}}}"
        return f"<style>{own}</style><div id={name} style='break-before:page;padding-top:9px'>{self.body()}</div>"

    def body(self) -> str:
        """Name, contact data and sections in their columns."""
        look, dice = self.look, self.look.dice
        head, contact = self.head(), self.contact()
        bar = "bar" in look.columns
        aside = [k for k in SIDE if bar and (k != "education" or dice.random() < 0.3)]
        parts = []
        for kind, entries in self.sections():
            self.narrow = kind in aside or look.columns == "thirds"
            self.narrow |= look.across > 1 and kind in ACROSS
            parts.append((kind, self.section(kind, entries)))
        if look.columns == "one":
            return head + contact + "".join(text for _, text in parts)
        if look.columns in ("halves", "thirds"):
            count = 2 if look.columns == "halves" else 3
            wide = dice.randint(0, max(0, len(parts) - count)) if count == 3 else 0
            top, rest = parts[:wide], [("personal", contact)][: bool(contact)] + parts[wide:]
            cuts = [
                rest[len(rest) * i // count : len(rest) * (i + 1) // count] for i in range(count)
            ]
            columns = "".join(f"<div>{''.join(t for _, t in cut)}</div>" for cut in cuts)
            return head + "".join(t for _, t in top) + f"<div class=g>{columns}</div>"
        side = [t for k, t in parts if k in aside]
        main = "".join(t for k, t in parts if k not in aside)
        fill = dice.choice(
            ["", "background:#eef1f4;padding:6px", "background:#234;color:#fff;padding:8px"]
        )
        above = dice.random() < 0.6
        cells = [contact + "".join(side), main if above else head + main]
        dark = " dark" * ("#234" in fill)
        boxed = f'<div class="bar{dark}" style="flex:0 0 {look.bar_width}%;{fill}">{cells[0]}</div>'
        both = [boxed, f"<div>{cells[1]}</div>"]
        ordered = both if look.columns == "left bar" else both[::-1]
        return f"{head * above}<div class=g>{''.join(ordered)}</div>"

    def head(self) -> str:
        """The name, the job and the contact data."""
        basics, look = self.person["basics"], self.look
        style = look.dice.choice(["", "text-align:center"])
        big = look.dice.choice([1.3, 1.8, 2.4])
        out = f'<div style="font-size:{big}em;font-weight:bold">{esc(basics["name"])}</div>'
        if basics.get("label"):
            css = look.dice.choice(["", "font-size:1.2em", "font-weight:bold", look.heading_css])
            out += f'<div style="{css}">{esc(basics["label"])}</div>'
        told = [
            basics.get("phone"),
            basics.get("email"),
            (basics.get("location") or {}).get("city"),
        ]
        texts = [esc(text) for text in told if text]
        if look.contact == "labelled":
            zh = look.lang == "zh"
            labels = ["电话：", "邮箱：", "城市："] if zh else ["Phone: ", "Email: ", "City: "]
            texts = [label + text for label, text in zip(labels, texts, strict=False)]
        self.reached = [f"<p>{text}</p>" for text in texts]
        if look.contact_heading:
            return f'<div style="{style}">{out}</div>'
        joint = look.dice.choice([" | ", " · ", "&emsp;"])
        lines = [f"<p>{joint.join(texts)}</p>"] if look.contact != "lines" else self.reached
        return f'<div style="{style}">{out}{"".join(lines)}</div>'

    def contact(self) -> str:
        """The contact data under a heading of their own, if they have one."""
        if not self.look.contact_heading:
            return ""
        heading = self.heading("personal", self.look.contact_heading)
        return self.beside(heading, "".join(self.reached))

    def sections(self) -> Iterator[tuple[str, Json]]:
        """Kind and entries of each section, in an order of their own."""
        made, dice = self.person, self.look.dice
        jobs = [job for job in made["work"] if job["kind"] != "internship"]
        interns = [job for job in made["work"] if job["kind"] == "internship"]
        parts: list[tuple[str, Json]] = [("work", jobs), ("internships", interns)]
        parts += [
            (kind, made.get(kind))
            for kind in SOME_HEADINGS["en"]
            if kind not in ("summary", "work", "internships")
        ]
        if dice.random() < 0.4:
            dice.shuffle(parts)
        parts.insert(0, ("summary", made["basics"].get("summary")))
        parts += [("other", other) for other in made.get("x-other", [])]
        yield from ((kind, entries) for kind, entries in parts if entries)

    def heading(self, kind: str, text: str) -> str:
        """A heading in the dress of this document."""
        look = self.look
        self.count += 1
        second = look.others.get(kind, "") if look.second else ""
        if look.case:
            text = text.upper() if look.case == "upper" else text.lower()
            second = second.upper()
        text = esc(text)
        if second and look.second != "below":
            text += (" / " if look.second == "slash" else " ") + esc(second)
        if look.brackets == "—":
            text = f"— {text} —"
        elif look.brackets:
            text = f"{look.brackets[0]}{text}{look.brackets[1]}"
        number = {
            "1": f"{self.count}. ", "1.1": f"{self.count} ", "01": f"{self.count:02} ",
            "一": f"{CN_NUMBERS[self.count % 10 - 1]}、",
            "I": f"{['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][self.count % 10 - 1]}. ",
        }.get(look.numbered, "")  # fmt: skip
        icon = f"{look.icon} " if look.icon else ""
        whole = f"{icon}{number}{text}{':' * look.colon}"
        under = (
            f"<div style='font-size:.8em'>{self.marked('more', esc(second))}</div>"
            if second and look.second == "below"
            else ""
        )
        return f"<div class=h>{self.marked(f'heading/{kind}', whole)}{under}</div>"

    def section(self, kind: str, entries: Json) -> str:
        """A section with its heading."""
        look = self.look
        self.last = ("", "")
        heading = self.heading(kind, entries["heading"] if kind == "other" else look.headings[kind])
        if kind == "summary":
            inner = f"<p>{esc(entries)}</p>"
        elif kind == "other":
            inner = (
                self.told({"highlights": entries["lines"]})
                if len(entries["lines"]) > 1
                else f"<p>{esc(entries['lines'][0])}</p>"
            )
        elif kind in ("skills", "interests"):
            inner = self.groups(entries)
        else:
            inner = "".join(self.entry(kind, number, entry) for number, entry in enumerate(entries))
            if look.across > 1 and kind in ACROSS:
                inner = f"<div class=grid>{inner}</div>"
        return self.beside(heading, inner)

    def beside(self, heading: str, inner: str) -> str:
        """A heading above its text, or where this document has it."""
        look = self.look
        if look.beside:
            return (
                f'<div class=beside style="display:flex;margin-top:{look.gap}px">'
                f'<div style="flex:0 0 {look.beside}%;box-sizing:border-box;padding-right:{look.gap}px">'
                f'{heading}</div><div style="flex:1">{inner}</div></div>'
            )
        if look.inset:
            if "flex" not in inner:
                inner = f'<div style="margin-left:{look.margin}%">{inner}</div>'
            return f'<div style="margin-left:{look.margin}%">{heading}</div>{inner}'
        return heading + inner

    def groups(self, groups: Sequence[Json]) -> str:
        """Skills or interests."""
        look = self.look
        comma = look.dice.choice(["、", "，", " / "] if look.lang == "zh" else [", ", " · ", " / "])
        made = []
        for group in groups:
            name, words = esc(group.get("name")), [esc(w) for w in group.get("keywords", [])]
            chips = "".join(f"<span class=chip>{word}</span> " for word in words)
            listed = chips if look.skills == "chips" else comma.join(words)
            if not words:
                made.append(f"<p>{name}</p>" if look.skills != "bullets" else f"<p>• {name}</p>")
            elif not name or look.skills == "flat":
                group.pop("name", None)
                made.append(f"<p>{listed}</p>")
            elif look.skills in ("own line", "own line bold", "chips", "grid"):
                made.append(
                    f'<div><div style="{self.group_css()}">{name}</div><div>{listed}</div></div>'
                )
            elif look.skills.startswith("lines") or look.skills in ("rated", "columns"):
                made.append(self.group_of_lines(name, words))
            elif look.skills == "table":
                made.append(f"<table><tr><td width=25%>{name}</td><td>{listed}</td></tr></table>")
            else:
                colon = "：" if look.lang == "zh" else ": "
                dot = "• " * (look.skills == "bullets")
                made.append(f"<p>{dot}<b>{name}</b>{colon}{listed}</p>")
        return f"<div class=g>{''.join(made)}</div>" if look.skills == "grid" else "".join(made)

    def group_css(self) -> str:
        """How the name of a group is set."""
        plain = {"own line": "", "lines": "font-style:italic", "grid": self.look.entry_css}
        return plain.get(self.look.skills, "font-weight:bold")

    def group_of_lines(self, name: str, words: Sequence[str]) -> str:
        """A group whose words stand one below the other, in columns or with how well."""
        look, dice = self.look, self.look.dice
        if look.skills == "rated":
            rows = [row(word, dice.choice(look.scale)) for word in words]
        else:
            rows = [f"<div>{look.group_dot}{word}</div>" for word in words]
        columns = f"columns:{look.group_columns}" if look.skills == "columns" else ""
        head = f'<div style="{self.group_css()}">{name}</div>' if name else ""
        return f'<div style="margin-bottom:{look.group_gap}px">{head}<div style="{columns}">{"".join(rows)}</div></div>'

    def entry(self, kind: str, number: int, entry: Json) -> str:
        """An entry in the shape of this document."""
        look = self.look
        own = f"entry/{kind}/{number}"
        first, second, third = (
            esc(text) for text in HEADS["work" if kind == "internships" else kind](entry)
        )
        if kind == "languages":
            first = self.marked(own, first)
            if look.across > 1:
                return f"<div><div class=e>{first}</div><div>{second}</div></div>"
            if look.skills == "rated":
                return row(first, second)
            return (
                f"<p>{look.dice.choice(['{}: {}', '{} — {}', '{} ({})']).format(first, second)}</p>"
            )
        when = esc(look.period(entry))
        look.labels = look.labels_of[FIELD_LABELS_OF.get(kind, kind)] if kind not in SMALL else []
        if not self.narrow and kind not in SMALL:
            first = look.counted.format(number + 1) + first
        third = look.place_label + third if third and kind == "work" else third
        fields = [
            f"<span class={css}>{self.marked(own, text)}</span>" if text else ""
            for css, text in zip("essw", (first, second, third, when), strict=True)
        ]
        if kind in SMALL:
            small = look.small_narrow_shape if self.narrow else look.small_shape
            return f"<div class=entry>{SMALL_DRAWN[small](fields, look)}</div>"
        if look.grouped and (kind, first) == self.last:
            fields[0] = ""  # the employer stands above the position before
            below = joined(look, fields[1], fields[2])
            inner = row(below, fields[3]) if below and not self.narrow else lines(below, fields[3])
            return f"<div class=entry>{inner}{self.told(entry)}</div>"
        self.last = (kind, first)
        shape = look.narrow_shape if self.narrow else look.shape
        inner, wrap = SHAPES_DRAWN[shape](fields, look)
        if look.centred:
            inner = f"<div style='text-align:center'>{inner}</div>"
        return wrap.format(inner + self.told(entry))

    def told(self, entry: Json) -> str:
        """Texts, grade, courses and points of an entry."""
        look = self.look
        zh = look.lang == "zh"
        texts = [esc(entry[key]) for key in ("summary", "description", "score") if entry.get(key)]
        if entry.get("courses"):
            label = "主修课程：" if zh else "Coursework: "
            texts.append(label + ("、" if zh else ", ").join(map(esc, entry["courses"])))
        points = [esc(point) for point in entry.get("highlights", [])]
        if look.bullet == "html":
            listed = "<ul>" + "".join(f"<li>{p}</li>" for p in points) + "</ul>" if points else ""
        else:
            signs = {"none": "", "1.": "{}. "}.get(look.bullet, look.bullet + " ")
            css = f"margin-left:{look.indent}px"
            listed = "".join(
                f'<p style="{css}">{signs.format(i)}{p}</p>' for i, p in enumerate(points, 1)
            )
        return "".join(f"<p>{text}</p>" for text in texts) + listed


def _letters(text: str) -> str:
    """What tells a name again, however a printer spaces and encodes it."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum()).lower()


def print_all(pages: Sequence[str], names: Sequence[str], paths: Sequence[Path]) -> None:
    """Prints all at once, which is much faster, and parts them where the next name stands."""
    rules = "@page{size:A4;margin:14mm}body{margin:0}table{font-size:1em}"
    whole = (
        f"<!doctype html><meta charset=utf-8><style>{rules}</style><body>{''.join(pages)}</body>"
    )
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "all.pdf"
        print_page(whole, printed)
        with pdfium.PdfDocument(printed) as document:
            texts = [_letters(page.get_textpage().get_text_bounded()) for page in document]
            starts, at = [], -1
            for name in names:
                at = next(i for i in range(at + 1, len(texts)) if _letters(name) in texts[i])
                starts.append(at)
            for path, begin, end in zip(paths, starts, [*starts[1:], len(texts)], strict=True):
                with pdfium.PdfDocument.new() as own:
                    own.import_pages(document, list(range(begin, end)))
                    own.save(path)


def draw(folder: Path, count: int, seed: int, *, marks: bool) -> list[Json]:
    """Draws a set into the folder; answers its manifest. The same seed draws the same people."""
    made_set = LabelledSet(folder)
    pages, names = [], []
    for number in range(count):
        dice = random.Random(f"{seed} {number}")
        lang = ("en", "zh")[number % 2]
        made = person(dice, lang)
        look = Look(dice, lang)
        pages.append(Page(made, look, marks=marks).html(f"p{number}"))
        names.append(made["basics"]["name"])
        made.pop("x-other", None)
        look.told(made)
        name = f"looks-{lang}-{seed}-{number:03}.pdf"
        made_set.add(made, Drawn(name, lang, look.family, f"{look.shape}; {look.heading_css}"))
    print_all(pages, names, [folder / row["file"] for row in made_set.rows])
    made_set.close()
    return made_set.rows


def main() -> int:
    """Draws the set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--marks", action="store_true", help="with links that tell what is what")
    options = parser.parse_args()
    draw(options.out_dir, options.count, options.seed, marks=options.marks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
