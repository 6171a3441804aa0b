from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing import parse_bytes
from reviewer.parsing.found import Draft, Found
from reviewer.parsing.kinds.projects import projects


def read(text: str) -> list[dict[str, object]]:
    rows = [row for row in text.strip("\n").split("\n") if row.strip()]
    lines = [Line(row.strip(), number=number) for number, row in enumerate(rows)]
    return [{k: plain(v) for k, v in draft.items()} for draft in projects(lines)]


def plain(draft: Draft) -> object:
    if isinstance(draft, Found):
        return draft.value
    return [plain(value) for value in draft] if isinstance(draft, list) else draft


def test_name_role_stack_description_and_points() -> None:
    (project,) = read(
        """
        基于分层记忆的对话 Agent，独立完成，2022.11–2023.5
        PyTorch、BM25、Redis
        解决长对话中的信息遗忘问题
        • 设计记忆机制
        """
    )
    assert project == {
        "name": "基于分层记忆的对话 Agent",
        "roles": ["独立完成"],
        "startDate": "2022-11",
        "endDate": "2023-05",
        "keywords": ["PyTorch", "BM25", "Redis"],
        "description": "解决长对话中的信息遗忘问题",
        "highlights": ["设计记忆机制"],
    }


def test_the_first_unmarked_line_describes_a_project() -> None:
    (project,) = read("Kiln\tMar 2019 – Aug 2020\nStatic-site generator\nBuilds pages in 8 seconds")
    assert project["description"] == "Static-site generator"
    assert project["highlights"] == ["Builds pages in 8 seconds"]


def test_a_latin_word_within_a_chinese_name_is_no_role() -> None:
    (project,) = read("自主决策 Agent 系统研究 2019.07 - 2020.04\n• 维护实验")
    assert project["name"] == "自主决策 Agent 系统研究"
    assert "roles" not in project


def test_a_labelled_background_is_the_description() -> None:
    (project,) = read("检索系统 2024.01 – 2024.05\n- 项目背景: 检索效率低下\n- 技术方案: 混合检索")
    assert project["description"] == "检索效率低下"
    assert project["highlights"] == ["技术方案: 混合检索"]


def test_a_list_of_names_each_with_a_text_on_its_line() -> None:
    found = read(
        """
        A few things made on long winter evenings.
        Otterwatch - Camera trap that counts otters at night
        Kelp - Small parser of tide tables for sailors
        """
    )
    assert found == [
        {"name": "Otterwatch", "description": "Camera trap that counts otters at night"},
        {"name": "Kelp", "description": "Small parser of tide tables for sailors"},
    ]


def test_points_that_each_name_a_project_its_years_and_what_it_does() -> None:
    found = read(
        """
        • Otterwatch (2015–2016). Counts otters at night and sends a picture; OpenCV and a small
        network.
        • Kelp in Rust (2019): Parser of tide tables with a test for every harbour.
        """
    )
    assert [(p["name"], p["startDate"], p.get("endDate")) for p in found] == [
        ("Otterwatch", "2015", "2016"),
        ("Kelp in Rust", "2019", None),
    ]
    assert [p["description"] for p in found] == [
        "Counts otters at night and sends a picture; OpenCV and a small network.",
        "Parser of tide tables with a test for every harbour.",
    ]


def test_labelled_lines_of_one_project_are_no_list_of_projects() -> None:
    (project,) = read(
        "Title: A Study of Tide Tables in Harbours\nDescription: Compared the tables of 12 harbours"
    )
    assert project["name"] == "A Study of Tide Tables in Harbours"


def test_a_number_with_a_comma_makes_no_list_of_technologies() -> None:
    (project,) = read("Kiln\tMar 2019 – Aug 2020\nTested on 8,224 pages\nRuns offline")
    assert project["description"] == "Tested on 8,224 pages"
    assert "keywords" not in project


def test_methods_may_stand_among_the_tools_of_a_project() -> None:
    (project,) = read(
        "夜市垃圾分类调查\t2024.06–2024.09\nSPSS、访谈法\n走访摊位并发放问卷\n• 整理结果"
    )
    assert project["keywords"] == ["SPSS", "访谈法"]
    assert project["description"] == "走访摊位并发放问卷"


