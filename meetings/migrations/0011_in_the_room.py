"""Attendance in detail, divergent views and remarks."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0010_local_topics_and_links")]
    operations = []
