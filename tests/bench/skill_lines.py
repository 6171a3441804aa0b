"""Writes lines of skills in many manners, each telling what it names: what ``fit_skills`` learns.

``written(dice, lang)`` answers a line, the skills that it names and its manner; a sentence names
none. Names come from the lexicon now and then, mostly not.
"""
# ruff: noqa: E501 (word lists are read along the line)

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drawn_people import sentence
from invented_people import Inventor
from invented_words import (
    EN_BULLETS,
    EN_DOES,
    EN_SUMMARIES,
    SKILL_WORDS,
    TRADES,
    ZH_BULLETS,
    ZH_SUMMARIES,
    ZH_THINGS,
    ZH_TOPICS,
    words,
)
from unseen_words import SKILLS

from reviewer.parsing import lexicon


@dataclass(frozen=True)
class SkillLine:
    """A line of a skills section, what it names, and how it was written."""

    text: str
    names: tuple[str, ...]
    manner: str


DEEDS = {
    "en": words("""planning|negotiation|analysis|training|maintenance|reporting|design|inspection|coaching
control|scheduling|writing|testing|modelling|support|auditing|forecasting|repair|research|budgeting
administration|drafting|coordination|review|installation|counselling|assembly|purchasing|translation
management|development|leadership|monitoring|care|handling|preparation|rotation|presentation"""),
    "zh": words("""设计|分析|管理|编制|审核|维护|策划|撰写|调试|检测|培训|谈判|采购|排版|拍摄|剪辑|建模|核算|申报|调研
护理|编程|操作|统计|翻译|运营|推广|接待|绘制|评估|优化|开发|测试|部署|陈列|盘点|安装|检修|组织|沟通"""),
}
OBJECTS = {
    "en": words("""contract|stock|budget|patient|customer|route|payroll|lesson|menu|garden|database|network|risk
quality|site|event|crop|media|grant|machine|safety|supplier|invoice|tax|wound|court|sample|fleet|brand
interview|warehouse|recipe|survey|workshop|curriculum|stakeholder|change|conflict|project|time|team"""),
    "zh": words("""合同|预算|课程|活动|库存|账务|税务|病历|菜单|广告|数据|图纸|客户|供应商|设备|电路|宴会|文案|视频|样品|行程
车辆|安全|质量|财务报表|用户需求|实验|标书|土壤|海报|店铺|仓储|薪酬|招聘|舆情|项目|团队|时间|短视频|施工图|压力"""),
}
SOFT = {
    "en": words("""teamwork|driving licence|first aid certificate|communication|problem solving|leadership|critical thinking|time management|adaptability
creativity|attention to detail|public speaking|conflict resolution|active listening|multitasking
decision making|work under pressure|working in a team|research and development|testing and inspection"""),
    "zh": words("""团队协作|川菜|面点|书法|烘焙|茶艺|粤语|素描|钢琴|焊接|速记|手语|驾驶|游泳|瑜伽|插花|木工|英语六级|普通话二级甲等|日语N2|教师资格证|驾照C1|沟通能力|执行力|时间管理|逻辑思维|抗压能力|学习能力|领导力|创新能力|演讲与口才|理解能力
沟通协调|数据敏感度|跨部门协作|组织能力|责任心|使用说明书编写|有机合成|常用办公软件|应用文写作|能源管理"""),
}
TAILS = {
    "en": words(
        "of {n}s|for small {n}s|under IFRS|in {d} and {d}|and {d}|with {w}|using {w}|on {w}"
    ),
    "zh": words("与{d}|及{d}|技巧|流程|方法|基础|工具|原理|标准|规范|系统|技术"),
}
KINDS_OF = words("""object-oriented|event-driven|data-driven|distributed|applied|advanced|automated|embedded|structured|digital
integrated|guided|computer-aided|lean|hand-drawn|certified|cross-functional|strategic|clinical|basic|mixed""")
PASTIMES = words("""reading|hiking|playing the piano|playing chess|travelling with friends|cooking for my family|running
painting|singing in a choir|teaching children|managing teams|operating a till|driving a van|writing reports|working at height
caring for the elderly|volunteering at a shelter|coaching a football team|growing vegetables|keeping the books|serving guests""")
ABOUT = words("""{d}|{d}|量化|常用命令|脚本|函数|的使用|的基本操作|函数与{o}表|编程|协议|二次开发|的{o}{d}|的原理与{d}|常用函数
框架|宏|源码|开发板|全家桶|基本语法|{o}模块|性能{d}|实验{d}""")
OPENERS = {
    "en": words("""Proficient in|Experienced in|Familiar with|Skilled in|Knowledge of|Working knowledge of|Expertise in
Experience with|Fluent in|Comfortable with|Good knowledge of|Hands-on experience with|Competent in
Strong knowledge of|Understanding of|Well versed in|Basic knowledge of|Expert in|Proficient with"""),
    "zh": words("""熟悉|熟练掌握|掌握|了解|精通|熟练使用|熟练运用|擅长|能熟练使用|会使用|熟练|具备|深入理解|理解|使用过|能够使用
较为熟悉|熟练操作|能够熟练运用|常用|有|熟知|接触过|学习过"""),
}
CLOSERS = words("等|等框架|等工具|等软件|等技术|等常用工具|等设备|等办公软件||||||||")
CLAUSES = {
    "en": words("""with {y} years of experience|gained in several projects|able to work alone|used in daily work
with some work in {w}|with daily use of {w}|used every day at work|learned on my own|with a certificate from {y} courses|including their setup|which I teach to others|having led {y} projects|used for {o} {d}
as shown in my last post|and quick to learn new tools|with a focus on {o} {d}|for both small and large teams
able to train others|and able to solve problems on my own|applied in two theses|to a high standard"""),
    "zh": words("""具备实际项目经验|能独立完成相关工作|有{y}年以上经验|具有较强的动手能力|能够独立完成{o}{d}|有丰富的{o}{d}经验
并能应用于实际工作|有大型项目经验|可以独立{d}{o}|能够解决实际问题|曾用于{o}{d}项目|{y}年工作经验|有{o}项目经验
能完成日常{o}{d}|具有扎实的基础|并有多次{d}经验|可熟练进行{o}{d}|能阅读英文文献|能流利交流|可作为工作语言|能用于日常{d}|能独立撰写{o}报告|能快速上手|有百万级{o}案例|具有{y}年{o}经验"""),
}
TOLD_OF = words(
    """对{x}有深入研究|对{x}有一定的了解|具备{x}能力|具有{x}经验|有{x}经验|对{x}有较深入的理解|有丰富的{x}经验"""
)
PRAISE = {
    "en": words("""Strong communicator with the ability to {v} {o} matters to any audience
Able to {v} {o}s, meet deadlines and stay calm under pressure|Quick learner, reliable and always on time
Self-motivated {t} who enjoys {d} and learning new things.|I work well alone and in a team, and I like clear goals.
Highly organised, with a sharp eye for {o} {d} and {d}|Willing to travel, work weekends and take on {o} {d}
Comfortable presenting to boards, clients and the press|Responsible for {d}, {d} and the {d} of new staff
Proven ability to {v} {o}s and build lasting relationships|Punctual, patient and good with people of every age
Known for solving {o} problems before they grow, and for keeping promises|Ability to lift heavy {o}s and stand for long periods
A team player who takes care of {o}s, rooms and guests|Enjoys working with children, families and volunteers"""),
    "zh": words("""性格开朗，善于沟通，具有良好的团队合作精神|工作认真负责，有较强的责任心|具备良好的沟通能力，能够独立承担项目
学习能力强，对新事物充满热情|做事细致，能承受较大的工作压力|为人诚恳，吃苦耐劳，服从安排|热爱{o}{d}工作，愿意长期发展
有较强的{o}{d}能力，能够独立解决问题|思维敏捷，乐于钻研，善于总结|可接受出差和加班，能尽快到岗|持有驾照，可以出差
能够与同事友好相处，喜欢接受挑战|注重细节，执行力强，能按时完成任务|在校期间多次参加{o}{d}活动，积累了丰富的经验
具有{y}年{o}{d}经验，能带领团队完成目标|抗压能力强，乐于学习新知识，责任心强|对{o}行业有浓厚兴趣，愿意从基层做起"""),
}
DID = {
    "en": words("""{D} and {e} a set of {o}s, which is used by {k} people.|{D} a team of {k}, {i} {o} costs by {k}%
{D} {o}s for the {t} department, saving {k} hours a week|{D} weekly {d} for volunteers, taking care of rooms and speakers
{D} the {o} {d} process and reduced complaints by a third.|{D} over {k} {o}s, trained staff and kept the records"""),
    "zh": words("""独立负责公司{o}的日常{d}，{y}年内增长{k}%|曾带领{y}人小组完成{o}{d}，获得好评|参与{o}{d}，撰写报告{y}份
主导{o}{d}流程的改进，成本下降{k}%|协助导师完成{o}{d}，并在会议上汇报|在实习期间负责{o}{d}，累计服务{k}人次
完成{o}的{d}与{d}，按期交付|负责{o}{d}工作，配合团队达成目标"""),
}
VERBS = words(
    "explain|manage|lead|organise|solve|improve|handle|coordinate|prepare|check|sell|repair"
)
PAST = words(
    "Designed|Built|Organised|Managed|Led|Wrote|Taught|Supported|Handled|Launched|Kept|Ran|Sold|Tested|Oversaw|Won"
)
DOING = words("cutting|reducing|improving|raising|lowering|doubling|saving")
LEVELS = {
    "en": words("basic|advanced|expert|intermediate|5 years|3 years|daily use|native|B2|good"),
    "zh": words("熟练|精通|了解|基础|3年|良好|入门|中级"),
}
LABELS = {
    "en": words(
        "Languages|Tools|Software|Databases|Methods|Frameworks|Lab|Data|Office|Design|Cloud|Other"
    ),
    "zh": words("编程语言|工具|数据库|办公软件|框架|设计软件|专业技能|其他|前端|后端|语言|设备"),
}
Draw = Callable[[], SkillLine]


