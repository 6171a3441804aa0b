"""What printing does to letters is undone: bold by overprinting, tracking, ligatures, hyphens…"""

from __future__ import annotations

import pytest
from golden_drawing import (
    EN,
    ZH,
    Wording,
    write_all,
    write_bullets,
    write_education,
    write_head,
    write_languages,
    write_skills,
    write_work,
)
from golden_pages import Column, Sheet, pdf
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json

REST_EN = (write_education, write_skills, write_languages)


class OverprintedColumn(Column):
    """Draws bold text twice in the regular face, a fraction of a point apart."""

    def line(self, text: str, date: str = "", *, bold: bool = False, **style: object) -> None:
        y = self.y
        if bold:
            self.sheet.put(self.x + 0.4, y, text, float(style.get("size") or self.size))  # type: ignore[arg-type]
        super().line(text, date, **style)  # type: ignore[arg-type]


def test_letters_printed_twice_are_bold_letters(person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(OverprintedColumn(sheet), person, words)
    assert read(pdf(sheet)) == person


class TrackedColumn(Column):
    """Sets its headings in capitals with white space between the letters."""

    def heading(self, text: str) -> None:
        self.gap(0.9)
        self.sheet.put(self.x, self.y, text.upper(), 1.2 * self.size, bold=True, track=5)
        self.y += 1.8 * self.size


class SpacedColumn(Column):
    """Sets its headings with a space typed between the letters."""

    def heading(self, text: str) -> None:
        super().heading(" ".join(text.upper()))


@pytest.mark.parametrize("column", [TrackedColumn, SpacedColumn])
def test_headings_with_spaced_letters(column: type[Column], person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(column(sheet), person, words)
    assert read(pdf(sheet)) == person


class SmallCapitalsColumn(Column):
    """Sets its headings in capitals, all but the first letter of a word smaller."""

    def heading(self, text: str) -> None:
        self.gap(0.9)
        x = self.x
        for word in text.upper().split():
            x = self.sheet.put(x, self.y, word[0], 13, bold=True)
            x = self.sheet.put(x, self.y, word[1:], 10.4, bold=True) + 4
        self.y += 18


def test_headings_in_small_capitals() -> None:
    sheet, person = Sheet(), imogen()
    write_all(SmallCapitalsColumn(sheet), person, EN)
    assert read(pdf(sheet)) == person


def test_ligatures_are_their_letters() -> None:
    sheet, person = Sheet(), imogen()
    column = Column(sheet)
    person["work"][0]["highlights"] = [
        "Filed five offers for an office of staff",
        "Flew fifty flights",
    ]
    write_head(column, person, EN)
    column.heading("Experience")
    for job in person["work"]:
        column.line(job["name"], EN.span(job), bold=True)
        column.line(job["position"])
        points = [
            p.replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ") for p in job["highlights"]
        ]
        write_bullets(column, {"highlights": points})
        column.gap()
    for write in REST_EN:
        write(column, person, EN)
    assert read(pdf(sheet)) == person


def test_icons_before_contact_details_are_no_text() -> None:
    sheet, person = Sheet(), imogen()
    column = Column(sheet)
    basics = person["basics"]
    column.line(basics["name"], size=20, bold=True)
    column.line(basics["label"])
    column.line(
        f"\uf095 {basics['phone']}   \uf0e0 {basics['email']}   \uf041 {basics['location']['city']}"
    )
    write_work(column, person, EN)
    for write in REST_EN:
        write(column, person, EN)
    assert read(pdf(sheet)) == person


def test_icons_before_headings_are_no_text() -> None:
    sheet, person = Sheet(), imogen()

    class IconColumn(Column):
        def heading(self, text: str) -> None:
            super().heading(f"\uf0b1 {text}")

    write_all(IconColumn(sheet), person, EN)
    assert read(pdf(sheet)) == person


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011"])
def test_typographic_hyphens_stay_as_they_are_written(hyphen: str) -> None:
    sheet, person = Sheet(), imogen()
    person["basics"]["name"] = f"Imogen Fairweather{hyphen}Oates"
    person["work"][0]["highlights"][0] = f"Built a back{hyphen}end for same{hyphen}day parcels"
    person["education"][0]["institution"] = f"Stratton{hyphen}Lowe University"
    write_all(Column(sheet), person, EN)
    assert read(pdf(sheet)) == person


def test_full_width_digits_and_signs_in_dates_and_lists() -> None:
    sheet, person = Sheet(), ruoxi()
    wide = Wording(**{**vars(ZH), "dash": "－", "comma": "，"})
    write_all(WideDatesColumn(sheet), person, wide)
    assert read(pdf(sheet)) == person


class WideDatesColumn(Column):
    """Sets the digits and dots of dates as wide as ideographs."""

    def line(self, text: str, date: str = "", **style: object) -> None:
        wide = {ord(letter): ord(letter) + 0xFEE0 for letter in "0123456789."}
        super().line(text, date.translate(wide), **style)  # type: ignore[arg-type]


def test_a_word_hyphenated_at_the_end_of_a_line_is_whole() -> None:
    sheet, person = Sheet(), imogen()
    column = Column(sheet)
    write_head(column, person, EN)
    column.heading("Experience")
    first, second = person["work"]
    broken = (
        "Cut the time to plan a route from nine minutes to forty seconds and documented every con",
        "figuration that the dispatchers of the twelve depots had asked for over the years",
    )
    first["highlights"] = ["".join(broken)]
    column.line(first["name"], EN.span(first), bold=True)
    column.line(first["position"])
    column.lines(f"• {broken[0]}\u2010", f"  {broken[1]}")
    column.gap()
    column.line(second["name"], EN.span(second), bold=True)
    column.line(second["position"])
    write_bullets(column, second)
    for write in REST_EN:
        write(column, person, EN)
    assert read(pdf(sheet)) == person


def test_a_mail_address_and_a_profile_that_wrap_in_a_side_bar() -> None:
    sheet, person = Sheet(), imogen()
    bar = Column(sheet, 25)
    bar.heading("Contact")
    bar.lines("+44 20 7946 0321", "imogen.fairweather.of.", "bristol@example.com", "Bristol")
    bar.lines("linkedin.com/in/imogen-", "fairweather-example")
    write_skills(bar, person, EN)
    write_languages(bar, person, EN)
    body = Column(sheet, 215, right=565, size=9.5)
    body.line(person["basics"]["name"], size=20, bold=True)
    body.line(person["basics"]["label"])
    write_work(body, person, EN)
    write_education(body, person, EN)
    person["basics"]["email"] = "imogen.fairweather.of.bristol@example.com"
    person["basics"]["profiles"] = [
        {
            "network": "LinkedIn",
            "username": "imogen-fairweather-example",
            "url": "https://linkedin.com/in/imogen-fairweather-example",
        }
    ]
    assert read(pdf(sheet)) == person


def test_marks_of_writing_direction_are_harmless() -> None:
    sheet, person = Sheet(), imogen()
    typed = imogen()
    typed["basics"]["phone"] = f"\u202a{typed['basics']['phone']}\u202c"
    typed["basics"]["email"] = f"\u200e{typed['basics']['email']}\u200f"
    typed["work"][0]["name"] = f"\u200e{typed['work'][0]['name']}"
    write_all(Column(sheet), typed, EN)
    assert read(pdf(sheet)) == person
