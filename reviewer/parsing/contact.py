"""The head of a resume: name, desired job, e-mail, telephone, place, links, personal fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing import lexicon, links, names, phones, places, roles
from reviewer.parsing.fields import LabelledValue, labelled_values, segments, segments_of
from reviewer.parsing.found import Draft, Found, Span

_HEAD = 16
"""A name stands within this many lines of the top unless a label announces it."""
_SURE_NAME = 0.5
_PERSONAL = {
    "gender": r"[男女](?:性|士|生)?|(?:fe)?male|männlich|weiblich|masculin|féminin|hombre|mujer",
    "age": r"\d{2}\s*(?:周?岁|歲|歳|years old)",
    "yearsOfExperience": (
        r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*年(?:以上)?(?:工作)?(?:经验|經驗|经历)?"
        r"|工作(?:经验)?\d+年(?:经验)?"
    ),
    "politicalStatus": r"(?:中共)?(?:预备|正式)?党员|(?:共青)?团员|群众|民主党派|无党派人士",
    "ethnicity": r"[\u4e00-\u9fff]{1,5}族",
    "maritalStatus": r"未婚|已婚(?:已育|未育)?|离异|[单單]身",
    "highestDegree": (
        r"(?:全日制|统招)?(?:本科|硕士|博士|大专|专科|高中|中专|研究生|硕士研究生|博士研究生|MBA"
        r"|本科生|学士|碩士|大學)(?:在读|学历|毕业)?"
    ),
    "jobStatus": r".{0,4}(?:在职|离职|应届|在校)[\u4e00-\u9fff\-—,，]{0,14}",
    "birthDate": r"(?:19|20)\d\d\s*[./年-]\s*\d{1,2}(?:\s*月|[./月-]\s*\d{1,2}\s*日?)?(?:生|出生)?",
}
_BARE_PERSONAL = {key: re.compile(form, re.IGNORECASE) for key, form in _PERSONAL.items()}
_USER = r"@?[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*"
_USERNAME = re.compile(_USER)
_USER_OF = re.compile(
    rf"(?P<user>{_USER})\s*[(（](?P<network>[^()（）]{{2,20}})[)）]"
    r"|(?P<network2>[A-Za-z][A-Za-z ]{1,14})\s*[:：]?\s+/?(?:in/)?(?P<user2>@?[a-z0-9][\w.-]*)"
)
_ICONS = {
    "\uf09b": "GitHub", "\uf092": "GitHub", "\uf113": "GitHub", "\uf296": "GitLab",
    "\uf0e1": "LinkedIn", "\uf08c": "LinkedIn", "\uf1d7": "WeChat", "\uf099": "Twitter",
    "\uf081": "Twitter", "\ue61b": "X", "\uf16c": "Stack Overflow", "\uf18d": "Stack Overflow",
    "\uf8d2": "ORCID", "\uf5fc": "Kaggle", "\uf23a": "Medium", "\uf168": "XING", "\uf169": "XING",
    "\uf09a": "Facebook", "\uf16d": "Instagram", "\uf167": "YouTube", "\uf17e": "Skype",
    "\uf2c6": "Telegram", "\uf18a": "微博", "\uf63f": "知乎",
}  # fmt: skip


def read_contact(lines: Sequence[Line]) -> dict[str, Draft]:
    """JSON Resume ``basics`` (without summary) from the lines at the head of a resume.

    Personal fields without a home there (gender, birth date…) come under "x-personal".
    """
    return _Head(lines).read()


class _Head:
    """The lines being read, and the spans already spoken for: each reader leaves less to guess."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self.fields = list(labelled_values(self.lines))
        self.emails: list[Span] = []
        self.addresses: list[str] = []
        self.taken = [span for f in self.fields for span in (f.label, *f.value)]

    def read(self) -> dict[str, Draft]:
        """The parts, the surest first."""
        emails = links.find_emails(self.lines)
        self.take(*emails)
        self.addresses = [found.value for found in emails]
        self.emails = [span for found in emails for span in found.spans]
        email = emails[0] if emails else None
        phone = self.phone()
        url, profiles = self.links()
        name = self.name(email)
        label = self.label(name)
        location = self.location()
        user_names = list(self.user_names())
        draft: dict[str, Draft] = {
            "name": name,
            "label": label,
            "email": email,
            "phone": phone,
            "url": url,
            "location": location,
            "profiles": _each_once([*profiles, *user_names]),
            "x-personal": self.personal(),
        }
        return {key: value for key, value in draft.items() if value}

    def take(self, *values: Found) -> None:
        """Marks the spans of ``values`` as spoken for."""
        self.taken.extend(span for value in values for span in value.spans)

    def is_taken(self, span: Span) -> bool:
        """Whether any of the span's characters is spoken for."""
        return any(_overlap(span, other) for other in self.taken)

    def labelled(self, *keys: str) -> Iterator[LabelledValue]:
        """The fields announced by a label, in order, empty ones left out."""
        return (field for field in self.fields if field.key in keys and field.value)

    def free(self) -> Iterator[Span]:
        """What is left of the lines, cut at separators."""
        for line in self.lines:
            for span in segments(line):
                if not self.is_taken(span):
                    yield span

    def phone(self) -> Found | None:
        """The telephone number, a labelled one first."""
        candidates = list(self.phones())
        self.take(*candidates)
        return max(candidates, key=lambda value: value.confidence, default=None)

    def phones(self) -> Iterator[Found]:
        """Every telephone number; numbers under another label (QQ, identity card) are left out."""
        for field in self.labelled("phone"):
            for span in field.value:
                yield from _phones_in(span, 1.0, labelled=True)
        others = [s for f in self.fields if f.key not in ("phone", "email") for s in f.value]
        for line in self.lines:
            for value in _phones_in(Span(line, 0, len(line.text)), 0.95):
                if not any(_overlap(value.spans[0], other) for other in others):
                    yield value

    def links(self) -> tuple[Found | None, list[dict[str, Draft]]]:
        """The person's own site, and the profiles known by their address."""
        url: Found | None = None
        profiles: list[dict[str, Draft]] = []
        for link in links.find_links(self.lines):
            if self.holds_email(link.url):
                continue
            self.take(link.url)
            if link.network is not None:
                parts: dict[str, Draft] = {
                    "network": link.network,
                    "username": link.username,
                    "url": link.url,
                }
                profiles.append(parts)
            elif url is None and not _is_credit(link.url):
                url = link.url
        return url, profiles

    def holds_email(self, url: Found) -> bool:
        """Whether the address is the torn off end of an e-mail address read before."""
        host = links.key_of(url.value)
        torn = any(email.casefold().endswith(host) for email in self.addresses)
        return torn or any(_overlap(span, taken) for span in url.spans for taken in self.emails)

    def name(self, email: Found | None) -> Found | None:
        """The name: by its label, or the likeliest text near the top."""
        for field in self.labelled("name"):
            span = field.value[0].trimmed(" ,，;；()（）")
            if re.search(r"[^\W\d_]", span.text) and len(span.text) <= 40:
                value = Found(span.text, (span,), 1.0)
                self.take(value)
                return value
        best = max(self.name_candidates(email), key=lambda found: found.confidence, default=None)
        if best is None or best.confidence < 0.35:
            return None
        self.take(best)
        return best

    def name_candidates(self, email: Found | None) -> Iterator[Found]:
        """Texts near the top that could be the name, with how much speaks for each."""
        largest = max((line.size for line in self.lines[:_HEAD]), default=0.0)
        for order, line in enumerate(self.lines[:_HEAD]):
            whole = _without_mark(line)
            for span in map(_without_field, [whole, *_name_parts(line, whole)]):
                score = names.likeness(span.text) if not self.is_taken(span) else 0.0
                if not score:
                    continue
                score -= 0.03 * order
                score += 0.1 * (order == 0 and span == whole)
                score += 0.25 * (0 < largest == line.size) + 0.15 * (line.heading == 1)
                score += 0.05 * line.bold - 0.1 * (span.end - span.start < len(line.text.strip()))
                if email is not None and names.agrees_with_email(span.text, email.value):
                    score += 0.3
                yield Found(span.text, (span,), max(0.0, min(1.0, score)))

    def label(self, name: Found | None) -> Found | None:
        """The job the person has or wants: by its label, else the title next to the name."""
        for field in self.labelled("label"):
            if len(field.text) <= 60 and not _is_bare_personal(field.text):
                rule = "line-join" if len(field.value) > 1 else None
                return Found(field.text, field.value, 1.0, rule)
        best = max(self.label_candidates(name), key=lambda found: found.confidence, default=None)
        if best is None or best.confidence < 0.5:
            return None
        self.take(best)
        return best

    def label_candidates(self, name: Found | None) -> Iterator[Found]:
        """Free texts that could be a job title; the line beneath the name needs no known word."""
        below = self.beneath(name)
        for line in self.lines[:_HEAD]:
            for span in self.title_spans(line, name):
                points = roles.points("position", span.text)
                if (
                    below is not None
                    and line is below
                    and span.end - span.start > 0.8 * len(line.text)
                ):
                    points = max(points, _title_form(span.text))
                distance = abs(line.number - name.spans[0].line.number) if name else line.number
                if points:
                    yield Found(span.text, (span,), min(1.0, max(0.0, points - 0.03 * distance)))

    def title_spans(self, line: Line, name: Found | None) -> Iterator[Span]:
        """The whole line first ("P&L Leader | Board Member" is one title), then its segments."""
        whole = Span(line, 0, len(line.text)).trimmed(" |｜·•#")
        parts = segments(line)
        titles = all(roles.points("position", part.text) >= 0.5 for part in parts)
        if len(parts) > 1 and titles and not self.is_taken(whole):
            yield whole
        yield from (span for span in parts if not self.is_taken(span))
        if name is not None and name.spans[0].line is line:
            rest = Span(line, name.spans[-1].end, len(line.text)).trimmed(" ,，|｜·•-–—()（）\t")
            if rest.text and not self.is_taken(rest):
                yield Span(line, rest.start, rest.start + len(segments_of(rest)[0].text))

    def beneath(self, name: Found | None) -> Line | None:
        """The line after the name's."""
        if name is None:
            return None
        at = self.lines.index(name.spans[0].line)
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def location(self) -> Draft:
        """Where the person lives: labelled, or the first text that is a place."""
        for field in self.labelled("location", "address"):
            place = places.read_place(field.value[0], labelled=True)
            if place is not None:
                return {**place.draft, **self.postal_code()}
        candidates = [
            (place, span)
            for span in self.place_spans()
            if (place := places.read_place(span)) and not self.is_about_birth(span)
        ]
        if not candidates:
            return None
        place, span = max(candidates, key=lambda pair: pair[0].confidence)
        self.taken.append(span)
        return place.draft

    def postal_code(self) -> dict[str, Draft]:
        """A postal code under a label of its own."""
        for field in self.labelled("postalCode"):
            return {"postalCode": Found(field.text, field.value)}
        return {}

    def is_about_birth(self, span: Span) -> bool:
        """Whether a place stands beside sex, birth date or party: then it is where one is from."""
        beside = [
            piece
            for piece in self.pieces()
            if piece.line is span.line and not _overlap(piece, span)
        ]
        return any(
            _BARE_PERSONAL[key].fullmatch(piece.text)
            for piece in beside
            for key in ("gender", "birthDate", "politicalStatus", "ethnicity")
        )

    def place_spans(self) -> Iterator[Span]:
        """Whole lines first, then segments: "City, Region" may stand beside other things."""
        for line in self.lines:
            whole = Span(line, 0, len(line.text)).trimmed()
            if whole.text and len(segments(line)) == 1 and not self.is_taken(whole):
                yield whole
        yield from self.free()
        for line in self.lines[:_HEAD]:
            yield from self.between(line)

    def between(self, line: Line) -> Iterator[Span]:
        """What stands before, between and behind the parts of a line that are spoken for."""
        taken = sorted((s.start, s.end) for s in self.taken if s.line is line)
        at = 0
        for start, end in [*taken, (len(line.text), len(line.text))] if taken else []:
            rest = Span(line, at, max(at, start)).trimmed(" \t,，;；|｜·•")
            if rest.text:
                yield rest
            at = max(at, end)

    def user_names(self) -> Iterator[dict[str, Draft]]:
        """Profiles given by a user name only: labelled, in brackets, behind an icon, or bare."""
        for field in self.labelled("profile", "wechat"):
            yield from self.labelled_user(field)
        for line in list(self.lines):
            for span in segments(line):
                if self.is_taken(span):
                    continue
                profile = _user_in(span)
                if profile is not None and (_icon_before(span) or self.is_contact_line(line)):
                    self.taken.append(span)
                    yield profile

    def is_contact_line(self, line: Line) -> bool:
        """Whether contact data stand on the line, or on one next to it."""
        at = self.lines.index(line)
        near = self.lines[max(0, at - 1) : at + 2]
        return any(span.line is other for span in self.taken for other in near)

    def labelled_user(self, field: LabelledValue) -> Iterator[dict[str, Draft]]:
        """A user name behind "微信：" or "LinkedIn:"; an address there was read as a link."""
        span = field.value[0]
        first = span.text.split()[0]
        if re.search(r"\w\.\w+/|://|@\w+\.", first) or phones.find_phones(span.text):
            return
        network = links.network_of(field.label.text) or field.label.text
        shown = Found(
            network, (field.label,), 1.0, None if network == field.label.text else "label"
        )
        match = re.match(r"/?(?:in/)?(?P<user>[\w.@-]{2,40})(?=\s|$)", span.text)
        if match:
            user = _group(span, match, "user")
            yield {"network": shown, "username": Found(user.text, (user,))}

    def personal(self) -> dict[str, Draft]:
        """Personal fields, by their labels, then bare ones such as "女 | 27岁"."""
        found: dict[str, Draft] = {}
        known = lexicon.table("contact", "personal")
        for field in self.fields:
            key = field.key.removeprefix("personal.")
            if key in known and field.value and key not in found:
                rule = "line-join" if len(field.value) > 1 else None
                found[key] = Found(field.text, field.value, 1.0, rule)
        for span in self.pieces():
            for key, form in _BARE_PERSONAL.items():
                if key not in found and form.fullmatch(span.text):
                    found[key] = Found(span.text, (span,), 0.9)
                    break
            else:
                place = places.read_place(span) if "nativePlace" not in found else None
                if place and place.confidence > 0.9 and self.is_about_birth(span):
                    found["nativePlace"] = Found(span.text, (span,), 0.8)
        return found

    def pieces(self) -> Iterator[Span]:
        """Free text cut finer: at commas, slashes and spaces too."""
        for span in self.free():
            if len(span.text) > 60:
                continue
            for match in re.finditer(r"[^,，;；/、\s]+", span.text):
                yield Span(span.line, span.start + match.start(), span.start + match.end())