class Writer:
    """Writes lines with the dice of an ``Inventor``."""

    def __init__(self, inventor: Inventor, lang: str) -> None:
        self.inventor, self.lang = inventor, lang
        self.dice = inventor.dice
        self.pick = inventor.pick
        self.known = [w for w in lexicon.load("skills")["known"] if _is_han(w) == (lang == "zh")]

    def line(self) -> SkillLine:
        """A line in a manner thrown by the dice."""
        return self.dice.choice(MANNERS)(self)

    def word(self) -> str:
        """The name of a tool, mostly one that no list knows."""
        makers: list[Callable[[], str]] = [
            lambda: self.pick(SKILL_WORDS),
            lambda: self.pick(_listed(SKILLS["en"])),
            lambda: self.pick(_listed(SKILLS[self.lang])),
            self.inventor._brand,
            lambda: self.inventor._brand().upper()[: self.dice.randint(2, 5)],
            lambda: f"{self.inventor._brand()} {self.dice.randint(2, 365)}",
            lambda: f"{self.inventor._brand()} {self.inventor._brand()}",
            lambda: f"{self.inventor._brand()}{self.pick(['.js', '++', 'SQL', 'DB', '/C', '2D'])}",
        ]
        if self.dice.random() < 0.3 and self.known:
            return self.pick(self.known)
        return self.dice.choice(makers)()

    def trade(self) -> str:
        """A skill of some trade, said in words."""
        lang = self.lang
        gap = " " if lang == "en" else ""
        text = self.pick(OBJECTS[lang]) + gap + self.pick(DEEDS[lang])
        kind = self.dice.random()
        if kind < 0.2:
            text = self.pick(SOFT[lang])
        elif kind < 0.3:
            text = self.pick(ZH_TOPICS + ZH_THINGS if lang == "zh" else TRADES)
        elif kind < 0.45:
            text += gap + self._filled(self.pick(TAILS[lang]))
        elif kind < 0.5 and lang == "en":
            text = f"{self.pick(KINDS_OF)} {text}"
        elif kind < 0.55 and lang == "en":
            text = f"{self.pick(DEEDS['en'])} of {self.pick(OBJECTS['en'])}s"
        elif kind < 0.75 and lang == "zh":
            text = self.word() + self.pick(["", " "]) + self._filled(self.pick(ABOUT))
        elif kind < 0.65:
            text = self.pick(PASTIMES)
        elif kind < 0.72:
            text = f"{self.pick(OBJECTS['en'])} and {self.pick(DEEDS['en'])}"
        return text

    def names(self, least: int, most: int) -> list[str]:
        """Skills for one list: tools, or skills in words, or both."""
        mix = self.dice.choice([0.0, 0.0, 0.1, 0.5, 1.0, 1.0])
        count = self.dice.randint(least, most)
        made = [self.trade() if self.dice.random() < mix else self.word() for _ in range(count)]
        case = self.dice.random()
        if self.lang == "en" and case < 0.55:
            made = [name[0].upper() + name[1:] for name in made]
        elif self.lang == "en" and case < 0.7:
            made = [made[0][0].upper() + made[0][1:], *made[1:]]
        return list(dict.fromkeys(made))

    def listed(self) -> SkillLine:
        """Names with one separator between them."""
        names = self.names(1, self.dice.choice([1, 2, 8, 8, 8]))
        sign = self.dice.choice(SIGNS[self.lang])
        return SkillLine(
            sign.join(names) + self.dice.choice(["", "", "", self._stop()]), tuple(names), "listed"
        )

    def rated(self) -> SkillLine:
        """Names with how well, in brackets."""
        mark = "({})" if self.lang == "en" else self.dice.choice(["（{}）", "({})"])
        names = self.names(2, 6)
        said = [
            f"{n} {mark.format(self.pick(LEVELS[self.lang]))}" if self.dice.random() < 0.6 else n
            for n in names
        ]
        if self.lang == "zh":
            said = [one.replace(" （", "（") for one in said]
        return SkillLine(self.dice.choice(SIGNS[self.lang]).join(said), tuple(said), "rated")

    def labelled(self) -> SkillLine:
        """A list behind a label that the program took off; some with a clause behind."""
        line = self.dice.choice([self.listed, self.spoken, self.ended])()
        return SkillLine(line.text, line.names, "labelled")

    def spoken(self) -> SkillLine:
        """ "Proficient in Python, Java and Go, with …"."""
        names, lang = self.names(1, 5), self.lang
        opener = self.pick(OPENERS[lang])
        if lang == "en":
            named = self._with_and(names)
            text = f"{opener} {named}"
            for _ in range(self.dice.choice([0, 0, 1, 1, 2])):
                text += self.dice.choice([", ", ", ", "; "]) + self._filled(
                    self.pick(CLAUSES[lang])
                )
        else:
            named = self.dice.choice(["、", "、", "、", "，", "/", " / ", ", "]).join(names)
            text = opener + self.dice.choice(["", "", " "]) + named + self.pick(CLOSERS)
            for _ in range(self.dice.choice([0, 0, 1, 1, 2])):
                text += "，" + self._clause(names)
        return SkillLine(
            text + self.dice.choice(["", self._stop(), "；" if lang == "zh" else ""]),
            tuple(names),
            "spoken",
        )

    def _clause(self, names: list[str]) -> str:
        if self.dice.random() < 0.25:
            names.append(self.trade())
            return self.pick(TOLD_OF).replace("{x}", names[-1])
        return self._filled(self.pick(CLAUSES["zh"]))

    def chained(self) -> SkillLine:
        """ "熟悉 A、B，了解 C": one verb after the other."""
        parts, names = [], []
        for _ in range(self.dice.randint(2, 3)):
            own = self.names(1, 3)
            opener = self.pick(OPENERS[self.lang])
            if self.lang == "en":
                parts.append(f"{opener.lower() if parts else opener} {self._with_and(own)}")
            else:
                parts.append(
                    opener + self.dice.choice(["", " "]) + "、".join(own) + self.pick(CLOSERS)
                )
            names += own
        return SkillLine(
            self.dice.choice(SIGNS_OF_CLAUSES[self.lang]).join(parts)
            + self.dice.choice(["", self._stop()]),
            tuple(names),
            "chained",
        )

    def ended(self) -> SkillLine:
        """A plain list with a clause behind it."""
        names = self.names(2, 5)
        if self.lang == "en":
            text = (
                ", ".join(names)
                + self.dice.choice([", ", "; "])
                + self._filled(self.pick(CLAUSES["en"]))
            )
        else:
            text = "、".join(names) + self.dice.choice(["，", "；", "，"]) + self._clause(names)
        return SkillLine(text, tuple(names), "ended")

    def praising(self) -> SkillLine:
        """What somebody says of himself."""
        return SkillLine(self._filled(self.pick(PRAISE[self.lang])), (), "praising")

    def deeds(self) -> SkillLine:
        """What somebody did."""
        text = sentence(self.dice, self.lang)
        return SkillLine(text, (), "deeds")

    def told(self) -> SkillLine:
        """Deeds in other words."""
        return SkillLine(self._filled(self.pick(DID[self.lang])), (), "told")

    def pointed(self) -> SkillLine:
        """Bullets and summaries of the people invented for the other models."""
        own = (
            EN_BULLETS + EN_SUMMARIES + EN_DOES[:2]
            if self.lang == "en"
            else ZH_BULLETS + ZH_SUMMARIES
        )
        return SkillLine(self._filled(self.pick(own)), (), "pointed")

    def _with_and(self, names: list[str]) -> str:
        if len(names) == 1 or self.dice.random() < 0.3:
            return ", ".join(names)
        return ", ".join(names[:-1]) + self.dice.choice([" and ", ", and "]) + names[-1]

    def _stop(self) -> str:
        return "。" if self.lang == "zh" else "."

    def _filled(self, pattern: str) -> str:
        """The pattern with words in its slots."""
        slots: dict[str, Callable[[], str]] = {
            "o": lambda: self.pick(OBJECTS[self.lang]), "n": lambda: self.pick(OBJECTS["en"]),
            "d": lambda: self.pick(DEEDS[self.lang]), "w": self.word,
            "y": lambda: self.pick(YEARS[self.lang]), "k": lambda: str(self.dice.randint(3, 90)),
            "v": lambda: self.pick(VERBS), "t": lambda: self.pick(TRADES).lower(),
            "D": lambda: self.pick(PAST), "e": lambda: self.pick(PAST).lower(),
            "i": lambda: self.pick(DOING), "trade": lambda: self.pick(TRADES),
            "noun": lambda: self.pick(OBJECTS["en"]),
        }  # fmt: skip
        return self.inventor._filled(pattern, slots)


SIGNS = {
    "en": [", ", ", ", ", ", " | ", " / ", "; ", " · ", " • ", ",", "\t"],
    "zh": ["、", "、", "、", "，", ", ", " / ", " | ", "；", " · ", "/", " ", "\t"],
}
SIGNS_OF_CLAUSES = {"en": [", ", "; "], "zh": ["，", "，", "；", "。"]}
YEARS = {
    "en": ["2", "3", "5", "10", "five", "several"],
    "zh": ["一", "两", "三", "五", "3", "5", "多"],
}
MANNERS: tuple[Callable[[Writer], SkillLine], ...] = (
    *(Writer.listed, Writer.listed, Writer.listed, Writer.rated, Writer.labelled, Writer.spoken),
    *(Writer.spoken, Writer.chained, Writer.ended, Writer.praising, Writer.deeds, Writer.told),
    Writer.pointed,
)


def _listed(text: str) -> list[str]:
    return words(text)


def _is_han(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)
