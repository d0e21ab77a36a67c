"""The SLT network: what lies under a forum, networks and matters by id, and SLT in the whole country."""

from django.urls import path

from slt.views import (
    answering,
    concerns,
    coordinators,
    coverage,
    groups,
    handing,
    handover,
    networks,
    pictures,
    setting_up,
)

app_name = "slt"

urlpatterns = [
    path("politirad/<int:pk>/slt/", networks.of_forum, name="of_forum"),
    path("politirad/<int:pk>/slt/nytt/", setting_up.create, name="create"),
    path("politirad/<int:pk>/slt/annen-modell/", setting_up.register_other, name="register_other"),
    path("slt/dekning/", coverage.coverage, name="coverage"),
    path("slt/dekning/fil/", coverage.coverage_file, name="coverage_file"),
    path("slt/koordinatorer/", coordinators.coordinators, name="coordinators"),
    path("slt/<int:pk>/", networks.network, name="network"),
    path("slt/<int:pk>/bilde/", pictures.picture, name="picture"),
    path("slt/<int:pk>/bilde/pdf/", pictures.picture_pdf, name="picture_pdf"),
    path("slt/<int:pk>/rediger/", setting_up.edit, name="edit"),
    path("slt/<int:pk>/grupper/ny/", groups.add_group, name="add_group"),
    path("slt/grupper/<int:pk>/avslutt/", groups.end_group, name="end_group"),
    path("slt/<int:pk>/koordinatorer/ny/", groups.add_coordinator, name="add_coordinator"),
    path("slt/koordinatorer/<int:pk>/avslutt/", groups.end_coordinator, name="end_coordinator"),
    path("slt/koordinatorer/<int:pk>/overlat/", handover.hand_over, name="hand_over"),
    path("slt/<int:pk>/skriv/<int:level>/", handover.write_to_level, name="write_to_level"),
    path("politirad/<int:pk>/sendt-opp/", concerns.of_forum, name="concerns"),
    path("politirad/<int:pk>/sendt-opp/ny/", concerns.raise_concern, name="raise_concern"),
    path("politirad/<int:pk>/send-til-slt/", handing.hand_down, name="hand_down"),
    path("konklusjoner/<int:pk>/send-til-slt/", handing.hand_down_conclusion, name="hand_down_conclusion"),
    path("oppgaver/<int:pk>/send-til-slt/", handing.hand_down_task, name="hand_down_task"),
    path("sendt-opp/<int:pk>/", concerns.concern, name="concern"),
    path("sendt-opp/<int:pk>/send/", answering.send_up, name="send_up"),
    path("sendt-opp/<int:pk>/avslutt/", answering.close_concern, name="close_concern"),
    path("sendt-opp/ledd/<int:pk>/svar/", answering.answer, name="answer"),
    path("sendt-opp/ledd/<int:pk>/trekk/", answering.withdraw, name="withdraw"),
]
