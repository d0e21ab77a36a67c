"""The addresses of the product: one line an app."""

from django.conf import settings
from django.urls import include, path

from politirad.tenancy.access import public
from politirad.web.views import health

urlpatterns = [
    path("helse/", public(reason="load balancers ask whether we are up")(health), name="health"),
    path("", include("politirad.accounts.urls")),
    path("", include("politirad.notifications.urls")),
    path("", include("politirad.councils.urls")),
    path("", include("politirad.archive.urls")),
    path("", include("contacts.urls")),
    path("", include("agreements.urls")),
    path("", include("politirad.plans.urls")),
    path("", include("meetings.urls")),
    path("", include("slt.urls")),
    path("", include("evaluation.urls")),
    path("", include("politirad.overview.urls")),
]
if settings.DEMO:
    urlpatterns.append(path("demo/", include("politirad.demo.urls")))

handler400 = "politirad.web.errors.bad_request"
handler403 = "politirad.web.errors.permission_denied"
handler404 = "politirad.web.errors.page_not_found"
handler500 = "politirad.web.errors.server_error"
