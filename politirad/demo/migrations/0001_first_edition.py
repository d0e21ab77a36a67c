"""Every table of demo as of the first edition."""

import django.db.models.deletion
import politirad.web.first_tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('demo', '0001_initial')]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='SentMail',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('to', models.EmailField(max_length=254)),
                    ('subject', models.CharField(max_length=200)),
                    ('text', models.TextField()),
                    ('html', models.TextField(blank=True)),
                    ('raw', models.BinaryField()),
                    ('sent_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-sent_at', '-pk'),
                    'default_permissions': (),
                },
            ), migrations.CreateModel(
                name='DemoPerson',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='demo_person', to=settings.AUTH_USER_MODEL)),
                    ('role_title', models.CharField(max_length=80)),
                    ('municipality_name', models.CharField(blank=True, max_length=80)),
                    ('blurb', models.CharField(max_length=200)),
                    ('position', models.PositiveSmallIntegerField()),
                    ('group', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('external', 'Eksterne'), ('national', 'Nasjonalt')], max_length=12)),
                ],
                options={
                    'ordering': ('position',),
                    'default_permissions': (),
                },
            )],
        ),
    ]
