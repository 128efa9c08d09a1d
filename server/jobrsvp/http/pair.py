"""``/pair``: the one page of the service, where the extension's button connects the browser."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from jobrsvp.http.errors import Refused
from jobrsvp.http.state import state

blueprint = Blueprint("pair", __name__)


@blueprint.get("/pair")
def page() -> str:
    """Show a code, to who has the launch key."""
    launch = state().launch
    if not launch.opens(request.args.get("k", "")):
        raise Refused(404, "link_ended", "This link has ended. Run `jobrsvp pair` for a new one.")
    return render_template("pair.html", code=launch.new_code(), host=state().host)
