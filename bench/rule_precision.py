"""Measure the precision of every rule on the annotated pages and write `data/rule_precision.tsv`.

Added to them is what was counted elsewhere: on further annotated pages (`further_pages.tsv`), and by eye for rules
whose facts are not annotated (`judged_rules.tsv`).

python bench/rule_precision.py
"""

from collections import Counter
from pathlib import Path

from gold import gold_facts, gold_files

from zhengtu.evaluation import evaluate
from zhengtu_graph.files import folder

COUNTED = (Path(__file__).with_name("further_pages.tsv"), Path(__file__).with_name("judged_rules.tsv"))
HEAD = """# Precision of each rule on annotated pages: rule, right statements, all statements that it made there.
# Written by bench/rule_precision.py; read as the confidence of edges.
"""


def main() -> None:
    """Write the table."""
    files = gold_files()
    report = evaluate(gold_facts(files), files)
    right, found = Counter[str](), Counter[str]()
    for rule in report.types("rules"):
        right[rule] += report.counts["rules", rule, "right"]
        found[rule] += report.counts["rules", rule, "found"]
    for line in (line for path in COUNTED for line in path.read_text("utf-8").splitlines() if line[0] != "#"):
        rule, of_right, of_found = line.split("\t")
        right[rule] += int(of_right)
        found[rule] += int(of_found)
    lines = [f"{rule}\t{right[rule]}\t{found[rule]}" for rule in sorted(found)]
    path = folder("data") / "rule_precision.tsv"
    path.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(found)} rules on {len(files)} pages and {len(COUNTED)} tables: {path}")


if __name__ == "__main__":
    main()
