"""Putting a text to the parties, and their answers: signed, signed elsewhere, or not (BR12, G08)."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements import actions
from agreements.forms.signing import AskToSignForm, OnBehalfForm, RefuseForm, SignForm
from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval, Section, SignedCopy
from agreements.querysets import ApprovalQuerySet
from agreements.views.acting import Act, perform, spoken_for
from politirad.accounts.models import User
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.dates import day
from politirad.web.htmx import sent
from politirad.web.sentences import listed

_MAY = Permission.SIGN_AGREEMENTS


@access(Permission.NEGOTIATE_AGREEMENTS, Agreement)
def ask_to_sign(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Put the newest shared text to the parties."""
    version = AgreementVersion.objects.visible_to(request.user).filter(agreement=agreement).released().first()
    number = version.number if version else 0
    form = AskToSignForm(sent(request), initial={"seen": number})
    problems = list(actions.exceptions_of(agreement, version)) if version else []
    if not (problems or form.is_bound):
        del form.fields["exception_reason"]
    page = Act(
        title=_("Send versjon %(number)s til signering?") % {"number": number},
        words=(
            *problems,
            *_open_places(request, version),
            _("De som kan signere for partene, får e-post."),
            _("Deles en ny tekst før alle har signert, må alle signere på nytt."),
        ),
        button=_("Send til signering"),
        done=_("Teksten er sendt til signering."),
    )
    return perform(request, agreement, page, form, partial(actions.ask_to_sign, agreement))


@access(_MAY, Agreement)
def sign(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Say what signing means, for whom and of which text; then sign for one's own party."""
    version, party = _asked_of(request, agreement)
    form = SignForm(sent(request), initial={"sha256": version.sha256})
    signer = _self(request, party)
    page = Act(
        title=_("Signer versjon %(number)s?") % {"number": version.number},
        words=(
            _("Du signerer for %(party)s som %(title)s.") % {"party": party, "title": signer.title.lower()},
            *_what_follows(request, version, party),
            f"{_('Kontrollsummen viser hvilken tekst signaturene gjelder:')} {version.sha256}",
        ),
        button=_("Signer versjon %(number)s") % {"number": version.number},
        done=_("Du har signert for %(party)s. Kontrollsummen er %(sha256)s.")
        % {"party": party, "sha256": version.sha256},
    )
    return perform(request, agreement, page, form, partial(actions.sign, agreement, party, signer))


@access(Permission.NEGOTIATE_AGREEMENTS, AgreementParty)
def sign_for(request: HttpRequest, party: AgreementParty) -> HttpResponse:
    """Write that somebody has signed on paper, or sign on behalf of a party, with the reason."""
    agreement = party.agreement
    version = _to_sign_or_refuse(agreement)
    is_own = party in spoken_for(request, agreement, Permission.NEGOTIATE_AGREEMENTS)
    # The signed paper that both can read stands for a party that does not write here itself.
    if not (is_own or SignedCopy.objects.visible_to(request.user).filter(version=version).exists()):
        raise PermissionDenied(_("Legg ved det signerte dokumentet før du fører for en annen part."))
    form = OnBehalfForm(sent(request), initial={"sha256": version.sha256})
    page = Act(
        title=_("Før signatur for %(party)s") % {"party": party},
        words=(
            _("Før bare en signatur som gjelder versjon %(number)s, ord for ord.")
            % {"number": version.number},
            _("Begge parter ser hvem som førte den, og hvordan den ble gitt."),
        ),
        button=_("Før signaturen"),
        done=_("Signaturen er ført."),
    )

    def change(*, sha256: str, by: User, **_said: Any) -> None:
        actions.sign(agreement, party, form.signer(), sha256=sha256, by=by)

    return perform(request, agreement, page, form, change)


@access(_MAY, Agreement)
def refuse(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Say no to the text, and why; the parties talk on."""
    version, party = _asked_of(request, agreement)
    form = RefuseForm(sent(request), initial={"sha256": version.sha256})
    page = Act(
        title=_("Ikke signere versjon %(number)s?") % {"number": version.number},
        words=(
            _("Du svarer for %(party)s. Partene får beskjed og kan snakke videre om teksten.")
            % {"party": party},
        ),
        button=_("Signerer ikke"),
        done=_("Svaret er lagret."),
    )

    def change(*, sha256: str, reason: str, by: User) -> None:
        signer = _self(request, party, reason=reason)
        actions.refuse_to_sign(agreement, party, signer, sha256=sha256, by=by)

    return perform(request, agreement, page, form, change)


def _asked_of(request: HttpRequest, agreement: Agreement) -> tuple[AgreementVersion, AgreementParty]:
    """The text, and the reader's party that has not signed it yet."""
    version = _to_sign_or_refuse(agreement)
    signed = set(_signed(request, version).values_list("party_id", flat=True))
    mine = spoken_for(request, agreement, _MAY)
    party = next((each for each in mine if each.pk not in signed), None)
    if party is None:
        raise PermissionDenied(_("Du har alt signert denne versjonen."))
    return version, party


def _signed(request: HttpRequest, version: AgreementVersion) -> ApprovalQuerySet[Approval]:
    known = Approval.objects.visible_to(request.user)
    return known.filter(version=version, answer=Approval.Answer.APPROVED)


def _to_sign_or_refuse(agreement: Agreement) -> AgreementVersion:
    if agreement.to_sign is None:
        raise PermissionDenied(actions.NOT_TO_SIGN)
    return agreement.to_sign


def _self(request: HttpRequest, party: AgreementParty, *, reason: str = "") -> actions.Signer:
    """The reader, in the role in which they answer for the party."""
    user: Any = request.user
    title = actions.signing_title(user, party, timezone.localdate())
    return actions.Signer(user.full_name, title, reason=reason)


def _open_places(request: HttpRequest, version: AgreementVersion | None) -> Iterator[str]:
    """Where the text still says what to write instead of saying it."""
    sections = Section.objects.visible_to(request.user).filter(version=version)
    titles = [section.title for section in sections if section.open_places]
    if titles:
        yield _("Steder som ikke er fylt ut: %(sections)s.") % {"sections": ", ".join(titles)}


def _what_follows(request: HttpRequest, version: AgreementVersion, party: AgreementParty) -> Iterator[str]:
    """What the signature leads to: the others are waited for, or the text binds them all from a day."""
    rest = (
        AgreementParty.objects.visible_to(request.user)
        .filter(agreement=version.agreement_id)
        .exclude(pk__in=_signed(request, version).values("party"))
        .exclude(pk=party.pk)
    )
    names = [str(each) for each in rest.select_related("municipality", "unit", "county")]
    if names:
        yield _("Etterpå venter avtalen på %(names)s.") % {"names": listed(names)}
    elif version.valid_from:
        yield _("Alle har da signert. Teksten gjelder fra %(day)s.") % {"day": day(version.valid_from)}
    yield _("Blir teksten endret, gjelder ikke signaturen lenger.")
