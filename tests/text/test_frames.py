"""Documents of frames that were taken beside the page are put where the page shows them."""

from jobrsvp.text.tree import taken


def test_a_document_goes_into_the_frame_of_its_address():
    page = '<p>a</p><iframe src="https://b.example/x"></iframe><p>c</p>'
    found = taken({"html": page, "frames": [{"url": "https://b.example/x", "html": "<body class=m><p>b</p></body>"}]})
    assert found["html"] == "<p>a</p><div><p>b</p></body></div><p>c</p>"
    assert found["frames"] == ["https://b.example/x"]


def test_a_document_without_an_address_goes_into_the_first_empty_frame():
    found = taken(
        {"html": "<iframe title=m></iframe><p>c</p>", "frames": [{"url": "about:srcdoc", "html": "<p>b</p>"}]}
    )
    assert found["html"] == "<div><p>b</p></div><p>c</p>"


def test_a_document_whose_frame_is_not_there_goes_to_the_end():
    assert taken({"html": "<p>a</p>", "frames": [{"html": "<p>b</p>"}]})["html"] == "<p>a</p><div><p>b</p></div>"


def test_addresses_alone_change_nothing():
    capture = {"html": "<p>a</p>", "frames": ["https://b.example"]}
    assert taken(capture) is capture
