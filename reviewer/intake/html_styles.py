"""The few things of a page's style sheet that change what its text says.

Hidden text is not read, heavy text is bold, and children that the style sets apart (a flexible box,
a float) do not run together. Rules for print or small screens, and selectors with states, are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml.etree import _Element

MOST_RULES = 3_000
"""Rules of a style sheet that are looked at."""

_COMMENT = re.compile(r"/\*(?:.*?\*/|.*\Z)", re.DOTALL)
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_KEPT = frozenset({"display", "visibility", "float", "font-weight", "flex-direction"})
_HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_LIGHT = frozenset({"normal", "lighter", "100", "200", "300", "400"})


class _Compound(NamedTuple):
    """One step of a selector: tag, classes and ids that an element must all have."""

    tag: str
    names: frozenset[str]

    def fits(self, element: _Element) -> bool:
        return (not self.tag or element.tag == self.tag) and self.names <= _names(element)


class _Rule(NamedTuple):
    number: int
    steps: tuple[_Compound, ...]
    declarations: dict[str, str]

    @property
    def key(self) -> str:
        """A name that an element must have for the rule to fit; "" when there is none."""
        last = self.steps[-1]
        return min(last.names, default=last.tag)

    def fits(self, element: _Element) -> bool:
        """Whether the last step is the element and the others are around it, in this order."""
        *outer, last = self.steps
        if not last.fits(element):
            return False
        around = element.iterancestors()
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


class StyleSheet:
    """The rules of a page, in the order in which later ones win."""

    def __init__(self, css: str) -> None:
        rules = [
            _Rule(number, steps, declarations)
            for number, (selectors, body) in enumerate(_unconditional(_COMMENT.sub("", css)))
            if number < MOST_RULES and (declarations := _declarations(body))
            for steps in _steps(selectors)
        ]
        self._by_key: dict[str, list[_Rule]] = {}
        for rule in rules:
            self._by_key.setdefault(rule.key, []).append(rule)

    def style(self, element: _Element) -> Style:
        """The style of an element; its own ``style`` attribute wins."""
        declared: dict[str, str] = {}
        keys = ["", element.tag, *_names(element)]
        rules = (rule for key in keys for rule in self._by_key.get(key, ()) if rule.fits(element))
        for rule in sorted(rules, key=lambda rule: rule.number):
            declared |= rule.declarations
        declared |= _declarations(element.get("style") or "")
        return _style(declared) if declared else _PLAIN


_PLAIN = Style()


def _style(declared: dict[str, str]) -> Style:
    display, weight = declared.get("display", ""), declared.get("font-weight", "")
    is_flexible = display in ("flex", "inline-flex", "grid", "inline-grid")
    stacks = is_flexible and declared.get("flex-direction", "").startswith("column")
    return Style(
        is_hidden=display == "none" or declared.get("visibility") == "hidden",
        bold=True if weight in _HEAVY else False if weight in _LIGHT else None,
        is_apart=display in ("inline-block", "table-cell")
        or declared.get("float", "none") != "none",
        parts_children=is_flexible and not stacks,
        is_block=display in ("block", "list-item", "flex", "grid", "table-row", "table"),
        stacks_children=stacks,
    )


def _unconditional(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each rule that stands in no other block, such as one for print."""
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
                if not selectors.startswith("@"):
                    yield selectors, css[start : brace.start()]
                start = brace.end()


def _declarations(body: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in body.split(";"))
    kept = ((name.strip().lower(), value) for name, _, value in pairs)
    return {
        name: value.replace("!important", "").strip().lower()
        for name, value in kept
        if name in _KEPT
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


def _names(element: _Element) -> frozenset[str]:
    classes = {f".{name}" for name in (element.get("class") or "").split()}
    return frozenset(classes | {f"#{element.get('id')}"})
