"""Where a person lives: city, region, country and address, from a short text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Draft, Found, Span

_HAN = r"[\u4e00-\u9fff]"
_POSTAL = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}-)?(?:\d{5}(?:-\d{4})?|\d{4}-\d{3}|\d{4}\s?[A-Z]{2}|\d{4}|\d{3}\s\d{2}"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|〒?\d{3}-\d{4}|\d{6})(?![\w-])"
)
_HONG_KONG = re.compile(rf"香港(?:九[龍龙]|新界|港[島岛]|香港[島岛]|[離离][島岛]){_HAN}{{2,4}}")
"""A quarter of Hong Kong, which is one town."""
_LEADING_CODE = re.compile(rf"(?:〒\s*|[(（]\s*)?(?P<code>\d{{3,6}})\s*[)）]?\s*(?={_HAN}{{2}})")
"""The postal code before a Chinese address."""
_COUNTRY_LAST = re.compile(
    r"(?:[\s,，·•|/–—-]+)(?P<country>[A-Za-z][A-Za-z. ]*[A-Za-z.]|[\u4e00-\u9fff]{2,4})$"
)
"""What stands last in a Chinese place, as in a Western one: "绍兴, 浙江, CN"."""
_UNKNOWN_TOWN = 0.5
_LONGEST_CODE = 3
_BRITISH = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}")
"""A British postal code: it stands behind the town."""
_STREET = re.compile(
    r"\d+\s*[a-z]?\s*(?:,|$)|\b(?:street|st\.|avenue|ave|road|rd|lane|drive|blvd|boulevard|way|court|rue|calle|c/|avda|plaza|via|platz|allee|weg|terrace|close|crescent|gardens|grove|mews|parade|quay|place|highway|laan|straat|viale|corso|largo|travessa|avenida|ln|dr|pkwy|parkway|hwy|ct|cir|circle|trail|turnpike)\b|\bst$|stra(?:ß|ss)e|str\.",
    re.IGNORECASE,
)
_FLAT = re.compile(
    r"(?:(?:apt\.?|apartment|unit|suite|ste\.?|flat|room|#)\s*#?\w?-?\d+\w?|[A-Z]-?\d{1,4}[A-Z]?|#\w+)\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""The number of a flat behind its street, before the town: "Apt 4 Leeds", "K-212 Leeds"."""
