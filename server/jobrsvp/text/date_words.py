"""The words of dates and times, as a caller has them: the grammars of ``dates`` and ``clock`` know none themselves."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

#: The lists that a caller may give, in the words of the language files; one that is missing has no words.
LISTS = (
    "month", "weekday", "weekday_plural", "number", "article", "relative_day", "next_word", "date_of", "date_article",
    "ordinal_day", "weekday_label", "ago_before", "ago_after", "ahead", "day_unit", "until_word", "clock_at",
    "clock_mark", "clock_exact", "noon_word", "no_clock", "clock_from", "clock_until", "clock_lead", "clock_tail",
    "clock_sure", "half_of_day", "week_ahead", "week_joint", "weekday_until", "date_led", "day_part_end",
    "not_a_day", "hour_word", "calendar_week", "weekday_later",
)  # fmt: skip
LONG = 4  # letters: a longer weekday is no abbreviation, and stands for a day without a number beside it
HALF_DAY = 12  # hours that a clock has, so that "half past" is said with the first twelve numbers

Words = Mapping[str, int]


@dataclasses.dataclass(frozen=True, eq=False)
class DateWords:
    """Lower-case words with their numbers: months from 1, weekdays from Monday, 1; ``lists`` holds the others."""

    months: Words
    weekdays: Words
    lists: Mapping[str, Words]

    @classmethod
    def of(cls, lists: Mapping[str, Words]) -> DateWords:
        """Return the words of *lists* (those of ``LISTS``); plurals of weekdays name no single day and are left out."""
        plural = lists.get("weekday_plural", {})
        days = {word: number for word, number in lists.get("weekday", {}).items() if word not in plural}
        plain = {name: _with_plain(lists[name]) for name in ("number", "hour_word", "clock_lead") if name in lists}
        return cls(_with_plain(lists.get("month", {})), _with_plain(days), {**lists, **plain})

    def preferring(self, name: str, own: Words) -> DateWords:
        """Return these words with the numbers of *own* in the list *name*: half nine is 9:30 in one language alone."""
        return DateWords(self.months, self.weekdays, {**self.lists, name: {**self.lists.get(name, {}), **own}})

    def without_short(self, others: DateWords) -> DateWords:
        """Return these words without months and weekdays of up to ``LONG`` - 1 letters that *others* do not have.

        An abbreviation of one language is a word of another: ``sie 14`` is August in Polish alone.
        """
        months, days = (
            {word: number for word, number in mine.items() if len(word) >= LONG or word in theirs}
            for mine, theirs in ((self.months, others.months), (self.weekdays, others.weekdays))
        )
        return DateWords(months, days, self.lists)

    def without_days(self, names: Collection[str]) -> DateWords:
        """Return these words without the weekdays *names*."""
        return DateWords(self.months, {day: at for day, at in self.weekdays.items() if day not in names}, self.lists)

    def any(self, name: str) -> str:
        """Return the words of the list *name* as one pattern; it matches nothing when there are none."""
        return any_of(self.lists.get(name, {}))

    @property
    def month(self) -> str:
        """The months as one pattern."""
        return any_of(self.months)

    @property
    def day(self) -> str:
        """The weekdays as one pattern, abbreviations too."""
        return any_of(self.weekdays)

    @property
    def long_day(self) -> str:
        """The weekdays that are written out, as one pattern."""
        return any_of(word for word in self.weekdays if len(word) > LONG)

    @property
    def hours(self) -> Words:
        """The numbers that an hour may have."""
        numbers = {**self.lists.get("number", {}), **self.lists.get("hour_word", {})}
        return {word: number for word, number in numbers.items() if number <= HALF_DAY}

    @property
    def counts(self) -> Words:
        """The numbers in words, and the articles that count as one."""
        return {**dict.fromkeys(self.lists.get("article", {}), 1), **self.lists.get("number", {})}


def _with_plain(words: Words) -> Words:
    """Return *words* and, of the longer ones, how they are typed without accents: *sroda*, *fevrier*."""
    plain = {_plain(word): number for word, number in words.items() if len(word) >= LONG and _plain(word)}
    return {**plain, **words}


def _plain(word: str) -> str:
    """Return *word* without its accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", word.replace("ł", "l")) if sign.isascii())


def any_of(words: Iterable[str]) -> str:
    """Return *words* as one pattern, the longest first, so that none hides behind its own beginning."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?:(?!))"
