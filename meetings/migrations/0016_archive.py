"""What of a meeting has been handed to an archive."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0015_approval")]
    operations = []
