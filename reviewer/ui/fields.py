"""The form as data: every field of a JSON Resume that can be edited, and the sections they fill."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from reviewer.ui.translation import QT_TRANSLATE_NOOP


class Kind(Enum):
    """How a value is edited."""

    LINE = auto()
    TEXT = auto()
    DATE = auto()
    BULLETS = auto()
    """A list of texts, one a line."""
    KEYWORDS = auto()
    """A list of short texts, separated by commas."""
    URL = auto()
    EMAIL = auto()
    PHONE = auto()


WIDE_KINDS = (Kind.TEXT, Kind.BULLETS, Kind.KEYWORDS)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field. ``path`` is its JSON Pointer, ``*`` standing for the entry's number.

    A field that is not ``usual`` is shown when it has a value or when more fields are asked for.
    """

    path: str
    label: str
    kind: Kind = Kind.LINE
    wide: bool = False
    usual: bool = True

    @property
    def spans_columns(self) -> bool:
        """Whether it takes the form's whole width."""
        return self.wide or self.kind in WIDE_KINDS


@dataclass(frozen=True)
class SectionRow:
    """One section. ``pointer`` leads to its list of entries, or to the one object it is."""

    pointer: str
    title: str
    add: str = ""

    @property
    def is_list(self) -> bool:
        """Whether the section has entries that can be added, moved and removed."""
        return bool(self.add)

    @cached_property
    def fields(self) -> tuple[FieldRow, ...]:
        """The rows of ``FIELDS`` that belong here."""
        prefix = self.pointer + ("/*/" if self.is_list else "/")
        return tuple(
            row
            for row in FIELDS
            if row.path.startswith(prefix) and ("*" in row.path) == self.is_list
        )


SECTIONS: tuple[SectionRow, ...] = (
    SectionRow("/basics", QT_TRANSLATE_NOOP("Fields", "Personal details")),
    SectionRow(
        "/basics/profiles",
        QT_TRANSLATE_NOOP("Fields", "Profiles"),
        QT_TRANSLATE_NOOP("Fields", "Add profile"),
    ),
    SectionRow(
        "/work",
        QT_TRANSLATE_NOOP("Fields", "Work experience"),
        QT_TRANSLATE_NOOP("Fields", "Add work experience"),
    ),
    SectionRow(
        "/education",
        QT_TRANSLATE_NOOP("Fields", "Education"),
        QT_TRANSLATE_NOOP("Fields", "Add education"),
    ),
    SectionRow(
        "/projects",
        QT_TRANSLATE_NOOP("Fields", "Projects"),
        QT_TRANSLATE_NOOP("Fields", "Add project"),
    ),
    SectionRow(
        "/skills",
        QT_TRANSLATE_NOOP("Fields", "Skills"),
        QT_TRANSLATE_NOOP("Fields", "Add skill"),
    ),
    SectionRow(
        "/languages",
        QT_TRANSLATE_NOOP("Fields", "Languages"),
        QT_TRANSLATE_NOOP("Fields", "Add language"),
    ),
    SectionRow(
        "/certificates",
        QT_TRANSLATE_NOOP("Fields", "Certificates"),
        QT_TRANSLATE_NOOP("Fields", "Add certificate"),
    ),
    SectionRow(
        "/awards",
        QT_TRANSLATE_NOOP("Fields", "Awards"),
        QT_TRANSLATE_NOOP("Fields", "Add award"),
    ),
    SectionRow(
        "/publications",
        QT_TRANSLATE_NOOP("Fields", "Publications"),
        QT_TRANSLATE_NOOP("Fields", "Add publication"),
    ),
    SectionRow(
        "/volunteer",
        QT_TRANSLATE_NOOP("Fields", "Volunteering"),
        QT_TRANSLATE_NOOP("Fields", "Add volunteering"),
    ),
    SectionRow(
        "/interests",
        QT_TRANSLATE_NOOP("Fields", "Interests"),
        QT_TRANSLATE_NOOP("Fields", "Add interest"),
    ),
    SectionRow(
        "/references",
        QT_TRANSLATE_NOOP("Fields", "References"),
        QT_TRANSLATE_NOOP("Fields", "Add reference"),
    ),
    SectionRow("/meta/x-personal", QT_TRANSLATE_NOOP("Fields", "Further personal details")),
)

