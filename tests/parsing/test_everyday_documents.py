"""Whole documents as job sites, offices and web pages make them."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes
from reviewer.pointer import Json


def read(text: str, name: str = "resume.txt") -> Json:
    return parse_bytes(text.encode(), name).to_json()


def page(body: str) -> Json:
    return read(f"<!doctype html><html><body>{body}</body></html>", "resume.html")


def table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_an_official_table_has_a_column_for_each_end_in_years_of_the_republic() -> None:
    positions = table(
        "服務機關|職稱|到職年月|卸職年月|工作概況",
        "岚川縣政府社會處|科員|106年3月|現職|辦理據點補助與稽核",
        "岚川縣澄湖鄉公所|課員|103年2月|106年2月|承辦救助業務",
    )
    first, second = page(f"<p>巫岚</p><p>wulan@example.com</p><h2>經歷</h2>{positions}")["work"]
    assert (first["name"], first["position"]) == ("岚川縣政府社會處", "科員")
    assert first["startDate"] == "2017-03"
    assert "endDate" not in first
    assert (second["startDate"], second["endDate"]) == ("2014-02", "2017-02")


def test_numbers_count_the_entries_of_a_form() -> None:
    entry = (
        "{n}) Company\t: {name}\nDesignation\t: {title}\nPeriod\t: May 201{n} to April 201{m}\n"
        "Duties:\n- Kept the books\n"
    )
    jobs = read(
        "Ann Larkham\nann@example.com\n\nWORK EXPERIENCE\n"
        + entry.format(n=1, m=2, name="Corvane Pipeline LLC", title="Inspector")
        + entry.format(n=2, m=3, name="Harrow Marine Ltd", title="Supervisor")
    )["work"]
    assert [(job["name"], job["position"]) for job in jobs] == [
        ("Corvane Pipeline LLC", "Inspector"),
        ("Harrow Marine Ltd", "Supervisor"),
    ]


def test_how_long_it_took_before_the_dates_is_no_part_of_an_entry() -> None:
    found = read(
        "# Ann Larkham\n\nann@example.com\n\n## Berufserfahrung von Ann Larkham\n\n"
        "5 Jahre und 8 Monate, seit Apr. 2019\n\n**Projektleiterin**\n\nCorvane GmbH, Leipzig\n\n"
        "## Ausbildung von Ann Larkham\n\n3 Jahre, Okt. 2005 - Sep. 2008\n\n"
        "**Abitur**\n\nGymnasium Leipzig\n",
        "resume.md",
    )
    (job,) = found["work"]
    assert (job["position"], job["startDate"]) == ("Projektleiterin", "2019-04")
    assert job["name"] == "Corvane GmbH"
    (study,) = found["education"]
    assert (study["startDate"], study["endDate"]) == ("2005-10", "2008-09")


def test_dates_set_right_of_each_entry_of_a_page_belong_to_its_head() -> None:
    entry = "<div><div><h3>{title}</h3><div>{name}</div><p>{told}</p></div><div>{time}</div></div>"
    jobs = page(
        "<h1>Ann Larkham</h1><p>ann@example.com</p><h2>Experience</h2>"
        + entry.format(
            title="Service Researcher",
            name="Corvane Library Network",
            told="Observed 230 visits and redesigned the way readers reserve their books.",
            time="June 2015 - Present",
        )
        + entry.format(
            title="Usability Analyst",
            name="Harrow",
            told="Eye tracking and diary studies.",
            time="May 2012 - May 2015",
        )
    )["work"]
    assert [(job["position"], job["startDate"]) for job in jobs] == [
        ("Service Researcher", "2015-06"),
        ("Usability Analyst", "2012-05"),
    ]
    assert "Eye tracking" in str(jobs[1].get("summary", jobs[1].get("highlights")))


def test_bars_of_links_and_credits_of_a_site_say_nothing_of_the_candidate() -> None:
    found = page(
        '<nav><a href="/">首页</a><a href="/about/">关于</a></nav><h1>步岚</h1>'
        "<p>嵌入式工程师，现居深圳</p><p>bulan@example.com</p>"
        '<a href="https://github.com/bulan-example"><i></i></a>'
        "<h2>技能</h2><ul><li>硬件：示波器、焊接</li></ul>"
        "<p>© 2017 – 2024</p><p>由 Hexo 强力驱动</p>"
    )
    basics = found["basics"]
    assert (basics["name"], basics["label"]) == ("步岚", "嵌入式工程师")
    assert basics["location"]["city"] == "深圳"
    assert basics["profiles"][0]["username"] == "bulan-example"
    assert [group["keywords"] for group in found["skills"]] == [["示波器", "焊接"]]


def test_a_footer_of_ways_to_reach_someone_belongs_to_no_entry() -> None:
    found = read(
        "June Varden\n\nArchivist\n\nSKILLS\n\nBinding\n\n"
        "VOLUNTEER EXPERIENCE\n\nCaptain • Larkham Food Bank • 2015 – 2020\n\n- Packed boxes\n\n"
        "june.varden@example.com\n\n+1 555 0118 926\n",
    )
    assert found["basics"]["email"] == "june.varden@example.com"
    (stay,) = found["volunteer"]
    assert stay["highlights"] == ["Packed boxes"]


def test_a_grade_in_brackets_is_a_certificate_among_prizes() -> None:
    found = read(
        "岚川\nlan@example.com\n\n荣誉证书\n室内设计双年展铜奖\t2021.11\n"
        "室内装饰设计师（二级）\t2019.05\n"
    )
    assert [one["title"] for one in found["awards"]] == ["室内设计双年展铜奖"]
    assert [one["name"] for one in found["certificates"]] == ["室内装饰设计师（二级）"]


@pytest.mark.parametrize("line", ["in the 2020 and 2021 seasons.", "by the 2020 and 2021 rules."])
def test_years_in_a_sentence_begin_no_entry(line: str) -> None:
    (job,) = read(
        "Ann Larkham\nann@example.com\n\nEXPERIENCE\n"
        f"Adjuster • Bayou Mutual • June 2018 – Present\nClosed 1,140 claims {line}\n"
        "Coaches new hires.\n"
    )["work"]
    assert job["position"] == "Adjuster"


def test_a_college_beside_no_other_school_is_the_school() -> None:
    (study,) = read(
        "Ann Larkham\nann@example.com\n\nEDUCATION\nB.Tech\nInformation Technology\n"
        "College of Engineering Pune\n2012 - 2016\n"
    )["education"]
    assert study["institution"] == "College of Engineering Pune"


def test_where_one_works_is_no_part_of_an_employers_name() -> None:
    (job,) = read(
        "Ann Larkham\nann@example.com\n\nEXPERIENCE\nKurierek Remote\t2021 - Present\n"
        "Lead Engineer\n- Rebuilt the console\n"
    )["work"]
    assert job["name"] == "Kurierek"


def test_a_title_told_at_length_stands_above_the_town() -> None:
    basics = read(
        "Ann Larkham\nFrontend engineer who cares about the last 300 milliseconds\n"
        "Leeds, UK\nann@example.com\n\nSKILLS\nPython, SQL\n"
    )["basics"]
    assert basics["label"].startswith("Frontend engineer who cares")
    assert basics["location"]["city"] == "Leeds"


def test_a_typed_rule_is_no_part_of_the_heading_before_it() -> None:
    found = read(
        "路岚\nlan@example.com\n现住：贵阳\n\n【工作经历】--------------------\n"
        "2018年3月到现在  贵州黔岚路桥工程有限公司（贵阳）  挖掘机机长\n    1、保养记录。\n\n"
        "【上学情况】--------------------\n2000年9月到2003年6月  岚川市第三中学  普通高中  高中\n\n"
        "【证件】--------------------\n挖掘机操作证  2013年4月取得\nB2驾驶证  2015年7月取得\n\n"
        "【自我评价】--------------------\n开挖机十四年，熟悉各型号，能跑外地，不喝酒。\n\n"
        "（随时可以上班，电话打不通请发短信）\n"
    )
    (job,) = found["work"]
    assert (job["name"], job["startDate"]) == ("贵州黔岚路桥工程有限公司", "2018-03")
    assert found["education"][0]["institution"] == "岚川市第三中学"
    assert [(one["name"], one["date"]) for one in found["certificates"]] == [
        ("挖掘机操作证", "2013-04"),
        ("B2驾驶证", "2015-07"),
    ]
    assert found["basics"]["summary"].endswith("不喝酒。")
    assert found["basics"]["location"]["city"] == "贵阳"


def test_ranks_held_at_sea_are_positions_with_the_companies_of_the_ships() -> None:
    service = table(
        "Vessel|Type|GRT|Rank|Company|Sign on|Sign off",
        "MV Larkham|Bulk carrier|43200|Second Officer|Corvane Shipping|02.04.2022|12.01.2023",
        "MV Harrow|Bulk carrier|31500|Third Officer|Corvane Shipping|15.02.2020|01.11.2020",
    )
    found = page(
        "<p>Ann Larkham</p><p>ann@example.com</p><p>1. EDUCATION</p>"
        "<p>BSc Nautical Science, Elm College, 2015</p>"
        "<p>2. CERTIFICATES OF COMPETENCY AND STCW COURSES</p>"
        + table("Certificate|Issued by|Date of issue", "Fire Fighting|Elm Centre|16.06.2017")
        + f"<p>3. SEA SERVICE</p>{service}"
    )
    assert [(job["position"], job["startDate"][:7]) for job in found["work"]] == [
        ("Second Officer", "2022-04"),
        ("Third Officer", "2020-02"),
    ]
    assert found["certificates"][0]["name"] == "Fire Fighting"


def test_a_table_of_one_cell_heads_those_below_it() -> None:
    found = page(
        table("個人資料")
        + table("姓名|歐岚", "聯絡電話|0900-000-207", "應徵職務|行銷企劃專員")
        + table("學歷")
        + table("學校名稱|岚川大學", "科系名稱|行銷學系", "就學期間|2014/9～2018/6")
        + table("工作經歷")
        + table("公司名稱|樂岚食品股份有限公司", "職務名稱|行銷專員", "在職期間|2020/3～仍在職")
    )
    assert found["basics"]["label"] == "行銷企劃專員"
    (study,) = found["education"]
    assert (study["institution"], study["startDate"]) == ("岚川大學", "2014-09")
    assert found["work"][0]["name"] == "樂岚食品股份有限公司"


def test_the_chinese_name_is_the_one_that_is_asked_for_first() -> None:
    found = page(
        "<p>一. 個人資料</p>"
        + table("姓名（中文）|凌岚|姓名（英文）|LING Lan", "居住地區|元朗|電郵地址|lan@example.com")
        + "<p>二. 專業資格</p>"
        + table("資格名稱|頒授機構|取得日期（月／年）", "急救證書|岚川救護機構|2/2016")
    )
    assert found["basics"]["name"] == "凌岚"
    assert found["certificates"][0]["issuer"] == "岚川救護機構"


def test_where_one_lives_is_not_where_ones_family_is_from() -> None:
    found = read("展岚\n女 / 1993年9月\n广东潮州\n广州\nzhanlan@example.com\n\n技能\nPython\n")
    assert found["basics"]["location"]["city"] == "广州"


def test_a_link_to_a_work_behind_an_icon_tells_nothing_of_it() -> None:
    (work,) = page(
        "<h1>Ann Larkham</h1><p>ann@example.com</p><h2>Projects</h2><h3>Tramline</h3>"
        '<a href="https://github.com/ann-example/tramline"><i></i></a><p>Map of trams.</p>'
    )["projects"]
    assert work["description"] == "Map of trams."
