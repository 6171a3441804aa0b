"""Lay sample resumes out as Markdown, plain text and HTML."""

from __future__ import annotations

from pathlib import Path

from sample_sections import Item, Section, Truth, Wording, contact_parts, sections


def write_markdown(path: Path, truth: Truth, wording: Wording) -> None:
    """Headings, bold titles, dates in italics, two-level lists."""
    parts = contact_parts(truth)
    blocks = [f"# {parts['name']}", wording.contact.format(**parts)]
    for section in sections(truth, wording):
        blocks += ["---", f"## {section.heading}", *_markdown_blocks(section)]
    path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def _markdown_blocks(section: Section) -> list[str]:
    if section.kind == "summary":
        return [section.items[0].text]
    if all(not (item.title or item.subtitle) for item in section.items):
        return ["\n".join(map(_markdown_row, section.items))]
    return [block for item in section.items for block in _markdown_entry(item)]


def _markdown_row(item: Item) -> str:
    date = f"  _{item.date}_" if item.date else ""
    name, colon, rest = item.text.partition("：" if "：" in item.text else ": ")
    return f"- **{name}**{colon}{rest}{date}" if rest else f"- {item.text}{date}"


def _markdown_entry(item: Item) -> list[str]:
    date = f"  _{item.date}_" if item.date else ""
    title = f"**{item.title}**" if item.title else ""
    head = " | ".join(filter(None, [title, item.subtitle])) + date
    bullets = "\n".join(f"- {bullet}" for bullet in item.bullets)
    return [block for block in (head, item.text, bullets) if block]


def write_text(path: Path, truth: Truth, wording: Wording, encoding: str = "utf-8") -> None:
    """Plain text as somebody types it, in the encoding of their editor."""
    lines = [*wording.contact.format(**contact_parts(truth)).splitlines(), ""]
    for section in sections(truth, wording):
        lines.append(wording.more["heading"].format(section.heading))
        for item in section.items:
            lines += _text_item(item, wording)
        lines.append("")
    path.write_bytes(("\r\n".join(lines).rstrip() + "\r\n").encode(encoding))


def _text_item(item: Item, wording: Wording) -> list[str]:
    gap = "    "
    head = gap.join(filter(None, [item.date, item.title, item.subtitle]))
    if wording.more.get("dates") == "right":
        head = gap.join(filter(None, [item.title, item.subtitle, item.date]))
    if not (item.title or item.subtitle):
        return [gap.join(filter(None, [item.text, item.date]))]
    return [
        head,
        *([item.text] if item.text else []),
        *(wording.more["bullet"] + bullet for bullet in item.bullets),
    ]


def write_html(path: Path, truth: Truth, wording: Wording) -> None:
    """A page as resume web tools save it, style sheet and all."""
    parts = contact_parts(truth)
    body = "\n".join(_html_section(section) for section in sections(truth, wording))
    path.write_text(
        f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{parts["name"]} - 简历</title>
<style>
body {{ font-family: sans-serif; max-width: 48em; margin: 2em auto; color: #222; }}
header p {{ color: #555; }}
.date {{ float: right; color: #777; }}
</style>
</head>
<body>
<header>
<h1>{parts["name"]}</h1>
<p>{parts["label"]}</p>
<p>电话：{parts["phone"]}<br>邮箱：<a href="mailto:{parts["email"]}">{parts["email"]}</a><br>\
现居：{parts["place"]}<br>主页：<a href="https://{parts["links"]}">{parts["links"]}</a></p>
</header>
{body}
</body>
</html>
""",
        encoding="utf-8",
    )


def _html_section(section: Section) -> str:
    plain = all(not (item.title or item.subtitle) for item in section.items)
    if plain:
        rows = "\n".join(f"<li>{item.text}</li>" for item in section.items)
        inner = f"<ul>\n{rows}\n</ul>"
        if section.kind == "summary":
            inner = f"<p>{section.items[0].text}</p>"
    else:
        inner = "\n".join(map(_html_item, section.items))
    return f"<section>\n<h2>{section.heading}</h2>\n{inner}\n</section>"


def _html_item(item: Item) -> str:
    date = f'<span class="date">{item.date}</span>' if item.date else ""
    subtitle = f"<p>{item.subtitle}</p>\n" if item.subtitle else ""
    bullets = "".join(f"<li>{bullet}</li>\n" for bullet in item.bullets)
    return f"<h3>{item.title}{date}</h3>\n{subtitle}" + (bullets and f"<ul>\n{bullets}</ul>")
