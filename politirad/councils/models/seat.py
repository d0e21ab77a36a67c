"""The seats people hold in forums, and what they carry to the door."""

import pghistory
import pgtrigger
from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Case, CheckConstraint, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from politirad.councils import rules
from politirad.councils.models.forum import Forum
from politirad.councils.querysets import ForumGrantQuerySet, SeatQuerySet
from politirad.tenancy.models import DatedGrant
from politirad.tenancy.models.dating import Dated, no_overlap
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Role, Scope
from politirad.tenancy.querysets import DatedQuerySet

_PARTY_ORDER = Case(
    *(When(party=party, then=Value(order)) for order, party in enumerate(Party.values)),
    default=Value(len(Party.values)),
)


class Sphere(models.TextChoices):
    """What somebody with a seat speaks for, in the words readers see."""

    POLITICAL = rules.Sphere.POLITICAL.value, _("Politisk ledelse i kommunen")
    ADMINISTRATIVE = rules.Sphere.ADMINISTRATIVE.value, _("Administrasjonen i kommunen")
    POLICE = rules.Sphere.POLICE.value, _("Politiet")
    COUNTY = rules.Sphere.COUNTY.value, _("Fylkeskommunen")
    BUSINESS = rules.Sphere.BUSINESS.value, _("Næringslivet")
    VOLUNTARY = rules.Sphere.VOLUNTARY.value, _("Frivillig organisasjon")
    SCHOOL = rules.Sphere.SCHOOL.value, _("Videregående skole")
    OTHER = rules.Sphere.OTHER.value, _("Annen virksomhet")


def after_both_assents() -> pgtrigger.Trigger:
    """Refuse an extended member who is active before both main parties have assented (BR40).

    An assent that will be withdrawn lets nobody new in, so the trigger asks no clock. Whether those it
    let in still see anything is judged with the dates when they ask (`ForumGrantQuerySet`).
    """
    return pgtrigger.Trigger(
        name="after_both_assents",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.Before,
        func="""
            IF NEW.role = 'extended_member' AND NOT NEW.awaits_assent THEN
                IF TG_OP = 'UPDATE' THEN
                    IF (OLD.role, OLD.forum_id, OLD.awaits_assent) = (NEW.role, NEW.forum_id, NEW.awaits_assent)
                        THEN RETURN NEW; END IF;
                END IF;
                IF (
                    SELECT count(DISTINCT party) FROM councils_extensionassent
                    WHERE forum_id = NEW.forum_id AND withdrawn_on IS NULL
                ) < 2 THEN
                    RAISE EXCEPTION 'Begge hovedparter har ikke samtykket.' USING ERRCODE = 'check_violation';
                END IF;
            END IF;
            RETURN NEW;
        """,  # noqa: E501 the text is part of the migration
    )


@pghistory.track()
class Seat(Dated):
    """A person's place in a forum, on one side, from a day and perhaps to a day (G12).

    `deputy` comes when the person cannot (G18, R168). `chair_turn` is the place in the order where
    the chair goes round. A seat that awaits assent opens nothing and is called to nothing (BR40).
    `successor` is who takes over when the seat has ended, where somebody was named (BR28).
    """

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats")
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("vara"),
    )
    successor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("etterfølger"),
    )
    role = models.CharField(_("rolle"), max_length=30, choices=Role)
    party = models.CharField(_("part"), max_length=12, choices=Party)
    sphere = models.CharField(_("snakker for"), max_length=14, choices=Sphere)
    title = models.CharField(_("tittel"), max_length=80)
    organisation = models.CharField(_("virksomhet"), max_length=80, blank=True)
    is_chair = models.BooleanField(_("leder rådet"), default=False)
    is_secretary = models.BooleanField(_("er sekretær"), default=False)
    chair_turn = models.PositiveSmallIntegerField(
        _("tur til å lede"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    awaits_assent = models.BooleanField(_("venter på samtykke"), default=False)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)
    party_order = models.GeneratedField(
        expression=_PARTY_ORDER, output_field=models.PositiveSmallIntegerField(), db_persist=True
    )

    objects = SeatQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("plass")
        verbose_name_plural = _("plasser")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_seat_a_person", "forum", "user"),
            CheckConstraint(
                condition=Q(deputy__isnull=True) | ~Q(deputy=F("user")), name="nobody_is_their_own_deputy"
            ),
        ]
        triggers = [after_both_assents()]

    def __str__(self) -> str:
        return f"{self.user}, {self.title}"

    @property
    def must_declare(self) -> bool:
        """Whether the person signs the taushetserklæring before they read anything (R096)."""
        return rules.must_declare(self.party, MAIN_PARTIES)


class ForumGrant(DatedGrant):
    """A permission in one forum, held through a seat."""

    scope = Scope.FORUM
    content_object = models.ForeignKey(Forum, models.CASCADE)
    source = models.ForeignKey(Seat, models.CASCADE, related_name="grants")

    objects = ForumGrantQuerySet.as_manager()  # type: ignore[misc]  # as in DatedGrant


@pghistory.track()
class ChairOverride(Dated):
    """That another seat than the rule says leads from a day to a day, who said so and why (BR17)."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="chair_overrides")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="+", verbose_name=_("hvem leder?"))
    reason = models.CharField(_("hvorfor?"), max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("annen leder")
        verbose_name_plural = _("andre ledere")
        default_permissions = ()
        constraints = [*Dated.Meta.constraints, no_overlap("one_other_chair_at_a_time", "forum")]

    def __str__(self) -> str:
        return f"{self.seat} leder {self.forum}"
