"""Makes up people: JSON Resumes whose names of firms, titles, schools and subjects are combined.

``Inventor(seed).person(lang)`` answers one person in "en" or "zh"; English ones now and then have
German, French or Spanish employers and schools. Some words come from the lexicon, most do not, so
that what is fitted on these people learns not to lean on words it knows. Nobody here exists.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import invented_words as lists
from faker import Faker

from reviewer.parsing import lexicon
from reviewer.parsing.values.roles import points

Json = Any

LOCALES = {"en": ("en_US", "en_GB", "en_IN"), "de": ("de_DE",), "fr": ("fr_FR",), "es": ("es_ES",)}
KNOWN = 0.3
"""Share of names that the lexicon knows."""
SURE = 0.75
"""Points from which the words of a text tell the program what it is."""
TOLD_TOWNS, TOLD_TITLES, TOLD_EMPLOYERS = 0.9, 0.9, 0.5
"""Shares of towns, titles and employers with such words, as people's own resumes have them."""
_MOST_DRAWS = 60
_SLOT = re.compile(r"\{(\w+)\}")


def _in_speech(title: str) -> str:
    """A title of a register ("Engineer, civil") as people say it."""
    head, comma, kind = title.partition(", ")
    return f"{kind[:1].upper()}{kind[1:]} {head.lower()}" if comma and "," not in kind else title


