"""Every table of tenancy as of the first edition."""

import django.contrib.postgres.constraints
import django.contrib.postgres.operations
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.web.first_tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('tenancy', '0001_initial'), ('tenancy', '0002_history_of_what_belongs_where'), ('tenancy', '0003_permissions_to_attend_and_arrange'), ('tenancy', '0004_keep_archive'), ('tenancy', '0005_agreement_permissions'), ('tenancy', '0006_municipality_successor'), ('tenancy', '0007_contact_permissions'), ('tenancy', '0008_unit_tree')]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(
        ),
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='PoliceDistrictEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='tenancy.policedistrict')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.SlugField(db_index=False, max_length=30, verbose_name='kode')),
                    ('name', models.CharField(max_length=80, verbose_name='navn')),
                    ('name_nynorsk', models.CharField(max_length=80, verbose_name='navn på nynorsk')),
                    ('headquarters', models.CharField(max_length=60, verbose_name='hovedsete')),
                    ('is_demo', models.BooleanField(default=False, verbose_name='oppdiktet')),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policedistrictevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8b755347e32637ea1d91743cc9f172a7b2d813bc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b63a8', table='tenancy_policedistrictevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='PoliceUnit',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='units', to='tenancy.policedistrict')),
                    ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='tenancy.policeunit')),
                    ('kind', models.CharField(choices=[('geographic_operational_unit', 'geografisk driftsenhet'), ('functional_operational_unit', 'funksjonell driftsenhet'), ('service_unit', 'tjenesteenhet'), ('service_location', 'tjenestested')], max_length=30, verbose_name='type')),
                    ('code', models.CharField(blank=True, max_length=20, verbose_name='enhetsnummer')),
                    ('name', models.CharField(max_length=80, verbose_name='navn')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'verbose_name': 'politienhet',
                    'verbose_name_plural': 'politienheter',
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_policeunit_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('district', '='), (django.db.models.functions.comparison.Coalesce('parent', models.Value(0, output_field=models.BigIntegerField())), '='), (django.db.models.functions.text.Lower('name'), '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_unit_of_a_name_in_a_place'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('code', ''), _negated=True), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('district', '='), ('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_unit_per_code')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeunit',
                trigger=pgtrigger.compiler.Trigger(name='unit_in_its_tree', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', declare='DECLARE above tenancy_policeunit%ROWTYPE;', func="\n            IF NEW.parent_id IS NOT NULL THEN\n                SELECT * INTO above FROM tenancy_policeunit WHERE id = NEW.parent_id FOR SHARE;\n                IF NOT (NEW.district_id = above.district_id AND (NEW.kind, above.kind) IN (('service_unit', 'functional_operational_unit'), ('service_unit', 'geographic_operational_unit'), ('service_location', 'service_unit')) AND daterange(above.valid_from, above.valid_until, '[]') @> daterange(NEW.valid_from, NEW.valid_until, '[]')) THEN RAISE EXCEPTION 'Enheten passer ikke i treet.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'UPDATE' THEN\n                IF EXISTS (\n                    SELECT FROM tenancy_policeunit below\n                    WHERE below.parent_id = NEW.id AND NOT (below.district_id = NEW.district_id AND (below.kind, NEW.kind) IN (('service_unit', 'functional_operational_unit'), ('service_unit', 'geographic_operational_unit'), ('service_location', 'service_unit')) AND daterange(NEW.valid_from, NEW.valid_until, '[]') @> daterange(below.valid_from, below.valid_until, '[]'))\n                ) THEN RAISE EXCEPTION 'Enheten passer ikke i treet.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            RETURN NULL;\n        ", hash='57b3bb699ba0060dccd168d02c75e3407dbd443d', operation='INSERT OR UPDATE', pgid='pgtrigger_unit_in_its_tree_720cf', table='tenancy_policeunit', timing='DEFERRABLE INITIALLY IMMEDIATE', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeunit',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_policeunitevent" ("code", "district_id", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (NEW."code", NEW."district_id", NEW."id", NEW."kind", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until", NEW."version"); RETURN NULL;', hash='17761efc607a528f5b2e42eae09d76df417d3967', operation='INSERT', pgid='pgtrigger_insert_insert_06b30', table='tenancy_policeunit', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeunit',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_policeunitevent" ("code", "district_id", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (NEW."code", NEW."district_id", NEW."id", NEW."kind", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until", NEW."version"); RETURN NULL;', hash='df2aa1dcb4f8c9be5bf3376aa6b4a6a91018c633', operation='UPDATE', pgid='pgtrigger_update_update_7f851', table='tenancy_policeunit', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeunit',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_policeunitevent" ("code", "district_id", "id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (OLD."code", OLD."district_id", OLD."id", OLD."kind", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until", OLD."version"); RETURN NULL;', hash='9cba8aec6b87bc24572decf73709f4c00d4bf77c', operation='DELETE', pgid='pgtrigger_delete_delete_c02c1', table='tenancy_policeunit', when='AFTER')),
            ), migrations.CreateModel(
                name='PoliceUnitEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='tenancy.policeunit')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit')),
                    ('kind', models.CharField(choices=[('geographic_operational_unit', 'geografisk driftsenhet'), ('functional_operational_unit', 'funksjonell driftsenhet'), ('service_unit', 'tjenesteenhet'), ('service_location', 'tjenestested')], max_length=30, verbose_name='type')),
                    ('code', models.CharField(blank=True, max_length=20, verbose_name='enhetsnummer')),
                    ('name', models.CharField(max_length=80, verbose_name='navn')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policeunitevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8ce52ed3cd35d96a286dc97f1c1678d2c81819c6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_98ba0', table='tenancy_policeunitevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='PopulationFigure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='population_figures', to='tenancy.municipality')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                    ('persons', models.PositiveIntegerField(verbose_name='folketall')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('municipality', 'year'), name='one_population_figure_a_year')],
                },
            ), migrations.CreateModel(
                name='RoleAppointment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to=settings.AUTH_USER_MODEL)),
                    ('role', models.CharField(choices=[('mayor', 'ordfører'), ('deputy_mayor', 'varaordfører'), ('municipal_chief_executive', 'kommunedirektør'), ('municipal_sector_director', 'kommunalsjef'), ('slt_coordinator', 'SLT-koordinator'), ('municipal_administrator', 'administrator i kommunen'), ('records_manager', 'arkivar'), ('municipal_reader', 'leser i kommunen'), ('police_contact', 'politikontakt'), ('service_unit_leader', 'tjenesteenhetsleder'), ('district_administrator', 'distriktsadministrator'), ('district_reader', 'leser i politidistriktet'), ('national_analyst', 'analytiker i Politidirektoratet'), ('national_approver', 'godkjenner i Politidirektoratet'), ('extended_member', 'medlem av utvidet råd'), ('guest', 'gjest'), ('auditor', 'revisor'), ('system_operator', 'systemansvarlig')], max_length=30, verbose_name='rolle')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to='tenancy.municipality')),
                    ('district', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to='tenancy.policedistrict')),
                    ('directorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='appointments', to='tenancy.policedirectorate')),
                ],
                options={
                    'verbose_name': 'rolle',
                    'verbose_name_plural': 'roller',
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_roleappointment_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), models.CheckConstraint(condition=models.Q(models.Q(('directorate__isnull', True), ('district__isnull', True), ('municipality__isnull', False)), models.Q(('directorate__isnull', True), ('district__isnull', False), ('municipality__isnull', True)), models.Q(('directorate__isnull', False), ('district__isnull', True), ('municipality__isnull', True)), _connector='OR'), name='role_is_held_at_one_place'), models.CheckConstraint(condition=models.Q(models.Q(('role__in', ['guest', 'auditor']), _negated=True), ('valid_until__isnull', False), _connector='OR'), name='auditors_and_guests_have_an_end')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='roleappointment',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_roleappointmentevent" ("directorate_id", "district_id", "id", "municipality_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id", "valid_from", "valid_until") VALUES (NEW."directorate_id", NEW."district_id", NEW."id", NEW."municipality_id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='ad54c89dafca22a4bccca697f380ee5c17dfb384', operation='INSERT', pgid='pgtrigger_insert_insert_99263', table='tenancy_roleappointment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='roleappointment',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_roleappointmentevent" ("directorate_id", "district_id", "id", "municipality_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id", "valid_from", "valid_until") VALUES (NEW."directorate_id", NEW."district_id", NEW."id", NEW."municipality_id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='f24b5de5dab49809e10cdd5bdf574122eacbaa88', operation='UPDATE', pgid='pgtrigger_update_update_5dab2', table='tenancy_roleappointment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='roleappointment',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_roleappointmentevent" ("directorate_id", "district_id", "id", "municipality_id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id", "valid_from", "valid_until") VALUES (OLD."directorate_id", OLD."district_id", OLD."id", OLD."municipality_id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='ebeaf250230c78546efe08db93533009c7ac5c86', operation='DELETE', pgid='pgtrigger_delete_delete_a02ff', table='tenancy_roleappointment', when='AFTER')),
            ), migrations.CreateModel(
                name='RoleAppointmentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='tenancy.roleappointment')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('role', models.CharField(choices=[('mayor', 'ordfører'), ('deputy_mayor', 'varaordfører'), ('municipal_chief_executive', 'kommunedirektør'), ('municipal_sector_director', 'kommunalsjef'), ('slt_coordinator', 'SLT-koordinator'), ('municipal_administrator', 'administrator i kommunen'), ('records_manager', 'arkivar'), ('municipal_reader', 'leser i kommunen'), ('police_contact', 'politikontakt'), ('service_unit_leader', 'tjenesteenhetsleder'), ('district_administrator', 'distriktsadministrator'), ('district_reader', 'leser i politidistriktet'), ('national_analyst', 'analytiker i Politidirektoratet'), ('national_approver', 'godkjenner i Politidirektoratet'), ('extended_member', 'medlem av utvidet råd'), ('guest', 'gjest'), ('auditor', 'revisor'), ('system_operator', 'systemansvarlig')], max_length=30, verbose_name='rolle')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('municipality', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('district', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                    ('directorate', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedirectorate')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='roleappointmentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='022e3710cd92cbd6c1fc0859dc651bac799ea55e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b38b1', table='tenancy_roleappointmentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='County',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.CharField(max_length=2, verbose_name='fylkesnummer')),
                    ('name', models.CharField(max_length=80, verbose_name='navn')),
                    ('full_name', models.CharField(max_length=120, verbose_name='navn på alle språk')),
                ],
                options={
                    'verbose_name': 'fylke',
                    'verbose_name_plural': 'fylker',
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_county_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_county_per_code')],
                },
            ), migrations.CreateModel(
                name='Municipality',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.CharField(max_length=4, verbose_name='kommunenummer')),
                    ('county', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='municipalities', to='tenancy.county')),
                    ('name', models.CharField(max_length=60, verbose_name='navn')),
                    ('display_name', models.CharField(max_length=80, verbose_name='entydig navn')),
                    ('full_name', models.CharField(max_length=160, verbose_name='navn på alle språk')),
                    ('parallel_names', models.JSONField(blank=True, default=dict, verbose_name='samiske og kvenske navn')),
                    ('language_form', models.CharField(choices=[('nb', 'bokmål'), ('nn', 'nynorsk'), ('neutral', 'nøytral')], max_length=7, verbose_name='målform')),
                    ('organisation_number', models.CharField(blank=True, max_length=9, verbose_name='organisasjonsnummer')),
                    ('is_demo', models.BooleanField(default=False, verbose_name='oppdiktet')),
                    ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='tenancy.municipality', verbose_name='tas over av')),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('display_name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'verbose_name': 'kommune',
                    'verbose_name_plural': 'kommuner',
                    'ordering': ('sort_key',),
                    'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')],
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_municipality_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_municipality_per_code'), models.CheckConstraint(condition=models.Q(('successor__isnull', True), models.Q(('valid_until__isnull', False), models.Q(('successor', models.F('pk')), _negated=True)), _connector='OR'), name='municipality_taken_over_ends')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipality',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_municipalityevent" ("code", "county_id", "display_name", "full_name", "id", "is_demo", "language_form", "name", "organisation_number", "parallel_names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."county_id", NEW."display_name", NEW."full_name", NEW."id", NEW."is_demo", NEW."language_form", NEW."name", NEW."organisation_number", NEW."parallel_names", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."successor_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='812e91f1b58a1070da1ac4032906f949b978d02d', operation='INSERT', pgid='pgtrigger_insert_insert_73588', table='tenancy_municipality', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipality',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_municipalityevent" ("code", "county_id", "display_name", "full_name", "id", "is_demo", "language_form", "name", "organisation_number", "parallel_names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."county_id", NEW."display_name", NEW."full_name", NEW."id", NEW."is_demo", NEW."language_form", NEW."name", NEW."organisation_number", NEW."parallel_names", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."successor_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='0931a9687f26572dd017596a9f6fad9ab8ff761f', operation='UPDATE', pgid='pgtrigger_update_update_631b6', table='tenancy_municipality', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipality',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_municipalityevent" ("code", "county_id", "display_name", "full_name", "id", "is_demo", "language_form", "name", "organisation_number", "parallel_names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id", "valid_from", "valid_until") VALUES (OLD."code", OLD."county_id", OLD."display_name", OLD."full_name", OLD."id", OLD."is_demo", OLD."language_form", OLD."name", OLD."organisation_number", OLD."parallel_names", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."successor_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='976b1a686c6d641fd8b853ca420597d4884b991c', operation='DELETE', pgid='pgtrigger_delete_delete_629fa', table='tenancy_municipality', when='AFTER')),
            ), migrations.CreateModel(
                name='MunicipalityDistrict',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='district_links', to='tenancy.municipality')),
                    ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='municipality_links', to='tenancy.policedistrict')),
                ],
                options={
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_municipalitydistrict_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('municipality', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_district_at_a_time')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipalitydistrict',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_municipalitydistrictevent" ("district_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='9f1b1e835dfe9e7dc286ee60e0030cb826e87451', operation='INSERT', pgid='pgtrigger_insert_insert_c69ea', table='tenancy_municipalitydistrict', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipalitydistrict',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_municipalitydistrictevent" ("district_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='9b6f09981d7fc4c884b14c6afc035229b3d22535', operation='UPDATE', pgid='pgtrigger_update_update_66faa', table='tenancy_municipalitydistrict', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipalitydistrict',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_municipalitydistrictevent" ("district_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (OLD."district_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='13025a2194ecf4b995438513d0f0733a8d925c44', operation='DELETE', pgid='pgtrigger_delete_delete_55f73', table='tenancy_municipalitydistrict', when='AFTER')),
            ), migrations.CreateModel(
                name='MunicipalityEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='tenancy.municipality')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.CharField(max_length=4, verbose_name='kommunenummer')),
                    ('county', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.county')),
                    ('name', models.CharField(max_length=60, verbose_name='navn')),
                    ('display_name', models.CharField(max_length=80, verbose_name='entydig navn')),
                    ('full_name', models.CharField(max_length=160, verbose_name='navn på alle språk')),
                    ('parallel_names', models.JSONField(blank=True, default=dict, verbose_name='samiske og kvenske navn')),
                    ('language_form', models.CharField(choices=[('nb', 'bokmål'), ('nn', 'nynorsk'), ('neutral', 'nøytral')], max_length=7, verbose_name='målform')),
                    ('organisation_number', models.CharField(blank=True, max_length=9, verbose_name='organisasjonsnummer')),
                    ('is_demo', models.BooleanField(default=False, verbose_name='oppdiktet')),
                    ('successor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality', verbose_name='tas over av')),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('display_name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipalityevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5df49e3a975dbc73cf93a94e0a08a802d8daedaf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9dacf', table='tenancy_municipalityevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='MunicipalityGrant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                    ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='tenancy.municipality')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='municipality_grants', to='tenancy.roleappointment')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('source', 'permission', 'content_object'), name='tenancy_municipalitygrant_once')],
                },
            ), migrations.CreateModel(
                name='PoliceDirectorate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('name', models.CharField(max_length=80, verbose_name='navn')),
                ],
                options={
                    'verbose_name': 'Politidirektoratet',
                    'verbose_name_plural': 'Politidirektoratet',
                    'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')],
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_policedirectorate_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), models.CheckConstraint(condition=models.Q(('pk', 1)), name='one_directorate')],
                },
            ), migrations.CreateModel(
                name='DirectorateGrant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                    ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='tenancy.policedirectorate')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='directorate_grants', to='tenancy.roleappointment')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('source', 'permission', 'content_object'), name='tenancy_directorategrant_once')],
                },
            ), migrations.CreateModel(
                name='PoliceDistrict',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('code', models.SlugField(max_length=30, unique=True, verbose_name='kode')),
                    ('name', models.CharField(max_length=80, verbose_name='navn')),
                    ('name_nynorsk', models.CharField(max_length=80, verbose_name='navn på nynorsk')),
                    ('headquarters', models.CharField(max_length=60, verbose_name='hovedsete')),
                    ('is_demo', models.BooleanField(default=False, verbose_name='oppdiktet')),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'verbose_name': 'politidistrikt',
                    'verbose_name_plural': 'politidistrikter',
                    'ordering': ('sort_key',),
                    'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')],
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='tenancy_policedistrict_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='policedistrict',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_policedistrictevent" ("code", "headquarters", "id", "is_demo", "name", "name_nynorsk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."headquarters", NEW."id", NEW."is_demo", NEW."name", NEW."name_nynorsk", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='34d7aa4aab06636e6cd9752fad89b579167625dd', operation='INSERT', pgid='pgtrigger_insert_insert_e8ee9', table='tenancy_policedistrict', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policedistrict',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "tenancy_policedistrictevent" ("code", "headquarters", "id", "is_demo", "name", "name_nynorsk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."headquarters", NEW."id", NEW."is_demo", NEW."name", NEW."name_nynorsk", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='fd00b37b09acdb384027b20e27e84552c74c0d63', operation='UPDATE', pgid='pgtrigger_update_update_58daa', table='tenancy_policedistrict', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='policedistrict',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "tenancy_policedistrictevent" ("code", "headquarters", "id", "is_demo", "name", "name_nynorsk", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (OLD."code", OLD."headquarters", OLD."id", OLD."is_demo", OLD."name", OLD."name_nynorsk", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='1f2c3cf34c68b4b55b678ac8ab67df84a6bd1a84', operation='DELETE', pgid='pgtrigger_delete_delete_46743', table='tenancy_policedistrict', when='AFTER')),
            ), migrations.CreateModel(
                name='MunicipalityDistrictEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='tenancy.municipalitydistrict')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='municipalitydistrictevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9e6ecdcf4dac3cbe6c77bdd339709d4c78974d8e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c5f19', table='tenancy_municipalitydistrictevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='DistrictGrant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                    ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='tenancy.policedistrict')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='district_grants', to='tenancy.roleappointment')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('source', 'permission', 'content_object'), name='tenancy_districtgrant_once')],
                },
            )],
        ),
    ]
