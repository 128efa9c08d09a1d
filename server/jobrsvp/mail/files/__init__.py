"""Files that hold an invitation, as people save them: mails, calendar entries, saved pages, Outlook's own forms.

``kind``
    what the bytes are, by their marks and structure, whatever the file is called.
``mime``, ``outlook``, ``archive``, ``html``
    a mail of each kind as a ``letter``: who wrote, when, the words, and what is attached.
``written``
    the text that quotes point into, and which piece of it stands where.
``read``
    words and calendar entry put together; where they differ it is asked.
"""
