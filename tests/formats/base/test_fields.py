import pytest

from wordwatch.formats.base import Options
from wordwatch.formats.base.fields import is_wanted, kind, normal


@pytest.mark.parametrize("key", ["Job Title", "job-title", "JOB_TITLE", " jobTitle ", "positionTitle", "Stellenbezeichnung"])
def test_names_of_job_titles(key):
    assert kind(key, Options()) == "title"


@pytest.mark.parametrize("key", ["", "subtitle", "titles of books", "description", "entitled"])
def test_other_names(key):
    assert kind(key, Options()) == "field"


def test_the_configuration_names_other_title_fields():
    options = Options(title_fields=frozenset({"rolle_im_team"}))
    assert kind("Rolle im Team", options) == "title"
    assert kind("title", options) == "headline"


@pytest.mark.parametrize(
    ("fields", "path", "key", "wanted"),
    [
        (None, "a.b", "b", True),
        ({"title"}, "jobs[2].title", "title", True),
        ({"jobs.title"}, "jobs[2].title", "title", True),
        ({"jobs[2].title"}, "jobs[2].title", "title", True),
        ({"jobs[1].title"}, "jobs[2].title", "title", False),
        ({"Job Title"}, "job-title", "job-title", True),
        ({"jobs"}, "jobs[2].title", "title", False),
        ({"title"}, "", "", False),
        (set(), "title", "title", False),
    ],
)
def test_the_configuration_restricts_the_fields(fields, path, key, wanted):
    assert is_wanted(path, key, Options(fields=fields if fields is None else frozenset(fields))) is wanted


def test_normal_form():
    assert normal(" Job - Title ") == "job_title"
