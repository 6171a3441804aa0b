"""Text that a reader of the page does not see or sees otherwise, and sentences for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.evidence import Note
from reviewer.intake.document import Document, Line, Page

LONGEST_QUOTE = 200
LEAST_LETTERS = 3
"""Fewer hidden letters than this on a page are an accident of its making."""

_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|all|earlier|preceding)"
    r"\b.{0,20}\b(?:instructions?|prompts?|rules|directions)"
    r"|\b(?:ignoriere|vergiss)\b.{0,40}\banweisungen"
    r"|\bignore[zr]?\b.{0,30}\binstructions? pr[ée]c[ée]dentes"
    r"|\bignor[ae]r?\b.{0,30}\binstrucciones anteriores"
    r"|(?:忽略|忽视|无视|無視|忘记|忘記).{0,12}(?:指令|指示|提示词|提示詞|要求|规则|規則)"
    r"|\b(?:you are|act as) (?:an? )?(?:ai|llm|language model|hiring assistant)\b"
    r"|\brate (?:this|the) (?:candidate|applicant|resume|cv)\b.{0,40}\b(?:highest|perfect|best)"
    r"|(?:将|把|给|給)(?:此|该|這位|这位|本)?(?:候选人|候選人|简历|簡歷).{0,12}(?:最高分|满分|滿分|通过|通過)",
    re.IGNORECASE,
)


def notes(document: Document) -> Iterator[Note]:
    """A note for every page with hidden text, one for hidden text without pages, one for text in
    disguise, and one for every sentence that tells a machine what to do.
    """
    shown = (word.text for page in document.pages for word in page.words if not word.hidden)
    seen = _squeezed("".join((*shown, *map(_text_of, document.lines))))
    for page in document.pages:
        yield from _on_page(page, seen)
    unseen = " ".join(text for text in document.unseen if _squeezed(text) not in seen)
    if _letters(unseen) >= LEAST_LETTERS:
        yield Note(code="hidden-text", values={"quote": _short(" ".join(unseen.split()))})
    if document.disguised:
        quote = _short(" … ".join(dict.fromkeys(document.disguised)))
        yield Note(code="disguised-text", values={"quote": quote})
    for page_number, text in _texts(document, unseen):
        found = _INSTRUCTION.search(text)
        if found:
            where = {"page": str(page_number)} if page_number else {}
            quote = _short(found[0])
            yield Note(code="machine-instruction", values={"quote": quote, **where})


def _on_page(page: Page, seen: str) -> Iterator[Note]:
    text = " ".join(word.text for word in page.words if word.hidden)
    if _squeezed(text) not in seen and _letters(text) >= LEAST_LETTERS:
        yield Note(code="hidden-text", values={"quote": _short(text), "page": str(page.number)})


def _squeezed(text: str) -> str:
    """Letters alone: what is hidden in one place and plain to see in another is no secret."""
    return "".join(filter(str.isalnum, text.casefold()))


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def _texts(document: Document, unseen: str) -> Iterator[tuple[int, str]]:
    """The text of each page, or of the document (0), and what is hidden or said about it."""
    for page in document.pages:
        yield page.number, " ".join(word.text for word in page.words)
    yield 0, " ".join(map(_text_of, document.lines))
    yield 0, " ".join(unseen.split())
    yield 0, " ".join(" ".join(document.metadata.values()).split())


def _text_of(line: Line) -> str:
    return line.text
