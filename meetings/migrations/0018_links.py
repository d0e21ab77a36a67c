"""What agenda items and action items are about: measures, processes of the police, by-laws."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0017_extract'),
        ('plans', '0002_process_of_measure'),
        ('tenancy', '0004_keep_archive'),
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
            model_name='actionitem',
            name='measure',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='action_items', to='plans.measure', verbose_name='tiltak'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='measure',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.measure', verbose_name='tiltak'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='bylaws',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='plans.policebylaws'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='measure',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='plans.measure'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='process',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='plans.process'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='bylaws',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.policebylaws'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='measure',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.measure'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='process',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.process'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "measure_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."measure_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='70d0b8bfd4d683aac52981f48a5786e85ef8bce4', operation='INSERT', pgid='pgtrigger_insert_insert_e0d21', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "measure_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."measure_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='5da3cb6dd4e9a325fa6f84693a2265f42ab05b99', operation='UPDATE', pgid='pgtrigger_update_update_bd1ee', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "measure_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."created_by_id", OLD."delivered_at", OLD."due_on", OLD."id", OLD."is_oral", OLD."item_id", OLD."measure_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."responsible_id", OLD."responsible_role", OLD."rest_reason", OLD."rests_until", OLD."result", OLD."review_on", OLD."since_version", OLD."status", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;', hash='eac39150fbcf5bc5a8655d897ad1eb6868cfaddd', operation='DELETE', pgid='pgtrigger_delete_delete_b3522', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "bylaws_id", "carried_from_id", "changed_at", "concerns_id", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "measure_id", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "process_id", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."bylaws_id", NEW."carried_from_id", NEW."changed_at", NEW."concerns_id", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."measure_id", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."presenter", NEW."process_id", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."seconds_used", NEW."started_at", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='0d70309a8940b08ab9a4443ed5cd787f60cbc523', operation='INSERT', pgid='pgtrigger_insert_insert_f98e2', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_agendaitemevent" ("audience", "bylaws_id", "carried_from_id", "changed_at", "concerns_id", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "measure_id", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "process_id", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."bylaws_id", NEW."carried_from_id", NEW."changed_at", NEW."concerns_id", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."measure_id", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."presenter", NEW."process_id", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."seconds_used", NEW."started_at", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='8feffb3d5663823fed3804768027fd0f09d47d58', operation='UPDATE', pgid='pgtrigger_update_update_ca6ee', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "bylaws_id", "carried_from_id", "changed_at", "concerns_id", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "measure_id", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "process_id", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (OLD."audience", OLD."bylaws_id", OLD."carried_from_id", OLD."changed_at", OLD."concerns_id", OLD."coordination_step", OLD."description", OLD."exempt_note", OLD."id", OLD."is_exempt", OLD."is_general", OLD."is_late", OLD."legal_basis_id", OLD."lists_action_items", OLD."measure_id", OLD."meeting_id", OLD."minutes_planned", OLD."number", OLD."outcome", OLD."own_party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."presenter", OLD."process_id", OLD."proposed_by_id", OLD."proposing_party", OLD."public_title", OLD."purpose", OLD."seconds_used", OLD."started_at", OLD."stays_last", OLD."step_resources", OLD."step_responsible", OLD."summary", OLD."summary_at", OLD."summary_by_id", OLD."summary_version", OLD."title", OLD."topic_id"); RETURN NULL;', hash='a445913e7b74fa93bc4ee52d8cba9a455be27d4e', operation='DELETE', pgid='pgtrigger_delete_delete_2c12a', table='meetings_agendaitem', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('measure__isnull', True), ('process__isnull', True)), models.Q(('bylaws__isnull', True), ('measure__isnull', True)), models.Q(('bylaws__isnull', True), ('process__isnull', True)), _connector='OR'), name='item_is_about_one_record'),
        ),
    ]
