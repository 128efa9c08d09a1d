"""``/pair``: the one page of the service, where the extension's button connects the browser."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request

from jobrsvp.http.office import office

blueprint = Blueprint("pair", __name__)


@blueprint.get("/pair")
def page() -> str:
    """Show a code, to who has the launch key."""
    launch = office().launch
    if not launch.opens(request.args.get("k", "")):
        abort(404)
    return render_template("pair.html", code=launch.new_code(), host=office().host)
