"""Entries with headings of their own: lesser ones, or such as the first entry has."""

from __future__ import annotations

from typing import Any

from reviewer.parsing import parse_bytes

TOP = "# Tamsin Oakley\n\ntamsin.oakley@example.com, +1 555 0147\n\n"


def read(text: str, name: str = "resume.md") -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), name).resume.to_json()


def named(entries: list[dict[str, Any]]) -> list[tuple[str | None, str | None]]:
    return [(one.get("name"), one.get("startDate")) for one in entries]


def test_employers_in_lesser_headings_are_the_work() -> None:
    found = read(
        "## Experiencia\n\n### 🔧 LOWENTEC\n📅 Abril 2024 - Junio 2024  \n"
        "Prácticas de soporte en la tienda del centro.\n\n"
        "### 💻 ALEXMARINA\n📅 Abril 2022 - Junio 2022  \nReparación de portátiles.\n\n"
        "### 🍔 PIZZAHORNO\n📅 Junio 2021 - Julio 2021  \nPedidos a domicilio.\n"
    )
    assert [start for _, start in named(found["work"])] == ["2024-04", "2022-04", "2021-06"]
    assert len([one for one in found["work"] if one.get("summary")]) == 3


def test_headings_like_that_of_the_first_employer_need_no_date() -> None:
    found = read(
        "## Expériences\n\n"
        "### **Développeur Front-End Principal** chez [Lowentec](https://lowentec.example.com/)\n\n"
        "- J'ai développé la boutique en ligne.\n\n"
        "### **Développeur** at [Harcastle](https://harcastle.example.com/)\n\n"
        "- J'ai documenté le code.\n\n"
        "### **Stage de développement** at [Pendle](https://pendle.example.com/)\n\n"
        "- J'ai testé la liseuse.\n"
    )
    assert [one["highlights"] for one in found["work"]] == [
        ["J'ai développé la boutique en ligne."],
        ["J'ai documenté le code."],
        ["J'ai testé la liseuse."],
    ]


def test_employers_set_like_skills_above_them_belong_to_the_bare_heading() -> None:
    found = read(
        "## Experience\n\n### Skill Set\n\n- Proficient: Ruby\n- Fluent: Elixir, Swift\n\n"
        "### Lowen\n\n*(February 2019 - Present)*\n\n**Staff Software Engineer**\n\n"
        "- Design backend systems\n\n"
        "### Harcastle\n\n*(February 2018 - January 2019)*\n\n**Backend Engineer**\n\n"
        "- Build the shop\n"
    )
    assert named(found["work"]) == [("Lowen", "2019-02"), ("Harcastle", "2018-02")]
    assert found["skills"]


def test_headings_of_one_rank_stay_apart() -> None:
    found = read(
        "## Experience\n\n### Lowen\nClerk, 2019 - 2021\n\n- Kept the books\n\n"
        "## Speedway\n\nRacing at the weekends since 2015, in the team of the town.\n"
    )
    assert named(found["work"]) == [("Lowen", "2019")]
