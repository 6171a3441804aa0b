"""Entries however their heads are set: where the dates stand, what shares a line, who repeats."""

from __future__ import annotations

import pytest
from golden_drawing import (
    EN,
    ZH,
    Wording,
    write_bullets,
    write_education,
    write_head,
    write_languages,
    write_skills,
)
from golden_pages import Column, Sheet, pdf
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json


def begun(person: Json, words: Wording, x: float = 60.0) -> Column:
    """A page down to the heading of the positions."""
    column = Column(Sheet(), x)
    write_head(column, person, words)
    column.heading(words.work)
    return column


def finished(column: Column, person: Json, words: Wording) -> bytes:
    for write in (write_education, write_skills, write_languages):
        write(column, person, words)
    return pdf(column.sheet)


def test_dates_above_the_entry(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for job in person["work"]:
        column.line(words.span(job), color=(0.4, 0.4, 0.4))
        column.line(job["name"], bold=True)
        column.line(job["position"])
        write_bullets(column, job)
        column.gap()
    assert read(finished(column, person, words)) == person


def test_dates_below_the_position(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for job in person["work"]:
        column.line(job["name"], bold=True)
        column.line(job["position"])
        column.line(words.span(job))
        write_bullets(column, job)
        column.gap()
    assert read(finished(column, person, words)) == person


def test_dates_in_a_column_of_their_own_at_the_left(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for entry in (*person["work"], *person["education"]):
        if entry is person["education"][0]:
            column.heading(words.education)
        column.sheet.put(60, column.y, words.span(entry), 9)
        column.x = 170
        column.line(entry.get("name") or entry["institution"], bold=True)
        column.line(entry.get("position") or f"{entry['studyType']} | {entry['area']}")
        if "highlights" in entry:
            write_bullets(column, entry)
        column.x = 60
        column.gap()
    write_skills(column, person, words)
    write_languages(column, person, words)
    assert read(pdf(column.sheet)) == person


def test_names_behind_bullets_beside_a_column_of_dates(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for job in person["work"]:
        column.sheet.put(60, column.y, words.span(job), 9)
        column.x = 170
        column.line(f"• {job['name']}, {job['position']}")
        column.x = 182
        for point in job["highlights"]:
            column.line(f"– {point}")
        column.x = 60
        column.gap()
    assert read(finished(column, person, words)) == person


def test_dates_in_brackets_behind_the_position(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for job in person["work"]:
        column.line(job["name"], bold=True)
        column.line(f"{job['position']} ({words.span(job)})")
        write_bullets(column, job)
        column.gap()
    assert read(finished(column, person, words)) == person


def test_title_employer_and_dates_on_one_line(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for job in person["work"]:
        column.line(f"{job['position']} | {job['name']} | {words.span(job)}", bold=True)
        write_bullets(column, job)
        column.gap()
    assert read(finished(column, person, words)) == person


def test_the_title_above_the_employer_and_its_place(person: Json, words: Wording) -> None:
    column = begun(person, words)
    places = ("北京", "上海") if words is ZH else ("London", "Cardiff")
    for job, place in zip(person["work"], places, strict=True):
        job["location"] = place
        column.line(job["position"], words.span(job), bold=True)
        column.line(f"{job['name']}{words.between}{place}")
        write_bullets(column, job)
        column.gap()
    assert read(finished(column, person, words)) == person


def test_positions_without_bullets_in_a_list(person: Json, words: Wording) -> None:
    column = begun(person, words)
    for job in person["work"]:
        del job["highlights"]
        column.line(f"{job['position']}{words.between}{job['name']}", words.span(job))
    assert read(finished(column, person, words)) == person


def test_bullets_that_wrap(person: Json, words: Wording) -> None:
    column = begun(person, words)
    long = (
        (
            "Cut the time to plan a route from nine minutes to forty seconds for all of the",
            "twelve depots",
        )
        if words is EN
        else (
            "搭建用户留存看板并且培训了四个城市的运营同事，周报从两天缩短到两小时，被六个",
            "事业部采用",
        )
    )
    for job in person["work"]:
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        job["highlights"] = [(" " if words is EN else "").join(long), job["highlights"][1]]
        column.lines(f"• {long[0]}", f"   {long[1]}", f"• {job['highlights'][1]}")
        column.gap()
    assert read(finished(column, person, words)) == person


@pytest.mark.parametrize("bullets", [True, False])
def test_a_paragraph_introduces_the_bullets_or_stands_in_their_place(
    person: Json, words: Wording, bullets: bool
) -> None:
    column = begun(person, words)
    told = (
        "Looked after the services that plan routes and answered for their budget."
        if words is EN
        else "负责路线规划平台的日常运营，并对预算与交付质量负责。"
    )
    for job in person["work"]:
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        column.line(told)
        if bullets:
            job["summary"] = told
            write_bullets(column, job)
        else:
            job["highlights"] = [told]
        column.gap()
    assert read(finished(column, person, words)) == person


def test_an_employer_with_a_department() -> None:
    person, words = ruoxi(), ZH
    column = begun(person, words)
    for job, department in zip(person["work"], ("用户增长部", "市场部"), strict=True):
        column.line(f"{job['name']} · {department} · {job['position']}", words.span(job), bold=True)
        write_bullets(column, job)
        column.gap()
        job["department"] = department
    assert read(finished(column, person, words)) == person


def test_internships_under_a_heading_of_their_own() -> None:
    person, words = ruoxi(), ZH
    column = begun(person, words)
    for job in person["work"]:
        if job is person["work"][1]:
            column.heading("实习经历")
            job["meta"] = {"kind": "internship"}
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        write_bullets(column, job)
    assert read(finished(column, person, words)) == person


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Mar 2021 – Present", "2021-03", None),
        ("03/2021 - Now", "2021-03", None),
        ("2021 – to date", "2021", None),
        ("March 2021 to March 2023", "2021-03", "2023-03"),
        ("03.2021 — 11.2023", "2021-03", "2023-11"),
        ("2021-03 ~ 2023-11", "2021-03", "2023-11"),
        ("Mar '21 – Nov '23", "2021-03", "2023-11"),
        ("Since March 2021", "2021-03", None),
        ("Sept. 2021 – Dec. 2022", "2021-09", "2022-12"),
        ("15 March 2021 – 1 Nov 2023", "2021-03-15", "2023-11-01"),
        ("Summer 2021", "2021", None),
        ("2021 – 2023", "2021", "2023"),
        ("Mar–Nov 2021", "2021-03", "2021-11"),
    ],
)
def test_dates_of_a_position_in_english(written: str, start: str | None, end: str | None) -> None:
    assert dated(imogen(), EN, written) == (start, end)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2021.03-至今", "2021-03", None),
        ("2021年3月 - 至今", "2021-03", None),
        ("2021/03 ~ 2023/11", "2021-03", "2023-11"),
        ("2021年3月至2023年11月", "2021-03", "2023-11"),
        ("2021.3—2023.11", "2021-03", "2023-11"),
        ("2021年-2023年", "2021", "2023"),
        ("自2021年3月起", "2021-03", None),
    ],
)
def test_dates_of_a_position_in_chinese(written: str, start: str | None, end: str | None) -> None:
    assert dated(ruoxi(), ZH, written) == (start, end)


def dated(person: Json, words: Wording, written: str) -> tuple[str | None, str | None]:
    """The dates read for the first position, written so; all else must come out as ever."""
    column = begun(person, words)
    for job in person["work"]:
        when = written if job is person["work"][0] else words.span(job)
        column.line(job["name"], when, bold=True)
        column.line(job["position"])
        write_bullets(column, job)
        column.gap()
    found = read(finished(column, person, words))
    first = found["work"][0]
    dates = first.pop("startDate", None), first.pop("endDate", None)
    del person["work"][0]["startDate"]
    person["work"][0].pop("endDate", None)
    assert found == person
    return dates


def test_an_expected_end_of_studies() -> None:
    person = imogen()
    column = begun(person, EN)
    for job in person["work"]:
        column.line(job["name"], EN.span(job), bold=True)
        column.line(job["position"])
        write_bullets(column, job)
    school = person["education"][0]
    school["endDate"] = "2027-06"
    column.heading("Education")
    column.line(school["institution"], "Sep 2014 – Jun 2027 (expected)", bold=True)
    column.line("BSc | Computer Science")
    write_skills(column, person, EN)
    write_languages(column, person, EN)
    assert read(pdf(column.sheet)) == person


def test_an_expected_end_of_studies_in_chinese() -> None:
    person = ruoxi()
    column = begun(person, ZH)
    for job in person["work"]:
        column.line(job["name"], ZH.span(job), bold=True)
        column.line(job["position"])
        write_bullets(column, job)
    person["education"][0]["endDate"] = "2027-06"
    column.heading("教育背景")
    column.line("海滨大学", "2015.09-2027.06（预计）", bold=True)
    column.line("硕士 | 统计学")
    write_skills(column, person, ZH)
    assert read(pdf(column.sheet)) == person
