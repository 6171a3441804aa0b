"""Application forms filled in: ruled tables with titles, labels broken in narrow cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from golden_pages import Sheet, pdf, width_of
from golden_reading import read

from reviewer.pointer import Json

Cells = Sequence[str]
LEFT, RIGHT, SIZE, LEADING, PAD = 40.0, 555.0, 9.0, 12.0, 4.0


def broken(text: str, room: float) -> list[str]:
    """The lines of a text in a cell; a bar begins a line of its own."""
    lines: list[str] = []
    for part in text.split("|"):
        lines.append("")
        for word in part.split(" ") if part.isascii() else part:
            joint = " " if lines[-1] and part.isascii() else ""
            if lines[-1] and width_of(lines[-1] + joint + word, SIZE) > room:
                lines.append(word)
            else:
                lines[-1] += joint + word
    return lines


@dataclass
class Form:
    """Writes titled tables down a sheet."""

    sheet: Sheet
    y: float = 40.0

    def line(self, text: str, size: float = SIZE, *, bold: bool = False) -> None:
        self.y += 1.4 * size
        self.sheet.put(LEFT, self.y, text, size, bold=bold)
        self.y += 0.5 * size

    def table(
        self, title: str, rows: Sequence[Cells], shares: Sequence[float], *, inside: bool
    ) -> None:
        """A table below its title; ``inside`` it the title is a row of its own."""
        edges = [LEFT + share * (RIGHT - LEFT) for share in (*shares, 1.0)]
        self.y += 10
        top = self.y
        if inside:
            self.row([title], [LEFT, RIGHT], bold=True)
        else:
            self.line(title, 11, bold=True)
            self.y += 2
            top = self.y
        for row in rows:
            whole = len(row) == 2 < len(shares)
            self.row(row, [LEFT, edges[1], RIGHT] if whole else edges)
        self.sheet.rule(LEFT, top, RIGHT, top)

    def row(self, cells: Cells, edges: Sequence[float], *, bold: bool = False) -> None:
        texts = [
            broken(text, right - left - 2 * PAD)
            for text, left, right in zip(cells, edges[:-1], edges[1:], strict=True)
        ]
        bottom = self.y + max(map(len, texts)) * LEADING + PAD
        for at, lines in enumerate(texts):
            for number, line in enumerate(lines, 1):
                self.sheet.put(
                    edges[at] + PAD, self.y + number * LEADING - 2, line, SIZE, bold=bold
                )
        for x in edges:
            self.sheet.rule(x, self.y, x, bottom)
        self.sheet.rule(LEFT, bottom, RIGHT, bottom)
        self.y = bottom


PAIRS, HALVES = (0.0, 0.2, 0.55, 0.7), (0.0, 0.25)
COUNCIL: Sequence[tuple[str, Sequence[Cells], Sequence[float]]] = (
    ("1. Your details", [
        ("Surname", "Thistlewood", "First name(s)", "Marguerite"),
        ("Email address", "m.thistlewood@example.org", "Post applied for", "Housing Officer"),
    ], PAIRS),
    ("2. Present or most recent employer", [
        ("Name and address of employer", "Harrowgate Homes|12 Mill Lane, Dunmere"),
        ("Post title", "Tenancy Support Worker", "Salary", "£27,344"),
        ("Date started", "04/2020", "Notice required", "4 weeks"),
        ("Brief description of your main duties and achievements",
         "Support forty tenants at risk of losing their homes|Trained two new colleagues"),
    ], PAIRS),
    ("3. Previous employment (most recent first)", [
        ("Name and address of employer", "Saltwick Night Shelter"),
        ("Post title", "Project Worker", "Reason for leaving", "Career development"),
        ("Date started", "09/2016", "Date left", "03/2020"),
        ("Brief description of your main duties and achievements", "Night cover of eighteen beds"),
        ("Name and address of employer", "Corner Pantry Ltd, 3 High Street, Dunmere"),
        ("Post title", "Shop Assistant", "Reason for leaving", "Permanent post"),
        ("Date started", "06/2014", "Date left", "08/2016"),
        ("Brief description of your main duties and achievements", "Served customers"),
    ], PAIRS),
    ("4. Education", [
        ("School, college or university", "From", "To", "Subject / Qualification", "Grade"),
        ("University of Wexcombe", "09/2013", "06/2016", "Social Policy|BA (Hons)", "2:1"),
        ("Dunmere Sixth Form College", "09/2011", "06/2013", "History|A level", "B"),
    ], (0.0, 0.35, 0.47, 0.59, 0.85)),
    ("5. Training courses and professional development you have undertaken", [
        ("Name of course", "Organised by", "Date attended"),
        ("Safeguarding Adults", "Dunmere Training Hub", "May 2021"),
        ("Motivational Interviewing", "Harrowgate Homes", "October 2022"),
    ], (0.0, 0.4, 0.8)),
    ("6. Information in support of your application", [
        ("Statement", "I listen first, write clearly and close what I begin."),
    ], HALVES),
)  # fmt: skip
COUNCIL_READ: Json = {
    "work": [
        {"name": "Harrowgate Homes", "location": "12 Mill Lane, Dunmere",
         "position": "Tenancy Support Worker", "startDate": "2020-04",
         "highlights": ["Support forty tenants at risk of losing their homes",
                        "Trained two new colleagues"]},
        {"name": "Saltwick Night Shelter", "position": "Project Worker",
         "startDate": "2016-09", "endDate": "2020-03",
         "highlights": ["Night cover of eighteen beds"]},
        {"name": "Corner Pantry Ltd", "location": "3 High Street, Dunmere",
         "position": "Shop Assistant", "startDate": "2014-06", "endDate": "2016-08",
         "highlights": ["Served customers"]},
    ],
    "education": [
        {"institution": "University of Wexcombe", "area": "Social Policy",
         "studyType": "BA (Hons)", "startDate": "2013-09", "endDate": "2016-06", "score": "2:1"},
        {"institution": "Dunmere Sixth Form College", "area": "History",
         "studyType": "A level", "startDate": "2011-09", "endDate": "2013-06", "score": "B"},
    ],
    "certificates": [
        {"name": "Safeguarding Adults", "date": "2021-05", "issuer": "Dunmere Training Hub"},
        {"name": "Motivational Interviewing", "date": "2022-10", "issuer": "Harrowgate Homes"},
    ],
}  # fmt: skip
UNIVERSITY: Sequence[tuple[str, Sequence[Cells], Sequence[float]]] = (
    ("Section 1 – Personal information", [
        ("Name", "Anselm Okorafor-Vane"), ("Email", "anselm.ov@example.com"),
    ], HALVES),
    ("Section 2 – Current or most recent appointment", [
        ("Job title", "Laboratory Technician"), ("Employer", "Brackwater Analytical Ltd"),
        ("Employer's address", "Unit 4, Penmarrick"),
        ("Dates of employment", "February 2019 to present"), ("Grade and salary", "Scale 5"),
        ("Summary of responsibilities",
         "Run two mass spectrometers for research groups|Wrote the rules of booking"),
        ("Reason for leaving this or any earlier post", "Wish to work in research"),
    ], HALVES),
    ("Section 3 – Earlier appointments", [
        ("Job title", "Trainee Technician"), ("Employer", "Penmarrick Water Board"),
        ("Dates of employment", "July 2016 to January 2019"),
        ("Summary of responsibilities", "Tested drinking water from thirty wells"),
    ], HALVES),
    ("Section 4 – Qualifications", [
        ("Qualification / Subject", "Institution attended", "Result", "Year awarded"),
        ("BSc (Hons)|Chemistry", "University of Kelderbrook", "2:1", "2016"),
        ("HND|Applied Science", "Penmarrick College", "Merit", "2013"),
    ], (0.0, 0.35, 0.7, 0.85)),
    ("Section 5 – Training you have completed", [
        ("Training title", "Provider", "Date attended"),
        ("COSHH Assessor", "Safe Labs Institute", "03/2020"),
        ("Cryogen Handling", "Kelderbrook Safety Office", "11/2021"),
    ], (0.0, 0.4, 0.8)),
)  # fmt: skip
UNIVERSITY_READ: Json = {
    "work": [
        {"name": "Brackwater Analytical Ltd", "location": "Unit 4, Penmarrick",
         "position": "Laboratory Technician", "startDate": "2019-02",
         "highlights": ["Run two mass spectrometers for research groups",
                        "Wrote the rules of booking"]},
        {"name": "Penmarrick Water Board", "position": "Trainee Technician",
         "startDate": "2016-07", "endDate": "2019-01",
         "highlights": ["Tested drinking water from thirty wells"]},
    ],
    "education": [
        {"institution": "University of Kelderbrook", "area": "Chemistry",
         "studyType": "BSc (Hons)", "endDate": "2016", "score": "2:1"},
        {"institution": "Penmarrick College", "area": "Applied Science", "studyType": "HND",
         "endDate": "2013", "score": "Merit"},
    ],
    "certificates": [
        {"name": "COSHH Assessor", "date": "2020-03", "issuer": "Safe Labs Institute"},
        {"name": "Cryogen Handling", "date": "2021-11", "issuer": "Kelderbrook Safety Office"},
    ],
}  # fmt: skip
CHINESE: Sequence[tuple[str, Sequence[Cells], Sequence[float]]] = (
    ("个人基本信息", [
        ("姓名", "裘若涵", "手机号码", "138-0000-4471"),
        ("电子邮箱", "qiu.rh@example.com", "应聘职位", "仓储主管"),
    ], PAIRS),
    ("工作经历一（目前或最近的工作单位）", [
        ("单位名称", "青禾物流有限公司", "起止时间", "2019.04-至今"),
        ("担任职务", "库区组长", "所在部门", "仓储部"),
        ("主要工作|职责描述", "管理三个库区共12000个货位|组织每季度盘点"),
        ("离职原因", "在职", "证明人", "周岚"),
    ], PAIRS),
    ("工作经历二", [
        ("单位名称", "南岭纸业股份有限公司", "起止时间", "2015.07-2019.03"),
        ("担任职务", "仓管员", "所在部门", "成品库"),
        ("主要工作|职责描述", "负责成品纸的入库与发货"),
    ], PAIRS),
    ("受教育情况（从高中填起）", [
        ("起止时间", "毕业院校", "专业", "学历", "学习形式"),
        ("2012.09-2015.06", "嘉禾职业技术学院", "物流管理", "大专", "全日制"),
        ("2009.09-2012.06", "桐溪高级中学", "/", "高中", "全日制"),
    ], (0.0, 0.25, 0.55, 0.75, 0.87)),
    ("曾参加过的培训", [
        ("培训时间", "培训内容", "培训机构"),
        ("2018.05", "叉车安全操作", "嘉禾安全培训中心"),
        ("2021.09", "仓储精益管理", "东浦物流学会"),
    ], (0.0, 0.25, 0.6)),
)  # fmt: skip
CHINESE_READ: Json = {
    "work": [
        {"name": "青禾物流有限公司", "position": "库区组长", "department": "仓储部",
         "startDate": "2019-04", "highlights": ["管理三个库区共12000个货位", "组织每季度盘点"]},
        {"name": "南岭纸业股份有限公司", "position": "仓管员", "department": "成品库",
         "startDate": "2015-07", "endDate": "2019-03", "highlights": ["负责成品纸的入库与发货"]},
    ],
    "education": [
        {"institution": "嘉禾职业技术学院", "area": "物流管理", "studyType": "大专",
         "startDate": "2012-09", "endDate": "2015-06"},
        {"institution": "桐溪高级中学", "studyType": "高中",
         "startDate": "2009-09", "endDate": "2012-06"},
    ],
    "certificates": [
        {"name": "叉车安全操作", "date": "2018-05", "issuer": "嘉禾安全培训中心"},
        {"name": "仓储精益管理", "date": "2021-09", "issuer": "东浦物流学会"},
    ],
}  # fmt: skip


@pytest.mark.parametrize("inside", [True, False], ids=["titles inside", "titles above"])
@pytest.mark.parametrize(
    ("title", "form", "expected"),
    [
        ("Application for employment", COUNCIL, COUNCIL_READ),
        ("Application form", UNIVERSITY, UNIVERSITY_READ),
        ("应聘登记表", CHINESE, CHINESE_READ),
    ],
    ids=["council", "university", "chinese"],
)
def test_an_application_form_is_read_by_its_titles_and_labels(
    title: str,
    form: Sequence[tuple[str, Sequence[Cells], Sequence[float]]],
    expected: Json,
    inside: bool,
) -> None:
    page = Form(Sheet())
    page.line(title, 14)
    for heading, rows, shares in form:
        page.table(heading, rows, shares, inside=inside)
    found = read(pdf(page.sheet))
    assert {key: found[key] for key in expected} == expected


def test_a_department_stands_below_its_employer_in_one_cell() -> None:
    page = Form(Sheet())
    page.line("公开招聘报名表", 14)
    page.table("基本信息", [("姓名", "裘若涵", "手机号码", "138-0000-4471")], PAIRS, inside=True)
    page.table(
        "工作经历",
        [
            ("起止时间", "工作单位", "职务", "主要工作内容"),
            ("2018.08-至今", "青田市桑园小学|语文教研组", "语文教师", "承担三年级语文教学"),
            ("2015.08-2018.07", "南岭市石桥学校", "语文教师", "承担二年级语文教学"),
        ],
        (0.0, 0.2, 0.5, 0.7),
        inside=True,
    )
    found = read(pdf(page.sheet))
    assert [(job["name"], job.get("department")) for job in found["work"]] == [
        ("青田市桑园小学", "语文教研组"),
        ("南岭市石桥学校", None),
    ]
