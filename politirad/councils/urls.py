"""Setting up forums: what lies under a council beside its meetings."""

from django.urls import path

from politirad.councils.views import arranging, extension, seating

app_name = "forums"

urlpatterns = [
    path("politirad/nytt/", arranging.create, name="create"),
    path("politirad/<int:pk>/innstillinger/", arranging.settings, name="settings"),
    path("politirad/<int:pk>/innstillinger/annen-leder/", arranging.override_chair, name="override_chair"),
    path("politirad/<int:pk>/innstillinger/<slug:section>/", arranging.edit, name="edit"),
    path("politirad/<int:pk>/medlemmer/ny/", seating.add_seat, name="add_seat"),
    path("plasser/<int:pk>/", seating.edit_seat, name="edit_seat"),
    path("politirad/<int:pk>/utvidelse/", extension.extension, name="extension"),
    path("politirad/<int:pk>/utvidelse/samtykke/", extension.assent, name="assent"),
    path("politirad/<int:pk>/utvidelse/trekk-samtykke/", extension.withdraw_assent, name="withdraw_assent"),
    path("politirad/<int:pk>/samarbeidspartnere/ny/", extension.add_partner, name="add_partner"),
    path("samarbeidspartnere/<int:pk>/", extension.edit_partner, name="edit_partner"),
    path("politirad/<int:pk>/taushetserklaering/", extension.declaration, name="declaration"),
]
