"""Small habits of Chinese documents: degrees in brackets, givers, bare facts, levels on lines."""

from __future__ import annotations

import pytest
from golden_reading import assert_evidence_is_true

from reviewer.intake.document import Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.entries.entry_rows import rows_of
from reviewer.parsing.heads.head_atoms import Head
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


def test_a_label_left_blank_is_not_filled_by_the_heading_below() -> None:
    text = f"何家樂\n求职意向：\n基本信息\n电话：138-0000-1234\n现居：青岛\n\n{WORK}"
    assert "label" not in parse_bytes(text.encode(), "resume.txt").to_json()["basics"]


@pytest.mark.parametrize(
    ("named", "parts"),
    [
        ("机械设计主管技术中心", ["机械设计主管", "技术中心"]),
        ("书记员实习生民事审判庭", ["书记员实习生", "民事审判庭"]),
        ("产品经理部", ["产品经理部"]),
        ("人力资源经理", ["人力资源经理"]),
    ],
)
def test_a_title_ends_before_the_department_that_runs_on(named: str, parts: list[str]) -> None:
    head = Head(rows_of([Line(named)]))
    assert [atom.span.text for atom in head.atoms] == parts


def test_a_company_and_its_department_end_in_a_full_stop() -> None:
    (job, _) = read(
        "工作经历\n大堂副理, 远山户外有限公司, 内容中心.\t2023.03 – 2024.06\n- 整理每周的记录\n"
        "文员, 长江商贸公司.\t2020.03 – 2022.06\n- 整理每周的订货单"
    )["work"]
    assert (job["name"], job["department"]) == ("远山户外有限公司", "内容中心")


@pytest.mark.parametrize("label", ["专业证书", "專業證照"])
def test_the_cell_beside_certificates_in_a_table_of_skills_holds_them(label: str) -> None:
    page = f"""<h1>何家樂</h1><p>电话：138-0000-1234</p><h2>工作经历</h2>
<p>2016.09-2020.06 长江商贸公司 文员</p><h2>专业技能</h2><table>
<tr><td>电脑技能</td><td>Excel、Word、金蝶</td></tr>
<tr><td>{label}</td><td>急救员证书</td></tr></table>"""
    found = parse_bytes(page.encode(), "resume.html").to_json()
    assert [one["name"] for one in found["certificates"]] == ["急救员证书"]
    assert [group["keywords"] for group in found["skills"]] == [["Excel", "Word", "金蝶"]]


def test_a_label_written_downwards_in_a_cell_is_one_word() -> None:
    page = """<p>个人简历</p><table><tr><td>姓名</td><td>何家樂</td></tr>
<tr><td>电话</td><td>138-0000-1234</td></tr>
<tr><td><p>实</p><p>习</p><p>（工作）</p><p>经</p><p>历</p></td>
<td><p>2016.09-2020.06 长江商贸公司 文员</p><p>（1）整理每周的订货单</p></td></tr>
<tr><td>教育经历</td><td>2012.09-2016.06 南岭大学 会计学 本科</td></tr></table>"""
    found = parse_bytes(page.encode(), "resume.html").to_json()
    assert [job["name"] for job in found["work"]] == ["长江商贸公司"]
    assert [study["institution"] for study in found["education"]] == ["南岭大学"]


def test_a_year_in_brackets_stays_in_the_title_behind_another_date() -> None:
    found = read(WORK, "獲獎紀錄", "2022/04 年度優秀同仁（2021）")
    assert found["awards"] == [{"title": "年度優秀同仁（2021）", "date": "2022-04"}]


@pytest.mark.parametrize(
    "closing",
    [
        "作品、译稿与推荐人信息可面谈时提供，谢谢！",
        "证书原件面试时可出示",
        "本人承诺以上所填内容属实。  签名：      日期：",
        "签名：            日期：",
        "Portfolio and references available upon request.",
    ],
)
def test_what_closes_a_document_is_nothing_of_the_last_section(closing: str) -> None:
    found = read(WORK, "专长", "商务谈判、技术文件、档案管理", "", closing)
    assert [skill.get("keywords") for skill in found["skills"]] == [
        ["商务谈判", "技术文件", "档案管理"]
    ]


@pytest.mark.parametrize("stroke", ["－", "-", "～"])
def test_dates_broken_in_the_cell_of_a_table_are_one_span(stroke: str) -> None:
    page = f"""<h1>何家樂</h1><p>电话：138-0000-1234</p><h2>工作经历</h2>
<p>2016.09-2020.06 长江商贸公司 文员</p><h2>代表项目</h2><table>
<tr><td>项目名称</td><td>时间</td><td>担任职务</td></tr>
<tr><td>东岸微电网示范</td><td><p>2018/03{stroke}</p><p>2019/11</p></td><td>负责人</td></tr>
<tr><td>青屿充电站改造</td><td><p>2020/01{stroke}</p><p>2021/10</p></td><td>校核人</td></tr>
</table>"""
    found = parse_bytes(page.encode(), "resume.html").to_json()
    assert [(one["startDate"], one["endDate"]) for one in found["projects"]] == [
        ("2018-03", "2019-11"),
        ("2020-01", "2021-10"),
    ]


