"""Text of a Word document that nobody sees: hidden, far too small, or white on white paper."""

from __future__ import annotations

from lxml.etree import _Element

from reviewer.intake.docx_styles import Look, Styles, child, local, value

SMALLEST = 2.0
"""Letters of this size, in points, and smaller cannot be read."""
_WHITE = "#ffffff"
_NO_FILL = ("auto", "ffffff", "clear", "")
_PROPERTIES = {"r": "rPr", "p": "pPr", "tc": "tcPr", "tbl": "tblPr"}
_FLOATING = frozenset({"anchor", "pict", "background"})


def has_plain_paper(body: _Element) -> bool:
    """Whether nothing is drawn behind the text: no floating shape and no coloured page."""
    whole = body.getroottree().getroot()
    return not any(local(element) in _FLOATING for element in whole.iter())


def is_unseen(run: _Element, look: Look, styles: Styles, *, plain_paper: bool) -> bool:
    """Whether a run in this look shows nothing; white letters may stand on a shaded ground."""
    if look.hidden or 0 < look.size <= SMALLEST:
        return True
    return look.color == _WHITE and plain_paper and not _is_on_ground(run, styles)


def _is_on_ground(run: _Element, styles: Styles) -> bool:
    if child(run, "rPr", "highlight") is not None:
        return True
    for element in (run, *run.iterancestors()):
        kind = local(element)
        properties = child(element, _PROPERTIES[kind]) if kind in _PROPERTIES else None
        if kind == "txbxContent" or _is_shaded(properties):
            return True
        if kind == "tbl" and child(properties, "tblStyle") is not None:
            return True
        if kind == "p" and styles.shades(value(child(properties, "pStyle")) or ""):
            return True
    return False


def _is_shaded(properties: _Element | None) -> bool:
    shading = child(properties, "shd")
    if shading is None:
        return False
    has_pattern = (value(shading) or "clear") not in ("clear", "nil")
    return has_pattern or (value(shading, "fill") or "").lower() not in _NO_FILL
