"""Questionnaires: versions the directorate has published, the questions in them, and a forum's own (G75)."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.models.publishing import asked_is_asked, published_for_good
from evaluation.querysets import QuestionnaireQuerySet, QuestionQuerySet
from politirad.councils.models import Forum
from politirad.web.rules import fingerprint


class Main(models.IntegerChoices):
    """The main questions in short, as readers know them (R154, domain.md 8.7)."""

    STATUS = rules.Main.STATUS.value, _("Status")
    MEASURES = rules.Main.MEASURES.value, _("Tiltak")
    RELATIONS = rules.Main.RELATIONS.value, _("Interne forhold")
    FRAMES = rules.Main.FRAMES.value, _("Ytre rammer")
    LEARNING = rules.Main.LEARNING.value, _("Læring")
    FORWARD = rules.Main.FORWARD.value, _("Veien videre")
    REFLECTION = rules.Main.REFLECTION.value, _("Gjort, lært, lurt")


MAIN_WORDS = {
    Main.STATUS: _("Hva har vi gjort og fått til?"),
    Main.MEASURES: _("Hvilke tiltak er satt i verk, og hvem har deltatt?"),
    Main.RELATIONS: _("Hvordan er samarbeidsklimaet, og hva fremmer og hemmer?"),
    Main.FRAMES: _("Hvordan fungerer de formelle rammene?"),
    Main.LEARNING: _("Hva er de viktigste læringspunktene?"),
    Main.FORWARD: _("Hvordan forbedrer vi arbeidet på bakgrunn av svarene?"),
    Main.REFLECTION: _("Hva har vi gjort, hva har vi lært, og hva var lurt?"),
}
"""The main questions whole; the words are locked with their numbers, and true of every forum (R151)."""


@pghistory.track()
class Questionnaire(models.Model):
    """A version of the national questionnaire; a wave keeps the one it was started with (G75).

    Without a day it is a draft, which nobody is asked and only whoever may publish it sees.
    """

    number = models.PositiveSmallIntegerField(_("versjon"), unique=True)
    published_on = models.DateField(_("publisert"), null=True, blank=True)

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        verbose_name = _("spørreskjema")
        verbose_name_plural = _("spørreskjemaer")
        default_permissions = ()
        ordering = ("-number",)
        constraints = [
            UniqueConstraint(
                fields=["published_on"],
                condition=Q(published_on__isnull=True),
                nulls_distinct=False,
                name="one_draft_at_a_time",
            )
        ]
        triggers = [published_for_good()]

    def __str__(self) -> str:
        return str(_("Spørreskjema, versjon %(number)s") % {"number": self.number})

    @property
    def is_draft(self) -> bool:
        """Whether it can still be changed."""
        return self.published_on is None


@pghistory.track()
class Question(models.Model):
    """A question of a version, or one that a forum has added for itself (R153).

    `follows` is the question in an earlier version that asked the same, so that the years can be compared
    though the code or the words have changed (G79). Published, it never changes.
    """

    class Kind(models.TextChoices):
        """How it is answered."""

        SCALE = rules.Kind.SCALE.value, _("Skala fra 1 til 5")
        DEGREE = rules.Kind.DEGREE.value, _("Ja, delvis eller nei")
        STEPS = rules.Kind.STEPS.value, _("Trinn i samordningstrappa")
        CHOICES = rules.Kind.CHOICES.value, _("Valg fra liste")
        TEXT = rules.Kind.TEXT.value, _("Tekst")

    SAID_OF_ITSELF = ("code", "kind", "text_nb", "text_nn", "source", "facts", "follows_id")

    questionnaire = models.ForeignKey(
        Questionnaire, models.PROTECT, null=True, blank=True, related_name="questions"
    )
    forum = models.ForeignKey(
        Forum, models.CASCADE, null=True, blank=True, related_name="evaluation_questions"
    )
    code = models.CharField(_("kode"), max_length=rules.LONGEST_CODE, blank=True)
    main = models.PositiveSmallIntegerField(_("hovedspørsmål"), choices=Main)
    kind = models.CharField(_("svares med"), max_length=8, choices=Kind)
    text_nb = models.CharField(_("spørsmål på bokmål"), max_length=rules.LONGEST_QUESTION)
    text_nn = models.CharField(_("spørsmål på nynorsk"), max_length=rules.LONGEST_QUESTION)
    source = models.CharField(max_length=12, blank=True)
    facts = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    retired_on = models.DateField(_("tatt ut"), null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("spørsmål")
        verbose_name_plural = _("spørsmål")
        default_permissions = ()
        ordering = ("main", "position", "pk")
        constraints = [
            CheckConstraint(
                condition=Q(questionnaire__isnull=True) ^ Q(forum__isnull=True), name="question_has_one_home"
            ),
            CheckConstraint(condition=Q(main__in=Main.values), name="question_of_a_main_question"),
            UniqueConstraint(fields=["questionnaire", "code"], name="one_question_a_code"),
            UniqueConstraint(fields=["questionnaire", "follows"], name="one_question_follows_another"),
            CheckConstraint(
                condition=Q(kind=rules.Kind.CHOICES.value) ^ Q(source=""),
                name="question_has_list_to_choose_from",
            ),
            UniqueConstraint(
                fields=["forum", "main", "text_nb"],
                condition=Q(retired_on__isnull=True),
                name="one_own_question_a_text",
            ),
        ]
        triggers = [asked_is_asked()]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The question in the reader's language; there is none in English, which reads the bokmål."""
        return self.text_nn if (get_language() or "").startswith("nn") else self.text_nb

    @property
    def answers_with(self) -> rules.Kind:
        """The kind as the rules know it."""
        return rules.Kind(self.kind)

    @property
    def fingerprint(self) -> str:
        """Changes when it is changed, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))

    @property
    def is_for_everyone(self) -> bool:
        """Whether it may be asked of those who do not read what the forum writes: its list tells nothing."""
        return self.source in ("", rules.Source.ACTORS)
