"""Agreements: the list under the council, each agreement at the top by id."""

from django.urls import path

from agreements.views import (
    drafting,
    evidence,
    offering,
    reading,
    register,
    running,
    sharing,
    signed_copies,
    signing,
    versions,
)

app_name = "agreements"

urlpatterns = [
    path("politirad/<int:pk>/avtale/", reading.of_forum, name="of_forum"),
    path("politirad/<int:pk>/avtale/ny/", offering.start, name="start"),
    path("avtaler/<int:pk>/", reading.agreement, name="agreement"),
    path("avtaler/", register.register, name="register"),
    path("avtaler/fil/", register.register_file, name="register_file"),
    path("avtaler/svar/", register.answers, name="answers"),
    path("avtaler/<int:pk>/sammenlign/", versions.compare, name="compare"),
    path("avtaler/<int:pk>/tilby/", offering.offer, name="offer"),
    path("avtaletilbud/<int:pk>/svar/", offering.answer, name="answer"),
    path("avtaler/<int:pk>/politisk-behandling/", running.treat_politically, name="treat_politically"),
    path("avtaler/<int:pk>/forhandling/", running.talk_on, name="talk_on"),
    path("avtaler/<int:pk>/revisjon/", running.start_revision, name="start_revision"),
    path("avtaler/<int:pk>/revisjon/avslutt/", running.stop_revision, name="stop_revision"),
    path("avtaler/<int:pk>/oppsigelse/", running.terminate, name="terminate"),
    path("avtaler/<int:pk>/til-signering/", signing.ask_to_sign, name="ask_to_sign"),
    path("avtaler/<int:pk>/signer/", signing.sign, name="sign"),
    path("avtaler/<int:pk>/signerer-ikke/", signing.refuse, name="refuse"),
    path("avtaleparter/<int:pk>/signatur/", signing.sign_for, name="sign_for"),
    path("avtaler/<int:pk>/kladd/", drafting.start_draft, name="start_draft"),
    path("avtaleversjoner/<int:pk>/", versions.version, name="version"),
    path("avtaleversjoner/<int:pk>/fil/", versions.version_file, name="version_file"),
    path("avtaleversjoner/<int:pk>/signert/", signed_copies.attach, name="attach"),
    path("signerte-avtaler/<int:pk>/", signed_copies.signed_copy, name="signed_copy"),
    path("avtaleversjoner/<int:pk>/kladd/", drafting.draft, name="draft"),
    path("avtaleversjoner/<int:pk>/rammer/", drafting.edit_frames, name="edit_frames"),
    path("avtaleversjoner/<int:pk>/del/", sharing.share, name="share"),
    path("avtaleversjoner/<int:pk>/forkast/", sharing.discard, name="discard"),
    path("avtaleversjoner/<int:pk>/kapitler/nytt/", drafting.add_section, name="add_section"),
    path("avtaleversjoner/<int:pk>/forpliktelser/ny/", drafting.add_commitment, name="add_commitment"),
    path("avtalekapitler/<int:pk>/rediger/", drafting.edit_section, name="edit_section"),
    path("avtalekapitler/<int:pk>/lagre/", drafting.save_section, name="save_section"),
    path("avtalekapitler/<int:pk>/utelat/", drafting.remove_section, name="remove_section"),
    path("avtalekapitler/<int:pk>/kommentar/", sharing.comment, name="comment"),
    path("forpliktelser/<int:pk>/", evidence.commitment, name="commitment"),
    path("forpliktelser/<int:pk>/rediger/", drafting.edit_commitment, name="edit_commitment"),
    path("forpliktelser/<int:pk>/fjern/", drafting.remove_commitment, name="remove_commitment"),
    path("belegg/<int:pk>/fjern/", evidence.remove, name="remove_evidence"),
]
