"""Labelled values at the head of a resume: "姓名：王小明", form cells, labels above values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Span

_HAN = re.compile(r"[\u3040-\u9fff]")
_ICON = "\ue000-\uf8ff☎☏✆✉✍⌂⌖⌨⚑⚲📅📆📌📍📞📠📧📨📩📬📱🎂🎓🏠🏡🏢🌍🌎🌏🌐💻💼🔗🖂🖥"
SEPARATOR = re.compile(
    rf"\s*[|｜│¦•∙⋅◆◇★☆●■❖§‖⋄◊⬥♦✦]\s*|\s+(?:[~∼»›]|//|::)\s+|\s+[·・]\s+|\s+·|·\s+|\t+|\s{{2,}}|\s+[/–—-]\s+|\s*[{_ICON}]\ufe0f?\s*"
)
_BULLET = re.compile(r"\s*(?:[-–—*•·▪‣◦●○■□◆◇►▶➢✓›»]\s+)?")
_LABEL_OF_NEXT = re.compile(r"[\u4e00-\u9fff]{2,8}\s*[:：]")
"""What stands behind a label left blank: a label that no list knows."""
_PLAIN_VALUE = re.compile(r"\s+(?:\S+@|[+(]?\d|https?:|www\.|/?in/|[a-z0-9-]+\.[a-z])")
"""What may follow a western label that has no colon: "Site Reliability Engineer" is no site."""
_TRANSLATION = re.compile(
    r"\s*[/／(（]?\s*(?P<words>[A-Za-z][A-Za-z .'’&/-]{1,30}?)\s*[)）]?\s*"
    r"(?:(?P<colon>[:：])\s*|\t\s*|$)"
)
"""What follows the Chinese label of a form in two tongues: "姓名 Name⇥", "電郵 / E-mail："."""
_DRAWN_GAP = 0.75
"""White space that parts western words of a head, in font sizes; a word space is 0.3."""
_PICTURE = "other.photo"
"""What stands where a photo goes: no text is its value."""
_ANY_VALUE = ("nationality", "maritalStatus", "drivingLicence", "birthPlace")
"""Personal fields of which a value may follow any label: no job title begins with these words."""


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """What a label announces: the field's key, the label as printed, the value's spans."""

    key: str
    label: Span
    value: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The value's text, lines joined as its script asks."""
        return joined(self.value)


def joined(spans: Sequence[Span]) -> str:
    """Texts joined: Chinese without a space, other scripts with one."""
    out = ""
    for span in spans:
        tight = bool(_HAN.search(out[-1:]) and _HAN.match(span.text))
        out += span.text if tight or not out else f" {span.text}"
    return out


def segments(line: Line) -> list[Span]:
    """The line cut at bars, dots, tabs, wide gaps and icons."""
    return segments_of(Span(line, 0, len(line.text)))


