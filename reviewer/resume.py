"""JSON Resume 1.0.0 as models.

Source of the format: https://jsonresume.org/schema (tag v1.0.0). Unknown keys survive a round trip.
Attributes are snake_case, the file's camelCase names are their aliases.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from reviewer.pointer import Json, without_empty

IsoDate = Annotated[
    str,
    StringConstraints(pattern=r"^([12]\d{3}-[01]\d-[0-3]\d|[12]\d{3}-[01]\d|[12]\d{3})$"),
]


class _Model(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, extra="allow", validate_assignment=True
    )


class Location(_Model):
    """Where the candidate lives."""

    address: str | None = None
    postal_code: str | None = None
    city: str | None = None
    country_code: str | None = None
    region: str | None = None


class Profile(_Model):
    """An account on a network: GitHub, LinkedIn, a blog."""

    network: str | None = None
    username: str | None = None
    url: str | None = None


class Basics(_Model):
    """Personal details; ``label`` is the job sought or held."""

    name: str | None = None
    label: str | None = None
    image: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None
    summary: str | None = None
    location: Location | None = None
    profiles: list[Profile] = Field(default_factory=list)


class Work(_Model):
    """One position; ``name`` is the employer. Internships too, with ``meta.kind``."""

    name: str | None = None
    location: str | None = None
    description: str | None = None
    position: str | None = None
    url: str | None = None
    start_date: IsoDate | None = None
    end_date: IsoDate | None = None
    summary: str | None = None
    highlights: list[str] = Field(default_factory=list)


class Volunteer(_Model):
    """Volunteering and student societies."""

    organization: str | None = None
    position: str | None = None
    url: str | None = None
    start_date: IsoDate | None = None
    end_date: IsoDate | None = None
    summary: str | None = None
    highlights: list[str] = Field(default_factory=list)


class Education(_Model):
    """One course of study; ``area`` is the subject, ``study_type`` the degree."""

    institution: str | None = None
    url: str | None = None
    area: str | None = None
    study_type: str | None = None
    start_date: IsoDate | None = None
    end_date: IsoDate | None = None
    score: str | None = None
    courses: list[str] = Field(default_factory=list)


class Award(_Model):
    """A prize or honour."""

    title: str | None = None
    date: IsoDate | None = None
    awarder: str | None = None
    summary: str | None = None


class Certificate(_Model):
    """A certificate; its date may stop at the month, as schema 1.2.1 allows."""

    name: str | None = None
    date: IsoDate | None = None
    issuer: str | None = None
    url: str | None = None


class Publication(_Model):
    """A paper, book or patent."""

    name: str | None = None
    publisher: str | None = None
    release_date: IsoDate | None = None
    url: str | None = None
    summary: str | None = None


class Skill(_Model):
    """A skill, or a named group of them in ``keywords``."""

    name: str | None = None
    level: str | None = None
    keywords: list[str] = Field(default_factory=list)


class Language(_Model):
    """A human language."""

    language: str | None = None
    fluency: str | None = None


class Interest(_Model):
    """A hobby."""

    name: str | None = None
    keywords: list[str] = Field(default_factory=list)


class Reference(_Model):
    """A person who vouches."""

    name: str | None = None
    reference: str | None = None


class Project(_Model):
    """A project, research or course work; ``entity`` is the organisation behind it."""

    name: str | None = None
    description: str | None = None
    highlights: list[str] = Field(default_factory=list)
    keywords: list[str] = Field(default_factory=list)
    start_date: IsoDate | None = None
    end_date: IsoDate | None = None
    url: str | None = None
    roles: list[str] = Field(default_factory=list)
    entity: str | None = None
    type: str | None = None


class Resume(_Model):
    """A whole JSON Resume document."""

    basics: Basics = Field(default_factory=Basics)
    work: list[Work] = Field(default_factory=list)
    volunteer: list[Volunteer] = Field(default_factory=list)
    education: list[Education] = Field(default_factory=list)
    awards: list[Award] = Field(default_factory=list)
    certificates: list[Certificate] = Field(default_factory=list)
    publications: list[Publication] = Field(default_factory=list)
    skills: list[Skill] = Field(default_factory=list)
    languages: list[Language] = Field(default_factory=list)
    interests: list[Interest] = Field(default_factory=list)
    references: list[Reference] = Field(default_factory=list)
    projects: list[Project] = Field(default_factory=list)
    meta: dict[str, Any] = Field(default_factory=dict)

    def to_json(self) -> dict[str, Json]:
        """Plain JSON with the format's own key names: no null, no empty section, fixed order."""
        cleaned: dict[str, Json] = without_empty(self.model_dump(by_alias=True)) or {}
        return cleaned

    @classmethod
    def from_json(cls, value: dict[str, Json]) -> Resume:
        """Read a JSON Resume; raises ``pydantic.ValidationError`` when it is not one."""
        return cls.model_validate(value)


def refuse_invalid(value: dict[str, Json]) -> None:
    """Raise ``pydantic.ValidationError``, a ``ValueError``, for what is no JSON Resume."""
    Resume.from_json(value)


def in_order(value: dict[str, Json]) -> dict[str, Json]:
    """A JSON Resume with its keys in the format's own order, and nothing empty."""
    return Resume.from_json(value).to_json()
