"""The pages of demo mode."""

from django.urls import path

from politirad.demo import views

app_name = "demo"

urlpatterns = [
    path("", views.people, name="people"),
    path("prov-som/<int:pk>/", views.become, name="become"),
    path("e-signering/", views.signatures, name="signatures"),
    path("e-signering/<int:pk>/", views.answer_signature, name="answer_signature"),
    path("epost/", views.mails, name="mails"),
    path("epost/<int:pk>/", views.mail, name="mail"),
    path("epost/<int:pk>/html/", views.mail_html, name="mail_html"),
    path("epost/<int:pk>/fil/<int:number>/", views.mail_file, name="mail_file"),
]
