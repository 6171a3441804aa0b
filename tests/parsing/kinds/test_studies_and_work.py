"""Studies and positions that one heading announces."""

import pytest

from reviewer.parsing import parse_bytes

_ROWS = """2019.7 - 至今  云汀科技有限公司  数据分析师
负责门店的日报
2018.6 - 2018.12  星岚网络有限公司  测试实习生
编写测试用例
2015.9 - 2019.7  东湖大学(本科)  统计学
"""


_PERSON = "张三\n138-0000-1234\n\n"


@pytest.mark.parametrize(
    "heading", ["教育工作经历", "学习/工作经历", "学习\\工作 经历", "工作与教育背景"]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_each_entry_goes_where_its_words_belong(heading: str, name: str) -> None:
    marked = name == "a.md"
    head = f"# {_PERSON}## " if marked else _PERSON
    rows = "\n\n".join(_ROWS.splitlines()) if marked else _ROWS
    resume = parse_bytes(f"{head}{heading}\n\n{rows}\n".encode(), name).resume
    assert [job.name for job in resume.work] == ["云汀科技有限公司", "星岚网络有限公司"]
    assert [job.start_date for job in resume.work] == ["2019-07", "2018-06"]
    (study,) = resume.education
    assert (study.institution, study.area, study.study_type) == ("东湖大学", "统计学", "本科")


@pytest.mark.parametrize("heading", ["职业意向", "对未来工作的愿景", "工作期望"])
def test_what_one_wishes_for_is_no_position(heading: str) -> None:
    text = (
        f"# 张三\n138-0000-1234\n\n## {heading}\n\n* 期望工作地点：杭州\n* 期望职业：后端开发\n\n"
        "## 工作经历\n\n云汀科技有限公司 数据分析师 2019.7 - 至今\n\n负责门店的日报\n"
    )
    resume = parse_bytes(text.encode(), "a.md").resume
    assert [job.name for job in resume.work] == ["云汀科技有限公司"]
    assert resume.basics.label == "后端开发"


def test_two_labels_before_two_values() -> None:
    text = (
        "# 张三\n138-0000-1234\n\n## 教育背景\n\n- 学校/专业：东湖大学/统计学\n"
        "- 时间：2011.09 - 2015.06\n\n## 工作经历\n\n"
        "#### 公司/岗位：云汀投资公司/采购专员\n\n时间：2015.01 - 2015.11\n\n- 管理库存\n\n"
        "#### 公司/岗位：星岚集团/数据分析师\n\n时间：2015.12 - 2016.10\n\n- 制定指标并分析\n"
    )
    resume = parse_bytes(text.encode(), "a.md").resume
    (study,) = resume.education
    assert (study.institution, study.area) == ("东湖大学", "统计学")
    assert [(job.name, job.position) for job in resume.work] == [
        ("云汀投资公司", "采购专员"),
        ("星岚集团", "数据分析师"),
    ]
