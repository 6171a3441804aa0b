"""What holds for every page: nothing stops the reader, moves a value or changes the fields."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from golden_drawing import EN, ZH, Wording, write_all
from golden_flow import html_of, markdown_of, rtf_of, text_of
from golden_pages import Column, Sheet, pdf, width_of
from golden_people import imogen, ruoxi
from golden_reading import assert_evidence_is_true, read
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import NotAResume, NoTextFound
from reviewer.evidence import ParsedResume
from reviewer.intake.document import Document
from reviewer.intake.formats import open_document
from reviewer.parsing import parse, parse_bytes
from reviewer.pointer import Json

BOTH = st.sampled_from([(imogen, EN), (ruoxi, ZH)])
QUICK = settings(max_examples=8, deadline=None, derandomize=True)


@dataclass
class Pages(Column):
    """Goes on on a new sheet below ``bottom``."""

    bottom: float = 420.0
    sheets: list[Sheet] = field(default_factory=list)

    def line(self, text: str, date: str = "", **style: object) -> None:
        if self.y > self.bottom:
            self.sheet, self.y = Sheet(), 90.0
        if self.sheet not in self.sheets:
            self.sheets.append(self.sheet)
        super().line(text, date, **style)  # type: ignore[arg-type]


def sheets_of(person: Json, words: Wording, bottom: float = 420.0) -> list[Sheet]:
    column = Pages(Sheet(), y=90, bottom=bottom)
    write_all(column, person, words)
    return column.sheets


@QUICK
@given(who=BOTH, bottom=st.sampled_from((330.0, 420.0, 500.0)), at=st.integers(0, 2))
def test_an_empty_page_changes_nothing(who: tuple[type, Wording], bottom: float, at: int) -> None:
    make, words = who
    sheets = sheets_of(make(), words, bottom)
    sheets.insert(min(at, len(sheets)), Sheet())
    assert read(pdf(*sheets)) == make()


@QUICK
@given(
    who=BOTH,
    form=st.sampled_from(
        (
            "{n}",
            "- {n} -",
            "Page {n}",
            "Page {n} of {all}",
            "{n}/{all}",
            "第{n}页",
            "第 {n} 页 / 共 {all} 页",
        )
    ),
    place=st.sampled_from(("left", "middle", "right")),
    top=st.booleans(),
)
def test_page_numbers_change_nothing(
    who: tuple[type, Wording], form: str, place: str, top: bool
) -> None:
    make, words = who
    sheets = sheets_of(make(), words)
    for number, sheet in enumerate(sheets, 1):
        text, y = form.format(n=number, all=len(sheets)), 32.0 if top else 820.0
        room = {
            "left": 60.0,
            "middle": 297 - width_of(text, 8) / 2,
            "right": 535 - width_of(text, 8),
        }
        sheet.put(room[place], y, text, 8)
    assert read(pdf(*sheets)) == make()


@QUICK
@given(
    who=BOTH,
    head=st.sampled_from(
        ("Curriculum Vitae", "Confidential", "个人简历", "{name}", "{email} | {phone}")
    ),
    right=st.booleans(),
)
def test_a_running_head_changes_nothing(who: tuple[type, Wording], head: str, right: bool) -> None:
    make, words = who
    person = make()
    sheets = sheets_of(person, words)
    for sheet in sheets:
        text = head.format(**person["basics"])
        sheet.put(535 - width_of(text, 8) if right else 60, 32, text, 8, color=(0.5, 0.5, 0.5))
    assert read(pdf(*sheets)) == person


SNIPPETS = st.sampled_from(
    """Experience ; 工作经历 ; EDUCATION ; 教育背景 ; Skills: ; 专业技能：Python、C++ ; Engineer
    蓝鲸软件有限公司 ; 工程师 ; 海滨大学 本科 ; University of Leeds ; 2019.09 - 2021.02 ; Acme Ltd
    2020 ; 至今 ; • built a thing ; (1) 负责测试 ; ann@example.com ; 138-0000-1111 ; +1 555 010 0100
    linkedin.com/in/ann-example ; Page 1 of 2 ; GPA：3.8 ; | ; ： ; Award, 2020 ; CET-6 ; 姓名
    English (B2) ; Ann Example ; Mar 2020 – Present""".replace("\n    ", " ; ").split(" ; ")
)
WRITTEN = st.lists(
    st.tuples(
        st.one_of(
            SNIPPETS,
            st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["C"]), max_size=12),
        ),
        st.floats(20, 380),
        st.integers(3, 80),
        st.sampled_from((7.0, 9.0, 10.0, 14.0, 20.0)),
        st.booleans(),
    ),
    max_size=30,
)


def page_of(written: list[tuple[str, float, int, float, bool]]) -> bytes:
    """A page with words anywhere on it, some over others."""
    sheet = Sheet()
    for text, x, row, size, bold in written:
        if x + width_of(text, size, bold) < sheet.width:
            sheet.put(round(x, 1), row * 10.0, text, size, bold=bold)
    return pdf(sheet)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(written=WRITTEN)
def test_no_page_stops_the_reader_or_moves_a_value(
    written: list[tuple[str, float, int, float, bool]],
) -> None:
    document = open_document(page_of(written), "any.pdf")
    first = parse(document)
    assert_evidence_is_true(first)
    assert said(first) == said(parse(document))
    assert_spans_hold_values(document, first)


def assert_spans_hold_values(document: Document, parsed: ParsedResume) -> None:
    """Every letter that is quoted stands on the page, in a word that its box touches."""
    letters = {letter for page in document.pages for word in page.words for letter in word.text}
    for mark in parsed.evidence.values():
        assert set("".join(mark.quote.split())) <= letters


def said(parsed: ParsedResume) -> str:
    return json.dumps(parsed.to_json(with_evidence=True), ensure_ascii=False)


@settings(max_examples=5, deadline=None, derandomize=True)
@given(written=WRITTEN)
def test_the_same_bytes_give_the_same_answer(
    written: list[tuple[str, float, int, float, bool]],
) -> None:
    data = page_of(written)

    def answer() -> str:
        try:
            return said(parse_bytes(data, "any.pdf"))
        except (NotAResume, NoTextFound) as refusal:
            return type(refusal).__name__

    assert answer() == answer()


ENGLISH_NAMES = ("Imogen Fairweather", "Tobias Lindqvist", "Amara Okonkwo", "Marisol Vega Duarte")
EMPLOYERS = (
    "Harrowgate Logistics Ltd", "Pellmere Software Ltd", "Copperfield Bank",
    "Ostrava Robotics GmbH",
    "Bright Harbour Hospital", "Kestrel & Finch", "Lumen Analytics Inc.", "Northern Grid Agency",
)  # fmt: skip
TITLES = (
    "Senior Backend Engineer", "Product Manager", "Data Scientist", "Accountant", "Head of Design",
    "Registered Nurse", "Marketing Specialist", "Research Assistant",
)  # fmt: skip
SCHOOLS = ("University of Exeter", "Stratton College", "Technical University of Ostrava")
AREAS = ("Computer Science", "Economics", "Mechanical Engineering", "Philosophy")
CHINESE_NAMES = ("沈若溪", "王伟", "欧阳晓岚", "陈思远")
CHINESE_EMPLOYERS = (
    "青禾数据科技有限公司", "云杉网络有限公司", "海峡银行股份有限公司", "山城第三医院",
    "白鹭文化传媒有限公司",
)  # fmt: skip
CHINESE_TITLES = (
    "数据分析师",
    "产品经理",
    "前端开发工程师",
    "会计",
    "市场专员",
    "人力资源主管",
    "测试工程师",
)
CHINESE_SCHOOLS = ("海滨大学", "山城理工大学", "江南师范学院")
CHINESE_AREAS = ("统计学", "软件工程", "工商管理", "汉语言文学")


@st.composite
def people(draw: st.DrawFn) -> tuple[Json, Wording]:
    """A person with other names, employers, titles, schools and dates."""
    chinese = draw(st.booleans())
    person = ruoxi() if chinese else imogen()
    pools = (
        (CHINESE_NAMES, CHINESE_EMPLOYERS, CHINESE_TITLES, CHINESE_SCHOOLS, CHINESE_AREAS)
        if chinese
        else (ENGLISH_NAMES, EMPLOYERS, TITLES, SCHOOLS, AREAS)
    )
    names, employers, titles, schools, areas = pools
    person["basics"]["name"] = draw(st.sampled_from(names))
    end = 2024
    for number, job in enumerate(person["work"]):
        job["name"] = draw(st.sampled_from(employers))
        job["position"] = draw(st.sampled_from(titles))
        start = end - draw(st.integers(1, 4))
        job["startDate"] = f"{start}-{draw(st.integers(1, 12)):02}"
        if number:
            job["endDate"] = f"{end}-{draw(st.integers(1, 12)):02}"
        end = start
    person["education"][0]["institution"] = draw(st.sampled_from(schools))
    person["education"][0]["area"] = draw(st.sampled_from(areas))
    return person, (ZH if chinese else EN)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    who=people(),
    size=st.sampled_from((8.5, 10.0, 11.5)),
    left=st.sampled_from((36.0, 60.0, 85.0)),
    leading=st.sampled_from((1.25, 1.45, 1.8)),
    bottom=st.sampled_from((380.0, 800.0)),
)
def test_other_people_in_other_sizes_come_out_whole(
    who: tuple[Json, Wording], size: float, left: float, leading: float, bottom: float
) -> None:
    person, words = who
    column = Pages(Sheet(), left, 90.0, 560.0, size, leading, bottom)
    write_all(column, person, words)
    assert read(pdf(*column.sheets)) == person


FORMATS: dict[str, Callable[[Json, Wording], bytes]] = {
    "a.html": lambda person, words: html_of(person, words).encode(),
    "a.md": lambda person, words: markdown_of(person, words).encode(),
    "a.txt": lambda person, words: text_of(person, words).encode(),
    "a.rtf": rtf_of,
}


@settings(max_examples=12, deadline=None, derandomize=True)
@given(who=people(), name=st.sampled_from(sorted(FORMATS)))
def test_other_people_in_other_formats_come_out_whole(who: tuple[Json, Wording], name: str) -> None:
    person, words = who
    assert read(FORMATS[name](person, words), name) == person
