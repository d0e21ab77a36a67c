import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0007_year_plan'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FileHint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hint', models.CharField(max_length=20, verbose_name='tegn')),
                ('place', models.CharField(max_length=20, verbose_name='sted i filen')),
                ('label', models.CharField(blank=True, max_length=100, verbose_name='side, lysbilde eller ark')),
                ('fingerprint', models.CharField(max_length=16)),
                ('attachment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hints', to='meetings.attachment')),
            ],
            options={
                'verbose_name': 'tegn på personopplysninger i fil',
                'verbose_name_plural': 'tegn på personopplysninger i filer',
                'ordering': ('pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FileHintEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('hint', models.CharField(max_length=20, verbose_name='tegn')),
                ('place', models.CharField(max_length=20, verbose_name='sted i filen')),
                ('label', models.CharField(blank=True, max_length=100, verbose_name='side, lysbilde eller ark')),
                ('fingerprint', models.CharField(max_length=16)),
                ('attachment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.attachment')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.filehint')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PersonDataReason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hints', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), verbose_name='tegn')),
                ('covers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16))),
                ('reason', models.CharField(max_length=500, verbose_name='begrunnelse')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='person_data_reasons', to='meetings.meeting')),
            ],
            options={
                'verbose_name': 'begrunnelse for personopplysninger',
                'verbose_name_plural': 'begrunnelser for personopplysninger',
                'ordering': ('at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PersonDataReasonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('hints', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), verbose_name='tegn')),
                ('covers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16))),
                ('reason', models.CharField(max_length=500, verbose_name='begrunnelse')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.persondatareason')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='filehint',
            constraint=models.UniqueConstraint(fields=('attachment', 'fingerprint'), name='one_hint_a_sign_in_a_paper'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filehint',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT item.meeting_id FROM meetings_attachment paper JOIN meetings_agendaitem item ON item.id = paper.item_id WHERE paper.id = OLD.attachment_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT item.meeting_id FROM meetings_attachment paper JOIN meetings_agendaitem item ON item.id = paper.item_id WHERE paper.id = NEW.attachment_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='ec2c7db478ac2628c808366d0012aed36be3d391', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_bdc3c', table='meetings_filehint', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filehint',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_filehintevent" ("attachment_id", "fingerprint", "hint", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."attachment_id", NEW."fingerprint", NEW."hint", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place"); RETURN NULL;', hash='fc7bdf87de30938a1b0046e7ae6db488cb734657', operation='INSERT', pgid='pgtrigger_insert_insert_ff5ef', table='meetings_filehint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filehint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_filehintevent" ("attachment_id", "fingerprint", "hint", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."attachment_id", NEW."fingerprint", NEW."hint", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place"); RETURN NULL;', hash='4b2aeada517a4491337c7388351ea725605f9224', operation='UPDATE', pgid='pgtrigger_update_update_8e02b', table='meetings_filehint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filehint',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_filehintevent" ("attachment_id", "fingerprint", "hint", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."attachment_id", OLD."fingerprint", OLD."hint", OLD."id", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place"); RETURN NULL;', hash='538ce43b4b4e735826a402f9c745beb683fb8ebe', operation='DELETE', pgid='pgtrigger_delete_delete_9f637', table='meetings_filehint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filehintevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d189739b5980419ec9a791559dedfafb7e1bdb4a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f9792', table='meetings_filehintevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persondatareason',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = OLD.meeting_id) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = NEW.meeting_id) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='0b834f58e897d154d753f04d23c52e056a6fc700', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_70284', table='meetings_persondatareason', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persondatareason',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_persondatareasonevent" ("at", "by_id", "covers", "hints", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."at", NEW."by_id", NEW."covers", NEW."hints", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;', hash='a7d7f77c3e6019540eb134b547db0d35f8c7016e', operation='INSERT', pgid='pgtrigger_insert_insert_86b7e', table='meetings_persondatareason', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persondatareason',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_persondatareasonevent" ("at", "by_id", "covers", "hints", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."at", NEW."by_id", NEW."covers", NEW."hints", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;', hash='3e4c2f581b71c7ba4c667711f092c826d7059d38', operation='UPDATE', pgid='pgtrigger_update_update_13146', table='meetings_persondatareason', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persondatareason',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_persondatareasonevent" ("at", "by_id", "covers", "hints", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."at", OLD."by_id", OLD."covers", OLD."hints", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;', hash='edcc56281a61e0d2bac15ada862df8a04c342061', operation='DELETE', pgid='pgtrigger_delete_delete_fc793', table='meetings_persondatareason', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persondatareasonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9faeaa28c2dd4c39d63b459460f3ccec3be5f384', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_261a7', table='meetings_persondatareasonevent', when='BEFORE')),
        ),
    ]
