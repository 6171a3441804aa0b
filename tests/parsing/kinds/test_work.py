from dataclasses import replace

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing.found import Draft, Found
from reviewer.parsing.kinds.work import volunteer, work


def lines_of(text: str) -> list[Line]:
    rows = [row for row in text.strip("\n").split("\n") if row.strip()]
    return [Line(row.strip(), number=number) for number, row in enumerate(rows)]


def plain(draft: Draft) -> object:
    if isinstance(draft, Found):
        return draft.value
    if isinstance(draft, dict):
        return {key: plain(value) for key, value in draft.items()}
    if isinstance(draft, list):
        return [plain(value) for value in draft]
    return draft


def read(text: str) -> list[dict[str, object]]:
    return [plain(draft) for draft in work(lines_of(text))]  # type: ignore[misc]


def test_employer_department_and_title_in_one_chinese_line() -> None:
    (job,) = read("蓝鲸软件有限公司 · 智能平台部｜算法工程师  2020.03-至今\n• 负责训练平台")
    assert job == {
        "name": "蓝鲸软件有限公司",
        "department": "智能平台部",
        "position": "算法工程师",
        "startDate": "2020-03",
        "highlights": ["负责训练平台"],
    }


def test_title_employer_and_place_in_one_english_line() -> None:
    (job,) = read(
        "Site Reliability Engineer, Ironbrook Ltd – Leeds, England\t03/2020 – 05/2021\n• x"
    )
    assert (job["position"], job["name"]) == (
        "Site Reliability Engineer",
        "Ironbrook Ltd",
    )
    assert job["location"] == "Leeds, England"


def test_a_firm_of_three_partners_is_not_cut_at_its_comma() -> None:
    (job,) = read("Keller, Kennedy and Hawkins\t2019 - 2020\nTax Accountant\n• filed")
    assert (job["name"], job["position"]) == ("Keller, Kennedy and Hawkins", "Tax Accountant")


def test_an_order_the_other_entries_show_settles_a_name_no_list_knows() -> None:
    jobs = read(
        """
        Ostrava | Data Analyst\t2020 - 2021
        • a
        Bolt GmbH | Engineer\t2018 - 2020
        • b
        Crane Inc. | Manager\t2016 - 2018
        • c
        """
    )
    assert jobs[0]["name"] == "Ostrava"


def test_a_later_position_inherits_the_employer_less_surely() -> None:
    jobs = work(
        lines_of(
            """
            Northlake Holdings
            Senior Engineer\t2020 - 2022
            • led
            Engineer\t2018 - 2020
            • built
            """
        )
    )
    first, second = jobs[0]["name"], jobs[1]["name"]
    assert isinstance(first, Found)
    assert isinstance(second, Found)
    assert (first.value, second.value) == ("Northlake Holdings", "Northlake Holdings")
    assert second.confidence < first.confidence


def test_internships_are_marked() -> None:
    assert read("白鹭科技 算法实习生 2023.06-2023.09\n• 做了标注")[0]["meta"] == {
        "kind": "internship"
    }


def test_an_introduction_above_the_bullets_is_the_summary() -> None:
    (job,) = read("Engineer, Acme Ltd\t2019 - 2020\nA firm that sells rope.\n• Built it")
    assert job["summary"] == "A firm that sells rope."
    assert job["highlights"] == ["Built it"]


def test_labels_say_where_the_text_goes() -> None:
    (job,) = read("蓝鲸软件有限公司 工程师 2019-2020\n简介：卖绳子的公司\n工作内容：\n1、写代码")
    assert (job["summary"], job["highlights"]) == ("卖绳子的公司", ["写代码"])


def test_a_form_with_labels_is_read_by_them() -> None:
    (job,) = read("公司名稱\t白鷺精密\n職務名稱\t護師\n任職時間\t2020/07 ~ 2021/03\n完成值班")
    assert (job["name"], job["position"], job["endDate"]) == ("白鷺精密", "護師", "2021-03")


def test_a_lone_date_of_a_position_is_its_start() -> None:
    (job,) = read("Acme Ltd | Engineer\tSep 2023\n• built")
    assert job["startDate"] == "2023-09"
    assert "endDate" not in job


def test_societies_become_organisations() -> None:
    (draft,) = volunteer(lines_of("2018.9-2019.9  青年志愿者协会  副主席\n（1）组织活动"))
    assert plain(draft["organization"]) == "青年志愿者协会"
    assert plain(draft["position"]) == "副主席"


