"""Sections -> one draft of the whole resume: each kind of section has its parser."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.contact import stray
from reviewer.parsing.contact.basics import read_contact
from reviewer.parsing.contact.user_names import names_profile
from reviewer.parsing.doubts import doubted, doubted_together
from reviewer.parsing.entries import abreast, marked_labels, nested, paired_labels
from reviewer.parsing.entries.short_signs import is_only_date
from reviewer.parsing.entries.stopped_heads import parted
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.kinds import (
    alike,
    careers,
    column_tables,
    entry_forms,
    inner_projects,
    others,
    referees,
    shared_towns,
    skills,
    spoken,
)
from reviewer.parsing.kinds.education import education, with_highest_degree
from reviewer.parsing.kinds.funded import funded
from reviewer.parsing.kinds.headed_entries import WITH_ENTRIES, with_entries
from reviewer.parsing.kinds.kinds_by_entries import (
    is_campus,
    is_unheard_of,
    kinds_of,
)
from reviewer.parsing.kinds.projects import projects
from reviewer.parsing.kinds.sent_elsewhere import sorted_out
from reviewer.parsing.kinds.studies_at_head import study_at_head
from reviewer.parsing.kinds.told_careers import told_apart
from reviewer.parsing.kinds.unheaded import with_kinds_told
from reviewer.parsing.kinds.work import volunteer, work
from reviewer.parsing.kinds.work_or_projects import work_or_projects
from reviewer.parsing.sections.about import REACHED, is_prose, is_sentence
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.sections.pictures import without_pictures
from reviewer.parsing.sections.prose import Item, items, joined
from reviewer.parsing.values.deeds import instructs
from reviewer.parsing.values.fields import labelled_values
from reviewer.parsing.values.heading_words import kinds_joined, may_head_work
from reviewer.parsing.values.labels import labelled
from reviewer.parsing.values.personal import tells_facts
from reviewer.parsing.values.places import read_place_text
from reviewer.parsing.values.roles import points

Drafts = list[dict[str, Draft]]

_LISTS = frozenset({"skills", "languages", "interests", "certificates", "awards", "references"})
_LEAST_LABELS = 3
"""Labelled values on one line from which it is no prose."""
_OF_HOME = frozenset({"location", "region", "countryCode", "postalCode", "address"})
_TERMS = frozenset(
    f"personal.{name}" for name in ("expectedSalary", "currentSalary", "availableFrom", "jobType")
) | {"other.relocation"}
"""Labels of what is asked for a job: nothing that a list holds."""

_PARSERS: Mapping[str, tuple[str, Callable[[Sequence[Line]], Drafts]]] = {
    "work": ("work", lambda lines: work(nested.cut(lines)[0])),
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
    "references": ("references", referees.references),
}
_ORDER = (
    "work", "volunteer", "education", "awards", "certificates", "publications", "skills",
    "languages", "interests", "references", "projects",
)  # fmt: skip
_JOINED_UP = frozenset({"work", "volunteer"})
_MAY_BE_FUNDED = frozenset({"awards", "research", "projects"})
_MAY_LIST_LANGUAGES = frozenset(
    {"top", "skills", "certificates", "personal", "interests", "unknown"}
)
"""Sections in which a line may list the languages spoken: "Sprachen: Deutsch, Englisch"."""
UNHEADED = 0.8
"""Confidence of a summary that no heading announces."""
_NONE = re.compile(
    r"[无無]|[暂暫][无無]|没有|なし|none|nil|n/?a|not applicable|keine?|[/／—–-]+", re.IGNORECASE
)
_STAMP = re.compile(
    r"(?:[^\W\d][^•|·]{2,40}[•|·]\s*)?(?:\W*(?:resume|résumé|cv|profile|lebenslauf|简历)\s+)?"
    r"\W*(?:(?:(?:last|latest)\s+)?(?:updated?|revised|revision|modified|compiled)|stand|mis à jour"
    r"|dernière mise à jour|actualizado|最后更新|更新(?:时间|日期|于)?)"
    r"(?:\s+(?:on|in|en|le|am))?\s*[:：]?\s*",
    re.IGNORECASE,
)
_CLOCK = re.compile(r",?\s(?:at\s|um\s|à\s)?\d{1,2}:\d\d(?:\s?[ap]m)?\s*$", re.IGNORECASE)
_SIGNED = re.compile(r"[^\W\d][\w .'-]{1,30},\s*(?:den\s|le\s|a\s)?(?=.{0,3}\d)")
_UNDATED = frozenset({"interests", "skills", "languages", "summary", "references"})
"""Lists whose things have no dates."""
_PAGE = re.compile(r"(?:^|[\s:：])(?:https?://|www\.)\S+$")
_LONGEST_PAGE = 80


def assemble(
    sections: Sequence[Section], events: Mapping[str, Drafts] | None = None
) -> dict[str, Draft]:
    """The draft of the resume, in the order of the format; "x-personal" stands beside it.

    ``events`` are entries read from elsewhere than the sections.
    """
    gathered: dict[str, Drafts] = {key: list(drafts) for key, drafts in (events or {}).items()}
    sections = [section for section in _without_stamp(sections) if not _says_none(section)]
    sections = [_without_terms(section) for section in with_kinds_told(sections)]
    sections = list(map(without_pictures, with_entries(sections)))
    sections = told_apart(_with_main_experience(sections))
    sections, gathered["languages"] = _without_languages(sorted_out(sections))
    parted_sections = [inner_projects.apart(section) for section in sections]
    sections = [_unfolded(section) for section, _ in parted_sections]
    inside = [project for _, made in parted_sections for project in made]
    for section, kind in zip(sections, kinds_of(sections), strict=True):
        if section.kind == "mixed":
            for key, entry in work_or_projects(section.lines):
                gathered.setdefault(key, []).append(entry)
        elif section.lines and kind in _PARSERS:
            if kind == "work" and (career := careers.read(section.lines)):
                for key, drafts in zip(("work", "education"), career, strict=True):
                    gathered.setdefault(key, []).extend(drafts)
                continue
            key, drafts = _entries(section, kind)
            gathered.setdefault(key, []).extend(drafts)
            if key == "work" and (inner := _inner_projects(section.lines, gathered["work"])):
                gathered.setdefault("projects", []).extend(inner)
    gathered["projects"] = [*inside, *gathered.get("projects", [])]
    top = [line for section in sections if _is_personal(section) for line in section.lines]
    gathered["education"] = careers.with_degrees(gathered.get("education", []), top)
    told = [] if gathered["education"] else study_at_head(top)
    gathered["education"] += told
    basics = dict(read_contact(_personal_lines(sections)))
    basics = {**stray.read_stray(_every_line(sections), basics), **basics}
    used = _lines_used(basics) | _lines_used(told)
    personal = basics.pop("x-personal", None)
    highest = personal.get("highestDegree") if isinstance(personal, dict) else None
    gathered["education"] = with_highest_degree(gathered["education"], highest)
    basics = _with_objective(_name_and_job(basics), sections)
    basics["summary"] = _summary(sections, used) or _unheaded_summary(sections, used)
    gathered = shared_towns.with_towns_parted(gathered, basics.get("location"))
    if not basics.get("location"):
        basics["location"] = shared_towns.home_town(gathered, _personal_lines(sections))
    helped, jobs = gathered.get("volunteer", []), gathered.get("work", [])
    gathered["volunteer"] = alike.in_order_of_jobs(helped, jobs)
    gathered["languages"] = spoken.each_once(gathered["languages"])
    draft: dict[str, Draft] = {"basics": {k: v for k, v in basics.items() if v}}
    draft |= {key: doubted(key, gathered[key]) for key in _ORDER if gathered.get(key)}
    draft = doubted_together(draft)
    if personal:
        draft["x-personal"] = personal
    return draft


def _with_main_experience(sections: Sequence[Section]) -> list[Section]:
    """The sections; "Leadership Experience" is the work where nothing else is headed as work.

    Beside what is headed as work alone, "Teaching and Service" is what was done beside it.
    """
    joined_up = [
        s.heading is not None and kinds_joined(s.heading.text) >= _JOINED_UP for s in sections
    ]
    pairs = list(zip(sections, joined_up, strict=True))
    if any(s.kind == "work" and not both for s, both in pairs):
        return [
            replace(s, kind="volunteer") if s.kind == "work" and both else s for s, both in pairs
        ]
    if any(section.kind in ("work", "internships", "mixed") for section in sections):
        return list(sections)
    return [
        replace(section, kind="work")
        if section.kind == "volunteer" and section.heading and may_head_work(section.heading.text)
        else section
        for section in sections
    ]


def _entries(section: Section, kind: str) -> tuple[str, Drafts]:
    """The entries of a section of this kind: those in tables first; and where they go."""
    key, parser = _PARSERS["volunteer" if is_campus(section, kind) else kind]
    tabled, lines = column_tables.read(section.lines, key)
    if kind in _MAY_BE_FUNDED and not tabled and (grants := funded(lines)):
        return "projects", grants
    forms = entry_forms.read(lines, key, internships=kind == "internships")
    found = [*tabled, *(forms or parser(lines))]
    if key == "languages" and not found:
        found = spoken.of_heading(section.heading, lines)
    if key == "skills" and section.heading and is_unheard_of(section):
        found = skills.named_by(section.heading, found)
    return key, found


def _without_stamp(sections: Sequence[Section]) -> list[Section]:
    """The sections without the line that dates the document at its end.

    "Updated: May 2024", or below a list the place and day of signing: "Mainz, 3.5.2024".
    """
    *others, last = sections or [Section("top", None, ())]
    text = _CLOCK.sub("", last.lines[-1].text) if last.lines else ""
    stamp = _STAMP.match(text) or (_SIGNED.match(text) if last.kind in _UNDATED else None)
    if stamp and is_only_date(Line(text[stamp.end() :])):
        last = Section(last.kind, last.heading, last.lines[:-1])
    return [*others, last]


def _without_terms(section: Section) -> Section:
    """A list without the lines on pay and notice that stand at its end, labelled."""
    if section.kind not in _LISTS:
        return section
    asked = {f.label.line.number for f in labelled_values(section.lines) if f.key in _TERMS}
    kept = tuple(line for line in section.lines if line.number not in asked)
    return section if len(kept) == len(section.lines) else replace(section, lines=kept)


def _says_none(section: Section) -> bool:
    """Whether a section only says that there is nothing to say, as the blanks of forms do."""
    texts = [line.text.strip(" 。.") for line in section.lines]
    return section.kind != "top" and bool(texts) and all(map(_NONE.fullmatch, texts))


def _without_languages(sections: Sequence[Section]) -> tuple[list[Section], Drafts]:
    """The sections without the languages that a line of theirs lists, and these."""
    kept: list[Section] = []
    listed: Drafts = []
    for section in sections:
        if section.kind in _MAY_LIST_LANGUAGES:
            languages, lines = _languages_in(section)
            listed += languages
            section = Section(section.kind, section.heading, tuple(lines))
        kept.append(section)
    return kept, listed


def _languages_in(section: Section) -> tuple[Drafts, list[Line]]:
    """The languages that a section of other things lists, and the rest of its lines."""
    languages, lines = spoken.apart(section.lines, with_levels=section.kind == "skills")
    heading = section.heading.text if section.heading else ""
    if section.kind == "skills":
        more, lines = spoken.among(lines, graded="languages" not in kinds_joined(heading))
        languages = [*languages, *more]
    return languages, lines


def _unfolded(section: Section) -> Section:
    """The section, entries side by side in it taken apart."""
    key = _PARSERS[section.kind][0] if section.kind in _PARSERS else ""
    if section.kind not in WITH_ENTRIES:
        return section
    section = replace(section, lines=paired_labels.parted(marked_labels.bare(section.lines)))
    if entry_forms.is_form(section.lines, key):
        return section
    return Section(section.kind, section.heading, tuple(abreast.unfolded(parted(section.lines))))


def _inner_projects(lines: Sequence[Line], positions: Drafts) -> Drafts:
    """The projects told inside positions, each with the employer it stands under."""
    made: Drafts = []
    for group in nested.cut(lines)[1]:
        above = [p for p in positions if min(_lines_used(p), default=0) < group[0].number]
        employer = above[-1].get("name") if above else None
        named = {"name": nested.title(group[0]), "entity": employer}
        made += [{**draft, **named} for draft in projects(group)[:1]]
    return made


def _personal_lines(sections: Sequence[Section]) -> list[Line]:
    """What contact details are read from: the top, what is headed as personal, and a text about
    the candidate that holds an address (a side bar headed "About").
    """
    told = [section for section in sections if _is_personal(section)]
    prose = {
        line.number
        for section in told
        for item in items([x for x in section.lines if not read_place_text(x.text)])
        if is_prose(item) and not _is_form(item)
        if not any(tells_facts(line.text) for line in item.lines)
        for line in item.lines
    }
    lines = (line for section in told for line in section.lines if line.number not in prose)
    return sorted(lines, key=lambda line: line.number)


def _is_form(item: Item) -> bool:
    """Whether labelled values make up the text, or an address does that begins with its label."""
    fields = list(labelled_values(item.lines))
    labels = [field.label for field in fields]
    if fields and fields[0].key == "address" and labels[0].line is item.lines[0]:
        return True
    return len({label.line.number for label in labels}) > 1 or len(labels) >= _LEAST_LABELS


def _every_line(sections: Sequence[Section]) -> list[Line]:
    """All lines in which the candidate's own contact details may stand, headings too."""
    own = [section for section in sections if section.kind != "references"]
    headings = [section.heading for section in own if section.heading]
    lines = [*headings, *(line for section in own for line in section.lines)]
    return sorted(lines, key=lambda line: line.number)


