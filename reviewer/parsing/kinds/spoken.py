"""Languages and how well they are spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import zip_longest

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import joined, without_marker
from reviewer.parsing.values.labels import form_field
from reviewer.parsing.values.lists import split_list

_RATING = "●○◉◯◎★☆⬤■□▪▫▰▱▮▯◆◇•∙"
"""Signs that draw how well a language is spoken."""
_BETWEEN = f" \t:：-–—,，;；|/·()（）[]{_RATING}"
_OPENS_PIECE = re.compile(
    rf"(?:^|[\t,，;；|/·、.)）:：和&{_RATING}]|\b(?:and|und|et|y|e))$", re.IGNORECASE
)
_AND_NEXT = re.compile(r"\s+(?:and|und|sowie|et|y|e)$", re.IGNORECASE)
_HOW_WELL = re.compile(
    r"\s*(?:[(（][^()（）]*[)）]|[:：–—-].*|\s\S.*)?\s*|\s*(?:CET|TEM|N[1-5]|IELTS|TOE).*"
    r"|(?:专业)?(?:[四六八]级|专[四八]|雅思|托福).*"
)
"""What may stand behind a language in a list of skills."""
_GENERIC = re.compile(
    r"(?P<name>[^\W\d_][\w '’.-]{1,24}?)\s*(?:[:：]\s*|\s[-–—]\s|\t|[(（])"
    r"(?P<rest>[^\t]+?)[)）]?\s*$"
)
_PLURAL = r"(?:s|\(s\))?"
_MOTHER_TONGUE = re.compile(
    r"(?P<level>mother tongues?|native languages?|muttersprachen?|madrelingua"
    rf"|lingu[ae] madr[ei]|moedertaal|langue{_PLURAL} maternelles?"
    rf"|(?:l[ei]ngua|língua|idioma){_PLURAL} (?:matern|nativ)[ao]s?)"
    r"(?:\([sn]\))?\s*[:\t]\s*",
    re.IGNORECASE,
)
_IN_LIST = re.compile(
    r"(?:^|[)\],;|/·\t）、，；])\s*"
    r"(?P<name>(?:[A-ZÀ-Þ][\w'’-]+\s){0,2}[A-ZÀ-Þ][\w'’-]{2,24}|[\u4e00-\u9fff]{1,5}[语語话話])"
    r"(?:\s*[(\[（](?P<level>[^()\[\]（）]{2,30})[)\]）]"
    r"|(?:\s[-–—]\s|\s?:\s)(?P<behind>[^()\[\],;|/·、，；:\t]{2,30}?)(?=\s*(?:[,;|/·、，；\t]|$)))"
)
_SPOKEN_IN = re.compile(r"(?P<whole>\s?[(（](?P<where>[^()（）\d]{2,16})[)）])(?=\s*[(（:：])")
"""Which of its forms a language is, before how well it is spoken: "藏语（安多）（会话）"."""
_OF_PEOPLE = r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,5}族[语語]"
"""A language called after the people who speak it: "白族语", "排灣族語"."""
_ABILITIES = re.compile(
    r"(?:^|[\t|/,;·]|\s{2,})\s*[^\W\d_][^\W\d]{2,}(?: [^\W\d]+){0,3}\s*[:(]?\s*"
    r"(?P<level>[ABC][12])\)?(?=\s*(?:[\t|/,;·]|\s{2,}|$))"
)
"""How well one reads, writes, understands a language: "LISTENING B2⇥READING B2"."""
_LEAST_ABILITIES = 2
_LONGEST_LEVEL = 16
_LONGEST_TOLD = 40
_ABILITY = re.compile(
    r"[四六八]级|雅思|托福|CET|IELTS|TOE|读写|讀寫|听说|聽說|口语|口語|交流|流利|阅读|閱讀"
)
_CLAUSES = re.compile(r"[;；。]|,\s|[.](?:\s|$)|\b(?:and|but|also|und|et|mais|y)\b", re.IGNORECASE)
_ASKED = re.compile(r"(?P<label>[^:：]{2,30}?)\s*[:：]\s*(?=\S)")
_SENTENCE = re.compile(r"\b(?:I|speaks?|spreche|je parle|parle|hablo|parlo)\b|\bam an?\b")
"""Words of a sentence about the languages one speaks."""


@dataclass
class _Spoken:
    """A language and the spans that say how well; none yet where they stand on another line."""

    name: Span
    fluency: list[Span]


def languages(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``languages`` from a section's lines."""
    spoken: list[_Spoken] = []
    waiting: list[_Spoken] = []
    for line in lines:
        span = _behind_label(without_marker(line))
        here = _first_learned(span) or list(_in_line(span))
        if here:
            spoken += here
            row = [*(waiting if line.cell else ()), *here]
            waiting = [entry for entry in row if not entry.fluency]
        elif spoken and (_is_torn(spoken[-1]) or _goes_on(spoken[-1], span)):
            spoken[-1].fluency.append(span)
        elif waiting and (entry := _in_column(line, waiting)):
            entry.fluency.append(span)
            waiting.remove(entry)
        elif waiting and span.text and not _names_list(span):
            told = _of_abilities(span) if len(waiting) == 1 else []
            for entry, piece in zip(waiting, told or _columns(span), strict=False):
                entry.fluency.append(piece)
            waiting = []
        else:
            spoken += _unknown(span)
    return [_draft(entry) for entry in spoken]


