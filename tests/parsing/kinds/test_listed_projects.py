"""Projects in plain Chinese lists: a name, a colon and what it is."""

import pytest

from reviewer.parsing import parse_bytes

_HEAD = "# 张三\n138-0000-1234\n\n## 开源项目\n\n"
_LISTED = """- [Veil](https://github.com/example/veil)：网页框架，我是维护它的人之一
- 青田日历：提醒农时的小程序，供三个村使用
- BaRMan: 数据库备份和恢复的工具
"""


@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", ""])
def test_each_point_is_a_project(mark: str) -> None:
    told = _LISTED.replace("- ", mark).replace("\n", "\n\n" if not mark else "\n")
    projects = parse_bytes(f"{_HEAD}{told}".encode(), "a.md").resume.projects
    assert [(one.name, one.description or one.highlights) for one in projects] == [
        ("Veil", "网页框架，我是维护它的人之一"),
        ("青田日历", "提醒农时的小程序，供三个村使用"),
        ("BaRMan", "数据库备份和恢复的工具"),
    ]


def test_one_point_alone_is_one_where_its_name_is_that_of_a_program() -> None:
    text = f"{_HEAD}- Glasses_Graph_System：眼镜行业的知识图谱，提供给电商平台\n"
    (project,) = parse_bytes(text.encode(), "a.md").resume.projects
    assert project.name == "Glasses_Graph_System"


@pytest.mark.parametrize(
    "points",
    [
        "- 项目描述：提醒农时的小程序，供三个村使用\n- 技术栈：网页框架与数据库的组合\n",
        "- 支付模块：负责账务接口的设计和实现\n",
    ],
)
def test_labels_and_a_lone_part_are_no_projects(points: str) -> None:
    text = f"{_HEAD}### 青田商城\n\n{points}"
    (project,) = parse_bytes(text.encode(), "a.md").resume.projects
    assert project.name == "青田商城"


def test_a_link_that_says_it_is_one_tells_nothing_of_the_project() -> None:
    text = (
        f"{_HEAD}### 青田商城\n[下载链接](https://example.com/a)\n"
        "供三个村买卖蔬菜的小程序\n- 设计账务接口\n- 编写对账任务\n"
    )
    (project,) = parse_bytes(text.encode(), "a.md").resume.projects
    assert project.description == "供三个村买卖蔬菜的小程序"
    assert project.highlights == ["设计账务接口", "编写对账任务"]


def test_what_one_did_oneself_is_labelled_in_the_first_person() -> None:
    text = (
        "张三\n138-0000-1234\n\n项目经历\n青田商城\n项目介绍：\n供三个村买卖蔬菜的小程序\n\n"
        "我的工作：\n设计账务接口\n\n我的亮点：\n1. 编写对账任务\n2. 封装日期组件\n"
    )
    (project,) = parse_bytes(text.encode(), "a.txt").resume.projects
    assert (project.name, project.description) == ("青田商城", "供三个村买卖蔬菜的小程序")
    assert project.highlights == ["设计账务接口", "编写对账任务", "封装日期组件"]


def test_lines_below_a_label_with_text_go_on_with_it() -> None:
    text = (
        "张三\n138-0000-1234\n\n工作经历\n2019.4 - 2019.8\t云汀科技有限公司\t测试工程师\n"
        "简述：负责维护挂号终端机的软硬件正常运作。\n编写产品使用手册，交给各科室的人使用。\n"
    )
    (job,) = parse_bytes(text.encode(), "a.txt").resume.work
    assert (job.summary or "").endswith("编写产品使用手册，交给各科室的人使用。")
    assert not job.highlights
