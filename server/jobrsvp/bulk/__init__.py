"""Many postings at once, on Dask: cut into parts, each judged by some worker and written whole or not at all.

Exactly one row goes out for each row that came in.  What is written already is not judged again, so a run that was
killed goes on where it ended.  Needs the extra ``jobrsvp[bulk]``, on the workers too.
"""
