"""Drafts become a resume and its evidence in one walk."""

from dataclasses import replace

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.found import Found, Span, found, settle


def word(text: str, x: float) -> Word:
    edges = tuple(x + 10 * i for i in range(len(text) + 1))
    return Word(text, Box(x, 100, edges[-1], 112), edges, size=11)


LINE = line_of([word("Northlake", 50), word("Leeds", 300)], number=7, page=2)


def test_a_span_of_part_of_a_word_has_the_box_of_that_part() -> None:
    mark = Found("lake", (Span(LINE, 5, 9),)).mark
    assert mark.boxes == ((100, 100, 140, 112),)
    assert (mark.page, mark.quote, mark.lines) == (2, "lake", ((7, 5, 9),))


def test_a_span_over_two_words_has_a_box_for_each() -> None:
    assert len(Found("x", (Span(LINE, 0, len(LINE.text)),)).mark.boxes) == 2


def test_text_without_pages_is_marked_by_line_and_characters() -> None:
    mark = Found("Ann", (Span(Line("Ann Lee", number=3), 0, 3),)).mark
    assert (mark.page, mark.boxes, mark.lines) == (None, (), ((3, 0, 3),))


def test_found_trims_space_and_unwanted_signs() -> None:
    value = found(Span(Line(" · Leeds, "), 0, 10), unwanted="·,")
    assert value is not None
    assert (value.value, value.spans[0].text) == ("Leeds", "Leeds")
    assert found(Span(Line("  · "), 0, 4), unwanted="·") is None


def test_settling_numbers_evidence_by_what_is_left() -> None:
    name = found(Span(LINE, 0, 9))
    draft = {"work": [{}, {"name": name, "meta": {"kind": "internship"}, "position": None}]}
    resume, evidence = settle(draft)
    assert resume == {"work": [{"name": "Northlake", "meta": {"kind": "internship"}}]}
    assert list(evidence) == ["/work/0/name"]


def test_a_pointer_token_is_escaped() -> None:
    _, evidence = settle({"a/b": found(Span(LINE, 0, 9))})
    assert list(evidence) == ["/a~1b"]


def test_a_mended_word_is_quoted_as_the_file_writes_it() -> None:
    plain = word("SENIOR", 50)
    mended = replace(plain, written="SENıOR")
    line = line_of([mended, word("Cook", 120)], number=1)
    mark = Found("SENIOR Cook", (Span(line, 0, 11),)).mark
    assert (mark.quote, mark.derived) == ("SENıOR Cook", "small-caps")
    assert Found("Cook", (Span(line, 7, 11),)).mark.derived is None


def test_a_value_put_together_from_lines_that_stand_apart_says_so() -> None:
    lines = [Line("Runs offline", number=n) for n in (3, 4, 6)]
    spans = [Span(line, 0, 12) for line in lines]
    assert Found("x", (spans[0], spans[1])).mark.derived is None
    assert Found("x", (spans[1], spans[2])).mark.derived == "joined"