def apart(lines: Sequence[Line], *, with_levels: bool) -> tuple[list[dict[str, Draft]], list[Line]]:
    """Languages that a line lists, behind a label or alone, and the other lines.

    The list may go on: in the next cell, or on lines that begin with languages of their own. With
    ``with_levels`` a list counts only if it says how well: among skills a bare one is a skill.
    """
    if with_levels and _are_in_pairs(lines):
        return languages(lines), []
    listed: list[_Spoken] = []
    others: list[Line] = []
    is_list = False
    for index, line in enumerate(lines):
        span = without_marker(line)
        label = _label().match(span.text)
        value = replace(span, start=span.start + label.end()).trimmed() if label else span
        is_list = _lists_languages(value, lines[index + 1 :]) if label else is_list
        is_list = is_list or _is_bare_list(span)
        is_list = is_list and (bool(label) or _begins_with_language(span))
        if mother := _first_learned(span):
            listed += mother
        elif is_list or _is_one_with_level(span):
            listed += _in_line(value)
        else:
            others.append(line)
    if with_levels and not any(entry.fluency for entry in listed):
        return [], list(lines)
    return [_draft(entry) for entry in listed], others


def _are_in_pairs(lines: Sequence[Line]) -> bool:
    """Whether each language stands on a line by itself, and below it how well it is spoken."""
    texts = [without_marker(line).text for line in lines]
    return (
        len(texts) > 1
        and len(texts) % 2 == 0
        and all(_pattern().fullmatch(text) for text in texts[::2])
        and all(map(_says_how_well, texts[1::2]))
    )


def lists_languages(span: Span) -> bool:
    """Whether a text lists languages and no more than how well each is spoken."""
    label = _label().match(span.text)
    value = replace(span, start=span.start + label.end()).trimmed() if label else span
    pieces = split_list(value)
    known = [_names_one(piece) for piece in pieces]
    levelled = len(pieces) > 1 and all(map(_IN_LIST.match, (piece.text for piece in pieces)))
    return bool(pieces) and (all(known) or (known[0] and levelled) or _is_graded(value))


def _is_graded(span: Span) -> bool:
    """Whether a language opens a line, apart from a test that says how well: "英语 雅思 8.0"."""
    name = _pattern().match(span.text)
    rest = span.text[name.end() :] if name else ""
    return rest[:1] in (" ", "\t", ":", "：", "(", "（") and _says_how_well(rest)


def opens_with_language(span: Span) -> bool:
    """Whether a text begins with the name of a language."""
    return _begins_with_language(span)


def _first_learned(span: Span) -> list[_Spoken]:
    """The languages behind "Mother tongue:", which says how well they are spoken."""
    label = _MOTHER_TONGUE.match(span.text)
    if label is None:
        return []
    words = re.finditer(r"(?:^|\(s\))(?P<word>(?:(?!\(s\)).)+)", label["level"])
    edges = [(span.start + word.start("word"), span.start + word.end()) for word in words]
    level = [Span(span.line, start, end) for start, end in edges]
    spoken = list(_in_line(replace(span, start=span.start + label.end())))
    return [entry if entry.fluency else _Spoken(entry.name, level) for entry in spoken]


def _behind_label(span: Span) -> Span:
    """How well a language is spoken, without the label that asks so: "Proficiency: B2"."""
    label = _ASKED.match(span.text)
    if label is None or form_field(label["label"]) != "fluency":
        return span
    return replace(span, start=span.start + label.end()).trimmed()


