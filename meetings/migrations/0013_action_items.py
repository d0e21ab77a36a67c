"""Promises with contributors, a receiver, a rest and a withdrawal."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Filled with its models."""

    dependencies = [("meetings", "0012_conclusions")]
    operations = []
