"""Which rows make up the head of an entry: what it names, and where telling begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.parsing.entries.entry_rows import second_column
from reviewer.parsing.entries.leads import lead_size, starts_bold
from reviewer.parsing.entries.row import Row
from reviewer.parsing.values.deeds import instructs, is_report, reports
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.roles import names, points, tells

LONGEST_NAME = 60
"""Characters of a name no list knows."""
SURELY_NAMES = 0.7
"""Points from which a row after the date is part of the head."""
INDENT = 4.0
"""Points by which text is set further in than the head it belongs to."""
MOST_WORDS_INDENTED = 4
"""Words of a name no list knows, when it is set like text."""
LIKELY = 0.5
"""Points from which a row's part may be a school, a degree or a place."""
OPENS_WITH_DEGREE, SURELY_DEGREE = 0.8, 0.95
"""Points of a text that opens with a degree, and of one that is a degree and nothing else."""
LEAST_SUBJECTS = 3
"""Subjects side by side that are courses: one is what was studied, two may be a double one."""
MOST_LINES_ABOVE = 4
"""Lines of a head that may stand above its date."""

_TOLD = frozenset({"summary", "highlights", "keywords", "courses", "score"})
"""Labels of what tells about an entry."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_STRONG = re.compile(r"\t|\s{2,}|[|｜]|\s[·–—-]\s|(?<=[\u3400-\u9fff）)])[·\s]+(?=[\u3400-\u9fff])")
_LISTED = re.compile(r"[、，,;；\t]\s*|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_BEHIND_DEGREE = re.compile(r"[|｜·,，:：;；\t]|\s[(（]|\s(?:in|im|en)\s|(?<=[a-z]{3})\.\s")
_STOP = re.compile(r"\s[a-zß-ÿ]{3,}\.\s*$")
STOPS = re.compile(r"[。；;！!]\s*$|[，,、：:]\s*$")


_FIRST_WORDS = re.compile(r"[\u3400-\u9fff·]{4,}(?=[\s，,（(|｜/]|$)")


@dataclass(frozen=True)
class Kind:
    """What the heads of a kind of entry name: ``roles`` as scored in ``roles``, the first of
    which is what the entry is about.

    ``least`` is the number of things a head names at least: until then, an unknown name in the
    row after the date counts as part of the head.
    """

    roles: tuple[str, ...]
    least: int = 1

    def opens(self, row: Row) -> bool:
        """Whether a row surely names what an entry of this kind is about."""
        return names(self.roles[:1], row.rest) >= SURELY_NAMES

    def begins(self, row: Row) -> bool:
        """Whether the first words of a Chinese row surely name what an entry is about."""
        first = _FIRST_WORDS.match(row.rest)
        return first is not None and names(self.roles[:1], first[0]) >= SURELY_NAMES

    def names(self, row: Row) -> bool:
        """Whether a row surely names something of this kind."""
        if is_report(row.rest):
            return False
        signs = r"\t|[|｜·,，:：]|\s{2,}" if "degree" in self.roles else r"\t|[|｜·,，]|\s{2,}"
        parts = [part for part in re.split(signs, row.rest) if part.strip()]
        words = row.rest.split()[-1:] if _CJK.search(row.rest) else []
        words += row.rest.split()[:1] if words and "degree" in self.roles else []
        return any(
            names(self.roles, part) >= SURELY_NAMES for part in (row.rest, *parts[:1], *words)
        )


def belongs_to_head(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a row after the date may still name something (employer, title, place, degree)."""
    row = rows[index]
    if row.fields == ("location",) or _tells_degree(rows, index, kind):
        return True
    if row.is_marked or not row.is_short or STOPS.search(row.first.text) or row.label in _TOLD:
        return False
    if index > MOST_LINES_ABOVE + 2:
        return False
    above = _without_last_place(rows[:index])
    if (_parts(above, kind) and _is_told(row, kind)) or _goes_on_telling(above, row, kind):
        return False
    if row.first.list_level > rows[0].first.list_level:
        return _is_set_as_list(rows, index, kind) or _is_set_like_date(rows, index, kind)
    if row.dates and index == 1 and (row.has_range or not rows[0].has_range):
        return True
    if row.label is not None:
        return True
    labels = field_of(row.rest) not in (None, "aside")  # one's supervisor, or a supervisor
    if labels or (is_grade(row, kind) and not kind.names(row)):
        return False
    if kind.names(row):
        return _parts(rows[:index], kind) < kind.least or not _is_subject(row, kind)
    words = MOST_WORDS_INDENTED if _is_indented(rows[index - 1], row) else LONGEST_NAME
    missing = _parts(above, kind) < kind.least
    return missing and len(row.rest) < LONGEST_NAME and len(row.rest.split()) <= words


