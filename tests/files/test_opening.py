import io
import os

import pytest

from wordwatch.files import opening

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")


def refused(*arguments, **options):
    with pytest.raises(OSError) as caught:  # noqa: PT011 - what is raised is looked at by each test
        opening.read(*arguments, **options)
    return caught.value


def test_a_file_up_to_the_limit(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert opening.read(str(tmp_path / "a"), 5) == b"12345"
    error = refused(str(tmp_path / "a"), 4)
    assert isinstance(error, opening.TooLargeError)
    assert (error.size, error.strerror) == (5, "larger than 4 B")


@needs_pipes
def test_what_is_no_ordinary_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "zero", "link"):
        assert refused(str(tmp_path / name), 100).strerror == "not a regular file"
    assert refused(str(tmp_path), 100).strerror == "a folder, not a file"


def test_names_that_lead_nowhere(tmp_path):
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "long").symlink_to("x" * 300)
    for name in ("self", "long", "missing", "nul\0", "x" * 300, "self/a"):
        for inside in (None, str(tmp_path)):
            assert refused(str(tmp_path / name), 100, inside).strerror


def test_links_stay_inside(tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in-side").mkdir()
    for path in ("in/a", "in-side/b", "c"):
        (tmp_path / path).write_text("text")
    (tmp_path / "in" / "good").symlink_to("deep/../a")
    (tmp_path / "in" / "bad").symlink_to("../c")
    (tmp_path / "in" / "near").symlink_to("../in-side/b")
    (tmp_path / "in" / "folder").symlink_to("../in-side")
    (tmp_path / "in" / "chain").symlink_to("bad")
    inside = str(tmp_path / "in")
    assert opening.read(f"{inside}/good", 10, inside) == opening.read(f"{inside}/a", 10, inside) == b"text"
    for name in ("bad", "near", "folder/b", "chain", "../c"):
        assert isinstance(refused(f"{inside}/{name}", 10, inside), opening.OutsideError)
        assert opening.read(f"{inside}/{name}", 10) == b"text"
    refused(f"{inside}/good", 10, links=False)
    (tmp_path / "other").symlink_to("in")  # the folder itself may be reached by a link
    assert opening.read(str(tmp_path / "other" / "good"), 10, str(tmp_path / "other")) == b"text"


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no such file on this system")
def test_a_file_that_hides_its_size():
    assert b"Name:" in opening.read("/proc/self/status", 100_000)
    assert isinstance(refused("/proc/self/status", 10), opening.TooLargeError)


class Endless(io.RawIOBase):
    """A pipe that never ends, and gives little at a time."""

    given = 0

    def read(self, size=-1):
        self.given += min(size, 1000)
        return b"x" * min(size, 1000)


def test_a_stream_is_read_no_further_than_needed():
    assert opening.drain(io.BytesIO(b"12345"), 5) == b"12345"
    stream = Endless()
    with pytest.raises(opening.TooLargeError):
        opening.drain(stream, 10_000)
    assert stream.given == 10_001


def test_the_tree_of_a_folder(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert opening.tree(str(tmp_path / "a" / "b")) == str(tmp_path / "a" / "b")
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    assert opening.tree(str(tmp_path / "a" / "b")) == opening.tree(str(tmp_path)) == str(tmp_path)
    (tmp_path.parent / (tmp_path.name + "-elsewhere")).mkdir()
    (tmp_path / "link").symlink_to(f"../{tmp_path.name}-elsewhere")
    assert opening.tree(str(tmp_path / "link")) == str(tmp_path) + "-elsewhere"


@pytest.mark.parametrize(
    ("size", "shown"), [(999, "999 B"), (50_000_000, "50 MB"), (1_234_567, "1.23 MB"), (2_500_000_000, "2.5 GB"), (1500, "1.5 kB")]
)
def test_sizes_are_shown_in_units(size, shown):
    assert opening.shown_size(size) == shown
