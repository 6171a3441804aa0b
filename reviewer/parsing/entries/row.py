"""A row of an entry: one line, or the cells of a table side by side, with the dates in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reviewer.intake.document import Line
from reviewer.parsing.entries.leads import lead_size, starts_bold
from reviewer.parsing.found import Span
from reviewer.parsing.sections.prose import MARKER
from reviewer.parsing.values import dates
from reviewer.parsing.values.dates import DateSpan
from reviewer.parsing.values.labels import labelled

LONGEST_HEAD_LATIN, LONGEST_HEAD_CJK = 95, 40
"""Characters the line that names an entry has at most, its date left out."""
RANGES = frozenset({"range", "since", "until", "open"})
"""Kinds of dates that tell how long something took."""

_MORE_OF_NAMES = 80
"""By how much it may be longer where it holds nothing but names in capitals."""
TOLD = frozenset({"summary", "highlights"})
"""Fields that tell about an entry instead of naming it."""
_ABBREVIATED = r"(?:Inc|Ltd|Corp|Co|Dip|Hons|Univ|Jr|Sr|(?:[A-Za-z]+\.)+[A-Za-z]+)\."
_SENTENCE = re.compile(
    rf"[。；]|^(?:\S+\s+){{6,}}(?!{_ABBREVIATED}\s*$)\S+\.\s*$|[a-z]{{3}}\.\s+[A-Z][a-z]+ [a-z]"
    r"|^(?:\S+\s+){3,}[a-z]{3,}\.\s*$"
)
_COUNTED = re.compile(r"[^:：\d,，;；|｜·\t]{2,30}[:：]\s*[$€£¥￥]?\s?\d[^:：]{0,24}")
_NUMBERED = re.compile(r"\s*(?:\[\d{1,2}\]|[(（]?\d{1,2}[)）.、])\s*(?=\D)")
_LEAST_LISTED = 3
"""Commas of a row that tells all of an entry."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True)
class Row:
    """One line, or the one-line cells of a table row side by side, with the dates in it."""

    lines: tuple[Line, ...]
    fields: tuple[str, ...] = ()
    """What the column heads of a form say each line, or each tabbed part, is ("" where unknown)."""

    @cached_property
    def dates(self) -> tuple[tuple[Line, DateSpan], ...]:
        """The dates and ranges, each with the line it stands in."""
        return tuple((line, span) for line in self.lines for span in dates.find_spans(line.text))

    @property
    def first(self) -> Line:
        """The leftmost line."""
        return self.lines[0]

    @cached_property
    def rest(self) -> str:
        """The text without the marker and without dates."""
        parts = []
        for line in self.lines:
            text = line.text
            for span in reversed(dates.find_spans(text)):
                text = text[: span.range[0]] + " " + text[span.range[1] :]
            parts.append(text)
        return MARKER.sub("", " ".join(parts)).strip(" \t,，|·()（）[]【】-–—:：")

    @property
    def has_range(self) -> bool:
        """Whether a range of dates, be it in two cells, or a date that goes on stands in it."""
        parted = self.fields.count("dates") > 1 and self.dates
        return bool(parted) or any(span.kind in RANGES for _, span in self.dates)

    @property
    def is_short(self) -> bool:
        """Whether it could name something rather than tell something."""
        chinese = len(_CJK.findall(self.rest))
        mostly = 3 * chinese > len(self.rest)
        longest = LONGEST_HEAD_CJK if mostly else LONGEST_HEAD_LATIN
        longest += _MORE_OF_NAMES * (not chinese and _names_only(self.rest))
        # A full stop before a date in the same line ends no sentence: "Title, Employer. 2019".
        # Nor does one behind nothing but names: "Bachelor of Arts in History, Elm University."
        stopped = self.has_range or _names_only(self.rest)
        text = self.rest.rstrip(" .") if stopped else self.rest
        return len(self.rest) <= longest and not _SENTENCE.search(text)

    @cached_property
    def is_counted(self) -> bool:
        """Whether it gives a number to a label no list knows ("Hours per week: 40")."""
        text = self.first.text.strip()
        return len(self.lines) == 1 and bool(not self.dates and _COUNTED.fullmatch(text))

    @property
    def is_whole(self) -> bool:
        """Whether a numbered row tells all of an entry: "[2] Project, 2020.06—2023.05, 10万元"."""
        listed = _CJK.search(self.rest) and self.rest.count("，") >= _LEAST_LISTED
        return self.has_range and bool(listed or _NUMBERED.match(self.first.text))

    @property
    def is_told(self) -> bool:
        """Whether a sentence names an entry: its cells are parts of one line."""
        return len(self.fields) > 1 and len({line.number for line in self.lines}) == 1

    @cached_property
    def is_marked(self) -> bool:
        """Whether it starts with a bullet or number of its own."""
        return bool(MARKER.match(self.first.text)) and not self.starts_with_date

    @cached_property
    def starts_with_date(self) -> bool:
        """Whether a date is the first thing in it."""
        return any(span.range[0] == 0 for _, span in self.dates)

    @cached_property
    def ends_with_date(self) -> bool:
        """Whether a date is the last thing in it, behind what it names."""
        text = self.lines[-1].text.rstrip(" \t)）]】")
        ends = [span.range[1] for line, span in self.dates if line is self.lines[-1]]
        return bool(self.rest) and max(ends, default=-1) >= len(text)

    @property
    def label(self) -> str | None:
        """The field it is labelled with, if it starts with a label or its column head tells it."""
        if len(self.fields) == 1 and self.fields[0] in TOLD:
            return self.fields[0]
        found = labelled(Span(self.first, 0, len(self.first.text)), spaced=True)
        return found.field if found else None

    @cached_property
    def look(self) -> tuple[object, ...]:
        """How it is set: what the starts of entries have in common."""
        line = self.first
        marker = MARKER.match(line.text)
        sign = marker[0].strip() if marker and not self.starts_with_date else ""
        return (
            line.heading,
            line.bold or starts_bold(line),
            round(lead_size(line)),
            line.list_level,
            "#" if any(c.isdigit() for c in sign) else sign,
            len(self.lines),
        )


def _names_only(text: str) -> bool:
    """Whether commas part nothing but names: "Lecturer, School of Law, Harle University"."""
    words = re.findall(r"[^\W\d_][\w'’-]{3,}", text)
    return "," in text and all(word[0].isupper() for word in words)
