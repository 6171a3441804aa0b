"""What kind of section the words of a heading name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from reviewer.parsing import lexicon
from reviewer.parsing.values.everyday_headings import everyday_kind
from reviewer.parsing.values.misspelt import meant_by
from reviewer.parsing.values.roles import points

NUMBERING = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?\s*[、.．:：]"
    r"|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[、.．]\s|\d{1,2}\s*[、.．]\s*(?=\D))\s*"
)
_LETTERED = re.compile(r"^\s*[(（]?[A-Ha-h][.)）]\s+(?=[^\W\d]{3})")
"""Letters count headings as numbers do; they are as often the initials of a name."""
PART = re.compile(
    r"^\s*(?:(?:section|part|teil|abschnitt|partie|parte|sección)\s+[\dA-Z]{1,4}\b|第[一二三四五六七八九十\d]+部分)"
    r"\s*[-–—:：.、)]*\s*(?=\S)",
    re.IGNORECASE,
)
"""How forms count their parts: "Section 4 – Qualifications", "Part A: Personal details"."""
QUALIFIER = re.compile(r"[（(\[［][^）)\]］]*[）)\]］]")
WITH_DATES = re.compile(
    r"(?<=\w),?\s+(?:with|and|including)\s+(?:[\w/&]+\s+){0,3}(?:dates?|years?)"
    r"(?:\s+(?:and|&)\s+(?:qualifications?|certificates?|grades?|results?))?"
    r"(?:\s+(?:obtained|awarded))?"
    r"(?=\s*[:：]?\s*$)",
    re.IGNORECASE,
)
"""What a heading says that its entries have: "Schools attended with dates"."""
_SURE_TITLE = 0.85
"""Points of a text that names a job, whatever section a stem in it names."""
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_JOIN = re.compile(
    r"\s*(?:&|＆|\+|/|／|、|,|，|·|和|与|及|與|\band\b|\bund\b|\bet\b|\by\b"
    r"|(?<=\s)(?:ed?|en|sowie)(?=\s))\s*",
    re.IGNORECASE,
)
_ACCENT = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
KNOWN_PART = 1.5
"""How well a part of a joined heading must name its kind."""
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ&'’\-]+")
_OF_OWNER = re.compile(
    r"\s*(?P<heading>[^\W\d][\w &-]{3,30}?)\s+(?:von|of|van|de)((?:\s[A-ZÀ-Þ][\w'’-]+){2,4})\s*"
)
"""A heading that says whose: "Ausbildung von Max Muster"."""
_HIDES_STEM = re.compile(r"(?<![^\W_])informati?on\w*")
"""What makes another word of one that names a kind: "information" is no "formation"."""
_BOTH = re.compile(
    r"(?:项目|項目|專案)?[及和与與]?工作[及和与與]?(?:项目|項目|專案)?(?:经[历验]|經[歷驗])"
)
"""What heads positions or projects or both: "项目工作经验"."""
_SIGNS = re.compile(r"^[^\w（(]+", re.UNICODE)
_WHOLE = re.compile(r"求[职職].{0,4}(?:[简簡]|履)[历歷]表?\s*$|(?:登记|報名|报名|推荐)表\s*$")
"""The title of a whole document: "个人求职简历" is no wish, "就业推荐表" no recommendation."""


@lru_cache(maxsize=4096)
def kind_of(text: str) -> tuple[str | None, float]:
    """The kind of section the words name, and how well.

    2 known, 1.5 known but for the words around ("recent academic appointments") or several joined,
    0.8 a stem. Of two tongues, the one that names a kind tells more than "Others".
    """
    best: tuple[str | None, float] = (None, 0.0)
    if _WHOLE.search(_key(text)):
        return best
    for reading in _readings(text):
        found = _kind_of_reading(reading)
        if _tells_more(found, best):
            best = found
    is_stem = best[0] not in ("mixed", "volunteer") and 0 < best[1] < 1
    if is_stem and points("position", text) >= _SURE_TITLE:
        return None, 0.0  # "Projektleiterin" heads no projects
    return _kind_of_translation(text) or best if best[1] < KNOWN_PART else best


def _kind_of_translation(text: str) -> tuple[str, float] | None:
    """The kind that the Latin half of a heading names, beside a Chinese half that names none."""
    latin = lexicon.fold(" ".join(_LATIN_WORD.findall(text))) if CJK.search(text) else ""
    kind = lexicon.index("headings", "translated").get(latin)
    return (kind, KNOWN_PART) if kind else None


def kind_of_half(text: str) -> tuple[str | None, float]:
    """The same for a line that may only translate the heading beside it: "ABILITY"."""
    found = kind_of(text)
    translated = lexicon.index("headings", "translated").get(lexicon.fold(text))
    return (translated, KNOWN_PART) if translated and found[1] < KNOWN_PART else found


def _tells_more(found: tuple[str | None, float], best: tuple[str | None, float]) -> bool:
    if "unknown" in (found[0], best[0]) and min(found[1], best[1]) >= KNOWN_PART:
        return best[0] == "unknown" != found[0]
    return found[1] > best[1]


def _readings(text: str) -> list[str]:
    """The heading bare of numbering and icons, and its Chinese and its Latin half on their own."""
    text = _LETTERED.sub("", PART.sub("", unicodedata.normalize("NFKC", text)))
    text = WITH_DATES.sub("", NUMBERING.sub("", _SIGNS.sub("", text)))
    text = "".join(
        c if c.isalnum() or c in " &+/、,·()（）[]-'’" or unicodedata.category(c)[0] == "M" else " "
        for c in text
    )
    without = QUALIFIER.sub(" ", text)
    readings = [text, without]
    if owned := _OF_OWNER.fullmatch(without):
        readings.append(owned["heading"])
    if CJK.search(without) and re.search(r"[A-Za-z]{4}", without):
        readings.append(_LATIN_WORD.sub("", without))
        readings.append(" ".join(_LATIN_WORD.findall(without)))
    return [reading for reading in dict.fromkeys(readings) if reading.strip()]


def _kind_of_reading(text: str) -> tuple[str | None, float]:
    known = _phrases()
    key = _key(text)
    kind = known.get(key) or known.get(key.lstrip("0123456789"))
    if kind:
        return kind, 2.0
    kind = _bare_kind(text) or everyday_kind(key) or _misspelt(text)
    if kind:
        return kind, 1.5
    parts = _parts(text)
    kinds = [known.get(_key(part)) or _bare_kind(part) for part in parts]
    if any(kinds):
        kinds = [k or _language(part) for k, part in zip(kinds, parts, strict=True)]
        told = [
            kind or next(iter(_stem_kinds(lexicon.fold(part), _key(part))), None)
            for kind, part in zip(kinds, parts, strict=True)
        ]
        if kinds[0] and all(told):
            kinds = [kind for kind in kinds if kind]  # "论文及课题": the known part tells
    if kinds and all(kinds):
        return _joined_kind([k for k in kinds if k]), 1.5
    stems = _stem_kinds(lexicon.fold(text), key)
    if {"projects", "work"} <= set(stems) and _BOTH.fullmatch(key):
        return "mixed", KNOWN_PART
    if {"internships", "research"} <= set(stems) or {"internships", "projects"} <= set(stems):
        return "mixed", 0.8
    return (stems[0], 0.8) if stems else (None, 0.0)


def _misspelt(text: str) -> str | None:
    """The kind of a heading with a slip in a long word, be it behind words that tell no kind."""
    before = lexicon.words("headings", "around.before")
    *lead, last = lexicon.fold(text).split() or [""]
    return meant_by(last) if before.issuperset(lead) else None


def _parts(text: str) -> list[str]:
    """What a heading joins; halves of words have the last one's end: "Aus- und Schulbildung"."""
    parts = [part.strip() for part in _JOIN.split(text.strip()) if part.strip()]
    return [part for part in parts[:-1] if not part.endswith("-")] + parts[-1:]


