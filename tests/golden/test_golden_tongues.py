"""Resumes of other countries and in other writing; names and phones of many forms."""

from __future__ import annotations

import pytest
from golden_drawing import EN, ZH, write_all
from golden_pages import Column, Sheet, pdf
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json


def drawn(*blocks: str) -> bytes:
    """A page: the name, lines, and headings that begin with "#"; a tab sets a date at the right."""
    column = Column(Sheet())
    for index, block in enumerate(blocks):
        for line in block.splitlines():
            text, _, date = line.partition("\t")
            if index == 0:
                column.line(text, size=20, bold=True)
            elif text.startswith("#"):
                column.heading(text[1:])
            elif text.startswith("*"):
                column.line(text[1:], date, bold=True)
            else:
                column.line(text, date)
    return pdf(column.sheet)


def test_a_resume_in_traditional_chinese() -> None:
    data = drawn(
        "葉舒涵",
        "應徵職務：後端工程師\n"
        "電話：0912-000-345 | 電子郵件：yeh.shuhan@example.com | 現居地：台北",
        "#工作經歷\n*雲樹科技股份有限公司\t2019/08 - 迄今\n後端工程師\n"
        "• 將訂單服務拆分為六個模組，停機時間減少九成",
        "#學歷\n*海風大學\t2015/09 - 2019/06\n資訊工程 | 學士",
        "#專業技能\n程式語言：Python、Go、SQL",
    )
    assert read(data) == {
        "basics": {
            "name": "葉舒涵",
            "label": "後端工程師",
            "email": "yeh.shuhan@example.com",
            "phone": "0912-000-345",
            "location": {"city": "台北"},
        },
        "work": [
            {
                "name": "雲樹科技股份有限公司",
                "position": "後端工程師",
                "startDate": "2019-08",
                "highlights": ["將訂單服務拆分為六個模組，停機時間減少九成"],
            }
        ],
        "education": [
            {
                "institution": "海風大學",
                "area": "資訊工程",
                "studyType": "學士",
                "startDate": "2015-09",
                "endDate": "2019-06",
            }
        ],
        "skills": [{"name": "程式語言", "keywords": ["Python", "Go", "SQL"]}],
    }


def test_a_japanese_career_record() -> None:
    data = drawn(
        "職務経歴書",
        "氏名：森川 美月\n電話：090-0000-1234\nメール：morikawa@example.com",
        "#職務要約\n物流システムの開発に八年携わり、要件定義から運用まで担当しました。",
        "#職務経歴\n*青波システム株式会社\t2018年4月～現在\nシステムエンジニア\n・配送計画の計算時間を九分から四十秒に短縮",
        "#学歴\n*海浜大学 工学部 情報工学科\t2014年4月～2018年3月",
        "#スキル\nPython、Go、SQL",
    )
    found = read(data)
    assert found["basics"] == {
        "name": "森川 美月",
        "email": "morikawa@example.com",
        "phone": "090-0000-1234",
        "summary": "物流システムの開発に八年携わり、要件定義から運用まで担当しました。",
    }
    assert found["work"] == [
        {
            "name": "青波システム株式会社",
            "position": "システムエンジニア",
            "startDate": "2018-04",
            "highlights": ["配送計画の計算時間を九分から四十秒に短縮"],
        }
    ]
    assert [(s["institution"], s["startDate"], s["endDate"]) for s in found["education"]] == [
        ("海浜大学", "2014-04", "2018-03")
    ]
    assert found["skills"] == [{"keywords": ["Python", "Go", "SQL"]}]


def test_a_german_lebenslauf() -> None:
    data = drawn(
        "Annika Rosenbaum",
        "Softwareentwicklerin\nTelefon: +49 30 0000123\nE-Mail: annika.rosenbaum@example.com\n"
        "Geburtsdatum: 14.03.1991",
        "#Berufserfahrung\n*Nordlicht Software GmbH, Hamburg\t04/2019 – heute\n"
        "Softwareentwicklerin\n"
        "• Ladezeiten der Kundenportale halbiert\n"
        "*Elbtal Systeme AG, Dresden\t09/2015 – 03/2019\nWerkstudentin\n"
        "• Prüfstände für Messgeräte programmiert",
        "#Ausbildung\n*Technische Universität Dresden\t10/2012 – 09/2015\nB.Sc. Informatik",
        "#Kenntnisse\nJava, Kotlin, SQL",
        "#Sprachen\nDeutsch: Muttersprache\nEnglisch: C1",
    )
    assert read(data) == {
        "basics": {
            "name": "Annika Rosenbaum",
            "label": "Softwareentwicklerin",
            "email": "annika.rosenbaum@example.com",
            "phone": "+49 30 0000123",
        },
        "work": [
            {
                "name": "Nordlicht Software GmbH",
                "location": "Hamburg",
                "position": "Softwareentwicklerin",
                "startDate": "2019-04",
                "highlights": ["Ladezeiten der Kundenportale halbiert"],
            },
            {
                "name": "Elbtal Systeme AG",
                "location": "Dresden",
                "position": "Werkstudentin",
                "startDate": "2015-09",
                "endDate": "2019-03",
                "highlights": ["Prüfstände für Messgeräte programmiert"],
            },
        ],
        "education": [
            {
                "institution": "Technische Universität Dresden",
                "area": "Informatik",
                "studyType": "B.Sc.",
                "startDate": "2012-10",
                "endDate": "2015-09",
            }
        ],
        "skills": [{"keywords": ["Java", "Kotlin", "SQL"]}],
        "languages": [
            {"language": "Deutsch", "fluency": "Muttersprache"},
            {"language": "Englisch", "fluency": "C1"},
        ],
        "meta": {"x-personal": {"birthDate": "14.03.1991"}},
    }


