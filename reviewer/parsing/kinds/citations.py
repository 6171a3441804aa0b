"""Publications and patents: citations in the usual styles, and title, venue and date on lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.short_entries import blocks, goes_on, right_edge
from reviewer.parsing.entries.short_signs import is_only_date
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.sections.prose import MARKER, joined
from reviewer.parsing.values import dates, names

_HAN = r"[\u3040-\u9fff]"
_PATENT = (
    r"(?:(?:国家)?发明专利|實用新型|实用新型(?:专利)?|外观设计(?:专利)?|发明|专利|软件著作权|计算机软件著作权|软著"
    r"|發明專利|patente?n?|utility model)"
)
_TITLE_IN_QUOTES = re.compile(
    r"(?:[“\"„«「『]|(?<!\w)(?P<single>['‘]))"
    r"(?P<name>(?(single)[^‘“”\"]|[^”\"“»」』]){6,300}?)[,，.。]?\s*"
    r"(?(single)['’](?=[\s,.;:)]|$)|[”\"“»」』])"
)
_TITLE_IN_BOOK_MARKS = re.compile(r"《(?P<name>[^》]{2,200})》")
_GB = re.compile(
    r"^(?P<authors>[^.．\[\]]{2,160}?)[.．]\s*(?P<name>[^\[\]]{4,250}?)\s*\[[A-Z]{1,2}(?:/[A-Z]{2})?\]"
    r"[.．,，:：]?\s*(?:(?://|In:?)\s*)?(?P<publisher>[^,，.．]*)"
)
_APA = re.compile(
    r"^(?P<authors>[^()]{2,300}?)\s*\((?P<date>[^()]*(?:19|20)\d\d[^()]*)\)[.,:]?\s+"
    r"(?P<name>.{6,300}?)[.?!]\s+(?:In\s+)?(?P<publisher>[^,.]*)"
)
_KIND_FIRST = re.compile(
    rf"^(?P<publisher>{_PATENT})(?:名称)?\s*(?:[（(][^（）()]{{1,12}}[）)])?\s*[:：]\s*"
    r"(?P<name>[^,，;；]+)",
    re.I,
)
_KIND_LAST = re.compile(
    rf"^(?P<name>.{{4,120}}?)(?:\s*[,，(（|｜\t/·-]\s*|\s+)(?P<publisher>{_PATENT})(?!\w)", re.I
)
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\bet al)(?<!\bvs)(?<!\bNo)(?<!\bVol)"
    r"(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)[.。]\s+|(?<=[?!])\s+|[.。]$"
)
_PARTS = re.compile(
    rf"\s*[|｜\t]\s*|\s{{2,}}|\s+[–—/·•-]\s+|——|(?<={_HAN})[·•]|(?<={_HAN})\s+(?={_HAN}{{2,12}}\s+(?:19|20)\d\d\b)"
    rf"|，|,\s+(?=in\b|[A-Z]|{_HAN})|(?<={_HAN})\s+in\s+|;\s+|；"
)
_VENUE_ENDS = re.compile(
    r"\s*[,，;；|｜\t]\s*|\s+[–—/·•-]\s+|[.。]\s(?!\s*[A-Z][a-z]{1,6}\.)|\s*[(（]"
    r"|(?<=[\u4e00-\u9fff》])\s+(?=(?:19|20)\d\d\s*年[^，,。]{0,8}$)"
    r"|\s+(?=(?:19|20)\d\d\s*[;；]\s*\d)|\s+(?=\d{1,4}(?:\.\d+)?\s*\((?:19|20)\d\d\))"
)
"""What follows a venue; a full stop before another shortened word does not ("Chem. Sci.")."""
_NOISE = re.compile(
    r"^\W*(?:(?:已)?(?:发表|录用|接收|授权|公开|投稿|受理|在投)(?:于|在)?|第[一二三]作者|[一二三]作"
    r"|共同?一作|通讯作者|影响因子|中科院|核心期刊|专利号|申请号|公开号"
    r"|(?:accepted|under review|in press|published(?: in)?|first author)\b"
    r"|(?:SCI|EI|CCF|IF|JCR|DOI|ZL|CN)\b)",
    re.IGNORECASE,
)
_NO_DATE = re.compile(
    r"(?:(?:published|released|date)\s*(?:on|in)?|发表时间|发布时间|出版时间|日期)\s*[:：]\s*"
    r"(?:undefined|null|none|nan|n/?a|invalid date)?",
    re.IGNORECASE,
)
"""A label whose date is missing, in the words of the program that wrote the document."""
_DATED_BY = re.compile(
    r"(?:(?:published|released|printed|issued|presented|appeared)(?: on| in)?"
    r"|(?:date (?:of )?)?publi(?:shed|cation)(?: date)?|veröffentlicht am|publié le"
    r"|publicado el|(?:发表|发布|出版|發表|發布)(?:时间|時間|日期|于|於)?)\W*",
    re.IGNORECASE,
)
"""What is left of a line that dates a paper without its date: "Published on:"."""
_JOINED_ON = re.compile(r"\s+,\s+(?=\S)")
_PUBLISHED = re.compile(
    r"(?:published|appeared|presented|publié[es]*|paru[es]*|publicad[oa]|pubblicat[oa]|erschienen|veröffentlicht)"
    r" (?:in|on|by|at|with|dans|par|chez|en|por|su|da|bei|im)(?: the)?[: ]\s*(?=\S)"
    r"|(?:发表|發表|刊登?|刊載|载|載|出版|收录|收錄|录用)(?:于|於|在)\s*[:：]?\s*(?=\S)",
    re.IGNORECASE,
)
"""What stands before the name of who published something: "Published by Elm Press"."""
_INITIALS_LAST = re.compile(
    r"^(?:(?:[^\W\d_][\w'’-]+ (?:[A-Z]\.?){1,3}|[\u4e00-\u9fff·]{2,6})"
    r"(?:[,，]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+)){1,12}"
    r"[^\W\d_][\w'’-]+ (?:[A-Z]\.?){1,3}\.?\s+(?=[A-Z])"
)
"""Authors by family name and initials, which run into the title: "Cho H., Park S. Catalysis …"."""
_FAMILY = r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_][\w'’-]+)?"
_DOTTED = r"(?:[A-Z]\.[ -]?){1,3}"
_AUTHOR = rf"(?:{_FAMILY} [A-Z]{{1,3}}|{_FAMILY} {_DOTTED}|{_DOTTED}{_FAMILY})"
_BEFORE_COLON = re.compile(
    rf"^(?!{_FAMILY} [A-Z]{{1,3}}:)"
    rf"{_AUTHOR}(?:\s*(?:[,;&]|\band\b|\bund\b|\bet\b)\s*(?:(?:and|&)\s+)?{_AUTHOR}){{0,20}}"
    r"(?:,?\s+et al\.?)?\s*:\s+(?=[^a-z\W]|\W)"
)
"""Authors with initials before a colon ("Cho H, Park S: Catalysis …"), but not "Vitamin D: …"."""
_ET_AL = re.compile(
    r"^(?>[^\W\d_][\w.'’-]*\s?){1,4}(?:[,;]\s*(?>[\w.'’&-]+\s?){1,4}){0,8},?\s*et al[.,:]*\s+"
)
"""Authors of whom only the first are named."""
_OPEN_TAIL = re.compile(r"\s*[（(](?:[^（）()]*(?:19|20)\d\d[^（）()]*[）)]?)?\s*$")
"""A bracket that holds nothing but a date, or whose date was taken out."""
_SORT = re.compile(
    r"\W*(?:(?:peer[- ]reviewed|refereed|selected|recent|conference|journal|book)\s+)*"
    r"(?:journals?|articles|papers|books|(?:book )?chapters|preprints|proceedings|presentations"
    r"|theses|posters)(?:\s+(?:articles|papers|publications))?\W*",
    re.IGNORECASE,
)
"""A line that names the sort of publications below it."""
_TELLS = re.compile(r"[^\W\d_a-z](?:[^\s\d]+\s+){3,}[^\s\d]+[.!]|[\u4e00-\u9fff，、]{8,}[。！]")
"""A sentence without numbers: it tells of a paper where a venue has volume, pages or year."""
_LAST_YEAR = re.compile(r"[，,；;]\s*((?:19|20)\d\d)\s*$")
"""A year at the end of a Chinese citation, behind its last comma."""
_YEAR_IN_BRACKETS = re.compile(r"\((?:19|20)\d\d[a-z]?\)[,.:]?\s+")
_VENUE_AND_YEAR = re.compile(r"(?:[\u4e00-\u9fff]+|[A-Z][A-Za-z&-]*) (?:19|20)\d\d")
"""A venue whose year is part of what it is called: "NeurIPS 2023", "护理研究 2021"."""
_OF_TITLES = re.compile(r"(?:the|an|its|his|her|our|their)\s", re.IGNORECASE)
"""Words that open titles and no names: "The Priest and His Neighbours"."""
_TRIM_BUT_QUOTES = " \t,，.。;；|｜·•–—-:：/"
_TRIM = f"{_TRIM_BUT_QUOTES}\"“”'"


@dataclass(frozen=True)
class _Text:
    """Spans read as one text, from any part of which the spans can be had back."""

    spans: tuple[Span, ...]
    text: str
    places: tuple[int, ...]

    def part(self, start: int, end: int) -> Found | None:
        """The value at ``start`` to ``end``, trimmed, with the spans it came from."""
        inner = []
        for span, at in zip(self.spans, self.places, strict=True):
            first, last = max(start, at) - at, min(end, at + len(span.text)) - at
            if first < last:
                inner.append(replace(span, start=span.start + first, end=span.start + last))
        if not inner:
            return None
        inner[0] = replace(inner[0], start=inner[0].trimmed(_TRIM).start)
        inner[-1] = replace(inner[-1], end=inner[-1].trimmed(_TRIM).end)
        return joined([span for span in inner if span.text])


def _text_of(spans: Sequence[Span]) -> _Text:
    text, places = "", []
    for span in spans:
        tight = not text or bool(re.search(_HAN + r"$", text) and re.match(_HAN, span.text))
        broken = bool(re.search(r"[^\W\d_]-$", text))
        text += "" if tight or broken else " "
        places.append(len(text))
        text += span.text
    return _Text(tuple(spans), text, tuple(places))


def publications(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``publications``: name, publisher, releaseDate; patents among them."""
    drafts = []
    edge = right_edge(lines)
    for spans in _entries(lines):
        spans = [span for span in spans if not _NO_DATE.fullmatch(span.text)]
        if not spans:
            continue
        date, spans = _leading_date(spans)
        parted = _is_on_lines(spans, edge, dated=date is not None)
        draft = _on_lines(spans) if parted else _cited(_text_of(spans))
        draft["releaseDate"] = draft.get("releaseDate") or date
        if draft.get("name") is not None:
            drafts.append(draft)
    return drafts


