"""Evaluators, readers and advisers as plugin authors write them, importable by name; some break the contract."""

import dataclasses
import os
import time

import jobrsvp


class Good(jobrsvp.Evaluator):
    """Keeps the contract."""

    id = "good"
    side = "job"

    def evaluate(self, case, context):
        return self.neutral("It is good.")


class ByOrder(Good):
    """Depends on the order of a set."""

    def evaluate(self, case, context):
        return self.neutral(f"It is {' '.join({'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'})}.")


class ByZone(Good):
    """Depends on the zone of the computer."""

    def evaluate(self, case, context):
        return self.neutral(f"It is {time.strftime('%z', time.localtime(0))} here.")


class ByProcess(Good):
    """Breaks off in another process."""

    def evaluate(self, case, context):
        if os.environ.get("TZ") == "Pacific/Kiritimati":
            raise RuntimeError("not here")
        return self.neutral("It is good.")


class Printing(Good):
    """Prints."""

    def evaluate(self, case, context):
        print("hello")
        return self.neutral("It is good.")


class Surrogate(Good):
    """Says what no encoding has."""

    def evaluate(self, case, context):
        return self.neutral("It is \udcff good.")


class Undocumented(Good):
    pass


Undocumented.__doc__ = None


class Flickering(Good):
    """Says another thing each time."""

    def evaluate(self, case, context):
        self.number = getattr(self, "number", 0) + 1
        return self.neutral(f"It is number {self.number}.")


class Silent(Good):
    """Does not say whose silence it is."""

    def evaluate(self, case, context):
        return self.unknown("It is not known.")


class Quoting(Good):
    """Quotes what nobody said."""

    def evaluate(self, case, context):
        return self.neutral("It is good.", quotes=(jobrsvp.Quote(text="no such words", start=0, end=13),))


class Inventing(Good):
    """Rests on an option that there is not."""

    fact = "evaluators.good.most"

    def evaluate(self, case, context):
        return self.neutral("It is good.", facts=(self.fact,))


class Misnaming(Inventing):
    """Rests on a field of the profile that there is not."""

    fact = "pay.flor"


class Hasty(Good):
    """Rules out what begins at once, without a fact of the profile."""

    def evaluate(self, case, context):
        quote = case.posting.find("at once")
        if quote is None:
            return self.neutral("It is not said when it begins.")
        return self.speaks_against("It begins at once.", strength=0.5, quotes=(quote,), dealbreaker=True)


class Board(jobrsvp.Reader):
    """Pages of jobs.example.org."""

    id = "board"

    def matches(self, capture):
        return "jobs.example.org" in (capture.url or "")

    def read(self, capture, posting):
        return posting


class Vague(Board):
    """Matches with what is no yes or no."""

    def matches(self, capture):
        return capture.url


class Forgetful(Board):
    """Returns nothing."""

    def read(self, capture, posting):
        return "posting"


class Broken(Board):
    """Fails at every page."""

    def read(self, capture, posting):
        return 1 / 0


class Quoteless(Board):
    """Quotes what nobody said."""

    def read(self, capture, posting):
        return dataclasses.replace(posting, quotes={"title": posting.find("no such words")})


class Misquoting(Board):
    """Quotes within a fact what nobody said."""

    def read(self, capture, posting):
        quote = jobrsvp.Quote(text="night and day", start=0, end=13)
        return dataclasses.replace(posting, schedule=jobrsvp.Schedule(nights=True, quotes=(quote,)))


class Renaming(Board):
    """Mends a title, and keeps the quote of the wrong one."""

    def read(self, capture, posting):
        return dataclasses.replace(posting, title="Ward Nurse") if posting.quotes else posting


class Water(jobrsvp.Adviser):
    """A tip for everybody."""

    id = "water"
    rule = "R1"

    def advise(self, occasion):
        yield jobrsvp.Tip(id="water", text="Drink water.", rule=self.rule)


class Ruleless(Water):
    """A tip of a rule that there is not."""

    rule = "V1"
