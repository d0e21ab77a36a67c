"""What the parties of the demo agreements work on together."""

from agreements.models import AgreementVersion, FocusArea

# Key, years from the year the text is written, and for each language title, goal and what it builds upon.
_AREAS = (
    (
        "outdoors",
        2,
        {
            "nb": (
                "Trygge uteområder",
                "Færre utrygge situasjoner på helgekvelder",
                "Politiets oversikt over helgene og trygghetsvandringen i sentrum",
            ),
            "nn": (
                "Trygge uteområde",
                "Færre utrygge situasjonar på helgekveldar",
                "Oversikta politiet har over helgene, og tryggleiksvandringa i sentrum",
            ),
        },
    ),
    (
        "young_people",
        4,
        {
            "nb": (
                "Psykisk helse hos unge",
                "Færre unge i risikosituasjoner får sen hjelp",
                "Ungdata og folkehelseoversikten i kommunen",
            ),
            "nn": (
                "Psykisk helse hos unge",
                "Færre unge i risikosituasjonar får sein hjelp",
                "Ungdata og folkehelseoversikta i kommunen",
            ),
        },
    ),
    (
        "close_relations",
        4,
        {
            "nb": ("Vold i nære relasjoner", "Volden blir avdekket tidligere enn i dag", ""),
            "nn": ("Vald i nære relasjonar", "Valden blir avdekt tidlegare enn i dag", ""),
        },
    ),
)


_NEWEST = (
    "Trygge skoler",
    "Alle skoler har en beredskapsplan som er øvd på",
    "Rektorene og politikontakten gikk gjennom planene i høst",
)


def write_newest_focus_area(draft: AgreementVersion, year: int) -> None:
    """One that the revised agreement adds."""
    title, goal, knowledge = _NEWEST
    FocusArea.objects.create(
        version=draft, key="safe_schools", title=title, goal=goal, knowledge=knowledge, until_year=year + 1
    )


def write_focus_areas(draft: AgreementVersion, year: int) -> None:
    """Write in a draft what the parties work on, with goals that may outlive the agreement (R059)."""
    # A focus area keeps its key from one agreement of the municipality to the next.
    town = draft.agreement.parties.filter(municipality__isnull=False).earliest("pk").municipality_id
    for key, years, words in _AREAS:
        title, goal, knowledge = words[draft.agreement.language]
        FocusArea.objects.create(
            version=draft,
            key=f"{key}_{town}",
            title=title,
            goal=goal,
            knowledge=knowledge,
            until_year=year + years,
        )