def _lists_pages(section: Section) -> bool:
    """Whether nothing but addresses of pages stands under a heading that says no more: "其它"."""
    texts = [line.text for line in section.lines]
    pages = [len(text) <= _LONGEST_PAGE and _PAGE.search(text) for text in texts]
    return section.kind == "unknown" and bool(pages) and all(pages)


def _tells_home(section: Section) -> bool:
    """Whether each line under a heading that no list knows tells town, region or country."""
    if section.kind != "unknown":
        return False
    told = {f.label.line.number for f in labelled_values(section.lines) if f.key in _OF_HOME}
    return len(told) == len(section.lines) > 0


def _is_personal(section: Section) -> bool:
    if section.kind in ("top", "personal") or _lists_pages(section) or _tells_home(section):
        return True
    if section.kind != "summary":
        return False
    reached = any(REACHED.search(line.text) for line in section.lines)
    return reached or names_profile(section.lines)


def _lines_used(draft: Draft) -> frozenset[int]:
    """Numbers of the lines that the leaves of a draft were read from."""
    if isinstance(draft, Found):
        return frozenset(span.line.number for span in draft.spans)
    if isinstance(draft, str) or draft is None:
        return frozenset()
    inner = draft.values() if isinstance(draft, Mapping) else draft
    return frozenset(number for part in inner for number in _lines_used(part))


