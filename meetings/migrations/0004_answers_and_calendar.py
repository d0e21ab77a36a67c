import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('councils', '0003_history_of_what_belongs_where'),
        ('meetings', '0003_agenda_builder'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_sha256', models.CharField(editable=False, max_length=64, unique=True)),
                ('made_at', models.DateTimeField(verbose_name='laget')),
            ],
            options={
                'verbose_name': 'kalenderabonnement',
                'verbose_name_plural': 'kalenderabonnementer',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CalendarFeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('made_at', models.DateTimeField(verbose_name='laget')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Cancellation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('operative', 'Operativ årsak: politiet måtte rykke ut'), ('illness', 'Sykdom'), ('too_few', 'For få kan komme'), ('no_items', 'Ingen saker å ta opp'), ('emergency', 'Beredskap, vær eller føre'), ('other', 'Annet')], max_length=12, verbose_name='grunn')),
                ('words', models.CharField(blank=True, max_length=200, verbose_name='med egne ord')),
            ],
            options={
                'verbose_name': 'avlysning',
                'verbose_name_plural': 'avlysninger',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CancellationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reason', models.CharField(choices=[('operative', 'Operativ årsak: politiet måtte rykke ut'), ('illness', 'Sykdom'), ('too_few', 'For få kan komme'), ('no_items', 'Ingen saker å ta opp'), ('emergency', 'Beredskap, vær eller føre'), ('other', 'Annet')], max_length=12, verbose_name='grunn')),
                ('words', models.CharField(blank=True, max_length=200, verbose_name='med egne ord')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DeputyAccess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
            ],
            options={
                'verbose_name': 'tilgang som vara',
                'verbose_name_plural': 'tilganger som vara',
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='DeputyAccessEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DeputyGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='NoticeUpdate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent_on', models.DateField(verbose_name='dag')),
                ('sent_at', models.DateTimeField(verbose_name='sendt')),
            ],
            options={
                'verbose_name': 'oppdatering av innkallingen',
                'verbose_name_plural': 'oppdateringer av innkallingen',
                'ordering': ('sent_on',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='NoticeUpdateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('sent_on', models.DateField(verbose_name='dag')),
                ('sent_at', models.DateTimeField(verbose_name='sendt')),
            ],
            options={
                'abstract': False,
            },
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
            model_name='participant',
            name='deputy_for',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='deputy', to='meetings.participant', verbose_name='vara for'),
        ),
        migrations.AddField(
            model_name='participantevent',
            name='deputy_for',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.participant', verbose_name='vara for'),
        ),
        migrations.AlterField(
            model_name='participant',
            name='answer',
            field=models.CharField(choices=[('none', 'Ikke svart'), ('yes', 'Ja'), ('video', 'Ja, på video'), ('no', 'Nei'), ('deputy', 'Vara møter')], default='none', max_length=6, verbose_name='svar'),
        ),
        migrations.AlterField(
            model_name='participantevent',
            name='answer',
            field=models.CharField(choices=[('none', 'Ikke svart'), ('yes', 'Ja'), ('video', 'Ja, på video'), ('no', 'Nei'), ('deputy', 'Vara møter')], default='none', max_length=6, verbose_name='svar'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_participantevent" ("answer", "answered_at", "attendance", "deputy_for_id", "id", "is_chair", "is_secretary", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title", "user_id") VALUES (NEW."answer", NEW."answered_at", NEW."attendance", NEW."deputy_for_id", NEW."id", NEW."is_chair", NEW."is_secretary", NEW."meeting_id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."title", NEW."user_id"); RETURN NULL;', hash='8bd5e94797d15a11764669dc439dc548f68ffb19', operation='INSERT', pgid='pgtrigger_insert_insert_3c481', table='meetings_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_participantevent" ("answer", "answered_at", "attendance", "deputy_for_id", "id", "is_chair", "is_secretary", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title", "user_id") VALUES (NEW."answer", NEW."answered_at", NEW."attendance", NEW."deputy_for_id", NEW."id", NEW."is_chair", NEW."is_secretary", NEW."meeting_id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."title", NEW."user_id"); RETURN NULL;', hash='276c624cd51e240193f595b4d1e815481a276c6a', operation='UPDATE', pgid='pgtrigger_update_update_92127', table='meetings_participant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_participantevent" ("answer", "answered_at", "attendance", "deputy_for_id", "id", "is_chair", "is_secretary", "meeting_id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title", "user_id") VALUES (OLD."answer", OLD."answered_at", OLD."attendance", OLD."deputy_for_id", OLD."id", OLD."is_chair", OLD."is_secretary", OLD."meeting_id", OLD."name", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."title", OLD."user_id"); RETURN NULL;', hash='30c0e4b623c8d83db01c5ce51348cf3489fc7f3e', operation='DELETE', pgid='pgtrigger_delete_delete_7b977', table='meetings_participant', when='AFTER')),
        ),
        migrations.AddField(
            model_name='calendarfeed',
            name='user',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_feed', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='calendarfeedevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='calendarfeedevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.calendarfeed'),
        ),
        migrations.AddField(
            model_name='calendarfeedevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='cancellation',
            name='meeting',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='cancellation', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='cancellationevent',
            name='meeting',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='cancellationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='cancellationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.cancellation'),
        ),
        migrations.AddField(
            model_name='deputyaccess',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deputy_accesses', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='deputyaccess',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deputy_accesses', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='deputyaccessevent',
            name='meeting',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='deputyaccessevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='deputyaccessevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.deputyaccess'),
        ),
        migrations.AddField(
            model_name='deputyaccessevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='deputygrant',
            name='content_object',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='councils.forum'),
        ),
        migrations.AddField(
            model_name='deputygrant',
            name='permission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission'),
        ),
        migrations.AddField(
            model_name='deputygrant',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to='meetings.deputyaccess'),
        ),
        migrations.AddField(
            model_name='deputygrant',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noticeupdate',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noticeupdate',
            name='items',
            field=models.ManyToManyField(related_name='told_in', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='noticeupdate',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notice_updates', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='noticeupdateevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noticeupdateevent',
            name='meeting',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting'),
        ),
        migrations.AddField(
            model_name='noticeupdateevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='noticeupdateevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.noticeupdate'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_calendarfeedevent" ("id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;', hash='42a311a854acd3595bab75e8718a82487be83d7d', operation='INSERT', pgid='pgtrigger_insert_insert_95375', table='meetings_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='INSERT INTO "meetings_calendarfeedevent" ("id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."made_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;', hash='7b99cadc03c651de8c4a6946f5f579f4555eb285', operation='UPDATE', pgid='pgtrigger_update_update_f8f3b', table='meetings_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_calendarfeedevent" ("id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."id", OLD."made_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;', hash='860c3ba3d0a4a01bdc8003f7372d98b00b5e74de', operation='DELETE', pgid='pgtrigger_delete_delete_95479', table='meetings_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeedevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b0d1bd8944f6d069aab75fde2b6a95001e46cdfd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0c6a9', table='meetings_calendarfeedevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='cancellation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', 'other'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='other_reason_in_words'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cancellation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_cancellationevent" ("id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "words") VALUES (NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."words"); RETURN NULL;', hash='987d9e6cccf30b0a9ad29fb632fe7a1d904d8879', operation='INSERT', pgid='pgtrigger_insert_insert_86baa', table='meetings_cancellation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cancellation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_cancellationevent" ("id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "words") VALUES (NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."words"); RETURN NULL;', hash='90d35f2fdde4893f465ff97d0b27dcc4d909c7f2', operation='UPDATE', pgid='pgtrigger_update_update_53111', table='meetings_cancellation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cancellation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_cancellationevent" ("id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "words") VALUES (OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."words"); RETURN NULL;', hash='5b651b9ac7390cce6dcaab856ff8066988a6091c', operation='DELETE', pgid='pgtrigger_delete_delete_7242a', table='meetings_cancellation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cancellationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f67b8fcc9700a18c39d78b7763c85964e2d9947d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2a3e5', table='meetings_cancellationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='deputyaccess',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='meetings_deputyaccess_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='deputyaccess',
            constraint=models.UniqueConstraint(fields=('meeting', 'user'), name='one_deputy_access_a_meeting'),
        ),
        migrations.AddConstraint(
            model_name='deputyaccess',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', False)), name='deputy_access_ends'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deputyaccess',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_deputyaccessevent" ("id", "meeting_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "valid_from", "valid_until") VALUES (NEW."id", NEW."meeting_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='d1cee9f22f7efc5c09b2967ada3130aa43962b47', operation='INSERT', pgid='pgtrigger_insert_insert_f048f', table='meetings_deputyaccess', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deputyaccess',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_deputyaccessevent" ("id", "meeting_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "valid_from", "valid_until") VALUES (NEW."id", NEW."meeting_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='9472556007a7cd89b0d22fb5496a421589d13a34', operation='UPDATE', pgid='pgtrigger_update_update_186a0', table='meetings_deputyaccess', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deputyaccess',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_deputyaccessevent" ("id", "meeting_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "valid_from", "valid_until") VALUES (OLD."id", OLD."meeting_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='a8753e6326e7a4536958ad43c6d8f9c333e0473d', operation='DELETE', pgid='pgtrigger_delete_delete_03893', table='meetings_deputyaccess', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deputyaccessevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='389d5a2e03b386dfeac73393a6b3e4a764afd4a5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_546ab', table='meetings_deputyaccessevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='deputygrant',
            constraint=models.UniqueConstraint(fields=('source', 'permission', 'content_object'), name='meetings_deputygrant_once'),
        ),
        migrations.AddConstraint(
            model_name='noticeupdate',
            constraint=models.UniqueConstraint(fields=('meeting', 'sent_on'), name='one_notice_update_a_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeupdate',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_noticeupdateevent" ("by_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "sent_on") VALUES (NEW."by_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sent_at", NEW."sent_on"); RETURN NULL;', hash='3effb47aaa86e6d50a26a56e9a71e22a708ab924', operation='INSERT', pgid='pgtrigger_insert_insert_eab4a', table='meetings_noticeupdate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeupdate',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_noticeupdateevent" ("by_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "sent_on") VALUES (NEW."by_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sent_at", NEW."sent_on"); RETURN NULL;', hash='64c2b0c8a228570f6bfc50fc73da9adb6e97e43f', operation='UPDATE', pgid='pgtrigger_update_update_3458d', table='meetings_noticeupdate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeupdate',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_noticeupdateevent" ("by_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "sent_on") VALUES (OLD."by_id", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sent_at", OLD."sent_on"); RETURN NULL;', hash='39f62c58fcb4d0e2762b94dd7a93fdaf8f2462df', operation='DELETE', pgid='pgtrigger_delete_delete_1444a', table='meetings_noticeupdate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeupdateevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a5329408a7062b3c101b318db7981a289bf5c999', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_09dfa', table='meetings_noticeupdateevent', when='BEFORE')),
        ),
    ]
