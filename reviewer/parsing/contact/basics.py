"""The head of a resume: name, desired job, e-mail, telephone, place, links, personal fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.contact import headline, towns, user_names
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.values import links, names, personal, phones, places, roles
from reviewer.parsing.values.fields import (
    LabelledValue,
    joined,
    labelled_values,
    segments,
    segments_of,
)

_HEAD = 16
"""A name stands within this many lines of the top unless a label announces it."""
_LEAST_NAME = 0.35
_SOUGHT = re.compile(
    r"(?:bewerbung|application|candidature|candidatura)\s+(?:als|um|as|for|pour|como|au poste de|a)"
    r"\s+(?:(?:eine?|die|an?|the)\s+)?(?:(?:stelle als|(?:post|position|role) of)\s+)?",
    re.IGNORECASE,
)
"""What the cover of an application says before the job."""
_SURE_TITLE = 0.75
"""Points from which a title is one though it could be read as a place."""
_MOST_TITLE_LINES = 3
_IN_LATIN = re.compile(r"(?<=[\u4e00-\u9fff])\s*[(（][A-Za-z][A-Za-z ,.'-]*[)）]?$")
"""A Chinese name in Latin letters behind it: "林雅婷 (Lin, Ya-Ting)"."""
_AROUND = " ,，|｜·•-–—()（）\t"


def read_contact(lines: Sequence[Line]) -> dict[str, Draft]:
    """JSON Resume ``basics`` (without summary) from the lines at the head of a resume.

    Personal fields without a home there (gender, birth date…) come under "x-personal".
    """
    return _Head(lines).read()


class _Head:
    """The lines being read, and the spans already spoken for: each reader leaves less to guess."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self.body = headline.body_size(self.lines)
        self.largest = max((line.size for line in self.lines[:_HEAD]), default=0.0)
        self.fields = [_without_town(field) for field in labelled_values(self.lines)]
        self.emails: list[Span] = []
        self.owner = ""
        self.taken = [span for f in self.fields for span in (f.label, *f.value)]

    def read(self) -> dict[str, Draft]:
        """The parts, the surest first."""
        emails = links.find_emails(self.lines)
        self.take(*emails)
        self.emails = [span for found in emails for span in found.spans]
        email = emails[0] if emails else links.hidden_email(self.lines)
        if email is not None:
            self.take(email)
        phone = self.phone()
        url, profiles = self.links()
        name = self.name(email)
        self.owner = name.value if name else ""
        label = self.label(name)
        location = self.location()
        by_name = list(self.user_names())
        draft: dict[str, Draft] = {
            "name": name,
            "label": label,
            "email": email,
            "phone": phone,
            "url": url,
            "location": location,
            "profiles": user_names.each_once([*profiles, *by_name]),
            "x-personal": self.personal(),
        }
        return {key: value for key, value in draft.items() if value}

    def take(self, *values: Found) -> None:
        """Marks the spans of ``values`` as spoken for."""
        self.taken.extend(span for value in values for span in value.spans)

    def is_taken(self, span: Span) -> bool:
        """Whether any of the span's characters is spoken for."""
        return any(overlap(span, other) for other in self.taken)

    def labelled(self, *keys: str) -> Iterator[LabelledValue]:
        """The fields announced by a label, in order, empty ones left out."""
        return (field for field in self.labels(*keys) if field.value)

    def labels(self, *keys: str) -> Iterator[LabelledValue]:
        """The same with the empty ones."""
        return (field for field in self.fields if field.key in keys)

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
        phone = max(candidates, key=lambda value: value.confidence, default=None)
        return phone or links.hidden_phone(self.lines)

    def phones(self) -> Iterator[Found]:
        """Every telephone number; numbers under another label (QQ, identity card) are left out."""
        for field in self.labelled("phone"):
            for span in field.value:
                yield from phones_in(span, 1.0, labelled=True)
        others = [s for f in self.fields if f.key not in ("phone", "email") for s in f.value]
        for line in self.lines:
            for value in phones_in(Span(line, 0, len(line.text)), 0.95):
                if not any(overlap(value.spans[0], other) for other in others):
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
        """Whether the address is a part of an e-mail address read before."""
        return any(overlap(span, taken) for span in url.spans for taken in self.emails)

    def name(self, email: Found | None) -> Found | None:
        """The name: by its label, or the likeliest text near the top."""
        named = self.labelled_name()
        if named is None:
            candidates = self.name_candidates(email)
            named = max(candidates, key=lambda f: (f.confidence, len(f.spans)), default=None)
        if named is None or named.confidence < _LEAST_NAME:
            return None
        self.take(named)
        whole = names.closed_up(named.value)
        return named if whole == named.value else replace(named, value=whole, derived="joined")

    def labelled_name(self) -> Found | None:
        """The name behind its label, or behind one for each of its parts."""
        spans = {
            key: next(iter(self.named_by(key)), None) for key in ("name", "givenName", "familyName")
        }
        given = spans["givenName"] or (spans["familyName"] and spans["name"])
        family = spans["familyName"] or (spans["givenName"] and spans["name"])
        if given and family and given != family:
            return Found(f"{given.text} {family.text}", (given, family), 1.0, "line-join")
        only = spans["name"] or given or family
        return Found(only.text, (only,)) if only else None

    def named_by(self, key: str) -> Iterator[Span]:
        """What stands behind a label of a name, if it can be one."""
        for field in self.labelled(key):
            span = field.value[0].trimmed(" ,，;；()（）")
            latin = _IN_LATIN.search(span.text)
            span = replace(span, end=span.start + latin.start()) if latin else span
            if re.search(r"[^\W\d_]", span.text) and len(span.text) <= 40:
                yield span

    def name_candidates(self, email: Found | None) -> Iterator[Found]:
        """Texts near the top that could be the name, with how much speaks for each."""
        head = self.lines[:_HEAD]
        for pair in headline.name_parts(head):
            yield from self.as_name(pair, email, is_part=False)
        for line in head:
            whole, *parts = headline.name_spans(line)
            yield from self.as_name((whole,), email, is_part=False)
            for span in parts:
                yield from self.as_name((span,), email, is_part=True)

    def as_name(
        self, spans: Sequence[Span], email: Found | None, *, is_part: bool
    ) -> Iterator[Found]:
        """The text of ``spans`` as the name, if it can be one."""
        if any(map(self.is_taken, spans)):
            return
        text = headline.joined_name(spans)
        line = spans[0].line
        order = self.lines.index(line)
        size = max(_size(span) for span in spans)
        is_owner = email is not None and names.agrees_with_email(text, email.value)
        is_shown = line.heading == 1 or (
            size >= self.largest and headline.is_large(size, self.body)
        )
        in_any_case = not is_part and (is_shown or (is_owner and order == 0))
        score = names.likeness(text, in_any_case=in_any_case)
        if not score:
            return
        score += 0.1 * (order == 0 and not is_part) - 0.03 * order - 0.1 * is_part
        score += (
            0.25 * (0 < self.largest <= size)
            + 0.15 * headline.is_person(spans[-1])
            + 0.15 * (line.heading == 1)
            + 0.05 * line.bold
        )
        score += 0.3 * is_owner
        rule = "line-join" if len(spans) > 1 else None
        yield Found(text, tuple(spans), max(0.0, min(1.0, score)), rule)

    def label(self, name: Found | None) -> Found | None:
        """The job the person has or wants: by its label, else the title next to the name.

        A rank ("职称：高级工程师") counts where a form asks for no job besides.
        """
        fields = sorted(self.labelled("label"), key=lambda field: _is_rank(field.label.text))
        for field in fields:
            named = personal.field_of(field.text) or headline.is_heading(field.text)
            if len(field.text) <= 60 and not named:
                value = tuple(span.trimmed(" 。；;") for span in field.value)
                rule = "line-join" if len(value) > 1 else None
                return Found(field.text.rstrip(" 。；;"), value, 1.0, rule)
        best = max(self.label_candidates(name), key=lambda found: found.confidence, default=None)
        if best is None or best.confidence < 0.5:
            return None
        self.take(best)
        return best

    def label_candidates(self, name: Found | None) -> Iterator[Found]:
        """Free texts that could be a job title; the line beneath the name needs no known word."""
        below = self.after(name.spans[-1].line) if name else None
        below = None if below and towns.is_country(self.after(below)) else below
        for line in self.lines[:_HEAD]:
            last = name.spans[-1].line if name else None
            distance = headline.lines_apart(self.lines, line, last) if last else line.number
            for span, points in self.title_spans(line, name):
                bare = headline.bare_title(span)
                if bare != span:
                    yield Found(bare.text, (bare,), max(0.0, 1.0 - 0.03 * distance))
                    continue
                if points < _SURE_TITLE and places.read_place_text(span.text):
                    continue
                sought = _SOUGHT.match(span.text)
                span = replace(span, start=span.start + (sought.end() if sought else 0))
                points = roles.points("position", span.text) if sought else points
                spans, text = self.whole_title(span)
                if len(spans) > 1:
                    points = max(points, roles.points("position", text))
                if line is below and len(span.text) > 0.8 * len(line.text):
                    points = max(points, headline.title_form(text), headline.tagline_form(text))
                if points:
                    score = min(1.0, max(0.0, points - 0.03 * distance))
                    yield Found(text, spans, score, "line-join" if len(spans) > 1 else None)

    def whole_title(self, span: Span) -> tuple[tuple[Span, ...], str]:
        """A title with the rest of it that stands on the next line."""
        spans = [span]
        while len(spans) < _MOST_TITLE_LINES:
            rest = headline.wrapped(spans, self.after(spans[-1].line), self.body)
            if rest is None or self.is_taken(rest):
                break
            spans.append(rest)
        return tuple(spans), joined(spans)

    def title_spans(self, line: Line, name: Found | None) -> Iterator[tuple[Span, float]]:
        """The free parts of a line that may be a title; first what stands behind the name."""
        named = name.spans[-1].line if name else None
        beside = named is not None and (line is named or line is self.after(named))
        if name is not None and named is line:
            rest = Span(line, name.spans[-1].end, len(line.text)).trimmed(_AROUND)
            if rest.text and not self.is_taken(rest):
                first = segments_of(rest)[0]
                years = re.search(r"\s*[-–—/]\s*\d+\s*年.*$", first.text)
                first = replace(first, end=first.start + years.start()) if years else first
                yield first, roles.points("position", first.text)
        for span, points in headline.title_spans(line, beside_name=beside):
            if not self.is_taken(span) and not headline.is_heading(span.text):
                yield span, points

    def after(self, line: Line) -> Line | None:
        """The line that follows."""
        return next(iter(self.lines[self.lines.index(line) + 1 :]), None)

    def location(self) -> Draft:
        """Where the person lives: labelled, or the first text that is a place."""
        around = towns.around(self.fields)
        for field in self.labelled("location", "address"):
            place = places.read_place(field.value[0], labelled=True)
            if town := towns.town_of_house(field.value[0], self.after(field.value[0].line)):
                return town
            if place is not None:
                return {**place.draft, **self.rest_of_address(field), **around}
        if "region" in around:
            return around
        candidates = [
            (place, span)
            for span in self.place_spans()
            if (place := places.read_place(span)) and not self.is_about_birth(span)
        ]
        candidates += towns.above_countries(self.lines[:_HEAD], self.is_taken)
        candidates += towns.below_streets(self.lines[:_HEAD], self.is_taken)
        if not candidates:
            return None
        place, span = max(towns.lived_in(candidates), key=lambda pair: pair[0].confidence)
        self.taken += [span, *place.spans]
        return {**self.street_before(span, place.draft), **place.draft}

    def street_before(self, town: Span, draft: Mapping[str, Draft]) -> dict[str, Draft]:
        """The street that is a part of its own, or a line, before the town: "4 Elm St • Leeds"."""
        before = [part for part in segments(town.line) if part.end <= town.start]
        before = before or [whole(line) for line in towns.line_above(self.lines, town)]
        street = before[-1] if before and "address" not in draft else None
        if street is None or self.is_taken(street) or not places.is_street(street.text):
            return {}
        self.taken.append(street)
        return {"address": Found(street.text, (street,))}

    def rest_of_address(self, field: LabelledValue) -> dict[str, Draft]:
        """What the line beneath a street under a label adds: postal code and town."""
        line = field.value[0].line
        below = self.after(line)
        labelled = any(below is other.label.line for other in self.fields)
        beside = below is not None and below.cell == line.cell and not labelled
        place = places.read_place(whole(below)) if below and beside else None
        if place is None or place.confidence < 0.9 or places.read_place_text(field.value[0].text):
            return {}
        return {"address": Found(field.value[0].text, field.value[:1]), **place.draft}

    def is_about_birth(self, span: Span) -> bool:
        """Whether a place stands beside birth date or party: then it is where one is from.

        Where one lives ("现居青岛") is told by its words.
        """
        if places.LIVES.search(span.line.text[: span.start]):
            return False
        beside = [
            piece for piece in self.pieces() if piece.line is span.line and not overlap(piece, span)
        ]
        return any(
            personal.field_of(piece.text) in ("birthDate", "politicalStatus", "ethnicity")
            for piece in beside
        )

    def place_spans(self) -> Iterator[Span]:
        """Whole lines first, then segments: "City, Region" may stand beside other things."""
        for line in self.lines:
            whole = Span(line, 0, len(line.text)).trimmed()
            if whole.text and len(segments(line)) == 1 and not self.is_taken(whole):
                yield places.lived_in(whole)
        yield from map(places.lived_in, self.free())
        for line in self.lines[:_HEAD]:
            yield from places.homes_told(line)
            yield from map(places.lived_in, self.between(line))
            yield from map(places.lived_in, self.among_facts(line))

    def among_facts(self, line: Line) -> Iterator[Span]:
        """The Chinese words of a line of bare facts: "28岁 青岛 7年经验"."""
        words = [
            Span(line, rest.start + m.start(), rest.start + m.end())
            for rest in list(self.between(line)) or [whole(line)]
            for m in re.finditer(r"[^,，;；/、|｜·•\s。]+", rest.text)
        ]
        if any(personal.field_of(word.text) for word in words):
            yield from words

    def between(self, line: Line) -> Iterator[Span]:
        """What stands before, between and behind the parts of a line that are spoken for."""
        taken = sorted((s.start, s.end) for s in self.taken if s.line is line)
        at = 0
        for start, end in [*taken, (len(line.text), len(line.text))] if taken else []:
            rest = Span(line, at, max(at, start)).trimmed(" \t,，;；|｜·•・@＠()（）[]")
            if rest.text:
                yield rest
            at = max(at, end)

    def user_names(self) -> Iterator[dict[str, Draft]]:
        """Profiles given by a user name only: labelled, in brackets, behind an icon, or bare."""
        fields = list(self.labels("profile", "wechat", "qq"))
        read: list[Span] = []
        is_above = False
        for field in fields:
            below = [f.value[0] for f in fields if f.value and f.value[0].line is not f.label.line]
            above = self.above(field.label, [span for span in below if span not in read])
            for user, parts in user_names.labelled_users(field, above, is_above=is_above):
                is_above = user == above
                read.append(user)
                yield parts
        self.taken += read
        for line in list(self.lines):
            for span in [*segments(line), *self.between(line)]:
                if self.is_taken(span):
                    continue
                profile = user_names.read_user(span) or user_names.user_of_owner(span, self.owner)
                if profile is not None and (
                    user_names.icon_before(span) or self.is_contact_line(line)
                ):
                    self.taken.append(span)
                    yield profile

    def above(self, label: Span, doubtful: Sequence[Span]) -> Span | None:
        """The whole line over a label, if nobody has spoken for it but with the ``doubtful``."""
        at = self.lines.index(label.line)
        if not at or label.text != label.line.text.strip():
            return None
        span = whole(self.lines[at - 1])
        return span if span in doubtful or not self.is_taken(span) else None

    def is_contact_line(self, line: Line) -> bool:
        """Whether contact data stand on the line, or on one next to it."""
        at = self.lines.index(line)
        near = self.lines[max(0, at - 1) : at + 2]
        return any(span.line is other for span in self.taken for other in near)

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
            bare = personal.field_of(span.text)
            if bare is not None:
                found.setdefault(bare, Found(span.text, (span,), 0.9))
            elif "nativePlace" not in found and self.is_about_birth(span):
                place = places.read_place(span)
                if place and place.confidence > 0.9:
                    found["nativePlace"] = Found(span.text, (span,), 0.8)
        return found

    def pieces(self) -> Iterator[Span]:
        """Free text cut finer: at commas, slashes and spaces too."""
        for span in self.free():
            if len(span.text) > 60:
                continue
            for match in re.finditer(r"[^,，;；/、\s]+", span.text):
                yield Span(span.line, span.start + match.start(), span.start + match.end())


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a.line is b.line and a.start < b.end and b.start < a.end


