import jobrsvp


class Coffee(jobrsvp.Evaluator):
    """Speaks for postings that mention good coffee."""

    id = "coffee"
    side = "job"

    def evaluate(self, case, context):
        quote = case.posting.find("coffee")
        if quote is None:
            return self.unknown("The posting does not mention coffee.", missing="posting", question="Is there coffee?")
        return self.speaks_for("There is coffee.", strength=0.1, quotes=(quote,))


@jobrsvp.hookimpl
def evaluators():
    return [Coffee()]