def _each_once(profiles: Sequence[dict[str, Draft]]) -> list[Draft]:
    """Profiles without those whose user name or address an earlier one gave."""
    kept: list[Draft] = []
    seen: set[str] = set()
    for profile in profiles:
        keys = {
            links.key_of(value.value).rsplit("/", 1)[-1]
            for key in ("username", "url")
            if isinstance(value := profile.get(key), Found)
        }
        if not keys & seen:
            kept.append(profile)
        seen |= keys
    return kept


def _overlap(a: Span, b: Span) -> bool:
    return a.line is b.line and a.start < b.end and b.start < a.end


def _phones_in(span: Span, confidence: float, *, labelled: bool = False) -> Iterator[Found]:
    for start, end in phones.find_phones(span.text, labelled=labelled):
        part = Span(span.line, span.start + start, span.start + end)
        yield Found(part.text, (part,), confidence)


def _is_credit(url: Found) -> bool:
    """Whether the address is the template's ("made with rxresu.me") and not the person's."""
    return bool(re.search(r"rxresu\.me|rendercv|overleaf|canva\.|zety|novoresume", url.value))


def _without_field(span: Span) -> Span:
    """Without the two capitals of a trade behind a Chinese name: "王小明 HR"."""
    trade = re.search(r"(?<=[\u4e00-\u9fff])\s+[A-Z]{2}$", span.text)
    return replace(span, end=span.start + trade.start()) if trade else span


