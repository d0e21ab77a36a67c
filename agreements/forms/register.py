"""The filters of the register of agreements."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models import Agreement
from agreements.querysets import AgreementQuerySet
from politirad.web.fields import FROM_LIST, GuardedCharField

SOON, OVER, RENEW = "snart", "over", "fornyes"
OLD = "eldre"
_ALL = ("", _("Alle"))
# Of the two old kinds, either counts as one agreement of the old type (R063).
_KINDS = [_ALL, *Agreement.Kind.choices, (OLD, _("alle eldre typer"))]


class RegisterForm(forms.Form):
    """What is looked for, all in the address; what makes no sense there filters nothing."""

    q = GuardedCharField(label=_("Kommune, enhet eller tittel"), required=False, max_length=60)
    tilstand = forms.ChoiceField(
        label=_("Status"), choices=[_ALL, *Agreement.State.choices], required=False, error_messages=FROM_LIST
    )
    type = forms.ChoiceField(label=_("Type"), choices=_KINDS, required=False, error_messages=FROM_LIST)
    frist = forms.ChoiceField(
        label=_("Frist"),
        choices=[_ALL, (SOON, _("Innen et halvt år")), (OVER, _("Frist passert")), (RENEW, _("Må fornyes"))],
        required=False,
        error_messages=FROM_LIST,
    )

    @property
    def is_narrow(self) -> bool:
        """Whether any filter is set."""
        return any(self.cleaned_data.values())

    def narrow(self, known: AgreementQuerySet[Agreement], today: date) -> AgreementQuerySet[Agreement]:
        """Those of `known` that the filters leave."""
        said: dict[str, Any] = self.cleaned_data
        if said.get("q"):
            known = known.named(said["q"])
        if said.get("tilstand"):
            known = known.filter(state=said["tilstand"])
        if said.get("type") == OLD:
            known = known.filter(kind__in=rules.LEGACY)
        elif said.get("type"):
            known = known.filter(kind=said["type"])
        if said.get("frist") == RENEW:
            known = known.filter(must_be_renewed=True)
        elif said.get("frist"):
            known = known.filter(_due(said["frist"], today), state__in=rules.RUNNING)
        return known


def _due(when: str, today: date) -> Q:
    """Agreements to revise or renew: before today, or within the longest warning (BR15)."""
    if when == OVER:
        return Q(revision_due_on__lt=today) | Q(valid_until__lt=today)
    soon = (today, today + timedelta(days=rules.REMINDER_DAYS[0]))
    return Q(revision_due_on__range=soon) | Q(valid_until__range=soon)
