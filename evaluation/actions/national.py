"""Taking part in the mean of district and nation, and publishing the figures of a year (G81, BR41)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.actions.waves import locked
from evaluation.documents import means_to_publish, shares_to_publish
from evaluation.models import MeanConsent, PublishedMean, PublishedShare, PublishedYear, Wave
from politirad.accounts.models import User

_STILL_OPEN = _("Avslutt evalueringen først.")
_NOTHING = _("Evalueringen har ingen resultater å dele.")
_COUNCILS = _("Bare politiråd er med i snittet for landet.")
_PUBLISHED = _("Tallene for året er publisert.")
_NOT_OVER = _("Året er ikke over ennå.")


@transaction.atomic
def give_mean_consent(wave: Wave, *, agreed_on: date, by: User) -> MeanConsent:
    """Let the wave be part of the year's mean; pressed twice, once."""
    fresh = locked(wave)
    if fresh.is_open:
        raise ValidationError(_STILL_OPEN)
    if not fresh.has_results:
        raise ValidationError(_NOTHING)
    if not fresh.forum.is_council:
        raise ValidationError(_COUNCILS)
    _refuse_published(fresh.year)
    standing = fresh.mean_consents.standing().first()
    return standing or MeanConsent.objects.create(wave=fresh, agreed_on=agreed_on, given_by=by)


@transaction.atomic
def withdraw_mean_consent(wave: Wave) -> None:
    """Take the wave out of a mean that is not published yet."""
    fresh = locked(wave)
    _refuse_published(fresh.year)
    for consent in fresh.mean_consents.standing():
        # Agreed on a day by the clock of the council, and never withdrawn before it.
        consent.withdrawn_on = max(timezone.localdate(), consent.agreed_on)
        consent.save(update_fields=["withdrawn_on"])


@transaction.atomic
def publish_year(year: int, *, today: date, by: User) -> PublishedYear:
    """Reckon what may be shown of a year that is over, and keep it for ever; pressed twice, once.

    A second reckoning, when one more council had agreed, would tell what that council answered.
    """
    if not rules.may_publish(year, today):
        raise ValidationError(_NOT_OVER)
    # Whoever agrees or withdraws meanwhile waits, and is then told that the year is published.
    list(Wave.objects.select_for_update(no_key=True).filter(year=year, has_results=True).order_by("pk"))
    limit, measured_on = rules.answer_limit(today), date(year, 12, 31)
    said = {"published_on": today, "published_by": by, "measured_on": measured_on, "limit": limit}
    # The unique year is the queue: the second of two who publish waits here, and gets what the first made.
    published, is_new = PublishedYear.objects.get_or_create(year=year, defaults=said)
    if is_new:
        _keep(published, limit)
    return published


def _keep(published: PublishedYear, limit: int) -> None:
    PublishedMean.objects.bulk_create(
        PublishedMean(
            published_year=published,
            district_id=each.place,
            main=each.main,
            councils=each.councils,
            mean=each.mean,
        )
        for each in means_to_publish(published.year, limit=limit)
    )
    PublishedShare.objects.bulk_create(
        PublishedShare(published_year=published, district_id=each.place, in_time=each.in_time, late=each.late)
        for each in shares_to_publish(published.measured_on, limit=limit)
    )


def _refuse_published(year: int) -> None:
    if PublishedYear.objects.filter(year=year).exists():
        raise ValidationError(_PUBLISHED)
