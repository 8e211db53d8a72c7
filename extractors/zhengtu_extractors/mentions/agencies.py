"""Mentions of agencies: party, government, congress, court, institution, firm, association, media, foreign body.

1. bodies that the grammar of official names makes, and their parts (`official_agencies`): 市委, 国务院办公厅;
   groups that one of them stations at another (`stationed_groups`);
2. those that bear a place in the middle (`named_by_seat`): 中国驻埃及大使馆; those of several places (`joint_bodies`);
3. bodies that anyone may found (`open_agencies`), and firms that a list tells (`listed_firms`);
4. references to either (`agency_references`): 该院, 以下简称.

A place that stands only inside an agency's name is taken back; a chain of two or more places before it is kept.
"""

import re
from itertools import pairwise

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.gazetteer import short
from zhengtu_extractors.mentions.agency_parts import Named, overlaps
from zhengtu_extractors.mentions.agency_references import references, with_given_names
from zhengtu_extractors.mentions.attached_hospitals import attached_hospitals
from zhengtu_extractors.mentions.joint_bodies import joint_bodies
from zhengtu_extractors.mentions.joint_rooms import with_joint_rooms
from zhengtu_extractors.mentions.listed_firms import firms_beside_firms, listed_firms
from zhengtu_extractors.mentions.merged_bureaus import merged_bureaus
from zhengtu_extractors.mentions.named_by_seat import named_by_seat
from zhengtu_extractors.mentions.official_agencies import official_agencies
from zhengtu_extractors.mentions.open_agencies import open_agencies
from zhengtu_extractors.mentions.repeated_names import places_of, repeated_names
from zhengtu_extractors.mentions.stationed_groups import with_stationed_groups

# Behind a place in a headline: the rest of a body's name.
_REST_OF_BODY = re.compile(
    r"[一-鿿]{0,12}?(?:[市区县]?委|局(?!地)|[厅院]|部(?![分门署])|公司|集团|中心|协会|政府|大学|军区|组织|办|海关|银行)"
)


def find_agencies(document: Document) -> None:
    """Add the agencies of an article to what was found; needs its places."""
    named = with_joint_rooms(with_stationed_groups(document.text, official_agencies(document)))
    for more in (named_by_seat(document), joint_bodies(document)):
        named += [n for n in more if not overlaps(n.start, n.end, named)]
    named += merged_bureaus(document, named)
    opened = open_agencies(document, named)
    named += opened
    named += repeated_names(document, named, opened)
    named += listed_firms(document, named)
    named += firms_beside_firms(document, named)
    named = attached_hospitals(document.text, named)
    named = with_given_names(document, sorted(named, key=lambda n: (n.start, -n.end)))
    named += references(document, named)
    places = [f for n in named for f in _inside(document, n)]
    document.drop(*places)
    document.add(*(_found(n) for n in named))


def _inside(document: Document, named: Named) -> list[Found]:
    """Places inside an agency's name that are not to stand for themselves."""
    places = list(document.inside(named.start, named.end, "Place"))
    if places and places[0].start == named.start and _is_country_before(places[0], named):
        return places[1:]  # 英国剑桥大学 is 剑桥大学 in 英国
    nested = len(places) > 1 and all(a.end == b.start for a, b in pairwise(places))
    own = named.body.kind == "enterprise" and document.text.startswith(named.body.name, named.start)  # 河北保定中保公司
    return [] if nested and not own else [p for p in places if not _in_headline(document, p)]


def _in_headline(document: Document, place: Found) -> bool:
    """Whether the headline tells of the place too: 陕西省将使用信用记录 above a text of 陕西省商务厅."""
    if place.kind == "country":
        return False
    headline = fold(document.article.headline or "")
    forms = {place.name, short(place.name)}
    return any(not _REST_OF_BODY.match(headline, at + len(form)) for form in forms for at in places_of(form, headline))


def _is_country_before(place: Found, named: Named) -> bool:
    return place.kind == "country" and not named.body.name.startswith(place.name)


def _found(named: Named) -> Found:
    return Found(named.start, named.end, "Agency", named.body.id, named.body.name, named.body.kind, named.clue)
