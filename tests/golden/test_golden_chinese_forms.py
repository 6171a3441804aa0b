"""Registration forms, academic records and job-site exports as Chinese applicants send them."""

from __future__ import annotations

import pytest
from golden_reading import assert_evidence_is_true

from reviewer.parsing import parse_bytes
from reviewer.parsing.values.heading_words import kind_of
from reviewer.pointer import Json


def read(text: str, name: str = "resume.txt") -> Json:
    """The JSON of a text whose values all have true places."""
    parsed = parse_bytes(text.encode(), name)
    assert_evidence_is_true(parsed)
    return dict(parsed.to_json())


FORM = """应 聘 登 记 表

姓名：鲁思远  性别：男  出生年月：1990.08  民族：汉族  政治面貌：中共党员
籍贯：山东潍坊  婚姻状况：已婚  健康状况：良好  身高：178cm
手机：138-0000-6612  邮箱：lu@example.com
应聘岗位：党群工作部主管

工作经历
2015.07-2018.12，潍河港务集团有限公司，党委办公室，科员
2022.06至今，鲁港建设投资有限公司，综合管理部，主管
"""


def test_rows_of_labelled_values_are_no_prose() -> None:
    found = read(FORM)
    assert (found["basics"]["name"], "summary" in found["basics"]) == ("鲁思远", False)
    assert found["meta"]["x-personal"]["height"] == "178cm"


@pytest.mark.parametrize("title", ["个人求职简历", "应 聘 登 记 表", "毕业生就业推荐表"])
def test_the_title_of_a_form_heads_no_section(title: str) -> None:
    assert kind_of(title) == (None, 0.0)


ROWS = """<h1>个人求职简历</h1><table>
<tr><td>姓名</td><td>石大勇</td><td>性别</td><td>男</td></tr>
<tr><td>联系电话</td><td>138-0000-5518</td><td>现住址</td><td>石家庄市裕华区</td></tr>
<tr><td rowspan=3>工作经历</td><td>时间</td><td>单位</td><td>职务</td></tr>
<tr><td>2015.3-2023.12</td><td>顺达货运有限公司</td><td>半挂车司机</td></tr>
<tr><td>2010.6-2015.2</td><td>宏图砂石料场</td><td>装载机司机</td></tr>
<tr><td>教育经历</td><td>1999.9-2002.6</td><td>第三职业中学</td><td>汽车维修</td></tr>
<tr><td>证件</td><td colspan=3>A2驾驶证、装载机操作证</td></tr></table>"""


def test_a_label_beside_one_dated_row_heads_it_as_those_above_do() -> None:
    found = read(ROWS, "resume.html")
    assert (found["basics"]["name"], len(found["work"])) == ("石大勇", 2)
    assert [study["institution"] for study in found["education"]] == ["第三职业中学"]
    assert [one["name"] for one in found["certificates"]] == ["A2驾驶证", "装载机操作证"]


RECORD = """段云舟
电话：138-0000-7781  E-mail：duan@example.com

教育经历
2008.09—2012.06  云州大学  材料学  工学学士
2012.09—2017.06  中国科学院金属研究所  材料学  工学博士（硕博连读），导师：赵明 研究员

研究方向
高温合金、增材制造、腐蚀与防护

主持项目
[1] 国家自然科学基金青年项目：激光熔覆涂层的腐蚀机理（52001999），2021.01—2023.12，24万元，主持
[2] 云州省基础研究计划面上项目：镍基单晶合金热疲劳行为研究，2020.06—2023.05，10万元，主持
[3] 企业横向课题：轧辊表面强化技术开发，2022.03—2022.12，35万元，技术负责人

授权专利
1. 一种高熵合金涂层的制备方法，发明专利，ZL202010123456.7，2022.03，第一发明人

获奖与荣誉
2023年  云州大学青年教师教学竞赛一等奖

教学工作
本科生课程：材料科学基础、金属热处理
"""


def test_projects_patents_and_fields_of_an_academic_record_stay_apart() -> None:
    found = read(RECORD)
    assert [study["institution"] for study in found["education"]] == [
        "云州大学",
        "中国科学院金属研究所",
    ]
    assert [project["startDate"] for project in found["projects"]] == [
        "2021-01",
        "2020-06",
        "2022-03",
    ]
    assert [one["name"] for one in found["interests"]] == ["高温合金", "增材制造", "腐蚀与防护"]
    assert [one["releaseDate"] for one in found["publications"]] == ["2022-03"]
    assert [award["title"] for award in found["awards"]] == ["云州大学青年教师教学竞赛一等奖"]


EXPORT = """林宥辰
應徵職務：行銷企劃專員
聯絡電話：0912-000-338　E-mail：lin@example.com
居住地：新北市板橋區　兵役狀況：役畢　駕照：普通重型機車

【工作經歷】
門市計時人員
路易咖啡有限公司　新北市板橋區
2018/7～2020/6（2年）
負責吧台出杯與收銀

【教育程度】
南嶺大學　大眾傳播學系　大學畢業　2016/9～2020/6
新北市立板橋高級中學　普通科　高中畢業　2013/9～2016/6

【證照】
搜尋廣告認證、HubSpot Inbound Marketing

【電腦技能】
MS Office、Yardi
預期薪金：HK$28,000　可到職日：一個月通知
"""


def test_an_export_of_a_job_site_in_traditional_characters() -> None:
    found = read(EXPORT)
    assert found["basics"]["location"] == {"city": "新北市"}
    assert [(s["area"], s["studyType"]) for s in found["education"][:1]] == [
        ("大眾傳播學系", "大學")
    ]
    assert [one["name"] for one in found["certificates"]] == [
        "搜尋廣告認證",
        "HubSpot Inbound Marketing",
    ]
    assert found["skills"] == [{"keywords": ["MS Office", "Yardi"]}]