def kinds_joined(text: str) -> frozenset[str]:
    """The kinds that the parts of a joined heading name: both of "技能/语言"."""
    parts = _parts(text)
    told = [kind for part in parts for kind, words in [kind_of(part)] if words >= KNOWN_PART]
    kinds = [*told, *(map(_language, parts) if told else ())]
    return frozenset(kind for kind in kinds if kind) if len(parts) > 1 else frozenset()


def _language(part: str) -> str | None:
    """What a language by itself stands for, among things that a heading joins."""
    return "languages" if lexicon.fold(part) in lexicon.words("languages", "names") else None


def may_head_work(text: str) -> bool:
    """Whether the words of a heading name positions held, be they jobs or held beside a job."""
    either = {_key(phrase) for phrase in lexicon.table("headings", "either")["work"]}
    return any(_key(reading) in either for reading in _readings(text))


def _bare_kind(text: str) -> str | None:
    """The kind that a known phrase inside names, when the words around it tell no other."""
    known = _phrases()
    readings = _bare_chinese(_key(text)) if CJK.search(text) else _bare_latin(text)
    kinds = (known[reading] for reading in readings if reading in known)
    return next((kind for kind in kinds if kind != "unknown"), None)


def _bare_latin(text: str) -> Iterator[str]:
    """Without the words before the phrase; in Romance tongues these stand behind it."""
    before, after = (lexicon.words("headings", f"around.{side}") for side in ("before", "after"))
    words = lexicon.fold(text).split()
    while len(words) > 1 and (words[0] in before or words[-1] in after):
        del words[0 if words[0] in before else -1]
        yield _key(" ".join(words))


