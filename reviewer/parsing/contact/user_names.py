"""Profiles of which only the user name is printed: labelled, in brackets, behind an icon, bare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.values import links, phones
from reviewer.parsing.values.fields import LabelledValue

_USER = r"@?[A-Za-z][A-Za-z0-9]*(?:[-_.\u2010\u2011][A-Za-z0-9]+)*"
_USERNAME = re.compile(_USER)
_USER_OF = re.compile(
    rf"(?P<user>{_USER})\s*[(（](?P<network>[^()（）]{{2,20}})[)）]"
    r"|(?P<network2>[A-Za-z][A-Za-z ]{1,14})\s*[:：]?\s+/?(?:in/)?(?P<user2>@?[a-z0-9][\w.-]*)"
)
_ONE_NAME = re.compile(r"\s*[@/]?[\w.:/@?=&\u2010\u2011-]{3,80}\s*", re.ASCII)
_PATH = re.compile(rf"/?in/(?P<user>{_USER})/?")
"""What is left of an address on LinkedIn: no other network has people under "in"."""
_LABELLED_USER = re.compile(
    r"(?:/{1,2}\s*)?(?:in/)?(?P<user>[\w.@\u2010\u2011-]{2,40})(?=[\s(（]|$)"
)
_MESSENGERS = ("wechat", "qq")
"""Labels of which a number is the user's name."""
_EACH = re.compile(r"[^\s/／]+")
_USER_OR_NUMBER = re.compile(rf"{_USER}|\d{{5,12}}")
_ICONS = {
    "\uf09b": "GitHub", "\uf092": "GitHub", "\uf113": "GitHub", "\uf296": "GitLab",
    "\uf0e1": "LinkedIn", "\uf08c": "LinkedIn", "\uf1d7": "WeChat", "\uf099": "Twitter",
    "\uf081": "Twitter", "\ue61b": "X", "\uf16c": "Stack Overflow", "\uf18d": "Stack Overflow",
    "\uf8d2": "ORCID", "\uf5fc": "Kaggle", "\uf23a": "Medium", "\uf168": "XING", "\uf169": "XING",
    "\uf09a": "Facebook", "\uf16d": "Instagram", "\uf167": "YouTube", "\uf17e": "Skype",
    "\uf2c6": "Telegram", "\uf18a": "微博", "\uf63f": "知乎",
}  # fmt: skip


def read_user(span: Span) -> dict[str, Draft] | None:
    """The profile that the whole of ``span`` names, if it is one."""
    match = _USER_OF.fullmatch(span.text)
    if match:
        which = "" if match["user"] else "2"
        label = _group(span, match, f"network{which}")
        return _profile(label, _group(span, match, f"user{which}"))
    path = _PATH.fullmatch(span.text)
    if path:
        network = Found("LinkedIn", (span,), 0.8, "user-name-form")
        return {"network": network, "username": _user(_group(span, path, "user"))}
    return _behind_icon_or_bare(span)


def _behind_icon_or_bare(span: Span) -> dict[str, Draft] | None:
    icon = icon_before(span)
    if not _USERNAME.fullmatch(span.text) or len(span.text) < 4:
        return None
    if icon:
        return {"network": icon, "username": _user(span, 0.9)}
    if not looks_like_user(span.text):
        return None
    given = _user(span, 0.7)
    if span.text.startswith(("wx_", "wxid_", "wx-")):
        start = replace(span, end=span.start + 2)
        return {"network": Found("WeChat", (start,), 0.8, "user-name-form"), "username": given}
    return {"username": given}


def user_of_owner(span: Span, owner: str) -> dict[str, Draft] | None:
    """The profile of a bare word in small letters made of the owner's name: "jthorne"."""
    words = re.findall(r"[a-z]{4,}", _plain(owner))
    text = _plain(span.text)
    made_of_name = any(word in text and word != text for word in words)
    fits = _USERNAME.fullmatch(span.text) and span.text.islower() and made_of_name
    return {"username": _user(span, 0.6)} if fits else None


