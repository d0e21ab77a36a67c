"""Verbs that take an agreement from an offer to a signed text, and onward to the next."""

from agreements.actions.anchoring import add_anchoring, remove_anchoring
from agreements.actions.binding import exceptions_of, replace_old_kinds
from agreements.actions.drafting import (
    SHARED,
    DraftConflictError,
    add_commitment,
    add_section,
    comment_on,
    discard_draft,
    newest_shared,
    remove_commitment,
    remove_section,
    share_draft,
    start_draft,
    write_row,
)
from agreements.actions.electronic import (
    NOT_IN_USE,
    SignerToAsk,
    cancel_order,
    follow_open_orders,
    follow_order,
    order_signatures,
)
from agreements.actions.evidence import COUNTED_ELSEWHERE, add_evidence, remove_evidence
from agreements.actions.focus_areas import add_focus_area, remove_focus_area
from agreements.actions.frames import councils_of, set_frames_of_councils, version_on
from agreements.actions.moving import READ_ONLY
from agreements.actions.offering import answer_offer, newest_offers, offer, start_agreement
from agreements.actions.receivers import leaders_of, signing_title
from agreements.actions.registering import OldPaper, parties_to_register, register_old_agreement
from agreements.actions.reminding import remind_of_agreements
from agreements.actions.running import (
    begin_terms,
    expire,
    follow_talks,
    start_revision,
    stop_revision,
    terminate,
)
from agreements.actions.signed_copies import OTHER_VERSION, keep_signed_copy
from agreements.actions.signing import NOT_TO_SIGN, Signer, ask_to_sign, refuse_to_sign, sign

__all__ = [
    "COUNTED_ELSEWHERE",
    "NOT_IN_USE",
    "NOT_TO_SIGN",
    "OTHER_VERSION",
    "READ_ONLY",
    "SHARED",
    "DraftConflictError",
    "OldPaper",
    "Signer",
    "SignerToAsk",
    "add_anchoring",
    "add_commitment",
    "add_evidence",
    "add_focus_area",
    "add_section",
    "answer_offer",
    "ask_to_sign",
    "begin_terms",
    "cancel_order",
    "comment_on",
    "councils_of",
    "discard_draft",
    "exceptions_of",
    "expire",
    "follow_open_orders",
    "follow_order",
    "follow_talks",
    "keep_signed_copy",
    "leaders_of",
    "newest_offers",
    "newest_shared",
    "offer",
    "order_signatures",
    "parties_to_register",
    "refuse_to_sign",
    "register_old_agreement",
    "remind_of_agreements",
    "remove_anchoring",
    "remove_commitment",
    "remove_evidence",
    "remove_focus_area",
    "remove_section",
    "replace_old_kinds",
    "set_frames_of_councils",
    "share_draft",
    "sign",
    "signing_title",
    "start_agreement",
    "start_draft",
    "start_revision",
    "stop_revision",
    "terminate",
    "version_on",
    "write_row",
]
