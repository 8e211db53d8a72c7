import os
import signal

from zhengtu.spread import spread


def double(number: int) -> int:
    return number * 2


def die_on_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def give_up(number: int) -> int:
    return -number


def test_spread_gives_the_same_results_here_and_in_processes() -> None:
    items = range(7)
    here = sorted(spread(double, items, workers=1, give_up=give_up))
    assert here == sorted(spread(double, items, workers=2, give_up=give_up)) == [0, 2, 4, 6, 8, 10, 12]


def test_spread_gives_up_only_the_item_that_kills_its_worker() -> None:
    assert sorted(spread(die_on_three, range(6), workers=2, give_up=give_up)) == [-3, 0, 1, 2, 4, 5]
