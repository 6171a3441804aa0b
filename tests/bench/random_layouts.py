"""Draws the people of a labelled set in random layouts, so that no layout can be learned by heart.

    python tests/bench/random_layouts.py SET_DIR OUT_DIR [--count 40] [--seed 1] [--unseen]

Reads ``truth/*.json`` of SET_DIR, draws each with a layout thrown by dice (columns, side bars,
where dates stand, how headings look, order of fields, separators, bullets, fonts) as PDF or DOCX,
and writes a set of the same form: docs/, truth/, manifest.json, ``group`` telling the main choices.
"""

from __future__ import annotations

import html
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from labelled_sets import Drawn, Json, options, redraw
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

HEADINGS = {
    "zh": {
        "summary": ["个人简介", "自我评价", "个人优势", "关于我"],
        "work": ["工作经历", "工作经验", "职业经历", "任职经历"],
        "internships": ["实习经历", "实习经验"],
        "education": ["教育背景", "教育经历", "学历"],
        "projects": ["项目经历", "项目经验", "主要项目"],
        "skills": ["专业技能", "技能特长", "技术栈", "核心技能"],
        "languages": ["语言能力", "外语水平"],
        "awards": ["获奖情况", "荣誉奖项", "所获荣誉"],
        "certificates": ["证书", "资格证书", "职业资格"],
        "publications": ["论文与专利", "学术成果", "发表论文"],
        "volunteer": ["校园经历", "社团经历", "学生工作"],
        "interests": ["兴趣爱好", "业余爱好"],
    },
    "en": {
        "summary": ["Summary", "Profile", "About me", "Professional Summary"],
        "work": ["Experience", "Work Experience", "Employment History", "Professional Experience"],
        "internships": ["Internships", "Internship Experience"],
        "education": ["Education", "Academic Background", "Education and Training"],
        "projects": ["Projects", "Selected Projects", "Personal Projects"],
        "skills": ["Skills", "Technical Skills", "Core Skills", "Skills & Tools"],
        "languages": ["Languages", "Language Skills"],
        "awards": ["Awards", "Honors and Awards", "Achievements & Awards"],
        "certificates": ["Certifications", "Certificates", "Licenses & Certifications"],
        "publications": ["Publications", "Selected Publications"],
        "volunteer": ["Volunteering", "Volunteer Experience", "Community Involvement"],
        "interests": ["Interests", "Hobbies", "Interests and Hobbies"],
    },
}
MONTHS = "January February March April May June July August September October November December"
NOW = {"zh": ["至今", "现在", "今"], "en": ["Present", "present", "Now", "Current"]}
LABELS = {
    "zh": {"phone": "电话", "email": "邮箱", "city": "现居地", "url": "主页", "label": "求职意向"},
    "en": {"phone": "Phone", "email": "Email", "city": "Address", "url": "Web", "label": "Target"},
}
SIDE = ("skills", "languages", "certificates", "interests", "awards")
BESIDE = ("department", "location", "studyType")
"""Fields of heads that stand beside the name, beside the title or in a row of their own."""


