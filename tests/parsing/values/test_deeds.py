import pytest

from reviewer.parsing.values.deeds import instructs


@pytest.mark.parametrize(
    "text",
    [
        "Maintain the mail servers of three schools",
        "Write, test and release small web shops",
        "Managing the sign-in of students",
    ],
)
def test_a_clause_opens_with_what_one_does(text: str) -> None:
    assert instructs(text)


@pytest.mark.parametrize("text", ["Harcastle Mail Services of Leeds", "Design Lead", "Engineering"])
def test_a_name_does_not(text: str) -> None:
    assert not instructs(text)
