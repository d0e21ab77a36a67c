"""The programme for somebody new as politikontakt: what the district asks for, and how it goes (BR08)."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0008_unit_tree'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Onboarding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('begins_on', models.DateField(verbose_name='regnes fra')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('assignment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='onboarding', to='contacts.policecontactassignment')),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('mentor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'opplæring av politikontakt',
                'verbose_name_plural': 'opplæring av politikontakter',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OnboardingContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='navn')),
                ('what', models.CharField(max_length=200, verbose_name='funksjon')),
                ('onboarding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='contacts.onboarding')),
            ],
            options={
                'verbose_name': 'en den nye bør møte',
                'verbose_name_plural': 'de den nye bør møte',
                'ordering': ('pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OnboardingContactEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=120, verbose_name='navn')),
                ('what', models.CharField(max_length=200, verbose_name='funksjon')),
                ('onboarding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.onboarding')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.onboardingcontact')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OnboardingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('begins_on', models.DateField(verbose_name='regnes fra')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('assignment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment')),
                ('made_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('mentor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.onboarding')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OnboardingTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                ('due_on', models.DateField(verbose_name='frist')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='gjort')),
                ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('onboarding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='contacts.onboarding')),
            ],
            options={
                'verbose_name': 'oppgave for ny politikontakt',
                'verbose_name_plural': 'oppgaver for ny politikontakt',
                'ordering': ('due_on', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OnboardingTaskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                ('due_on', models.DateField(verbose_name='frist')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='gjort')),
                ('done_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('onboarding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.onboarding')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.onboardingtask')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProgrammeTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                ('due_days', models.PositiveSmallIntegerField(verbose_name='dager etter start')),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='programme_tasks', to='tenancy.policedistrict')),
            ],
            options={
                'verbose_name': 'oppgave i opplæringsprogrammet',
                'verbose_name_plural': 'oppgaver i opplæringsprogrammet',
                'ordering': ('due_days', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ProgrammeTaskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                ('due_days', models.PositiveSmallIntegerField(verbose_name='dager etter start')),
                ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.programmetask')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboarding',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingevent" ("assignment_id", "begins_on", "id", "made_at", "made_by_id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assignment_id", NEW."begins_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."mentor_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='14b018d3a2b8379e0b331be50dd83f9724e8d065', operation='INSERT', pgid='pgtrigger_insert_insert_f2223', table='contacts_onboarding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboarding',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_onboardingevent" ("assignment_id", "begins_on", "id", "made_at", "made_by_id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assignment_id", NEW."begins_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."mentor_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='916709df94624b055f92a8a96710725bc1605bfd', operation='UPDATE', pgid='pgtrigger_update_update_bca45', table='contacts_onboarding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboarding',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingevent" ("assignment_id", "begins_on", "id", "made_at", "made_by_id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."assignment_id", OLD."begins_on", OLD."id", OLD."made_at", OLD."made_by_id", OLD."mentor_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='ac1917c1302013d71a8bf85ae79468e50e04d189', operation='DELETE', pgid='pgtrigger_delete_delete_9cf77', table='contacts_onboarding', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='onboardingcontact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('what', ''), _negated=True)), name='onboarding_contact_says_who'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingcontact',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingcontactevent" ("id", "name", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."name", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."what"); RETURN NULL;', hash='91b47b46cacbbb8ec63b1639e58aa6853e72428c', operation='INSERT', pgid='pgtrigger_insert_insert_4ecd5', table='contacts_onboardingcontact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingcontact',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_onboardingcontactevent" ("id", "name", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."name", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."what"); RETURN NULL;', hash='32c36ccb52111b109b70db40008b9b0c725e26bc', operation='UPDATE', pgid='pgtrigger_update_update_aa425', table='contacts_onboardingcontact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingcontact',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingcontactevent" ("id", "name", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (OLD."id", OLD."name", OLD."onboarding_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."what"); RETURN NULL;', hash='35be0ee425f0afbc3fc3122436e972bed9498232', operation='DELETE', pgid='pgtrigger_delete_delete_e6096', table='contacts_onboardingcontact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingcontactevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a2c04277f43b4f2747cc41e7ffe811e044c9b6ec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2cf39', table='contacts_onboardingcontactevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cd268d63ac94ceb9b2f76481e0f8db1f0e283446', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6435e', table='contacts_onboardingevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='onboardingtask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_by__isnull', True), ('done_on__isnull', True)), models.Q(('done_by__isnull', False), ('done_on__isnull', False)), _connector='OR'), name='onboarding_task_is_done_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingtask',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingtaskevent" ("done_by_id", "done_on", "due_on", "id", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."id", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='163c07aebc2e78dc061eb281dd6773ed8079ffd4', operation='INSERT', pgid='pgtrigger_insert_insert_f9422', table='contacts_onboardingtask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingtask',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_onboardingtaskevent" ("done_by_id", "done_on", "due_on", "id", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."id", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='d80da43503e1f137fcca43fb13cf101a9bfd8bed', operation='UPDATE', pgid='pgtrigger_update_update_123cc', table='contacts_onboardingtask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingtask',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingtaskevent" ("done_by_id", "done_on", "due_on", "id", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."id", OLD."onboarding_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."why"); RETURN NULL;', hash='335b943fd69a9d309ac4fab4876ef1a002a42558', operation='DELETE', pgid='pgtrigger_delete_delete_07f96', table='contacts_onboardingtask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='onboardingtaskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b3502196cab39f13272ee45e2a3d57d305c43a49', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_df56d', table='contacts_onboardingtaskevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='programmetask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('why', ''), _negated=True)), name='programme_task_says_what_and_why'),
        ),
        migrations.AddConstraint(
            model_name='programmetask',
            constraint=models.CheckConstraint(condition=models.Q(('due_days__range', (0, 90))), name='programme_task_within_the_programme'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmetask',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_programmetaskevent" ("district_id", "due_days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."district_id", NEW."due_days", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='c4d1609a97764152a4e39a74df5450fc96d7e632', operation='INSERT', pgid='pgtrigger_insert_insert_f275c', table='contacts_programmetask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmetask',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_programmetaskevent" ("district_id", "due_days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."district_id", NEW."due_days", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='56df0838058de4da02293474d959adf70f29259b', operation='UPDATE', pgid='pgtrigger_update_update_3d3ca', table='contacts_programmetask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmetask',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_programmetaskevent" ("district_id", "due_days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (OLD."district_id", OLD."due_days", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."why"); RETURN NULL;', hash='e3285a4122dc9cce4e89bb8b9305f646412db599', operation='DELETE', pgid='pgtrigger_delete_delete_701a4', table='contacts_programmetask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programmetaskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='31847a34091e151c96e4ef5345bdc3d01a6dda02', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d0dd7', table='contacts_programmetaskevent', when='BEFORE')),
        ),
    ]
