"""Small habits of whole resumes, read from plain text."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes
from reviewer.resume import Resume


def read(text: str) -> Resume:
    return parse_bytes(text.encode(), "resume.txt").resume


def test_sentences_under_objective_tell_of_the_candidate() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nOBJECTIVE\n\nParalegal with nine years in civil "
        "litigation and federal appeals, organised and fast on deadlines.\n\n"
        "EDUCATION\n\nBSc Law, 2010\n"
    )
    assert resume.basics is not None
    assert (resume.basics.summary or "").startswith("Paralegal with nine years")


def test_references_on_request_are_none() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nEXPERIENCE\n\nNurse, Elm House, 2016 - 2018\n\n"
        "REFERENCES\n\nReferences are available on request.\n"
    )
    assert not resume.references


def test_what_announces_points_is_none_of_them() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nCAREER HISTORY\n\nFeb 2017 - Present\nSite Supervisor\n"
        "Dragon Power Services Ltd\nKey duties and achievements:\n- Ran daily works on schools\n"
        "- Briefed six electricians\n"
    )
    assert resume.work is not None
    assert resume.work[0].highlights == ["Ran daily works on schools", "Briefed six electricians"]


def test_dated_entries_under_an_unheard_of_heading_are_what_they_are() -> None:
    resume = parse_bytes(
        b"<h1>Ann Lee</h1><p>ann.lee@example.com</p><h2>Skills</h2><p>Welding, Rigging</p>"
        b"<h2>Chapters of my story</h2><p>Staff Nurse, Elm House Hospital, Jan 2016 - Mar 2018</p>"
        b"<ul><li>Cared for twelve residents</li></ul>"
        b"<p>Head Nurse, Northside Hospital, Apr 2018 - Present</p>"
        b"<ul><li>Trained four juniors</li></ul>",
        "resume.html",
    ).resume
    assert [(job.position, job.start_date) for job in resume.work or []] == [
        ("Staff Nurse", "2016-01"),
        ("Head Nurse", "2018-04"),
    ]


def test_a_list_of_the_headings_below_is_no_text_of_the_candidate() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nTable of Contents\n\n1. About\n2. Employment\n"
        "3. Skills\n\n"
        "1. About\n\nHydrologist who likes small rivers and long series of plain numbers.\n\n"
        "2. Employment\n\nHydrologist, Elm Water Ltd\n[2019-10]–[now]\n- Gauged nine rivers\n\n"
        "3. Skills\n\nR, QGIS, Fortran\n"
    )
    assert (resume.basics.summary or "").startswith("Hydrologist who likes")
    assert resume.work[0].start_date == "2019-10"


def test_teaching_and_service_beside_the_work_is_volunteering() -> None:
    resume = read(
        "林示例\nlin@example.com\n\n一、研究兴趣\n关注湿地鸟类的迁徙，也做城市生态的长期观测。\n\n"
        "二、工作经历\n2019.07-至今\t示例大学，生命学院，讲师\n\n"
        "三、教学与学术服务\n2020-至今\t样本省生态学会，理事\n"
    )
    assert resume.basics.summary == "关注湿地鸟类的迁徙，也做城市生态的长期观测。"
    assert [(w.name, w.position) for w in resume.work] == [("示例大学", "讲师")]
    assert [(v.organization, v.position) for v in resume.volunteer] == [("样本省生态学会", "理事")]


def test_what_is_told_under_strengths_and_self_assessment_is_the_summary() -> None:
    resume = read(
        "林示例\nlin@example.com\n\n教育背景\n示例大学\t护理学\t本科\t2015.09-2019.06\n\n"
        "个人特长及自我评价\n能独立值夜班，熟悉常用监护设备，参加过两次市级演练，待人耐心。\n"
    )
    assert (resume.basics.summary or "").startswith("能独立值夜班")
    assert not resume.skills


def test_the_town_of_an_address_that_names_the_house_where_one_works() -> None:
    resume = read(
        "BIO-DATA\n\nName: Ann Lee\nDesignation: Assistant Professor\n"
        "Address: Department of Physics, Elm Institute of Technology, Durgapur\n"
        "E-mail: ann@example.com\n\nEDUCATION\n\nM.Sc. Physics, Elm College, 2010\n"
    )
    assert resume.basics.location is not None
    assert resume.basics.location.city == "Durgapur"


def test_a_town_with_that_of_its_province_in_brackets() -> None:
    resume = read(
        "Ana Ejemplo\nSeseña (Toledo)\nana@example.com\n\nEXPERIENCIA\n\n"
        "Carretillera, Logística Ejemplo\n2019 - 2021\n- Cargó camiones\n"
    )
    assert resume.basics.location is not None
    assert resume.basics.location.city == "Seseña"


def test_what_is_said_of_a_person_is_no_summary() -> None:
    resume = read(
        "Ana Ejemplo\nana@example.com\n"
        "Née le 8 avril 1991, célibataire, permis B, véhicule personnel\n"
        "Dix ans auprès de dirigeants de petites entreprises, le goût des agendas tenus.\n\n"
        "FORMATION\n\nBTS, Lycée Exemple, 2012\n"
    )
    assert (resume.basics.summary or "").startswith("Dix ans")


def test_offices_under_affiliations_are_held_beside_the_work() -> None:
    resume = read(
        "Ann Lee\nann@example.com\n\nEXPERIENCE\n\nBuyer, Elm Ltd, 2012 - 2016\n\n"
        "AFFILIATIONS\n\nTreasurer, Elm Purchasing Association\n"
    )
    assert [(v.position, v.organization) for v in resume.volunteer] == [
        ("Treasurer", "Elm Purchasing Association")
    ]


def test_the_name_below_a_line_to_sign_on_is_no_referee() -> None:
    resume = read(
        "Ana Ejemplo Prado\nana@example.com\n\nEXPERIENCIA\n\n"
        "Auxiliar, Clínica Ejemplo, 2016 - 2018\n\nREFERENCIAS\n\n"
        "Luz Palacio, coordinadora, tel. 310 555 0190\n"
        "______________________\nAna Ejemplo Prado\n"
    )
    assert [one.name for one in resume.references] == ["Luz Palacio"]


def test_a_chinese_resume_told_in_sentences_of_facts() -> None:
    resume = read(
        "柳明远同志个人简历\n\n一、基本情况\n柳明远，男，汉族，1985年11月出生，已婚。现居洛阳。\n"
        "联系电话：138-0000-0437。\n应聘岗位：线路调度员。\n\n"
        "二、工作经历\n（一）2014年8月至今，海州公共交通公司，任线路调度员\n"
        "1. 编排6条线路的行车计划。\n"
        "（二）2009年3月至2014年7月，海州第二中学，任课教师\n\n"
        "三、资格证书\n1. 机动车驾驶证A1（2008年10月取得）；\n\n"
        "四、主要特长\n智能调度，应急处置，象棋。\n"
    )
    basics = resume.basics
    assert basics is not None
    assert basics.location is not None
    assert (basics.name, basics.label, basics.location.city) == ("柳明远", "线路调度员", "洛阳")
    assert [job.position for job in resume.work] == ["线路调度员", "任课教师"]
    assert [(c.name, c.issuer) for c in resume.certificates] == [("机动车驾驶证A1", None)]
    assert [skill.keywords for skill in resume.skills] == [["智能调度", "应急处置", "象棋"]]


def test_a_town_behind_a_street_is_no_region() -> None:
    resume = read("Ada Sample\n14 Oriole Close, Surulere, Lagos\nada@example.com\n")
    assert resume.basics is not None
    assert resume.basics.location is not None
    assert resume.basics.location.city == "Lagos"


def test_a_line_on_software_below_languages_lists_skills() -> None:
    resume = read(
        "Ann Lee\nann@example.com\n\nEDUCATION\n\nBSc, Elm College, 2012\n\n"
        "LANGUAGES\n\nEnglish, German\nIT: Word, Excel\n"
    )
    assert [one.language for one in resume.languages] == ["English", "German"]
    assert [(one.name, one.keywords) for one in resume.skills] == [("IT", ["Word", "Excel"])]


@pytest.mark.parametrize("job", ["会计师", "茶艺师", "心理咨询师"])
def test_a_job_that_is_a_certificate_too_is_still_the_job_one_seeks(job: str) -> None:
    resume = read(
        f"柳明远\n求职意向：{job}\nliu@example.com\n\n教育背景\n海州大学 本科 2010-2014\n"
    )
    assert resume.basics is not None
    assert resume.basics.label == job


@pytest.mark.parametrize("is_title_first", [True, False])
def test_volunteering_has_the_order_of_the_jobs(is_title_first: bool) -> None:
    def entry(name: str, title: str, years: str) -> str:
        first, second = (title, name) if is_title_first else (name, title)
        return f"{first}\n{second}\n{years}\n"

    resume = read(
        "Ann Lee\nann.lee@example.com\n\nEXPERIENCE\n\n"
        + entry("Elmstead Bindery Ltd", "Senior Bookbinder", "2016 - 2018")
        + "- Bound forty atlases\n\nVOLUNTEERING\n\n"
        + entry("Volunteer Library Assistance", "Case Preparer", "2014 - 2015")
        + "- Mended two hundred books\n"
    )
    assert resume.volunteer is not None
    told = [(one.organization, one.position) for one in resume.volunteer]
    assert told == [("Volunteer Library Assistance", "Case Preparer")]


def test_a_title_below_the_date_is_no_point_where_both_are_bold_items() -> None:
    points = "<li>Drew two hundred roofs</li><li>Trained three apprentices</li>"
    resume = parse_bytes(
        b"<h1>Ann Lee</h1><p>ann.lee@example.com</p><h2>Experience</h2>"
        + "".join(
            f"<h3>{name}</h3><ul><li><b>{when}</b></li><li><b>{title}</b></li>{points}</ul>"
            for name, when, title in (
                ("Elmstead Works", "Jan 2019 - Present", "Senior Architect"),
                ("Larkham Homes", "Mar 2014 - Dec 2018", "Project Engineer"),
            )
        ).encode(),
        "resume.html",
    ).resume
    assert resume.work is not None
    assert [job.position for job in resume.work] == ["Senior Architect", "Project Engineer"]
    assert [len(job.highlights or ()) for job in resume.work] == [2, 2]


def test_the_first_of_courses_below_a_study_is_one_too() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nEDUCATION\n\nSeptember 2009 - June 2013\n"
        "University of Leeds\nChemistry / MChem\nColloid Films\nQuantum Optics\n"
    )
    assert resume.education is not None
    assert resume.education[0].courses == ["Colloid Films", "Quantum Optics"]
