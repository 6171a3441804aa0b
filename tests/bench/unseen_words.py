"""Gives labelled people other names, employers, schools, titles, degrees, skills and towns.

``renamed(person, dice, lang)`` answers a person whose words come from these lists, which were
written without looking at the lexicon: a parser that leans on words it knows shows it here.
"""

from __future__ import annotations

import random
import re
from typing import Any

Json = Any

NAMES = {
    "en": """Oluwaseun Adeyemi|Siobhán O'Connell|Maximilian von Hohenfels|Jürgen Weißmüller
    Anne-Laure Dubreuil|Thị Hồng Nguyễn|Trần Quốc Bảo|Priyanka Venkataraman|Arjun Krishnamurthy
    Abdulrahman Al-Farsi|Fatima Zahra Benali|Søren Kjærgaard|Åsa Lindqvist|Mikko Hämäläinen
    Björn Sigurðsson|José Ángel Ibáñez Ruiz|María del Carmen Ortega|Zsófia Kovács
    Wojciech Łukasiewicz
    Katarzyna Wiśniewska|Tomáš Dvořák|Ioannis Papadopoulos|Dmitri Volkov|Oksana Kovalenko|Ewa Nowak
    Kenji Watanabe|Haruka Fujimoto|Min-jun Park|Seo-yeon Choi|Wei Ling Tan|Nur Aisyah binti Rahman
    Luca Dell'Acqua|Giulia Bianchi|João Pedro Carvalho|Beatriz Figueiredo|Kwame Boateng|Amina Diallo
    Chukwuemeka Obi|Thandiwe Mokoena|Leila Haddad|Yusuf Demir|Ayşe Yıldırım|Shira Ben-David
    Ravi K. Iyer
    D'Andre Jackson|Mary-Kate Sweeney|Hsiao-Ting Lin|Rangi Te Aroha|Li Na|Xin Yi Goh
    T. J. McAllister""",
    "zh": """欧阳文博|司马静怡|诸葛明远|上官婉清|皇甫嵩岳|夏侯子墨|令狐楚涵|东方晓晨|慕容雪|尉迟恭毅
    买买提·艾力|阿依古丽·热合曼|扎西次仁|卓玛央金|巴特尔|乌云其其格|呼延昊|木拉提·哈斯木
    佟嘉怡|仇雅琪|冼志强|区永康|厍云飞|郤思远|娄海英|靳东升|逄锦程|麦梓豪|璩美娟|缪以宁|笪心怡
    那英杰|敖日格乐|朴成浩|禤志明|岑可欣|裘千尺|丘建国|邸瑞雪|窦文涛|翁子涵|阮氏芳|粟裕民|幸福来|从容""",
}
EMPLOYERS = {
    "en": """Thistlewood & Crane|Vantora|Quillfeather Press|Nordhaven Fisheries
    Brightwell Dental Group
    Osprey Aerospace|Kaveri Textiles Pvt Ltd|Lumen & Loom|Stadtwerke Birkenau|Boulangerie Marchand
    Grupo Alcázar|Tidewater County Public Schools|Halberd Security|Moss Street Kitchen|Zephyrine
    Åkerblom Skog AB|Castellane Avocats|Redfern Foundry|The Gilded Otter|Pemberton Council
    Yarrow Therapeutics|Mbali Mobile Money|Hokuto Precision|Saffron Route Tours|Delmarva Poultry
    Weber Maschinenbau|Kestrel Yard Theatre|FjordPay|Cinnabar Games|St. Brannoc's Hospice
    Polar Ridge Mining|Aldersgate LLP|Bramblewick Farm Shop|Tessellate.ai|Ironwood Capital
    Kimono Rental Sakura|Verdant Rooftops|Ocelot Logistics|Hartmann und Söhne|Piroshki Palace
    Lakeshore Veterinary Clinic|Ruby Canyon Outfitters|Greyhound Rescue Trust
    Ashdown Borough Library""",
    "zh": """云栖阁文创工作室|鲲鹏智联科技有限公司|老街坊餐饮管理有限公司|江海明珠大酒店
    青禾农业合作社
    北辰律师事务所|蓝湾口腔诊所|星野动画|盛世通达供应链|苏北第三建筑安装公司|晨曦幼儿园|拓维信息
    柳林县人民医院|金桥会计师事务所|远山户外|博雅少儿英语|泓毅资本|黑石数码|锦绣江南纺织厂
    平安里社区卫生服务中心|中铁四局集团|长河证券|好邻居便利店|山海经游戏|德邻物业|恒昌祥百货
    南粤电网佛山供电局|明湖区第二中学|西部矿业股份|极客湾|豆芽科技|红枫电子商务|三友精密模具
    九州航空货运|福满楼|天马微纳|瑞丰村镇银行|绿源环保工程有限公司|雁塔出版社|泽宇外贸|禾木设计""",
}
SCHOOLS = {
    "en": """University of Nairobi|Universidade de Coimbra|Uppsala University|Politecnico di Bari
    Indian Institute of Technology Kharagpur|Technische Universität Ilmenau|Université de Rennes 2
    Grinnell College|Cal Poly San Luis Obispo|Kwantlen Polytechnic University
    Seoul National University
    Charles University|Universidad de Salamanca|Ghent University|Sheffield Hallam University
    Makerere University|NIT Trichy|Vietnam National University, Hanoi|Ateneo de Manila University
    Florida A&M University|Jagiellonian University|École Centrale de Lyon|Bilkent University
    Hochschule Mittweida|Universiti Malaya|Cranfield University|Wageningen University & Research
    Northern Virginia Community College|American University in Cairo|Reykjavik University
    SUNY Oswego
    St. Xavier's College, Kolkata|University of Illinois Urbana-Champaign|Berea College""",
    "zh": """兰州交通大学|石河子大学|延边大学|浙江万里学院|黔南民族师范学院|上海电机学院|湘潭大学
    北京舞蹈学院|深圳职业技术学院|齐鲁工业大学|西安欧亚学院|桂林电子科技大学|哈尔滨商业大学
    香港浸会大学|国立成功大学|江西财经大学|中国矿业大学（北京）|大连海事大学|遵义医科大学
    青岛理工大学|内蒙古农业大学|沈阳航空航天大学|广东外语外贸大学|四川美术学院|华北水利水电大学
    宁波诺丁汉大学|伦敦大学学院|新加坡南洋理工大学|早稻田大学|河南科技学院|衡水学院|塔里木大学""",
}
TITLES = {
    "en": """Head Gardener|Veterinary Technician|Quantity Surveyor|Sous Chef|Payroll Specialist
    Choreographer|Loss Adjuster|Wind Turbine Technician|Prompt Engineer|Chief of Staff
    Developer Relations Lead|Dental Hygienist|Court Interpreter|Actuary|Paralegal|Speech Therapist
    Forklift Operator|Scrum Master|Growth Marketer|Cabin Crew|Sommelier|Urban Planner|Welder
    Compliance Officer|Prosthetist|Underwriter|Warehouse Associate|Editor-in-Chief|Lab Technician
    Data Steward|Localisation Lead|Hotel Receptionist|VP, Partnerships|Tax Adviser|Set Designer
    Firmware Developer|Postdoctoral Fellow|Occupational Therapist|Site Foreman|Bar Manager""",
    "zh": """数控机床操作员|宠物美容师|供应链计划员|短视频剪辑师|公路养护工程师|幼教老师|理赔专员
    电商直播运营|康复治疗师|档案管理员|游戏数值策划|茶艺师|工业机器人调试工程师|法务主管|驻店药师
    高级暖通工程师|招聘主管|文物修复师|船舶轮机员|培训讲师|舞蹈老师|区域销售总监|烘焙师|用户研究员
    信贷审批经理|实验室技术员|海外仓主管|嵌入式软件工程师|质量体系专员|消防工程师|剧本杀编剧|大堂副理""",
}
DEGREES = {
    "en": """BSc (Hons)|M.Res.|LL.B.|LL.M.|B.Tech|M.Tech|DPhil|Ed.D.|BFA|MPA|MPH|AAS|BBA|M.Phil
    Bachelor of Nursing|Master of Public Policy|Diploma|Bachelor of Commerce|Licence|Magister
    Staatsexamen|Foundation Degree|Postgraduate Certificate|Executive MBA
    Higher National Diploma""",
    "zh": "本科|硕士|博士|大专|学士|硕士研究生|专科|工学学士|理学硕士|中专|MBA|博士研究生",
}
AREAS = {
    "en": """Marine Biology|Hotel Management|Viticulture|Comparative Literature|Petroleum Geology
    Actuarial Science|Speech Pathology|Sports Science|Museum Studies|Textile Design|Agronomy
    Criminal Justice|Public Relations|Aviation Management|Dance|Animal Husbandry|Statistics
    Theology|Industrial Relations|Geoinformatics|Game Design|Social Work|Applied Linguistics""",
    "zh": """水产养殖学|酒店管理|茶学|轮机工程|汉语言文学|康复治疗学|播音与主持艺术|数学与应用数学
    学前教育|思想政治教育|园艺|动物医学|采矿工程|舞蹈表演|物流管理|会展经济与管理|给排水科学与工程
    朝鲜语|飞行器设计与工程|文物保护技术|应用心理学|金属材料工程|中药学|家政学|安全工程""",
}
TOWNS = {
    "en": """Tromsø|Coimbatore|Wolverhampton|Tulsa, OK|Medicine Hat, Alberta|Izmir|Valparaíso|Ghent
    Osnabrück|Clermont-Ferrand|Townsville, Queensland|Porto Alegre|Kumasi|Da Nang|Ljubljana
    Albuquerque, NM|Stavanger|Pune, Maharashtra|Murcia|Galway|Novi Sad|Fukuoka|Chattanooga, TN""",
    "zh": """景德镇|克拉玛依|喀什|义乌|张家界|漳州|曲靖|毕节|攀枝花|鄂尔多斯|延吉|琼海
    荆门|晋江|昌吉|丹东""",
}
SKILLS = {
    "en": """Zig|Elixir|Svelte|Dagster|ClickHouse|Bazel|Ableton Live|Blender|Toon Boom|QuickBooks
    Xero|Cerner|Revit|Rhino 3D|SolidWorks|Six Sigma|HACCP|Forklift licence|Bloomberg Terminal|SPSS
    NVivo|Sage 50|Mailchimp|Klaviyo|Unreal Engine|OpenFOAM|LAMMPS|Gaussian 16|Stata|Lean Canvas
    Wireshark|Burp Suite|Nmap|ABAP|COBOL|Pro Tools|DaVinci Resolve|ArcGIS Pro|Salesforce Apex""",
    "zh": """剪映|墨刀|用友NC|金蝶云星空|广联达|鲁班BIM|Origin|Gaussian|ANSYS|Proteus|STM32|鸿蒙开发
    直播带货|小红书种草|茶席设计|叉车操作|急救护理|古籍修复|产线排程|六西格玛|合同审查|尽职调查|剧本创作
    ClickHouse|Doris|TiDB|Kettle|帆软|Unity3D|PLC编程|组态王|西门子博途|Creo|MasterCAM|会声会影""",
}


def _pick(dice: random.Random, lists: dict[str, str], lang: str) -> str:
    return dice.choice([w.strip() for w in re.split(r"[|\n]", lists[lang]) if w.strip()])


def renamed(person: Json, dice: random.Random, lang: str) -> Json:
    """The person with other words in every field that names something."""

    def other(lists: dict[str, str]) -> str:
        return _pick(dice, lists, lang)

    person["basics"]["name"] = other(NAMES)
    if person["basics"].get("label"):
        person["basics"]["label"] = other(TITLES)
    for job in person.get("work", []):
        intern = job.get("kind") == "internship"
        job["name"] = other(EMPLOYERS)
        suffix = "实习生" if lang == "zh" else " Intern"
        job["position"] = other(TITLES) + suffix * intern
        if job.get("location"):
            job["location"] = other(TOWNS)
    for study in person.get("education", []):
        study["institution"] = other(SCHOOLS)
        for key, lists in (("studyType", DEGREES), ("area", AREAS)):
            if study.get(key):
                study[key] = other(lists)
    for group in person.get("skills", []):
        if group.get("keywords"):
            group["keywords"] = list({other(SKILLS): 0 for _ in group["keywords"]})
    return person