_TOWN_OF = re.compile(r"[^\W\d_][^\d()]{1,30}\s\((?P<province>[^\W\d_][^\d()]{2,24})\)")
_REMARK = re.compile(r"(?<=\w)\s*\((?P<inner>[^()]*)\)\s*$")
_STOPPED = re.compile(r"[^\W\d_]{4}\.$")
_LIVES_IN = re.compile(
    r"(?:现|現|目前)?(?:居住|定居|常住|居|住)(?:于|於|在)?(?=[\u4e00-\u9fff]{2})"
)
_HOME_TOLD = re.compile(
    r"(?:^|[，,。；;])\s*(?:现|現|目前)(?:居住|定居|常住|居|住)(?:于|於|在)?(?P<town>[\u4e00-\u9fff]{2,12})(?=[，,。；;]|$)"
)
"""Where one lives, told in a sentence of facts: "…，已婚。现居洛阳。"."""
_BASED_IN = re.compile(
    r"(?:(?:based|living|located)\s+(?:in|near)|in|near|from|en|à|aus|[^\W\d_]{3,16}:"
    r"|(?i:address|location|wohnort|adresse|dirección|domicilio))\s+"
    r"(?=[^\W\d_])"
)
"""What stands before the town: "Technical Writer in Galway", or a label: "Home: Galway"."""
LIVES = re.compile(r"[居住](?:于|於|在)?$")
_WORDY = re.compile(r"[^\W\d_][\w.'’\- ]*")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a JSON Resume ``location`` and how sure it is that the text names one."""

    draft: dict[str, Draft]
    confidence: float

    @property
    def spans(self) -> list[Span]:
        """Where its parts stand."""
        return [s for part in self.draft.values() if isinstance(part, Found) for s in part.spans]


def read_place(span: Span, *, labelled: bool = False) -> Place | None:
    """The place that the whole of ``span`` names; None if it does not look like one."""
    span = span.trimmed(" ,，;；|·•")
    if not span.text or len(span.text) > 90:
        return None
    if re.search(r"[\u3040-\u9fff]", span.text):
        return _chinese(span, labelled=labelled)
    return _western(span, labelled=labelled)


def lived_in(span: Span) -> Span:
    """A span without the words that run into the name of the town: "现居住佛山"."""
    lives = _LIVES_IN.match(span.text) or _BASED_IN.match(span.text)
    return replace(span, start=span.start + lives.end()).trimmed("。") if lives else span


def homes_told(line: Line) -> Iterator[Span]:
    """The towns that the sentences of a line say one lives in."""
    return (Span(line, *told.span("town")) for told in _HOME_TOLD.finditer(line.text))


@cache
def _chinese_pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    china = lexicon.table("cities", "china")
    province = (
        rf"(?:{lexicon.alternation(china['provinces'])}|{lexicon.alternation(china['japan'])})"
        r"(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?"
    )
    city = (
        rf"{_HAN}{{2}}縣{_HAN}{{1,3}}[市鎮鄉]"
        rf"|(?:{lexicon.alternation(china['cities'])})(?:市|新区|区|县|縣|區)?"
        rf"|{_HAN}{{2,6}}?(?:市|自治州|州|盟|地区|新区|县|縣|區|区)"
    )
    gap = r"[\s·•\-,，/、—–]*"
    return (
        re.compile(
            rf"(?:中国|中國|China)?{gap}(?P<region>{province})?{gap}(?P<city>{city})?(?P<rest>.*)$"
        ),
        re.compile(
            rf"(?P<city>{city}){gap}(?P<region>{province})$"
            rf"|(?P<town>(?P<name>{lexicon.alternation(china['provinces'])})市?){gap}(?P<province>(?P=name)市?)$"
        ),
    )


def _chinese(span: Span, *, labelled: bool) -> Place | None:
    last = _COUNTRY_LAST.search(span.text)
    country = code_of(last["country"]) if last else None
    if last is None or country is None:
        return _chinese_address(span, labelled=labelled)
    place = _chinese_address(replace(span, end=span.start + last.start()), labelled=labelled)
    if place is None:
        return None
    named = _part(span, *last.span("country"))
    rule = None if named.value == country else "country-code"
    told = Found(country, named.spans, 1.0, rule)
    return replace(place, draft={**place.draft, "countryCode": told})


def code_of(text: str) -> str | None:
    """The code of a country by its name, or by a code in capitals."""
    code = _countries().get(lexicon.fold(text))
    return (
        code
        if code and (len(text) > _LONGEST_CODE or not text.isascii() or text.isupper())
        else None
    )


def _chinese_address(span: Span, *, labelled: bool) -> Place | None:
    code = _LEADING_CODE.match(span.text)
    place = _chinese_town(replace(span, start=span.start + code.end()) if code else span, labelled)
    if code is None:
        return place
    if place is None or place.confidence <= _UNKNOWN_TOWN:
        return _chinese_town(span, labelled)
    postal = _part(span, *code.span("code"))
    return replace(place, draft={**place.draft, "postalCode": postal})


def _chinese_town(span: Span, labelled: bool) -> Place | None:
    if _HONG_KONG.fullmatch(span.text):
        return Place({"city": _part(span, 0, len(span.text))}, 0.95)
    forward, backward = _chinese_pattern()
    match = backward.match(span.text)
    if match and match["town"]:  # a town that is a province: "北京, 北京"
        parts = {"city": match.span("town"), "region": match.span("province")}
        return Place({key: _part(span, *ends) for key, ends in parts.items()}, 0.95)
    match = match or forward.match(span.text)
    if match is None or not (match["region"] or match["city"]):
        return (
            Place({"city": _part(span, 0, len(span.text), 0.6)}, _UNKNOWN_TOWN)
            if labelled
            else None
        )
    rest = match.groupdict().get("rest") or ""
    if (
        rest.strip()
        and not labelled
        and not re.match(rf"{_HAN}{{1,5}}[区县區縣镇路街号]|[\s,，·-]", rest)
    ):
        return None
    if rest.strip() and not labelled and not re.search(r"[区县區縣镇鎮乡鄉村路街号號室]", rest):
        return None
    draft: dict[str, Draft] = {}
    if match["city"]:
        draft["city"] = _part(span, *match.span("city"))
        if match["region"]:
            draft["region"] = _part(span, *match.span("region"))
    else:
        draft["city"] = _part(span, *match.span("region"))
    if len(rest.strip()) > 3 or re.search(r"[路街号號弄室]", rest):
        draft["address"] = _part(span, 0, len(span.text))
    known = match["region"] or match["city"] in _known_cities()
    return Place(draft, 0.95 if known else 0.7)


@cache
def _known_cities() -> frozenset[str]:
    names = lexicon.table("cities", "china")["cities"] + lexicon.load("cities")["towns.china_more"]
    return frozenset({*names, *(f"{name}市" for name in names)})


def _part(span: Span, start: int, end: int, confidence: float = 1.0) -> Found:
    part = Span(span.line, span.start + start, span.start + end).trimmed(" ,，")
    return Found(part.text, (part,), confidence)


def _western(span: Span, *, labelled: bool) -> Place | None:
    if _STOPPED.search(span.text):
        span = replace(span, end=span.end - 1)
    parts = _parts(span)
    if not parts or len(parts) > 6:
        return None
    draft: dict[str, Draft] = {}
    of_province = len(parts) == 2 and _in_province(span.text)
    parts, postal = _without_postal(parts)
    if not parts:
        return None
    if _opens_with_country(parts):
        parts.reverse()
    parts = [*parts[:-1], *(_cut_country(parts[-1]) or parts[-1:])]
    known = _take_country(parts, draft)
    if len(parts) == 1:
        parts = _cut_by_known_words(parts[0]) or parts
    elif len(parts) > 1 and lexicon.fold(parts[-1].text) not in lexicon.index("cities", "regions"):
        parts = [*parts[:-1], *(_cut_by_known_words(parts[-1]) or [parts[-1]])]
    leading = postal is not None and any(
        postal.end <= p.start <= postal.end + 2 and "," not in p.line.text[postal.end : p.start]
        for p in parts[-1:]
    )
    leading = leading or (len(parts) == 2 and is_street(parts[0].text))
    leading = leading or (len(parts) > 2 and is_street(parts[0].text) and _is_town(parts[-1].text))
    british = postal is not None and _BRITISH.fullmatch(postal.text)
    leading = leading or bool(british and not _is_region_or_country(parts[-1].text))
    known = (_take_region(parts, draft) if len(parts) > 1 and not leading else leading) or known
    if not parts or not _take_city(parts, draft):
        return None
    if postal is not None:
        draft["postalCode"] = Found(postal.text, (postal,))
    city = draft.get("city")
    known = (
        known or of_province or (isinstance(city, Found) and lexicon.fold(city.value) in _world())
    )
    plain = all(_WORDY.fullmatch(part.text) and part.text[:1].isupper() for part in _parts(span))
    if known or labelled:
        return Place(draft, 0.95 if known else 0.8)
    return Place(draft, 0.5) if plain and "region" in draft and len(span.text) <= 40 else None


def _parts(span: Span) -> list[Span]:
    """What commas part; a bracket at the end is a part if it is a place, else a mere remark."""
    remark = _REMARK.search(span.text)
    if remark and not _is_region_or_country(remark["inner"]) and not _in_province(span.text):
        span = replace(span, end=span.start + remark.start())
    found = []
    for match in re.finditer(r"[^,;|()]+", span.text):
        part = Span(span.line, span.start + match.start(), span.start + match.end()).trimmed()
        if part.text:
            found.append(part)
    return found


def _in_province(text: str) -> bool:
    """Whether a text is a town with a known one, its province's, behind it: "Illescas (Toledo)"."""
    named = _TOWN_OF.fullmatch(text)
    return named is not None and lexicon.fold(named["province"]) in _world()


