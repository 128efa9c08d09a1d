"""Small languages written into files, to try the engine with."""

import pytest

from jobrsvp.languages.build import load
from jobrsvp.languages.words import Languages


@pytest.fixture
def write(tmp_path):
    """Write language files by name: ``write({"en": "...", "de/benefits": "..."})`` returns their folder."""

    def written(texts):
        for name, text in texts.items():
            path = tmp_path / "languages" / f"{name}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "languages"

    return written


@pytest.fixture
def languages(write, tmp_path):
    """Return ``Languages`` of small files."""
    return lambda texts: Languages(load(tmp_path / "compiled.json", write(texts)))
