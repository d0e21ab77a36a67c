"""Who came when, what was written besides the text, and the clock of each item."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0015_minutes_versions'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Disqualification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'inhabilitet',
                'verbose_name_plural': 'inhabilitet',
                'ordering': ('pk',),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='DisqualificationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DivergentView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('text', models.CharField(max_length=1000, verbose_name='synspunkt')),
            ],
            options={
                'verbose_name': 'avvikende syn',
                'verbose_name_plural': 'avvikende syn',
                'ordering': ('pk',),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='DivergentViewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('text', models.CharField(max_length=1000, verbose_name='synspunkt')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('text', models.CharField(max_length=300, verbose_name='notat')),
            ],
            options={
                'verbose_name': 'notat',
                'verbose_name_plural': 'notater',
                'ordering': ('pk',),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='NoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('text', models.CharField(max_length=300, verbose_name='notat')),
            ],
            options={
                'abstract': False,
            },
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
        pgtrigger.migrations.RemoveTrigger(
            model_name='itemguest',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='itemguest',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='itemguest',
            name='delete_delete',
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
            model_name='participant',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='participant',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='participant',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='seconds_used',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='brukt tid'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='started_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='behandles fra'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='seconds_used',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='brukt tid'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='started_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='behandles fra'),
        ),
        migrations.AddField(
            model_name='itemguest',
            name='is_present',
            field=models.BooleanField(default=False, verbose_name='var til stede'),
        ),
        migrations.AddField(
            model_name='itemguestevent',
            name='is_present',
            field=models.BooleanField(default=False, verbose_name='var til stede'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='is_quorate',
            field=models.BooleanField(blank=True, null=True, verbose_name='kunne konkludere'),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='is_quorate',
            field=models.BooleanField(blank=True, null=True, verbose_name='kunne konkludere'),
        ),
        migrations.AddField(
            model_name='participant',
            name='joined_item',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='meetings.agendaitem', verbose_name='kom til sak'),
        ),
        migrations.AddField(
            model_name='participant',
            name='left_item',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='meetings.agendaitem', verbose_name='gikk etter sak'),
        ),
        migrations.AddField(
            model_name='participantevent',
            name='joined_item',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem', verbose_name='kom til sak'),
        ),
        migrations.AddField(
            model_name='participantevent',
            name='left_item',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem', verbose_name='gikk etter sak'),
        ),
        migrations.AlterField(
            model_name='participant',
            name='attendance',
            field=models.CharField(choices=[('unknown', 'Ikke ført'), ('present', 'Til stede'), ('video', 'På video'), ('excused', 'Meldt forfall'), ('absent', 'Ikke til stede')], default='unknown', max_length=7, verbose_name='oppmøte'),
        ),
        migrations.AlterField(
            model_name='participantevent',
            name='attendance',
            field=models.CharField(choices=[('unknown', 'Ikke ført'), ('present', 'Til stede'), ('video', 'På video'), ('excused', 'Meldt forfall'), ('absent', 'Ikke til stede')], default='unknown', max_length=7, verbose_name='oppmøte'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."carried_from_id", NEW."changed_at", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."presenter", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."seconds_used", NEW."started_at", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='0c258cef3e750f4cbcd52c9f95da4c0cd8b05957', operation='INSERT', pgid='pgtrigger_insert_insert_f98e2', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."carried_from_id", NEW."changed_at", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."presenter", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."seconds_used", NEW."started_at", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='7c5c0cb84453d86dff58a9695679bab3b0afeaa4', operation='UPDATE', pgid='pgtrigger_update_update_ca6ee', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "seconds_used", "started_at", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (OLD."audience", OLD."carried_from_id", OLD."changed_at", OLD."coordination_step", OLD."description", OLD."exempt_note", OLD."id", OLD."is_exempt", OLD."is_general", OLD."is_late", OLD."legal_basis_id", OLD."lists_action_items", OLD."meeting_id", OLD."minutes_planned", OLD."number", OLD."outcome", OLD."own_party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."presenter", OLD."proposed_by_id", OLD."proposing_party", OLD."public_title", OLD."purpose", OLD."seconds_used", OLD."started_at", OLD."stays_last", OLD."step_resources", OLD."step_responsible", OLD."summary", OLD."summary_at", OLD."summary_by_id", OLD."summary_version", OLD."title", OLD."topic_id"); RETURN NULL;', hash='9d407788fe20decaf7410af0eaedc660e8a6e91b', operation='DELETE', pgid='pgtrigger_delete_delete_2c12a', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_itemguestevent" ("called_by_id", "comes", "id", "is_present", "item_id", "leaves", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "user_id") VALUES (NEW."called_by_id", NEW."comes", NEW."id", NEW."is_present", NEW."item_id", NEW."leaves", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."user_id"); RETURN NULL;', hash='cd4af60215f5d041654ea863ee1416914a77043c', operation='INSERT', pgid='pgtrigger_insert_insert_5850e', table='meetings_itemguest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_itemguestevent" ("called_by_id", "comes", "id", "is_present", "item_id", "leaves", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "user_id") VALUES (NEW."called_by_id", NEW."comes", NEW."id", NEW."is_present", NEW."item_id", NEW."leaves", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."user_id"); RETURN NULL;', hash='1869dd7a3a357e145dbb0a41321b469876fe343f', operation='UPDATE', pgid='pgtrigger_update_update_5b116', table='meetings_itemguest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_itemguestevent" ("called_by_id", "comes", "id", "is_present", "item_id", "leaves", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "user_id") VALUES (OLD."called_by_id", OLD."comes", OLD."id", OLD."is_present", OLD."item_id", OLD."leaves", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."user_id"); RETURN NULL;', hash='d6fcc3b8ecf4bfa64a2f79dcf1d28e7e6ded9cca', operation='DELETE', pgid='pgtrigger_delete_delete_6842e', table='meetings_itemguest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("calendar_sequence", "comments_due_on", "ends_at", "forum_id", "id", "is_quorate", "minutes_version", "notice_sent_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "version", "video_link", "year") VALUES (NEW."calendar_sequence", NEW."comments_due_on", NEW."ends_at", NEW."forum_id", NEW."id", NEW."is_quorate", NEW."minutes_version", NEW."notice_sent_at", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."starts_at", NEW."state", NEW."version", NEW."video_link", NEW."year"); RETURN NULL;', hash='ae6c5715815c5d552cceb0cc5a1fbadf297c0982', operation='INSERT', pgid='pgtrigger_insert_insert_61d9e', table='meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_meetingevent" ("calendar_sequence", "comments_due_on", "ends_at", "forum_id", "id", "is_quorate", "minutes_version", "notice_sent_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "version", "video_link", "year") VALUES (NEW."calendar_sequence", NEW."comments_due_on", NEW."ends_at", NEW."forum_id", NEW."id", NEW."is_quorate", NEW."minutes_version", NEW."notice_sent_at", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."starts_at", NEW."state", NEW."version", NEW."video_link", NEW."year"); RETURN NULL;', hash='edd5a920fe7e9d1ced3a9ce7afae0531b4ac1e8a', operation='UPDATE', pgid='pgtrigger_update_update_495b8', table='meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingevent" ("calendar_sequence", "comments_due_on", "ends_at", "forum_id", "id", "is_quorate", "minutes_version", "notice_sent_at", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "state", "version", "video_link", "year") VALUES (OLD."calendar_sequence", OLD."comments_due_on", OLD."ends_at", OLD."forum_id", OLD."id", OLD."is_quorate", OLD."minutes_version", OLD."notice_sent_at", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."starts_at", OLD."state", OLD."version", OLD."video_link", OLD."year"); RETURN NULL;', hash='c5295875b7603a083aa96af404b8bf7dc65218c8', operation='DELETE', pgid='pgtrigger_delete_delete_4bf26', table='meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_participantevent" ("answer", "answered_at", "attendance", "deputy_for_id", "id", "is_chair", "is_secretary", "joined_item_id", "left_item_id", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title", "user_id") VALUES (NEW."answer", NEW."answered_at", NEW."attendance", NEW."deputy_for_id", NEW."id", NEW."is_chair", NEW."is_secretary", NEW."joined_item_id", NEW."left_item_id", NEW."meeting_id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."title", NEW."user_id"); RETURN NULL;', hash='70d31f28983369f101d2fd5f3588aaf4c41da58b', operation='INSERT', pgid='pgtrigger_insert_insert_3c481', table='meetings_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_participantevent" ("answer", "answered_at", "attendance", "deputy_for_id", "id", "is_chair", "is_secretary", "joined_item_id", "left_item_id", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title", "user_id") VALUES (NEW."answer", NEW."answered_at", NEW."attendance", NEW."deputy_for_id", NEW."id", NEW."is_chair", NEW."is_secretary", NEW."joined_item_id", NEW."left_item_id", NEW."meeting_id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."title", NEW."user_id"); RETURN NULL;', hash='8404ba656e86f7e7254a1c75fdd874d610a81661', operation='UPDATE', pgid='pgtrigger_update_update_92127', table='meetings_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_participantevent" ("answer", "answered_at", "attendance", "deputy_for_id", "id", "is_chair", "is_secretary", "joined_item_id", "left_item_id", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title", "user_id") VALUES (OLD."answer", OLD."answered_at", OLD."attendance", OLD."deputy_for_id", OLD."id", OLD."is_chair", OLD."is_secretary", OLD."joined_item_id", OLD."left_item_id", OLD."meeting_id", OLD."name", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."title", OLD."user_id"); RETURN NULL;', hash='880307051cc365fa8a0fbf644ed347be4ee74703', operation='DELETE', pgid='pgtrigger_delete_delete_7b977', table='meetings_participant', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.UniqueConstraint(condition=models.Q(('started_at__isnull', False)), fields=('meeting',), name='one_item_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('joined_item__isnull', True), ('left_item__isnull', True)), ('attendance__in', ('present', 'video')), _connector='OR'), name='only_who_came_joins_or_leaves'),
        ),
        migrations.AddField(
            model_name='disqualification',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disqualification',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='disqualifications', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='disqualification',
            name='participant',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='disqualifications', to='meetings.participant'),
        ),
        migrations.AddField(
            model_name='disqualificationevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='disqualificationevent',
            name='item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='disqualificationevent',
            name='participant',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.participant'),
        ),
        migrations.AddField(
            model_name='disqualificationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='disqualificationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.disqualification'),
        ),
        migrations.AddField(
            model_name='divergentview',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='divergentview',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='divergent_views', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='divergentviewevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='divergentviewevent',
            name='item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='divergentviewevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='divergentviewevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.divergentview'),
        ),
        migrations.AddField(
            model_name='note',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='note',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='noteevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noteevent',
            name='item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='noteevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='noteevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.note'),
        ),
        migrations.AddConstraint(
            model_name='disqualification',
            constraint=models.UniqueConstraint(fields=('item', 'participant'), name='disqualified_once_an_item'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disqualification',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='d1249f0a86d6ca3ffab3a3026d4870547f90f950', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_14485', table='meetings_disqualification', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disqualification',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_disqualificationevent" ("at", "by_id", "id", "item_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='1ca70d67d7414e1114218ae5401d4246820459c5', operation='INSERT', pgid='pgtrigger_insert_insert_8f765', table='meetings_disqualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disqualification',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_disqualificationevent" ("at", "by_id", "id", "item_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2d91924aa65ff3e485fffec906fbeae9dca61030', operation='UPDATE', pgid='pgtrigger_update_update_79d0b', table='meetings_disqualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disqualification',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_disqualificationevent" ("at", "by_id", "id", "item_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."item_id", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='687b0ad5c21c6cdd5df9da3b6e8de774ddcdef94', operation='DELETE', pgid='pgtrigger_delete_delete_79981', table='meetings_disqualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='disqualificationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='00e5c9bb7599ac29ef39ca542dc7a899fda61183', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_864ab', table='meetings_disqualificationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='divergentview',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='divergent_view_says_something'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='divergentview',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='7135d9236f1e66a68671a35152bd53f8e17cdd13', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_a040d', table='meetings_divergentview', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='divergentview',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_divergentviewevent" ("at", "by_id", "id", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='a07e8174cac485e851359f044cac4e705183d722', operation='INSERT', pgid='pgtrigger_insert_insert_091d2', table='meetings_divergentview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='divergentview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_divergentviewevent" ("at", "by_id", "id", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='8ebe8c85f4d586fe83a1a1c722a57ac7833c6070', operation='UPDATE', pgid='pgtrigger_update_update_dce7e', table='meetings_divergentview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='divergentview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_divergentviewevent" ("at", "by_id", "id", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."item_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='bd2f3243a9cd0faf02480e2d5acadd13079222cd', operation='DELETE', pgid='pgtrigger_delete_delete_76b1f', table='meetings_divergentview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='divergentviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ca92e4573fd587849dac548ec7be1452b4bba8b7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_474ff', table='meetings_divergentviewevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='note_says_something'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='44feea2cd2677eb610048f6cbed74abd5ee7c522', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_77c96', table='meetings_note', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_noteevent" ("at", "by_id", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='d1dfc5173772e0db1477914abd23d6704fa746f8', operation='INSERT', pgid='pgtrigger_insert_insert_41578', table='meetings_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_noteevent" ("at", "by_id", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='ccd0c0a0d2435a00a191158aca3afafb443e440a', operation='UPDATE', pgid='pgtrigger_update_update_758d6', table='meetings_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_noteevent" ("at", "by_id", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."item_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='22b2e0374b5af4a1bcdaef7f83f7e81fd9d8a9f6', operation='DELETE', pgid='pgtrigger_delete_delete_75550', table='meetings_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c52bf97d276f868417b0768bb380a5c3f0eb5e0f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b26aa', table='meetings_noteevent', when='BEFORE')),
        ),
    ]
