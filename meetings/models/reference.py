"""What items are about, and the rules of law that may exempt one from public: dated data from files."""

from datetime import date

import pghistory
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from politirad.tenancy.models.dating import Dated, no_overlap
from politirad.tenancy.querysets import DatedQuerySet


class Labelled(Dated):
    """A dated row with a code and its words in the three languages."""

    code = models.SlugField(_("kode"), max_length=40)
    label_nb = models.CharField(_("bokmål"), max_length=120)
    label_nn = models.CharField(_("nynorsk"), max_length=120)
    label_en = models.CharField(_("engelsk"), max_length=120)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        abstract = True
        default_permissions = ()
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The words in the reader's language."""
        words: str = getattr(self, f"label_{(get_language() or 'nb')[:2]}", self.label_nb)
        return words


@pghistory.track()
class Topic(Labelled):
    """What an item is about, from the guide's challenges and fields (R021, R174)."""

    class Domain(models.TextChoices):
        """Which of the two parties' common tasks the topic belongs to (R002)."""

        CRIME_PREVENTION = "crime_prevention", _("Kriminalitetsforebygging")
        PREPAREDNESS = "preparedness", _("Samfunnssikkerhet og beredskap")
        SAFETY = "safety", _("Trygghet og tillit")

    domain = models.CharField(_("område"), max_length=16, choices=Domain)

    class Meta(Labelled.Meta):
        verbose_name = _("tema")
        verbose_name_plural = _("temaer")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_topic_a_code", "code"),
        ]


@pghistory.track()
class LegalBasis(Labelled):
    """A rule of law by which an item or a paper may be exempt from public, valid from a day (BR31, BR43)."""

    law = models.CharField(_("lov"), max_length=40)
    section = models.CharField(_("paragraf"), max_length=40)

    class Meta(Labelled.Meta):
        verbose_name = _("hjemmel")
        verbose_name_plural = _("hjemler")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_legal_basis_a_code", "code"),
        ]

    def __str__(self) -> str:
        return f"{self.law} {self.section}: {self.label}"


def topics_on(day: date) -> list[Topic]:
    """The topics that hold on the day, in their order; they are the same for everyone."""
    return list(Topic.objects.valid_on(day))


def legal_bases_on(day: date) -> list[LegalBasis]:
    """The rules of law that may exempt an item on the day (BR31)."""
    return list(LegalBasis.objects.valid_on(day))
