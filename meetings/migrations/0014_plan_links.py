"""Items and action items linked to measures, processes and by-laws."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0013_action_items")]
    operations = []