def _without_mark(line: Line) -> Span:
    """The line without a Markdown heading mark."""
    mark = re.match(r"\s*#+\s*", line.text)
    return Span(line, mark.end() if mark else 0, len(line.text)).trimmed()


def _name_parts(line: Line, whole: Span) -> Iterator[Span]:
    """Pieces of a line that may be the name: "王小明｜算法工程师", "张三 的简历"."""
    for span in segments(line):
        if span != whole:
            yield span
    comma = re.match(r"([^,，(（]+?)\s*(?:[,，]\s|[(（]|\s[–—-]\s)", whole.text)
    if comma:
        yield replace(whole, end=whole.start + comma.end(1))
    for match in re.finditer(r"[^\s—–\-/,，()（）]+", whole.text):
        part = Span(line, whole.start + match.start(), whole.start + match.end())
        owner = re.match(r"(.{2,10}?)的?(?:个人|求职)?(?:简历|簡歷|履歷)(?:表)?$", part.text)
        if owner:
            yield replace(part, end=part.start + owner.end(1))
        elif part.text != whole.text and re.fullmatch(r"[\u4e00-\u9fff·]{2,10}", part.text):
            yield part


def _is_bare_personal(text: str) -> bool:
    return any(form.fullmatch(text) for form in _BARE_PERSONAL.values())


