"""Police units with a number of their own, in Norwegian order, and the tree they stand in."""

import django.contrib.postgres.constraints
import django.db.models.constraints
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('tenancy', '0007_contact_permissions'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='policeunit',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='policeunit',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='policeunit',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='policeunit',
            name='code',
            field=models.CharField(blank=True, max_length=20, verbose_name='enhetsnummer'),
        ),
        migrations.AddField(
            model_name='policeunit',
            name='sort_key',
            field=models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200)),
        ),
        migrations.AddField(
            model_name='policeunit',
            name='version',
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
        migrations.AddField(
            model_name='policeunitevent',
            name='code',
            field=models.CharField(blank=True, max_length=20, verbose_name='enhetsnummer'),
        ),
        migrations.AddField(
            model_name='policeunitevent',
            name='sort_key',
            field=models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200)),
        ),
        migrations.AddField(
            model_name='policeunitevent',
            name='version',
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policeunit',
            trigger=pgtrigger.compiler.Trigger(name='unit_in_its_tree', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', declare='DECLARE above tenancy_policeunit%ROWTYPE;', func="\n            IF NEW.parent_id IS NOT NULL THEN\n                SELECT * INTO above FROM tenancy_policeunit WHERE id = NEW.parent_id FOR SHARE;\n                IF NOT (NEW.district_id = above.district_id AND (NEW.kind, above.kind) IN (('service_unit', 'functional_operational_unit'), ('service_unit', 'geographic_operational_unit'), ('service_location', 'service_unit')) AND daterange(above.valid_from, above.valid_until, '[]') @> daterange(NEW.valid_from, NEW.valid_until, '[]')) THEN RAISE EXCEPTION 'Enheten passer ikke i treet.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'UPDATE' THEN\n                IF EXISTS (\n                    SELECT FROM tenancy_policeunit below\n                    WHERE below.parent_id = NEW.id AND NOT (below.district_id = NEW.district_id AND (below.kind, NEW.kind) IN (('service_unit', 'functional_operational_unit'), ('service_unit', 'geographic_operational_unit'), ('service_location', 'service_unit')) AND daterange(NEW.valid_from, NEW.valid_until, '[]') @> daterange(below.valid_from, below.valid_until, '[]'))\n                ) THEN RAISE EXCEPTION 'Enheten passer ikke i treet.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            RETURN NULL;\n        ", hash='57b3bb699ba0060dccd168d02c75e3407dbd443d', operation='INSERT OR UPDATE', pgid='pgtrigger_unit_in_its_tree_720cf', table='tenancy_policeunit', timing='DEFERRABLE INITIALLY IMMEDIATE', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policeunit',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_policeunitevent" ("code", "district_id", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (NEW."code", NEW."district_id", NEW."id", NEW."kind", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until", NEW."version"); RETURN NULL;', hash='17761efc607a528f5b2e42eae09d76df417d3967', operation='INSERT', pgid='pgtrigger_insert_insert_06b30', table='tenancy_policeunit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policeunit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_policeunitevent" ("code", "district_id", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (NEW."code", NEW."district_id", NEW."id", NEW."kind", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until", NEW."version"); RETURN NULL;', hash='df2aa1dcb4f8c9be5bf3376aa6b4a6a91018c633', operation='UPDATE', pgid='pgtrigger_update_update_7f851', table='tenancy_policeunit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policeunit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_policeunitevent" ("code", "district_id", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (OLD."code", OLD."district_id", OLD."id", OLD."kind", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until", OLD."version"); RETURN NULL;', hash='9cba8aec6b87bc24572decf73709f4c00d4bf77c', operation='DELETE', pgid='pgtrigger_delete_delete_c02c1', table='tenancy_policeunit', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='policeunit',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('district', '='), (django.db.models.functions.comparison.Coalesce('parent', models.Value(0, output_field=models.BigIntegerField())), '='), (django.db.models.functions.text.Lower('name'), '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_unit_of_a_name_in_a_place'),
        ),
        migrations.AddConstraint(
            model_name='policeunit',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('code', ''), _negated=True), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('district', '='), ('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_unit_per_code'),
        ),
    ]
