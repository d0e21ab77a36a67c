"""What a reader may do with an agreement now, as the buttons on its page: the first is the one that waits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements import rules, signing
from agreements.models import Agreement, AgreementParty, AgreementVersion, Offer
from politirad.tenancy.permissions import Party


@dataclass(frozen=True)
class Button:
    """A way on. What waits for the reader is primary, what they may do whenever they want is not.

    One that opens a draft is sent (`is_post`), since it may make one.
    """

    words: str
    url: str
    icon: str = ""
    variant: str = "primary"
    is_post: bool = False


@dataclass(frozen=True)
class Reader:
    """What the steps depend on: the reader's sides, their own parties, and where the texts stand."""

    agreement: Any
    unsigned: Sequence[AgreementParty]
    unanswered: Sequence[Offer]
    newest: AgreementVersion | None


def next_steps(reader: Reader) -> list[Button]:
    """The buttons, first what waits for this reader; none for who only reads."""
    if reader.agreement.is_legacy:
        return list(_ending(reader))
    return [
        *_signing(reader),
        *_offering(reader),
        *_asking(reader),
        *_writing(reader),
        *_rest(reader),
        *_ending(reader),
    ]


def _signing(reader: Reader) -> Iterator[Button]:
    agreement = reader.agreement
    if agreement.to_sign and agreement.signs_for and reader.unsigned:
        words = {"number": agreement.to_sign.number}
        yield _button(_("Signer versjon %(number)s") % words, "sign", agreement, "sjekk")
        yield _button(_("Signerer ikke"), "refuse", agreement, variant="tertiary")
    if agreement.to_sign and agreement.negotiates_for and signing.is_in_use():
        yield _button(_("Signer elektronisk"), "order", agreement, "blyant", variant="secondary")


def _offering(reader: Reader) -> Iterator[Button]:
    agreement = reader.agreement
    is_police = agreement.negotiates_for == Party.POLICE
    if is_police and agreement.state == rules.State.DRAFT:
        yield _button(_("Tilby avtalen"), "offer", agreement, "send")
    if is_police and agreement.state == rules.State.DECLINED_FOR_NOW:
        yield _button(_("Tilby avtalen igjen"), "offer", agreement, "send")
    if agreement.negotiates_for == Party.MUNICIPALITY:
        for offer in reader.unanswered:
            yield Button(_("Svar på tilbudet"), reverse("agreements:answer", args=[offer.pk]), "send")


def _asking(reader: Reader) -> Iterator[Button]:
    """A text that both sides have can be signed, once it is another than the one that binds."""
    agreement, newest = reader.agreement, reader.newest
    is_new = newest is not None and newest.pk not in {agreement.version_id, agreement.to_sign_id}
    if agreement.negotiates_for and agreement.state in rules.MAY_BE_SIGNED and is_new:
        yield _button(_("Send til signering"), "ask_to_sign", agreement, "blyant")


def _writing(reader: Reader) -> Iterator[Button]:
    agreement = reader.agreement
    if not agreement.negotiates_for or agreement.state not in rules.SHARES_DRAFTS:
        return
    if agreement.state == rules.State.IN_FORCE:
        yield _button(_("Start revisjon"), "start_revision", agreement, "blyant", variant="secondary")
    else:
        url = reverse("agreements:start_draft", args=[agreement.pk])
        yield Button(_("Skriv i kladden"), url, "blyant", variant="secondary", is_post=True)


def _rest(reader: Reader) -> Iterator[Button]:
    agreement = reader.agreement
    if not agreement.negotiates_for:
        return
    if agreement.state in {rules.State.OFFERED, rules.State.NEGOTIATING}:
        yield _button(_("Til politisk behandling"), "treat_politically", agreement, variant="tertiary")
    if agreement.state == rules.State.POLITICAL_TREATMENT:
        yield _button(_("Snakk videre"), "talk_on", agreement, variant="tertiary")
    if agreement.state == rules.State.UNDER_REVISION:
        yield _button(_("Avslutt revisjonen"), "stop_revision", agreement, variant="tertiary")


def _ending(reader: Reader) -> Iterator[Button]:
    agreement = reader.agreement
    if agreement.negotiates_for and agreement.signs_for and agreement.is_running:
        yield _button(_("Si opp"), "terminate", agreement, variant="tertiary")


def _button(
    words: str, page: str, agreement: Agreement, icon: str = "", *, variant: str = "primary"
) -> Button:
    return Button(words, reverse(f"agreements:{page}", args=[agreement.pk]), icon, variant)
