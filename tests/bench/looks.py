"""What dice say about the look of a document: columns, dresses of headings, shapes of entries."""

from __future__ import annotations

import random

from labelled_sets import Json
from look_entries import (
    FAMILIES,
    NARROW,
    NARROWEST,
    NUMBERED,
    SHAPES_DRAWN,
    SMALL_DRAWN,
    SMALL_NARROW,
)
from look_words import FIELD_LABELS, MORE, RATINGS, REACHED
from random_layouts import HEADINGS as SOME_HEADINGS
from random_layouts import MONTHS, NOW

FONTS = ("Lato", "Carlito", "DejaVu Serif", "DejaVu Sans Condensed", "Liberation Serif",
         "Liberation Sans", "P052", "URW Bookman", "C059", "Nimbus Sans", "Nimbus Roman",
         "URW Gothic")  # fmt: skip
ICONS = ("✎", "★", "▌", "●", "◆", "■", "▶", "☰", "§", "»", "❖", "◉", "—")
SKILLS = ("line", "line", "own line", "own line bold", "chips", "grid", "table", "bullets", "flat",
          "lines", "lines bold", "lines bold", "rated", "columns")  # fmt: skip
ABREAST = ("grid", "columns", "table")
"""Dresses of skills that a narrow column has no room for."""
FRAMES = ("{}",) * 9 + ("[ {} ]", "({})", "| {}", "{} · {long}")


class Look:
    """What the dice say about a document."""

    def __init__(self, dice: random.Random, lang: str) -> None:
        pick, chance = dice.choice, dice.random
        self.dice, self.lang = dice, lang
        self.size = pick([8, 8.5, 9, 9.5, 10, 10.5, 11, 12])
        self.font, self.cjk = pick(FONTS), pick(["Noto Sans CJK SC", "Noto Serif CJK SC"])
        self.colour = pick(["#1f4e79", "#7a1f2b", "#2f5d3a", "#111", "#5b3d8a", "#0a7", "#c60"])
        self.columns = pick(["one"] * 6 + ["left bar", "right bar", "halves", "thirds"])
        self.beside = pick([20, 24, 28, 32]) if self.columns == "one" and chance() < 0.2 else 0
        self.gap = pick([8, 12, 18])
        self.inset = self.columns == "one" and not self.beside and chance() < 0.06
        self.bar_css = pick(
            [
                "",
                "",
                "",
                "font-size:.9em",
                "font-size:1em;font-weight:normal",
                "font-size:1em;font-weight:bold;border:none;background:none;color:inherit",
                "font-size:1.1em;letter-spacing:normal",
            ]
        )
        self.bar_width = pick([22, 26, 30, 34, 38])
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
                "font-variant:small-caps",
                "font-size:.8em;color:#888",
            ]
        )
        self.shape = self._shape(dice)
        self.narrow_shape = pick(NARROWEST)
        self.small_shape = "date column" if self.inset else pick(list(SMALL_DRAWN))
        self.small_narrow_shape = pick(SMALL_NARROW)
        self.date_frame = pick(FRAMES) if self.shape != "brackets" else "{}"
        self.date_leads, self.margin = chance() < 0.3, pick([14, 18, 22, 24, 28])
        ats = [" at ", " @ ", ", ", " - "] if lang == "en" else [" @ ", " / ", "&emsp;"]
        self.at = pick(ats)
        single = self.columns == "one" and not (self.beside or self.inset)
        self.across = pick([1] * 8 + [2, 2, 3]) if single else 1
        self.centred = chance() < 0.07
        counted = pick([""] * 12 + ["{}. ", "({}) "])
        self.counted = counted if self.shape in NUMBERED else ""
        self.place_label = pick([""] * 8 + ["City: ", "Location: "]) if lang == "en" else ""
        self.labels_of = {
            kind: [pick(listed) for listed in lists] for kind, lists in FIELD_LABELS[lang].items()
        }
        self.labels: list[str] = []
        self.skills = pick([dress for dress in SKILLS if single or dress not in ABREAST])
        self.scale = RATINGS[pick(list(RATINGS))]
        self.group_dot, self.group_columns = pick(["", "", "• "]), pick([2, 3])
        self.group_gap = pick([0, 4, 9])
        self.separator = pick([" | ", " · ", ", ", " – ", " / ", " — ", "&emsp;"])
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
        self.contact_heading = pick(REACHED[lang]) if chance() < 0.3 else ""
        texts = SOME_HEADINGS[lang]
        self.headings = {k: pick([*v, *MORE[lang][k]]) for k, v in texts.items()}
        other = SOME_HEADINGS["en" if lang == "zh" else "zh"]
        self.others = {k: pick(v) for k, v in other.items()}

    def _shape(self, dice: random.Random) -> str:
        """The shape of entries: one that its column has room for."""
        if self.inset:
            return "date column, one line"
        return dice.choice(
            {"halves": NARROW, "thirds": NARROWEST}.get(self.columns) or list(SHAPES_DRAWN)
        )

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
        told = [part for part in css[2:5] if part not in ("", "color:#111")]
        if css[0].endswith(":1em") and css[1].endswith("normal") and not told:
            css.append(pick(["font-weight:bold", "font-size:1.2em", ""]))
        return ";".join(filter(None, css))

    @property
    def family(self) -> str:
        """The family of layouts that it is of."""
        if self.beside or self.inset:
            return "headings beside"
        return "entries across" if self.across > 1 else FAMILIES[self.shape]

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
            whole = f"{start}{self.dash}{end or self.now}" if start != end else start
            return self.date_frame.format(whole, long=self.duration(entry))
        return end or self.date(entry.get("date") or entry.get("releaseDate"))

    def duration(self, entry: Json) -> str:
        """How long it took, as networks of careers write it beside the dates."""
        first, last = entry["startDate"], entry.get("endDate") or "2026-02"
        months = 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7]) + 1
        years, rest = divmod(months, 12)
        if self.lang == "zh":
            return f"{years}年" * bool(years) + f"{rest}个月" * bool(rest)
        parts = [f"{years} yr{'s' * (years > 1)}" * bool(years), f"{rest} mos" * bool(rest)]
        return " ".join(filter(None, parts))

    def told(self, made: Json) -> None:
        """Leaves in the truth only what the pages tell of its dates."""
        if self.dates != "year":
            return
        for entries in made.values():
            for entry in entries if isinstance(entries, list) else []:
                for key in ("startDate", "endDate", "date", "releaseDate"):
                    if entry.get(key):
                        entry[key] = entry[key][:4]
