"""What the heads of invented people lack: some of their entries are made into others.

Jobs at universities, in branches, shops and teams; military and voluntary service; school-leaving
exams with marks; terms abroad, which are no degree; minors and terms of employment, which no field
tells: ``NOTE`` is the key of what stands in a head and is none of its fields.
"""

from __future__ import annotations

from typing import Any

import invented_words as lists
from invented_people import SURE, Inventor
from invented_words import words

from reviewer.parsing.values.roles import points

Json = Any

NOTE = "note"
"""What a head tells and no field of the truth has."""
CAMPUS = "campus"
"""Set on jobs at universities: their departments are told even behind the title's comma."""
SHOP_ENDS = ("店", "门市", "門市")
"""How branches end that are part of the employer's name behind a space."""

CAMPUS_JOBS = words("""Research Assistant|Graduate Research Assistant|Undergraduate Researcher
Teaching Assistant|Graduate Teaching Assistant|Postdoctoral Researcher|Postdoctoral Fellow
Postdoctoral Research Associate|Visiting Scholar|Visiting Researcher|Lecturer|Senior Lecturer
Assistant Professor of {subject}|Associate Professor|Adjunct Lecturer in {subject}
Lab Technician|Research Fellow|Doctoral Researcher|PhD Student|Peer Tutor|Student Assistant
Library Assistant|Laboratory Manager|Admissions Officer|Writing Center Tutor|Research Intern
Lab Assistant|Grader|Teaching Fellow|Residence Assistant|Head Coach|Research Coordinator
Registrar|Faculty Assistant|Wissenschaftliche Mitarbeiterin|Wissenschaftlicher Mitarbeiter
Studentische Hilfskraft|Doktorandin|Lehrbeauftragter für {subject}|Chargée de cours|Doctorante
Ingénieur de recherche|Profesora asociada|Becario de investigación|Assegnista di ricerca""")
CAMPUS_PARTS = words("""Department of {subject}|Department of {subject}|School of {subject}
Faculty of {subject}|{surname} Lab|{surname} Group|Institute of {subject}|{subject} Laboratory
Center for {subject}|Centre for {adjective} {subject}|Institut für {subject}
Lehrstuhl für {subject}|Laboratoire de {subject}|Departamento de {subject}|Faculty of Science
College of Engineering|Graduate School|University Library|Admissions Office|Career Center
School of Medicine|School of Business|{subject} Department|{subject} Research Group""")
BRANCHES = words("""{town} Branch|{town} Office|{town} Store|{town} Plant|{town} Campus
Store 1207|{town} Division|Branch 14|Store #318|Filiale {town}|Agence de {town}|Werk {town}
Sucursal {town}|Niederlassung {town}|{region} Division|{region} Region
Regional Office for {region}|{trade} Department|Abteilung {trade}|{trade} Division|{trade} Unit
Ward 6|Corporate {trade}|{trade} and {trade}|{trade} Office|Division of {trade}
Department of {trade}""")
TEAMS = words("""{trade} Team|{trade} Team|{trade} Squad|Team {trade}
{trade} Infrastructure Team|{trade} Platform|{trade} Group|{noun} Team|{trade} & {trade} Team
{trade} Practice|{trade} Lab|{trade}|{trade} {trade}|{trade} Chapter|{trade} Desk
Infrastructure & {trade}""")

