"""Comments, versions and extracts of the minutes."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0014_plan_links")]
    operations = []
