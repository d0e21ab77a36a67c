"""Promises with contributors, a receiver, a rest and a withdrawal, and the log of reminders."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0012_conclusions'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ActionItemContributor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
            ],
            options={
                'ordering': ('pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ActionItemContributorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PromiseReminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('before', 'before'), ('due', 'due'), ('late', 'late'), ('over', 'over'), ('chair', 'chair'), ('receive', 'receive')], max_length=8)),
                ('about_on', models.DateField()),
                ('sent_on', models.DateField()),
            ],
            options={
                'default_permissions': (),
            },
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
            model_name='actionitem',
            name='kept_as_promised',
        ),
        migrations.AddField(
            model_name='actionitem',
            name='delivered_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='levert'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='is_oral',
            field=models.BooleanField(default=False, verbose_name='lovet muntlig'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='receiver',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='promised', to=settings.AUTH_USER_MODEL, verbose_name='lovet til'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='responsible_role',
            field=models.CharField(blank=True, choices=[('mayor', 'ordfører'), ('deputy_mayor', 'varaordfører'), ('municipal_chief_executive', 'kommunedirektør'), ('municipal_sector_director', 'kommunalsjef'), ('slt_coordinator', 'SLT-koordinator'), ('municipal_administrator', 'administrator i kommunen'), ('records_manager', 'arkivar'), ('municipal_reader', 'leser i kommunen'), ('police_contact', 'politikontakt'), ('service_unit_leader', 'tjenesteenhetsleder'), ('district_administrator', 'distriktsadministrator'), ('district_reader', 'leser i politidistriktet'), ('national_analyst', 'analytiker i Politidirektoratet'), ('national_approver', 'godkjenner i Politidirektoratet'), ('extended_member', 'medlem av utvidet råd'), ('guest', 'gjest'), ('auditor', 'revisor'), ('system_operator', 'systemansvarlig')], max_length=30, verbose_name='som'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='rest_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvorfor den hviler'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='rests_until',
            field=models.DateField(blank=True, null=True, verbose_name='hviler til'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='trukket'),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='withdrawn_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvorfor den er trukket'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='delivered_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='levert'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='is_oral',
            field=models.BooleanField(default=False, verbose_name='lovet muntlig'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='receiver',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='lovet til'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='responsible_role',
            field=models.CharField(blank=True, choices=[('mayor', 'ordfører'), ('deputy_mayor', 'varaordfører'), ('municipal_chief_executive', 'kommunedirektør'), ('municipal_sector_director', 'kommunalsjef'), ('slt_coordinator', 'SLT-koordinator'), ('municipal_administrator', 'administrator i kommunen'), ('records_manager', 'arkivar'), ('municipal_reader', 'leser i kommunen'), ('police_contact', 'politikontakt'), ('service_unit_leader', 'tjenesteenhetsleder'), ('district_administrator', 'distriktsadministrator'), ('district_reader', 'leser i politidistriktet'), ('national_analyst', 'analytiker i Politidirektoratet'), ('national_approver', 'godkjenner i Politidirektoratet'), ('extended_member', 'medlem av utvidet råd'), ('guest', 'gjest'), ('auditor', 'revisor'), ('system_operator', 'systemansvarlig')], max_length=30, verbose_name='som'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='rest_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvorfor den hviler'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='rests_until',
            field=models.DateField(blank=True, null=True, verbose_name='hviler til'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='trukket'),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='actionitemevent',
            name='withdrawn_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvorfor den er trukket'),
        ),
        migrations.RemoveIndex(model_name='actionitem', name='open_action_items'),
        # PostgreSQL alters no generated column: it goes, and comes with what it now depends on.
        migrations.RemoveField(model_name='actionitem', name='is_open'),
        migrations.AddField(
            model_name='actionitem',
            name='is_open',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(status__in=('not_started', 'in_progress', 'waiting'), then=models.Value(True), withdrawn_at__isnull=True), default=models.Value(False)), output_field=models.BooleanField()),
        ),
        migrations.AddIndex(
            model_name='actionitem',
            index=models.Index(condition=models.Q(('is_open', True)), fields=['next_date_on', 'id'], name='open_action_items'),
        ),
        # PostgreSQL alters no generated column: it goes, and comes with what it now depends on.
        migrations.RemoveField(model_name='actionitemevent', name='is_open'),
        migrations.AddField(
            model_name='actionitemevent',
            name='is_open',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(status__in=('not_started', 'in_progress', 'waiting'), then=models.Value(True), withdrawn_at__isnull=True), default=models.Value(False)), output_field=models.BooleanField()),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='kept_as_promised', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' THEN\n                    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF (NEW.item_id, NEW.what, NEW.party, NEW.is_oral, NEW.created_by_id) IS DISTINCT FROM (OLD.item_id, OLD.what, OLD.party, OLD.is_oral, OLD.created_by_id)\n                        THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF OLD.receiver_id IS NOT NULL AND NEW.receiver_id IS NULL THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    IF OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at, NEW.withdrawn_by_id, NEW.withdrawn_reason, NEW.status, NEW.result) IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_by_id, OLD.withdrawn_reason, OLD.status, OLD.result)\n                        THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n                    RETURN NEW;\n                END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='d20e7fea2ff0ae8ce95120e813b9df4e31a6031f', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_kept_as_promised_026c5', table='meetings_actionitem', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='88fd9ce08760b22ee035b8f44f993bf54af233b2', operation='INSERT', pgid='pgtrigger_insert_insert_e0d21', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."created_by_id", NEW."delivered_at", NEW."due_on", NEW."id", NEW."is_oral", NEW."item_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."responsible_id", NEW."responsible_role", NEW."rest_reason", NEW."rests_until", NEW."result", NEW."review_on", NEW."status", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;', hash='85e26a27df1185cc6afcb34a45fa68130a11f384', operation='UPDATE', pgid='pgtrigger_update_update_bd1ee', table='meetings_actionitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemevent" ("created_by_id", "delivered_at", "due_on", "id", "is_oral", "item_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "responsible_id", "responsible_role", "rest_reason", "rests_until", "result", "review_on", "status", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."created_by_id", OLD."delivered_at", OLD."due_on", OLD."id", OLD."is_oral", OLD."item_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."responsible_id", OLD."responsible_role", OLD."rest_reason", OLD."rests_until", OLD."result", OLD."review_on", OLD."status", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;', hash='ba3360fab1432b298bd04607b803d1fb9b7d7078', operation='DELETE', pgid='pgtrigger_delete_delete_b3522', table='meetings_actionitem', when='AFTER')),
        ),
        migrations.AddField(
            model_name='actionitemcontributor',
            name='action_item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='meetings.actionitem'),
        ),
        migrations.AddField(
            model_name='actionitemcontributor',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='actionitem',
            name='contributors',
            field=models.ManyToManyField(related_name='+', through='meetings.ActionItemContributor', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(('party__in', ['municipality', 'police', 'county', 'external'])), name='action_item_has_one_party'),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True), ('withdrawn_reason', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='action_item_is_withdrawn_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('rest_reason', ''), ('rests_until__isnull', True)), models.Q(('rests_until__isnull', False), models.Q(('rest_reason', ''), _negated=True)), _connector='OR'), name='action_item_rests_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(('delivered_at__isnull', True), models.Q(('receiver__isnull', False), models.Q(('result', ''), _negated=True)), _connector='OR'), name='action_item_is_delivered_to_somebody'),
        ),
        migrations.AddConstraint(
            model_name='actionitem',
            constraint=models.CheckConstraint(condition=models.Q(('is_oral', False), ('receiver__isnull', False), _connector='OR'), name='oral_promise_has_a_receiver'),
        ),
        migrations.AddField(
            model_name='actionitemcontributorevent',
            name='action_item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.actionitem'),
        ),
        migrations.AddField(
            model_name='actionitemcontributorevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='actionitemcontributorevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.actionitemcontributor'),
        ),
        migrations.AddField(
            model_name='actionitemcontributorevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='promisereminder',
            name='action_item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='meetings.actionitem'),
        ),
        migrations.AddField(
            model_name='promisereminder',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='actionitemcontributor',
            constraint=models.UniqueConstraint(fields=('action_item', 'user'), name='one_contribution_a_person'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitemcontributor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemcontributorevent" ("action_item_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."action_item_id", NEW."id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='b07853a7481a90fce536f7cb2b0f3bb46de77581', operation='INSERT', pgid='pgtrigger_insert_insert_8633c', table='meetings_actionitemcontributor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitemcontributor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_actionitemcontributorevent" ("action_item_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."action_item_id", NEW."id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='3f3adaefe7e2c57b0c36504d13c1dce9eceafda0', operation='UPDATE', pgid='pgtrigger_update_update_1f051', table='meetings_actionitemcontributor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitemcontributor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_actionitemcontributorevent" ("action_item_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."action_item_id", OLD."id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='c3cec642b81ee9890d13f152873df5293cb11de1', operation='DELETE', pgid='pgtrigger_delete_delete_8d009', table='meetings_actionitemcontributor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actionitemcontributorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='563905ca9a313f1edec902bbc99c013792be9a3e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a7cd1', table='meetings_actionitemcontributorevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='promisereminder',
            index=models.Index(fields=['user', '-sent_on'], name='last_digest_of_a_person'),
        ),
        migrations.AddConstraint(
            model_name='promisereminder',
            constraint=models.UniqueConstraint(fields=('action_item', 'user', 'step', 'about_on'), name='reminded_once_of_each_step'),
        ),
    ]
