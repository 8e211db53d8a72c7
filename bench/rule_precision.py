"""Measure the precision of every rule on the annotated pages and write `data/rule_precision.tsv`.

Rules whose facts are not annotated (figures) are those of `judged_rules.tsv`, counted by eye.

python bench/rule_precision.py
"""

from pathlib import Path

from gold import gold_facts, gold_files

from zhengtu.evaluation import evaluate
from zhengtu_graph.files import folder

JUDGED = Path(__file__).with_name("judged_rules.tsv")
HEAD = """# Precision of each rule on annotated pages: rule, right statements, all statements that it made there.
# Written by bench/rule_precision.py; read as the confidence of edges.
"""


def main() -> None:
    """Write the table."""
    files = gold_files()
    report = evaluate(gold_facts(files), files)
    rules = report.types("rules")
    lines = [
        f"{rule}\t{report.counts['rules', rule, 'right']}\t{report.counts['rules', rule, 'found']}" for rule in rules
    ]
    judged = [line for line in JUDGED.read_text("utf-8").splitlines() if not line.startswith("#")]
    lines = sorted([*lines, *judged])
    path = folder("data") / "rule_precision.tsv"
    path.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(rules)} rules on {len(files)} pages: {path}")


if __name__ == "__main__":
    main()
