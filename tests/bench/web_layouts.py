"""Draws the people of a labelled set as pages that a browser lays out and prints.

    python tests/bench/web_layouts.py SET_DIR OUT_DIR [--count 14] [--seed 1] [--unseen]

A second family of layouts, sharing only the fields' names with ``random_layouts``: time lines with
a column of dates, cards in frames, bands, chips, flex rows and grids of two columns, all as plain
HTML and CSS printed by headless chromium. Writes a set of the same form: docs/, truth/,
manifest.json. Parsers should not be tuned to seeds from 100 on: those are for final figures.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from labelled_sets import Drawn, options, redraw
from random_layouts import HEADS, MONTHS, Json, esc

HEADINGS = {
    "zh": {
        "summary": "关于我", "work": "工作履历", "internships": "实习经历", "education": "学历背景",
        "projects": "项目经验", "skills": "技能清单", "languages": "外语能力",
        "awards": "荣誉与奖项", "certificates": "持有证书", "publications": "学术论文",
        "volunteer": "社团经历", "interests": "兴趣",
    },
    "en": {
        "summary": "Career Summary", "work": "Work History", "internships": "Internships",
        "education": "Education", "projects": "Key Projects", "skills": "Areas of Expertise",
        "languages": "Languages", "awards": "Awards & Recognition",
        "certificates": "Certifications", "publications": "Publications",
        "volunteer": "Volunteer Work", "interests": "Interests",
    },
}  # fmt: skip
FIELDS = {**HEADS, "internships": HEADS["work"]}
SIDE = ("skills", "languages", "certificates", "interests")
STYLES = {
    "timeline": ".tl{display:flex}.tl .d{width:28%;color:#666}.tl .b{flex:1;padding-left:10px;"
    "border-left:2px solid #0a7;margin-left:8px}h2{color:#0a7;font-size:1.2em}",
    "classic": "h2{font-variant:small-caps;border-bottom:1px solid #000;text-align:center}"
    ".sc{font-weight:bold}",
    "cards": ".card{border:1px solid #ccd;border-radius:6px;padding:6px 10px;margin:6px 0}"
    "h2{background:#eef;padding:3px 6px}",
    "band": ".head{background:#234;color:#fff;padding:16px;margin:0 0 10px 0}h2{color:#234;"
    "text-transform:uppercase;letter-spacing:.18em;font-size:1em}h3{margin:2px 0;font-size:1.05em}"
    ".co{font-style:italic}",
    "plain": "h2{border-left:5px solid #a33;padding-left:6px}",
}
BASE = (
    "@page{size:A4;margin:14mm}body{margin:0;line-height:1.35}h1{margin:0}"
    "h2{font-size:1.15em;margin:10px 0 4px}h4{margin:4px 0 2px}p{margin:2px 0}"
    "ul{margin:2px 0 4px;padding-left:16px}.row{display:flex;justify-content:space-between}"
    ".dim{color:#667}.g{display:flex;gap:18px}.side{width:31%}.main{flex:1}"
    ".half{flex:1;min-width:0}.chip{border:1px solid #99a;border-radius:8px;padding:0 6px;"
    "margin:1px;display:inline-block}.sk td{vertical-align:top;padding-right:12px}"
)
FONTS = ("Lato", "Carlito", "DejaVu Serif", "Liberation Serif", "Liberation Sans")


class WebPage:
    """One person on one page, its style and grid thrown by the dice."""

    def __init__(self, dice: random.Random, person: Json, lang: str) -> None:
        self.dice, self.person, self.lang = dice, person, lang
        self.style = dice.choice(list(STYLES))
        self.long_dates = dice.random() < 0.4
        self.skills = dice.choice(["chips", "list", "table"])
        self.grid = dice.choice(["none", "none", "side", "side-left", "two"])
        self.icons = dice.random() < 0.5
        self.part = dice.choice(["first", "second", "none"])
        self.joint = dice.choice([" | ", " · ", " – ", " / "])

    def html(self) -> str:
        """The page."""
        size, font = self.dice.choice([9, 9.5, 10, 11]), self.dice.choice(FONTS)
        fill = self.dice.choice(["", ".side{background:#f0f2f5;padding:8px}"])
        own = f"body{{font-family:'{font}','Noto Sans CJK SC';font-size:{size}pt}}{fill}"
        css = BASE + own + STYLES[self.style]
        top = self.grid in ("none", "two") or self.dice.random() < 0.4
        body = self.head(contact=top) + self.body(contact=not top)
        return f"<!doctype html><meta charset=utf-8><style>{css}</style><body>{body}</body>"

    def head(self, *, contact: bool) -> str:
        """The name, the job, and the contact data if they stand there."""
        basics = self.person["basics"]
        label = f"<div>{esc(basics['label'])}</div>" if basics.get("label") else ""
        gap = self.dice.choice(["  |  ", "&emsp;", " • "])
        line = f"<div>{gap.join(self.contact())}</div>" if contact else ""
        return f"<div class=head><h1>{esc(basics['name'])}</h1>{label}{line}</div>"

    def contact(self) -> list[str]:
        """Contact data, each behind its icon if there are icons."""
        basics = self.person["basics"]
        place = basics.get("location") or {}
        town = ", ".join(filter(None, (place.get("city"), place.get("region"))))
        told = [("☎", basics.get("phone")), ("✉", basics.get("email")), ("⌂", town)]
        told += [("🌐", basics.get("url"))]
        told += [("", profile["url"]) for profile in basics.get("profiles", [])]
        return [(f"{i} " if self.icons and i else "") + esc(text) for i, text in told if text]

    def body(self, *, contact: bool) -> str:
        """The sections in their grid."""
        parts = [(kind, self.section(kind, entries)) for kind, entries in self.sections()]
        if self.grid == "none":
            return "".join(text for _, text in parts)
        if self.grid == "two":
            half = len(parts) // 2 + 1
            sides = (parts[1:half], parts[half:])
            texts = ["".join(text for _, text in side) for side in sides]
            halves = "".join(f"<div class=half>{text}</div>" for text in texts)
            return f"{parts[0][1]}<div class=g>{halves}</div>"
        side = "".join(text for kind, text in parts if kind in SIDE)
        main = "".join(text for kind, text in parts if kind not in SIDE)
        if contact:
            heading = "联系方式" if self.lang == "zh" else "Contact"
            lines = "".join(f"<div>{line}</div>" for line in self.contact())
            side = f"<section><h2>{heading}</h2>{lines}</section>{side}"
        columns = [f"<div class=main>{main}</div>", f"<div class=side>{side}</div>"]
        return f"<div class=g>{''.join(columns if self.grid == 'side' else columns[::-1])}</div>"

    def sections(self) -> Iterator[tuple[str, Json]]:
        """Kind and entries of each section that has some; positions and internships apart."""
        for kind in HEADINGS["en"]:
            if kind == "summary":
                if self.person["basics"].get("summary"):
                    yield kind, self.person["basics"]["summary"]
            elif kind in ("work", "internships"):
                wanted = kind == "internships"
                jobs = self.person["work"]
                jobs = [job for job in jobs if (job.get("kind") == "internship") == wanted]
                if jobs:
                    yield kind, jobs
            elif self.person.get(kind):
                yield kind, self.person[kind]

    def section(self, kind: str, entries: Json) -> str:
        """A section with its heading."""
        if kind == "summary":
            inner = f"<p>{esc(entries)}</p>"
        elif kind in ("skills", "interests"):
            inner = self.groups(entries)
        else:
            inner = "".join(self.entry(kind, entry) for entry in entries)
        return f"<section><h2>{esc(HEADINGS[self.lang][kind])}</h2>{inner}</section>"

    def groups(self, groups: Sequence[Json]) -> str:
        """Groups of skills as chips, as lines or as a table."""
        named = [
            (esc(group["name"]), group["keywords"])
            if group.get("keywords") and group.get("name")
            else ("", group.get("keywords") or [group.get("name")])
            for group in groups
        ]
        if self.skills == "chips":
            return "".join(
                (f"<h4>{name}</h4>" if name else "")
                + f"<div>{' '.join(f'<span class=chip>{esc(word)}</span>' for word in words)}</div>"
                for name, words in named
            )
        if self.skills == "list":
            return "".join(
                f"<p>{f'<b>{name}</b><br>' if name else ''}{esc(', '.join(words))}</p>"
                for name, words in named
            )
        rows = (
            f"<tr><td><b>{name}</b></td><td>{esc(' · '.join(words))}</td></tr>"
            if name
            else f"<tr><td colspan=2>{esc(' · '.join(words))}</td></tr>"
            for name, words in named
        )
        return f"<table class=sk>{''.join(rows)}</table>"

    def entry(self, kind: str, entry: Json) -> str:
        """An entry in the page's style."""
        first, second, third = (esc(text) for text in FIELDS[kind](entry))
        when, part = esc(self.period(entry)), esc(entry.get("department"))
        if part and self.part == "first":
            first += self.joint + part
        elif part and self.part == "second" and second:
            second += self.joint + part
        if kind == "languages":
            return f"<div class=row><span>{first}</span><span class=dim>{second}</span></div>"
        if kind in ("awards", "certificates", "publications"):
            by = f" — {second}" if second else ""
            title = f"<span><b>{first}</b>{by}</span>"
            return f"<div class=row>{title}<span class=dim>{when}</span></div>"
        shapes = {
            "timeline": self.as_timeline, "classic": self.as_classic, "cards": self.as_cards,
            "band": self.as_band, "plain": self.as_plain,
        }  # fmt: skip
        shape = shapes[self.style]
        return shape(first, second, third, when) + self.told(kind, entry) + self.end()

    def end(self) -> str:
        """What closes an entry's frames."""
        return "</div></div>" if self.style == "timeline" else "</div>"

    def as_timeline(self, first: str, second: str, third: str, when: str) -> str:
        """Dates left of a rule, everything else right of it."""
        place = f" <span class=dim>{third}</span>" if third else ""
        below = f"<div>{second}</div>" if second else ""
        return f"<div class=tl><div class=d>{when}</div><div class=b><b>{first}</b>{place}{below}"

    def as_classic(self, first: str, second: str, third: str, when: str) -> str:
        """Two rows with text at both ends."""
        top = f"<div class=row><span class=sc>{first}</span><span>{third}</span></div>"
        return f"<div>{top}<div class=row><i>{second}</i><i>{when}</i></div>"

    def as_cards(self, first: str, second: str, third: str, when: str) -> str:
        """A frame, the second field first."""
        told = " · ".join(filter(None, (first if second else "", when, third)))
        return f"<div class=card><div><b>{second or first}</b></div><div class=dim>{told}</div>"

    def as_band(self, first: str, second: str, third: str, when: str) -> str:
        """A large title, and a row beneath it."""
        told = ", ".join(filter(None, (first if second else "", third)))
        row = f"<div class=row><span class=co>{told}</span><span class=dim>{when}</span></div>"
        return f"<div><h3>{second or first}</h3>{row}"

    def as_plain(self, first: str, second: str, third: str, when: str) -> str:
        """Dates above, fields between bars."""
        told = " | ".join(filter(None, (f"<b>{first}</b>", second, third)))
        return f"<div><div class=dim>{when}</div>{told}"

    def told(self, kind: str, entry: Json) -> str:
        """Texts, grade, courses and points of an entry."""
        texts = [entry[key] for key in ("summary", "description") if entry.get(key)]
        if kind == "education":
            texts += [entry["score"]] if entry.get("score") else []
            chinese = self.lang == "zh"
            label = "主修课程：" if chinese else "Relevant coursework: "
            if entry.get("courses"):
                texts.append(label + ("、" if chinese else ", ").join(entry["courses"]))
        points = "".join(f"<li>{esc(point)}</li>" for point in entry.get("highlights", []))
        listed = f"<ul>{points}</ul>" if points else ""
        return "".join(f"<p>{esc(text)}</p>" for text in texts) + listed

    def period(self, entry: Json) -> str:
        """The entry's dates in words."""
        start, end = (self.date(entry.get(key)) for key in ("startDate", "endDate"))
        now = "至今" if self.lang == "zh" else "Present"
        if start:
            return f"{start} – {end or now}"
        return end or self.date(entry.get("date") or entry.get("releaseDate"))

    def date(self, iso: str | None) -> str:
        """A date of the format as people write it."""
        year, *rest = (iso or "").split("-")
        if not rest:
            return year
        month = int(rest[0])
        if self.lang == "zh":
            return f"{year}年{month:02}月" if self.long_dates else f"{year}.{month:02}"
        name = MONTHS.split()[month - 1]
        return f"{name} {year}" if self.long_dates or len(name) < 5 else f"{name[:3]}. {year}"


def print_page(page: str, path: Path) -> None:
    """Prints the page with chromium, which keeps nothing of it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, encoding="utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        flags += ["--no-first-run", "--disable-sync", f"--user-data-dir={folder}/profile"]
        flags += ["--no-pdf-header-footer", f"--print-to-pdf={path}"]
        command = ["chromium", *flags, source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def draw(dice: random.Random, person: Json, lang: str, stem: Path, _number: int) -> Drawn:
    """Prints a page."""
    page, path = WebPage(dice, person, lang), stem.with_suffix(".pdf")
    print_page(page.html(), path.resolve())
    look = f"{page.skills} icons={page.icons}"
    return Drawn(path.name, lang, f"{page.style}, {page.grid}", look)


def main() -> int:
    """Draws the set."""
    return redraw("web", draw, options(__doc__, count=14).parse_args())


if __name__ == "__main__":
    sys.exit(main())
