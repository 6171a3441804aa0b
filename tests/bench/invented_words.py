"""Words that invented people are made from: parts of names of firms, titles, schools and subjects.

Parts rather than whole names, so that combining them gives many that no list holds. Nothing here
may come from ``unseen_words``, which tests what fitting on these words has learned.
"""

from __future__ import annotations

import re


def words(listed: str) -> list[str]:
    """The entries of a list parted by bars and line breaks."""
    return [word.strip() for word in re.split(r"[|\n]", listed) if word.strip()]


SYLLABLES = words("""ar|bel|cor|dan|el|fen|gra|hal|in|jor|kel|lum|mar|nor|ol|pra|quin|ros|sol|tam
ul|ver|wil|xen|yor|zan|bri|cle|dro|fla|ska|tri|vo|ze|mi|ne|ra|so|ta|vi""")
ENDINGS = words("""ra|ly|io|ix|on|a|ex|eo|ia|um|us|is|o|ant|ent|ify|era|ade|est|line|wave|mark
path|base|works|field|point|loop|bit|desk|stack|grid|flow|forge|nest|well|gate|bridge|craft|side
way""")
ADJECTIVES = words("""Bright|Silver|Golden|Blue|Green|Red|Quiet|Northern|Southern|Eastern|Western
First|United|Royal|Grand|Little|Big|Old|New|High|Clear|Open|True|Noble|Summit|Coastal|Central
Urban|Rural|Global|Pacific|Atlantic|Nordic|Alpine|Inner|Upper|Lower|Common|Modern|Prime|Rapid
Simple|Swift""")
NOUNS = words("""Harbor|River|Mountain|Lake|Forest|Meadow|Valley|Stone|Oak|Maple|Cedar|Birch|Pine
Willow|Falcon|Heron|Raven|Fox|Bear|Wolf|Salmon|Anchor|Lantern|Compass|Beacon|Bridge|Tower|Castle
Garden|Orchard|Mill|Forge|Anvil|Kettle|Teapot|Spoon|Table|Window|Door|Ladder|Wheel|Arrow|Comet
Star|Moon|Sun|Cloud|Rain|Thunder|Field|Path|Corner|Street|Square|Island|Shore|Wave|Reef|Pearl
Copper|Iron|Amber""")
BUSINESS = words("""Analytics|Software|Technologies|Systems|Consulting|Partners|Group|Holdings
Media|Studio|Studios|Design|Labs|Health|Healthcare|Medical Center|Clinic|Hospital|Pharmacy
Pharmaceuticals|Bank|Credit Union|Insurance|Capital|Ventures|Investments|Financial|Accounting
Logistics|Transport|Freight|Shipping|Airlines|Foods|Bakery|Brewery|Café|Coffee|Kitchen|Restaurant
Catering|Hotel|Inn|Resort|Travel|Tours|Energy|Solar|Power|Water|Gas|Mining|Steel|Motors|Automotive
Cycles|Robotics|Electronics|Semiconductors|Networks|Telecom|Mobile|Games|Interactive|Pictures
Films|Records|Radio|Press|Publishing|Books|Magazine|News|Advertising|Marketing|Communications
Public Relations|Realty|Properties|Homes|Construction|Builders|Roofing|Plumbing|Architects
Engineering|Surveyors|Landscaping|Farms|Dairy|Nurseries|Vineyards|Fashion|Apparel|Textiles|Shoes
Jewellery|Cosmetics|Beauty|Salon|Fitness|Sports|Outfitters|Toys|Pets|Veterinary|Dental|Eye Care
Hospice|Care Home|Childcare|Learning|Education|Tutors|Security|Cleaning|Recruitment|Staffing|Legal
Law|Solicitors|Services|Solutions|Supply|Trading|Imports|Wholesale|Market|Supermarket|Stores
Hardware|Furniture|Interiors|Packaging|Plastics|Chemicals|Paper|Printing|Materials|Instruments
Optics|Aerospace|Marine|Yachts|Rail|Museum|Gallery|Theatre|Orchestra|Foundation|Trust|Society
Association|Institute|Council|Cooperative|Collective|Network|Club|Centre""")
FORMS = words("""Inc.|Inc|Ltd|Ltd.|LLC|LLP|PLC|Corp.|Corporation|Company|Co.|& Co.|Limited|Pty Ltd
Pvt. Ltd.|GmbH|AG|KG|SE|S.A.|SAS|SARL|S.L.|S.p.A.|B.V.|N.V.|AB|ApS|Oy|A/S|Sp. z o.o.|GmbH & Co. KG
e.V.|Group|Kft.""")
PUBLIC = words("""City of {town}|{town} City Council|{town} County|{town} Public Library
{town} General Hospital|{town} School District|{town} Unified School District
{town} Police Department|Port of {town}|{town} Chamber of Commerce|{town} Symphony
{town} Community College|University of {town}|{town} University|Ministry of Finance
Ministry of Education|Department of Transportation|Office of the Mayor|Red Cross
Museum of Modern Art|National Park Service|Institute of Marine Research|House of Commons|US Army
World Food Programme|Bank of {town}|{town} Airport|{town} Art Museum|St. {saint}'s Hospital
St {saint}'s Church|{town} Elementary School|{town} High School|The {noun}|The {adjective} {noun}
{town} Water Board|Royal {noun} Society|Friends of {town} Park|Habitat for Humanity
Food Bank {town}""")
SAINTS = words("""Mary|John|Luke|Anne|Michael|George|Thomas|Vincent|Joseph|Catherine|Peter|Mark""")