def test_what_a_head_tells_beside_the_name_is_the_description() -> None:
    (project,) = read("Kiln\nSTATIC PAGES FOR A TOWN LIBRARY\t04/2023 - 07/2023\n• Ran for a year")
    assert project["name"] == "Kiln"
    assert project["description"] == "STATIC PAGES FOR A TOWN LIBRARY"


def test_what_paid_for_research_is_not_its_name() -> None:
    first, second = read(
        "山区古道遗址调查，省社科基金青年项目，2019.07-2021.12，主持\n"
        "方言童谣整理，校级课题，2018.01-2018.12，参与"
    )
    assert (first["name"], first["description"]) == ("山区古道遗址调查", "省社科基金青年项目")
    assert (second["name"], second["roles"]) == ("方言童谣整理", ["参与"])


def test_the_one_year_of_a_project_is_when_it_began() -> None:
    first, _ = read("2022\tElm Grotesk\nA typeface for ferries\n2019\tForty Bags\nA printed book")
    assert first["startDate"] == "2022"
    assert "endDate" not in first


def test_one_project_has_its_role_on_a_line_of_its_own() -> None:
    (project,) = read(
        "2022/04 ~ 2023/06\t港口口述史\n组稿人\n采访老工人三十一位，编印内部读本一册。"
    )
    assert project["roles"] == ["组稿人"]
    assert project["description"] == "采访老工人三十一位，编印内部读本一册。"


def run_in(name: str, text: str, number: int) -> Line:
    """A bold name and light text on one line."""
    heavy = [Word(part, bold=True, size=10) for part in name.split(" ")]
    return line_of([*heavy, *(Word(part, size=10) for part in text.split(" "))], number=number)


def test_a_bold_name_with_a_full_stop_is_run_in_with_what_tells_of_it() -> None:
    lines = [
        run_in("Raft.", "Teaching program for 1,900 sailors in three", 0),
        Line("harbours of the north.", number=1),
        run_in("Tide Table 2.", "Small clock that knows the moon.", 2),
    ]
    found = [{k: plain(v) for k, v in draft.items()} for draft in projects(lines)]
    assert [one["name"] for one in found] == ["Raft", "Tide Table 2"]
    assert found[1]["description"] == "Small clock that knows the moon."


def test_a_date_in_brackets_closes_what_a_line_tells_of_each_project() -> None:
    first, second = read(
        """
        • Heron: A queue that loses no letter. Used by nine post offices (January 2020 – June 2023)
        • Tidebook: A log for harbour masters. Printed in two towns (March 2022 – Present)
        """
    )
    assert first == {
        "name": "Heron",
        "description": "A queue that loses no letter. Used by nine post offices",
        "startDate": "2020-01",
        "endDate": "2023-06",
    }
    assert (second["name"], second["startDate"]) == ("Tidebook", "2022-03")


def test_headings_that_the_file_declares_begin_entries_though_no_date_stands_by_them() -> None:
    resume = parse_bytes(
        "#张示例\n13800000001\n#项目经历\n###青田社交 APP\n* 负责界面的开发\n* 使用地图\n"
        "* 使用 CoreData 存取数据\n* 使用 Instruments 测试，找到一次泄漏\n"
        "###青田云游 APP\n* 与同事配合，编写超过50个界面\n* 了解 CoreText 的应用\n".encode(),
        "a.md",
    ).resume
    assert [one.name for one in resume.projects or []] == ["青田社交 APP", "青田云游 APP"]


def test_a_head_that_names_nothing_but_a_role_names_the_project() -> None:
    first, second = read(
        """
        2016/01 - 2016/05  Rack Scale Architecture
        为多芯片管理中间件提供统一的接口
        2018/02 - 至今  Datacenter Manager
        一套数据中心管理软件，日常维护，功能实现
        """
    )
    assert (first["name"], second["name"]) == ("Rack Scale Architecture", "Datacenter Manager")