FORCES = words("""US Army|U.S. Army|United States Navy|U.S. Air Force|US Marine Corps
British Army|Royal Air Force|Royal Navy|Bundeswehr|Bundeswehr|Armée de Terre|Marine nationale
Armée de l'Air|Ejército de Tierra|Esercito Italiano|Swiss Armed Forces|Schweizer Armee
Bundesheer|Indian Army|Canadian Armed Forces|Singapore Armed Forces|Finnish Defence Forces
Republic of Korea Army|{region} National Guard|Army National Guard|Coast Guard
Israel Defense Forces|Hellenic Navy|Australian Army|Royal Marines|Army Reserve""")
RANKS_SERVED = words("""Sergeant|Staff Sergeant|Corporal|Private First Class|Lieutenant|Captain
Squad Leader|Platoon Leader|Infantry Soldier|Infantryman|Conscript|Military Police Officer
Logistics Specialist|Combat Engineer|Combat Medic|Petty Officer|Signal Officer|Radio Operator
National Service|Wehrdienst|Grundwehrdienst|Soldat auf Zeit|Service militaire|Unteroffizier
Servicio militar|Gefreiter|Aircraft Mechanic|Supply Clerk|Reservist|Officer Cadet""")
SERVICE_YEARS = words("""Zivildienst|Zivildienstleistender|Freiwilliges Soziales Jahr
Voluntary Year|Bundesfreiwilligendienst|Freiwilliges Ökologisches Jahr|Service civique
Servicio civil|Voluntary Service|Gap Year Volunteer|Au-pair|Civil Service Placement""")

LEARNERS = words("""Intern|Intern|Trainee|Apprentice|Volunteer|Working Student|Student
Assistant|Helper|Praktikant|Praktikantin|Werkstudentin|Auszubildender|Aushilfe|Stagiaire
Alternant|Apprenti|Becario|Prácticas|Camarero|Camarera|Serveuse|Vendeuse|Verkäuferin|Kellner
Cajera|Tirocinante|Stagista|Ayudante|Dependienta|Hôtesse d'accueil|Monitor|Summer Intern|Extern
Clerk""")
OWNERS = words("""National Park Service|Department of Health|Ministry of {trade}|{brand} Group
NHS Trust|Department of the Interior|part of {brand}|a {brand} company|{town} Health Authority
Forest Service|Department of Energy|{region} Department of {trade}|a division of {brand}
Smithsonian Institution""")
ZH_LEARNERS = words("""{english} {thing}（{latin}） 实习|{thing}实习|{english} {thing} 实习
{topic}方向 实习|实习生|实习|见习生|学徒|兼职|志愿者|实习助理|学员|培训生|勤工助学""")
ALLIES = words("""Women in {subject}|Women in {trade}|Girls in {subject}|{noun}s for {subject}
Young Professionals in {trade}|Students for {adjective} {noun}s|Friends of {town}
Dads in {noun}s|Society of Women in {subject}|{adjective} {noun}s in {trade}
Alliance for {subject}|Graduate Women in {subject}|Association for {subject} in {region}
Black Students in {subject}|Volunteer {trade} Network|Volunteer {adjective} {noun}
Volunteer {trade} Assistance|Volunteers for {town}|Voluntary {noun}s|{noun} Volunteers {town}""")

TERMS = words("""Full-time|Part-time|Internship|Contract|Temporary|Self-employed|Seasonal
Permanent|Fixed-term|Full Time|Part Time|Vollzeit|Teilzeit|befristet|CDI|CDD|Stage|Alternance
Apprenticeship|20 hours per week|40 h/week|Jornada completa|Tempo indeterminato
Permanent Full-time|Werkstudent""")

HIGH_SCHOOLS = words("""{town} High School|Gymnasium {town}|{surname}-Gymnasium|Lycée {surname}
IES {surname}|St. {saint}'s School|{town} Grammar School|{surname} Secondary School
Liceo {surname}|{surname}-Gymnasium {town}|{town} Sixth Form College|Realschule {town}
Berufskolleg {town}|{surname} High School|{town} Public School|{surname} Academy
Gesamtschule {town}|Lycée de {town}|Colegio {surname}|{saint}-Schule {town}
Kantonsschule {town}|{town} Comprehensive School""")
EXAMS = words("""Abitur|Abitur|Matura|Fachabitur|Allgemeine Hochschulreife|Fachhochschulreife
Mittlere Reife|Baccalauréat|Baccalauréat scientifique|Baccalauréat général|Bachillerato
A-Levels|A Levels|GCSEs|GCSE|High School Diploma|High School Diploma
International Baccalaureate|IB Diploma|Higher Secondary Certificate
Senior Secondary Certificate|Maturità|Leaving Certificate|Brevet|Diploma di maturità
Realschulabschluss|Bac S|Class XII|National Senior Certificate|Scottish Highers|GED""")
MARKS = words("""Note: 1,4|Note 2,1|1,7|Mention Très Bien|mention Bien|AAB|A*AA|3 A*|38/45
Grade: 92%|90.4%|9.1/10|Abschlussnote 1,8|GPA 3.9|GPA: 3.84/4.0|17,2/20|First Class
Notendurchschnitt 1,5|Percentage: 86%|Note 1.3|Gesamtnote 1,9|Average: 8.7/10|with Distinction
Durchschnitt: 2,3|Marks: 88%|100/100|Schnitt 1,6|CGPA 8.4/10""")

