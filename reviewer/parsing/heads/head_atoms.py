"""The head of an entry -> its atoms: what stands between separators, the least that is a piece.

Dates, markers and labels are cut out here; which atoms make up a piece, and what it is, is decided
in ``pieces``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reviewer.parsing import lexicon
from reviewer.parsing.entries.entry_rows import DEGREE, SUBJECT, cells_of
from reviewer.parsing.entries.row import Row
from reviewer.parsing.found import Span
from reviewer.parsing.heads.piece_signs import Atom
from reviewer.parsing.sections.prose import MARKER
from reviewer.parsing.values import dates
from reviewer.parsing.values.degrees import degree_end
from reviewer.parsing.values.labels import field_of, labelled
from reviewer.parsing.values.roles import SCHOOL_OF_ITS_OWN, is_full_place, points

SURELY_PART = 0.7
"""Points from which a text is a department."""
SURELY_SAME = 0.8
"""Points from which both halves of a text name a degree, or a job."""
SURELY_DEGREE, _SUBJECT = 0.9, 0.8
KNOWN_PLACE = 1.0
"""Points of a place that a list knows."""
_NAMED = 0.5
"""Points of a text whose words name something."""
_TOWN = 0.9
"""Points of a place that a list knows by its town."""

_C = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_STRONG = re.compile(
    rf"\t+|\s*[|｜¦‖．]\s*|\s+(?:[~∼⋄◊♦❖✦»›]|//|::)\s+|\s+[·•‧∙◆▪・]\s*|(?<=[{_C}])[·•‧∙・]\s*|\s{{2,}}|[\u3000\u2003]+"
    rf"|\s+—\s+|(?<=[^\W_]|[.)])(?<![{_C}])—(?=[^\W\d_])(?![{_C}])|—{{2,}}|\s+with\s+(?=\d[\d.]*\s?%)"
    r"|[,.;]?\s+(?=(?:C?GPA|(?:Final )?[Gg]rade)\s*[:：])"
)
_WEAK = re.compile(
    rf"\s+(?:at|@|beim?|chez|from|presso|bij)\s+(?:the\s+)?|\s*[,，;；]\s*|\s+[-–‐‑]\s+|(?<=[^\W\d_]|[.)])[-–]\s+(?=[A-ZÀ-Þ])|\s[-–](?=[A-ZÀ-Þ])|(?<=[{_C}）)])[-–—/／](?=[{_C}A-Z])|(?<=[{_C}）)])\s+|\s+(?=[{_C}])"
    r"|\.\s+(?=C?GPA\b|(?:Final )?[Gg]rade\b)"
    r"|\s+(?=(?:Remote|Hybrid|On-?site)\s*$)|\s+(?:in|en|im|em)\s+|\s*@\s*|\s*[（(]|[)）]\s*|\s+/\s+|\s*[：:]\s*"
)
_BEHIND_DEGREE = re.compile(r"\s*[,，;；(（:：]\s*|\s+(?:in|en|em)\s+|\s+[–—-]\s+")
_BEHIND_DEGREE_PART = re.compile(r"(?:(?!\s*[,，;；(（)）:：]|\s+(?:in|en|em)\s|\s+[–—-]\s).)+")
_EDGE = " \t,，;；|｜·•-–—:：/@_*~∼⋄◊♦❖✦»›()（）[]【】"
_JOINING_END = re.compile(r"\s+(?:in|at|en|im|em|beim?|chez|from|with|presso|bij)$", re.IGNORECASE)
_JOINING_START = re.compile(r"(?:(?i:in|at|en|im|em|from)|beim?|chez|presso|bij|@)\s+")
_JOINS = re.compile(r"(?i:at|in|from|with|by|chez|beim?|presso|bij|im|em|als|as)")
"""A joining word in another weight than the two things that it joins."""
_OF = re.compile(r"(?:of|as|als|zu[mr]|de|des|du|der|für)\s+|d['’](?=\w)", re.IGNORECASE)
"""What joins a subject to its degree besides "in"."""
_BARE_GRADE = re.compile(r"(?<=[^\W\d]{3})\s+(?=\d[.,]\d{1,2}(?:\s?/\s?\d[\d.,]*)?$)")
"""What stands before a grade that no label tells: "B.S. Statistics 3.82"."""
_STATE_BEHIND = re.compile(r"\s*,\s*([A-Z]{2,3})(?![^\W_])")
_LAST_HYPHEN = re.compile(r"(?P<before>[^-–—]*\w [^-–—]*\w)[-–—](?P<town>[A-ZÀ-Þ][\w'’. ]+)$")
"""An employer of several words, and one town behind its only hyphen."""
_OWN_COUNTRY = re.compile(r"(?:中国|中國|台灣|臺灣)[\s,，]+")
"""What tells no more of a town behind it: "中国 上海市"."""
_COMPANY_BEHIND = re.compile(rf"[{_C}（）()]{{4,}}(?:有限公司|集团|集團)")
_SAID_TWICE = ("degree", "position")
"""What bilingual heads name in both tongues, one behind the other."""
_ROLES_BEFORE = ("position", "department", "place")
"""What a hyphen parts from the employer that stands behind it."""
_CJK = re.compile(f"[{_C}]")
_CAMPUS = re.compile(
    r"university of (?:california|texas|wisconsin|maryland|massachusetts|illinois|michigan|"
    r"minnesota|colorado|north carolina|hawaii|nebraska|tennessee|alabama|missouri|maine)$"
    r"|american university$",
    re.IGNORECASE,
)
_UNIVERSITY = re.compile(r"\b(?:Universit(?:y|é|ät)|College)(?: of(?: [A-Z][\w.]+){1,3})?$")
_OF_COUNTRY = re.compile(r"university of (?:the )?([^\W\d][^\d,]+)$", re.IGNORECASE)
_STOPPED = re.compile(rf"(?:[{_C}）)][.。]|[^\W\d_]{{5}}\.)$")
"""What ends with the full stop of its line; a shorter word before one may be abbreviated."""
_IN_EMPLOYER = re.compile(
    rf"[{_C}（）()]+(?:公司|[医醫]院|法院|[检檢]察院|[小中]学|学校|幼儿园|大[学學]|[银銀]行)"
    rf"(?=(?![{_C}]*[会會社团團队隊校])[{_C}]{{2,10}}(?:科|部|[组組]|庭|室|[处處]|系|学院|學院|[车車]间|中心)$)"
)
"""An employer that the name of a department follows without a sign."""
_TITLE_RUN_ON = re.compile(
    rf"[{_C}]{{1,10}}(?:主管|经理|經理|工程[师師]|专员|專員|助理|实习生|實習生|总监|總監)"
    rf"(?=[{_C}]{{2,8}}(?:中心|部|庭|[处處]|[组組]|室|科)$)(?![{_C}]{{1,3}}$)"
)
"""A title of some length before a department that follows it without a sign."""
_BEFORE_FACULTY = re.compile(
    rf"[{_C}]+?大[学學](?!{SCHOOL_OF_ITS_OWN}|[{_C}]{{2,}}[医醫][学學]院)"
    rf"(?=[{_C}]{{2,}}(?:学院|學院|系)(?:[,，;；\s]|$))"
)
_BEFORE_SUBJECT = re.compile(
    rf"[{_C}]{{2,}}?(?:大[学學](?:{SCHOOL_OF_ITS_OWN})?|[学學]院|[学學]校)(?=[{_C}]{{2,}}(?:专业|專業)$)"
)
"""A school that what is studied there follows without a sign: "江城大学软件工程专业"."""
_CAMPUS_CJK = re.compile(
    rf"大[学學][（(](?!专科|專科|本科|大专|大專|[硕碩博学學]士|研究生|自考|函授|成教|夜大|[在就][读讀])[{_C}]{{2,3}}[)）]"
    r"|[學学]士[（(](?:榮譽|荣誉)[)）]"
)
"""Brackets that are part of a name: 中国矿业大学（北京）, 理學士（榮譽）."""


@dataclass(frozen=True)
class Head:
    """The atoms of one entry's head, and the dates that were cut out of it."""

    rows: Sequence[Row]
    of_study: bool = False
    """Whether degrees and schools may run on into subjects and faculties without a separator."""
    towns_behind_hyphens: bool = False
    """Whether a bare hyphen parts the employer from its town ("Harrow & Sons-Leeds")."""

    @cached_property
    def atoms(self) -> list[Atom]:
        """What stands between the separators, dates and markers left out."""
        atoms = [atom for index, row in enumerate(self.rows) for atom in self._atoms_of(row, index)]
        if not self.of_study or any(atom.role == "area" for atom in atoms):
            return atoms
        return [part for atom in atoms for part in _with_subject(atom)]

    def _atoms_of(self, row: Row, index: int) -> Iterator[Atom]:
        for atom in _row_atoms(row, index, self.of_study):
            behind = atom.span.line.text[atom.span.end :]
            at = town_behind_hyphen(atom.span.text, behind) if self.towns_behind_hyphens else 0
            if at and not atom.role:
                start = atom.span.start
                yield replace(atom, span=replace(atom.span, end=start + at))
                atom = replace(atom, span=replace(atom.span, start=start + at + 1), cut="weak")
            yield atom


