"""Which process of the police a measure comes from."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0001_initial'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='measure',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='measure',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='measure',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='measure',
            name='process',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='plans.process', verbose_name='prosess i politiet'),
        ),
        migrations.AddField(
            model_name='measureevent',
            name='process',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.process', verbose_name='prosess i politiet'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_measureevent" ("clever", "contributors", "description", "due_on", "goal_id", "id", "indicator", "is_concluded", "learned", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "process_id", "resources", "responsible", "result", "state", "step", "title", "version") VALUES (NEW."clever", NEW."contributors", NEW."description", NEW."due_on", NEW."goal_id", NEW."id", NEW."indicator", NEW."is_concluded", NEW."learned", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."process_id", NEW."resources", NEW."responsible", NEW."result", NEW."state", NEW."step", NEW."title", NEW."version"); RETURN NULL;', hash='8abebf24c026f9201b66951702e53e371c68b7a8', operation='INSERT', pgid='pgtrigger_insert_insert_c1c4c', table='plans_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_measureevent" ("clever", "contributors", "description", "due_on", "goal_id", "id", "indicator", "is_concluded", "learned", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "process_id", "resources", "responsible", "result", "state", "step", "title", "version") VALUES (NEW."clever", NEW."contributors", NEW."description", NEW."due_on", NEW."goal_id", NEW."id", NEW."indicator", NEW."is_concluded", NEW."learned", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."process_id", NEW."resources", NEW."responsible", NEW."result", NEW."state", NEW."step", NEW."title", NEW."version"); RETURN NULL;', hash='053ac4a63129c289f5f279bc1765fb7afab7b9ea', operation='UPDATE', pgid='pgtrigger_update_update_013d3', table='plans_measure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_measureevent" ("clever", "contributors", "description", "due_on", "goal_id", "id", "indicator", "is_concluded", "learned", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "process_id", "resources", "responsible", "result", "state", "step", "title", "version") VALUES (OLD."clever", OLD."contributors", OLD."description", OLD."due_on", OLD."goal_id", OLD."id", OLD."indicator", OLD."is_concluded", OLD."learned", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."process_id", OLD."resources", OLD."responsible", OLD."result", OLD."state", OLD."step", OLD."title", OLD."version"); RETURN NULL;', hash='1f04c2a6ca270ca858de1d841a788a8bdb22ff24', operation='DELETE', pgid='pgtrigger_delete_delete_2d882', table='plans_measure', when='AFTER')),
        ),
    ]
