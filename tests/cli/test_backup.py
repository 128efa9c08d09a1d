"""Everything in one file, and back: whole, or not at all, and never without being asked."""

import contextlib
import hashlib
import json
import sqlite3
import stat
import zipfile
from pathlib import Path

import pytest
import sqlalchemy

from jobrsvp import Needs, paths
from jobrsvp.backup import handwritten
from jobrsvp.panel import allowances
from jobrsvp.store import Store

COLUMNS = "id, name, origin, token_sha256, created_at, last_used_at"


class Home:
    """What lies in the home of a person."""

    def __init__(self, folder):
        self.history, self.profile = folder / "jobrsvp.sqlite3", folder / "profile.toml"

    def rows(self, table="cases"):
        connection = sqlite3.connect(self.history)
        found = connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        connection.close()
        return found

    def all(self):
        return self.rows(), self.rows("disabled_plugins"), self.profile.read_bytes()


@pytest.fixture
def home(shell, posting):
    """A person with a profile, three answers with what came of one, a plugin switched off, and a browser."""
    shell.run("profile", "set", "home.place", "Boston")
    shell.run("profile", "set", "evaluators.commute.peak_factor", "1.5")
    for number in range(3):
        shell.run("advise", "--keep", "--url", f"https://jobs.example/{number}", posting)
    shell.run("history", "outcome", "latest", "went", "--asked", "SQL, Ünïcode and ”quotes”")
    shell.run("plugins", "disable", "stranger")
    home = Home(shell.folder / "home")
    with sqlite3.connect(home.history) as connection:
        row = "('firefox', 'Firefox', 'moz-extension://1', 'secret-hash', '2026-11-01', NULL)"
        connection.execute(f"INSERT INTO pairings ({COLUMNS}) VALUES {row}")
    connection.close()
    return home


@pytest.fixture
def saved(shell, home):
    file = shell.folder / "all.zip"
    done = shell.run("backup", file)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"Wrote your profile and 3 answers to {file}.")
    return file


def refused(done):
    assert done.exit_code == 2, done.output
    assert not done.stdout
    return done.stderr


def forget(home):
    for file in home.history.parent.iterdir():
        file.unlink()


def test_what_is_restored_equals_what_was_row_by_row(shell, home, saved):
    before = home.all()
    assert len(before[0]) == 3
    forget(home)
    done = shell.run("restore", saved)
    assert (done.exit_code, "3 answers" in done.stdout) == (0, True), done.output
    assert home.all() == before


def test_the_restored_history_is_read_and_goes_on(shell, home, saved, posting):
    forget(home)
    shell.run("restore", saved)
    assert shell.json("history", "list")["total"] == 3
    assert "Asked: SQL" in shell.run("history", "show", "latest").stdout
    shell.run("advise", "--keep", "--url", "https://jobs.example/9", posting)
    assert shell.json("history", "list")["total"] == 4


def test_what_was_added_since_is_gone_and_connected_browsers_stay(shell, home, saved, posting):
    before = home.all()
    shell.run("advise", "--keep", "--url", "https://jobs.example/9", posting)
    shell.run("profile", "set", "home.place", "Chicago")
    assert shell.run("restore", saved, "--replace").exit_code == 0
    assert home.all() == before
    assert [row[0] for row in home.rows("pairings")] == ["firefox"]


def test_a_service_that_runs_sees_what_was_restored(shell, home, saved):
    with contextlib.closing(Store(home.history)) as running:
        running.delete(running.history()[0].id)
        assert shell.run("restore", saved, "--replace").exit_code == 0
        assert len(running.history()) == 3


def test_no_key_of_a_browser_is_in_the_file(saved, tmp_path):
    zipfile.ZipFile(saved).extractall(tmp_path / "unpacked")
    held = b"".join(file.read_bytes() for file in (tmp_path / "unpacked").iterdir())
    assert b"secret-hash" not in held
    assert b"Example Works" in held


def test_the_file_is_private_and_says_what_it_is(saved):
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    manifest = json.loads(zipfile.ZipFile(saved).read("manifest.json"))
    assert (manifest["format"], manifest["version"]) == ("jobrsvp-backup", 1)


@pytest.mark.parametrize(("typed", "code"), [("n\n", 0), ("", 2)])
def test_what_is_there_is_replaced_only_when_that_is_said(shell, home, saved, typed, code):
    shell.run("profile", "set", "home.place", "Chicago")
    before = home.all()
    done = shell.run("restore", saved, stdin=typed)
    assert (done.exit_code, home.all()) == (code, before)
    assert "your profile and 3 answers" in done.output
    assert "Nothing was changed" in done.output


