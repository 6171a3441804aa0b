"""Text of a Word document that nobody sees: on what ground letters stand, and what is set away."""

from __future__ import annotations

import re

from lxml.etree import _Element

from reviewer.intake.docx_styles import Styles, child, local, number, shade, value
from reviewer.intake.sight import PAPER, UNKNOWN

LOWEST_LINE = 40
"""A line held to this height, in twentieths of a point, cuts its letters off."""
FARTHEST = 20_000_000
"""An offset, in EMU, that leaves every sheet: 22 inches."""

_PROPERTIES = {"r": "rPr", "p": "pPr", "tc": "tcPr", "tbl": "tblPr"}
_FLOATING = frozenset({"anchor", "pict", "background"})
_HIDDEN_STYLE = re.compile(r"visibility:\s*hidden|mso-hide:\s*all", re.IGNORECASE)


def has_plain_paper(body: _Element) -> bool:
    """Whether nothing is drawn behind the text: no floating shape and no coloured page."""
    whole = body.getroottree().getroot()
    return not any(local(element) in _FLOATING for element in whole.iter())


def ground_of(run: _Element, styles: Styles, *, plain_paper: bool) -> str:
    """The colour behind a run: what the innermost shading around it says, or the paper's."""
    for element in (run, *run.iterancestors()):
        kind = local(element)
        if kind == "txbxContent":
            return UNKNOWN
        properties = child(element, _PROPERTIES[kind]) if kind in _PROPERTIES else None
        own = shade(properties)
        if own is not None:
            return own
        named = value(child(properties, {"r": "rStyle", "p": "pStyle"}.get(kind, "tblStyle")))
        if named and (kind == "tbl" or styles.shades(named)):
            return UNKNOWN
    return PAPER if plain_paper else UNKNOWN


def is_cut_off(paragraph: _Element) -> bool:
    """Whether the lines of a paragraph are too low to show a letter."""
    spacing = child(paragraph, "pPr", "spacing")
    height = number(value(spacing, "line"), LOWEST_LINE + 1)
    return value(spacing, "lineRule") == "exact" and height <= LOWEST_LINE


def is_set_away(shape: _Element) -> bool:
    """Whether a drawing is hidden, or stands beyond every sheet."""
    for element in shape.iter():
        kind = local(element)
        if kind == "docPr" and value(element, "hidden") in ("1", "true"):
            return True
        if kind == "posOffset" and abs(number(element.text)) > FARTHEST:
            return True
        if kind in ("shape", "rect", "textbox") and _HIDDEN_STYLE.search(
            value(element, "style") or ""
        ):
            return True
        if kind == "txbxContent":
            return False
    return False


def text_in(element: _Element) -> str:
    """All the text in an element, whatever it looks like."""
    return " ".join(inner.text or "" for inner in element.iter("{*}t"))
