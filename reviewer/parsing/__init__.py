"""A candidate's file -> a JSON Resume with the place of every value.

``parse(document)``, ``parse_bytes(data, name)`` and ``parse_file(path)`` are all a caller needs.
The way through the package, from the words on a page to a resume:

    layout      the words of pages -> lines in reading order; whether their text can be used at all
    sections    lines -> sections, by headings known by their words and by how they are set
    contact     the top lines -> basics, and what of them stands elsewhere
    entries     the lines of a section -> its entries, by the rule that the section itself shows
    heads       the head of an entry -> employer, title, school, degree…
    kinds       one parser for each kind of section; tables and forms whose entries are cells
    assembly    all drafts -> one draft of the whole
    plausibility  which of several ways to read the pages made the most of them
    doubts      which values the reviewer is asked to check
    found       a draft -> the resume and its evidence

Each package uses those above it and ``values`` (what a short text says: a date, a name, a place),
the word lists (``lexicon``) and the fitted models (``fitted``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError

from reviewer.errors import NotAResume, NoTextFound
from reviewer.evidence import Evidence, ParsedResume
from reviewer.intake.document import Document, Line
from reviewer.intake.formats import open_document
from reviewer.parsing.assembly import Drafts, assemble
from reviewer.parsing.contact.monograms import without_monogram
from reviewer.parsing.found import settle
from reviewer.parsing.kinds import dated_events, raised_labels
from reviewer.parsing.layout import legibility, reading_order
from reviewer.parsing.layout.dates_last import with_dates_raised
from reviewer.parsing.layout.leaders import without_leaders
from reviewer.parsing.layout.reading_order import USUAL, Way
from reviewer.parsing.lexicon import tight
from reviewer.parsing.plausibility import Reading, is_doubtful, kinds_told, plausibility
from reviewer.parsing.sections import forms, headings
from reviewer.parsing.sections.closings import without_buttons, without_closing
from reviewer.parsing.sections.contents import without_contents
from reviewer.parsing.sections.headings import Section, part_of
from reviewer.parsing.values import dates
from reviewer.parsing.values.roles import FORM_OF_TOWN, points
from reviewer.pointer import Json, value_at, with_value
from reviewer.resume import Resume

__all__ = ["lines_read", "parse", "parse_bytes", "parse_file", "parse_resume"]

OTHER_WAYS = (
    Way(tables=False),
    Way(margins=False),
    Way(margins=False, columns=False),
    Way(margins=False, eager=True),
)
"""How pages are read too where the usual way leaves doubts."""
MARGIN = 1.25
"""How much more plausible another way must be than those before it."""
MOST_PAGES = 12
"""Pages up to which a document is read in several ways."""
LEAST_TEXT = 20
"""Characters below which a document with pages counts as pictures only."""

LEAST_CLOSING = 3
"""Lines at the end of a document among which it may be signed."""
LONGEST_SIGNATURE = 40
LEAST_UNDERLINED, UNDERLINED = 3, 2
"""Lines of a text with a rule under them, from which they are its headings, of this level."""
SURELY_PLACE = 0.8

_SIGNED = re.compile(
    r"\s*(?P<place>[^\W\d][^\d,，\t:：]{1,30}?)\s*[,，]?\s+(?:(?:den|le|am|el|on|the)\s+)*"
    r"(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d\d){1,2}|\d{1,2}\.?\s+[^\W\d]{3,10}\.?\s+\d{4})\s*$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"[^\W\d]{3,10}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+[^\W\d]{3,10}\.?,?\s+\d{4}"
    r"|\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日"
)
_PAGE_NUMBER = re.compile(
    r"^\s*(?:[-–—]?\s*\d{1,2}\s*[-–—]?|(?:page|seite|página)?\s*\d{1,2}\s*(?:/|of|von|de|sur)\s*[12]?\d"
    r"|第\s*\d+\s*[页頁](?:\s*[/／,，]?\s*共\s*\d+\s*[页頁])?|(?:page|seite|página)\s+\d{1,2})\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*([=\-_*~─━—–#·•.+])\1{2,}\s*$")
_SIGNS = r"[=\-_*~─━—–#]"
_RULED = re.compile(
    rf"\s*(?:({_SIGNS})\1{{2,}}\s*)?(?P<text>(?!{_SIGNS})\S.{{0,30}}?)\s*({_SIGNS})\3{{4,}}\s*"
)
_TO_SIGN = re.compile(r"\s*_{6,}\s*|\s*(?:[.…]\s?){10,}")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")


def parse_file(path: Path) -> ParsedResume:
    """Read and parse one file."""
    return parse_bytes(path.read_bytes(), path.name)


def parse_bytes(data: bytes, name: str) -> ParsedResume:
    """Parse a file's bytes; raises the ``UnreadableFile`` that says why it cannot be."""
    return parse_resume(open_document(data, name))


