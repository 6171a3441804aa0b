"""Contact blocks of many forms: labels in every place, names and titles however they are set."""

from typing import Any

import pytest

from reviewer.intake.document import Cell, Line, Word, line_of
from reviewer.parsing.contact.basics import read_contact
from reviewer.parsing.contact.stray import read_objective, read_stray
from reviewer.parsing.found import settle
from reviewer.parsing.kinds import spoken


def read(text: str) -> dict[str, Any]:
    lines = [Line(part, number=number) for number, part in enumerate(text.split("\n"))]
    value, _ = settle(read_contact(lines))
    return value or {}


def set_in(*sized: tuple[float, str]) -> list[Line]:
    """Lines of words in letters of the given sizes."""
    return [
        line_of([Word(word, size=size) for word in text.split()], number=number)
        for number, (size, text) in enumerate(sized)
    ]


def read_sized(*sized: tuple[float, str]) -> dict[str, Any]:
    value, _ = settle(read_contact(set_in(*sized)))
    return value or {}


@pytest.mark.parametrize(
    "text",
    [
        "Name\tJosip Weidner\nWohnort\tHamburg\nTelefon\t+49 89 9999842\nE-Mail\tjw@example.org",
        "Name\nJosip Weidner\nWohnort\nHamburg\nTelefon\n+49 89 9999842\nE-Mail\njw@example.org",
        "Name\tTelefon\nJosip Weidner\t+49 89 9999842\nE-Mail\tWohnort\njw@example.org\tHamburg",
        "Name: Josip Weidner Telefon: +49 89 9999842 Wohnort: Hamburg E-Mail: jw@example.org",
        "Vorname\tJosip\nNachname\tWeidner\nGeburtsort\tLeipzig\nAnschrift\tLindenweg 4, 20095 "
        "Hamburg\nTelefon\t+49 89 9999842\nE-Mail\tjw@example.org",
        "Vor- und Zuname: Josip Weidner\nAnschrift: Lindenweg 4\n20095 Hamburg\n"
        "Telefon: +49 89 9999842\nE-Mail: jw@example.org\nGeburtsdatum/-ort: 3.3.1990 in Köln",
        "Nom : Weidner\nPrénom : Josip\nVille : Hamburg\nTél. : +49 89 9999842\n"
        "Adresse mail : jw@example.org",
        "Nome: Josip Weidner\nResidenza: Hamburg\nCellulare: +49 89 9999842\njw@example.org",
        "Naam\tJosip Weidner\nWoonplaats\tHamburg\nTelefoon\t+49 89 9999842\njw@example.org",
    ],
)
def test_labels_of_every_form_and_language_tell_the_same(text: str) -> None:
    head = read(text)
    assert head["name"] == "Josip Weidner"
    assert head["phone"] == "+49 89 9999842"
    assert head["email"] == "jw@example.org"
    assert head["location"]["city"] == "Hamburg"


def test_an_empty_label_does_not_take_the_next_one_for_its_value() -> None:
    head = read("姓名：王小明\n婚姻状况：\n政治面貌：党员\n籍贯：\n手机：13800001234")
    assert head["x-personal"] == {"politicalStatus": "党员"}


def test_the_name_of_a_relative_is_not_the_name() -> None:
    assert read("Father's Name : John Doe\nName : Jane Doe")["name"] == "Jane Doe"


def test_a_label_that_ends_in_a_preposition_needs_no_colon() -> None:
    head = read("Max Muster\nGeboren am 12.03.1990 in Leipzig\nWohnhaft in Hamburg")
    assert head["location"] == {"city": "Hamburg"}
    assert head["x-personal"] == {"birthDate": "12.03.1990 in Leipzig"}


def test_a_town_beside_sex_and_age_is_where_one_lives() -> None:
    assert read("王小明\n男 | 30岁 | 青岛\n手机：13800001234")["location"] == {"city": "青岛"}


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("LEBENSLAUF VON MAX MUSTER", "MAX MUSTER"),
        ("Resume of Jane Doe", "Jane Doe"),
        ("Jane Doe's Resume", "Jane Doe"),
        ("Curriculum Vitae: Jane Doe", "Jane Doe"),
        ("Jane Doe (she/her)", "Jane Doe"),
        ("Jane Doe, they/them", "Jane Doe"),
        ("Peter Smith Senior Accountant", "Peter Smith"),
        ("Xiaoming WANG (王小明)", "Xiaoming WANG (王小明)"),
        ("扎 西·次仁", "扎 西·次仁"),
    ],
)
def test_a_name_with_other_words_in_its_line(first: str, name: str) -> None:
    assert read(f"{first}\nreach@example.com")["name"] == name


