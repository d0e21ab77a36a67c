"""Agreements that were signed elsewhere: the signed PDF is kept, and the signatures in it are listed."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements import actions, documents
from agreements.forms.signing import SignedCopyForm
from agreements.models import AgreementVersion, SignedCopy
from agreements.views.acting import Act, perform
from agreements.views.versions import version_url
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent
from politirad.web.paper_files import PDF, file_response


@access(Permission.NEGOTIATE_AGREEMENTS, AgreementVersion)
def attach(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """Keep a signed PDF of the text that is to be signed, or of the one that binds."""
    agreement = version.agreement
    if agreement.is_legacy:
        raise PermissionDenied(actions.READ_ONLY)
    if version.pk not in {agreement.to_sign_id, agreement.version_id}:
        raise PermissionDenied(actions.OTHER_VERSION)
    form = SignedCopyForm(sent(request), request.FILES or None)
    page = Act(
        title=_("Legg ved signert dokument"),
        words=(
            _("Filen blir liggende ved versjon %(number)s og kan ikke endres.") % {"number": version.number},
            _("Vi leser signaturene i filen. Et signert papir kan skannes; da finner vi ingen."),
        ),
        button=_("Legg ved"),
        done=_("Dokumentet er lagt ved."),
        back_url=version_url(version),
    )
    return perform(request, agreement, page, form, partial(actions.keep_signed_copy, agreement, version))


@access(Permission.READ_AGREEMENTS, SignedCopy)
@require_safe
def signed_copy(_request: HttpRequest, copy: SignedCopy) -> HttpResponse:
    """The signed file as it came."""
    name = documents.agreement_file_name(copy.version)
    return file_response(bytes(copy.pdf), PDF, name=f"{name}-{_('signert')}")