def parse_resume(document: Document) -> ParsedResume:
    """Parse what should be a resume; raises ``NoTextFound`` or ``NotAResume`` when it is none."""
    reading = best_reading(document)
    if document.pages and (_is_blank(reading.lines) or legibility.needs_recognition(document)):
        raise NoTextFound(document.name)
    if not _is_resume(reading.sections, reading.parsed.resume):
        raise NotAResume(document.name)
    return reading.parsed


def _is_blank(lines: Sequence[Line]) -> bool:
    return sum(len(line.text) for line in lines) < LEAST_TEXT


def parse(document: Document) -> ParsedResume:
    """Parse what a file holds, whatever it is; never raises because of the text."""
    return best_reading(document).parsed


def lines_read(document: Document) -> tuple[Line, ...]:
    """The lines of a document as ``parse`` numbers them."""
    return reading_order.lines_of(document, _best(document)[0])


def best_reading(document: Document) -> Reading:
    """What a document says, read in the way that makes the most of it."""
    return _best(document)[1]


def _best(document: Document) -> tuple[Way, Reading]:
    """The way a document is read best, and what it says then; the usual way if in doubt.

    A way that loses a heading which the usual way knows is no better.
    """
    usual = _read(_lines(document, USUAL))
    if not 0 < len(document.pages) <= MOST_PAGES or not is_doubtful(usual):
        return USUAL, usual
    seen = [[line.text for line in usual.lines]]
    best, most = (USUAL, usual), plausibility(usual) + MARGIN
    for way in OTHER_WAYS:
        lines = _lines(document, way)
        texts = [line.text for line in lines]
        if texts in seen:
            continue
        seen.append(texts)
        other = _read(lines)
        if kinds_told(other) >= kinds_told(usual) and (found := plausibility(other)) > most:
            best, most = (way, other), found + MARGIN
    return best


def _read(lines: Sequence[Line]) -> Reading:
    events, others = dated_events.take(lines)
    sections = headings.split(others)
    return Reading(lines, sections, _parse(sections, events))


def _lines(document: Document, way: Way = USUAL) -> list[Line]:
    if document.pages:
        read = without_leaders(reading_order.lines_of(document, way))
        lines = raised_labels.with_values_beside(read)
        return _unsigned(without_closing(_plain(without_monogram(lines))))
    led = without_leaders(_without_signature(document.lines))
    signed = with_dates_raised([_without_rule(line) for line in led])
    lines = _with_underlined(forms.without_layout_tables(forms.with_whole_labels(signed)))
    kept = [line for line in lines if not _PAGE_NUMBER.match(line.text) and not _is_rule(line)]
    return _unsigned(without_closing(_plain(without_monogram(kept))))