def _entries(lines: Sequence[Line]) -> Iterator[list[Span]]:
    lines = [line for line in lines if not _SORT.fullmatch(line.text)]
    marked = [at for at, line in enumerate(lines) if MARKER.match(line.text)]
    by_date = not marked
    before = lines[: marked[0]] if len(marked) > 1 else []
    titled = any(x.bold and not lines[marked[0]].bold for x in before)
    if not titled and not any(dates.find_spans(x.text) for x in before):
        lines = lines[len(before) :]  # without what introduces the list
    for block in blocks(lines, by_date=by_date, beside=False):
        beside = [s for s in _cut_at_tabs(block[0]) if len(s.text) > 14] if len(block) == 1 else []
        if len(beside) > 1:
            yield from ([span] for span in beside)
        else:
            yield block


def _leading_date(spans: list[Span]) -> tuple[Found | None, list[Span]]:
    """The date that opens or closes an entry, and the entry without it."""
    first, last = spans[0], spans[-1]
    if len(spans) > 1 and is_only_date(replace(last.line, text=last.text)):
        return _date_of(last), spans[:-1]
    for date in dates.find_in(first)[:1]:
        if date.range[0] != first.start:
            continue
        if date.range[1] == first.end and len(spans) > 1:
            return date.end(first.line) or date.start(first.line), spans[1:]
        if date.range[1] < first.end:
            rest = replace(first, start=date.range[1]).trimmed(_TRIM_BUT_QUOTES)
            return date.end(first.line) or date.start(first.line), [rest, *spans[1:]]
    return None, spans


