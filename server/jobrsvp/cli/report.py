"""What the commands print for people: the suggestion with bars and quotes, and the lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import simplejson
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from jobrsvp import Invitation, Posting, Profile, WeighedFinding, schemas
from jobrsvp.cli import terminal
from jobrsvp.errors import JobRSVPError, NotAPosting
from jobrsvp.model import About, Package, Problem, Question, Quote, Suggestion
from jobrsvp.panel import listing
from jobrsvp.panel.registry import Registry

# Twenty characters and a middle line leave room for the words on a terminal of 80.
HALF_BAR = 10
BAR, PLAIN_BAR = ("█", "│"), ("#", "|")
ANSWERS = {"attend": "Go", "decline": "Do not go"}
COLOURS = {"attend": "bold green", "decline": "bold red"}
MARKS = {"for": "+", "against": "-", "neutral": "·", "unknown": "?"}
LEAST_SHOWN = 0.005  # what would be a line of +0.00
# A sign alone proves nothing, and two lines are enough to find the place.
SHORTEST_QUOTE, LONGEST_QUOTE = 3, 160


def render(suggestion: Suggestion) -> None:
    """Print *suggestion* as a report."""
    terminal.show(Group(*parts(suggestion)))


def parts(suggestion: Suggestion) -> Iterable[RenderableType]:
    """Yield the report, top down: the answer, the reasons, what to ask, manners, money, problems."""
    yield headline(suggestion)
    yield section("Why", reasons(suggestion))
    if suggestion.ask_first:
        yield section("Ask first", bullets(asked(one) for one in suggestion.ask_first))
    if suggestion.turns:
        yield section("What would turn it", bullets(f"{ANSWERS[one.to]} if {one.words}." for one in suggestion.turns))
    if suggestion.tell_us:
        yield section("Tell us", bullets(f"{one.label} {one.why} ({one.field})" for one in suggestion.tell_us))
    if suggestion.tips:
        yield section("Manners", bullets(f"{tip.text} ({tip.rule})" for tip in suggestion.tips))
    if suggestion.package and suggestion.package.difference:
        yield section(f"The package, {suggestion.package.currency} a year", package_table(suggestion.package))
    if suggestion.problems:
        yield section("Problems", bullets(f"{one.plugin}: {one.message}" for one in suggestion.problems))


def headline(suggestion: Suggestion) -> Text:
    """Return the posting's name, where it was read, and the answer."""
    posting = suggestion.posting
    named = " - ".join(part for part in (posting.title, posting.organization) if part) or "Untitled posting"
    low, high = suggestion.range
    answer = f"{suggestion.suggestion.upper()} ({suggestion.firmness}; {suggestion.action})"
    return Text.assemble(
        (named, "bold"), "\n", (seen(suggestion), "dim"), (looked_before(suggestion), "bold"),
        (answer, COLOURS[suggestion.suggestion]), f"  {suggestion.summary}\n",
        (f"balance {suggestion.balance:+.2f}, between {low:+.2f} and {high:+.2f}", "dim"),
    )  # fmt: skip


def asked(question: Question) -> str:
    """Return a question for the employer, and whether its answer matters."""
    return f"{question.question} {'The answer could turn the suggestion.' if question.could_turn else ''}"


def looked_before(suggestion: Suggestion) -> str:
    """Return the line that says when the person looked at the same job before; nothing for a job that is new."""
    before = suggestion.about.before
    return f"{before.words}\n" if before else ""


def seen(suggestion: Suggestion) -> str:
    """Return the meeting that was read, what is asked of it, and whence the posting is; nothing for a posting alone."""
    invitation, about = suggestion.invitation, suggestion.about
    if invitation is None or (about.seen == "posting" and not (invitation.starts_at or invitation.questions)):
        return ""
    whence = {
        "page": "the posting",
        "history": "the posting that you looked at before",
        "mail": "only what the mail says of the job",
    }
    when = (
        f"{invitation.starts_at:%A} {invitation.starts_at.day} {invitation.starts_at:%B %Y, %H:%M}"
        if invitation.starts_at
        else "no certain time"
    )
    facts = [(invitation.kind or "invitation").replace("_", " "), when, invitation.format, invitation.address]
    asked = "".join(f"\n? {question}" for question in invitation.questions)
    judged = whence.get(about.posting_from, "nothing is known of the job")
    looked = f" on {about.looked_at.day} {about.looked_at:%B %Y}" if about.looked_at else ""
    return f"{', '.join(filter(None, facts))}; judged by {judged}{looked}{asked}{others(about)}\n"


