"""What a page's styles leave to be seen of its text: sizes, colours, places, and what is cut off.

Only what is certain counts. A colour that no one here can work out, a picture behind the text, or
an element that floats freely makes the ground unknown; an animation may yet show what it hides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reviewer.intake.sight import PAPER, SMALLEST, UNKNOWN, are_alike

PROPERTIES = frozenset(
    {"color", "background", "background-color", "background-image", "background-clip"}
    | {"-webkit-background-clip", "-webkit-text-fill-color", "text-shadow", "font", "font-size"}
    | {"opacity", "animation", "animation-name", "transition", "transform", "text-indent", "clip"}
    | {"clip-path", "position", "left", "top", "right", "bottom", "width", "height", "overflow"}
    | {"max-height", "max-width", "margin-left", "margin-top"}
)
"""The properties that decide."""

_USUAL = 16.0
_FAR = -400.0
_POINTS = 0.75
_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "rem": _USUAL}
_LENGTH = re.compile(r"(-?(?:\d{1,6}(?:\.\d{0,9})?|\.\d{1,9}))(px|pt|pc|in|cm|mm|rem|em|ex|%)?")
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgba?\(([^()]*)\)")
_NO_COLOR = ("transparent", "none", "initial", "unset")
_NAMES = {
    **{"white": "#ffffff", "snow": "#fffafa", "ivory": "#fffff0", "black": "#000000"},
    **{"whitesmoke": "#f5f5f5", "ghostwhite": "#f8f8ff", "gray": "#808080", "grey": "#808080"},
    **{"silver": "#c0c0c0", "red": "#ff0000", "green": "#008000", "blue": "#0000ff"},
    **{"yellow": "#ffff00", "navy": "#000080", "maroon": "#800000", "teal": "#008080"},
}
_CUT_OFF = re.compile(
    r"rect\(\s*[01](?:px)?(?:[\s,]+[01](?:px)?){3}\s*\)|inset\(\s*(?:50|100)%|circle\(\s*0"
)
_SHRUNK = re.compile(r"scale[xy]?\(\s*0(?:\.0*)?\s*[,)]")


@dataclass(frozen=True, slots=True)
class Sight:
    """How text inside some elements shows; ``size`` in pixels."""

    size: float = _USUAL
    color: str = "#000000"
    ground: str = PAPER
    is_gone: bool = False
    """An element around it is see-through, cut off or beyond the page."""
    is_invisible: bool = False
    """As ``visibility`` has it: an inner element may be visible again."""

    @property
    def is_unseen(self) -> bool:
        """Whether text shows nothing."""
        is_tiny = self.size * _POINTS <= SMALLEST
        return self.is_gone or self.is_invisible or is_tiny or are_alike(self.color, self.ground)

    def within(self, declared: Mapping[str, str]) -> Sight:
        """The sight inside an element with these declarations."""
        if not declared:
            return self
        visibility = declared.get("visibility")
        return replace(
            self,
            size=_size(declared, self.size),
            color=_ink(declared, self.color),
            ground=_ground(declared, self.ground),
            is_gone=self.is_gone or _is_gone(declared),
            is_invisible=visibility in ("hidden", "collapse") if visibility else self.is_invisible,
        )


def _size(declared: Mapping[str, str], around: float) -> float:
    text = declared.get("font-size", declared.get("font", ""))
    found = _LENGTH.search(text)
    if found is None or ("font-size" not in declared and not found[2]):
        return around if not text or "font-size" not in declared else _USUAL
    number, unit = float(found[1]), found[2] or "px"
    if unit in ("em", "ex", "%"):
        return number * around * (0.01 if unit == "%" else 1.0)
    return number * _UNITS[unit]


def _ink(declared: Mapping[str, str], around: str) -> str:
    if "text-shadow" in declared or "-webkit-text-fill-color" in declared:
        return UNKNOWN
    text = declared.get("color", "inherit")
    return around if text == "inherit" else color_of(text)


def _ground(declared: Mapping[str, str], around: str) -> str:
    clips = declared.get("background-clip", "") + declared.get("-webkit-background-clip", "")
    if "text" in clips:
        return UNKNOWN
    if "transform" in declared or declared.get("position") in ("absolute", "fixed"):
        around = UNKNOWN
    if declared.get("background-image", "none") != "none":
        return UNKNOWN
    text = declared.get("background-color", declared.get("background", "transparent"))
    return around if text in _NO_COLOR else color_of(text)


def color_of(text: str) -> str:
    """A colour as "#rrggbb"; "" when it is not plain, or may be seen through."""
    found = _HEX.fullmatch(text)
    if found:
        return "#" + "".join(2 * one for one in found[1]) if len(found[1]) == 3 else text
    rgb = _RGB.fullmatch(text)
    parts = re.split(r"[\s,/]+", rgb[1].strip()) if rgb else []
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts):
        return "#" + "".join(f"{min(int(part), 255):02x}" for part in parts)
    return _NAMES.get(text, UNKNOWN)


def _is_gone(declared: Mapping[str, str]) -> bool:
    moves = any(name in declared for name in ("animation", "animation-name", "transition"))
    if moves:
        return False
    if _number(declared, "opacity", 1.0) <= 0.02 or _SHRUNK.search(declared.get("transform", "")):
        return True
    if _CUT_OFF.search(declared.get("clip", "") + declared.get("clip-path", "")):
        return True
    sides = ("left", "top", "right", "bottom", "margin-left", "margin-top")
    is_free = declared.get("position") in ("absolute", "fixed")
    if is_free and any(_number(declared, side, 0.0) < _FAR for side in sides):
        return True
    if _number(declared, "text-indent", 0.0) < _FAR:
        return "url(" not in declared.get("background", "") + declared.get("background-image", "")
    return declared.get("overflow") in ("hidden", "clip") and any(
        _number(declared, side, 2.0) <= 1 for side in ("width", "height", "max-height", "max-width")
    )


def _number(declared: Mapping[str, str], name: str, default: float) -> float:
    """A length in pixels, or a plain number; the default for what is told otherwise."""
    found = _LENGTH.fullmatch(declared.get(name, ""))
    if found is None or found[2] == "%":
        return default
    return float(found[1]) * _UNITS.get(found[2] or "px", _USUAL)
