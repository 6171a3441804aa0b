"""Words to lines: which words stand on one baseline, and what white space between them means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reviewer.intake.document import Box, Line, Word, around
from reviewer.intake.glyphs import DESCENT
from reviewer.parsing import lexicon

_SAME_BASELINE = 0.3
"""Words this near each other's baseline, in font sizes, are on one line, superscripts included."""
_NEXT_LINE = 0.9
_LONGEST_GAP = 3.0
_LARGEST_TUCK = 0.6
_WIDE_GAP = 1.6
"""White space that parts columns of one row, in font sizes; a full-width space is 1.0."""
_TRACKED, _TRACKED_SPACE = 0.95, 1.8
"""How far apart letters stand that are set apart, in font sizes; a space between them, in that."""
_FRAGMENT_GAP = 0.75
"""White space at which a run of words may be cut into columns, in font sizes."""
_OTHER_SIZE = 1.1
_UNEVEN = 4.0
_IDEOGRAPH_GAP = 0.16
_SPACE_GAP = 0.13
_SMALL_CAPITAL_GAP = 0.2
_LEAST_SMALL, _MOST_SMALL = 0.6, 0.88
"""How large small capitals are beside large ones."""
_APOSTROPHES = "’'"
_OVERHANG = 0.12
"""How far slanted letters lean into the space behind them, in font sizes."""
_LETTER_RUN = 3
_TALLEST = 1.35
_IN_BRACKETS = re.compile(r"[（(][\u4e00-\u9fff/、]{1,5}[)）]")
GUTTER = 0.3
"""Least white space between two columns, in font sizes."""
_ADDRESS = re.compile(r"[@＠]|://|\w\.\w")
_LONG_ADDRESS = 12
_CUT_ADDRESS = re.compile(r"\w\.\w\S*/\S*[-/]$")
_REACHED = re.compile(r"@|(?<!\d)\+?\d[\d ()-]{7,}\d|https?:|www\.|\.(?:com|cn|org|net)\b")
_MOST_OVERHANG = 0.4
"""How much of an address too long for its column stands outside of it."""
_NOW = lexicon.alternation(lexicon.words("dates", "now") - {"date"})  # that names a column
_MONTHS = lexicon.alternation(
    lexicon.fold(word) for listed in lexicon.table("dates", "months").values() for word in listed
)
_TOLD_DATE = re.compile(rf"\d|present|now|current|heute|{_NOW}|今|现在|現在|月|日", re.IGNORECASE)
_DATE = re.compile(
    r"(?>\d+|[\s.,/'’()（）~～‐‑–—−－-]+|to|till|until|bis|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|m[aä]r|mai|okt|dez)[a-z]{0,7}|"
    rf"(?:{_NOW}|{_MONTHS}|à|del?)(?![^\W\d_])|"
    r"present|now|current|heute|至今|今|现在|現在|至|到|年|月|日)+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Fragment:
    """Words on one baseline without a wide gap between them.

    ``raised`` is how far above where it stands it is read: a date under a heading in the margin
    belongs to the line beside that.
    """

    words: tuple[Word, ...]
    raised: float = 0.0

    @cached_property
    def box(self) -> Box:
        """The box around the words."""
        return around([word.box for word in self.words if word.box is not None])

    @cached_property
    def size(self) -> float:
        """The size of most of the words' characters."""
        return Line("", words=self.words).size or self.box.height or 1.0

    @cached_property
    def look(self) -> tuple[int, bool, str | None, bool]:
        """How its first word with letters is set, and whether all is in capitals."""
        named = (word for word in self.words if any(map(str.isalpha, word.text)))
        word = next(named, self.words[0])
        return round(2 * size_of(word)), word.bold, word.color, self.text.isupper()

    @cached_property
    def is_date(self) -> bool:
        """Whether it is a date, a span of dates or a part of one, and nothing else."""
        return is_date(self.text)

    @cached_property
    def is_address(self) -> bool:
        """Whether it is a long mail or web address, perhaps behind an icon: nothing breaks it."""
        last = self.words[-1].text
        before = sum(len(word.text) for word in self.words[:-1])
        return before <= 1 and len(last) >= _LONG_ADDRESS and bool(_ADDRESS.search(last))

    @cached_property
    def is_way_to_reach(self) -> bool:
        """Whether it holds what looks like an address or a telephone number."""
        return bool(_REACHED.search(self.text))

    @cached_property
    def baseline(self) -> float:
        """Where the letters stand."""
        return median(map(baseline, self.words)) - self.raised

    @cached_property
    def text(self) -> str:
        """The words, spaced as on the page."""
        rest = (separator(a, b) + b.text for a, b in pairwise(self.words))
        return "".join([self.words[0].text, *rest])


def crosses(fragment: Fragment, x: float, gutter: float = GUTTER) -> bool:
    """Whether the fragment stands across the gutter left of ``x``, its white in font sizes.

    An address too long for its column sticks out of it, and still belongs to it alone.
    """
    box = fragment.box
    if box.x0 >= x - 1.0 or box.x1 <= x - gutter * fragment.size:
        return False
    return not (fragment.is_address and box.x1 - x < _MOST_OVERHANG * box.width)


def box_of(word: Word) -> Box:
    """The word's box; an empty one if it has none."""
    return word.box or Box(0.0, 0.0, 0.0, 0.0)


def size_of(word: Word) -> float:
    """The word's size, from its box if the file does not say."""
    return word.size or box_of(word).height / 1.1 or 1.0


def baseline(word: Word) -> float:
    """Where the word's letters stand."""
    return box_of(word).bottom - DESCENT * size_of(word)


def is_upright(word: Word) -> bool:
    """Whether the word runs left to right, not up or down the page."""
    box = box_of(word)
    tallest = 2.0 if word.edges else _TALLEST  # letters that turn have no edges from left to right
    return box.height <= max(tallest * size_of(word), box.width)


def is_icon(word: Word) -> bool:
    """Whether the word is a drawing from an icon font."""
    return len(word.text) == 1 and unicodedata.category(word.text) == "Co"


def is_written_down(texts: Sequence[str]) -> bool:
    """Whether the texts of a cell are one word written downwards, an ideograph or bracket a line.

    "实", "习", "（工作）", "经", "历" is such a word.
    """
    single = [len(text) == 1 and is_ideograph(text) for text in texts]
    return sum(single) > 1 and all(
        one or _IN_BRACKETS.fullmatch(text) for one, text in zip(single, texts, strict=True)
    )


def is_ideograph(character: str) -> bool:
    """Whether the character belongs to a script written without spaces, punctuation included."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def is_date(text: str) -> bool:
    """Whether the text is a date, a span of dates or a part of one, and nothing else."""
    text = text.strip()
    return bool(_DATE.fullmatch(text) and _TOLD_DATE.search(text))


def fragments_of(words: Iterable[Word]) -> list[Fragment]:
    """The words as runs without wide gaps, each left to right; the order given does not matter."""
    ordered = sorted(words, key=lambda w: (box_of(w).x0, box_of(w).top, w.text, box_of(w).x1))
    runs: list[list[Word]] = []
    ends: list[_End] = []
    at: dict[int, list[int]] = {}  # runs by the height they end at, so that few are looked at
    reach = _SAME_BASELINE * max((size_of(word) for word in ordered), default=1.0)
    for word in ordered:
        end = _End(box_of(word).x1, baseline(word), size_of(word), box_of(word).width)
        shelf = int(end.baseline // reach)
        near = {run for step in (-1, 0, 1) for run in at.get(shelf + step, ())}
        index = _run_for(word, end, ends, near)
        if index is None:
            index = len(runs)
            runs.append([word])
            ends.append(end)
        else:
            runs[index].append(word)
            ends[index] = end
        at.setdefault(shelf, []).append(index)
    parts = [part for run in runs for part in _parted(run)]
    return sorted((Fragment(tuple(part)) for part in parts), key=lambda f: (f.baseline, f.box.x0))


class _End(NamedTuple):
    """What decides whether a run of words goes on: its last word's right edge, baseline, size."""

    x1: float
    baseline: float
    size: float
    width: float


def _run_for(word: Word, own: _End, ends: Sequence[_End], near: Iterable[int]) -> int | None:
    """The run that the word goes on with: the nearest on the same baseline, tucks allowed."""
    best, least = None, float("inf")
    x0 = box_of(word).x0
    for index in sorted(near, reverse=True):
        last = ends[index]
        gap = x0 - last.x1
        size = max(own.size, last.size)
        if gap >= least or gap > _LONGEST_GAP * size:
            continue
        if abs(own.baseline - last.baseline) > _SAME_BASELINE * size:
            continue
        if gap >= -_LARGEST_TUCK * min(last.width, own.width, size):
            best, least = index, gap
    return best


def _parted(run: list[Word]) -> list[list[Word]]:
    """A run of words cut at its wide gaps and icons; letter-spaced words are joined first."""
    run = unspaced(run)
    gaps = [box_of(b).x0 - box_of(a).x1 for a, b in pairwise(run)]
    usual = median(gaps) if len(gaps) > 2 else 0.0
    if len(gaps) == 3 and usual > _UNEVEN * min(gaps):
        usual = 0.0  # two columns beside a name of two words
    parts = [[run[0]]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > max(_FRAGMENT_GAP * size_of(word), 1.8 * usual):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def unspaced(words: list[Word]) -> list[Word]:
    """The words; single letters set apart ("E D U C A T I O N", "姓 名") are joined."""
    out: list[Word] = []
    index = 0
    while index < len(words):
        end = _spaced_run(words, index)
        if end - index > 1:
            out.extend(_despaced(words[index:end]))
        else:
            out.append(words[index])
        index = max(end, index + 1)
    return out


def _spaced_run(words: Sequence[Word], start: int) -> int:
    """Where the run of single letters that begins at ``start`` ends; ``start + 1`` if none does."""
    end = start
    while end < len(words) and _is_single(words[end]) and (end == start or _goes_on(words, end)):
        end += 1
    ideographs = all(is_ideograph(word.text) for word in words[start:end])
    enough = 2 if ideographs else _LETTER_RUN
    return end if end - start >= enough else start + 1


def _is_single(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha() and not is_icon(word)


def _goes_on(words: Sequence[Word], index: int) -> bool:
    a, b = words[index - 1], words[index]
    if is_ideograph(a.text) != is_ideograph(b.text) or a.size != b.size:
        return False
    gap = box_of(b).x0 - box_of(a).x1
    return gap <= (3.0 if is_ideograph(a.text) else 1.2) * size_of(a)


def _despaced(letters: Sequence[Word]) -> list[Word]:
    gaps = [box_of(b).x0 - box_of(a).x1 for a, b in pairwise(letters)]
    narrow = min(gaps)
    groups = [[letters[0]]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > 1.8 * max(narrow, 0.1 * size_of(letter)):
            groups.append([letter])
        else:
            groups[-1].append(letter)
    return [_one_word(group) for group in groups]


def _one_word(letters: Sequence[Word]) -> Word:
    edges = [box_of(letter).x0 for letter in letters] + [box_of(letters[-1]).x1]
    text = "".join(letter.text for letter in letters)
    box = around([box_of(letter) for letter in letters])
    return replace(letters[0], text=text, box=box, edges=tuple(edges))


def _tracked_gap(a: Word, b: Word) -> float:
    """The widest white space within words set far apart letter by letter; 0 for others."""
    least = min(a.pitch, b.pitch)
    wide = min(len(a.text), len(b.text)) >= _LETTER_RUN and least > _TRACKED * size_of(a)
    return _TRACKED_SPACE * least if wide and abs(a.pitch - b.pitch) < 0.1 * least else 0.0


def _is_of_other_kind(a: Word, b: Word) -> bool:
    """Whether two words are set in letters of another size and another colour or weight."""
    smaller, larger = sorted((size_of(a), size_of(b)))
    return larger > _OTHER_SIZE * smaller and (a.color, a.bold) != (b.color, b.bold)


def _go_on_in_small_capitals(a: Word, b: Word) -> bool:
    """Whether two words are parts of one in small capitals: a large letter or sign, small ones."""
    smaller, larger = sorted((size_of(a), size_of(b)))
    if not _LEAST_SMALL * larger < smaller < _MOST_SMALL * larger or b.after_space:
        return False
    if (a.bold, a.color) != (b.bold, b.color):
        return False
    opens = len(a.text) == 1 and a.text.isupper() and b.text[0].islower()
    return opens or (a.text in _APOSTROPHES and b.text.islower()) or (b.text in _APOSTROPHES)


def separator(a: Word, b: Word) -> str:
    """What stands between two words of a row: nothing, a space, or a tab for a wide gap."""
    gap = box_of(b).x0 - box_of(a).x1
    size = max(size_of(a), size_of(b))
    if a.tag and b.tag:
        return "\t" if a.tag != b.tag else " "
    if gap < 0 and baseline(b) - baseline(a) > _NEXT_LINE * size:
        tight = is_ideograph(a.text[-1]) and is_ideograph(b.text[0])
        return "" if tight or _CUT_ADDRESS.search(a.text) else " "
    if gap > _WIDE_GAP * size and gap > _tracked_gap(a, b):
        return "\t"
    if gap > 0 and baseline(a) - baseline(b) > _NEXT_LINE * size:
        return "\t"  # behind the last line of a cell that was broken
    both = is_ideograph(a.text[-1]) and is_ideograph(b.text[0])
    if both and gap > _FRAGMENT_GAP * size:
        return "  "
    if gap > _FRAGMENT_GAP * size and _is_of_other_kind(a, b):
        return "\t"
    if gap < _SMALL_CAPITAL_GAP * size and _go_on_in_small_capitals(a, b):
        return ""
    overhang = _OVERHANG if a.italic and b.italic else 0.0
    if b.after_space and gap > (0.02 - overhang) * size:
        return " "
    return " " if gap >= (_IDEOGRAPH_GAP if both else _SPACE_GAP) * size else ""