ABROAD = words("""Exchange Semester|Exchange Student|Exchange Program|Exchange Programme
Erasmus|Erasmus+|Erasmus Exchange|Erasmus Program|Study Abroad|Semester Abroad|Visiting Student
Exchange|Auslandssemester|Semestre d'échange|Intercambio|Study Abroad Program|Exchange Year
Erasmus Year|International Exchange|Year Abroad|Programme Erasmus|Programa Erasmus|Auslandsjahr
Summer School""")
MINORS = words("""Minor in {subject}|Minor: {subject}|Minors: {subject} and {subject}
Minor in {subject} and {subject}|Nebenfach {subject}|Nebenfach: {subject}|Mineure {subject}
Second major: {subject}|Dean's Scholar|Full scholarship|Vertiefung: {subject}
Specialization: {subject}|Honors Program""")

HALLS = words("""{surname} College|St {saint}'s College|{saint} Hall|{surname} Hall
{surname} School|{town} Campus|School of {subject}|{surname} House|City Campus
{subject} Institute""")
COURSES = words("""Certificate III|Certificate IV|Certificate II|NVQ Level 2|NVQ Level 3
BTEC Level 3|Level 3 Diploma|Level 4 Diploma|Level 2 Certificate|HND|HNC|City & Guilds Level 2
Foundation Degree|Ausbildung|CAP|BTS|BEP|Bac Pro|DUT|Técnico Superior
Ciclo Formativo Grado Superior|Diploma|Certificate|Advanced Diploma|Associate Degree
Associate of Applied Science|Graduate Certificate|Meisterbrief|Geprüfter Fachwirt
Geprüfte Betriebswirtin|Geprüfter Techniker|Staatlich geprüfter Erzieher|Gesellenbrief|Lehre
Facharbeiterbrief""")
CRAFTS = words("""Aged Care|Early Childhood Education|Commercial Cookery|Hairdressing|Carpentry
Plumbing|Electrical Installation|Beauty Therapy|Fitness|Business Administration|Bookkeeping
Retail Management|Welding|Light Vehicle Mechanics|Dental Assisting|Medical Office Assisting
Community Services|Joinery|Health and Social Care|Travel and Tourism|Animal Care|Horticulture
Patisserie|Horology|Upholstery|Work Health and Safety|Security Operations|Live Sound
Make-up Artistry|Tree Surgery|Disability Care|Buchhaltung|Mechatronik|Tischlerei|Gastronomie
Pflege|Einzelhandel|Bürokommunikation|Elektrotechnik""")
TRAINERS = words("""{town} Training|{surname} Training Centre|TAFE {region}|TAFE {initials}
{initials} College|{brand} {initials}|{initials} {trade} Training
{town} Skills Centre|{town} Further Education College|College of {town}|{surname} Institute
{brand} Training|{brand} Academy|{town} Technical College|{town} Adult School
Lycée professionnel {surname}|AFPA {town}|IHK {town}|IHK {region}|HWK {town}
{town} Vocational College|{surname} Beauty School|Handwerkskammer {town}
{region} Skills Institute""")