def others(about: About) -> str:
    """Return the earlier cases that a message may be about, a line each, and how to say which."""
    if about.sure or not about.cases:
        return ""
    lines = (f"\n  {one.id[:8]}  {one.title or 'Untitled posting'}, {one.created_at:%Y-%m-%d}" for one in about.cases)
    return f"\n? It may be about one of these: jobrsvp history attach latest ID|none{''.join(lines)}"


def section(title: str, body: RenderableType) -> RenderableType:
    """Return *body* under its *title*."""
    return Group(Text(f"\n{title}", style="bold"), Padding(body, (0, 0, 0, 2)))


def bullets(lines: Iterable[str]) -> RenderableType:
    """Return *lines* as a list."""
    return Group(*(Text(f"- {' '.join(line.split())}") for line in lines))


def reasons(suggestion: Suggestion) -> RenderableType:
    """Return what speaks for and against as bars, in the order in which it matters, and the rest as a short list."""
    table = Table.grid(padding=(0, 1), expand=False)
    vetoes = set(suggestion.dealbreakers)
    silent = [finding for finding in suggestion.findings if not speaks(finding)]
    for finding in filter(speaks, suggestion.findings):
        mark = "!" if finding.evaluator in vetoes else MARKS[finding.stance]
        table.add_row(mark, finding.evaluator, bar(finding), f"{finding.contribution:+.2f}", explanation(finding))
    parts: list[RenderableType] = [table]
    if vetoes:
        parts.append(
            Text("! overrides the balance: with it the answer is no, whatever else speaks for it.", style="dim")
        )
    if silent:
        heading = f"\n{len(silent)} {'thing' if len(silent) == 1 else 'things'} that changed nothing"
        parts += [Text(heading, style="dim"), bullets(f"{one.headline} ({one.evaluator})" for one in silent)]
    return Group(*parts)


def speaks(finding: WeighedFinding) -> bool:
    """Whether *finding* moves the balance by what one can see."""
    return abs(finding.contribution) >= LEAST_SHOWN or finding.dealbreaker


def bar(finding: WeighedFinding) -> Text:
    """Return the contribution as a bar around a middle line, one full side for 1."""
    full, middle = BAR if terminal.can_show("".join(BAR)) else PLAIN_BAR
    length = min(HALF_BAR, round(abs(finding.contribution) * HALF_BAR))
    left = full * length if finding.contribution < 0 else ""
    right = full * length if finding.contribution > 0 else ""
    return Text.assemble((f"{left:>{HALF_BAR}}", "red"), middle, (f"{right:<{HALF_BAR}}", "green"))


def explanation(finding: WeighedFinding) -> Text:
    """Return headline, detail and quotes."""
    text = Text(finding.headline)
    if finding.detail:
        text.append(f" {finding.detail}")
    for quote in finding.quotes:
        text.append(f"\n“{shortened(quote)}”", style="italic dim")
    return text


def shortened(quote: Quote) -> str:
    """Return the words of *quote* on one line, cut where they would fill the screen."""
    words = " ".join(quote.text.split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1]}…"


