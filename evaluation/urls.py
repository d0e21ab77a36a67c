"""Evaluation: what lies under a forum, what was learned by id, and what councils share."""

from django.urls import path

from evaluation.views import reflections, sharing

app_name = "evaluation"

urlpatterns = [
    path("politirad/<int:pk>/gjort-laert-lurt/", reflections.reflections, name="reflections"),
    path("politirad/<int:pk>/gjort-laert-lurt/ny/", reflections.add_reflection, name="add_reflection"),
    path("politirad/<int:pk>/gjort-laert-lurt/kladd/", reflections.save_draft, name="save_draft"),
    path("gjort-laert-lurt/bibliotek/", sharing.library, name="library"),
    path("gjort-laert-lurt/<int:pk>/", reflections.reflection, name="reflection"),
    path("gjort-laert-lurt/<int:pk>/rediger/", reflections.edit_reflection, name="edit_reflection"),
    path("gjort-laert-lurt/<int:pk>/fjern/", reflections.remove_reflection, name="remove_reflection"),
    path("gjort-laert-lurt/<int:pk>/foresla/", reflections.propose_onward, name="propose_onward"),
    path("gjort-laert-lurt/<int:pk>/del/", sharing.share, name="share"),
    path("gjort-laert-lurt/<int:pk>/trekk/", sharing.withdraw_sharing, name="withdraw_sharing"),
]