def _cut_at_tabs(span: Span) -> list[Span]:
    return [
        Span(span.line, span.start + m.start(), span.start + m.end()).trimmed()
        for m in re.finditer(r"[^\t]+", span.text)
    ]


def _is_on_lines(spans: Sequence[Span], edge: float, *, dated: bool) -> bool:
    """Whether title and venue stand on lines of their own rather than in one citation."""
    if len(spans) < 2:
        return False
    if _authors_before(spans[0].text):
        return False
    if _TITLE_IN_QUOTES.match(spans[0].text) and spans[0].text.endswith((":", ",", "-")):
        return False
    first, second = spans[0].line, spans[1].line
    bold = [w.bold for w in first.words][:1] != [w.bold for w in second.words][:1]
    if bold or abs(first.size - second.size) > 0.6:
        return True
    whole = _text_of(spans).text
    if _date_of(spans[0]) and not (_APA.match(whole) or _behind_year(whole)):
        return True
    dated = dated or any(is_only_date(replace(s.line, text=s.text)) for s in spans[1:])
    return dated and first is not second and not goes_on(first, second, edge)


def _authors_before(text: str) -> int:
    """Where the title begins behind authors who are told by initials or "et al."."""
    forms = (_BEFORE_COLON, _ET_AL, _INITIALS_LAST)
    return next((found.end() for form in forms if (found := form.match(text))), 0)


