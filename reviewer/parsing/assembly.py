"""Sections -> one draft of the whole resume: each kind of section has its parser."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from reviewer.intake.document import Line
from reviewer.parsing import contact, others, skills
from reviewer.parsing.education import education
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.projects import projects
from reviewer.parsing.prose import items, joined
from reviewer.parsing.sections import Section
from reviewer.parsing.work import volunteer, work

Drafts = list[dict[str, Draft]]

_PARSERS: Mapping[str, tuple[str, Callable[[Sequence[Line]], Drafts]]] = {
    "work": ("work", work),
    "internships": ("work", lambda lines: work(lines, internships=True)),
    "volunteer": ("volunteer", volunteer),
    "education": ("education", education),
    "projects": ("projects", projects),
    "research": ("projects", projects),
    "awards": ("awards", others.awards),
    "certificates": ("certificates", others.certificates),
    "publications": ("publications", others.publications),
    "patents": ("publications", others.publications),
    "skills": ("skills", skills.skills),
    "languages": ("languages", skills.languages),
    "interests": ("interests", others.interests),
    "references": ("references", others.references),
}
_ORDER = (
    "work", "volunteer", "education", "awards", "certificates", "publications", "skills",
    "languages", "interests", "references", "projects",
)  # fmt: skip
_PERSONAL = ("top", "personal", "objective")
_LABEL_END = re.compile(r"[|｜,，;；/／\t]|\s·\s|\s{2,}")


def assemble(sections: Sequence[Section]) -> dict[str, Draft]:
    """The draft of the resume, in the order of the format; "x-personal" stands beside it."""
    gathered: dict[str, Drafts] = {}
    for section in _joined(sections):
        if section.kind in _PARSERS:
            key, parser = _PARSERS[section.kind]
            gathered.setdefault(key, []).extend(parser(section.lines))
    basics = dict(contact.read_contact(_personal_lines(sections)))
    personal = basics.pop("x-personal", None)
    basics = _with_objective(basics, sections)
    basics["summary"] = _summary(sections) or basics.get("summary")
    draft: dict[str, Draft] = {"basics": {k: v for k, v in basics.items() if v}}
    draft |= {key: gathered[key] for key in _ORDER if gathered.get(key)}
    if personal:
        draft["x-personal"] = personal
    return draft


def _joined(sections: Sequence[Section]) -> list[Section]:
    """Sections of one kind that directly follow each other stay apart; empty ones go."""
    return [section for section in sections if section.lines]


def _personal_lines(sections: Sequence[Section]) -> list[Line]:
    """What contact details are read from: the top, and what is headed as personal."""
    lines = [line for s in sections if s.kind in ("top", "personal") for line in s.lines]
    return sorted(lines, key=lambda line: line.number)


def _with_objective(basics: dict[str, Draft], sections: Sequence[Section]) -> dict[str, Draft]:
    """The job sought, from its own section, unless the contact lines gave a label."""
    if basics.get("label"):
        return basics
    for section in sections:
        if section.kind == "objective" and section.lines:
            line = section.lines[0]
            cut = _LABEL_END.search(line.text.strip())
            lead = len(line.text) - len(line.text.lstrip())
            end = lead + cut.start() if cut else len(line.text)
            label = found(Span(line, lead, end), 0.9)
            if label and len(label.value) <= 40:
                return {**basics, "label": label}
    return basics


def _summary(sections: Sequence[Section]) -> Found | None:
    """The text about the candidate, all its paragraphs as one value."""
    spans = [
        span
        for section in sections
        if section.kind == "summary"
        for item in items(section.lines)
        for span in item.text.spans
    ]
    return joined(spans)
