"""Glyphs as a PDF engine reports them, mended and grouped into words: the seam between engines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reviewer.intake import signs
from reviewer.intake.accents import composed
from reviewer.intake.document import Box, Word, around

ASCENT, DESCENT = 0.88, 0.22
"""A word's box reaches this far above and below the baseline, in font sizes: the same for every
font, so that the baseline can be had back from the box, whatever a font says of itself."""
_WORD_GAP = 0.13
"""White space that parts words, in font sizes: TeX shrinks a space to 0.2, kerning is below 0.1."""
_LARGEST_OVERLAP = 0.5
_LEAST_GAPS = 4
_WIDEST_TRACKING = 0.5
_TIGHTEST = 0.15
_WIDEST_INK = 0.35
"""How far the boxes of drawn (Type 3) letters reach over the next, all of them as far."""
_SAME = 0.03
"""Gaps this near, in font sizes, are alike."""
_GUESSED_GAP = 0.05
"""The same behind slanted letters, which lean over it, where the library sees a space."""
_FAKE_BOLD_SHIFT = 0.18
"""The same letter twice within this distance, in font sizes, is one letter drawn bolder."""
_ICON_FONTS = re.compile(
    r"awesome|icon|glyphicon|dingbat|fontello|material.?symbol|marvosym|bbding", re.I
)
_PICTURE_FONTS = re.compile(r"wingdings|webdings", re.I)
_PICTURED_BULLETS = "lmnopqrstuvwyz§¨Øü¡¤ªþàèð"
"""Letters for which these fonts draw bullets, ticks and arrows; other ones are icons."""
_SYMBOL_FONTS = re.compile(r"symbol|wingdings|webdings", re.I)
_BOLD_NAMES = re.compile(r"bold|black|heavy|semibd|demi|(?<![a-z])bd|medium|-b$|mb$|bx\d+$", re.I)
_ITALIC_NAMES = re.compile(r"italic|oblique|slanted|-it$|-i$|ti\d+$", re.I)
_TAG = re.compile("[\U000e0000-\U000e007f]")
_SAME_SIGNS = "\u037e\u0387\u1fef\u2126\u212a\u212b"
"""Drawn like other signs and meant as them: some fonts call ";" the Greek question mark."""
_RADICALS = dict(
    zip(
        "⼾⺎⺟⺠⺻⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻭⻮⻯⻰⻳⺩⺫⺬⺮⺶⺾⻏⻖⻌",
        "户兀母民聿肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐歯齿竜龙龟王目示竹羊艹阝阝辶",
        strict=True,
    )
)
"""Radicals that stand for ideographs in some files and have no mapping in NFKC."""


class Glyph(NamedTuple):
    """One character as drawn: ``x0`` to ``x1`` is its advance, ``angle`` in degrees, 0 upright.

    ``guessed`` tells that the reader of the file takes it for the first letter of a word.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    font: str = ""
    bold: bool = False
    italic: bool = False
    color: str = ""
    angle: int = 0
    box: Box | None = None
    guessed: bool = False

    @property
    def style(self) -> tuple[float, str, bool, bool, str]:
        """What must be alike within one word."""
        return round(self.size, 1), self.font, self.bold, self.italic, self.color

    def is_set_as(self, other: Glyph) -> bool:
        """Whether both have one style; most neighbours are of one size to the last digit."""
        return self[4:9] == other[4:9] or self.style == other.style


@lru_cache(maxsize=20_000)
def bold_by_name(font: str, weight: int = 0) -> bool:
    """Whether a font is heavier than text, by its name or its declared weight."""
    light = re.search(r"light|thin|regular|(?<!school)book(?!man)", font, re.I)
    return weight >= 600 or (bool(_BOLD_NAMES.search(font)) and not light)


@lru_cache(maxsize=20_000)
def italic_by_name(font: str) -> bool:
    """Whether a font slants, by its name."""
    return bool(_ITALIC_NAMES.search(font))


@lru_cache(maxsize=20_000)
def mended(text: str, font: str) -> str:
    """The character as a person reads it; "" for one that shows nothing.

    Icons keep their private-use code, one character, whatever letter the font gives them: they are
    no text, but they stand where a label would. Bullets of symbol fonts become "•".
    """
    if _SYMBOL_FONTS.search(font) and _is_private(text):
        return "•"
    if _PICTURE_FONTS.search(font) and text.strip() and text.isprintable():
        return "•" if text in _PICTURED_BULLETS else "\ue000"
    if _ICON_FONTS.search(font) and text.strip():
        return text if _is_private(text) else "\ue000"
    return "".join(map(_mended_character, text))


