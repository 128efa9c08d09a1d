"""When a meeting is: the dates and hours that a mail names, which of them is meant, and on whose clock.

``when``
    the start, the end and the choices, with what must be asked.
``dates``
    dates and hours with what is doubtful about each.
``length``
    how long it takes.
``zones``
    zones as mails name them.
``clocks``
    the zone that is meant where none is named.
"""
