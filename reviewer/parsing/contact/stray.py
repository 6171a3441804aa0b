"""Contact details and the job sought where they stand apart from the head of a resume."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.contact import headline
from reviewer.parsing.contact.basics import overlap, phones_in, whole
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import links, names, places
from reviewer.parsing.values.deeds import instructs
from reviewer.parsing.values.fields import LabelledValue, labelled_values, segments, segments_of
from reviewer.parsing.values.roles import points

_LONGEST_OBJECTIVE = 40
_NETWORK = re.compile(r"\W*(?P<name>[^\W\d][\w. -]{1,20}?)\s*[:：]\s*\S+\s*")
"""A network's name and its address on a line of their own: "GitHub: github.com/ash"."""
_LABEL_END = re.compile(r"[|｜,，;；/／\t]|\s·\s|\s{2,}")
_WISH = re.compile(
    r"求职|求職|期望|希望|意向|应聘|應徵|応募|投递|desired|applied for|applying", re.I
)
_SURE_PLACE = 0.8
_KNOWN_TOWN = 0.9
_SURE_JOB = 0.75
"""Points of a text from which it names a job, though it opens as what one wants to do."""
_TARGET = "personal.targetCity"
_STRAY = 0.8
"""Confidence of contact details that stand apart from the others."""


def read_stray(lines: Sequence[Line], known: Mapping[str, Draft]) -> dict[str, Draft]:
    """What is not ``known``: name, e-mail, telephone, place that stand anywhere in a resume.

    A footer or a side bar may be read after, or in the middle of, other sections. A telephone
    counts there only behind its label, its link or beside the e-mail address.
    """
    draft: dict[str, Draft] = {}
    emails = links.find_emails(lines) if not known.get("email") else []
    if emails:
        draft["email"] = replace(emails[0], confidence=min(emails[0].confidence, _STRAY))
    email = emails[0] if emails else known.get("email")
    if not known.get("phone"):
        draft["phone"] = _stray_phone(lines, email if isinstance(email, Found) else None)
    if not known.get("label"):
        draft["label"] = _stray_wish(lines)
    if not known.get("location") and emails:
        draft["location"] = _place_beside(emails[0])
    if not known.get("name"):
        draft["name"] = _stray_name(lines, email if isinstance(email, Found) else None)
    if not known.get("profiles"):
        draft["profiles"] = _labelled_profiles(lines)
    return {key: value for key, value in draft.items() if value}


def _labelled_profiles(lines: Sequence[Line]) -> list[Draft]:
    """The profiles on lines that hold nothing but a network's name and an address there."""
    found: list[Draft] = []
    for line in lines:
        label = _NETWORK.fullmatch(line.text)
        linked = links.find_links([line]) if label else []
        network = links.network_of(label["name"]) if label else None
        if len(linked) != 1 or not network or linked[0].network is None:
            continue
        if links.network_of(linked[0].network.value) == network:
            url = replace(linked[0].url, confidence=_STRAY)
            found.append({"network": linked[0].network, "username": linked[0].username, "url": url})
    return found


def _stray_phone(lines: Sequence[Line], email: Found | None) -> Found | None:
    beside = [span.line.number for span in email.spans] if email else []
    labelled = [f.value[0] for f in labelled_values(lines) if f.key == "phone" and f.value]
    for line in lines:
        linked = any(word.link.startswith("tel:") for word in line.words)
        for value in phones_in(whole(line), _STRAY):
            told = any(overlap(value.spans[0], span) for span in labelled)
            if told or linked or any(abs(line.number - at) <= 2 for at in beside):
                return value
    return None


def _stray_wish(lines: Sequence[Line]) -> Found | None:
    """The job sought, behind a label that can only announce a wish."""
    for field in labelled_values(lines):
        wish = field.key == "label" and _WISH.search(field.label.text)
        job = _job(field) if wish else None
        if job is not None:
            return replace(job, confidence=_STRAY)
    return None


