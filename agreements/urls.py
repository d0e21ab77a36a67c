"""Agreements: the list under the council, each agreement at the top by id."""

from django.urls import path

from agreements.views import reading

app_name = "agreements"

urlpatterns = [
    path("politirad/<int:pk>/avtale/", reading.of_forum, name="of_forum"),
    path("avtaler/<int:pk>/", reading.agreement, name="agreement"),
]
