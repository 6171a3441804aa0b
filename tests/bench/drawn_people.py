"""Invents people whose resumes are drawn: names from Faker, words from lists, text from phrases.

``person(dice, lang)`` answers a JSON Resume, with sections no list knows under ``x-other``. Nothing
in it comes from a real or a labelled resume.
"""
# ruff: noqa: E501 (word lists and style sheets are read along the line)

from __future__ import annotations

import random
from typing import Any

from faker import Faker
from unseen_words import AREAS, DEGREES, EMPLOYERS, SCHOOLS, SKILLS, TITLES, TOWNS

Json = Any

LOCALES = {"en": ["en_US", "en_GB", "en_IN", "de_DE", "fr_FR", "es_ES"], "zh": ["zh_CN"]}
DID = {
    "en": """Led|Built|Designed|Ran|Reduced|Negotiated|Trained|Audited|Planned|Introduced|Wrote
    Coordinated|Repaired|Managed|Analysed|Supported|Delivered|Taught|Migrated|Launched""",
    "zh": "负责|主导|参与|搭建|优化|设计|组织|推动|编写|协调|完成|维护|分析|策划|落地|改进|独立完成|牵头",
}
WHAT = {
    "en": """a team of nine|the booking system|weekly stock counts|the patient intake process
    the annual charity auction|a reporting dashboard for regional managers|supplier contracts
    new staff in food safety|the migration of payroll data|quality checks on the night shift
    a pilot with three schools|the customer help desk|press releases and newsletters
    a test bench for pumps|the release process|budgets for eleven branches|field surveys""",
    "zh": """订单系统的重构|新员工培训体系|门店日常运营与排班|供应商评估与合同谈判|月度经营分析报告
    用户增长活动的策划与执行|车间质量检验流程|数据看板的搭建|社区志愿者招募|产品需求文档的撰写
    老旧设备的检修计划|线上直播活动|客户回访与投诉处理|实验数据的采集与分析|年度预算编制""",
}
THEN = {
    "en": """cutting costs by {n}%|which {n} people use every day|saving {n} hours a week
    with no incident in {n} months|and kept it within budget|for {n} customers in two regions
    raising satisfaction from {n}% to 96%|on time|using open data|in close work with sales""",
    "zh": """成本下降{n}%|每周节省{n}小时|覆盖{n}家门店|满意度提升至96%|累计服务{n}人次|按期上线
    获得部门好评|效率提升{n}%|连续{n}个月零事故|形成标准化流程并推广""",
}
AWARDED = {
    "en": """Dean's List|Employee of the Year|Best Paper Award|Rotary Scholarship|Regional Chess Title
    Hackathon, second place|Golden Apron|Safety Medal|Merit Scholarship|Young Engineer Prize""",
    "zh": """国家励志奖学金|优秀毕业生|校级三好学生|数学建模竞赛二等奖|年度优秀员工|创新创业大赛铜奖
    先进个人|优秀共青团员|一等奖学金|技能大赛第三名""",
}
CERTIFIED = {
    "en": """PRINCE2 Practitioner|First Aid at Work|CFA Level II|AWS Solutions Architect|Class C Driving Licence
    Certified Scrum Master|HACCP Level 3|Registered Nurse|TEFL Certificate|Chartered Engineer""",
    "zh": "大学英语六级|普通话二级甲等|初级会计职称|教师资格证|全国计算机二级|C1驾驶证|一级建造师|导游证|PMP认证|护士执业证",
}
PAPERS = {
    "en": """Soil Moisture under Mixed Crops|On the Wear of Ceramic Bearings|Reading Aloud in Early Years
    A Cheap Sensor for River Gauges|Pricing of Night Trains|Fatigue in Shift Work""",
    "zh": "基于注意力机制的病害识别|县域快递末端配送研究|混凝土早期开裂控制|乡村小学阅读推广实践|茶叶香气成分分析|低空风场观测方法",
}
VENUES = {
    "en": "Journal of Field Studies|Annals of Tribology|Nordic Transport Review|Proc. of SENSYS|Open Agronomy",
    "zh": "农业工程学报|物流技术|建筑科学|教育研究|食品科学|气象科技",
}
SOCIETIES = {
    "en": "Red Cross|Riverside Food Bank|Student Union|Animal Shelter Brno|Girls Who Code|Rowing Club",
    "zh": "校学生会|青年志愿者协会|辩论队|摄影协会|校团委宣传部|支教团",
}
PARTS = {
    "en": "Treasurer|Volunteer|Team Lead|Mentor|Secretary|Driver",
    "zh": "部长|志愿者|副会长|干事|队长|秘书长",
}
TONGUES = {
    "en": "English|German|Hindi|Spanish|Mandarin|Arabic|French|Polish",
    "zh": "英语|日语|法语|粤语|西班牙语|德语",
}
LEVELS = {
    "en": "native|fluent|B2|C1|basic|working knowledge",
    "zh": "母语|流利|熟练|日常会话|六级|良好",
}
HOBBIES = {
    "en": "Bouldering|Choir|Chess|Baking|Open-water swimming|Astronomy|Bird watching|Origami",
    "zh": "登山|书法|羽毛球|摄影|围棋|古筝|长跑|烘焙",
}
GROUPS = {
    "en": "Tools|Languages|Programming Languages|Technologies|Methods|Soft skills|Software|Design|Lab|Languages & Frameworks|Frameworks|Technical|Databases|Expertise|Web|Platforms",
    "zh": "编程语言|办公软件|专业工具|框架|数据库|设计软件|管理能力|行业知识|开发工具|其他技能|专业技能|语言|技能|专业能力|工具|技术|平台",
}
OTHERS = {
    "en": """Memberships|Additional Information|Conferences|Working Style|In Numbers|Equipment Operated
    Workshops Given|Media|Guiding Principles|Travel|Selected Repertoire|Fieldwork|Notable Moments
    Availability|Driving|Field Notes|Mentoring|What drives me|Hallmarks|Clients|Speaking""",
    "zh": """其他|附加信息|家庭情况|工作风格|数字说话|海外交流|工作心得|带教情况|设备操作情况|值班情况
    个人亮点事迹|兵役情况|媒体报道|团队管理""",
}
PROJECTS = {
    "en": "Harbour Model|Open Recipe Book|Bus Arrival Board|Solar Kiosk|Village Archive|Pocket Ledger|Seed Library",
    "zh": "校园二手书平台|智能灌溉装置|社区食堂小程序|旧楼节能改造|方言地图|共享厨房|图书漂流计划",
}


