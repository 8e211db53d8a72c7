"""Where a report takes over from what a person says in it, and tells of the event or of people again."""

import re

from zhengtu_extractors.document import Document, Sentence

_NARRATION = re.compile(
    r"[两三四五六七八九几\d]位[^，。；]{0,6}(?:负责人|专家|代表|委员)|回答了?记者|^在[^，。；]{2,20}[时中]，(?:他|她|总书记)(?!强调|指出|说|表示|要求|[还也又])|^(?:据了解|据悉|记者|会上|会前|会后|随后|当天|会议|活动|座谈会|目前，|近日|[同当次]年|(?:19|20)\d\d年\d|\d{1,2}月\d{1,2}日)|参加(?:会议|调研|活动|座谈)|出席|主持|"
    r"(?:专家|人士|学者|网友|市民|村民|居民|群众|业主)们?(?:还|也|普遍|均|都|则)?(?:建议|认为|表示|指出|称)"
)
# Where a report takes over from what is said: 今年，各地…; 党的二十大以来…; 她坚持…; 同时，某市出台《…》.
# What is demanded, or told of us, is speech still.
_TOLD = re.compile(
    r"^(?:(?:当前|今年|如今|眼下|(?:近年|多年|开年以|一直以)来)，?(?:各地|各部门|各级)|"
    r"[^。；]{0,12}总书记(?:多次|曾|先后|亲自|一路|始终|来到|走进)|党的[^，。；]{2,12}(?:以来，|全会|大会)|开年以来|系列报道|"
    r"随着我国|(?:沿着|牢记|遵循)(?:习近平)?总书记|在(?:习近平)?总书记[^，。]{0,16}(?:指引|引领|关怀)下|今年是[^，。；]{2,40}年，|"
    r"“十[一二三四五]五”(?:期间|时期|以来)，(?:我国|各地)|"
    r"(?:他|她)(?![们还也又]|[^，。；]{0,12}(?:说|表示|指出|强调|介绍|认为|希望|坦言|提出|告诉|建议|称|要求)))"
)
_OUR_OWN = re.compile(
    r"我们|(?<![重主需只])要(?!求|素)|必须|应[该当]?(?![急用对届])|将(?![军领])|希望|可以|能够|需|建议"
)
_PUTS_OUT = re.compile(r"[^。；]{0,12}?(?:先后|陆续|相继|还|又|也)?(?:制定|出台|印发|发布|颁布)了?[^，。；《]{0,12}《")
_DEMAND = re.compile(
    r"^(?:要|必须|应当?|希望|坚持|[一二三四五六七八九]是|[一二三四五六七八九十]要|第[一二三四五六七八九十]|“)"
)
# One whose words another speaks of: 习近平主席提出的倡议.
_QUOTED = re.compile(
    r"(?:总书记|主席|总理|同志)?(?:提出|倡导|强调|作出|关于|在)[^，。；]{0,20}?的|(?:总书记|主席|总理|同志)?的?(?:系列)?重要(?:讲话|指示|批示|论述)|"
    r"(?:总书记|主席|总理|同志)?(?:对[^，。；]{1,12})?的?(?:殷殷|殷切|深切|亲切|谆谆|重要)*(?:嘱托|教诲|关怀|关心|厚爱|期望|期许|重托|指引)"
)


def is_demand(sentence: Sentence) -> bool:
    """Whether a sentence opens as what is demanded, as an item or as a quotation."""
    return bool(_DEMAND.search(sentence.text))


def is_told(sentence: Sentence, said: int) -> bool:
    """Whether the report goes on behind a quotation that closes at `said`: “……。”一年来，当地….

    Not with a second one, or what the speaker demands.
    """
    return 0 < said < sentence.start and not is_demand(sentence) and not _OUR_OWN.search(sentence.text)


def is_interrupted(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence leaves the speech: it tells of the event, or of people."""
    if is_demand(sentence):
        return False
    if not _OUR_OWN.search(sentence.text) and (_TOLD.search(sentence.text) or _puts_out(document, sentence)):
        return True
    people = document.of(sentence, "Person")
    return bool(_NARRATION.search(sentence.text)) or any(not _QUOTED.match(document.text, p.end) for p in people)


def _puts_out(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells that a place or a body put a paper out."""
    first = next(iter(document.inside(sentence.start, sentence.end, "Place", "Agency")), None)
    return bool(first and _PUTS_OUT.match(document.text, first.end, sentence.end))
