"""What was written in the room besides the text: notes, a party's own view, and who left for an item."""

from meetings.models import AgendaItem, Disqualification, DivergentView, Note, Participant
from politirad.demo.world.batch import Batch
from politirad.demo.world.clock import moment
from politirad.demo.world.session import Session
from politirad.tenancy.permissions import Party, Role

_NOTES = {
    "uteliv": ("Bransjen ønsker å bli hørt før skjenketidene endres.",),
    "skolevei": ("FAU tar opp foreldrekjøring på møtet i juni.", "To skoler mangler fortsatt skilt."),
    "nn-trafikk": ("Vegvesenet kjem på synfaring i mars.",),
}
_VIEWS = {
    "uteliv": (Party.POLICE, "Politiet mener at stengetiden bør settes en time tidligere."),
    "nn-knutepunkt": (Party.MUNICIPALITY, "Kommunen meiner at fylkeskommunen bør dekkje utgiftene."),
}
_LEFT_FOR = {"uteliv": Role.EXTENDED_MEMBER}
"""Somebody from outside who is too close to the matter, such as one who runs a business that it is about."""


def add_room(batch: Batch, session: Session, item: AgendaItem, key: str) -> None:
    """Add what the minutes say of the matter beside its text."""
    by, at = session.writer, moment(session.day, 10)
    for text in _NOTES.get(key, ()):
        batch.add(Note(item=item, by=by, text=text), at)
    if key in _VIEWS:
        party, text = _VIEWS[key]
        batch.add(DivergentView(item=item, by=by, party=party, text=text), at)
    called = [person for person, _happened in batch.rows[Participant] if person.meeting is session.meeting]
    for person in [each for each in called if each.role == _LEFT_FOR.get(key) and each.is_present][:1]:
        batch.add(Disqualification(item=item, by=by, participant=person), at)
