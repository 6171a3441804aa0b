"""Personal data that stand without a label, by their form: "女 | 27岁", "verheiratet"."""

from __future__ import annotations

import re

_FORMS = {
    "gender": r"[男女](?:性|士|生)?|(?:fe)?male|männlich|weiblich|masculin|féminin|hombre|mujer",
    "age": r"\d{2}\s*(?:周?岁|歲|歳|years old|Jahre(?: alt)?|ans|años|anni|jaar|anos)",
    "yearsOfExperience": (
        r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*年(?:以上)?(?:工作)?(?:经验|經驗|经历)?"
        r"|工作(?:经验)?\d+年(?:经验)?"
    ),
    "politicalStatus": r"(?:中共)?(?:预备|正式)?党员|(?:共青)?团员|群众|民主党派|无党派人士",
    "ethnicity": r"[\u4e00-\u9fff]{1,5}族",
    "maritalStatus": (
        r"未婚|已婚(?:已育|未育)?|离异|[单單]身|ledig|verheiratet|geschieden|verwitwet|single|married"
        r"|célibataire|mariée?|pacsée?|divorcée?|solter[oa]|casad[oa]|celibe|nubile"
    ),
    "highestDegree": (
        r"(?:全日制|统招)?(?:本科|硕士|博士|大专|专科|高中|中专|研究生|硕士研究生|博士研究生|MBA"
        r"|本科生|学士|碩士|大學)(?:在读|学历|毕业)?"
    ),
    "jobStatus": r"(?!.*[简簡履][历歷]).{0,4}(?:在职|离职|应届|在校)[\u4e00-\u9fff\-—,，]{0,14}",
    "birthDate": r"(?:19|20)\d\d\s*[./年-]\s*\d{1,2}(?:\s*月|[./月-]\s*\d{1,2}\s*日?)?(?:生|出生)?",
}
_BARE = {key: re.compile(form, re.IGNORECASE) for key, form in _FORMS.items()}
_SAID = re.compile(
    r"(?:née?|born|geb(?:oren|\.)|nacid[oa]|nat[oa]|nascid[oa])\b.*"
    r"|(?:permis|führerschein|driving licen[cs]e|driver['’]s licen[cs]e|carnet de conducir"
    r"|permiso de conducir|patente)\b.*|.*\b(?:véhicule|vehículo|car|auto) .*"
    r"|.*\b(?:enfants?|hijos?|kinder|children)",
    re.IGNORECASE,
)
"""What else is said of a person: born when, may drive, has children."""
_LONGEST_FACTS = 120


def field_of(text: str) -> str | None:
    """The personal field whose value the whole text is by its form, if any."""
    return next((key for key, form in _BARE.items() if form.fullmatch(text)), None)


def tells_facts(text: str) -> bool:
    """Whether a line lists such facts of a person: "Née le 8 avril 1991, célibataire, permis B"."""
    parts = [part.strip() for part in re.split(r"[,;|·、，；]", text) if part.strip()]
    told = sum(bool(field_of(part) or _SAID.fullmatch(part)) for part in parts)
    return told > 1 and 2 * told > len(parts) and len(text) <= _LONGEST_FACTS
