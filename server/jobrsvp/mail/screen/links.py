"""Links as their writer wrote them: mail programs and messengers lead them through addresses of their own."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote

from jobrsvp.text.url import split_address

MOST_TURNS = 4  # redirections inside redirections: a scanner's inside a messenger's is two
LONGEST = 2000  # characters of an address
#: By the end of a host and the beginning of a path: the parameters that hold the real address.
REDIRECTS = (
    ("safelinks.protection.outlook.com", "/", ("url",)),
    ("statics.teams.cdn.office.net", "/evergreen-assets/safelinks", ("url",)),
    ("linkedin.com", "/redir/", ("url", "dest", "session_redirect")),
    ("linkedin.com", "/safety/go", ("url",)),
    ("google.com", "/url", ("q", "url")),
    ("slack-redir.net", "/link", ("url",)),
    ("facebook.com", "/l.php", ("u",)),
    ("whatsapp.com", "/l.php", ("u",)),
    ("yahoo.com", "/uri", ("url",)),
    ("mimecast.com", "/", ("url", "u")),
    ("cudasvc.com", "/url", ("a",)),
    ("urldefense.proofpoint.com", "/v2/url", ("u",)),
    ("sophos.com", "/", ("u", "d")),
    ("dereferrer.me", "/", ("u",)),
    ("deref-mail.com", "/mail/client", ("redirectUrl",)),
    ("deref-gmx.net", "/mail/client", ("redirectUrl",)),
    ("deref-web.de", "/mail/client", ("redirectUrl",)),
)
# https://urldefense.com/v3/__https://acme.example/a__;!!key
_DEFENSE = re.compile(r"^https?://urldefense\.(?:com|us)/v3/__(.{1,1500}?)__;")
_PROOFPOINT = str.maketrans({"-": "%", "_": "/"})  # how the second version of that service writes an address
_TOLD = re.compile(r"https?://[^\s<>\"]{4,1500}")


def unwrapped(address: str, title: str = "") -> str:
    """Return where *address* leads in the end; *title* is what the element says of it, such as ``Original URL: ...``.

    Nothing is fetched: an address that does not hold the real one stays as it is.
    """
    address = address.strip()[:LONGEST]
    for _ in range(MOST_TURNS):
        inner = _inner(address)
        if not inner:
            break
        address = inner
    else:
        return address
    host = split_address(address).netloc.lower()
    if _is_redirect(host) and (told := _TOLD.search(title)):
        return told[0].rstrip(".,")
    return address


def _is_redirect(host: str) -> bool:
    return any(host == end or host.endswith("." + end) for end, path, _ in REDIRECTS if path == "/")


def _inner(address: str) -> str | None:
    """Return the address that *address* holds, or ``None``."""
    if match := _DEFENSE.match(address):
        return match[1]
    parts = split_address(address)
    host, path = parts.netloc.lower().partition(":")[0], parts.path or "/"
    for end, begin, names in REDIRECTS:
        if (host == end or host.endswith("." + end)) and path.startswith(begin):
            held = parse_qs(parts.query, max_num_fields=50)
            for name in names:
                if found := _real(held.get(name, [""])[0], end):
                    return found
    return None


def _real(value: str, host: str) -> str | None:
    value = unquote(value.translate(_PROOFPOINT)) if host == "urldefense.proofpoint.com" else value
    return value if value.startswith(("http://", "https://")) else None
