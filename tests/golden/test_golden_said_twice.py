"""Documents that say things in Chinese and English: headings, labels, degrees and jobs."""

from __future__ import annotations

import pytest
from golden_pages import Column, Sheet, pdf
from golden_reading import assert_evidence_is_true, read

from reviewer.parsing import parse_bytes
from reviewer.pointer import Json

ORANGE = (0.95, 0.65, 0.1)
GREY = (0.6, 0.6, 0.6)
TOP = "瞿若安\n13800000012 | ruoan@example.com | 上海\n"
WORK = "工作经历\n2016.09-2020.06\t长江商贸公司\t文员\n- 整理每周的订货单\n"

PAIRS = (
    ("ABOUT", "关于我", ["六年界面设计经验，做过医疗和教育两类产品，习惯和开发坐在一起。"]),
    ("WORK", "工作经验", ["设计师 / 青屿医疗科技有限公司", "2021年3月至今", "主导小程序改版"]),
    ("EDUCATION", "教育经历", ["视觉传达 / 湖东美术学院", "2014年9月至2018年6月  本科"]),
    ("AWARDS", "获奖", ["青年设计展铜奖  2020年10月"]),
    ("PORTFOLIO", "作品", ["在线作品集见 ruoan.example.net，访问密码可电话索取。"]),
)


def text(*parts: str) -> Json:
    parsed = parse_bytes((TOP + "\n".join(parts)).encode(), "resume.txt")
    assert_evidence_is_true(parsed)
    return dict(parsed.to_json())


@pytest.mark.parametrize("swapped", [False, True], ids=["english above", "chinese above"])
def test_a_heading_in_another_tongue_right_below_a_heading_is_no_entry(swapped: bool) -> None:
    column = Column(Sheet())
    column.line("瞿若安", size=20, bold=True)
    column.line("ruoan@example.com  13800000012")
    for pair in PAIRS:
        above, below = (pair[1], pair[0]) if swapped else pair[:2]
        column.gap(0.8)
        column.line(above, size=8, bold=True, color=ORANGE)
        column.line(below, size=14, color=GREY)
        column.lines(*pair[2])
    found = read(pdf(column.sheet))
    assert found["basics"]["summary"] == PAIRS[0][2][0]
    assert [(job["name"], job["position"]) for job in found["work"]] == [
        ("青屿医疗科技有限公司", "设计师")
    ]
    assert [study["institution"] for study in found["education"]] == ["湖东美术学院"]
    assert found["awards"] == [{"title": "青年设计展铜奖", "date": "2020-10"}]
    assert "projects" not in found


@pytest.mark.parametrize("label", ["Target", "Desired job", "Target Role", "Position sought"])
@pytest.mark.parametrize("job", ["数据分析师", "Data Analyst"])
def test_an_english_label_announces_the_job_sought(label: str, job: str) -> None:
    assert text(f"{label}: {job}", WORK)["basics"]["label"] == job


@pytest.mark.parametrize(
    ("told", "degree", "subject", "score"),
    [
        ("Finance，硕士 MSc\tGPA / Grade: Distinction", "硕士 MSc", "Finance", "Distinction"),
        ("Marine Biology，硕士M.Sc.\tGPA / Grade: 1.6", "硕士M.Sc.", "Marine Biology", "1.6"),
        ("MSc 硕士，Finance\tGPA: 3.9", "MSc 硕士", "Finance", "3.9"),
        ("Finance，Master of Science 理学硕士", "Master of Science 理学硕士", "Finance", None),
    ],
)
def test_a_degree_in_two_tongues_is_one(
    told: str, degree: str, subject: str, score: str | None
) -> None:
    school = "University of Bristol Harbourside\tSep 2021 – Sep 2022"
    (study,) = text(WORK, "教育背景", school, told)["education"]
    assert (study["studyType"], study["area"], study.get("score")) == (degree, subject, score)


@pytest.mark.parametrize("title", ["Supply Chain Manager 供应链经理", "主厨 Chef"])
def test_a_job_in_two_tongues_is_one(title: str) -> None:
    work = (
        "工作经历",
        "青屿新能源部件有限公司\tApr 2021 – Present",
        f"{title}\t苏州",
        "- 管理六人",
    )
    (job,) = text("教育背景", "2012.09-2016.06\t南岭大学\t会计学\t本科", *work)["work"]
    assert (job["position"], job.get("location")) == (title, "苏州")


def test_a_heading_about_two_kinds_is_no_rest_because_its_translation_says_others() -> None:
    found = text(
        WORK,
        "義務工作及獎項 Others",
        "2018/03 至 現在  樂行義工隊  副隊長",
        "2022  服務創新獎（東岸長者聯會）",
        "要求薪金及到職通知",
        "每月 HK$30,000；一個月通知",
    )
    assert [(v["organization"], v["position"]) for v in found["volunteer"]] == [
        ("樂行義工隊", "副隊長")
    ]
    assert found["awards"] == [{"title": "服務創新獎", "date": "2022", "awarder": "東岸長者聯會"}]
