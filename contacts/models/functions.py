"""The preventive functions of the police: who holds which, and which a district lacks (R028-R032)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models.wording import InReadersLanguage
from contacts.querysets import InDistrictQuerySet
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.models.dating import Dated, no_overlap
from politirad.tenancy.querysets import DatedQuerySet


@pghistory.track()
class FunctionType(InReadersLanguage, Dated):
    """A function of the catalogue, with what it is for in the three languages (R029)."""

    code = models.SlugField(_("kode"), max_length=40)
    label_nb = models.CharField(_("bokmål"), max_length=120)
    label_nn = models.CharField(_("nynorsk"), max_length=120)
    label_en = models.CharField(_("engelsk"), max_length=120)
    about_nb = models.CharField(_("om funksjonen, bokmål"), max_length=300)
    about_nn = models.CharField(_("om funksjonen, nynorsk"), max_length=300)
    about_en = models.CharField(_("om funksjonen, engelsk"), max_length=300)
    # Whom anybody may turn to; shown for information alone (R030).
    is_public_channel = models.BooleanField(_("åpen for alle"), default=False)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("funksjon i politiet")
        verbose_name_plural = _("funksjoner i politiet")
        default_permissions = ()
        ordering = ("position", "pk")
        constraints = [*Dated.Meta.constraints, no_overlap("one_function_a_code", "code")]

    def __str__(self) -> str:
        return self.label


@pghistory.track()
class FunctionAssignment(Dated):
    """That a person holds a function in a district, perhaps at a unit, from a day to a day (R028, R134)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="function_assignments")
    function = models.ForeignKey(FunctionType, models.PROTECT, related_name="assignments")
    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="function_assignments")
    unit = models.ForeignKey(
        PoliceUnit, models.PROTECT, null=True, blank=True, related_name="function_assignments"
    )
    percent = models.PositiveSmallIntegerField(_("prosent av stilling"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = InDistrictQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("funksjon hos en person")
        verbose_name_plural = _("funksjoner hos personer")
        default_permissions = ()
        ordering = ("valid_from", "pk")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_function_a_person_and_district", "user", "function", "district"),
            CheckConstraint(
                name="function_takes_a_part_of_a_position",
                condition=Q(percent__isnull=True) | Q(percent__range=(1, 100)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.function}"


@pghistory.track()
class FunctionAbsence(Dated):
    """That a district does not have a function: «finnes ikke her», which is an answer and no lack (R029)."""

    function = models.ForeignKey(FunctionType, models.PROTECT, related_name="absences")
    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="function_absences")
    # Whom to turn to then, in plain words.
    instead = models.CharField(_("hvem man spør i stedet"), max_length=200, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = InDistrictQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("funksjon som ikke finnes")
        verbose_name_plural = _("funksjoner som ikke finnes")
        default_permissions = ()
        ordering = ("valid_from", "pk")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_absence_a_function_and_district", "function", "district"),
        ]

    def __str__(self) -> str:
        return f"{self.function}, {self.district}"
