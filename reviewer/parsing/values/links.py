"""E-mail addresses, web addresses and profiles on networks, also when wrapped over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Found, Span

_TLD = (
    "com|cn|org|net|edu|gov|io|dev|me|co|ai|app|info|biz|name|tech|site|online|xyz|top|vip|club|cc|tv"
    "|de|at|ch|fr|es|it|nl|be|lu|pt|se|no|dk|fi|pl|cz|sk|hu|ro|bg|gr|ie|uk|eu|us|ca|mx|br|ar|cl|pe"
    "|jp|kr|tw|hk|mo|sg|my|th|vn|ph|id|in|pk|au|nz|za|ae|il|tr|ru|ua|cat|design|studio|page|blog"
    "|pro|wiki|work|cloud|engineer|space|website|email|link|live|art|example|test"
)
_LOCAL = "[A-Za-z0-9À-ÿ](?:[\\w.%+\u2010\u2011-]*[\\w%+\u2010\u2011-])?"
_EMAIL = re.compile(
    rf"(?<![\w.@]){_LOCAL}\s?[@＠]\s?(?![\w.+-]+[@＠])[A-Za-z0-9][\w\u2010\u2011-]*"
    r"(?:\.[\w\u2010\u2011-]+)*\.?"
)
"""An @ with another one behind its word is an icon: "+44 7700 900123 @ jane@example.org"."""
_EMAIL_SPELLED = re.compile(
    rf"(?<![\w.@])(?P<local>{_LOCAL})\s?(?:\[at\]|\(at\)|\{{at\}}|（at）|【at】|\s\[@\]\s|#at#)\s?"
    r"(?P<host>[A-Za-z0-9-]+(?:\s?(?:\.|\[dot\]|\(dot\))\s?[A-Za-z0-9-]+)+)",
    re.IGNORECASE,
)
_SPOKEN_AT = re.compile(
    rf"(?<![\w.@])(?P<local>[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*)\s+at\s+"
    rf"(?P<host>[a-z0-9-]+(?:(?:\s+dot\s+|\.)[a-z0-9-]+)*(?P<end>\s+dot\s+|\.)(?:{_TLD}))(?![\w.])"
)
_GOOD_EMAIL = re.compile(rf"{_LOCAL}@(?:[A-Za-z0-9-]+\.)+(?:{_TLD}|[a-z]{{2,10}})", re.IGNORECASE)
_KNOWN_END = re.compile(rf"@(?:[A-Za-z0-9-]+\.)+(?:{_TLD})", re.IGNORECASE)
_URL = re.compile(
    rf"(?<![\w@.-])(?:(?:https?|ftp)\s?:\s?//\s?[^\s<>|｜，、；。（）·]+"
    rf"|(?:www\.)?(?:[a-z0-9][a-z0-9-]*\.)+(?:{_TLD})(?![\w-])(?:/[^\s<>|｜，、；。（）·]*)?)",
)
_ENDED = re.compile(rf"\.(?:{_TLD})$", re.IGNORECASE)
_FEW = 3
_URL_END = ".,;:!?)]}>'\"’”"
_URL_GOES_ON = ("/", "-", "_", "=", "?", "&")
_CONTINUES = re.compile(r"[^\s|·•,;，、（(]+")


@dataclass(frozen=True, slots=True)
class Link:
    """A web address as printed, made complete in ``url``, and whose profile it is, if any."""

    url: Found
    network: Found | None = None
    username: Found | None = None


def find_emails(lines: Sequence[Line]) -> list[Found]:
    """The e-mail addresses of ``lines``, the surest form of each, in order."""
    found: list[Found] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        before = lines[index - 1] if index else None
        for email in (
            *_linked_emails(line),
            *_emails(line, before, following),
            *_spelled(line),
            *_said(line),
        ):
            if all(email.value.casefold() != other.value.casefold() for other in found):
                found.append(email)
    return [e for e in found if not any(_is_part(e, other) for other in found)]


def _is_part(email: Found, other: Found) -> bool:
    """Whether ``email`` is the torn off half of ``other``."""
    if email is other or (
        not other.value.endswith(email.value) and not other.value.startswith(email.value)
    ):
        return False
    return any(
        a.line is b.line and a.start < b.end and b.start < a.end
        for a in email.spans
        for b in other.spans
    )


def _emails(line: Line, before: Line | None, following: Line | None) -> Iterator[Found]:
    whole = {email.value.casefold() for email in _linked_emails(line)}
    yield from _parted_at_sign(line, following)
    for match in _EMAIL.finditer(line.text):
        span = Span(line, *match.span())
        value = _plain(match.group())
        if value.casefold() in whole:
            continue
        if following is not None and match.end() == len(line.text.rstrip()):
            joined = _with_next(span, value, following)
            if joined is not None:
                yield joined
                continue
        if match.start() == len(line.text) - len(line.text.lstrip()) and before is not None:
            joined = _with_previous(span, value.rstrip("."), before)
            if joined is not None:
                yield joined
                continue
        if _GOOD_EMAIL.fullmatch(value.rstrip(".")):
            span = replace(span, end=match.end() - (len(value) - len(value.rstrip("."))))
            value = value.rstrip(".")
            rule = None if value == span.text else "spacing"
            yield Found(value, (span,), 1.0 if _KNOWN_END.search(value) else 0.8, rule)


def _parted_at_sign(line: Line, following: Line | None) -> Iterator[Found]:
    """An address whose line ends before or behind the at sign."""
    if following is None:
        return
    head = re.search(rf"(?<![\w.@]){_LOCAL}(?P<at>[@＠])?$", line.text.rstrip())
    host = r"[A-Za-z0-9][\w-]*(?:\.[\w-]+)+"
    tail = re.match(rf"\s*(?:{host}|[@＠]\s?{host})", following.text)
    if head is None or tail is None or bool(head["at"]) == (tail.group().strip()[0] in "@＠"):
        return
    value = _plain(head.group() + tail.group())
    if following.text[tail.end() : tail.end() + 1] in ("@", "＠") or value[0].isdigit():
        return
    if _KNOWN_END.search(value) and _GOOD_EMAIL.fullmatch(value):
        start = len(tail.group()) - len(tail.group().lstrip())
        spans = (Span(line, *head.span()), Span(following, start, tail.end()))
        yield Found(value, spans, 0.9, "line-join")


def _plain(text: str) -> str:
    return re.sub("[\u2010\u2011]", "-", "".join(text.split())).replace("＠", "@")


def _with_next(span: Span, value: str, following: Line) -> Found | None:
    """An address whose end stands at the start of the next line."""
    match = _CONTINUES.match(following.text)
    if match is None or "@" in match.group() or "://" in match.group():
        return None
    tail = match.group().rstrip(")）>]")
    torn = (
        value.endswith((".", "-", "_")) or tail.startswith(".") or not _KNOWN_END.search(value + "")
    )
    whole = bool(re.fullmatch(rf"[a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:{_TLD})|(?:{_TLD})", tail, re.I))
    if not whole or not (torn or len(tail) == len(following.text.strip())):
        return None
    if not torn and _KNOWN_END.fullmatch(value[value.index("@") :]):
        return None
    joined = value + tail
    if not _GOOD_EMAIL.fullmatch(joined):
        return None
    rest = Span(following, match.start(), match.start() + len(tail))
    return Found(joined, (span, rest), 0.9, "line-join")


def _with_previous(span: Span, value: str, before: Line) -> Found | None:
    """An address whose first part ends the line above in a dot, dash or underscore."""
    match = re.search(r"(?<!\S)[\w.+-]+[._+-]$", before.text)
    if match and re.search(r"\w[ ,]+$", before.text[: match.start()]):
        return None  # the last word of a text
    if match is None or not _GOOD_EMAIL.fullmatch(match.group() + value):
        return None
    return Found(match.group() + value, (Span(before, *match.span()), span), 0.8, "line-join")


def _spelled(line: Line) -> Iterator[Found]:
    for match in _EMAIL_SPELLED.finditer(line.text):
        host = re.sub(r"\s?(?:\[dot\]|\(dot\))\s?", ".", match["host"], flags=re.IGNORECASE)
        value = _plain(f"{match['local']}@{host}")
        if _GOOD_EMAIL.fullmatch(value):
            yield Found(value, (Span(line, *match.span()),), 0.9, "email-at")


def is_cut_address(above: str, below: str) -> bool:
    """Whether a line that its column cut within an address goes on with the line below.

    Only a head without an end, or a tail of a few letters, shows that the two are one.
    """
    head, tail = above.split()[-1], below.strip()
    if re.search(r"\s", tail) or head.isupper() != tail.isupper():
        return False
    if "@" in head + tail:
        return bool(_GOOD_EMAIL.fullmatch(head + tail)) and _is_torn_email(head, tail)
    host = re.fullmatch(r"(?:https?://|www\.)([\w.-]+)", head, re.IGNORECASE)
    return bool(host) and not _ENDED.search(head) and bool(_URL.fullmatch(head + tail))


def _is_torn_email(head: str, tail: str) -> bool:
    if "@" in tail:
        few = len(tail.partition("@")[0]) <= _FEW
        return few and bool(re.search(r"[a-z][._+-]\w", head, re.I)) and not _ENDED.search(head)
    few = len(tail) <= _FEW and tail.isalpha() and bool(_ENDED.search(head + tail))
    return few or not _ENDED.search(head)


def hidden_email(lines: Sequence[Line]) -> Found | None:
    """An address that is only the target of a link: "E-mail me"."""
    for line in lines:
        for target, start, end in _linked_runs(line):
            value = target[7:].split("?")[0].strip()
            if target.lower().startswith("mailto:") and _GOOD_EMAIL.fullmatch(value):
                return Found(value, (Span(line, start, end),), 0.8, "link")
    return None


def hidden_phone(lines: Sequence[Line]) -> Found | None:
    """A telephone number that is only the target of a link: "Call me"."""
    for line in lines:
        for target, start, end in _linked_runs(line):
            value = target[4:].split(";")[0].strip()
            if target.lower().startswith("tel:") and re.fullmatch(r"\+?[\d\s().-]{7,20}", value):
                return Found(value, (Span(line, start, end),), 0.8, "link")
    return None


def _said(line: Line) -> Iterator[Found]:
    """Addresses in words: "jane.doe at example dot com"; a bare name may be at a company."""
    for match in _SPOKEN_AT.finditer(line.text):
        if "dot" in match["end"] or re.search(r"[._\d-]", match["local"]):
            host = re.sub(r"\s+dot\s+", ".", match["host"])
            value = f"{match['local']}@{host}"
            yield Found(value, (Span(line, *match.span()),), 0.8, "email-at")


def _linked_emails(line: Line) -> Iterator[Found]:
    """Addresses whose link says them in full, though the text may be torn or an icon."""
    for target, start, end in _linked_runs(line):
        if not target.lower().startswith("mailto:"):
            continue
        value = target[7:].split("?")[0].strip()
        shown = line.text[start:end]
        if not _GOOD_EMAIL.fullmatch(value) or not re.search(r"\w", shown):
            continue
        at = shown.find(value)
        span = (
            Span(line, start + at, start + at + len(value)) if at >= 0 else Span(line, start, end)
        )
        if at >= 0 or "@" in shown:
            yield Found(value, (span,), 1.0, None if at >= 0 else "link")


def _linked_runs(line: Line) -> Iterator[tuple[str, int, int]]:
    """Neighbouring words with the same link target: the target, first and last character."""
    run: list[tuple[str, int, int]] = []
    for word, start in zip(line.words, line.starts, strict=True):
        end = start + len(word.text)
        if not word.link:
            continue
        if run and run[-1][0] == word.link and not line.text[run[-1][2] : start].strip():
            run[-1] = (word.link, run[-1][1], end)
        else:
            run.append((word.link, start, end))
    return iter(run)


def find_links(lines: Sequence[Line]) -> list[Link]:
    """Web addresses in the text and behind it, in order, each once."""
    found: list[Link] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        for link in (*_printed(line, following), *_behind(line)):
            key = key_of(link.url.value)
            if all(key_of(other.url.value) != key for other in found):
                found.append(link)
    return found


def key_of(url: str) -> str:
    """What makes two addresses the same: without scheme, www and the last slash."""
    return re.sub(r"^(?:https?:)?/*(?:www\.)?", "", url.casefold()).rstrip("/")


def _printed(line: Line, following: Line | None) -> Iterator[Link]:
    emails = [match.span() for match in _EMAIL.finditer(line.text)]
    emails += [run[1:] for run in _linked_runs(line) if run[0].lower().startswith("mailto:")]
    for match in _URL.finditer(line.text):
        if any(start < match.end() and match.start() < end for start, end in emails):
            continue
        end = match.start() + len(match.group().rstrip(_URL_END))
        spans = [Span(line, match.start(), end)]
        value = "".join(line.text[match.start() : end].split())
        if following is not None and match.end() == len(line.text.rstrip()):
            bracket = line.text[: match.start()].rstrip()[-1:] in ("(", "（", "<")
            tail = _url_tail(value, following, in_bracket=bracket)
            if tail is not None:
                spans.append(tail)
                value += tail.text
        yield link_of(value, tuple(spans))


def _url_tail(value: str, following: Line, *, in_bracket: bool) -> Span | None:
    """The rest of an address that ends its line in a slash or dash, or in an open bracket."""
    match = re.match(r"\s*([\w./%#?=&~-]+)(?P<closed>[)）>])?\s*$", following.text)
    if match is None:
        return None
    goes_on = value.endswith(_URL_GOES_ON) or match[1].startswith("/")
    if not goes_on and not (in_bracket and match["closed"]):
        return None
    return Span(following, *match.span(1))


def _behind(line: Line) -> Iterator[Link]:
    """Addresses that are only the target of a link: on a user name, an icon, "Website"."""
    for target, start, end in _linked_runs(line):
        span = Span(line, start, end).trimmed(" |·•,;")
        if target.lower().startswith(("http://", "https://")) and re.search(r"\w", span.text):
            link = link_of(target, (span,), rule="link")
            named = lexicon.fold(span.text) in lexicon.words("contact", "url")
            if link.network is not None or "." in span.text or named:
                yield link


def link_of(value: str, spans: tuple[Span, ...], rule: str = "url-scheme") -> Link:
    """A link made of what is printed at ``spans``."""
    value = re.sub("[\u2010\u2011]", "-", value)
    has_scheme = "://" in value
    url = value if has_scheme else f"https://{value}"
    derived = rule if rule == "link" else (None if has_scheme else "url-scheme")
    if len(spans) > 1 and derived is None:
        derived = "line-join"
    parts = _split(url)
    network = network_of(parts[0])
    found = Found(url, spans, 1.0, derived)
    if network is None or not parts[1]:
        return Link(found)
    return Link(found, Found(network, spans, 1.0, "url-host"), _username(parts[1], spans))


def _split(url: str) -> tuple[str, str]:
    """Host, and the user name its path gives."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    host = (parts.hostname or "").removeprefix("www.")
    path = [p for p in parts.path.split("/") if p]
    while len(path) > 1 and path[0].casefold() in _PATH_HEADS:
        path.pop(0)
    if not path and host.endswith((".github.io", ".gitee.io", ".gitlab.io")):
        return "", ""
    if len(path) > 1 and host in ("github.com", "gitee.com"):
        return host, ""
    return host, path[0].lstrip("@") if path else ""


_PATH_HEADS = {
    "in",
    "pub",
    "people",
    "user",
    "users",
    "u",
    "profile",
    "profil",
    "space",
    "@",
    "channel",
    "c",
    "org",
}


def _username(name: str, spans: tuple[Span, ...]) -> Found:
    for span in spans:
        at = span.text.rfind(name)
        if at >= 0:
            return Found(name, (Span(span.line, span.start + at, span.start + at + len(name)),))
    return Found(name, spans, 0.9, "url-path")


def network_of(host_or_name: str) -> str | None:
    """The network a host or a label names ("github.com", "领英"), as it writes itself."""
    known = lexicon.index("networks")
    key = lexicon.fold(host_or_name)
    if key in known:
        return known[key]
    host = key
    while host.count(".") > 1:
        host = host.split(".", 1)[1]
        if host in known:
            return known[host]
    return None