def _of(dice: random.Random, lists: dict[str, str], lang: str) -> str:
    return dice.choice([w.strip() for w in lists[lang].replace("\n", "|").split("|") if w.strip()])


def _some(
    dice: random.Random, lists: dict[str, str], lang: str, least: int, most: int
) -> list[str]:
    return list({_of(dice, lists, lang): 0 for _ in range(dice.randint(least, most))})


def sentence(dice: random.Random, lang: str) -> str:
    """What somebody did, to what, and with what effect."""
    did, what = _of(dice, DID, lang), _of(dice, WHAT, lang)
    then = _of(dice, THEN, lang).format(n=dice.randint(3, 80))
    if lang == "zh":
        return (
            did + what + dice.choice(["，" + then, "，" + then, ""]) + dice.choice(["", "。", "；"])
        )
    return f"{did} {what}" + dice.choice([f", {then}", f" {then}", ""]) + dice.choice(["", ".", ""])


def _told(dice: random.Random, lang: str, most: int) -> Json:
    told: Json = {}
    if dice.random() < 0.3:
        told["summary"] = " ".join(
            sentence(dice, lang).rstrip("；。.") + "。."[lang == "en"]
            for _ in range(dice.randint(1, 3))
        )
    if dice.random() < 0.85 or not told:
        told["highlights"] = [sentence(dice, lang) for _ in range(dice.randint(1, most))]
    return told


def _spans(dice: random.Random, count: int) -> list[Json]:
    """Periods, the newest first."""
    year, spans = dice.randint(2021, 2025), []
    for number in range(count):
        start = year - dice.randint(1, 3)
        months = dice.sample(range(1, 13), 2)
        span = {"startDate": f"{start}-{months[0]:02}", "endDate": f"{year}-{months[1]:02}"}
        if number == 0 and dice.random() < 0.5:
            del span["endDate"]
        spans.append(span)
        year = start
    return spans