@dataclass
class Layout:
    """One throw of the dice."""

    dice: random.Random
    lang: str
    web: bool = False
    columns: str = ""
    """"one", "left bar" or "right bar"; thrown too where it is not given."""
    dates: str = ""
    order: str = ""
    headings: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        pick, web = self.dice.choice, self.web
        self.columns = self.columns or pick(["one", "one", "left bar", "right bar"])
        self.dates = pick(["right", "right", "left", "below", "inline", "above", "brackets"])
        self.order = pick(["employer first", "title first", "one line", "one line title first"])
        self.separator = pick([" | ", " · ", ", ", " – ", " / "])
        if self.lang == "zh":
            self.separator = pick([" | ", " · ", "  ", " / ", "｜"])
        self.style = pick(
            ["bold", "caps", "rule", "filled", "colour", "spaced", "plain big", "【】"]
        )
        self.bullet = pick(["•", "•", "-", "▪", "◦", "·", "➢", "*", "html"])
        self.contact = pick(["one line", "lines", "labelled", "labelled lines"])
        self.joint = pick([" | ", " · ", "  ", " • "])
        # Qt writes no text for the ligatures of Carlito and Lato; browsers do.
        latin = pick(["DejaVu Sans", "DejaVu Serif", "Liberation Sans"] + ["Carlito", "Lato"] * web)
        cjk = pick(["Noto Sans CJK SC", "Noto Serif CJK SC"])
        # Latin first: Qt tells the digits of CJK fonts wrongly in its PDFs.
        self.font = f"'{latin}','{cjk}'" if self.lang == "zh" else f"'{latin}'"
        self.size = pick([8.5, 9, 9.5, 10, 10.5])
        self.colour = pick(["#1f4e79", "#7a1f2b", "#2f5d3a", "#333333", "#5b3d8a"])
        self.date_form = pick(["iso dot", "slash", "words", "iso", "mm/yyyy", "long words"])
        if self.lang == "zh":
            self.date_form = pick(["iso dot", "slash", "年月", "iso", "dot short"])
        self.dash = pick(
            [" - ", "-", " – ", " — ", "–"] + ([" 至 ", "~", " ~ "] * (self.lang == "zh"))
        )
        self.centred = pick([True, False])
        self.skill_form = pick(["groups", "groups", "flat", "bullets"])
        self.now = pick(NOW[self.lang])
        self.headings = {k: pick(v) for k, v in HEADINGS[self.lang].items()}
        self.stands = {key: pick(["name", "name", "title", "row"]) for key in BESIDE}

    @property
    def css(self) -> str:
        return f"body {{font-family:{self.font};font-size:{self.size}pt}} p {{margin:1px 0}}"

    @property
    def group(self) -> str:
        return f"{self.columns}, dates {self.dates}"

    def date(self, iso: str | None) -> str:
        if not iso:
            return ""
        year, *rest = iso.split("-")
        if not rest:
            return f"{year}年" if self.date_form == "年月" else year
        month = int(rest[0])
        name = MONTHS.split()[month - 1]
        return {
            "iso dot": f"{year}.{month:02}",
            "dot short": f"{year}.{month}",
            "slash": f"{year}/{month:02}",
            "iso": f"{year}-{month:02}",
            "words": f"{name[:3]} {year}",
            "long words": f"{name} {year}",
            "mm/yyyy": f"{month:02}/{year}",
            "年月": f"{year}年{month}月",
        }[self.date_form]

    def span(self, entry: Json) -> str:
        start, end = self.date(entry.get("startDate")), self.date(entry.get("endDate"))
        if start:
            return f"{start}{self.dash}{end or self.now}"
        return end


def esc(text: Json) -> str:
    return html.escape(str(text or ""))


