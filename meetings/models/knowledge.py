"""Knowledge asked of an agency for a meeting, what it answers, and the items the answer is used in."""

from collections.abc import Mapping
from typing import Any

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models.agenda import AgendaItem
from meetings.models.meeting import Meeting
from meetings.models.sealing import ITEM_MEETING, sealed_with_meeting
from meetings.querysets import KnowledgeAnswerQuerySet, KnowledgeRequestQuerySet
from politirad.tenancy.permissions import Party
from politirad.web.files import random_name
from politirad.web.rules import fingerprint

_USER = settings.AUTH_USER_MODEL
_REQUEST_MEETING = "(SELECT meeting_id FROM meetings_knowledgerequest WHERE id = ROW.request_id)"


@pghistory.track()
class KnowledgeRequest(models.Model):
    """What one agency is asked to tell the forum before a meeting, and by when (R098, BR33)."""

    class Agency(models.TextChoices):
        """Those who are usually asked (domain.md 8.6)."""

        POLICE = "police", _("Politiet")
        UPBRINGING = "upbringing", _("Oppvekst")
        HEALTH = "health", _("Helse og mestring")
        NAV = "nav", _("NAV")
        PLANNING = "planning", _("Samfunn og plan")
        EMERGENCY = "emergency", _("Brann og beredskap")
        OTHER = "other", _("En annen")

    class State(models.TextChoices):
        """How far the request has come (ux.md 5.8)."""

        ASKED = rules.KnowledgeState.ASKED.value, _("Bedt om")
        REMINDED = rules.KnowledgeState.REMINDED.value, _("Purret")
        DELIVERED = rules.KnowledgeState.DELIVERED.value, _("Levert, ikke frigitt")
        RELEASED = rules.KnowledgeState.RELEASED.value, _("Frigitt")
        NOT_RELEVANT = rules.KnowledgeState.NOT_RELEVANT.value, _("Ikke aktuelt")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="knowledge_requests")
    agency = models.CharField(_("hvem spør dere?"), max_length=10, choices=Agency)
    agency_name = models.CharField(_("navn på tjenesten"), max_length=80, blank=True)
    side = models.CharField(_("part"), max_length=12, choices=Party)
    owner = models.CharField(_("parten som går god for svaret"), max_length=12, choices=Party)
    questions = models.TextField(_("spørsmål"))
    due_on = models.DateField(_("frist"))
    asked_user = models.ForeignKey(
        _USER, models.PROTECT, null=True, blank=True, related_name="knowledge_requests"
    )
    asked_name = models.CharField(_("navn"), max_length=120)
    asked_email = models.EmailField(_("e-post"), blank=True)
    state = models.CharField(_("tilstand"), max_length=12, choices=State, default=State.ASKED)
    asked_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)

    objects = KnowledgeRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("bestilling av kunnskapsgrunnlag")
        verbose_name_plural = _("bestillinger av kunnskapsgrunnlag")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            CheckConstraint(
                condition=Q(asked_user__isnull=False) | ~Q(asked_email=""),
                name="knowledge_request_reaches_a_person",
            ),
            CheckConstraint(
                condition=Q(owner__in=("municipality", "police")), name="knowledge_owner_is_a_main_party"
            ),
        ]
        triggers = [sealed_with_meeting("ROW.meeting_id")]

    def __str__(self) -> str:
        return self.agency_label

    @property
    def agency_label(self) -> str:
        """The agency by name: «NAV», or what was written."""
        return self.agency_name or str(self.get_agency_display())

    @property
    def fingerprint(self) -> str:
        """Changes when what is asked for does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(self.questions, self.due_on)

    @property
    def is_undelivered(self) -> bool:
        """Whether it still waits for an answer."""
        return self.state in rules.UNDELIVERED

    @property
    def is_answerable(self) -> bool:
        """Whether the answer may still be written: until it is released (BR32)."""
        return self.state in rules.ANSWERABLE

    @property
    def has_answer(self) -> bool:
        """Whether there is an answer that was delivered."""
        return self.state in rules.HAS_ANSWER

    @property
    def is_released(self) -> bool:
        """Whether the other party may read the answer."""
        return self.state == self.State.RELEASED


USUAL_QUESTIONS: Mapping[str, Any] = {
    KnowledgeRequest.Agency.POLICE: _(
        "Hvordan har kriminaliteten utviklet seg de siste tre årene, fordelt på type, tid og sone?\n"
        "Hvilke trender ser dere, og hva venter dere framover?\n"
        "Hva prioriterer politiet nå?"
    ),
    KnowledgeRequest.Agency.UPBRINGING: _(
        "Hva viser Ungdata og elevundersøkelsen?\n"
        "Hvordan er skolefraværet, samlet for skolene?\n"
        "Hva erfarer klubbene og uteteamet?"
    ),
    KnowledgeRequest.Agency.HEALTH: _(
        "Hvordan er kapasiteten og ventetiden innen rus og psykisk helse, i samlede tall?"
    ),
    KnowledgeRequest.Agency.NAV: _("Hvor mange unge er uten arbeid eller utdanning, i samlede tall?"),
    KnowledgeRequest.Agency.PLANNING: _(
        "Hvilke reguleringer kommer?\n"
        "Hvor trengs det bedre belysning eller trafikksikring?\n"
        "Hvilke arrangementer er planlagt?"
    ),
    KnowledgeRequest.Agency.EMERGENCY: _(
        "Hva er endret i ROS-analysen?\nHvilke hendelser bør vi kjenne til?"
    ),
    KnowledgeRequest.Agency.OTHER: "",
}
"""What each is usually asked (domain.md 8.6); whoever asks may write something else."""


def _stored_name(_answer: "KnowledgeAnswer", name: str) -> str:
    return random_name("kunnskap", name)


@pghistory.track()
class KnowledgeAnswer(models.Model):
    """What an agency answers, as text, a table and a file; a draft until it is delivered."""

    SECTIONS = ("development", "causes", "consequences", "what_works", "residents")
    TEXTS = (*SECTIONS, "table_text", "table_caption", "table_source")

    request = models.OneToOneField(KnowledgeRequest, models.CASCADE, related_name="answer")
    development = models.TextField(_("utvikling"), blank=True)
    causes = models.TextField(_("årsaker"), blank=True)
    consequences = models.TextField(_("følger"), blank=True)
    what_works = models.TextField(_("hva som virker"), blank=True)
    residents = models.TextField(_("innbyggernes behov"), blank=True)
    table_text = models.TextField(_("tabell"), blank=True)
    table_caption = models.CharField(_("hva tabellen viser"), max_length=140, blank=True)
    table_source = models.CharField(_("kilde"), max_length=140, blank=True)
    table_on = models.DateField(_("tallene er fra"), null=True, blank=True)
    file = models.FileField(_("fil"), upload_to=_stored_name, blank=True)
    file_name = models.CharField(_("filnavn"), max_length=150, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField(_("størrelse i byte"), default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    has_no_persons = models.BooleanField(_("inneholder ikke opplysninger om enkeltpersoner"), default=False)
    is_for_everyone = models.BooleanField(_("kan vises for hele det utvidede rådet"), default=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    saved_by = models.ForeignKey(_USER, models.PROTECT, null=True, related_name="+")
    saved_by_name = models.CharField(max_length=120)
    saved_at = models.DateTimeField()
    delivered_at = models.DateTimeField(_("levert"), null=True, blank=True)
    released_at = models.DateTimeField(_("frigitt"), null=True, blank=True)
    released_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    released_by_name = models.CharField(_("frigitt av"), max_length=120, blank=True)

    objects = KnowledgeAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("svar på bestilling")
        verbose_name_plural = _("svar på bestillinger")
        default_permissions = ()
        constraints = [
            CheckConstraint(
                condition=Q(delivered_at__isnull=True) | Q(has_no_persons=True),
                name="knowledge_is_delivered_without_persons",
            ),
            CheckConstraint(
                condition=Q(released_at__isnull=True) | ~Q(released_by_name=""),
                name="knowledge_is_released_by_somebody",
            ),
        ]
        triggers = [sealed_with_meeting(_REQUEST_MEETING)]

    def __str__(self) -> str:
        return f"{self.request}"

    @property
    def sections(self) -> list[tuple[Any, str]]:
        """The parts that have text, each with its heading (R006, R007)."""
        fields = {each.name: each for each in self._meta.fields}
        named = ((fields[name].verbose_name, getattr(self, name)) for name in self.SECTIONS)
        return [(str(title).capitalize(), text) for title, text in named if text]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written, typed or attached."""
        return not (any(getattr(self, name) for name in (*self.SECTIONS, "table_text")) or self.file)


@pghistory.track()
class KnowledgeUse(models.Model):
    """That the answer to a request is part of the papers of an item (R003)."""

    request = models.ForeignKey(KnowledgeRequest, models.CASCADE, related_name="uses")
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="knowledge_uses")

    class Meta:
        verbose_name = _("bruk av kunnskapsgrunnlag")
        verbose_name_plural = _("bruk av kunnskapsgrunnlag")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["request", "item"], name="knowledge_used_once_an_item")]
        triggers = [sealed_with_meeting(ITEM_MEETING)]

    def __str__(self) -> str:
        return f"{self.request}: {self.item}"