def test_a_yes_replaces_it(shell, home, saved):
    before = home.all()
    shell.run("profile", "set", "home.place", "Chicago")
    shell.run("restore", saved, stdin="y\n")
    assert home.all() == before


def test_a_file_that_is_there_is_written_over_only_when_that_is_said(shell, saved):
    assert "--replace" in refused(shell.run("backup", saved))
    assert shell.run("backup", saved, "--replace").exit_code == 0


def test_where_there_is_nothing_there_is_nothing_to_back_up(shell):
    assert "nothing to back up" in refused(shell.run("backup", shell.folder / "all.zip"))


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("file", ["nowhere/all.zip", "home"])
def test_where_no_file_can_be_is_said(shell, file):
    assert file in refused(shell.run("backup", shell.folder / file))


def changed(file, name, data):
    """Write *data* in place of the part *name* of the zip *file*; ``None`` leaves it out."""
    with zipfile.ZipFile(file) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for part, held in {**parts, name: data}.items():
            if held is not None:
                archive.writestr(part, held)


def with_manifest(**changes):
    def change(file):
        said = json.loads(zipfile.ZipFile(file).read("manifest.json"))
        changed(file, "manifest.json", json.dumps({**said, **changes}))

    return change


def cut(file):
    file.write_bytes(file.read_bytes()[:-400])