class Drawing:
    """The HTML of one person in one layout; Qt's rich text is the printer."""

    def __init__(self, person: Json, layout: Layout) -> None:
        self.person, self.layout = person, layout

    def page(self) -> str:
        kinds = [k for k in HEADINGS["en"] if k != "internships" and self.has(k)]
        side = [k for k in SIDE if k in kinds] if "bar" in self.layout.columns else []
        main = [k for k in kinds if k not in side]
        if self.layout.dice.random() < 0.3 and "education" in main:
            main.remove("education")
            main.insert(1 if main and main[0] == "summary" else 0, "education")
        body = "".join(self.section(k) for k in main)
        if side:
            bar = self.contact() + "".join(self.section(k) for k in side)
            cells = [f'<td width="66%" style="padding:6px">{body}</td>']
            shade = self.layout.dice.choice(["", ' bgcolor="#eef2f6"'])
            cell = f'<td width="34%"{shade} style="padding:6px">{bar}</td>'
            cells.insert(0 if self.layout.columns == "left bar" else 1, cell)
            row = "".join(cells)
            return f'{self.name()}<table width="100%" cellspacing="0"><tr>{row}</tr></table>'
        return self.name() + self.contact() + body

    def has(self, kind: str) -> bool:
        if kind == "summary":
            return bool(self.person["basics"].get("summary"))
        return bool(self.person.get(kind))

    def name(self) -> str:
        basics = self.person["basics"]
        align = "center" if self.layout.centred else "left"
        big = self.layout.size * self.layout.dice.choice([1.8, 2.2, 2.6])
        css = f"font-size:{big}pt;font-weight:bold"
        out = f'<p align="{align}" style="{css}">{esc(basics["name"])}</p>'
        if basics.get("label"):
            label = esc(basics["label"])
            if self.layout.lang == "zh" and self.layout.dice.random() < 0.5:
                label = f"求职意向：{label}"
            out += f'<p align="{align}">{label}</p>'
        return out

    def contact(self) -> str:
        basics = self.person["basics"]
        place = basics.get("location") or {}
        town = ", ".join(filter(None, (place.get("city"), place.get("region"))))
        rows = [("phone", basics.get("phone")), ("email", basics.get("email")), ("city", town)]
        rows.append(("url", basics.get("url")))
        rows += [("", p["url"]) for p in basics.get("profiles", [])]
        rows = [(k, v) for k, v in rows if v]
        labels, zh = LABELS[self.layout.lang], self.layout.lang == "zh"
        texts = [esc(v) for _, v in rows]
        if "labelled" in self.layout.contact:
            colon = "：" if zh else ": "
            texts = [f"{labels[k]}{colon}{esc(v)}" if k in labels else esc(v) for k, v in rows]
        align = "center" if self.layout.centred and "bar" not in self.layout.columns else "left"
        if "lines" in self.layout.contact or "bar" in self.layout.columns:
            return "".join(f'<p align="{align}">{t}</p>' for t in texts)
        return f'<p align="{align}">{self.layout.joint.join(texts)}</p>'

    def section(self, kind: str) -> str:
        if kind == "work":
            interns = [w for w in self.person["work"] if w.get("kind") == "internship"]
            jobs = [w for w in self.person["work"] if w not in interns]
            parts = [("work", jobs), ("internships", interns)]
            return "".join(
                self.heading(k) + "".join(self.entry("work", e) for e in rows)
                for k, rows in parts
                if rows
            )
        if kind == "summary":
            return self.heading(kind) + f"<p>{esc(self.person['basics']['summary'])}</p>"
        if kind in ("skills", "interests"):
            return self.heading(kind) + "".join(self.keywords(self.person[kind]))
        return self.heading(kind) + "".join(self.entry(kind, e) for e in self.person[kind])

    def heading(self, kind: str) -> str:
        text, look = esc(self.layout.headings[kind]), self.layout.style
        size = self.layout.size * 1.3
        css = f"font-size:{size}pt;margin-top:10px;margin-bottom:3px;"
        if look == "caps":
            text = text.upper()
        if look == "spaced":
            text = " ".join(text)
        if look == "【】":
            text = f"【{text}】"
        if look not in ("plain big",):
            css += "font-weight:bold;"
        if look in ("colour", "rule"):
            css += f"color:{self.layout.colour};"
        if look == "filled":
            fill = f'bgcolor="{self.layout.colour}"'
            inside = f'<p style="{css}color:white;margin-top:2px">{text}</p>'
            return f'<table width="100%" {fill}><tr><td>{inside}</td></tr></table>'
        rule = "<hr/>" if look == "rule" else ""
        return f'<p style="{css}">{text}</p>{rule}'

    def keywords(self, groups: Json) -> Iterator[str]:
        comma = "、" if self.layout.lang == "zh" else ", "
        colon = "：" if self.layout.lang == "zh" else ": "
        if self.layout.skill_form == "flat":
            words = [w for g in groups for w in g.get("keywords") or [g.get("name")]]
            for group in groups:
                group.pop("name", None) if group.get("keywords") else None
            yield f"<p>{esc(comma.join(words))}</p>"
            return
        for group in groups:
            words = esc(comma.join(group.get("keywords") or []))
            name = esc(group.get("name"))
            text = f"<b>{name}</b>{colon}{words}" if name and words else name or words
            dot = f"{self.layout.bullet} " if self.layout.skill_form == "bullets" else ""
            yield f"<p>{dot.replace('html', '•')}{text}</p>"

    def entry(self, kind: str, entry: Json) -> str:
        first, second, _ = HEADS[kind](entry)
        if kind == "languages":
            joint = self.layout.dice.choice([": ", " - ", " – "])
            return f"<p>{joint.join(filter(None, (esc(first), esc(second))))}</p>"
        when = self.layout.span(entry) or self.layout.date(
            entry.get("date") or entry.get("releaseDate")
        )
        if kind in ("awards", "certificates", "publications"):
            joined = self.layout.separator.join(filter(None, (esc(first), esc(second))))
            line = f"<b>{joined}</b>" if self.layout.order[:3] == "one" else joined
            below = f"<p>{esc(when)}</p>" if when and self.layout.dates == "below" else ""
            return self.dated(line, when) + below
        lines = self.head(kind, first, second, self._beside(kind, entry))
        body = self.dated(lines[0], when)
        body += "".join(f"<p>{line}</p>" for line in lines[1:])
        if self.layout.dates == "below":
            body += f"<p>{esc(when)}</p>"
        for key in ("summary", "description"):
            if entry.get(key):
                body += f"<p>{esc(entry[key])}</p>"
        if kind == "education":
            body += self.studies(entry)
        return body + self.bullets(entry.get("highlights") or [])

    def _beside(self, kind: str, entry: Json) -> dict[str, list[str]]:
        """The other fields of a head by what they stand beside."""
        layout, found = self.layout, dict[str, list[str]]()
        told = {key: entry.get(key) for key in BESIDE}
        if kind == "projects":
            told["department"] = entry.get("entity")
        for key, text in told.items():
            where = layout.stands[key]
            if layout.lang == "en" and "," in layout.separator and key == "department":
                where = "row"  # behind a comma it would be part of the title
            found.setdefault(where, []).extend([esc(text)] if text else [])
        return found

    def head(self, kind: str, first: str, second: str, beside: dict[str, list[str]]) -> list[str]:
        """The rows of a head, the first field or the second on top, or both in one."""
        joint, order = self.layout.separator, self.layout.order
        name = [esc(first), *beside.get("name", [])] if first else beside.get("name", [])
        title = [esc(second), *beside.get("title", [])] if second else beside.get("title", [])
        rows = beside.get("row", [])
        if kind in ("education", "projects"):
            order = order.replace("title", "employer")  # a school or a project comes first
        if order == "employer first":
            below = [f"<i>{joint.join(title)}</i>"] if title else []
            return [f"<b>{joint.join(name)}</b>", *below, *rows]
        if "title first" in order and second:
            top, rest = f"<b>{title[0]}</b>", joint.join(name)
            top += "".join(f"{joint}{text}" for text in title[1:])
            return [f"{top}{joint}{rest}", *rows] if order[:3] == "one" else [top, rest, *rows]
        texts = [*name[1:], *title]
        return [f"<b>{name[0]}</b>" + "".join(f"{joint}{text}" for text in texts), *rows]

    def studies(self, entry: Json) -> str:
        zh, out = self.layout.lang == "zh", ""
        if entry.get("score"):
            score = entry["score"] if "GPA" in entry["score"] or zh else f"GPA: {entry['score']}"
            out += f"<p>{esc(score)}</p>"
        if entry.get("courses"):
            joined = ("、" if zh else ", ").join(entry["courses"])
            out += f"<p>{'主修课程：' if zh else 'Coursework: '}{esc(joined)}</p>"
        return out

    def dated(self, line: str, when: str) -> str:
        when, place = esc(when), self.layout.dates
        if not when or place == "below":
            return f"<p>{line}</p>"
        if place == "inline":
            return f"<p>{line}{self.layout.separator}{when}</p>"
        if place == "brackets":
            left, right = ("（", "）") if self.layout.lang == "zh" else (" (", ")")
            return f"<p>{line}{left}{when}{right}</p>"
        if place == "above":
            return f"<p>{when}</p><p>{line}</p>"
        cells = [f'<td width="76%">{line}</td>', f'<td width="24%" align="right">{when}</td>']
        if place == "left":
            cells = [f'<td width="24%">{when}</td>', f'<td width="76%">{line}</td>']
        return (
            f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{"".join(cells)}</tr></table>'
        )

    def bullets(self, texts: list[str]) -> str:
        if self.layout.bullet == "html":
            return "<ul>" + "".join(f"<li>{esc(t)}</li>" for t in texts) + "</ul>" if texts else ""
        look = 'style="margin-left:14px;text-indent:-10px"'
        return "".join(f"<p {look}>{self.layout.bullet} {esc(t)}</p>" for t in texts)


