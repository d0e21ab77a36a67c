"""One side's draft of an agreement: its sections, frames and commitments (BR32)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agreements import actions, documents
from agreements.forms.texts import CommitmentForm, FramesForm, SectionForm
from agreements.models import Agreement, AgreementVersion, Commitment, Section
from agreements.views.acting import Act, side_of
from agreements.views.focus_areas import focus_areas_of
from agreements.views.sections import section_rows
from agreements.views.writing import Desk, draft_or_refuse, draft_url, edit_row, remove_row, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.dates import clock
from politirad.web.htmx import INVALID, STALE, render, sent

_MAY = Permission.NEGOTIATE_AGREEMENTS


@access(_MAY, Agreement)
@require_POST
def start_draft(request: HttpRequest, agreement: Agreement) -> HttpResponse:
    """Open one's own side's draft, begun from the newest shared text if there is none."""
    party = side_of(request, agreement)
    draft = refusing(lambda: actions.start_draft(agreement, party=party, by=request.user))
    return redirect(draft_url(draft))


@access(_MAY, AgreementVersion)
@require_safe
def draft(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """The whole draft: what each section says and what is promised in it, and what may be done with it."""
    draft_or_refuse(version)
    context = {
        "agreement": version.agreement,
        "version": version,
        "frames": documents.frames_of(version),
        "areas": focus_areas_of(request, version),
        "rows": section_rows(request, version, said_of=version.base_id),
        "is_first": version.agreement.state == Agreement.State.DRAFT,
    }
    return render(request, "agreements/draft.html", context)


@access(_MAY, AgreementVersion)
def edit_frames(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """Change how long the agreement holds, and what it says of the council."""
    form = FramesForm(sent(request), row=version)
    desk = Desk(version, _("Rammer for avtalen"), again=lambda row: FramesForm(row=row))
    return edit_row(request, desk, form, version)


@access(_MAY, AgreementVersion)
def add_section(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """A section of the parties' own."""
    desk = Desk(version, _("Nytt kapittel"))
    return write(request, desk, SectionForm(sent(request)), lambda said: actions.add_section(version, **said))


@access(_MAY, Section)
def edit_section(request: HttpRequest, section: Section) -> HttpResponse:
    """Change what a section says; the text is saved as it is typed."""
    form = SectionForm(sent(request), row=section)
    desk = Desk(
        section.version,
        section.title,
        again=lambda row: SectionForm(row=row),
        save_url=reverse("agreements:save_section", kwargs={"pk": section.pk}),
        key=f"agreement-section-{section.pk}",
    )
    return edit_row(request, desk, form, section)


@access(_MAY, Section)
@require_POST
def save_section(request: HttpRequest, section: Section) -> HttpResponse:
    """Keep what is written so far, and answer as `static/js/autosave.js` expects."""
    form = SectionForm(request.POST, row=section)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=INVALID)
    try:
        kept = actions.write_row(section, seen=form.seen(), by=request.user, **form.said())
    except ValidationError as refusal:
        return JsonResponse({"errors": {"text": refusal.messages}}, status=INVALID)
    except actions.DraftConflictError as conflict:
        return JsonResponse(_theirs(conflict.row), status=STALE)
    return JsonResponse({"saved_at": _clock(kept), "version": kept.edition})


@access(_MAY, Section)
def remove_section(request: HttpRequest, section: Section) -> HttpResponse:
    """Leave a section out of the draft, with what is promised in it."""
    page = Act(
        title=_("Utelate «%(title)s»?") % {"title": section.title},
        words=(_("Kapittelet og forpliktelsene i det tas ut av kladden. Tekster som er delt, står."),),
        button=_("Utelat kapittelet"),
        done=_("Kapittelet er tatt ut."),
        back_url=draft_url(section.version),
    )
    return remove_row(request, section.version, page, lambda: actions.remove_section(section))


@access(_MAY, AgreementVersion)
def add_commitment(request: HttpRequest, version: AgreementVersion) -> HttpResponse:
    """One more promise that can be counted."""
    form = CommitmentForm(sent(request), sections=_sections(request, version))
    desk = Desk(version, _("Ny forpliktelse"))
    return write(request, desk, form, lambda said: actions.add_commitment(version, **said))


@access(_MAY, Commitment)
def edit_commitment(request: HttpRequest, commitment: Commitment) -> HttpResponse:
    """Change a promise."""
    version = commitment.version
    sections = _sections(request, version)
    form = CommitmentForm(sent(request), sections=sections, row=commitment)
    desk = Desk(
        version, _("Rediger forpliktelsen"), again=lambda row: CommitmentForm(sections=sections, row=row)
    )
    return edit_row(request, desk, form, commitment)


@access(_MAY, Commitment)
def remove_commitment(request: HttpRequest, commitment: Commitment) -> HttpResponse:
    """Leave a promise out of the draft."""
    page = Act(
        title=_("Fjerne forpliktelsen?"),
        words=(commitment.what,),
        button=_("Fjern forpliktelsen"),
        done=_("Forpliktelsen er fjernet."),
        back_url=draft_url(commitment.version),
    )
    return remove_row(request, commitment.version, page, lambda: actions.remove_commitment(commitment))


def _theirs(section: Section) -> dict[str, Any]:
    """What somebody else wrote, as autosave.js shows it."""
    return {
        "theirs": {"title": section.title, "text": section.text},
        "by": section.edited_by_name,
        "at": _clock(section),
        "version": section.edition,
    }


def _clock(section: Section) -> str:
    """When the section was written last; one that says what it was copied with is as good as written now."""
    return clock(timezone.localtime(section.edited_at))


def _sections(request: HttpRequest, version: AgreementVersion) -> list[Section]:
    return list(Section.objects.visible_to(request.user).filter(version=version))
