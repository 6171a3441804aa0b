"""What closes a document and tells nothing of the candidate: declarations, wishes, credits.

"本人承诺以上信息真实有效。", "希望面谈，随时可以上班。", "I hereby declare that …"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values.heading_words import kind_of

_MOST = 3
"""Lines that may close a document."""
_LONGEST = 90
_DECLARED = (
    r"(?:本人|我|兹|特此)?(?:郑重|鄭重)?(?:承诺|承諾|声明|聲明|保证|保證)[^。]*"
    r"(?:真实|真實|属实|屬實|有效|无误|無誤|责任|責任)[^。]*"
    r"|(?:以上|上述|所填|本表|本简历)[^。]*(?:真实|真實|属实|屬實|无误|無誤)[^。]*"
)
_WISHED = (
    r"(?:希望|期待|盼望?|恳请|恳望|敬请|静候|期盼)[^，,。]{0,12}(?:面谈|面試|面试|回复|佳音|联系|来电|加入|机会)"
    r"(?:[，,](?:随时|可)[^。]{0,12})?|随时(?:可以?|能)?(?:上班|到岗|面试|入职)(?:[，,][^。]{2,20})?|此致|敬礼|谢谢!?|谢谢阅读"
)
_FOR_WHOM = (
    r"[^。]*(?:仅供|僅供)[^。]*(?:使用|参考|參考|查阅)(?:[，,][^。]{2,24})?"
    r"|(?:严禁|请勿|未经)[^。]*(?:外传|转发|传播|复制)"
)
_OF_SITE = (
    r"(?:简历|簡歷|履歷)(?:编号|編號|代碼|ID)\s*[:：]?\s*\w+.*"
    r"|.{0,20}(?:谨防|謹防|警惕)(?:诈骗|詐騙|受骗|上当).*"
    r"|.{0,12}(?:长按|長按|扫描?|掃描?|识别|識別)[^。]{0,8}"
    r"(?:二维码|二維碼|小程序码|QR ?code|码|碼|一扫|一掃)[，,]?(?:可|即可|以)?"
    r"(?:(?:查看|查閱|获取|浏览|瀏覽|访问|了解|下载|看|預覽|预览).{0,16})?"
    r"|(?:本|此|该)?(?:简历|簡歷|履歷|档案)(?:表)?(?:由|来自|來自|通过|使用|导出自).{2,24}"
    r"(?:生成|制作|製作|导出|匯出|提供)(?:[于於]?\s*[\d./:年月日 -]+)?"
    r"|(?:来自|來自|由).{2,14}(?:简历|App|小程序)(?:生成|制作|导出)?"
    r"|(?:(?:简历|簡歷|履歷|最后|最後|最近|上次)(?:更新|导出|匯出|打印|下载|下載|生成)(?:时间|時間|日期|于|於)?"
    r"|(?:更新|导出|匯出|打印|下载|下載|生成)(?:时间|時間|日期|于|於))\s*[:：]?"
    r"\s*(?:19|20)\d\d[\d./:年月日 -]*"
    r"|(?:点击|點擊|下载|下載|打开|打開|关注|關注|前往).{0,20}(?:更多|全部|完整)(?:简历|簡歷|履歷|内容|信息)"
)
"""What a job site prints below: "简历编号 4711 更新时间 …", "谨防诈骗，…", "扫码查看".
"""
_WESTERN = (
    r"I (?:hereby|do hereby|solemnly) (?:declare|certify|affirm)\b.*"
    r"|(?:the above|all) (?:information|details|particulars)\b.*\b(?:true|correct)\b.*"
)
_SIGNATURE = (
    r"\s*(?:(?:本人|申请人|申請人|应聘者|填表人)?(?:签名|签字|簽名|簽署|簽字)\s*[:：][^:：]{0,12})"
)
_SIGNED = rf"{_SIGNATURE}(?:(?:日期|时间|時間)\s*[:：].{{0,16}})?|(?:signature|signed)\s*:.{{0,40}}"
"""What is to be signed, often still blank: "签名：⇥日期："."""
_OFFERED = (
    r"(?:[\w,&'-]+ ){0,6}(?:references?|portfolio|samples?|transcripts?)"
    r" (?:(?:are|is|will be) )?"
    r"(?:available|furnished|provided|supplied|given) (?:up)?on request(?:[,.;] (?:many )?thank.*)?"
    r"|[^。:：]{2,30}?(?:备索|備索|(?:可|可于|可於|可在|将|將)?(?:面谈|面談|面试|面試|需要)[时時]?"
    r"(?:可|再|另行)?(?:提供|出示|展示))(?:[，,]?\s*(?:谢谢|感谢|謝謝)[^。]{0,4})?"
)
"""What is given later: "References available on request", "译稿可面谈时提供，谢谢"."""
_CREDIT = (
    r"(?:(?:this )?(?:cv|resume|résumé|page|site|website) (?:was |is )?)?"
    r"(?:made|built|created|generated|powered|designed|crafted) (?:with|by|using|from)\b.{0,40}"
    r"\b(?:theme|template|generator|builder|resume|cv|latex|overleaf|jekyll|hugo|hexo|canva|notion"
    r"|wordpress|github pages)\b.{0,20}"
    r"|由.{2,24}(?:强力)?[驱驅][动動]|(?:©|\(c\)|copyright)[\s\d–—-]+(?:[^\d。]{2,40})?"
)
_BUTTON = re.compile(
    r"\W*(?:(?:view|see|show|open|read|verify)(?: the| full)?"
    r" (?:publication|paper|article|certificate|certification|credential|award|details|more)"
    r"|(?:learn|show|read) more)\W*",
    re.IGNORECASE,
)
"""What one clicks on in a page: "View publication", "Read more"."""
_CLOSING = re.compile(
    rf"\W*(?:(?:{_DECLARED})[。.！!]?(?:{_SIGNED})|{_DECLARED}|{_WISHED}|{_FOR_WHOM}|{_OF_SITE}|{_WESTERN}"
    rf"|{_SIGNED}|{_OFFERED}|{_CREDIT})[。.！!]?[)）]?\s*",
    re.IGNORECASE,
)


def without_closing(lines: Sequence[Line]) -> list[Line]:
    """The lines without those at the end that close the document; never all of them."""
    kept = list(lines)
    for _ in range(_MOST):
        if len(kept) < 2 or not _closes(kept[-1].text.strip()):
            break
        if kept[-1].list_level or kind_of(kept[-2].text)[0] == "references":
            break
        kept.pop()
    return kept


def without_buttons(lines: Sequence[Line]) -> list[Line]:
    """The lines without those, and the last cells, that only invite to click on them."""
    return [_without_button(line) for line in lines if not _BUTTON.fullmatch(line.text)]


def _without_button(line: Line) -> Line:
    before, tab, last = line.text.rpartition("\t")
    is_button = tab and line.words and _BUTTON.fullmatch(last)
    return part_of(line, 0, len(before)) if is_button else line


def _closes(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_CLOSING.fullmatch(text))
