"""What went wrong in a plugin, in a sentence that names the file, the line and the cure."""

from __future__ import annotations

import inspect
import re
import sysconfig
import traceback
from pathlib import Path
from typing import Any

from jobrsvp.errors import JobRSVPError, PluginError, ProblemKind

#: Code that is not the plugin's own: the program, pluggy, and Python itself.
OTHERS = tuple(
    str(folder)
    for folder in (Path(__file__).parents[1], Path(inspect.getfile(re)).parent, sysconfig.get_path("stdlib"))
)
LIBRARIES = tuple(sysconfig.get_path(name) for name in ("purelib", "platlib"))
LONGEST_REASON = 200  # characters
LONGEST_TRACE = 20_000
#: What a message of Python means for an author, by a pattern of it.
CURES = tuple(
    (re.compile(pattern), cure)
    for pattern, cure in (
        (
            r"Can't instantiate abstract class \w+ (?:with|without an implementation for) abstract methods? '?(\w+)",
            "Write the method {0}.",
        ),
        (r"evaluate\(\) takes \d+ positional arguments? but 3 were given", "Write def evaluate(self, case, context)."),
        (r"advise\(\) takes \d+ positional arguments? but 2 were given", "Write def advise(self, occasion)."),
        (r"got an unexpected keyword argument '(\w+)'", "Leave {0} out, or see jobrsvp.Grounds for what there is."),
        (r"missing 1 required keyword-only argument: 'strength'", "Say strength=, from 0 to 1."),
        (r"not between 0 and 1", "Give a number from 0 to 1."),
        (r"a dealbreaker needs", "Or leave dealbreaker out."),
        (r"needs a headline", "Say the reason in one clause."),
        (r"'NoneType' object is not iterable", "A hook returns a list, [] for nothing."),
        (r"'NoneType' object has no attribute '(\w+)'", "Name in needs what the evaluator cannot do without."),
        (r"'(\w+)' object is not iterable", "A hook returns a list: return [{0}()]."),
        (r"mutable default .*use default_factory", "Take a tuple as the default of an option."),
        (r"surrogates not allowed", "Decode text with errors='replace'."),
    )
)


def error_in(error: BaseException, plugin: str, module: str = "", *, verb: str, kind: ProblemKind) -> PluginError:
    """Return *error* as one of *plugin*, whose *module* says which lines are its own; *verb* says what failed."""
    if isinstance(error, PluginError):
        error.trace = error.trace or trace_of(error)
        return error
    place = f" in {where}" if (where := place_of_error(error, module)) else ""
    if isinstance(error, JobRSVPError):
        message = str(error)
    else:
        message = f"{verb}{place} ({type(error).__name__}{reason_of(error)}).{cure_of(error, module)}"
    return PluginError(plugin, kind, message, trace_of(error))


def reason_of(error: BaseException) -> str:
    """Return what *error* says of itself; it may be a plugin's own kind, which fails at that too."""
    try:
        text = f"{error.msg}" if isinstance(error, SyntaxError) else f"{error}"
    except BaseException:
        return ""
    text = encodable(" ".join(text[: 10 * LONGEST_REASON].split()))
    return f": {text[:LONGEST_REASON]}" if text else ""


def encodable(text: str) -> str:
    """Return *text* with a mark for what no encoding has."""
    return text.encode(errors="replace").decode()


def cure_of(error: BaseException, module: str = "") -> str:
    """Return what the author may do about *error*, with a space before it; nothing where that is not known."""
    reason = reason_of(error)
    if isinstance(error, ModuleNotFoundError):
        if error.name and module.startswith(error.name):
            return (
                f" The entry point names {module}: correct [project.entry-points.jobrsvp] in pyproject.toml,"
                " and install the plugin again."
            )
        return f" Add {error.name} to dependencies in pyproject.toml, and install the plugin again."
    found = ((pattern.search(reason), cure) for pattern, cure in CURES)
    return next((f" {cure.format(*match.groups())}" for match, cure in found if match), "")


def place_of_error(error: BaseException, module: str) -> str:
    """Return file and line of the last step of *error* that is *module*'s own, else of the last one of no library."""
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        return at(error.filename, error.lineno)
    steps = list(traceback.walk_tb(error.__traceback__))
    own = [(frame.f_code.co_filename, line) for frame, line in steps if is_of(frame.f_globals.get("__name__"), module)]
    rest = [(frame.f_code.co_filename, line) for frame, line in steps if not is_library(frame.f_code.co_filename)]
    return at(*(own or rest)[-1]) if own or rest else ""


def is_of(name: object, module: str) -> bool:
    """Whether the module called *name* is *module*, or in it."""
    return bool(module) and isinstance(name, str) and (name == module or name.startswith(f"{module}."))


def is_library(file: str) -> bool:
    """Whether *file* is code of the program, of Python or of a library."""
    return file.startswith(("<", *OTHERS, *LIBRARIES))


def at(file: str, line: int) -> str:
    """Return a place in words, as ``sponsors/evaluator.py, line 12``."""
    parts = Path(file).parts
    package = len(parts) > 1 and Path(file).with_name("__init__.py").exists()
    return f"{'/'.join(parts[-2:] if package else parts[-1:])}, line {line}"


def place_in(dump: str, module: str) -> str:
    """Return where in *module* the process stood that wrote *dump*, in words; nothing if that is not known."""
    top = re.escape(module.partition(".")[0])
    found = re.search(rf'File "([^"]*\b{top}(?:\.py|[/\\][^"]*))", line (\d+)', dump)
    return at(found[1], int(found[2])) if found else ""


def place_of(thing: Any) -> str:
    """Return where the class or function *thing* stands, in brackets with a space before; nothing if not known."""
    try:
        thing = inspect.unwrap(thing)
        line = thing.__code__.co_firstlineno if inspect.isfunction(thing) else inspect.getsourcelines(thing)[1]
        return f" ({at(inspect.getfile(thing), line)})"
    except Exception:  # made on the fly, or of another kind
        return ""


def trace_of(error: BaseException) -> str:
    """Return the whole trace of *error*, as Python prints it."""
    try:
        return encodable("".join(traceback.format_exception(error))[-LONGEST_TRACE:])
    except BaseException:
        return ""
