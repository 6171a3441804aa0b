import pytest

from reviewer.parsing.values.heading_words import kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("General Information", "personal"),
        ("Informations générales", "personal"),
        ("Company Information", None),
        ("Formation initiale", "education"),
        ("Career Objectives", "objective"),
        ("Knowledge, Skills & Abilities", "skills"),
        ("Computer Languages & Tools", "skills"),
        ("Centres d’intérêts", "interests"),
    ],
)
def test_words_of_headings_tell_their_kind(text: str, kind: str | None) -> None:
    assert kind_of(text)[0] == kind
