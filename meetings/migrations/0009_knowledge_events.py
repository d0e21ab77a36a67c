"""What the log and the quota know about knowledge requests."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0008_person_data_reasons")]
    operations = []
