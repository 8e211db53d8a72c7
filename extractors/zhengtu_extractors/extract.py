"""`extract(article) -> Facts`: pure, the same facts for the same article.

1. fold the text, split it into sentences, scan it with the lexicons;
2. find mentions, type by type, in the order of `FINDERS`: each sees what those before it found;
3. read relations, family by family (`FAMILIES`), plug-ins after ours in both;
4. give papers the seats of those who issued them;
5. put both into the words of the model.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from zhengtu_extractors.document import Document, Found, Sentence, Statement
from zhengtu_extractors.folding import fold
from zhengtu_extractors.lexicon import scan
from zhengtu_extractors.mentions.agencies import find_agencies
from zhengtu_extractors.mentions.enacted_policies import find_enacted_policies
from zhengtu_extractors.mentions.figures import find_figures
from zhengtu_extractors.mentions.meetings import find_meetings
from zhengtu_extractors.mentions.named_by_type import find_policies_named_by_type
from zhengtu_extractors.mentions.named_papers import find_named_papers
from zhengtu_extractors.mentions.own_document import find_own_document
from zhengtu_extractors.mentions.people import find_people
from zhengtu_extractors.mentions.places import find_places
from zhengtu_extractors.mentions.policy_anaphors import find_policy_anaphors
from zhengtu_extractors.mentions.quoted_policies import find_quoted_policies
from zhengtu_extractors.mentions.standing_policies import find_standing_policies
from zhengtu_extractors.mentions.title_issuers import find_title_issuers
from zhengtu_extractors.mentions.titled_policies import find_titled_policies
from zhengtu_extractors.mentions.undecided_places import find_undecided_places
from zhengtu_extractors.mentions.untitled_papers import find_untitled_papers
from zhengtu_extractors.mentions.work_reports import find_work_reports
from zhengtu_extractors.plugins import Family, Finder, find_by_plugins, statements_of_plugins
from zhengtu_extractors.policy_seats import with_seats
from zhengtu_extractors.precision import precision_of
from zhengtu_extractors.reading.offsets import part_at, raw_span
from zhengtu_extractors.reading.sentences import split_sentences
from zhengtu_extractors.reading.signature import signature
from zhengtu_extractors.relations.acting_by import acting_by
from zhengtu_extractors.relations.adoption import adopted
from zhengtu_extractors.relations.attendance import attended
from zhengtu_extractors.relations.belonging import belonging
from zhengtu_extractors.relations.by_notice import by_notice
from zhengtu_extractors.relations.convening import convened, held_in
from zhengtu_extractors.relations.cooperation import cooperates
from zhengtu_extractors.relations.figures import figures
from zhengtu_extractors.relations.headline import by_headline
from zhengtu_extractors.relations.here import applied_here
from zhengtu_extractors.relations.home_ground import on_home_ground
from zhengtu_extractors.relations.in_force import in_force
from zhengtu_extractors.relations.issuing import issuing
from zhengtu_extractors.relations.lineage import lineage
from zhengtu_extractors.relations.named_after import named_after_place
from zhengtu_extractors.relations.one_reading import in_one_reading
from zhengtu_extractors.relations.own_ground import on_own_ground
from zhengtu_extractors.relations.own_house import told_of_own_house
from zhengtu_extractors.relations.parentage import parentage
from zhengtu_extractors.relations.posts import holds_post
from zhengtu_extractors.relations.reach import reach
from zhengtu_extractors.relations.referred import referred
from zhengtu_extractors.relations.regions import is_outside
from zhengtu_extractors.relations.residence import lives_in
from zhengtu_extractors.relations.resolves import resolved
from zhengtu_extractors.relations.rollout import rollout
from zhengtu_extractors.relations.set_out import set_out
from zhengtu_extractors.relations.signing import signing
from zhengtu_extractors.relations.speech import spoke_on
from zhengtu_extractors.relations.speech_theme import on_theme
from zhengtu_extractors.relations.theme import of_theme
from zhengtu_extractors.relations.told_by_place import told_by_place
from zhengtu_extractors.relations.told_speech import told_speech
from zhengtu_extractors.relations.visits import visited
from zhengtu_graph.ids import evidence_id
from zhengtu_graph.model import Article, Entity, Evidence, Facts, Mention, Relation
from zhengtu_graph.schema import Schema, load_schema

# In this order: each finder sees what those before it found. The type is the one that it is there for.
FINDERS: Mapping[Finder, str] = {
    find_titled_policies: "Policy",
    find_own_document: "Policy",
    find_places: "Place",
    find_agencies: "Agency",
    find_meetings: "Meeting",
    find_title_issuers: "Agency",
    find_work_reports: "Policy",
    find_standing_policies: "Policy",
    find_quoted_policies: "Policy",
    find_untitled_papers: "Policy",
    find_policies_named_by_type: "Policy",
    find_enacted_policies: "Policy",
    find_named_papers: "Policy",
    find_policy_anaphors: "Policy",
    find_people: "Person",
    find_undecided_places: "Place",
    find_figures: "Figure",
}
FAMILIES: Mapping[Family, frozenset[str]] = {
    parentage: frozenset({"PART_OF"}),
    holds_post: frozenset({"HOLDS_POST"}),
    issuing: frozenset({"ISSUED", "SIGNED"}),
    signing: frozenset({"SIGNED"}),
    rollout: frozenset({"IMPLEMENTS", "APPLIED_IN"}),
    on_home_ground: frozenset({"APPLIED_IN"}),
    on_own_ground: frozenset({"APPLIED_IN"}),
    told_by_place: frozenset({"APPLIED_IN"}),
    applied_here: frozenset({"APPLIED_IN"}),
    of_theme: frozenset({"APPLIED_IN"}),
    in_force: frozenset({"APPLIED_IN"}),
    reach: frozenset({"APPLIED_IN"}),
    referred: frozenset({"IMPLEMENTS", "APPLIED_IN"}),
    by_headline: frozenset({"APPLIED_IN"}),
    named_after_place: frozenset({"APPLIED_IN"}),
    acting_by: frozenset({"IMPLEMENTS"}),
    told_of_own_house: frozenset({"IMPLEMENTS", "ISSUED"}),
    by_notice: frozenset({"IMPLEMENTS"}),
    lineage: frozenset({"BASED_ON", "PART_OF"}),
    set_out: frozenset({"PART_OF"}),
    belonging: frozenset({"PART_OF", "LOCATED_IN"}),
    visited: frozenset({"VISITED"}),
    lives_in: frozenset({"LIVES_IN"}),
    cooperates: frozenset({"COOPERATES_WITH"}),
    spoke_on: frozenset({"SPOKE_ON"}),
    told_speech: frozenset({"SPOKE_ON"}),
    on_theme: frozenset({"SPOKE_ON"}),
    convened: frozenset({"CONVENED"}),
    held_in: frozenset({"HELD_IN"}),
    adopted: frozenset({"ADOPTED"}),
    resolved: frozenset({"ADOPTED"}),
    attended: frozenset({"ATTENDED"}),
    figures: frozenset({"MEASURED_IN", "RESULT_OF", "TARGET_OF", "REPORTED_BY"}),
}


def extract(article: Article) -> Facts:
    """The entities and relations that one article speaks of, each relation with its sentences."""
    document = open_document(article)
    for find in FINDERS:
        find(document)
    find_by_plugins(document)
    statements = [s for family in FAMILIES for s in family(document)]
    statements += statements_of_plugins(document)
    found, statements = with_seats(document.found, in_one_reading(statements))
    entities = tuple(_entities(article, found))
    known = {e.id for e in entities}
    usable = [s for s in statements if s.source in known and s.target in known and s.source != s.target]
    usable = [s for s in usable if not is_outside(s)]
    relations = tuple(_relations(article, usable, load_schema()))
    return Facts(article, entities, relations, signature(article.text))


def open_document(article: Article) -> Document:
    """An article ready for the finders."""
    text = fold(article.text)
    sentences = tuple(Sentence(start, end, text[start:end]) for start, end in split_sentences(text))
    return Document(article, text, sentences, scan(text), article.publisher_place)


def _entities(article: Article, found: Iterable[Found]) -> Iterator[Entity]:
    groups: dict[str, list[Found]] = defaultdict(list)
    for f in found:
        groups[f.id].append(f)
    for key, group in groups.items():
        first = group[0]
        mentions = tuple(Mention(article.text[f.start : f.end], f.start, f.end, f.clue) for f in group)
        aliases = tuple(sorted({a for f in group for a in f.aliases} - {first.name}))
        properties = {k: v for f in reversed(group) for k, v in f.properties.items()}
        yield Entity(key, first.type, first.name, first.kind, aliases, mentions, properties)


def _relations(article: Article, statements: Iterable[Statement], schema: Schema) -> Iterator[Relation]:
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for s in statements:
        source, target = sorted((s.source, s.target)) if schema.relations[s.type].symmetric else (s.source, s.target)
        key = schema.relations[s.type].key
        groups[s.type, source, target, s.properties.get(key, "") if key else "", s.modality].append(s)
    for (kind, source, target, _, _), group in groups.items():
        evidence = {(s.sentence.start, s.rule): _evidence(article, s) for s in group}
        properties = {k: v for s in reversed(group) for k, v in s.properties.items()}
        confidence = max(precision_of(s.rule) for s in group)
        yield Relation(kind, source, target, tuple(evidence.values()), properties, group[0].modality, confidence)


def _evidence(article: Article, statement: Statement) -> Evidence:
    start, end = statement.sentence.start, statement.sentence.end
    raw_start, raw_end = raw_span(article.runs, start, end)
    key = evidence_id(article.id, start, end, statement.rule)
    text, part = article.text[start:end], part_at(article.runs, start)
    return Evidence(key, article.id, text, start, end, raw_start, raw_end, statement.rule, part)
