"""What a municipality of the test world has agreed on with the police: a text that binds, one to sign."""

from datetime import date, timedelta

from agreements import actions, rules
from agreements.models import Agreement, AgreementVersion, Anchoring, Evidence, SignatureOrder, SignedCopy
from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party
from tests.papers import a_pdf
from tests.world_meetings import NOW

TEXT_MARK = "AVTALETEKST"
"""In what the agreement says: read by both parties where they work, and by nobody else."""
REASON = "Vi venter på kommunestyret."


def agreement_of(forum: Forum, town: Municipality, by: User, *, mark: str) -> Agreement:
    """Our agreement, or with `mark` in its text the neighbour's, made the first time it is asked for.

    What it says is for the parties (BR41).
    """
    made = Agreement.objects.filter(unit=forum.unit).order_by("pk").first()
    return made or _made(forum, town, by, mark=mark)


def draft_of(agreement: Agreement) -> AgreementVersion:
    """The draft of the police, which nobody else reads."""
    by = agreement.versions.earliest("pk").made_by
    return actions.start_draft(agreement, party=Party.POLICE, by=by)


def evidence_of(agreement: Agreement) -> Evidence:
    """What the police have written of a promise they keep."""
    binding = agreement.version
    assert binding is not None
    promise = binding.commitments.filter(party=Party.POLICE).earliest("pk")
    said = {"done_on": date(NOW.year, 1, 15), "amount": 1, "note": TEXT_MARK, "party": Party.POLICE}
    return actions.add_evidence(promise, by=binding.made_by, **said)


def anchoring_of(agreement: Agreement) -> Anchoring:
    """The municipal council's treatment of the agreement."""
    by = agreement.versions.earliest("pk").made_by
    said = {"kind": "political", "body": "Kommunestyret", "case_number": "PS 41/26"}
    return actions.add_anchoring(agreement, decided_on=date(NOW.year, 1, 15), by=by, **said)


def order_of(agreement: Agreement) -> SignatureOrder:
    """The electronic signing of the text that is to be signed, made the first time it is asked for."""
    version = agreement.to_sign
    assert version is not None
    party = agreement.parties.get(municipality__isnull=False)
    open_order = version.signature_orders.first()
    return open_order or actions.order_signatures(
        agreement,
        [actions.SignerToAsk(party, f"{TEXT_MARK} Leder", "Leder", "leder@kommune.example", 1)],
        sha256=version.sha256,
        pdf=a_pdf(TEXT_MARK),
        expires_on=NOW.date() + timedelta(days=30),
        by=version.made_by,
    )


def copy_of(agreement: Agreement) -> SignedCopy:
    """The paper that was signed, kept with its text."""
    binding = agreement.version
    assert binding is not None
    return actions.keep_signed_copy(agreement, binding, a_pdf(TEXT_MARK), by=binding.made_by)


def focus_area(title: str, **said: object) -> dict[str, object]:
    """What a focus area of that title says."""
    return {
        "title": title,
        "goal": f"{title} for alle",
        "until_year": 2030,
        "knowledge": "",
        "link": "",
        **said,
    }


def _made(forum: Forum, town: Municipality, by: User, *, mark: str) -> Agreement:
    agreement = actions.start_agreement([town], forum.unit, language="nb", by=by)
    draft = agreement.versions.get()
    promise = draft.commitments.earliest("pk")
    actions.write_row(promise, seen=promise.edition, what=f"{mark}{TEXT_MARK} {promise.what}")
    section = draft.sections.earliest("position")
    actions.write_row(section, seen=section.edition, text=f"{mark}{TEXT_MARK} partene")
    actions.write_row(draft, seen=draft.edition, valid_from=date(NOW.year - 1, 1, 1))
    actions.add_focus_area(draft, **focus_area(f"{mark}{TEXT_MARK} trygghet"))
    actions.offer(agreement, channel="meeting", by=by)
    actions.answer_offer(
        agreement.offers.get(), rules.Answer.NEGOTIATE, text=f"{mark}{TEXT_MARK} {REASON}", by=by
    )
    _sign(agreement, (Party.POLICE, Party.MUNICIPALITY), by)
    later = actions.start_draft(agreement, party=Party.POLICE, by=by)
    actions.write_row(later, seen=later.edition, valid_from=date(NOW.year + 1, 1, 1), meetings_per_year=4)
    actions.share_draft(later, note=f"{mark}{TEXT_MARK} oftere", seen=1, by=by)
    _sign(agreement, (Party.POLICE,), by)
    promised = ActionItem.objects.filter(item__meeting__forum=forum)
    promised.update(agreement=agreement, commitment_key=promise.key)
    return agreement


def _sign(agreement: Agreement, sides: tuple[Party, ...], by: User) -> None:
    newest = actions.newest_shared(agreement)
    assert newest is not None
    actions.ask_to_sign(agreement, seen=newest.number or 0, by=by)
    for party in agreement.parties.all():
        if party.side in sides:
            signer = actions.Signer(by.full_name, "Leder")
            actions.sign(agreement, party, signer, sha256=newest.sha256, by=by)
