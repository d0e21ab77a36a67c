"""A text of an agreement as PDF and Word file: what it says, what it is, who signed, and nothing else."""

import io
import re
from collections import Counter
from datetime import date, timedelta

import pikepdf
import pytest
from django.utils.translation import override

from agreements import actions, documents, rules
from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval
from politirad.accounts.models import User
from politirad.tenancy.models import County, Municipality
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import (
    FIRST,
    ask,
    draft,
    fresh,
    in_force,
    offered,
    party_of,
    share_anew,
    sign,
    talked_of,
    to_sign,
)
from tests.papers import bookmarks_of, everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.word import everything_in_word, read_by_office
from tests.world import World

SAMI = "Guovdageaidnu čđŋšŧž"
BEFORE, SOON, LATER = FIRST - timedelta(days=1), FIRST, FIRST + timedelta(days=400)
LINES = "Sted og dato Underskrift Navn og tittel"


def _text(version: AgreementVersion, today: date = SOON) -> str:
    return " ".join(texts_of(documents.agreement_pdf(version, today=today)))


def _of(version: AgreementVersion, today: date = SOON) -> documents.AgreementContent:
    return documents.agreement_content(version, today=today)


def _said(version: AgreementVersion, today: date = SOON) -> tuple[str, str]:
    """The state and the sentence, with plain spaces."""
    content = _of(version, today)
    return content.state[0], " ".join(content.notice.split())


def _promise(version: AgreementVersion, number: int) -> None:
    for index, section in enumerate(version.sections.order_by("position")):
        if index < number:
            actions.add_commitment(
                version,
                section=section,
                party=Party.MUNICIPALITY,
                what=f"{SAMI} møter i rådet og legger fram det kommunen har gjort siden sist, {index}",
                target=2,
                unit="meetings",
                rhythm="year",
                evidence="Oppmøte i referatet",
            )


def _long(world: World) -> Agreement:
    """An agreement in nynorsk between two municipalities with long names and the police, to be signed."""
    by, towns = world.users[Role.POLICE_CONTACT], [world.municipality, world.neighbour_municipality]
    for town in towns:
        town.display_name = f"{SAMI} – {town.display_name}"
        town.save()
    agreement = actions.start_agreement(towns, world.forum.unit, language="nn", by=by)
    version = agreement.versions.get()
    _promise(version, 14)
    frames = {"notice_days": 14, "meetings_per_year": 4, "chair_model": "by_year", "openness": "partly"}
    actions.write_row(version, seen=version.edition, valid_from=FIRST, **frames)
    actions.offer(agreement, channel="meeting", by=by)
    for made in agreement.offers.all():
        actions.answer_offer(made, rules.Answer.NEGOTIATE, by=by)
    return ask(fresh(agreement), by)


def test_it_says_what_was_agreed_and_who_signed(world: World):
    Municipality.objects.filter(pk=world.municipality.pk).update(organisation_number="987654321")
    version = in_force(world).version
    said = _text(version)
    for words in (
        "Avtale om kommune- og politisamarbeid, Elvestrand",
        "Elvestrand kommune, org.nr. 987 654 321",
        "Elvestrand politistasjon, Midtkyst politidistrikt",
        "Gjelder Fra 1. desember 2026",
        "Revideres Hver 24. måned",
        "Versjon 2, delt 24. november 2026",
        "1 Parter Avtalen gjelder mellom",
        "14 Endring, uenighet og oppsigelse",
        "Hvem Hva Hvor mye Hvordan det vises",
        "Politi Politikontakten er til stede i kommunen 2 dager til stede i måneden Dager med sted",
        "Ingrid Solvang, leder 24. november 2026. Signert i Politiråd",
        f"SHA-256 {version.sha256}",
    ):
        assert words in said
    assert LINES not in said


def test_it_speaks_the_language_of_the_agreement_whoever_reads(world: World):
    agreement = _long(world)
    with override("en"):
        said = _text(agreement.to_sign)
    for words in ("Partar", "Møte i året 4", "Leiinga går på omgang, eit år kvar", "2 møte i året", SAMI):
        assert words in said
    assert "Municipality" not in said