def town_behind_hyphen(text: str, behind: str = "") -> int:
    """Where a hyphen without white space stands before a known town; 0 where none does.

    A town is known, too, by the state in capitals ``behind`` it: "Valley Works-Toledo, OH". None
    stands in a double name: "Baden-Baden", "Halle-Wittenberg".
    """
    state = _STATE_BEHIND.match(behind)
    if state and points("place", state[1]) >= _NAMED and (last := _LAST_HYPHEN.match(text)):
        return last.end("before")
    for hyphen in re.finditer(r"(?<=\w)[-–—](?=[A-ZÀ-Þ])", text):
        before, town = text[: hyphen.start()], text[hyphen.end() :]
        double = points("place", f"{before.split()[-1]}-{town}") >= KNOWN_PLACE
        if points("place", town) >= KNOWN_PLACE and not double:
            return 0 if points("place", before.split()[-1]) >= KNOWN_PLACE else hyphen.start()
    return 0


def _row_atoms(row: Row, index: int, of_study: bool) -> list[Atom]:
    atoms: list[Atom] = []
    group = 0
    for number, line in enumerate(row.lines):
        known = row.fields[number] if number < len(row.fields) else ""
        start = 0 if row.starts_with_date else _after_marker(line.text)
        label = labelled(Span(line, start, len(line.text)), spaced=True)
        if label and label.field == "dates":
            continue
        if label and len(row.lines) == 1 and _is_one_value(label.value):
            atoms.append(Atom(_undated(label.value), "strong", index, group, label.field))
            group += 1
            continue
        holes = [span.range for span in dates.find_spans(line.text) if span.kind != "mention"]
        for part in _strong_parts(Span(line, start, len(line.text)), holes):
            if field_of(part.text) == "dates" or dates.is_duration(part.text):
                continue  # the label of a date that was cut out; how long it took
            cell = _column_of(part, row) if len(row.lines) == 1 else known
            made = [
                atom
                for piece in _pieces_run_on(part, cell, of_study)
                for atom in _group_atoms(piece, index, group, cell)
            ]
            atoms.extend(made)
            group += bool(made)
    return atoms