def test_a_name_below_the_title_of_the_document_and_its_date() -> None:
    assert read("職務経歴書\n2026年11月12日現在\n氏名：山田 太郎")["name"] == "山田 太郎"
    assert read("Curriculum Vitae\n1 / 2\nJane Doe\nNurse")["name"] == "Jane Doe"


@pytest.mark.parametrize("sizes", [(30, 30), (30, 22), (14, 32)])
def test_a_given_name_above_the_family_name(sizes: tuple[int, int]) -> None:
    head = read_sized(
        (sizes[0], "Jane"),
        (sizes[1], "Featherstone"),
        (10, "Product Designer"),
        (10, "jf@example.com"),
        (10, "+1 555 555 0101"),
    )
    assert (head["name"], head["label"]) == ("Jane Featherstone", "Product Designer")


def test_a_title_in_the_size_of_the_name_is_no_part_of_it() -> None:
    head = read_sized(
        (28, "Jane Doe"), (28, "Accountant"), (10, "j@example.com"), (10, "+1 555 555 0101")
    )
    assert (head["name"], head["label"]) == ("Jane Doe", "Accountant")


@pytest.mark.parametrize(
    ("name", "first", "second", "label"),
    [
        ("Jane Okafor", "Materials", "Scientist", "Materials Scientist"),
        ("Jane Okafor", "Manager of Fintech and", "Payments", "Manager of Fintech and Payments"),
        ("王小明", "多模态大模型算法工", "程师", "多模态大模型算法工程师"),
    ],
)
def test_a_title_broken_over_two_lines(name: str, first: str, second: str, label: str) -> None:
    apart = read_sized((24, name), (14, first), (14, second), (10, "jo@example.com"))
    assert apart["label"] == label
    behind = read_sized((24, f"{name} | {first}"), (24, second), (10, "jo@example.com"))
    assert behind["label"] == label


def test_a_row_of_titles_is_one_label_though_not_all_are_known() -> None:
    head = read("Jane Okafor\nEngineer | Speaker | Author\njo@example.com")
    assert head["label"] == "Engineer | Speaker | Author"


def test_a_heading_is_no_title() -> None:
    assert "label" not in read("Jane Okafor\nINFO\njo@example.com")


@pytest.mark.parametrize(
    "text",
    [
        "jane.doe\n@example.com",
        "jane.doe@\nexample.com",
        "jane.doe@example.\ncom",
        "jane.doe (at) example (dot) com",
        "jane.doe at example dot com",
        "jane.doe at example.com",
    ],
)
def test_an_address_in_words_or_broken_at_its_signs(text: str) -> None:
    assert read(f"Jane Doe\n{text}\n+1 555 555 0101")["email"] == "jane.doe@example.com"


def test_the_last_word_of_a_text_is_no_part_of_an_address() -> None:
    assert read("Jane Doe\nI led seniors and juni-\njd@example.com")["email"] == "jd@example.com"


@pytest.mark.parametrize(
    ("text", "users"),
    [
        ("LinkedIn\tjane-doe36\nGitHub\tjdoe", ["jane-doe36", "jdoe"]),
        ("LinkedIn\njane-doe36\nGitHub\njdoe", ["jane-doe36", "jdoe"]),
        ("jane-doe36\nLinkedIn\njdoe\nGitHub\nEmployers", ["jane-doe36", "jdoe"]),
        ("LinkedIn: janedoe\nGitHub: janedoe", ["janedoe", "janedoe"]),
        ("LinkedIn:// jane‐doe36", ["jane-doe36"]),
        ("Bristol, England\tjane.example.com\tjane‐doe36", ["jane-doe36"]),
        ("https://www.linkedin.com\n/in/jane-doe36", ["jane-doe36"]),
        ("/in/jane-doe36 | jd@example.com", ["jane-doe36"]),
        ("github.com/janed wx_janedoe", ["janed", "wx_janedoe"]),
    ],
)
def test_profiles_by_their_user_names(text: str, users: list[str]) -> None:
    head = read(f"Jane Doe\nj@example.com\n{text}")
    assert [profile["username"] for profile in head["profiles"]] == users


