"""Which municipality takes over another one."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('tenancy', '0005_agreement_permissions'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='municipality',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='municipality',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='municipality',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='municipality',
            name='successor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='tenancy.municipality', verbose_name='tas over av'),
        ),
        migrations.AddField(
            model_name='municipalityevent',
            name='successor',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality', verbose_name='tas over av'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='municipality',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_municipalityevent" ("code", "county_id", "display_name", "full_name", "id", "is_demo", "language_form", "name", "organisation_number", "parallel_names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."county_id", NEW."display_name", NEW."full_name", NEW."id", NEW."is_demo", NEW."language_form", NEW."name", NEW."organisation_number", NEW."parallel_names", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."successor_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='812e91f1b58a1070da1ac4032906f949b978d02d', operation='INSERT', pgid='pgtrigger_insert_insert_73588', table='tenancy_municipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='municipality',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_municipalityevent" ("code", "county_id", "display_name", "full_name", "id", "is_demo", "language_form", "name", "organisation_number", "parallel_names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."county_id", NEW."display_name", NEW."full_name", NEW."id", NEW."is_demo", NEW."language_form", NEW."name", NEW."organisation_number", NEW."parallel_names", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."successor_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='0931a9687f26572dd017596a9f6fad9ab8ff761f', operation='UPDATE', pgid='pgtrigger_update_update_631b6', table='tenancy_municipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='municipality',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_municipalityevent" ("code", "county_id", "display_name", "full_name", "id", "is_demo", "language_form", "name", "organisation_number", "parallel_names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id", "valid_from", "valid_until") VALUES (OLD."code", OLD."county_id", OLD."display_name", OLD."full_name", OLD."id", OLD."is_demo", OLD."language_form", OLD."name", OLD."organisation_number", OLD."parallel_names", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."successor_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='976b1a686c6d641fd8b853ca420597d4884b991c', operation='DELETE', pgid='pgtrigger_delete_delete_629fa', table='tenancy_municipality', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='municipality',
            constraint=models.CheckConstraint(condition=models.Q(('successor__isnull', True), models.Q(('valid_until__isnull', False), models.Q(('successor', models.F('pk')), _negated=True)), _connector='OR'), name='municipality_taken_over_ends'),
        ),
    ]
