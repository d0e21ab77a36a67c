"""Counties, municipalities, police districts and units, each valid in time."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Deferrable, Value
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import gettext_lazy as _

from politirad.tenancy.models.dating import Dated, no_overlap, norwegian_sort_key
from politirad.tenancy.models.tree import unit_in_its_tree
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import DatedQuerySet, DistrictQuerySet, MunicipalityQuerySet, UnitQuerySet


class Place(Dated):
    """A place roles are held in; its permissions are the product's own, not Django's four."""

    class Meta(Dated.Meta):
        abstract = True
        default_permissions: ClassVar[tuple[str, ...]] = ()
        permissions = [(p.value, p.value) for p in Permission]


class County(Dated):
    """A county (fylke), which owns no municipality but is where it lies."""

    code = models.CharField(_("fylkesnummer"), max_length=2)
    name = models.CharField(_("navn"), max_length=80)
    full_name = models.CharField(_("navn på alle språk"), max_length=120)

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("fylke")
        verbose_name_plural = _("fylker")
        constraints = [*Dated.Meta.constraints, no_overlap("one_county_per_code", "code")]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class PoliceDistrict(Place):
    """A police district; `code` is our own short name for it in addresses."""

    code = models.SlugField(_("kode"), max_length=30, unique=True)
    name = models.CharField(_("navn"), max_length=80)
    name_nynorsk = models.CharField(_("navn på nynorsk"), max_length=80)
    headquarters = models.CharField(_("hovedsete"), max_length=60)
    is_demo = models.BooleanField(_("oppdiktet"), default=False)
    sort_key = norwegian_sort_key("name")

    objects = DistrictQuerySet.as_manager()

    class Meta(Place.Meta):
        verbose_name = _("politidistrikt")
        verbose_name_plural = _("politidistrikter")
        ordering = ("sort_key",)

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Municipality(Place):
    """A municipality: its own legal person, outside the state's hierarchy (R039)."""

    class LanguageForm(models.TextChoices):
        """What the municipality has decided that state bodies write to it in (domain.md 5.1)."""

        BOKMAL = "nb", _("bokmål")
        NYNORSK = "nn", _("nynorsk")
        NEUTRAL = "neutral", _("nøytral")

    code = models.CharField(_("kommunenummer"), max_length=4)
    county = models.ForeignKey(County, models.PROTECT, null=True, blank=True, related_name="municipalities")
    name = models.CharField(_("navn"), max_length=60)
    display_name = models.CharField(_("entydig navn"), max_length=80)
    full_name = models.CharField(_("navn på alle språk"), max_length=160)
    parallel_names = models.JSONField(_("samiske og kvenske navn"), default=dict, blank=True)
    language_form = models.CharField(_("målform"), max_length=7, choices=LanguageForm)
    organisation_number = models.CharField(_("organisasjonsnummer"), max_length=9, blank=True)
    is_demo = models.BooleanField(_("oppdiktet"), default=False)
    # Who takes over the day after its last day; its own name and number stay what they were.
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("tas over av"),
    )
    sort_key = norwegian_sort_key("display_name")

    objects = MunicipalityQuerySet.as_manager()

    class Meta(Place.Meta):
        verbose_name = _("kommune")
        verbose_name_plural = _("kommuner")
        ordering = ("sort_key",)
        constraints = [
            *Place.Meta.constraints,
            no_overlap("one_municipality_per_code", "code"),
            models.CheckConstraint(
                name="municipality_taken_over_ends",
                condition=models.Q(successor__isnull=True)
                | (models.Q(valid_until__isnull=False) & ~models.Q(successor=models.F("pk"))),
            ),
        ]

    def __str__(self) -> str:
        return self.display_name

    @property
    def mail_language(self) -> str:
        """The language code of text sent to this municipality; neutral gets bokmål."""
        is_nynorsk = self.language_form == self.LanguageForm.NYNORSK
        return "nn" if is_nynorsk else "nb"


class PopulationFigure(models.Model):
    """Persons living in a municipality on 1 January of a year (SSB table 07459)."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="population_figures")
    year = models.PositiveSmallIntegerField(_("år"))
    persons = models.PositiveIntegerField(_("folketall"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "year"], name="one_population_figure_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.persons} ({self.year})"


@pghistory.track()
class MunicipalityDistrict(Dated):
    """That a municipality lies in a police district, from a day to a day (domain.md 11, trap 2)."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="district_links")
    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="municipality_links")

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        constraints = [*Dated.Meta.constraints, no_overlap("one_district_at_a_time", "municipality")]

    def __str__(self) -> str:
        return f"{self.municipality} i {self.district}"


@pghistory.track()
class PoliceUnit(Dated):
    """A unit in a district's tree (R026); units are re-organised, so they are valid in time."""

    class Kind(models.TextChoices):
        """The unit types of the police (domain.md 7.1)."""

        GEOGRAPHIC = "geographic_operational_unit", _("geografisk driftsenhet")
        FUNCTIONAL = "functional_operational_unit", _("funksjonell driftsenhet")
        SERVICE = "service_unit", _("tjenesteenhet")
        LOCATION = "service_location", _("tjenestested")

    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="units")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    kind = models.CharField(_("type"), max_length=30, choices=Kind)
    # The district's own number for the unit, where it has one.
    code = models.CharField(_("enhetsnummer"), max_length=20, blank=True)
    name = models.CharField(_("navn"), max_length=80)
    version = models.PositiveIntegerField(default=1, editable=False)
    sort_key = norwegian_sort_key("name")

    objects = UnitQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("politienhet")
        verbose_name_plural = _("politienheter")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap(
                "one_unit_of_a_name_in_a_place",
                "district",
                Coalesce("parent", Value(0, output_field=models.BigIntegerField())),
                Lower("name"),
                deferrable=Deferrable.IMMEDIATE,
            ),
            no_overlap(
                "one_unit_per_code",
                "district",
                "code",
                condition=~models.Q(code=""),
                deferrable=Deferrable.IMMEDIATE,
            ),
        ]
        triggers = [unit_in_its_tree()]

    def __str__(self) -> str:
        return self.name


class PoliceDirectorate(Place):
    """The National Police Directorate: the one place whose grants reach the whole country."""

    name = models.CharField(_("navn"), max_length=80)

    class Meta(Place.Meta):
        verbose_name = _("Politidirektoratet")
        verbose_name_plural = _("Politidirektoratet")
        constraints = [
            *Place.Meta.constraints,
            models.CheckConstraint(condition=models.Q(pk=1), name="one_directorate"),
        ]

    def __str__(self) -> str:
        return self.name