RANKS = words("""Senior|Junior|Lead|Principal|Staff|Associate|Assistant|Chief|Head|Deputy
Executive|Interim|Global|Regional|Graduate|Trainee|Freelance|Part-time|Managing|Sr.|Jr.|Founding
Acting|Student""")
TRADES = words("""Software|Data|Product|Project|Marketing|Sales|Finance|HR|Operations|Quality|Test
Systems|Network|Security|Cloud|Platform|Mobile|iOS|Android|Web|Front End|Backend|Full Stack
Machine Learning|Hardware|Mechanical|Electrical|Civil|Structural|Chemical|Process|Manufacturing
Supply Chain|Logistics|Warehouse|Procurement|Customer Success|Customer Service|Support|Business
Financial|Investment|Credit|Risk|Tax|Audit|Legal|Policy|Communications|Content|Brand|Social Media
Digital|Growth|Community|Events|Graphic|UX|UI|Visual|Interior|Fashion|Game|Sound|Lighting|Video
Clinical|Medical|Research|Laboratory|Nursing|Pharmacy|Dental|Physical|Veterinary|Environmental
Safety|Energy|Facilities|Property|Account|Office|Administrative|Executive|Program|Curriculum|Math
Science|Music|Art|Language|Biology|History|Restaurant|Kitchen|Hotel|Retail|Store|Route|Fleet|Yard
Site|Field|Service|Technical|Solutions|Release""")
JOBS = words("""Engineer|Developer|Manager|Director|Analyst|Designer|Consultant|Coordinator
Specialist|Assistant|Administrator|Architect|Scientist|Researcher|Technician|Officer
Representative|Associate|Lead|Advisor|Planner|Strategist|Writer|Editor|Producer|Teacher|Lecturer
Tutor|Instructor|Trainer|Coach|Nurse|Therapist|Pharmacist|Inspector|Supervisor|Operator|Buyer
Agent|Clerk|Accountant|Controller|Auditor|Recruiter|Intern|Apprentice|Fellow|Executive|Partner
Owner|Superintendent|Foreman|Estimator|Expert|Evangelist|Liaison|Steward|Programmer|Tester|Artist
Illustrator|Counsel|Merchandiser|Dispatcher""")
PLAIN_JOBS = words("""Barista|Cook|Pastry Chef|Waiter|Bartender|Cashier|Florist|Carpenter|Plumber
Electrician|Mason|Roofer|Painter|Gardener|Beekeeper|Farm Hand|Deckhand|Pilot|Flight Attendant
Bus Driver|Courier|Paramedic|Midwife|Surgeon|Dentist|Optician|Radiographer|Psychologist
Social Worker|Caregiver|Nanny|Librarian|Archivist|Curator|Journalist|Reporter|Photographer
Animator|Copywriter|Translator|Proofreader|Actor|Dancer|Stage Manager|Composer|Cellist|Tour Guide
Concierge|Housekeeper|Janitor|Security Guard|Firefighter|Police Officer|Judge|Attorney|Notary
Economist|Statistician|Geologist|Botanist|Chemist|Machinist|Toolmaker|Assembler|Crane Operator
Tailor|Upholsterer|Jeweller|Watchmaker|Locksmith|Butcher|Baker|Brewer|Fishmonger|Professor|Dean
School Principal|Teaching Assistant|Research Assistant|PhD Student|Founder|Co-Founder|CEO|CTO
CFO & Co-Founder|President|Vice President|Chair|Treasurer|Secretary|Captain|Volunteer|Mentor
Team Member|Board Member|Club President|Referee|Scout Leader|Head of People|VP of Sales
Head of Data|Chief Operating Officer|Director of Photography|Member of Technical Staff|SDET|SRE
DBA""")
LONE_JOBS = words("""Actuary|Allergist|Arborist|Auditor|Auctioneer|Bailiff|Bookbinder|Broker|Buyer
Cabinetmaker|Caterer|Chiropractor|Coroner|Cutter|Dispatcher|Draughtsman|Dyer|Embalmer|Estimator
Farrier|Fitter|Forester|Fundraiser|Glazier|Goldsmith|Groundskeeper|Hairdresser|Herbalist|Joiner
Lineman|Luthier|Milliner|Navigator|Osteopath|Packer|Paralegal|Perfumer|Pharmacist|Planner|Potter
Ranger|Registrar|Scaffolder|Sommelier|Stagehand|Steward|Stonemason|Stylist|Surveyor|Tiler|Trader
Typesetter|Underwriter|Usher|Valuer|Vintner|Welder|Whip|Zookeeper""")
TITLE_TAILS = words("""I|II|III|IV|(Contract)|(Part-time)|(Freelance)|(Remote)|, Growth|, Platform
, EMEA|, North America|, Payments|, Infrastructure|, Special Projects|, Corporate Finance
, Quality|- Risk|– Cloud|/ Team Lead|/ Owner|& Trainer|and Buyer|, R&D|, Mergers and Acquisitions
, Product Marketing""")
DEPARTMENTS = words("""Engineering|Research and Development|Human Resources|Marketing Department
Sales Team|Department of Physics|Department of Chemistry|Finance Division|IT Department
Data Platform Team|Customer Care Unit|Structural Biology Lab|Trading Desk|Payments Group
Growth Team|Legal Department""")