def test_a_bold_employer_before_a_light_title_needs_no_separator() -> None:
    words = [Word("Oakmere", bold=True), Word("Goods", bold=True), Word("Planner")]
    head = line_of([*words, Word("2019"), Word("-"), Word("2020")], number=0)
    (draft,) = work([head, Line("• planned", number=1)])
    assert (plain(draft["name"]), plain(draft["position"])) == ("Oakmere Goods", "Planner")


def test_values_are_the_text_of_their_places() -> None:
    (draft,) = work(lines_of("蓝鲸软件有限公司（上海） 测试工程师 2019.01-2020.01\n• 写用例"))
    for value in draft.values():
        if isinstance(value, Found) and not value.derived:
            assert value.value == "".join(span.text for span in value.spans)


def test_an_unknown_employer_before_its_town_is_no_town_where_others_have_theirs() -> None:
    jobs = read(
        """
        Exhibition Developer
        February 2019 - Present
        Harrow Museum, Leeds
        • Led content for a show seen by many
        Science Producer
        March 2016 - January 2019
        QNZ, Leeds
        • Produced 120 episodes of a weekly programme
        """
    )
    assert [(job["name"], job["location"]) for job in jobs] == [
        ("Harrow Museum", "Leeds"),
        ("QNZ", "Leeds"),
    ]


def test_positions_within_the_time_at_an_employer_are_held_there() -> None:
    jobs = read(
        """
        Saltmarsh Bulk Carriers\t2004 – 2015
        Vice President, Fleet Operations (09/2009 to 06/2015)\tBergen
        Operated ships.
        • Ran 46 vessels
        Port Captain (01/2004 to 08/2009)\tRotterdam
        • Met 300 port calls
        Selby Foods\t2000 – 2003
        Clerk (01/2001 to 08/2003)\tLeeds
        • Filed
        """
    )
    assert [(job["name"], job["position"]) for job in jobs] == [
        ("Saltmarsh Bulk Carriers", "Vice President, Fleet Operations"),
        ("Saltmarsh Bulk Carriers", "Port Captain"),
        ("Selby Foods", "Clerk"),
    ]


def test_the_pay_grade_of_the_civil_service_is_no_part_of_a_title() -> None:
    (job,) = read(
        "Wildlife Biologist, GS-0486-11\t2019 – 2021\nMogollon Resource Office\n• counted"
    )
    assert job["position"] == "Wildlife Biologist"


def test_the_first_point_behind_a_label_loses_its_sign_as_the_others_do() -> None:
    (job,) = read("青禾社會服務中心　社工　2019年3月至今\n職責：- 督導社工\n- 跟進個案")
    assert job["highlights"] == ["督導社工", "跟進個案"]


def test_rows_of_a_form_that_nobody_asks_for_and_durations_are_left_out() -> None:
    (job,) = read(
        "Jul 2019 - Present\tPayroll Manager\n(5 years 5 months)\tStraits Sample Pte Ltd\n"
        "Industry\tLogistics\nSpecialization\tHuman Resources\nMonthly Salary\tSGD 6,600\n"
        "• Ran payroll"
    )
    assert (job["name"], job["position"]) == ("Straits Sample Pte Ltd", "Payroll Manager")
    assert job["highlights"] == ["Ran payroll"]
    assert "summary" not in job or not job["summary"]


def test_a_supervisor_may_be_the_job_and_not_a_label() -> None:
    (job,) = read("Sample Inn, Springfield\tJuly 2021 - August 2022\nSupervisor\n- Ran the till")
    assert job["position"] == "Supervisor"


def test_a_slanted_row_names_what_the_slanted_rows_of_other_entries_name() -> None:
    def slanted(text: str, number: int, *, italic: bool) -> Line:
        words = [Word(part, size=10.0, italic=italic) for part in text.split()]
        return replace(line_of(words), number=number)

    texts = (
        ("Sample Law Centre, Springfield May 2019 - June 2020", False),
        ("Volunteer Adviser", True),
        ("Interviewed clients about six a week", False),
        ("Sample Solicitors, Springfield May 2018 - June 2018", False),
        ("Vacation Scheme Student", True),
        ("Researched easements for a road", False),
    )
    jobs = work([slanted(text, at, italic=it) for at, (text, it) in enumerate(texts)])
    found = [job["position"] for job in jobs]
    assert [f.value for f in found if isinstance(f, Found)] == [
        "Volunteer Adviser",
        "Vacation Scheme Student",
    ]


