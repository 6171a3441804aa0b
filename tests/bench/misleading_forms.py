"""Forms of labelled lines that mislead: headings set like text, entries set like headings.

Tables whose headings are no more than text in a cell, names that hold the words of headings,
headings that say more than lists know, labels that say what headings do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from labelled_lines import LabelledLine
from line_forms import LONG_TEXT, Lines, as_document, as_text, plain, with_labels
from look_words import FIELD_LABELS, FIELD_LABELS_OF, MORE
from table_forms import ASKED, as_table, in_letters_of, of_text, parts_of
from unseen_words import TOWNS

from reviewer.intake.document import Line
from reviewer.parsing.values import dates

AS_HEADINGS = {
    "en": ("Selected achievements", "Key Achievements", "Accomplishments", "Key Projects", "Skills",
           "Technologies", "Awards", "Publications", "Recognition", "Courses"),
    "zh": ("主要成就", "获奖情况", "项目经验", "主要项目", "所获荣誉", "相关技能", "主修课程"),
}  # fmt: skip
"""Labels inside entries that say what headings do."""
NAMED_LIKE = {
    "en": ("{} Research Centre", "{} Skills Academy", "{} Education Group", "{} Training Institute",
           "{} Career Services", "Project Office {}", "{} Language School", "{} Volunteer Trust",
           "{} Honours College", "Experience {} Ltd"),
    "zh": ("{}教育集团", "{}职业技能培训学校", "{}科学研究院", "{}项目管理公司", "{}志愿者协会",
           "{}实习基地", "{}语言中心", "{}体验工作室"),
}  # fmt: skip
"""Employers and schools whose names hold words of headings."""


def as_tables(lines: Lines, dice: random.Random) -> Lines:
    """In the cells of a table, of a page or of a word processor."""
    made = as_table(lines, dice)
    return made if dice.random() < 0.5 else as_document(made, dice)


def as_plain_table(lines: Lines, dice: random.Random) -> Lines:
    """In the cells of a table, with nothing but words."""
    return [replace(x, line=plain(x.line)) for x in as_table(lines, dice)]


def undressed(lines: Lines, dice: random.Random) -> Lines:
    """With headings in the letters of the text."""
    text = of_text(lines)
    made = [
        replace(x, line=in_letters_of(text, x.line)) if x.mark.startswith("heading/") else x
        for x in lines
    ]
    return made if dice.random() < 0.5 else as_document(made, dice)


def with_entries_like_headings(lines: Lines, dice: random.Random) -> Lines:
    """With the first line of each entry dressed as headings are, in capitals now and then.

    What else its head names follows on lines of its own, in half of them behind labels; labels
    that say what headings do may part what they tell.
    """
    lines = with_labels(lines, dice, AS_HEADINGS, 0.5)
    heads = [x.line.words[0] for x in lines if x.mark.startswith("heading/") and x.line.words]
    if not heads:
        return []
    capitals, broken, seen, made = dice.random() < 0.6, dice.random() < 0.5, set[str](), Lines()
    kind = ""
    for x in lines:
        opens = bool(x.entries) and x.entries[0] not in seen
        is_head = x.mark.startswith("heading/")
        kind = x.mark.removeprefix("heading/") if is_head else kind
        seen.update(x.entries)
        parts = [replace(x, line=part) for part in parts_of(x.line)] if opens and broken else [x]
        first = parts[0]
        line = in_letters_of(heads[0], first.line) if opens or is_head else first.line
        if opens and broken and dice.random() < 0.5:
            line = _with_town(line, dice)
        made.append(replace(first, line=_upper(line) if capitals and (opens or is_head) else line))
        made += _under_labels(parts[1:], kind, dice, 0.6)
    return made if dice.random() < 0.4 else as_document(made, dice)


def with_names_of_headings(lines: Lines, dice: random.Random) -> Lines:
    """With names of entries that hold the words of headings, bold and with a town or as drawn."""
    bold, town, seen, made = dice.random() < 0.5, dice.random() < 0.5, set[str](), Lines()
    for x in lines:
        opens = bool(x.entries) and x.entries[0] not in seen
        seen.update(x.entries)
        parts = parts_of(x.line) if opens else []
        if not parts or (len(parts) == 1 and dice.random() < 0.5):
            made.append(x)
            continue
        rest = [part.text.strip() for part in parts[1:]]
        name = dice.choice(NAMED_LIKE[_lang(x.line)]).format(_town(_lang(x.line), dice))
        behind = [_town(_lang(x.line), dice)] if town else rest
        text = dice.choice(["\t", "\t", ", "]).join([name, *behind])
        line = _retold(x.line, text)
        if bold:
            line = replace(line, words=tuple(replace(w, bold=True) for w in line.words))
        made.append(replace(x, line=line))
        if town and rest:
            made.append(replace(x, line=replace(_retold(x.line, "\t".join(rest)), gap=0.0)))
    return made if dice.random() < 0.5 else as_document(made, dice)


def _lang(line: Line) -> str:
    return "zh" if any("\u4e00" <= c <= "\u9fff" for c in line.text) else "en"


def _town(lang: str, dice: random.Random) -> str:
    listed = TOWNS[lang].replace("\n", "|").split("|")
    return dice.choice([town.strip() for town in listed if town.strip()])


def _with_town(line: Line, dice: random.Random) -> Line:
    """The line with where that is behind it."""
    comma = "，" if _lang(line) == "zh" else ", "
    return _retold(line, line.text.strip() + comma + _town(_lang(line), dice))


def _retold(line: Line, text: str) -> Line:
    """The line with another text, in the letters of its first word."""
    words = (replace(line.words[0], text=text, edges=()),) if line.words else ()
    return replace(line, text=text, words=words, starts=(0,) * len(words))


def with_labelled_heads(lines: Lines, dice: random.Random) -> Lines:
    """With what the head of each entry names on lines of its own, a label before each: a form.

    Headings are as drawn or in the letters of the text; labels are bold now and then.
    """
    text, kind, seen, made = of_text(lines), "", set[str](), Lines()
    plain_heads, bold = dice.random() < 0.4, dice.random() < 0.3
    for x in lines:
        is_head = x.mark.startswith("heading/")
        kind = x.mark.removeprefix("heading/") if is_head else kind
        opens = bool(x.entries) and x.entries[0] not in seen
        seen.update(x.entries)
        if opens:
            word = replace(text, bold=bold)
            parts = [replace(x, line=part) for part in parts_of(x.line)]
            labelled = _under_labels(parts, kind, dice, 1.0)
            made += [replace(part, line=in_letters_of(word, part.line)) for part in labelled]
        else:
            made.append(
                replace(x, line=in_letters_of(text, x.line)) if is_head and plain_heads else x
            )
    return made if dice.random() < 0.5 else as_document(made, dice)


def _under_labels(parts: Lines, kind: str, dice: random.Random, share: float) -> Lines:
    """The parts of a head with what each is called before it, where that can be told."""
    chinese = any("\u4e00" <= c <= "\u9fff" for x in parts for c in x.line.text)
    listed = FIELD_LABELS["zh" if chinese else "en"].get(FIELD_LABELS_OF.get(kind, kind), [])
    if not listed or dice.random() > share:
        return parts
    colon = "：" if chinese else ": "
    made, names = Lines(), iter(listed[:-1] * len(parts))
    for x in parts:
        labels = listed[-1] if dates.find_spans(x.line.text) else next(names)
        told = _retold(x.line, dice.choice(labels) + colon + x.line.text.strip())
        made.append(replace(x, line=told))
    return made


LEVELS = ("C1", "B2", "A2", "native", "Fluent", "(conversational)", "(basic)", "Mother tongue",
          "母语", "流利", "（良好）", "90%", "●●●○○", "★★★★☆", "4/5", "Expert")  # fmt: skip


def with_levels_below(lines: Lines, dice: random.Random) -> Lines:
    """With how well something is known on a line of its own below it, in lesser letters."""
    factor, capitals, made, kind = dice.choice([0.75, 0.85, 1.0]), dice.random() < 0.4, Lines(), ""
    bracketed = dice.random() < 0.3
    for x in lines:
        kind = x.mark.removeprefix("heading/") if x.mark.startswith("heading/") else kind
        made.append(x)
        if x.mark or (x.entries and kind != "languages") or kind not in ("languages", "skills"):
            continue
        told, *rest = re.split(r"\s*[:：—]\s*|\s+(?=\()", x.line.text, maxsplit=1)
        if len(told) > LONG_TEXT or not x.line.words:
            continue
        level = rest[0] if rest and rest[0] else dice.choice(LEVELS)
        level = f"({level})" if bracketed and "(" not in level else level
        line = _retold(x.line, level.upper() if capitals else level)
        words = tuple(replace(w, size=w.size * factor, bold=False) for w in line.words)
        made[-1] = replace(x, line=_retold(x.line, told))
        made.append(replace(x, entries=(), line=replace(line, words=words, gap=0.0, list_level=0)))
    return made


LONGER = {
    "en": ("Job-Related {}", "Relevant {}", "Selected {}", "Additional {}", "My {}", "Other {}",
           "Overview of {}", "{} & More", "Specific {}", "{} to Date"),
    "zh": ("相关{}", "主要{}", "本人{}", "其他{}", "{}一览", "{}说明", "个人{}简述"),
}  # fmt: skip
"""What headings say beside the words that lists know."""


def with_longer_headings(lines: Lines, dice: random.Random) -> Lines:
    """With headings that say more than their words."""
    made = Lines()
    for x in lines:
        is_plain = x.mark.startswith("heading/") and x.line.text.strip()[:1].isalpha()
        if is_plain and dice.random() < 0.6:
            text = x.line.text.strip()
            more = dice.choice(LONGER[_lang(x.line)])
            more = more.upper() if text.isupper() else more
            made.append(replace(x, line=_retold(x.line, more.format(text))))
        else:
            made.append(x)
    return made


def with_headings_cased(lines: Lines, dice: random.Random) -> Lines:
    """With all headings in capitals, or none in any."""
    cased = dice.choice([str.upper, str.lower])
    return [
        replace(x, line=_retold(x.line, cased(x.line.text))) if x.mark.startswith("heading/") else x
        for x in lines
    ]


FURTHER = {
    "en": ("Further information", "Additional details", "More about me", "Other", "In addition"),
    "zh": ("其他信息", "更多信息", "补充说明", "其他", "附加信息"),
}
"""Headings over sections that keep lesser headings of their own."""
TITLES = {
    "en": ("BIO-DATA", "Bio-Data", "PERSONAL DATA", "Personal Details", "PERSONAL PARTICULARS"),
    "zh": ("个人资料", "基本信息", "个人基本情况", "个人信息"),
}
"""Headings over what tells who somebody is, the first of a document."""


def with_lesser_headings(lines: Lines, dice: random.Random) -> Lines:
    """With some headings set like the text, before their text or below one that no list knows."""
    kinds = ("heading/summary", "heading/interests", "heading/languages", "heading/skills")
    heads = [at for at, x in enumerate(lines) if x.mark in kinds and x.line.words]
    chosen = set(dice.sample(heads, dice.randint(1, len(heads)))) if heads else set()
    color, bold = dice.choice(["", "", "#707070", "#999999"]), dice.random() < 0.5
    letters = replace(of_text(lines), color=color, bold=bold)
    under, made = dice.random() < 0.5, Lines()
    for at, x in enumerate(lines):
        if at in chosen and under:
            words = dice.choice(FURTHER[_lang(lines[0].line)])
            made.append(replace(x, line=_retold(x.line, words), mark="heading/other"))
        if at in chosen:
            made.append(replace(x, line=in_letters_of(letters, x.line)))
        elif at - 1 in chosen and not under and not x.mark:
            made.append(replace(x, line=replace(x.line, gap=0.0, text="       " + x.line.text)))
        else:
            made.append(x)
    return made if chosen else []


def with_headings_in_two(lines: Lines, dice: random.Random) -> Lines:
    """With headings that say the same in another tongue behind."""
    other, joint = dice.choice(["en", "zh"]), dice.choice([" ", " ", " / ", "  "])
    made = Lines()
    for x in lines:
        named = MORE[other].get(x.mark.removeprefix("heading/")) if x.mark else None
        if named and _lang(x.line) != other:
            text = x.line.text.strip() + joint + dice.choice(named)
            made.append(replace(x, line=_retold(x.line, text)))
        else:
            made.append(x)
    return made


def with_title(lines: Lines, dice: random.Random) -> Lines:
    """With a heading above the name; it and what else tells who somebody is have labels."""
    top = next((at for at, x in enumerate(lines) if x.mark.startswith("heading/")), 0)
    if not top or not lines[0].line.words:
        return []
    lang = _lang(lines[0].line)
    word = of_text(lines)
    dressed = replace(
        word, bold=dice.random() < 0.8, size=word.size * dice.choice([1.1, 1.25, 1.5])
    )
    title = _retold(lines[0].line, dice.choice(TITLES[lang]))
    words = (replace(dressed, text=title.text),)
    counted, labels = dice.random() < 0.5, dice.sample(ASKED[lang], len(ASKED[lang]))
    made = [LabelledLine(replace(title, words=words), "heading/personal")]
    for number, x in enumerate(lines[:top], 1):
        label = f"{number}. " * counted + labels[number % len(labels)]
        told = _retold(x.line, f"{label}\t: {x.line.text.strip()}")
        made.append(replace(x, line=in_letters_of(word, told)))
    return [*made, *lines[top:]]


def with_initials(lines: Lines, dice: random.Random) -> Lines:
    """With the first letter of each heading before it too, as in a drawn sign."""
    return [
        replace(x, line=_retold(x.line, x.line.text.strip()[0] + "\t" + x.line.text.strip()))
        if x.mark.startswith("heading/") and x.line.text.strip()
        else x
        for x in lines
    ]


def _upper(line: Line) -> Line:
    """The line in capitals, where they are as many as the small letters."""
    if len(line.text.upper()) != len(line.text):
        return line
    words = tuple(replace(w, text=w.text.upper()) for w in line.words)
    return replace(line, text=line.text.upper(), words=words)


FORMS: Sequence[Callable[[Lines, random.Random], Lines]] = (
    as_tables, as_tables, as_tables, as_tables, as_plain_table, undressed,
    with_entries_like_headings, with_entries_like_headings, with_entries_like_headings, as_text,
    with_names_of_headings, with_names_of_headings, with_levels_below, with_levels_below,
    with_levels_below, with_lesser_headings, with_lesser_headings, with_title, with_initials,
    with_labelled_heads, with_labelled_heads,
)  # fmt: skip
CHANGES: Sequence[tuple[Callable[[Lines, random.Random], Lines], float]] = (
    (with_names_of_headings, 0.3), (with_longer_headings, 0.3), (with_headings_cased, 0.4),
    (with_headings_in_two, 0.15),
)  # fmt: skip
"""What changes the words before the form does the rest, and how often."""


def misleading(drawn: Lines, dice: random.Random) -> Lines:
    """The lines in a form that misleads, now and then with other names and other headings."""
    form = dice.choice(FORMS)
    for change, share in CHANGES:
        drawn = change(drawn, dice) if dice.random() < share else drawn
    return form(drawn, dice)
