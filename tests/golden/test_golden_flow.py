"""Web pages, Markdown, plain text and RTF: the same person again."""

from __future__ import annotations

import textwrap
from html import escape

import pytest
from golden_drawing import EN, ZH, Wording, group_line
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.resume import Json


def label_of(person: Json, words: Wording) -> str:
    label: str = person["basics"]["label"]
    return f"求职意向：{label}" if words is ZH else label


def contact_of(person: Json) -> str:
    basics = person["basics"]
    return " | ".join((basics["phone"], basics["email"], basics["location"]["city"]))


def html_of(person: Json, words: Wording) -> str:
    jobs = "".join(
        f"<article><h3>{escape(j['name'])}</h3><p class=role>{escape(j['position'])}</p>"
        f"<p><time>{words.span(j)}</time></p><ul>"
        + "".join(f"<li>{escape(point)}</li>" for point in j["highlights"])
        + "</ul></article>"
        for j in person["work"]
    )
    schools = "".join(
        f"<article><h3>{s['institution']}</h3><p>{s['studyType']}{words.between}{s['area']}</p>"
        f"<p><time>{words.span(s)}</time></p></article>"
        for s in person["education"]
    )
    skills = "".join(
        f"<li><b>{g['name']}</b>{words.colon}{words.comma.join(g['keywords'])}</li>"
        for g in person["skills"]
    )
    spoken = "".join(
        f"<li>{s['language']} ({s['fluency']})</li>" for s in person.get("languages", [])
    )
    basics = person["basics"]
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Resume</title>
<style>h1 {{ color: navy }} .role {{ font-style: italic }}</style><script>var a = 1;</script></head>
<body><header><h1>{basics["name"]}</h1><p>{label_of(person, words)}</p>
<address><a href="tel:{basics["phone"]}">{basics["phone"]}</a><br>
<a href="mailto:{basics["email"]}">{basics["email"]}</a><br>
{basics["location"]["city"]}</address></header>
<main><section><h2>{words.work}</h2>{jobs}</section>
<section><h2>{words.education}</h2>{schools}</section>
<section><h2>{words.skills}</h2><ul>{skills}</ul></section>
{f"<section><h2>{words.languages}</h2><ul>{spoken}</ul></section>" if spoken else ""}</main>
</body></html>"""


def test_a_web_page_with_headings_articles_and_lists(person: Json, words: Wording) -> None:
    assert read(html_of(person, words).encode(), "resume.html") == person


def test_a_web_page_saved_with_another_encoding() -> None:
    person = ruoxi()
    page = html_of(person, ZH).replace('charset="utf-8"', 'charset="gb2312"')
    assert read(page.encode("gb18030"), "resume.html") == person


def markdown_of(person: Json, words: Wording) -> str:
    lines = [f"# {person['basics']['name']}", label_of(person, words), "", contact_of(person), ""]
    lines += [f"## {words.work}", ""]
    for job in person["work"]:
        lines += [f"### {job['name']}", f"*{job['position']}* | {words.span(job)}", ""]
        lines += [*(f"- {point}" for point in job["highlights"]), ""]
    lines += [f"## {words.education}", ""]
    for school in person["education"]:
        lines += [f"### {school['institution']}", ""]
        lines += [f"{school['studyType']} | {school['area']} | {words.span(school)}", ""]
    lines += [f"## {words.skills}", ""]
    lines += [
        f"- **{g['name']}**{words.colon}{words.comma.join(g['keywords'])}" for g in person["skills"]
    ]
    if person.get("languages"):
        lines += ["", f"## {words.languages}", ""]
        lines += [f"- {s['language']}: {s['fluency']}" for s in person["languages"]]
    return "\n".join(lines) + "\n"


def test_markdown_with_headings_of_three_levels(person: Json, words: Wording) -> None:
    assert read(markdown_of(person, words).encode(), "resume.md") == person


def test_markdown_with_a_table_of_positions() -> None:
    person = imogen()
    rows = [f"| {EN.span(j)} | {j['name']} | {j['position']} |" for j in person["work"]]
    table = "\n".join(["| Period | Employer | Position |", "|---|---|---|", *rows])
    head = f"# Imogen Fairweather\n\nBackend Engineer\n\n{contact_of(person)}"
    page = f"{head}\n\n## Experience\n\n{table}\n"
    for job in person["work"]:
        del job["highlights"]
    for key in ("education", "skills", "languages"):
        del person[key]
    assert read(page.encode(), "resume.md") == person


def text_of(person: Json, words: Wording, *, width: int = 200, bullet: str = "- ") -> str:
    def wrapped(text: str, hang: str = "") -> list[str]:
        return textwrap.wrap(text, width, subsequent_indent=hang) or [""]

    lines = [person["basics"]["name"], label_of(person, words), contact_of(person), ""]
    lines += [words.work.upper(), ""]
    for job in person["work"]:
        lines += [f"{job['name']}  {words.span(job)}", job["position"]]
        for point in job["highlights"]:
            lines += wrapped(bullet + point, " " * len(bullet))
        lines.append("")
    lines += [words.education.upper(), ""]
    for school in person["education"]:
        lines += [f"{school['institution']}  {words.span(school)}"]
        lines += [words.between.join((school["studyType"], school["area"])), ""]
    lines += [words.skills.upper(), "", *(group_line(g, words) for g in person["skills"]), ""]
    if person.get("languages"):
        lines += [words.languages.upper(), ""]
        lines += [f"{s['language']}: {s['fluency']}" for s in person["languages"]]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "  · "])
def test_plain_text(person: Json, words: Wording, bullet: str) -> None:
    assert read(text_of(person, words, bullet=bullet).encode(), "resume.txt") == person


def test_plain_text_wrapped_at_a_narrow_width() -> None:
    person = imogen()
    assert read(text_of(person, EN, width=44).encode(), "resume.txt") == person


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_plain_text_in_other_encodings(encoding: str) -> None:
    person = ruoxi()
    assert read(text_of(person, ZH).encode(encoding), "resume.txt") == person


def test_plain_text_with_windows_line_ends_and_rules() -> None:
    person = imogen()
    text = text_of(person, EN)
    for heading in ("EXPERIENCE", "EDUCATION", "SKILLS", "LANGUAGES"):
        text = text.replace(f"\n{heading}\n", f"\n{heading}\n{'=' * len(heading)}\n")
    assert read(text.replace("\n", "\r\n").encode(), "resume.txt") == person


def rtf_of(person: Json, words: Wording) -> bytes:
    def said(text: str) -> str:
        return "".join(a if a.isascii() else f"\\u{ord(a)}?" for a in text)

    parts = [rf"{{\fs40\b {said(person['basics']['name'])}\par}}"]
    parts += [rf"{said(label_of(person, words))}\par {said(contact_of(person))}\par"]

    def heading(text: str) -> str:
        return rf"{{\fs28\b {said(text)}\par}}"

    parts.append(heading(words.work))
    for job in person["work"]:
        parts.append(rf"{{\b {said(job['name'])}}}\tab {said(words.span(job))}\par")
        parts.append(rf"{said(job['position'])}\par")
        parts += [rf"{{\pntext\bullet\tab}}{said(point)}\par" for point in job["highlights"]]
    parts.append(heading(words.education))
    for school in person["education"]:
        parts.append(rf"{{\b {said(school['institution'])}}}\tab {said(words.span(school))}\par")
        parts.append(rf"{said(words.between.join((school['studyType'], school['area'])))}\par")
    parts.append(heading(words.skills))
    parts += [rf"{said(group_line(g, words))}\par" for g in person["skills"]]
    if person.get("languages"):
        parts.append(heading(words.languages))
        parts += [rf"{s['language']}: {s['fluency']}\par" for s in person["languages"]]
    body = "\n".join(parts)
    return rf"{{\rtf1\ansi\deff0{{\fonttbl{{\f0 Arial;}}}}\fs20 {body}}}".encode("ascii")


def test_rtf(person: Json, words: Wording) -> None:
    assert read(rtf_of(person, words), "resume.rtf") == person


def test_rtf_that_is_named_doc(person: Json, words: Wording) -> None:
    assert read(rtf_of(person, words), "resume.doc") == person