def _place_beside(email: Found) -> Draft:
    """The place in the row of contact details that an e-mail address stands in."""
    for span in segments(email.spans[0].line):
        place = places.read_place(span)
        if place is not None and place.confidence >= 0.9:
            return place.draft
    return None


def _stray_name(lines: Sequence[Line], email: Found | None) -> Found | None:
    """The text in the largest letters of the first page, if it is a name."""
    first = [line for line in lines if line.page == 1]
    largest = max((line.size for line in first), default=0.0)
    for line in first:
        text = line.text.strip()
        agrees = email is not None and names.agrees_with_email(text, email.value)
        if 0 < largest == line.size and names.likeness(text) >= (0.3 if agrees else 0.5):
            return Found(text, (whole(line),), _STRAY)
    return None


def read_objective(lines: Sequence[Line]) -> Found | None:
    """The job sought, from the lines of a section of its own: behind its label, else at the start.

    Labels of other wishes (town, salary) at the start tell that there is none.
    """
    fields = list(labelled_values(lines))
    for field in fields:
        job = _job(field) if field.key == "label" else None
        if job is not None:
            return job
    first = [field.label for field in fields if lines and field.label.line is lines[0]]
    if not lines or any(not lines[0].text[: label.start].strip() for label in first):
        return None
    line = without_marker(lines[0])
    end = _LABEL_END.search(line.text)
    label = replace(line, end=line.start + end.start()).trimmed() if end else line
    label = headline.before_place(label)
    short = label.text and len(label.text) <= _LONGEST_OBJECTIVE
    wish = re.match(r"to [a-z]", label.text, re.IGNORECASE)  # what one wants to do
    goal = instructs(line.text) and points("position", label.text) < _SURE_JOB
    goes_on = not end and len(lines) > 1 and lines[1].text[:1].islower()
    told = wish or goal or goes_on
    return Found(label.text, (label,), 0.9) if short and not told else None


def read_target(lines: Sequence[Line]) -> Draft:
    """The one town in which work is sought, behind its label or between the signs of a row."""
    jobs = [f.value[0] for f in labelled_values(lines) if f.key == "label" and f.value]
    parts = [part for span in jobs or map(whole, lines) for part in segments_of(span)]
    return read_labelled_target(lines) or _only_town([*parts, *map(_behind_job, parts)])


def read_labelled_target(lines: Sequence[Line]) -> Draft:
    """The one town in which work is sought, behind its label."""
    return _only_town([f.value[0] for f in labelled_values(lines) if f.key == _TARGET and f.value])


def _only_town(spans: Sequence[Span]) -> Draft:
    found = [place for span in spans if (place := places.read_place(span))]
    sure = [place for place in found if place.confidence >= _KNOWN_TOWN]
    return sure[0].draft if len(sure) == 1 else None


def _behind_job(part: Span) -> Span:
    """What stands behind the job: the town of "会计（广州）"; the empty end if nothing does."""
    job = headline.before_place(part)
    return replace(part, start=job.end).trimmed("@＠・·|｜/／,，()（）[] ")


def _job(field: LabelledValue) -> Found | None:
    """The job behind a label, without the pay and the town in its row."""
    if headline.is_heading(field.text):
        return None
    if len(field.value) != 1:
        return Found(field.text, field.value, 0.95) if field.value else None
    first = [_without_town(part) for part in segments_of(field.value[0])[:1]]
    short = first and len(first[0].text) <= _LONGEST_OBJECTIVE
    return Found(first[0].text, (first[0],), 0.95) if short and first[0].text else None


def _without_town(job: Span) -> Span:
    """ "会计，广州", "会计（广州）": the job alone; a sign that nothing follows goes too."""
    job = headline.before_place(job)
    tail = re.search(r"\s*[,，、/／]\s*([^,，、/／]*)$", job.text)
    if tail and (not tail[1] or points("place", tail[1]) >= _SURE_PLACE):
        return replace(job, end=job.start + tail.start()).trimmed()
    return job
