"""How much a short text looks like a person's name: Chinese, Japanese, minority and western."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from reviewer.parsing import lexicon
from reviewer.parsing.values import roles

_HAN = r"[\u3400-\u9fff\uf900-\ufaff々]"
_KANA = r"[\u3040-\u30ffー]"
_MINORITY = re.compile(rf"{_HAN}(?:\s?{_HAN}){{0,6}}(?:\s?[·•・‧∙⋅．.]\s?{_HAN}{{1,8}}){{1,3}}")
_KANJI_PARTED = re.compile(rf"(?P<family>{_HAN}{{1,3}})[\s　]+(?P<given>(?:{_HAN}|{_KANA}){{1,5}})")
_SPACED = re.compile(rf"{_HAN}(?:\s+{_HAN}){{1,3}}")
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’`´\-‐‑.][^\W\d_]+)*\.?")
_NICKNAME = re.compile(r"\s*[(（\"“'‘][^()（）\"“”]{2,24}[)）\"”'’]\s*")
_LONGEST_LATIN = 6
TRANSLITERATED = 0.6
"""Likeness of four or five characters that sound out a name of another tongue."""
UNKNOWN_SURNAME = 0.3
"""Likeness of two or three Chinese characters of which no list knows the first."""


_CHILD_OF = re.compile(r"(?<=[^\W\d_])\s(?:[as]/[lop]|d/o|w/o)\.?\s(?=[^\W\d_])", re.IGNORECASE)
"""Whose child one is, in Malaysia and Singapore: "Ravi a/l Subramaniam"."""
_ALIAS = re.compile(r"(?<=[^\W\d_])\s@\s(?:[^\W\d_][\w'’-]*\s?){1,4}$")
"""What one is called too: "Tan Ah Kow @ Peter Tan"."""


def closed_up(text: str) -> str:
    """A Chinese name without the spaces that only set it as wide as others: "张　伟" -> "张伟".

    Parts of two characters keep their space: so Japanese family and given names are parted.
    """
    return re.sub(r"\s+", "", text) if _SPACED.fullmatch(text) else text


def likeness(text: str, *, in_any_case: bool = False) -> float:
    """From 0 (no name) to 1 (a name beyond doubt, by its form and the lists of names).

    ``in_any_case`` lets small letters begin a name: some designs set it all in them.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    text = text.title() if in_any_case and text.islower() else text
    text = _ALIAS.sub("", _CHILD_OF.sub(" bin ", text))
    if not 2 <= len(text) <= 50 or lexicon.tight(text) in _not_names():
        return 0.0
    if lexicon.fold(text) in lexicon.words("names", "document_titles"):
        return 0.0  # "Vita" names nobody by itself; "Vita Brown" does
    if re.search(r"[\d@/\\|#:：;；。，、!！?？<>]", text):
        return 0.0
    mixed = re.fullmatch(
        rf"(?P<han>{_HAN}[{_HAN[1:-1]}\s·]*?)\s*[(（]?\s*(?P<latin>[A-Za-z][A-Za-z .'-]+)[)）]?",
        text,
    )
    mixed = mixed or re.fullmatch(
        rf"(?P<latin>[A-Za-z][A-Za-z .'-]+?)\s*[(（]?\s*(?P<han>{_HAN}{{2,4}})[)）]?", text
    )
    if mixed:
        return 0.9 * _chinese(mixed["han"].strip())
    if re.search(_HAN, text):
        return _chinese(text)
    return _western(_NICKNAME.sub(" ", text).strip())


def _chinese(text: str) -> float:
    if _MINORITY.fullmatch(text):
        return 0.0 if _names_study(text) else 0.85
    japanese = _japanese(text)
    tight = "".join(text.split())
    if " " in text and not _SPACED.fullmatch(text) and not _parted_chinese(text):
        return japanese
    if not re.fullmatch(rf"{_HAN}{{2,5}}", tight) or any(w in tight for w in _job_words()):
        return japanese
    compound = tight[:2] in _listed("compound_surnames")
    if compound and 3 <= len(tight) <= 4:
        return 0.95
    rank = _surname_rank(tight[0])
    if roles.points("place", tight) >= 0.9:
        return 0.3
    if len(tight) > 3 and not compound and _is_transliterated(tight):
        return TRANSLITERATED
    if (rank is None and 2 <= len(tight) <= 3) or (len(tight) == 4 and not _double_surname(tight)):
        return max(japanese, UNKNOWN_SURNAME)
    if rank is None or len(tight) > (4 if compound else 3):
        return max(
            japanese,
            0.55 if rank is not None and len(tight) == 4 and _double_surname(tight) else 0.0,
        )
    return max(japanese, 0.9 if rank < 100 else 0.8 if rank < 300 else 0.65)


def _names_study(text: str) -> bool:
    """Whether a part before or behind the dot is a subject, degree, school or place instead."""
    parts = re.split(r"\s?[·•・‧∙⋅．.]\s?", text)
    return any(
        roles.points(role, part) >= least
        for part in parts
        for role, least in (("degree", 0.8), ("area", 0.9), ("school", 0.9), ("place", 0.9))
    )


