"""How far an operator looks, and where it stops."""

import pytest

EN = """
[benefits]
fruit = [{ says = 'fruit', needs = ["offer"], yes = ["We offer fruit."], no = ["fruit"] }]
leave = [{ says = 'leave', needs = ["number"], yes = ["30 days leave"], no = ["you may leave"] }]
[context]
offering = [{ says = 'we offer', yes = ["We offer fruit."] }]
[heading]
offers = [{ says = 'benefits', yes = ["Benefits:"] }]
other = [{ says = 'your tasks', yes = ["Your tasks:"] }]
"""


@pytest.mark.parametrize(
    ("text", "concept", "said"),
    [
        ("We offer fruit.", "benefits.fruit", True),
        ("We offer tea. Packing fruit.", "benefits.fruit", False),
        ("Benefits:\ntea\nfruit", "benefits.fruit", True),
        ("Benefits:\n" + "tea\n" * 15 + "fruit", "benefits.fruit", True),
        ("Benefits:\n" + "tea\n" * 45 + "fruit", "benefits.fruit", False),
        ("Benefits:\ntea\nYour tasks:\nfruit", "benefits.fruit", False),
        ("You explain our benefits to " + "all of the people " * 4 + "\nfruit", "benefits.fruit", False),
        ("30 days of paid leave", "benefits.leave", True),
        ("leave of up to 30 days", "benefits.leave", True),
        ("30 people whom nobody would ever ask to leave", "benefits.leave", False),
        ("You may leave.\n30 days", "benefits.leave", False),
    ],
)
def test_an_operator_reaches_so_far(languages, text, concept, said):
    assert languages({"en": EN}).passed(text).says(concept) == said


def test_without_words_of_offering_nothing_is_offered(languages):
    words = languages({"en": EN.partition("[context]")[0]})
    assert not words.passed("We offer fruit").says("benefits.fruit")
