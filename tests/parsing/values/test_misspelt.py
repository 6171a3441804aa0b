import pytest

from reviewer.parsing.values.heading_words import kind_of
from reviewer.parsing.values.misspelt import meant_by


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Experiance", "work"),
        ("Educaiton", "education"),
        ("Relevant Experiance", "work"),
        ("Certifictaions", "certificates"),
        ("Refrences", "references"),
        ("Langugages", "languages"),
    ],
)
def test_one_slip_in_a_long_word_leaves_its_meaning(text: str, kind: str) -> None:
    assert kind_of(text)[0] == kind


@pytest.mark.parametrize(
    "word", ["experienced", "contracts", "reflections", "skils", "inspections"]
)
def test_other_words_mean_what_they_say(word: str) -> None:
    assert meant_by(word) is None