def _behind_year(text: str) -> re.Match[str] | None:
    """The title in quotes behind the year, which stands in brackets behind the authors."""
    year = _YEAR_IN_BRACKETS.search(text)
    return _TITLE_IN_QUOTES.match(text, year.end()) if year else None


def _date_of(span: Span) -> Found | None:
    for date in dates.find_in(span):
        if date.kind != "mention":
            return date.end(span.line) or date.start(span.line)
    return None


def _without_date(span: Span) -> Span:
    """The longest run of the span beside its dates."""
    return max(
        (run.trimmed(_TRIM + "()（）") for run in _runs(span)), key=lambda run: len(run.text)
    )


def _runs(span: Span) -> list[Span]:
    """What stands before, between and behind the dates of a span."""
    edges = [span.start]
    for date in dates.find_in(span):
        if date.kind != "mention":
            edges += [date.range[0], date.range[1]]
    edges.append(span.end)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Span(span.line, a, max(a, b)).trimmed(" \t,，;；|｜·•") for a, b in pairs]


def _told_behind_date(span: Span, *, dated: bool) -> Span | None:
    """The sentence that ends a line, behind the date on it or below the one above: no venue."""
    *before, last = _runs(span)
    told = last if (before or dated) and _TELLS.fullmatch(last.text) else None
    return told if told and not _are_authors(told.text.rstrip("."), least=0.85) else None


def _on_lines(spans: Sequence[Span]) -> dict[str, Draft]:
    draft: dict[str, Draft] = {"name": None, "publisher": None, "releaseDate": None}
    rest: list[Span] = []
    for span in spans:
        is_venue = _VENUE_AND_YEAR.fullmatch(span.text) and not _is_date(span.text)
        named = draft["name"] is not None and is_venue
        draft["releaseDate"] = draft["releaseDate"] or (None if named else _date_of(span))
        told = _told_behind_date(span, dated=draft["releaseDate"] is not None)
        if told and draft["name"] is not None:
            rest.append(told)
            span = replace(span, end=told.start)
        text = span if named else _without_date(span)
        if not text.text or _DATED_BY.fullmatch(text.text):
            continue
        if draft["name"] is None:
            draft["name"], draft["publisher"] = _name_and_venue(text)
        elif _are_authors(text.text, least=0.85):
            continue
        elif draft["publisher"] is None and len(text.text) <= 120:
            by = _PUBLISHED.match(text.text)
            text = replace(text, start=text.start + (by.end() if by else 0))
            draft["publisher"] = Found(text.text, (text,))
        else:
            rest.append(span)
    draft["summary"] = joined(rest)
    return draft


