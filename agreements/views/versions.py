"""One shared text of an agreement as it was shared, and any two of them compared (G07)."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from agreements import documents
from agreements.models import Agreement, AgreementVersion, OrderSigner, SignatureOrder, SignedCopy
from agreements.views.acting import with_sides
from agreements.views.focus_areas import focus_areas_of
from agreements.views.sections import section_rows
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.paper_files import PDF, asked_format, file_response
from politirad.web.rules import whole_number


@access(Permission.READ_AGREEMENTS, AgreementVersion)
@require_safe
def version(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """What a shared text says, what is promised in it, and what the sides say of each section."""
    if not version.is_released:
        raise Http404
    agreement = with_sides(request, version.agreement_id)
    may_change = bool(agreement.negotiates_for) and not agreement.is_legacy
    copies = list(SignedCopy.objects.visible_to(request.user).filter(version=version).defer("pdf"))
    context = {
        "agreement": agreement,
        "version": version,
        "frames": documents.frames_of(version),
        "areas": focus_areas_of(request, version),
        "rows": section_rows(request, version, said_of=version.pk),
        "may_comment": may_change,
        "is_binding": version.pk == agreement.version_id,
        "copies": copies,
        "orders": _orders(request, version),
        "has_signatures": any(copy.signatures for copy in copies),
        "may_attach": may_change and version.pk in {agreement.to_sign_id, agreement.version_id},
    }
    return render(request, "agreements/version.html", context)


@access(Permission.READ_AGREEMENTS, AgreementVersion)
@require_safe
def version_file(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """A text as PDF/A or Word, in the agreement's own language; one's own side's draft too."""
    kind, today = asked_format(request), timezone.localdate()
    make = documents.agreement_pdf if kind == PDF else documents.agreement_word
    return file_response(make(version, today=today), kind, name=documents.agreement_file_name(version))


@access(Permission.READ_AGREEMENTS, Agreement)
@require_safe
def compare(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Two texts side by side: those the address names, else the newest and the one before it."""
    versions = list(AgreementVersion.objects.visible_to(request.user).filter(agreement=agreement).released())
    if not versions:
        raise Http404
    after = _named(versions, request.GET.get("til", "")) or versions[0]
    before = _named(versions, request.GET.get("fra", "")) or _one_before(versions, after)
    context = {
        "agreement": agreement,
        "versions": versions,
        "before": before,
        "after": after,
        "changes": documents.version_changes(documents.plain_text(before), documents.plain_text(after)),
    }
    return render(request, "agreements/compare.html", context)


def _orders(
    request: HttpRequest, version: AgreementVersion
) -> list[tuple[SignatureOrder, list[OrderSigner]]]:
    """Each electronic signing of the text, with where its signers stand."""
    found = OrderSigner.objects.visible_to(request.user).filter(order__version=version)
    signers = found.select_related("order", "party__municipality", "party__unit", "party__county")
    orders: dict[SignatureOrder, list[OrderSigner]] = {}
    for signer in signers.defer("order__pdf").order_by("-order__pk", "position", "pk"):
        orders.setdefault(signer.order, []).append(signer)
    return list(orders.items())


def version_url(version: AgreementVersion) -> str:
    """The page of a shared text."""
    return reverse("agreements:version", kwargs={"pk": version.pk})


def _named(versions: Sequence[AgreementVersion], text: str) -> AgreementVersion | None:
    number = whole_number(text)
    return next((each for each in versions if each.number == number), None)


def _one_before(versions: Sequence[AgreementVersion], after: AgreementVersion) -> AgreementVersion:
    """The newest of those before; the first text is compared with itself."""
    older = (each for each in versions if (each.number or 0) < (after.number or 0))
    return next(older, after)
