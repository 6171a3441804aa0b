"""How well a short text names an employer, a job title, a school, a degree…: points from 0 to 1.

Words decide (resources/lexicon), then the form. A text that no list knows gets a little for the
roles that are open classes (employers, schools, subjects, projects), nothing for the closed ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from reviewer.parsing import lexicon
from reviewer.parsing.values.deeds import is_report
from reviewer.parsing.values.degrees import degree, in_two_tongues
from reviewer.resources import resource

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*\.?|&")
_SENTENCE = re.compile(r"[。；;！!?？]|[，,].*[，,].*[，,]")
_REGION = re.compile(r"^[A-ZÀ-Þ][\w.'’\- ]+,\s*[A-ZÀ-Þ][\w.'’\- ]*$")
FORM_OF_TOWN = 0.22
"""Points of a text that could be a town by its form alone; ``pieces`` asks for more signs."""
LONGEST_PLACE = 40
_BEFORE_STATE = re.compile(
    r"([A-ZÀ-Þ][a-zà-ÿ’'.-]+(?: [A-ZÀ-Þ][a-zà-ÿ’'.-]+){0,2})"
    r" (?:NSW|VIC|QLD|SA|TAS|ACT|NT|WA|A[LKZR]|C[AOT]|DE|FL|GA|I[DLNA]|KS|KY|LA|M[ADEINOST]|"
    r"N[CDEHJMVY]|O[HKRN]|PA|RI|SC|SD|T[NX]|UT|VT|VA|WV|WI|WY|DC|BC|AB|QC|MB|SK)(?: \d{4,5})?"
)
"""A town and the short name of its state, no comma between: "Norwood SA"."""
_TOWN = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:[ '’-][A-Za-zÀ-ÿ][^\W\d_]*){0,2}")
_TRADE = re.compile(
    r"(?:\w*(?:ist|ician|ologist|grapher|smith|wright|monger|keeper|mason|maker|writer|dresser)"
    r"|therapist|hygienist|surveyor|adjuster|gardener|carer|tutor|clerk|steward|foreman|chef|planner"
    r"|interpreter|sommelier|plumber|welder|officer|editor-in-chief|adviser|advisor|trainer|crew"
    r"|receptionist|underwriter|actuary|porter|barista|bartender|janitor|courier|dispatcher|rigger)",
    re.IGNORECASE,
)
_LONGEST_TRADE = 4
"""Words of a title that is known by its last one only."""
_CRAFT = re.compile(
    r"(?!.*(?:[党党團团会會人学學]|雇)[员員]$)[\u4e00-\u9fffA-Za-z0-9/]{1,10}(?:师|师傅|员|長|长|编剧|教练|领班|学徒|技工|助手|主播|监理|总裁"
    r"|博士后|負責人|師|員|编审|干部)"
    r"|[\u4e00-\u9fff]{0,10}(?:家教|秘书|保姆|月嫂|骑手|司机|护工|保安|保洁|店员|导购|文员|出纳|厨师|焊工|电工|木工)"
)
_TRAILING_PLACE = re.compile(r"\s+[-–—]\s+|,\s+")
_JOB_OF = re.compile(
    r"\s*(?:,|\(|（| of | for | de | du | des | en | für | im | in | and | und | et | & |/|:)\s*",
    re.I,
)

SCHOOL_OF_ITS_OWN = (
    r"(?:(?:(?:[继繼][续續]|成人|[网網][络絡路]|[远遠]程|高等)*教育|成人|[网網][络絡路]|函授|夜大|[进進]修|推[广廣]"
    r"|[职職][业業]技[术術]|[应應]用技[术術]|[独獨]立)*[学學]院"
    r"|(?:科学技术|科學技術|城市|珠海|金陵|浦江|之江|东方|求真|钱江|元培|行知|滨江|文正|成贤|至诚|阳光|嘉庚|紫金|文华"
    r"|津沽|滨海|仁爱|杏林|京江|天平|广陵|海都|里仁|华立|华软|松田|华商|科文|通达|中北|泰州|汇华|明德|北方科技|锦江|锦城"
    r"|涉外商贸|育才|博文|博达|光华|首义|武昌|楚天|南国|卓越|三峡|知行|同济|中德|邮电与信息工程|天华|建桥"
    r"|现代|滇池|文理|瓯江|之江|锦绣|怡海|华清|明珠|渤海|江淮|皖江|信息商务|中山|广州|城南|科技|新联|树达|潇湘|涉外经济|兴湘|应用科技|厚溥|莱佛士|威海|独立)学院)"
)
"""What a university teaches besides, behind its name: one studied there, not in a faculty."""
_WITHIN_UNIVERSITY = re.compile(rf"大[学學]{SCHOOL_OF_ITS_OWN}$")
_SLASH = re.compile(r"\s+[/／|｜]\s+")
_BRACKETS_LAST = re.compile(r"[（(].*[）)]$")
_SINGLE = frozenset(
    {"company", "department", "faculty", "place", "school", "degree", "area", "grade"}
)
"""Roles of one thing: a slash between spaces parts it from the next."""
_TELLS = re.compile(
    r"(?:负责|主导|参与|带领|协助|完成|撰写|独立|组织|搭建|设计|开发|优化|推动|制定|建立|管理|维护|实现"
    r"|牵头|统筹|策划|编写|构建|重构|主持|承担|支持|配合|跟进|对接|推进|落地|提升|培养|担任|开展|编制|承担|审核|讲授|批改|接待|拓展|带教|利用|通过|针对|根据|落实|引入|接入|荣获|处理|解决|輔助|負責|參與|協助|累计)"
    r"(?!人|者|师|員|员).{4,}"
)
_LEGAL_FORMS = frozenset(
    {"inc", "ltd", "llc", "gmbh", "plc", "corp", "sarl", "s.l", "s.a", "ag", "co.", "e.v"}
)
_GRADE = re.compile(
    r"gpa|绩点|排名|均分|平均分|成绩|\bgrade\b"
    r"|\b(?:abschluss|gesamt|end)?note\b|honou?rs|cum laude|distinction|first class"
    r"|^\d{1,3}(?:[.,]\d+)?\s?%$|(?:upper|lower)[ -]second|^(?:2[:.][12]|1st)(?:\s*\(?hons?\)?)?$"
    r"|\b(?:second|third)[- ]class\b|^(?:merit|pass|credit)$|\batar\b|\b(?:ucas|\d{2,3}) points\b"
    r"|^\d{1,2}[.,]\d{1,2}$"
    r"|\bmention\b|\d[.,]\d+\s*/\s*\d|^\s*(?:前|top)\s*\d+\s*%|\d\s*/\s*\d+$|学分"
    r"|[一二三甲乙]?(?:[級级][甲乙]?等?|等[上下甲乙]?)(?:榮譽|荣誉)",
    re.IGNORECASE,
)
LONGEST_GRADE = 40


@lru_cache(maxsize=20_000)
def points(role: str, text: str) -> float:
    """How well ``text`` fills ``role``."""
    text = text.strip(" \t,，;；()（）[]【】-–—·|:：*_")
    for opened, closed in ("()", "（）"):
        text += closed * (text.count(opened) - text.count(closed) == 1)
    if not text or not (role == "grade" or any(c.isalpha() for c in text)):
        return 0.0
    parts = _SLASH.split(text)
    if len(parts) > 1 and role in _SINGLE:
        return 0.0
    if len(parts) > 1 and role in ("position", "office"):
        return min(_SCORERS[role](part) for part in parts)
    return _SCORERS[role](text)


def _is_cjk(text: str) -> bool:
    return bool(_CJK.search(text))


@cache
def _set(name: str, key: str) -> frozenset[str]:
    return frozenset(lexicon.fold(word) for word in lexicon.load(name)[key])


@cache
def _endings(name: str, key: str) -> tuple[str, ...]:
    return tuple(lexicon.tight(word) for word in lexicon.load(name)[key])


@cache
def _sought(name: str, key: str) -> lexicon.Sought:
    return lexicon.Sought(_endings(name, key))


@cache
def _companies() -> lexicon.Sought:
    return lexicon.Sought(_set("organisations", "company.known"))


@cache
def _companies_between_spaces() -> lexicon.Sought:
    return lexicon.Sought(f" {name} " for name in _set("organisations", "company.known"))


def _ends(text: str, name: str, key: str) -> str:
    """The longest listed ending of ``text``, or ""."""
    tight = _BRACKETS_LAST.sub("", lexicon.tight(text))
    return ["", *_sought(name, key).closing(tight)][-1]


def _words(text: str) -> list[str]:
    return [lexicon.fold(word) for word in _WORD.findall(text)]


def _phrases(text: str) -> set[str]:
    """Single words, with and without their dots, and neighbours in twos and threes."""
    words = _words(text)
    grams = {" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)}
    return grams | {gram.replace(".", "") for gram in grams} | {gram.rstrip(".") for gram in grams}


def names(roles: Iterable[str], text: str) -> float:
    """How surely ``text`` names something at all: the best of some roles."""
    return max(points(role, text) for role in roles)


def tells(text: str) -> bool:
    """Whether a short Chinese text tells what someone did (负责…) rather than names something."""
    named = position(text) >= 0.8 or company(text) >= 0.8
    return is_report(text) or (bool(_TELLS.match(text)) and not named)


def _looks_long(text: str) -> bool:
    if _is_cjk(text):
        return len(text) > 26 or bool(_SENTENCE.search(text)) or is_report(text)
    return len(text) > 80 or bool(_SENTENCE.search(text))


def position(text: str) -> float:
    """A job title or a role."""
    if _looks_long(text):
        return 0.0
    if not _is_cjk(text):
        return _latin_position(text)
    both = in_two_tongues(text)
    return max(_cjk_position(text), min(map(position, both)) if both else 0.0)


def _cjk_position(text: str) -> float:
    ending = _ends(text, "titles", "cjk")
    tight = lexicon.tight(text)
    if ending == tight:
        return 1.05
    is_craft = bool(_CRAFT.fullmatch(tight))
    if ending and not (len(ending) == 1 and is_craft):
        field = ending in _endings("titles", "fields") and len(tight) > len(ending) + 4
        return 0.3 if field else 0.95 if len(ending) > 1 else 0.5
    if is_craft and not _ends(text, "organisations", "company.cjk"):
        return 0.82
    inner = re.split(r"[（(/／、&+\- ]", lexicon.fold(text))[0]
    if inner and inner != lexicon.fold(text) and _ends(inner, "titles", "cjk"):
        return 0.85
    return 0.3 if any(len(e) > 2 for e in _sought("titles", "cjk").within(text)) else 0.05


def _latin_position(text: str) -> float:
    after = _TRAILING_PLACE.split(text)[-1]
    if after != text and place(after) >= 0.8:
        return 0.5
    known = _set("titles", "latin")
    head, words = _words(_JOB_OF.split(text)[0]), _words(text)
    if head and (head[-1].rstrip(".") in known or (head[0] in known and len(head) <= 4)):
        return 0.95
    if any(word.rstrip(".") in known for word in words):
        return 0.75 if len(words) <= 6 else 0.3
    if any(word.endswith(_endings("titles", "endings")) for word in words if len(word) > 7):
        return 0.85
    if text[:1].isupper() and 0 < len(head) <= _LONGEST_TRADE and _is_trade(head):
        return 0.85
    short = 0 < len(words) <= _LONGEST_TRADE and text[:1].isupper()
    return 0.75 if short and _TRADE.fullmatch(words[-1]) else 0.1


def _is_trade(words: Sequence[str]) -> bool:
    """Whether words name a trade; what is as often somebody's name does so only by itself."""
    last = words[-1].rstrip(".")
    return last in _set("titles", "trades") or (
        len(words) == 1 and last in _set("titles", "namesakes")
    )