SUBJECTS = words("""Computer Science|Software Engineering|Information Systems|Data Science
Mathematics|Physics|Applied Physics|Chemistry|Biology|Biochemistry|Molecular Biology|Genetics
Neuroscience|Psychology|Nursing|Medicine|Pharmacy|Public Health|Dentistry|Veterinary Science
Mechanical Engineering|Civil Engineering|Electrical Engineering|Chemical Engineering
Industrial Engineering|Aerospace Engineering|Robotics|Materials Science|Environmental Science
Geology|Geography|Astronomy|Ecology|Forestry|Agriculture|Horticulture|Food Science|Nutrition
Economics|Finance|Accounting|Business Administration|Marketing|Management|Human Resources
International Business|Supply Chain Management|Entrepreneurship|Law|Political Science
International Relations|Sociology|Anthropology|Archaeology|History|Philosophy|Religious Studies
English Literature|Creative Writing|Linguistics|Journalism|Media Studies|Film|Film Production
Theatre|Music|Music Performance|Fine Arts|Painting|Sculpture|Photography|Graphic Design
Industrial Design|Interior Design|Fashion Design|Architecture|Landscape Architecture|Urban Studies
Education|Elementary Education|Special Education|Library Science|Social Policy|Criminology
Kinesiology|Physiotherapy|Midwifery|Culinary Arts|Tourism|Hospitality|Real Estate|Logistics
Cybersecurity|Human-Computer Interaction|Cognitive Science|Bioinformatics|Operations Research
German|French|Spanish|Japanese Studies|Classics|Informatik|Maschinenbau|Betriebswirtschaftslehre
Elektrotechnik|Germanistik|Wirtschaftsingenieurwesen|Psychologie|Lettres modernes|Informatique
Génie civil|Droit|Sciences économiques|Gesundheits- und Krankenpflege
Wirtschafts- und Sozialwissenschaften|Bio- und Chemieingenieurwesen|Soziale Arbeit|Génie logiciel
Sciences de l'éducation|Mécanique et énergétique|Derecho|Ingeniería Informática
Administración de Empresas|Enfermería|Periodismo""")
SUBJECT_TAILS = words("""with a minor in {subject}|(minor in {subject})|, minor in {subject}
and {subject}|(Honours)|and Management|with {subject}|, concentration in {subject}|& {subject}
(double major)""")
FACULTIES = words("""School of Engineering|Faculty of Science|College of Arts and Sciences
School of Business|Faculty of Law|Department of {subject}|School of {subject}
Fakultät für Informatik|College of Engineering|Faculty of Medicine|Graduate School of Education
School of Information|Institute of {subject}""")
GRADES = words("""GPA: 3.8/4.0|GPA 3.65|GPA: 3.9|3.72/4.00|First Class Honours|2:1
Upper Second Class|Cum Laude|Magna Cum Laude|Summa cum laude|Distinction|Grade: A|Note: 1,7
Abschlussnote 1,3|Mention Bien|Top 5%|CGPA: 8.9/10|Average: 9.1/10|Merit|Dean's List
GPA: 3.4 / 4.0|3.82|3.6|Grade: 78%|Final grade: 1.4|With Honors""")
DEGREES_IN = ["Bachelor of Science in ", "Master of Science in ", "Associate Degree in ", "BA in ",
              "Diploma in ", "Bachelor of ", "Master of Arts in "]  # fmt: skip
