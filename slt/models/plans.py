"""The plan of a network for a year (G74)."""

import pghistory
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from politirad.plans.models import JointActionPlan
from slt.models.networks import SltNetwork


@pghistory.track()
class NetworkPlan(models.Model):
    """That an action plan of the steering group is the SLT plan of a network for a year.

    The plan is read as plans are: in the steering group, and where the group shares it.
    """

    plan = models.OneToOneField(
        JointActionPlan, models.CASCADE, primary_key=True, related_name="network_plan", verbose_name=_("plan")
    )
    network = models.ForeignKey(SltNetwork, models.CASCADE, related_name="plans")
    year = models.PositiveSmallIntegerField(_("år"))

    class Meta:
        verbose_name = _("SLT-plan")
        verbose_name_plural = _("SLT-planer")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["network", "year"], name="one_slt_plan_a_year")]

    def __str__(self) -> str:
        return f"{self.network} {self.year}"
