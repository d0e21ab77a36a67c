"""Papers to an item: attaching, reading and taking off."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.forms.agenda import PaperForm
from meetings.models import AgendaItem, Attachment
from meetings.views.item import item_page
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.downloads import download_of
from politirad.web.file_advice import advice_on


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def attach(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Keep a paper that is what its name says."""
    form = PaperForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            paper = actions.attach_paper(
                item, form.cleaned_data["file"], media_type=form.media_type(), by=request.user
            )
        except ValidationError as refusal:
            form.add_error("file", refusal)
        else:
            messages.success(request, _("«%(name)s» er lagt ved saken.") % {"name": paper.name})
            for advice in advice_on(form.cleaned_data["file"]):
                messages.warning(request, advice)
            return redirect("meetings:item", pk=item.pk)
    return item_page(request, item, form=form)


@access(None, Attachment)
@never_cache
@require_safe
def download(_request: HttpRequest, paper: Attachment) -> FileResponse:
    """The paper as a file to save, never shown as a page of ours."""
    return download_of(paper.file, name=paper.name, media_type=paper.media_type)


@access(Permission.ARRANGE_MEETINGS, Attachment)
@require_POST
def remove(request: HttpRequest, paper: Attachment) -> HttpResponse:
    """Take the paper off while the agenda is a draft."""
    item_id, name = paper.item_id, paper.name
    try:
        actions.remove_paper(paper)
    except ValidationError as refusal:
        raise PermissionDenied(" ".join(refusal.messages)) from refusal
    messages.success(request, _("«%(name)s» er tatt bort.") % {"name": name})
    return redirect("meetings:item", pk=item_id)