def test_a_table_of_qualifications_is_headed_by_their_name_and_giver() -> None:
    page = """<h1>何家樂</h1><p>电话：138-0000-1234</p><h2>工作经历</h2>
<p>2016.09-2020.06 长江商贸公司 文员</p><h2>專業資格</h2><table>
<tr><td>資格</td><td>頒發機構</td><td>日期</td></tr>
<tr><td>註冊社工</td><td>社會工作者註冊局</td><td>2015/08</td></tr></table>"""
    found = parse_bytes(page.encode(), "resume.html").to_json()
    assert found["certificates"] == [
        {"name": "註冊社工", "issuer": "社會工作者註冊局", "date": "2015-08"}
    ]


def test_languages_of_one_line_are_told_from_certificates() -> None:
    found = read(WORK, "证书与语言", "2012.12  普通话二级甲等", "壮语：会话；英语：CET-6")
    assert [one["language"] for one in found["languages"]] == ["壮语", "英语"]
    assert [one["name"] for one in found["certificates"]] == ["普通话二级甲等"]


def test_a_bar_before_an_entry_is_its_mark_and_an_unknown_shop_the_employer() -> None:
    found = read(
        "工作經歷",
        "▍海州貿易股份有限公司　行政助理　2019/03 ~ 2023/08",
        "・負責文件歸檔",
        "▍9-TWELVE 板橋門市　兼職店員　2016/07 ~ 2018/05",
        "・收銀與補貨",
    )
    assert [job["name"] for job in found["work"]] == ["海州貿易股份有限公司", "9-TWELVE 板橋門市"]


def test_names_in_two_tongues_are_one() -> None:
    found = read(
        "工作經驗",
        "09/2018 – 現在  維港會計師事務所有限公司 Victoria CPA Limited",
        "  高級審計員 Senior Auditor",
        "  • 編製合併財務報表",
        "學歷",
        "2011 – 2015  南嶺城市大學 City University of Nanling",
        "  工商管理學士",
    )
    (job,), (study,) = found["work"], found["education"]
    assert job["name"] == "維港會計師事務所有限公司 Victoria CPA Limited"
    assert job["position"] == "高級審計員 Senior Auditor"
    assert study["institution"] == "南嶺城市大學 City University of Nanling"
    assert study["studyType"] == "工商管理學士"


def test_signs_that_rate_a_skill_are_no_part_of_it() -> None:
    (group,) = read(WORK, "技能", "Photoshop ★★★★☆", "秀米编辑器 ★★★★★")["skills"]
    assert group["keywords"] == ["Photoshop", "秀米编辑器"]


def test_a_name_in_latin_letters_behind_a_chinese_one_is_left_out() -> None:
    text = "姓名：林雅婷 (Lin, Ya-Ting)\n電話：0912-000-345\n\n" + WORK
    assert parse_bytes(text.encode(), "resume.txt").resume.basics.name == "林雅婷"


def test_a_degree_before_a_subject_with_a_word_of_headings_opens_no_section() -> None:
    found = read(
        WORK,
        "教育经历",
        "2014.09-2016.06\t北岭邮电大学",
        "硕士\t信息管理与信息系统",
        "2010.09-2014.06\t南岭大学",
        "本科\t电子商务",
    )
    assert [(s["studyType"], s["area"]) for s in found["education"]] == [
        ("硕士", "信息管理与信息系统"),
        ("本科", "电子商务"),
    ]


def test_a_shop_named_like_a_department_is_the_employer() -> None:
    found = read(
        "工作经验",
        "海州阳光家政服务部",
        "职位：育儿嫂  在职时间：2019年3月-至今",
        "照看宝宝，做辅食",
        "云州幸福托老院",
        "职位：护理员  在职时间：2015年6月-2019年2月",
    )
    assert [job["name"] for job in found["work"]] == ["海州阳光家政服务部", "云州幸福托老院"]
    assert "department" not in found["work"][0]


def test_the_town_in_which_work_is_sought_is_the_place_where_no_other_is_told() -> None:
    assert read("求职期望", "产品经理 | 青岛 | 30-45K", WORK)["basics"]["location"] == {
        "city": "青岛"
    }
    wish = "期望职位：会计\n期望城市：青岛"
    assert read("求职意向", wish, WORK)["basics"]["location"] == {"city": "青岛"}