def _without_last_place(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows; a place in the column of the dates stands for none of those beside it."""
    return rows[:-1] if rows[-1].fields == ("location",) else rows


def _tells_degree(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a row right below a school opens with the degree that no row has told so far."""
    row, above = rows[index], rows[:index]
    if "degree" not in kind.roles or not row.is_short or row.label or index > 2:
        return False
    first = _BEHIND_DEGREE.split(row.rest)[0]
    told = [part for one in above for part in re.split(r"[|｜·,，\t\s]", one.rest)]
    return points("degree", first) >= 0.95 and not any(points("degree", p) >= 0.8 for p in told)


def _is_told(row: Row, kind: Kind) -> bool:
    """Whether a row tells of what its entry is about rather than names it."""
    tells_of_work = tells(row.rest) and not kind.opens(row)
    return tells_of_work or tells_deed(row.rest, kind) or _lists_subjects(row, kind)


def tells_deed(text: str, kind: Kind) -> bool:
    """Whether a text says what somebody did; of a job, also what one does and no other job.

    "Build a compiler in a week" may be the name of a project, "Support agent for banks" a job.
    """
    does = "position" in kind.roles and instructs(text) and points("position", text) < LIKELY
    return does or reports(text)


def _goes_on_telling(above: Sequence[Row], row: Row, kind: Kind) -> bool:
    """Whether a row below a head that names all there is to name is a sentence or lists courses."""
    is_sentence = _is_sentence(row) and _has_title(above, kind)
    return is_sentence or _is_stopped(above, row, kind) or _lists_courses(above, row, kind)


def _is_stopped(above: Sequence[Row], row: Row, kind: Kind) -> bool:
    """Whether a row closes with the full stop of a sentence ("Cell line group.") below names
    without one; an abbreviation's ("Inc.") is part of a name.

    A declared heading may be all that is named.
    """
    named = _parts(above, kind) >= (1 if above[0].first.heading else kind.least)
    return named and bool(_STOP.search(row.rest)) and not any(_STOP.search(r.rest) for r in above)


def _is_sentence(row: Row) -> bool:
    """Whether a row is worded as a sentence: "Guide newcomers through the first weeks"."""
    first, *others = row.rest.split() or [""]
    small = sum(word[0].islower() for word in others)
    plain = not re.search(r"[\t|｜·:]", row.rest) and not row.dates
    return plain and first[:1].isupper() and len(others) > 3 and 3 * small >= 2 * len(others)


def _has_title(rows: Sequence[Row], kind: Kind) -> bool:
    """Whether the rows of a head name an employer or two things, and a job among them."""
    parts = [part for row in rows for part in re.split(r"[,|｜·\t]|\s[–—-]\s", row.rest) if part]
    return (
        "position" in kind.roles
        and len(parts) > 1
        and any(points("position", part) >= SURELY_NAMES for part in parts)
    )


def _lists_subjects(row: Row, kind: Kind) -> bool:
    """Whether a row of an entry on studies lists what was studied, no school and no degree."""
    parts = [part for part in _LISTED.split(row.rest) if part]
    if "degree" not in kind.roles or len(parts) < LEAST_SUBJECTS or row.dates:
        return False
    if points("place", ", ".join(parts[1:])) >= SURELY_NAMES:
        return False  # "MakerCamp, Austin, TX"
    return not any(names(("school", "degree", "faculty"), part) >= SURELY_NAMES for part in parts)


def _lists_courses(above: Sequence[Row], row: Row, kind: Kind) -> bool:
    """Whether a row lists things below a head that names the subject behind its degree."""
    parts = [part for part in _LISTED.split(row.rest) if part]
    if "degree" not in kind.roles or len(parts) < 2 or row.dates or row.label:
        return False
    whole = _parts(above, kind) > 1 and any(_tells_subject(one.rest) for one in above)
    roles = ("school", "degree", "faculty", "place")
    return whole and not any(names(roles, part) >= LIKELY for part in parts)


def _tells_subject(text: str) -> bool:
    """Whether a text is a degree and what it is in: "M.S. Neuroscience", "Master in Law"."""
    degree = points("degree", re.sub(r"[(（].*?[)）]", "", text))
    return OPENS_WITH_DEGREE <= degree < SURELY_DEGREE or (
        degree >= SURELY_DEGREE and bool(re.search(r"\s(?:in|im|en)\s", text))
    )


def _is_set_as_list(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a head is completed by short listed rows, as degree and subject behind icons are."""
    row = rows[index]
    if row.first.box is None or kind.least < 3 or len(row.rest.split()) > MOST_WORDS_INDENTED + 2:
        return False
    near = [row, *rows[index + 1 : index + 2]]
    return any(kind.names(one) and alike(one, row) for one in near)


def _is_set_like_date(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a head goes on below its date, both of them bold items of the list below the name."""
    row, date = rows[index], rows[index - 1]
    level = date.first.list_level == row.first.list_level
    alone = bool(date.dates) and not re.search(r"\w", date.rest)
    bold = starts_bold(row.first) and starts_bold(date.first)
    return level and alone and bold and kind.names(row) and _parts(rows[:index], kind) < kind.least


def _is_indented(above: Row, row: Row) -> bool:
    """Whether a row on a page is set further in than the one above it."""
    a, b = above.first.box, row.first.box
    if a is None or b is None:
        return False
    beside = second_column(above.first) if above.starts_with_date else None
    return b.x0 > (beside or a.x0) + INDENT


def _parts(rows: Sequence[Row], kind: Kind) -> int:
    """How many things the rows of a head name; after a comma only what surely is one."""
    count = 0
    for row in rows:
        for strong in _STRONG.split(row.rest):
            first, *others = re.split(r"[,，]", strong)
            titled = "position" in kind.roles and points("position", first) >= SURELY_NAMES
            others = [part for part in others if not (titled and _is_title(part))]
            count += bool(first.strip()) + sum(names(kind.roles, part) >= 0.6 for part in others)
    return count


def _is_title(text: str) -> bool:
    """Whether a text names a job and no employer: behind another one, it is the same thing."""
    return points("position", text) >= SURELY_NAMES > points("company", text)


def is_grade(row: Row, kind: Kind) -> bool:
    """Whether a row tells a grade and nothing else: the end of an entry on studies."""
    return (
        "degree" in kind.roles
        and points("grade", row.rest) >= 0.9
        and names(kind.roles[:2], row.rest) < 0.5
    )


def _is_subject(row: Row, kind: Kind) -> bool:
    """Whether a row on studies names a subject at most: behind a whole head it is a course."""
    others = [role for role in kind.roles if role != "area"]
    return "degree" in kind.roles and names(others, row.rest) < SURELY_NAMES


def alike(row: Row, model: Row) -> bool:
    """Whether two rows are set alike: size, weight, mark and nesting."""
    a, b = row.look, model.look
    sizes = abs(lead_size(row.first) - lead_size(model.first)) < 0.7
    levels = a[3] == b[3] or not (row.is_marked or model.is_marked)
    return sizes and levels and (a[0], a[1], a[4], a[5]) == (b[0], b[1], b[4], b[5])
