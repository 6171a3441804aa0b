"""How text in an OpenDocument file looks: styles with their inheritance, and list marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from lxml.etree import _Element

from reviewer.intake.docx_styles import Look, child, children, local, number, value

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"\s*(-?[0-9]{0,6}(?:\.[0-9]{0,9})?)(pt|in|cm|mm|pc|px)\s*")
_PERCENT = re.compile(r"\s*([0-9]{1,4}(?:\.[0-9]{0,4})?)%\s*")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_PICTURE_FONTS = ("wingdings", "webdings")
_HEAVY = frozenset({"bold", "600", "700", "800", "900"})
_DEEPEST = 12


def points(text: str | None) -> float:
    """A length such as "0.5cm" in points; 0 when it is none."""
    found = _LENGTH.fullmatch(text or "")
    try:
        return float(found[1]) * _POINTS[found[2]] if found else 0.0
    except ValueError:
        return 0.0


class Styles:
    """The common styles of a document, and the automatic ones of one of its parts."""

    def __init__(self, common: _Element | None, part: _Element | None) -> None:
        roots = (child(common, "styles"), child(part, "automatic-styles"))
        self._automatic = children(roots[1], "style")
        self._styles: dict[tuple[str, str], _Element] = {}
        self._lists: dict[str, _Element] = {}
        for root in roots:
            for style in children(root, "style"):
                self._styles[value(style, "family") or "", value(style, "name") or ""] = style
            for style in children(root, "list-style"):
                self._lists[value(style, "name") or ""] = style
        for style in children(roots[0], "default-style"):
            self._styles[value(style, "family") or "", ""] = style
        self.look = cache(self._look)

    def master_pages(self) -> list[str]:
        """The pages that the part's paragraphs and tables ask for."""
        names = [value(style, "master-page-name") for style in self._automatic]
        return [name for name in names if name]

    def ground(self, family: str, name: str) -> str | None:
        """The colour that a style of paragraphs or cells puts behind its text, None for none."""
        found = [
            background(properties)
            for style in self._chain(family, name)
            for properties in children(style, f"{family}-properties")
        ]
        return next((one for one in reversed(found) if one is not None), None)

    def outline_level(self, name: str) -> int:
        """The heading level that a paragraph's style gives; 0 for body text."""
        levels = [value(style, "default-outline-level") for style in self._chain("paragraph", name)]
        said = [level for level in levels if level is not None]
        return min(max(number(said[-1]), 0), 9) if said else 0

    def shows_mark(self, name: str, level: int) -> bool:
        """Whether items at this level of a list have a bullet or a number."""
        for one in self._lists.get(name, ()):
            if number(value(one, "level")) == level:
                if local(one) == "list-level-style-number":
                    return bool(value(one, "num-format"))
                return local(one) != "list-level-style-bullet" or value(one, "bullet-char") != ""
        return True

    def _chain(self, family: str, name: str) -> list[_Element]:
        """The style and those it is based on, the remotest first; a loop is cut."""
        chain: list[_Element] = []
        while (family, name) in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[family, name])
            if not name:
                break
            name = value(chain[-1], "parent-style-name") or ""
        return chain[::-1]

    def _look(self, name: str, family: str, base: Look | None = None) -> Look:
        look = base or Look()
        for style in self._chain(family, name):
            if base is None or value(style, "name"):
                for properties in children(style, "text-properties"):
                    look = _changed(look, properties)
        return look


def _changed(look: Look, properties: _Element) -> Look:
    """The look with what the properties say; those for Asian letters count where others lack."""
    weight, posture = _either(properties, "font-weight"), _either(properties, "font-style")
    color, display = value(properties, "color"), value(properties, "display")
    font = value(properties, "font-name-asian") or value(properties, "font-name")
    plain, ground = value(properties, "font-name"), background(properties)
    return replace(
        look,
        bold=look.bold if weight is None else weight in _HEAVY,
        italic=look.italic if posture is None else posture in ("italic", "oblique"),
        size=_size(_either(properties, "font-size"), look.size),
        color=look.color if color is None else _color(color),
        ground=look.ground if ground is None else ground,
        hidden=look.hidden if display is None else display == "none",
        font=font or look.font,
        symbolic=look.symbolic if not plain else plain.lower().startswith(_PICTURE_FONTS),
    )


def background(properties: _Element) -> str | None:
    """The colour that properties put behind text; "" for a picture, None for none."""
    if any(value(inner, "href") for inner in children(properties, "background-image")):
        return ""
    color = value(properties, "background-color")
    return None if color is None or color == "transparent" else _color(color)


def _either(properties: _Element, name: str) -> str | None:
    return next(_values(properties, name), None)


def _values(properties: _Element, name: str) -> Iterator[str]:
    for key in (name, f"{name}-asian"):
        found = value(properties, key)
        if found is not None:
            yield found


def _size(text: str | None, around: float) -> float:
    share = _PERCENT.fullmatch(text or "")
    if share:
        return round(around * float(share[1]) / 100, 2)
    return round(points(text), 2) or around


def _color(text: str) -> str:
    return text.lower() if _COLOR.fullmatch(text) else ""
