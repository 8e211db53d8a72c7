import threading
import time

import pytest

from zhengtu.timelimit import time_limit
from zhengtu_graph.errors import InputError


def test_timelimit_stops_an_input_that_does_not_end() -> None:
    with pytest.raises(InputError, match="took more than 0 seconds"), time_limit(0, least=0.05):
        time.sleep(5)


def test_timelimit_leaves_nothing_behind() -> None:
    with time_limit(0, least=0.2):
        pass
    time.sleep(0.3)


def test_timelimit_runs_without_a_limit_in_other_threads() -> None:
    done = []

    def work() -> None:
        with time_limit(0, least=0.01):
            time.sleep(0.05)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
