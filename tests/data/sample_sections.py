"""What a sample resume says, section by section, worded the way that resume words it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905

Truth = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """One entry of a section as it is printed."""

    title: str = ""
    date: str = ""
    subtitle: str = ""
    text: str = ""
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    kind: str
    heading: str
    items: tuple[Item, ...]


def dotted(date: str) -> str:
    """2021.07"""
    return date.replace("-", ".")


def slashed(date: str) -> str:
    """07/2021"""
    return "/".join(reversed(date.split("-")))


def as_it_is(date: str) -> str:
    """2021-07"""
    return date


def chinese(date: str) -> str:
    """2021年7月"""
    year, _, month = date.partition("-")
    return f"{year}年{int(month)}月" if month else f"{year}年"


def month_name(date: str) -> str:
    """Jul 2021"""
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


ZH = {
    "summary": "个人简介",
    "work": "工作经历",
    "internships": "实习经历",
    "education": "教育背景",
    "projects": "项目经历",
    "research": "科研经历",
    "skills": "专业技能",
    "publications": "论文发表",
    "awards": "获奖情况",
    "certificates": "证书",
    "languages": "语言能力",
    "volunteer": "校园经历",
}
EN = {
    "summary": "Summary",
    "work": "Experience",
    "education": "Education",
    "projects": "Projects",
    "skills": "Skills",
    "publications": "Publications",
    "awards": "Awards",
    "certificates": "Certifications",
    "languages": "Languages",
    "interests": "Interests",
    "volunteer": "Volunteering",
}


@dataclass(frozen=True)
class Wording:
    """How one resume words what all resumes say."""

    headings: dict[str, str]
    order: str
    date: Callable[[str], str]
    dash: str = " – "
    present: str = "Present"
    between: str = ", "
    colon: str = ": "
    grade: str = "GPA: "
    contact: str = "{email} | {phone} | {place}"
    more: dict[str, str] = field(default_factory=dict)

    def span(self, entry: Truth) -> str:
        """The dates of an entry, an open end in this resume's own word."""
        start, end = entry.get("startDate"), entry.get("endDate")
        if not start:
            return ""
        return self.date(start) + self.dash + (self.date(end) if end else self.present)


def sections(truth: Truth, wording: Wording) -> list[Section]:
    """The sections of a resume in their printed order, empty ones left out."""
    made = []
    for kind in wording.order.split():
        items = tuple(ITEMS[kind](truth, wording))
        if items:
            made.append(Section(kind, wording.headings[kind], items))
    return made


def _summary(truth: Truth, wording: Wording) -> Iterable[Item]:
    yield Item(text=truth["basics"]["summary"])


def _is_internship(entry: Truth) -> bool:
    return entry.get("kind") == "internship"


def _work(truth: Truth, wording: Wording) -> Iterable[Item]:
    apart = "internships" in wording.headings
    return _positions([w for w in truth["work"] if not (apart and _is_internship(w))], wording)


def _internships(truth: Truth, wording: Wording) -> Iterable[Item]:
    return _positions([w for w in truth["work"] if _is_internship(w)], wording)


def _positions(entries: list[Truth], wording: Wording) -> Iterable[Item]:
    previous = ""
    for work in entries:
        place = [work.get("department"), work.get("location")]
        employer = wording.between.join([work["name"], *(part for part in place if part)])
        yield Item(
            title="" if employer == previous else employer,
            date=wording.span(work),
            subtitle=work["position"],
            bullets=tuple(work.get("highlights", ())),
        )
        previous = employer


def _education(truth: Truth, wording: Wording) -> Iterable[Item]:
    for school in truth["education"]:
        place = [school.get("department"), school.get("location")]
        course = [school["studyType"], school["area"]]
        if wording.headings["work"] == ZH["work"]:
            course.reverse()
        grade = f"{wording.grade}{school['score']}" if school.get("score") else ""
        yield Item(
            title=wording.between.join([school["institution"], *(part for part in place if part)]),
            date=wording.span(school),
            subtitle=wording.between.join([*course, *([grade] if grade else [])]),
        )


def _projects(truth: Truth, wording: Wording) -> Iterable[Item]:
    apart = "research" in wording.order
    for project in truth.get("projects", ()):
        if not (apart and project.get("kind") == "research"):
            yield _project(project, wording)


def _research(truth: Truth, wording: Wording) -> Iterable[Item]:
    for project in truth.get("projects", ()):
        if project.get("kind") == "research":
            yield _project(project, wording)


def _project(project: Truth, wording: Wording) -> Item:
    return Item(
        title=project["name"],
        date=wording.span(project),
        subtitle=wording.between.join(project.get("roles", ())),
        text=project.get("description", ""),
        bullets=tuple(project.get("highlights", ())),
    )


def _skills(truth: Truth, wording: Wording) -> Iterable[Item]:
    comma = "、" if wording.headings["work"] == ZH["work"] else ", "
    for group in truth["skills"]:
        words = comma.join(group["keywords"])
        yield Item(text=group["name"] + wording.colon + words if group.get("name") else words)


def _publications(truth: Truth, wording: Wording) -> Iterable[Item]:
    for paper in truth.get("publications", ()):
        parts = [paper["name"], paper.get("publisher"), paper["releaseDate"]]
        yield Item(text=", ".join(part for part in parts if part))


def _awards(truth: Truth, wording: Wording) -> Iterable[Item]:
    for award in truth.get("awards", ()):
        yield Item(text=award["title"], date=wording.date(award["date"]))


def _certificates(truth: Truth, wording: Wording) -> Iterable[Item]:
    for certificate in truth.get("certificates", ()):
        named = [certificate["name"], certificate.get("issuer")]
        yield Item(
            text=", ".join(part for part in named if part), date=wording.date(certificate["date"])
        )


def _languages(truth: Truth, wording: Wording) -> Iterable[Item]:
    for spoken in truth.get("languages", ()):
        yield Item(text=spoken["language"] + wording.colon + spoken["fluency"])


def _interests(truth: Truth, wording: Wording) -> Iterable[Item]:
    interests = truth.get("interests", ())
    if interests:
        yield Item(text=", ".join(interest["name"] for interest in interests))


def _volunteer(truth: Truth, wording: Wording) -> Iterable[Item]:
    for society in truth.get("volunteer", ()):
        yield Item(
            title=society["organization"],
            date=wording.span(society),
            subtitle=society["position"],
            bullets=tuple(society["highlights"]),
        )


ITEMS: dict[str, Callable[[Truth, Wording], Iterable[Item]]] = {
    "summary": _summary,
    "work": _work,
    "internships": _internships,
    "education": _education,
    "projects": _projects,
    "research": _research,
    "skills": _skills,
    "publications": _publications,
    "awards": _awards,
    "certificates": _certificates,
    "languages": _languages,
    "interests": _interests,
    "volunteer": _volunteer,
}


def contact_parts(truth: Truth) -> dict[str, str]:
    """Contact details as printed: addresses without their ``https://``."""
    basics = truth["basics"]
    location = basics.get("location", {})
    links = [profile["url"] for profile in basics.get("profiles", ())] + [basics.get("url", "")]
    return {
        "name": basics["name"],
        "label": basics["label"],
        "email": basics["email"],
        "phone": basics["phone"],
        "place": ", ".join(filter(None, [location.get("city"), location.get("region")])),
        "links": " | ".join(link.removeprefix("https://") for link in links if link),
    }