SCHOOLS = words("""University of {town}|{town} University|{town} State University|{town} College
{town} Institute of Technology|{town} Community College|Technical University of {town}
{town} High School|{surname} University|{surname} College|St. {saint}'s College
University of {region}|{region} State University|University of {region}, {town}
University of {region} {town}|University of {region} at {town}|{town} School of Business
{town} Business School|{town} Academy of Art|Royal College of {subject}|{town} Polytechnic
National University of {region}|{region} Institute of Technology|{town} Law School|TU {town}
Technische Universität {town}|Universität {town}|Hochschule {town}|Hochschule für Musik {town}
FH {town}|Fachhochschule {town}|Université de {town}|Université {town} II
École supérieure de {subject}|Lycée {surname}|IUT de {town}|Universidad de {town}
Universidad Politécnica de {town}|IES {surname}|Università di {town}|Universidade de {town}
{surname} School of Medicine|{town} Grammar School|Berufsschule {town}|Gymnasium {town}
{surname} Conservatory|{town} School of Design|{adjective} {noun} Academy
University of {town} ({town} Campus)|{town} University, {town}|{surname} Institute
{town} Metropolitan University|{surname} Poly {town}|{brand} de {region}|{brand} Tech {town}
{saint} and {surname} {town}|{adjective} {noun} {town}|{surname} {noun}|{brand}|HEC {town}
{brand} {town}""")

PROJECT_HEADS = words("""{noun}|{brand}|{adjective} {noun}|{trade} Dashboard|{trade} Tracker
{brand} App|{subject} Visualizer|{noun} – {trade} Planner|Open {noun}|{brand}.js|{brand}-cli
Inventory System for {town}|Recipe Finder|Distributed Key-Value Store|Chess Engine|Weather Station
Personal Website|Compiler for {brand}|{trade} Chatbot|Mobile App for {noun} Owners
Low-cost {noun} Sensor|{noun} Detection with Deep Learning|Automated {trade} Reports
{town} Transit Map|Study of {subject} in {town}|Capstone: {noun} Robot|Redesign of {brand}.com
{brand} 2.0|Hackathon {town}|Migration to {brand}|Thesis: {subject} and {subject}""")
SUBTITLES = words("""{adjective} archive of {subject} posters
Low-cost {noun} for an electric race car|A {noun} for {town}|{trade} platform for small shops
Controlling a {noun} with {subject}|{subject} for beginners
Two-stage {noun} with {adjective} {noun}|Mapping {subject} in {town}|{adjective} {trade} toolkit""")
STUDIED = words("""{subject}, {subject}|{subject}   {subject}|{subject}|{subject}
{subject}, {subject}, {subject}|{subject}|{subject} · {subject} · {subject}
Courses: {subject}, {subject}|{subject} and {subject}""")
PROJECT_ROLES = words("""Lead Developer|Team Lead|Developer|Project Manager|Designer|Contributor
Founder|Maintainer|Research Assistant|Backend Developer|Solo project|Data Analyst|Author|Co-author
Tester|Product Owner""")
SOCIETIES = words("""{town} Food Bank|{town} Animal Shelter|Red Cross {town}|Code Club {town}
{noun} Rescue|Habitat {town}|Student Union|{subject} Society|Debating Society|Youth Theatre {town}
Girls Who Build|Big Brothers Big Sisters|{town} Marathon|Parents' Association|{surname} Foundation
Rotary Club of {town}|Mountain Rescue {town}|Freiwillige Feuerwehr {town}|Les Restos {town}
Community Garden {town}|{town} Youth Orchestra|{noun} Club""")

