"""Standing items: what a forum always puts on its agenda."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.querysets.proposals import StandingItemQuerySet
from politirad.councils.models import Forum


@pghistory.track()
class StandingItem(models.Model):
    """An item that a new meeting of the forum gets by rule (G30)."""

    class Place(models.TextChoices):
        """Which end of the agenda it stands at."""

        FIRST = "first", _("Først")
        LAST = "last", _("Sist")

    class When(models.TextChoices):
        """Which meetings get it."""

        EVERY_MEETING = "every_meeting", _("Hvert møte")
        FIRST_OF_YEAR = "first_of_year", _("Årets første møte")
        LAST_OF_YEAR = "last_of_year", _("Årets siste møte")
        MINUTES_UNAPPROVED = "minutes_unapproved", _("Når et referat ikke er godkjent")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="standing_items")
    title = models.CharField(_("tittel"), max_length=140)
    purpose = models.CharField(_("formål"), max_length=13, choices=AgendaItem.Purpose)
    minutes_planned = models.PositiveSmallIntegerField(
        _("minutter"), default=10, validators=[MinValueValidator(1), MaxValueValidator(480)]
    )
    audience = models.CharField(_("hvem kan lese saken"), max_length=12, choices=AgendaItem.Audience)
    place = models.CharField(_("plass på dagsordenen"), max_length=5, choices=Place, default=Place.FIRST)
    when = models.CharField(_("når"), max_length=18, choices=When, default=When.EVERY_MEETING)
    lists_action_items = models.BooleanField(_("viser åpne oppgaver"), default=False)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = StandingItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("fast sak")
        verbose_name_plural = _("faste saker")
        default_permissions = ()
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.title
