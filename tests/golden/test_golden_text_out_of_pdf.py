"""Text pulled out of a PDF: points torn apart, sentences on skills, years within titles."""

from __future__ import annotations

from golden_reading import read

TORN = """
阿山学 AI

138-0000-7351
@ ashan@example.edu.cn

海滨大学

统计学·硕士

专业技能

- 熟悉 Python 及 R 语言，掌握 SPSS 等统计分析工具。
- 掌握面板数据模型，对因果推断方法有深入研究。
- 熟悉 Tableau 等可视化工具，具备销售预测与库存优化经验。
- 了解 Excel、VBA 等办公软件，并有丰富的问卷设计实践经验。

教育背景

- 海滨大学 统计学院 统计学 硕士 2021.09 – 2024.06 (预计)
 - 专业排名前 5%

实习经历

- 云杉网络 数据研究院 数据分析实习生 2023.06 – 2023.12
 - 负责部分: 参与门店销量的周度复盘，负责口径统一与报表核对，参与 Boston

补货平台项目开发

- 工作内容 1: 根据历史销量搭建预测模型，误差由 14% 降至 9%
- 工作内容 2: 收集二十家门店的盘点数据，统一三套编码

► 青禾物流 智运 BI 团队 商业分析实习生

2022.06 – 2022.12

- 负责部分: 参与运价看板的搭建，负责指标定义
- 工作内容 1: 为十二条线路编写周报模板

个人荣誉

- › 海滨大学 2022 年度国家奖学金
- › 全国大学生统计建模大赛银奖 (Top 3%, 12/480)
"""


def test_a_point_torn_by_an_empty_line_is_whole_and_opens_no_section() -> None:
    found = read(TORN.encode(), "resume.txt")
    first, second = found["work"]
    assert [first["name"], second["name"]] == ["云杉网络", "青禾物流"]
    assert [first["position"], second["position"]] == ["数据分析实习生", "商业分析实习生"]
    assert second["department"] == "智运 BI 团队"
    assert first["highlights"] == [
        "参与门店销量的周度复盘，负责口径统一与报表核对，参与 Boston 补货平台项目开发",
        "根据历史销量搭建预测模型，误差由 14% 降至 9%",
        "收集二十家门店的盘点数据，统一三套编码",
    ]
    assert "projects" not in found


def test_capitals_behind_a_name_that_is_no_sure_one_belong_to_it() -> None:
    assert read(TORN.encode(), "resume.txt")["basics"]["name"] == "阿山学 AI"


def test_clauses_on_what_one_knows_are_skills() -> None:
    found = read(TORN.encode(), "resume.txt")
    assert [keyword for group in found["skills"] for keyword in group["keywords"]] == [
        *("Python", "R 语言", "SPSS"),
        *("面板数据模型", "因果推断方法"),
        *("Tableau", "销售预测与库存优化"),
        *("Excel", "VBA", "问卷设计"),
    ]


def test_the_year_within_a_title_is_its_date() -> None:
    first, second = read(TORN.encode(), "resume.txt")["awards"]
    assert (first["title"], first["date"]) == ("海滨大学 2022 年度国家奖学金", "2022")
    assert "date" not in second


MARKDOWN = """
# 苏禾雨｜质量工程师
**手机** 138-0000-6642 · **邮箱** su.heyu@example.com

## 工作经历
**赤松汽车 · 质量中心｜质量工程师**  _2022.07–至今_
- 建立来料检验标准四十份

## 早期研究与实习（压缩保留）
- **焊接/涂装方向（研究生阶段）**：点焊工艺窗口、涂层厚度分布（1 篇会议论文）。
- **青山电机 · Testlog 检测平台（Django） 实习** _2021.12–2022.03_：重构报表，完善检测流程。
"""


def test_a_bare_internship_is_named_by_what_it_was_about() -> None:
    found = read(MARKDOWN.encode(), "resume.md")
    early = found["work"][-1]
    assert (early["name"], early["position"]) == ("青山电机", "Testlog 检测平台（Django） 实习")
    assert early["startDate"] == "2021-12"


def test_research_beside_an_internship_is_a_project_and_no_position() -> None:
    found = read(MARKDOWN.encode(), "resume.md")
    assert [job["name"] for job in found["work"]] == ["赤松汽车", "青山电机"]
    (project,) = found["projects"]
    assert project["name"] == "焊接/涂装方向（研究生阶段）"


def test_a_date_broken_off_its_row_belongs_to_the_name_above_it() -> None:
    jobs = """
周海棠
138-0000-2211
zhou@example.com

工作经历

- 云杉网络 平台部 后端工程师 2021.03–至今
 - 1) 将计费服务拆为三个模块
 - 维护内部文档
► 青禾物流 技术部 后端工程师

2018.07–2021.02

- 负责运单接口的日常维护
- 编写对账脚本

主要项目

- 运费测算工具 核心开发 2020.1–2020.6
- **内容 1:** 接入十二条线路
- 整理报价单，接入 6 家承运商，差错下降 12%
 仓库看板 核心开发

2019.2–2019.8

- **内容 1:** 绘制库存曲线
"""
    found = read(jobs.encode(), "resume.txt")
    assert [one["name"] for one in found["work"]] == ["云杉网络", "青禾物流"]
    assert [one["startDate"] for one in found["work"]] == ["2021-03", "2018-07"]
    assert [one["name"] for one in found["projects"]] == ["运费测算工具", "仓库看板"]
    assert [one["startDate"] for one in found["projects"]] == ["2020-01", "2019-02"]
    assert len(found["projects"][0]["highlights"]) == 2