ZH_BRANDS = words("""云|海|天|星|明|华|信|达|恒|瑞|安|康|博|智|创|新|远|联|通|盛|源|泰|和|众|万|金
锐|卓|立|诚|宏|丰|鼎|泽|优|美|乐|景|德|嘉|晨|航|宇|格|维|迪|朗|拓|润|益|程|森|睿|凯|腾|越|辰|熙|昊
禾|桐|沐|橙|麦|鹿|鲸|象|雀""")
ZH_PLACES = words("角|湾|塘|岭|港|坪|桥|村|口|沟|浦|墩|埔|尾")
ZH_TRADES = words("""科技|信息技术|网络科技|软件|智能科技|电子|电子商务|文化传媒|广告|教育科技
教育咨询|医疗器械|生物医药|制药|食品|餐饮管理|酒店管理|物流|供应链管理|汽车零部件|机械制造
精密制造|新能源|新材料|环保科技|建筑工程|装饰设计|房地产开发|物业管理|投资管理|资产管理|融资租赁
保险代理|咨询|企业管理|人力资源|贸易|进出口|服饰|家居|农业发展|半导体|光电|通信设备|数据服务
云计算|游戏|影视|旅游|体育文化|化工|钢铁|电力工程|仪器仪表|航空技术|检测技术""")
ZH_FORMS = words(
    "有限公司|股份有限公司|集团有限公司|有限责任公司|集团|集团股份有限公司|分公司|公司"
)
ZH_SHORT = words("""科技|网络|传媒|教育|医疗|智能|数据|游戏|汽车|资本|证券|物流|音乐|云|电商|咖啡
健康|出行|文化|设计|动力|能源|生物|软件|机器人|地产|基金|银行|集团|在线|智造|视觉|互娱|租车|书店
茶饮|家政|农场|影业|乳业""")
ZH_PUBLIC = words("""{town}市人民医院|{town}第一人民医院|{town}市中医院|{town}市第三中学
{town}实验小学|{town}市财政局|{town}市规划设计研究院|{town}日报社|{town}广播电视台
{town}农村商业银行|中国银行{town}分行|工商银行{town}支行|{town}海关|{town}地铁集团
{town}大学附属医院|中国科学院{town}分院|{town}图书馆|{town}博物馆|{town}市人民法院
{town}君和律师事务所|{town}正信会计师事务所|{town}国际酒店|{town}机场集团|{town}自来水公司
{town}妇幼保健院|{brand}{brand}建筑设计院|{brand}{brand}书店|{brand}{brand}工作室
{brand}{brand}超市|{brand}{brand}幼儿园|{brand}{brand}培训学校|{brand}{brand}口腔
{brand}{brand}证券{town}营业部|中建{brand}局|中国{brand}{brand}集团""")
ZH_BRACKETS = words(
    "中国|上海|北京|深圳|广州|苏州|杭州|成都|香港|天津|南京|亚太|大中华区|无锡|武汉"
)
ZH_RANKS = words("""高级|资深|初级|助理|首席|副|中级|实习|见习|储备|区域|大客户|代理|执行|核心
海外""")
ZH_FIELDS = words("""Java|前端|后端|算法|测试|运维|数据|大数据|产品|用户运营|内容运营|新媒体运营
市场|品牌|渠道|销售|采购|财务|成本|税务|审计|法务|人事|招聘|行政|培训|客户服务|机械|电气|结构|工艺
质量|设备|安全|硬件|嵌入式|射频|芯片|模拟电路|土木|暖通|给排水|造价|预算|景观|室内|平面|UI|视觉
交互|动画|游戏|视频|文案|翻译|英语|数学|语文|物理|护理|康复|检验|药品|临床|注册|研发|配方|食品
仓储|物流|外贸|电商|直播|信贷|风控|投资|理财|iOS|Android|C++|Python|机器视觉|推荐|搜索
自然语言处理|架构|项目|供应链|生产|计划|门店|餐饮|前厅|酒店|旅游|活动|社区|媒介|公关|版权|网络
信息安全|解决方案""")
ZH_JOBS = words("""工程师|经理|主管|专员|总监|助理|设计师|分析师|顾问|研究员|架构师|开发工程师
负责人|实习生|讲师|老师|教师|技术员|编辑|策划|会计|出纳|代表|组长|主任|店长|运营|开发|客服|医生
护士|药师|师|员|操作工|领班|管培生|总经理|专家""")
ZH_PLAIN_JOBS = words("""厨师长|咖啡师|收银员|导购|快递员|货车司机|电工|焊工|钳工|木工|瓦工
保安队长|保洁主管|园林绿化工|幼儿教师|班主任|钢琴老师|健身教练|摄影师|记者|主持人|配音演员|化妆师
律师助理|公证员|理财规划师|柜员|大堂经理|总裁助理|董事会秘书|联合创始人|创始人兼CEO|CTO|HRBP
BD经理|PMO|产品VP|合伙人|科员|村官|检察官助理|博士后|学生会主席|宣传部部长|社长|班长|团支书|志愿者
领队|干事|副会长|队长|校园大使|家教|助教|科研助理|编程老师""")
ZH_TITLE_TAILS = words(
    "（实习）|（兼职）|（后端方向）|（外派）|(P7)|/项目负责人|兼部门负责人|/讲师|-B端|（支付方向）|、技术负责人"
)
ZH_DEPARTMENTS = words("""研发部|技术部|市场部|销售部|财务部|人力资源部|行政部|产品部|运营部
采购部|质量部|生产部|工程部|设计部|客户服务部|法务部|审计部|信息中心|数据中心|技术中心|研发中心
云计算事业部|智能驾驶事业部|国际业务部|投资银行部|电商事业部|推荐算法组|搜索团队|用户增长团队
广告平台|支付平台部|基础架构部|内科|骨科|急诊科|护理部|教务处|第二项目部|华东大区|AI Lab
商业化部门|创新业务部|中台事业群|供应链中心|新媒体中心|安全实验室|机器学习平台|数字化转型办公室""")
ZH_PARTS = words(
    "部|组|团队|中心|事业部|事业群|平台部|平台|中台|实验室|产品线|项目组|业务线|研究院|小组|科|处|车间|运营部"
)
ZH_LATIN = words(
    "AI|Web|Go|B 端|C 端|AI Infra|DevOps|NLP|SaaS|IT|UI"
    "|Unity|.NET|AIGC|ToB|CRM|BI|PHP|SRE|QA|ERP|HR|LLM"
)
ZH_DOES = words("""负责 {latin} {topic}的核心业务建设工作|参与 {latin} 平台{thing}的研发与推广工作
负责{thing}的日常维护|负责{topic}相关业务的开发工作|参与{thing}建设，按期交付
公司主营{topic}与{thing}业务|主要从事{topic}方向的研究工作|面向中小企业提供{thing}的服务商
协助部门完成{thing}上线|使用{topic}实现{thing}，效率提升三成""")
EN_DOES = words("""Responsible for the daily work of the {trade} team
A maker of {noun} products for schools and shops
Introduced new plans for every contract above $50K|Built the {trade} tools that all branches use
Coursework in {subject}, {subject} and {subject}|Relevant modules: {subject}, {subject}
Supported {trade} projects in three regions|Thesis on {subject} in {town}
Member of the {noun} society""")
ZH_SCHOOL_HEADS = words(
    """东|西|南|北|华东|华南|华北|西南|西北|东北|江南|中南|中原|岭南|滨海|燕山|太行|闽江|钱塘|珠江"""
)
ZH_SCHOOL_TYPES = words("""大学|理工大学|师范大学|科技大学|工业大学|农业大学|林业大学|财经大学
医科大学|中医药大学|政法大学|外国语大学|民族大学|交通大学|邮电大学|电子科技大学|海洋大学|工程大学
工商大学|体育大学|美术学院|音乐学院|职业技术学院|师范学院|学院|工程学院|医学院|工学院|传媒学院
高等专科学校|职业学院|城市学院|大学{place}校区|大学（{place}）|第一中学""")
ZH_ABROAD = words("""{foreign}大学|{foreign}理工学院|{foreign}国立大学|{foreign}州立大学
{foreign}商学院|{foreign}城市大学|University of {town}|{town} University
{town} Institute of Technology""")
ZH_FOREIGN = words(
    "悉尼|墨尔本|利兹|曼彻斯特|多伦多|华盛顿|慕尼黑|里昂|首尔|大阪|奥克兰|格拉斯哥|马德里|波士顿|京都|昆士兰"
)
ZH_SUBJECTS = words("""计算机科学与技术|软件工程|信息与计算科学|网络工程|物联网工程
数据科学与大数据技术|人工智能|自动化|电子信息工程|通信工程|微电子科学与工程|集成电路设计
电气工程及其自动化|机械设计制造及其自动化|车辆工程|工业设计|材料科学与工程|高分子材料
化学工程与工艺|应用化学|生物工程|生物技术|食品科学与工程|环境工程|土木工程|建筑学|城乡规划
工程管理|工程造价|测绘工程|地质工程|石油工程|交通运输|航海技术|飞行技术|能源与动力工程
核工程与核技术|光电信息科学|统计学|应用统计|数学|物理学|心理学|经济学|金融学|国际经济与贸易|财政学
税收学|会计学|财务管理|审计学|工商管理|市场营销|人力资源管理|电子商务|旅游管理|行政管理|法学
社会学|社会工作|汉语国际教育|英语|日语|德语|法语|翻译|新闻学|广告学|网络与新媒体|传播学
广播电视编导|表演|视觉传达设计|环境设计|产品设计|动画|音乐学|美术学|书法学|教育学|小学教育
体育教育|运动训练|临床医学|口腔医学|护理学|药学|中医学|针灸推拿|医学检验技术|预防医学|农学|园林
植物保护|林学|动物科学|历史学|哲学|考古学|档案学|图书馆学|控制科学与工程|模式识别与智能系统
管理科学|民商法""")
ZH_FACULTIES = words("""计算机学院|软件学院|信息科学与工程学院|电子信息学院|机械工程学院|材料学院
经济管理学院|商学院|法学院|外国语学院|文学院|新闻与传播学院|理学院|数学系|物理系|化学化工学院
生命科学学院|医学院|护理学院|药学院|建筑学院|土木学院|艺术设计学院|教育学院|马克思主义学院
自动化系|电气学院|国际教育学院|人工智能研究院|航空航天学院|能源与动力工程学院""")
ZH_GRADES = words("""GPA：3.7/4.0|GPA 3.85/4.0|绩点：3.6/5.0|专业排名：前5%|排名前10%|均分：88.5
平均分 86|专业前三|GPA: 3.52|成绩：优秀|排名 3/120|综合排名第一|专业排名前 10%|专业排名前 3%
年级前 5 名|GPA 3.9（专业第 2）|加权平均分：90.2|专业排名 12/156""")
ZH_PROJECTS = words("""{thing} {latin}|{topic} {latin} {thing}|基于 {latin} 的{thing}
{brand}{brand} {latin}|基于{topic}的{thing} {latin} 研究|{latin} {thing}|开源{thing} {english}
{latin}{thing}|{brand}{brand}管理系统|基于{topic}的{thing}|{thing}|{topic}{thing}|智慧{place}平台
{brand}{brand}小程序|{place}市地铁{n}号线工程|{brand}{brand}广场综合体项目|{topic}平台建设
{thing}（毕业设计）|{brand}{brand}APP|{topic}在{thing}中的应用研究|国家自然科学基金：{topic}研究
{place}大学生创新创业项目|{brand}{brand}新品上市推广|企业级{thing}|{thing}重构|{thing}V2.0
{english} 分布式存储|{english}：{topic}框架|互联网+{topic}""")
ZH_TOPICS = words("""深度学习|图神经网络|区块链|大模型|微服务|强化学习|物联网|云原生|联邦学习
知识图谱|遗传算法|数字孪生|边缘计算|Spring Cloud|Vue|Flink|YOLOv8|Transformer|问卷调查|双碳
乡村振兴|供应链金融|复合材料|靶向给药""")
ZH_THINGS = words("""订单系统|推荐系统|人脸识别|车牌识别系统|舆情分析|电商后台|客服机器人|实时数仓
风控引擎|考勤系统|在线教育平台|垃圾分类装置|无人机巡检|图像去噪|情感分析|用户画像|缺陷检测系统
库存预测|病历检索|路径规划|温室大棚监控|校园二手交易平台|低代码平台|日志平台|支付中台|会员体系
碳排放核算|抗震性能分析|智能小车|短视频推荐""")
ZH_PROJECT_ROLES = words("""项目负责人|后端开发|前端开发|核心开发|独立完成|算法工程师|产品经理
组长|成员|队长|技术负责人|测试|数据分析|主要参与人|UI设计|负责人|项目经理|第一作者|硬件设计|策划""")
ZH_SOCIETIES = words("""校学生会|院学生会|{subject}系学生会|青年志愿者协会|{thing}社|辩论队
校团委宣传部|{place}支教队|红十字会|创业协会|摄影协会|计算机协会|校广播站|{place}马拉松组委会
社区服务中心|校篮球队|义务维修队|合唱团|校报编辑部|环保协会""")
ZH_SURNAMES = words(
    "王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗|梁|宋|郑|谢|韩|唐|冯|于|董|萧"
)
ZH_GIVEN = words(
    "伟|芳|娜|敏|静|磊|洋|勇|艳|杰|涛|超|明|霞|平|刚|桂英|建华|文博|子涵|雨桐|梓萱|浩然|俊熙|思远|嘉怡"
)
ZH_ENGLISH = words(
    "Atlas|Nova|Orca|Tide|Mango|Kite|Falcon|Lotus|Pluto|Echo|Raft|Bolt|Pixel|Vega|Ember"
)
ZH_BULLETS = words("""负责系统核心模块的设计与开发，接口响应时间下降百分之四十
主导团队从零搭建数据平台，支撑日均千万级请求|协助完成季度预算编制与成本分析
组织线下活动二十余场，累计覆盖三千人|对接供应商并跟进交付进度|撰写技术文档并培训新人
优化招聘流程，平均到岗周期缩短十天|参与需求评审与用例设计，发现缺陷两百余个
维护客户关系，续约率达到九成|独立完成实验设计与数据处理""")
EN_BULLETS = words("""Reduced the time that monthly reports take from three days to four hours.
Led a team of five through the replacement of the booking system.
Trained new colleagues and wrote the handbook they start with.
Negotiated with suppliers, which saved eleven percent of the yearly budget.
Planned and ran workshops for more than two hundred visitors.
Measured samples, kept the records and presented the results to partners.
Answered up to sixty calls a day and kept satisfaction above ninety percent.
Wrote tests for the billing module and found the cause of lost invoices.""")
EN_SUMMARIES = words("""
I enjoy turning loose ideas into things that work, and I learn quickly from people around me.
Ten years of practice with customers, numbers and small teams; looking for a place to stay.""")
ZH_SUMMARIES = words("""性格开朗，责任心强，有良好的沟通能力与团队精神，学习能力突出。
多年一线经验，熟悉行业流程，善于从数据中发现问题并推动解决。""")
SKILL_WORDS = words("""Excel|Python|SQL|Photoshop|AutoCAD|Java|Word|PowerPoint|Linux|Tableau|React
Docker|SAP|Figma|Git|MATLAB|Go|Kubernetes|Illustrator|R|TypeScript|Jira|Redis|MySQL|Hadoop
SketchUp|Stata|Lean""")
