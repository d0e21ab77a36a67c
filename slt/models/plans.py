"""The plan of a network for a year (G74)."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from politirad.plans.models import JointActionPlan
from slt.models.networks import SltNetwork


@pghistory.track()
class NetworkPlan(models.Model):
    """That an action plan of the steering group is the SLT plan of a network for its years.

    The plan is read as plans are: in the steering group, and where the group shares it.
    """

    plan = models.OneToOneField(
        JointActionPlan, models.CASCADE, primary_key=True, related_name="network_plan", verbose_name=_("plan")
    )
    network = models.ForeignKey(SltNetwork, models.CASCADE, related_name="plans")

    class Meta:
        verbose_name = _("SLT-plan")
        verbose_name_plural = _("SLT-planer")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.network}: {self.plan}"