def _name_and_venue(span: Span) -> tuple[Found | None, Found | None]:
    """The title on a line, and the venue joined on: at a comma between spaces, or in other type."""
    joint = _JOINED_ON.search(span.text)
    if joint is None:
        return _in_two_types(span)
    name = replace(span, end=span.start + joint.start())
    return found(name), found(replace(span, start=span.start + joint.end()))


def _in_two_types(span: Span) -> tuple[Found | None, Found | None]:
    """A title, and the venue behind the comma at which bold or slanted type ends or begins."""
    words = [
        (word, start)
        for word, start in zip(span.line.words, span.line.starts, strict=True)
        if span.start <= start < span.end
    ]
    looks = [(word.bold, word.italic) for word, _ in words]
    cuts = [at for at in range(1, len(words)) if looks[at] != looks[at - 1]]
    if len(cuts) != 1 or not words[cuts[0] - 1][0].text.endswith((",", "，")):
        return found(span), None
    cut = words[cuts[0]][1]
    return found(replace(span, end=cut).trimmed(_TRIM)), found(replace(span, start=cut))


def _are_authors(text: str, least: float = 0.6) -> bool:
    """ "J. Evans, M. Okafor and L. Wu": each piece the name of a person."""
    pieces = [p for p in re.split(r"\s*[,，;；、]\s*|\s+(?:and|und|et|y)\s+|\s*&\s*", text) if p]
    pieces = [p for p in (re.sub(r"\bet al\.?|[*†‡\d]|等$", "", p).strip() for p in pieces) if p]
    return bool(pieces) and sum(_is_author(p, least) for p in pieces) >= 0.6 * len(pieces)


def _is_author(text: str, least: float) -> bool:
    initials = r"(?:[A-Z]\.[\s-]?){1,4}"
    if re.fullmatch(
        rf"{initials}\s*[^\W\d_][\w'’-]+(?:\s[\w'’-]+)?|[^\W\d_][\w'’-]+\s+{initials}|{initials}",
        text,
    ):
        return True
    if _OF_TITLES.match(text):
        return False
    return len(text.split()) <= 4 and names.likeness(text) >= least


def _cited(text: _Text) -> dict[str, Draft]:
    """One citation: by its quotation marks, its brackets, its kind, or its sentences."""
    quoted = _TITLE_IN_QUOTES.match(text.text) or _behind_year(text.text)
    for form in (_KIND_FIRST, _GB, _APA, _KIND_LAST) if quoted is None else ():
        match = form.match(text.text)
        if match:
            return _from_match(text, match)
    quoted = quoted or _TITLE_IN_QUOTES.search(text.text)
    if quoted:
        publisher = _first_part(text, quoted.end(), len(text.text))
        return _draft(text, text.part(*quoted.span("name")), publisher)
    marks = list(_TITLE_IN_BOOK_MARKS.finditer(text.text))
    if marks:
        return _in_book_marks(text, marks)
    return _in_sentences(text)


def _from_match(text: _Text, match: re.Match[str]) -> dict[str, Draft]:
    start, end = match.span("name")
    tail = _OPEN_TAIL.search(text.text, start, end)
    name = text.part(start, tail.start() if tail else end)
    return _draft(text, name, text.part(*match.span("publisher")))


def _in_book_marks(text: _Text, marks: list[re.Match[str]]) -> dict[str, Draft]:
    """《题名》 alone or with 《刊名》 after it; or a bare title, then 《刊名》."""
    if len(marks) > 1:
        return _draft(text, text.part(*marks[0].span("name")), text.part(*marks[1].span("name")))
    before = re.sub(
        r"(?:发表(?:于|在)?|刊登于|载于|收录于|录用于)\s*$", "", text.text[: marks[0].start()]
    )
    if len(before.strip(_TRIM)) > 8 and not _are_authors(before.strip(_TRIM)):
        return _draft(text, text.part(0, len(before)), text.part(*marks[0].span("name")))
    after = _first_part(text, marks[0].end(), len(text.text))
    return _draft(text, text.part(*marks[0].span("name")), after)


