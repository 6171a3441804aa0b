"""Where a name and the job title beside it may stand: parts of a line, or two lines together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile
from statistics import median

from reviewer.intake.document import Box, Line, around
from reviewer.parsing import lexicon
from reviewer.parsing.found import Span
from reviewer.parsing.values import names, places, roles
from reviewer.parsing.values.fields import SEPARATOR, joined, segments

_PRONOUN = r"(?:she|he|they|ze|sie|er|elle|il|iel|ella|él|her|him|them|hers|his|theirs)"
_PRONOUNS = re.compile(
    rf"(?<![\s,，|·•])[\s,，|·•]*+[(（\[]?\s*+{_PRONOUN}(?:\s*+/\s*+{_PRONOUN}){{1,2}}\s*+[)）\]]?$",
    re.IGNORECASE,
)
_PRONOUN_WORD = re.compile(rf"{_PRONOUN}(?:\s*/\s*{_PRONOUN})*", re.IGNORECASE)
_TRADE = re.compile(r"(?<=[\u4e00-\u9fff])\s+[A-Z]{2}$")
_FACTS = re.compile(
    r"(?<=[\u4e00-\u9fff])\s*[|｜,，(（\s]\s*[男女](?:\s*[|｜,，、/\s]\s*\d{2}\s*[岁歲].*|性?[，,、].*)?\s*[)）]?$"
)
"""Sex and age behind a name: "王小明 男，28岁"; a sentence of facts: "王小明，男，汉族，…"."""
_TWICE = re.compile(r"(\S.*?)\s+\1")
_OWNER = re.compile(
    r"(.{2,10}?)(?:同志|先生|女士)?的?(?:个人|個人|求职|求職)?(?:简历|簡歷|履歷)(?:表)?$"
)
_CONNECTIVE = re.compile(
    r"(?:[&/+,，、-]|\b(?:of|for|and|in|with|the|a|an|on|to|und|für|im|der|et|de|du|en|y|e|di|do))$",
    re.IGNORECASE,
)
_JOINED_ON = re.compile(
    r"(?:d['’](?=\w)|(?:de|du|des|del|di|da|für|im|und|et|y|e|of|for|and|in|&)\s)"
)
"""How the rest of a title opens that a line broke: "d'État", "of Studies"."""
_TAGLINE = re.compile(
    r"(?P<title>[^\W\d_][\w/&' -]{3,40}?),? "
    r"(?:who|that|with|passionate|specialis|specializ|focus|turned|qui)[^.!?]{3,70}"
)
_SHOWN = 1.3
"""Letters this much larger than the last ones of their line are set for show."""
_LIKE_NAME = 0.5
_SURE_NAME = 0.8
"""Likeness of a name from which capitals behind it are no part of it."""
_BEHIND_TITLE = re.compile(
    r"\s+(?:based\s+in|from|near|in|en|aus|à|[-–—|·]|(?P<at>at|@|bei|chez))\s+(?=[^\W\d_])|,\s+"
)
_SURE_JOB = 0.75
_LARGER = 1.12
"""A line in letters this much larger than most is set for show."""
_LONGEST_TITLE = 80
_OF_ENTRIES = "entries."
"""Where the words of single certificates and prizes are listed: some are jobs ("会计师")."""
_TITLE = 0.5
"""Points from which words in front of a town are a title."""
_PLACE_BEHIND = re.compile(
    r"(?P<title>.*\S)(?:\s*[@＠・·|｜/／,，]\s*|\s+[-–—]\s+|\s*[(（\[])"
    r"(?:(?:现|現|目前)(?:居住|定居|居|住)(?:于|於|在)?)?(?P<place>[^@＠・·|｜()（）]{2,20}?)[)）\]]?"
)
_SAME_EDGE = 2.0
_CLOSE = 1.7
"""How far below each other the lines of one name stand, in their heights."""


_GREETING = re.compile(
    r"\W*(?:(?:hi|hello|hey|hola|bonjour|salut|hallo|guten tag|ciao|olá|oi)\b"
    r"(?: there| everyone)?\W+)?"
    r"(?:i['’]?\s?a?m|my name is|this is|soy|me llamo|mi nombre es|je suis|je m['’]appelle|ich bin"
    r"|ich hei(?:ß|ss)e|mein name ist|sono|mi chiamo|sou|eu sou|meu nome é)\s+"
    r"(?P<name>[^\W\d_][\w'’ -]{2,38}\w)\W*",
    re.IGNORECASE,
)
"""A greeting at the top of a page: "Hi, I'm Jane Doe!"."""


def name_spans(line: Line) -> Iterator[Span]:
    """The whole line, then pieces of it that may be the name: "王小明｜算法工程师"."""
    mark = re.match(r"\s*#+\s*", line.text)
    whole = _bare(Span(line, mark.end() if mark else 0, len(line.text)).trimmed())
    yield whole
    if lexicon.fold(whole.text) in _document_titles():
        return
    for part in _parts(line, whole):
        bare = _bare(part)
        if bare != whole:
            yield bare


@cache
def _document_titles() -> frozenset[str]:
    return frozenset(map(lexicon.fold, lexicon.load("names")["document_titles"]))


def _bare(span: Span) -> Span:
    """Without pronouns, its own echo (a photo's), a trade behind it ("王小明 HR"), small print."""
    greeting = _GREETING.fullmatch(span.text)
    span = replace(span, start=span.start + greeting.start("name")) if greeting else span
    if greeting:
        return replace(span, end=span.start + len(greeting["name"]))
    shown = _large_part(span.line, _SHOWN * span.line.words[-1].size) if span.line.words else None
    if shown and span.start <= shown.start < shown.end < span.end:
        span = shown if names.likeness(shown.text) >= _LIKE_NAME else span
    for form in (_PRONOUNS, _TRADE, _FACTS):
        behind = form.search(span.text)
        head = span.text[: behind.start()] if behind else ""
        if head and (form is not _TRADE or names.likeness(head) >= _SURE_NAME):
            span = replace(span, end=span.start + len(head)).trimmed()
    twice = _TWICE.fullmatch(span.text)
    return replace(span, end=span.start + twice.end(1)) if twice else span


def is_person(span: Span) -> bool:
    """Whether a sex stands right behind a text: it names a person, whatever its words."""
    return bool(_FACTS.fullmatch(span.line.text, span.end))


def _parts(line: Line, whole: Span) -> Iterator[Span]:
    for span in segments(line):
        if span != whole:
            yield span
    comma = re.match(r"([^,，(（]+?)\s*(?:[,，]\s|[(（]|\s[–—-]\s)", whole.text)
    if comma:
        yield replace(whole, end=whole.start + comma.end(1))
    titled = _titled().fullmatch(whole.text)
    if titled:
        which = "name" if titled["name"] else "owner"
        start, end = titled.span(which)
        yield replace(whole, start=whole.start + start, end=whole.start + end)
    yield from _runs(whole)
    yield from _before_title(whole)
    yield from _chinese_words(line, whole)


def _chinese_words(line: Line, whole: Span) -> Iterator[Span]:
    for match in re.finditer(r"[^\s—–\-/,，()（）]+", whole.text):
        part = Span(line, whole.start + match.start(), whole.start + match.end())
        owner = _OWNER.match(part.text)
        if owner:
            yield replace(part, end=part.start + owner.end(1))
        elif part.text != whole.text and re.fullmatch(r"[\u4e00-\u9fff·]{2,10}", part.text):
            yield part


@cache
def _titled() -> re.Pattern[str]:
    """ "Curriculum Vitae of Jane Doe", "Lebenslauf – Max Muster", "Jane Doe's Resume"."""
    title = lexicon.alternation(lexicon.load("names")["document_titles"])
    return re.compile(
        rf"(?:(?:{title})\s*(?:\b(?:of|for|von|de|di|da)\b|[:：|–—-])?\s+(?P<name>\S.*)"
        rf"|(?P<owner>.*?\w)(?:['’]s)?(?:\s+|\s*[|–—_-]\s*)(?:{title}))",
        re.IGNORECASE,
    )


def _runs(whole: Span) -> Iterator[Span]:
    """Neighbouring words in letters of one size and weight, where a line has several such runs."""
    runs: list[Span] = []
    style: tuple[float, bool] | None = None
    for word, start in zip(whole.line.words, whole.line.starts, strict=True):
        end = start + len(word.text)
        if start < whole.start or end > whole.end or not word.text.strip():
            continue
        if runs and style == (round(word.size), word.bold):
            runs[-1] = replace(runs[-1], end=end)
        else:
            runs.append(Span(whole.line, start, end))
        style = (round(word.size), word.bold)
    if len(runs) > 1:
        yield from (run.trimmed(" ,，|｜·•-–—") for run in runs)


def _before_title(whole: Span) -> Iterator[Span]:
    """A name with a known given name, before a job title: "Jane Doe Senior Accountant"."""
    ends = [match.end() for match in re.finditer(r"\S+", whole.text)]
    for count in (2, 3):
        if len(ends) <= count:
            return
        name = replace(whole, end=whole.start + ends[count - 1])
        rest = whole.text[ends[count - 1] :]
        sure = names.likeness(name.text) >= 0.9 and not SEPARATOR.search(whole.text)
        if sure and roles.points("position", rest) >= 0.75:
            yield name
            return


def name_parts(lines: Sequence[Line]) -> Iterator[tuple[Span, ...]]:
    """Texts in large letters on lines that are one name: given name above family name.

    Small text may stand beside them, and lines of it between them. A family name of two parts
    may be broken behind its hyphen. Where letters have no size, a name's two words may open the
    document on lines of their own.
    """
    body = body_size(lines)
    opening = [Span(line, 0, len(line.text)).trimmed() for line in lines[:2]]
    if not body and len(opening) > 1 and _is_parted(*opening) and _are_words(opening):
        yield opening[0], opening[1]
    large = [part for line in lines if body and (part := _large_part(line, _LARGER * body))]
    for at, (above, below) in enumerate(pairwise(large)):
        if not _is_below(below, above):
            continue
        last = large[at + 2] if at + 2 < len(large) else None
        if below.text.endswith("-") and last and _is_below(last, below):
            if _is_parted(above, below.trimmed("-")) and len(last.text.split()) == 1:
                yield above, below, last
        elif _is_parted(above, below):
            yield above, below


def _are_words(spans: Sequence[Span]) -> bool:
    """Whether each text is one word, and none that names a subject."""
    return all(
        re.fullmatch(r"[^\W\d_][\w'’-]+", span.text) and roles.points("area", span.text) < _TITLE
        for span in spans
    )


def joined_name(spans: Sequence[Span]) -> str:
    """The text of a name's parts, without a space where a hyphen broke one."""
    return re.sub(r"(?<=\w-) ", "", " ".join(span.text for span in spans))


def _large_part(line: Line, least: float) -> Span | None:
    """The words at the line's start that are larger than ``least``."""
    large = list(takewhile(lambda word: word.size > least, line.words))
    if not large:
        return None
    return Span(line, 0, line.starts[len(large) - 1] + len(large[-1].text)).trimmed()


def _is_below(below: Span, above: Span) -> bool:
    """Whether one text follows the other, or stands close below it though lines are between."""
    a, b = _box(above), _box(below)
    if below.line.number - above.line.number <= 1 or not (a and b):
        return True
    return abs(a.x0 - b.x0) <= _SAME_EDGE and 0 <= b.top - a.top <= _CLOSE * a.height


def _box(span: Span) -> Box | None:
    boxes = span.line.boxes(span.start, span.end)
    return around(boxes) if boxes else None


def _is_parted(above: Span, below: Span) -> bool:
    words = [len(span.text.split()) for span in (above, below)]
    alike = _style(above, 0) == _style(below, 0)
    if max(words) > 2 or sum(words) > (4 if alike else 2) or (words[0] > 1 and not alike):
        return False
    return all(
        names.likeness(span.text, in_any_case=True)
        and roles.points("position", span.text) < 0.5
        and not places.read_place_text(span.text)
        for span in (above, below)
    )


def is_large(size: float, body: float) -> bool:
    """Whether letters of this size are set for show, above those of the ``body``."""
    return size > _LARGER * body > 0


def body_size(lines: Sequence[Line]) -> float:
    """The size of the letters of most lines; 0 when unknown."""
    sizes = [line.size for line in lines if line.size]
    return median(sizes) if len(sizes) > 2 else min(sizes, default=0.0)


def before_place(span: Span) -> Span:
    """A title without the town behind it: "产品经理 @ 深圳", "會計（臺中市）", "Analyst, Leeds"."""
    cut = _PLACE_BEHIND.fullmatch(span.text)
    if cut is None or not places.read_place_text(cut["place"]):
        return span
    title = replace(span, end=span.start + cut.end("title"))
    return title if roles.points("position", title.text) >= _TITLE else span


_STATUS = re.compile(
    r"(?:(?:20)?\d\d\s*届)?(?:应届|往届|應屆)(?:毕业|畢業)?生?|在读(?:本科|硕士|博士)?(?:研究)?生"
    r"|自由职业者?"
)
"""What one is who has no post yet, before what one does: "应届毕业生 · 数据分析"."""


def title_spans(line: Line, *, beside_name: bool) -> Iterator[tuple[Span, float]]:
    """The whole line first ("P&L Leader | Board Member" is one title), then its segments.

    ``beside_name`` tells that the line is the name's or the one beneath: there most titles of a
    row need not be known. With each goes how much its words speak for a title.
    """
    whole = Span(line, 0, len(line.text)).trimmed(" |｜·•#")
    parts = segments(line)
    points = [roles.points("position", part.text) for part in parts]
    row = beside_name and points[:1] > [0.5] and "\t" not in whole.text
    if len(parts) > 1 and (
        min(points) >= 0.5 or (row and all(title_form(part.text) for part in parts))
    ):
        yield whole, max(points[0], roles.points("position", whole.text))
    rest = parts[1:] if beside_name and parts and _STATUS.fullmatch(parts[0].text) else []
    if rest and "\t" not in whole.text and all(title_form(x.text, han=True) for x in rest):
        yield whole, _SURE_JOB
    for part, told in zip(parts, points, strict=True):
        title = before_place(part.trimmed(" :："))
        yield title, told if title is part else roles.points("position", title.text)


def bare_title(span: Span) -> Span:
    """A title without where one lives or works behind it: "Technical Writer in Galway, Ireland"."""
    for cut in _BEHIND_TITLE.finditer(span.text):
        head, rest = span.text[: cut.start()], span.text[cut.end() :]
        sure = roles.points("position", head) >= _SURE_JOB
        if sure and (places.read_place_text(rest) or (cut["at"] and _names_employer(rest))):
            return replace(span, end=span.start + cut.start())
    return span


def _names_employer(text: str) -> bool:
    """Whether a text could name an employer: words in capitals, but for the small ones between."""
    words = re.findall(r"[^\W\d_][\w'’.&-]*", text)
    return bool(words) and all(word[0].isupper() or len(word) <= 3 for word in words)


def wrapped(spans: Sequence[Span], following: Line | None, body: float) -> Span | None:
    """More of a title, on the line that follows the last of its ``spans``, if the line broke it.

    It did where the words are no title yet but are one with the rest, where they end in "and" or
    "of" or the rest opens so, and, in letters larger than the ``body``, where the next word had
    no room.
    """
    span = spans[-1]
    if following is None or span.end < len(span.line.text.rstrip()):
        return None
    rest = Span(following, 0, len(following.text)).trimmed()
    if not _goes_with(span, rest):
        return None
    before, whole = joined(spans), joined((*spans, rest))
    if len(whole) > _LONGEST_TITLE:
        return None
    if _JOINED_ON.match(rest.text) and title_form(before):
        return rest
    if _CONNECTIVE.search(before):
        return rest if roles.points("position", before) >= 0.3 else None
    points = roles.points("position", whole)
    if title_form(before, han=True) and roles.points("position", before) < 0.5 and points >= 0.6:
        return rest
    larger = span.line.size > 1.04 * body > 0
    return rest if larger and points >= 0.5 and _had_no_room(span.line, rest) else None


def _goes_with(span: Span, rest: Span) -> bool:
    """Whether two lines are set alike, and the second has the form of the rest of a title."""
    alike = _style(span, -1) == _style(rest, 0) and span.line.cell == rest.line.cell
    if not alike or len(segments(rest.line)) != 1:
        return False
    return bool(title_form(rest.text[:1].upper() + rest.text[1:], han=True))


def _had_no_room(line: Line, rest: Span) -> bool:
    """Whether the first word of ``rest`` would not have fitted at the end of ``line``."""
    word = re.match(r"\S+", rest.text)
    if word is None or line.box is None or not line.edge:
        return False
    boxes = rest.line.boxes(rest.start, rest.start + word.end())
    return line.box.x1 + 0.2 * line.size + sum(box.width for box in boxes) > line.edge


def _style(span: Span, at: int) -> tuple[int, bool] | None:
    """Size and weight of the first or last word of a span; None where the format has none."""
    words = [
        word
        for word, start in zip(span.line.words, span.line.starts, strict=True)
        if start < span.end and span.start < start + len(word.text)
    ]
    return (round(words[at].size), words[at].bold) if words else None


def is_heading(text: str) -> bool:
    """Whether the text heads a part of a resume, or the whole: "Contact", "INFO"."""
    folded = lexicon.fold(text)
    listed = lexicon.index("headings").get(folded, _OF_ENTRIES)
    return not listed.startswith(_OF_ENTRIES) or folded in lexicon.words("names", "not_names")


def title_form(text: str, *, han: bool = False) -> float:
    """How much the line beneath a name looks like a title though no word of it is known."""
    if _PRONOUN_WORD.fullmatch(text):
        return 0.0
    words = text.split()
    if re.search(r"[\d@。；;!?！？:：]|\.$", text) or places.read_place_text(text):
        return 0.0
    if is_heading(text):
        return 0.0
    if re.search(r"[\u3040-\u9fff]", text):
        return 0.55 if han and len(text) <= 20 else 0.0
    return 0.55 if 1 <= len(words) <= 10 and text[:1].isupper() and len(text) <= 70 else 0.0


def tagline_form(text: str) -> float:
    """How much the line beneath a name is a title told at length: "Engineer who loves trains"."""
    told = _TAGLINE.fullmatch(text)
    return 0.6 if told and roles.points("position", told["title"]) >= _SURE_JOB else 0.0


def lines_apart(lines: Sequence[Line], line: Line, name: Line) -> int:
    """How many lines a line stands from the name; a side bar between them does not count."""
    low, high = sorted((line.number, name.number))
    if (line.column, line.page) != (name.column, name.page):
        return high - low
    return sum(one.column == line.column and low < one.number <= high for one in lines)
