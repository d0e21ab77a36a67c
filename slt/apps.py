"""The app's name to Django."""

from django.apps import AppConfig


class SltConfig(AppConfig):
    """Settings of the app itself."""

    name = "slt"

    def ready(self) -> None:
        """Let a matter sent up follow what its receiver does with it on the agenda."""
        from meetings.actions.proposals import proposal_answered
        from slt.actions import follow_proposal

        proposal_answered.connect(follow_proposal)
