"""What dice say about the look of a document: columns, dresses of headings, shapes of entries."""

from __future__ import annotations

import random

from labelled_sets import Json
from look_entries import FAMILIES, SHAPES_DRAWN, SMALL_DRAWN
from look_words import FIELD_LABELS, MORE, REACHED
from random_layouts import HEADINGS as SOME_HEADINGS
from random_layouts import MONTHS, NOW

FONTS = ("Lato", "Carlito", "DejaVu Serif", "DejaVu Sans Condensed", "Liberation Serif",
         "Liberation Sans", "P052", "URW Bookman", "C059", "Nimbus Sans", "Nimbus Roman",
         "URW Gothic")  # fmt: skip
ICONS = ("✎", "★", "▌", "●", "◆", "■", "▶", "☰", "§", "»", "❖", "◉", "—")
SKILLS = ("line", "line", "own line", "own line bold", "chips", "grid", "table", "bullets", "flat",
          "lines", "lines bold", "lines bold", "rated", "columns")  # fmt: skip
FRAMES = ("{}",) * 9 + ("[ {} ]", "({})", "| {}", "{} · 2 yrs 3 mos")


class Look:
    """What the dice say about a document."""

    def __init__(self, dice: random.Random, lang: str) -> None:
        pick, chance = dice.choice, dice.random
        self.dice, self.lang = dice, lang
        self.size = pick([8, 8.5, 9, 9.5, 10, 10.5, 11, 12])
        self.font, self.cjk = pick(FONTS), pick(["Noto Sans CJK SC", "Noto Serif CJK SC"])
        self.colour = pick(["#1f4e79", "#7a1f2b", "#2f5d3a", "#111", "#5b3d8a", "#0a7", "#c60"])
        self.columns = pick(["one"] * 6 + ["left bar", "right bar", "halves", "thirds"])
        self.beside = pick([16, 20, 22, 26, 30]) if self.columns == "one" and chance() < 0.2 else 0
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
        self.shape = pick(list(SHAPES_DRAWN))
        self.small_shape = pick(list(SMALL_DRAWN))
        self.date_frame = pick(FRAMES)
        self.date_leads, self.margin = chance() < 0.3, pick([14, 18, 22, 24, 28])
        self.at = pick([" at ", " @ ", ", ", " - "]) if lang == "en" else pick([" @ ", " / ", "  "])
        self.across = pick([1] * 8 + [2, 2, 3]) if self.columns == "one" else 1
        self.centred = chance() < 0.07
        self.counted = pick([""] * 12 + ["{}. ", "({}) "])
        self.place_label = pick([""] * 8 + ["City: ", "Location: "]) if lang == "en" else ""
        self.labels_of = {
            kind: [pick(listed) for listed in lists] for kind, lists in FIELD_LABELS[lang].items()
        }
        self.labels: list[str] = []
        self.skills = pick(SKILLS)
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
        self.contact_heading = pick(REACHED[lang]) if chance() < 0.3 else ""
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
            return self.date_frame.format(whole)
        return end or self.date(entry.get("date") or entry.get("releaseDate"))
