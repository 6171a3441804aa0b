"""Whether the text that a file gives for its pages is what they show.

Some PDFs draw letters right but name them wrongly: fonts without a table of characters, text in
another encoding than it says, numbers of glyphs in place of letters. Others are scans with a stamp
or a page number as text. Their pages must be recognised like those of a scan. No dictionary is
used: what is looked for cannot be text in any language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from reviewer.intake.document import Document, Page

LEAST_SIGNS = 40
"""Fewer characters tell nothing."""
MOST_UNREADABLE = 0.2
MOST_MISREAD = 0.4
"""Share of letters with accents and signs of Western Europe: no language has half as many."""
LEAST_LETTERS = 150
LEAST_VOWELS = 0.23
"""Of the letters; languages have 0.36 and more, letters put in others' place half of that."""
LEAST_COMMON = 0.04
PICTURE_SHARE = 0.6
"""A page this far covered by a picture is a scan if it has few words."""
FEW_WORDS = 15

_GLYPH_NUMBERS = re.compile(r"\(cid:\d+\)|/g\d{1,4}\b|\\x[0-9a-f]{2}")
_WESTERN = re.compile("[\u0080-\u00ff]")
_LONG_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]{4,14}(?![A-Za-z])")
_VOWEL = re.compile("[aeiouyAEIOUY]")
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_COMMON = set(
    "的一是在不了有和人中大为上个国以要他时来用们生到作地于出就分对成会主发年动同工能下过子产种面方后"
    "多定行学法所民得经三之进等部度家电力如水化高自二理起小物现加量都两体制机当使点从业本去把性好应开"
    "合因由其前外天政四日社义事平形相全表间样与关各重新线内数正心反明看原么利比或但质气第向道命此变条"
    "没结解问意建月公无系军很情者最代想已通并提直题程展五果料员革位入常文总次品式活设及管特件长求头基"
    "資經歷學專業個會務時間開發項團隊負責訊計劃實習職參與獲獎證書語言製の年月日をにはとがでた"
)
"""Ideographs that make up about half of any text."""


def needs_recognition(document: Document) -> bool:
    """Whether the text of the pages, of one of them, or of the first, is of no use.

    Then all are recognised: a page that is not read would be missed by nobody but the applicant.
    """
    pages = document.pages
    if _is_scanned(pages) or _is_scanned(pages[:1]):
        return True
    return not is_text(_text(pages)) or not all(is_text(_text([page])) for page in pages)


def _text(pages: Sequence[Page]) -> str:
    return " ".join(word.text for page in pages for word in page.words if not word.hidden)


def _is_scanned(pages: Sequence[Page]) -> bool:
    covered = [p for p in pages if p.image_area >= PICTURE_SHARE * p.width * p.height]
    words = sum(len(page.words) for page in pages)
    return 2 * len(covered) > len(pages) and words < FEW_WORDS * len(covered)


def is_text(text: str) -> bool:
    """Whether this can be text at all; short texts always can."""
    signs = [sign for sign in text if not sign.isspace()]
    if len(signs) < LEAST_SIGNS:
        return True
    numbers = sum(len(found) for found in _GLYPH_NUMBERS.findall(text))
    unreadable = sum(n for sign, n in Counter(signs).items() if _is_unreadable(sign)) + numbers
    misread = len(_WESTERN.findall(text))
    return (
        unreadable <= MOST_UNREADABLE * len(signs)
        and misread <= MOST_MISREAD * len(signs)
        and _has_words(text)
        and _has_common(text)
    )


def _is_unreadable(sign: str) -> bool:
    return sign == "\ufffd" or unicodedata.category(sign) in ("Co", "Cn", "Cc", "Cs")


def _has_words(text: str) -> bool:
    """Whether the words of Latin letters can be spoken: enough of their letters are vowels."""
    letters = "".join(_LONG_WORD.findall(text))
    vowels = len(_VOWEL.findall(letters))
    return len(letters) < LEAST_LETTERS or vowels >= LEAST_VOWELS * len(letters)


def _has_common(text: str) -> bool:
    """Whether the ideographs are among those that make up half of any text."""
    ideographs = _IDEOGRAPH.findall(text)
    common = sum(sign in _COMMON for sign in ideographs)
    return len(ideographs) < 2 * LEAST_SIGNS or common >= LEAST_COMMON * len(ideographs)
