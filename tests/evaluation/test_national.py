"""Evaluations in the country: means of councils that agree, published once, and who evaluated in time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.documents import means_to_publish, share_of, shares_by_district, standings_on
from evaluation.models import MeanConsent, PublishedMean, PublishedShare, PublishedYear, Result
from evaluation.rules import Main, Mode, Standing
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_evaluation import question
from tests.world_national import (
    council,
    councils_with_means,
    evaluated_wave,
    last_year,
    taking_part,
    units_of,
)

INVALID, NOT_HERE, NO = 422, 404, 403
LIMIT = 5


def _publish(by: Any, year: int | None = None) -> PublishedYear:
    return actions.publish_year(year or last_year(), today=timezone.localdate(), by=by)


def _means() -> dict[Any, tuple[int, Decimal]]:
    return {
        each.district_id: (each.councils, each.mean)
        for each in PublishedMean.objects.filter(main=Main.MEASURES)
    }


def test_the_mean_is_of_councils_that_agreed_and_each_counts_as_much(world: World, analyst: Any):
    ours, theirs = units_of(world)
    waves = councils_with_means(world, ours, [5, 5, 4, 4, 3], by=analyst)
    councils_with_means(world, theirs, [1, 2, 2, 3, 3], by=analyst)
    Result.objects.create(
        wave=waves[0], question=question("2.4"), party="police", answered=50, counts={"5": 50}
    )
    silent = council(ours, world.municipality, 99)
    evaluated_wave(silent, {"2.4": {"1": 9}}, by=analyst)
    _publish(analyst)
    assert _means() == {
        ours.district_id: (5, Decimal("4.2")),
        theirs.district_id: (5, Decimal("2.2")),
        None: (10, Decimal("3.2")),
    }


def test_a_district_with_four_and_the_smallest_beside_it_are_hidden(world: World, analyst: Any):
    ours, theirs = units_of(world)
    councils_with_means(world, ours, [5] * 6, by=analyst)
    councils_with_means(world, theirs, [1] * 4, by=analyst)
    _publish(analyst)
    # With the six shown beside the ten, what the four had answered could be reckoned.
    assert _means() == {None: (10, Decimal("3.4"))}


def test_with_fewer_than_five_councils_nothing_is_published(world: World, analyst: Any):
    councils_with_means(world, units_of(world)[0], [5] * 4, by=analyst)
    _publish(analyst)
    assert not PublishedMean.objects.exists()


def test_what_leaves_a_council_needs_five_answers_to_a_question_all_are_asked(world: World, analyst: Any):
    ours, _theirs = units_of(world)
    councils_with_means(world, ours, [4] * 5, by=analyst)
    thin = evaluated_wave(
        council(ours, world.municipality, 90), {"2.4": {"1": 4}, "3.1": {"1": 5}}, by=analyst, mode=Mode.OPEN
    )
    taking_part(thin, analyst)
    own = actions.add_own_question(
        thin.forum, main=Main.MEASURES, kind="scale", text_nb="Eget?", text_nn="Eige?"
    )
    Result.objects.create(wave=thin, question=own, answered=9, counts={"1": 9})
    joint = evaluated_wave(
        council(ours, world.municipality, 91), {"2.4": {"2": 1}}, by=analyst, mode=Mode.TOGETHER
    )
    taking_part(joint, analyst)
    found = means_to_publish(last_year(), limit=LIMIT)
    assert [(each.place, each.main, each.councils, each.mean) for each in found] == [
        (ours.district_id, Main.MEASURES, 6, Decimal("3.7")),
        (None, Main.MEASURES, 6, Decimal("3.7")),
    ]


def test_a_year_is_published_once_and_nothing_changes_it(world: World, analyst: Any):
    ours, _theirs = units_of(world)
    waves = councils_with_means(world, ours, [4] * 6, by=analyst)
    first, before = _publish(analyst), _means()
    assert _publish(analyst) == first
    with pytest.raises(ValidationError, match="publisert"):
        actions.withdraw_mean_consent(waves[0])
    late = evaluated_wave(council(ours, world.municipality, 92), {"2.4": {"1": 9}}, by=analyst)
    with pytest.raises(ValidationError, match="publisert"):
        actions.give_mean_consent(late, agreed_on=timezone.localdate(), by=analyst)
    # Even where it is forced: what has been seen is what was reckoned then.
    MeanConsent.objects.filter(wave=waves[0]).update(withdrawn_on=timezone.localdate())
    taking_part(late, analyst)
    assert _publish(analyst) == first
    assert _means() == before
    mean = PublishedMean.objects.earliest("pk")
    for change in (first.save, mean.save, mean.delete, PublishedShare.objects.earliest("pk").delete):
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            change()


def test_a_year_that_is_not_over_is_not_published(world: World, analyst: Any):
    this_year = timezone.localdate().year
    with pytest.raises(ValidationError, match="ikke over"):
        _publish(analyst, this_year)
    url = reverse("evaluation:publish_year", args=[this_year])
    assert world.client(Role.DIRECTORATE_ANALYST).post(url).status_code == NO


def test_only_a_closed_evaluation_of_a_council_may_take_part(world: World, analyst: Any):
    today = timezone.localdate()
    wave = evaluated_wave(council(units_of(world)[0], world.municipality, 80), {"2.4": {"4": 5}}, by=analyst)
    for broken in ({"has_results": False}, {"closed_on": None}):
        before = {name: getattr(wave, name) for name in broken}
        type(wave).objects.filter(pk=wave.pk).update(**broken)
        with pytest.raises(ValidationError):
            actions.give_mean_consent(wave, agreed_on=today, by=analyst)
        type(wave).objects.filter(pk=wave.pk).update(**before)
    wave.forum.kind = wave.forum.Kind.ARENA
    wave.forum.save()
    with pytest.raises(ValidationError, match="politiråd"):
        actions.give_mean_consent(wave, agreed_on=today, by=analyst)


def test_consent_is_given_and_taken_back_on_the_page_of_results(world: World):
    organiser, mayor = world.client(Role.POLICE_CONTACT), world.client(Role.MAYOR)
    wave = evaluated_wave(world.forum, {"2.4": {"4": 5}}, by=world.users[Role.POLICE_CONTACT])
    page, form = reverse("evaluation:wave", args=[wave.pk]), reverse("evaluation:take_part", args=[wave.pk])
    assert form in organiser.get(page).content.decode()
    assert form not in mayor.get(page).content.decode()
    tomorrow = f"{timezone.localdate() + timedelta(days=1):%d.%m.%Y}"
    for said, sentence in (
        ({"agreed_on": f"{timezone.localdate():%d.%m.%Y}"}, "Bekreft at dere er enige om å være med."),
        ({"agreed_on": tomorrow, "is_agreed": "on"}, "Velg i dag eller en tidligere dag."),
    ):
        response = organiser.post(form, said)
        assert (response.status_code, sentence in response.content.decode()) == (INVALID, True)
    said = {"agreed_on": f"{timezone.localdate():%d.%m.%Y}", "is_agreed": "on"}
    assert organiser.post(form, said).url == page
    assert MeanConsent.objects.standing().get().wave == wave
    assert organiser.get(form).status_code == NO
    assert "enige om å være med" in mayor.get(page).content.decode()
    organiser.post(reverse("evaluation:step_out", args=[wave.pk]))
    assert not MeanConsent.objects.standing().exists()


def test_the_council_sees_its_own_beside_what_is_published(world: World, analyst: Any):
    ours, _theirs = units_of(world)
    councils_with_means(world, ours, [4] * 5, by=analyst)
    wave = evaluated_wave(world.forum, {"2.4": {"2": 5}}, by=analyst)
    _publish(analyst)
    text = world.client(Role.MAYOR).get(reverse("evaluation:wave", args=[wave.pk])).content.decode()
    assert "Dere er ikke med i dem." in text
    assert world.district.name in text[text.index('id="landet"') :]
    assert world.neighbour_district.name not in text


def test_who_evaluated_in_time_is_told_by_dates_alone(world: World, analyst: Any):
    ours, _theirs = units_of(world)
    today = timezone.localdate()
    fresh, old = (council(ours, world.municipality, number) for number in (1, 2))
    evaluated_wave(fresh, {}, by=analyst, closed_on=today - timedelta(days=30))
    evaluated_wave(old, {"2.4": {"1": 5}}, by=analyst, closed_on=today - timedelta(days=500))
    found = {each.pk: each for each in standings_on(today)}
    assert found[fresh.pk].standing == Standing.IN_TIME
    assert (found[old.pk].standing, found[old.pk].last_on) == (Standing.LATE, today - timedelta(days=500))
    assert found[world.forum.pk].standing in {Standing.NOT_AGREED, Standing.NOT_YET}
    share = shares_by_district(found.values())[ours.district_id]
    assert (share.in_time, share.late, share.percent) == (1, 1, 50)
    assert share_of(found.values()).councils == len(found)
    before = {each.pk: each for each in standings_on(today - timedelta(days=200))}
    assert before[fresh.pk].last_on is None
    text = world.client(Role.DISTRICT_READER).get(_district(world, status="late")).content.decode()
    table = text[text.index('id="raadtabell"') : text.index("</table>")]
    assert old.name in table
    assert fresh.name not in table


def test_shares_of_small_districts_are_hidden_too(world: World, analyst: Any):
    ours, theirs = units_of(world)
    on = date(last_year(), 11, 1)
    for number in range(6):
        evaluated_wave(council(ours, world.municipality, number), {}, by=analyst, closed_on=on)
    for number in range(3):
        evaluated_wave(council(theirs, world.neighbour_municipality, number), {}, by=analyst, closed_on=on)
    _publish(analyst)
    assert [(each.district_id, each.in_time) for each in PublishedShare.objects.all()] == [(None, 9)]


def test_district_and_nation_read_no_answer_of_a_council_that_is_not_many(world: World, analyst: Any):
    ours, _theirs = units_of(world)
    councils_with_means(world, ours, [5, 4, 4, 2], by=analyst)
    for role in (Role.DISTRICT_ADMINISTRATOR, Role.DIRECTORATE_ANALYST):
        client = world.client(role)
        for url in (_district(world), reverse("evaluation:of_nation")):
            response = client.get(url)
            if response.status_code != NOT_HERE:
                assert "snittabell" not in response.content.decode()


def test_open_data_is_what_is_published_and_no_more(world: World, analyst: Any, client: Any):
    ours, theirs = units_of(world)
    councils_with_means(world, ours, [4] * 6, by=analyst)
    councils_with_means(world, theirs, [1] * 5, by=analyst)
    assert client.get(_file("json")).json()["means"] == []
    assert "Ingen tall er publisert ennå." in client.get(reverse("evaluation:open_data")).content.decode()
    _publish(analyst)
    data = client.get(_file("json")).json()
    assert [(row["police_district"], row["councils"], row["mean"]) for row in data["means"]] == [
        (None, 11, 2.6),
        *sorted([(world.district.name, 6, 4.0), (world.neighbour_district.name, 5, 1.0)]),
    ]
    assert data["years"][0]["fewest_councils"] == LIMIT
    sheet = client.get(_file("csv")).content.decode("utf-8-sig")
    assert f"{last_year()};Hele landet;Snitt: Tiltak;2,6;11" in sheet
    page = client.get(reverse("evaluation:open_data")).content.decode()
    for text in (page, sheet, str(data)):
        assert "Råd 1" not in text
        assert analyst.full_name not in text
    assert client.get(reverse("evaluation:open_data"), {"aar": "1999"}).status_code == NOT_HERE


def test_one_consent_a_wave(world: World, analyst: Any):
    wave = evaluated_wave(world.forum, {"2.4": {"4": 5}}, by=analyst)
    first = actions.give_mean_consent(wave, agreed_on=timezone.localdate(), by=analyst)
    assert actions.give_mean_consent(wave, agreed_on=timezone.localdate(), by=analyst) == first
    with pytest.raises(IntegrityError), transaction.atomic():
        taking_part(wave, analyst)


def _district(world: World, **asked: str) -> str:
    return reverse("evaluation:of_district", args=[world.district.pk], query=asked or None)


def _file(kind: str) -> str:
    return reverse("evaluation:open_data_file", query={"format": kind})