def phones_in(span: Span, confidence: float, *, labelled: bool = False) -> Iterator[Found]:
    """The telephone numbers in a part of a line."""
    for start, end in phones.find_phones(span.text, labelled=labelled):
        part = Span(span.line, span.start + start, span.start + end)
        plain = re.sub("[\u2010\u2011]", "-", part.text)
        yield Found(plain, (part,), confidence, None if plain == part.text else "hyphen")


def _is_credit(url: Found) -> bool:
    """Whether the address is the template's ("made with rxresu.me") and not the person's."""
    return bool(re.search(r"rxresu\.me|rendercv|overleaf|canva\.|zety|novoresume", url.value))


def _size(span: Span) -> float:
    """The size of the largest letters in a span; 0 when unknown."""
    line = span.line
    return max(
        (
            word.size
            for word, start in zip(line.words, line.starts, strict=True)
            if start < span.end and span.start < start + len(word.text)
        ),
        default=0.0,
    )


def whole(line: Line) -> Span:
    """All of a line but the white space around."""
    return Span(line, 0, len(line.text)).trimmed()


def _without_town(field: LabelledValue) -> LabelledValue:
    """A job sought without the town that stands behind it: "应聘：会计（海州）"."""
    if field.key != "label" or len(field.value) != 1:
        return field
    return replace(field, value=(headline.before_place(field.value[0]),))


def _is_rank(label: str) -> bool:
    """Whether a label asks for the rank in one's profession instead of a job."""
    return label.strip(" :：").endswith(("职称", "職稱"))
