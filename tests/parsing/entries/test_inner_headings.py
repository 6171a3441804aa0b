"""Projects under headings of their own inside positions, one rank below the employers'."""

import pytest

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing import parse_bytes
from reviewer.parsing.entries import inner_headings

HEAD = "# 张三\n138-0000-1234\n\n## 工作经历\n\n"
BELOW = "\n## 教育背景\n\n东湖大学 软件工程 本科 2010.09 - 2014.06\n"

MARKDOWN = """### 云汀科技有限公司 （2016年3月 ~ 2019年6月）

负责公司后端的开发。

#### 百聚指挥官项目

项目描述：展示销售数据的大屏。

职责：

- 设计数据接口
- 编写报表组件

#### VRhouse

房子内部的全景显示。

### 星岚网络公司 （2014年3月 ~ 2016年2月）

#### 果壳商城

- 负责前台页面
"""

DATES_BELOW = """### 云汀科技有限公司
2016年3月 ~ 2019年6月 | 后端工程师

#### 支付系统（2017.01 - 2018.05）

- 设计账务接口

#### 结算平台（2018.06 - 2019.06）

- 编写对账任务
"""

HTML = """<h1>张三</h1><p>138-0000-1234</p><h2>工作经历</h2>
<h3>云汀科技有限公司 2016.03 - 2019.06</h3><h4>工作内容</h4><p>负责公司后端的开发。</p>
<h4>百聚指挥官项目</h4><p>展示销售数据的大屏。</p><ul><li>设计数据接口</li></ul>
<h4>果壳商城</h4><ul><li>负责前台页面</li></ul>
<h2>教育背景</h2><p>东湖大学 软件工程 本科 2010.09 - 2014.06</p>"""


def test_undated_headings_below_employers_are_projects() -> None:
    resume = parse_bytes((HEAD + MARKDOWN + BELOW).encode(), "a.md").resume
    jobs = [(job.name, job.start_date, job.position, job.highlights) for job in resume.work]
    assert [job[:3] for job in jobs] == [
        ("云汀科技有限公司", "2016-03", None),
        ("星岚网络公司", "2014-03", None),
    ]
    first, second, third = resume.projects
    assert (first.name, first.description) == ("百聚指挥官项目", "展示销售数据的大屏。")
    assert first.highlights == ["设计数据接口", "编写报表组件"]
    assert (second.name, second.description) == ("VRhouse", "房子内部的全景显示。")
    assert (third.name, third.highlights) == ("果壳商城", ["负责前台页面"])


def test_projects_in_html_stand_beside_what_was_done_otherwise() -> None:
    resume = parse_bytes(HTML.encode(), "a.html").resume
    (job,) = resume.work
    assert "负责公司后端的开发。" in (job.summary, *(job.highlights or ()))
    assert [project.name for project in resume.projects] == ["百聚指挥官项目", "果壳商城"]


def test_headings_of_what_was_made_may_carry_dates() -> None:
    resume = parse_bytes((HEAD + DATES_BELOW + BELOW).encode(), "a.md").resume
    (job,) = resume.work
    assert (job.name, job.position, job.start_date) == ("云汀科技有限公司", "后端工程师", "2016-03")
    told = [(p.name, p.start_date, p.end_date, p.highlights) for p in resume.projects]
    assert told == [
        ("支付系统", "2017-01", "2018-05", ["设计账务接口"]),
        ("结算平台", "2018-06", "2019-06", ["编写对账任务"]),
    ]


def _page(*told: tuple[str, float]) -> list[Line]:
    return [
        line_of([Word(text, size=size, bold=size > 11)], number=at)
        for at, (text, size) in enumerate(told)
    ]


def test_sizes_of_letters_are_ranks_where_the_file_declares_none() -> None:
    lines = _page(
        ("云汀科技 2016.03 - 2019.06", 16),
        ("数据科学家", 10.5),
        ("OCR 项目", 13),
        ("识别处方中的文字，供下单时填写", 10.5),
        ("mask RCNN 项目", 13),
        ("标出病理图像中的细胞核，按七类分开", 10.5),
        ("星岚网络 2014.03 - 2016.02", 16),
        ("负责公司网站的维护和更新", 10.5),
    )
    rest, groups = inner_headings.cut(lines)
    assert rest == [*lines[:2], *lines[6:]]
    assert groups == [lines[2:4], lines[4:6]]


@pytest.mark.parametrize(
    "heads",
    [
        ("前端开发工程师", "后端开发工程师"),
        ("研发部", "市场部"),
        ("工作内容", "工作业绩"),
        ("云汀科技公司\t• 2015.04", "星岚网络公司"),
        ("团队2016.03 - 2017.02", "产品 2017.03 - 2019.06"),
    ],
)
def test_titles_teams_labels_and_times_name_no_projects(heads: tuple[str, str]) -> None:
    lines = _page(
        ("云汀科技 2016.03 - 2019.06", 16),
        (heads[0], 13),
        ("负责公司网站的维护和更新", 10.5),
        (heads[1], 13),
        ("负责公司后台的维护和更新，带领三人", 10.5),
    )
    assert inner_headings.cut(lines) == (lines, [])


def test_headings_in_other_tongues_are_left_alone() -> None:
    lines = _page(
        ("Acme Tools 03/2016 - 06/2019", 16),
        ("Checkout", 13),
        ("Kept the web shop of the company running", 10.5),
        ("Search", 13),
        ("Wrote the index of the parts that are sold", 10.5),
    )
    assert inner_headings.cut(lines) == (lines, [])


def test_a_section_may_be_empty() -> None:
    assert inner_headings.cut([]) == ([], [])
