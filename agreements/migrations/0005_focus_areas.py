"""What the parties work on together, with goals that outlive an agreement."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0004_signature_orders_and_anchoring'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FocusArea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                ('key', models.CharField(max_length=40)),
                ('title', models.CharField(max_length=120, verbose_name='satsingsområde')),
                ('goal', models.CharField(max_length=300, verbose_name='mål')),
                ('until_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='innen utgangen av')),
                ('knowledge', models.CharField(blank=True, max_length=500, verbose_name='hva valget bygger på')),
                ('link', models.URLField(blank=True, verbose_name='lenke til kunnskapen eller planen')),
                ('edited_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='focus_areas', to='agreements.agreementversion')),
            ],
            options={
                'verbose_name': 'satsingsområde',
                'verbose_name_plural': 'satsingsområder',
                'ordering': ('pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FocusAreaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                ('key', models.CharField(max_length=40)),
                ('title', models.CharField(max_length=120, verbose_name='satsingsområde')),
                ('goal', models.CharField(max_length=300, verbose_name='mål')),
                ('until_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='innen utgangen av')),
                ('knowledge', models.CharField(blank=True, max_length=500, verbose_name='hva valget bygger på')),
                ('link', models.URLField(blank=True, verbose_name='lenke til kunnskapen eller planen')),
                ('edited_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.focusarea')),
                ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='focusarea',
            constraint=models.UniqueConstraint(fields=('version', 'key'), name='one_focus_area_a_key'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='focusarea',
            trigger=pgtrigger.compiler.Trigger(name='released_with_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = OLD.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = NEW.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='32c02651f3c5f5c3385357037451aba712d31fa0', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_released_with_version_f5c9e', table='agreements_focusarea', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='focusarea',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_focusareaevent" ("edited_at", "edited_by_id", "edition", "goal", "id", "key", "knowledge", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "until_year", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."goal", NEW."id", NEW."key", NEW."knowledge", NEW."link", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."until_year", NEW."version_id"); RETURN NULL;', hash='3cd5c247e8b37a99fb00b928fc3c4781191c5a5e', operation='INSERT', pgid='pgtrigger_insert_insert_aad29', table='agreements_focusarea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='focusarea',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_focusareaevent" ("edited_at", "edited_by_id", "edition", "goal", "id", "key", "knowledge", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "until_year", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."goal", NEW."id", NEW."key", NEW."knowledge", NEW."link", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."until_year", NEW."version_id"); RETURN NULL;', hash='0926361d2c484bed7c67a2691ecc135eee97e724', operation='UPDATE', pgid='pgtrigger_update_update_3d3d4', table='agreements_focusarea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='focusarea',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_focusareaevent" ("edited_at", "edited_by_id", "edition", "goal", "id", "key", "knowledge", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "until_year", "version_id") VALUES (OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."goal", OLD."id", OLD."key", OLD."knowledge", OLD."link", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."until_year", OLD."version_id"); RETURN NULL;', hash='dc497b399c154683c8e1517422702f3c9f81a8fd', operation='DELETE', pgid='pgtrigger_delete_delete_b5f61', table='agreements_focusarea', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='focusareaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5cde4d3b8190b329be045f97c0cde7b3c3f29754', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f8ca3', table='agreements_focusareaevent', when='BEFORE')),
        ),
    ]
