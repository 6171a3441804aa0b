"""Draws invented people in as many looks as dice can throw: the lines that models are fitted on.

    python tests/bench/many_looks.py OUT_DIR [--count 40] [--seed 1] [--marks]

Headings of thirty dresses, entries of a dozen shapes, one to three columns, printed by headless
chromium. ``--marks`` sets a link on each heading and on each head of an entry, whose target tells
what it is (see ``labelled_lines``); without it the set is one to score, like SET_DIR of the others.
"""
# ruff: noqa: E501 (word lists and style sheets are read along the line)

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from drawn_people import person
from random_layouts import HEADINGS as SOME_HEADINGS
from random_layouts import HEADS, MONTHS, NOW, Json, esc
from web_layouts import print_page

MARK = "https://mark.invalid/"
MORE = {
    "en": {
        "summary": ["Personal Statement", "Career Profile", "In short", "Executive Summary"],
        "work": ["Career History", "Employment", "Relevant Experience", "Where I have worked",
                 "Positions", "Career"],
        "internships": ["Internship", "Placements"],
        "education": ["Studies", "Academic History", "Education & Qualifications", "Schooling"],
        "projects": ["Key Projects", "Side Projects", "Project Work", "Things I made"],
        "skills": ["Expertise", "Core Competencies", "Key Skills", "Toolbox", "What I can do"],
        "languages": ["Language Proficiency", "Spoken Languages"],
        "awards": ["Honours", "Achievements", "Prizes", "Scholarships & Prizes"],
        "certificates": ["Licences", "Certificates & Training", "Professional Certifications"],
        "publications": ["Papers", "Articles", "Research Publications", "Talks & Papers"],
        "volunteer": ["Volunteer Work", "Community Service", "Activities", "Giving back"],
        "interests": ["Personal Interests", "Pastimes", "Outside work"],
    },
    "zh": {
        "summary": ["个人总结", "自我介绍", "个人概况"], "work": ["从业经历", "任职情况", "职业生涯"],
        "internships": ["实习履历", "实习"], "education": ["求学经历", "学习经历", "教育"],
        "projects": ["项目实践", "重点项目", "做过的事"], "skills": ["技能清单", "个人技能", "我会什么"],
        "languages": ["语言", "外语能力"], "awards": ["奖励情况", "获奖经历", "奖项", "荣誉"],
        "certificates": ["持有证书", "技能证书"], "publications": ["论文成果", "论文著作"],
        "volunteer": ["志愿服务", "校园实践", "社会活动"], "interests": ["爱好", "个人爱好"],
    },
}  # fmt: skip
FONTS = ("Lato", "Carlito", "DejaVu Serif", "DejaVu Sans Condensed", "Liberation Serif",
         "Liberation Sans", "P052", "URW Bookman", "C059", "Nimbus Sans", "Nimbus Roman",
         "URW Gothic")  # fmt: skip
SIDE = ("skills", "languages", "certificates", "interests", "awards", "education")
SMALL = ("awards", "certificates", "publications")
ICONS = ("✎", "★", "▌", "●", "◆", "■", "▶", "☰", "§", "»", "❖", "◉")
CN_NUMBERS = "一二三四五六七八九十"