def test_a_french_cv() -> None:
    data = drawn(
        "Élodie Marchand",
        "Ingénieure logiciel\n+33 6 00 00 01 23 | elodie.marchand@example.com | Lyon",
        "#Expérience professionnelle\n*Atelier Numérique SARL\tmars 2019 – aujourd'hui\n"
        "Ingénieure logiciel\n• Réduit de moitié le temps de calcul des tournées",
        "#Formation\n*Université de Lyon\tsept. 2014 – juin 2019\nMaster | Informatique",
        "#Compétences\nPython, Go, SQL",
        "#Langues\nFrançais : langue maternelle\nAnglais : courant",
        "#Centres d'intérêt\nRandonnée, échecs",
    )
    assert read(data) == {
        "basics": {
            "name": "Élodie Marchand",
            "label": "Ingénieure logiciel",
            "email": "elodie.marchand@example.com",
            "phone": "+33 6 00 00 01 23",
            "location": {"city": "Lyon"},
        },
        "work": [
            {
                "name": "Atelier Numérique SARL",
                "position": "Ingénieure logiciel",
                "startDate": "2019-03",
                "highlights": ["Réduit de moitié le temps de calcul des tournées"],
            }
        ],
        "education": [
            {
                "institution": "Université de Lyon",
                "area": "Informatique",
                "studyType": "Master",
                "startDate": "2014-09",
                "endDate": "2019-06",
            }
        ],
        "skills": [{"keywords": ["Python", "Go", "SQL"]}],
        "languages": [
            {"language": "Français", "fluency": "langue maternelle"},
            {"language": "Anglais", "fluency": "courant"},
        ],
        "interests": [{"name": "Randonnée"}, {"name": "échecs"}],
    }


def basics_of(person: Json, name: str = "", phone: str = "") -> Json:
    """What is read of the person with another name or phone; all else must come out as ever."""
    words = EN if person["basics"]["name"].isascii() else ZH
    person["basics"]["name"] = name or person["basics"]["name"]
    person["basics"]["phone"] = phone or person["basics"]["phone"]
    sheet = Sheet()
    write_all(Column(sheet), person, words)
    found = read(pdf(sheet))
    assert {k: v for k, v in found.items() if k != "basics"} == {
        k: v for k, v in person.items() if k != "basics"
    }
    return found["basics"]


@pytest.mark.parametrize(
    "name",
    [
        "Siobhán O'Rourke-Lynch",
        "José María de la Fuente",
        "Jan van der Meulen",
        "Dr. Priya Venkataraman",
        "Nguyễn Thị Hương",
        "Ludwig von Auersbach III",
        "J. R. Featherstone",
        "OLUWASEUN ADEBAYO",
        "Ana Lúcia Gonçalves",
        "Mei-Ling Chou",
        "Bo Li",
        "Łukasz Wiśniewski, PhD",
    ],
)
def test_names_of_many_forms(name: str) -> None:
    person = imogen()
    assert basics_of(person, name)["name"] == name


@pytest.mark.parametrize(
    "name",
    ["王伟", "欧阳晓岚", "陈思", "阿依努尔·买买提", "诸葛 明远", "郑雅文 Yawen Zheng"],
)
def test_chinese_names_of_many_forms(name: str) -> None:
    assert basics_of(ruoxi(), name)["name"] in (name, name.split(" Y")[0])


def test_a_chinese_name_of_two_letters_apart() -> None:
    assert basics_of(ruoxi(), "林 溪")["name"] == "林溪"


@pytest.mark.parametrize(
    "phone",
    [
        "+1 (512) 555-0142",
        "512.555.0142",
        "+44 (0)20 7946 0321",
        "07700 900123",
        "+49 (0) 30 / 000123-45",
        "+33 1 00 00 01 23",
        "+81 90-0000-1234",
        "+91 98000 00123",
        "+65 6000 0123",
        "+353 1 000 0123",
        "+55 11 90000-0123",
        "+971 50 000 0123",
        "0041 44 000 01 23",
    ],
)
def test_phones_of_many_countries(phone: str) -> None:
    assert basics_of(imogen(), phone=phone)["phone"] == phone


@pytest.mark.parametrize(
    "phone",
    [
        "13800002468",
        "138 0000 2468",
        "+86 138-0000-2468",
        "(+86)13800002468",
        "86-13800002468",
        "0571-00001234",
        "+852 6000 0123",
        "+886 912 000 345",
    ],
)
def test_phones_in_chinese_resumes(phone: str) -> None:
    assert basics_of(ruoxi(), phone=phone)["phone"] == phone
