"""Lines of running text -> paragraphs and bullets: wrapped lines joined, each with its places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.found import Found, Span
from reviewer.parsing.sections import run_on_bullets
from reviewer.parsing.values.labels import field_of, labelled

MARKER = re.compile(
    r"^\s*(?:[•·▪‣◦●○■□◆◇►▶▷➢➤✓✔✦★☆▸▹∙⁃❖⋄◊⬥⬦⬧⬩✧✶✱✲✳✻✽❀✿❯➔➜➣➥➩➪➭➯➺➻➼⇒⟡⊙⊚⦁⦿⚫⚪🔹🔸🔺▫◉◎☑☐✅⭐►»›※◈▲△▍▎▌▏▋▐█┃❙❚]\s*|[-–—*+]\s+|[·・‧]\s*"
    r"|[（(]\d{1,2}[)）]\s*|\d{1,2}\s*[、)）]\s*|\d{1,2}\.\s*(?=\D)"
    r"|\d{1,2}\.\s+(?=(?:19|20)\d\d\s?[年./-])|[①-⑳]\s*|[a-h]\)\s+|[（(][a-h][)）]\s+|[a-h]\.\s+(?=[A-Z])"
    r"|\[\d{1,3}\]\s+|\d{1,2}\.\d{1,2}\.\s+(?=[^\W\d]))"
)
"""A bullet or a number at the start of a line."""

_STACKED = re.compile(r"^\s*(?:[-–—*•›>»]\s+|[•●▪◦]\s*)(?:[（(]?\d{1,2}[)）、.]\s*(?=\D)|[①-⑳]\s*)")
_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_ENDS = re.compile(r"[。！？；.!?;:：]['\"”’）)]?\s*$")
_OPENS_SENTENCE = re.compile(r"\s*[A-ZÀ-Þ\u3400-\u9fff]")
_OPENS_INSIDE = re.compile(r"^\s*[，,、；;。.）)】：:%％]")
_BREAKS_OFF = re.compile(
    r"(?:[\u4e00-\u9fff](?:的|与|和|及|或|对|在|将|为|以及|包括|基于|通过)|[，,、(（]"
    r"|[，,；;](?:参与|负责|主导|支持|完成|推动|使用|采用|基于|熟悉|掌握)\s*[A-Za-z][\w.+#-]*)\s*$"
)
_HYPHENS = "-\u00ad\u2010"
_OFF_CENTRE = 0.4
_FAR, _LISTED = 0.9, 0.6
"""White space that parts paragraphs, in font sizes; where every line begins as one, less does."""
_WELL_SHORT = 2.0
"""What a line leaves of its region, in font sizes, if nothing goes on from it."""
TIDY = 0.5
"""Share of lines that end as sentences do, from which a full stop ends a point."""


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph or bullet: its text, whether it carried a marker, how deep it was nested."""

    text: Found
    bulleted: bool
    level: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Edges:
    """The right edge of the text in each column, and what the lines tell of where points end.

    ``tidy``: most lines end as sentences do, and so ends a point. ``plain``: so ends one that no
    bullet marks. ``capitals``: each line starts with a capital, as no paragraph's lines do.
    """

    right: dict[int, float]
    tidy: bool
    plain: bool
    capitals: bool


def items(lines: Sequence[Line]) -> list[Item]:
    """The paragraphs and bullets of ``lines``; wrapped lines belong to the item they continue."""
    groups: list[list[Line]] = []
    edges = _edges(lines)
    for line in run_on_bullets.parted(lines):
        if groups and _continues(groups[-1], line, edges):
            groups[-1].append(line)
        else:
            groups.append([line])
    made = (_item(group) for group in groups)
    return [item for item in made if item is not None]


def is_bulleted(line: Line) -> bool:
    """Whether a line starts a bullet, by its own marker or by the file's declaration."""
    return bool(MARKER.match(line.text)) or line.list_level > 0


def breaks_off(text: str) -> bool:
    """Whether a point ends in the middle of a clause: the next line is its rest, whatever it is."""
    return bool(MARKER.match(text) and _BREAKS_OFF.search(text))


def without_marker(line: Line) -> Span:
    """The line's text after its bullet or number (or both: "- 1) …")."""
    return bare(Span(line, 0, len(line.text)))


def bare(span: Span) -> Span:
    """A text without the bullet or number before it, as the first point behind a label has it."""
    match = _STACKED.match(span.text) or MARKER.match(span.text)
    return Span(span.line, span.start + (match.end() if match else 0), span.end).trimmed()


def joined(spans: Sequence[Span], confidence: float = 1.0) -> Found | None:
    """One value from spans in reading order, joined as their script asks.

    No space between Chinese characters, none at a break inside a word (which makes the value
    derived), one elsewhere.
    """
    spans = [span for span in (s.trimmed() for s in spans) if span.text]
    if not spans:
        return None
    text, derived = spans[0].text, None
    for span in spans[1:]:
        if _is_broken_word(text, span.text):
            text, derived = text[:-1] + span.text, "joined-hyphen"
        elif text[-1] in "-/\u2011" or (_CJK.match(text[-1]) and _CJK.match(span.text[0])):
            text += span.text
        else:
            text += " " + span.text
    return Found(text, tuple(spans), confidence, derived)