def _names_list(span: Span) -> bool:
    """Whether a line only heads the languages below it ("Other language(s):")."""
    return span.text.endswith((":", "：")) or bool(_label().fullmatch(span.text))


def among(
    lines: Sequence[Line], *, graded: bool = False
) -> tuple[list[dict[str, Draft]], list[Line]]:
    """Languages among skills, and the lines without them; ``graded`` asks how well for each."""
    listed: list[_Spoken] = []
    others: list[Line] = []
    tells = _is_graded if graded else _names_one
    for line in lines:
        pieces = [piece for piece in split_list(without_marker(line)) if tells(piece)]
        listed += [entry for piece in pieces for entry in _in_line(piece)]
        rest = _blanked(line, pieces)
        if re.search(r"\w", rest.text):
            others.append(rest)
    return [_draft(entry) for entry in listed], others


def _names_one(piece: Span) -> bool:
    """Whether it is a language with no more than how well it is spoken: no "English teaching"."""
    found = _pattern().match(piece.text)
    return bool(found) and bool(_HOW_WELL.fullmatch(piece.text, found.end() if found else 0))


def _blanked(line: Line, pieces: Sequence[Span]) -> Line:
    """The line, the pieces and the signs before them blanked out."""
    text = line.text
    for piece in pieces:
        start = len(text[: piece.start].rstrip(_BETWEEN[1:])) if piece.start else 0
        text = text[:start] + " " * (piece.end - start) + text[piece.end :]
    if text == line.text:
        return line
    kept = [(w, o) for w, o in zip(line.words, line.starts, strict=True) if text[o].strip()]
    words, starts = tuple(w for w, _ in kept), tuple(o for _, o in kept)
    return replace(line, text=text.rstrip(), words=words, starts=starts)


def _is_bare_list(span: Span) -> bool:
    """Whether a line names several languages and nothing else: "English, German"."""
    pieces = split_list(span)
    return len(pieces) > 1 and all(_pattern().fullmatch(piece.text) for piece in pieces)


def _is_one_with_level(span: Span) -> bool:
    """Whether a line says of one language how well it is spoken, no more: "英语：CET-6"."""
    match = _GENERIC.fullmatch(span.text)
    longest = _LONGEST_TOLD if match and _ABILITY.search(match["rest"]) else _LONGEST_LEVEL
    if match is None or len(match["rest"]) > longest:
        return False
    told = bool(_ABILITY.search(match["rest"])) or _says_how_well(match["rest"])
    return told and bool(_pattern().fullmatch(match["name"].strip()))


def _lists_languages(value: Span, following: Sequence[Line]) -> bool:
    """Whether what stands behind a label, or else on the next line, begins with a language."""
    if value.text:
        return _begins_with_language(value)
    return bool(following) and _begins_with_language(without_marker(following[0]))


def _begins_with_language(span: Span) -> bool:
    return bool(_pattern().match(span.text))


def each_once(drafts: Sequence[dict[str, Draft]]) -> list[dict[str, Draft]]:
    """Each language once; how well it is spoken may stand with a later mention only."""
    kept: dict[str, dict[str, Draft]] = {}
    for draft in drafts:
        name = draft.get("language")
        key = lexicon.fold(name.value) if isinstance(name, Found) else ""
        if key not in kept or (draft.get("fluency") and not kept[key].get("fluency")):
            kept[key] = draft
    return list(kept.values())


def names_languages(lines: Sequence[Line]) -> bool:
    """Whether any line names a spoken language: "Languages" may also head programming ones."""
    return any(_pattern().search(line.text) for line in lines)


def _is_torn(entry: _Spoken) -> bool:
    """Whether a bracket is still open: "English (Native" / "speaker)"."""
    line = entry.name.line.text[entry.name.start :]
    said = "".join(span.text for span in entry.fluency)
    return bool(entry.fluency) and line.count("(") > line.count(")") and ")" not in said


def _in_column(line: Line, waiting: Sequence[_Spoken]) -> _Spoken | None:
    """The language in the cell above a cell."""
    cell = line.cell
    for entry in waiting:
        above = entry.name.line.cell
        if cell and above and above.table == cell.table and above.column == cell.column:
            return entry
    return None


