"""A Chromium for the tests of the viewer.

    python scripts/chromium.py find       print the path of a Chromium or Chrome that runs
    python scripts/chromium.py install    the same, after installing one where there is none

The environment variable CHROMIUM names one to use. Exit codes: 0 done, 2 wrong usage, 3 there is none.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PACKAGES = ("chromium", "fonts-noto-cjk")
ASK_PLAYWRIGHT = """from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
ADVICE = (
    "no Chromium was found: `apt-get install chromium` on Debian, `brew install --cask google-chrome` on macOS, "
    "`python -m playwright install chromium` elsewhere, or name one in the environment variable CHROMIUM."
)


class SetupError(Exception):
    """There is no Chromium and none could be installed; the message says what to do."""


def quietly(command: Sequence[str]) -> subprocess.CompletedProcess[str] | None:
    """The ended run of a program; None if it is not there or does not end within a minute."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None


def runs(path: str) -> bool:
    """True if the program says its version: Ubuntu's chromium-browser may be a script that only gives advice."""
    answer = quietly([path, "--version"])
    return answer is not None and answer.returncode == 0 and "Chrom" in answer.stdout


def playwrights_own() -> str | None:
    """Where Playwright keeps its Chromium, installed or not; None without Playwright."""
    answer = quietly([sys.executable, "-c", ASK_PLAYWRIGHT])
    return answer.stdout.strip() if answer and answer.returncode == 0 else None


def candidates() -> Iterator[str]:
    """Programs to try, the nearest first; Playwright is asked last because asking takes a second."""
    yield from filter(None, map(shutil.which, NAMES))
    if own := playwrights_own():
        yield own


def find() -> str | None:
    """Path of a Chromium that runs, or None.

    Raises:
        SetupError: the environment variable CHROMIUM names one that does not run.
    """
    named = os.environ.get("CHROMIUM")
    if named and not runs(named):
        raise SetupError(f"CHROMIUM is {named}, which does not run.")
    return named or next(filter(runs, candidates()), None)


def as_root() -> list[str] | None:
    """What to put before a command to run it as root without a question; None where that cannot be."""
    if os.geteuid() == 0:
        return []
    answer = quietly(["sudo", "-n", "true"])
    return ["sudo", "-n"] if answer and answer.returncode == 0 else None


def installations() -> Iterator[list[str]]:
    """Commands that may install a Chromium, in the order to try them."""
    root = as_root()
    if root is not None and shutil.which("apt-get"):
        apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        update, get = " ".join([*apt, "update"]), " ".join([*apt, "install", "-y", *PACKAGES])
        yield ["sh", "-c", f"{update} && {get}"]
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    yield playwright if root is None else [*playwright, "--with-deps"]


def install() -> str:
    """Path of a Chromium that runs, installed now if there was none."""
    if found := find():
        return found
    for command in installations():
        print("installing Chromium:", *command, file=sys.stderr, flush=True)
        subprocess.run(command, stdout=sys.stderr, check=False)
        if found := find():
            return found
    raise SetupError(ADVICE)


def require() -> str:
    """Path of a Chromium that runs."""
    if found := find():
        return found
    raise SetupError(ADVICE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("find", "install"))
    command = parser.parse_args().command
    try:
        print(install() if command == "install" else require())
    except SetupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
