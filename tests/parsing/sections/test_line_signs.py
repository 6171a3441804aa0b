import pytest

from reviewer.intake.document import Cell, Line, Word, line_of
from reviewer.parsing import fitted
from reviewer.parsing.entries.entry_choice import best
from reviewer.parsing.entries.entry_rows import rows_of
from reviewer.parsing.entries.row import Row
from reviewer.parsing.sections.headings import headings
from reviewer.parsing.sections.line_signs import Setting, may_be_heading, together
from reviewer.resources import resource

HEADINGS = ("other", "heading")
CUTS = ("wrong", "right")
LABELS = {"headings_alone": HEADINGS, "headings": HEADINGS, "entry_cuts": CUTS}


def page(*lines: tuple[str, float, bool]) -> list[Line]:
    """Lines of a text, a size and a weight; larger ones have more space above."""
    return [
        line_of(
            [Word(part, size=size, bold=bold) for part in text.split()],
            number=number,
            gap=12.0 if size > 10 else 3.0,
        )
        for number, (text, size, bold) in enumerate(lines)
    ]


def names_nothing(row: Row) -> bool:
    return False


@pytest.mark.parametrize("name", LABELS)
def test_a_model_has_the_labels_that_are_asked_for_and_is_small(name: str) -> None:
    model = fitted.load(name)
    assert model.labels == LABELS[name]
    assert all(len(row) == len(model.labels) for row in model.weights.values())
    with resource(f"models/{name}.json").open("rb") as file:
        assert len(file.read()) < 100_000


def test_the_model_of_headings_knows_the_signs_it_is_asked_about() -> None:
    lines = page(("Education", 12, True), ("Somewhere College, Biology", 10, False))
    setting = Setting(lines)
    alone = {at: setting.alone(at) for at in range(2)}
    asked = together(alone, dict.fromkeys(alone, 0.5), setting)
    assert set().union(*alone.values()) <= set(fitted.load("headings_alone").weights)
    assert {sign for signs in asked.values() for sign in signs} <= set(
        fitted.load("headings").weights
    ) | {"no best", "look single"}


def test_a_long_sentence_is_not_weighed() -> None:
    assert may_be_heading(Line("Work Experience"))
    assert not may_be_heading(Line("Led a team of nine that rebuilt the booking system in a year"))


def resume(*between: tuple[str, float, bool], size: float = 12) -> list[Line]:
    """A name, a section of work, what stands between, and a section of education."""
    return page(
        ("Mira Osei", size + 4, True),
        ("mira@example.com", 10, False),
        ("Work Experience", size, True),
        ("Harbour Tools, Fitter, 2019 - 2021", 10, False),
        ("Repaired pumps on the night shift", 10, False),
        *between,
        ("Education", size, True),
        ("Lakeside College, Mechanics, 2018", 10, False),
    )


def test_a_known_heading_in_bold_is_one() -> None:
    assert headings(resume()) == {2: "work", 5: "education"}


def test_an_award_that_is_set_like_text_is_no_heading() -> None:
    lines = resume(
        ("Awards", 12, True),
        ("Golden Apron", 10, False),
        ("Volunteer of the Year", 10, False),
    )
    assert headings(lines) == {2: "work", 5: "awards", 8: "education"}


def test_an_award_in_bold_but_smaller_than_headings_is_none() -> None:
    lines = resume(
        ("Awards", 14, True),
        ("Golden Apron", 10, True),
        ("City of Brno, 2020", 10, False),
        ("Safety Medal", 10, True),
        ("City of Brno, 2021", 10, False),
        size=14,
    )
    assert headings(lines) == {2: "work", 5: "awards", 10: "education"}


def test_an_unknown_heading_set_like_the_known_ones_is_one() -> None:
    lines = resume(
        ("Fieldwork and Travel", 12, True),
        ("Counted birds on three islands, for a summer in all", 10, False),
    )
    assert headings(lines) == {2: "work", 5: "unknown", 7: "education"}


def test_a_cut_with_one_date_an_entry_beats_one_entry_with_all_dates() -> None:
    lines = page(
        ("Harbour Tools", 10, True),
        ("Fitter, 2019 - 2021", 10, False),
        ("Repaired pumps on the night shift.", 10, False),
        ("Village Works", 10, True),
        ("Apprentice, 2016 - 2019", 10, False),
        ("Learned how to weld and to read plans.", 10, False),
    )
    assert best(rows_of(lines), (0,), names_nothing) == (0, 3)


def test_a_rule_whose_entries_begin_alike_stays() -> None:
    lines = page(
        ("Harbour Tools, 2019 - 2021", 10, True),
        ("Repaired pumps on the night shift.", 10, False),
        ("Village Works, 2016 - 2019", 10, True),
        ("Learned how to weld and to read plans.", 10, False),
    )
    assert best(rows_of(lines), (0, 2), names_nothing) == (0, 2)


def form(*rows: tuple[str, ...]) -> list[Line]:
    """The rows of a table in plain text; lines of one cell are parted by "/"."""
    lines: list[Line] = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            for part in text.split("/"):
                lines.append(Line(part, number=len(lines), cell=Cell(0, row, column)))
    return lines


def test_what_a_label_of_a_form_asks_for_is_no_heading_whatever_its_words() -> None:
    lines = form(
        ("姓名", "郭嘉怡", "民族", "回族"),
        ("教育背景",),
        ("起止时间", "2006年4月-2010年10月", "学校名称", "文山理工学院"),
        ("专业", "社会工作", "学位", "硕士"),
        ("工作内容", "档案学"),
        ("技能与工具",),
        ("Go、MySQL/SAP",),
    )
    found = {lines[at].text: kind for at, kind in headings(lines).items()}
    assert found == {"教育背景": "education", "技能与工具": "skills"}