FIELDS: tuple[FieldRow, ...] = (
    FieldRow("/basics/name", QT_TRANSLATE_NOOP("Fields", "Name")),
    FieldRow("/basics/label", QT_TRANSLATE_NOOP("Fields", "Target job")),
    FieldRow("/basics/email", QT_TRANSLATE_NOOP("Fields", "E-mail"), Kind.EMAIL),
    FieldRow("/basics/phone", QT_TRANSLATE_NOOP("Fields", "Phone"), Kind.PHONE),
    FieldRow("/basics/location/city", QT_TRANSLATE_NOOP("Fields", "City")),
    FieldRow("/basics/url", QT_TRANSLATE_NOOP("Fields", "Website"), Kind.URL),
    FieldRow("/basics/location/region", QT_TRANSLATE_NOOP("Fields", "Region"), usual=False),
    FieldRow(
        "/basics/location/countryCode", QT_TRANSLATE_NOOP("Fields", "Country code"), usual=False
    ),
    FieldRow("/basics/location/address", QT_TRANSLATE_NOOP("Fields", "Address"), usual=False),
    FieldRow(
        "/basics/location/postalCode", QT_TRANSLATE_NOOP("Fields", "Postal code"), usual=False
    ),
    FieldRow("/basics/summary", QT_TRANSLATE_NOOP("Fields", "Summary"), Kind.TEXT),
    FieldRow("/basics/profiles/*/network", QT_TRANSLATE_NOOP("Fields", "Network")),
    FieldRow("/basics/profiles/*/username", QT_TRANSLATE_NOOP("Fields", "User name")),
    FieldRow(
        "/basics/profiles/*/url",
        QT_TRANSLATE_NOOP("Fields", "Link"),
        Kind.URL,
        wide=True,
        usual=False,
    ),
    FieldRow("/work/*/name", QT_TRANSLATE_NOOP("Fields", "Employer")),
    FieldRow("/work/*/position", QT_TRANSLATE_NOOP("Fields", "Position")),
    FieldRow("/work/*/startDate", QT_TRANSLATE_NOOP("Fields", "Start"), Kind.DATE),
    FieldRow("/work/*/endDate", QT_TRANSLATE_NOOP("Fields", "End"), Kind.DATE),
    FieldRow("/work/*/department", QT_TRANSLATE_NOOP("Fields", "Department"), usual=False),
    FieldRow("/work/*/location", QT_TRANSLATE_NOOP("Fields", "Location"), usual=False),
    FieldRow("/work/*/url", QT_TRANSLATE_NOOP("Fields", "Website"), Kind.URL, usual=False),
    FieldRow(
        "/work/*/description",
        QT_TRANSLATE_NOOP("Fields", "About the employer"),
        Kind.TEXT,
        usual=False,
    ),
    FieldRow("/work/*/summary", QT_TRANSLATE_NOOP("Fields", "Summary"), Kind.TEXT, usual=False),
    FieldRow("/work/*/highlights", QT_TRANSLATE_NOOP("Fields", "Highlights"), Kind.BULLETS),
    FieldRow("/education/*/institution", QT_TRANSLATE_NOOP("Fields", "School"), wide=True),
    FieldRow("/education/*/area", QT_TRANSLATE_NOOP("Fields", "Subject")),
    FieldRow("/education/*/studyType", QT_TRANSLATE_NOOP("Fields", "Degree")),
    FieldRow("/education/*/startDate", QT_TRANSLATE_NOOP("Fields", "Start"), Kind.DATE),
    FieldRow("/education/*/endDate", QT_TRANSLATE_NOOP("Fields", "End"), Kind.DATE),
    FieldRow("/education/*/score", QT_TRANSLATE_NOOP("Fields", "Grade"), usual=False),
    FieldRow("/education/*/location", QT_TRANSLATE_NOOP("Fields", "Location"), usual=False),
    FieldRow("/education/*/url", QT_TRANSLATE_NOOP("Fields", "Website"), Kind.URL, usual=False),
    FieldRow(
        "/education/*/courses", QT_TRANSLATE_NOOP("Fields", "Courses"), Kind.KEYWORDS, usual=False
    ),
    FieldRow(
        "/education/*/highlights",
        QT_TRANSLATE_NOOP("Fields", "Highlights"),
        Kind.BULLETS,
        usual=False,
    ),
    FieldRow("/projects/*/name", QT_TRANSLATE_NOOP("Fields", "Project"), wide=True),
    FieldRow("/projects/*/startDate", QT_TRANSLATE_NOOP("Fields", "Start"), Kind.DATE),
    FieldRow("/projects/*/endDate", QT_TRANSLATE_NOOP("Fields", "End"), Kind.DATE),
    FieldRow("/projects/*/entity", QT_TRANSLATE_NOOP("Fields", "Organization"), usual=False),
    FieldRow("/projects/*/type", QT_TRANSLATE_NOOP("Fields", "Kind"), usual=False),
    FieldRow("/projects/*/roles", QT_TRANSLATE_NOOP("Fields", "Role"), Kind.KEYWORDS, usual=False),
    FieldRow(
        "/projects/*/description",
        QT_TRANSLATE_NOOP("Fields", "Description"),
        Kind.TEXT,
        usual=False,
    ),
    FieldRow("/projects/*/highlights", QT_TRANSLATE_NOOP("Fields", "Highlights"), Kind.BULLETS),
    FieldRow(
        "/projects/*/keywords",
        QT_TRANSLATE_NOOP("Fields", "Keywords"),
        Kind.KEYWORDS,
        usual=False,
    ),
    FieldRow(
        "/projects/*/url", QT_TRANSLATE_NOOP("Fields", "Link"), Kind.URL, wide=True, usual=False
    ),
    FieldRow("/skills/*/name", QT_TRANSLATE_NOOP("Fields", "Skill")),
    FieldRow("/skills/*/level", QT_TRANSLATE_NOOP("Fields", "Level")),
    FieldRow(
        "/skills/*/keywords", QT_TRANSLATE_NOOP("Fields", "Keywords"), Kind.KEYWORDS, usual=False
    ),
    FieldRow("/languages/*/language", QT_TRANSLATE_NOOP("Fields", "Language")),
    FieldRow("/languages/*/fluency", QT_TRANSLATE_NOOP("Fields", "Fluency")),
    FieldRow("/certificates/*/name", QT_TRANSLATE_NOOP("Fields", "Certificate"), wide=True),
    FieldRow("/certificates/*/issuer", QT_TRANSLATE_NOOP("Fields", "Issuer")),
    FieldRow("/certificates/*/date", QT_TRANSLATE_NOOP("Fields", "Date"), Kind.DATE),
    FieldRow(
        "/certificates/*/url", QT_TRANSLATE_NOOP("Fields", "Link"), Kind.URL, wide=True, usual=False
    ),
    FieldRow("/awards/*/title", QT_TRANSLATE_NOOP("Fields", "Award"), wide=True),
    FieldRow("/awards/*/awarder", QT_TRANSLATE_NOOP("Fields", "Awarded by")),
    FieldRow("/awards/*/date", QT_TRANSLATE_NOOP("Fields", "Date"), Kind.DATE),
    FieldRow("/awards/*/summary", QT_TRANSLATE_NOOP("Fields", "Summary"), Kind.TEXT, usual=False),
    FieldRow("/publications/*/name", QT_TRANSLATE_NOOP("Fields", "Title"), wide=True),
    FieldRow("/publications/*/publisher", QT_TRANSLATE_NOOP("Fields", "Publisher")),
    FieldRow("/publications/*/releaseDate", QT_TRANSLATE_NOOP("Fields", "Date"), Kind.DATE),
    FieldRow(
        "/publications/*/url", QT_TRANSLATE_NOOP("Fields", "Link"), Kind.URL, wide=True, usual=False
    ),
    FieldRow(
        "/publications/*/summary", QT_TRANSLATE_NOOP("Fields", "Summary"), Kind.TEXT, usual=False
    ),
    FieldRow("/volunteer/*/organization", QT_TRANSLATE_NOOP("Fields", "Organization")),
    FieldRow("/volunteer/*/position", QT_TRANSLATE_NOOP("Fields", "Position")),
    FieldRow("/volunteer/*/startDate", QT_TRANSLATE_NOOP("Fields", "Start"), Kind.DATE),
    FieldRow("/volunteer/*/endDate", QT_TRANSLATE_NOOP("Fields", "End"), Kind.DATE),
    FieldRow("/volunteer/*/url", QT_TRANSLATE_NOOP("Fields", "Website"), Kind.URL, usual=False),
    FieldRow(
        "/volunteer/*/summary", QT_TRANSLATE_NOOP("Fields", "Summary"), Kind.TEXT, usual=False
    ),
    FieldRow("/volunteer/*/highlights", QT_TRANSLATE_NOOP("Fields", "Highlights"), Kind.BULLETS),
    FieldRow("/interests/*/name", QT_TRANSLATE_NOOP("Fields", "Interest"), wide=True),
    FieldRow(
        "/interests/*/keywords", QT_TRANSLATE_NOOP("Fields", "Keywords"), Kind.KEYWORDS, usual=False
    ),
    FieldRow("/references/*/name", QT_TRANSLATE_NOOP("Fields", "Name"), wide=True),
    FieldRow("/references/*/reference", QT_TRANSLATE_NOOP("Fields", "Reference"), Kind.TEXT),
    FieldRow(
        "/meta/x-personal/expectedSalary",
        QT_TRANSLATE_NOOP("Fields", "Expected salary"),
        usual=False,
    ),
    FieldRow(
        "/meta/x-personal/currentSalary", QT_TRANSLATE_NOOP("Fields", "Current salary"), usual=False
    ),
    FieldRow("/meta/x-personal/jobStatus", QT_TRANSLATE_NOOP("Fields", "Job status"), usual=False),
    FieldRow(
        "/meta/x-personal/availableFrom", QT_TRANSLATE_NOOP("Fields", "Available from"), usual=False
    ),
    FieldRow(
        "/meta/x-personal/targetCity", QT_TRANSLATE_NOOP("Fields", "Preferred city"), usual=False
    ),
    FieldRow(
        "/meta/x-personal/yearsOfExperience",
        QT_TRANSLATE_NOOP("Fields", "Years of experience"),
        usual=False,
    ),
    FieldRow(
        "/meta/x-personal/highestDegree", QT_TRANSLATE_NOOP("Fields", "Highest degree"), usual=False
    ),
    FieldRow("/meta/x-personal/gender", QT_TRANSLATE_NOOP("Fields", "Gender"), usual=False),
    FieldRow(
        "/meta/x-personal/birthDate", QT_TRANSLATE_NOOP("Fields", "Date of birth"), usual=False
    ),
    FieldRow("/meta/x-personal/age", QT_TRANSLATE_NOOP("Fields", "Age"), usual=False),
    FieldRow(
        "/meta/x-personal/nationality", QT_TRANSLATE_NOOP("Fields", "Nationality"), usual=False
    ),
    FieldRow(
        "/meta/x-personal/nativePlace", QT_TRANSLATE_NOOP("Fields", "Native place"), usual=False
    ),
    FieldRow(
        "/meta/x-personal/birthPlace", QT_TRANSLATE_NOOP("Fields", "Place of birth"), usual=False
    ),
    FieldRow(
        "/meta/x-personal/householdRegistration",
        QT_TRANSLATE_NOOP("Fields", "Household registration"),
        usual=False,
    ),
    FieldRow("/meta/x-personal/ethnicity", QT_TRANSLATE_NOOP("Fields", "Ethnicity"), usual=False),
    FieldRow(
        "/meta/x-personal/politicalStatus",
        QT_TRANSLATE_NOOP("Fields", "Political status"),
        usual=False,
    ),
    FieldRow(
        "/meta/x-personal/maritalStatus", QT_TRANSLATE_NOOP("Fields", "Marital status"), usual=False
    ),
    FieldRow(
        "/meta/x-personal/militaryService",
        QT_TRANSLATE_NOOP("Fields", "Military service"),
        usual=False,
    ),
    FieldRow(
        "/meta/x-personal/drivingLicence",
        QT_TRANSLATE_NOOP("Fields", "Driving licence"),
        usual=False,
    ),
    FieldRow("/meta/x-personal/health", QT_TRANSLATE_NOOP("Fields", "Health"), usual=False),
    FieldRow("/meta/x-personal/height", QT_TRANSLATE_NOOP("Fields", "Height"), usual=False),
    FieldRow("/meta/x-personal/weight", QT_TRANSLATE_NOOP("Fields", "Weight"), usual=False),
    FieldRow("/meta/x-personal/idNumber", QT_TRANSLATE_NOOP("Fields", "ID number"), usual=False),
)


def worded(text: str) -> str:
    """A label or title of the tables in the language of the application."""
    return QCoreApplication.translate("Fields", text)
