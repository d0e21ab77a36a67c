"""What goes to the archives, and where each council's goes."""

from django.urls import path

from politirad.archive import views

app_name = "archive"

urlpatterns = [
    path("arkiv/", views.queue, name="queue"),
    path("arkiv/oppsett/", views.archives, name="archives"),
    path("arkiv/<int:pk>/pakke/", views.package, name="package"),
    path("arkiv/<int:pk>/prov-igjen/", views.again, name="again"),
    path("arkiv/<int:pk>/mottatt/", views.confirm, name="confirm"),
    path("politirad/<int:pk>/arkiv/<slug:owner>/", views.set_up, name="set_up"),
]
