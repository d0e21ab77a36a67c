"""The app's name to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MeetingsConfig(AppConfig):
    """Settings of the app itself."""

    name = "meetings"

    def ready(self) -> None:
        """Keep the tables of topics and legal bases as their files say, and say what archives get."""
        from meetings.actions.reference import load_reference
        from meetings.documents.archive import ARCHIVE_SOURCE
        from politirad.archive.documents import Source, register_source

        case, earlier = "meetings.documents.archive.case_of_meeting", "meetings.actions.archive.send_earlier"
        register_source(ARCHIVE_SOURCE, Source(case, earlier))
        post_migrate.connect(load_reference, sender=self)
