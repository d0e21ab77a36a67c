"""Conclusions that are lifted further, and conclusions withdrawn."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0011_in_the_room")]
    operations = []
