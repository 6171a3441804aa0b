"""The few things of a page's style sheet that change what its text says.

Hidden text is not read, heavy text is bold, and children that the style sets apart (a flexible box,
a float) do not run together. Rules for print or small screens, and selectors with states, are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from lxml.etree import _Element

from reviewer.intake import html_sight

MOST_RULES = 3_000
"""Rules of a style sheet that are looked at."""

_COMMENT = re.compile(r"/\*(?:.*?\*/|.*\Z)", re.DOTALL)
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_KEPT = frozenset({"display", "visibility", "float", "font-weight", "flex-direction"})
_TURNS = frozenset({"direction", "unicode-bidi"})
_READ = _KEPT | _TURNS | html_sight.PROPERTIES
_STATES = re.compile(
    r":(?:hover|focus|focus-within|focus-visible|active|visited|target|selection|:selection"
    r"|:placeholder|:-webkit-[\w-]+|:-moz-[\w-]+)\b"
)
_PASSING = re.compile(r"@(?:media\s+print|font-face|page|(?:-\w+-)?keyframes|charset)\b", re.I)
_PROPERTY = re.compile(r"(?:\A|[{;])\s*([\w-]+)\s*:")
_PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.I)
_IMPORT = re.compile(r"@import\b", re.I)
_HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_LIGHT = frozenset({"normal", "lighter", "100", "200", "300", "400"})


class _Compound(NamedTuple):
    """One step of a selector: tag, classes and ids that an element, seen so too, must all have."""

    tag: str
    names: frozenset[str]

    def fits(self, element: _Compound) -> bool:
        return (not self.tag or element.tag == self.tag) and self.names <= element.names


class _Rule(NamedTuple):
    number: int
    steps: tuple[_Compound, ...]
    declarations: dict[str, str]

    @property
    def key(self) -> str:
        """A name that an element must have for the rule to fit; "" when there is none."""
        last = self.steps[-1]
        return min(last.names, default=last.tag)

    def fits(self, chain: tuple[_Compound, ...]) -> bool:
        """Whether the last step is the element and the others are around it, in this order.

        ``chain`` is the element and those around it, the outermost last.
        """
        *outer, last = self.steps
        if not last.fits(chain[0]):
            return False
        around = iter(chain[1:])
        return all(any(step.fits(one) for one in around) for step in reversed(outer))


@dataclass(frozen=True, slots=True)
class Style:
    """What the style says of one element; ``bold`` None leaves it as around."""

    is_hidden: bool = False
    bold: bool | None = None
    is_apart: bool = False
    """Set apart from the text before it."""
    parts_children: bool = False
    """Its children are set apart from each other."""
    is_block: bool = False
    stacks_children: bool = False
    """Its children stand below each other."""
    turns_letters: bool = False
    """Its letters run from right to left, whatever they are."""
    declared: Mapping[str, str] = field(default_factory=dict)
    """What decides whether its text can be seen."""


class StyleSheet:
    """The rules of a page, in the order in which later ones win.

    Where rules that are not followed here may change a property, it is not concluded from others.
    """

    def __init__(self, css: str, *, is_whole: bool = True) -> None:
        css = _COMMENT.sub("", css)
        rules = [
            _Rule(number, steps, declarations)
            for number, (selectors, body) in enumerate(_unconditional(css))
            if number < MOST_RULES and (declarations := _declarations(body))
            for steps in _steps(selectors)
        ]
        is_whole = is_whole and not _IMPORT.search(css)
        self._doubtful = _doubtful(css) if is_whole else html_sight.PROPERTIES
        backgrounds = {"background", "background-color", "background-image"}
        self.is_ground_known = not (backgrounds & self._doubtful or _PLACED.search(css))
        self._by_rules = lru_cache(maxsize=20_000)(self._of_chain)
        self._by_key: dict[str, list[_Rule]] = {}
        for rule in rules:
            self._by_key.setdefault(rule.key, []).append(rule)

    def style(self, element: _Element) -> Style:
        """The style of an element; its own ``style`` attribute wins."""
        chain = tuple(map(_compound_of, (element, *element.iterancestors())))
        declared = self._by_rules(chain) | _declarations(element.get("style") or "")
        return _style(declared) if declared else _PLAIN

    def _of_chain(self, chain: tuple[_Compound, ...]) -> dict[str, str]:
        """What the rules declare for an element with this chain of elements around it."""
        declared: dict[str, str] = {}
        keys = ["", chain[0].tag, *chain[0].names]
        rules = (rule for key in keys for rule in self._by_key.get(key, ()) if rule.fits(chain))
        for rule in sorted(rules, key=lambda rule: rule.number):
            declared |= rule.declarations
        return {name: said for name, said in declared.items() if name not in self._doubtful}


_PLAIN = Style()


def _style(declared: dict[str, str]) -> Style:
    display, weight = declared.get("display", ""), declared.get("font-weight", "")
    is_flexible = display in ("flex", "inline-flex", "grid", "inline-grid")
    stacks = is_flexible and declared.get("flex-direction", "").startswith("column")
    return Style(
        is_hidden=display == "none",
        bold=True if weight in _HEAVY else False if weight in _LIGHT else None,
        is_apart=display in ("inline-block", "table-cell")
        or declared.get("float", "none") != "none",
        parts_children=is_flexible and not stacks,
        is_block=display in ("block", "list-item", "flex", "grid", "table-row", "table"),
        stacks_children=stacks,
        turns_letters=declared.get("direction") == "rtl"
        and declared.get("unicode-bidi", "").endswith("override"),
        declared=declared,
    )


def _unconditional(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each rule that stands in no other block, such as one for print."""
    return ((selectors, body) for selectors, body in _rules(css) if not selectors.startswith("@"))


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each rule; a condition counts as one, with all in it."""
    depth = start = 0
    selectors = ""
    for brace in re.finditer(r"[{}]", css):
        if brace[0] == "{":
            if depth == 0:
                selectors = css[start : brace.start()].rpartition(";")[2].strip()
                start = brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield selectors, css[start : brace.start()]
                start = brace.end()


def _doubtful(css: str) -> frozenset[str]:
    """The properties that rules change which are not followed: conditions, rare selectors."""
    found: set[str] = set()
    for selectors, body in _rules(css):
        if selectors.startswith("@"):
            is_followed = bool(_PASSING.match(selectors))
        else:
            parts = [one for one in selectors.split(",") if not _STATES.search(one)]
            is_followed = all(any(_steps(part)) for part in parts)
        if not is_followed:
            found.update(_PROPERTY.findall(body.lower()))
    return frozenset(found & html_sight.PROPERTIES)


def _declarations(body: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in body.split(";"))
    kept = ((name.strip().lower(), value) for name, _, value in pairs)
    return {
        name: value.replace("!important", "").strip().lower()
        for name, value in kept
        if name in _READ
    }


def _steps(selectors: str) -> Iterator[tuple[_Compound, ...]]:
    """The selectors of a rule that we understand: tags, classes, ids, and one inside another."""
    for selector in selectors.split(","):
        steps = selector.replace(">", " ").split()
        found = [_COMPOUND.fullmatch(step) for step in steps]
        if found and all(found):
            yield tuple(_compound(match) for match in found if match)


def _compound(match: re.Match[str]) -> _Compound:
    tag = "" if match[1] in (None, "*") else match[1].lower()
    return _Compound(tag, frozenset(re.findall(r"[.#][\w-]+", match[2])))


def _compound_of(element: _Element) -> _Compound:
    tag = element.tag if isinstance(element.tag, str) else ""
    return _named(tag, element.get("class") or "", element.get("id") or "")


@lru_cache(maxsize=4_096)
def _named(tag: str, classes: str, identifier: str) -> _Compound:
    return _Compound(tag, frozenset([f"#{identifier}", *(f".{name}" for name in classes.split())]))
