"""How a state looks: colour, icon and the word that always stands beside them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Look:
    """The look of one state; the colour is one of Designsystemet's severities."""

    color: str
    icon: str
    word: Promise | str


LOOKS: dict[str, Look] = {
    # Meetings and their minutes
    "draft": Look("neutral", "blyant", _("Kladd")),
    "called": Look("info", "send", _("Innkalt")),
    "in_session": Look("info", "sirkel-halv", _("Pågår")),
    "writing": Look("warning", "blyant", _("Referat skrives")),
    "in_review": Look("warning", "klokke", _("Til gjennomsyn")),
    "approved": Look("success", "sjekk-sirkel", _("Godkjent")),
    "cancelled": Look("neutral", "kryss-sirkel", _("Avlyst")),
    # Agreements: an answer that is no yes is as neutral as any other (R044)
    "offered": Look("info", "send", _("Tilbudt")),
    "negotiating": Look("info", "sirkel-halv", _("Forhandles")),
    "political_treatment": Look("info", "rad", _("Til politisk behandling")),
    "signing": Look("warning", "klokke", _("Til signering")),
    "partly_signed": Look("warning", "klokke", _("Delvis signert")),
    "in_force": Look("success", "sjekk-sirkel", _("I kraft")),
    "under_revision": Look("info", "blyant", _("Under revisjon")),
    "expired": Look("neutral", "sirkel", _("Utløpt")),
    "terminated": Look("neutral", "sirkel", _("Oppsagt")),
    "replaced": Look("neutral", "sirkel", _("Erstattet")),
    "declined_for_now": Look("neutral", "sirkel", _("Ønsker ikke nå")),
    "declined": Look("neutral", "sirkel", _("Ønsker ikke")),
    "other_model": Look("neutral", "sirkel", _("Annen modell")),
    "must_be_renewed": Look("warning", "klokke", _("Må fornyes")),
    "party_signed": Look("success", "sjekk-sirkel", _("Signert")),
    "party_waiting": Look("warning", "klokke", _("Ikke signert")),
    "commitment_unknown": Look("neutral", "sirkel", _("Ikke ført ennå")),
    "commitment_behind": Look("warning", "advarsel", _("Henger etter")),
    "commitment_on_track": Look("info", "sirkel-halv", _("I rute")),
    "commitment_kept": Look("success", "sjekk-sirkel", _("Holdt")),
    # Tasks
    "not_started": Look("neutral", "sirkel", _("Ikke startet")),
    "in_progress": Look("info", "sirkel-halv", _("Pågår")),
    "waiting": Look("warning", "pause", _("Venter på andre")),
    "done": Look("success", "sjekk-sirkel", _("Fullført")),
    "promise_delivered": Look("warning", "klokke", _("Levert, venter på mottaker")),
    "promise_resting": Look("neutral", "pause", _("Hviler")),
    # Gjort, lært, lurt
    "reflection_shared": Look("info", "send", _("Delt med andre råd")),
    # Versions of the national questionnaire
    "questionnaire_draft": Look("neutral", "blyant", _("Utkast")),
    "questionnaire_in_use": Look("success", "sjekk-sirkel", _("I bruk nå")),
    "questionnaire_earlier": Look("neutral", "sirkel", _("Tidligere versjon")),
    # Pilots, and those that ended without saying what came of them
    "pilot_planned": Look("neutral", "sirkel", _("Planlagt")),
    "pilot_running": Look("info", "sirkel-halv", _("Pågår")),
    "pilot_ended": Look("success", "sjekk-sirkel", _("Avsluttet")),
    "pilot_lacks_result": Look("warning", "blyant", _("Mangler resultat")),
    # Matters sent up in an SLT network
    "concern_here": Look("neutral", "sirkel", _("Hos gruppa")),
    "concern_sent": Look("info", "send", _("Sendt opp")),
    "concern_answered": Look("success", "sjekk-sirkel", _("Besvart")),
    "concern_closed": Look("neutral", "sirkel", _("Avsluttet")),
    "link_waiting": Look("warning", "klokke", _("Venter på svar")),
    "link_accepted": Look("info", "sirkel-halv", _("Tatt imot")),
    "link_merged": Look("info", "personer", _("Slått sammen")),
    "link_answered": Look("success", "sjekk-sirkel", _("Besvart")),
    "link_returned": Look("neutral", "kryss-sirkel", _("Sendt tilbake")),
    "link_withdrawn": Look("neutral", "kryss-sirkel", _("Trukket")),
    # Answers and attendance
    "none": Look("warning", "klokke", _("Ikke svart")),
    "yes": Look("success", "sjekk-sirkel", _("Ja")),
    "video": Look("success", "video", _("Ja, på video")),
    "no": Look("neutral", "kryss-sirkel", _("Nei")),
    "deputy": Look("info", "personer", _("Vara møter")),
    "present": Look("success", "sjekk-sirkel", _("Til stede")),
    "excused": Look("neutral", "kryss-sirkel", _("Meldt forfall")),
    "absent": Look("neutral", "kryss-sirkel", _("Ikke til stede")),
    "unknown": Look("neutral", "sirkel-stiplet", _("Ikke ført")),
    # Knowledge basis
    "asked": Look("info", "send", _("Bedt om")),
    "reminded": Look("warning", "klokke", _("Purret")),
    "delivered": Look("warning", "las", _("Levert, ikke frigitt")),
    "released": Look("success", "sjekk-sirkel", _("Frigitt")),
    "not_relevant": Look("neutral", "kryss-sirkel", _("Ikke aktuelt")),
    "not_delivered": Look("danger", "advarsel", _("Ikke levert")),
    # Measures of a joint plan, and by-laws to be looked at again
    "measure_planned": Look("neutral", "sirkel", _("Planlagt")),
    "measure_running": Look("info", "sirkel-halv", _("Pågår")),
    "measure_done": Look("success", "sjekk-sirkel", _("Gjennomført")),
    "measure_stopped": Look("neutral", "kryss-sirkel", _("Stanset")),
    "review_soon": Look("warning", "klokke", _("Bør ses på")),
    "review_overdue": Look("danger", "advarsel", _("Skulle vært sett på")),
    # Evaluations
    "wave_open": Look("info", "sirkel-halv", _("Åpen for svar")),
    "evaluated_in_time": Look("success", "sjekk-sirkel", _("Evaluert i tide")),
    "evaluated_late": Look("danger", "advarsel", _("Over fristen")),
    "evaluated_not_yet": Look("neutral", "sirkel", _("Ikke forfalt")),
    "evaluated_not_agreed": Look("neutral", "sirkel-stiplet", _("Ikke avtalt")),
    "revision_over": Look("neutral", "sirkel", _("Revisjonen er avsluttet")),
    # Conclusions that were lifted, and what no longer holds
    "lift_waiting": Look("warning", "klokke", _("Venter på svar")),
    "lift_late": Look("danger", "advarsel", _("Svaret er forsinket")),
    "lift_answered": Look("success", "sjekk-sirkel", _("Besvart")),
    "withdrawn": Look("neutral", "kryss-sirkel", _("Trukket")),
    # What a forum sees to in a year
    "obligation_done": Look("success", "sjekk-sirkel", _("Gjort")),
    "obligation_late": Look("danger", "advarsel", _("Over frist")),
    "obligation_due": Look("warning", "klokke", _("Frist nå")),
    "obligation_coming": Look("neutral", "sirkel", _("Kommer")),
    # Proposals for items
    "proposal_waiting": Look("warning", "klokke", _("Venter på svar")),
    "proposal_kept": Look("info", "pause", _("Ligger til senere")),
    "proposal_taken_in": Look("success", "sjekk-sirkel", _("Satt på dagsordenen")),
    "proposal_declined": Look("neutral", "kryss-sirkel", _("Ikke tatt opp")),
    # When a thematic forum reports next
    "report_later": Look("neutral", "sirkel", _("Senere")),
    "report_soon": Look("warning", "klokke", _("Snart")),
    "report_scheduled": Look("info", "kalender", _("På dagsordenen")),
    "report_overdue": Look("danger", "advarsel", _("Over frist")),
    # Packages to the archives
    "transfer_waiting": Look("warning", "klokke", _("Venter på å bli sendt")),
    "transfer_sending": Look("info", "send", _("Sendes")),
    "transfer_ready": Look("info", "last-ned", _("Klar til å hentes")),
    "transfer_received": Look("success", "sjekk-sirkel", _("Mottatt av arkivet")),
    "transfer_failed": Look("danger", "advarsel", _("Kom ikke fram")),
    # Lists taken into the register, and what each row does
    "import_previewed": Look("neutral", "blyant", _("Ikke tatt inn")),
    "import_imported": Look("success", "sjekk-sirkel", _("Tatt inn")),
    "import_undone": Look("neutral", "kryss-sirkel", _("Angret")),
    "row_wrong": Look("danger", "advarsel", _("Feil")),
    "row_new": Look("info", "pluss", _("Ny")),
    "row_changed": Look("warning", "blyant", _("Endret")),
    "row_same": Look("neutral", "sirkel", _("Samme")),
    # Where a politikontakt stands in the register, and one assignment
    "contact_over_cap": Look("danger", "advarsel", _("Over grensen")),
    "contact_awaiting": Look("warning", "klokke", _("Venter på godkjenning")),
    "contact_ending": Look("danger", "advarsel", _("Slutter")),
    "contact_in_fact_primary": Look("warning", "klokke", _("Stedfortreder")),
    "contact_exception": Look("info", "sjekk-sirkel", _("Unntak")),
    "contact_full": Look("neutral", "sirkel-halv", _("Fullt")),
    "contact_deputy": Look("info", "personer", _("Stedfortreder")),
    "contact_coming": Look("neutral", "sirkel-stiplet", _("Begynner senere")),
    "contact_free": Look("success", "sirkel", _("Ledig plass")),
    "function_absent": Look("neutral", "sirkel-stiplet", _("Finnes ikke her")),
    "assignment_running": Look("success", "sjekk-sirkel", _("Gjelder nå")),
    "assignment_over": Look("neutral", "kryss-sirkel", _("Avsluttet")),
    # The start in the role: the mandate, what is expected, and the programme
    "mandate_clarified": Look("success", "sjekk-sirkel", _("Avklart")),
    "mandate_open": Look("neutral", "sirkel", _("Ikke avklart ennå")),
    "mandate_late": Look("warning", "klokke", _("Ikke avklart i tide")),
    "expectation_waiting": Look("warning", "klokke", _("Venter på svar")),
    "onboarding_done": Look("success", "sjekk-sirkel", _("Gjort")),
    "onboarding_open": Look("neutral", "sirkel", _("Ikke gjort ennå")),
    "onboarding_late": Look("warning", "klokke", _("Over frist")),
    # Days a politikontakt is present
    "presence_planned": Look("info", "sirkel", _("Planlagt")),
    "presence_unrecorded": Look("warning", "klokke", _("Ikke ført")),
    "presence_held": Look("success", "sjekk-sirkel", _("Gjennomført")),
    "presence_cancelled": Look("neutral", "kryss-sirkel", _("Avlyst")),
    # Exceptions from the limit, and their terms
    "exception_applied": Look("warning", "klokke", _("Venter på svar")),
    "exception_approved": Look("success", "sjekk-sirkel", _("Godkjent")),
    "exception_approved_on_terms": Look("success", "sjekk-sirkel", _("Godkjent med vilkår")),
    "exception_refused": Look("neutral", "kryss-sirkel", _("Avslått")),
    "exception_withdrawn": Look("neutral", "kryss-sirkel", _("Trukket")),
    "exception_over": Look("neutral", "sirkel", _("Gått ut")),
    "term_met": Look("success", "sjekk-sirkel", _("Oppfylt")),
    "term_waiting": Look("info", "sirkel-halv", _("Ikke oppfylt ennå")),
    "term_late": Look("danger", "advarsel", _("Over frist")),
    # Messages
    "sent": Look("success", "sjekk-sirkel", _("Sendt")),
    "failed": Look("danger", "advarsel", _("Ikke levert")),
    "overdue": Look("danger", "advarsel", _("Over frist")),
}

PARTY_MARKS: dict[str, str] = {
    "municipality": "kommune",
    "police": "politi",
    "county": "fylke",
    "external": "ekstern",
}
_AVATAR_COLOURS = frozenset({"kommune", "politi", "ekstern"})
SQUARE_PARTY = "police"
"""Whose people have a square mark; the others' are round."""
PARTY_WORDS: dict[str, Promise] = {
    "municipality": _("Kommune"),
    "police": _("Politi"),
    "county": _("Fylkeskommune"),
    "external": _("Ekstern"),
}


def avatar_colour(party: str) -> str:
    """The colour of a person's mark, by the side they speak for."""
    mark = PARTY_MARKS.get(party, "")
    return mark if mark in _AVATAR_COLOURS else "accent"
