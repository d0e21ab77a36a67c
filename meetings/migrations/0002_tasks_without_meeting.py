"""Let a task belong to a forum, with or without an item of a meeting."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

# A table cannot be altered while its foreign keys wait to be checked.
_FILL = """
    UPDATE meetings_actionitem SET forum_id = meetings_meeting.forum_id
    FROM meetings_agendaitem JOIN meetings_meeting ON meetings_meeting.id = meetings_agendaitem.meeting_id
    WHERE meetings_agendaitem.id = meetings_actionitem.item_id;
    SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0001_first_edition'),
        ('councils', '0001_first_edition'),
        ('meetings', '0001_first_edition'),
        ('plans', '0001_first_edition'),
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
            name='conclusion',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='meetings.conclusion', verbose_name='konklusjon'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='forum',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='action_items', to='councils.forum', verbose_name='forum'),
        ),
        # Nobody did this, so it is written while the history does not listen.
        migrations.RunSQL(_FILL, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='actionitem',
            name='forum',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='action_items', to='councils.forum', verbose_name='forum'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='parent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='meetings.actionitem', verbose_name='oppgaven den er en del av'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='conclusion',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.conclusion', verbose_name='konklusjon'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='forum',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='parent',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.actionitem', verbose_name='oppgaven den er en del av'),
        ),
        migrations.AlterField(
            model_name='actionitem',
            name='item',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='action_items', to='meetings.agendaitem'),
        ),
        migrations.AlterField(
            model_name='actionitemevent',
            name='item',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='in_forum_of_item', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF NEW.item_id IS NOT NULL THEN NEW.forum_id := (SELECT forum_id FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)); END IF;\n            RETURN NEW;\n        ', hash='ea394571246022bd87861222bacff54669c80f1b', operation='INSERT OR UPDATE', pgid='pgtrigger_in_forum_of_item_2a847', table='meetings_actionitem', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("agreement_id", "commitment_key", "conclusion_id", "created_by_id", "delivered_at", "due_on", "forum_id", "id", "is_oral", "item_id", "measure_id", "parent_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."agreement_id", NEW."commitment_key", NEW."conclusion_id", NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."forum_id", NEW."id", NEW."is_oral", NEW."item_id", NEW."measure_id", NEW."parent_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='7d780bf060ff72017bf35011fb776c1764acf2d1', operation='INSERT', pgid='pgtrigger_insert_insert_e0d21', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionitemevent" ("agreement_id", "commitment_key", "conclusion_id", "created_by_id", "delivered_at", "due_on", "forum_id", "id", "is_oral", "item_id", "measure_id", "parent_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."agreement_id", NEW."commitment_key", NEW."conclusion_id", NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."forum_id", NEW."id", NEW."is_oral", NEW."item_id", NEW."measure_id", NEW."parent_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='9ddf4ced552127365cdfdfe6eddfe0e5291c976b', operation='UPDATE', pgid='pgtrigger_update_update_bd1ee', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("agreement_id", "commitment_key", "conclusion_id", "created_by_id", "delivered_at", "due_on", "forum_id", "id", "is_oral", "item_id", "measure_id", "parent_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."agreement_id", OLD."commitment_key", OLD."conclusion_id", OLD."created_by_id", OLD."delivered_at", OLD."due_on", OLD."forum_id", OLD."id", OLD."is_oral", OLD."item_id", OLD."measure_id", OLD."parent_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."responsible_id", OLD."responsible_role", OLD."rest_reason", OLD."rests_until", OLD."result", OLD."review_on", OLD."since_version", OLD."status", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;', hash='f4d9165c68933628f834c819894e47aa2d8c2bb7', operation='DELETE', pgid='pgtrigger_delete_delete_b3522', table='meetings_actionitem', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('pk')), _negated=True), _connector='OR'), name='action_item_is_no_part_of_itself'),
        ),
    ]
