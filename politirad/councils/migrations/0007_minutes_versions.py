"""How and when the minutes of a forum become approved."""

import django.core.validators
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('councils', '0006_assent_withdrawn'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='forum',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='forum',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='forum',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='forum',
            name='comment_days',
            field=models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager til merknader'),
        ),
        migrations.AddField(
            model_name='forum',
            name='minutes_days',
            field=models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager fra møte til referat'),
        ),
        migrations.AddField(
            model_name='forum',
            name='minutes_rule',
            field=models.CharField(choices=[('leaders', 'Lederen på hver side godkjenner'), ('next_meeting', 'Rådet godkjenner i neste møte'), ('silence', 'Godkjent når fristen går ut uten innvendinger')], default='leaders', max_length=12, verbose_name='når er referatet godkjent?'),
        ),
        migrations.AddField(
            model_name='forumevent',
            name='comment_days',
            field=models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager til merknader'),
        ),
        migrations.AddField(
            model_name='forumevent',
            name='minutes_days',
            field=models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager fra møte til referat'),
        ),
        migrations.AddField(
            model_name='forumevent',
            name='minutes_rule',
            field=models.CharField(choices=[('leaders', 'Lederen på hver side godkjenner'), ('next_meeting', 'Rådet godkjenner i neste møte'), ('silence', 'Godkjent når fristen går ut uten innvendinger')], default='leaders', max_length=12, verbose_name='når er referatet godkjent?'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_forumevent" ("agreed_meetings", "chair_model", "chair_since_on", "comment_days", "counts_for_local", "decision_rule", "decision_rule_text", "id", "is_extended", "is_slt_steering", "kind", "language", "minutes_days", "minutes_rule", "name", "notice_days", "numbering", "openness", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_days", "rationale", "secretariat", "short_name", "unit_id", "usual_minutes", "usual_place", "usual_starts_at") VALUES (NEW."agreed_meetings", NEW."chair_model", NEW."chair_since_on", NEW."comment_days", NEW."counts_for_local", NEW."decision_rule", NEW."decision_rule_text", NEW."id", NEW."is_extended", NEW."is_slt_steering", NEW."kind", NEW."language", NEW."minutes_days", NEW."minutes_rule", NEW."name", NEW."notice_days", NEW."numbering", NEW."openness", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_days", NEW."rationale", NEW."secretariat", NEW."short_name", NEW."unit_id", NEW."usual_minutes", NEW."usual_place", NEW."usual_starts_at"); RETURN NULL;', hash='33789b5045a82268b9ed161b4af7bf1c2e790771', operation='INSERT', pgid='pgtrigger_insert_insert_fdc8b', table='councils_forum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_forumevent" ("agreed_meetings", "chair_model", "chair_since_on", "comment_days", "counts_for_local", "decision_rule", "decision_rule_text", "id", "is_extended", "is_slt_steering", "kind", "language", "minutes_days", "minutes_rule", "name", "notice_days", "numbering", "openness", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_days", "rationale", "secretariat", "short_name", "unit_id", "usual_minutes", "usual_place", "usual_starts_at") VALUES (NEW."agreed_meetings", NEW."chair_model", NEW."chair_since_on", NEW."comment_days", NEW."counts_for_local", NEW."decision_rule", NEW."decision_rule_text", NEW."id", NEW."is_extended", NEW."is_slt_steering", NEW."kind", NEW."language", NEW."minutes_days", NEW."minutes_rule", NEW."name", NEW."notice_days", NEW."numbering", NEW."openness", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_days", NEW."rationale", NEW."secretariat", NEW."short_name", NEW."unit_id", NEW."usual_minutes", NEW."usual_place", NEW."usual_starts_at"); RETURN NULL;', hash='9f3260a606f5b4297f33f5639f2551b647bd6363', operation='UPDATE', pgid='pgtrigger_update_update_806a0', table='councils_forum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='forum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_forumevent" ("agreed_meetings", "chair_model", "chair_since_on", "comment_days", "counts_for_local", "decision_rule", "decision_rule_text", "id", "is_extended", "is_slt_steering", "kind", "language", "minutes_days", "minutes_rule", "name", "notice_days", "numbering", "openness", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_days", "rationale", "secretariat", "short_name", "unit_id", "usual_minutes", "usual_place", "usual_starts_at") VALUES (OLD."agreed_meetings", OLD."chair_model", OLD."chair_since_on", OLD."comment_days", OLD."counts_for_local", OLD."decision_rule", OLD."decision_rule_text", OLD."id", OLD."is_extended", OLD."is_slt_steering", OLD."kind", OLD."language", OLD."minutes_days", OLD."minutes_rule", OLD."name", OLD."notice_days", OLD."numbering", OLD."openness", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_days", OLD."rationale", OLD."secretariat", OLD."short_name", OLD."unit_id", OLD."usual_minutes", OLD."usual_place", OLD."usual_starts_at"); RETURN NULL;', hash='43c16c7ebd6272f7071f9a8c86017190d468976c', operation='DELETE', pgid='pgtrigger_delete_delete_1986f', table='councils_forum', when='AFTER')),
        ),
    ]