def test_a_long_agreement_keeps_both_standards_and_tears_nothing(world: World):
    pdf = documents.agreement_pdf(_long(world).to_sign, today=BEFORE)
    validate_pdf(pdf, "2a", "ua1")
    pages = texts_of(pdf)
    # A table's caption and head stand on the page of its first row.
    tables = [head for page in pages for head in re.findall(r"Dette lov\w+ part\w+ Kven Kva", page)]
    assert len(tables) == 14
    assert [re.findall(r"Kven Kva \w+ \w+ [\w ]+ vis\w* (?!Kommune|Politi)", page) for page in pages] == [
        [] for _page in pages
    ]
    headings = [title for level, title, _page in bookmarks_of(pdf) if level == 1]
    assert (headings[0], headings[-1], len(headings)) == ("1 Partar", "Underskrifter", 15)
    assert all(SAMI in page for page in pages)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_file_tells_its_title_and_language_and_no_author(world: World, language: str):
    version = _offered_in(world, language)
    pdf = documents.agreement_pdf(version, today=SOON)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == language
        assert opened.docinfo.keys() == {"/Producer", "/Title"}
        assert str(opened.docinfo.Title) == version.agreement.title
        assert b"dc:creator" not in opened.Root.Metadata.read_bytes()
    assert pdf == documents.agreement_pdf(AgreementVersion.objects.get(pk=version.pk), today=SOON)


def _offered_in(world: World, language: str) -> AgreementVersion:
    """A shared text in that language."""
    by = world.users[Role.POLICE_CONTACT]
    return actions.offer(draft(world, language=language), channel="meeting", by=by).versions.get()


def test_each_text_says_what_it_is(world: World):
    made, shared, asked = draft(world), talked_of(world), to_sign(world)
    assert _of(made.versions.get()).checksum == ""
    assert [
        _said(made.versions.get()),
        _said(shared.versions.get(number=2)),
        _said(asked.to_sign),
    ] == [
        ("Kladd", "Dette er en kladd. Den er ikke delt, og den binder ingen."),
        ("Utkast", "Dette er et utkast som partene har delt. Det binder ingen."),
        (
            "Til signering",
            "Denne teksten er til signering. Den gjelder fra 1. desember 2026 når alle parter har signert.",
        ),
    ]


def test_a_signed_text_says_when_it_binds(world: World):
    agreement = in_force(world)
    said = [_said(agreement.version, day) for day in (BEFORE, SOON, LATER)]
    waits = "Denne teksten er signert. Den gjelder fra 1. desember 2026."
    assert said == [("Signert", waits), ("I kraft", ""), ("I kraft", "")]
    last = date(2026, 12, 31)
    actions.terminate(agreement, last_day=last, reason="Slutt.", by=world.users[Role.MAYOR])
    said = [_said(fresh(agreement).version, day) for day in (last, last + timedelta(days=1))]
    was = "Denne teksten gjaldt fra 1. desember 2026 til og med 31. desember 2026."
    assert said == [("I kraft", ""), ("Gjelder ikke lenger", was)]


def test_a_signed_text_that_never_bound_says_so(world: World):
    agreement = in_force(world)
    share_anew(agreement, Party.POLICE, world.users[Role.UNIT_LEADER], valid_from=LATER)
    ask(fresh(agreement), world.users[Role.UNIT_LEADER])
    for party, role in ((Party.POLICE, Role.UNIT_LEADER), (Party.MUNICIPALITY, Role.MAYOR)):
        sign(agreement, party, world.users[role])
    actions.terminate(fresh(agreement), last_day=FIRST, reason="Slutt.", by=world.users[Role.MAYOR])
    now = fresh(agreement)
    assert _of(now.version, LATER).notice == "Avtalen tok slutt før denne teksten begynte å gjelde."
    assert _of(now.versions.get(number=2), LATER).state[0] == "Gjelder ikke lenger"


def test_one_with_a_county_is_known_by_its_own_days(world: World):
    agreement, by = to_sign(world), world.users[Role.UNIT_LEADER]
    county = County.objects.create(
        code="98", name="Nordhavn", full_name="Nordhavn", valid_from=date(2024, 1, 1)
    )
    AgreementParty.objects.filter(agreement=agreement, unit=None).update(municipality=None, county=county)
    first = _signed_by_all(agreement, by)
    assert _of(first).sender == "Nordhavn fylkeskommune"
    assert documents.agreement_file_name(first) == "avtale-versjon-2"
    assert [_said(first, day)[0] for day in (BEFORE, SOON)] == ["Signert", "I kraft"]
    share_anew(agreement, Party.POLICE, by, valid_from=LATER)
    ask(fresh(agreement), by)
    _signed_by_all(agreement, by)
    first = AgreementVersion.objects.get(pk=first.pk)
    assert _said(first, LATER) == ("Signert", "Partene har signert en nyere versjon av teksten.")


