"""What people ask the police about, and which functions answer (R137, R138)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.models.functions import FunctionType
from contacts.models.wording import InReadersLanguage
from contacts.querysets import InDistrictQuerySet
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.models.dating import Dated, no_overlap
from politirad.tenancy.querysets import DatedQuerySet


@pghistory.track()
class ContactTopic(InReadersLanguage, Dated):
    """A topic of the national catalogue, with what belongs to it in the three languages (R138)."""

    code = models.SlugField(_("kode"), max_length=40)
    label_nb = models.CharField(_("bokmål"), max_length=120)
    label_nn = models.CharField(_("nynorsk"), max_length=120)
    label_en = models.CharField(_("engelsk"), max_length=120)
    about_nb = models.CharField(_("om temaet, bokmål"), max_length=300)
    about_nn = models.CharField(_("om temaet, nynorsk"), max_length=300)
    about_en = models.CharField(_("om temaet, engelsk"), max_length=300)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("tema man spør politiet om")
        verbose_name_plural = _("temaer man spør politiet om")
        default_permissions = ()
        ordering = ("position", "pk")
        constraints = [*Dated.Meta.constraints, no_overlap("one_contact_topic_a_code", "code")]

    def __str__(self) -> str:
        return self.label


@pghistory.track()
class TopicFunction(models.Model):
    """That a function answers about a topic; the first is asked first."""

    topic = models.ForeignKey(ContactTopic, models.CASCADE, related_name="links")
    function = models.ForeignKey(FunctionType, models.PROTECT, related_name="topic_links")
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("funksjon som svarer om et tema")
        verbose_name_plural = _("funksjoner som svarer om temaer")
        default_permissions = ()
        ordering = ("position", "pk")
        constraints = [
            UniqueConstraint(fields=["topic", "function"], name="one_link_a_topic_and_function"),
        ]

    def __str__(self) -> str:
        return f"{self.topic}, {self.function}"


@pghistory.track()
class Responsibility(models.Model):
    """Who does what about a topic in a district: the politikontakt, or the preventive unit (R137)."""

    class AskFirst(models.TextChoices):
        """Whom to ask first, with the words readers see."""

        CATALOGUE = rules.AskFirst.CATALOGUE.value, _("Den nasjonale oversikten gjelder")
        CONTACT = rules.AskFirst.CONTACT.value, _("Politikontakten")
        UNIT = rules.AskFirst.UNIT.value, _("Forebyggende enhet")

    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="responsibilities")
    topic = models.ForeignKey(ContactTopic, models.PROTECT, related_name="responsibilities")
    ask_first = models.CharField(
        _("hvem man spør først"), max_length=9, choices=AskFirst, default=AskFirst.CATALOGUE
    )
    unit = models.ForeignKey(
        PoliceUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="responsibilities",
        verbose_name=_("forebyggende enhet"),
    )
    contact_does = models.CharField(_("dette gjør politikontakten"), max_length=300, blank=True)
    unit_does = models.CharField(_("dette gjør forebyggende enhet"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = InDistrictQuerySet.as_manager()

    class Meta:
        verbose_name = _("hvem som gjør hva")
        verbose_name_plural = _("hvem som gjør hva")
        default_permissions = ()
        constraints = [
            UniqueConstraint(fields=["district", "topic"], name="one_responsibility_a_district_and_topic"),
            CheckConstraint(
                name="responsibility_names_its_unit",
                condition=~Q(ask_first=rules.AskFirst.UNIT.value) | Q(unit__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic}, {self.district}"
