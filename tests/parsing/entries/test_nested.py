"""Projects told inside a position come out as projects of their own."""

from reviewer.parsing import parse_bytes

INSIDE = """# 张三
138-0000-1234

## 工作经历
**云汀科技 · 平台部｜算法工程师**  2022.03–至今

- 搭建日志平台  2023.01–2023.09
  - 日处理 3 亿条
- 检索服务 · 二期  2022.03–2022.12
  统一检索入口
  - 延迟下降 40%
- 指导实习生 3 名

## 教育背景
- 东湖大学 · 软件工程 · 本科  2018–2022
"""

ITEMS = """# 张三
138-0000-1234

## 工作经历
- 云汀科技 算法工程师 2022.03 – 2023.01
  - 日处理 3 亿条
- 星岚科技 算法工程师 2021.03 – 2022.01
  - 延迟下降 40%
"""


def test_dated_points_with_points_of_their_own_are_projects_of_the_employer() -> None:
    resume = parse_bytes(INSIDE.encode(), "a.md").resume
    (job,) = resume.work
    assert (job.name, job.start_date) == ("云汀科技", "2022-03")
    assert job.highlights == ["指导实习生 3 名"]
    told = [(p.name, p.start_date, p.end_date, p.entity) for p in resume.projects]
    assert told == [
        ("搭建日志平台", "2023-01", "2023-09", "云汀科技"),
        ("检索服务 · 二期", "2022-03", "2022-12", "云汀科技"),
    ]


def test_positions_that_are_list_items_stay_positions() -> None:
    resume = parse_bytes(ITEMS.encode(), "a.md").resume
    assert [job.name for job in resume.work] == ["云汀科技", "星岚科技"]
    assert not resume.projects
