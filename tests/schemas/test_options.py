"""Options of evaluators: what is shown of them, and which values are refused."""

import dataclasses
from decimal import Decimal
from typing import Literal

import pytest

from jobrsvp import BadInput, option, schemas


@dataclasses.dataclass(frozen=True)
class Options:
    """One of each kind."""

    share: int = option(25, "Most travel.", least=0, most=100, unit="%")
    pay: Decimal = option(Decimal(2), "Least pay.", least=1)  # noqa: RUF009 - a Decimal does not change
    late: float = option(0.5, "How late.", most=2)
    way: Literal["car", "bike"] = option("car", "How you go.")
    rounds: int | None = option(None, "How many rounds.", most=9)
    calm: bool = option(False, "Whether it is to be calm.")
    words: tuple[str, ...] = option(tuple, "Words to look for.")


ROWS = {row["name"]: row for row in schemas.options(Options)}


def test_a_row_has_range_unit_and_choices():
    share, way = ROWS["share"], ROWS["way"]
    assert (share["least"], share["most"], share["unit"], share["choices"]) == (0, 100, "%", None)
    assert (way["least"], way["most"], way["unit"], way["choices"]) == (None, None, "", ["car", "bike"])


def test_a_default_may_be_made_anew():
    assert (schemas.chosen(Options, {}).words, ROWS["words"]["default"]) == ((), [])


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        ({"share": 101}, "share: Write a number from 0 to 100."),
        ({"share": -1}, "share: Write a number from 0 to 100."),
        ({"pay": "0.99"}, "pay: Write 1 or more."),
        ({"late": 2.1}, "late: Write 2 or less."),
        ({"way": "boat"}, "way: Must be one of: car, bike."),
        ({"share": 1.5}, "share: Write a whole number."),
        ({"share": Decimal("4.9")}, "share: Write a whole number."),
        ({"share": "two"}, "share: Write a whole number."),
        ({"rounds": 2.5}, "rounds: Write a whole number."),
        ({"calm": "perhaps"}, "calm: Write true or false."),
        ({"shrae": 1}, "shrae: Unknown field. Write share."),
    ],
)
def test_a_value_out_of_range_is_refused_with_the_cure(wishes, told):
    with pytest.raises(BadInput, match=told):
        schemas.chosen(Options, wishes)


@pytest.mark.parametrize(
    "wishes", [{"share": 0}, {"share": 100}, {"pay": "1"}, {"late": 2}, {"way": "bike"}, {"share": 3.0}]
)
def test_the_ends_of_a_range_are_in_it(wishes):
    assert schemas.chosen(Options, wishes) != Options()


@pytest.mark.parametrize(
    "wishes",
    [{"share": 101}, {"pay": "0.99"}, {"late": 2.1}, {"way": "boat"}, {"shrae": 1}, {"share": 1.5}, {"rounds": 2.5}],
)
def test_the_rows_alone_refuse_the_same(wishes):
    told = []
    for record in (Options, schemas.record_of(ROWS.values())):
        with pytest.raises(BadInput) as caught:
            schemas.chosen(record, wishes)
        told.append(caught.value.fields)
    assert told[0] == told[1]


def test_the_rows_alone_take_what_the_class_does():
    wishes = {"share": 3, "pay": "3.5", "late": 1, "way": "bike", "words": ["tea"]}
    assert schemas.chosen(schemas.record_of(ROWS.values()), wishes).way == "bike"
