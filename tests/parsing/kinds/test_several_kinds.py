"""Sections whose heading names several kinds, and those that hold what is left over."""

from __future__ import annotations

from reviewer.parsing import parse_bytes
from reviewer.pointer import Json

HEAD = "Ann Larkham\nann.larkham@example.com\n\n"


def read(text: str, name: str = "resume.txt") -> Json:
    return parse_bytes((HEAD + text).encode(), name).to_json()


def test_memberships_and_languages_are_no_awards() -> None:
    found = read(
        "EDUCATION\nBA History, Larkham College, 2012 - 2015\n\n"
        "AWARDS, MEMBERSHIPS AND LANGUAGES\n"
        "Salix Prize for Local History, Larkham College, 2015\n"
        "Member of the Society of Archivists since 2016\n"
        "French (intermediate), Basque (native)\n"
    )
    assert [award["title"] for award in found["awards"]] == ["Salix Prize for Local History"]
    assert found["languages"] == [
        {"language": "French", "fluency": "intermediate"},
        {"language": "Basque", "fluency": "native"},
    ]


def test_certificates_stand_behind_the_studies_that_the_heading_names_first() -> None:
    found = read(
        "EDUCATION & CERTIFICATIONS\n"
        "BA History, Larkham College, 2015\nHigh School Diploma, Elm Academy, 2011\n"
        "OSHA 30-Hour, 2019\nForklift Operator Certification, 2016\n"
    )
    names = [study["institution"] for study in found["education"]]
    assert names == ["Larkham College", "Elm Academy"]
    assert [one["name"] for one in found["certificates"]] == [
        "OSHA 30-Hour",
        "Forklift Operator Certification",
    ]


def test_what_is_left_over_goes_where_its_words_send_it() -> None:
    found = read(
        "EXPERIENCE\nNurse, Harrow Clinic, Jan 2019 - Present\n- Cared for many\n\n"
        "ADDITIONAL INFORMATION\n- Full driving licence\n- Available at once\n"
        "- Paediatric First Aid, Elm Ambulance, 2022\n- Volunteer, Elm Food Bank (2014 - 2016)\n"
    )
    assert found["certificates"] == [
        {"name": "Full driving licence"},
        {"name": "Paediatric First Aid", "date": "2022", "issuer": "Elm Ambulance"},
    ]
    assert [one["organization"] for one in found["volunteer"]] == ["Elm Food Bank"]


def test_a_heading_on_languages_and_computers_has_both() -> None:
    found = read(
        "一、教育背景\n2012.09-2016.06 青田大学 园艺 本科\n\n"
        "二、获奖情况\n2015年 国家励志奖学金\n\n"
        "三、英语及计算机水平\n英语六级（521分）\n熟练掌握MATLAB、ANSYS、CATIA\n\n"
        "四、兴趣爱好\n篮球、航模\n"
    )
    assert [award["title"] for award in found["awards"]] == ["国家励志奖学金"]
    assert [one["language"] for one in found["languages"]] == ["英语"]
    assert found["skills"][0]["keywords"] == ["MATLAB", "ANSYS", "CATIA"]


def test_a_line_counted_on_with_the_headings_is_one() -> None:
    found = read(
        "一、教育背景\n2012.09-2016.06 青田大学 园艺 本科\n\n"
        "二、获奖情况\n2015年 国家励志奖学金\n\n"
        "三、家中近况\n父母务农\n\n"
        "四、工作经历\n2016.07-至今 青田苗圃 技术员\n负责育苗\n"
    )
    assert len(found["awards"]) == 1
    assert len(found["work"]) == 1


def test_what_was_paid_or_numbered_is_no_giver() -> None:
    found = read(
        "GRANTS\nYoung Researcher Grant, Elm Research Council, NOK 4.2 million, 2019\n\n"
        "LICENCES\nElm Board of Nursing – PIN 000123 (2018)\n"
        "GRE (Verbal 163, Quantitative 168)\n"
        "Industrial training at Elm Motors, June 2016\n技术人员后续培训，青田技术协会，2022\n"
    )
    assert found["awards"] == [
        {
            "title": "Young Researcher Grant",
            "date": "2019",
            "awarder": "Elm Research Council",
        }
    ]
    assert found["certificates"] == [
        {"name": "Elm Board of Nursing – PIN 000123", "date": "2018"},
        {"name": "GRE (Verbal 163, Quantitative 168)"},
        {"name": "Industrial training", "date": "2016-06", "issuer": "Elm Motors"},
        {"name": "技术人员后续培训", "date": "2022", "issuer": "青田技术协会"},
    ]


def test_a_title_in_quotes_ends_with_them() -> None:
    found = read(
        'INVITED TALKS\n2023. "Life below the thermocline." Oceans Forum, Lisbon.\n'
        '"Heat pipe assisted solar dryer", Elm Patent 312345, granted 2021\n'
    )
    assert found["publications"] == [
        {
            "name": "Life below the thermocline",
            "publisher": "Oceans Forum",
            "releaseDate": "2023",
        },
        {
            "name": "Heat pipe assisted solar dryer",
            "publisher": "Elm Patent 312345",
            "releaseDate": "2021",
        },
    ]


def test_offices_among_achievements_are_no_prizes() -> None:
    found = read(
        "ACHIEVEMENTS & EXTRA-CURRICULAR ACTIVITIES\n- Winner, Elm Hackathon 2020\n"
        "- Organising Secretary, Larkham Literary Fest, 2019\n"
    )
    assert [one["title"] for one in found["awards"]] == ["Winner, Elm Hackathon"]
    assert [one["organization"] for one in found["volunteer"]] == ["Larkham Literary Fest"]


