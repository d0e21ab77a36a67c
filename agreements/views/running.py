"""What happens to an agreement on its way: talked of, treated politically, revised, terminated (BR11)."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agreements import actions, rules
from agreements.forms.running import OptionalReasonForm, ReasonForm, TerminateForm
from agreements.models import Agreement
from agreements.views.acting import Act, perform
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def treat_politically(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Say that the municipality's political bodies have the agreement."""
    page = Act(
        title=_("Til politisk behandling?"),
        words=(_("Teksten kan endres også mens den behandles. Da må partene enes om den nye."),),
        button=_("Til politisk behandling"),
        done=_("Avtalen er til politisk behandling."),
    )
    return _talks(request, agreement, page, rules.State.POLITICAL_TREATMENT)


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def talk_on(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Say that the parties talk about the agreement, perhaps again."""
    page = Act(
        title=_("Snakke videre om avtalen?"),
        words=(_("Avtalen går fra politisk behandling og tilbake til partene."),),
        button=_("Snakk videre"),
        done=_("Partene snakker om avtalen igjen."),
    )
    return _talks(request, agreement, page, rules.State.NEGOTIATING)


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def start_revision(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Say that the parties look at the text again."""
    form = OptionalReasonForm(sent(request))
    page = Act(
        title=_("Starte revisjon?"),
        words=(_("Avtalen gjelder som før til en ny tekst er signert og tar over."),),
        button=_("Start revisjonen"),
        done=_("Revisjonen er i gang. Lag en ny tekst når dere er klare."),
    )
    return perform(request, agreement, page, form, partial(actions.start_revision, agreement))


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def stop_revision(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Let the agreement go on as it is."""
    form = ReasonForm(sent(request))
    page = Act(
        title=_("Avslutte revisjonen uten endring?"),
        words=(_("Avtalen gjelder videre som den er. En tekst som venter på signatur, faller bort."),),
        button=_("Avslutt revisjonen"),
        done=_("Revisjonen er avsluttet. Avtalen gjelder som før."),
    )
    return perform(request, agreement, page, form, partial(actions.stop_revision, agreement))


@access(Permission.SIGN_AGREEMENTS, Agreement)
def terminate(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """End the agreement before its time."""
    form = TerminateForm(sent(request))
    page = Act(
        title=_("Si opp avtalen?"),
        words=(
            _("Avtalen slutter å gjelde for alle partene etter den siste dagen."),
            _("Det kan ikke gjøres om. Vil dere samarbeide igjen, må det lages en ny avtale."),
        ),
        button=_("Si opp avtalen"),
        done=_("Avtalen er sagt opp."),
        is_danger=True,
    )
    return perform(request, agreement, page, form, partial(actions.terminate, agreement))


def _talks(request: HttpRequest, agreement: Agreement, page: Act, to: rules.State) -> HttpResponse:
    form = OptionalReasonForm(sent(request))
    return perform(request, agreement, page, form, partial(actions.follow_talks, agreement, to))
