"""MEASURED_IN, RESULT_OF, TARGET_OF, REPORTED_BY: where, by which policy, by which paper, by whom a figure is said."""

from collections.abc import Iterator

from zhengtu_extractors.document import Document, Statement
from zhengtu_extractors.mentions.figures import figure_id, figures_of, modality_of


def figures(document: Document) -> Iterator[Statement]:
    """The statements of the figures of an article."""
    for marked, reading, said in figures_of(document):
        key = figure_id(document, marked, reading, said)
        modality = modality_of(document, marked, reading)
        for tie in said:
            # A paper does set its target; what is planned is that it be reached.
            how = modality if tie.type in {"MEASURED_IN", "RESULT_OF"} else "done"
            yield Statement(tie.type, key, tie.to.id, marked.sentence, tie.rule, {}, how)
