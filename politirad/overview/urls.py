"""Min side and the frame's pages, and the councils' own pages, which look across all apps."""

from django.urls import include, path

from politirad.overview.views import council, councils, handover, my_page, pages, year, yearly, years

_overview = [
    path("", my_page.start, name="start"),
    path("min-side/", my_page.my_page, name="my_page"),
    path("min-side/arshjul/", years.years, name="years"),
    path("meny/", pages.menu, name="menu"),
    path("sok/", pages.search, name="search"),
    path("om/hjelp/", pages.help_page, name="help"),
]
_councils = [
    path("politirad/", councils.council_list, name="list"),
    path("politirad/<int:pk>/", council.council, name="overview"),
    path("politirad/<int:pk>/arshjul/<int:year>/", year.year, name="year"),
    path("politirad/<int:pk>/arsrapport/", yearly.yearly, name="yearly"),
    path("politirad/<int:pk>/arsrapport/fil/", yearly.yearly_file, name="yearly_file"),
    path("politirad/<int:pk>/overlevering/", handover.handover, name="handover"),
    path("politirad/<int:pk>/medlemmer/", councils.members, name="members"),
]

urlpatterns = [
    path("", include((_overview, "overview"))),
    path("", include((_councils, "councils"))),
]
