"""Every table of plans as of the first edition."""

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.plans.rules
import politirad.web.first_tables
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('plans', '0001_initial'), ('plans', '0002_process_of_measure')]

    initial = True

    dependencies = [
        ('councils', '0001_first_edition'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0001_first_edition'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='Goal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='plans.jointactionplan')),
                    ('text', models.CharField(max_length=300, verbose_name='mål')),
                    ('focus_area', models.CharField(blank=True, max_length=120, verbose_name='satsingsområde')),
                ],
                options={
                    'verbose_name': 'mål',
                    'verbose_name_plural': 'mål',
                    'ordering': ('pk',),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('plan', 'text'), name='one_goal_a_text')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='goal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_goalevent" ("focus_area", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text") VALUES (NEW."focus_area", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."text"); RETURN NULL;', hash='5e017827122a6947010547dc5a927082c08f1696', operation='INSERT', pgid='pgtrigger_insert_insert_397f0', table='plans_goal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='goal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_goalevent" ("focus_area", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text") VALUES (NEW."focus_area", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."text"); RETURN NULL;', hash='02a00f7f987802f2c1fda5bb56ecbb8695aca6d8', operation='UPDATE', pgid='pgtrigger_update_update_d65b1', table='plans_goal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='goal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_goalevent" ("focus_area", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "text") VALUES (OLD."focus_area", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."text"); RETURN NULL;', hash='8f0eeb5827fbc79228d043f463e0457b3f171fe8', operation='DELETE', pgid='pgtrigger_delete_delete_4160e', table='plans_goal', when='AFTER')),
            ), migrations.CreateModel(
                name='JointActionPlan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='action_plans', to='councils.forum')),
                    ('title', models.CharField(max_length=140, verbose_name='tittel')),
                    ('first_year', models.PositiveSmallIntegerField(verbose_name='fra og med år')),
                    ('last_year', models.PositiveSmallIntegerField(verbose_name='til og med år')),
                    ('background', models.TextField(blank=True, max_length=8000, verbose_name='bakgrunn')),
                    ('adopted_on', models.DateField(blank=True, null=True, verbose_name='rådet sluttet seg til')),
                    ('closed_on', models.DateField(blank=True, null=True, verbose_name='avsluttet')),
                ],
                options={
                    'verbose_name': 'felles handlingsplan',
                    'verbose_name_plural': 'felles handlingsplaner',
                    'ordering': ('-last_year', '-pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('last_year__gte', models.F('first_year'))), name='action_plan_ends_after_start'), models.UniqueConstraint(fields=('forum', 'title', 'first_year'), name='one_action_plan_a_title')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointactionplan',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_jointactionplanevent" ("adopted_on", "background", "closed_on", "first_year", "forum_id", "id", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."adopted_on", NEW."background", NEW."closed_on", NEW."first_year", NEW."forum_id", NEW."id", NEW."last_year", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."version"); RETURN NULL;', hash='e74f382baa0fff1f4f13129ae814b0a36612c9d9', operation='INSERT', pgid='pgtrigger_insert_insert_667d7', table='plans_jointactionplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointactionplan',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_jointactionplanevent" ("adopted_on", "background", "closed_on", "first_year", "forum_id", "id", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."adopted_on", NEW."background", NEW."closed_on", NEW."first_year", NEW."forum_id", NEW."id", NEW."last_year", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."version"); RETURN NULL;', hash='eb9593621de872ddcb2557325d9b628a04c15e7b', operation='UPDATE', pgid='pgtrigger_update_update_d812c', table='plans_jointactionplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointactionplan',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_jointactionplanevent" ("adopted_on", "background", "closed_on", "first_year", "forum_id", "id", "last_year", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (OLD."adopted_on", OLD."background", OLD."closed_on", OLD."first_year", OLD."forum_id", OLD."id", OLD."last_year", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."version"); RETURN NULL;', hash='90055d330cb4c8a69ba987465213fec6d660cbe0', operation='DELETE', pgid='pgtrigger_delete_delete_393fb', table='plans_jointactionplan', when='AFTER')),
            ), migrations.CreateModel(
                name='GoalEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.goal')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.jointactionplan')),
                    ('text', models.CharField(max_length=300, verbose_name='mål')),
                    ('focus_area', models.CharField(blank=True, max_length=120, verbose_name='satsingsområde')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='goalevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='43fd81ad1fdda945025dadb0f038c483c7d28f3f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c62fb', table='plans_goalevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='JointActionPlanEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.jointactionplan')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('title', models.CharField(max_length=140, verbose_name='tittel')),
                    ('first_year', models.PositiveSmallIntegerField(verbose_name='fra og med år')),
                    ('last_year', models.PositiveSmallIntegerField(verbose_name='til og med år')),
                    ('background', models.TextField(blank=True, max_length=8000, verbose_name='bakgrunn')),
                    ('adopted_on', models.DateField(blank=True, null=True, verbose_name='rådet sluttet seg til')),
                    ('closed_on', models.DateField(blank=True, null=True, verbose_name='avsluttet')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='jointactionplanevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='73837275d6ec8ce5f790dcf73f0ca89c08648289', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9fdf1', table='plans_jointactionplanevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Measure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measures', to='plans.jointactionplan')),
                    ('goal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='plans.goal')),
                    ('process', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='plans.process', verbose_name='prosess i politiet')),
                    ('title', models.CharField(max_length=140, verbose_name='tiltak')),
                    ('description', models.TextField(blank=True, max_length=4000, verbose_name='hva skal gjøres?')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ansvarlig part')),
                    ('responsible', models.CharField(blank=True, max_length=120, verbose_name='ansvarlig')),
                    ('contributors', models.CharField(blank=True, max_length=300, verbose_name='hvem bidrar?')),
                    ('step', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1. Dele informasjon'), (2, '2. Utvikle felles forståelse'), (3, '3. Unngå å svekke andres måloppnåelse'), (4, '4. Utvikle felles plan eller tiltak')], null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)], verbose_name='trinn i samordningstrappen')),
                    ('resources', models.CharField(blank=True, max_length=300, verbose_name='ressurser')),
                    ('indicator', models.CharField(blank=True, max_length=300, verbose_name='hvordan vet vi om det virker?')),
                    ('due_on', models.DateField(blank=True, null=True, verbose_name='frist')),
                    ('is_concluded', models.BooleanField(default=False, verbose_name='rådet har konkludert om tiltaket')),
                    ('state', models.CharField(choices=[('planned', 'Planlagt'), ('running', 'Pågår'), ('done', 'Gjennomført'), ('stopped', 'Stanset')], default='planned', max_length=7, verbose_name='status')),
                    ('result', models.CharField(blank=True, max_length=300, verbose_name='hva ble resultatet?')),
                    ('learned', models.CharField(blank=True, max_length=300, verbose_name='hva lærte dere?')),
                    ('clever', models.CharField(blank=True, max_length=300, verbose_name='hva var lurt?')),
                ],
                options={
                    'verbose_name': 'tiltak',
                    'verbose_name_plural': 'tiltak',
                    'ordering': ('due_on', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state__in', [politirad.plans.rules.MeasureState['DONE'], politirad.plans.rules.MeasureState['STOPPED']]), _negated=True), models.Q(('result', ''), _negated=True), _connector='OR'), name='measure_ends_with_a_result'), models.UniqueConstraint(fields=('plan', 'title'), name='one_measure_a_title')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='measure',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_measureevent" ("clever", "contributors", "description", "due_on", "goal_id", "id", "indicator", "is_concluded", "learned", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "process_id", "resources", "responsible", "result", "state", "step", "title", "version") VALUES (NEW."clever", NEW."contributors", NEW."description", NEW."due_on", NEW."goal_id", NEW."id", NEW."indicator", NEW."is_concluded", NEW."learned", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."process_id", NEW."resources", NEW."responsible", NEW."result", NEW."state", NEW."step", NEW."title", NEW."version"); RETURN NULL;', hash='8abebf24c026f9201b66951702e53e371c68b7a8', operation='INSERT', pgid='pgtrigger_insert_insert_c1c4c', table='plans_measure', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='measure',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_measureevent" ("clever", "contributors", "description", "due_on", "goal_id", "id", "indicator", "is_concluded", "learned", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "process_id", "resources", "responsible", "result", "state", "step", "title", "version") VALUES (NEW."clever", NEW."contributors", NEW."description", NEW."due_on", NEW."goal_id", NEW."id", NEW."indicator", NEW."is_concluded", NEW."learned", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."process_id", NEW."resources", NEW."responsible", NEW."result", NEW."state", NEW."step", NEW."title", NEW."version"); RETURN NULL;', hash='053ac4a63129c289f5f279bc1765fb7afab7b9ea', operation='UPDATE', pgid='pgtrigger_update_update_013d3', table='plans_measure', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='measure',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_measureevent" ("clever", "contributors", "description", "due_on", "goal_id", "id", "indicator", "is_concluded", "learned", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "process_id", "resources", "responsible", "result", "state", "step", "title", "version") VALUES (OLD."clever", OLD."contributors", OLD."description", OLD."due_on", OLD."goal_id", OLD."id", OLD."indicator", OLD."is_concluded", OLD."learned", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."process_id", OLD."resources", OLD."responsible", OLD."result", OLD."state", OLD."step", OLD."title", OLD."version"); RETURN NULL;', hash='1f04c2a6ca270ca858de1d841a788a8bdb22ff24', operation='DELETE', pgid='pgtrigger_delete_delete_2d882', table='plans_measure', when='AFTER')),
            ), migrations.CreateModel(
                name='PoliceBylaws',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='police_bylaws', to='tenancy.municipality')),
                    ('title', models.CharField(max_length=140, verbose_name='navn')),
                    ('link', models.URLField(blank=True, verbose_name='lenke til teksten')),
                    ('adopted_on', models.DateField(blank=True, null=True, verbose_name='fastsatt av kommunestyret')),
                    ('case_number', models.CharField(blank=True, max_length=40, verbose_name='saksnummer i kommunestyret')),
                    ('sent_on', models.DateField(blank=True, null=True, verbose_name='sendt til godkjenning')),
                    ('approved_on', models.DateField(blank=True, null=True, verbose_name='godkjent')),
                    ('in_force_on', models.DateField(blank=True, null=True, verbose_name='i kraft')),
                    ('next_review_on', models.DateField(blank=True, null=True, verbose_name='skal ses på igjen')),
                ],
                options={
                    'verbose_name': 'politivedtekter',
                    'verbose_name_plural': 'politivedtekter',
                    'ordering': ('municipality__name', 'title'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('municipality', 'title'), name='one_set_of_bylaws_a_title')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policebylaws',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_policebylawsevent" ("adopted_on", "approved_on", "case_number", "id", "in_force_on", "link", "municipality_id", "next_review_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_on", "title", "version") VALUES (NEW."adopted_on", NEW."approved_on", NEW."case_number", NEW."id", NEW."in_force_on", NEW."link", NEW."municipality_id", NEW."next_review_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sent_on", NEW."title", NEW."version"); RETURN NULL;', hash='306ddde2e1914e2e5ad6b5224deacf28b9fa5b06', operation='INSERT', pgid='pgtrigger_insert_insert_1326b', table='plans_policebylaws', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policebylaws',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_policebylawsevent" ("adopted_on", "approved_on", "case_number", "id", "in_force_on", "link", "municipality_id", "next_review_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_on", "title", "version") VALUES (NEW."adopted_on", NEW."approved_on", NEW."case_number", NEW."id", NEW."in_force_on", NEW."link", NEW."municipality_id", NEW."next_review_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sent_on", NEW."title", NEW."version"); RETURN NULL;', hash='80672b1e0f298b331ab87ca36dde723110c717f3', operation='UPDATE', pgid='pgtrigger_update_update_59b64', table='plans_policebylaws', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policebylaws',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_policebylawsevent" ("adopted_on", "approved_on", "case_number", "id", "in_force_on", "link", "municipality_id", "next_review_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_on", "title", "version") VALUES (OLD."adopted_on", OLD."approved_on", OLD."case_number", OLD."id", OLD."in_force_on", OLD."link", OLD."municipality_id", OLD."next_review_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sent_on", OLD."title", OLD."version"); RETURN NULL;', hash='a8d1441d1599dab592a5702650fc641dd01250b9', operation='DELETE', pgid='pgtrigger_delete_delete_094f3', table='plans_policebylaws', when='AFTER')),
            ), migrations.CreateModel(
                name='PoliceBylawsEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.policebylaws')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('title', models.CharField(max_length=140, verbose_name='navn')),
                    ('link', models.URLField(blank=True, verbose_name='lenke til teksten')),
                    ('adopted_on', models.DateField(blank=True, null=True, verbose_name='fastsatt av kommunestyret')),
                    ('case_number', models.CharField(blank=True, max_length=40, verbose_name='saksnummer i kommunestyret')),
                    ('sent_on', models.DateField(blank=True, null=True, verbose_name='sendt til godkjenning')),
                    ('approved_on', models.DateField(blank=True, null=True, verbose_name='godkjent')),
                    ('in_force_on', models.DateField(blank=True, null=True, verbose_name='i kraft')),
                    ('next_review_on', models.DateField(blank=True, null=True, verbose_name='skal ses på igjen')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policebylawsevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9fbca63dc175ce2aa71b86d58d9f37755001a307', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_75f82', table='plans_policebylawsevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Process',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='processes', to='councils.forum')),
                    ('kind', models.CharField(choices=[('prioritisation', 'Prioriteringsprosess'), ('measures', 'Tiltaksprosess')], max_length=14, verbose_name='type')),
                    ('title', models.CharField(max_length=140, verbose_name='hva den gjelder')),
                    ('started_on', models.DateField(verbose_name='startet')),
                    ('municipality_from_on', models.DateField(blank=True, null=True, verbose_name='kommunen med fra')),
                    ('ended_on', models.DateField(blank=True, null=True, verbose_name='avsluttet')),
                    ('outcome', models.TextField(blank=True, max_length=4000, verbose_name='hva den førte til')),
                ],
                options={
                    'verbose_name': 'prosess i politiet',
                    'verbose_name_plural': 'prosesser i politiet',
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='process_ends_after_start'), models.UniqueConstraint(fields=('forum', 'kind', 'title', 'started_on'), name='one_process_a_start')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='process',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_processevent" ("ended_on", "forum_id", "id", "kind", "municipality_from_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "title", "version") VALUES (NEW."ended_on", NEW."forum_id", NEW."id", NEW."kind", NEW."municipality_from_on", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."started_on", NEW."title", NEW."version"); RETURN NULL;', hash='ebbef6806568abfc81e6444012f69f0957069c2a', operation='INSERT', pgid='pgtrigger_insert_insert_992b4', table='plans_process', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='process',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_processevent" ("ended_on", "forum_id", "id", "kind", "municipality_from_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "title", "version") VALUES (NEW."ended_on", NEW."forum_id", NEW."id", NEW."kind", NEW."municipality_from_on", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."started_on", NEW."title", NEW."version"); RETURN NULL;', hash='69e0b89f5c02a242b5e9c16b7e64205f031a5220', operation='UPDATE', pgid='pgtrigger_update_update_db42a', table='plans_process', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='process',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_processevent" ("ended_on", "forum_id", "id", "kind", "municipality_from_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "title", "version") VALUES (OLD."ended_on", OLD."forum_id", OLD."id", OLD."kind", OLD."municipality_from_on", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."started_on", OLD."title", OLD."version"); RETURN NULL;', hash='adf2a8c3e0cb1b67e401c4899a02e388a1ef0771', operation='DELETE', pgid='pgtrigger_delete_delete_0c1e1', table='plans_process', when='AFTER')),
            ), migrations.CreateModel(
                name='MeasureEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.measure')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.jointactionplan')),
                    ('goal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.goal')),
                    ('process', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.process', verbose_name='prosess i politiet')),
                    ('title', models.CharField(max_length=140, verbose_name='tiltak')),
                    ('description', models.TextField(blank=True, max_length=4000, verbose_name='hva skal gjøres?')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ansvarlig part')),
                    ('responsible', models.CharField(blank=True, max_length=120, verbose_name='ansvarlig')),
                    ('contributors', models.CharField(blank=True, max_length=300, verbose_name='hvem bidrar?')),
                    ('step', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1. Dele informasjon'), (2, '2. Utvikle felles forståelse'), (3, '3. Unngå å svekke andres måloppnåelse'), (4, '4. Utvikle felles plan eller tiltak')], null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)], verbose_name='trinn i samordningstrappen')),
                    ('resources', models.CharField(blank=True, max_length=300, verbose_name='ressurser')),
                    ('indicator', models.CharField(blank=True, max_length=300, verbose_name='hvordan vet vi om det virker?')),
                    ('due_on', models.DateField(blank=True, null=True, verbose_name='frist')),
                    ('is_concluded', models.BooleanField(default=False, verbose_name='rådet har konkludert om tiltaket')),
                    ('state', models.CharField(choices=[('planned', 'Planlagt'), ('running', 'Pågår'), ('done', 'Gjennomført'), ('stopped', 'Stanset')], default='planned', max_length=7, verbose_name='status')),
                    ('result', models.CharField(blank=True, max_length=300, verbose_name='hva ble resultatet?')),
                    ('learned', models.CharField(blank=True, max_length=300, verbose_name='hva lærte dere?')),
                    ('clever', models.CharField(blank=True, max_length=300, verbose_name='hva var lurt?')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='measureevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='20ec9b70044f7fd2d0a0bbc32c2e4607529837de', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ee085', table='plans_measureevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ProcessEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plans.process')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('kind', models.CharField(choices=[('prioritisation', 'Prioriteringsprosess'), ('measures', 'Tiltaksprosess')], max_length=14, verbose_name='type')),
                    ('title', models.CharField(max_length=140, verbose_name='hva den gjelder')),
                    ('started_on', models.DateField(verbose_name='startet')),
                    ('municipality_from_on', models.DateField(blank=True, null=True, verbose_name='kommunen med fra')),
                    ('ended_on', models.DateField(blank=True, null=True, verbose_name='avsluttet')),
                    ('outcome', models.TextField(blank=True, max_length=4000, verbose_name='hva den førte til')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='processevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6fb5f8538e92df6929b565ab6f56d2027e8b3890', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_13125', table='plans_processevent', when='BEFORE')),
            )],
        ),
    ]
