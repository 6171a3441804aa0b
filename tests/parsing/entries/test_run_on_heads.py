import re

import pytest

from reviewer.intake.document import Line, Word
from reviewer.parsing.entries.cutting import split
from reviewer.parsing.entries.entry_heads import Kind
from reviewer.parsing.entries.run_on_heads import apart, behind_bold

JOBS = Kind(("company", "position", "department", "place"), least=2)


@pytest.mark.parametrize(
    ("text", "named", "told"),
    [
        (
            "2019–2021\tTax Clerk, Ashby Ltd, Leeds. Kept the books of 30 clients.",
            "2019–2021\tTax Clerk, Ashby Ltd, Leeds",
            "Kept the books of 30 clients.",
        ),
        (
            "Tax Clerk, Ashby Ltd, Leeds, 2019 – 2021. Kept the books. Ran payroll.",
            "Tax Clerk, Ashby Ltd, Leeds, 2019 – 2021",
            "Kept the books. Ran payroll.",
        ),
        (
            "• Tax Clerk, Ashby Ltd, St. Ives (2019 – 2021). Kept the books.",
            "• Tax Clerk, Ashby Ltd, St. Ives (2019 – 2021)",
            "Kept the books.",
        ),
        ("2019–2021\tClerk, Ashby & Co., Leeds.", "2019–2021\tClerk, Ashby & Co., Leeds", None),
        (
            "Tax Clerk, Ashby Ltd, Leeds (03/2019–11/2021) — bookkeeping for thirty clients",
            "Tax Clerk, Ashby Ltd, Leeds (03/2019–11/2021)",
            "bookkeeping for thirty clients",
        ),
        (
            "Tax Clerk – Ashby Ltd [2019 – 2021]: Payroll and taxes of three shops",
            "Tax Clerk – Ashby Ltd [2019 – 2021]",
            "Payroll and taxes of three shops",
        ),
    ],
)
def test_names_end_where_what_was_done_begins(text: str, named: str, told: str | None) -> None:
    parts = apart(Line(text))
    assert parts is not None
    assert parts[0].text == named
    assert (parts[1].text.strip() if parts[1] else None) == told


@pytest.mark.parametrize(
    "text",
    [
        "2019–2021\tClerk, Ashby Inc.",
        "2019–2021\tPlanned, built and ran a system for 30 people. Led four.",
        "2014 – 2016\tRaised sales in Leeds, York and Hull by 30%. Led five clerks.",
        "Tax Clerk, Ashby Ltd, Leeds. Kept the books of 30 clients.",
        "Bachelor of Arts, History (2014 – 2017) — University of Leeds, Leeds, UK",
        "Tax Clerk, Audit (2014 – 2017) – Ashby Ltd of Leeds, Yorkshire",
    ],
)
def test_a_sentence_beside_a_date_is_no_list_of_names(text: str) -> None:
    assert apart(Line(text)) is None


def test_paragraphs_that_open_with_names_are_entries_of_their_own() -> None:
    texts = (
        "04/2020–now\tSenior Accountant, Ashby Ltd, Leeds. Close the books for",
        "three companies.",
        "08/2014–03/2020\tTax Clerk, Corbett LLP, York. Design lead",
    )
    lines = [Line(text, number=number) for number, text in enumerate(texts)]
    heads = [[row.rest for row in entry.head] for entry in split(lines, JOBS)]
    assert heads == [["Senior Accountant, Ashby Ltd, Leeds"], ["Tax Clerk, Corbett LLP, York"]]


def test_light_text_behind_a_bold_name_is_told() -> None:
    parts = (
        "2015 - 2016\t",
        "Ashby Institute",
        " Engineer; builder of tools for the shops in Leeds",
    )
    words, starts, at = list[Word](), list[int](), 0
    for part in parts:
        words += [Word(one, bold=part is parts[1]) for one in part.split()]
        starts += [at + found.start() for found in re.finditer(r"\S+", part)]
        at += len(part)
    found = behind_bold(Line("".join(parts), words=tuple(words), starts=tuple(starts)))
    assert found is not None
    assert [one.text.strip() for one in found] == [
        "2015 - 2016\tAshby Institute Engineer",
        "builder of tools for the shops in Leeds",
    ]


def test_what_stands_behind_the_name_and_its_colon_is_told() -> None:
    texts = ("2018 Corals: Sentient data structures.", "2015 Nine: Javascript driver for trees.")
    entries = split([Line(text, number=at) for at, text in enumerate(texts)], JOBS)
    assert [entry.head[0].rest for entry in entries] == ["Corals", "Nine"]
    told = [" ".join(line.text.split()) for entry in entries for line in entry.body]
    assert told == ["Sentient data structures.", "Javascript driver for trees."]
