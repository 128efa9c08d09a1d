"""Postings that come as a PDF or a Word document."""

import importlib

import pytest
from tests.helpers.documents import pdf, word

from jobrsvp.errors import BadInput
from jobrsvp.text import documents

LINES = ("Weaver", "Hollin Mill, Leeds", "Pay: GBP 31,000 a year")
PICTURES = [b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"GIF89a\x00", b"\x00\x00\x00\x18ftypheic"]


@pytest.mark.parametrize("made", [pdf, word])
def test_the_lines_of_a_document_are_its_words(made):
    assert documents.words_of(made(*LINES), "ad").splitlines() == list(LINES)


@pytest.mark.parametrize("data", [b"Weaver\nHollin Mill", b"<html><p>Weaver</p></html>", b"PK\x03\x04 no zip", b""])
def test_another_file_is_no_document(data):
    assert documents.words_of(data, "ad") is None


@pytest.mark.parametrize("data", PICTURES)
def test_a_picture_is_refused_in_a_sentence(data):
    with pytest.raises(BadInput, match=r"shot is a picture, and JobRSVP reads words"):
        documents.words_of(data, "shot")


@pytest.mark.parametrize("data", [b"%PDF-1.7 cut off", pdf("x")[:200]])
def test_a_damaged_document_is_refused_in_a_sentence(data):
    with pytest.raises(BadInput, match=r"ad\.pdf is damaged or locked|ad\.pdf holds no words"):
        documents.words_of(data, "ad.pdf")


def test_a_document_without_words_says_so():
    with pytest.raises(BadInput, match="holds no words"):
        documents.words_of(pdf(), "scan.pdf")


def test_a_word_document_that_bursts_is_refused():
    with pytest.raises(BadInput, match="too large when it is unpacked"):
        documents.words_of(word("x", more=b"\0" * (documents.LARGEST_UNPACKED + 1)), "bomb.docx")


def test_without_the_extra_a_sentence_names_it(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(BadInput, match=r"pip install 'jobrsvp\[documents\]'"):
        documents.words_of(pdf("x"), "ad.pdf")
