"""How a browser finds the service: who answers at a port, and the page that leads to a first answer."""

from __future__ import annotations

import contextlib
import http.client
import json
import webbrowser

from jobrsvp import paths
from jobrsvp.cli import extension, terminal
from jobrsvp.errors import JobRSVPError

# The service answers in milliseconds; what is silent for so long is another program.
PATIENCE_SECONDS = 2.0
# One line of a terminal, with what is said around it.
LONGEST_NAME = 60
REDIRECT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>JobRSVP</title>
<meta http-equiv="refresh" content="0; url={link}">
<p><a href="{link}">JobRSVP</a></p></html>
"""


def who_answers(port: int) -> str | None:
    """Return the name of the program that answers at *port* of this computer, if it tells."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    hello = json.dumps({"client": "", "nonce": ""})
    headers = {"Content-Type": "application/json", "Origin": "chrome-extension://jobrsvp-serve"}
    try:
        connection.request("POST", "/api/v1/hello", hello, headers)
        answer = connection.getresponse()
        body = json.loads(answer.read(4096))
        return plain(f"JobRSVP {body['version']}" if body.get("service") == "jobrsvp" else answer.headers.get("Server"))
    except (OSError, http.client.HTTPException):
        return None
    except (ValueError, KeyError, TypeError, AttributeError):
        return plain(answer.headers.get("Server"))
    finally:
        connection.close()


def plain(name: str | None) -> str | None:
    """Return *name*, which a stranger wrote, without what steers a terminal."""
    return terminal.plain((name or "")[:LONGEST_NAME]) or None


def show_page(address: str, page: str = "pair") -> None:
    """Open the *page* of the service at *address*, and print its link; have the extension ready that it speaks of."""
    from jobrsvp.http.launch import Launch

    with contextlib.suppress(JobRSVPError, OSError):  # then the page says how to get it
        extension.unpack(paths.extension_folder())
    link = f"{address}/{page}?k={Launch(paths.launch_file()).new_key()}"
    terminal.echo(f"Open this page in your browser within ten minutes, if it does not open by itself:\n  {link}")
    redirect = paths.write_private(paths.redirect_file(), REDIRECT.format(link=link))
    webbrowser.open(redirect.as_uri())
