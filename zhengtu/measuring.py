"""The command that measures: evaluate."""

import json
from pathlib import Path

import click

from zhengtu.evaluation import evaluate as evaluated
from zhengtu.evaluation import evaluate_files, read_records
from zhengtu.evaluation_text import compare, report_json, report_text
from zhengtu.progress import at_work


@click.command()
@click.argument("records", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print figures by type, rule and page, and all errors, as JSON.")
@click.option("--errors", is_flag=True, help="List what was missed and what is spurious.")
@click.option(
    "--by", type=click.Choice(["type", "rule", "page"]), default="type", show_default=True, help="Rows of the table."
)
@click.option("--html", type=click.Path(path_type=Path), help="Write a page that shows it in the articles' text.")
@click.option("--compare", "run", type=click.Path(path_type=Path), help="Records of another run: gains and losses.")
def evaluate(
    records: Path,
    gold: tuple[Path, ...],
    as_json: bool,
    errors: bool,
    by: str,
    html: Path | None,
    run: Path | None,
) -> None:
    """Compare article records with annotated pages: precision, recall, F1 by type. 评测。

    \b
    Example:
      zhengtu evaluate articles.jsonl gold/*.json --errors
      zhengtu evaluate articles.jsonl gold/*.json --html evaluation.html --compare before.jsonl
    """
    with at_work("comparing 评测"):
        facts = read_records(records)
        report = evaluated(facts, gold)
        compared = compare(report, evaluate_files(run, gold)) if run else None
    if as_json:
        click.echo(json.dumps(report_json(report, compared), ensure_ascii=False, indent=1))
    else:
        click.echo(report_text(report, errors, by=by, compared=compared))
    if html:
        from zhengtu.evaluation_page import evaluation_page  # noqa: PLC0415  jinja2 is not needed without

        html.write_text(evaluation_page(report, facts, compared), "utf-8")
        click.echo(f"open in a browser: {html.resolve()}", err=True)