def _goes_on(entry: _Spoken, span: Span) -> bool:
    """Whether a small letter goes on with what the line above says: "Professional" / "working"."""
    return bool(entry.fluency) and span.text[:1].islower() and not span.line.gap > span.line.size


def _of_abilities(span: Span) -> list[Span]:
    """The level of a line that tells of one language how well one reads it, writes it and so on.

    It is the whole line where the levels differ; nothing where the line tells anything else.
    """
    found = list(_ABILITIES.finditer(span.text))
    if len(found) < _LEAST_ABILITIES or _ABILITIES.sub("", span.text).strip():
        return []
    alike = len({ability["level"] for ability in found}) == 1
    start, end = found[0].span("level") if alike else (0, len(span.text))
    return [Span(span.line, span.start + start, span.start + end)]


def _columns(span: Span) -> list[Span]:
    return [
        Span(span.line, span.start + m.start(), span.start + m.end()).trimmed()
        for m in re.finditer(r"[^\t]+", span.text)
    ]


def _in_line(span: Span) -> Iterator[_Spoken]:
    """Each known language, and what follows it up to the next."""
    if led := _in_clauses(span) or list(_behind_levels(span)):
        yield from led
        return
    matches = [m for m in _pattern().finditer(span.text) if _opens_a_piece(span.text, m)]
    if not matches and (inside := _pattern().search(span.text)) and len(span.text) < 24:
        whole = span.trimmed(_BETWEEN)
        name = Span(span.line, span.start + inside.start(), span.start + inside.end())
        yield _Spoken(name, [whole] if whole != name else [])
        return
    names = sorted([m.span() for m in matches] + (_unheard_of(span.text) if matches else []))
    for index, (start, end) in enumerate(names):
        limit = names[index + 1][0] if index + 1 < len(names) else len(span.text)
        if (spoken_in := _SPOKEN_IN.match(span.text, end, limit)) and not _says_how_well(
            spoken_in["where"]
        ):
            end = spoken_in.end("whole")
        name = Span(span.line, span.start + start, span.start + end)
        rest = Span(span.line, name.end, span.start + limit)
        fluency = _inner(rest)
        yield _Spoken(name, [fluency] if fluency.text else [])


def _unheard_of(text: str) -> list[tuple[int, int]]:
    """Where languages no list knows stand among others, each with a bracket: "Lakota (fluent)"."""
    return [
        found.span("name")
        for found in _IN_LIST.finditer(text)
        if _says_how_well(found["level"] or found["behind"]) and not _pattern().match(found["name"])
    ]


def _behind_levels(span: Span) -> Iterator[_Spoken]:
    """The languages behind "fluent in": each up to the next level has the one before it."""
    found = _lead().finditer(span.text)
    leads = [lead for lead in found if _pattern().match(span.text, lead.end())]
    if leads and _pattern().search(span.text, 0, leads[0].start()):
        return
    for lead, following in zip_longest(leads, leads[1:]):
        start, end = lead.span("level")
        level = Span(span.line, span.start + start, span.start + end)
        limit = following.start() if following else len(span.text)
        for match in _pattern().finditer(span.text, lead.end(), limit):
            yield _Spoken(
                Span(span.line, span.start + match.start(), span.start + match.end()), [level]
            )


def _in_clauses(span: Span) -> list[_Spoken]:
    """The languages that a sentence tells of, or that stand behind how well each is spoken.

    "I am a native speaker of English and speak Irish fluently", "English, conversational Dutch".
    """
    if not _SENTENCE.search(span.text) and not _qualified().search(span.text):
        return []
    edges = [0, *(at for cut in _CLAUSES.finditer(span.text) for at in cut.span()), len(span.text)]
    spoken: list[_Spoken] = []
    led: list[Span] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        levels = [_within(span, found) for found in _level().finditer(span.text, start, end)][:1]
        for name in map(partial(_within, span), _pattern().finditer(span.text, start, end)):
            led = [level for level in levels or led if level.start < name.start]
            spoken.append(_Spoken(name, levels or led))
    return spoken if any(entry.fluency for entry in spoken) else []


def _within(span: Span, found: re.Match[str]) -> Span:
    return Span(span.line, span.start + found.start(), span.start + found.end())


@cache
def _level() -> re.Pattern[str]:
    """How well a language is spoken, in the words of a list or of a sentence."""
    listed = (*lexicon.load("languages")["fluency"], *lexicon.load("languages")["adverbs"])
    return re.compile(rf"(?<!\w)(?:{lexicon.alternation(listed)})(?!\w)", re.IGNORECASE)