def _is_region_or_country(text: str) -> bool:
    folded = lexicon.fold(text)
    return folded in _countries() or folded in lexicon.index("cities", "regions")


def _is_town(text: str) -> bool:
    """Whether a name is a known town's and no region's or country's too."""
    return lexicon.fold(text) in _world() and not _is_region_or_country(text)


def _without_postal(parts: list[Span]) -> tuple[list[Span], Span | None]:
    """The parts without the postal code, which stands before the city, or after the region."""
    later = any(_POSTAL.search(part.text) for part in parts[1:])
    for index, part in enumerate(parts):
        match = _POSTAL.search(part.text)
        numbers = index == 0 and (len(parts) > 1 or _ends_in_street(part.text))
        if match is None or (numbers and _is_house_number(part.text, match, surely=later)):
            continue
        code = Span(part.line, part.start + match.start(), part.start + match.end())
        left = [
            Span(part.line, part.start, code.start).trimmed(),
            Span(part.line, code.end, part.end).trimmed(),
        ]
        return [*parts[:index], *(p for p in left if p.text), *parts[index + 1 :]], code
    return list(parts), None


def _ends_in_street(text: str) -> bool:
    """Whether the last word of a text is that of a street: "1907 Redbud Trail"."""
    return any(match.end() == len(text) > match.start() for match in _STREET.finditer(text))


def _is_house_number(text: str, number: re.Match[str], *, surely: bool) -> bool:
    """Whether a number among the words of a street is the house's: "9114 West Elm Ave".

    ``surely`` where a postal code stands behind the street too.
    """
    if not number.group().isdigit():
        return False
    if re.search(r"[A-Za-z]\s*\d|\d\s+\D+\s+(?:st|rd|ave)", text, re.IGNORECASE):
        return True
    in_street = surely or _STREET.search(text, number.end())
    return bool(in_street) and number.start() == 0 and number.end() < len(text)


