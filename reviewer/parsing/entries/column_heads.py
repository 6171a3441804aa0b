"""What the columns of a table of positions or studies are where a row of heads names them."""

from __future__ import annotations

import re

from reviewer.parsing.lexicon import tight
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import column_fields, names_column

AND = ", "
"""Between the fields that one head asks for at once."""
_LONGEST_COLUMN_HEAD = 40
_COURSE = re.compile(
    r"course|programme|program|standard|exam|(?:aus|weiter)bildung|(?:lehr|studien)gang|lehre"
    r"|formation|formación|corso|curso",
    re.IGNORECASE,
)
"""Heads over degrees and their subjects where no other column has them."""
_TAUGHT, _WORKED = frozenset({"institution", "location"}), frozenset({"position", "organisation"})
_BOARD = re.compile(r"board|awarding|affiliat", re.IGNORECASE)
_RANKS = frozenset({"rank", "capacity"})
"""Heads over jobs held beside employers, elsewhere over places among the students of a year."""


def named_columns(columns: dict[int, str]) -> dict[int, str]:
    """What the columns are where a row names them; one in three may have a name nobody knows."""
    named = {column: AND.join(column_fields(text)) for column, text in columns.items()}
    known = sum(map(names_column, columns.values()))
    if known < 2 or 3 * known < 2 * len(named) or not any(named.values()):
        return {}
    fields = list(named.values())
    if fields.count("area") == 2 and "studyType" not in fields:
        # "Course" beside "Specialisation": the wider of two subjects is the degree
        named[next(column for column, field in named.items() if field == "area")] = "studyType"
    if "organisation" in fields:  # a rank held, not one among the students of a year
        named |= {at: "position" for at, text in columns.items() if tight(text) in _RANKS}
    if "studyType" not in fields and _TAUGHT & set(fields) and not _WORKED & set(fields):
        named |= {
            at: "studyType" for at, text in columns.items() if _COURSE.fullmatch(text.strip())
        }
    schools = [column for column, field in named.items() if field == "institution"]
    for column in schools if len(schools) > 1 else ():
        if _BOARD.search(columns[column]):
            named[column] = "aside"  # who examined, beside the school
    short = all(len(text) <= _LONGEST_COLUMN_HEAD for text in columns.values())
    return named if short and not any(map(dates.find_spans, columns.values())) else {}