def _in_sentences(text: _Text) -> dict[str, Draft]:
    edges = [_authors_before(text.text)]
    for match in _SENTENCE.finditer(text.text, edges[0]):
        edges += [match.start(), match.end()]
    edges.append(len(text.text))
    sentences = [
        (a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text.text[a:b].strip()
    ]
    if len(sentences) > 1 and _are_authors(text.text[slice(*sentences[0])]):
        sentences = sentences[1:]
    if len(sentences) > 1:
        return _draft(
            text, text.part(*sentences[0]), _first_part(text, sentences[1][0], len(text.text))
        )
    start, end = sentences[0] if sentences else (0, len(text.text))
    cut = _bracketed_venue(text.text, start, end) or _PARTS.search(text.text, start, end)
    if cut is None:
        return _draft(text, _without_trailing_date(text, start, end), None)
    return _draft(text, text.part(start, cut.start()), _first_part(text, cut.end(), end))


def _bracketed_venue(text: str, start: int, end: int) -> re.Match[str] | None:
    """The bracket that opens the venue and the year: 题名（刊名，2021）."""
    found = re.compile(r"\s*[（(](?=[^（()）]{2,40}[,，\s]\s*(?:19|20)\d\d[)）])").search(
        text, start, end
    )
    return found if found and found.start() - start >= 6 else None


def _without_trailing_date(text: _Text, start: int, end: int) -> Found | None:
    for date in dates.find_spans(text.text[start:end]):
        if date.range[1] >= end - start - 2 and date.kind != "mention":
            tail = _OPEN_TAIL.search(text.text, start, start + date.range[0])
            return text.part(start, tail.start() if tail else start + date.range[0])
    return text.part(start, end)


def _first_part(text: _Text, start: int, end: int) -> Found | None:
    """The venue at the start of what follows a title: up to volume, pages, status or date."""
    while start < end:
        cut = _VENUE_ENDS.search(text.text, start, end)
        stop = min([cut.start() if cut else end, *_months(text.text, start, end)])
        piece = text.text[start:stop].strip(_TRIM)
        if (
            piece
            and not _NOISE.match(piece)
            and re.search(r"[^\W\d_]{2}", piece)
            and not _is_date(piece)
        ):
            lead = re.match(
                r"\s*(?:in:?|发表于|发表在|刊于|载于|to appear in)\s+", text.text[start:stop], re.I
            )
            return text.part(start + (lead.end() if lead else 0), stop)
        if cut is None:
            return None
        start = cut.end()
    return None


def _months(text: str, start: int, end: int) -> list[int]:
    """Where a date that is more than a year stands: it is never part of a venue's name."""
    return [
        start + found.range[0]
        for found in dates.find_spans(text[start:end])
        if len(found.end_iso or found.start_iso or "") > 4 and found.range[0] > 0
    ]


def _is_date(piece: str) -> bool:
    return any(s.range == (0, len(piece)) for s in dates.find_spans(piece))


def _draft(text: _Text, name: Found | None, publisher: Found | None) -> dict[str, Draft]:
    return {"name": name, "publisher": publisher, "releaseDate": _release(text, name, publisher)}


def _release(text: _Text, *used: Found | None) -> Found | None:
    """The date, unless it is part of the venue's name ("NeurIPS 2023")."""
    taken = [span for found in used if found for span in found.spans]
    for span in text.spans:
        for date in dates.find_spans(span.line.text):
            found = date.end(span.line) or date.start(span.line)
            inside = span.start <= date.range[0] < span.end
            free = not any(
                t.line is span.line and t.start < date.range[1] and date.range[0] < t.end
                for t in taken
            )
            if found is not None and inside and free and date.kind != "mention":
                return found
    last = text.spans[-1]
    year = _LAST_YEAR.search(last.text)
    if year is None or any(
        t.line is last.line and t.end > last.start + year.start(1) for t in taken
    ):
        return None
    return Found(year[1], (Span(last.line, last.start + year.start(1), last.start + year.end(1)),))
