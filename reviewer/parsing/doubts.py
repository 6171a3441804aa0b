"""What speaks against values once they are read: their own form, and the entries beside them.

Parsers say how sure they are of where a value begins and ends. What a whole list shows they cannot
see: a title with a colon, tab or half a bracket in it, the one award with a date among ten without.
Each such sign was wrong at least every third time on layouts that nothing was fitted on. Such a
value stays, and the reviewer is asked to check it.

Where many values are doubted, the document as a whole reads strangely, and the others are less
sure as well: on layouts nobody had seen they were wrong three times as often.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reviewer.evidence import SURE
from reviewer.parsing.found import Draft, Found

Drafts = Sequence[Mapping[str, Draft]]

DOUBTED = 0.6
"""Confidence that a doubted value has at most."""
STRANGE, UNCERTAIN = 0.2, 0.05
"""Share of doubted values from which none of a document is sure, or none of its short entries."""
_SHORT = frozenset({"awards", "certificates", "publications"})
"""Lists whose entries have few signs of their own: lines taken for others, others for them."""
_BY_FORM = frozenset({"email", "phone", "url"})
TELLING: Mapping[str, tuple[str, ...]] = {
    "basics": ("name", "label", "email", "phone", "url"),
    "work": ("name", "position", "startDate", "endDate", "location"),
    "education": ("institution", "area", "studyType", "startDate", "endDate", "score"),
    "projects": ("name", "startDate", "endDate"),
    "volunteer": ("organization", "position", "startDate", "endDate"),
    "awards": ("title", "date", "awarder"),
    "certificates": ("name", "date", "issuer"),
    "publications": ("name", "publisher", "releaseDate"),
    "languages": ("language", "fluency"),
}
"""The fields that are looked at one by one by who checks a resume."""
MOST = 0.6
"""Share of entries from which a field belongs to what the list tells."""
LONGEST_NAME = 90
SENTENCE = 40
"""Characters from which a full stop within a value ends a sentence, and no abbreviation."""
_NAMES: Mapping[str, tuple[str, ...]] = {
    "work": ("name", "position", "department", "location"),
    "volunteer": ("organization", "position", "location"),
    "education": ("institution", "area", "studyType", "department", "location", "score"),
    "projects": ("name", "entity", "location"),
    "awards": ("title", "awarder"),
    "certificates": ("name", "issuer"),
    "languages": ("language", "fluency"),
    "publications": ("publisher",),
}
"""List -> its fields that hold a name, and no sentence."""
_OFTEN_CUT = {"awards": ("title",), "work": ("name",)}
"""Fields in which a comma mostly parts two values."""
_TOLD = {"awards": ("title", "date", "awarder")}
"""Lists that tell the same of each entry; one that differs is mostly no entry."""
_UNLIKE_NAME = re.compile(
    r"\t|[:：]|^[a-zà-ÿ]"
    r"|(?:\b(?:of|the|and|in|for|with|at|by|to|an?|und|der|de|et)|[-‐–,;，、/&])$"
)
_UNLIKE_JOB = re.compile(r"\t|[:：]|^(?:To|I|We|My)\s")
"""What no job sought looks like: "To render quality", "Sous Chef Specializations:"."""
_SENTENCE_ENDS = re.compile(r"[.。!！；;] ?\S")
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"))


def doubted_together(draft: Mapping[str, Draft]) -> dict[str, Draft]:
    """The draft, less sure of all its entries where much of it is doubted.

    E-mail address and telephone are sure by their own form.
    """
    made = dict(draft)
    basics = made.get("basics")
    label = basics.get("label") if isinstance(basics, Mapping) else None
    if isinstance(basics, Mapping) and isinstance(label, Found) and _UNLIKE_JOB.search(label.value):
        doubt = replace(label, confidence=min(label.confidence, DOUBTED))
        made["basics"] = {**basics, "label": doubt}
    share = _share_doubted(value for key in TELLING for value in _values(key, draft.get(key)))
    for key in TELLING:
        own = _share_doubted(_values(key, draft.get(key)))
        if share >= STRANGE or (key in _SHORT and (own or share >= UNCERTAIN)):
            made[key] = _all_doubted(key, draft.get(key))
    return {key: value for key, value in made.items() if value}


def _values(key: str, part: Draft) -> Iterator[Found]:
    entries = part if isinstance(part, Sequence) and not isinstance(part, str) else [part]
    for entry in entries:
        if isinstance(entry, Mapping):
            told = (entry.get(name) for name in TELLING[key])
            yield from (value for value in told if isinstance(value, Found))


def _share_doubted(values: Iterable[Found]) -> float:
    sure = [value.confidence >= SURE for value in values]
    return 1 - sum(sure) / len(sure) if sure else 0.0


def _all_doubted(key: str, part: Draft) -> Draft:
    if isinstance(part, Mapping):
        less = {
            name: replace(value, confidence=min(value.confidence, DOUBTED))
            for name in TELLING[key]
            if name not in _BY_FORM and isinstance(value := part.get(name), Found)
        }
        return {**part, **less}
    if isinstance(part, Sequence) and not isinstance(part, str):
        return [_all_doubted(key, entry) for entry in part]
    return part


def doubted(key: str, drafts: Drafts) -> list[dict[str, Draft]]:
    """The entries of a list, less sure of what its form or its neighbours speak against."""
    strange = _strangers(drafts, _TOLD.get(key, ()))
    made = []
    for at, draft in enumerate(drafts):
        fields = dict(draft)
        for name in {*_NAMES.get(key, ()), *_TOLD.get(key, ())}:
            value = fields.get(name)
            if isinstance(value, Found) and (
                at in strange or (name in _NAMES[key] and _is_odd(key, name, value.value))
            ):
                fields[name] = replace(value, confidence=min(value.confidence, DOUBTED))
        made.append(fields)
    return made


def _is_odd(key: str, name: str, text: str) -> bool:
    """Whether a value does not look like one name."""
    if len(text) > LONGEST_NAME or _UNLIKE_NAME.search(text):
        return True
    if len(text) > SENTENCE and _SENTENCE_ENDS.search(text):
        return True
    if any(text.count(opened) != text.count(closed) for opened, closed in _BRACKETS):
        return True
    return name in _OFTEN_CUT.get(key, ()) and bool(re.search(r"[,，]", text))


def _strangers(drafts: Drafts, fields: Sequence[str]) -> set[int]:
    """Entries that tell one thing only, or other things than most of the list."""
    if not fields:
        return set()
    told = [frozenset(name for name in fields if draft.get(name)) for draft in drafts]
    usual = {name for name in fields if sum(name in own for own in told) >= MOST * len(told)}
    rare = {name for name in fields if sum(name in own for own in told) <= (1 - MOST) * len(told)}
    return {at for at, own in enumerate(told) if len(own) < 2 or usual - own or rare & own}