def _name_and_job(basics: dict[str, Draft]) -> dict[str, Draft]:
    """ "Ann Lee, Data Engineer": what follows the comma is the label."""
    name = basics.get("name")
    if not isinstance(name, Found) or len(name.spans) != 1 or basics.get("label"):
        return basics
    comma = re.search(r"\s*[,，|｜]\s*", name.value)
    if not comma or points("position", name.value[comma.end() :]) < 0.75:
        return basics
    span = name.spans[0].trimmed()
    first = Span(span.line, span.start, span.start + comma.start())
    job = Span(span.line, span.start + comma.end(), span.end)
    return {**basics, "name": found(first, name.confidence), "label": found(job, 0.9)}


def _with_objective(basics: dict[str, Draft], sections: Sequence[Section]) -> dict[str, Draft]:
    """The job sought and its town, from their own section, unless the contact lines told them.

    The town may be labelled as the one wished for among the contact lines too.
    """
    wanted = [section for section in sections if section.kind == "objective"]
    wishes = [one.lines or ((one.heading,) if one.heading else ()) for one in wanted]
    for name, read in (("label", stray.read_objective), ("location", stray.read_target)):
        if not basics.get(name):
            told = next((told for lines in wishes if (told := read(lines))), None)
            basics = {**basics, name: told} if told else basics
    told_at = basics.get("location") or stray.read_labelled_target(_personal_lines(sections))
    return {**basics, "location": told_at} if told_at else basics