def test_the_job_sought_is_the_value_and_not_its_label() -> None:
    def objective(text: str) -> str | None:
        found = read_objective([Line(part, n) for n, part in enumerate(text.split("\n"))])
        return found.value if found else None

    assert objective("期望职位：\t算法工程师\n期望地点：\t青岛") == "算法工程师"
    assert objective("期望地点：\t青岛\n到岗时间：\t一个月内") is None
    assert objective("产品经理 | 全职 | 北京") == "产品经理"


def test_contact_details_in_a_footer_are_found() -> None:
    lines = set_in(
        (10, "Work Experience"),
        (28, "Jane Okafor"),
        (10, "Nurse, Ashdown Clinic, 2019 - 2024"),
        (8, "jo@example.com"),
        (8, "07700 900123"),
    )
    value, _ = settle(read_stray(lines, {}))
    assert value == {"name": "Jane Okafor", "email": "jo@example.com", "phone": "07700 900123"}
    assert read_stray(lines, read_contact(lines)) == {}


def test_a_label_cell_beside_its_value() -> None:
    cells = [["姓　名", "王小明", "性　别", "男"], ["婚姻状况", "", "手　机", "13800001234"]]
    lines = [
        Line(text, number=4 * row + column, cell=Cell(0, row, column))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
        if text
    ]
    value, _ = settle(read_contact(lines))
    assert value == {"name": "王小明", "phone": "13800001234", "x-personal": {"gender": "男"}}


def test_a_street_is_no_town() -> None:
    head = read("Jane Doe\nAddress: 4 Mill Lane, Leeds LS1 4DJ\nj@example.com")
    assert head["location"] == {
        "address": "4 Mill Lane",
        "city": "Leeds",
        "postalCode": "LS1 4DJ",
    }


def test_an_address_behind_a_link_counts_when_none_is_printed() -> None:
    words = [Word("Email", link="mailto:jd@example.com"), Word("me", link="mailto:jd@example.com")]
    value, _ = settle(read_contact([Line("Jane Doe"), line_of(words, number=1)]))
    assert value == {"name": "Jane Doe", "email": "jd@example.com"}


def test_the_job_sought_may_stand_behind_its_label_in_any_section() -> None:
    lines = [Line("工作经历"), Line("期望职业：药师", 1), Line("职位：店员", 2)]
    value, _ = settle(read_stray(lines, {}))
    assert value == {"label": "药师"}


def test_the_parts_of_an_address_that_stands_in_a_footer() -> None:
    lines = [Line("Nurse"), Line("4 Mill Lane, Leeds LS1 4DJ · 07700 900123 · jo@example.com", 1)]
    value, _ = settle(read_stray(lines, {}))
    assert isinstance(value, dict)
    assert (value["phone"], value["location"]["city"]) == ("07700 900123", "Leeds")


LANGUAGE_LINES = [
    "Sprachen\tDeutsch – Muttersprache\nFranzösisch – Grundkenntnisse\nEDV\tExcel",
    "EDV: Excel\nLanguages: Deutsch (Muttersprache), Französisch (Grundkenntnisse)",
    "Langues\nDeutsch – Muttersprache Französisch – Grundkenntnisse\nOutils\nExcel",
]


@pytest.mark.parametrize("text", LANGUAGE_LINES)
def test_a_line_of_spoken_languages_among_skills(text: str) -> None:
    lines = [Line(part, number) for number, part in enumerate(text.split("\n"))]
    listed, others = spoken.apart(lines, with_levels=True)
    value, _ = settle(listed)
    assert value == [
        {"language": "Deutsch", "fluency": "Muttersprache"},
        {"language": "Französisch", "fluency": "Grundkenntnisse"},
    ]
    assert any("Excel" in line.text for line in others)


