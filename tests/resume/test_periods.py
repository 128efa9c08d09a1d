"""The dates of a job, as people write them."""

import pytest

from jobrsvp.languages import known
from jobrsvp.resume.periods import dated


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("March 2019 - Present", "2019-03-01", None),
        ("Sept. 2019 – now", "2019-09-01", None),
        ("03/2019-07/2022", "2019-03-01", "2022-07-31"),
        ("01.03.2021 - 30.06.2022", "2021-03-01", "2022-06-30"),
        ("2019-03 to 2020-02", "2019-03-01", "2020-02-29"),
        ("2019 – 2021", "2019-01-01", "2021-12-31"),
        ("March - July 2019", "2019-03-01", "2019-07-31"),
        ("2019 –", "2019-01-01", None),
        ("since 2020", "2020-01-01", None),
        ("seit März 2020", "2020-03-01", None),
        ("von 03.2019 bis 07.2020", "2019-03-01", "2020-07-31"),
        ("05/2019 – heute", "2019-05-01", None),
        ("depuis septembre 2020", "2020-09-01", None),
        ("janvier 2017 à août 2020", "2017-01-01", "2020-08-31"),
        ("enero de 2018 - actualidad", "2018-01-01", None),
        ("gennaio 2018 - oggi", "2018-01-01", None),
        ("januari 2018 – heden", "2018-01-01", None),
        ("janeiro de 2018 - presente", "2018-01-01", None),
        ("januari 2018 - nuvarande", "2018-01-01", None),
        ("styczeń 2018 - obecnie", "2018-01-01", None),
    ],
)
def test_a_period_is_read(line, start, end):
    period = dated(f"Weaver, {line}", known()).period
    assert (str(period.start), period.end and str(period.end)) == (start, end)


@pytest.mark.parametrize(
    "line", ["Weaver", "2019", "+44 1632 960 2019", "Suite 2000-1", "from Leeds", "12 - 20 people"]
)
def test_other_numbers_are_none(line):
    assert dated(line, known()) is None
