"""Commitments that are counted from days of presence."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0005_focus_areas'),
    ]

    operations = [
        migrations.AlterField(
            model_name='commitment',
            name='unit',
            field=models.CharField(choices=[('days', 'dager'), ('presence', 'dager til stede, talt i oversikten'), ('meetings', 'møter'), ('reports', 'rapporter'), ('exercises', 'øvelser'), ('answer_days', 'dager til svar, høyst'), ('other', 'ganger')], max_length=11, verbose_name='av hva?'),
        ),
        migrations.AlterField(
            model_name='commitmentevent',
            name='unit',
            field=models.CharField(choices=[('days', 'dager'), ('presence', 'dager til stede, talt i oversikten'), ('meetings', 'møter'), ('reports', 'rapporter'), ('exercises', 'øvelser'), ('answer_days', 'dager til svar, høyst'), ('other', 'ganger')], max_length=11, verbose_name='av hva?'),
        ),
    ]
