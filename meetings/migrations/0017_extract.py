"""Which municipality of a joint council an item concerns."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0016_in_the_room'),
        ('tenancy', '0004_keep_archive'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='agendaitem',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agendaitem',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agendaitem',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='concerns',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality', verbose_name='hvilken kommune saken gjelder'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='concerns',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality', verbose_name='hvilken kommune saken gjelder'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "concerns_id", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."carried_from_id", NEW."changed_at", NEW."concerns_id", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."presenter", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."seconds_used", NEW."started_at", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='0702700b2b27214a8cf61807411feed3fd075945', operation='INSERT', pgid='pgtrigger_insert_insert_f98e2', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "concerns_id", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."carried_from_id", NEW."changed_at", NEW."concerns_id", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."presenter", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."seconds_used", NEW."started_at", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='c1b4f754ea040a349f7afb76b9524345ef6c6c65', operation='UPDATE', pgid='pgtrigger_update_update_ca6ee', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "concerns_id", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (OLD."audience", OLD."carried_from_id", OLD."changed_at", OLD."concerns_id", OLD."coordination_step", OLD."description", OLD."exempt_note", OLD."id", OLD."is_exempt", OLD."is_general", OLD."is_late", OLD."legal_basis_id", OLD."lists_action_items", OLD."meeting_id", OLD."minutes_planned", OLD."number", OLD."outcome", OLD."own_party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."presenter", OLD."proposed_by_id", OLD."proposing_party", OLD."public_title", OLD."purpose", OLD."seconds_used", OLD."started_at", OLD."stays_last", OLD."step_resources", OLD."step_responsible", OLD."summary", OLD."summary_at", OLD."summary_by_id", OLD."summary_version", OLD."title", OLD."topic_id"); RETURN NULL;', hash='978a88cfb01dbc7c1dd451e764e5f935d1f282a0', operation='DELETE', pgid='pgtrigger_delete_delete_2c12a', table='meetings_agendaitem', when='AFTER')),
        ),
    ]