def office(text: str) -> float:
    """A role in a project: a title and nothing else."""
    found = position(text)
    return found if found >= 0.9 and len(text.split()) <= 4 else 0.0


def company(text: str) -> float:
    """An employer or another organisation."""
    if _looks_long(text):
        return 0.0
    folded = lexicon.fold(text)
    if folded in _set("organisations", "company.known"):
        return 1.0
    if _is_cjk(text):
        return _cjk_company(text)
    return _latin_company(text)


def _latin_company(text: str) -> float:
    grams = _phrases(text)
    if _TRAILING_PLACE.search(text) and place(_TRAILING_PLACE.split(text)[-1]) >= 0.8:
        return 0.3
    if grams & _LEGAL_FORMS:
        return 1.0
    if place(text) >= 0.95 or lexicon.tight(text) in _lone_regions():
        return 0.15
    if re.search(r"\s[–—-]\s", text):
        return 0.35
    title = position(text)
    if grams & _set("organisations", "company.latin"):
        return 0.8 if title < 0.9 else 0.45
    if any(word.endswith(("bank", "werke", "schule", "haus", "klinik", "bau")) for word in grams):
        return 0.7
    folded = lexicon.fold(text)
    if _companies_between_spaces().within(f" {folded} "):
        return 0.8
    return 0.45 if title < 0.3 and text[:1].isupper() else 0.15 if title > 0.7 else 0.35


