"""Heads, names and addresses as people type them: signs between parts, words that join them."""

from __future__ import annotations

from typing import Any

import pytest

from reviewer.intake.document import Line
from reviewer.parsing.contact.basics import read_contact
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.skills import skills
from reviewer.parsing.kinds.work import work
from reviewer.parsing.values.degrees import degree_end


def lines_of(text: str) -> list[Line]:
    return [Line(line, number=number) for number, line in enumerate(text.split("\n"))]


def settled(draft: Any) -> Any:
    return settle(draft)[0]


def positions(text: str) -> list[tuple[Any, ...]]:
    found = settled(work(lines_of(text)))
    return [(one.get("position"), one.get("name"), one.get("startDate")) for one in found]


def test_tildes_part_title_and_employer() -> None:
    assert positions(
        "Line Cook ~ Harbour Grill ~ [May 2014 - April 2015]\n"
        "Cooked soups all day and kept the kitchen clean.\n"
        "Waiter ~ The Crooked Inn ~ [May 2012 - April 2014]\n"
        "Served guests and closed the till each night.\n"
    ) == [
        ("Line Cook", "Harbour Grill", "2014-05"),
        ("Waiter", "The Crooked Inn", "2012-05"),
    ]


def test_the_employer_stands_behind_chez() -> None:
    assert positions(
        "Vendeur en CDI chez Maison Orme, magasin de jouets\n"
        "Juillet 2018 - novembre 2019\n"
        "Accueil des clients, caisse et tenue du rayon pendant les fêtes.\n"
        "Stage de découverte chez Petit Lin, magasin de draps\n"
        "Mai - juin 2014\n"
        "Mise en rayon et accueil des clients avec la gérante du magasin.\n"
    ) == [
        ("Vendeur en CDI", "Maison Orme", "2018-07"),
        ("Stage de découverte", "Petit Lin", "2014-05"),
    ]


def test_skills_that_sentences_explain_are_their_names() -> None:
    found = settled(
        skills(
            lines_of(
                "- Patience — waiting until each guest has made up their mind\n"
                "- Stock keeping — counting what is left, and ordering what runs out first"
            )
        )
    )
    assert found == [{"name": "Patience"}, {"name": "Stock keeping"}]


def test_a_list_behind_a_dash_explains_nothing() -> None:
    found = settled(skills(lines_of("Languages – Python, Java, C\nTools – Git, Docker, Make")))
    assert found[0] == {"name": "Languages", "keywords": ["Python", "Java", "C"]}


def test_a_name_opens_a_text_on_two_lines() -> None:
    lines = [Line("TAMSIN", number=0, heading=1), Line("OAKLEY", number=1, heading=1)]
    assert settled(read_contact(lines))["name"] == "TAMSIN OAKLEY"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "2210 South Elm Ave, Lakeland, Florida 33801",
            {
                "address": "2210 South Elm Ave",
                "city": "Lakeland",
                "region": "Florida",
                "postalCode": "33801",
            },
        ),
        (
            "18 Harvey St ⋄ Boston, MA 02108 ⋄ jo@example.com",
            {"address": "18 Harvey St", "city": "Boston", "region": "MA", "postalCode": "02108"},
        ),
        (
            "12 Canyon Dr. SE, K-3 Albuquerque NM 87106",
            {
                "address": "12 Canyon Dr. SE, K-3",
                "city": "Albuquerque",
                "region": "NM",
                "postalCode": "87106",
            },
        ),
        ("Location: Latvia, Riga", {"countryCode": "LV", "city": "Riga"}),
    ],
)
def test_addresses_as_they_are_typed(text: str, place: dict[str, str]) -> None:
    lines = lines_of(f"Jo Ash\n{text}")
    assert settled(read_contact(lines))["location"] == place


def test_an_employer_runs_on_into_its_town() -> None:
    (job,) = settled(
        work(lines_of("Interaction Designer\nCopperleaf Boston, MA\nMay 2011–June 2013"))
    )
    assert (job["name"], job["location"]) == ("Copperleaf", "Boston, MA")


def test_a_town_of_two_words_is_no_employer() -> None:
    (job,) = settled(work(lines_of("Interaction Designer\nEast Boston, MA\nMay 2011–June 2013")))
    assert (job.get("name"), job["location"]) == (None, "East Boston, MA")


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Master 2 recherche (DEA) en droit", "Master 2 recherche (DEA)"),
        ("Master recherche, Université de Tours", "Master recherche"),
        ("MSc (HCI)", "MSc"),
    ],
)
def test_what_belongs_to_a_degree(text: str, degree: str) -> None:
    assert text[: degree_end(text)] == degree
