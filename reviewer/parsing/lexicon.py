"""Word lists of the field, read once from ``resources/lexicon/*.toml``.

A file maps a key to words: ``education = ["Education", "教育经历"]``. Tables inside a file give
keys with a dot: ``[months] 1 = ["Jan"]`` is the key ``months.1``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from reviewer.resources import resource


@lru_cache(maxsize=20_000)  # the same short texts are asked about in many ways
def fold(text: str) -> str:
    """The form in which words are compared: NFKC, casefolded, white space collapsed."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def tight(text: str) -> str:
    """As ``fold`` but without any white space: headings and labels are often spaced out."""
    return "".join(fold(text).split())


@cache
def load(name: str) -> Mapping[str, tuple[str, ...]]:
    """Key -> words, as written, of ``resources/lexicon/<name>.toml``."""
    with resource(f"lexicon/{name}.toml").open("rb") as file:
        return MappingProxyType(dict(_flatten(tomllib.load(file))))


def _flatten(
    table: Mapping[str, object], prefix: str = ""
) -> Iterable[tuple[str, tuple[str, ...]]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            yield prefix + key, tuple(value.split())
        elif isinstance(value, list):
            yield prefix + key, tuple(map(str, value))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The words of one key, folded."""
    return frozenset(map(fold, load(name)[key]))


@cache
def table(name: str, prefix: str) -> Mapping[str, tuple[str, ...]]:
    """The keys below ``prefix.`` (a table of the file), without the prefix."""
    start = f"{prefix}."
    keys = {k.removeprefix(start): v for k, v in load(name).items() if k.startswith(start)}
    return MappingProxyType(keys)


@cache
def index(name: str, prefix: str = "") -> Mapping[str, str]:
    """Folded word -> its key; the first key that names a word keeps it."""
    found: dict[str, str] = {}
    for key, listed in (table(name, prefix) if prefix else load(name)).items():
        for word in listed:
            found.setdefault(fold(word), key)
    return MappingProxyType(found)


class Sought:
    """Words to be found in a text without trying each: lists are long, and lines are many."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._words = frozenset(listed)
        self._lengths = sorted(set(map(len, self._words)))
        self._by_opening: dict[str, list[str]] = {}
        for word in self._words:
            self._by_opening.setdefault(word[:2], []).append(word)

    def opening(self, text: str) -> list[str]:
        """The words that the text opens with, the shortest first."""
        tried = dict.fromkeys(text[:length] for length in self._lengths)
        return [word for word in tried if word in self._words]

    def closing(self, text: str) -> list[str]:
        """The words that the text closes with, the shortest first."""
        tried = dict.fromkeys(text[-length:] for length in self._lengths)
        return [word for word in tried if word in self._words]

    def within(self, text: str) -> set[str]:
        """The words anywhere in the text."""
        signs = {*text, *map("".join, pairwise(text))}
        openings = self._by_opening.keys() & signs
        return {word for key in openings for word in self._by_opening[key] if word in text}


def alternation(listed: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first."""
    escaped = sorted({re.escape(word) for word in listed}, key=lambda word: (-len(word), word))
    return "|".join(word.replace(r"\ ", r"\s+") for word in escaped)