def _is_broken_word(text: str, following: str) -> bool:
    return (
        len(text) > 2
        and text[-1] in _HYPHENS
        and text[-2].islower()
        and following[0].islower()
        and text[-1] != "-"
    )


def _item(group: Sequence[Line]) -> Item | None:
    first = without_marker(group[0])
    label = labelled(first)
    if label and label.counted:
        first = label.value
    rest = [Span(line, 0, len(line.text)) for line in group[1:]]
    text = joined([first, *rest])
    if text is None:
        return None
    return Item(text, is_bulleted(group[0]), group[0].list_level, tuple(group))


def _continues(group: Sequence[Line], line: Line, edges: _Edges) -> bool:
    """Whether ``line`` is the rest of the item that ``group`` holds so far."""
    above = group[-1]
    if line.box is not None and line.list_level:
        return False
    if line.cell != above.cell or MARKER.match(line.text) or line.heading != above.heading:
        return False
    if _OPENS_INSIDE.match(line.text):
        return True
    if line.text.rstrip().endswith((":", "：")) and field_of(line.text):
        return False
    if above.box is not None and line.box is not None:
        return _continues_on_page(group, line, edges)
    return _continues_in_flow(group, line)


def _continues_in_flow(group: Sequence[Line], line: Line) -> bool:
    above = group[-1]
    if breaks_off(above.text) and not line.list_level:
        return True
    if line.gap or line.list_level or (above.list_level and not MARKER.match(group[0].text)):
        return False
    if MARKER.match(group[0].text):
        return not _ENDS.search(above.text) and not line.bold
    return line.text.lstrip()[:1].islower() and not _ENDS.search(above.text)


def _continues_on_page(group: Sequence[Line], line: Line, edges: _Edges) -> bool:
    above = group[-1]
    assert above.box is not None
    assert line.box is not None
    if _is_apart(above, line, _LISTED if edges.capitals else _FAR):
        return False
    first = group[0].box
    plain = edges.plain and not is_bulleted(group[0]) and _OPENS_SENTENCE.match(line.text)
    opens = plain or (edges.tidy and line.text.lstrip()[:1].isupper())
    if opens and _ENDS.search(above.text):
        return False
    if is_bulleted(group[0]) and first is not None:
        text_start = _text_start(group[0])
        hangs = abs(line.box.x0 - text_start) < 3 or line.box.x0 > first.x0 + 3
        if hangs and line.page == above.page:
            return True
    if _is_centred_rest(above, line):
        return True
    edge = edges.right.get(line.column, above.box.x1)
    reach = above.box.x1 + _first_word_width(line)
    if edges.capitals and reach + _WELL_SHORT * above.size < above.edge:
        return False
    return reach + 2 >= edge and abs(line.size - above.size) < 0.6


def _is_apart(above: Line, line: Line, least: float = _FAR) -> bool:
    """A wide gap on one page; over a page or column break, gaps say nothing."""
    if line.page != above.page or line.column != above.column:
        return False
    return line.gap > max(above.size, line.size, 6.0) * least


def _is_centred_rest(above: Line, line: Line) -> bool:
    """Whether a small letter opens a line set in the middle below a longer one that has no end."""
    a, b = above.box, line.box
    if a is None or b is None or _ENDS.search(above.text) or not line.text.lstrip()[:1].islower():
        return False
    inset = b.x0 - a.x0
    return inset > line.size and abs(inset - (a.x1 - b.x1)) < _OFF_CENTRE * line.size


def _text_start(line: Line) -> float:
    """Where the text after the marker begins."""
    start = without_marker(line).start
    boxes = line.boxes(start, start + 1)
    return boxes[0].x0 if boxes else line.box.x0 if line.box else 0.0


def _first_word_width(line: Line) -> float:
    """Room the first word (or the first Chinese character) of ``line`` would have needed above."""
    if not line.words or line.words[0].box is None or line.box is None:
        return 0.0
    if _CJK.match(line.text.lstrip()[:1]):
        return line.size
    return line.words[0].box.width + line.size * 0.25


def _edges(lines: Sequence[Line]) -> _Edges:
    right: dict[int, float] = {}
    for line in lines:
        if line.box is not None and "\t" not in line.text:
            right[line.column] = max(right.get(line.column, 0.0), line.box.x1)
    ended = [bool(_ENDS.search(line.text)) for line in lines]
    tidy = len(lines) > 2 and sum(ended) > len(lines) * TIDY
    capitals = all(without_marker(line).text[:1].isupper() for line in lines)
    plain = all(ended) or any(_stops_short(*pair) for pair in pairwise(lines))
    return _Edges(right, tidy, plain, capitals)


def _stops_short(above: Line, line: Line) -> bool:
    """Whether a line ends as a sentence does, room left on it, and no bullet opens the next."""
    room = above.edge - above.box.x1 if above.box else 0.0
    ends = room > _WELL_SHORT * above.size and _ENDS.search(above.text)
    return bool(ends) and not is_bulleted(line)
