"""What plugin authors may use of JobRSVP, a line each, to be compared with what was recorded.

python -m tests.helpers.signatures > tests/api/signatures.txt
"""

import dataclasses
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import jobrsvp
import jobrsvp.testing

RECORDED = Path(__file__).parents[1] / "api/signatures.txt"
#: An object that has no other form than where it is in memory.
NAMELESS = re.compile(r"<([\w. ]+) at 0x[0-9a-f]+>")


def lines(module: ModuleType) -> Iterator[str]:
    """Yield each public name of *module* with its signature or value, and what hangs on a class."""
    for name in sorted(module.__all__):
        thing, full = getattr(module, name), f"{module.__name__}.{name}"
        if not getattr(thing, "__module__", "jobrsvp").startswith("jobrsvp"):
            yield full  # another library's, whose versions differ
        elif inspect.isclass(thing):
            yield from of_class(full, thing)
        else:
            yield f"{full}{of_value(thing)}"


def of_class(full: str, kind: type) -> Iterator[str]:
    """Yield the class *kind*, its fields and its methods."""
    yield f"class {full}({', '.join(base.__name__ for base in kind.__bases__)})"
    if dataclasses.is_dataclass(kind):
        yield from (f"{full}.{field.name}: {field.type}" for field in dataclasses.fields(kind))
    for name, member in sorted(vars(kind).items()):
        function = getattr(member, "__func__", member)
        if not name.startswith("_") and inspect.isfunction(function):
            yield f"{full}.{name}{of_value(function)}"
        elif not name.startswith("_") and isinstance(member, property):
            yield f"{full}.{name}: property"


def of_value(thing: object) -> str:
    """Return the signature of *thing*, or its value where it is a plain one."""
    if isinstance(thing, str | int | float):
        return f" = {thing!r}"
    try:
        return NAMELESS.sub(r"<\1>", str(inspect.signature(thing)))  # type: ignore[arg-type]  # it says if it is none
    except (TypeError, ValueError):
        return ""


def signatures() -> str:
    """Return all that is public, as the file has it."""
    return "\n".join([*lines(jobrsvp), *lines(jobrsvp.testing)]) + "\n"


if __name__ == "__main__":
    print(signatures(), end="")
