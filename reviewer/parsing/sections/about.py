"""Texts about the candidate, told from rows of contact details and labelled facts."""

from __future__ import annotations

import re

from reviewer.parsing.sections.prose import Item
from reviewer.parsing.values.labels import labelled
from reviewer.parsing.values.personal import tells_facts
from reviewer.parsing.values.places import read_place_text

REACHED = re.compile(r"\S@\S|https?://|www\.|(?<!\d)1[3-9]\d{9}(?!\d)|\(?\+?\d[\d ().-]{8,}\d")
"""What one is reached by."""
_SENTENCE = re.compile(
    r"[^\W\d_a-z](?:[^\s\d]+\s+){5,}[^\s]+[^\W\d_]{2}[.!]|[\u4e00-\u9fff][^。:：\t]{9,}。"
)
"""A sentence that may stand for itself at the end of the head."""
_BARS = re.compile(r"\s*[|｜•\t]\s*")
_LABELLED_FACT = re.compile(r"[^:：]{2,40}[:：]\s*\S[^:：]{0,60}$")


def is_sentence(item: Item) -> bool:
    """Whether it is one whole sentence, however short, and no label or address."""
    text = item.text.value
    if not _SENTENCE.fullmatch(text) or REACHED.search(text) or labelled(item.text.spans[0]):
        return False
    return not tells_facts(text) and not read_place_text(text)


def is_prose(item: Item) -> bool:
    """Whether it is long enough to tell something, and no row of contact details."""
    text = item.text.value
    if all(map(_LABELLED_FACT.match, _BARS.split(text))) and _BARS.search(text):
        return False  # "Citizenship: United States | Highest grade: GS-11"
    if tells_facts(text):
        return False
    chinese = len(re.findall(r"[\u3040-\u9fff]", text))
    return not REACHED.search(text) and (chinese >= 20 or len(text.split()) >= 10)
