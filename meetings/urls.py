"""Meetings: lists under the forum, objects at the top by id."""

from django.urls import path

from meetings.views import action_items, agenda, answers, attachments, live, meeting, minutes, notice

app_name = "meetings"

urlpatterns = [
    path("politirad/<int:pk>/moter/", meeting.of_forum, name="of_forum"),
    path("politirad/<int:pk>/moter/nytt/", meeting.create, name="create"),
    path("politirad/<int:pk>/oppgaver/", action_items.of_forum, name="action_items"),
    path("moter/<int:pk>/", meeting.entry, name="entry"),
    path("moter/<int:pk>/rediger/", meeting.edit, name="edit"),
    path("moter/<int:pk>/logg/", meeting.log, name="log"),
    path("moter/<int:pk>/dagsorden/", agenda.agenda, name="agenda"),
    path("moter/<int:pk>/dagsorden/ny-sak/", agenda.add_item, name="add_item"),
    path("moter/<int:pk>/innkalling/", notice.notice, name="notice"),
    path("moter/<int:pk>/deltakere/", answers.participants, name="participants"),
    path("moter/<int:pk>/svar/", answers.own_answer, name="own_answer"),
    path("svar/<str:token>/", answers.answer, name="answer"),
    path("saker/<int:pk>/", agenda.item, name="item"),
    path("saker/<int:pk>/rediger/", agenda.edit_item, name="edit_item"),
    path("saker/<int:pk>/minutter/", agenda.set_minutes, name="set_minutes"),
    path("saker/<int:pk>/flytt/", agenda.move_item, name="move_item"),
    path("saker/<int:pk>/fjern/", agenda.remove_item, name="remove_item"),
    path("saker/<int:pk>/vedlegg/", attachments.attach, name="attach"),
    path("vedlegg/<int:pk>/", attachments.download, name="download"),
    path("vedlegg/<int:pk>/fjern/", attachments.remove, name="remove_attachment"),
    path("moter/<int:pk>/start/", live.open_meeting, name="open_meeting"),
    path("moter/<int:pk>/direkte/", live.live, name="live"),
    path("moter/<int:pk>/avslutt/", live.close_meeting, name="close_meeting"),
    path("deltakere/<int:pk>/oppmote/", live.record_attendance, name="record_attendance"),
    path("saker/<int:pk>/oppsummering/", live.save_summary, name="save_summary"),
    path("saker/<int:pk>/konklusjoner/", live.add_conclusion, name="add_conclusion"),
    path("saker/<int:pk>/oppgaver/", live.add_action_item, name="add_action_item"),
    path("konklusjoner/<int:pk>/fjern/", live.remove_conclusion, name="remove_conclusion"),
    path("oppgaver/<int:pk>/fjern/", live.remove_action_item, name="remove_action_item"),
    path("moter/<int:pk>/referat/", minutes.minutes, name="minutes"),
    path("moter/<int:pk>/referat/send/", minutes.send_for_approval, name="send_for_approval"),
    path("moter/<int:pk>/referat/godkjenn/", minutes.approve, name="approve"),
    path("moter/<int:pk>/referat/rettelse/", minutes.ask_for_correction, name="ask_for_correction"),
    path("moter/<int:pk>/referat.pdf", minutes.pdf, name="pdf"),
    path("oppgaver/<int:pk>/", action_items.action_item, name="action_item"),
    path("oppgaver/<int:pk>/status/", action_items.report, name="report"),
]
