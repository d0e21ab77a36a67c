"""Questionnaires and waves, and who may read and answer them."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet, Subquery

from politirad.councils.querysets import declaration_url, forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class QuestionnaireQuerySet[M: Model](GuardedQuerySet[M]):
    """Versions of the national questionnaire: what is published is no secret to anybody who is signed in."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """All of them for whoever holds `permission` for the whole country, and none for others."""
        return self if reach_of(user).is_national(permission) else self.none()

    def visible_to(self, user: Person) -> Self:
        """What is published, and the draft for whoever may publish it."""
        if reach_of(user).is_national(Permission.PUBLISH_EVALUATION):
            return self
        return self.published()

    def published(self) -> Self:
        """Versions that are in use, or have been."""
        return self.filter(published_on__isnull=False)

    def drafts(self) -> Self:
        """The version that is not published yet, if there is one."""
        return self.filter(published_on=None)

    def newest_on(self, day: date) -> M | None:
        """The version in use on `day`."""
        return self.filter(published_on__lte=day).order_by("-number").first()

    def counted(self) -> Self:
        """Versions, newest first, with how many questions each has, and how many waves have used it."""
        found = self.annotate(
            question_count=Count("questions", distinct=True), wave_count=Count("waves", distinct=True)
        )
        # What is counted has no order of its own.
        return found.order_by("-number")


class QuestionQuerySet[M: Model](QuerySet[M]):
    """Questions of versions and of forums."""

    def to_ask(self, questionnaire_id: int, forum_id: int) -> Self:
        """What the forum may ask: the version's questions, and its own that are not taken out."""
        own = Q(forum=forum_id, retired_on__isnull=True)
        return self.filter(Q(questionnaire=questionnaire_id) | own)

    def own_of(self, forum_id: int) -> Self:
        """The forum's own questions that are still asked."""
        return self.filter(forum=forum_id, retired_on__isnull=True)


class WaveQuerySet[M: Model](GuardedQuerySet[M]):
    """Evaluations: content of their forums, and known to whoever is asked to answer (BR41)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Waves of forums where the person holds `permission`."""
        if reach_of(user).is_national(permission):
            return self
        return self.filter(forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Waves of forums whose content the person reads, and those they are asked to answer there.

        Each with its forum and the forum's unit, which every page of a wave and its report name.
        """
        mine = apps.get_model("evaluation", "Invitation").objects.filter(user=user.pk).values("wave")
        known = forum_ids(user, Permission.VIEW_ADDRESSED) | forum_ids(user, Permission.ATTEND)
        asked = Q(pk__in=mine, forum__in=known, closed_on__isnull=True)
        found = self.filter(asked | Q(forum__in=forum_ids(user, Permission.VIEW_CONTENT)))
        return found.select_related("forum__unit")

    def first_to_do(self, user: Person, thing: Any) -> str:
        """The forum's taushetserklæring, for an outsider who has not signed it (R096)."""
        return declaration_url(user, thing.forum_id)

    def waiting_for(self, user: Person) -> Self:
        """Open waves the person is asked to answer and has not."""
        asked = apps.get_model("evaluation", "Invitation").objects.filter(user=user.pk, has_answered=False)
        return self.filter(closed_on=None, pk__in=asked.values("wave"))

    def with_progress(self) -> Self:
        """Waves, newest first, with how many are asked and how many have answered, never who (G78)."""
        counted = self.annotate(
            asked_now=Count("invitations", distinct=True),
            answered_now=Count("invitations", filter=Q(invitations__has_answered=True), distinct=True),
        )
        # What is counted has no order of its own.
        return counted.order_by("-year", "-opened_on", "-pk")


class InWaveQuerySet[M: Model](GuardedQuerySet[M]):
    """What came of a wave: read where the forum's content is."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of the waves of forums where the person holds `permission`."""
        if reach_of(user).is_national(permission):
            return self
        return self.filter(wave__forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Rows of forums whose content the person may read."""
        return self.where_may(user, Permission.VIEW_CONTENT)


class ImprovementQuerySet[M: Model](InWaveQuerySet[M]):
    """What a forum will do better, and what became of each."""

    def visible_to(self, user: Person) -> Self:
        """Those of forums whose content the person may read, with the evaluation they come of."""
        return super().visible_to(user).select_related("wave__forum")

    def with_outcome(self, user: Person) -> Self:
        """With what it became: `revision_ended_at`, and whether the person may know of its agreement."""
        moves = apps.get_model("agreements", "AgreementMove").objects
        later = moves.filter(agreement=OuterRef("revision__agreement"), pk__gt=OuterRef("revision"))
        agreements: Any = apps.get_model("agreements", "Agreement").objects
        known = agreements.visible_to(user).filter(pk=OuterRef("revision__agreement"))
        return self.select_related(
            "action_item__responsible", "proposal", "knowledge_request", "revision__agreement"
        ).annotate(
            revision_ended_at=Subquery(later.order_by("pk").values("at")[:1]), knows_agreement=Exists(known)
        )

    def in_revisions_of(self, agreement_id: int) -> Self:
        """Those taken into revisions of the agreement, the last revision first."""
        return self.filter(revision__agreement=agreement_id).order_by("-revision", "wave", "main", "pk")
