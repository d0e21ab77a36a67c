"""The boot ring: the product does not start with a page that does not say who may open it."""

from types import ModuleType

import pytest
from django.core.checks import run_checks
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.urls import get_resolver, path
from pytest_django.fixtures import Settings

from politirad.tenancy.checks import (
    database_is_older_than_the_first_edition,
    every_view_declares_its_access,
    our_routes,
)
from politirad.web.access import public


def _view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


# The check looks at views of ours, and tests are not ours to it.
_view.__module__ = "meetings.views.agenda"
_view.__name__ = "agenda"


def _urls(settings: Settings, *patterns: object) -> None:
    module = ModuleType("urls_of_this_test")
    module.urlpatterns = list(patterns)  # type: ignore[attr-defined]
    settings.ROOT_URLCONF = module


def test_every_page_of_the_product_says_who_may_open_it():
    assert every_view_declares_its_access() == []


def test_page_without_a_declaration_stops_the_start(settings: Settings):
    _urls(settings, path("dagsorden/", _view, name="agenda"))
    errors = [error for error in run_checks(tags=["security"]) if error.id == "politirad.E001"]
    message = "meetings.views.agenda.agenda has no @access, @signed_in, @national or @public"
    assert [error.msg for error in errors] == [message]


def test_page_with_a_declaration_starts(settings: Settings):
    _urls(settings, path("dagsorden/", public(reason="this test")(_view), name="agenda"))
    assert every_view_declares_its_access() == []


def test_public_page_needs_a_reason():
    with pytest.raises(TypeError, match="reason"):
        public()  # type: ignore[call-arg]
    reasons = [view.access.reason for _name, view in our_routes() if view.access.is_public]
    assert all(reasons)


def test_every_route_of_ours_has_a_name_of_its_own():
    names = [name for name, _view in our_routes()]
    assert (len(set(names)), [n for n in names if n.endswith("None")]) == (len(names), [])
    assert get_resolver().check() == []


def test_a_database_that_lacks_something_from_before_the_first_edition_is_named(db: None):
    known = MigrationRecorder.Migration.objects.all()
    assert database_is_older_than_the_first_edition(databases=["default"]) == []
    known.filter(name="0001_first_edition").delete()
    assert database_is_older_than_the_first_edition(databases=["default"]) == []
    known.filter(app="contacts", name="0005_library").delete()
    (error,) = database_is_older_than_the_first_edition(databases=["default"])
    assert (error.id, "contacts" in error.msg) == ("politirad.E002", True)
    assert database_is_older_than_the_first_edition() == []