def _with_subject(atom: Atom) -> Iterator[Atom]:
    """A labelled qualification; what it is in is its subject: "Diploma in Practical Nursing"."""
    text = atom.span.text
    joint = re.search(r"\s+in\s+|\s*,\s*", text) if atom.role == "studyType" else None
    if joint is None or not parts_degree(text, joint):
        yield atom
        return
    start = atom.span.start
    yield replace(atom, span=replace(atom.span, end=start + joint.start()))
    subject = replace(atom.span, start=start + joint.end())
    yield replace(atom, span=subject, cut="weak", role="area")


def parts_degree(text: str, joint: re.Match[str]) -> bool:
    """Whether a degree stands before a comma or "in", and behind it neither grade nor school."""
    before, behind = text[: joint.start()].strip(), text[joint.end() :].strip()
    others = (points(role, behind) for role in ("grade", "degree", "school", "place"))
    return points("degree", before) >= SURELY_DEGREE and max(others) < _NAMED


def _undated(value: Span) -> Span:
    """What a label names without the time behind it: "公司名称：某公司（2018-2020）"."""
    for span in dates.find_spans(value.line.text):
        start, end = span.range
        closed = not value.line.text[end : value.end].strip(" )）]】")
        if span.kind in ("range", "since") and value.start < start < value.end and closed:
            bare = replace(value, end=start).trimmed(" \t(（[【,，|｜")
            return bare if bare.text else value
    return value