def _mended_character(character: str) -> str:
    code = ord(character)
    if character in "\u0002\u00ad":  # pdfium says 2 for a hyphen at the end of a line
        return "-"
    if character == "\u00a0" or character.isspace():
        return " "
    if character == "\u2012":  # as wide as a figure: how some programs draw the dash of a span
        return "–"
    if code in signs.BARS:
        return character.translate(signs.BARS)
    if 0x2E80 <= code < 0x2FE0 or 0xF900 <= code < 0xFB00:
        return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)
    if 0xFB00 <= code <= 0xFB06 or character in _SAME_SIGNS:
        return unicodedata.normalize("NFKC", character)
    if code < 32 or code in (0xFFFD, 0xFFFE, 0xFFFF):
        return ""
    if unicodedata.category(character) == "Cf" and not _TAG.match(character):
        return ""
    return character


@lru_cache(maxsize=20_000)
def _is_private(text: str) -> bool:
    return any(unicodedata.category(character) == "Co" for character in text)


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """The words of a page, in the order drawn; spaces part words and are no part of one."""
    words: list[Word] = []
    lines: dict[tuple[object, ...], list[float]] = {}
    strips: list[tuple[list[Glyph], list[float]]] = []
    for strip in _strips(_in_place(composed(_drawn_once(glyphs)))):
        line = lines.setdefault(_line_of(strip), [])
        line.extend(_letter_gaps(strip))
        strips.append((strip, line))
    for strip, line in strips:
        words.extend(_words_in(strip, line))
    return [part for word in words for part in _without_tags(word)]


def _without_tags(word: Word) -> Iterator[Word]:
    """The word without tag characters, which show nothing; what they tell is a hidden word."""
    if not _TAG.search(word.text):
        yield word
        return
    text = _TAG.sub("", word.text)
    if text:
        yield replace(word, text=text, edges=(), written="")
    for told in signs.messages(word.text):
        yield replace(word, text=told, edges=(), written="", hidden=True)


