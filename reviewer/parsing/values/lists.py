"""A line that lists things ("Python, C/C++ | Docker", "A、B 及 C") -> the things, with places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reviewer.intake.document import Line, Word
from reviewer.parsing import lexicon
from reviewer.parsing.found import Span

_CHIP_GAP = 0.5
"""White space that parts words of a list without commas, in font sizes; a word space is 0.3."""
_HARD = re.compile(
    r"(?<!\d),|,(?!\d{3}(?!\d))|[、，;；|｜│•∙●▪◆■□✓✔☑\t\n]|\s+[·・–—-]\s+|\s{3,}|\s*[\ue000-\uf8ff]\s*"
)
_EXPLICIT = re.compile(r"[、,，;；|｜]")
_SOFT = re.compile(r"[·・•]|\s{2,}|(?<=[A-Za-z+#])\u3000(?=[A-Za-z])|\s\+\s")
_SLASH = re.compile(r"\s+[/／]\s+|／|/")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = re.compile(
    r"[。；;！!？?：:，,、|｜]|\d{4}|(?:^|\s)(?:负责|参与|完成|主导|具备|熟悉|掌握)"
)
_LEAST_SPACED, _LONGEST_SPACED = 3, 12
_OPEN, _CLOSE = "(（[【《“「", ")）]】》”」"
_JOINED = re.compile(
    r"(?<=[A-Za-z0-9+#.])\s*(?:以及|及|和|与|與|或)\s*(?=[A-Za-z])|\s+(?:以及|及|和|与)\s+"
)
_AND_THE_LIKE = re.compile(r"\s*等\w*$")
_AND = re.compile(r"\s+(?:and|und|et|y|e)\s+")
_LEAST_AT_SLASHES = 3
"""Things that slashes part from which they are a list, whatever they are."""
_TRIM = " \t,，、;；.。:：·•|/-–—*"


def split_list(span: Span) -> list[Span]:
    """The things listed in ``span``, cut at the strongest separators, never inside brackets."""
    pieces = _cut(span, _HARD)
    if len(pieces) == 1:
        pieces = _cut(span, _SOFT)
    if not _EXPLICIT.search(span.text):
        pieces = [chip for piece in pieces for chip in _chips(piece)]
    if len(pieces) == 1 and is_spaced_list(span.text):
        pieces = _words(span)
    parted = [part for piece in pieces for part in _at_slashes(piece, alone=len(pieces) == 1)]
    parted = _with_last_parted(parted) if parted else parted
    return [part for part in (p.trimmed(_TRIM) for p in parted) if re.search(r"\w", part.text)]


def _with_last_parted(pieces: Sequence[Span]) -> list[Span]:
    """The things of a list, the two that "and" joins at its end apart: "Koha, Excel and Word".

    Where others have an "and" within, or the second word no capital as the others have, it is one
    thing: "Budgets, Mergers and acquisitions".
    """
    *others, last = pieces
    ands = list(_AND.finditer(last.text))
    if others and ands and not last.text[: ands[0].start()].strip():
        return [*others, replace(last, start=last.start + ands[0].end())]  # "tea, and cakes"
    if len(others) < 2 or len(ands) != 1 or any(_AND.search(o.text) for o in others):
        return list(pieces)
    capitals = [piece.text.strip()[:1].isupper() for piece in (*others, last)]
    end = last.text[ands[0].end() :].strip()
    known = lexicon.fold(last.text.strip(_TRIM)) in lexicon.words("skills", "pairs")
    if known or not end or (2 * sum(capitals) > len(capitals) and not end[0].isupper()):
        return list(pieces)
    return [*others, *_cut(last, _AND)]


def of_two(pieces: list[Span]) -> list[Span]:
    """The one thing that a list was cut to, or the two that "and" joins: "Chess and hill walks"."""
    if len(pieces) != 1 or lexicon.fold(pieces[0].text) in lexicon.words("skills", "pairs"):
        return pieces
    parts = [part.trimmed(_TRIM) for part in _cut(pieces[0], _AND)]
    return parts if len(parts) == 2 else pieces


def joined_by_and(span: Span) -> list[Span]:
    """Cut at "及", "和" between names: "Python 及 PyTorch"."""
    return [p for p in (q.trimmed(_TRIM) for q in _cut(span, _JOINED)) if p.text]


def is_list(text: str) -> bool:
    """Whether the text has separators of a list."""
    return bool(_HARD.search(text) or re.search(r"\s[/／]\s", text))


def is_spaced_list(text: str) -> bool:
    """Whether spaces alone part what a Chinese line lists: its sentences have none of these."""
    parts = text.split()
    if len(parts) < _LEAST_SPACED or _SENTENCE.search(text):
        return False
    between = sum(bool(_HAN.match(a[-1]) and _HAN.match(b[0])) for a, b in pairwise(parts))
    enough = between > 1 or (between == 1 and len(parts) > _LEAST_SPACED + 1)
    return enough and all(len(part) <= _LONGEST_SPACED for part in parts)


def _words(span: Span) -> list[Span]:
    """The words of a spaced list; what is one thing in two scripts or two words stays together."""
    found: list[Span] = []
    for match in re.finditer(r"\S+", span.text):
        word = _part(span, *match.span())
        whole = replace(found[-1], end=word.end) if found else word
        generic = word.text in lexicon.load("skills")["generic"] and whole.text[0].isascii()
        if found and (generic or lexicon.fold(whole.text) in lexicon.words("skills", "known")):
            found[-1] = whole
        else:
            found.append(word)
    return found


def _cut(span: Span, separator: re.Pattern[str]) -> list[Span]:
    depth = _depths(span.text)
    cuts = [0]
    for match in separator.finditer(span.text):
        if depth[match.start()] == 0:
            cuts += [match.start(), match.end()]
    cuts.append(len(span.text))
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return [_part(span, start, end) for start, end in pairs if span.text[start:end].strip()]


def _depths(text: str) -> list[int]:
    """How many brackets are open at each character; a bracket never closed does not count."""
    depth, found = 0, []
    for char in text:
        depth += char in _OPEN
        found.append(depth)
        depth -= char in _CLOSE and depth > 0
    return found if depth == 0 else [0] * len(text)


def _part(span: Span, start: int, end: int) -> Span:
    return Span(span.line, span.start + start, span.start + end)


def _chips(span: Span) -> list[Span]:
    """Words set apart by more than a word space: tags drawn side by side."""
    parts: list[Span] = []
    for start, end in _word_runs(span.line):
        start, end = max(start, span.start), min(end, span.end)
        if start < end:
            parts.append(Span(span.line, start, end))
    return parts or [span]


def _word_runs(line: Line) -> Iterator[tuple[int, int]]:
    run: tuple[int, int] | None = None
    last: Word | None = None
    for word, start in zip(line.words, line.starts, strict=True):
        if word.box is None:
            return
        gap = word.box.x0 - (last.box.x1 if last and last.box else 0.0)
        near = gap <= _CHIP_GAP * (word.size or word.box.height)
        if last is not None and last.tag and word.tag:
            near = last.tag == word.tag
        if run is not None and (near or (last is not None and last.is_next_typed(word))):
            run = (run[0], start + len(word.text))
        else:
            if run is not None:
                yield run
            run = (start, start + len(word.text))
        last = word
    if run is not None:
        yield run


def _at_slashes(span: Span, *, alone: bool) -> list[Span]:
    """Cuts at slashes with space around them, and at others where they clearly part a list."""
    parts = (alone and _parts_a_list(span.text)) or _parts_known(span.text)
    cuts = [
        match
        for match in _SLASH.finditer(span.text)
        if len(match.group()) > 1 or match.group() == "／" or parts
    ]
    if not cuts:
        return [span]
    edges = [0, *(edge for match in cuts for edge in match.span()), len(span.text)]
    return [_part(span, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _parts_a_list(text: str) -> bool:
    """Whether bare slashes part several things, whatever they are."""
    parts = [part.strip() for part in text.split("/")]
    known = [lexicon.fold(part) in lexicon.words("skills", "known") for part in parts]
    if _is_compound(text) or len(parts) < _LEAST_AT_SLASHES:
        return False
    return all(len(part) > 1 or name for part, name in zip(parts, known, strict=True))


def _parts_known(text: str) -> bool:
    """Whether bare slashes part skills that lists know, and that are not one: "Sass/Less等工具"."""
    known = lexicon.words("skills", "known")
    parts = [lexicon.fold(part) for part in _AND_THE_LIKE.sub("", text).split("/")]
    one = lexicon.fold(text) in known or _is_compound(text)
    return len(parts) > 1 and known.issuperset(parts) and not one


def _is_compound(text: str) -> bool:
    """Whether a slash stands within one thing in a text: "CI/CD流程", but not "Vue/React" (E/R)."""
    return bool(_compounds().search(lexicon.tight(text)))


@cache
def _compounds() -> re.Pattern[str]:
    listed = lexicon.alternation(map(lexicon.tight, lexicon.load("skills")["compounds"]))
    return re.compile(rf"(?<![a-z\d])(?:{listed})(?![a-z\d])")