class Look:
    """What the dice say about a document."""

    def __init__(self, dice: random.Random, lang: str) -> None:
        pick, chance = dice.choice, dice.random
        self.dice, self.lang = dice, lang
        self.size = pick([8, 8.5, 9, 9.5, 10, 10.5, 11, 12])
        self.font, self.cjk = pick(FONTS), pick(["Noto Sans CJK SC", "Noto Serif CJK SC"])
        self.colour = pick(["#1f4e79", "#7a1f2b", "#2f5d3a", "#111", "#5b3d8a", "#0a7", "#c60"])
        self.columns = pick(["one"] * 6 + ["left bar", "right bar", "halves", "thirds"])
        self.beside = self.columns == "one" and chance() < 0.18
        self.numbered = pick([""] * 7 + ["1", "1.1", "一", "I", "01"])
        self.icon = pick([""] * 6 + list(ICONS[:]) + [""] * 6)
        self.brackets = pick([""] * 9 + ["【】", "[]", "«»", "—"])
        self.second = pick([""] * 7 + ["same line", "below", "slash"])
        self.case = pick(["", "", "", "upper", "lower"])
        self.colon = chance() < 0.07
        self.heading_css = self._heading_css(dice)
        self.entry_css = pick(
            [
                "",
                "font-weight:bold",
                "font-weight:bold",
                "font-size:1.1em",
                "font-size:1.15em;font-weight:bold",
                "font-style:italic",
                f"color:{self.colour};font-weight:bold",
                "font-variant:small-caps",
                "font-size:1.25em",
                f"font-size:1.2em;color:{self.colour}",
            ]
        )
        self.second_css = pick(["", "", "font-style:italic", "color:#667", "font-weight:bold"])
        self.date_css = pick(
            [
                "",
                "",
                "color:#667",
                "font-style:italic",
                "font-weight:bold",
                "font-size:.9em",
                f"color:{self.colour}",
            ]
        )
        self.shape = pick(SHAPES)
        self.small_shape = pick(SMALL_SHAPES)
        self.skills = pick(
            [
                "line",
                "line",
                "own line",
                "own line bold",
                "chips",
                "grid",
                "table",
                "bullets",
                "flat",
            ]
        )
        self.separator = pick([" | ", " · ", ", ", " – ", " / ", " — ", "  "])
        self.bullet = pick(["•", "•", "-", "▪", "◦", "·", "➢", "*", "html", "html", "none", "1."])
        self.indent = pick([0, 6, 14, 20])
        self.dates = pick(["dot", "slash", "words", "iso", "mm/yyyy", "long words", "year"])
        if lang == "zh":
            self.dates = pick(["dot", "slash", "年月", "iso", "short dot", "year"])
        self.dash = pick([" - ", "-", " – ", " — ", "–"] + [" 至 ", "~"] * (lang == "zh"))
        self.now = pick(NOW[lang])
        self.grouped = chance() < 0.35
        self.spacing = pick([1.15, 1.3, 1.5, 1.7])
        self.contact = pick(["one line", "lines", "labelled"])
        texts = SOME_HEADINGS[lang]
        self.headings = {k: pick([*v, *MORE[lang][k]]) for k, v in texts.items()}
        other = SOME_HEADINGS["en" if lang == "zh" else "zh"]
        self.others = {k: pick(v) for k, v in other.items()}

    def _heading_css(self, dice: random.Random) -> str:
        pick = dice.choice
        css = [f"font-size:{pick([1, 1, 1.05, 1.1, 1.2, 1.3, 1.5])}em"]
        css.append(pick(["font-weight:bold", "font-weight:bold", "font-weight:normal"]))
        css.append(pick(["", f"color:{self.colour}", f"color:{self.colour}"]))
        css.append(pick(["", "", "", "letter-spacing:.08em", "letter-spacing:.25em"]))
        css.append(pick(["", "", "", "", "font-variant:small-caps", "font-style:italic"]))
        css.append(f"text-align:{pick(['left', 'left', 'left', 'center', 'right'])}")
        css.append(
            pick(
                [
                    "",
                    "",
                    f"border-bottom:1px solid {self.colour}",
                    "border-top:1px solid #888",
                    f"border-left:5px solid {self.colour};padding-left:6px",
                    f"background:{self.colour};color:#fff;padding:2px 6px",
                    "background:#e8ecf1",
                    "text-decoration:underline",
                    "border:1px solid #777;padding:1px 5px",
                ]
            )
        )
        css.append(f"margin:{pick([3, 6, 10, 16])}px 0 {pick([0, 2, 4, 8])}px")
        if css[0].endswith(":1em") and css[1].endswith("normal") and not any(css[2:5]):
            css.append(pick(["font-weight:bold", "font-size:1.2em", ""]))
        return ";".join(filter(None, css))

    def date(self, iso: str | None) -> str:
        """A date of the format as people write it."""
        year, *rest = (iso or "").split("-")
        if not rest or self.dates == "year":
            return year
        month = int(rest[0])
        name = MONTHS.split()[month - 1]
        return {
            "dot": f"{year}.{month:02}", "short dot": f"{year}.{month}",
            "slash": f"{year}/{month:02}", "iso": f"{year}-{month:02}",
            "words": f"{name[:3]} {year}", "long words": f"{name} {year}",
            "mm/yyyy": f"{month:02}/{year}", "年月": f"{year}年{month}月",
        }[self.dates]  # fmt: skip

    def period(self, entry: Json) -> str:
        """When it took place, or ""."""
        start, end = self.date(entry.get("startDate")), self.date(entry.get("endDate"))
        if start:
            return f"{start}{self.dash}{end or self.now}" if start != end else start
        return end or self.date(entry.get("date") or entry.get("releaseDate"))


