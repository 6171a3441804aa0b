"""Shapes of entries: where the name, the second and third field and the date of an entry stand.

Each takes the four fields as marked HTML and the look, and answers the head's HTML and the frame
that goes round head and text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Look = Any
Fields = Sequence[str]
ENTRY = "<div class=entry>{}</div>"


def joined(look: Look, *fields: str) -> str:
    """Fields in one line, parted as the look has it; empty ones are left out."""
    return str(look.separator).join(filter(None, fields))


def row(left: str, right: str) -> str:
    """Two texts at both ends of a line."""
    return f"<div class=row><div>{left}</div><div>{right}</div></div>"


def lines(*texts: str) -> str:
    """One below the other; empty ones are left out."""
    return "".join(f"<div>{text}</div>" for text in texts if text)


def table(cells: Sequence[str], css: str = "") -> str:
    """A row of cells, in frames for the class "b"."""
    made = "".join(f'<td class="{css}">{cell}</td>' for cell in cells)
    return f'<table class="{css}" style="table-layout:fixed"><tr>{made}</tr></table>'


def _beside(left: str, width: int, more: str = "") -> str:
    """A frame with a text at the left of the entry."""
    return (
        "<div class=entry style='display:flex'>"
        f"<div style='flex:0 0 {width}%;box-sizing:border-box;padding-right:9px'>{left}</div>"
        f"<div style='flex:1;{more}'>{{}}</div></div>"
    )


def _behind(right: str, width: int) -> str:
    """A frame with a text at the right of the entry."""
    return (
        "<div class=entry style='display:flex'><div style='flex:1'>{}</div>"
        f"<div style='flex:0 0 {width}%;padding-left:9px;text-align:right'>{right}</div></div>"
    )


def _at(f: Fields, k: Look) -> str:
    """ "Position at Employer", or what the language has for it."""
    if not f[1]:
        return f[0]
    return f"{f[1]}{k.at}{f[0]}"


def _bracketed(text: str) -> str:
    return f" ({text})" if text else ""


def _labelled(f: Fields, k: Look) -> list[tuple[str, str]]:
    colon = "：" if k.lang == "zh" else ": "
    labels = [f"{label}{colon * (k.shape == 'labelled')}" for label in k.labels]
    pairs = [pair for pair in zip(labels, f, strict=True) if pair[1]]
    return pairs[-1:] + pairs[:-1] if k.date_leads else pairs


def _label_lines(f: Fields, k: Look) -> str:
    return lines(*(label + text for label, text in _labelled(f, k)))


def _label_column(f: Fields, k: Look) -> str:
    cell = "<td style='width:18%;color:#555'>{}</td><td>{}</td>"
    rows = "".join(f"<tr>{cell.format(*pair)}</tr>" for pair in _labelled(f, k))
    return f"<table>{rows}</table>"


Shape = Callable[[Fields, Look], tuple[str, str]]
SHAPES: Mapping[str, Mapping[str, Shape]] = {
    "dates at the right": {
        "two rows": lambda f, k: (row(f[0], f[3]) + row(f[1], f[2]), ENTRY),
        "two rows swapped": lambda f, k: (
            row(f[1] or f[0], f[2]) + row(f[0] if f[1] else "", f[3]), ENTRY),
        "place right": lambda f, k: (row(f[0], f[2]) + row(f[1], f[3]), ENTRY),
        "title with date": lambda f, k: (
            row(f[1] or f[0], f[3]) + lines(joined(k, f[0] if f[1] else "", f[2])), ENTRY),
        "one line": lambda f, k: (row(joined(k, f[0], f[1], f[2]), f[3]), ENTRY),
        "at, date right": lambda f, k: (row(_at(f, k), f[3]) + lines(f[2]), ENTRY),
    },
    "dates within a line": {
        "inline date": lambda f, k: (lines(joined(k, *f)), ENTRY),
        "date first": lambda f, k: (f"<div>{f[3]}&emsp;{joined(k, *f[:3])}</div>", ENTRY),
        "brackets": lambda f, k: (lines(joined(k, f[1], f[0], f[2]) + _bracketed(f[3])), ENTRY),
        "date in second": lambda f, k: (
            lines(f[1] or f[0], joined(k, f[0] if f[1] else "", f[3], f[2])), ENTRY),
    },
    "dates on own lines": {
        "date above": lambda f, k: (lines(f[3], joined(k, *f[:3])), ENTRY),
        "date above all": lambda f, k: (lines(f[3], f[1], f[0], f[2]), ENTRY),
        "date below": lambda f, k: (lines(f[0], joined(k, f[1], f[2]), f[3]), ENTRY),
        "title, date below": lambda f, k: (
            lines(joined(k, f[0], f[1]), joined(k, f[3], f[2])), ENTRY),
        "three rows": lambda f, k: (lines(f[1], f[0], f[3], f[2]), ENTRY),
        "at, date below": lambda f, k: (lines(_at(f, k), joined(k, f[3], f[2])), ENTRY),
    },
    "dates in a column": {
        "date column": lambda f, k: (lines(f[0], joined(k, f[1], f[2])), _beside(f[3], 24)),
        "date column, one line": lambda f, k: (
            lines(joined(k, f[1], f[0], f[2])), _beside(f[3], k.margin)),
        "time line": lambda f, k: (
            lines(joined(k, f[0], f[1]), f[2]),
            _beside(f[3], 28, "border-left:2px solid #0a7;padding-left:8px")),
        "employer and date column": lambda f, k: (
            lines(f[1] or f[2], f[2] if f[1] else ""), _beside(lines(f[0], f[3]), 30)),
        "right column": lambda f, k: (lines(f[0], f[1]), _behind(f"{f[3]}<br>{f[2]}", 20)),
    },
    "cells": {
        "cells": lambda f, k: (table([f[3], f[0], f[1], f[2]], "b"), ENTRY),
        "open cells": lambda f, k: (table([f[0], joined(k, f[1], f[2]), f[3]]), ENTRY),
    },
    "labels": {
        "labelled": lambda f, k: (_label_lines(f, k), ENTRY),
        "label column": lambda f, k: (_label_column(f, k), ENTRY),
    },
}  # fmt: skip
"""Family -> its shapes."""
SHAPES_DRAWN = {name: shape for shapes in SHAPES.values() for name, shape in shapes.items()}
FAMILIES = {name: family for family, shapes in SHAPES.items() for name in shapes}
SMALL_DRAWN: Mapping[str, Callable[[Fields, Look], str]] = {
    "row": lambda f, k: row(joined(k, f[0], f[1]), f[3]),
    "dash": lambda f, k: lines(f"{' — '.join(filter(None, f[:2]))}{', ' * bool(f[3])}{f[3]}"),
    "two lines": lambda f, k: f"<div>{f[0]}</div><div>{joined(k, f[1], f[3])}</div>",
    "three lines": lambda f, k: lines(f[0], f[1], f[3]),
    "date below": lambda f, k: f"<div>{joined(k, f[0], f[1])}</div><div>{f[3]}</div>",
    "date above": lambda f, k: lines(f[3], f[0], f[1]),
    "date first": lambda f, k: f"<div>{f[3]} {joined(k, f[0], f[1])}</div>",
    "date column": lambda f, k: _beside(f[3], k.margin).format(lines(joined(k, f[0], f[1]))),
    "bullet": lambda f, k: f"<div>• {joined(k, f[0], f[1], f[3])}</div>",
    "heading like": lambda f, k: (
        f"<div style='{k.entry_css};font-size:1.1em'>{f[0]}</div><div>{joined(k, f[3], f[1])}</div>"
    ),
    "cells": lambda f, k: table([f[3], f[0], f[1]]),
}
"""Of awards, certificates and papers, whose third field is empty."""
NARROWEST = (*SHAPES["dates on own lines"], "date in second")
"""Shapes that a third of a page, a bar or one of several entries abreast has room for."""
NARROW = (*NARROWEST, *SHAPES["dates at the right"], *SHAPES["dates within a line"])
"""Shapes that half a page has room for."""
NUMBERED = ("two rows", "place right", "one line", "inline date", "date below",
            "title, date below", "date column", "time line", "right column")  # fmt: skip
"""Shapes that begin with the name, before which a number may stand."""
SMALL_NARROW = (
    "dash", "two lines", "three lines", "date below", "date above", "date first", "bullet",
)  # fmt: skip
