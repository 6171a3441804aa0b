"""Words broken at the end of a line, told from compounds that only happen to stand there.

Both end a line with one sign. Programs that break words by themselves (TeX, Typst, those of
printers) leave far more of the former; others only what the writer joined. A word or a compound
that stands whole elsewhere in the document settles it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import lexicon

BROKEN = "\u2010"
"""The hyphen that a break inside a word is marked with: nothing stands for it in the word."""

_BREAKING = re.compile(
    r"\b(?:pdf|lua|luahb|xe|la|con)?tex\b|xdvipdfmx|dvips|typst|indesign|quarkxpress|scribus|groff",
    re.IGNORECASE,
)
_END = re.compile(r"(?P<first>[^\W\d_]+)-$")
_START = re.compile(r"(?P<rest>[^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def breaks_words(metadata: Mapping[str, str]) -> bool:
    """Whether the program that made a document breaks words at the ends of lines."""
    return any(_BREAKING.search(metadata.get(key, "")) for key in ("Producer", "Creator"))


def marked(lines: Sequence[Sequence[Line]], *, breaking: bool) -> list[list[Line]]:
    """The lines of regions, the hyphens at which words are broken changed for ``BROKEN``."""
    words = {m[0].casefold() for part in lines for line in part for m in _WORD.finditer(line.text)}
    return [_marked(part, words, breaking=breaking) for part in lines]


def _marked(lines: Sequence[Line], words: set[str], *, breaking: bool) -> list[Line]:
    made = list(lines)
    for at, (above, below) in enumerate(pairwise(lines)):
        if _is_broken(above, below, words, breaking=breaking):
            made[at] = _with_mark(above)
    return made


def _is_broken(above: Line, below: Line, words: set[str], *, breaking: bool) -> bool:
    """Whether a word goes on from one line to the next."""
    end, start = _END.search(above.text), _START.match(below.text)
    if not end or not start or not above.words or not start["rest"][0].islower():
        return False
    first, rest = end["first"].casefold(), start["rest"].casefold()
    if f"{first}-{rest}" in words or end["first"].isupper():
        return False
    if f"{first}{rest}" in words:
        return True
    known = lexicon.words("compounds", "openers"), lexicon.words("compounds", "closers")
    return breaking and first not in known[0] and rest not in known[1]


def _with_mark(line: Line) -> Line:
    last = line.words[-1]
    if not last.text.endswith("-"):
        return line
    word = replace(last, text=f"{last.text[:-1]}{BROKEN}", written=last.written or last.text)
    return replace(line, text=f"{line.text[:-1]}{BROKEN}", words=(*line.words[:-1], word))
