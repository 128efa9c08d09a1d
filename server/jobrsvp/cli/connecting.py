"""How a browser finds the service: who answers at a port, and the page that connects."""

from __future__ import annotations

import http.client
import json
import webbrowser

import click

from jobrsvp import paths
from jobrsvp.errors import BadInput

# The service answers in milliseconds; what is silent for so long is another program.
PATIENCE_SECONDS = 2.0
# One line of a terminal, with what is said around it.
LONGEST_NAME = 60
REDIRECT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>JobRSVP</title>
<meta http-equiv="refresh" content="0; url={link}">
<p><a href="{link}">Connect your browser</a></p></html>
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
    return "".join(sign for sign in (name or "")[:LONGEST_NAME] if sign.isprintable()) or None


def running_address() -> str:
    """Return the address of the running service; raises :class:`BadInput` when none runs."""
    try:
        address = str(json.loads(paths.running_file().read_text(encoding="utf-8"))["address"])
        port = int(address.rpartition(":")[2])
    except (OSError, ValueError, KeyError, TypeError):
        address, port = "", 0
    if not port or not (who_answers(port) or "").startswith("JobRSVP"):
        raise BadInput("The service does not run. Start it with: jobrsvp serve")
    return address


def show_page(address: str) -> None:
    """Open the page that connects a browser to the service at *address*, and print its link."""
    from jobrsvp.http.launch import Launch

    link = f"{address}/pair?k={Launch(paths.launch_file()).new_key()}"
    click.echo(f"To connect a browser, open this page in it within ten minutes:\n  {link}")
    redirect = paths.write_private(paths.redirect_file(), REDIRECT.format(link=link))
    webbrowser.open(redirect.as_uri())
