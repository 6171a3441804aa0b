"""Invented people who are drawn in many layouts: what a careful reader would write down of each."""

from __future__ import annotations

import copy

from reviewer.pointer import Json

_IMOGEN: Json = {
    "basics": {
        "name": "Imogen Fairweather",
        "label": "Backend Engineer",
        "email": "imogen.fairweather@example.com",
        "phone": "+44 20 7946 0321",
        "location": {"city": "Bristol"},
    },
    "work": [
        {
            "name": "Harrowgate Logistics Ltd",
            "position": "Senior Backend Engineer",
            "startDate": "2021-04",
            "highlights": [
                "Cut the time to plan a route from nine minutes to forty seconds",
                "Led the move of six services to one queue without a lost parcel",
            ],
        },
        {
            "name": "Pellmere Software Ltd",
            "position": "Software Developer",
            "startDate": "2017-09",
            "endDate": "2021-03",
            "highlights": [
                "Wrote the billing service that 300 shops use",
                "Halved the number of failed payments with clearer retries",
            ],
        },
    ],
    "education": [
        {
            "institution": "University of Exeter",
            "area": "Computer Science",
            "studyType": "BSc",
            "startDate": "2014-09",
            "endDate": "2017-06",
        }
    ],
    "skills": [
        {"name": "Languages", "keywords": ["Python", "Go", "SQL"]},
        {"name": "Tools", "keywords": ["Docker", "Terraform", "Kafka"]},
    ],
    "languages": [
        {"language": "English", "fluency": "Native"},
        {"language": "German", "fluency": "B2"},
    ],
}
_RUOXI: Json = {
    "basics": {
        "name": "沈若溪",
        "label": "数据分析师",
        "email": "shen.ruoxi@example.com",
        "phone": "138-0000-2468",
        "location": {"city": "杭州"},
    },
    "work": [
        {
            "name": "青禾数据科技有限公司",
            "position": "数据分析师",
            "startDate": "2020-07",
            "highlights": [
                "搭建用户留存看板，周报从两天缩短到两小时",
                "设计实验三十余次，转化率提升百分之八",
            ],
        },
        {
            "name": "云杉网络有限公司",
            "position": "商业分析师",
            "startDate": "2018-03",
            "endDate": "2020-06",
            "highlights": ["建立门店销量预测模型，误差降到百分之六", "为十二个城市编写选址报告"],
        },
    ],
    "education": [
        {
            "institution": "海滨大学",
            "area": "统计学",
            "studyType": "硕士",
            "startDate": "2015-09",
            "endDate": "2018-01",
        }
    ],
    "skills": [
        {"name": "编程语言", "keywords": ["Python", "SQL", "R"]},
        {"name": "分析工具", "keywords": ["Tableau", "Excel", "Spark"]},
    ],
}


def imogen() -> Json:
    """A back end engineer, in English."""
    return copy.deepcopy(_IMOGEN)


def ruoxi() -> Json:
    """A data analyst, in Chinese."""
    return copy.deepcopy(_RUOXI)