def _is_one_value(value: Span) -> bool:
    """Whether what stands behind a label holds no other label: "Faro | Country: Portugal" does."""
    parts = _strong_parts(value, ()) if value.text and "\t" not in value.text else []
    return bool(parts) and not any(map(labelled, parts[1:]))


def _column_of(part: Span, row: Row) -> str:
    """What the head of the tabbed column that a part stands in says it is."""
    before = [cell for cell in cells_of(part.line.text[: part.start])[:-1] if cell.strip()]
    return row.fields[len(before)] if len(before) < len(row.fields) else ""


def _after_marker(text: str) -> int:
    match = MARKER.match(text)
    return match.end() if match else 0


def _strong_parts(span: Span, holes: Sequence[tuple[int, int]]) -> list[Span]:
    """The parts between strong separators, changes of weight and dates."""
    text = span.line.text
    cuts = [(m.start(), m.end()) for m in _STRONG.finditer(text, span.start, span.end)]
    cuts += list(holes) + [(at, at) for at in _style_changes(span)]
    parts, at = [], span.start
    for start, end in sorted(cuts):
        if start >= at:
            parts.append(Span(span.line, at, start))
        at = max(at, end)
    parts.append(Span(span.line, at, span.end))
    return [part for part in map(_trimmed, parts) if part.text and not _JOINS.fullmatch(part.text)]


def _trimmed(part: Span) -> Span:
    """Without separators and joining words at its ends."""
    part = part.trimmed(_EDGE)
    tail = _JOINING_END.search(part.text)
    lead = _JOINING_START.match(part.text)
    start = part.start + (lead.end() if lead else 0)
    end = part.end - (len(tail[0]) if tail else 0)
    return Span(part.line, start, max(start, end)).trimmed(_EDGE)


def _style_changes(span: Span) -> list[int]:
    """Where bold text meets light text at a space or punctuation."""
    line, found = span.line, []
    for (before, offset), (after, start) in zip(
        zip(line.words, line.starts, strict=True),
        zip(line.words[1:], line.starts[1:], strict=True),
        strict=False,
    ):
        differs = before.bold != after.bold or before.italic != after.italic
        chinese = [bool(re.search(f"[{_C}]", word.text)) for word in (before, after)]
        if chinese[0] != chinese[1]:
            continue  # two fonts for two scripts, one weight to the reader
        if differs and offset + len(before.text) <= start and span.start < start < span.end:
            found.append(start)
    return found