def _take_country(parts: list[Span], draft: dict[str, Draft]) -> bool:
    """Takes a country off the end; a lone "CA" or "DE" after a city is a region first."""
    last = parts[-1]
    code = _countries().get(lexicon.fold(last.text))
    if code is None or (len(last.text) == 2 and not last.text.isupper()):
        return False
    if len(parts) == 2 and len(last.text) == 2 and last.text in _american():
        return False
    if len(parts) == 1:
        return False
    parts.pop()
    rule = None if last.text == code else "country-code"
    draft["countryCode"] = Found(code, (last,), 1.0, rule)
    return True


def _take_region(parts: list[Span], draft: dict[str, Draft]) -> bool:
    last = parts.pop()
    draft["region"] = Found(last.text, (last,))
    known = lexicon.index("cities", "regions")
    return lexicon.fold(last.text) in known and (len(last.text) > 3 or last.text.isupper())


def _opens_with_country(parts: Sequence[Span]) -> bool:
    """Whether a country stands before its town: "Latvia, Riga"."""
    if len(parts) != len(("country", "town")):
        return False
    country, town = (part.text for part in parts)
    regions = lexicon.index("cities", "regions")
    return (
        country_code(country) is not None
        and lexicon.fold(country) not in regions
        and not _is_region_or_country(town)
    )


def is_street(text: str) -> bool:
    """Whether the text is a street with its number: "4 Mill Lane", "Lindenweg 4"."""
    if not re.search(r"[^\W\d_]{2}", text):
        return False
    return bool(re.match(r"\d", text) or re.search(r"\s\d{1,4}\s?[a-z]?$", text)) and bool(
        _STREET.search(text) or re.fullmatch(r"[^\W\d_][\w.'’ -]+ \d{1,4}\s?[a-z]?", text)
    )


def _take_city(parts: list[Span], draft: dict[str, Draft]) -> bool:
    city = parts.pop()
    flat = _FLAT.match(city.text) if parts else None
    if flat:
        number = replace(city, end=city.start + flat.end()).trimmed()
        city = replace(city, start=city.start + flat.end())
        parts.append(number)
    if (
        not re.search(r"[^\W\d_]{2}", city.text)
        or len(city.text) > 40
        or len(city.text.split()) > 4
    ):
        return False
    draft["city"] = Found(city.text, (city,))
    if parts:
        whole = replace(parts[0], end=parts[-1].end)
        draft["address"] = Found(whole.text, (whole,))
    return True


def _cut_by_known_words(part: Span) -> list[Span] | None:
    """Cuts "Pittsburgh PA" before the longest known region or country at its end."""
    words = [match.span() for match in re.finditer(r"\S+", part.text)]
    for count in (3, 2, 1):
        if len(words) <= count:
            continue
        start = words[-count][0]
        ending = part.text[start:]
        known = lexicon.index("cities", "regions")
        if lexicon.fold(ending) in known and (len(ending) > 2 or ending.isupper()):
            head = Span(part.line, part.start, part.start + start).trimmed()
            return [head, Span(part.line, part.start + start, part.end)]
    return None


def _cut_country(part: Span) -> list[Span] | None:
    """Cuts "Pittsburgh PA US" before the country at its end."""
    head, _, last = part.text.rpartition(" ")
    if not head or not last.isupper() or lexicon.fold(last) not in _countries():
        return None
    middle = part.start + len(head)
    start = Span(part.line, part.start, middle).trimmed()
    if last in _american() and _cut_by_known_words(start) is None:
        return None
    return [start, Span(part.line, middle + 1, part.end)]


@cache
def _countries() -> Mapping[str, str]:
    more = lexicon.index("cities", "countries_more")
    return {**more, **lexicon.index("cities", "countries")}


def country_code(text: str) -> str | None:
    """The code of a country that the whole text names, not by a code itself."""
    return _countries().get(lexicon.fold(text)) if len(text) > _LONGEST_CODE else None


@cache
def _american() -> frozenset[str]:
    return frozenset(lexicon.table("cities", "regions")["US"])


@cache
def _world() -> frozenset[str]:
    towns = lexicon.table("cities", "towns")
    latin = (lexicon.words("cities", f"towns.{key}") for key in towns if key != "china_more")
    return lexicon.words("cities", "world.cities").union(*latin)


def read_place_text(text: str) -> bool:
    """Whether ``text`` names a known place."""
    place = read_place(Span(Line(text), 0, len(text)))
    return place is not None and place.confidence >= 0.9
