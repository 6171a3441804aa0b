"""Lists of other kinds under lesser headings of a section of skills."""

from __future__ import annotations

from typing import Any

from reviewer.parsing import parse_bytes

TOP = (
    "# Jonas Feldner\n\njonas.feldner@example.com\n\n"
    "## Ausbildung\n\n2010 - 2013 Harle-Gymnasium\n\n"
)


def read(text: str) -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), "lebenslauf.md").resume.to_json()


def test_languages_and_hobbies_among_groups_of_skills() -> None:
    found = read(
        "## Kenntnisse und Hobbys\n\n"
        "### Sprachkenntnisse\n\nDeutsch (Muttersprache)\n\nEnglisch (verhandlungssicher)\n\n"
        "### Software\n\nSoftware: Microsoft Office, Visual Studio Code\n\n"
        "### Programmiersprachen\n\n- Java\n- Go\n- Ruby\n\n"
        "### Hobbys\n\n- Klettern\n- Musik\n"
    )
    assert [(one["language"], one["fluency"]) for one in found["languages"]] == [
        ("Deutsch", "Muttersprache"),
        ("Englisch", "verhandlungssicher"),
    ]
    assert [one["name"] for one in found["interests"]] == ["Klettern", "Musik"]
    words = {word for one in found["skills"] for word in one.get("keywords", [])}
    assert {"Java", "Go", "Ruby", "Microsoft Office", "Visual Studio Code"} <= words
    assert not words & {"Deutsch", "Klettern"}