class Page:
    """One person in one look, as HTML."""

    def __init__(self, made: Json, look: Look, *, marks: bool) -> None:
        self.person, self.look, self.marks = made, look, marks
        self.count = 0
        self.last = ("", "")

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
            "justify-content:space-between;gap:12px}.g{display:flex;gap:18px}.g>div{flex:1;"
            "min-width:0}.entry{margin-bottom:"
            f"{look.dice.choice([0, 2, 5, 9])}px}}ul{{margin:1px 0;padding-left:16px}}"
            "table{border-spacing:0;width:100%}td{vertical-align:top;padding-right:8px}"
            ".chip{border:1px solid #99a;border-radius:8px;padding:0 6px;display:inline-block;"
            "margin:1px}.b{border:1px solid #888}"
        )
        own = f"#{name}{{{css}}}"
        return f"<style>{own}</style><div id={name} style='break-before:page'>{self.body()}</div>"

    def body(self) -> str:
        """Name, contact data and sections in their columns."""
        look, dice = self.look, self.look.dice
        parts = [(kind, self.section(kind, entries)) for kind, entries in self.sections()]
        everything = "".join(text for _, text in parts)
        head = self.head()
        if look.columns == "one":
            return head + everything
        if look.columns in ("halves", "thirds"):
            count = 2 if look.columns == "halves" else 3
            wide = dice.randint(0, max(0, len(parts) - count)) if count == 3 else 0
            top, rest = parts[:wide], parts[wide:]
            cuts = [
                rest[len(rest) * i // count : len(rest) * (i + 1) // count] for i in range(count)
            ]
            columns = "".join(f"<div>{''.join(t for _, t in cut)}</div>" for cut in cuts)
            return head + "".join(t for _, t in top) + f"<div class=g>{columns}</div>"
        side = [t for k, t in parts if k in SIDE and (k != "education" or dice.random() < 0.3)]
        main = "".join(t for _, t in parts if t not in side)
        fill = dice.choice(["", ";background:#eef1f4;padding:6px"])
        bar = f'<div style="flex:0 0 {dice.choice([28, 33, 38])}%{fill}">{"".join(side)}</div>'
        both = [bar, f"<div>{main}</div>"]
        return f"{head}<div class=g>{''.join(both if look.columns == 'left bar' else both[::-1])}</div>"

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
        joint = look.dice.choice([" | ", " · ", "&emsp;"])
        lines = [joint.join(texts)] if look.contact != "lines" else texts
        return f'<div style="{style}">{out}{"".join(f"<p>{line}</p>" for line in lines)}</div>'

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
        if look.beside:
            return f'<div style="display:flex"><div style="flex:0 0 22%">{heading}</div><div style="flex:1">{inner}</div></div>'
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
                css = {"own line": "", "grid": look.entry_css}.get(look.skills, "font-weight:bold")
                made.append(f'<div><div style="{css}">{name}</div><div>{listed}</div></div>')
            elif look.skills == "table":
                made.append(f"<table><tr><td width=25%>{name}</td><td>{listed}</td></tr></table>")
            else:
                colon = "：" if look.lang == "zh" else ": "
                dot = "• " * (look.skills == "bullets")
                made.append(f"<p>{dot}<b>{name}</b>{colon}{listed}</p>")
        return f"<div class=g>{''.join(made)}</div>" if look.skills == "grid" else "".join(made)

    def entry(self, kind: str, number: int, entry: Json) -> str:
        """An entry in the shape of this document."""
        look = self.look
        own = f"entry/{kind}/{number}"
        first, second, third = (
            esc(text) for text in HEADS["work" if kind == "internships" else kind](entry)
        )
        if kind == "languages":
            return (
                f"<p>{self.marked(own, first)}{look.dice.choice([': ', ' — ', ' ('])}{second}</p>"
            )
        when = esc(look.period(entry))
        fields = [
            f"<span class={css}>{self.marked(own, text)}</span>" if text else ""
            for css, text in zip("essw", (first, second, third, when), strict=True)
        ]
        if kind in SMALL:
            return f"<div class=entry>{SMALL_DRAWN[look.small_shape](fields, look)}</div>"
        if look.grouped and (kind, first) == self.last:
            fields[0] = ""  # the employer stands above the position before
            first_line = fields[1] if second else fields[3]
            inner = f"<div class=row>{first_line}{fields[3] if second else ''}</div>"
            return f"<div class=entry>{inner}{self.told(entry)}</div>"
        self.last = (kind, first)
        inner, wrap = SHAPES_DRAWN[look.shape](fields, look)
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


def _joined(look: Look, *fields: str) -> str:
    return look.separator.join(filter(None, fields))


def _row(left: str, right: str) -> str:
    return f"<div class=row><div>{left}</div><div>{right}</div></div>"


def _table(cells: Sequence[str], css: str = "") -> str:
    return f"<table class='{css}'><tr>{''.join(f'<td class={css or chr(34) * 2}>{c}</td>' for c in cells)}</tr></table>"


ENTRY = "<div class=entry>{}</div>"
SHAPES_DRAWN = {
    "two rows": lambda f, k: (_row(f[0], f[3]) + _row(f[1], f[2]), ENTRY),
    "two rows swapped": lambda f, k: (
        _row(f[1] or f[0], f[2]) + _row(f[0] if f[1] else "", f[3]),
        ENTRY,
    ),
    "place right": lambda f, k: (_row(f[0], f[2]) + _row(f[1], f[3]), ENTRY),
    "title with date": lambda f, k: (
        _row(f[1] or f[0], f[3]) + f"<div>{_joined(k, f[0] if f[1] else '', f[2])}</div>",
        ENTRY,
    ),
    "one line": lambda f, k: (_row(_joined(k, f[0], f[1], f[2]), f[3]), ENTRY),
    "inline date": lambda f, k: (f"<div>{_joined(k, *f)}</div>", ENTRY),
    "date first": lambda f, k: (f"<div>{f[3]}&emsp;{_joined(k, *f[:3])}</div>", ENTRY),
    "date above": lambda f, k: (f"<div>{f[3]}</div><div>{_joined(k, *f[:3])}</div>", ENTRY),
    "date below": lambda f, k: (
        f"<div>{f[0]}</div><div>{_joined(k, f[1], f[2])}</div><div>{f[3]}</div>",
        ENTRY,
    ),
    "title, date below": lambda f, k: (
        f"<div>{_joined(k, f[0], f[1])}</div><div>{_joined(k, f[3], f[2])}</div>",
        ENTRY,
    ),
    "three rows": lambda f, k: (
        "".join(f"<div>{t}</div>" for t in (f[1], f[0], f[3], f[2]) if t),
        ENTRY,
    ),
    "date column": lambda f, k: (
        f"<div>{f[0]}</div><div>{_joined(k, f[1], f[2])}</div>",
        f"<div class=entry style='display:flex'><div style='flex:0 0 24%'>{f[3]}</div><div style='flex:1'>{{}}</div></div>",
    ),
    "time line": lambda f, k: (
        f"<div>{_joined(k, f[0], f[1])}</div><div>{f[2]}</div>",
        f"<div class=entry style='display:flex'><div style='flex:0 0 28%'>{f[3]}</div><div style='flex:1;border-left:2px solid #0a7;padding-left:8px'>{{}}</div></div>",
    ),
    "right column": lambda f, k: (
        f"<div>{f[0]}</div><div>{f[1]}</div>",
        f"<div class=entry style='display:flex'><div style='flex:1'>{{}}</div><div style='flex:0 0 20%;text-align:right'>{f[3]}<br>{f[2]}</div></div>",
    ),
    "cells": lambda f, k: (_table([f[3], f[0], f[1], f[2]], "b"), ENTRY),
    "open cells": lambda f, k: (_table([f[0], f[1] or f[2], f[3]]), ENTRY),
    "brackets": lambda f, k: (f"<div>{_joined(k, f[1], f[0])} ({f[3]})</div>", ENTRY),
}
SHAPES = tuple(SHAPES_DRAWN)
SMALL_DRAWN = {
    "row": lambda f, k: _row(_joined(k, f[0], f[1]), f[3]),
    "dash": lambda f, k: (
        f"<div>{' — '.join(filter(None, (f[0], f[1])))}{', ' * bool(f[3])}{f[3]}</div>"
    ),
    "two lines": lambda f, k: f"<div>{f[0]}</div><div>{_joined(k, f[1], f[3])}</div>",
    "three lines": lambda f, k: "".join(f"<div>{t}</div>" for t in (f[0], f[1], f[3]) if t),
    "date below": lambda f, k: f"<div>{_joined(k, f[0], f[1])}</div><div>{f[3]}</div>",
    "date first": lambda f, k: f"<div>{f[3]} {_joined(k, f[0], f[1])}</div>",
    "bullet": lambda f, k: f"<div>• {_joined(k, f[0], f[1], f[3])}</div>",
    "heading like": lambda f, k: (
        f"<div style='{k.entry_css};font-size:1.1em'>{f[0]}</div><div>{_joined(k, f[3], f[1])}</div>"
    ),
    "cells": lambda f, k: _table([f[3], f[0], f[1]]),
}
SMALL_SHAPES = tuple(SMALL_DRAWN)


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
    for part in ("docs", "truth"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    manifest, pages, names = [], [], []
    for number in range(count):
        dice = random.Random(f"{seed} {number}")
        lang = ("en", "zh")[number % 2]
        made = person(dice, lang)
        look = Look(dice, lang)
        name = f"looks-{lang}-{seed}-{number:03}"
        pages.append(Page(made, look, marks=marks).html(f"p{number}"))
        names.append(made["basics"]["name"])
        made.pop("x-other", None)
        text = json.dumps(made, ensure_ascii=False, indent=1)
        (folder / f"truth/{name}.json").write_text(text, encoding="utf-8")
        manifest.append(
            {"id": name, "file": f"docs/{name}.pdf", "truth": f"truth/{name}.json", "lang": lang,
             "format": "pdf", "group": look.shape, "layout": f"{look.columns}; {look.heading_css}"}
        )  # fmt: skip
    print_all(pages, names, [folder / row["file"] for row in manifest])
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


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
