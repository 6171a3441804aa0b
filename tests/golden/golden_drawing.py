"""Parts of a drawn resume that many golden documents share: heads, entries, lists of skills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from golden_pages import Column, Sheet

from reviewer.pointer import Json

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True)
class Wording:
    """The words of one language."""

    work: str = "Experience"
    education: str = "Education"
    skills: str = "Skills"
    languages: str = "Languages"
    present: str = "Present"
    dash: str = " – "
    colon: str = ": "
    comma: str = ", "
    between: str = " | "
    months: Sequence[str] = ()

    def date(self, iso: str) -> str:
        """A month as this language writes it: by name, or with a dot."""
        year, _, month = iso.partition("-")
        if not month:
            return year
        return f"{self.months[int(month) - 1]} {year}" if self.months else f"{year}.{month}"

    def span(self, entry: Json) -> str:
        """From when to when."""
        end = entry.get("endDate")
        return (
            f"{self.date(entry['startDate'])}{self.dash}{self.date(end) if end else self.present}"
        )


EN = Wording(months=MONTHS)
ZH = Wording(
    work="工作经历",
    education="教育背景",
    skills="专业技能",
    languages="语言能力",
    present="至今",
    dash="-",
    colon="：",
    comma="、",
)


def headed_sheet(x: float, person: Json, words: Wording) -> tuple[Sheet, Column]:
    """A sheet with the name and contact data at ``x``, and the column that ends below them."""
    sheet = Sheet()
    head = Column(sheet, x)
    write_head(head, person, words)
    return sheet, head


def write_head(column: Column, person: Json, words: Wording) -> None:
    """The name, the job sought, and how to reach the person."""
    basics = person["basics"]
    column.line(basics["name"], size=20, bold=True)
    label = basics["label"]
    column.line(f"求职意向：{label}" if words is ZH else label)
    contact = basics["phone"], basics["email"], basics["location"]["city"]
    column.line(" | ".join(contact))


def write_work(column: Column, person: Json, words: Wording) -> None:
    """Employer and dates on one line, the position below, then bullets."""
    column.heading(words.work)
    for job in person["work"]:
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        write_bullets(column, job)
        column.gap()


def write_bullets(column: Column, entry: Json) -> None:
    """What was done, point by point."""
    column.lines(*(f"• {point}" for point in entry["highlights"]))


def write_education(column: Column, person: Json, words: Wording) -> None:
    """School and dates on one line, the degree below."""
    column.heading(words.education)
    for school in person["education"]:
        column.line(school["institution"], words.span(school), bold=True)
        column.line(words.between.join((school["studyType"], school["area"])))


def write_skills(column: Column, person: Json, words: Wording) -> None:
    """A line for each group."""
    column.heading(words.skills)
    column.lines(*(group_line(group, words) for group in person["skills"]))


def group_line(group: Json, words: Wording) -> str:
    """ "Languages: Python, Go"."""
    return f"{group['name']}{words.colon}{words.comma.join(group['keywords'])}"


def write_languages(column: Column, person: Json, words: Wording) -> None:
    """A line for each language spoken."""
    if person.get("languages"):
        column.heading(words.languages)
        column.lines(*(f"{s['language']}{words.colon}{s['fluency']}" for s in person["languages"]))


def write_all(column: Column, person: Json, words: Wording) -> None:
    """The whole person, in one column."""
    for write in (write_head, write_work, write_education, write_skills, write_languages):
        write(column, person, words)
