"""Entries filled into forms: labels beside their values, on a page, in Word tables, in text."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
import pytest
from golden_pages import Column, Sheet, pdf
from golden_reading import read

from reviewer.pointer import Json

Row = Sequence[tuple[str, str]]
Form = Sequence[tuple[str, Sequence[Sequence[Row]]]]
"""Heading -> entries -> rows of labels and values."""

CAMPUS: Form = (
    ("个人信息", [[[("姓名", "何家樂"), ("性别", "女")],
                   [("手机号码", "138-0000-1234"), ("电子邮箱", "ho@example.com")]]]),
    ("教育经历", [
        [[("学校名称", "南岭大学"), ("学历", "本科")],
         [("专业", "包装工程"), ("开始时间", "2019-09")],
         [("结束时间", "2023-06"), ("成绩/排名", "3.4/4.0")],
         [("是否挂科", "否"), ("校区", "东区")],
         [("主修课程", "包装材料学、运输包装")]],
        [[("学校名称", "青田第一中学"), ("学历", "高中")],
         [("开始时间", "2016-09"), ("结束时间", "2019-06")]],
    ]),
    ("实习经历", [
        [[("单位名称", "青禾纸业（海宁）"), ("所在部门", "质检部")],
         [("职位名称", "质检实习生"), ("工作地点", "海宁")],
         [("开始时间", "2022-07"), ("结束时间", "2022-09")], [("工作内容", "抽检瓦楞纸板320批")]],
    ]),
    ("校园职务", [[[("组织名称", "包装协会"), ("职务", "部长")],
                   [("开始时间", "2020-09"), ("结束时间", "2021-09")]]]),
    ("获奖情况", [
        [[("奖项名称", "包装设计大赛三等奖"), ("颁发机构", "南岭省包装联合会")],
         [("获奖时间", "2021-11")]],
        [[("奖项名称", "优秀学生干部"), ("获奖时间", "2021-05")]],
    ]),
    ("证书", [[[("证书名称", "机动车驾驶证C1"), ("获得时间", "2020-08")]]]),
    ("语言能力", [[[("语种", "英语"), ("水平", "CET-6 511分")]]]),
)  # fmt: skip
CAMPUS_READ: Json = {
    "basics": {"name": "何家樂", "email": "ho@example.com", "phone": "138-0000-1234"},
    "education": [
        {"institution": "南岭大学", "studyType": "本科", "area": "包装工程", "score": "3.4/4.0",
         "startDate": "2019-09", "endDate": "2023-06", "courses": ["包装材料学", "运输包装"]},
        {"institution": "青田第一中学", "studyType": "高中",
         "startDate": "2016-09", "endDate": "2019-06"},
    ],
    "work": [
        {"name": "青禾纸业（海宁）", "department": "质检部", "position": "质检实习生",
         "location": "海宁", "startDate": "2022-07", "endDate": "2022-09",
         "highlights": ["抽检瓦楞纸板320批"], "meta": {"kind": "internship"}},
    ],
    "volunteer": [{"organization": "包装协会", "position": "部长",
                   "startDate": "2020-09", "endDate": "2021-09"}],
    "awards": [
        {"title": "包装设计大赛三等奖", "awarder": "南岭省包装联合会", "date": "2021-11"},
        {"title": "优秀学生干部", "date": "2021-05"},
    ],
    "certificates": [{"name": "机动车驾驶证C1", "date": "2020-08"}],
    "languages": [{"language": "英语", "fluency": "CET-6 511分"}],
    "meta": {"x-personal": {"gender": "女"}},
}  # fmt: skip
ENGLISH: Form = (
    ("Personal Details", [[[("Name", "Imogen Ashdown"), ("E-mail", "imogen@example.com")]]]),
    ("Employment History", [
        [[("Employer", "Thornbury Glass Ltd"), ("Job title", "Kiln Operator")],
         [("Start date", "03/2019"), ("End date", "Present")],
         [("Location", "Leeds"), ("Responsibilities", "Fired four kilns a day")]],
        [[("Employer", "Marlow Tiles Ltd"), ("Job title", "Packer")],
         [("Start date", "06/2016"), ("End date", "02/2019")]],
    ]),
    ("Education", [[[("School", "Leeds City College"), ("Degree", "Higher National Diploma")],
                    [("Start date", "09/2014"), ("End date", "06/2016")]]]),
)  # fmt: skip
ENGLISH_READ: Json = {
    "basics": {"name": "Imogen Ashdown", "email": "imogen@example.com"},
    "work": [
        {"name": "Thornbury Glass Ltd", "position": "Kiln Operator", "location": "Leeds",
         "startDate": "2019-03", "highlights": ["Fired four kilns a day"]},
        {"name": "Marlow Tiles Ltd", "position": "Packer",
         "startDate": "2016-06", "endDate": "2019-02"},
    ],
    "education": [{"institution": "Leeds City College", "studyType": "Higher National Diploma",
                   "startDate": "2014-09", "endDate": "2016-06"}],
}  # fmt: skip


def on_a_page(form: Form) -> tuple[bytes, str]:
    column = Column(Sheet())
    column.line("应聘登记表", size=15, bold=True)
    for heading, entries in form:
        column.heading(heading)
        for entry in entries:
            for row in entry:
                for at, (label, value) in enumerate(row):
                    column.sheet.put(60 + 240 * at, column.y, label, 9)
                    column.sheet.put(140 + 240 * at, column.y, value, 9)
                column.y += 15
            column.gap()
    return pdf(column.sheet), "resume.pdf"


def in_word_tables(form: Form) -> tuple[bytes, str]:
    document = docx.Document()
    for heading, entries in form:
        document.add_heading(heading, 1)
        rows = [row for entry in entries for row in entry]
        table = document.add_table(len(rows), 4)
        for cells, row in zip(table.rows, rows, strict=True):
            for at, text in enumerate(text for pair in row for text in pair):
                cells.cells[at].text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue(), "resume.docx"


def in_text(form: Form) -> tuple[bytes, str]:
    lines = []
    for heading, entries in form:
        lines += ["", heading]
        rows = [row for entry in entries for row in entry]
        lines += ["\t".join(text for pair in row for text in pair) for row in rows]
    return "\n".join(lines).encode(), "resume.txt"


@pytest.mark.parametrize("drawn", [on_a_page, in_word_tables, in_text])
@pytest.mark.parametrize(
    ("form", "expected"), [(CAMPUS, CAMPUS_READ), (ENGLISH, ENGLISH_READ)], ids=["zh", "en"]
)
def test_each_label_of_a_form_says_what_its_value_is(
    drawn: Callable[[Form], tuple[bytes, str]], form: Form, expected: Json
) -> None:
    assert read(*drawn(form)) == expected


def test_entries_of_a_report_that_begin_with_their_dates_one_label_a_row() -> None:
    form: Form = (
        ("个人信息", [[[("姓名", "何家樂")], [("联系电话", "138-0000-1234")]]]),
        ("工作经历", [
            [[("起止时间", "2019/06 - 至今")], [("公司名称", "青禾纸业有限公司")],
             [("所任职位", "采购总监")], [("汇报对象", "总经理")],
             [("职责与业绩", "管理采购部12人")], [("看机会原因", "迁居")]],
            [[("起止时间", "2014/03 - 2019/05")], [("公司名称", "南岭物流有限公司")],
             [("所任职位", "计划主管")], [("汇报对象", "运营总监")], [("离职原因", "另谋发展")]],
        ]),
    )  # fmt: skip
    found = read(*in_word_tables(form))
    assert found["work"] == [
        {"name": "青禾纸业有限公司", "position": "采购总监", "startDate": "2019-06",
         "highlights": ["管理采购部12人"]},
        {"name": "南岭物流有限公司", "position": "计划主管",
         "startDate": "2014-03", "endDate": "2019-05"},
    ]  # fmt: skip


RAISED: Form = (
    ("My Information", [[[("Given Name(s)*", "Oona"), ("Family Name*", "Brackwell")],
                         [("Email Address*", "oona@example.com"), ("Phone Type", "Mobile")]]]),
    ("Work Experience", [
        [[("Job Title*", "Dye House Manager"), ("Company*", "Thornbury Mills")],
         [("Location", "Leeds"), ("I currently work here", "Yes")],
         [("From*", "03/2019")],
         [("Role Description", "- Ran two shifts of nine dyers")],
         [("", "- Cut water use by a fifth")]],
        [[("Job Title*", "Colour Technician"), ("Company*", "Marlow Yarns")],
         [("Location", "Hull"), ("I currently work here", "No")],
         [("From*", "06/2014"), ("To*", "02/2019")],
         [("Role Description", "- Matched shades for carpet makers")]],
    ]),
    ("Education", [
        [[("School or University*", "University of Leeds"), ("Degree*", "Bachelors")],
         [("Field of Study", "Textile Chemistry"), ("Overall Result (GPA)", "3.4")],
         [("From", "2011"), ("To (Actual or Expected)", "2014")]],
    ]),
    ("Certification", [[[("Certification*", "Dye Handling Level 2"), ("Issued By", "Colour Guild")],
                        [("Issued Date", "08/2021")]]]),
    ("Language", [[[("Language*", "Finnish"), ("Overall*", "Native")]],
                  [[("Language*", "English"), ("Overall*", "Fluent")]]]),
)  # fmt: skip
RAISED_READ: Json = {
    "basics": {"name": "Oona Brackwell", "email": "oona@example.com"},
    "work": [
        {"name": "Thornbury Mills", "position": "Dye House Manager", "location": "Leeds",
         "startDate": "2019-03",
         "highlights": ["Ran two shifts of nine dyers", "Cut water use by a fifth"]},
        {"name": "Marlow Yarns", "position": "Colour Technician", "location": "Hull",
         "startDate": "2014-06", "endDate": "2019-02",
         "highlights": ["Matched shades for carpet makers"]},
    ],
    "education": [
        {"institution": "University of Leeds", "studyType": "Bachelors",
         "area": "Textile Chemistry", "score": "3.4", "startDate": "2011", "endDate": "2014"},
    ],
    "certificates": [
        {"name": "Dye Handling Level 2", "issuer": "Colour Guild", "date": "2021-08"},
    ],
    "languages": [{"language": "Finnish", "fluency": "Native"},
                  {"language": "English", "fluency": "Fluent"}],
}  # fmt: skip


def with_raised_labels(
    form: Form, *, bold: bool, color: tuple[float, float, float], size: float
) -> tuple[bytes, str]:
    column = Column(Sheet())
    for heading, entries in form:
        numbered = [f"{heading} {at}" for at in range(1, len(entries) + 1)]
        for name, entry in zip(numbered, entries, strict=True):
            column.heading(heading if heading == "My Information" else name)
            for row in entry:
                for x, (label, _) in zip((60, 320), row, strict=False):
                    if label:
                        column.sheet.put(x, column.y, label, size, bold=bold, color=color)
                for x, (_, value) in zip((60, 320), row, strict=False):
                    column.sheet.put(x, column.y + 12, value, 9.5)
                column.y += 30
            column.gap()
    return pdf(column.sheet), "application.pdf"


@pytest.mark.parametrize(
    ("bold", "color", "size"),
    [(False, (0.4, 0.4, 0.4), 8.5), (True, (0, 0, 0), 9.5), (False, (0, 0, 0), 7.5)],
    ids=["grey", "bold", "small"],
)
def test_labels_above_what_was_filled_in_are_those_of_the_values_beneath(
    bold: bool, color: tuple[float, float, float], size: float
) -> None:
    assert read(*with_raised_labels(RAISED, bold=bold, color=color, size=size)) == RAISED_READ
