"""Long words of headings with a slip of the pen: "Experiance", "Certifiations", "Educaiton"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reviewer.parsing import lexicon

LEAST = 9
"""Letters of a word from which one slip leaves no doubt which it is."""


@cache
def meant_by(word: str) -> str | None:
    """The kind of the only heading of one long word that one slip makes this one."""
    if len(word) < LEAST - 1 or not word.isalpha():
        return None
    kinds = {kind for known, kind in _near(word) if _is_slip(word, known)}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _near(word: str) -> Iterator[tuple[str, str]]:
    for start in _shortened(word):
        yield from _known().get(start, ())


def _shortened(word: str) -> set[str]:
    """The word, and what it is without one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


@cache
def _known() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, listed in lexicon.table("headings", "phrases").items():
        for word in map(lexicon.fold, listed):
            if len(word) >= LEAST and word.isalpha() and word[0] < "\u0250":
                for start in _shortened(word):
                    found.setdefault(start, []).append((word, kind))
    return found


def _is_slip(word: str, known: str) -> bool:
    """Whether one letter is left out, too many, another one, or has changed its place."""
    if word == known or word[0] != known[0]:
        return False
    if word[:-1] == known or word == known[:-1] or word[:-1] == known[:-1]:
        return False  # another form of the word: "experienced"
    rest = len(word) - len(known)
    first = next(
        (at for at, (a, b) in enumerate(zip(word, known, strict=False)) if a != b),
        min(len(word), len(known)),
    )
    if rest == 1:
        return word[first + 1 :] == known[first:]
    if rest == -1:
        return word[first:] == known[first + 1 :]
    swapped = word[first : first + 2] == known[first : first + 2][::-1]
    return rest == 0 and (
        word[first + 1 :] == known[first + 1 :]
        or (swapped and word[first + 2 :] == known[first + 2 :])
    )