def _signed_by_all(agreement: Agreement, by: User) -> AgreementVersion:
    for side in (Party.POLICE, Party.COUNTY):
        sign(agreement, side, by)
    return AgreementVersion.objects.get(pk=fresh(agreement).version_id)


def test_who_has_not_signed_has_lines_for_a_pen(world: World):
    agreement = to_sign(world)
    assert _text(agreement.to_sign).count(LINES) == 2
    leader = world.users[Role.UNIT_LEADER]
    on_paper = actions.Signer(SAMI, "Politimester", how=Approval.How.PAPER, signed_on=FIRST)
    party, seen = party_of(agreement, Party.POLICE), agreement.to_sign.sha256
    actions.sign(agreement, party, on_paper, sha256=seen, by=leader)
    said = _text(fresh(agreement).to_sign)
    assert said.count(LINES) == 1
    assert f"{SAMI}, politimester 1. desember 2026. Signert på papir" in said


def test_what_the_sides_said_of_the_text_is_not_in_it(world: World):
    agreement, mayor = to_sign(world), world.users[Role.MAYOR]
    version = agreement.to_sign
    section = version.sections.earliest("position")
    actions.comment_on(section, party=Party.MUNICIPALITY, text="SAGTOM", by=mayor)
    refusal = actions.Signer("Per NEKTER", "Leder", reason="SAGTOM")
    party = party_of(agreement, Party.MUNICIPALITY)
    actions.refuse_to_sign(agreement, party, refusal, sha256=version.sha256, by=mayor)
    noted = actions.start_draft(fresh(agreement), party=Party.POLICE, by=world.users[Role.UNIT_LEADER])
    actions.write_row(noted, seen=noted.edition, valid_from=LATER)
    shared = actions.share_draft(noted, note="SAGTOM", seen=2, by=world.users[Role.UNIT_LEADER])
    for each in (AgreementVersion.objects.get(pk=version.pk), shared):
        said = everything_in(documents.agreement_pdf(each, today=SOON))
        said += everything_in_word(documents.agreement_word(each, today=SOON))
        assert [mark for mark in ("SAGTOM", "NEKTER", mayor.full_name) if mark in said] == []


@pytest.mark.parametrize("commitments", [3, 30])
def test_any_number_of_commitments_is_read_in_the_same_queries(
    world: World, commitments: int, django_assert_num_queries: pytest.FixtureRequest
):
    made = draft(world).versions.get()
    made.commitments.all().delete()
    section = made.sections.earliest("position")
    for number in range(commitments):
        actions.add_commitment(
            made,
            section=section,
            party=Party.POLICE,
            what=f"Nr. {number}",
            target=1,
            unit="days",
            rhythm="month",
        )
    version = AgreementVersion.objects.get(pk=made.pk)
    with django_assert_num_queries(7):
        content = _of(version)
    assert sum(len(each.commitments.rows) for each in content.sections if each.commitments) == commitments


def test_office_reads_the_words_of_the_pdf(world: World):
    agreement = to_sign(world)
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    version = fresh(agreement).to_sign
    pages = texts_of(documents.agreement_pdf(version, today=BEFORE))
    pdf, word = (
        Counter(re.findall(r"[\w./]+", said.replace("_", "")))
        for said in (" ".join(pages), read_by_office(documents.agreement_word(version, today=BEFORE)))
    )
    assert word - pdf == Counter()
    # Each page of the PDF says again what the text is, and its number; a head that goes on is said again.
    around = "Demodata. Personer saker og tall er oppdiktet. Side av Til signering Versjon 1 2 3 4 5 6"
    heads = "Hvem Hva Hvor mye Hvordan det vises"
    assert set(pdf - word) <= {*around.split(), *heads.split()}


def test_the_name_of_the_file_tells_the_municipalities_and_the_version_alone(world: World):
    assert documents.agreement_file_name(draft(world).versions.get()) == "avtale-elvestrand-kladd"
    assert documents.agreement_file_name(offered(world).versions.get()) == "avtale-elvestrand-versjon-1"
    world.municipality.display_name = f"Øvre Ærfjord – {SAMI}"
    world.municipality.save()
    name = documents.agreement_file_name(offered(world).versions.get())
    assert name == "avtale-ovre-aerfjord-guovdageaidnu-cdnstz-versjon-1"
