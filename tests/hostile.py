"""Two hundred pieces of which a hostile text is made by saying one again and again."""

import itertools

#: what dates, amounts, names, addresses, lists and letters begin with, never ended
UNITS = (
    "1", "Mr.", "Dr. A.", "a@b.", "www.", "$1,", "10:00 -", "2026-11-", "Best,", "word", "Salary:", "(", "\"", "à",
    "東京",
    "no", "not", "we", "will be", "between", "Nurse",
)  # fmt: skip
ENDS = ("", " ", "\n", ", ", ". ", " and ", "\n\n", " - ")
LONGER = (
    "a:\n", "A:\nB\n", "Location:\nBoston\n", "What we offer\n", "Requirements\n- ", "Best regards,\nA\n",
    "On Mon, x wrote:\n", "Dear A,\n", "z.B. ", "> > ", "https://a.example/", "From: a@b.example\n", "Subject: ",
    "1st of ", "Monday, ", "9am to ", "EUR 40.000 - ", "40k-", "£30,000 per ", "25 days of ", "401(k), ",
    "hybrid or remote or ", "as soon as ", "I am so sorry that ", "my grandmother and ", "+49 30 ", "Room 1, Floor ",
    "&#", "&amp;", "<b>", "</p>", "\u200b", "\N{COMBINING ACUTE ACCENT}", "\t", "\r\n", "------\n",
)  # fmt: skip
FAMILIES = [unit + end for unit, end in itertools.product(UNITS, ENDS)] + list(LONGER)


def of_size(piece, size):
    """Return a text of *size* characters that says *piece* again and again."""
    return (piece * (size // len(piece) + 1))[:size]