def _with_underlined(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text; short ones with a typed rule as long right below them are headings.

    Where several are, and nothing else in the text is declared to be one.
    """
    under = {
        at
        for at, (line, rule) in enumerate(pairwise(lines))
        if _is_rule(rule) and not _is_rule(line) and _fits(line.text.strip(), rule.text.strip())
    }
    if len(under) < LEAST_UNDERLINED or any(line.heading for line in lines):
        return list(lines)
    return [replace(x, heading=UNDERLINED) if at in under else x for at, x in enumerate(lines)]


def _fits(text: str, rule: str) -> bool:
    """Whether a rule is drawn under a text of a few words."""
    return 2 < len(text) <= LONGEST_SIGNATURE and abs(len(text) - len(rule)) <= 2


def _plain(lines: Sequence[Line]) -> list[Line]:
    """Without what leads to other text: a list of the sections, words to click on."""
    return without_buttons(without_contents(lines))


def _unsigned(lines: Sequence[Line]) -> list[Line]:
    """Without the place and the day at which a document was signed, and the name below them."""
    body = [line for line in lines if line.column == headings.MAIN_FLOW]
    for at, line in enumerate(body[-LEAST_CLOSING:], start=max(len(body) - LEAST_CLOSING, 0)):
        match = _SIGNED.match(line.text)
        after = body[at + 1 :]
        if match and at > 0 and _is_place(match["place"], body[:at]):
            names = all(
                len(one.text) <= LONGEST_SIGNATURE and "\t" not in one.text for one in after
            )
            dropped = {id(one) for one in (line, *(after if names else ()))}
            return [one for one in lines if id(one) not in dropped]
    last = body[-1] if len(body) > 1 else None
    if last and last.gap > last.size and _DAY.fullmatch(last.text.strip()):
        return [line for line in lines if line is not last]  # the day the file was set
    return list(lines)


def _without_signature(lines: Sequence[Line]) -> Sequence[Line]:
    """Without the line at the end that is drawn to sign on, and the name below it."""
    for at in range(len(lines) - 1, max(len(lines) - 1 - LEAST_CLOSING, 0), -1):
        below = lines[at + 1 :]
        if (
            _TO_SIGN.fullmatch(lines[at].text)
            and len(below) == 1
            and _is_name(below[0], lines[:at])
        ):
            return lines[:at]
    return lines


def _is_name(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line says again what a line at the top of the document does: whose it is."""
    return tight(line.text) in {tight(other.text) for other in above[:LEAST_CLOSING]}


def _is_place(text: str, above: Sequence[Line]) -> bool:
    """Whether a text names a town, one on a list or one that the lines above name too."""
    told = points("place", text)
    named = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    return told >= SURELY_PLACE or (
        told >= FORM_OF_TOWN and any(named.search(line.text) for line in above)
    )


def _without_rule(line: Line) -> Line:
    """A line without the rule of signs typed behind its words or around them: "【Work】-----"."""
    ruled = _RULED.fullmatch(line.text)
    return part_of(line, *ruled.span("text")) if ruled and not line.cell else line


def _is_rule(line: Line) -> bool:
    """Whether a line of typed signs only draws a rule or underlines a heading."""
    return bool(_RULE.match(line.text))


def _parse(parts: Sequence[Section], events: Mapping[str, Drafts]) -> ParsedResume:
    draft = assemble(parts, events)
    personal = draft.pop("x-personal", None)
    if personal:
        draft["meta"] = {"x-personal": personal}
    value, evidence = settle(draft)
    value, evidence = _valid(value or {}, evidence)
    return ParsedResume(resume=Resume.from_json(value), evidence=evidence)


def _valid(value: Json, evidence: Evidence) -> tuple[Json, Evidence]:
    """Without what the format forbids: odd addresses and dates move under ``meta``."""
    for pointer in sorted(evidence):
        if not _is_valid(pointer, value_at(value, pointer)):
            mark = evidence.pop(pointer)
            token = pointer.replace("~", "~0").replace("/", "~1")
            value = with_value(value, pointer, None)
            value = with_value(value, f"/meta/x-unusable/{token}", mark.quote)
    try:
        Resume.from_json(value)
    except ValidationError as error:
        for trouble in error.errors():
            pointer = "".join(f"/{part}" for part in trouble["loc"])
            value = with_value(value, pointer, None)
            evidence.pop(pointer, None)
    return value, evidence


def _is_valid(pointer: str, value: Json) -> bool:
    name = pointer.rsplit("/", 1)[-1]
    if name == "email":
        return bool(_EMAIL.match(value))
    if name in ("url", "image"):
        try:
            parts = urlsplit(value)
        except ValueError:
            return False
        return bool(parts.scheme and parts.netloc) and not re.search(r"\s", value)
    return True


def _is_resume(parts: Sequence[Section], resume: Resume) -> bool:
    """Whether anything in it looks like a resume: a way to reach someone, a section, dates."""
    if resume.basics.email or resume.basics.phone or resume.work or resume.education:
        return True
    known = {part.kind for part in parts} - {"top", "unknown", "summary"}
    if len(known) >= 2:
        return True
    ranges = [s for part in parts for line in part.lines for s in dates.find_spans(line.text)]
    return bool(known) and bool(ranges)
