from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing.entries.entry_choice import best, candidates
from reviewer.parsing.entries.entry_rows import rows_of
from reviewer.parsing.entries.row import Row


def printed(text: str, number: int, *, bold: bool = False, gap: float = 2.0) -> Line:
    words = [Word(part, size=10.0, bold=bold) for part in text.split()]
    line = line_of(words, number=number)
    return Line(line.text, number, words=line.words, starts=line.starts, gap=gap)


def rows(*texts: str) -> list[Row]:
    """Rows whose bold ones are written between stars, with white space above them."""
    return rows_of(
        [
            printed(text.strip("*"), at, bold=text[0] == "*", gap=9.0 if text[0] == "*" else 2.0)
            for at, text in enumerate(texts)
        ]
    )


def test_the_rules_own_cut_is_always_among_those_weighed() -> None:
    found = rows("*Harbour Model*", "- Built it", "*Seed Library*", "- Ran it")
    assert candidates(found, (0, 1))[0] == (0, 1)


def test_lines_that_go_on_with_a_point_open_no_entry() -> None:
    found = rows(
        "*Harbour Model*",
        "• Coordinated a pilot with three schools for 63 customers",
        "in two regions",
        "• Taught a board for managers, which saved the whole office",
        "saving 74 hours a week",
        "*Bus Arrival Board*",
        "• Audited press releases",
    )
    assert best(found, (0, 2, 4, 5), lambda row: False) == (0, 5)


def test_the_rules_cut_stands_where_nothing_speaks_against_it() -> None:
    found = rows("*Harbour Model* 2019 - 2020", "- Built it", "*Seed Library* 2021 - 2022", "- Ran")
    assert best(found, (0, 2), lambda row: True) == (0, 2)
