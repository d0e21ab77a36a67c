"""How one commitment is kept: what was done, when and by whom (G05)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements import actions
from agreements.forms.evidence import EvidenceForm
from agreements.forms.running import NothingForm
from agreements.models import Commitment, Evidence
from agreements.views.acting import Act, perform, side_of, with_sides
from agreements.views.presence import presence_beside
from politirad.tenancy.access import REFUSALS, access
from politirad.tenancy.permissions import Permission
from politirad.web.dates import day
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from politirad.web.newest import newest
from politirad.web.paging import page_of


@access(Permission.READ_AGREEMENTS, Commitment)
def commitment(request: HttpRequest, commitment: Commitment) -> HttpResponse:
    """One promise with everything that is written of how it is kept, and the way to write more."""
    agreement = with_sides(request, commitment.version.agreement_id)
    may_write = bool(agreement.negotiates_for) and agreement.is_running
    if request.method == "POST" and not may_write:
        raise PermissionDenied(REFUSALS[Permission.NEGOTIATE_AGREEMENTS])
    if request.method == "POST" and commitment.is_presence:
        raise PermissionDenied(actions.COUNTED_ELSEWHERE)
    presence = None
    if commitment.is_presence and agreement.is_running:
        presence = presence_beside(request, commitment, agreement, timezone.localdate())
    form = EvidenceForm(sent(request))
    if form.is_valid() and is_done(
        form,
        lambda: actions.add_evidence(
            commitment, party=agreement.negotiates_for, by=request.user, **form.cleaned_data
        ),
    ):
        messages.success(request, _("Lagret."))
        return redirect(commitment_url(commitment))
    rows = Evidence.objects.visible_to(request.user).filter(
        agreement=agreement, commitment_key=commitment.key
    )
    context = {
        "agreement": agreement,
        "commitment": commitment,
        "form": form,
        "may_write": may_write and not commitment.is_presence,
        "presence": presence,
        # Meetings lie above agreements, so their action items are reached through what points here.
        "promises": newest(
            agreement.action_items.visible_to(request.user)
            .filter(commitment_key=commitment.key)
            .select_related("responsible")
            .order_by("-pk")
        ),
        "page": page_of(request, rows.select_related("by")),
    }
    return render(request, "agreements/commitment.html", context, status=INVALID if form.errors else 200)


@access(Permission.NEGOTIATE_AGREEMENTS, Evidence)
def remove(request: HttpRequest, evidence: Evidence) -> HttpResponse:
    """Take out what one's own side wrote by mistake."""
    agreement = evidence.agreement
    known = Commitment.objects.visible_to(request.user).filter(version=agreement.version_id)
    promise = known.filter(key=evidence.commitment_key).first()
    page = Act(
        title=_("Fjerne det som er ført %(day)s?") % {"day": day(evidence.done_on)},
        words=(evidence.note,) if evidence.note else (),
        button=_("Fjern"),
        done=_("Fjernet."),
        back_url=commitment_url(promise) if promise else "",
    )
    party = side_of(request, agreement)
    form = NothingForm(sent(request))
    return perform(
        request, agreement, page, form, lambda **_by: actions.remove_evidence(evidence, party=party)
    )


def commitment_url(commitment: Commitment) -> str:
    """The page of a promise."""
    return reverse("agreements:commitment", kwargs={"pk": commitment.pk})