def _title_form(text: str) -> float:
    """How much the line beneath a name looks like a title though no word of it is known."""
    words = text.split()
    if re.search(r"[\d@。；;!?！？:：]|\.$", text) or places.read_place_text(text):
        return 0.0
    if re.search(r"[\u3040-\u9fff]", text):
        return 0.0
    return 0.55 if 1 <= len(words) <= 8 and text[:1].isupper() and len(text) <= 70 else 0.0


def _user_in(span: Span) -> dict[str, Draft] | None:
    match = _USER_OF.fullmatch(span.text)
    if match:
        which = "" if match["user"] else "2"
        network = links.network_of(match[f"network{which}"])
        if network is None:
            return None
        label = _group(span, match, f"network{which}")
        rule = None if network == label.text else "label"
        user = _group(span, match, f"user{which}")
        return {
            "network": Found(network, (label,), 1.0, rule),
            "username": Found(user.text, (user,)),
        }
    icon = _icon_before(span)
    name = _USERNAME.fullmatch(span.text)
    if not name or len(span.text) < 4 or not (icon or re.search(r"[\d_-]", span.text)):
        return None
    given = Found(span.text, (span,), 0.9 if icon else 0.7)
    if icon:
        return {"network": icon, "username": given}
    if span.text.startswith(("wx_", "wxid_", "wx-")):
        start = replace(span, end=span.start + 2)
        return {"network": Found("WeChat", (start,), 0.8, "user-name-form"), "username": given}
    return {"username": given}


def _group(span: Span, match: re.Match[str], name: str) -> Span:
    return Span(span.line, span.start + match.start(name), span.start + match.end(name))


def _icon_before(span: Span) -> Found | None:
    """The network whose icon stands before the text."""
    before = span.line.text[: span.start].rstrip()
    network = _ICONS.get(before[-1:])
    if network is None:
        return None
    at = len(before) - 1
    return Found(network, (Span(span.line, at, at + 1),), 0.9, "icon")
