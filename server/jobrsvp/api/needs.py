"""What a plugin needs besides the case: it asks for it, and gets it when the person has allowed it."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Needs:
    """What a plugin says in ``JOBRSVP_NEEDS`` of its module; nothing by default, and then it works at once.

    ``hosts`` are names it connects to (``"api.example.org"``), ``files`` are files or folders that it reads and writes
    (``"~/offers.csv"``), ``programs`` are programs that it runs (``"pdftotext"``).  Raises ``TypeError`` for what is no
    tuple of texts.
    """

    hosts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, tuple) or not all(isinstance(one, str) and one for one in value):
                raise TypeError(f'{field.name} is a tuple of texts, as in {field.name}=("...",), not {value!r:.60}')

    def __bool__(self) -> bool:
        """Whether anything is needed."""
        return bool(self.hosts or self.files or self.programs)

    def within(self, allowed: Needs) -> bool:
        """Whether all of it is *allowed*."""
        return all(set(getattr(self, one.name)) <= set(getattr(allowed, one.name)) for one in dataclasses.fields(self))

    def __str__(self) -> str:
        """Return it in words."""
        named = ((field.name, getattr(self, field.name)) for field in dataclasses.fields(self))
        return "; ".join(f"{name}: {', '.join(value)}" for name, value in named if value) or "nothing"