def _project(entry: Json) -> tuple[str, str, str]:
    return entry.get("name", ""), "、".join(entry.get("roles") or []), entry.get("entity", "")


HEADS = {
    "work": lambda e: (e.get("name", ""), e.get("position", ""), e.get("location", "")),
    "volunteer": lambda e: (e.get("organization", ""), e.get("position", ""), ""),
    "education": lambda e: (e.get("institution", ""), e.get("area", ""), e.get("studyType", "")),
    "projects": _project,
    "languages": lambda e: (e.get("language", ""), e.get("fluency", ""), ""),
    "awards": lambda e: (e.get("title", ""), e.get("awarder", ""), ""),
    "certificates": lambda e: (e.get("name", ""), e.get("issuer", ""), ""),
    "publications": lambda e: (e.get("name", ""), e.get("publisher", ""), ""),
    "references": lambda e: (e.get("name", ""), "", ""),
}


def write_by_browser(page: str, layout: Layout, path: Path, browser: str) -> None:
    """Print with a headless browser, whose PDFs are those of web tools."""
    css = layout.css + "@page {size:A4;margin:14mm} table {border-spacing:0}"
    css += f"td td {{vertical-align:{layout.dice.choice(['top', 'baseline', 'middle'])}}}"
    css += "td {vertical-align:top}"
    whole = (
        f"<!doctype html><html><meta charset=utf-8><style>{css}</style><body>{page}</body></html>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(whole, encoding="utf-8")
        quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        quiet += ["--no-first-run", "--disable-sync", f"--user-data-dir={folder}/profile"]
        out = [f"--print-to-pdf={path.resolve()}", "--no-pdf-header-footer", source.as_uri()]
        subprocess.run([browser, *quiet, *out], check=True, capture_output=True, timeout=60)


def write_pdf(page: str, layout: Layout, path: Path) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(15, 13, 15, 13))
    writer.setResolution(1200)
    document = QTextDocument()
    document.setDefaultStyleSheet(layout.css)
    document.setHtml(f"<html><body>{page}</body></html>")
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)


def print_drawing(page: str, layout: Layout, path: Path) -> None:
    """Prints with the browser where the layout is one of the web and a browser is there."""
    browser = shutil.which("chromium") if layout.web else None
    if browser:
        write_by_browser(page, layout, path, browser)
    else:
        write_pdf(page, layout, path)


def main() -> int:
    """Draws the set."""
    parser = options(__doc__, count=40)
    parser.add_argument("--browser", action="store_true", help="print with chromium, not with Qt")
    parser.add_argument("--columns", default="", help='"one": without side bars')
    chosen = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])

    def draw(dice: random.Random, person: Json, lang: str, stem: Path, _number: int) -> Drawn:
        layout = Layout(dice, lang, chosen.browser, chosen.columns)
        path = stem.with_suffix(".pdf")
        print_drawing(Drawing(person, layout).page(), layout, path)
        return Drawn(path.name, lang, layout.group, f"{layout.order}; {layout.style}")

    try:
        return redraw("random", draw, chosen)
    finally:
        del app


if __name__ == "__main__":
    sys.exit(main())
