"""Messages."""

from django.urls import path

from politirad.notifications import views

app_name = "notifications"

urlpatterns = [
    path("varsler/", views.own, name="own"),
    path("varsler/<int:pk>/", views.message, name="message"),
    path("varsler/ikke-levert/", views.undelivered, name="undelivered"),
    path("varsler/<int:pk>/send-igjen/", views.resend, name="resend"),
]
