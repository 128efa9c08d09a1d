"""How many of the whole cases come out as expected."""

from tests.benchmarks.figures import line
from tests.test_scenarios import NOW, Remembering, among, ask, differing_rules, right, scenarios

import jobrsvp_evaluators
from jobrsvp.panel import registry


def main():
    cases = [case for (case,) in (param.values for param in scenarios())]
    with Remembering(registry.load([jobrsvp_evaluators], installed=False), clock=lambda: NOW) as advisor:
        answers = [ask(advisor, case) for case in cases]
    both = list(zip(cases, answers, strict=True))
    toss_ups = sum(answer.firmness == "toss-up" for answer in answers)
    share("suggestion and action right (a toss-up counts)", [right(case, answer) for case, answer in both], "aim 95 %")
    line("  of these toss-ups", str(toss_ups))
    asked = [
        (case, answer)
        for case, answer in both
        if case["expect"].keys() & {"rules", "never"} and among(answer.action, case["expect"]["action"])
    ]
    rules = [not list(differing_rules(case["expect"], {tip.rule for tip in answer.tips})) for case, answer in asked]
    share("rules that tips must and must not name, right", rules, "aim 95 %")


def share(name, hits, aim):
    """Print how many of *hits* are true."""
    line(name, f"{sum(hits)} of {len(hits)} ({sum(hits) / len(hits):.0%})", aim)


if __name__ == "__main__":
    main()
