import django.db.models.deletion
import meetings.models.pack
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0004_answers_and_calendar'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MeetingPack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('meeting_version', models.PositiveIntegerField()),
                ('meeting_state', models.CharField(choices=[('draft', 'Kladd'), ('called', 'Innkalt'), ('in_session', 'Pågår'), ('writing', 'Referat skrives'), ('in_review', 'Til gjennomsyn'), ('approved', 'Godkjent'), ('cancelled', 'Avlyst')], max_length=12)),
                ('wanted_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('waiting', 'Venter'), ('building', 'Lages nå'), ('ready', 'Klar'), ('failed', 'Kunne ikke lages')], default='waiting', max_length=8, verbose_name='tilstand')),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('lease_ends_at', models.DateTimeField(blank=True, null=True)),
                ('steps_done', models.PositiveSmallIntegerField(default=0)),
                ('steps_total', models.PositiveSmallIntegerField(default=0)),
                ('file', models.FileField(blank=True, upload_to=meetings.models.pack._stored_name, verbose_name='fil')),
                ('size', models.PositiveIntegerField(default=0, verbose_name='størrelse i byte')),
                ('pages', models.PositiveIntegerField(default=0, verbose_name='sider')),
                ('is_accessible', models.BooleanField(default=False, verbose_name='kan leses med skjermleser')),
                ('remarks', models.JSONField(default=list)),
                ('built_at', models.DateTimeField(blank=True, null=True)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='packs', to='meetings.meeting')),
                ('wanted_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'sakspapirer',
                'verbose_name_plural': 'sakspapirer',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('meeting', 'key'), name='one_pack_a_key')],
            },
        ),
    ]
