"""How text in a Word document looks: styles with their inheritance, and list numbering.

Everything is found by local name, so that the strict and the transitional namespaces read alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from lxml.etree import _Element

from reviewer.intake.document import Word

NOT_A_HEADING = 9
"""The outline level Word gives to body text."""

_HEADING_NAME = re.compile(
    r"(?:heading|标题|標題|überschrift|titre|título)\s*([1-9])", re.IGNORECASE
)
_PICTURE_FONTS = ("wingdings", "webdings")
_OFF = ("0", "false", "off", "none")
_DEEPEST = 12


def local(element: _Element) -> str:
    """The element's name without namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first child by name, of the first child by name …"""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: _Element | None, name: str) -> list[_Element]:
    """The children with this name."""
    return [] if element is None else [inner for inner in element if local(inner) == name]


def value(element: _Element | None, name: str = "val") -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    for key, content in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(content)
    return None


def number(text: str | None, default: int = 0) -> int:
    """A whole number as Word writes it; the default when it is none."""
    try:
        return int(float(text)) if text is not None else default
    except (ValueError, OverflowError):
        return default


def is_on(parent: _Element | None, name: str) -> bool | None:
    """A switch such as <w:b/>: on, off, or not mentioned."""
    element = child(parent, name)
    if element is None:
        return None
    return (value(element) or "1").lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Look:
    """The properties of a run that we keep.

    ``hidden`` text is kept apart from the lines, ``deleted`` text (a tracked change) is no part of
    the document any more; letters of a ``symbolic`` font stand for pictures. ``ground`` is the
    colour that the run itself sets behind its letters, None where it sets none.
    """

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    color: str = ""
    font: str = ""
    hidden: bool = False
    deleted: bool = False
    symbolic: bool = False
    ground: str | None = None

    def word(self, text: str, link: str = "") -> Word:
        """A piece of text in this look."""
        return Word(
            text,
            size=self.size,
            bold=self.bold,
            italic=self.italic,
            font=self.font,
            color=self.color,
            link=link,
            hidden=self.hidden,
        )

    def changed_by(self, properties: _Element | None) -> Look:
        """This look with what a <w:rPr> says."""
        if properties is None:
            return self
        bold, italic = is_on(properties, "b"), is_on(properties, "i")
        hidden = is_on(properties, "vanish")
        size = number(value(child(properties, "sz")))
        color = value(child(properties, "color"))
        fonts = child(properties, "rFonts")
        plain = value(fonts, "ascii")
        return replace(
            self,
            bold=self.bold if bold is None else bold,
            italic=self.italic if italic is None else italic,
            hidden=self.hidden if hidden is None else hidden,
            size=size / 2 if size > 0 else self.size,
            color=self.color if color is None else _color(color),
            font=value(fonts, "eastAsia") or value(fonts, "ascii") or self.font,
            symbolic=self.symbolic if not plain else plain.lower().startswith(_PICTURE_FONTS),
        )


_HIGHLIGHTS = {
    **{"black": "000000", "blue": "0000ff", "cyan": "00ffff", "green": "00ff00"},
    **{"magenta": "ff00ff", "red": "ff0000", "yellow": "ffff00", "white": "ffffff"},
    **{"darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkRed": "800000"},
    **{"darkMagenta": "800080", "darkYellow": "808000", "darkGray": "808080"},
    "lightGray": "c0c0c0",
}
_NO_FILL = ("auto", "")


def shade(properties: _Element | None) -> str | None:
    """The ground that properties set: "" for a pattern, None for none."""
    highlight = value(child(properties, "highlight"))
    if highlight in _HIGHLIGHTS:
        return f"#{_HIGHLIGHTS[highlight]}"
    shading = child(properties, "shd")
    if shading is None:
        return None
    pattern = value(shading) or "clear"
    fill = value(shading, "color" if pattern == "solid" else "fill") or ""
    if pattern not in ("clear", "nil", "solid"):
        return ""
    return None if pattern == "nil" or fill in _NO_FILL else _color(fill)


def _color(text: str) -> str:
    return f"#{text.lower()}" if re.fullmatch(r"[0-9a-fA-F]{6}", text) else ""


class Styles:
    """The styles part and the numbering part of one document."""

    def __init__(self, styles: _Element | None, numbering: _Element | None) -> None:
        self._styles = {value(s, "styleId") or "": s for s in children(styles, "style")}
        self._default = next(
            (
                key
                for key, s in self._styles.items()
                if value(s, "type") == "paragraph"
                and (value(s, "default") or "0").lower() not in _OFF
            ),
            "",
        )
        defaults = child(styles, "docDefaults", "rPrDefault", "rPr")
        self._base = Look().changed_by(defaults)
        abstract = {value(a, "abstractNumId"): a for a in children(numbering, "abstractNum")}
        self._lists = {
            value(num, "numId"): abstract.get(value(child(num, "abstractNumId")))
            for num in children(numbering, "num")
        }
        self.look = cache(self._look)

    def _chain(self, style_id: str) -> list[_Element]:
        """The style and those it is based on, the remotest first; a loop is cut."""
        chain: list[_Element] = []
        while style_id in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[style_id])
            style_id = value(child(chain[-1], "basedOn")) or ""
        return chain[::-1]

    def _look(self, paragraph_style: str, run_style: str) -> Look:
        look = self._base
        for style in self._chain(paragraph_style or self._default) + self._chain(run_style):
            look = look.changed_by(child(style, "rPr"))
        return look

    def shades(self, style_id: str) -> bool:
        """Whether a paragraph style puts a ground of its own behind the text."""
        chain = self._chain(style_id)
        return any(
            child(style, part, "shd") is not None for style in chain for part in ("pPr", "rPr")
        )

    def heading(self, properties: _Element | None) -> int:
        """The heading level of a paragraph with this <w:pPr>; 0 for body text."""
        own = value(child(properties, "outlineLvl"))
        if own is not None:
            return _heading_level(own)
        level = 0
        for style in self._chain(value(child(properties, "pStyle")) or ""):
            named = named_heading(value(child(style, "name")) or "")
            outline = value(child(style, "pPr", "outlineLvl"))
            if outline is not None:
                level = _heading_level(outline)
            elif named:
                level = named
        return level

    def list_level(self, properties: _Element | None) -> int:
        """The nesting of a paragraph in a list that shows a mark; 0 outside lists."""
        named = self._chain(value(child(properties, "pStyle")) or self._default)
        numbering = child(properties, "numPr")
        for style in reversed(named):
            if numbering is not None and child(numbering, "numId") is not None:
                break
            numbering = child(style, "pPr", "numPr")
        list_id = value(child(numbering, "numId"))
        if list_id is None or list_id == "0":
            return 0
        level = number(value(child(numbering, "ilvl")))
        return level + 1 if self._shows_mark(list_id, level) else 0

    def _shows_mark(self, list_id: str, level: int) -> bool:
        for one in children(self._lists.get(list_id), "lvl"):
            if number(value(one, "ilvl")) == level:
                return value(child(one, "numFmt")) != "none" and value(child(one, "lvlText")) != ""
        return True


def named_heading(name: str) -> int:
    """The heading level that a style's name tells, as Word names its own; 0 for other names."""
    found = _HEADING_NAME.match(name.strip())
    return int(found[1]) if found else 0


def _heading_level(outline: str) -> int:
    level = number(outline, NOT_A_HEADING)
    return level + 1 if 0 <= level < NOT_A_HEADING else 0
