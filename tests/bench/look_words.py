"""Words of the looks: headings beside those of ``random_layouts``, and labels of an entry's fields."""
# ruff: noqa: E501 (word lists are read along the line)

from __future__ import annotations

MORE = {
    "en": {
        "summary": ["Personal Statement", "Career Profile", "In short", "Executive Summary", "Who I am",
                    "Introduction", "Professional Profile", "Career Snapshot", "Hello"],
        "work": ["Career History", "Employment", "Relevant Experience", "Where I have worked", "Positions",
                 "Career", "Clinical Experience", "Teaching Experience", "Professional Background",
                 "Appointments", "Posts held", "Work", "Industry Experience", "Previous Roles"],
        "internships": ["Internship", "Placements", "Practical Training"],
        "education": ["Studies", "Academic History", "Education & Qualifications", "Schooling",
                      "Academic Qualifications", "Training and Education", "Degrees", "Where I studied"],
        "projects": ["Key Projects", "Side Projects", "Project Work", "Things I made", "Academic Projects",
                     "Project Experience", "Open Source", "Case Studies"],
        "skills": ["Expertise", "Core Competencies", "Key Skills", "Toolbox", "What I can do",
                   "Professional Skills Summary", "Skill Set", "Competences", "Technologies", "Strengths", "Top Skills"],
        "languages": ["Language Proficiency", "Spoken Languages", "Tongues", "Language Competence"],
        "awards": ["Honours", "Achievements", "Prizes", "Scholarships & Prizes", "Recognition", "Distinctions", "Honors-Awards"],
        "certificates": ["Licences", "Certificates & Training", "Professional Certifications", "Accreditation",
                         "Courses and Certificates", "Licensure"],
        "publications": ["Papers", "Articles", "Research Publications", "Talks & Papers", "Writing", "Patents"],
        "volunteer": ["Volunteer Work", "Community Service", "Activities", "Giving back", "Extracurricular",
                      "Leadership & Activities", "Civic Engagement"],
        "interests": ["Personal Interests", "Pastimes", "Outside work", "Leisure", "Free time"],
    },
    "zh": {
        "summary": ["个人总结", "自我介绍", "个人概况", "个人优势", "自我描述", "个人陈述", "职业概述"],
        "work": ["从业经历", "任职履历", "职业生涯", "工作履历", "就业经历", "工作背景", "教学经历", "临床经历"],
        "internships": ["实习履历", "实习", "实践经历", "见习经历"],
        "education": ["求学经历", "学习经历", "教育", "学业背景", "教育情况", "学历信息"],
        "projects": ["项目实践", "重点项目", "做过的事", "项目", "科研项目", "代表项目"],
        "skills": ["技能清单", "个人技能", "我会什么", "掌握技能", "技能评价", "职业技能", "技能与工具"],
        "languages": ["语言", "外语能力", "语言水平", "语言技能"],
        "awards": ["奖励情况", "获奖经历", "奖项", "荣誉", "荣誉证书", "奖惩情况", "在校荣誉"],
        "certificates": ["持有证书", "技能证书", "证照", "资质证书", "职业证书"],
        "publications": ["论文成果", "论文著作", "发表文章", "科研成果", "知识产权"],
        "volunteer": ["志愿服务", "校园实践", "社会活动", "社团/组织经历", "学生干部经历", "公益经历"],
        "interests": ["爱好", "个人爱好", "兴趣特长", "课余生活"],
    },
}  # fmt: skip
"""Headings by kind."""
REACHED = {
    "en": ["Contact", "Personal Details", "Contact Details", "Get in touch", "Personal Information",
           "Details", "Contact Info", "Personal Data"],
    "zh": ["联系方式", "基本信息", "个人信息", "联系我", "个人资料", "基本资料"],
}  # fmt: skip
"""Headings of contact data."""
FIELD_LABELS = {
    "en": {
        "work": [["Employer", "Company", "Organisation"], ["Position", "Job title", "Role"],
                 ["Location", "Place"], ["Dates", "Period", "From – to"]],
        "education": [["Institution", "School", "University"], ["Major", "Field of study"],
                      ["Degree", "Qualification"], ["Dates", "Period", "Years"]],
        "projects": [["Project", "Project name"], ["Role", "My role"], ["Client", "Customer"],
                     ["Dates", "Period"]],
    },
    "zh": {
        "work": [["公司名称", "工作单位", "单位名称", "公司"], ["职位", "职务", "岗位", "担任职务"],
                 ["工作地点", "地点"], ["起止时间", "时间", "在职时间"]],
        "education": [["学校", "学校名称", "毕业院校"], ["专业", "所学专业"], ["学历", "学位"],
                      ["起止时间", "就读时间", "时间"]],
        "projects": [["项目名称", "项目"], ["担任角色", "项目角色", "职责"], ["所属公司", "项目单位"],
                     ["项目时间", "起止时间", "时间"]],
    },
}  # fmt: skip
"""Labels of the fields of an entry, in the order in which the looks have them: the date comes last."""
FIELD_LABELS_OF = {"internships": "work", "volunteer": "work"}
RATINGS = {
    "dots": ("●●●●○", "●●●○○", "●●●●●"),
    "stars": ("★★★★☆", "★★★☆☆", "★★★★★"),
    "words": ("Expert", "Advanced", "Intermediate"),
    "shares": ("85%", "70%", "90%"),
    "points": ("4/5", "3/5", "5/5"),
}
"""Scales of how well something is known; a document keeps to one."""