def _group_atoms(part: Span, row: int, group: int, known: str | None) -> list[Atom]:
    label = labelled(part, spaced=True)
    if label and label.value.text and label.field not in ("summary", "highlights"):
        return [Atom(label.value, "strong", row, group, label.field)]
    if known:
        return _cell_atoms(part, row, group, known)
    if is_full_place(part.text):
        return [Atom(part, "strong", row, group)]
    country = _OWN_COUNTRY.match(part.text)
    if country and points("place", part.text[country.end() :]) >= _TOWN:
        part = replace(part, start=part.start + country.end())
    text, atoms, at = part.line.text, list[Atom](), part.start
    for match in _WEAK.finditer(text, part.start, part.end):
        if has_campus(text[at : match.start()]) or _is_in_campus(text, match.start()):
            continue
        if _names_campus(text[at : match.start()], match[0], text[match.end() : part.end]):
            continue
        if _is_in_company(text[at : match.start()], match[0], text[match.end() : part.end]):
            continue
        if _says_twice(text[at : match.start()], match[0], text[match.end() : part.end]):
            continue
        _add_atom(atoms, Span(part.line, at, match.start()), row, group)
        at = match.end()
    _add_atom(atoms, Span(part.line, at, part.end), row, group)
    return atoms


def has_campus(school: str) -> bool:
    """Whether the town behind a school tells which of several it is: "University of Nigeria"."""
    country = _OF_COUNTRY.search(school)
    known = country and lexicon.fold(country[1]) in lexicon.index("cities", "countries")
    return bool(known or _CAMPUS.search(school))


def _names_campus(school: str, sign: str, behind: str) -> bool:
    """Whether "at" joins a university and the town of its campus: "University of Elm at Bay"."""
    town = re.match(r"[^\W\d_][\w'’.-]+(?: [A-Z][\w'’.-]+)?", behind)
    named = sign.strip() == "at" and _UNIVERSITY.search(school.strip())
    return bool(named and town and points("place", town[0]) >= KNOWN_PLACE)


def _is_in_campus(text: str, at: int) -> bool:
    """Whether a bracket is that of a campus, or of honours in a degree."""
    return any(m.start() < at < m.end() for m in _CAMPUS_CJK.finditer(text))


def _is_in_company(before: str, sign: str, behind: str) -> bool:
    """Whether a hyphen joins two owners in the name of a company: 青禾-云帆汽车有限公司."""
    company = _COMPANY_BEHIND.match(behind)
    if sign not in "-–—" or not company or not re.fullmatch(f"[{_C}]{{2,4}}", before):
        return False
    return not any(points(role, before) >= _NAMED for role in _ROLES_BEFORE)


def _says_twice(before: str, sign: str, behind: str) -> bool:
    """Whether white space or a slash parts one thing in two tongues: "硕士 MSc", "Chef 主厨"."""
    if sign.strip(" /／"):
        return False
    both = before, _WEAK.split(behind)[0].rstrip()
    if bool(_CJK.search(both[0])) == bool(_CJK.search(both[1])):
        return False
    return any(all(points(role, one) >= SURELY_SAME for one in both) for role in _SAID_TWICE)


def _pieces_run_on(part: Span, cell: str, of_study: bool) -> list[Span]:
    """A part cut where one thing runs on into the next without a separator."""
    if cell:
        return [part]
    return _run_on(part) if of_study else _with_department(part)


def _with_department(part: Span) -> list[Span]:
    """An employer or a title cut from the department that runs on: "第一医院", "内科"."""
    employer = _IN_EMPLOYER.match(part.text) or _TITLE_RUN_ON.match(part.text)
    if employer is None or points("department", part.text[employer.end() :]) < SURELY_PART:
        return [part]
    cut = part.start + employer.end()
    return [Span(part.line, part.start, cut), Span(part.line, cut, part.end)]


def _run_on(part: Span) -> list[Span]:
    """The degree and what follows it without a separator; the school and its faculty; a grade."""
    grade = _BARE_GRADE.search(part.text)
    if grade and not points("grade", part.text):
        cut = part.start + grade.start()
        return [*_run_on(replace(part, end=cut)), replace(part, start=cut).trimmed()]
    text = part.text
    end = degree_end(text)
    if not end:
        school = _BEFORE_FACULTY.match(text) or _BEFORE_SUBJECT.match(text)
        end = school.end() if school else 0
    rest = _trimmed(Span(part.line, part.start + end, part.end))
    joint = _OF.match(rest.text)
    rest = replace(rest, start=rest.start + joint.end()) if joint and end else rest
    if not end or not rest.text:
        return [part]
    return [Span(part.line, part.start, part.start + end).trimmed(_EDGE), rest]