def segments_of(span: Span) -> list[Span]:
    """A part of a line cut in the same way."""
    found = [(span.start + m.start(), span.start + m.end()) for m in SEPARATOR.finditer(span.text)]
    signs = tuple(found)
    found += [
        (at, at)
        for at in _after_gaps(span.line)
        if span.start < at < span.end and not any(a <= at <= b for a, b in signs)
    ]
    cuts = [span.start, *(edge for cut in sorted(found) for edge in cut), span.end]
    spans = (Span(span.line, a, b).trimmed() for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    return [piece for piece in spans if piece.text]


def _after_gaps(line: Line) -> Iterator[int]:
    """Where western words begin behind more than a word space: a drawn icon stood there."""
    boxed = [(w.box, start) for w, start in zip(line.words, line.starts, strict=True) if w.box]
    gaps = [(b.x0 - a.x1, start) for (a, _), (b, start) in pairwise(boxed)]
    least = max(_DRAWN_GAP * line.size, 2.0 * min((gap for gap, _ in gaps), default=0.0))
    for gap, start in gaps:
        if gap > least and not _HAN.search(line.text[max(start - 2, 0) : start + 1]):
            yield start


def labelled_values(lines: Sequence[Line]) -> Iterator[LabelledValue]:
    """The labelled values in ``lines``: in one line, in the next cell, or on the next line."""
    used: set[int] = set()
    for index, line in enumerate(lines):
        if line.number in used and line.cell is None:
            continue
        labels = list(_labels(line))
        above = _above_values(labels, lines[index : index + 2])
        if above:
            used.add(lines[index + 1].number)
            yield from above
            continue
        for at, (key, label, start) in enumerate(labels):
            limit = labels[at + 1][1].start if at + 1 < len(labels) else len(line.text)
            value = _value_in_line(line, start, limit)
            if value is not None:
                yield LabelledValue(key, label, (value,))
            elif at + 1 == len(labels) and label.end >= len(line.text.rstrip(" :：\t")):
                spans = _value_elsewhere(lines, index) if key != _PICTURE else ()
                used |= {span.line.number for span in spans}
                yield LabelledValue(key, label, spans)


def _above_values(
    labels: Sequence[tuple[str, Span, int]], lines: Sequence[Line]
) -> list[LabelledValue]:
    """The fields of a line that holds nothing but labels, each above its value."""
    if len(labels) < 2 or len(lines) < 2 or list(_labels(lines[1])):
        return []
    heads, values = segments(lines[0]), segments(lines[1])
    if [head.text.strip(" :：") for head in heads] != [label.text for _, label, _ in labels]:
        return []
    pairs = zip(labels, values, strict=True) if len(values) == len(labels) else ()
    return [LabelledValue(key, label, (value,)) for (key, label, _), value in pairs]


def _value_in_line(line: Line, start: int, limit: int) -> Span | None:
    rest = Span(line, start, limit).trimmed(" :：\t|｜")
    if not rest.text:
        return None
    cut = SEPARATOR.search(rest.text)
    while cut is not None and cut.start() == 0:
        rest = Span(line, rest.start + cut.end(), rest.end)
        cut = SEPARATOR.search(rest.text)
    end = rest.start + cut.start() if cut else rest.end
    span = Span(line, rest.start, end).trimmed(" ,，;；、")
    return span if span.text and not _LABEL_OF_NEXT.match(span.text) else None


def _value_elsewhere(lines: Sequence[Line], index: int) -> tuple[Span, ...]:
    """The value of a label that fills its line: the cell to its right, else the next line."""
    line = lines[index]
    if line.cell is not None:
        right = (line.cell.table, line.cell.row, line.cell.column + line.cell.column_span)
        cells = [
            other
            for other in lines
            if other.cell and (other.cell.table, other.cell.row, other.cell.column) == right
        ]
        return _whole(cells) if cells and not list(_labels(cells[0])) else ()
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or following.cell is not None or list(_labels(following)):
        return ()
    return _whole([following]) if len(following.text) <= 60 else ()


def _whole(lines: Sequence[Line]) -> tuple[Span, ...]:
    spans = [Span(line, 0, len(line.text)).trimmed(" :：\t") for line in lines]
    return tuple(span for span in spans if span.text)


def _labels(line: Line) -> Iterator[tuple[str, Span, int]]:
    """The labels in a line, with where their values start, left to right."""
    done = 0
    for match in _pattern().finditer(line.text):
        start, end = match.span("label")
        if start < done:
            continue
        translated = _translation(line.text, match)
        if translated is None and not _stands_as_label(line, match):
            continue
        label = Span(line, start, translated.end() if translated else end).trimmed(" :：\t")
        done = translated.end() if translated else match.end()
        yield _keys()[lexicon.tight(match["label"])], label, done


def _translation(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The same label in Latin letters behind a Chinese one, in front of where its value may be."""
    found = _TRANSLATION.match(text, match.end())
    if found is None or match["colon"] or not _HAN.search(match["label"]):
        return None
    key = _keys().get(lexicon.tight(found["words"].strip(". ")))
    if key is not None:
        return found if key == _keys()[lexicon.tight(match["label"])] else None
    if lexicon.fold(found["words"]) in lexicon.words("headings", "phrases.objective"):
        return found
    return found if found["colon"] and not _pattern().search(found["words"]) else None


def _stands_as_label(line: Line, match: re.Match[str]) -> bool:
    """A colon makes a label of any listed word; else it needs white space or the line's end."""
    text, (start, end) = line.text, match.span("label")
    key = _keys()[lexicon.tight(match["label"])]
    if match["colon"]:
        return key != "name" or not re.search(r"[A-Za-z]['’]?s? $", text[:start])
    if end == start + 1 and not _PLAIN_VALUE.match(text[end:]):
        return False  # "T: …", "M +44 …", but not the "A" of a text
    before = _BULLET.sub("", text[:start], count=1)
    at_start = not before or (
        bool(SEPARATOR.search(text[:start] + "\t"))
        and bool(re.search(rf"(?:[\t|｜│•·,，;；]|\s{{2}}|[{_ICON}])\s*$", text[:start]))
    )
    if _HAN.search(match["label"]):
        spaced = not text[end:].strip() or bool(re.match(r"\s", text[end:]))
        return spaced and (at_start or bool(re.search(r"\s$", text[:start])))
    return at_start and _value_may_follow(match["label"], key, text[end:])


def _value_may_follow(label: str, key: str, rest: str) -> bool:
    """Whether what stands behind a western label without a colon can be its value."""
    if not rest.strip() or rest.startswith("\t") or _PLAIN_VALUE.match(rest):
        return True
    asks = label.rsplit(" ")[-1].casefold() in _PREPOSITIONS and " " in label
    return asks or (key.removeprefix("personal.") in _ANY_VALUE and len(rest.split()) <= 3)


_PREPOSITIONS = ("in", "on", "at", "am", "à", "en", "a", "le", "el", "il")


@cache
def _keys() -> dict[str, str]:
    found: dict[str, str] = {}
    for key, listed in lexicon.load("contact").items():
        for word in listed:
            found.setdefault(lexicon.tight(word), key)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted({w for listed in lexicon.load("contact").values() for w in listed}, key=len)
    listed = "|".join(_spaced_out(word) for word in reversed(words))
    return re.compile(
        rf"(?:(?<![^\W_])|(?<=本人)|(?<=我的))(?P<label>{listed})(?P<colon>\s*[】\]）)]?\s*[:：]\s*)?(?(colon)|(?![^\W_]))",
        re.IGNORECASE,
    )


def names_field(text: str) -> bool:
    """Whether a whole text is the label of a personal field, or one that only forms have."""
    return lexicon.tight(text) in _keys() or lexicon.tight(text) in _of_forms()


@cache
def _of_forms() -> frozenset[str]:
    return frozenset(map(lexicon.tight, lexicon.table("labels", "forms")["other"]))


def _spaced_out(word: str) -> str:
    if _HAN.search(word) and re.fullmatch(r"[\u3040-\u9fff]{2,5}", word):
        return r"[ \t\u3000\xa0]*".join(word)
    return re.escape(word).replace(r"\ ", r"\s+")
