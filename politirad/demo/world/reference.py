"""Which topic the demo councils' items have, and by which law some are exempt or one party's own."""

from dataclasses import dataclass

from meetings.models import AgendaItem, LegalBasis, Topic
from politirad.demo.world.matter import Matter, Purpose
from politirad.demo.world.plans import Plan
from politirad.tenancy.permissions import Party, Role

OWN_MATTERS = {
    "bemanning": Matter(
        "Politiets bemanning i helgene: egen forberedelse",
        Purpose.DISCUSSION,
        Role.UNIT_LEADER,
        10,
        "Hva politiet kan love kommunen, før saken drøftes i rådet.",
        "",
    ),
}
"""What the police prepare for themselves."""

_PUBLIC_TITLES = {"plivo": "Beredskap", "folkevalgte": "Trygghet i offentlige verv"}
_TOPICS = {
    "krimbilde": "cooperation",
    "ungdata": "upbringing",
    "skolevei": "traffic",
    "uteliv": "nightlife",
    "rapport-uteliv": "nightlife",
    "taxiko": "nightlife",
    "vertskap": "nightlife",
    "skjenkekontroll": "nightlife",
    "krisesenter": "close_relations",
    "mai": "events",
    "knutepunkt": "planning",
    "politivedtekter": "public_spaces",
    "sparkesykler": "traffic",
    "vold": "close_relations",
    "bildedeling": "online",
    "akrim": "labour",
    "plivo": "plivo",
    "folkevalgte": "threats",
    "kunnskap": "cooperation",
    "avtale": "cooperation",
    "budskap": "youth",
    "kontaktliste": "preparedness",
    "nn-krimbilete": "cooperation",
    "nn-knutepunkt": "planning",
    "nn-rus": "drugs",
    "nn-beredskap": "preparedness",
    "nn-vald": "close_relations",
    "nn-trafikk": "traffic",
    "nn-avtale": "cooperation",
    "nn-nett": "online",
    "nn-bodskap": "youth",
}
_STEPS = {"uteliv": 3, "knutepunkt": 2, "mai": 4, "nn-trafikk": 3, "vold": 2}
_RESPONSIBLE = {"uteliv": "Politikontakten", "mai": "Kommunedirektøren", "nn-trafikk": "Politikontakten"}


@dataclass(frozen=True)
class Reference:
    """The topics and the legal basis, read once."""

    topics: dict[str, Topic]
    basis: LegalBasis

    @classmethod
    def read(cls) -> "Reference":
        """What is in the tables."""
        topics = {topic.code: topic for topic in Topic.objects.all()}
        return cls(topics, LegalBasis.objects.get(code="offl-24"))

    def tell(self, item: AgendaItem, key: str, plan: Plan) -> None:
        """Let the item say what it is about, and who may know of it."""
        item.topic = self.topics.get(_TOPICS.get(key, ""))
        item.coordination_step = _STEPS.get(key)
        item.step_responsible = _RESPONSIBLE.get(key, "")
        item.lists_action_items = key == "oppfolging"
        item.stays_last = key == "eventuelt"
        if key in plan.own:
            item.audience, item.own_party = AgendaItem.Audience.OWN_PARTY, Party.POLICE
        if key in plan.closed and plan.exempt_note:
            item.is_exempt, item.legal_basis = True, self.basis
            item.exempt_note = plan.exempt_note
            item.public_title = _PUBLIC_TITLES[key]