def _cjk_company(text: str) -> float:
    tight = lexicon.tight(text)
    if re.fullmatch(r"(?:股份|责任|有限)*公司|集团", tight):
        return 0.1
    if "公司" in tight or "株式会社" in tight:
        return 1.0
    bare = re.sub(r"[（(].*?[）)]", "", tight)
    if bare in _set("organisations", "company.known"):
        return 1.0
    if position(text) >= 0.8:
        return 0.15
    ending = _ends(text, "organisations", "company.cjk")
    if ending:
        return 0.85 if len(ending) > 1 else 0.6
    if any(len(k) > 1 for k in _companies().opening(tight)):
        return 0.75
    return 0.4


_FIRM = re.compile(r"(?:事务所|事務所)$")
"""A house of lawyers or accountants: its last sign is how many departments end."""


def department(text: str) -> float:
    """A part of an employer or a school."""
    if _looks_long(text):
        return 0.0
    if _is_cjk(text):
        ending = _ends(text, "organisations", "department.cjk")
        if not ending or ("公司" in text and not text.endswith("分公司")) or _FIRM.search(text):
            return 0.0
        return 0.75 if len(lexicon.tight(text)) > 1 else 0.2
    return 0.5 if _phrases(text) & _set("organisations", "department.latin") else 0.0


