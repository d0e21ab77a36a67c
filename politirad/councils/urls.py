"""Forums have no pages of their own here: theirs look across all apps and stand in `overview`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
