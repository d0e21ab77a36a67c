"""SLT networks, their municipalities and groups, and what a municipality has instead (R139-R147)."""

from datetime import date

import pghistory
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import CheckConstraint, F, Q
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from politirad.tenancy.models.dating import Dated, no_overlap, norwegian_sort_key
from politirad.tenancy.querysets import DatedQuerySet
from politirad.web.rules import fingerprint
from slt import rules
from slt.querysets import GroupQuerySet, InNetworkQuerySet, NetworkQuerySet, OtherModelQuerySet

_OLDEST = 99
_AGES_IN_ORDER = Q(age_from__isnull=True) | Q(age_to__isnull=True) | Q(age_to__gte=F("age_from"))
_ENDS_AFTER_START = (
    Q(ended_on__isnull=True) | Q(established_on__isnull=True) | Q(ended_on__gte=F("established_on"))
)


class Level(models.IntegerChoices):
    """The three levels, as readers know them (R143)."""

    STEERING = rules.Level.STEERING.value, _("Styrende")
    COORDINATING = rules.Level.COORDINATING.value, _("Koordinerende")
    EXECUTING = rules.Level.EXECUTING.value, _("Utførende")


@pghistory.track()
class SltNetwork(models.Model):
    """How municipality, police and others work together for children and young people (R139, R162).

    A municipality has one, or one for each borough; several municipalities may share one. `area` names the
    borough, `model_name` what the model is called there, such as SaLTo (R142).
    """

    SAID_OF_ITSELF = (
        *("name", "model_name", "area", "target_group"),
        *("age_from", "age_to", "established_on"),
    )

    name = models.CharField(_("navn"), max_length=120)
    model_name = models.CharField(_("hva heter modellen hos dere?"), max_length=60, default="SLT")
    area = models.CharField(_("bydel"), max_length=80, blank=True)
    target_group = models.CharField(_("hvem er det for?"), max_length=300, blank=True)
    age_from = models.PositiveSmallIntegerField(
        _("fra alder"), null=True, blank=True, validators=[MaxValueValidator(_OLDEST)]
    )
    age_to = models.PositiveSmallIntegerField(
        _("til alder"), null=True, blank=True, validators=[MaxValueValidator(_OLDEST)]
    )
    established_on = models.DateField(_("etablert"), null=True, blank=True)
    ended_on = models.DateField(_("avsluttet"), null=True, blank=True)
    sort_key = norwegian_sort_key("name")

    objects = NetworkQuerySet.as_manager()

    class Meta:
        verbose_name = _("SLT-nettverk")
        verbose_name_plural = _("SLT-nettverk")
        default_permissions = ()
        ordering = ("sort_key", "pk")
        constraints = [
            CheckConstraint(condition=_AGES_IN_ORDER, name="slt_network_ages_in_order"),
            CheckConstraint(condition=_ENDS_AFTER_START, name="slt_network_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def fingerprint(self) -> str:
        """Changes when what the network says of itself does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))


@pghistory.track()
class NetworkMunicipality(Dated):
    """That a network serves a municipality, from a day and perhaps to a day."""

    network = models.ForeignKey(SltNetwork, models.CASCADE, related_name="municipality_links")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="slt_links")

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        default_permissions = ()
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_service_at_a_time", "network", "municipality"),
        ]

    def __str__(self) -> str:
        return f"{self.network}: {self.municipality}"


@pghistory.track()
class NetworkGroup(Dated):
    """A forum's place in a network, on one level (R143).

    A politiråd that steers is a group of it like the others, and stays a politiråd: one body, two roles
    (R146, G70). It may steer several networks; a group below belongs to one.
    """

    network = models.ForeignKey(SltNetwork, models.CASCADE, related_name="groups")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="network_places")
    level = models.PositiveSmallIntegerField(_("nivå"), choices=Level)

    objects = GroupQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("gruppe")
        verbose_name_plural = _("grupper")
        default_permissions = ()
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_place_in_a_network", "network", "forum"),
            no_overlap(
                "one_network_below_the_steering_level",
                "forum",
                condition=~Q(level=rules.Level.STEERING.value),
            ),
            CheckConstraint(condition=Q(level__in=Level.values), name="slt_group_on_a_level"),
        ]

    def __str__(self) -> str:
        return f"{self.forum}, {self.get_level_display()}"


@pghistory.track()
class OtherModel(Dated):
    """That a municipality works without SLT: by another model, or by none; each as good an answer (R147)."""

    class Answer(models.TextChoices):
        """What it has instead."""

        OTHER = "other", _("Annen modell")
        NONE = "none", _("Ikke SLT eller annen modell")

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="other_models")
    answer = models.CharField(_("svar"), max_length=5, choices=Answer)
    name = models.CharField(_("hva heter modellen?"), max_length=120, blank=True)
    contact = models.CharField(_("hvem kan man spørre?"), max_length=160, blank=True)

    objects = OtherModelQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("annen modell")
        verbose_name_plural = _("andre modeller")
        default_permissions = ()
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_answer_a_municipality", "municipality"),
            CheckConstraint(condition=~Q(answer="other") | ~Q(name=""), name="other_model_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name or self.get_answer_display()


@pghistory.track()
class Coordinator(Dated):
    """Somebody who coordinates a network, from a day and perhaps to a day (R144)."""

    network = models.ForeignKey(SltNetwork, models.CASCADE, related_name="coordinators")
    user = models.ForeignKey("accounts.User", models.PROTECT, related_name="slt_coordinations")
    title = models.CharField(_("tittel"), max_length=80)
    percent = models.PositiveSmallIntegerField(
        _("stillingsprosent"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )

    objects = InNetworkQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("SLT-koordinator")
        verbose_name_plural = _("SLT-koordinatorer")
        default_permissions = ()
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_coordination_a_person", "network", "user"),
            CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gte=1, percent__lte=100),
                name="coordinator_percent_in_range",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.title}"


def networks_of(forum: Forum, day: date) -> models.QuerySet[SltNetwork]:
    """The networks of the forum's municipalities, and those it is a group of, on `day`."""
    towns = forum.municipality_links.valid_on(day).values("municipality")
    served = NetworkMunicipality.objects.valid_on(day).filter(municipality__in=towns).values("network")
    places = NetworkGroup.objects.valid_on(day).filter(forum=forum).values("network")
    return SltNetwork.objects.running_on(day).filter(Q(pk__in=served) | Q(pk__in=places))
