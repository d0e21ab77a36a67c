"""Topics of a forum's own, and which item an obligation was done in."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0009_knowledge_events")]
    operations = []