def test_languages_of_programs_and_bare_lists_of_skills_stay_skills() -> None:
    for text in ("Languages: Python, Go", "语言：普通话、英语"):
        lines = [Line(text)]
        assert spoken.apart(lines, with_levels=True) == ([], lines)


@pytest.mark.parametrize("said", ["德语：B2", "- 德语 - 熟练", "德语（DELF B2）"])
def test_one_language_with_its_level_among_skills(said: str) -> None:
    lines = [Line("Excel、Power BI", 0), Line(said, 1)]
    listed, others = spoken.apart(lines, with_levels=True)
    assert [draft["language"] for draft in settle(listed)[0]] == ["德语"]
    assert others == lines[:1]


def test_levels_in_the_cells_below_their_languages() -> None:
    cells = [["English", "Portuguese"], ["Native speaker", "Fluent"]]
    lines = [
        Line(text, number=2 * row + column, cell=Cell(0, row, column))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
    ]
    value, _ = settle(spoken.languages(lines))
    assert value == [
        {"language": "English", "fluency": "Native speaker"},
        {"language": "Portuguese", "fluency": "Fluent"},
    ]


@pytest.mark.parametrize(
    "above", [(20, "mila van den berg"), (20, "mila berg"), (14, "mila o'neil")]
)
def test_a_name_all_in_small_letters_is_known_by_their_size(above: tuple[float, str]) -> None:
    head = read_sized(
        above,
        (10, "senior graphic designer"),
        (10, "hello@example.com"),
        (10, "rowing and bread baking"),
    )
    assert head["name"] == above[1]


def test_a_name_all_in_small_letters_is_known_by_the_address_below() -> None:
    head = read("mila berg\nclerk\nmila.berg@example.com")
    assert head["name"] == "mila berg"
    assert "name" not in read("bread baking\nclerk\nmila.berg@example.com")


def test_a_site_under_the_domain_of_the_address_is_the_persons_own() -> None:
    head = read("Mila Berg\nhello@milaberg.example.com\nmilaberg.example.com")
    assert head["email"] == "hello@milaberg.example.com"
    assert head["url"] == "https://milaberg.example.com"


@pytest.mark.parametrize(
    "text", ["BERG.MILA@EXAM\nPLE.ORG", "berg.mila@exam\nple.org", "BERG.MILA@EXAMPLE.\nORG"]
)
def test_an_address_broken_within_a_word_is_whole(text: str) -> None:
    head = read(f"Mila Berg\n{text}\nLeeds, UK")
    assert head["email"] == text.replace("\n", "")
    assert "url" not in head


def test_the_end_of_a_linked_address_on_its_own_line_is_no_site() -> None:
    link = "mailto:mila.berg@widgets.example.com"
    words = [Word("mila.berg@", link=link)], [Word("widgets.example.com", link=link)]
    lines = [Line("Mila Berg", number=0), *(line_of(w, number=i) for i, w in enumerate(words, 1))]
    head, _ = settle(read_contact(lines))
    assert head
    assert head["email"] == "mila.berg@widgets.example.com"
    assert "url" not in head


def test_languages_above_their_levels_under_a_heading_of_skills() -> None:
    texts = ("Catalan", "mother tongue", "English", "fluent")
    lines = [Line(text, number=number) for number, text in enumerate(texts)]
    listed, others = spoken.apart(lines, with_levels=True)
    assert (len(listed), others) == (2, [])
    assert spoken.apart(lines[::2], with_levels=True) == ([], lines[::2])


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Ines Quill\nWittstadt\nGermany\nines@example.com", "Wittstadt"),
        ("Ines Quill\nines@example.com | Home: Galway, Ireland", "Galway"),
        ("Ines Quill\nResidence: Galway, Ireland\nines@example.com", "Galway"),
    ],
)
def test_a_town_is_told_by_the_country_below_it_and_needs_no_known_label(
    text: str, town: str
) -> None:
    place = read(text)["location"]
    assert place["city"] == town
    assert place["countryCode"] in ("DE", "IE")


def test_a_job_above_a_country_stays_a_job() -> None:
    head = read("Ines Quill\nTechnical Writer\nIreland\nines@example.com")
    assert head["label"] == "Technical Writer"
    assert "city" not in head.get("location", {})
