"""How right the program is on annotated pages: those that its rules were written with, and the third held out.

python bench/quality.py [--errors]      --errors lists what is missed and spurious on the former
"""

import sys

from gold import HELD_OUT, gold_facts, gold_files

from zhengtu.evaluation import Report, evaluate
from zhengtu.evaluation_text import report_text


def main() -> None:
    """Print the tables."""
    files = gold_files()
    facts = gold_facts(files)
    seen = [path for path in files if path.stem not in HELD_OUT]
    held_out = [path for path in files if path.stem in HELD_OUT]
    for title, part in (("seen", seen), ("held out", held_out), ("all", files)):
        report = evaluate(facts, part)
        print(f"\n{title}: {len(part)} pages\n{report_text(report, errors='--errors' in sys.argv and part is seen)}")
        print("resolved, by type: found under the same full name\n" + "\n".join(_resolved(report)))
    print("\nprecision by rule, pages seen\n" + "\n".join(_rules(evaluate(facts, seen))))


def _resolved(report: Report) -> list[str]:
    types = report.types("entities")
    rows = [(name, report.measure("entities", [name], "full")) for name in types]
    rows.append(("ALL", report.measure("entities", types, "full")))
    return [f"  {name:<20}{m['precision']:>7.3f}{m['recall']:>7.3f}{m['f1']:>7.3f}" for name, m in rows]


def _rules(report: Report) -> list[str]:
    rows = [(rule, report.measure("rules", [rule])) for rule in report.types("rules")]
    return [f"  {rule:<44}{m['right']:>5} of {m['found']:>4}" for rule, m in rows]


if __name__ == "__main__":
    main()