SHOPS = words("""{latin} {town}店|{latin}-{town}店|{brand}{brand}{town}店
{brand}{brand}咖啡（{town}店）|{english} {town}门店|{n}-{english} {town}门市
{brand}{brand}便利店|{english}咖啡 {town}店|{brand}{brand}火锅{town}店|{english} {town}門市
{brand}{brand}書局|{english} {brand}{brand}餐廳|{n}-{english} {brand}{brand}門市
{latin} {brand}{brand}門市|{english} {brand}{brand}店|{english}{n} {town}店|{initials} {town}門市
{n}-{initials} {brand}{brand}门店|{english} {latin} {town}旗舰店|{initials} {brand}{brand}店""")
SHOP_JOBS = words("""店员|兼职店员|收银员|服务员|咖啡师|导购员|理货员|值班经理|见习店长
储备店长|门店助理|店員|兼職店員|門市人員|外場服務員|儲備幹部|工讀生|餐飲服務員|副店长|营业员""")

ZH_CAMPUS_JOBS = words("""助教|科研助理|研究助理|博士后|博士后研究员|讲师|副教授|实验室助理
访问学者|特聘研究员|课程助教|助理研究员|行政助理|学生助理|辅导员|教学秘书|实验员|兼职辅导员
教授""")
ZH_CAMPUS_PARTS = words("""{subject}系|{subject}学院|{topic}实验室|{topic}研究中心
{topic}课题组|国家重点实验室|图书馆|教务处|就业指导中心|学生处|校团委|工程研究中心
{subject}教研室""")
ZH_BRANCHES = words("""{town}分公司|{town}分行|{town}支行|{town}营业部|{town}办事处|{town}门店
{town}研究院|{town}工厂|{town}高新区支行|{town}新区支行|{town}研发中心|{town}区域公司|营业部
{town}开发区支行|{town}校区|{town}旗舰店|第三分公司|{town}项目部|{town}基地|{town}事业部
华南大区""")
ZH_TEAMS = words("""{topic}组|{topic}团队|{latin} {topic}组|增长组|平台组-{topic}团队
搜索与推荐组|{topic}-{thing}组|{latin}-{topic}团队|{topic}方向|{thing}项目组|国际化-{topic}团队
商家端-{thing}组|本地生活-{topic}团队|数据与{topic}组|{latin}平台-{topic}组|企业服务-{topic}部""")
ZH_FORCES = words("""中国人民解放军|中国人民解放军某部|中国人民解放军某部队|武警{town}总队
中国人民武装警察部队|武警某部|解放军某部|{town}武警支队|某部队|海军某部|空军某部|陆军某部
中国人民解放军东部战区|火箭军某部|某部通信连|武警{town}支队|消防救援支队""")
ZH_RANKS = words("""义务兵|班长|副班长|士兵|战士|上等兵|通信员|文书|卫生员|下士|中士|驾驶员
排长|炊事员|侦察兵|炮手|指导员|士官|列兵|服役|报务员""")
ZH_TERMS = words("""全职|兼职|正式|劳务派遣|校招|社招|暑期实习|日常实习|全日制|外派|非全职
合同制""")
ZH_HIGH_SCHOOLS = words("""{town}市第一中学|{town}中学|{town}市第七中学|{town}外国语学校
{town}实验中学|{town}第二高级中学|{town}职业高中|{town}高级中学|{town}一中|{town}市实验高中""")
ZH_EXAMS = words("""高中|高中|普通高中|中专|职高|高中毕业|初中""")
ZH_MARKS = words("""高考612分|高考成绩：598|理科前10名|年级前5%|高考 630 分|总分：645|年级第一""")
ZH_ABROAD = words("""交换生|交换生|交换项目|交流项目|访问学生|交换学习|短期交流|暑期学校
公派交流|海外交流|交换学期|国际交流生|交流生|暑期课程|寒假交流项目|访学|校际交换
全额奖学金交换生""")
ZH_MINORS = words("""辅修{subject}|辅修：{subject}|第二专业：{subject}|保研|推免|统招|全日制
双学位：{subject}|公费|国家奖学金|优秀毕业生""")

