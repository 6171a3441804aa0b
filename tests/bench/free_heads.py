"""Drawings whose heads of entries are thrown field by field: order, rows, separators, weights.

The other drawings set three fields in a few ways. Here every section gets a plan of its own: which
fields stand in which row, in which order, what parts them, what is bold; department, place and
grade as well. Printed by Qt or written as DOCX, HTML, Markdown or text.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from head_shapes import CAMPUS, NOTE, SHOP_ENDS
from random_documents import Plain
from random_layouts import Drawing, Json, Layout, esc

FIELDS = {
    "work": ("name", "position", "department", "location", NOTE),
    "volunteer": ("organization", "position", "location"),
    "education": ("institution", "studyType", "area", "department", "location", "score", NOTE),
    "projects": ("name", "roles", "entity"),
}
PARTED = (" | ", " · ", " – ", " - ", " — ", ", ", ", ", " / ", "   ", "\u2003", " • ")
AT = (
    " at ",
    " at ",
    " at ",
    " @ ",
    " bei ",
    " chez ",
    " en ",
    " en ",
    " im ",
    " in ",
    " in ",
    " from ",
)
IN = (" in ", " in ", " of ", " en ", ": ")
"""What joins a title to its employer, and a degree to its subject."""
TAKING_IN = (",", "-", "–")
"""Behind which a department is part of the title, and a minor part of the subject."""
PARTED_ZH = (" | ", "｜", " · ", "·", "  ", " ", "\u3000", " / ", "/", "，", "-", " - ", "、")


@dataclass
class Plan:
    """How the heads of one section are set."""

    dice: random.Random
    fields: tuple[str, ...]
    lang: str
    rows: list[list[str]] = field(default_factory=list)
    dated: int = 0

    def __post_init__(self) -> None:
        order = list(self.fields)
        if self.dice.random() < 0.75:  # what an entry is about, or the title, opens it
            rest = order[2:]
            self.dice.shuffle(rest)
            order = order[:2] if self.dice.random() < 0.55 else order[1::-1]
            for name in rest:
                order.insert(self.dice.randint(1, len(order)), name)
            if "area" in order and self.dice.random() < 0.5:  # the subject behind its degree
                order.remove("area")
                order.insert(order.index("studyType") + 1, "area")
        else:
            self.dice.shuffle(order)
            if order[0] == NOTE:
                order.append(order.pop(0))
        self.rows = [[order[0]]]
        for before, name in pairwise(order):
            beside = 0.7 if (before, name) == ("position", "name") else 0.55
            self.rows[-1].append(name) if self.dice.random() < beside else self.rows.append([name])
        self.dated = self.dice.choice([0, 0, 0, len(self.rows) - 1])
        self.parted = [self.dice.choice(PARTED_ZH if self.lang == "zh" else PARTED)] * 4
        if self.dice.random() < 0.4:
            self.parted = self.dice.choices(PARTED_ZH if self.lang == "zh" else PARTED, k=4)
        self.weights = {name: self.dice.choice(["", "", "", "i"]) for name in order}
        self.capitals = {name for name in order if self.dice.random() < 0.06}
        self.weights[order[0]] = self.dice.choice(["b", "b", ""])
        if self.dice.random() < 0.25:
            self.weights[self.dice.choice(order)] = "b"
        at, within = self.dice.choice(AT), self.dice.choice(IN)
        pick = self.dice.choice
        self.joins = {
            ("position", "name"): pick([*[at] * 4, *[", "] * 4, " — ", ""]),
            ("studyType", "area"): pick([*[within] * 4, ", ", ", ", " ", " ", " (", ""]),
            ("name", "location"): pick([", ", ", ", " (", " in ", "", ""]),
            ("organization", "location"): pick([", ", " in ", " (", "", ""]),
            ("name", "department"): pick([", ", ", ", " (", " - ", " – ", "", ""]),
            ("name", NOTE): pick([", ", " (", " · ", "", ""]),
            ("institution", "location"): pick([", ", ", ", " (", "", ""]),
            ("institution", "department"): pick([", ", ", ", " (", "", ""]),
            ("institution", NOTE): pick([", ", " (", " (", "", ""]),
            ("studyType", "score"): pick([", ", " (", "", "", ""]),
            ("area", "studyType"): pick([" (", ", ", "", ""]),
            ("area", "score"): pick([" (", " (", ", ", ""]),
        }

    def lines(self, entry: Json) -> list[str]:
        """The rows of one head as markup; rows without anything are left out."""
        rows = [[name for name in row if entry.get(name)] for row in self.rows]
        return [self._row(entry, row) for row in rows if row]

    def _row(self, entry: Json, row: Sequence[str]) -> str:
        text = self._set(entry, row[0])
        for at, name in enumerate(row[1:]):
            joint = self.parted[at % 4].replace("  ", "\u2003" if self.lang == "zh" else " | ")
            if joint.strip() in TAKING_IN and self._is_taken_in(entry, row[at], name):
                joint = " | "
            if not joint.strip() and self._is_shop(entry, row[at], name):
                joint = " | "
            thrown = self.joins.get((row[at], name), "")
            if thrown and (self.lang == "en" or thrown == " ("):
                joint = thrown
            text += joint + self._set(entry, name) + (")" if joint == " (" else "")
        return text

    def _is_taken_in(self, entry: Json, before: str, after: str) -> bool:
        """Whether the second would be part of the first, as in "Nurse, Surgery"."""
        if after == "department":
            named = before in ("name", "institution") or entry.get(CAMPUS)
            return self.lang == "en" and not named
        return after == NOTE and before in ("position", "area", "studyType")

    def _is_shop(self, entry: Json, before: str, after: str) -> bool:
        """Whether both are one name, as in "Atlas 杭州店"."""
        named = (before, after) == ("name", "department")
        return named and str(entry["department"]).endswith(SHOP_ENDS)

    def _set(self, entry: Json, name: str) -> str:
        value = entry[name]
        text = esc("、".join(value) if isinstance(value, list) else value)
        text = text.upper() if name in self.capitals and "&" not in text else text
        mark = self.weights[name]
        return f"<{mark}>{text}</{mark}>" if mark else text


class FreeHeads(Drawing):
    """The drawing with a thrown plan for the heads of each section."""

    def __init__(self, person: Json, layout: Layout) -> None:
        super().__init__(person, layout)
        self.short = {kind for kind in FIELDS if layout.dice.random() < 0.08}
        self.placed = not isinstance(self, Plain) and layout.dice.random() < 0.15
        self.plans = {kind: Plan(layout.dice, FIELDS[kind], layout.lang) for kind in FIELDS}
        if layout.dice.random() < 0.4:  # a subtitle, with the date perhaps
            self.plans["projects"].rows.append(["description"])
            self.plans["projects"].weights["description"] = ""
            self.plans["projects"].dated = layout.dice.choice([0, 1, 2])

    def entry(self, kind: str, entry: Json) -> str:
        if kind not in self.plans:
            return super().entry(kind, entry)
        when = self.layout.span(entry)
        entry, points = self._told_below(kind, entry)
        lines = self.plans[kind].lines(entry)
        place = esc(entry.get("location")) if self.placed and when else ""
        if place:
            lines = self.plans[kind].lines({**entry, "location": ""})
        dated = min(self.plans[kind].dated, len(lines) - 1)
        made = [
            self._dated(line, when, place) if at == dated else f"<p>{line}</p>"
            for at, line in enumerate(lines)
        ]
        if self.layout.dates == "below":
            made.append(f"<p>{esc(when)}</p>")
        told = entry.get("summary") or entry.get("description")
        told = "" if ["description"] in self.plans[kind].rows else told
        made += [f"<p>{esc(told)}</p>"] if told else []
        return "".join(made) + self.bullets(points)

    def _told_below(self, kind: str, entry: Json) -> tuple[Json, list[str]]:
        """What the head shows, and the points: in short heads the first tells the other fields."""
        points = entry.get("highlights") or []
        if kind not in self.short:
            return entry, points
        rest = FIELDS[kind][1:]
        values = [entry[name] for name in rest if entry.get(name)]
        told = [v if isinstance(v, str) else "、".join(v) for v in values]
        shown = {key: value for key, value in entry.items() if key not in rest}
        return shown, [": ".join(told[:2]), *points] if told else points

    def _dated(self, line: str, when: str, place: str) -> str:
        """The row of the date; the place may be a cell of its own at the other end."""
        if not place:
            return self.dated(line, when)
        cells = [(22, esc(when)), (54, line), (24, place)]
        row = "".join(f'<td width="{width}%">{text}</td>' for width, text in cells)
        return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{row}</tr></table>'


class FreeText(FreeHeads, Plain):
    """The same for formats without pages."""