def bitten(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


BROKEN = {
    "a text": (lambda file: file.write_text("Dear diary,"), "no backup of JobRSVP"),
    "empty": (lambda file: file.write_text(""), "no backup of JobRSVP"),
    "somebody else's zip": (lambda file: changed(file, "manifest.json", None), "no backup of JobRSVP"),
    "another program's manifest": (with_manifest(format="other"), "no backup of JobRSVP"),
    "a newer format": (with_manifest(version=2), "pipx upgrade jobrsvp"),
    "a version that is none": (with_manifest(version="x"), "pipx upgrade jobrsvp"),
    "no checksums": (with_manifest(sha256=None), "damaged"),
    "a manifest that is no JSON": (lambda file: changed(file, "manifest.json", "{"), "damaged"),
    "a manifest that is a list": (lambda file: changed(file, "manifest.json", "[]"), "no backup of JobRSVP"),
    "cut off": (cut, "damaged"),
    "one byte is wrong": (bitten, "damaged"),
    "no history": (lambda file: changed(file, "history.sqlite3", None), "damaged"),
    "another history": (lambda file: changed(file, "history.sqlite3", "x"), "damaged"),
    "another profile": (lambda file: changed(file, "profile.toml", "[home]\nplace = 'Rome'\n"), "damaged"),
}


@pytest.mark.parametrize(("spoil", "sentence"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_restored_is_a_sentence_and_changes_nothing(shell, home, saved, spoil, sentence):
    before = home.all()
    spoil(saved)
    assert sentence in refused(shell.run("restore", saved, "--replace"))
    assert home.all() == before


def resealed(file, name, data):
    """Write *data* in place of the part *name*, with its right checksum: sound, and still not usable."""
    said = json.loads(zipfile.ZipFile(file).read("manifest.json"))
    changed(file, name, data)
    with_manifest(sha256={**said["sha256"], name: hashlib.sha256(data).hexdigest()})(file)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("history.sqlite3", b"no database at all, " * 99, "cannot be opened"),
        ("profile.toml", b"[home", "not valid TOML"),
        ("profile.toml", b"\xff\xfe", "damaged"),
        ("profile.toml", b"[home]\nplaice = 'Hull'\n", "plaice"),
    ],
)
def test_a_part_that_cannot_be_read_is_a_sentence_and_changes_nothing(shell, home, saved, name, data, sentence):
    before = home.all()
    resealed(saved, name, data)
    assert sentence in refused(shell.run("restore", saved, "--replace"))
    assert home.all() == before


def test_a_history_of_a_newer_program_is_not_restored(shell, home, saved, tmp_path):
    before = home.all()
    (file := tmp_path / "newer").write_bytes(zipfile.ZipFile(saved).read("history.sqlite3"))
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    resealed(saved, "history.sqlite3", file.read_bytes())
    assert "pipx upgrade jobrsvp" in refused(shell.run("restore", saved, "--replace"))
    assert home.all() == before


def test_where_the_profile_cannot_be_written_the_history_stays_too(shell, home, saved, posting, monkeypatch):
    shell.run("advise", "--keep", "--url", "https://jobs.example/9", posting)
    before, write = home.all(), Path.write_bytes
    full = iter([OSError(28, "No space left on device", str(home.profile))])

    def write_bytes(path, data):
        if path.name.startswith(".profile") and (error := next(full, None)):
            raise error
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    assert "No space left on device" in refused(shell.run("restore", saved, "--replace"))
    assert home.all() == before


def test_where_the_history_cannot_be_kept_the_profile_stays_too(shell, home, saved, monkeypatch):
    shell.run("profile", "set", "home.place", "Chicago")
    before = home.all()

    def full(_session):
        raise sqlalchemy.exc.OperationalError("COMMIT", {}, sqlite3.OperationalError("database or disk is full"))

    with monkeypatch.context() as patched:
        patched.setattr(Store, "taking_over", failing_at_the_end(Store.taking_over, full))
        assert "disk is full" in refused(shell.run("restore", saved, "--replace"))
    assert home.all() == before


def failing_at_the_end(taking_over, fail):
    @contextlib.contextmanager
    def wrapped(store, other):
        with taking_over(store, other):
            yield
            fail(store)

    return wrapped


def test_a_full_disk_leaves_no_half_backup(shell, home, saved, monkeypatch):
    before = saved.read_bytes()

    def full(*_arguments, **_named):
        raise OSError(28, "No space left on device", str(saved))

    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    assert "No space left on device" in refused(shell.run("backup", saved, "--replace"))
    assert saved.read_bytes() == before
    assert not [file for file in saved.parent.iterdir() if file.name.startswith(".all.zip")]


RULE = 'says = "for"\nheadline = "It is good."\n[when]\ntitle = "engineer"\n'


@pytest.fixture
def own(home):
    """The rules and own plugins in the folder of the person, by name."""
    folder = home.profile.parent
    for name, text in (("rules/good.toml", RULE), ("my-plugins/short_week.py", "'mine'"), ("rules/notes.txt", "x")):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return lambda: {name: path.read_text("utf-8") for name, path in handwritten.files(folder).items()}


def test_rules_and_own_plugins_come_back_and_later_ones_are_gone(shell, home, own, saved):
    before = own()
    (home.profile.parent / "rules/good.toml").unlink()
    (home.profile.parent / "rules/later.toml").write_text(RULE, encoding="utf-8")
    done = shell.run("restore", saved, "--replace")
    assert (done.exit_code, own()) == (0, before)
    assert "once you allow them on this computer" in done.stdout
    assert (home.profile.parent / "rules/notes.txt").exists()


def test_an_own_plugin_that_is_another_than_was_allowed_waits_again(shell, home, own, saved):
    file = home.profile.parent / "my-plugins/short_week.py"
    shell.run("plugins", "new", "--here", "long-week")
    file.write_text("'another'", encoding="utf-8")
    for name in ("short-week", "long-week"):
        allowances.keep(paths.allowances_file(), name, allowances.Allowance(needs=Needs(), version="", files=""))
    shell.run("restore", saved, "--replace")
    assert "short-week" not in allowances.kept(paths.allowances_file())


def test_an_own_plugin_that_is_the_same_stays_allowed(shell, home, own, saved):
    allowances.keep(paths.allowances_file(), "short-week", allowances.Allowance(needs=Needs(), version="", files=""))
    shell.run("restore", saved, "--replace")
    assert "short-week" in allowances.kept(paths.allowances_file())


def test_a_backup_from_before_leaves_rules_and_own_plugins_alone(shell, home, saved, own):
    rewrite(saved, lambda manifest: manifest.pop("handwritten"))
    before = own()
    assert shell.run("restore", saved, "--replace").exit_code == 0
    assert own() == before


ODD = [["../evil.py"], ["rules/../../evil.toml"], ["my-plugins/a/b.py"], [7], 7, ["rules/x.toml"]]


@pytest.mark.parametrize("names", ODD, ids=str)
def test_a_name_that_no_backup_has_is_refused(shell, home, saved, names):
    rewrite(saved, lambda manifest: manifest.update(handwritten=names))
    assert "is damaged" in refused(shell.run("restore", saved, "--replace"))
    assert not list(home.profile.parent.parent.rglob("evil*"))


def rewrite(file, change):
    """Let *change* mend the manifest in the backup *file*."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts["manifest.json"])
    change(manifest)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in (parts | {"manifest.json": json.dumps(manifest).encode()}).items():
            archive.writestr(name, data)
