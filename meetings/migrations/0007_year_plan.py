import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('councils', '0004_seats_and_assent'),
        ('meetings', '0006_knowledge_basis'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CouncilPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first_year', models.PositiveSmallIntegerField(verbose_name='fra og med')),
                ('last_year', models.PositiveSmallIntegerField(verbose_name='til og med')),
                ('goals', models.TextField(blank=True, verbose_name='mål')),
                ('focus', models.TextField(blank=True, verbose_name='satsingsområder')),
                ('follow_up', models.TextField(blank=True, verbose_name='oppfølging')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plans', to='councils.forum')),
            ],
            options={
                'verbose_name': 'overordnet plan',
                'verbose_name_plural': 'overordnede planer',
                'ordering': ('-first_year', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CouncilPlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('first_year', models.PositiveSmallIntegerField(verbose_name='fra og med')),
                ('last_year', models.PositiveSmallIntegerField(verbose_name='til og med')),
                ('goals', models.TextField(blank=True, verbose_name='mål')),
                ('focus', models.TextField(blank=True, verbose_name='satsingsområder')),
                ('follow_up', models.TextField(blank=True, verbose_name='oppfølging')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('changed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.councilplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MeetingPattern',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('nth', models.PositiveSmallIntegerField(choices=[(1, 'Den første'), (2, 'Den andre'), (3, 'Den tredje'), (4, 'Den fjerde'), (5, 'Den siste')], verbose_name='hvilken i måneden')),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'mandag'), (1, 'tirsdag'), (2, 'onsdag'), (3, 'torsdag'), (4, 'fredag')], verbose_name='ukedag')),
                ('months', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), verbose_name='måneder')),
                ('starts', models.TimeField(verbose_name='fra')),
                ('ends', models.TimeField(verbose_name='til')),
                ('place', models.CharField(max_length=120, verbose_name='sted')),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='patterns', to='councils.forum')),
            ],
            options={
                'verbose_name': 'møteregel',
                'verbose_name_plural': 'møteregler',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MeetingPatternEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('nth', models.PositiveSmallIntegerField(choices=[(1, 'Den første'), (2, 'Den andre'), (3, 'Den tredje'), (4, 'Den fjerde'), (5, 'Den siste')], verbose_name='hvilken i måneden')),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'mandag'), (1, 'tirsdag'), (2, 'onsdag'), (3, 'torsdag'), (4, 'fredag')], verbose_name='ukedag')),
                ('months', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), verbose_name='måneder')),
                ('starts', models.TimeField(verbose_name='fra')),
                ('ends', models.TimeField(verbose_name='til')),
                ('place', models.CharField(max_length=120, verbose_name='sted')),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.meetingpattern')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Obligation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('kind', models.CharField(choices=[('crime_picture', 'Kriminalitetsbildet for året før'), ('police_priorities', 'PSTs og politiets prioriteringer'), ('knowledge_order', 'Bestille kunnskapsgrunnlag'), ('evaluation', 'Årlig evaluering'), ('national_day', 'Russetid og 17. mai'), ('council_report', 'Rapport til kommunestyret'), ('summer', 'Sommerberedskap'), ('joint_gathering', 'Felles samling for SLT-nivåene'), ('school_start', 'Trafikk ved skolestart'), ('budget_input', 'Innspill til budsjettet'), ('action_plan', 'Handlingsplan'), ('agreement_revision', 'Revidere samarbeidsavtalen'), ('next_year', 'Møteplan for neste år'), ('own', 'Egen tekst')], max_length=20, verbose_name='hva')),
                ('title', models.CharField(blank=True, max_length=100, verbose_name='tittel')),
                ('month', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='måned')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='frist')),
                ('party', models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ansvarlig part')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='gjort')),
                ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='obligations', to='councils.forum')),
                ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='obligations', to='meetings.meeting', verbose_name='møte')),
            ],
            options={
                'verbose_name': 'gjøremål',
                'verbose_name_plural': 'gjøremål',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ObligationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('kind', models.CharField(choices=[('crime_picture', 'Kriminalitetsbildet for året før'), ('police_priorities', 'PSTs og politiets prioriteringer'), ('knowledge_order', 'Bestille kunnskapsgrunnlag'), ('evaluation', 'Årlig evaluering'), ('national_day', 'Russetid og 17. mai'), ('council_report', 'Rapport til kommunestyret'), ('summer', 'Sommerberedskap'), ('joint_gathering', 'Felles samling for SLT-nivåene'), ('school_start', 'Trafikk ved skolestart'), ('budget_input', 'Innspill til budsjettet'), ('action_plan', 'Handlingsplan'), ('agreement_revision', 'Revidere samarbeidsavtalen'), ('next_year', 'Møteplan for neste år'), ('own', 'Egen tekst')], max_length=20, verbose_name='hva')),
                ('title', models.CharField(blank=True, max_length=100, verbose_name='tittel')),
                ('month', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='måned')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='frist')),
                ('party', models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ansvarlig part')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='gjort')),
                ('done_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                ('meeting', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.meeting', verbose_name='møte')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.obligation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='councilplan',
            constraint=models.CheckConstraint(condition=models.Q(('last_year__gte', models.F('first_year'))), name='plan_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='councilplan',
            constraint=models.UniqueConstraint(fields=('forum', 'first_year'), name='one_plan_from_a_year'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='councilplan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_councilplanevent" ("changed_at", "changed_by_id", "first_year", "focus", "follow_up", "forum_id", "goals", "id", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."first_year", NEW."focus", NEW."follow_up", NEW."forum_id", NEW."goals", NEW."id", NEW."last_year", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='68091ce540fa0001df5e9f18b357ce80be2a05c5', operation='INSERT', pgid='pgtrigger_insert_insert_36e52', table='meetings_councilplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='councilplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_councilplanevent" ("changed_at", "changed_by_id", "first_year", "focus", "follow_up", "forum_id", "goals", "id", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."first_year", NEW."focus", NEW."follow_up", NEW."forum_id", NEW."goals", NEW."id", NEW."last_year", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='06b1085acdc3322413d264b9a1186d19b44b5f3c', operation='UPDATE', pgid='pgtrigger_update_update_b42e1', table='meetings_councilplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='councilplan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_councilplanevent" ("changed_at", "changed_by_id", "first_year", "focus", "follow_up", "forum_id", "goals", "id", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."first_year", OLD."focus", OLD."follow_up", OLD."forum_id", OLD."goals", OLD."id", OLD."last_year", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='2f7ed1c9e390c7b272aa8dac9f69cca6b8a5ded1', operation='DELETE', pgid='pgtrigger_delete_delete_9d726', table='meetings_councilplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='councilplanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aa978bf2a8f8e66330fc70a8fa61ff18fa592ead', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b0f52', table='meetings_councilplanevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='meetingpattern',
            constraint=models.UniqueConstraint(fields=('forum', 'year'), name='one_meeting_pattern_a_year'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingpattern',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingpatternevent" ("ends", "forum_id", "id", "months", "nth", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts", "weekday", "year") VALUES (NEW."ends", NEW."forum_id", NEW."id", NEW."months", NEW."nth", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."starts", NEW."weekday", NEW."year"); RETURN NULL;', hash='564aecccad011c8d62737852fbae10afebf84b15', operation='INSERT', pgid='pgtrigger_insert_insert_2e507', table='meetings_meetingpattern', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingpattern',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_meetingpatternevent" ("ends", "forum_id", "id", "months", "nth", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts", "weekday", "year") VALUES (NEW."ends", NEW."forum_id", NEW."id", NEW."months", NEW."nth", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."starts", NEW."weekday", NEW."year"); RETURN NULL;', hash='ec7451909fa679a386c64670a10654dcff978a7f', operation='UPDATE', pgid='pgtrigger_update_update_9d7b4', table='meetings_meetingpattern', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingpattern',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_meetingpatternevent" ("ends", "forum_id", "id", "months", "nth", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts", "weekday", "year") VALUES (OLD."ends", OLD."forum_id", OLD."id", OLD."months", OLD."nth", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."starts", OLD."weekday", OLD."year"); RETURN NULL;', hash='8ebb11fdd24a1f23c3e06bb569a3ec032d3b7014', operation='DELETE', pgid='pgtrigger_delete_delete_8ddf8', table='meetings_meetingpattern', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingpatternevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='869b10af5fdc6c2ee010502b3e0de1ef9ee16e64', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_863c3', table='meetings_meetingpatternevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='obligation',
            index=models.Index(fields=['forum', 'year'], name='meetings_ob_forum_i_a21acd_idx'),
        ),
        migrations.AddConstraint(
            model_name='obligation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('due_on__isnull', True), ('month__isnull', False)), models.Q(('due_on__isnull', False), ('month__isnull', True)), _connector='OR'), name='obligation_has_a_month_or_a_day'),
        ),
        migrations.AddConstraint(
            model_name='obligation',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'own'), ('title', ''), _negated=True), name='own_obligation_has_a_title'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obligation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_obligationevent" ("done_by_id", "done_on", "due_on", "forum_id", "id", "kind", "meeting_id", "month", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "year") VALUES (NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."forum_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."month", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."year"); RETURN NULL;', hash='9137333844dc1757da4b9bcc5a5f57a8d42e7c9b', operation='INSERT', pgid='pgtrigger_insert_insert_1bac4', table='meetings_obligation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obligation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_obligationevent" ("done_by_id", "done_on", "due_on", "forum_id", "id", "kind", "meeting_id", "month", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "year") VALUES (NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."forum_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."month", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."year"); RETURN NULL;', hash='4ad8c98e809b7f6448a8d3bb2a839ca47adf6672', operation='UPDATE', pgid='pgtrigger_update_update_00f5c', table='meetings_obligation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obligation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_obligationevent" ("done_by_id", "done_on", "due_on", "forum_id", "id", "kind", "meeting_id", "month", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "year") VALUES (OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."forum_id", OLD."id", OLD."kind", OLD."meeting_id", OLD."month", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."year"); RETURN NULL;', hash='246d0dbfa9c653036f7db16bc669f07099d216de', operation='DELETE', pgid='pgtrigger_delete_delete_fc5d3', table='meetings_obligation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obligationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='53ca8bbc81ce4f88c5e9bda09fbd2fc66a5a4730', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9a560', table='meetings_obligationevent', when='BEFORE')),
        ),
    ]