JOBS = {"": 35, "campus": 13, "branch": 8, "team": 7, "widened": 1, "served": 4, "voluntary": 2,
        "shop": 5, "noted": 6, "village": 11, "learning": 5, "owned": 3}  # fmt: skip
STUDIES = {"": 42, "exam": 12, "hall": 2, "course": 6, "abroad": 8, "minor": 6, "marked": 10,
           "titled": 5, "village": 5, "initials": 4}  # fmt: skip
OFFICES = {"": 55, "allied": 20, "placed": 25}
"""How often an entry takes a form, of a hundred."""


class ShapedInventor(Inventor):
    """An inventor some of whose people's entries take one of these forms."""

    def person(self, lang: str) -> Json:
        """One person, reshaped."""
        person = super().person(lang)
        kinds = {"work": JOBS, "education": STUDIES, "volunteer": OFFICES}
        for kind, forms in kinds.items():
            for entry in person[kind]:
                form = self.dice.choices(list(forms), list(forms.values()))[0]
                if form:
                    getattr(self, form)(entry, lang == "zh")
        return person

    def _of(self, listed: list[str], chinese: bool) -> str:
        slots = self._chinese_slots if chinese else self._western_slots
        return self._filled(self.pick(listed), {**slots, "initials": self._initials})

    def _initials(self) -> str:
        return "".join(self.dice.choices("ABCDEFGHIKLMNOPRSTUVW", k=self.dice.randint(2, 6)))

    def campus(self, job: Json, chinese: bool) -> None:
        """A job at a university, which is the employer."""
        job["name"] = self.zh_school() if chinese else self.school()
        job["position"] = self._of(ZH_CAMPUS_JOBS if chinese else CAMPUS_JOBS, chinese)
        job[CAMPUS] = True
        job.pop("department", None)
        if self._is(0.55):
            job["department"] = self._of(ZH_CAMPUS_PARTS if chinese else CAMPUS_PARTS, chinese)

    def branch(self, job: Json, chinese: bool) -> None:
        """A branch or a shop of the employer."""
        job["department"] = self._of(ZH_BRANCHES if chinese else BRANCHES, chinese)

    def team(self, job: Json, chinese: bool) -> None:
        """A team, some named by what it does alone."""
        job["department"] = self._of(ZH_TEAMS if chinese else TEAMS, chinese)

    def widened(self, job: Json, chinese: bool) -> None:
        """A title that tells its team or what for, as western ones do."""
        if chinese:
            self.noted(job, chinese)
            return
        part = self._of([*TEAMS, *lists.DEPARTMENTS, *CAMPUS_PARTS[:3]], chinese)
        job["position"] += self.pick([", ", ", ", " - ", " – "]) + part
        job.pop("department", None)

    def served(self, job: Json, chinese: bool) -> None:
        """Military service."""
        job["name"] = self._of(ZH_FORCES if chinese else FORCES, chinese)
        job["position"] = self._of(ZH_RANKS if chinese else RANKS_SERVED, chinese)
        job.pop("department", None)

    def voluntary(self, job: Json, chinese: bool) -> None:
        """A year of voluntary service."""
        if chinese:
            self.noted(job, chinese)
            return
        job["name"] = self._of([*lists.PUBLIC, *lists.SOCIETIES], chinese)
        job["position"] = self._of(SERVICE_YEARS, chinese)

    def shop(self, job: Json, chinese: bool) -> None:
        """A shop of a chain, named with where it is."""
        if chinese:
            job |= {"name": self._of(SHOPS, chinese), "position": self._of(SHOP_JOBS, chinese)}
            job.pop("department", None)
        else:
            self.branch(job, chinese)

    def owned(self, job: Json, chinese: bool) -> None:
        """An employer named with what it belongs to."""
        if not chinese:
            job["name"] += f", {self._of(OWNERS, chinese)}"
            job.pop("department", None)

    def learning(self, job: Json, chinese: bool) -> None:
        """A job of those who learn, told by one word."""
        job["position"] = self._of(ZH_LEARNERS if chinese else LEARNERS, chinese)

    def noted(self, job: Json, chinese: bool) -> None:
        """How one was employed, which no field tells."""
        job[NOTE] = self._of(ZH_TERMS if chinese else TERMS, chinese)

    def exam(self, study: Json, chinese: bool) -> None:
        """The exam that closes a school, with its mark."""
        study["institution"] = self._of(ZH_HIGH_SCHOOLS if chinese else HIGH_SCHOOLS, chinese)
        study["studyType"] = self._of(ZH_EXAMS if chinese else EXAMS, chinese)
        study.pop("department", None)
        if self._is(0.4):
            study["location"] = self.zh_location() if chinese else self.town()
        if self._is(0.15) and not chinese:
            study["area"] = self._examined()
        elif self._is(0.85):
            study.pop("area", None)
        if self._is(0.6):
            study["score"] = self._of(ZH_MARKS if chinese else MARKS, chinese)

    def _examined(self) -> str:
        """What a certificate was examined in, with the marks."""
        subjects = self.dice.sample(lists.SUBJECTS[:60], self.dice.randint(2, 4))
        form = self.pick(["{} ({})", "{} ({})", "{} {}"])
        marked = (
            form.format(subject, self.pick(["A", "A*", "B", "B", "C"])) for subject in subjects
        )
        return ", ".join(marked)

    def hall(self, study: Json, chinese: bool) -> None:
        """A college or hall that is named behind its university and is part of its name."""
        if not chinese:
            study["institution"] += f", {self._of(HALLS, chinese)}"
            study.pop("department", None)

    def titled(self, study: Json, chinese: bool) -> None:
        """A degree that names a subject, which is told beside it too."""
        if not chinese:
            subject = self.pick(lists.SUBJECTS)
            study["studyType"] = self.pick(lists.DEGREES_IN) + subject
            study["area"] = self.pick([subject, f"{subject} Science", f"Adult {subject}"])

    def course(self, study: Json, chinese: bool) -> None:
        """What one learns a trade by."""
        if not chinese:
            study |= {"studyType": self._of(COURSES, chinese), "area": self._of(CRAFTS, chinese)}
            study["institution"] = self._of(TRAINERS, chinese)
            study.pop("department", None)
            if self._is(0.5):
                study["location"] = self._told(self._town, "place", 0.4)

    def initials(self, study: Json, _chinese: bool) -> None:
        """A school that is known by its initials."""
        study["institution"] = self._initials()
        study.pop("department", None)

    def abroad(self, study: Json, chinese: bool) -> None:
        """A term abroad: a degree where the lexicon says so; few tell the subject."""
        text = self._of(ZH_ABROAD if chinese else ABROAD, chinese)
        for name in ("studyType", "score"):
            study.pop(name, None)
        study["studyType" if points("degree", text) >= SURE else NOTE] = text
        if self._is(0.6):
            study.pop("area", None)

    def minor(self, study: Json, chinese: bool) -> None:
        """A minor or an honour, beside the subject or as part of it."""
        text = self._of(ZH_MINORS if chinese else MINORS, chinese)
        if text.startswith("Minor") and self._is(0.85):
            study["area"] += self.pick([f", {text}", f" ({text})", f"; {text}"])
        else:
            study[NOTE] = text

    def village(self, entry: Json, chinese: bool) -> None:
        """A town that no list knows."""
        entry["location"] = self.zh_location() if chinese else self._told(self._town, "place", 0.0)

    def placed(self, office: Json, chinese: bool) -> None:
        """A society and the town it is in."""
        office["location"] = self.zh_location() if chinese else self.town()

    def allied(self, office: Json, chinese: bool) -> None:
        """A society that tells what it is in or for."""
        if not chinese:
            office["organization"] = self._of(ALLIES, chinese)

    def marked(self, study: Json, chinese: bool) -> None:
        """A mark of any country."""
        study["score"] = self._of(
            [*ZH_MARKS, *lists.ZH_GRADES] if chinese else [*MARKS, *lists.GRADES], chinese
        )