def _plain(text: str) -> str:
    """A text in small letters without accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parted if not unicodedata.combining(char))


def looks_like_user(text: str) -> bool:
    """Whether a word has the form of a user name, which no word of a language has."""
    return bool(
        _USERNAME.fullmatch(text) and re.search(r"[\d_\u2010\u2011-]|^@", text) and len(text) > 3
    )


def labelled_users(
    field: LabelledValue, above: Span | None, *, is_above: bool
) -> list[tuple[Span, dict[str, Draft]]]:
    """The spans and profiles behind a label; most labels name one."""
    if field.value and _names_two(field.label.text):
        return _of_messengers(field)
    user = _labelled_user(field, above, is_above=is_above)
    return [user] if user else []


def _labelled_user(
    field: LabelledValue, above: Span | None, *, is_above: bool
) -> tuple[Span, dict[str, Draft]] | None:
    """The span and profile of a user name behind "微信：" or "LinkedIn:", or on a line beside it.

    An address there was read as a link. ``above`` is the line over the label, where side bars put
    the name of the network beneath the user's; ``is_above``: the profile before stood so.
    """
    span = field.value[0] if field.value else None
    apart = span is None or span.line is not field.label.line
    if apart and above is not None and (looks_like_user(above.text) or is_above):
        profile = _profile(field.label, above) if _USERNAME.fullmatch(above.text) else None
        return (above, profile) if profile else None
    if span is None or (apart and not (looks_like_user(span.text) or span.text.islower())):
        return None
    first = span.text.removeprefix("//").split()[:1]
    if not first or re.search(r"\w\.\w+/|://|@\w+\.", first[0]):
        return None
    if field.key not in _MESSENGERS and phones.find_phones(span.text):
        return None
    match = _LABELLED_USER.match(span.text)
    profile = _profile(field.label, _group(span, match, "user")) if match else None
    return (span, profile) if profile else None


def _of_messengers(field: LabelledValue) -> list[tuple[Span, dict[str, Draft]]]:
    """The users behind one label for two messengers: "QQ/微信：1062800000/liming".

    One number behind it goes with the first of the two.
    """
    labels, users = (
        [Span(of.line, of.start + m.start(), of.start + m.end()) for m in _EACH.finditer(of.text)]
        for of in (field.label, *field.value[:1])
    )
    named = [
        (user, _profile(label, user))
        for label, user in zip(labels, users, strict=False)
        if _USER_OR_NUMBER.fullmatch(user.text)
    ]
    return [(user, profile) for user, profile in named if profile]


def _names_two(label: str) -> bool:
    parts = _EACH.findall(label)
    return len(parts) > 1 and all(map(links.network_of, parts))


def _profile(label: Span, user: Span) -> dict[str, Draft] | None:
    """A user name on the network that ``label`` names."""
    network = links.network_of(label.text)
    if network is None and lexicon.tight(label.text) not in _labels():
        return None
    rule = None if network in (label.text, None) else "label"
    shown = Found(network or label.text, (label,), 1.0, rule)
    return {"network": shown, "username": _user(user)}


def _labels() -> frozenset[str]:
    listed = lexicon.load("contact")
    return frozenset(
        lexicon.tight(word) for key in ("profile", *_MESSENGERS) for word in listed[key]
    )


def _user(span: Span, confidence: float = 1.0) -> Found:
    """A user name; typographic hyphens in it are the plain ones that networks know."""
    plain = re.sub("[\u2010\u2011]", "-", span.text)
    return Found(plain, (span,), confidence, None if plain == span.text else "hyphen")


def _group(span: Span, match: re.Match[str], name: str) -> Span:
    return Span(span.line, span.start + match.start(name), span.start + match.end(name))


def names_profile(lines: Sequence[Line]) -> bool:
    """Whether a network stands alone on a line, and below it nothing but a user name or address."""
    return any(
        links.network_of(above.text.strip(" :：")) and _ONE_NAME.fullmatch(below.text)
        for above, below in pairwise(lines)
    )


def icon_before(span: Span) -> Found | None:
    """The network whose icon stands before the text."""
    before = span.line.text[: span.start].rstrip()
    network = _ICONS.get(before[-1:])
    if network is None:
        return None
    at = len(before) - 1
    return Found(network, (Span(span.line, at, at + 1),), 0.9, "icon")


def each_once(profiles: Sequence[dict[str, Draft]]) -> list[Draft]:
    """Profiles without those that an earlier one gave: the same name on the same network.

    Many people have one name on all networks; only where no network is known does it tell nothing
    new.
    """
    kept: list[Draft] = []
    seen: set[tuple[str, str]] = set()
    for profile in profiles:
        network = getattr(profile.get("network"), "value", "")
        names = {
            links.key_of(value.value).rsplit("/", 1)[-1]
            for key in ("username", "url")
            if isinstance(value := profile.get(key), Found)
        }
        known = [of for of, name in seen if name in names]
        if not known or (network and network not in known and "" not in known):
            kept.append(profile)
        seen |= {(network, name) for name in names}
    return kept
