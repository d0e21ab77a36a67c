"""A draft that leaves its side, one that is thrown away, and what the sides say of a shared text."""

from collections.abc import Iterator
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agreements import actions
from agreements.forms.running import NothingForm
from agreements.forms.texts import CommentForm, ShareForm
from agreements.models import AgreementVersion, Section
from agreements.views.acting import Act, perform, side_of
from agreements.views.versions import version_url
from agreements.views.writing import draft_or_refuse
from politirad.accounts.models import User
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent

_MAY = Permission.NEGOTIATE_AGREEMENTS


@access(_MAY, AgreementVersion)
def share(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """Let the other side have the draft, as the next version."""
    draft_or_refuse(version)
    agreement = version.agreement
    released = AgreementVersion.objects.visible_to(request.user).filter(agreement=agreement).released()
    newest = released.first()
    form = ShareForm(sent(request), initial={"seen": newest.number if newest else 0})
    signing = _("Teksten som er til signering nå, faller bort. De som har signert, må signere på nytt.")
    page = Act(
        title=_("Dele teksten?"),
        words=(
            *_overtaken(version, newest),
            _("Den andre parten får lese teksten, og den kan ikke endres etterpå."),
            *((signing,) if agreement.to_sign_id else ()),
        ),
        button=_("Del teksten"),
        done=_("Teksten er delt."),
    )
    return perform(request, agreement, page, form, partial(actions.share_draft, version))


@access(_MAY, AgreementVersion)
def discard(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """Throw one's own side's draft away."""
    draft_or_refuse(version)
    page = Act(
        title=_("Forkaste kladden?"),
        words=(_("Det som er skrevet i kladden, blir borte. Tekstene som er delt, står."),),
        button=_("Forkast kladden"),
        done=_("Kladden er forkastet."),
        is_danger=True,
    )
    form = NothingForm(sent(request))
    return perform(request, version.agreement, page, form, lambda **_by: actions.discard_draft(version))


@access(_MAY, Section)
def comment(request: HttpRequest, section: Section) -> HttpResponse:
    """Say something of a section in a shared text."""
    agreement = section.version.agreement
    form = CommentForm(sent(request))
    page = Act(
        title=_("Kommentar til «%(title)s»") % {"title": section.title},
        button=_("Lagre kommentaren"),
        done=_("Kommentaren er lagret."),
        back_url=version_url(section.version),
    )

    def change(*, text: str, by: User) -> None:
        actions.comment_on(section, party=side_of(request, agreement), text=text, by=by)

    return perform(request, agreement, page, form, change)


def _overtaken(draft: AgreementVersion, newest: AgreementVersion | None) -> Iterator[str]:
    """That the other side has shared a text since the draft was begun."""
    if newest and newest.pk != draft.base_id:
        words = _("Versjon %(number)s ble delt etter at du begynte. Se hva som er nytt der før du deler.")
        yield words % {"number": newest.number}
