"""Small habits of Chinese documents: degrees in brackets, givers, bare facts, levels on lines."""

from __future__ import annotations

import pytest
from golden_reading import assert_evidence_is_true

from reviewer.parsing import parse_bytes
from reviewer.pointer import Json

TOP = "何家樂\n电话：138-0000-1234\n邮箱：ho@example.com\n\n"
WORK = "工作经历\n2016.09-2020.06\t长江商贸公司\t文员\n- 整理每周的订货单\n"


def read(*parts: str) -> Json:
    """The JSON of a plain text under a head with a name and contact details."""
    parsed = parse_bytes((TOP + "\n".join(parts)).encode(), "resume.txt")
    assert_evidence_is_true(parsed)
    return dict(parsed.to_json())


@pytest.mark.parametrize(
    ("told", "degree", "subject", "score"),
    [
        (
            "工商管理學士（榮譽），會計學（二級甲等榮譽）",
            "工商管理學士（榮譽）",
            "會計學",
            "二級甲等榮譽",
        ),
        ("社會科學學士（榮譽），社會工作", "社會科學學士（榮譽）", "社會工作", None),
        ("本科 法学，专业第 4 名", "本科", "法学", "专业第 4 名"),
        ("硕士 法律（法学），3.68/4.0", "硕士", "法律（法学）", "3.68/4.0"),
        ("企業管理學系．學士", "學士", "企業管理學系", None),
    ],
)
def test_the_line_below_a_school_is_cut_into_degree_subject_and_grade(
    told: str, degree: str, subject: str, score: str | None
) -> None:
    (study,) = read(WORK, "教育背景", "2012.09 - 2016.06\t南嶺大學", told)["education"]
    assert (study["studyType"], study["area"], study.get("score")) == (degree, subject, score)


def test_what_was_read_is_a_list_of_courses_behind_its_label() -> None:
    school = "教育背景\n2012.09 - 2016.06\t南岭大学\t小学教育\t本科\n主修：儿童文学、教育心理学"
    (study,) = read(WORK, school)["education"]
    assert study["courses"] == ["儿童文学", "教育心理学"]


@pytest.mark.parametrize(
    ("line", "name", "giver"),
    [
        ("2022.12 法律职业资格证书（A证），司法部", "法律职业资格证书（A证）", "司法部"),
        ("2021.10 二级建造师（建筑工程）, 云州住建厅", "二级建造师（建筑工程）", "云州住建厅"),
        ("2014年6月  小学语文教师资格证（教育部）", "小学语文教师资格证", "教育部"),
        ("2021.12 最佳内容营销奖，华南新媒体联盟", "最佳内容营销奖", "华南新媒体联盟"),
        ("2021.12 优秀学生干部，前5%", "优秀学生干部，前5%", None),
    ],
)
def test_an_office_behind_a_certificate_gave_it(line: str, name: str, giver: str | None) -> None:
    (found,) = read(WORK, "资格证书", line)["certificates"]
    assert (found["name"], found.get("issuer")) == (name, giver)


def test_a_dated_certificate_among_skills_is_one() -> None:
    found = read(WORK, "技能与证书", "能力：渠道管理、招投标", "C1驾驶证（2010.08）")
    assert [one["name"] for one in found["certificates"]] == ["C1驾驶证"]
    assert [group["keywords"] for group in found["skills"]] == [["渠道管理", "招投标"]]


def test_a_line_that_tells_how_well_rates_the_skill_above_it() -> None:
    found = read(WORK, "专业技能", "金蝶云星空", "熟练", "Excel函数", "精通")
    assert found["skills"] == [
        {"name": "金蝶云星空", "level": "熟练"},
        {"name": "Excel函数", "level": "精通"},
    ]


def test_a_row_of_chips_has_no_name_of_a_group() -> None:
    found = read(WORK, "职业标签", "需求分析\tAxure\t数据埋点\tSQL")
    assert found["skills"] == [{"keywords": ["需求分析", "Axure", "数据埋点", "SQL"]}]


@pytest.mark.parametrize("facts", ["28岁 青岛 7年工作经验", "女  31岁  青岛", "青岛/已婚/本科"])
def test_a_town_among_bare_facts_is_where_one_lives(facts: str) -> None:
    text = f"何家樂\n{facts} 138-0000-1234 ho@example.com\n\n{WORK}"
    parsed = parse_bytes(text.encode(), "resume.txt")
    assert parsed.to_json()["basics"]["location"] == {"city": "青岛"}


@pytest.mark.parametrize("label", ["求职意向 Objective：", "應徵職位 Position Applied: "])
def test_a_label_in_two_tongues_is_no_job(label: str) -> None:
    text = f"何家樂\n{label}外贸业务经理\n电话 Tel: 138-0000-1234\n\n{WORK}"
    assert parse_bytes(text.encode(), "resume.txt").to_json()["basics"]["label"] == "外贸业务经理"


@pytest.mark.parametrize(
    ("named", "employer", "part"),
    [
        ("云州市第七人民医院重症医学科", "云州市第七人民医院", "重症医学科"),
        ("云州市江夏区人民法院民事审判庭", "云州市江夏区人民法院", "民事审判庭"),
        ("枫林小学语文教研组", "枫林小学", "语文教研组"),
        ("云州大学附属医院", "云州大学附属医院", None),
        ("青禾科技有限公司北京分公司", "青禾科技有限公司北京分公司", None),
    ],
)
def test_an_employer_ends_before_the_department_that_runs_on(
    named: str, employer: str, part: str | None
) -> None:
    (job,) = read(f"工作经历\n2016.09-2020.06\t{named}\t干事\n- 整理每周的记录\n")["work"]
    assert (job["name"], job.get("department")) == (employer, part)


def test_a_region_of_sales_is_a_department_and_no_town() -> None:
    head = "云岭器械有限公司\n大区销售经理 | 西南大区\n2016.03 - 至今"
    (job,) = read("工作经历", head, "- 管理十五人的团队")["work"]
    assert (job.get("location"), job["department"]) == (None, "西南大区")


def test_a_society_named_like_a_part_of_something_is_an_organisation() -> None:
    (office,) = read(WORK, "校园经历", "2021.10-2023.06  研究生法律援助中心  值班学生")["volunteer"]
    assert office["organization"] == "研究生法律援助中心"
