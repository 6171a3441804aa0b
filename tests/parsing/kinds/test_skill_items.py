"""What a line of a skills section names, and when it is a sentence that names nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.intake.document import Line
from reviewer.parsing import fitted
from reviewer.parsing.found import Span, settle
from reviewer.parsing.kinds import skill_items
from reviewer.parsing.kinds.skills import skills
from reviewer.resources import resource


def named(text: str) -> list[str] | None:
    """The skills in a line; None where it is a sentence."""
    things = skill_items.things_of(Span(Line(text), 0, len(text)))
    found = skill_items.skills_in(things)
    return None if found is None else [one.value for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("熟练使用Java进行接口开发与单元测试", ["Java"]),
        ("能用Excel制作统计报表", ["Excel"]),
        ("了解postgresql与elasticsearch数据库", ["postgresql", "elasticsearch"]),
        ("熟悉flask框架", ["flask"]),
        ("掌握TypeScript、Angular知识", ["TypeScript", "Angular"]),
        ("熟悉 Metal、DirectX 等绘图接口", ["Metal", "DirectX"]),
        ("熟练使用React全家桶", ["React全家桶"]),
        ("熟练掌握CSS的基本布局及盒子模型", ["CSS"]),
        ("熟悉Redis的使用和配置", ["Redis"]),
        ("熟练使用Docker容器", ["Docker"]),
        ("熟练掌握MySQL语句", ["MySQL"]),
        ("熟悉ORM框架Hibernate和MyBatis的使用", ["Hibernate", "MyBatis"]),
    ],
)
def test_a_known_tool_is_named_without_what_it_is_or_is_used_for(
    text: str, expected: list[str]
) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("熟悉多种消息队列，如Kafka、RocketMQ", ["Kafka", "RocketMQ"]),
        ("熟悉消息队列，如Kafka、RocketMQ", ["消息队列", "Kafka", "RocketMQ"]),
    ],
)
def test_a_kind_is_named_unless_it_only_says_that_there_are_many(
    text: str, expected: list[str]
) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("熟练掌握Vue/React，Maven/Gradle等工具", ["Vue", "React", "Maven", "Gradle"]),
        ("熟练掌握C/C++，MATLAB/Simulink", ["C/C++", "MATLAB/Simulink"]),
        ("Java　Kotlin　Swift", ["Java", "Kotlin", "Swift"]),
    ],
)
def test_names_that_are_known_are_parted_at_a_slash_or_a_wide_space(
    text: str, expected: list[str]
) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("熟练掌握Java、Python，了解Docker", ["Java", "Python", "Docker"]),
        ("红酒酿造，感官品评，灌装线管理", ["红酒酿造", "感官品评", "灌装线管理"]),
        ("工作认真，责任心强，善于沟通", None),
        ("熟悉 MySQL、Redis，有三年以上后端开发经验", ["MySQL", "Redis"]),
        ("Java、Spring Boot、MyBatis，三年开发经验", ["Java", "Spring Boot", "MyBatis"]),
        ("掌握 PCR、ELISA 等实验技术，能够独立设计实验", ["PCR", "ELISA"]),
        ("了解HTTP、TCP/IP协议，对网络编程有一定的理解", ["HTTP", "TCP/IP协议", "网络编程"]),
        ("Proficient in Python and R, with five years of experience", ["Python", "R"]),
        ("Git, Jenkins, Jira; familiar with Agile", ["Git", "Jenkins", "Jira", "Agile"]),
        ("Experience with Kubernetes, Terraform and AWS", ["Kubernetes", "Terraform", "AWS"]),
    ],
)
def test_a_list_said_in_sentences_gives_the_names_in_it(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Led a team of six analysts, improving forecast accuracy by 20%",
        "Able to work with minimal supervision, meet deadlines and keep calm under pressure",
        "Designed and maintained a warehouse of sales data, which is used by forty people.",
        "具备良好的沟通能力，能够独立承担项目，抗压能力强",
        "性格开朗，善于沟通，具有较强的团队合作精神",
        "独立负责公司公众号的日常运营，一年内粉丝增长三万",
    ],
)
def test_a_sentence_among_skills_is_kept_whole(text: str) -> None:
    assert named(text) is None
    drafts, marks = settle(skills([Line(text)]))
    assert drafts == [{"name": text}]
    assert all(mark.confidence < 1 for mark in marks.values())


@pytest.mark.parametrize(
    "text",
    [
        "Communication, teamwork, problem solving, time management",
        "Object-oriented programming, data structures and algorithms, operating systems",
        "Welding (MIG, TIG), blueprint reading, forklift operation",
        "Reading, hiking with my dog, playing the piano",
        "教案设计、课堂管理、班级活动组织、家校沟通",
        "沟通协调能力、团队管理、时间管理、压力管理",
    ],
)
def test_a_list_of_skills_in_words_loses_none(text: str) -> None:
    things = skill_items.things_of(Span(Line(text), 0, len(text)))
    assert named(text) == [thing.text for thing in things]


def test_a_sentence_goes_on_in_small_letters_below() -> None:
    lines = [
        Line("Led a team of six analysts in the yearly review of stocks,", number=0),
        Line("improving forecast accuracy by 20% and saving ten hours a week", number=1),
    ]
    drafts, _ = settle(skills(lines))
    assert drafts == [{"name": f"{lines[0].text} {lines[1].text}"}]


@pytest.mark.parametrize(
    ("kind", "labels"), [("thing", ("telling", "skill")), ("line", ("sentence", "list"))]
)
def test_a_model_is_there_for_things_and_for_lines(kind: str, labels: tuple[str, ...]) -> None:
    assert fitted.load_kinds(skill_items.MODEL)[kind].labels == labels


def test_the_models_are_small() -> None:
    with resource(f"models/{skill_items.MODEL}.json").open("rb") as file:
        assert len(file.read()) < 20_000


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80))
def test_any_line_can_be_weighed(text: str) -> None:
    things = skill_items.things_of(Span(Line(text), 0, len(text)))
    if things:
        assert skill_items.skills_in(things) != []


def test_what_examples_are_given_of_is_a_skill_too() -> None:
    line = Line("深入理解容器编排技术，如 Kubernetes、Nomad 等，并有丰富的运维实践经验。")
    named = [word.value for draft in skills([line]) for word in draft["keywords"]]
    assert named[:3] == ["容器编排技术", "Kubernetes", "Nomad"]
