"""The sentence that names fields to correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jobrsvp.model.saying.said import Said, Tongue, joined, say, spoken


class Each(Said):
    """Fields with the sentences on each, parted by semicolons."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the sentences in *tongue*; the names of the fields are those of the file and the API."""
        return "; ".join(f"{name}: {spoken(sentence, tongue)}" for name, sentence in self.parts)


def to_correct(faults: Mapping[str, Sequence[str]]) -> str:
    """Return the sentence that asks to correct *faults*: sentences by the dotted name of their field."""
    listed = [(name, joined(*sentences)) for name, sentences in sorted(faults.items())]
    each = Each("; ".join(f"{name}: {sentence}" for name, sentence in listed), *listed)
    return say("Please correct {fields}", fields=each)