@pytest.mark.parametrize("school", ["南岭大学海临医学院", "北岭大学青西口腔医学院"])
def test_a_medical_school_with_a_name_of_its_own_stays_whole(school: str) -> None:
    (study,) = read(WORK, "教育背景", f"2010.09-2015.06\t{school}\t临床医学\t本科")["education"]
    assert study["institution"] == school


def test_labels_made_of_known_words_are_labels() -> None:
    found = read(
        "工作经历",
        "海州秦驰汽车服务公司",
        "在职时间：2020年3月-至今",
        "在职职位：导购带头",
        "工作职责：月均交车十四台",
        "云州渭城家电卖场",
        "在职时间：2016年5月-2020年2月",
        "所任岗位：仓储管理",
        "工作职责：负责分拣",
    )
    assert [job["position"] for job in found["work"]] == ["导购带头", "仓储管理"]


def test_the_one_study_without_a_degree_has_the_highest_that_the_head_tells() -> None:
    (study,) = read("大专 | 8年工作经验 | 未婚", "", WORK, "教育经历\n海州铁道职业学院\t市场营销")[
        "education"
    ]
    assert study["studyType"] == "大专"
    two = "教育经历\n2012.09-2015.06\t海州铁道职业学院\t市场营销\n2009.09-2012.06\t海州第一中学"
    assert not any(
        "studyType" in study for study in read("大专 | 未婚", "", WORK, two)["education"]
    )


def test_a_sex_behind_it_makes_a_rare_name_a_name() -> None:
    parsed = parse_bytes(
        "个人简历\n电话：138-0000-1234\n㐂小龙（男，29岁）\n邮箱：long@example.com\n\n".encode()
        + WORK.encode(),
        "resume.txt",
    )
    assert parsed.resume.basics.name == "㐂小龙"


def test_a_language_with_its_test_among_skills_is_a_language() -> None:
    found = read(WORK, "专业技能\nAxure\tSQL\tFigma\n用户访谈\t英语 CET-6")
    assert [(one["language"], one["fluency"]) for one in found["languages"]] == [("英语", "CET-6")]
    words = [word for group in found["skills"] for word in group["keywords"]]
    assert words == ["Axure", "SQL", "Figma", "用户访谈"]


def test_each_line_of_offices_in_learned_societies_is_one() -> None:
    found = read(
        WORK,
        "学术兼职",
        "1. 兼任海州市青年科学家协会常务理事（2020.05-至今）；",
        "2. 中国力学学会（CSTAM）会员；",
        "3. 《力学与实践》特邀编委",
        "4. IEEE Senior Member",
    )
    offices = [(one["organization"], one["position"]) for one in found["volunteer"]]
    assert offices == [
        ("海州市青年科学家协会", "常务理事"),
        ("中国力学学会（CSTAM）", "会员"),
        ("《力学与实践》", "特邀编委"),
        ("IEEE", "Senior Member"),
    ]
    assert found["volunteer"][0]["startDate"] == "2020-05"


def test_a_label_with_nothing_but_a_stretch_of_time_tells_when() -> None:
    found = read(
        "工作经历",
        "公司：海州青禾文化传播有限公司",
        "所任岗位：新媒体主管",
        "就任起止年月：2021.04-至今",
        "- 负责两个账号的日常更新",
        "学习经历",
        "就读院校：海州江淮学院",
        "所修专业：广播电视编导",
        "受教育时间：2014.09-2018.06",
        "学历层次：本科",
    )
    (job,), (study,) = found["work"], found["education"]
    assert (job["position"], job["startDate"]) == ("新媒体主管", "2021-04")
    assert (study["area"], study["studyType"], study["endDate"]) == (
        "广播电视编导",
        "本科",
        "2018-06",
    )


def test_a_role_that_opens_what_a_project_tells_as_a_sentence() -> None:
    found = read(
        WORK, "开源项目", "小厦天气（2019年8月 ~ 2020年5月）\n独立开发。支持旁白的天气应用。"
    )
    (project,) = found["projects"]
    assert (project["roles"], project["description"]) == (["独立开发"], "支持旁白的天气应用。")


def test_where_one_wishes_to_work_stands_for_where_one_lives() -> None:
    wished = parse_bytes(f"何家樂\n期望职位：文员\n期望城市：青岛\n\n{WORK}".encode(), "resume.txt")
    assert wished.to_json()["basics"]["location"] == {"city": "青岛"}
    anywhere = f"何家樂\n期望职位：文员\n期望城市：不限\n\n{WORK}"
    assert "location" not in parse_bytes(anywhere.encode(), "resume.txt").to_json()["basics"]


def test_the_line_that_announces_a_list_of_skills_is_none() -> None:
    (group,) = read(WORK, "技能清单", "以下均为我熟练使用的技能", "Swift、Objective-C、Ruby")[
        "skills"
    ]
    assert group["keywords"] == ["Swift", "Objective-C", "Ruby"]