def test_prizes_among_works_are_awards() -> None:
    found = read(
        "## 作品与获奖\n- 《最后一班渡轮》，发表于《云溪纪实》，2021\n"
        "- 《桥洞下》获2022年度大学生新闻奖二等奖\n- 青田大学优秀毕业论文（2023）\n",
        "resume.md",
    )
    assert [one["title"] for one in found["awards"]] == [
        "《桥洞下》获2022年度大学生新闻奖二等奖",
        "青田大学优秀毕业论文",
    ]


def test_grades_of_a_trade_with_a_year_each_are_certificates() -> None:
    found = read("技能等级\n钳工高级工（2015）\n低压电工证（2013）\n\n语言\n普通话、粤语\n")
    assert found["certificates"] == [
        {"name": "钳工高级工", "date": "2015"},
        {"name": "低压电工证", "date": "2013"},
    ]


def test_prizes_of_a_year_are_entries_of_their_own() -> None:
    found = read("获得荣誉\n2021年度公司技术标兵\n2018年青田省技术创新三等奖\n")
    assert [one["date"] for one in found["awards"]] == ["2021", "2018"]


def test_a_language_as_label_among_skills_says_how_well_it_is_spoken() -> None:
    found = read(
        "技能与证书\n证书：教师资格证\n英语：大学英语四级（498分），具备一般读写能力\n特长：钢琴\n"
    )
    assert found["languages"] == [
        {"language": "英语", "fluency": "大学英语四级（498分），具备一般读写能力"}
    ]


def test_a_sentence_on_qualifications_is_a_summary() -> None:
    told = (
        "Water engineer with eleven years on rural supply schemes in two countries for public"
        " clients."
    )
    found = read(f"KEY QUALIFICATIONS\n{told}\n\nEDUCATION\nBSc Physics, Elm University, 2010\n")
    assert found["basics"]["summary"] == told
    assert len(found["education"]) == 1


def test_an_office_names_what_it_is_held_in() -> None:
    found = read(
        "ENGAGEMENT ASSOCIATIF\n2018-2021  Trésorier du Cercle des Ormes\n"
        "2015-2017  Bénévole aux Jardins de Larkham\n"
    )
    assert [(one["position"], one["organization"]) for one in found["volunteer"]] == [
        ("Trésorier", "Cercle des Ormes"),
        ("Bénévole", "Jardins de Larkham"),
    ]


def test_papers_under_a_heading_on_research_are_publications() -> None:
    found = read(
        "一、教育背景\n2012.09-2016.06 青田大学 园艺 本科\n\n二、科研与论文\n"
        "1. 高远, 赵明. 山地果园蚜虫调查[J]. 青田农业学报, 2021, 51(3): 12-16.\n"
        "2. 一种修枝剪，发明专利，专利号：ZL202010000000.1，2021年授权\n"
    )
    assert [one["name"] for one in found["publications"]] == ["山地果园蚜虫调查", "一种修枝剪"]
    assert "projects" not in found


def test_tests_in_a_row_are_certificates_of_their_own() -> None:
    found = read("标准化考试\nGMAT 740｜TOEFL 108｜CFA Level II（2022年8月通过）\n")
    assert [one["name"] for one in found["certificates"]][:2] == ["GMAT 740", "TOEFL 108"]


def test_credentials_among_honours_are_certificates() -> None:
    found = read(
        "HONORS AND CERTIFICATIONS\n- Project Management Professional (PMP), PMI, Sep 2016\n"
        "- Widget of the Year, Elm Guild, 2019\n- Registered Engineer, COREN, Feb 2013\n"
    )
    assert [one["title"] for one in found["awards"]] == ["Widget of the Year"]
    assert [one["issuer"] for one in found["certificates"]] == ["PMI", "COREN"]


def test_grades_of_a_chinese_trade_among_honours_are_certificates() -> None:
    found = read(
        "荣誉证书\n2017.06 海州市技能大赛一等奖\n"
        "2016.09 陶瓷修复师（三级）\n2013.05 国家二级营养师\n"
    )
    assert [one["title"] for one in found["awards"]] == ["海州市技能大赛一等奖"]
    assert [one["name"] for one in found["certificates"]] == [
        "陶瓷修复师（三级）",
        "国家二级营养师",
    ]


def test_chinese_titles_with_what_printed_them_are_publications_under_results_too() -> None:
    found = read(
        "教研成果\n《灯塔课堂的落点》，《海州教育》，2021年\n《港口史进入课堂》，《海州学刊》，2023年\n"
    )
    assert [(one["name"], one["publisher"]) for one in found["publications"]] == [
        ("灯塔课堂的落点", "海州教育"),
        ("港口史进入课堂", "海州学刊"),
    ]


def test_a_date_in_brackets_closes_an_entry_that_a_label_lists() -> None:
    found = read(
        "ADDITIONAL INFORMATION\n"
        "Awards: Lighting Design Prize, Elm Stage Club (2022), Gull Medal, Ash Guild (2019)\n"
        "Certificates: Rope Access (2018), Widget Handling (2016)\n"
    )
    assert [(one["title"], one["awarder"], one["date"]) for one in found["awards"]] == [
        ("Lighting Design Prize", "Elm Stage Club", "2022"),
        ("Gull Medal", "Ash Guild", "2019"),
    ]
    assert [one["name"] for one in found["certificates"]] == ["Rope Access", "Widget Handling"]


def test_labels_of_what_is_left_over_head_no_section() -> None:
    found = read(
        "## 其他\n\n技能：会计核算、Excel\n语言：英语（四级）\n"
        "自我评价：六年核算经验，坚持当日事当日毕，能把账目说给不懂账的人听。\n",
        "resume.md",
    )
    (group,) = found["skills"]
    assert group["keywords"] == ["会计核算", "Excel"]
    assert found["basics"]["summary"].startswith("六年核算经验")
