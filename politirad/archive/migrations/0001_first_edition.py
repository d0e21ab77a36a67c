"""Every table of archive as of the first edition."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.archive.models
import politirad.web.first_tables
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('archive', '0001_initial')]

    initial = True

    dependencies = [
        ('councils', '0001_first_edition'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0001_first_edition'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='CouncilArchive',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='archives', to='councils.forum')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='archives', to='tenancy.municipality')),
                    ('namespace', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('delivery', models.CharField(choices=[('download', 'Arkivaren henter pakken her'), ('folder', 'Pakken legges i mappen arkivet henter fra')], default='download', max_length=8, verbose_name='levering')),
                    ('class_system', models.CharField(blank=True, max_length=40, verbose_name='klassifikasjonssystem')),
                    ('class_code', models.CharField(blank=True, max_length=20, verbose_name='klasse')),
                    ('is_active', models.BooleanField(default=True, verbose_name='i bruk')),
                ],
                options={
                    'verbose_name': 'arkiv for et råd',
                    'verbose_name_plural': 'arkiver for råd',
                    'ordering': ('pk',),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('municipality__isnull', False), ('party', 'municipality')), models.Q(('municipality__isnull', True), ('party', 'police')), _connector='OR'), name='archive_belongs_to_one_body'), models.UniqueConstraint(fields=('forum', 'municipality'), name='one_archive_a_municipality'), models.UniqueConstraint(condition=models.Q(('municipality__isnull', True)), fields=('forum',), name='one_archive_of_the_police'), models.CheckConstraint(condition=models.Q(('class_code', ''), models.Q(('class_system', ''), _negated=True), _connector='OR'), name='archive_class_is_in_a_system')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='councilarchive',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "archive_councilarchiveevent" ("class_code", "class_system", "delivery", "forum_id", "id", "is_active", "municipality_id", "namespace", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."class_code", NEW."class_system", NEW."delivery", NEW."forum_id", NEW."id", NEW."is_active", NEW."municipality_id", NEW."namespace", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='db8697670a38485ce2210ea747fa19a0caf211f7', operation='INSERT', pgid='pgtrigger_insert_insert_6716c', table='archive_councilarchive', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='councilarchive',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "archive_councilarchiveevent" ("class_code", "class_system", "delivery", "forum_id", "id", "is_active", "municipality_id", "namespace", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."class_code", NEW."class_system", NEW."delivery", NEW."forum_id", NEW."id", NEW."is_active", NEW."municipality_id", NEW."namespace", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f5792586d3b056e2c696f9cef42f2dc1c9f0ce81', operation='UPDATE', pgid='pgtrigger_update_update_c6678', table='archive_councilarchive', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='councilarchive',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "archive_councilarchiveevent" ("class_code", "class_system", "delivery", "forum_id", "id", "is_active", "municipality_id", "namespace", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."class_code", OLD."class_system", OLD."delivery", OLD."forum_id", OLD."id", OLD."is_active", OLD."municipality_id", OLD."namespace", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='21f8ff7b8a358b951dd47111ec7d641628c6fa3b', operation='DELETE', pgid='pgtrigger_delete_delete_62f30', table='archive_councilarchive', when='AFTER')),
            ), migrations.CreateModel(
                name='CouncilArchiveEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='archive.councilarchive')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('municipality', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('namespace', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('delivery', models.CharField(choices=[('download', 'Arkivaren henter pakken her'), ('folder', 'Pakken legges i mappen arkivet henter fra')], default='download', max_length=8, verbose_name='levering')),
                    ('class_system', models.CharField(blank=True, max_length=40, verbose_name='klassifikasjonssystem')),
                    ('class_code', models.CharField(blank=True, max_length=20, verbose_name='klasse')),
                    ('is_active', models.BooleanField(default=True, verbose_name='i bruk')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='councilarchiveevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8d27f6695111ad35a62b4a3fe69d1a9274471d9e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9f430', table='archive_councilarchiveevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Transfer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('archive', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transfers', to='archive.councilarchive')),
                    ('source', models.CharField(max_length=20)),
                    ('source_id', models.PositiveBigIntegerField()),
                    ('version', models.PositiveSmallIntegerField(default=1, verbose_name='versjon')),
                    ('title', models.CharField(max_length=160, verbose_name='tittel')),
                    ('about_at', models.DateTimeField(verbose_name='gjelder')),
                    ('state', models.CharField(choices=[('waiting', 'Venter på å bli sendt'), ('sending', 'Sendes'), ('ready', 'Klar til å hentes'), ('received', 'Mottatt av arkivet'), ('failed', 'Kom ikke fram')], default='waiting', max_length=8, verbose_name='tilstand')),
                    ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='forsøk')),
                    ('next_attempt_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='neste forsøk')),
                    ('last_error', models.CharField(blank=True, max_length=300, verbose_name='hvorfor den ikke kom fram')),
                    ('package', models.FileField(blank=True, upload_to=politirad.archive.models._stored_name, verbose_name='pakke')),
                    ('sha256', models.CharField(blank=True, max_length=64, verbose_name='kontrollsum')),
                    ('size', models.PositiveBigIntegerField(default=0, verbose_name='størrelse i byte')),
                    ('receipt', models.CharField(blank=True, max_length=80, verbose_name='kvittering')),
                    ('received_at', models.DateTimeField(blank=True, null=True, verbose_name='mottatt')),
                    ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='lagt i kø')),
                ],
                options={
                    'verbose_name': 'overføring til arkiv',
                    'verbose_name_plural': 'overføringer til arkiv',
                    'default_permissions': (),
                    'indexes': [models.Index(condition=models.Q(('state__in', ['waiting', 'sending'])), fields=['next_attempt_at'], name='transfers_to_carry_out'), models.Index(fields=['archive', '-about_at'], name='transfers_of_an_archive')],
                    'constraints': [models.UniqueConstraint(fields=('archive', 'source', 'source_id', 'version'), name='each_version_is_sent_once'), models.CheckConstraint(condition=models.Q(models.Q(('received_at__isnull', False), ('state', 'received')), models.Q(models.Q(('state', 'received'), _negated=True), ('received_at__isnull', True)), _connector='OR'), name='received_transfer_says_when')],
                },
            )],
        ),
    ]
