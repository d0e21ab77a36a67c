"""Versions of the minutes, comments on them, and why approved ones were opened again."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


# Minutes that are out for approval get the week they had before they had a day of their own.
_DAYS_OF_THOSE_OUT = """
    UPDATE meetings_meeting SET comments_due_on = sent.at::date + 7
    FROM (SELECT meeting_id, max(at) AS at FROM meetings_meetingmove
          WHERE to_state = 'in_review' GROUP BY meeting_id) AS sent
    WHERE sent.meeting_id = meetings_meeting.id AND state = 'in_review'
"""


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0014_export'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MinutesComment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField(default=1, verbose_name='utgave')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('text', models.TextField(max_length=1000, verbose_name='merknad')),
                ('wording', models.TextField(blank=True, max_length=20000, verbose_name='forslag til ny tekst')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('answer', models.CharField(choices=[('open', 'Venter på svar'), ('taken', 'Tatt inn'), ('declined', 'Ikke tatt inn')], default='open', max_length=8, verbose_name='svar')),
                ('answer_text', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'merknad til referatet',
                'verbose_name_plural': 'merknader til referatet',
                'ordering': ('at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MinutesCommentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveSmallIntegerField(default=1, verbose_name='utgave')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('text', models.TextField(max_length=1000, verbose_name='merknad')),
                ('wording', models.TextField(blank=True, max_length=20000, verbose_name='forslag til ny tekst')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('answer', models.CharField(choices=[('open', 'Venter på svar'), ('taken', 'Tatt inn'), ('declined', 'Ikke tatt inn')], default='open', max_length=8, verbose_name='svar')),
                ('answer_text', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MinutesReopening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField(verbose_name='utgave')),
                ('reason', models.CharField(max_length=300, verbose_name='begrunnelse')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'gjenåpning av referat',
                'verbose_name_plural': 'gjenåpninger av referat',
                'ordering': ('version',),
                'default_permissions': (),
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='actionitem',
            name='kept_as_promised',
        ),
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
            model_name='conclusion',
            name='kept_as_concluded',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='conclusion',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='conclusion',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='conclusion',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='sealed_when_approved',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='minutesapproval',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='minutesapproval',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='minutesapproval',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='minutesapproval',
            name='one_approval_a_party',
        ),
        migrations.RemoveConstraint(
            model_name='sealedminutes',
            name='one_sealed_edition',
        ),
        migrations.AddField(
            model_name='actionitem',
            name='since_version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='fra utgave'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='since_version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='fra utgave'),
        ),
        migrations.AddField(
            model_name='conclusion',
            name='since_version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='fra utgave'),
        ),
        migrations.AddField(
            model_name='conclusionevent',
            name='since_version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='fra utgave'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='comments_due_on',
            field=models.DateField(blank=True, null=True, verbose_name='frist for merknader'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='minutes_version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='utgave av referatet'),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='comments_due_on',
            field=models.DateField(blank=True, null=True, verbose_name='frist for merknader'),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='minutes_version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='utgave av referatet'),
        ),
        migrations.AddField(
            model_name='minutesapproval',
            name='how',
            field=models.CharField(choices=[('by_leader', 'Lederen godkjente'), ('in_meeting', 'Godkjent i et møte'), ('by_silence', 'Ingen innvendinger innen fristen')], default='by_leader', max_length=10, verbose_name='hvordan'),
        ),
        migrations.AddField(
            model_name='minutesapproval',
            name='in_meeting',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='minutesapproval',
            name='version',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='utgave'),
        ),
        migrations.AddField(
            model_name='minutesapprovalevent',
            name='how',
            field=models.CharField(choices=[('by_leader', 'Lederen godkjente'), ('in_meeting', 'Godkjent i et møte'), ('by_silence', 'Ingen innvendinger innen fristen')], default='by_leader', max_length=10, verbose_name='hvordan'),
        ),
        migrations.AddField(
            model_name='minutesapprovalevent',
            name='in_meeting',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='minutesapprovalevent',
            name='version',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='utgave'),
        ),
        migrations.AddField(
            model_name='sealedminutes',
            name='version',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='utgave'),
        ),
        migrations.AlterField(
            model_name='minutesapproval',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='minutesapprovalevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='kept_as_promised', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' OR OLD.since_version < (SELECT minutes_version FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) THEN\n                    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF (NEW.item_id, NEW.what, NEW.party, NEW.is_oral, NEW.created_by_id, NEW.since_version) IS DISTINCT FROM (OLD.item_id, OLD.what, OLD.party, OLD.is_oral, OLD.created_by_id, OLD.since_version)\n                        THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF OLD.receiver_id IS NOT NULL AND NEW.receiver_id IS NULL THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at, NEW.withdrawn_by_id, NEW.withdrawn_reason, NEW.status, NEW.result) IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_by_id, OLD.withdrawn_reason, OLD.status, OLD.result)\n                        THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    RETURN NEW;\n                END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' OR NEW.since_version <> (SELECT minutes_version FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='7494dacd1cb4ec3097ee5ce218c08c41b189aee1', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_kept_as_promised_026c5', table='meetings_actionitem', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='9272322209c52b4406de1b9feba8e3305d3ea35a', operation='INSERT', pgid='pgtrigger_insert_insert_e0d21', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."since_version", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='f7b803e82561e8cff9212788ee9432964e42d732', operation='UPDATE', pgid='pgtrigger_update_update_bd1ee', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "since_version", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."created_by_id", OLD."delivered_at", OLD."due_on", OLD."id", OLD."is_oral", OLD."item_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."responsible_id", OLD."responsible_role", OLD."rest_reason", OLD."rests_until", OLD."result", OLD."review_on", OLD."since_version", OLD."status", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;', hash='1d7cdf3d2df11b988221f4c2d2896c760dcafcca', operation='DELETE', pgid='pgtrigger_delete_delete_b3522', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conclusion',
            trigger=pgtrigger.compiler.Trigger(name='kept_as_concluded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' OR OLD.since_version < (SELECT minutes_version FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) THEN\n                    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF (NEW.item_id, NEW.number, NEW.text, NEW.agreed_by, NEW.since_version) IS DISTINCT FROM (OLD.item_id, OLD.number, OLD.text, OLD.agreed_by, OLD.since_version)\n                        THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    RETURN NEW;\n                END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' OR NEW.since_version <> (SELECT minutes_version FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='9de5face1378180fd44d6dd5a74065ae7f9d2118', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_kept_as_concluded_cd319', table='meetings_conclusion', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conclusion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_conclusionevent" ("agreed_by", "created_by_id", "id", "item_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since_version", "text", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."agreed_by", NEW."created_by_id", NEW."id", NEW."item_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."since_version", NEW."text", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='782f1ee530641fdc8b4ed6539cc9fd44d3d44522', operation='INSERT', pgid='pgtrigger_insert_insert_4d943', table='meetings_conclusion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conclusion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_conclusionevent" ("agreed_by", "created_by_id", "id", "item_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since_version", "text", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."agreed_by", NEW."created_by_id", NEW."id", NEW."item_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."since_version", NEW."text", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='50c3d10910b60227d0a37d3c4764d03966fa4efc', operation='UPDATE', pgid='pgtrigger_update_update_e45a5', table='meetings_conclusion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conclusion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_conclusionevent" ("agreed_by", "created_by_id", "id", "item_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since_version", "text", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."agreed_by", OLD."created_by_id", OLD."id", OLD."item_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."since_version", OLD."text", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;', hash='97c7def1f6ae1e582e0d6bcd165eb9fb8d42dd20', operation='DELETE', pgid='pgtrigger_delete_delete_bd8d0', table='meetings_conclusion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='sealed_when_approved', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF OLD.state = 'approved' THEN\n                IF TG_OP = 'UPDATE' AND NEW.state = 'writing' AND NEW.minutes_version = OLD.minutes_version + 1\n                AND to_jsonb(NEW) - 'state' - 'minutes_version' - 'version' = to_jsonb(OLD) - 'state' - 'minutes_version' - 'version'\n                AND EXISTS (SELECT FROM meetings_minutesreopening\n                            WHERE meeting_id = OLD.id AND version = NEW.minutes_version) THEN RETURN NEW; END IF;\n                RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF NEW.minutes_version <> OLD.minutes_version THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='721d8485a7a5eb87a818dbd436db46fb6c69c5ab', operation='UPDATE OR DELETE', pgid='pgtrigger_sealed_when_approved_9d389', table='meetings_meeting', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("calendar_sequence", "comments_due_on", "ends_at", "forum_id", "id", "minutes_version", "notice_sent_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "version", "video_link", "year") VALUES (NEW."calendar_sequence", NEW."comments_due_on", NEW."ends_at", NEW."forum_id", NEW."id", NEW."minutes_version", NEW."notice_sent_at", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."starts_at", NEW."state", NEW."version", NEW."video_link", NEW."year"); RETURN NULL;', hash='52dee18b6441d504a93ba1fe8e2531cd5013cf86', operation='INSERT', pgid='pgtrigger_insert_insert_61d9e', table='meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_meetingevent" ("calendar_sequence", "comments_due_on", "ends_at", "forum_id", "id", "minutes_version", "notice_sent_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "version", "video_link", "year") VALUES (NEW."calendar_sequence", NEW."comments_due_on", NEW."ends_at", NEW."forum_id", NEW."id", NEW."minutes_version", NEW."notice_sent_at", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."starts_at", NEW."state", NEW."version", NEW."video_link", NEW."year"); RETURN NULL;', hash='6f0eb2b403f836893e44bcf08bec1d00f6f4d795', operation='UPDATE', pgid='pgtrigger_update_update_495b8', table='meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("calendar_sequence", "comments_due_on", "ends_at", "forum_id", "id", "minutes_version", "notice_sent_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "version", "video_link", "year") VALUES (OLD."calendar_sequence", OLD."comments_due_on", OLD."ends_at", OLD."forum_id", OLD."id", OLD."minutes_version", OLD."notice_sent_at", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."starts_at", OLD."state", OLD."version", OLD."video_link", OLD."year"); RETURN NULL;', hash='177fd2222b340d48aca149860c9e9595a476782a', operation='DELETE', pgid='pgtrigger_delete_delete_4bf26', table='meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutesapproval',
            trigger=pgtrigger.compiler.Trigger(name='given_for_this_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF OLD.version <> (SELECT minutes_version FROM meetings_meeting WHERE id = OLD.meeting_id) THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF NEW.version <> (SELECT minutes_version FROM meetings_meeting WHERE id = NEW.meeting_id) THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='4f7cfe5c12e26100c894f1bf8da362a0a120989c', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_given_for_this_version_47811', table='meetings_minutesapproval', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutesapproval',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_minutesapprovalevent" ("at", "by_id", "how", "id", "in_meeting_id", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."at", NEW."by_id", NEW."how", NEW."id", NEW."in_meeting_id", NEW."meeting_id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."version"); RETURN NULL;', hash='1d75ceea302ddbd03604dcd9240b4cfc3a5d8276', operation='INSERT', pgid='pgtrigger_insert_insert_3785a', table='meetings_minutesapproval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutesapproval',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_minutesapprovalevent" ("at", "by_id", "how", "id", "in_meeting_id", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."at", NEW."by_id", NEW."how", NEW."id", NEW."in_meeting_id", NEW."meeting_id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."version"); RETURN NULL;', hash='f7725944d93bfa024a9e40988c552958238ed7e0', operation='UPDATE', pgid='pgtrigger_update_update_07b25', table='meetings_minutesapproval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutesapproval',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_minutesapprovalevent" ("at", "by_id", "how", "id", "in_meeting_id", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (OLD."at", OLD."by_id", OLD."how", OLD."id", OLD."in_meeting_id", OLD."meeting_id", OLD."name", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."version"); RETURN NULL;', hash='17c59a5b2d1ba4ade74223a03b1bd77b4422d7e4', operation='DELETE', pgid='pgtrigger_delete_delete_e0dd1', table='meetings_minutesapproval', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='minutesapproval',
            constraint=models.UniqueConstraint(fields=('meeting', 'version', 'party'), name='one_approval_a_party'),
        ),
        migrations.AddConstraint(
            model_name='minutesapproval',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('by__isnull', True), ('how', 'by_silence')), models.Q(('by__isnull', False), models.Q(('how', 'by_silence'), _negated=True)), _connector='OR'), name='only_silence_is_given_by_nobody'),
        ),
        migrations.AddConstraint(
            model_name='minutesapproval',
            constraint=models.CheckConstraint(condition=models.Q(('in_meeting__isnull', True), ('how', 'in_meeting'), _connector='XOR'), name='approved_in_which_meeting'),
        ),
        migrations.AddConstraint(
            model_name='sealedminutes',
            constraint=models.UniqueConstraint(fields=('meeting', 'version', 'edition'), name='one_sealed_edition'),
        ),
        migrations.AddField(
            model_name='minutescomment',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='minutescomment',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='minutescomment',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='minutescommentevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='minutescommentevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='minutescommentevent',
            name='item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='minutescommentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='minutescommentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.minutescomment'),
        ),
        migrations.AddField(
            model_name='minutesreopening',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='minutesreopening',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reopenings', to='meetings.meeting'),
        ),
        migrations.AddConstraint(
            model_name='minutescomment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'open'), ('answered_at__isnull', True), ('answered_by__isnull', True)), models.Q(models.Q(('answer', 'open'), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='comment_is_answered_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='minutescomment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'declined'), _negated=True), models.Q(('answer_text', ''), _negated=True), _connector='OR'), name='comment_is_declined_with_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutescomment',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='fb7ba4919cab2f1701a98e445b5e2f2be1ccab15', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_4699a', table='meetings_minutescomment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutescomment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_minutescommentevent" ("answer", "answer_text", "answered_at", "answered_by_id", "at", "by_id", "id", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version", "wording") VALUES (NEW."answer", NEW."answer_text", NEW."answered_at", NEW."answered_by_id", NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."version", NEW."wording"); RETURN NULL;', hash='5d19ec2442809a2840c08ef3b93302d02bc1d8ea', operation='INSERT', pgid='pgtrigger_insert_insert_cc2cf', table='meetings_minutescomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutescomment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_minutescommentevent" ("answer", "answer_text", "answered_at", "answered_by_id", "at", "by_id", "id", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version", "wording") VALUES (NEW."answer", NEW."answer_text", NEW."answered_at", NEW."answered_by_id", NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."version", NEW."wording"); RETURN NULL;', hash='c8572f5d3c0a3422d3c77f55583b7c6d86db7a03', operation='UPDATE', pgid='pgtrigger_update_update_adf1e', table='meetings_minutescomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutescomment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_minutescommentevent" ("answer", "answer_text", "answered_at", "answered_by_id", "at", "by_id", "id", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version", "wording") VALUES (OLD."answer", OLD."answer_text", OLD."answered_at", OLD."answered_by_id", OLD."at", OLD."by_id", OLD."id", OLD."item_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."version", OLD."wording"); RETURN NULL;', hash='78719e0bab7533660b532a30a9e6f5227c957cc6', operation='DELETE', pgid='pgtrigger_delete_delete_04a5b', table='meetings_minutescomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutescommentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='865332ce43327a6ac87edb89c9634ce5d66b24b2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fa919', table='meetings_minutescommentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='minutesreopening',
            constraint=models.UniqueConstraint(fields=('meeting', 'version'), name='one_reopening_a_version'),
        ),
        migrations.AddConstraint(
            model_name='minutesreopening',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='reopened_with_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='minutesreopening',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ec206e11f400778ed0108e69caec7136d6d9b5a2', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_02e7a', table='meetings_minutesreopening', when='BEFORE')),
        ),
        migrations.RunSQL(_DAYS_OF_THOSE_OUT, migrations.RunSQL.noop),
    ]