@cache
def _qualified() -> re.Pattern[str]:
    """A language right behind how well it is spoken, at the start of what a list holds."""
    return re.compile(
        rf"(?:^|[,;]\s|\band\s+)(?:{_level().pattern})\s+(?:{_pattern().pattern})", re.IGNORECASE
    )


def of_heading(heading: Line | None, lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The language that a heading names, where the text below says how well and names none."""
    named = _pattern().search(heading.text) if heading else None
    if heading is None or named is None or names_languages(lines):
        return []
    told = joined([span for span in map(without_marker, lines) if span.text])
    name = Span(heading, named.start(), named.end())
    return [{"language": Found(name.text, (name,)), "fluency": told}] if told else []


@cache
def _lead() -> re.Pattern[str]:
    """How well languages are spoken that are named behind it: "Fluent in", "basic knowledge of"."""
    listed = lexicon.alternation(lexicon.load("languages")["fluency"])
    return re.compile(rf"(?<!\w)(?P<level>{listed})(?:\s+knowledge)?\s+(?:in|of|en)\s+", re.I)


def _inner(span: Span) -> Span:
    """Without separators around, and without the brackets that hold the whole."""
    span = span.trimmed(f" \t:：-–—,，;；|/·、.{_RATING}")
    if joint := _AND_NEXT.search(span.text):  # "Welsh (native) and English (fluent)"
        span = replace(span, end=span.start + joint.start()).trimmed(",; ")
    if span.text[:1] in "(（[":
        end = span.end - 1 if span.text[-1:] in ")）]" else span.end
        span = replace(span, start=span.start + 1, end=max(end, span.start + 1)).trimmed()
    return replace(span, end=span.start) if span.text in ("and", "und", "et", "y", "和") else span


def _opens_a_piece(text: str, match: re.Match[str]) -> bool:
    """A language is named at the start, or after a separator, "and" or a closing bracket."""
    before = text[: match.start()].rstrip(" ")
    if before.count("(") + before.count("（") > before.count(")") + before.count("）"):
        return False
    return bool(_OPENS_PIECE.search(before)) or bool(_level_end().search(before))


@cache
def _level_end() -> re.Pattern[str]:
    """How well the language before is spoken, at the end of a text."""
    return re.compile(
        rf"(?<!\w)(?:{lexicon.alternation(lexicon.load('languages')['fluency'])})[)）]?$", re.I
    )


@cache
def _label() -> re.Pattern[str]:
    listed = lexicon.alternation(lexicon.load("languages")["labels"])
    return re.compile(rf"(?:{listed})(?:\s*[:：]\s*|\t\s*|\s{{2,}}|$)", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    listed = lexicon.load("languages")["names"]
    han = lexicon.alternation(
        w for w in listed if not w.isascii() and re.search(r"[\u3040-\u9fff]", w)
    )
    latin = lexicon.alternation(w for w in listed if not re.search(r"[\u3040-\u9fff]", w))
    return re.compile(rf"(?<!\w)(?:{latin})(?!\w)|{_OF_PEOPLE}|{han}", re.IGNORECASE)


def _unknown(span: Span) -> Iterator[_Spoken]:
    """A language no list knows, by the form "Name: level" or "Name (level)"."""
    cells = _columns(span)
    tabbed = len(cells) > 1 and _says_how_well(cells[-1].text)
    for piece in [span] if tabbed else split_list(span):
        match = _GENERIC.fullmatch(piece.text)
        if match and _says_how_well(match["rest"]):
            name = Span(
                piece.line, piece.start + match.start("name"), piece.start + match.end("name")
            )
            rest = Span(
                piece.line, piece.start + match.start("rest"), piece.start + match.end("rest")
            )
            yield _Spoken(name, [rest])


def _says_how_well(text: str) -> bool:
    folded = lexicon.fold(text)
    return folded in lexicon.words("languages", "fluency") or any(
        word.casefold() in folded for word in lexicon.load("languages")["tests"]
    )


def _draft(entry: _Spoken) -> dict[str, Draft]:
    fluency = joined(
        [span.trimmed("()（）") if len(entry.fluency) > 1 else span for span in entry.fluency]
    )
    return {"language": Found(entry.name.text, (entry.name,)), "fluency": fluency}
