import pytest

from reviewer.intake.document import Line
from reviewer.parsing.found import Found
from reviewer.parsing.kinds.spoken import languages


def told(text: str) -> list[tuple[str, str]]:
    drafts = [(one["language"], one["fluency"]) for one in languages([Line(text)])]
    return [
        (name.value, level.value)
        for name, level in drafts
        if isinstance(name, Found) and isinstance(level, Found)
    ]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("国语（精通）、侗族语（略懂）", [("国语", "精通"), ("侗族语", "略懂")]),
        ("英语 四级\t白族语 母语", [("英语", "四级"), ("白族语", "母语")]),
        ("英语（良好）；藏语（安多）（会话）", [("英语", "良好"), ("藏语（安多）", "会话")]),
        ("華語（母語）、福建話（會話）", [("華語", "母語"), ("福建話", "會話")]),
    ],
)
def test_a_language_called_after_its_people_is_one(
    text: str, spoken: list[tuple[str, str]]
) -> None:
    assert told(text) == spoken


def told_below(*texts: str) -> list[tuple[str, str]]:
    drafts = languages([Line(text, number=number) for number, text in enumerate(texts)])
    pairs = [(one["language"], one["fluency"]) for one in drafts]
    return [
        (name.value, level.value)
        for name, level in pairs
        if isinstance(name, Found) and isinstance(level, Found)
    ]


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("LISTENING B2\tREADING B2\tWRITING B2", "B2"),
        ("Comprensión auditiva: C1 | Expresión escrita: C1", "C1"),
        ("Hören (B1), Sprechen (B1)", "B1"),
        ("LISTENING C1\tWRITING B2", "LISTENING C1\tWRITING B2"),
    ],
)
def test_the_levels_of_all_abilities_tell_how_well_a_language_is_spoken(
    told: str, level: str
) -> None:
    assert told_below("Norwegian", told) == [("Norwegian", level)]


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("Lengua(s) materna(s)", "Lengua materna"),
        ("Langue(s) maternelle(s)", "Langue maternelle"),
        ("Mother tongue(s)", "Mother tongue"),
        ("Langues maternelles", "Langues maternelles"),
    ],
)
def test_a_label_in_two_numbers_is_taken_in_one(label: str, level: str) -> None:
    assert told_below(f"{label}: Portuguese | Norwegian") == [
        ("Portuguese", level),
        ("Norwegian", level),
    ]


def test_a_label_before_how_well_a_language_is_spoken_is_no_part_of_it() -> None:
    assert told_below("Danish", "Proficiency: Native", "Spanish", "Level: B2") == [
        ("Danish", "Native"),
        ("Spanish", "B2"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "español (nativo) e inglés (avanzado).",
        "Deutsch (Muttersprache) und Englisch (fließend)",
        "Italiano (madrelingua) e inglese (B2)",
    ],
)
def test_a_word_that_joins_two_languages_is_no_level(text: str) -> None:
    spoken = told(text)
    assert len(spoken) == 2
    assert all(f"({level})" in text for _, level in spoken)
