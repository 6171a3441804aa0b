"""Chinese careers told in sentences: where one studied and worked, since when, as what."""

from __future__ import annotations

import pytest
from golden_reading import read

TOP = "周建国\n电话：138-0000-6677\n邮箱：zhou@example.com\n\n"


def _told(*lines: str) -> dict[str, list[dict[str, object]]]:
    return dict(read((TOP + "\n".join(lines)).encode(), "resume.txt"))


@pytest.mark.parametrize(
    ("sentence", "name", "title", "told"),
    [
        (
            "2012年7月至2015年3月在海州大华纺织有限公司任出纳，负责现金管理和银行对账。",
            *("海州大华纺织有限公司", "出纳", "负责现金管理和银行对账。"),
        ),
        (
            "（1）2012.07—2015.03，就职于海州物流有限公司，担任仓储主管一职；带领6人团队。",
            *("海州物流有限公司", "仓储主管", "带领6人团队。"),
        ),
        (
            "我自2012年7月至2015年3月，加入青禾网络，任高级产品经理，主导计费改版。",
            *("青禾网络", "高级产品经理", "主导计费改版。"),
        ),
        (
            "2012年7月—2015年3月 在海州第一人民医院工作，擔任護士，照看内科病区。",
            *("海州第一人民医院", "護士", "照看内科病区。"),
        ),
    ],
)
def test_a_position_told_in_a_sentence(sentence: str, name: str, title: str, told: str) -> None:
    following = "2015年4月至今在云州小商品贸易公司任会计，负责全盘账务处理。"
    first, second = _told("工作经历", sentence, following)["work"]
    assert (first["name"], first["position"], first["highlights"]) == (name, title, [told])
    assert (first["startDate"], first["endDate"]) == ("2012-07", "2015-03")
    assert (second["name"], second["position"]) == ("云州小商品贸易公司", "会计")


@pytest.mark.parametrize(
    ("sentence", "school", "subject", "degree"),
    [
        (
            "2004年9月至2008年7月就读于海滨财经大学会计学院财务管理专业，获管理学学士学位。",
            *("海滨财经大学", "财务管理", "管理学学士"),
        ),
        ("2004年9月-2008年7月，在海滨大学学习应用物理专业。", "海滨大学", "应用物理", None),
        (
            "自2004年9月至2008年7月在海州职业技术学院护理专业学习，大专学历。",
            *("海州职业技术学院", "护理", "大专"),
        ),
    ],
)
def test_studies_told_in_a_sentence(
    sentence: str, school: str, subject: str, degree: str | None
) -> None:
    (study,) = _told("教育经历", sentence)["education"]
    assert (study["institution"], study["area"], study.get("studyType")) == (
        school,
        subject,
        degree,
    )
    assert (study["startDate"], study["endDate"]) == ("2004-09", "2008-07")


def test_a_life_told_in_one_paragraph_is_parted_into_studies_and_positions() -> None:
    life = (
        "我于2005年毕业于海州护士学校护理专业。2005年7月至2010年6月在海州第三人民医院任护士；"
        "2010年7月至今在云州儿童医院任主管护师，负责病区管理。"
    )
    found = _told("职场足迹", life)
    (study,) = found["education"]
    assert (study["institution"], study["area"], study["endDate"]) == (
        "海州护士学校",
        "护理",
        "2005",
    )
    assert [(w["name"], w["position"]) for w in found["work"]] == [
        ("海州第三人民医院", "护士"),
        ("云州儿童医院", "主管护师"),
    ]


def test_sentences_of_an_entry_that_tell_a_date_open_none() -> None:
    found = _told(
        "工作经历",
        "2012.07-2015.03 海州纺织有限公司 行政主管",
        "- 2014年12月在公司年会担任主持人，到场三百人",
        "- 负责会议安排",
    )
    (job,) = found["work"]
    assert job["name"] == "海州纺织有限公司"
    assert len(job["highlights"]) == 2


def test_an_office_with_what_it_was_held_in_before_it() -> None:
    found = _told("社会工作", "2009年3月至2010年3月担任学院研究生会副主席，组织年会。")
    (office,) = found["volunteer"]
    assert (office["organization"], office["position"]) == ("学院研究生会", "副主席")


def test_exchange_is_no_degree_and_where_one_lives_is_the_place() -> None:
    found = _told(
        "男，汉族，现居青岛。",
        "教育背景",
        "2013.09-2017.06  海滨大学  会计学  本科",
        "2015.09-2016.01  东海大学  会计学  交换生",
    )
    assert [study.get("studyType") for study in found["education"]] == ["本科", None]
    assert found["basics"]["location"] == {"city": "青岛"}  # type: ignore[call-overload]


def test_a_title_no_list_knows_is_one_behind_the_words_that_say_so() -> None:
    found = _told(
        "工作经历",
        "2016年9月至今，在海州容桂机电担任锣床领机。承接校区的配电抢修。",
        "2011年2月至2016年8月，受聘于云州顺峰，职务为拉网带头。",
    )
    assert [(w["name"], w["position"]) for w in found["work"]] == [
        ("海州容桂机电", "锣床领机"),
        ("云州顺峰", "拉网带头"),
    ]


def test_the_name_of_a_school_is_told_whole() -> None:
    found = _told(
        "学习经历",
        "2011年9月至2015年6月，就读于海州河湟师范学院学前教育专业，本科毕业。",
        "2016年3月至2018年7月，在海滨大学继续教育学院护理学专业学习，本科学历。",
    )
    assert [(s["institution"], s["area"], s["studyType"]) for s in found["education"]] == [
        ("海州河湟师范学院", "学前教育", "本科"),
        ("海滨大学继续教育学院", "护理学", "本科"),
    ]


def test_prizes_and_certificates_told_in_sentences() -> None:
    found = _told(
        "持证与荣誉",
        "2012年5月取得高压电工作业证。",
        "2017年9月，顺利通过普通话二级甲等考试。",
        "2019年12月被评为区安全生产标兵。",
        "2021年12月荣获市优秀青年教师称号。",
    )
    assert [c["name"] for c in found["certificates"]] == [
        "高压电工作业证",
        "普通话二级甲等考试",
    ]
    assert [a["title"] for a in found["awards"]] == ["区安全生产标兵", "市优秀青年教师"]


def test_the_time_in_brackets_behind_the_name_and_the_day_one_left() -> None:
    found = _told(
        "从学到工作",
        "毕业于海州建设职业学院（2004年9月—2007年6月），建筑工程技术专业，大专学历。",
        "2007年7月进入海州西江工程有限公司，担任施工员，2012年5月离职。负责放线与资料。",
        "任职于云州青秀地产公司（2012.06-2018.12），职务为土建主管，管理四个标段。",
        "2019年1月起就职于云州鸳江物业集团，现任工程部副经理。",
    )
    (study,) = found["education"]
    assert (study["area"], study["studyType"], study["endDate"]) == (
        "建筑工程技术",
        "大专",
        "2007-06",
    )
    assert [
        (w["name"], w["position"], w["startDate"], w.get("endDate")) for w in found["work"]
    ] == [
        ("海州西江工程有限公司", "施工员", "2007-07", "2012-05"),
        ("云州青秀地产公司", "土建主管", "2012-06", "2018-12"),
        ("云州鸳江物业集团", "工程部副经理", "2019-01", None),
    ]
    assert found["work"][0]["highlights"] == ["负责放线与资料。"]