def faculty(text: str) -> float:
    """A department of a school: 学院 and 系 as well."""
    if _is_cjk(text):
        return (
            0.9
            if re.search(r"(?:学院|学系|系|學院|學系|学部|研究科|书院|學部)$", text)
            else department(text) * 0.7
        )
    return (
        0.7
        if re.match(r"(?:school|faculty|department|college|fakultät) of|^fakultät", text, re.I)
        else 0.0
    )


def place(text: str) -> float:
    """A town, region or country."""
    folded = lexicon.tight(text)
    if folded in _lone_regions():
        return 0.8
    if folded in _places() or re.fullmatch(
        r"remote|远程|遠端|hybrid|home\s*office|télétravail|remoto", folded
    ):
        return 1.0
    if _is_cjk(text):
        return (
            0.9
            if re.fullmatch(
                r"[\u4e00-\u9fff]{2,6}(?:[市省县縣州]|(?<![大片战戰校园園])[区區])|[\u4e00-\u9fff]{2,4}[省市县縣][·\s]?[\u4e00-\u9fff]{1,4}?[市区區县縣乡鄉镇鎮村旗]|[\u4e00-\u9fff]{2,4}[省市][·\s]?[\u4e00-\u9fff]{2,4}",
                folded,
            )
            else _joined_places(folded)
        )
    return _latin_place(text)


def _latin_place(text: str) -> float:
    if is_full_place(text):
        return 0.97
    parts = [part.strip() for part in re.split(r"[,/]", text)]
    if len(parts) == 1 and (town := _BEFORE_STATE.fullmatch(text)):
        return 0.97 if _is_town(town[1]) else 0.8
    known = sum(map(_is_town, parts))
    if len(parts) == 2 and lexicon.tight(parts[1]) in _regions() and _REGION.match(text):
        return 0.97
    if known == len(parts):
        return 0.95
    if known and not _phrases(text) & _set("organisations", "company.latin"):
        return 0.8
    if _REGION.match(text) and len(text) < LONGEST_PLACE:
        return 0.3
    return FORM_OF_TOWN if _is_like_a_town(text) else 0.0


def is_full_place(text: str) -> bool:
    """Whether a text names a town, known or not, its region and its country."""
    town, *wider = re.split(r",\s*", text)
    known = len(wider) == 2 and all(lexicon.tight(part) in _regions() for part in wider)
    return known and lexicon.tight(wider[1]) in _countries() and _is_like_a_town(town)


def _is_like_a_town(text: str) -> bool:
    """Whether an unknown Latin text could be a town's name: a few capitalised words."""
    return bool(_TOWN.fullmatch(text)) and not (
        _phrases(text)
        & (_set("organisations", "company.latin") | _set("organisations", "school.latin"))
        or position(text) >= 0.5
        or degree(text) >= 0.5
    )


