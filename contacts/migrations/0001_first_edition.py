"""Every table of contacts as of the first edition."""

import contacts.models.library
import contacts.models.wording
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.web.first_tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('contacts', '0001_initial'), ('contacts', '0002_onboarding'), ('contacts', '0003_presence'), ('contacts', '0004_directory'), ('contacts', '0005_library')]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0001_first_edition'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='ContactLimitEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.contactlimit')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('limit', models.PositiveSmallIntegerField(verbose_name='grense')),
                    ('source', models.CharField(max_length=200, verbose_name='kilde')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactlimitevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6bd380b37b7817aa56b9cbea1b11a0fa52386969', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_33dc8', table='contacts_contactlimitevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ContactTopic',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.SlugField(max_length=40, verbose_name='kode')),
                    ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                    ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                    ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                    ('about_nb', models.CharField(max_length=300, verbose_name='om temaet, bokmål')),
                    ('about_nn', models.CharField(max_length=300, verbose_name='om temaet, nynorsk')),
                    ('about_en', models.CharField(max_length=300, verbose_name='om temaet, engelsk')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ],
                options={
                    'verbose_name': 'tema man spør politiet om',
                    'verbose_name_plural': 'temaer man spør politiet om',
                    'ordering': ('position', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_contacttopic_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_contact_topic_a_code')],
                },
                bases=(contacts.models.wording.InReadersLanguage, models.Model),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contacttopic',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contacttopicevent" ("about_en", "about_nb", "about_nn", "code", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='5d905447331d7ffe6e686499c9d0c1f4bc4180b8', operation='INSERT', pgid='pgtrigger_insert_insert_f90ee', table='contacts_contacttopic', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contacttopic',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_contacttopicevent" ("about_en", "about_nb", "about_nn", "code", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='65a750e938e35cc40d85ed11b209100fb770221d', operation='UPDATE', pgid='pgtrigger_update_update_b5e0f', table='contacts_contacttopic', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contacttopic',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contacttopicevent" ("about_en", "about_nb", "about_nn", "code", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (OLD."about_en", OLD."about_nb", OLD."about_nn", OLD."code", OLD."id", OLD."label_en", OLD."label_nb", OLD."label_nn", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='cec4e0810fb3bd4967d6d4f9f9aee6ecbf1ef1cb', operation='DELETE', pgid='pgtrigger_delete_delete_5bd33', table='contacts_contacttopic', when='AFTER')),
            ), migrations.CreateModel(
                name='ContactTopicEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.contacttopic')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.SlugField(db_index=False, max_length=40, verbose_name='kode')),
                    ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                    ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                    ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                    ('about_nb', models.CharField(max_length=300, verbose_name='om temaet, bokmål')),
                    ('about_nn', models.CharField(max_length=300, verbose_name='om temaet, nynorsk')),
                    ('about_en', models.CharField(max_length=300, verbose_name='om temaet, engelsk')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='contacttopicevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='366182f846da49a7e1076f5acb94e14ed575a502', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_eb341', table='contacts_contacttopicevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='DirectoryPublication',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='directory_publications', to='tenancy.municipality')),
                    ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('published_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ],
                options={
                    'verbose_name': 'åpen kontaktside',
                    'verbose_name_plural': 'åpne kontaktsider',
                    'ordering': ('-published_at', '-pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), fields=('municipality',), name='one_open_contact_page_a_municipality'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='withdrawn_by_somebody')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='directorypublication',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_directorypublicationevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='c49613b05e1fc79dca51b78dd8471dc538ac9125', operation='INSERT', pgid='pgtrigger_insert_insert_1d12a', table='contacts_directorypublication', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='directorypublication',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_directorypublicationevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='e854316a7a05f3107b21ae69906c8cdaf0e8bf8e', operation='UPDATE', pgid='pgtrigger_update_update_9efd6', table='contacts_directorypublication', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='directorypublication',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_directorypublicationevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;', hash='767ed44aa3897598a023c9ccb76ee6abe57cd57c', operation='DELETE', pgid='pgtrigger_delete_delete_ac547', table='contacts_directorypublication', when='AFTER')),
            ), migrations.CreateModel(
                name='DirectoryPublicationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.directorypublication')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('published_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('published_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='directorypublicationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3d72287ce96f87920604d3579a2230e3dfcce1eb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f0841', table='contacts_directorypublicationevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ExcessAssignmentApproval',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='excess_approvals', to='tenancy.policedistrict')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='excess_approvals', to=settings.AUTH_USER_MODEL)),
                    ('reason', models.TextField(max_length=2000, verbose_name='begrunnelse')),
                    ('max_applied', models.PositiveSmallIntegerField(verbose_name='antall kommuner det er søkt om')),
                    ('applied_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('applied_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('reference', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                    ('state', models.CharField(choices=[('applied', 'Søkt om'), ('approved', 'Godkjent'), ('refused', 'Avslått'), ('approved_on_terms', 'Godkjent med vilkår'), ('withdrawn', 'Trukket')], default='applied', max_length=17, verbose_name='tilstand')),
                    ('max_municipalities', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antall kommuner')),
                    ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('decided_at', models.DateTimeField(blank=True, editable=False, null=True)),
                    ('decision_text', models.TextField(blank=True, max_length=2000, verbose_name='begrunnelse for avgjørelsen')),
                    ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='trukket fra')),
                    ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawn_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor trukket')),
                ],
                options={
                    'verbose_name': 'unntak fra treregelen',
                    'verbose_name_plural': 'unntak fra treregelen',
                    'ordering': ('-applied_at', '-pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_excessassignmentapproval_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), models.CheckConstraint(condition=models.Q(('valid_until__isnull', False)), name='excess_has_a_last_day'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='excess_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['approved', 'approved_on_terms']), _negated=True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('max_municipalities__isnull', False)), _connector='OR'), name='excess_is_granted_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('decision_text', ''), _negated=True), ('max_municipalities__isnull', True)), _connector='OR'), name='excess_is_refused_with_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'applied'), _negated=True), models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('max_municipalities__isnull', True)), _connector='OR'), name='excess_application_is_undecided'), models.CheckConstraint(condition=models.Q(('max_municipalities__isnull', True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='excess_number_is_decided'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), ('withdrawn_on__isnull', False)), models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_on__isnull', True)), _connector='OR'), name='excess_is_withdrawn_from_a_day'), models.UniqueConstraint(condition=models.Q(('state', 'applied')), fields=('user',), name='one_application_a_person')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessassignmentapproval',
                trigger=pgtrigger.compiler.Trigger(name='kept_as_decided', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP = 'DELETE' THEN\n                IF OLD.decided_at IS NOT NULL THEN\n                    RAISE EXCEPTION 'Avgjørelsen kan ikke slettes.'\n                    USING ERRCODE = 'restrict_violation';\n                END IF;\n                RETURN OLD;\n            END IF;\n            IF OLD.decided_at IS NOT NULL AND (\n                (NEW.user_id, NEW.district_id, NEW.reason, NEW.valid_from, NEW.valid_until, NEW.max_applied, NEW.max_municipalities, NEW.decided_by_id, NEW.decided_at, NEW.decision_text) IS DISTINCT FROM (OLD.user_id, OLD.district_id, OLD.reason, OLD.valid_from, OLD.valid_until, OLD.max_applied, OLD.max_municipalities, OLD.decided_by_id, OLD.decided_at, OLD.decision_text)\n                OR NEW.state NOT IN (OLD.state, 'withdrawn')\n            ) THEN\n                RAISE EXCEPTION 'Avgjørelsen kan ikke endres.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            IF OLD.state = 'withdrawn'\n                AND (NEW.state, NEW.withdrawn_on) IS DISTINCT FROM (OLD.state, OLD.withdrawn_on) THEN\n                RAISE EXCEPTION 'Unntaket er trukket.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='391e72cc497b7a148a6a290abacfd5c28846d9e4', operation='UPDATE OR DELETE', pgid='pgtrigger_kept_as_decided_149a1', table='contacts_excessassignmentapproval', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessassignmentapproval',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessassignmentapprovalevent" ("applied_at", "applied_by_id", "decided_at", "decided_by_id", "decision_text", "district_id", "id", "max_applied", "max_municipalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "state", "user_id", "valid_from", "valid_until", "withdrawn_by_id", "withdrawn_on", "withdrawn_reason") VALUES (NEW."applied_at", NEW."applied_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decision_text", NEW."district_id", NEW."id", NEW."max_applied", NEW."max_municipalities", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reference", NEW."state", NEW."user_id", NEW."valid_from", NEW."valid_until", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_reason"); RETURN NULL;', hash='338a0c37adc299ae25ca792491ce62b47a1891e5', operation='INSERT', pgid='pgtrigger_insert_insert_bae35', table='contacts_excessassignmentapproval', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessassignmentapproval',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_excessassignmentapprovalevent" ("applied_at", "applied_by_id", "decided_at", "decided_by_id", "decision_text", "district_id", "id", "max_applied", "max_municipalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "state", "user_id", "valid_from", "valid_until", "withdrawn_by_id", "withdrawn_on", "withdrawn_reason") VALUES (NEW."applied_at", NEW."applied_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decision_text", NEW."district_id", NEW."id", NEW."max_applied", NEW."max_municipalities", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reference", NEW."state", NEW."user_id", NEW."valid_from", NEW."valid_until", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_reason"); RETURN NULL;', hash='23cefbce51cb95d2161df9ada454b8075e25eb54', operation='UPDATE', pgid='pgtrigger_update_update_f9378', table='contacts_excessassignmentapproval', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessassignmentapproval',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessassignmentapprovalevent" ("applied_at", "applied_by_id", "decided_at", "decided_by_id", "decision_text", "district_id", "id", "max_applied", "max_municipalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "state", "user_id", "valid_from", "valid_until", "withdrawn_by_id", "withdrawn_on", "withdrawn_reason") VALUES (OLD."applied_at", OLD."applied_by_id", OLD."decided_at", OLD."decided_by_id", OLD."decision_text", OLD."district_id", OLD."id", OLD."max_applied", OLD."max_municipalities", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."state", OLD."user_id", OLD."valid_from", OLD."valid_until", OLD."withdrawn_by_id", OLD."withdrawn_on", OLD."withdrawn_reason"); RETURN NULL;', hash='5d9b6e1edd56bf6bc67b41e6c94dcdd3ffe94edb', operation='DELETE', pgid='pgtrigger_delete_delete_cb8e3', table='contacts_excessassignmentapproval', when='AFTER')),
            ), migrations.CreateModel(
                name='ExcessAssignmentApprovalEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.excessassignmentapproval')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('reason', models.TextField(max_length=2000, verbose_name='begrunnelse')),
                    ('max_applied', models.PositiveSmallIntegerField(verbose_name='antall kommuner det er søkt om')),
                    ('applied_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('applied_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('reference', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                    ('state', models.CharField(choices=[('applied', 'Søkt om'), ('approved', 'Godkjent'), ('refused', 'Avslått'), ('approved_on_terms', 'Godkjent med vilkår'), ('withdrawn', 'Trukket')], default='applied', max_length=17, verbose_name='tilstand')),
                    ('max_municipalities', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antall kommuner')),
                    ('decided_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('decided_at', models.DateTimeField(blank=True, editable=False, null=True)),
                    ('decision_text', models.TextField(blank=True, max_length=2000, verbose_name='begrunnelse for avgjørelsen')),
                    ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='trukket fra')),
                    ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawn_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor trukket')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessassignmentapprovalevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7c12404ebd017d7542609b27302bfc22d5be0520', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3d8c7', table='contacts_excessassignmentapprovalevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ExcessMunicipality',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('approval', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='municipality_rows', to='contacts.excessassignmentapproval')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality')),
                    ('is_applied_for', models.BooleanField(default=True, verbose_name='søkes om')),
                    ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                    ('persons', models.PositiveIntegerField(blank=True, null=True, verbose_name='folketall')),
                ],
                options={
                    'verbose_name': 'kommune i en søknad om unntak',
                    'verbose_name_plural': 'kommuner i søknader om unntak',
                    'ordering': ('-is_applied_for', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('approval', 'municipality'), name='municipality_once_an_application')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessmunicipality',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessmunicipalityevent" ("approval_id", "id", "is_applied_for", "municipality_id", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."approval_id", NEW."id", NEW."is_applied_for", NEW."municipality_id", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."year"); RETURN NULL;', hash='106373f563893a25f99b8cb68f7512a1bcda53b4', operation='INSERT', pgid='pgtrigger_insert_insert_d1a97', table='contacts_excessmunicipality', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessmunicipality',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_excessmunicipalityevent" ("approval_id", "id", "is_applied_for", "municipality_id", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."approval_id", NEW."id", NEW."is_applied_for", NEW."municipality_id", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."year"); RETURN NULL;', hash='0d9ef413c21395ffa594d827f21545b209fedef5', operation='UPDATE', pgid='pgtrigger_update_update_f9c5a', table='contacts_excessmunicipality', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessmunicipality',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessmunicipalityevent" ("approval_id", "id", "is_applied_for", "municipality_id", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (OLD."approval_id", OLD."id", OLD."is_applied_for", OLD."municipality_id", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."year"); RETURN NULL;', hash='a63a5dae2ed3cb0dd3aedbf1028f5acc0dcaf4b4', operation='DELETE', pgid='pgtrigger_delete_delete_9ac20', table='contacts_excessmunicipality', when='AFTER')),
            ), migrations.CreateModel(
                name='ExcessMunicipalityEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.excessmunicipality')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('approval', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.excessassignmentapproval')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('is_applied_for', models.BooleanField(default=True, verbose_name='søkes om')),
                    ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                    ('persons', models.PositiveIntegerField(blank=True, null=True, verbose_name='folketall')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='excessmunicipalityevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3066cb4b505e495500d060a6e226914e87593a16', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5b27d', table='contacts_excessmunicipalityevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Expectation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='expectations', to='contacts.policecontactassignment')),
                    ('text', models.TextField(max_length=1000, verbose_name='forventning')),
                    ('comment', models.TextField(blank=True, max_length=1000, verbose_name='kommentar')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('answer', models.TextField(blank=True, max_length=1000, verbose_name='svar fra politiet')),
                    ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('answered_on', models.DateField(blank=True, null=True, verbose_name='besvart')),
                ],
                options={
                    'verbose_name': 'forventning',
                    'verbose_name_plural': 'forventninger',
                    'ordering': ('made_at', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='expectation_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by__isnull', True), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_by__isnull', False), ('answered_on__isnull', False)), _connector='OR'), name='expectation_is_answered_by_somebody')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='expectation',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_expectationevent" ("answer", "answered_by_id", "answered_on", "assignment_id", "comment", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."assignment_id", NEW."comment", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='8ac5242f6836d6032cc31d9732f1e7a20e3fb5b5', operation='INSERT', pgid='pgtrigger_insert_insert_1481f', table='contacts_expectation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='expectation',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_expectationevent" ("answer", "answered_by_id", "answered_on", "assignment_id", "comment", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."assignment_id", NEW."comment", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='8fb96c009d6083a25d910b3a86d34fffec0702e4', operation='UPDATE', pgid='pgtrigger_update_update_91e2b', table='contacts_expectation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='expectation',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_expectationevent" ("answer", "answered_by_id", "answered_on", "assignment_id", "comment", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."answer", OLD."answered_by_id", OLD."answered_on", OLD."assignment_id", OLD."comment", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='702e55d823c4653f6067328fab1401d025fb05f5', operation='DELETE', pgid='pgtrigger_delete_delete_4dc28', table='contacts_expectation', when='AFTER')),
            ), migrations.CreateModel(
                name='ExpectationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.expectation')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('assignment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment')),
                    ('text', models.TextField(max_length=1000, verbose_name='forventning')),
                    ('comment', models.TextField(blank=True, max_length=1000, verbose_name='kommentar')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('answer', models.TextField(blank=True, max_length=1000, verbose_name='svar fra politiet')),
                    ('answered_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('answered_on', models.DateField(blank=True, null=True, verbose_name='besvart')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='expectationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9102b7306a4a166e3e2187932d9f56accaf93547', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_685ea', table='contacts_expectationevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='FunctionAbsence',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('function', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='absences', to='contacts.functiontype')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='function_absences', to='tenancy.policedistrict')),
                    ('instead', models.CharField(blank=True, max_length=200, verbose_name='hvem man spør i stedet')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'funksjon som ikke finnes',
                    'verbose_name_plural': 'funksjoner som ikke finnes',
                    'ordering': ('valid_from', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_functionabsence_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('function', '='), ('district', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_absence_a_function_and_district')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionabsence',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionabsenceevent" ("district_id", "function_id", "id", "instead", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."instead", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='aa803ad481123edca5a3480c76d9ea70569e3538', operation='INSERT', pgid='pgtrigger_insert_insert_1e3f6', table='contacts_functionabsence', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionabsence',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_functionabsenceevent" ("district_id", "function_id", "id", "instead", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."instead", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='d3087af029623abe5791118b00b7341fc1a512d6', operation='UPDATE', pgid='pgtrigger_update_update_58ecc', table='contacts_functionabsence', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionabsence',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionabsenceevent" ("district_id", "function_id", "id", "instead", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (OLD."district_id", OLD."function_id", OLD."id", OLD."instead", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='876578985ae20389d8283ae2bceb8a06b36919b5', operation='DELETE', pgid='pgtrigger_delete_delete_49d0c', table='contacts_functionabsence', when='AFTER')),
            ), migrations.CreateModel(
                name='FunctionAbsenceEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.functionabsence')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('function', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.functiontype')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('instead', models.CharField(blank=True, max_length=200, verbose_name='hvem man spør i stedet')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionabsenceevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='93e4f978a676da4305eef587063b564c262e5057', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e29dc', table='contacts_functionabsenceevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='FunctionAssignment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='function_assignments', to=settings.AUTH_USER_MODEL)),
                    ('function', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='contacts.functiontype')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='function_assignments', to='tenancy.policedistrict')),
                    ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='function_assignments', to='tenancy.policeunit')),
                    ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'funksjon hos en person',
                    'verbose_name_plural': 'funksjoner hos personer',
                    'ordering': ('valid_from', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_functionassignment_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('function', '='), ('district', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_function_a_person_and_district'), models.CheckConstraint(condition=models.Q(('percent__isnull', True), ('percent__range', (1, 100)), _connector='OR'), name='function_takes_a_part_of_a_position')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionassignment',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionassignmentevent" ("district_id", "function_id", "id", "made_at", "made_by_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."made_at", NEW."made_by_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='247b2febf6789bc68e783c01bee7ebf62887723d', operation='INSERT', pgid='pgtrigger_insert_insert_efd8d', table='contacts_functionassignment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionassignment',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_functionassignmentevent" ("district_id", "function_id", "id", "made_at", "made_by_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."made_at", NEW."made_by_id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='b7f689fb05859c2c4e414c99c94a11b52d7aee77', operation='UPDATE', pgid='pgtrigger_update_update_f84a9', table='contacts_functionassignment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionassignment',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionassignmentevent" ("district_id", "function_id", "id", "made_at", "made_by_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "user_id", "valid_from", "valid_until") VALUES (OLD."district_id", OLD."function_id", OLD."id", OLD."made_at", OLD."made_by_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit_id", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='a30694e504b4926709e77727841fb7c3f4553231', operation='DELETE', pgid='pgtrigger_delete_delete_cfd7e', table='contacts_functionassignment', when='AFTER')),
            ), migrations.CreateModel(
                name='FunctionAssignmentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.functionassignment')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('function', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.functiontype')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('unit', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit')),
                    ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='functionassignmentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='358a990f1dae2014ddcd9ab52b86f93aac0424ac', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3ef2', table='contacts_functionassignmentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='FunctionType',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.SlugField(max_length=40, verbose_name='kode')),
                    ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                    ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                    ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                    ('about_nb', models.CharField(max_length=300, verbose_name='om funksjonen, bokmål')),
                    ('about_nn', models.CharField(max_length=300, verbose_name='om funksjonen, nynorsk')),
                    ('about_en', models.CharField(max_length=300, verbose_name='om funksjonen, engelsk')),
                    ('is_public_channel', models.BooleanField(default=False, verbose_name='åpen for alle')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ],
                options={
                    'verbose_name': 'funksjon i politiet',
                    'verbose_name_plural': 'funksjoner i politiet',
                    'ordering': ('position', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_functiontype_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_function_a_code')],
                },
                bases=(contacts.models.wording.InReadersLanguage, models.Model),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functiontype',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functiontypeevent" ("about_en", "about_nb", "about_nn", "code", "id", "is_public_channel", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."is_public_channel", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='da8d870a4cf5b1813d76ea70cef4ea002eb14776', operation='INSERT', pgid='pgtrigger_insert_insert_de246', table='contacts_functiontype', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functiontype',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_functiontypeevent" ("about_en", "about_nb", "about_nn", "code", "id", "is_public_channel", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."is_public_channel", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='4856b5abe8bf2c21c38c44ff18a11ec3d61e53cc', operation='UPDATE', pgid='pgtrigger_update_update_8b350', table='contacts_functiontype', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='functiontype',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functiontypeevent" ("about_en", "about_nb", "about_nn", "code", "id", "is_public_channel", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (OLD."about_en", OLD."about_nb", OLD."about_nn", OLD."code", OLD."id", OLD."is_public_channel", OLD."label_en", OLD."label_nb", OLD."label_nn", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='7cb5eabcac924b5984155e99aff5666135e3025d', operation='DELETE', pgid='pgtrigger_delete_delete_4f342', table='contacts_functiontype', when='AFTER')),
            ), migrations.CreateModel(
                name='FunctionTypeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.functiontype')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.SlugField(db_index=False, max_length=40, verbose_name='kode')),
                    ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                    ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                    ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                    ('about_nb', models.CharField(max_length=300, verbose_name='om funksjonen, bokmål')),
                    ('about_nn', models.CharField(max_length=300, verbose_name='om funksjonen, nynorsk')),
                    ('about_en', models.CharField(max_length=300, verbose_name='om funksjonen, engelsk')),
                    ('is_public_channel', models.BooleanField(default=False, verbose_name='åpen for alle')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='functiontypeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6a4cc900403695442f553a220637769405f520ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_86c9e', table='contacts_functiontypeevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Import',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imports', to='tenancy.policedistrict')),
                    ('kind', models.CharField(choices=[('units', 'enheter'), ('staff', 'ansatte')], max_length=20, verbose_name='type')),
                    ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                    ('state', models.CharField(choices=[('previewed', 'Ikke tatt inn'), ('imported', 'Tatt inn'), ('undone', 'Angret')], default='previewed', max_length=20, verbose_name='tilstand')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('rows', models.JSONField(default=list)),
                    ('new_count', models.PositiveIntegerField(default=0, verbose_name='nye')),
                    ('changed_count', models.PositiveIntegerField(default=0, verbose_name='endret')),
                    ('same_count', models.PositiveIntegerField(default=0, verbose_name='samme')),
                    ('wrong_count', models.PositiveIntegerField(default=0, verbose_name='feil')),
                    ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('imported_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('imported_at', models.DateTimeField(editable=False, null=True)),
                    ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('undone_at', models.DateTimeField(editable=False, null=True)),
                ],
                options={
                    'verbose_name': 'import',
                    'verbose_name_plural': 'importer',
                    'default_permissions': (),
                    'indexes': [models.Index(fields=['district', '-uploaded_at'], name='contacts_im_distric_674090_idx')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'previewed'), ('imported_at__isnull', True), ('undone_at__isnull', True)), models.Q(('state', 'imported'), ('imported_at__isnull', False), ('undone_at__isnull', True), ('wrong_count', 0)), models.Q(('state', 'undone'), ('imported_at__isnull', False), ('undone_at__isnull', False), ('wrong_count', 0)), _connector='OR'), name='import_says_what_became_of_it')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='import',
                trigger=pgtrigger.compiler.Trigger(name='taken_in_once_and_undone_once', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{imported:undone,previewed:imported}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='24bd48efa4339c1bc594c4ac99f66b80a6b24f20', operation='UPDATE', pgid='pgtrigger_taken_in_once_and_undone_once_b0631', table='contacts_import', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='import',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_importevent" ("changed_count", "district_id", "edition", "file_name", "id", "imported_at", "imported_by_id", "kind", "new_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "same_count", "state", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id", "wrong_count") VALUES (NEW."changed_count", NEW."district_id", NEW."edition", NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", NEW."kind", NEW."new_count", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."same_count", NEW."state", NEW."undone_at", NEW."undone_by_id", NEW."uploaded_at", NEW."uploaded_by_id", NEW."wrong_count"); RETURN NULL;', hash='df6003801a364f04172b7994e897ba6309dcbdc4', operation='INSERT', pgid='pgtrigger_insert_insert_70353', table='contacts_import', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='import',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."changed_count" IS DISTINCT FROM (NEW."changed_count") OR OLD."district_id" IS DISTINCT FROM (NEW."district_id") OR OLD."edition" IS DISTINCT FROM (NEW."edition") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at") OR OLD."imported_by_id" IS DISTINCT FROM (NEW."imported_by_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."new_count" IS DISTINCT FROM (NEW."new_count") OR OLD."same_count" IS DISTINCT FROM (NEW."same_count") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."undone_at" IS DISTINCT FROM (NEW."undone_at") OR OLD."undone_by_id" IS DISTINCT FROM (NEW."undone_by_id") OR OLD."uploaded_at" IS DISTINCT FROM (NEW."uploaded_at") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id") OR OLD."wrong_count" IS DISTINCT FROM (NEW."wrong_count"))', func='INSERT INTO "contacts_importevent" ("changed_count", "district_id", "edition", "file_name", "id", "imported_at", "imported_by_id", "kind", "new_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "same_count", "state", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id", "wrong_count") VALUES (NEW."changed_count", NEW."district_id", NEW."edition", NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", NEW."kind", NEW."new_count", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."same_count", NEW."state", NEW."undone_at", NEW."undone_by_id", NEW."uploaded_at", NEW."uploaded_by_id", NEW."wrong_count"); RETURN NULL;', hash='10ab60b59f052ee11015ce6d9332fc9d4e49b57c', operation='UPDATE', pgid='pgtrigger_update_update_d469a', table='contacts_import', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='import',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_importevent" ("changed_count", "district_id", "edition", "file_name", "id", "imported_at", "imported_by_id", "kind", "new_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "same_count", "state", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id", "wrong_count") VALUES (OLD."changed_count", OLD."district_id", OLD."edition", OLD."file_name", OLD."id", OLD."imported_at", OLD."imported_by_id", OLD."kind", OLD."new_count", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."same_count", OLD."state", OLD."undone_at", OLD."undone_by_id", OLD."uploaded_at", OLD."uploaded_by_id", OLD."wrong_count"); RETURN NULL;', hash='84c647491fdf9c806a278f5fd4bc28862866b894', operation='DELETE', pgid='pgtrigger_delete_delete_ee36f', table='contacts_import', when='AFTER')),
            ), migrations.CreateModel(
                name='ImportEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.import')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('kind', models.CharField(choices=[('units', 'enheter'), ('staff', 'ansatte')], max_length=20, verbose_name='type')),
                    ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                    ('state', models.CharField(choices=[('previewed', 'Ikke tatt inn'), ('imported', 'Tatt inn'), ('undone', 'Angret')], default='previewed', max_length=20, verbose_name='tilstand')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('new_count', models.PositiveIntegerField(default=0, verbose_name='nye')),
                    ('changed_count', models.PositiveIntegerField(default=0, verbose_name='endret')),
                    ('same_count', models.PositiveIntegerField(default=0, verbose_name='samme')),
                    ('wrong_count', models.PositiveIntegerField(default=0, verbose_name='feil')),
                    ('uploaded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('imported_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('imported_at', models.DateTimeField(editable=False, null=True)),
                    ('undone_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('undone_at', models.DateTimeField(editable=False, null=True)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='importevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5570cfe62c6cac79a45f7bc963c74a84d23db9b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_46727', table='contacts_importevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='LibraryDocument',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='library', to='tenancy.policedistrict')),
                    ('kind', models.CharField(choices=[('guidance', 'Veiledning'), ('template', 'Mal')], default='guidance', max_length=10, verbose_name='type')),
                    ('title', models.CharField(max_length=120, verbose_name='tittel')),
                    ('about', models.CharField(blank=True, max_length=300, verbose_name='hva den er til')),
                    ('file', models.FileField(upload_to=contacts.models.library._stored_name, verbose_name='fil')),
                    ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                    ('media_type', models.CharField(max_length=100)),
                    ('size', models.PositiveIntegerField(verbose_name='størrelse i byte')),
                    ('replaces', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='contacts.librarydocument')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'dokument i biblioteket',
                    'verbose_name_plural': 'dokumenter i biblioteket',
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_librarydocument_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='library_document_has_a_title')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='librarydocument',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_librarydocumentevent" ("about", "district_id", "file", "file_name", "id", "kind", "made_at", "made_by_id", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "size", "title", "valid_from", "valid_until") VALUES (NEW."about", NEW."district_id", NEW."file", NEW."file_name", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."media_type", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaces_id", NEW."size", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='786ef1f08bfc5e20e29993119b592fbbcccb14b8', operation='INSERT', pgid='pgtrigger_insert_insert_479db', table='contacts_librarydocument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='librarydocument',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_librarydocumentevent" ("about", "district_id", "file", "file_name", "id", "kind", "made_at", "made_by_id", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "size", "title", "valid_from", "valid_until") VALUES (NEW."about", NEW."district_id", NEW."file", NEW."file_name", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."media_type", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaces_id", NEW."size", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='48254e73e30f58a4834a29b4997e39a19b2e3877', operation='UPDATE', pgid='pgtrigger_update_update_517bb', table='contacts_librarydocument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='librarydocument',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_librarydocumentevent" ("about", "district_id", "file", "file_name", "id", "kind", "made_at", "made_by_id", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "size", "title", "valid_from", "valid_until") VALUES (OLD."about", OLD."district_id", OLD."file", OLD."file_name", OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."media_type", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaces_id", OLD."size", OLD."title", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='cd57a7a172095b6c78fc2ca3dc38b964bc97cd45', operation='DELETE', pgid='pgtrigger_delete_delete_81b33', table='contacts_librarydocument', when='AFTER')),
            ), migrations.CreateModel(
                name='LibraryDocumentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.librarydocument')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('kind', models.CharField(choices=[('guidance', 'Veiledning'), ('template', 'Mal')], default='guidance', max_length=10, verbose_name='type')),
                    ('title', models.CharField(max_length=120, verbose_name='tittel')),
                    ('about', models.CharField(blank=True, max_length=300, verbose_name='hva den er til')),
                    ('file', models.FileField(upload_to=contacts.models.library._stored_name, verbose_name='fil')),
                    ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                    ('media_type', models.CharField(max_length=100)),
                    ('size', models.PositiveIntegerField(verbose_name='størrelse i byte')),
                    ('replaces', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.librarydocument')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='librarydocumentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2e4d46585e033cfabe820b3870a2745f911db004', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5e08', table='contacts_librarydocumentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='MandateClarification',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='contacts.policecontactassignment')),
                    ('scope', models.TextField(max_length=1000, verbose_name='hva politikontakten kan avgjøre')),
                    ('limits', models.TextField(blank=True, max_length=1000, verbose_name='hva lederen må avgjøre')),
                    ('decided_by', models.CharField(max_length=120, verbose_name='avklart av')),
                    ('decided_on', models.DateField(verbose_name='avklart')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'fullmaktsavklaring',
                    'verbose_name_plural': 'fullmaktsavklaringer',
                    'ordering': ('-decided_on', '-pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('scope', ''), _negated=True), models.Q(('decided_by', ''), _negated=True)), name='mandate_says_what_and_who')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='mandateclarification',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_mandateclarificationevent" ("assignment_id", "decided_by", "decided_on", "id", "limits", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope") VALUES (NEW."assignment_id", NEW."decided_by", NEW."decided_on", NEW."id", NEW."limits", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scope"); RETURN NULL;', hash='a35760bf77dac5a2360a998bc08f9a756704cdd4', operation='INSERT', pgid='pgtrigger_insert_insert_b4fc7', table='contacts_mandateclarification', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mandateclarification',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_mandateclarificationevent" ("assignment_id", "decided_by", "decided_on", "id", "limits", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope") VALUES (NEW."assignment_id", NEW."decided_by", NEW."decided_on", NEW."id", NEW."limits", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scope"); RETURN NULL;', hash='6b81286c391b2c3736728bfcea585fcbdbddedad', operation='UPDATE', pgid='pgtrigger_update_update_f6931', table='contacts_mandateclarification', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mandateclarification',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_mandateclarificationevent" ("assignment_id", "decided_by", "decided_on", "id", "limits", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope") VALUES (OLD."assignment_id", OLD."decided_by", OLD."decided_on", OLD."id", OLD."limits", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scope"); RETURN NULL;', hash='5314d243b48c803b2d26e0ffc8c6da6dbc5fe29f', operation='DELETE', pgid='pgtrigger_delete_delete_ab3c8', table='contacts_mandateclarification', when='AFTER')),
            ), migrations.CreateModel(
                name='MandateClarificationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.mandateclarification')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('assignment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment')),
                    ('scope', models.TextField(max_length=1000, verbose_name='hva politikontakten kan avgjøre')),
                    ('limits', models.TextField(blank=True, max_length=1000, verbose_name='hva lederen må avgjøre')),
                    ('decided_by', models.CharField(max_length=120, verbose_name='avklart av')),
                    ('decided_on', models.DateField(verbose_name='avklart')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='mandateclarificationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ed0f6c21fc3880fbc5234bedc675fffcad221b41', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_114b4', table='contacts_mandateclarificationevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Onboarding',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('assignment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='onboarding', to='contacts.policecontactassignment')),
                    ('begins_on', models.DateField(verbose_name='regnes fra')),
                    ('mentor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'opplæring av politikontakt',
                    'verbose_name_plural': 'opplæring av politikontakter',
                    'default_permissions': (),
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboarding',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingevent" ("assignment_id", "begins_on", "id", "made_at", "made_by_id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assignment_id", NEW."begins_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."mentor_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='14b018d3a2b8379e0b331be50dd83f9724e8d065', operation='INSERT', pgid='pgtrigger_insert_insert_f2223', table='contacts_onboarding', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboarding',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_onboardingevent" ("assignment_id", "begins_on", "id", "made_at", "made_by_id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assignment_id", NEW."begins_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."mentor_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='916709df94624b055f92a8a96710725bc1605bfd', operation='UPDATE', pgid='pgtrigger_update_update_bca45', table='contacts_onboarding', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboarding',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingevent" ("assignment_id", "begins_on", "id", "made_at", "made_by_id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."assignment_id", OLD."begins_on", OLD."id", OLD."made_at", OLD."made_by_id", OLD."mentor_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='ac1917c1302013d71a8bf85ae79468e50e04d189', operation='DELETE', pgid='pgtrigger_delete_delete_9cf77', table='contacts_onboarding', when='AFTER')),
            ), migrations.CreateModel(
                name='OnboardingContact',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('onboarding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='contacts.onboarding')),
                    ('name', models.CharField(max_length=120, verbose_name='navn')),
                    ('what', models.CharField(max_length=200, verbose_name='funksjon')),
                ],
                options={
                    'verbose_name': 'en den nye bør møte',
                    'verbose_name_plural': 'de den nye bør møte',
                    'ordering': ('pk',),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('what', ''), _negated=True)), name='onboarding_contact_says_who')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingcontact',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingcontactevent" ("id", "name", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."name", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."what"); RETURN NULL;', hash='91b47b46cacbbb8ec63b1639e58aa6853e72428c', operation='INSERT', pgid='pgtrigger_insert_insert_4ecd5', table='contacts_onboardingcontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingcontact',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_onboardingcontactevent" ("id", "name", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (NEW."id", NEW."name", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."what"); RETURN NULL;', hash='32c36ccb52111b109b70db40008b9b0c725e26bc', operation='UPDATE', pgid='pgtrigger_update_update_aa425', table='contacts_onboardingcontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingcontact',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingcontactevent" ("id", "name", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what") VALUES (OLD."id", OLD."name", OLD."onboarding_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."what"); RETURN NULL;', hash='35be0ee425f0afbc3fc3122436e972bed9498232', operation='DELETE', pgid='pgtrigger_delete_delete_e6096', table='contacts_onboardingcontact', when='AFTER')),
            ), migrations.CreateModel(
                name='OnboardingContactEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.onboardingcontact')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('onboarding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.onboarding')),
                    ('name', models.CharField(max_length=120, verbose_name='navn')),
                    ('what', models.CharField(max_length=200, verbose_name='funksjon')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingcontactevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a2c04277f43b4f2747cc41e7ffe811e044c9b6ec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2cf39', table='contacts_onboardingcontactevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='OnboardingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.onboarding')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('assignment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment')),
                    ('begins_on', models.DateField(verbose_name='regnes fra')),
                    ('mentor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cd268d63ac94ceb9b2f76481e0f8db1f0e283446', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6435e', table='contacts_onboardingevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='OnboardingTask',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('onboarding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='contacts.onboarding')),
                    ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                    ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                    ('due_on', models.DateField(verbose_name='frist')),
                    ('done_on', models.DateField(blank=True, null=True, verbose_name='gjort')),
                    ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'oppgave for ny politikontakt',
                    'verbose_name_plural': 'oppgaver for ny politikontakt',
                    'ordering': ('due_on', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('done_by__isnull', True), ('done_on__isnull', True)), models.Q(('done_by__isnull', False), ('done_on__isnull', False)), _connector='OR'), name='onboarding_task_is_done_by_somebody')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingtask',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingtaskevent" ("done_by_id", "done_on", "due_on", "id", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."id", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='163c07aebc2e78dc061eb281dd6773ed8079ffd4', operation='INSERT', pgid='pgtrigger_insert_insert_f9422', table='contacts_onboardingtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingtask',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_onboardingtaskevent" ("done_by_id", "done_on", "due_on", "id", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."id", NEW."onboarding_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='d80da43503e1f137fcca43fb13cf101a9bfd8bed', operation='UPDATE', pgid='pgtrigger_update_update_123cc', table='contacts_onboardingtask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingtask',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_onboardingtaskevent" ("done_by_id", "done_on", "due_on", "id", "onboarding_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."id", OLD."onboarding_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."why"); RETURN NULL;', hash='335b943fd69a9d309ac4fab4876ef1a002a42558', operation='DELETE', pgid='pgtrigger_delete_delete_07f96', table='contacts_onboardingtask', when='AFTER')),
            ), migrations.CreateModel(
                name='OnboardingTaskEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.onboardingtask')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('onboarding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.onboarding')),
                    ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                    ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                    ('due_on', models.DateField(verbose_name='frist')),
                    ('done_on', models.DateField(blank=True, null=True, verbose_name='gjort')),
                    ('done_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='onboardingtaskevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b3502196cab39f13272ee45e2a3d57d305c43a49', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_df56d', table='contacts_onboardingtaskevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='PoliceContactAssignment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to=settings.AUTH_USER_MODEL)),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to='tenancy.municipality')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to='tenancy.policedistrict')),
                    ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to='tenancy.policeunit', verbose_name='geografisk driftsenhet')),
                    ('kind', models.CharField(choices=[('primary', 'Politikontakt'), ('deputy', 'Stedfortreder')], default='primary', max_length=7, verbose_name='type')),
                    ('state', models.CharField(choices=[('active', 'Tildelt'), ('awaiting_approval', 'Venter på godkjenning')], default='active', max_length=17, verbose_name='tilstand')),
                    ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                    ('is_sole_role', models.BooleanField(default=False, verbose_name='eneste rolle')),
                    ('appointment', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignment', to='tenancy.roleappointment')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'tildeling av politikontakt',
                    'verbose_name_plural': 'tildelinger av politikontakt',
                    'ordering': ('valid_from', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'indexes': [models.Index(fields=['municipality', 'kind', 'state'], name='contact_coverage')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_policecontactassignment_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('municipality', '='), ('kind', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_assignment_a_person_and_kind'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'active'), ('appointment__isnull', False)), models.Q(models.Q(('state', 'active'), _negated=True), ('appointment__isnull', True)), _connector='OR'), name='active_assignment_has_an_appointment'), models.CheckConstraint(condition=models.Q(('state', 'active'), ('kind', 'primary'), _connector='OR'), name='only_primary_awaits_approval'), models.CheckConstraint(condition=models.Q(('percent__isnull', True), ('percent__range', (1, 100)), _connector='OR'), name='contact_takes_a_part_of_a_position')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='under_the_cap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."kind" = \'primary\' AND NEW."state" = \'active\')', declare='DECLARE claimed datemultirange; over date;', func='\n            claimed := datemultirange(daterange(NEW.valid_from, NEW.valid_until, \'[]\'));\n            IF TG_OP = \'UPDATE\' THEN\n                IF (OLD.user_id, OLD.municipality_id, OLD.kind, OLD.state)\n                    = (NEW.user_id, NEW.municipality_id, NEW.kind, NEW.state) THEN\n                    claimed := claimed - datemultirange(daterange(OLD.valid_from, OLD.valid_until, \'[]\'));\n                END IF;\n            END IF;\n            IF isempty(claimed) THEN RETURN NULL; END IF;\n            -- A lock says nothing about rows that an older snapshot does not see.\n            IF current_setting(\'transaction_isolation\') = \'repeatable read\' THEN\n                RAISE EXCEPTION \'Tildel politikontakter i en vanlig transaksjon.\'\n                    USING ERRCODE = \'restrict_violation\';\n            END IF;\n            PERFORM 1 FROM accounts_user WHERE id = NEW.user_id FOR NO KEY UPDATE;\n            WITH mine AS (\n                SELECT a.municipality_id, a.valid_from, a.valid_until,\n                       town.valid_from AS town_from, town.valid_until AS town_until\n                FROM contacts_policecontactassignment a\n                JOIN tenancy_municipality town ON town.id = a.municipality_id\n                WHERE a.user_id = NEW.user_id AND a.kind = \'primary\' AND a.state = \'active\'\n            ), starts AS (\n                SELECT lower(days) AS day FROM unnest(claimed) days\n                UNION SELECT valid_from FROM mine\n                UNION SELECT town_from FROM mine\n                UNION SELECT valid_from FROM contacts_contactlimit\n            )\n            SELECT min(starts.day) INTO over\n            FROM starts\n            JOIN contacts_contactlimit most\n                ON starts.day <@ daterange(most.valid_from, most.valid_until, \'[]\')\n            WHERE starts.day <@ claimed AND (\n                SELECT count(DISTINCT municipality_id) FROM mine\n                WHERE starts.day <@ daterange(mine.valid_from, mine.valid_until, \'[]\')\n                  AND starts.day <@ daterange(mine.town_from, mine.town_until, \'[]\')\n            ) > greatest(most."limit", (\n                SELECT max(granted.max_municipalities) FROM contacts_excessassignmentapproval granted\n                WHERE granted.user_id = NEW.user_id\n                  AND starts.day <@ daterange(granted.valid_from, granted.valid_until, \'[]\')\n                  AND (granted.withdrawn_on IS NULL OR starts.day < granted.withdrawn_on)\n            ));\n            IF over IS NOT NULL THEN\n                RAISE EXCEPTION \'Politikontakten har flere kommuner enn grensen fra %.\', over\n                    USING ERRCODE = \'restrict_violation\';\n            END IF;\n            RETURN NULL;\n        ', hash='564e3a71341fde3ca52566c1e72406c3fa01a2d0', operation='INSERT OR UPDATE', pgid='pgtrigger_under_the_cap_438e6', table='contacts_policecontactassignment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='in_its_district', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF NOT EXISTS (\n                SELECT FROM tenancy_municipalitydistrict link\n                WHERE link.municipality_id = NEW.municipality_id AND link.district_id = NEW.district_id\n                  AND NEW.valid_from <@ daterange(link.valid_from, link.valid_until, '[]')\n            ) THEN\n                RAISE EXCEPTION 'Kommunen ligger ikke i politidistriktet den dagen.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            IF NEW.unit_id IS NOT NULL AND NOT EXISTS (\n                SELECT FROM tenancy_policeunit unit WHERE unit.id = NEW.unit_id\n                  AND unit.district_id = NEW.district_id AND unit.kind = 'geographic_operational_unit'\n            ) THEN\n                RAISE EXCEPTION 'Enheten er ikke en driftsenhet i politidistriktet.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='d7821ad05cbce84d7d871ee3073a4d2cfa01cf72', operation='INSERT OR UPDATE OF "district_id", "municipality_id", "unit_id", "valid_from"', pgid='pgtrigger_in_its_district_d79b2', table='contacts_policecontactassignment', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='as_appointed', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n            IF EXISTS (\n                SELECT FROM contacts_policecontactassignment a\n                LEFT JOIN tenancy_roleappointment r ON r.id = a.appointment_id\n                    AND r.user_id = a.user_id AND r.municipality_id = a.municipality_id\n                    AND r.role = 'police_contact' AND r.valid_from = a.valid_from\n                    AND r.valid_until IS NOT DISTINCT FROM a.valid_until\n                WHERE a.id = NEW.id AND a.state = 'active' AND r.id IS NULL\n            ) THEN\n                RAISE EXCEPTION 'Rollen følger ikke tildelingen.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NULL;\n        ", hash='35ff3a41eea641d79cd13e691190e490aa379445', operation='INSERT OR UPDATE', pgid='pgtrigger_as_appointed_09c0d', table='contacts_policecontactassignment', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='around_its_presence', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n            IF EXISTS (\n                SELECT FROM contacts_policecontactassignment a\n                JOIN contacts_presenceday d ON d.assignment_id = a.id AND d.state <> 'cancelled'\n                WHERE a.id = NEW.id AND NOT (\n                    a.state = 'active' AND d.present_on <@ daterange(a.valid_from, a.valid_until, '[]')\n                )\n            ) THEN\n                RAISE EXCEPTION 'Tildelingen har dager til stede utenfor tiden den gjelder.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NULL;\n        ", hash='c83ea065a863a8ea63f3466607027612de3b8f51', operation='UPDATE OF "valid_from", "valid_until", "state"', pgid='pgtrigger_around_its_presence_c77d1', table='contacts_policecontactassignment', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."appointment_id", NEW."district_id", NEW."id", NEW."is_sole_role", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."municipality_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='1c885e4897ed03eb0334811fafc6cbda439d616e', operation='INSERT', pgid='pgtrigger_insert_insert_4e478', table='contacts_policecontactassignment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."appointment_id", NEW."district_id", NEW."id", NEW."is_sole_role", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."municipality_id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='eb48693c2f976f2413d36092bc160d137bac2a42', operation='UPDATE', pgid='pgtrigger_update_update_70b44', table='contacts_policecontactassignment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignment',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "unit_id", "user_id", "valid_from", "valid_until") VALUES (OLD."appointment_id", OLD."district_id", OLD."id", OLD."is_sole_role", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."municipality_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."unit_id", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='7a9c7fd0d9fd08beba23205da43be208288dd346', operation='DELETE', pgid='pgtrigger_delete_delete_dae2d', table='contacts_policecontactassignment', when='AFTER')),
            ), migrations.CreateModel(
                name='PoliceContactAssignmentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.policecontactassignment')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('unit', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit', verbose_name='geografisk driftsenhet')),
                    ('kind', models.CharField(choices=[('primary', 'Politikontakt'), ('deputy', 'Stedfortreder')], default='primary', max_length=7, verbose_name='type')),
                    ('state', models.CharField(choices=[('active', 'Tildelt'), ('awaiting_approval', 'Venter på godkjenning')], default='active', max_length=17, verbose_name='tilstand')),
                    ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                    ('is_sole_role', models.BooleanField(default=False, verbose_name='eneste rolle')),
                    ('appointment', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.roleappointment')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policecontactassignmentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='704560ca5fbbe2c0e8a456037eebda6857db9e44', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3a13a', table='contacts_policecontactassignmentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='PresenceCancellation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('day', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='cancellation', to='contacts.presenceday')),
                    ('reason', models.CharField(max_length=300, verbose_name='hvorfor')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'avlysning',
                    'verbose_name_plural': 'avlysninger',
                    'ordering': ('pk',),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='cancellation_has_a_reason')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='presencecancellation',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencecancellationevent" ("day_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."day_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;', hash='a1e926d7418b1dbb6b28eb5a5f782921ac18a15c', operation='INSERT', pgid='pgtrigger_insert_insert_68d76', table='contacts_presencecancellation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='presencecancellation',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_presencecancellationevent" ("day_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."day_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;', hash='94b73abaa7a19b3a984e7f351e5c7ab7b7cbb472', operation='UPDATE', pgid='pgtrigger_update_update_c61ac', table='contacts_presencecancellation', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='presencecancellation',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencecancellationevent" ("day_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."day_id", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;', hash='44e8ff680c969343cbc66565d15cc5c397ece781', operation='DELETE', pgid='pgtrigger_delete_delete_ca615', table='contacts_presencecancellation', when='AFTER')),
            ), migrations.CreateModel(
                name='PresenceCancellationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.presencecancellation')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('day', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.presenceday')),
                    ('reason', models.CharField(max_length=300, verbose_name='hvorfor')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='presencecancellationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bad53c147a97ba2f0658cfa6ab526c5be41e835c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6930b', table='contacts_presencecancellationevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='PresenceDay',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='presence_days', to='contacts.policecontactassignment')),
                    ('present_on', models.DateField(verbose_name='dag')),
                    ('starts', models.TimeField(blank=True, null=True, verbose_name='fra klokka')),
                    ('ends', models.TimeField(blank=True, null=True, verbose_name='til klokka')),
                    ('place', models.CharField(max_length=120, verbose_name='sted')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='til kommunen')),
                    ('state', models.CharField(choices=[('planned', 'Planlagt'), ('held', 'Gjennomført'), ('cancelled', 'Avlyst')], default='planned', max_length=9, verbose_name='tilstand')),
                    ('is_unplanned', models.BooleanField(default=False, verbose_name='ikke planlagt')),
                    ('recorded_on', models.DateField(blank=True, editable=False, null=True, verbose_name='ført')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'dag til stede',
                    'verbose_name_plural': 'dager til stede',
                    'ordering': ('present_on', 'pk'),
                    'default_permissions': (),
                    'indexes': [models.Index(fields=['present_on', 'state'], name='presence_by_day')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('assignment', 'present_on'), name='one_presence_a_day'), models.CheckConstraint(condition=models.Q(('place', ''), _negated=True), name='presence_has_a_place'), models.CheckConstraint(condition=models.Q(('ends__isnull', True), models.Q(('ends__gt', models.F('starts')), ('starts__isnull', False)), _connector='OR'), name='presence_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(models.Q(('recorded_on__gte', models.F('present_on')), ('recorded_on__isnull', False), ('state', 'held')), models.Q(models.Q(('state', 'held'), _negated=True), ('recorded_on__isnull', True)), _connector='OR'), name='presence_is_held_when_it_has_come'), models.CheckConstraint(condition=models.Q(('is_unplanned', False), ('state', 'held'), _connector='OR'), name='unplanned_presence_is_held')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='presenceday',
                trigger=pgtrigger.compiler.Trigger(name='within_its_assignment', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (NEW."state" = \'cancelled\'))', func="\n            PERFORM 1 FROM contacts_policecontactassignment a\n            WHERE a.id = NEW.assignment_id AND a.state = 'active'\n              AND NEW.present_on <@ daterange(a.valid_from, a.valid_until, '[]')\n            FOR SHARE;\n            IF NOT FOUND THEN\n                RAISE EXCEPTION 'Dagen ligger utenfor tildelingen.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='cba502e61841c8ce3f01f9e9e5474c84b5040618', operation='INSERT OR UPDATE OF "assignment_id", "present_on", "state"', pgid='pgtrigger_within_its_assignment_82928', table='contacts_presenceday', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='presenceday',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencedayevent" ("assignment_id", "edition", "ends", "id", "is_unplanned", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "present_on", "recorded_on", "starts", "state") VALUES (NEW."assignment_id", NEW."edition", NEW."ends", NEW."id", NEW."is_unplanned", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."present_on", NEW."recorded_on", NEW."starts", NEW."state"); RETURN NULL;', hash='e95d39344f01ba2fcf294030550078cbb184a3a8', operation='INSERT', pgid='pgtrigger_insert_insert_feef9', table='contacts_presenceday', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='presenceday',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_presencedayevent" ("assignment_id", "edition", "ends", "id", "is_unplanned", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "present_on", "recorded_on", "starts", "state") VALUES (NEW."assignment_id", NEW."edition", NEW."ends", NEW."id", NEW."is_unplanned", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."present_on", NEW."recorded_on", NEW."starts", NEW."state"); RETURN NULL;', hash='15695896da732dbcd09e7a8899643d2cf3183a86', operation='UPDATE', pgid='pgtrigger_update_update_bfae1', table='contacts_presenceday', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='presenceday',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencedayevent" ("assignment_id", "edition", "ends", "id", "is_unplanned", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "present_on", "recorded_on", "starts", "state") VALUES (OLD."assignment_id", OLD."edition", OLD."ends", OLD."id", OLD."is_unplanned", OLD."made_at", OLD."made_by_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."present_on", OLD."recorded_on", OLD."starts", OLD."state"); RETURN NULL;', hash='5a27bee929235af0273bf8fb3caeea88b5f099ba', operation='DELETE', pgid='pgtrigger_delete_delete_65d3a', table='contacts_presenceday', when='AFTER')),
            ), migrations.CreateModel(
                name='PresenceDayEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.presenceday')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('assignment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment')),
                    ('present_on', models.DateField(verbose_name='dag')),
                    ('starts', models.TimeField(blank=True, null=True, verbose_name='fra klokka')),
                    ('ends', models.TimeField(blank=True, null=True, verbose_name='til klokka')),
                    ('place', models.CharField(max_length=120, verbose_name='sted')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='til kommunen')),
                    ('state', models.CharField(choices=[('planned', 'Planlagt'), ('held', 'Gjennomført'), ('cancelled', 'Avlyst')], default='planned', max_length=9, verbose_name='tilstand')),
                    ('is_unplanned', models.BooleanField(default=False, verbose_name='ikke planlagt')),
                    ('recorded_on', models.DateField(blank=True, editable=False, null=True, verbose_name='ført')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='presencedayevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4cc4f6c12ec5d25b0a4b38a9d9f1a11c2b07b738', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ab806', table='contacts_presencedayevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ProgrammeTask',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='programme_tasks', to='tenancy.policedistrict')),
                    ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                    ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                    ('due_days', models.PositiveSmallIntegerField(verbose_name='dager etter start')),
                ],
                options={
                    'verbose_name': 'oppgave i opplæringsprogrammet',
                    'verbose_name_plural': 'oppgaver i opplæringsprogrammet',
                    'ordering': ('due_days', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('why', ''), _negated=True)), name='programme_task_says_what_and_why'), models.CheckConstraint(condition=models.Q(('due_days__range', (0, 90))), name='programme_task_within_the_programme')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmetask',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_programmetaskevent" ("district_id", "due_days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."district_id", NEW."due_days", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='c4d1609a97764152a4e39a74df5450fc96d7e632', operation='INSERT', pgid='pgtrigger_insert_insert_f275c', table='contacts_programmetask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmetask',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_programmetaskevent" ("district_id", "due_days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (NEW."district_id", NEW."due_days", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."why"); RETURN NULL;', hash='56df0838058de4da02293474d959adf70f29259b', operation='UPDATE', pgid='pgtrigger_update_update_3d3ca', table='contacts_programmetask', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmetask',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_programmetaskevent" ("district_id", "due_days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "why") VALUES (OLD."district_id", OLD."due_days", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."why"); RETURN NULL;', hash='e3285a4122dc9cce4e89bb8b9305f646412db599', operation='DELETE', pgid='pgtrigger_delete_delete_701a4', table='contacts_programmetask', when='AFTER')),
            ), migrations.CreateModel(
                name='ProgrammeTaskEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.programmetask')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('title', models.CharField(max_length=120, verbose_name='oppgave')),
                    ('why', models.CharField(max_length=300, verbose_name='hvorfor')),
                    ('due_days', models.PositiveSmallIntegerField(verbose_name='dager etter start')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmetaskevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='31847a34091e151c96e4ef5345bdc3d01a6dda02', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d0dd7', table='contacts_programmetaskevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Responsibility',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='tenancy.policedistrict')),
                    ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='contacts.contacttopic')),
                    ('ask_first', models.CharField(choices=[('catalogue', 'Den nasjonale oversikten gjelder'), ('contact', 'Politikontakten'), ('unit', 'Forebyggende enhet')], default='catalogue', max_length=9, verbose_name='hvem man spør først')),
                    ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='tenancy.policeunit', verbose_name='forebyggende enhet')),
                    ('contact_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør politikontakten')),
                    ('unit_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør forebyggende enhet')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('written_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'hvem som gjør hva',
                    'verbose_name_plural': 'hvem som gjør hva',
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('district', 'topic'), name='one_responsibility_a_district_and_topic'), models.CheckConstraint(condition=models.Q(models.Q(('ask_first', 'unit'), _negated=True), ('unit__isnull', False), _connector='OR'), name='responsibility_names_its_unit')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='responsibility',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_responsibilityevent" ("ask_first", "contact_does", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id", "unit_does", "unit_id", "version", "written_at", "written_by_id") VALUES (NEW."ask_first", NEW."contact_does", NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."topic_id", NEW."unit_does", NEW."unit_id", NEW."version", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='53ad1ab21680c3b775a98b9e826006f2733fdd22', operation='INSERT', pgid='pgtrigger_insert_insert_36ad7', table='contacts_responsibility', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='responsibility',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_responsibilityevent" ("ask_first", "contact_does", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id", "unit_does", "unit_id", "version", "written_at", "written_by_id") VALUES (NEW."ask_first", NEW."contact_does", NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."topic_id", NEW."unit_does", NEW."unit_id", NEW."version", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='b80361891b4b7cb88e579949949a5e4f1b1c8ab5', operation='UPDATE', pgid='pgtrigger_update_update_ef981', table='contacts_responsibility', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='responsibility',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_responsibilityevent" ("ask_first", "contact_does", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id", "unit_does", "unit_id", "version", "written_at", "written_by_id") VALUES (OLD."ask_first", OLD."contact_does", OLD."district_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."topic_id", OLD."unit_does", OLD."unit_id", OLD."version", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='64856d4722f6d2cb66336aa309c3e9172637aa51', operation='DELETE', pgid='pgtrigger_delete_delete_3ce53', table='contacts_responsibility', when='AFTER')),
            ), migrations.CreateModel(
                name='ResponsibilityEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.responsibility')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('topic', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.contacttopic')),
                    ('ask_first', models.CharField(choices=[('catalogue', 'Den nasjonale oversikten gjelder'), ('contact', 'Politikontakten'), ('unit', 'Forebyggende enhet')], default='catalogue', max_length=9, verbose_name='hvem man spør først')),
                    ('unit', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit', verbose_name='forebyggende enhet')),
                    ('contact_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør politikontakten')),
                    ('unit_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør forebyggende enhet')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('written_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='responsibilityevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7154373a4b5e18d4c6e5d5f17e5e9298cfce618b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aec87', table='contacts_responsibilityevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='TopicFunction',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='contacts.contacttopic')),
                    ('function', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='topic_links', to='contacts.functiontype')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ],
                options={
                    'verbose_name': 'funksjon som svarer om et tema',
                    'verbose_name_plural': 'funksjoner som svarer om temaer',
                    'ordering': ('position', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('topic', 'function'), name='one_link_a_topic_and_function')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='topicfunction',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_topicfunctionevent" ("function_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "topic_id") VALUES (NEW."function_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."topic_id"); RETURN NULL;', hash='b66fff3fb9d917a20f5a7e01a9123f353415793b', operation='INSERT', pgid='pgtrigger_insert_insert_3cc72', table='contacts_topicfunction', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='topicfunction',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_topicfunctionevent" ("function_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "topic_id") VALUES (NEW."function_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."topic_id"); RETURN NULL;', hash='33f9006a31a9b2a25d982b35472e5bc3f88cf57b', operation='UPDATE', pgid='pgtrigger_update_update_e710c', table='contacts_topicfunction', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='topicfunction',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_topicfunctionevent" ("function_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "topic_id") VALUES (OLD."function_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."topic_id"); RETURN NULL;', hash='adcb51cc6b4b6b1a2db6d230c629e101da11b7d1', operation='DELETE', pgid='pgtrigger_delete_delete_80187', table='contacts_topicfunction', when='AFTER')),
            ), migrations.CreateModel(
                name='TopicFunctionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.topicfunction')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('topic', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.contacttopic')),
                    ('function', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.functiontype')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='topicfunctionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8575b78e529f855ce88b553311c7cf6642f92bb9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_205b1', table='contacts_topicfunctionevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ApprovalTerm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('approval', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='contacts.excessassignmentapproval')),
                    ('text', models.CharField(max_length=300, verbose_name='vilkår')),
                    ('due_on', models.DateField(verbose_name='frist')),
                    ('met_on', models.DateField(blank=True, null=True, verbose_name='oppfylt')),
                    ('met_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'vilkår',
                    'verbose_name_plural': 'vilkår',
                    'ordering': ('due_on', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='term_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('met_by__isnull', True), ('met_on__isnull', True)), models.Q(('met_by__isnull', False), ('met_on__isnull', False)), _connector='OR'), name='term_is_met_by_somebody')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='approvalterm',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_approvaltermevent" ("approval_id", "due_on", "id", "met_by_id", "met_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."approval_id", NEW."due_on", NEW."id", NEW."met_by_id", NEW."met_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='0b1cf13ec275695499706d4e36313f5704891e58', operation='INSERT', pgid='pgtrigger_insert_insert_61334', table='contacts_approvalterm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='approvalterm',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_approvaltermevent" ("approval_id", "due_on", "id", "met_by_id", "met_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."approval_id", NEW."due_on", NEW."id", NEW."met_by_id", NEW."met_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='2f20360623412d03e9b03418bf2449730810c084', operation='UPDATE', pgid='pgtrigger_update_update_d0125', table='contacts_approvalterm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='approvalterm',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_approvaltermevent" ("approval_id", "due_on", "id", "met_by_id", "met_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."approval_id", OLD."due_on", OLD."id", OLD."met_by_id", OLD."met_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='eb0391201a4523367a6bdcebbb279b012343e99c', operation='DELETE', pgid='pgtrigger_delete_delete_8ff29', table='contacts_approvalterm', when='AFTER')),
            ), migrations.CreateModel(
                name='ApprovalTermEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.approvalterm')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('approval', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.excessassignmentapproval')),
                    ('text', models.CharField(max_length=300, verbose_name='vilkår')),
                    ('due_on', models.DateField(verbose_name='frist')),
                    ('met_on', models.DateField(blank=True, null=True, verbose_name='oppfylt')),
                    ('met_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='approvaltermevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bca79e8b1454e9354887ee192f21efb434909b7e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1b0ce', table='contacts_approvaltermevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ContactCard',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='contact_card', to=settings.AUTH_USER_MODEL)),
                    ('workplace', models.CharField(blank=True, max_length=200, verbose_name='sted og dager')),
                    ('away_from_on', models.DateField(blank=True, null=True, verbose_name='borte fra')),
                    ('away_until_on', models.DateField(blank=True, null=True, verbose_name='borte til og med')),
                    ('shows_phone', models.BooleanField(db_default=True, default=True, verbose_name='telefon internt')),
                    ('shows_email', models.BooleanField(db_default=True, default=True, verbose_name='e-post internt')),
                    ('shows_workplace', models.BooleanField(db_default=True, default=True, verbose_name='sted og dager internt')),
                    ('publishes_name', models.BooleanField(db_default=False, default=False, verbose_name='navn åpent')),
                    ('publishes_phone', models.BooleanField(db_default=False, default=False, verbose_name='telefon åpent')),
                    ('publishes_email', models.BooleanField(db_default=False, default=False, verbose_name='e-post åpent')),
                    ('publishes_workplace', models.BooleanField(db_default=False, default=False, verbose_name='sted og dager åpent')),
                ],
                options={
                    'verbose_name': 'kontaktkort',
                    'verbose_name_plural': 'kontaktkort',
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('away_from_on__isnull', True), ('away_until_on__isnull', True)), models.Q(('away_from_on__isnull', False), ('away_until_on__gte', models.F('away_from_on')), ('away_until_on__isnull', False)), _connector='OR'), name='away_from_a_day_to_a_day'), models.CheckConstraint(condition=models.Q(('publishes_email', False), ('publishes_name', True), _connector='OR'), name='address_is_published_with_the_name')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactcard',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactcardevent" ("away_from_on", "away_until_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publishes_email", "publishes_name", "publishes_phone", "publishes_workplace", "shows_email", "shows_phone", "shows_workplace", "user_id", "workplace") VALUES (NEW."away_from_on", NEW."away_until_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publishes_email", NEW."publishes_name", NEW."publishes_phone", NEW."publishes_workplace", NEW."shows_email", NEW."shows_phone", NEW."shows_workplace", NEW."user_id", NEW."workplace"); RETURN NULL;', hash='42782af10fd19e7eb8595a9f071a0387c5659a25', operation='INSERT', pgid='pgtrigger_insert_insert_95b06', table='contacts_contactcard', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactcard',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_contactcardevent" ("away_from_on", "away_until_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publishes_email", "publishes_name", "publishes_phone", "publishes_workplace", "shows_email", "shows_phone", "shows_workplace", "user_id", "workplace") VALUES (NEW."away_from_on", NEW."away_until_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publishes_email", NEW."publishes_name", NEW."publishes_phone", NEW."publishes_workplace", NEW."shows_email", NEW."shows_phone", NEW."shows_workplace", NEW."user_id", NEW."workplace"); RETURN NULL;', hash='7256c970fdc7889b265f35b6a45ca058d636af53', operation='UPDATE', pgid='pgtrigger_update_update_f5cd7', table='contacts_contactcard', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactcard',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactcardevent" ("away_from_on", "away_until_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publishes_email", "publishes_name", "publishes_phone", "publishes_workplace", "shows_email", "shows_phone", "shows_workplace", "user_id", "workplace") VALUES (OLD."away_from_on", OLD."away_until_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publishes_email", OLD."publishes_name", OLD."publishes_phone", OLD."publishes_workplace", OLD."shows_email", OLD."shows_phone", OLD."shows_workplace", OLD."user_id", OLD."workplace"); RETURN NULL;', hash='d2cc8646aa18849ac1c8cc0d652bb0da3b11996b', operation='DELETE', pgid='pgtrigger_delete_delete_b610c', table='contacts_contactcard', when='AFTER')),
            ), migrations.CreateModel(
                name='ContactCardEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.contactcard')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('workplace', models.CharField(blank=True, max_length=200, verbose_name='sted og dager')),
                    ('away_from_on', models.DateField(blank=True, null=True, verbose_name='borte fra')),
                    ('away_until_on', models.DateField(blank=True, null=True, verbose_name='borte til og med')),
                    ('shows_phone', models.BooleanField(db_default=True, default=True, verbose_name='telefon internt')),
                    ('shows_email', models.BooleanField(db_default=True, default=True, verbose_name='e-post internt')),
                    ('shows_workplace', models.BooleanField(db_default=True, default=True, verbose_name='sted og dager internt')),
                    ('publishes_name', models.BooleanField(db_default=False, default=False, verbose_name='navn åpent')),
                    ('publishes_phone', models.BooleanField(db_default=False, default=False, verbose_name='telefon åpent')),
                    ('publishes_email', models.BooleanField(db_default=False, default=False, verbose_name='e-post åpent')),
                    ('publishes_workplace', models.BooleanField(db_default=False, default=False, verbose_name='sted og dager åpent')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactcardevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='160697354b6262eb1b311168ec544aa05689b174', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bc6c2', table='contacts_contactcardevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ContactLimit',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('limit', models.PositiveSmallIntegerField(verbose_name='grense')),
                    ('source', models.CharField(max_length=200, verbose_name='kilde')),
                ],
                options={
                    'verbose_name': 'grense for antall kommuner',
                    'verbose_name_plural': 'grenser for antall kommuner',
                    'ordering': ('valid_from',),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_contactlimit_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_contact_limit_at_a_time'), models.CheckConstraint(condition=models.Q(('limit__gte', 1)), name='contact_limit_lets_one_work'), models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='contact_limit_names_its_source')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactlimit',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactlimitevent" ("id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from", "valid_until") VALUES (NEW."id", NEW."limit", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='6b9c042787e367ea1cf1b3137fedbac3a4b9b8f2', operation='INSERT', pgid='pgtrigger_insert_insert_26d65', table='contacts_contactlimit', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactlimit',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_contactlimitevent" ("id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from", "valid_until") VALUES (NEW."id", NEW."limit", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='4c116676fa3b061ffaaa475d23c3505dcd3ebf0b', operation='UPDATE', pgid='pgtrigger_update_update_6bb7b', table='contacts_contactlimit', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactlimit',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactlimitevent" ("id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from", "valid_until") VALUES (OLD."id", OLD."limit", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='2276b3302ac202f053fe893c534bd82f66d8727d', operation='DELETE', pgid='pgtrigger_delete_delete_23035', table='contacts_contactlimit', when='AFTER')),
            )],
        ),
    ]
