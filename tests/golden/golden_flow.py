"""A person as a web page, Markdown, plain text and RTF."""

from __future__ import annotations

import textwrap
from html import escape

from golden_drawing import ZH, Wording, group_line

from reviewer.pointer import Json


def label_of(person: Json, words: Wording) -> str:
    """The job sought, as it is written."""
    label: str = person["basics"]["label"]
    return f"求职意向：{label}" if words is ZH else label


def contact_of(person: Json) -> str:
    """Phone, mail and town on one line."""
    basics = person["basics"]
    return " | ".join((basics["phone"], basics["email"], basics["location"]["city"]))


def html_of(person: Json, words: Wording) -> str:
    """A web page with headings, articles and lists."""
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


def markdown_of(person: Json, words: Wording) -> str:
    """Markdown with headings of three levels."""
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


def text_of(person: Json, words: Wording, *, width: int = 200, bullet: str = "- ") -> str:
    """Plain text, wrapped at ``width``."""

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


def rtf_of(person: Json, words: Wording) -> bytes:
    """Rich text as word processors write it."""

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
