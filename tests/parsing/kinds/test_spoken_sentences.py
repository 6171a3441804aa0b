"""Languages in sentences, behind how well they are spoken, rated by signs, named by a heading."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (
            "I am a native speaker of English and speak Irish fluently; I also have basic German.",
            [("English", "native speaker"), ("Irish", "fluently"), ("German", "basic")],
        ),
        ("English and conversational Dutch", [("English", None), ("Dutch", "conversational")]),
        (
            "Fluent in English and German, basic French",
            [("English", "Fluent"), ("German", "Fluent"), ("French", "basic")],
        ),
        (
            "Spanish ●●●●● English ●●●●○ Portuguese ●●○○○",
            [("Spanish", None), ("English", None), ("Portuguese", None)],
        ),
        ("English native, French fluent", [("English", "native"), ("French", "fluent")]),
    ],
)
def test_each_language_has_its_own_level(text: str, spoken: list[tuple[str, str | None]]) -> None:
    data = f"Ann Larkham\nann.larkham@example.com\n\nLANGUAGES\n{text}\n".encode()
    found = parse_bytes(data, "resume.txt").to_json()["languages"]
    assert [(one["language"], one.get("fluency")) for one in found] == spoken


def test_a_heading_names_the_language_that_the_text_grades() -> None:
    data = "林青\nlinqing@example.com\n\n英语水平\nCET-6（582分），能流利地交流\n".encode()
    found = parse_bytes(data, "resume.txt").to_json()["languages"]
    assert found == [{"language": "英语", "fluency": "CET-6（582分），能流利地交流"}]