class Inventor:
    """Throws people with a dice of its own; the same seed gives the same people."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self._fakers: dict[str, Faker] = {}

    def person(self, lang: str) -> Json:
        """One person, in the fields that the drawings of the bench show."""
        maker: Callable[[], Json] = self._chinese if lang == "zh" else self._western
        return maker()

    def pick(self, listed: list[str]) -> str:
        """One entry of a list."""
        return self.dice.choice(listed)

    def _is(self, chance: float) -> bool:
        return self.dice.random() < chance

    def _told(self, make: Callable[[], str], role: str, share: float) -> str:
        """A text whose words tell its role with this chance, else one whose words do not."""
        told, text = self._is(share), ""
        for _ in range(_MOST_DRAWS):
            text = make()
            if (points(role, text) >= SURE) == told:
                break
        return text

    def _filled(self, pattern: str, slots: Mapping[str, Callable[[], str]]) -> str:
        return _SLOT.sub(lambda match: slots[match[1]](), pattern)

    def _faker(self, locale: str) -> Faker:
        if locale not in self._fakers:
            self._fakers[locale] = Faker(locale)
            self._fakers[locale].seed_instance(self.dice.randrange(10**6))
        return self._fakers[locale]

    def _fake(self, tongue: str, what: str) -> str:
        text = str(getattr(self._faker(self.pick(list(LOCALES[tongue]))), what)())
        return re.sub(r"\s+", " ", text)

    @cached_property
    def _towns(self) -> dict[str, list[str]]:
        """Towns of the lexicon: Latin and Chinese."""
        listed = lexicon.load("cities")
        latin = [w for k in sorted(listed) if k.startswith(("world", "towns")) for w in listed[k]]
        chinese = [w for k in sorted(listed) if k.startswith("china.c") for w in listed[k]]
        return {
            "en": [w for w in latin if w[0].isupper() and len(w) > 2],
            "zh": [w for w in chinese if "\u4e00" <= w[0] <= "\u9fff"] or ["北京", "上海", "杭州"],
        }

    @cached_property
    def _regions(self) -> list[str]:
        listed = lexicon.load("cities")
        keys = [k for k in sorted(listed) if k.startswith("regions")]
        return [w for k in keys for w in listed[k] if w[0].isupper() and w.isascii()]

    @cached_property
    def _countries(self) -> list[str]:
        listed = lexicon.load("cities")
        keys = [k for k in sorted(listed) if k.startswith("countries")]
        return [w for k in keys for w in listed[k] if w[0].isupper() and w[0].isascii()]

    def _known(self, name: str, key: str, *, chinese: bool) -> str:
        listed = [w for w in lexicon.load(name)[key] if ("\u4e00" <= w[0] <= "\u9fff") == chinese]
        return self.pick(listed)

    # Western

    @cached_property
    def _western_slots(self) -> dict[str, Callable[[], str]]:
        return {
            "town": self.town, "surname": lambda: self._fake("en", "last_name"),
            "region": lambda: self.pick([r for r in self._regions if len(r) > 3]),
            "subject": lambda: self.pick(lists.SUBJECTS), "saint": lambda: self.pick(lists.SAINTS),
            "noun": lambda: self.pick(lists.NOUNS), "brand": self._brand,
            "adjective": lambda: self.pick(lists.ADJECTIVES),
            "trade": lambda: self.pick(lists.TRADES),
        }  # fmt: skip

    def town(self) -> str:
        """A town, known to most or to few, or made up."""
        return self._told(self._town, "place", TOLD_TOWNS)

    def _town(self) -> str:
        if self._is(0.5):
            return self.pick(self._towns["en"])
        tongue = self.pick(["en", "en", "en", "de", "fr", "es"])
        return self._fake(tongue, "city")

    def _brand(self) -> str:
        text = self.pick(lists.SYLLABLES) + self.pick(["", *lists.SYLLABLES])
        return (text + self.pick(lists.ENDINGS)).capitalize()

    def location(self) -> str:
        """Where a job was: a town with or without its region or country."""
        town = self.town()
        if self._is(0.12):
            away = [f"{town} ({self.pick(['Remote', 'Hybrid'])})", f"Remote, {town}"]
            return self.pick(["Remote", "Remote", *away, f"Greater {town} Area"])
        code = self._faker("en_US").state_abbr()
        forms = [town, town, f"{town}, {self.pick(self._regions)}", f"{town}, {code}"]
        country = self._fake("en", "country") if self._is(0.3) else self.pick(self._countries)
        return self.pick([*forms, f"{town}, {country}", f"{town}, {code}"])

    def employer(self) -> str:
        """A firm, a public body or a shop."""
        return self._told(self._employer, "company", TOLD_EMPLOYERS)

    def _employer(self) -> str:
        slots = self._western_slots
        named = lambda: f"{self.pick(lists.NOUNS)} {self.pick(lists.BUSINESS)}"  # noqa: E731
        makers: list[Callable[[], str]] = [
            lambda: self._fake(self.pick(["en", "en", "de", "fr", "es"]), "company"),
            lambda: self._fake("en", "company"),
            self._brand,
            lambda: f"{self._brand()} {self.pick(lists.BUSINESS)}",
            lambda: f"{self.pick(lists.ADJECTIVES)} {self.pick(lists.NOUNS)}",
            lambda: f"{self.pick(lists.ADJECTIVES)} {named()}",
            lambda: f"{self.town()} {named()}",
            named,
            lambda: f"{self.pick(lists.NOUNS)} & {self.pick(lists.NOUNS)}",
            lambda: f"{self._fake('en', 'last_name')} {self.pick(lists.NOUNS)}",
            lambda: f"{self._brand()} {self._brand()}",
            lambda: f"{self._fake('en', 'last_name')} {self.pick(lists.BUSINESS)}",
            lambda: self._filled(self.pick(lists.PUBLIC), slots),
            lambda: f"{self.town()} {self.pick(lists.BUSINESS)}",
            lambda: self._brand().lower() + self.pick([".ai", ".io", ".com", " labs"]),
            lambda: "".join(self.dice.choices("ABCDEFGHKLMNPRSTVW", k=self.dice.randint(2, 4))),
        ]
        if self._is(KNOWN * 0.3):
            return self._known("organisations", "company.known", chinese=False)
        name = self.dice.choice(makers)()
        formed = name.split()[-1] in lists.FORMS
        if formed and self._is(0.75):  # few tell the form of a firm
            name = name.rsplit(maxsplit=1)[0].rstrip(",")
        elif self._is(0.12) and not formed:
            name += self.pick([" ", " ", ", "]) + self.pick(lists.FORMS)
        elif self._is(0.05):
            parts = ["UK", "Germany", "Asia", self._brand(), "acquired by " + self._brand()]
            name += f" ({self.pick(parts)})"
        return name

    def title(self) -> str:
        """A job title."""
        return self._told(self._title, "position", TOLD_TITLES)

    def _title(self) -> str:
        if self._is(0.035):
            return self._title_and_field()
        makers: list[Callable[[], str]] = [
            *[lambda: f"{self.pick(lists.TRADES)} {self.pick(lists.JOBS)}"] * 2,
            *[self._ranked_title] * 2,
            lambda: f"{self.pick(lists.RANKS)} {self.pick(lists.JOBS)}",
            lambda: self.pick(lists.PLAIN_JOBS),
            lambda: self.pick(lists.LONE_JOBS),
            lambda: (
                f"{self.pick(['', '', self.pick(lists.RANKS) + ' '])}{self.pick(lists.PLAIN_JOBS)}"
            ),
            lambda: _in_speech(self._fake("en", "job")),
            lambda: _in_speech(self._fake(self.pick(["de", "fr", "es"]), "job")),
            lambda: self.pick(
                [
                    f"{self.pick(lists.JOBS)} of {self.pick(lists.TRADES)}",
                    f"{self.pick(['Lecturer', 'Teacher', 'Tutor'])} in {self.pick(lists.SUBJECTS)}",
                ]
            ),
        ]
        text = self.dice.choice(makers)()
        if self._is(0.04):
            return f"{text} {self.pick(['I', 'II', 'III'])}"
        tail = self.pick(lists.TITLE_TAILS) if self._is(0.06) else ""
        return text + (tail if tail[:1] in ("", ",", " ") else f" {tail}")

    def _ranked_title(self) -> str:
        return f"{self.pick(lists.RANKS)} {self.pick(lists.TRADES)} {self.pick(lists.JOBS)}"

    def _title_and_field(self) -> str:
        """A title that holds a comma: few do."""
        job, trade = self.pick(lists.JOBS), self.pick(lists.TRADES)
        return self.pick([
            f"{job}, {trade}", f"{self.pick(lists.PLAIN_JOBS)}, {self.pick(lists.DEPARTMENTS[:7])}",
            f"{job}, {trade} Department", f"{self._ranked_title()}, {trade}",
            f"{self.pick(['Intern', 'Summer Intern', 'Trainee'])}, {trade} {job}",
            f"{self.pick(['Vice President', 'VP', 'Director', 'Head'])}, {trade}",
        ])  # fmt: skip

    def school(self) -> str:
        """A school or university."""
        if self._is(KNOWN * 0.5):
            return self._known("organisations", "school.known", chinese=False)
        return self._filled(self.pick(lists.SCHOOLS), self._western_slots)

    def degree(self) -> str:
        """A degree; nearly all are known, for degrees are few."""
        known = self._known("degrees", "latin", chinese=False)
        shown = known.upper() if len(known) <= 4 else known[0].upper() + known[1:]
        shown = re.sub(r"\b(science|arts|engineering|laws|business|education|design)\b",
                       lambda m: m[0].capitalize(), shown)  # fmt: skip
        if len(known) <= 4 and self._is(0.3):
            shown = ".".join(shown) + "."
        usual = ["BSc", "B.Sc.", "B.A.", "M.S.", "PhD", "Ph.D.", "MSc", "Master", "Bachelor"]
        usual += ["Bachelor of Science", "Master of Arts", "Bachelor of Arts", "M.A.", "MBA"]
        usual += ["Bachelor's degree", "Master's degree", "BA (Hons)", "B.Eng. (Hons)", "Diplom"]
        if self._is(0.08):  # the subject stands in the degree as well
            shown = self.pick(lists.DEGREES_IN) + self.pick(lists.SUBJECTS)
        return self.pick([shown, self.pick(usual)])

    def subject(self) -> str:
        """A subject of study."""
        text = self.pick(lists.SUBJECTS)
        if self._is(0.12):
            tail = self._filled(self.pick(lists.SUBJECT_TAILS), self._western_slots)
            text += tail if tail.startswith(",") else f" {tail}"
        return text

    def _subtitle(self) -> str:
        text = self._filled(self.pick(lists.SUBTITLES), self._western_slots)
        return text.upper() if self._is(0.3) else text

    def _western(self) -> Json:
        slots = self._western_slots
        return self._whole(
            name=self._fake(self.pick(["en", "en", "de", "fr", "es"]), "name"),
            title=self.title, employer=self.employer, location=self.location,
            department=lambda: self._filled(self.pick(lists.DEPARTMENTS), slots),
            school=self.school, degree=self.degree, subject=self.subject,
            faculty=lambda: self._filled(self.pick(lists.FACULTIES), slots),
            grade=lambda: self.pick(lists.GRADES),
            project=lambda: self._filled(self.pick(lists.PROJECT_HEADS), slots),
            office=lambda: self.pick(lists.PROJECT_ROLES),
            society=lambda: self._filled(self.pick(lists.SOCIETIES), slots),
            point=lambda: self.pick(lists.EN_BULLETS),
            does=lambda: self._filled(self.pick(lists.EN_DOES), slots),
            studied=lambda: self._filled(self.pick(lists.STUDIED), slots),
            subtitle=self._subtitle,
            summary=self.pick(lists.EN_SUMMARIES),
            phone="+1 555 01" + f"{self.dice.randrange(100):02}",
        )  # fmt: skip

    # Chinese

    @cached_property
    def _chinese_slots(self) -> dict[str, Callable[[], str]]:
        return {
            "town": lambda: self.pick(self._towns["zh"]),
            "place": lambda: self.pick(self._towns["zh"]),
            "brand": lambda: self.pick(lists.ZH_BRANDS),
            "foreign": lambda: self.pick(lists.ZH_FOREIGN),
            "subject": lambda: self.pick(lists.ZH_SUBJECTS),
            "topic": lambda: self.pick(lists.ZH_TOPICS),
            "thing": lambda: self.pick(lists.ZH_THINGS),
            "english": lambda: self.pick(lists.ZH_ENGLISH),
            "latin": lambda: self.pick(lists.ZH_LATIN),
            "n": lambda: str(self.dice.randint(1, 9)),
        }

    def _zh_brand(self) -> str:
        return "".join(self.dice.choices(lists.ZH_BRANDS, k=self.dice.choice([2, 2, 2, 3])))

    def zh_employer(self) -> str:
        """A Chinese firm or public body."""
        if self._is(KNOWN):
            return self._known("organisations", "company.known", chinese=True)
        town, brand = self.pick(self._towns["zh"]), self._zh_brand()
        trade, form = self.pick(lists.ZH_TRADES), self.pick(lists.ZH_FORMS)
        bracket = self.pick(lists.ZH_BRACKETS)
        return self.pick([
            f"{town}{brand}{trade}{form}", f"{town}{brand}{trade}{form}", f"{brand}{trade}{form}",
            f"{brand}{self.pick(['（{}）', '({})']).format(bracket)}{trade}有限公司",
            f"{brand}（{bracket}）有限公司",
            f"{brand}{self.pick(lists.ZH_SHORT)}", f"{brand}{self.pick(lists.ZH_SHORT)}", brand,
            f"{brand}{trade}", f"{self.pick(lists.ZH_ENGLISH)} {self.pick(lists.ZH_SHORT)}",
            f"{self._brand()}",
            f"{brand} {self.pick(lists.ZH_LATIN)}",
            self._filled(self.pick(lists.ZH_PUBLIC), self._chinese_slots),
            self._filled(self.pick(lists.ZH_PUBLIC), self._chinese_slots),
        ])  # fmt: skip

    def zh_title(self) -> str:
        """A Chinese job title."""
        field, job = self.pick(lists.ZH_FIELDS), self.pick(lists.ZH_JOBS)
        text = self.pick([
            field + job, field + job, self.pick(lists.ZH_RANKS) + field + job,
            self.pick(lists.ZH_RANKS) + job, self.pick(lists.ZH_PLAIN_JOBS),
            self._known("titles", "cjk", chinese=True),
            f"{self.pick(lists.ZH_LATIN)} {field}{job}", self.pick(lists.ZH_LATIN) + field + job,
        ])  # fmt: skip
        return text + (self.pick(lists.ZH_TITLE_TAILS) if self._is(0.08) else "")

    def zh_subject(self) -> str:
        """A Chinese subject of study; some name its branch in brackets."""
        text = self._filled(self.pick(lists.ZH_SUBJECTS), self._chinese_slots)
        if self._is(0.03):
            text += f"（{self.pick(lists.ZH_TOPICS)}{self.pick(['方向', '方向', ''])}）"
        return text

    def zh_department(self) -> str:
        """A part of a Chinese firm."""
        field, part = self.pick(lists.ZH_FIELDS), self.pick(lists.ZH_PARTS)
        return self.pick([
            self.pick(lists.ZH_DEPARTMENTS), field + part, field + part,
            self.pick(lists.ZH_TOPICS) + part, f"{self.pick(lists.ZH_LATIN)} {field}{part}",
            f"{self.pick(lists.ZH_LATIN)} {part}", self.pick(lists.ZH_LATIN) + part,
        ])  # fmt: skip

    def zh_school(self) -> str:
        """A Chinese school or one abroad."""
        slots = self._chinese_slots
        if self._is(0.12):
            return self._filled(self.pick(lists.ZH_ABROAD), {**slots, "town": self.town})
        if self._is(0.1):
            return self._known("organisations", "school.known", chinese=True)
        head = self.pick([self.pick(lists.ZH_SCHOOL_HEADS), self.pick(self._towns["zh"])])
        return self._filled(head + self.pick(lists.ZH_SCHOOL_TYPES), slots)

    def _chinese(self) -> Json:
        slots = self._chinese_slots

        def fill(listed: list[str]) -> Callable[[], str]:
            return lambda: self._filled(self.pick(listed), slots)

        return self._whole(
            name=self.pick(lists.ZH_SURNAMES) + self.pick(lists.ZH_GIVEN),
            title=self.zh_title, employer=self.zh_employer, location=self.zh_location,
            department=self.zh_department, school=self.zh_school, degree=self.zh_degree,
            subject=self.zh_subject, faculty=fill(lists.ZH_FACULTIES),
            grade=fill(lists.ZH_GRADES), project=fill(lists.ZH_PROJECTS),
            office=fill(lists.ZH_PROJECT_ROLES), society=fill(lists.ZH_SOCIETIES),
            point=fill(lists.ZH_BULLETS), does=fill(lists.ZH_DOES),
            studied=fill(["{subject}、{subject}", "{subject}", "{subject}，{subject}"]),
            subtitle=fill(lists.ZH_DOES), summary=self.pick(lists.ZH_SUMMARIES),
            phone=f"138-0000-{self.dice.randrange(10**4):04}",
        )  # fmt: skip

    def zh_degree(self) -> str:
        """A Chinese degree."""
        usual = ["本科", "硕士", "博士", "大专", "学士", "硕士研究生"]
        return self.pick([*usual, self._known("degrees", "cjk", chinese=True)])

    def zh_location(self) -> str:
        """Where a Chinese job was; some places no list knows."""
        if self._is(0.04):
            return self._zh_brand()[:2] + self.pick(lists.ZH_PLACES)
        town, other = self.pick(self._towns["zh"]), self.pick(self._towns["zh"])
        return self.pick(
            [town, town, town, f"{town}市", f"{town}·{other}", "远程", f"{town}{other}"]
        )

    # Both

    def _period(self, year: int, length: int) -> dict[str, str]:
        month = self.dice.randint(1, 12)
        return {
            "startDate": f"{year}-{month:02}",
            "endDate": f"{year + length}-{self.dice.randint(1, 12):02}",
        }

    def _whole(self, *, name: str, summary: str, phone: str, **make: Callable[[], str]) -> Json:
        told_points = lambda most: [make["point"]() for _ in range(self.dice.randint(0, most))]  # noqa: E731
        year = self.dice.randint(2005, 2020)
        work, place = [], self._is(0.6)
        for index in range(self.dice.randint(1, 4)):
            job: Json = {"name": make["employer"](), "position": make["title"]()}
            job |= self._period(year - 2 * index, 2) | {"highlights": told_points(3)}
            job |= {"location": make["location"]()} if place else {}
            job |= {"department": make["department"]()} if self._is(0.25) else {}
            job |= {"summary": make["does"]()} if self._is(0.2) else {}
            work.append(job)
        if self._is(0.6):
            work[0].pop("endDate")
        education = []
        for index in range(self.dice.randint(1, 3)):
            study = {"institution": make["school"](), "studyType": make["degree"]()}
            study |= {"area": make["subject"](), **self._period(year - 4 - 4 * index, 4)}
            study |= {"department": make["faculty"]()} if self._is(0.25) else {}
            study |= {"location": make["location"]()} if self._is(0.25) else {}
            study |= {"score": make["grade"]()} if self._is(0.3) else {}
            told = make["does"] if self._is(0.4) else make["studied"]
            study |= {"summary": told()} if self._is(0.35) else {}
            education.append(study)
        projects: list[Json] = []
        for index in range(self.dice.choice([0, 0, 1, 2, 3])):
            project: Json = {"name": make["project"](), **self._period(year - index, 1)}
            project |= {"roles": [make["office"]()]} if self._is(0.6) else {}
            project |= {"entity": make["employer"]()} if self._is(0.2) else {}
            told = make["does"] if self._is(0.5) else make["subtitle"]
            project |= {"description": told()} if self._is(0.4) else {}
            projects.append(project | {"highlights": told_points(2)})
        volunteer = [
            {"organization": make["society"](), "position": make["title"](),
             **self._period(year - 3 - index, 1)}
            for index in range(self.dice.choice([0, 0, 1, 2]))
        ]  # fmt: skip
        words = self.dice.sample(lists.SKILL_WORDS, 5)
        mail = f"person{self.dice.randrange(10**4)}@example.com"
        basics = {"name": name, "label": make["title"](), "email": mail, "phone": phone}
        basics |= {"summary": summary} if self._is(0.5) else {}
        return {
            "basics": basics, "work": work, "education": education, "projects": projects,
            "volunteer": volunteer, "skills": [{"name": "", "keywords": words}],
        }  # fmt: skip
