"""How well a short text names a degree, and where one that opens a text ends."""

from __future__ import annotations

import re
from functools import cache

from reviewer.parsing import lexicon

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_DEGREE_OF = re.compile(
    r"(?:bachelor|master|doctor|associate|licence|magister|diploma)s?(?:['’]s)? of"
    r"(?: (?!(?:in|en|im)\b)[\w&]+){1,4}",
    re.IGNORECASE,
)
"""A degree by its first words; what "in" joins to it is its subject."""
_SCHOOL = re.compile(r".(?:大[学學]|高中|初中|研究所|学校|學校)$")
"""What names a school though such a word by itself is a level of study."""
_HONOURS = re.compile(r"\s*\(?\b(?:hons?|honou?rs)\b\.?\)?", re.IGNORECASE)
_QUALIFIED = re.compile(
    r"(?:\s+(?:degree|diploma|certificate|award|apprenticeship|extended|level \d"
    r"|professionnel(?:le)?|générale?|technologique|profesional|recherche)\b"
    r"|\s+\([A-Z]{2,6}\)(?=\s+(?:in|en|of|de)\s)"
    r"|\s+\(?(?:eng|econ|tech|agric|ed)\b\.?\)?(?=\s*(?:[,;:|–—-]|in\s|$)))+",
    re.IGNORECASE,
)
"""What goes on a degree that a list knows: "Master's degree", "NVQ Level 3 Diploma", "MSc Eng".

An abbreviation in brackets counts where the subject follows: "Master recherche (DEA) en droit".
"""
_LEVELLED = re.compile(
    r"level \d(?: (?:extended|advanced|nvq|btec|diploma|certificate|award|apprenticeship))+\b"
    r"|cert(?:ificate|\.)? (?:i{1,3}|iv)\b"
    r"|dipl[oô]me d['’][eé]tat (?:de\s+|d['’])(?:docteur en )?[\w-]+",
    re.IGNORECASE,
)
"""A degree told by its level, or profession: "Level 3 Diploma", "Diplôme d'État d'infirmier"."""
_VOCATION = re.compile(
    r"(?:(?:staatlich\s)?geprüfter?\s)?"
    r"(?:\w{4,}(?:kauffrau|kaufmann|betriebswirt|fachwirt|buchhalter|mechatroniker)"
    r"|betriebswirt|fachwirt)(?:in)?|(?:staatlich\s)?(?:geprüfte|anerkannte|examinierte)r?\s[A-Z]\w+",
    re.IGNORECASE,
)
"""A vocation that one is examined in, named as a degree: "Bilanzbuchhalterin"."""
_NAMED_LAST = re.compile(r"(?: [A-Z][a-z]+){1,2} (?:Certificate|Diploma|Degree)(?=\W|$)")
"""How a degree may go on that says at its end what it is: "Master Craftsman Certificate"."""
_LONGEST_DIPLOMA = 3
"""Words of what is named as one alone: "Foundation Diploma"."""
_HAN = r"[\u4e00-\u9fff]+"
_LATIN = r"[A-Za-z][A-Za-z.'’ ]*[A-Za-z.]"
_TWO_TONGUES = re.compile(rf"({_HAN})\s*[/／]?\s*({_LATIN})|({_LATIN})\s*[/／]?\s*({_HAN})")
_EXAMS = r"(?:i?gcses?|(?:as?|o|t)[- ]levels?|(?:advanced )?highers|national 5s)"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_COUNTED_EXAMS = re.compile(rf"{_COUNT} {_EXAMS}\b[^:]{{0,60}}", re.IGNORECASE)


def degree(text: str) -> float:
    """A degree or level of study, nothing else."""
    text = re.sub(rf"{_HONOURS.pattern}\s*$", "", text, flags=re.IGNORECASE)
    bare = re.sub(r"[.．]", "", re.sub(r"[\u2010-\u2012]", "-", lexicon.fold(text))).strip()
    if _CJK.search(text):
        both = in_two_tongues(text)
        return max(_chinese(text), min(map(degree, both)) if both else 0.0)
    known = _degrees()
    if _DEGREE_OF.fullmatch(text):
        return 0.95
    if bare in known:
        return 1.0
    if _COUNTED_EXAMS.fullmatch(text) or (0 < degree_end(text) == len(text.rstrip(" ."))):
        return 0.95
    words = bare.split()
    if not words:
        return 0.0
    if any(" ".join(words[:n]) in known for n in (5, 4, 3, 2, 1)):
        return 0.8 if len(words) <= 6 else 0.5
    if _VOCATION.fullmatch(text.strip()):
        return 0.9
    if words[-1] == "diploma" and len(words) <= _LONGEST_DIPLOMA:
        return 0.85
    return 0.6 if words[0].startswith(("diplom", "bachelor", "master")) else 0.0


def _chinese(text: str) -> float:
    tight = re.sub(
        r"学位|學位|在读|在讀|毕业|畢業|[（(].*?[）)]", "", lexicon.tight(text)
    ) or lexicon.tight(text)
    if tight in _cjk_degrees():
        return 1.0
    return 0.8 if tight.endswith(_cjk_endings()) and not _SCHOOL.search(tight) else 0.0


def in_two_tongues(text: str) -> tuple[str, ...]:
    """The Chinese and the Latin half of a text that says one thing in both: "硕士 MSc"."""
    parts = _TWO_TONGUES.fullmatch(text.strip())
    return tuple(filter(None, parts.groups())) if parts else ()


def degree_end(text: str) -> int:
    """Where the degree that a Latin text starts with ends, if a subject may follow; else 0."""
    if _CJK.search(text):
        return 0
    plain = re.sub(r"[\u2010-\u2012]", "-", text)
    if _DEGREE_OF.match(plain) and _degrees().isdisjoint(
        lexicon.fold(" ".join(plain.split()[:n])) for n in (3, 4, 5)
    ):
        return 0
    if levelled := _LEVELLED.match(plain):
        return levelled.end()
    ends = [match.end() for match in re.finditer(r"\S+", plain)][:6]
    for end in reversed(ends):
        if re.sub(r"[.．,:;]", "", lexicon.fold(plain[:end])) in _degrees():
            if named := _NAMED_LAST.match(plain, end):
                return named.end()
            more = _HONOURS.match(plain, end) or _QUALIFIED.match(plain, end)
            return more.end() if more else end
    return 0


@cache
def _degrees() -> frozenset[str]:
    return frozenset(
        re.sub(r"[.．]", "", lexicon.fold(w)) for w in lexicon.load("degrees")["latin"]
    )


@cache
def _cjk_degrees() -> frozenset[str]:
    return frozenset(lexicon.tight(word) for word in lexicon.load("degrees")["cjk"])


@cache
def _cjk_endings() -> tuple[str, ...]:
    return tuple(end for end in _cjk_degrees() if len(end) > 1)
