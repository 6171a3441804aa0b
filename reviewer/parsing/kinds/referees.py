"""References: who can be asked, how to reach them, what they said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.entries.abreast import taken_apart
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import items, joined, without_marker
from reviewer.parsing.values import names
from reviewer.parsing.values.fields import names_field
from reviewer.parsing.values.labels import form_field

_ON_REQUEST = re.compile(
    r"(?:(?:up)?on|by) request|auf (?:anfrage|wunsch)|sur demande|a petición|备索|備索|面谈提供"
    r"|可(?:以|应要求)?提供",
    re.IGNORECASE,
)
"""What stands in place of references that are given later."""
_SURE_NAME = 0.5
_LONGEST_NOTE = 100
_NAMED_BELOW = re.compile(r"[—–-]\s|\d{4}|\t")
_SIGNED = re.compile(r"\s*[–—―-]{1,2}\s*\w")
"""A dash before who said what stands above."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_TRIM = " \t,，;；|｜·•–—-:：/@›»"
_MARKS = ' "“”„«»「」'
_CLOSING_MARKS = ('"', "”", "“", "»", "」")


def references(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``references``: who, and what they say or how to reach them."""
    drafts: list[dict[str, Draft]] = []
    asked = [x for x in lines if not _ON_REQUEST.search(x.text) and not _labels_cell(x)]
    if _sends_elsewhere(asked):
        return []
    apart = taken_apart(asked, _is_name)
    if told := _signed(apart):
        return told
    for group in _reference_groups(apart):
        head = without_marker(group[0])
        rest = [without_marker(line) for line in group[1:]]
        name = _referee(head)
        if name is not None:
            after = replace(head, start=name.end).trimmed(_TRIM)
            drafts.append({"name": _plain(name), "reference": joined([after, *rest])})
        else:
            drafts += _quoted(group)
    return drafts


def _signed(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """What was said, each followed by a line with the name of who said it, behind a dash.

    Behind what ends with a quotation mark the name may stand alone. Nothing if a name stands first,
    or two without a word between: those are lists of names.
    """
    quoted = [False, *(line.text.rstrip().endswith(_CLOSING_MARKS) for line in lines)]
    signed = [
        (behind or bool(_SIGNED.match(line.text))) and _referee(_signer(line)) is not None
        for behind, line in zip(quoted, lines, strict=False)
    ]
    listed = any(a and b for a, b in pairwise(signed)) or any(map(_heads_list, lines[:1]))
    if True not in signed or signed[0] or listed:
        return []
    drafts: list[dict[str, Draft]] = []
    said: list[Span] = []
    for line, is_signed in zip(lines, signed, strict=True):
        if is_signed:
            signer = _signer(line)
            name = _referee(signer)
            after = replace(signer, start=name.end if name else signer.end).trimmed(_TRIM)
            drafts.append({"name": _plain(name), "reference": joined([*said, after])})
            said = []
        elif re.search(r"\w", line.text):
            said.append(without_marker(line).trimmed(_MARKS))
    if said:
        drafts.append({"reference": joined(said)})
    return drafts


def _heads_list(line: Line) -> bool:
    """Whether a line is a name itself, or says that some follow."""
    return _referee(without_marker(line)) is not None or line.text.rstrip().endswith((":", "："))


def _signer(line: Line) -> Span:
    return Span(line, 0, len(line.text)).trimmed(_TRIM)


def _sends_elsewhere(lines: Sequence[Line]) -> bool:
    """Whether a section of one plain sentence only says where to ask: no name, nothing quoted."""
    if len(lines) > 2:
        return False
    text = " ".join(line.text for line in lines)
    names_any = any(
        _referee(without_marker(line)) or _NAMED_BELOW.search(line.text) for line in lines
    )
    quoted = any(sign in text for sign in '"“”„«»「『@')
    return len(text) <= _LONGEST_NOTE and not (names_any or quoted or _HAN.search(text))


def _labels_cell(line: Line) -> bool:
    """Whether a cell of a form only asks for what stands in the next one: "Name", "Job title"."""
    return line.cell is not None and (names_field(line.text) or bool(form_field(line.text)))


def _reference_groups(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _referee(without_marker(line)) is None:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _referee(span: Span) -> Span | None:
    """The name at the start of a line, if one stands there."""
    cut = re.search(
        r"[,，|｜\t(（:：·\u3000]|\s[–—-]\s|\s(?:from|of|at|@)\s|\s{2,}"
        r"|(?<=[\u4e00-\u9fff]{2})(?:\s[/／]\s|先生|女士|小姐)",
        span.text,
    )
    head = replace(span, end=span.start + cut.start()).trimmed() if cut else span
    return head if names.likeness(head.text) >= _SURE_NAME else None


def _quoted(group: Sequence[Line]) -> Iterator[dict[str, Draft]]:
    """A quotation, followed by who said it after a dash."""
    for item in items(group):
        match = re.fullmatch(
            r"(?P<said>.+?)\s*[—–-]{1,2}\s*(?P<who>[^—–]{2,60})", item.text.value, re.S
        )
        if (
            match
            and names.likeness(re.split(r"[,，]", match["who"])[0]) >= _SURE_NAME
            and len(item.text.spans) == 1
        ):
            span = item.text.spans[0]
            at = span.text.rfind(match["who"])
            who = Span(span.line, span.start + at, span.start + at + len(match["who"]))
            said = Span(span.line, span.start, span.start + match.end("said")).trimmed(_MARKS)
            yield {"name": _plain(who), "reference": _plain(said)}
        else:
            yield {"reference": item.text}


def _is_name(text: str) -> bool:
    return names.likeness(text.strip()) >= _SURE_NAME


def _plain(span: Span | None) -> Found | None:
    return Found(span.text, (span,)) if span is not None and span.text else None