def _bare_chinese(key: str) -> Iterator[str]:
    before, behind = _around()
    ends = ["", *behind.closing(key)]
    for head in ["", *before.opening(key)]:
        for end in ends:
            if len(head) + len(end) < len(key):
                yield key[len(head) : len(key) - len(end)]


def _stem_kinds(folded: str, key: str) -> list[str]:
    """The kinds that stems in a heading name, in the order listed; words part only some."""
    stems, spaced, others = _stems()
    found = spaced.within(_HIDES_STEM.sub("", folded)) | others.within(key)
    return [kind for stem, kind in stems.items() if stem in found] if found else []


def _joined_kind(kinds: list[str]) -> str:
    """The one kind for two joined headings: work before internships, else the first."""
    if set(kinds) <= {"work", "internships"}:
        return "work"
    if set(kinds) == {"languages", "certificates"}:
        return "certificates"  # languages are told from them by their names
    return next((kind for kind in kinds if kind != "unknown"), kinds[0])


@cache
def _phrases() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for kind, listed in lexicon.table("headings", "phrases").items():
        for phrase in listed:
            found.setdefault(_key(phrase), kind)
    return found


@cache
def _around() -> tuple[lexicon.Sought, lexicon.Sought]:
    """Words before and behind a phrase that change nothing about its kind."""
    before, behind = (lexicon.words("headings", f"around.{side}") for side in ("before", "behind"))
    return lexicon.Sought(before), lexicon.Sought(behind)


@cache
def _stems() -> tuple[Mapping[str, str], lexicon.Sought, lexicon.Sought]:
    """Stem -> kind; the stems of spaced scripts, and those of Chinese and Japanese."""
    table = lexicon.table("headings", "stems")
    stems = {lexicon.fold(stem): kind for kind, listed in table.items() for stem in listed}
    others = [stem for stem in stems if CJK.search(stem)]
    return stems, lexicon.Sought(stems.keys() - set(others)), lexicon.Sought(others)


def _without_accents(text: str) -> str:
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", text)))


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    """How headings are compared: folded, without white space, punctuation and joining words.

    Nor with accents, which capitals often lack: "ETUDES ET DIPLOMES".
    """
    folded = _JOIN.sub("", lexicon.fold(text)) if not CJK.search(text) else lexicon.fold(text)
    if not folded.isascii():
        folded = _without_accents(folded)
    if folded.isalnum():
        return folded
    return "".join(c for c in folded if c.isalnum() or unicodedata.category(c)[0] == "M")
