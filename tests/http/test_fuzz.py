"""A little of ``make fuzz`` at each run, and all that broke something once."""

import pytest
from tests.fuzz import __main__ as fuzz
from tests.fuzz.target import Tally, target


@pytest.fixture(scope="module")
def service():
    with target(Tally()) as service:
        yield service


def promises(service):
    """Return what is broken, but for how long it took, which is for ``make fuzz`` to say."""
    return service.tally.failed, service.tally.wrong_type, service.tally.too_large


@pytest.mark.parametrize("request_", fuzz.kept(), ids=lambda request: request[-1])
def test_what_broke_something_once_does_so_no_more(service, request_):
    fuzz.again(service, *request_)
    assert promises(service) == ([], [], [])


@pytest.mark.parametrize("seed", range(150))
def test_a_spoilt_body_is_answered_or_refused(service, seed):
    fuzz.again(service, *fuzz.made(seed, service.case), f"seed {seed}")
    assert promises(service) == ([], [], [])
