"""Every table of notifications as of the first edition."""

import django.db.models.deletion
import django.utils.timezone
import politirad.web.first_tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('notifications', '0001_initial'), ('notifications', '0002_guests_and_keys')]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='Message',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('recipient', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='messages', to=settings.AUTH_USER_MODEL, verbose_name='mottaker')),
                    ('address', models.EmailField(blank=True, max_length=254, verbose_name='adresse')),
                    ('name', models.CharField(blank=True, max_length=120, verbose_name='navn')),
                    ('key', models.CharField(max_length=150, unique=True, verbose_name='nøkkel')),
                    ('kind', models.CharField(max_length=40, verbose_name='type')),
                    ('language', models.CharField(max_length=2, verbose_name='språk')),
                    ('subject', models.CharField(max_length=200, verbose_name='emne')),
                    ('text', models.TextField(verbose_name='tekst')),
                    ('html', models.TextField(verbose_name='html')),
                    ('opens_account', models.BooleanField(default=False, verbose_name='åpner en konto')),
                    ('state', models.CharField(choices=[('waiting', 'Venter'), ('sending', 'Sendes'), ('sent', 'Sendt'), ('failed', 'Ikke levert')], default='waiting', max_length=8, verbose_name='tilstand')),
                    ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='forsøk')),
                    ('next_attempt_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='neste forsøk')),
                    ('last_error', models.CharField(blank=True, max_length=300, verbose_name='siste svar fra e-posttjeneren')),
                    ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='skrevet')),
                    ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='sendt')),
                ],
                options={
                    'verbose_name': 'varsel',
                    'verbose_name_plural': 'varsler',
                    'default_permissions': (),
                    'indexes': [models.Index(condition=models.Q(('state__in', ['waiting', 'sending'])), fields=['next_attempt_at'], name='messages_to_deliver'), models.Index(fields=['recipient', '-created_at'], name='messages_of_a_person')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('recipient__isnull', False), models.Q(('address', ''), _negated=True), _connector='OR'), name='messages_have_a_receiver')],
                },
            ), migrations.CreateModel(
                name='MessageAttachment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='notifications.message')),
                    ('name', models.CharField(max_length=100, verbose_name='filnavn')),
                    ('media_type', models.CharField(max_length=100)),
                    ('content', models.BinaryField()),
                ],
                options={
                    'default_permissions': (),
                },
            )],
        ),
    ]