def _summary(sections: Sequence[Section], used: frozenset[int]) -> Found | None:
    """The text about the candidate, all its paragraphs as one value; else on what they want."""
    spans = []
    for section in sections:
        if section.kind == "summary":
            lines = _without_wishes(section.lines)
            if _is_personal(section):
                lines = tuple(line for line in lines if line.number not in used)
            listed = items(lines)
            told = [item for item in listed if not _is_personal(section) or is_prose(item)]
            spans += [span for item in told for span in item.text.spans]
    return joined(spans) or _told_objective(sections)


def _without_wishes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines of a text without those that say of oneself what is behind a label: pay, notice."""
    labels = [f.label for f in labelled_values(lines) if f.key.startswith("personal.")]
    wishes = {
        label.line.number
        for label in labels
        if not label.line.text[: label.start].strip()
        and label.line.text[label.end :].lstrip()[:1] in (":", "：")
    }
    return tuple(line for line in lines if line.number not in wishes)


def _told_objective(sections: Sequence[Section]) -> Found | None:
    """The sentences under "Objective", which tell of the candidate too; a job alone does not."""
    listed = [item for s in sections if s.kind == "objective" for item in items(s.lines)]
    goals = 2 * sum(instructs(item.text.value) for item in listed) >= len(listed) > 1
    told = [item for item in listed if goals or _is_told(item)]
    return joined([span for item in told for span in item.text.spans])


def _is_told(item: Item) -> bool:
    return is_prose(item) and labelled(item.text.spans[0]) is None


def _unheaded_summary(sections: Sequence[Section], used: frozenset[int]) -> Found | None:
    """A paragraph at the top that no heading announces, or one whose words no list knows."""
    for section in sections:
        if section.kind != "top" and not is_unheard_of(section):
            break
        lines = [line for line in section.lines if line.number not in used]
        told = items(lines)
        last = told[-1:] if section.kind == "top" and lines[:1] != [*section.lines[:1]] else []
        prose = [item for item in told if is_prose(item)]
        spans = [span for item in prose or filter(is_sentence, last) for span in item.text.spans]
        if spans:
            return joined(spans, UNHEADED)
    return None