def _strips(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs drawn one after the other in one style on one line; each icon is alone."""
    strip: list[Glyph] = []
    for glyph in glyphs:
        if strip and not _goes_on(strip[-1], glyph):
            yield strip
            strip = []
        strip.append(glyph)
    if strip:
        yield strip


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    if glyph.angle != last.angle or not glyph.is_set_as(last):
        return False
    if _is_private(glyph.text) or _is_private(last.text):
        return False
    if glyph.angle:
        return _touches(last, glyph)
    if abs(glyph.baseline - last.baseline) > 0.1 * last.size:
        return False
    return -_LARGEST_OVERLAP * last.size < glyph.x0 - last.x1 < 3.0 * last.size


def _line_of(strip: Sequence[Glyph]) -> tuple[object, ...]:
    """What strips of one line in one font share, whatever their sizes: small capitals have two."""
    first = strip[0]
    return round(first.baseline), first.style[1:], first.angle


def _letter_gaps(strip: Sequence[Glyph]) -> list[float]:
    return [b.x0 - a.x1 for a, b in pairwise(strip) if a.text.strip() and b.text.strip()]


def _words_in(strip: Sequence[Glyph], line: Sequence[float]) -> Iterator[Word]:
    """The words of a strip; ``line`` is the white space between all letters of its line."""
    gaps = _letter_gaps(strip)
    own = len(gaps) >= _LEAST_GAPS
    most = _WIDEST_INK if own and not any(g.text >= "\u2e80" for g in strip) else _TIGHTEST
    tracking = _tracking(strip[0], sorted(gaps if own else line), most)
    if tracking < -_TIGHTEST * strip[0].size:  # boxes of letters that reach over the next letter
        strip, tracking = [_narrowed(glyph, tracking) for glyph in strip], 0.0
    run: list[Glyph] = []
    apart = after_space = False
    for glyph in strip:
        is_space = not glyph.text.strip()
        apart = apart or is_space or bool(run and _is_apart(run[-1], glyph, tracking))
        if is_space:
            continue
        if run and apart:
            yield _word(run, after_space)
            run = []
        if not run:
            after_space, apart = apart, False
        run.append(glyph)
    if run:
        yield _word(run, after_space)


def _is_apart(last: Glyph, glyph: Glyph, tracking: float) -> bool:
    if glyph.angle:
        return False
    leans = glyph.guessed and last.italic and not tracking
    least = _GUESSED_GAP if leans else _WORD_GAP
    return glyph.x0 - last.x1 - tracking > least * last.size


def _narrowed(glyph: Glyph, by: float) -> Glyph:
    """A letter whose box ends where the next begins; a thin one keeps some of its width."""
    return glyph._replace(x1=max(glyph.x1 + by, glyph.x0 + 0.25 * (glyph.x1 - glyph.x0)))


def _tracking(first: Glyph, gaps: Sequence[float], most: float) -> float:
    """White space that is set between all letters, wider or tighter than usual; gaps ascend.

    It is tighter by ``most`` font sizes at the most, and by much only where all gaps are alike.
    """
    if len(gaps) < _LEAST_GAPS or first.angle:
        return 0.0
    usual, low = median(gaps), gaps[len(gaps) // 4]
    if usual > 0 and low < 0.6 * usual:
        return 0.0
    tightest = most if usual - low < _SAME * first.size else _TIGHTEST
    return min(max(usual, -tightest * first.size), _WIDEST_TRACKING * first.size)


def _in_place(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs, strays put back: pdfium misplaces a ligature for which the file gives text."""
    placed = list(glyphs)
    index = 1
    while index < len(placed) - 1:
        before = placed[index - 1]
        end = index
        while end < len(placed) and end - index < 4 and _is_elsewhere(before, placed[end]):
            end += 1
        if end > index and end < len(placed) and _frame_a_hole(before, placed[end]):
            room = (placed[end].x0 - before.x1) / (end - index)
            for step in range(end - index):
                left = before.x1 + step * room
                placed[index + step] = placed[index + step]._replace(
                    x0=left, x1=left + room, baseline=before.baseline
                )
        index = max(end, index + 1)
    return placed


def _is_elsewhere(before: Glyph, glyph: Glyph) -> bool:
    return abs(glyph.baseline - before.baseline) > 2 * before.size and glyph.is_set_as(before)


def _frame_a_hole(before: Glyph, after: Glyph) -> bool:
    if before.angle or before.baseline != after.baseline or not before.is_set_as(after):
        return False
    return 0.2 * before.size < after.x0 - before.x1 < 2.0 * before.size


def _touches(last: Glyph, glyph: Glyph) -> bool:
    """Whether rotated glyphs follow each other: their boxes come within a third of a letter."""
    if last.box is None or glyph.box is None:
        return False
    reach = 0.3 * last.size
    a, b = last.box, glyph.box
    apart = max(b.x0 - a.x1, a.x0 - b.x1, b.top - a.bottom, a.top - b.bottom)
    return apart < reach


def _word(run: Sequence[Glyph], after_space: bool) -> Word:
    first = run[0]
    written = "".join(glyph.text for glyph in run)
    text = _plain_capitals(written)
    edges = tuple(round(edge, 2) for edge in _edges(run))
    if first.angle:
        boxes = [glyph.box for glyph in run if glyph.box is not None]
        box = around(boxes)
        edges = ()
    else:
        above, below = ASCENT * first.size, DESCENT * first.size
        box = Box(min(edges), first.baseline - above, max(edges), first.baseline + below)
    return Word(
        text,
        Box(*(round(edge, 2) for edge in box)),
        edges,
        round(first.size, 1),
        first.bold,
        first.italic,
        first.font,
        first.color,
        after_space=after_space,
        written="" if text == written else written,
    )


def _plain_capitals(text: str) -> str:
    """Small capitals that the file writes as dotless i and long s ("SENıOR") as plain ones."""
    if not ("ı" in text or "ſ" in text):
        return text
    others = text.replace("ı", "").replace("ſ", "")
    small = any(character.islower() for character in others)
    return text.replace("ſ", "s") if small else text.replace("ſ", "S").replace("ı", "I")


def _edges(run: Sequence[Glyph]) -> list[float]:
    """Where each character ends and the next begins; a ligature's letters share its width."""
    edges = [run[0].x0]
    for index, glyph in enumerate(run):
        following = run[index + 1].x0 if index + 1 < len(run) else glyph.x1
        start, count = edges[-1], len(glyph.text)
        room = max(following, start) - start
        edges += [start + room * part / count for part in range(1, count + 1)]
    return edges


def _drawn_once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs without the second and third print of a letter that fakes a bold face."""
    kept: list[Glyph] = []
    places: dict[str, dict[int, list[int]]] = {}
    for glyph in glyphs:
        if not glyph.text.strip() or glyph.angle:
            kept.append(glyph)
            continue
        row = round(glyph.baseline / 4)
        rows = places.setdefault(glyph.text, {})
        near = [i for at in (row - 1, row, row + 1) if at in rows for i in rows[at]]
        twin = next((i for i in near if _same_place(kept[i], glyph)), None)
        if twin is not None:
            kept[twin] = kept[twin]._replace(bold=True)
            continue
        rows.setdefault(row, []).append(len(kept))
        kept.append(glyph)
    return kept


def _same_place(a: Glyph, b: Glyph) -> bool:
    reach = _FAKE_BOLD_SHIFT * min(a.size, b.size)
    return abs(a.x0 - b.x0) < reach and abs(a.baseline - b.baseline) < reach


@dataclass(frozen=True, slots=True)
class Link:
    """A place on the page that leads to ``target``."""

    box: Box
    target: str


def with_links(words: Iterable[Word], links: Sequence[Link]) -> list[Word]:
    """The words, those whose middle lies in a link carrying its target."""
    targets = ((word, _target(word, links)) for word in words)
    return [replace(word, link=target) if target else word for word, target in targets]


def _target(word: Word, links: Sequence[Link]) -> str:
    if word.box is None:
        return ""
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    for link in links:
        if link.box.x0 <= x <= link.box.x1 and link.box.top <= y <= link.box.bottom:
            return link.target
    return ""