def package_table(package: Package) -> RenderableType:
    """Return present, offered and difference, line by line."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for heading in ("", "present", "offered", "difference"):
        table.add_column(heading, justify="left" if not heading else "right")
    names = dict.fromkeys([*package.present, *package.offered, *package.difference])
    for name in names:
        cells = [amount(side, name) for side in (package.present, package.offered, package.difference)]
        table.add_row(name.replace("_", " "), *cells)
    if package.hourly:
        table.add_row("per hour", amount(package.hourly, "present"), amount(package.hourly, "offered"), "")
    return Group(table, assumptions(package))


def assumptions(package: Package) -> Text:
    """Return what the amounts rest on, each with its key under ``[assumptions]`` and its source."""
    lines = (f"{one.key} = {one.value} {one.unit}: {one.source}" for one in package.assumptions)
    return Text("".join(f"\n{line}" for line in lines), style="dim")


def amount(side: Mapping[str, Any], name: str) -> str:
    """Return the line *name* of one *side*: its middle, and the band where there is one."""
    band = side.get(name)
    if band is None:
        return ""
    middle = f"{band.middle:,.0f}"
    return middle if band.low == band.high else f"{middle} ({band.low:,.0f} to {band.high:,.0f})"


def render_posting(posting: Posting) -> None:
    """Print what was read, fact by fact with its quote."""
    table = Table.grid(padding=(0, 2))
    for name, value in schemas.dump(posting).items():
        if value not in (None, [], {}, "") and name not in ("sources", "quotes", "description"):
            table.add_row(Text(name.replace("_", " "), style="bold"), brief(value))
    terminal.show(table)


def brief(value: Any) -> str:
    """Return *value* in a few words."""
    if isinstance(value, dict):
        return ", ".join(
            f"{name.replace('_', ' ')}: {brief(inner)}"
            for name, inner in value.items()
            if inner not in (None, [], {}, "") and name not in ("quote", "quotes", "also")
        )
    if isinstance(value, list):
        return "\n".join(brief(one) for one in value)
    return str(value)


def render_invitation(invitation: Invitation) -> None:
    """Print what a mail says of the meeting."""
    table = Table.grid(padding=(0, 2))
    for name, value in schemas.dump(invitation).items():
        if value not in (None, [], {}) and name != "quotes":
            table.add_row(Text(name.replace("_", " "), style="bold"), brief(value))
    terminal.show(table)


def refusal(name: str, error: JobRSVPError, *, as_json: bool, read: Invitation | None = None) -> None:
    """Say why the file *name* got no answer; *read* is what its mail says, which invites to nothing."""
    sentence, file = str(error), Path(name).name
    terminal.echo(f"jobrsvp: {sentence if sentence.startswith((name, file)) else f'{file}: {sentence}'}", err=True)
    if as_json:
        seen = getattr(error, "seen", None)
        code = "not_a_posting" if isinstance(error, NotAPosting) else "bad_input"
        said = {"code": code, "message": str(error), "seen": seen}
        if read is not None:
            said["invitation"] = schemas.dump(read)
        terminal.echo(simplejson.dumps({"error": said}, use_decimal=True))


def render_plugins(registry: Registry, disabled: Iterable[str], *, as_json: bool) -> None:
    """Print the plugins, what each offers, and the problems."""
    rows = listing.plugins(registry, disabled)
    if as_json:
        terminal.echo(simplejson.dumps({"plugins": rows, "problems": listing.problems(registry)}))
        return
    for row in rows:
        state = "" if row["enabled"] else " (switched off)"
        offers = ", ".join(row["offers"]) or "nothing"
        came = " ".join(filter(None, (row["distribution"], row["version"])))
        terminal.echo(f"{row['plugin']}{state}: {came}: {offers}")
    for problem in registry.problems:
        terminal.echo(f"! {problem.plugin} ({problem.kind}): {problem.message}")


def problems(found: Iterable[Problem]) -> None:
    """Print beside the answer what plugins did wrong."""
    for one in found:
        terminal.echo(f"! {one.plugin} ({one.kind}): {one.message}", err=True)


def usual(option: dict[str, Any]) -> str:
    """Return the default of *option* with its unit, its range and its choices."""
    limits = (("at least", option.get("least")), ("at most", option.get("most")))
    said = [f"default {option['default']} {option.get('unit', '')}".strip()]
    said += [f"{words} {limit:g}" for words, limit in limits if limit is not None]
    return ", ".join([*said, *(["one of " + "/".join(option["choices"])] if option["choices"] else [])])


def render_evaluators(registry: Registry, profile: Profile, *, as_json: bool) -> None:
    """Print who sits on the panel."""
    rows = listing.evaluators(registry, profile)
    if as_json:
        terminal.echo(simplejson.dumps(rows, use_decimal=True))
        return
    table = Table.grid(padding=(0, 2))
    for row in rows:
        table.add_row(Text(row["id"], style="bold"), row["side"], f"weight {row['weight']:g}", row["help"])
        for option in row["options"]:
            table.add_row("", "", option["name"], f"{option['description']} ({usual(option)})")
    terminal.show(table)