def _is_transliterated(text: str) -> bool:
    """Whether all characters are those that Mongolian, Uyghur or Tibetan names are written in."""
    is_town = roles.points("place", text[:2]) >= 0.9
    return not is_town and all(character in _transliterating() for character in text)


def _parted_chinese(text: str) -> bool:
    """ "欧阳 雪", "王 小明": family and given name set apart."""
    parts = text.split()
    return len(parts) == 2 and (parts[0] in _listed("compound_surnames") or len(parts[0]) == 1)


def _double_surname(text: str) -> bool:
    return _surname_rank(text[1]) is not None


def _japanese(text: str) -> float:
    match = _KANJI_PARTED.fullmatch(text)
    if match and match["family"] in _listed("japanese_surnames"):
        return 0.95
    tight = "".join(text.split())
    known = any(tight.startswith(family) for family in _listed("japanese_surnames"))
    if known and 3 <= len(tight) <= 5 and re.fullmatch(rf"(?:{_HAN}|{_KANA})+", tight):
        return 0.6
    return 0.45 if match and len(tight) <= 6 and roles.points("position", tight) < 0.5 else 0.0


def _western(text: str) -> float:
    text = _without_titles(text)
    words = text.split()
    if not 1 <= len(words) <= _LONGEST_LATIN or len(text) > 40 or "," in text:
        return 0.0
    particles = _listed("particles")
    if not all(_LATIN_WORD.fullmatch(w.rstrip(",")) or w.casefold() in particles for w in words):
        return 0.0
    bodies = [word for word in words if word.casefold() not in particles]
    if not bodies or not all(_capitalised(word) for word in bodies):
        return 0.0
    if any(lexicon.fold(word.strip(".,")) in _not_names() for word in words):
        return 0.0
    given = any(_plain(part) in _given_names() for word in bodies for part in word.split("-"))
    score = 0.55 + 0.3 * given if len(words) > 1 else 0.3 + 0.2 * given
    score -= 0.5 * (roles.points("position", text) >= 0.8)
    score -= 0.3 * roles.is_listed_place(text) + 0.3 * (len(bodies) > 4)
    return max(0.0, min(1.0, score + 0.1 * (2 <= len(bodies) <= 3)))


def _capitalised(word: str) -> bool:
    head, _, rest = word.partition("-" if "-" in word else "'")
    if rest and not {head, f"{head}'"}.isdisjoint(_listed("particles")):
        word = rest  # "ul-Islam", "d'Angelo"
    first = next((char for char in word if char.isalpha()), "")
    return first.isupper() or (first == "ı" and word.isupper())


def _without_titles(text: str) -> str:
    """The name proper: "Dr. Esther Finlay, PhD" without what stands before and after it."""
    head, *rest = re.split(r"\s*,\s*", text)
    suffixes, prefixes = _folded("suffixes"), _folded("prefixes")
    if rest and not all(lexicon.fold(p) in suffixes for part in rest for p in part.split()):
        turned = len(rest) == 1 and len(head.split()) == 1 and not roles.points("position", rest[0])
        added = len(rest) == 1 and 2 <= len(head.split()) <= 3 and _plain(rest[0]) in _given_names()
        return f"{rest[0]} {head}" if turned or added else text  # "Goh Wei Liang, Darren"
    words = head.split()
    while words and lexicon.fold(words[0]) in prefixes:
        words.pop(0)
    while len(words) > 1 and lexicon.fold(words[-1]) in suffixes:
        words.pop()
    return " ".join(words)


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold().strip(".,"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def agrees_with_email(name: str, email: str) -> bool:
    """Whether the part before the @ is made of the name's words: a cross-check, never a source."""
    local = re.sub(r"[^a-z]", "", _plain(email.split("@")[0]))
    words = [_plain(w) for w in re.findall(r"[^\W\d_]{2,}", name) if not re.search(_HAN, w)]
    return bool(local) and any(len(w) > 2 and w in local for w in words)


def _listed(key: str) -> frozenset[str]:
    return _sets()[key]


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {key: frozenset(listed) for key, listed in lexicon.load("names").items()}


@cache
def _folded(key: str) -> frozenset[str]:
    return lexicon.words("names", key)


@cache
def _not_names() -> frozenset[str]:
    listed = lexicon.load("names")["not_names"]
    return frozenset({lexicon.tight(word) for word in listed} | {lexicon.fold(w) for w in listed})


@cache
def _job_words() -> tuple[str, ...]:
    return lexicon.load("names")["job_words"]


@cache
def _given_names() -> frozenset[str]:
    return frozenset(_plain(name) for name in lexicon.load("names")["common_given"])


@cache
def _transliterating() -> frozenset[str]:
    return frozenset("".join(lexicon.load("names")["transliteration"]))


@cache
def _ranks() -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, name in enumerate(lexicon.load("names")["surnames"]):
        ranks.setdefault(name, rank)
    return ranks


def _surname_rank(character: str) -> int | None:
    return _ranks().get(character)
