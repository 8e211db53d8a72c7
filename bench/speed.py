"""Speed of reading and extraction, beside jieba's tagger on the same text in the same run.

python bench/speed.py [FOLDER]          by default the project's sample articles, as often as makes a second's work
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import jieba.posseg

from zhengtu.pipeline import Options, facts_of, read
from zhengtu_extractors.extract import extract
from zhengtu_extractors.reading.inputs import Input, find_inputs
from zhengtu_graph.errors import InputError
from zhengtu_graph.files import folder
from zhengtu_graph.model import Article

LEAST_CHARACTERS = 60_000


def main() -> None:
    """Print the table."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else folder("data") / "samples" / "texts"
    articles = list(read(root, Options()))
    length = sum(len(a.text) for a in articles)
    repeats = max(1, LEAST_CHARACTERS // max(1, length))
    work: dict[str, Callable[[], object]] = {
        "read, reconstruct, extract, check": lambda: [_facts(given) for given in find_inputs(root)],
        "extract": lambda: [extract(a) for a in articles],
        "jieba.posseg.cut": lambda: [_tagged(a) for a in articles],
    }
    seconds = {name: _seconds(run, repeats) for name, run in work.items()}
    print(f"{len(articles)} articles, {length * repeats:,} characters of body text; processor seconds, one core")
    for name, taken in seconds.items():
        ratio = taken / seconds["jieba.posseg.cut"]
        print(f"  {name:<36}{taken:>8.2f} s{length * repeats / taken:>12,.0f} characters/s{ratio:>8.2f} × jieba.posseg")


def _facts(given: Input) -> object:
    try:
        return facts_of(given, Options())
    except InputError:
        return None


def _tagged(article: Article) -> list[object]:
    return list(jieba.posseg.cut(article.text))


def _seconds(run: Callable[[], object], repeats: int) -> float:
    run()  # lexicons are loaded once a process
    start = time.process_time()
    for _ in range(repeats):
        run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