def person(dice: random.Random, lang: str) -> Json:
    """Somebody who does not exist."""
    fake = Faker(dice.choice(LOCALES[lang]))
    fake.seed_instance(dice.randrange(10**9))
    name = fake.name() if lang == "zh" else f"{fake.first_name()} {fake.last_name()}"
    phone = (
        f"138-0000-{dice.randrange(10**4):04}"
        if lang == "zh"
        else f"+1 555 01{dice.randrange(100):02} {dice.randrange(10**4):04}"
    )
    basics = {"name": name, "email": f"{fake.user_name()}@example.com", "phone": phone}
    if dice.random() < 0.7:
        basics["label"] = _of(dice, TITLES, lang)
    if dice.random() < 0.6:
        basics["location"] = {"city": _of(dice, TOWNS, lang)}
    if dice.random() < 0.7:
        basics["summary"] = " ".join(
            sentence(dice, lang).rstrip("；。.") + "。."[lang == "en"]
            for _ in range(dice.randint(1, 4))
        )
    made: Json = {"basics": basics, "work": _work(dice, lang), "education": _education(dice, lang)}
    rest = {
        "projects": lambda: _projects(dice, lang),
        "volunteer": lambda: _volunteer(dice, lang),
        "awards": lambda: _dated(dice, lang, "title", AWARDED, "awarder", EMPLOYERS, "date"),
        "certificates": lambda: _dated(dice, lang, "name", CERTIFIED, "issuer", EMPLOYERS, "date"),
        "publications": lambda: _dated(dice, lang, "name", PAPERS, "publisher", VENUES, "releaseDate"),
        "skills": lambda: _skills(dice, lang),
        "languages": lambda: [{"language": t, "fluency": _of(dice, LEVELS, lang)} for t in _some(dice, TONGUES, lang, 1, 3)],
        "interests": lambda: [{"name": h} for h in _some(dice, HOBBIES, lang, 2, 4)],
    }  # fmt: skip
    chance = {
        "skills": 0.9,
        "projects": 0.5,
        "awards": 0.5,
        "languages": 0.45,
        "certificates": 0.45,
    }
    made |= {kind: make() for kind, make in rest.items() if dice.random() < chance.get(kind, 0.3)}
    if dice.random() < 0.6:
        heads = _some(dice, OTHERS, lang, 1, 2)
        made["x-other"] = [
            {"heading": h, "lines": [sentence(dice, lang) for _ in range(dice.randint(1, 3))]}
            for h in heads
        ]
    return made


def _work(dice: random.Random, lang: str) -> list[Json]:
    jobs = []
    for span in _spans(dice, dice.randint(1, 4)):
        job = {"name": _of(dice, EMPLOYERS, lang), "position": _of(dice, TITLES, lang), **span}
        if dice.random() < 0.3:
            job["location"] = _of(dice, TOWNS, lang)
        jobs.append(job | _told(dice, lang, 4) | {"kind": "work"})
    if len(jobs) > 1 and dice.random() < 0.3:
        jobs[1]["name"] = jobs[0]["name"]
    for job in jobs[-1:]:
        if dice.random() < 0.25 and len(jobs) > 1:
            job["kind"] = "internship"
            job["position"] += "实习生" if lang == "zh" else " Intern"
    return jobs


def _education(dice: random.Random, lang: str) -> list[Json]:
    made = []
    for span in _spans(dice, dice.randint(1, 3)):
        study = {
            "institution": _of(dice, SCHOOLS, lang),
            "studyType": _of(dice, DEGREES, lang),
            **span,
        }
        if dice.random() < 0.85:
            study["area"] = _of(dice, AREAS, lang)
        if dice.random() < 0.3:
            study["score"] = f"GPA {dice.uniform(3, 4):.1f}"
        if dice.random() < 0.3:
            study["courses"] = _some(dice, AREAS, lang, 2, 5)
        made.append(study)
    return made


def _projects(dice: random.Random, lang: str) -> list[Json]:
    made = []
    names = _some(dice, PROJECTS, lang, 1, 3)
    for name, span in zip(names, _spans(dice, len(names)), strict=True):
        project = {"name": name, **(span if dice.random() < 0.8 else {})}
        if dice.random() < 0.5:
            project["roles"] = [_of(dice, TITLES, lang)]
        told = _told(dice, lang, 3)
        if "summary" in told:
            told["description"] = told.pop("summary")
        made.append(project | told | {"kind": "project"})
    return made


def _volunteer(dice: random.Random, lang: str) -> list[Json]:
    return [
        {"organization": _of(dice, SOCIETIES, lang), "position": _of(dice, PARTS, lang), **span}
        | _told(dice, lang, 2)
        for span in _spans(dice, dice.randint(1, 2))
    ]


def _dated(
    dice: random.Random, lang: str, name: str, names: Json, by: str, bys: Json, when: str
) -> list[Json]:
    dates, source = dice.random() < 0.75, dice.random() < 0.5
    made = []
    for title in _some(dice, names, lang, 1, 4):
        entry = {name: title}
        if source:
            entry[by] = _of(dice, bys, lang)
        if dates:
            entry[when] = f"{dice.randint(2014, 2025)}" + (
                f"-{dice.randint(1, 12):02}" * (dice.random() < 0.6)
            )
        made.append(entry)
    return made


def _skills(dice: random.Random, lang: str) -> list[Json]:
    if dice.random() < 0.3:
        return [{"keywords": _some(dice, SKILLS, lang, 3, 9)}]
    return [
        {"name": name, "keywords": _some(dice, SKILLS, lang, 2, 6)}
        for name in _some(dice, GROUPS, lang, 2, 4)
    ]