def _cell_atoms(part: Span, row: int, group: int, known: str) -> list[Atom]:
    """A cell whose column is known; it may name the faculty or department too."""
    gap = re.search(rf"(?<=[{_C}）)])\s+(?=[{_C}])", part.text)
    if known == "institution" and gap and points("faculty", part.text[gap.end() :]) >= 0.9:
        cut = part.start + gap.start()
        faculty = Span(part.line, part.start + gap.end(), part.end)
        return [
            Atom(Span(part.line, part.start, cut), "strong", row, group, known),
            Atom(faculty, "strong", row, group, "department"),
        ]
    if known == DEGREE or (known == SUBJECT and degree_end(part.text)):
        return _degree_atoms(part, row, group)
    if known == SUBJECT:
        cut_up = zip(("area", "studyType"), _before_degree(part), strict=False)
        return [Atom(span, "strong", row, group, role) for role, span in cut_up]
    if known == "organisation":
        cut_up = zip((known, "department"), _with_department(part), strict=False)
        return [Atom(span, "strong", row, group, role) for role, span in cut_up]
    return [Atom(part, "strong", row, group, known)]


def _degree_atoms(part: Span, row: int, group: int) -> list[Atom]:
    """A cell that is known to hold a degree; its subject and its grade may stand behind it."""
    degree = part.text[: degree_end(part.text)].rstrip(_EDGE)
    cut = _BEHIND_DEGREE.search(part.text, len(degree))
    behind = part.text[len(degree) :]
    if degree and behind.startswith(" ") and points("area", behind.strip()) >= _SUBJECT:
        cut = re.compile(" ").search(part.text, len(degree))
    end = part.start + (cut.start() if cut else len(part.text))
    atoms = [Atom(Span(part.line, part.start, end), "strong", row, group, "studyType")]
    for span in (
        Span(part.line, end + m.start(), end + m.end()).trimmed(_EDGE)
        for m in _BEHIND_DEGREE_PART.finditer(part.line.text[end : part.end])
    ):
        graded = points("grade", span.text) > 0 or any(c.isdigit() for c in span.text)
        role = "score" if graded else "area"
        if span.text and role not in (atom.role for atom in atoms):
            atoms.append(Atom(span, "strong", row, group, role))
    return atoms


def _before_degree(part: Span) -> list[Span]:
    """A subject cut from the degree at its end: "Physiotherapy BSc (Hons)"."""
    for space in re.finditer(r"\s+", part.text):
        behind = replace(part, start=part.start + space.end())
        if points("degree", behind.text) >= SURELY_DEGREE:
            before = replace(part, end=part.start + space.start())
            return [before.trimmed(_EDGE), behind.trimmed()]
    return [part]


def _add_atom(atoms: list[Atom], span: Span, row: int, group: int) -> None:
    span = span.trimmed(_EDGE)
    if _STOPPED.search(span.text):
        span = replace(span, end=span.end - 1)
    if span.text:
        atoms.append(Atom(span, _cut_before(span) if atoms else "strong", row, group))


def _cut_before(span: Span) -> str:
    """ "mixed" for a bare space between a Chinese and a Latin word, else "weak"."""
    text, at = span.line.text, span.start
    before = text[at - 1 : at]
    if not before.isspace() or at < 2:
        return "weak"
    chinese = [bool(re.match(f"[{_C}）)]", char)) for char in (text[at - 2], text[at])]
    return "mixed" if chinese[0] != chinese[1] and text[at - 2] not in _EDGE else "weak"
