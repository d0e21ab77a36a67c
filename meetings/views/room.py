"""What is written in the room beside the text: notes that may become more, and divergent views."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from meetings import actions
from meetings.forms.room import NoteForm, ViewForm
from meetings.models import AgendaItem, DivergentView, Note
from meetings.views.live_item import parties_of
from meetings.views.writing import Undo, changed, put_right
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.fields import person_data_warnings


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def add_note(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Catch a line under the item."""
    form = NoteForm(request.POST, auto_id="notat_%s")
    if not form.is_valid():
        return put_right(request, item, partial="notes", note_form=form)
    text = form.cleaned_data["text"]
    refusing(lambda: actions.add_note(item, text, by=request.user))
    remarks = person_data_warnings(text)
    return changed(request, item, "notes", said=_("Notatet er lagt til."), remarks=remarks, is_adding=True)


@access(Permission.ARRANGE_MEETINGS, Note)
@require_POST
def remove_note(request: HttpRequest, note: Note) -> HttpResponse:
    """Take a note out at once, and offer to put it back (ux.md 7.5)."""
    item, url = note.item, reverse("meetings:add_note", kwargs={"pk": note.item_id})
    undo = Undo(_("Notatet er fjernet."), url, {"text": note.text})
    refusing(lambda: actions.remove_note(note))
    return changed(request, item, "notes", said=undo.text, undo=undo)


@access(Permission.ARRANGE_MEETINGS, Note)
@require_POST
def conclude_note(request: HttpRequest, note: Note) -> HttpResponse:
    """Let the note become what the forum agreed on."""
    item = note.item
    refusing(lambda: actions.conclude_note(note, by=request.user))
    return changed(request, item, "noted", said=_("Notatet er blitt en konklusjon."))


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def add_view(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Write where a party sees the item otherwise."""
    form = ViewForm(request.POST, parties=parties_of(item), auto_id="syn_%s")
    if not form.is_valid():
        return put_right(request, item, partial="views", view_form=form)
    refusing(lambda: actions.add_view(item, by=request.user, **form.cleaned_data))
    said, remarks = _("Synet er lagt til."), person_data_warnings(form.cleaned_data["text"])
    return changed(request, item, "views", said=said, remarks=remarks, is_adding=True)


@access(Permission.ARRANGE_MEETINGS, DivergentView)
@require_POST
def remove_view(request: HttpRequest, view: DivergentView) -> HttpResponse:
    """Take a party's view out at once, and offer to put it back (ux.md 7.5)."""
    item, url = view.item, reverse("meetings:add_view", kwargs={"pk": view.item_id})
    undo = Undo(_("Synet er fjernet."), url, {"party": view.party, "text": view.text})
    refusing(lambda: actions.remove_view(view))
    return changed(request, item, "views", said=undo.text, undo=undo)
