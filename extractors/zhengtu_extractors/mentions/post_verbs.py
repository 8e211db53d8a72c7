"""Words that tell of posts: who takes, holds and leaves one (林一山当选…, 卸任…, 同意其辞去…, …一职由林一山接任)."""

import re
from typing import Literal

from zhengtu_extractors.mentions.post_periods import PERIOD

Status = Literal["", "begun", "ended"]

_BEGINNING = (
    r"当选为?|走马上任|赴任|上任|到任|挂任|挂职(?:担任|任)|出任|升任|调任|转任|改任|提任|接任|继任(?!者)|就任|获任|履新|晋升为|升为|受聘(?:担任|为)|"
    r"被(?:任命|聘任|聘请|聘|选举|推选|推举|选|增选|补选|增补|委任|委派|指定|推荐|提名)(?:担任|为)"
)
_ENDING = r"不再(?:担任|兼任|任)|卸任|离任|辞去|辞任|被(?:免去|免除|撤销|罢免|解除)|曾任|历任|(?:曾|历任过?)担任"
STRONG = rf"{_BEGINNING}|{_ENDING}|担任|兼任|现任|时任|身为|代理|连任"
# Between a name and such a verb.
_ADVERB = (
    r"已经?|曾(?!任|担任)|此前|先后|日前|近日|当日|当天|同时|正式|将|继续|再次|首次|并|也|还|均|分别|仍|又|则|全票|高票|随后|后来|申请|请求|主动|请|"
    r"提出|宣布|因[^，。；]{2,12}?，?|在[^，。；]{1,20}?[上中后]，?|[回到赴去在][^，。；的]{2,8}?(?=任|担任|出任|挂职)"
)
_GAP = rf"(?:同志)?(?:，?{PERIOD}|，[^，。；]{{0,10}}?)?(?:{_ADVERB})*"
HOLDS = re.compile(rf"{_GAP}(?P<verb>{STRONG}|任(?!何)|是|系|为)(?:了|过)?(?:其|的)?(?=[\u3400-\u9fff])")
# What goes on in the next clause, of the same person: 卸任…后，转任….
GOES_ON = re.compile(
    rf"(?:职务|一职|职位|的?请求)*(?:之?后)?[，；、](?:{PERIOD})?(?:{_ADVERB}|现|后|此后|之后|再)*(?P<verb>{STRONG}|任(?!何|务))"
    r"(?:其|的)?(?=[\u3400-\u9fff])"
)
# 林一山接替李明江，出任…; 林一山被任命为…，接替李明江.
SUCCEEDS = re.compile(rf"(?:同志)?(?:{_ADVERB})*(?:接替|接棒|替代)(?:前任)?")
LEAVES = re.compile(r"(?:接替|接棒|替代)(?:前任)?$")
HIS_PLACE = re.compile(r"(?:职务|一职|职位)?，?(?:将|以)?接替(?:前任)?")
# A post that is named before who takes it: 三明市市长一职由林一山接任.
_TAKER = re.compile(r"(?:一职|职务|职位)?[已将改则均并仍]?由$")
TAKES = re.compile(r"(?:同志)?(?P<verb>出任|接任|担任|兼任|接替|继任|代理|任(?=[，。；\n]))")
ONCE = re.compile(r"(?:曾任|历任|曾担任|担任过|时任|现任|兼任|担任|身为|作为|出任|任)")
TAKEN = re.compile(r"(?:出任|担任|接任|任)$")
FROM = re.compile(r"(?:同志)?(?:日前|近日|已)?[由从]")
MOVES = re.compile(
    r"(?:一职|岗位上?|职位上?|任上|位置上?|的?职务)?(?:正式|跨省|被|平级)*(?:调任|升任|转任|改任|出任|履新|提任|升为|晋升为|任)"
)
# What is said in the same sentence of the one just named: 免去其…职务, 同意其辞去…, 他曾任….
HIS = re.compile(
    r"(?P<verb>(?:任命|聘任|提名|选举|推选)其(?:担任|为|任)|(?:免去|撤销|免除|罢免)了?其(?:担任)?的?|(?:同意|接受|批准)其(?:提出的)?辞去|决定其不再担任)"
    rf"|(?<=[，。；：\n])(?:(?:后来|此后|之后|随后|其后|不久)，?(?:他|她)?|(?:{PERIOD})?(?:他|她|其))(?:{PERIOD})?(?:{_ADVERB})*(?P<own>{STRONG}|(?<=[他她])是|任(?!何|务))(?=[\u3400-\u9fff])"
)
_APPOINTS = re.compile(r"(?:任命|聘任|聘请|选举|推选|推举|增选|补选|增补|委任|提名|提请任命|选)(?:了|产生)?：?$")
REMOVES = re.compile(r"(?:免去|撤销|免除|罢免|解除)了?：?$")
_BEGINS = re.compile(rf"{_BEGINNING}|^(?:任命|聘任|提名|选举|推选)其")
_ENDS = re.compile(rf"{_ENDING}|^(?:免去|撤销|免除|罢免)|其辞去|其不再")


def status_of(verb: str, lead: str = "") -> Status:
    """Whether a post begins or ends, by its verb and what stands before the name (任命, 选举)."""
    if _APPOINTS.search(lead) or _BEGINS.search(verb):
        return "begun"
    return "ended" if _ENDS.search(verb) else ""


def post_taken(text: str, end: int) -> int | None:
    """Where the post ends that the one whose name or phrase begins at `end` takes: …一职|由, or None."""
    taker = _TAKER.search(text, max(0, end - 6), end)
    return taker.start() if taker else None
