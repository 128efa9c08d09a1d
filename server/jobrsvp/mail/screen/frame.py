"""What stands around a message and is none of it: buttons, navigation, lists of other messages, quoted mail."""

from __future__ import annotations

import collections
import re
from collections.abc import Callable

from jobrsvp.mail.screen.writing import is_hidden
from jobrsvp.text.tree import Node

MOST_OF_ROW = 500  # characters of a row in a list of messages: sender, subject, and how the text begins
LONGEST_FORM = 600  # characters of a form for an answer or a search
FEWEST_ROWS = 4  # rows that make a list; a thread has so many messages seldom, and they are longer
LEAST_OF_LETTER = 40  # characters: what is left of a mail without its quotes, unless it only forwards them

_FRAME_TAGS = frozenset(["nav", "footer", "button", "select", "dialog-actions", "menu"])
_FRAME_ROLES = frozenset(
    [
        "navigation", "banner", "contentinfo", "search", "toolbar", "menu", "menubar", "tablist", "tab", "tree",
        "treeitem", "listbox", "option", "button", "status", "alert", "tooltip", "complementary", "menuitem", "switch",
    ]
)  # fmt: skip
_ICON_TAGS = frozenset(["i", "span", "md-icon", "mat-icon"])  # an icon font shows the name of the icon as the icon
_ICON = re.compile(r"(?:^|\s)(?:material-icons|md-icon|icon-font|mdi)(?:\s|$)|^(?:md|mat)-icon$")
#: How mail programs mark what they quote; all after the second kind is an earlier mail.
_QUOTE = re.compile(r"gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|moz-cite-prefix|zmail_extra|gmail_extra")
_EARLIER = re.compile(r"(?:x_)?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)")


def is_frame(node: Node) -> bool:
    """Whether *node* belongs to the page's frame by its tag or role: nobody wrote it to anybody."""
    if node.name == "form" and node.size <= LONGEST_FORM:  # some pages are one form as a whole
        return True
    if node.name in _FRAME_TAGS or (node.role in _FRAME_ROLES and not _is_head_of_article(node)):
        return True
    return node.name in _ICON_TAGS and bool(_ICON.search(node.attributes.get("class", node.name)))


def _is_head_of_article(node: Node) -> bool:
    """Whether *node* is the banner of one article, such as a mail, and not of the page."""
    return node.role == "banner" and any(one.name == "article" or one.role == "article" for one in node.above())


def is_quote(node: Node) -> bool:
    """Whether *node* repeats an earlier mail."""
    said = node.attributes if node.raw else {}
    return node.name == "blockquote" or said.get("name") == "quote" or bool(_QUOTE.search(said.get("class", "")))


def is_earlier(node: Node) -> bool:
    """Whether an earlier mail begins at *node*."""
    return bool(node.raw and _EARLIER.search(node.attributes.get("id", "")))


def rows(root: Node, dated: Callable[[Node], bool]) -> set[int]:
    """Return the numbers of the elements that are rows of a list: alike, short, each with a time of its own."""
    found: set[int] = set()
    for parent in (root, *root.below()):
        alike = collections.Counter(child.kind for child in parent.elements())
        for kind, count in alike.items():
            if count < FEWEST_ROWS:
                continue
            children = [child for child in parent.elements() if child.kind == kind]
            short = [child for child in children if 0 < child.size <= MOST_OF_ROW]
            if len(short) >= FEWEST_ROWS and sum(dated(child) for child in short) >= FEWEST_ROWS:
                found.update(child.number for child in short)
    return found


def is_shown(node: Node) -> bool:
    """Whether *node* itself shows, and is not the page's frame."""
    return not is_hidden(node) and not is_frame(node)
