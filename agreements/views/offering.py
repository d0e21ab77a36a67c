"""Beginning an agreement, offering it, and writing what the municipality answers (R054, G03)."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements import actions, rules
from agreements.forms.offers import AnswerForm, OfferForm, StartForm
from agreements.models import Agreement, AgreementVersion, Offer
from agreements.views.acting import Act, perform, police_of_forum_or_refuse, side_of
from politirad.councils.models import Forum, places_on
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Party, Permission
from politirad.web.htmx import INVALID, render, sent


@access(Permission.NEGOTIATE_AGREEMENTS, Forum)
def start(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Begin a draft that only the police see; the police shall offer, and the municipality may decline."""
    words = _("Det er politiet som tilbyr en avtale. Snakk med politikontakten.")
    police_of_forum_or_refuse(request, forum, words)
    wider = Agreement.objects.visible_to(request.user).filter(unit=forum.unit, kind=rules.Kind.COUNTY)
    towns = list(places_on(forum, timezone.localdate()))
    form = StartForm(sent(request), municipalities=towns, above=list(wider))
    if form.is_valid():
        said = form.said()
        try:
            made = actions.start_agreement(said.pop("municipalities"), forum.unit, by=request.user, **said)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Kladden er laget. Bare politiet ser den til den er tilbudt."))
            draft = AgreementVersion.objects.visible_to(request.user).get(agreement=made)
            return redirect("agreements:draft", pk=draft.pk)
    status = INVALID if form.errors else 200
    return render(request, "agreements/start.html", {"forum": forum, "form": form}, status=status)


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def offer(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Offer the agreement, or offer it again."""
    _police_or_refuse(request, agreement)
    form = OfferForm(sent(request))
    page = Act(
        title=_("Tilby avtalen?"),
        words=(
            _("Kommunen får lese teksten, og får e-post om tilbudet."),
            _("Avtalen er frivillig for kommunen. Den kan si ja, vente eller si nei."),
        ),
        button=_("Tilby avtalen"),
        done=_("Avtalen er tilbudt."),
    )
    return perform(request, agreement, page, form, partial(actions.offer, agreement))


@access(Permission.NEGOTIATE_AGREEMENTS, Offer)
def answer(request: HttpRequest, offer: Offer) -> HttpResponse:
    """Write what one municipality answers: the municipality itself, or the police who were told."""
    agreement = offer.agreement
    name = offer.municipality.display_name
    form = AnswerForm(sent(request), initial=_said(offer))
    is_ours = side_of(request, agreement) == Party.MUNICIPALITY
    told = _("Skriv det kommunen har svart dere. Kommunen kan se det og endre det.")
    page = Act(
        title=_("Svar på tilbudet til %(name)s") % {"name": name},
        words=(_("Alle svar er like gode. Avtalen er frivillig."), *(() if is_ours else (told,))),
        button=_("Lagre svaret"),
        done=_("Svaret er lagret."),
    )
    return perform(request, agreement, page, form, partial(actions.answer_offer, offer))


def _police_or_refuse(request: HttpRequest, agreement: Agreement) -> None:
    if side_of(request, agreement) != Party.POLICE:
        raise PermissionDenied(_("Det er politiet som tilbyr avtalen."))


def _said(offer: Offer) -> dict[str, object]:
    names = ("answer", "reasons", "text", "offer_again_on")
    return {name: getattr(offer, name) for name in names} if offer.answer else {}
