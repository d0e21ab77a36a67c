"""The texts of the demo agreements: shared in turn by the two sides, signed, and binding from a day."""

from datetime import date, timedelta
from typing import Any

from agreements import documents, rules
from agreements.actions.drafting import copy_text
from agreements.actions.template import fill_from_template
from agreements.models import Agreement, AgreementVersion, Approval, Evidence, Term
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock, moment
from politirad.tenancy.permissions import Party

# Key of the commitment, days from today, amount, and what was done.
_DELIVERED = (
    ("police_situation_picture", -30, 1, "Lagt fram i høstmøtet."),
    ("municipal_leaders_attend", -30, 1, "Høstmøtet."),
    ("police_leaders_attend", -30, 1, "Høstmøtet."),
    ("police_answers", -3, 2, ""),
)


def draft_text(
    agreement: Agreement, party: Party, by: User, *, base: AgreementVersion | None = None, **frames: Any
) -> AgreementVersion:
    """A draft of one side: the template's text, or that of the version it builds on."""
    if base is None:
        draft = AgreementVersion.objects.create(agreement=agreement, party=party, made_by=by)
        fill_from_template(draft)
    else:
        draft = copy_text(base, party=party, by=by)
    for name, value in frames.items():
        setattr(draft, name, value)
    draft.save(update_fields=list(frames))
    return draft


def share(draft: AgreementVersion, number: int, on: date, *, note: str = "") -> AgreementVersion:
    """Share the draft as version `number` on a day."""
    draft.number, draft.note = number, note
    draft.sha256 = rules.text_checksum(documents.plain_text(draft))
    draft.released_at, draft.released_by = moment(on, 12), draft.made_by
    draft.save()
    return draft


def sign(agreement: Agreement, version: AgreementVersion, signers: dict[int, tuple[User, str, date]]) -> None:
    """Let parties (by their id) sign the version, each with the person, the title and the day."""
    agreement.to_sign = version
    agreement.save(update_fields=["to_sign"])
    for party_id, (person, title, on) in signers.items():
        Approval.objects.create(
            version=version,
            party_id=party_id,
            sha256=version.sha256,
            name=person.full_name,
            title=title,
            signed_on=on,
            by=person,
        )


def bind(agreement: Agreement, version: AgreementVersion, valid_from: date, valid_until: date | None) -> None:
    """Let the version bind every municipality of the agreement from its first day."""
    for party in agreement.parties.filter(municipality__isnull=False):
        earlier = agreement.terms.filter(municipality=party.municipality_id)
        earlier.update(valid_until=valid_from - timedelta(days=1))
        Term.objects.create(
            agreement=agreement,
            version=version,
            municipality_id=party.municipality_id,
            unit_id=agreement.unit_id,
            valid_from=valid_from,
            valid_until=valid_until,
        )


def deliver(agreement: Agreement, by: User, clock: Clock) -> None:
    """Evidence of what was done this year, so that some promises are kept and others wait."""
    Evidence.objects.bulk_create(
        Evidence(
            agreement=agreement,
            commitment_key=key,
            done_on=clock.day(day),
            amount=amount,
            note=note,
            party=Party.POLICE,
            by=by,
        )
        for key, day, amount, note in _DELIVERED
    )