def is_listed_place(text: str) -> bool:
    """Whether it is a town, region or country that people far away know too."""
    return lexicon.tight(text) in _places()


def _is_town(text: str) -> bool:
    name = lexicon.tight(text)
    return name in _places() or name in _towns()


@cache
def _towns() -> frozenset[str]:
    with resource("lexicon/towns.txt").open(encoding="utf-8") as file:
        return frozenset(line.rstrip("\n") for line in file if not line.startswith("#"))


@cache
def _lone_regions() -> frozenset[str]:
    """Latin regions that no town is named after: seldom a place by themselves."""
    listed = lexicon.load("cities")
    latin = {w for k in listed if k.startswith("regions") for w in listed[k] if w.isascii()}
    towns = {w for k in listed if k.startswith(("world", "towns")) for w in listed[k]}
    return frozenset(map(lexicon.tight, latin)) - frozenset(map(lexicon.tight, towns))


@cache
def _regions() -> frozenset[str]:
    keys = [k for k in lexicon.load("cities") if k.startswith(("regions", "countries"))]
    return frozenset(lexicon.tight(w) for key in keys for w in lexicon.load("cities")[key])


@cache
def _countries() -> frozenset[str]:
    listed = lexicon.load("cities")
    return frozenset(
        lexicon.tight(w) for k in listed if k.startswith("countries") for w in listed[k]
    )


def _joined_places(text: str) -> float:
    places = _places()
    return (
        0.9
        if any(text[:i] in places and text[i:].strip("·-") in places for i in range(2, len(text)))
        else 0.0
    )


@cache
def _places() -> frozenset[str]:
    try:
        listed = lexicon.load("cities")
    except FileNotFoundError:
        return frozenset()
    return frozenset(lexicon.tight(word) for words in listed.values() for word in words)


def school(text: str) -> float:
    """A school or university."""
    if _looks_long(text):
        return 0.0
    folded = lexicon.fold(text)
    if folded in _set("organisations", "school.known"):
        return 1.0
    if _is_cjk(text):
        ending = _ends(text, "organisations", "school.cjk")
        if ending in ("大学", "大學") or _WITHIN_UNIVERSITY.search(lexicon.tight(text)):
            return 1.0
        if re.search(r"(?:大学|大學)(?:[（(].+[）)]|.{0,4}(?:分校|校区|校區))$", text):
            return 1.0
        return 0.75 if ending else 0.3 if degree(text) < 0.5 and area(text) < 0.5 else 0.1
    if _phrases(text) & _set("organisations", "school.latin"):
        return 0.95
    if any(w.endswith(("schule", "universität", "gymnasium", "akademie")) for w in _words(text)):
        return 0.95
    return 0.4 if degree(text) < 0.5 else 0.1


def grade(text: str) -> float:
    """A grade, rank or distinction."""
    return 0.9 if len(text) <= LONGEST_GRADE and _GRADE.search(text) else 0.0


def area(text: str) -> float:
    """A subject of study."""
    if _looks_long(text):
        return 0.0
    if _is_cjk(text):
        tight = lexicon.tight(text)
        if re.search(r"(?:大学|大學|学院|學院)$", tight):
            return 0.1
        if degree(text) >= 0.8:
            return 0.05
        subjects = _sought("degrees", "subjects")
        if tight.endswith("专业") or subjects.closing(tight):
            return 0.9
        return 0.6 if subjects.within(tight) else 0.4
    if degree(text) >= 1.0:
        return 0.1
    if _phrases(text) & _set("degrees", "latin_subjects"):
        return 0.8
    return 0.4


def sponsor(text: str) -> float:
    """The organisation behind a project."""
    found = company(text)
    return 0.75 if found >= 0.95 else 0.0


def project(text: str) -> float:
    """The name of a project."""
    if position(text) >= 0.9:
        return 0.2
    return 0.7 if len(text) >= 2 else 0.1


_SCORERS: Mapping[str, Callable[[str], float]] = {
    "position": position,
    "office": office,
    "company": company,
    "department": department,
    "faculty": faculty,
    "place": place,
    "school": school,
    "degree": degree,
    "area": area,
    "grade": grade,
    "project": project,
    "sponsor": sponsor,
}
