"""Which commitment of an agreement an action item serves."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0004_signature_orders_and_anchoring'),
        ('meetings', '0019_minutes_words'),
        ('plans', '0002_process_of_measure'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='actionitem',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='actionitem',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='actionitem',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='actionitem',
            name='agreement',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='action_items', to='agreements.agreement', verbose_name='avtale'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='commitment_key',
            field=models.CharField(blank=True, max_length=40, verbose_name='forpliktelse'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='agreement',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='avtale'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='commitment_key',
            field=models.CharField(blank=True, max_length=40, verbose_name='forpliktelse'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("agreement_id", "commitment_key", "created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "measure_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."agreement_id", NEW."commitment_key", NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."measure_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='a0bbb5652b3db0c11601bcbffd6694ff8e6e184e', operation='INSERT', pgid='pgtrigger_insert_insert_e0d21', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionitemevent" ("agreement_id", "commitment_key", "created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "measure_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."agreement_id", NEW."commitment_key", NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."measure_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='4ceba488d60dd7a650bf8cec04d65544071e214d', operation='UPDATE', pgid='pgtrigger_update_update_bd1ee', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("agreement_id", "commitment_key", "created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "measure_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."agreement_id", OLD."commitment_key", OLD."created_by_id", OLD."delivered_at", OLD."due_on", OLD."id", OLD."is_oral", OLD."item_id", OLD."measure_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."responsible_id", OLD."responsible_role", OLD."rest_reason", OLD."rests_until", OLD."result", OLD."review_on", OLD."since_version", OLD."status", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;', hash='2dacbf14e7f74412038203525a137566f6c0a795', operation='DELETE', pgid='pgtrigger_delete_delete_b3522', table='meetings_actionitem', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('agreement__isnull', True), ('commitment_key', '')), models.Q(('agreement__isnull', False), models.Q(('commitment_key', ''), _negated=True)), _connector='OR'), name='action_item_serves_a_whole_commitment'),
        ),
    ]
