import itertools

import jobrsvp

COUNT = itertools.count()


class Moody(jobrsvp.Evaluator):
    """Says something else each time."""

    id = "moody"
    side = "job"

    def evaluate(self, case, context):
        return self.neutral(f"It is answer number {next(COUNT)}.")


@jobrsvp.hookimpl
def evaluators():
    return [Moody()]
