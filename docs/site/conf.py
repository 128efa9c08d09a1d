"""Sphinx builds the site from the pages as they lie in the repository: ``make docs``."""

import jobrsvp

project = "JobRSVP"
author = copyright = "the authors of JobRSVP"  # noqa: A001 - Sphinx's name
version = release = jobrsvp.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
# The source is the whole repository, so that a link from page to page is the same here and in a checkout.
include_patterns = ["*.md", "docs/**", "examples/plugins/**"]
exclude_patterns = ["docs/site", "**/tests/**"]
root_doc = "docs/index"

myst_heading_anchors = 4  # links name headings of any depth that a page has
suppress_warnings = ["myst.header"]  # a page may begin its examples at any depth

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_class_signature = "mixed"

html_theme = "furo"
html_title = "JobRSVP"
html_copy_source = False
# Other people's sites are not asked by a build: what they answer is not ours, and a build must work anywhere.
linkcheck_ignore = [r"https?://(127\.0\.0\.1|localhost|.*\.example)"]
