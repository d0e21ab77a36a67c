"""Joint plans: the list under the council, each plan and measure at the top by id."""

from django.urls import path

from politirad.plans.views import goals, measures, plans, records, registers

app_name = "plans"

urlpatterns = [
    path("politirad/<int:pk>/planer/", plans.of_forum, name="of_forum"),
    path("politirad/<int:pk>/planer/ny/", plans.add_plan, name="add_plan"),
    path("handlingsplaner/<int:pk>/", plans.plan, name="plan"),
    path("handlingsplaner/<int:pk>/rediger/", plans.edit_plan, name="edit_plan"),
    path("handlingsplaner/<int:pk>/mal/nytt/", goals.add_goal, name="add_goal"),
    path("mal/<int:pk>/rediger/", goals.edit_goal, name="edit_goal"),
    path("handlingsplaner/<int:pk>/tiltak/nytt/", measures.add_measure, name="add_measure"),
    path("tiltak/<int:pk>/", measures.measure, name="measure"),
    path("tiltak/<int:pk>/rediger/", measures.edit_measure, name="edit_measure"),
    path("tiltak/<int:pk>/status/", measures.set_state, name="set_state"),
    path("politirad/<int:pk>/prosesser/ny/", registers.add_process, name="add_process"),
    path("prosesser/<int:pk>/", records.process, name="process"),
    path("prosesser/<int:pk>/rediger/", registers.edit_process, name="edit_process"),
    path("politirad/<int:pk>/politivedtekter/nye/", registers.add_bylaws, name="add_bylaws"),
    path("politivedtekter/<int:pk>/", records.bylaws, name="bylaws"),
    path("politivedtekter/<int:pk>/rediger/", registers.edit_bylaws, name="edit_bylaws"),
]
