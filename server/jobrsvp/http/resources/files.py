"""``files``: what a file holds that the person has on their disk."""

from __future__ import annotations

import base64
import binascii

from jobrsvp.errors import BadInput
from jobrsvp.files import found_in
from jobrsvp.http.bodies import FileWords, OwnFile
from jobrsvp.http.resource import Resource
from jobrsvp.http.state import state
from jobrsvp.mail import FileRead, kind_of, text_of
from jobrsvp.model.saying.said import say
from jobrsvp.schemas import schema_of
from jobrsvp.text.lines import page_of

blueprint = Resource("files", __name__, description="A posting or an invitation in a file.")


@blueprint.post("/files")
@blueprint.arguments(schema_of(OwnFile))
@blueprint.response(200, schema_of(FileWords))
def read(file: OwnFile) -> FileWords:
    """Return the words of the posting in a PDF, a Word document, a page or a text; of a mail its invitation, too."""
    data = bytes_of(file)
    found = found_in(data, file.name, state().now())
    if isinstance(found, FileRead):
        return FileWords(text=found.text, invitation=found.invitation)
    if found:
        return FileWords(text=found.text or _shown(found.html))
    words = text_of(data, file.name)
    return FileWords(text=_shown(words) if kind_of(data) == "html" else words)


def bytes_of(file: OwnFile) -> bytes:
    """Return the bytes of *file*."""
    try:
        return base64.b64decode(file.data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadInput(say("The file did not arrive whole. Choose it again.")) from error


def _shown(html: str) -> str:
    return "\n".join(line.text for line in page_of(html).lines)