def test_a_spanish_form_with_the_town_behind_the_employer() -> None:
    (job,) = read(
        "Empresa: Cooperativa de Muestra, Bogotá\nCargo: Contadora\n"
        "Tiempo laborado: febrero de 2021 a la fecha\nFunciones: Impuestos y nómina"
    )
    assert (job["name"], job["location"]) == ("Cooperativa de Muestra", "Bogotá")
    assert (job["position"], job["startDate"]) == ("Contadora", "2021-02")


def test_an_employer_keeps_what_stands_behind_its_comma_and_is_no_town() -> None:
    (job,) = read("Empresa: Widget Works, Inc.\nCargo: Contadora\nPeriodo: 2019 - 2020")
    assert job["name"] == "Widget Works, Inc."
    assert "location" not in job


def test_a_town_and_a_country_with_a_label_each_are_one_place() -> None:
    for labels in (("City", "Country"), ("Ciudad", "País"), ("Ville", "Pays")):
        (job,) = read(
            f"03/2020 – 05/2021 HATCHERY TECHNICIAN\nElm Works Ltd\n"
            f"{labels[0]}: Faro | {labels[1]}: Portugal\n• Fed the fish"
        )
        assert job["location"] == "Faro, Portugal"


def test_a_state_before_a_date_is_no_word_of_a_sentence() -> None:
    jobs = read(
        "Elm County Court, Dover, DE\t1/2015 to Present\nCourt Reporter\n• Reports\n"
        "Green River Reporting, Evansville, IN\t3/2011 to 12/2014\nFreelance Reporter\n• Told"
    )
    assert [job["name"] for job in jobs] == ["Elm County Court", "Green River Reporting"]


def test_a_second_position_is_where_the_line_of_their_employer_says() -> None:
    jobs = read(
        "Elm Works Ltd\tLeeds, UK\nLead Engineer\tMar 2022 – Present\n• Led\n"
        "Engineer\tJan 2019 – Feb 2022\n• Built"
    )
    assert [(job["name"], job["location"]) for job in jobs] == [("Elm Works Ltd", "Leeds, UK")] * 2


def test_what_a_society_is_in_is_part_of_its_name_unless_it_is_a_town() -> None:
    for name in ("Women in Rural Harbours", "Graduate Girls and Allies in Computing"):
        (office,) = volunteer(lines_of(f"{name}\nChapter Lead\tJan 2020 – Present\n• Led visits"))
        assert plain(office["organization"]) == name
    (office,) = volunteer(lines_of("Elm Kitchen in Leeds\nCook\tJan 2020 – Present\n• Cooked"))
    assert plain(office["organization"]) == "Elm Kitchen"


def test_rows_set_as_the_date_above_them_begin_no_entry_of_their_own() -> None:
    lines = [
        Line("2016.2-2017.1", heading=2),
        Line("青田美力智能装备科技", number=1, heading=2),
        Line("会计助理", number=2, heading=2),
        Line("负责报销与工资核算", number=3, list_level=1),
    ]
    (job,) = map(plain, work(lines))
    assert (job["name"], job["position"], job["startDate"]) == (
        "青田美力智能装备科技",
        "会计助理",
        "2016-02",
    )


def test_a_title_in_brackets_behind_its_employer() -> None:
    found = read(
        "新青田（运营助理）\t2024.01-2024.04\n• 推广\nOrba（新媒体运营）\t2023.01-2023.04\n• 策划"
    )
    assert [(job["name"], job["position"]) for job in found] == [
        ("新青田", "运营助理"),
        ("Orba", "新媒体运营"),
    ]


def test_what_brackets_tell_of_a_title_is_none() -> None:
    found = read(
        "数据分析（实习生）\t2024.01-2024.04\n• 整理\n后端开发（Java）\t2023.01-2023.04\n• 维护"
    )
    assert [job["position"] for job in found] == ["数据分析（实习生）", "后端开发（Java）"]


def test_the_time_behind_a_labelled_employer_is_none_of_its_name() -> None:
    for time in ("2018.06-2020.03", "（2018.06-2020.03）"):
        (job,) = read(f"公司名称：青田示例有限公司 {time}\n工作内容：\n1.参与原型设计；")
        assert (job["name"], job["startDate"]) == ("青田示例有限公司", "2018-06")
