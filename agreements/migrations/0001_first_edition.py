"""Every table of agreements as of the first edition."""

import agreements.rules.signature_orders
import agreements.rules.states
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.web.first_tables
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('agreements', '0001_initial'), ('agreements', '0002_texts_and_signatures'), ('agreements', '0003_who_edited'), ('agreements', '0004_signature_orders_and_anchoring'), ('agreements', '0005_focus_areas'), ('agreements', '0006_presence_commitments')]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0001_first_edition'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='Agreement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('cooperation_agreement', 'avtale om kommune- og politisamarbeid'), ('limited_agreement', 'særavtale'), ('school_agreement', 'skoleavtale'), ('county_agreement', 'fylkeskommuneavtale'), ('police_council_agreement', 'politirådsavtale (eldre)'), ('service_offer_agreement', 'avtale om tjenestetilbud (eldre)')], default='cooperation_agreement', max_length=30, verbose_name='type')),
                    ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='tenancy.policeunit', verbose_name='politienhet')),
                    ('above', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='below', to='agreements.agreement', verbose_name='hører under')),
                    ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='agreements.agreement', verbose_name='erstattet av')),
                    ('title', models.CharField(max_length=140, verbose_name='tittel')),
                    ('state', models.CharField(choices=[('draft', 'Kladd'), ('offered', 'Tilbudt'), ('negotiating', 'Forhandles'), ('political_treatment', 'Til politisk behandling'), ('signing', 'Til signering'), ('partly_signed', 'Delvis signert'), ('in_force', 'I kraft'), ('under_revision', 'Under revisjon'), ('expired', 'Utløpt'), ('terminated', 'Oppsagt'), ('replaced', 'Erstattet'), ('declined_for_now', 'Ønsker ikke nå'), ('declined', 'Ønsker ikke'), ('other_model', 'Annen modell')], default='draft', max_length=20, verbose_name='tilstand')),
                    ('version', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.agreementversion')),
                    ('to_sign', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.agreementversion')),
                    ('exception_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('revision_due_on', models.DateField(blank=True, null=True, verbose_name='revideres innen')),
                    ('language', models.CharField(default='nb', max_length=2, verbose_name='språk i avtalen')),
                ],
                options={
                    'verbose_name': 'avtale',
                    'verbose_name_plural': 'avtaler',
                    'default_permissions': (),
                    'indexes': [models.Index(fields=['unit', 'state'], name='agreements__unit_id_bf2ef8_idx')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='agreement_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', [agreements.rules.states.State['EXPIRED'], agreements.rules.states.State['IN_FORCE'], agreements.rules.states.State['REPLACED'], agreements.rules.states.State['TERMINATED'], agreements.rules.states.State['UNDER_REVISION']]), _negated=True), ('valid_from__isnull', False), _connector='OR'), name='agreement_in_force_has_a_first_day')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='in_force_when_all_approve', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."state" IN (\'in_force\', \'under_revision\'))', func="\n            IF NEW.version_id IS NULL OR EXISTS (\n                SELECT FROM agreements_agreementparty party\n                WHERE party.agreement_id = NEW.id AND NOT EXISTS (\n                    SELECT FROM agreements_approval approval\n                    JOIN agreements_agreementversion version ON version.id = approval.version_id\n                    WHERE approval.party_id = party.id AND approval.version_id = NEW.version_id\n                      AND approval.answer = 'approved' AND approval.sha256 = version.sha256\n                )\n            ) THEN\n                RAISE EXCEPTION 'En part har ikke godkjent teksten.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='9874c7ca3a8f4095da0a5b5dee32f7776acb971c', operation='INSERT OR UPDATE', pgid='pgtrigger_in_force_when_all_approve_ee1ac', table='agreements_agreement', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementevent" ("above_id", "exception_reason", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "revision_due_on", "state", "title", "to_sign_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."above_id", NEW."exception_reason", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaced_by_id", NEW."revision_due_on", NEW."state", NEW."title", NEW."to_sign_id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='3cefbfea225c65612948042593a38e3f70558c37', operation='INSERT', pgid='pgtrigger_insert_insert_13a93', table='agreements_agreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementevent" ("above_id", "exception_reason", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "revision_due_on", "state", "title", "to_sign_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."above_id", NEW."exception_reason", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaced_by_id", NEW."revision_due_on", NEW."state", NEW."title", NEW."to_sign_id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='1c1e8fd77cf28be261e4a3ef5d434ce425125c18', operation='UPDATE', pgid='pgtrigger_update_update_36fdd', table='agreements_agreement', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreement',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementevent" ("above_id", "exception_reason", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "revision_due_on", "state", "title", "to_sign_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (OLD."above_id", OLD."exception_reason", OLD."id", OLD."kind", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaced_by_id", OLD."revision_due_on", OLD."state", OLD."title", OLD."to_sign_id", OLD."unit_id", OLD."valid_from", OLD."valid_until", OLD."version_id"); RETURN NULL;', hash='1750245e5b5f8bb6032912641499164f872482bd', operation='DELETE', pgid='pgtrigger_delete_delete_a07e3', table='agreements_agreement', when='AFTER')),
            ), migrations.CreateModel(
                name='AgreementMove',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='agreements.agreement')),
                    ('from_state', models.CharField(choices=[('draft', 'Kladd'), ('offered', 'Tilbudt'), ('negotiating', 'Forhandles'), ('political_treatment', 'Til politisk behandling'), ('signing', 'Til signering'), ('partly_signed', 'Delvis signert'), ('in_force', 'I kraft'), ('under_revision', 'Under revisjon'), ('expired', 'Utløpt'), ('terminated', 'Oppsagt'), ('replaced', 'Erstattet'), ('declined_for_now', 'Ønsker ikke nå'), ('declined', 'Ønsker ikke'), ('other_model', 'Annen modell')], max_length=20)),
                    ('to_state', models.CharField(choices=[('draft', 'Kladd'), ('offered', 'Tilbudt'), ('negotiating', 'Forhandles'), ('political_treatment', 'Til politisk behandling'), ('signing', 'Til signering'), ('partly_signed', 'Delvis signert'), ('in_force', 'I kraft'), ('under_revision', 'Under revisjon'), ('expired', 'Utløpt'), ('terminated', 'Oppsagt'), ('replaced', 'Erstattet'), ('declined_for_now', 'Ønsker ikke nå'), ('declined', 'Ønsker ikke'), ('other_model', 'Annen modell')], max_length=20)),
                    ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ],
                options={
                    'ordering': ('at', 'pk'),
                    'default_permissions': (),
                },
            ), migrations.CreateModel(
                name='AgreementParty',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='agreements.agreement')),
                    ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='tenancy.municipality')),
                    ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='tenancy.policeunit')),
                    ('county', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='tenancy.county')),
                    ('school', models.CharField(blank=True, max_length=120, verbose_name='skole')),
                ],
                options={
                    'verbose_name': 'avtalepart',
                    'verbose_name_plural': 'avtaleparter',
                    'ordering': ('pk',),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('municipality__isnull', False), models.Q(('unit__isnull', False), _negated=True), models.Q(('county__isnull', False), _negated=True), ('school', '')), models.Q(models.Q(('municipality__isnull', False), _negated=True), ('unit__isnull', False), models.Q(('county__isnull', False), _negated=True), ('school', '')), models.Q(models.Q(('municipality__isnull', False), _negated=True), models.Q(('unit__isnull', False), _negated=True), ('county__isnull', False), ('school', '')), models.Q(models.Q(('municipality__isnull', False), _negated=True), models.Q(('unit__isnull', False), _negated=True), models.Q(('county__isnull', False), _negated=True), models.Q(('school', ''), _negated=True)), _connector='OR'), name='party_is_one_body'), models.UniqueConstraint(fields=('agreement', 'municipality', 'unit', 'county', 'school'), name='party_once', nulls_distinct=False)],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementparty',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "county_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "unit_id") VALUES (NEW."agreement_id", NEW."county_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school", NEW."unit_id"); RETURN NULL;', hash='9d8de79b080502e6181e65c8c553d3e24f01e9f4', operation='INSERT', pgid='pgtrigger_insert_insert_9a22b', table='agreements_agreementparty', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementparty',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "county_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "unit_id") VALUES (NEW."agreement_id", NEW."county_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school", NEW."unit_id"); RETURN NULL;', hash='bc8da20a3afe817ca6dbbea39ed19e190c4e3cae', operation='UPDATE', pgid='pgtrigger_update_update_84405', table='agreements_agreementparty', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementparty',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "county_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "unit_id") VALUES (OLD."agreement_id", OLD."county_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school", OLD."unit_id"); RETURN NULL;', hash='c045c7342b1d8311bbbb12e08fad1d6e5350f8e3', operation='DELETE', pgid='pgtrigger_delete_delete_2eefb', table='agreements_agreementparty', when='AFTER')),
            ), migrations.CreateModel(
                name='AgreementPartyEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.agreementparty')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                    ('municipality', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('unit', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit')),
                    ('county', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.county')),
                    ('school', models.CharField(blank=True, max_length=120, verbose_name='skole')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementpartyevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='53789b6af748bd1a950b6af113e3269e76d2b2f3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dc810', table='agreements_agreementpartyevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='AgreementVersion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='agreements.agreement')),
                    ('number', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='versjon')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='skrevet av')),
                    ('base', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.agreementversion')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='hva er endret?')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='påbegynt')),
                    ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('released_at', models.DateTimeField(blank=True, null=True, verbose_name='delt')),
                    ('sha256', models.CharField(blank=True, max_length=64, verbose_name='kontrollsum')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('revision_months', models.PositiveSmallIntegerField(default=24, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='måneder mellom revisjoner')),
                    ('evaluation_months', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='måneder mellom evalueringer')),
                    ('meetings_per_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='møter i året')),
                    ('notice_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dager fra innkalling til møte')),
                    ('chair_model', models.CharField(blank=True, choices=[('fixed', 'Den samme leder hele tiden'), ('by_meeting', 'Ledelsen går på omgang, et møte hver'), ('by_year', 'Ledelsen går på omgang, et år hver')], max_length=10, verbose_name='ledelse')),
                    ('openness', models.CharField(blank=True, choices=[('closed', 'Lukkede møter'), ('partly', 'Åpne i enkelte saker'), ('open', 'Åpne møter')], max_length=6, verbose_name='åpenhet')),
                ],
                options={
                    'verbose_name': 'versjon',
                    'verbose_name_plural': 'versjoner',
                    'ordering': (models.OrderBy(models.F('number'), nulls_last=True), 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', False), ('released_at__isnull', False), ('released_by__isnull', False), models.Q(('sha256', ''), _negated=True)), models.Q(('number__isnull', True), ('released_at__isnull', True), ('released_by__isnull', True), ('sha256', '')), _connector='OR'), name='version_is_shared_whole'), models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='version_ends_after_start'), models.UniqueConstraint(fields=('agreement', 'number'), name='one_version_a_number'), models.UniqueConstraint(condition=models.Q(('released_at__isnull', True)), fields=('agreement', 'party'), name='one_draft_a_side')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementversion',
                trigger=pgtrigger.compiler.Trigger(name='released_for_good', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."released_at" IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d17b8711ea162a49323f60a188e92f19dbe719f0', operation='UPDATE OR DELETE', pgid='pgtrigger_released_for_good_9ae12', table='agreements_agreementversion', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementversion',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edited_at", "edited_by_id", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (NEW."agreement_id", NEW."base_id", NEW."chair_model", NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evaluation_months", NEW."id", NEW."made_at", NEW."made_by_id", NEW."meetings_per_year", NEW."note", NEW."notice_days", NEW."number", NEW."openness", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."revision_months", NEW."sha256", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='7709b545852be4e83e586d3401894a47873c0013', operation='INSERT', pgid='pgtrigger_insert_insert_00612', table='agreements_agreementversion', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementversion',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edited_at", "edited_by_id", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (NEW."agreement_id", NEW."base_id", NEW."chair_model", NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evaluation_months", NEW."id", NEW."made_at", NEW."made_by_id", NEW."meetings_per_year", NEW."note", NEW."notice_days", NEW."number", NEW."openness", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."revision_months", NEW."sha256", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='28b68119d828ecd2519de1ac60a70696f9f5659b', operation='UPDATE', pgid='pgtrigger_update_update_dd75f', table='agreements_agreementversion', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementversion',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edited_at", "edited_by_id", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (OLD."agreement_id", OLD."base_id", OLD."chair_model", OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."evaluation_months", OLD."id", OLD."made_at", OLD."made_by_id", OLD."meetings_per_year", OLD."note", OLD."notice_days", OLD."number", OLD."openness", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."released_at", OLD."released_by_id", OLD."revision_months", OLD."sha256", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='55bab4b84882c66e5cf4dfa580f28d8cba1ecf34', operation='DELETE', pgid='pgtrigger_delete_delete_45390', table='agreements_agreementversion', when='AFTER')),
            ), migrations.CreateModel(
                name='AgreementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.agreement')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('kind', models.CharField(choices=[('cooperation_agreement', 'avtale om kommune- og politisamarbeid'), ('limited_agreement', 'særavtale'), ('school_agreement', 'skoleavtale'), ('county_agreement', 'fylkeskommuneavtale'), ('police_council_agreement', 'politirådsavtale (eldre)'), ('service_offer_agreement', 'avtale om tjenestetilbud (eldre)')], default='cooperation_agreement', max_length=30, verbose_name='type')),
                    ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit', verbose_name='politienhet')),
                    ('above', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='hører under')),
                    ('replaced_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='erstattet av')),
                    ('title', models.CharField(max_length=140, verbose_name='tittel')),
                    ('state', models.CharField(choices=[('draft', 'Kladd'), ('offered', 'Tilbudt'), ('negotiating', 'Forhandles'), ('political_treatment', 'Til politisk behandling'), ('signing', 'Til signering'), ('partly_signed', 'Delvis signert'), ('in_force', 'I kraft'), ('under_revision', 'Under revisjon'), ('expired', 'Utløpt'), ('terminated', 'Oppsagt'), ('replaced', 'Erstattet'), ('declined_for_now', 'Ønsker ikke nå'), ('declined', 'Ønsker ikke'), ('other_model', 'Annen modell')], default='draft', max_length=20, verbose_name='tilstand')),
                    ('version', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('to_sign', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('exception_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('revision_due_on', models.DateField(blank=True, null=True, verbose_name='revideres innen')),
                    ('language', models.CharField(default='nb', max_length=2, verbose_name='språk i avtalen')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='10a426d334db94a2d51d3555cf1d4c20cc116b1d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ab134', table='agreements_agreementevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='AgreementVersionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.agreementversion')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                    ('number', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='versjon')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='skrevet av')),
                    ('base', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='hva er endret?')),
                    ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='påbegynt')),
                    ('released_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('released_at', models.DateTimeField(blank=True, null=True, verbose_name='delt')),
                    ('sha256', models.CharField(blank=True, max_length=64, verbose_name='kontrollsum')),
                    ('valid_from', models.DateField(blank=True, null=True, verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('revision_months', models.PositiveSmallIntegerField(default=24, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='måneder mellom revisjoner')),
                    ('evaluation_months', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='måneder mellom evalueringer')),
                    ('meetings_per_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='møter i året')),
                    ('notice_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dager fra innkalling til møte')),
                    ('chair_model', models.CharField(blank=True, choices=[('fixed', 'Den samme leder hele tiden'), ('by_meeting', 'Ledelsen går på omgang, et møte hver'), ('by_year', 'Ledelsen går på omgang, et år hver')], max_length=10, verbose_name='ledelse')),
                    ('openness', models.CharField(blank=True, choices=[('closed', 'Lukkede møter'), ('partly', 'Åpne i enkelte saker'), ('open', 'Åpne møter')], max_length=6, verbose_name='åpenhet')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='agreementversionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='39c9f6910c7b8a40ce2f1c66de15602f6b34397c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca734', table='agreements_agreementversionevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Anchoring',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='anchorings', to='agreements.agreement')),
                    ('kind', models.CharField(choices=[('political', 'Politisk behandling i kommunen'), ('administrative', 'Avklart med kommunedirektøren'), ('police', 'Avklart med ledelsen i politiet')], max_length=14, verbose_name='hva slags')),
                    ('body', models.CharField(max_length=120, verbose_name='hvem')),
                    ('case_number', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                    ('decided_on', models.DateField(verbose_name='når')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'forankring',
                    'verbose_name_plural': 'forankringer',
                    'ordering': ('decided_on', 'pk'),
                    'default_permissions': (),
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='anchoring',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_anchoringevent" ("agreement_id", "at", "body", "by_id", "case_number", "decided_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."at", NEW."body", NEW."by_id", NEW."case_number", NEW."decided_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2aa07cb874de0ac853a023dde06ad7af82c68155', operation='INSERT', pgid='pgtrigger_insert_insert_d2361', table='agreements_anchoring', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='anchoring',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_anchoringevent" ("agreement_id", "at", "body", "by_id", "case_number", "decided_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."at", NEW."body", NEW."by_id", NEW."case_number", NEW."decided_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='339913e6b2adbd87ad606a95432c080d1ed708be', operation='UPDATE', pgid='pgtrigger_update_update_52534', table='agreements_anchoring', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='anchoring',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_anchoringevent" ("agreement_id", "at", "body", "by_id", "case_number", "decided_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."at", OLD."body", OLD."by_id", OLD."case_number", OLD."decided_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='b8eaf2a1cce8746f998c19bc53788826d63ea118', operation='DELETE', pgid='pgtrigger_delete_delete_287fa', table='agreements_anchoring', when='AFTER')),
            ), migrations.CreateModel(
                name='AnchoringEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.anchoring')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                    ('kind', models.CharField(choices=[('political', 'Politisk behandling i kommunen'), ('administrative', 'Avklart med kommunedirektøren'), ('police', 'Avklart med ledelsen i politiet')], max_length=14, verbose_name='hva slags')),
                    ('body', models.CharField(max_length=120, verbose_name='hvem')),
                    ('case_number', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                    ('decided_on', models.DateField(verbose_name='når')),
                    ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='anchoringevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ced879bed5403e71e05a83185489858134fc7a26', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_68315', table='agreements_anchoringevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Approval',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='agreements.agreementversion')),
                    ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='agreements.agreementparty')),
                    ('answer', models.CharField(choices=[('approved', 'Signert'), ('refused', 'Signerte ikke')], default='approved', max_length=8, verbose_name='svar')),
                    ('how', models.CharField(choices=[('here', 'Signert her'), ('on_behalf', 'Signert på vegne av parten'), ('paper', 'Signert på papir'), ('e_signature', 'Signert med e-signatur')], default='here', max_length=11, verbose_name='hvordan')),
                    ('sha256', models.CharField(max_length=64, verbose_name='kontrollsum')),
                    ('name', models.CharField(blank=True, max_length=120, verbose_name='navn')),
                    ('title', models.CharField(blank=True, max_length=80, verbose_name='tittel')),
                    ('signed_on', models.DateField(verbose_name='dato')),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'signatur',
                    'verbose_name_plural': 'signaturer',
                    'ordering': ('at', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('answer', 'approved')), fields=('version', 'party'), name='one_approval_of_a_version'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'approved'), ('how__in', ['here', 'paper', 'e_signature'])), models.Q(('reason', ''), _negated=True), _connector='OR'), name='refusing_or_acting_for_others_has_a_reason')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='approval',
                trigger=pgtrigger.compiler.Trigger(name='approved_as_shared', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF NOT EXISTS (\n                SELECT FROM agreements_agreementversion version\n                JOIN agreements_agreement agreement ON agreement.to_sign_id = version.id\n                JOIN agreements_agreementparty party ON party.agreement_id = agreement.id\n                WHERE version.id = NEW.version_id AND party.id = NEW.party_id\n                  AND version.released_at IS NOT NULL AND version.sha256 = NEW.sha256\n            ) THEN\n                RAISE EXCEPTION 'Svaret gjelder en annen tekst.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='9b1a9000219ec8935a9584d861007209e7792e47', operation='INSERT', pgid='pgtrigger_approved_as_shared_334bf', table='agreements_approval', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='approval',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87079f47c2ec5125ebc4adf0c8ad46f0e60a16bb', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_7d849', table='agreements_approval', when='BEFORE')),
            ), migrations.CreateModel(
                name='Commitment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='agreements.agreementversion')),
                    ('key', models.CharField(max_length=40)),
                    ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='agreements.section', verbose_name='kapittel')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvem forplikter seg?')),
                    ('what', models.CharField(max_length=200, verbose_name='til hva?')),
                    ('target', models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='hvor mye?')),
                    ('unit', models.CharField(choices=[('days', 'dager'), ('presence', 'dager til stede, talt i oversikten'), ('meetings', 'møter'), ('reports', 'rapporter'), ('exercises', 'øvelser'), ('answer_days', 'dager til svar, høyst'), ('other', 'ganger')], max_length=11, verbose_name='av hva?')),
                    ('rhythm', models.CharField(choices=[('month', 'i måneden'), ('quarter', 'i kvartalet'), ('half_year', 'i halvåret'), ('year', 'i året')], max_length=9, verbose_name='hvor ofte?')),
                    ('evidence', models.CharField(blank=True, max_length=200, verbose_name='hvordan ser dere at det er holdt?')),
                ],
                options={
                    'verbose_name': 'forpliktelse',
                    'verbose_name_plural': 'forpliktelser',
                    'ordering': ('section__position', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('party__in', ['municipality', 'police', 'county'])), name='commitment_has_one_party'), models.CheckConstraint(condition=models.Q(('target__gte', 1)), name='commitment_has_a_target'), models.UniqueConstraint(fields=('version', 'key'), name='one_commitment_a_key')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='commitment',
                trigger=pgtrigger.compiler.Trigger(name='released_with_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = OLD.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = NEW.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='42e04fa5fb05dc4a35a66ddd2e20c90414160c64', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_released_with_version_c22ea', table='agreements_commitment', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='commitment',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_commitmentevent" ("edited_at", "edited_by_id", "edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evidence", NEW."id", NEW."key", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rhythm", NEW."section_id", NEW."target", NEW."unit", NEW."version_id", NEW."what"); RETURN NULL;', hash='5c913c5cba18b1f2352b49501d760aa8a6f4a038', operation='INSERT', pgid='pgtrigger_insert_insert_6e3ce', table='agreements_commitment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='commitment',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_commitmentevent" ("edited_at", "edited_by_id", "edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evidence", NEW."id", NEW."key", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rhythm", NEW."section_id", NEW."target", NEW."unit", NEW."version_id", NEW."what"); RETURN NULL;', hash='f2d73ea009734b1a2eafa85a2ece644d7ff1f511', operation='UPDATE', pgid='pgtrigger_update_update_7c3cd', table='agreements_commitment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='commitment',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_commitmentevent" ("edited_at", "edited_by_id", "edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."evidence", OLD."id", OLD."key", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rhythm", OLD."section_id", OLD."target", OLD."unit", OLD."version_id", OLD."what"); RETURN NULL;', hash='7435f8d828f397fdd1bf26861915a17210f4ec1d', operation='DELETE', pgid='pgtrigger_delete_delete_4d616', table='agreements_commitment', when='AFTER')),
            ), migrations.CreateModel(
                name='Evidence',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='agreements.agreement')),
                    ('commitment_key', models.CharField(max_length=40)),
                    ('done_on', models.DateField(verbose_name='når?')),
                    ('amount', models.PositiveIntegerField(verbose_name='hvor mye?')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='hva ble gjort?')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ført av')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'belegg',
                    'verbose_name_plural': 'belegg',
                    'ordering': ('-done_on', '-pk'),
                    'default_permissions': (),
                    'indexes': [models.Index(fields=['agreement', 'commitment_key', 'done_on'], name='agreements__agreeme_02584e_idx')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='evidence',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_evidenceevent" ("agreement_id", "amount", "at", "by_id", "commitment_key", "done_on", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."amount", NEW."at", NEW."by_id", NEW."commitment_key", NEW."done_on", NEW."id", NEW."note", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='0156f4638eec95a2984c36b53cf9ac73f3ce1ec8', operation='INSERT', pgid='pgtrigger_insert_insert_bde55', table='agreements_evidence', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='evidence',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_evidenceevent" ("agreement_id", "amount", "at", "by_id", "commitment_key", "done_on", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."amount", NEW."at", NEW."by_id", NEW."commitment_key", NEW."done_on", NEW."id", NEW."note", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f11201732301c317464f49c38a3e1eb8fd290500', operation='UPDATE', pgid='pgtrigger_update_update_75cad', table='agreements_evidence', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='evidence',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_evidenceevent" ("agreement_id", "amount", "at", "by_id", "commitment_key", "done_on", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."amount", OLD."at", OLD."by_id", OLD."commitment_key", OLD."done_on", OLD."id", OLD."note", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='3020cb1c9eeaacb7fb78ef3d5e20b76a92d14c19', operation='DELETE', pgid='pgtrigger_delete_delete_131fd', table='agreements_evidence', when='AFTER')),
            ), migrations.CreateModel(
                name='EvidenceEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.evidence')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                    ('commitment_key', models.CharField(max_length=40)),
                    ('done_on', models.DateField(verbose_name='når?')),
                    ('amount', models.PositiveIntegerField(verbose_name='hvor mye?')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='hva ble gjort?')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ført av')),
                    ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='evidenceevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='55c3e6e2087bf5fb8754e74f5214ef716a603084', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b8e20', table='agreements_evidenceevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='FocusArea',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='focus_areas', to='agreements.agreementversion')),
                    ('key', models.CharField(max_length=40)),
                    ('title', models.CharField(max_length=120, verbose_name='satsingsområde')),
                    ('goal', models.CharField(max_length=300, verbose_name='mål')),
                    ('until_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='innen utgangen av')),
                    ('knowledge', models.CharField(blank=True, max_length=500, verbose_name='hva valget bygger på')),
                    ('link', models.URLField(blank=True, verbose_name='lenke til kunnskapen eller planen')),
                ],
                options={
                    'verbose_name': 'satsingsområde',
                    'verbose_name_plural': 'satsingsområder',
                    'ordering': ('pk',),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('version', 'key'), name='one_focus_area_a_key')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='focusarea',
                trigger=pgtrigger.compiler.Trigger(name='released_with_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = OLD.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = NEW.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='32c02651f3c5f5c3385357037451aba712d31fa0', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_released_with_version_f5c9e', table='agreements_focusarea', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='focusarea',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_focusareaevent" ("edited_at", "edited_by_id", "edition", "goal", "id", "key", "knowledge", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "until_year", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."goal", NEW."id", NEW."key", NEW."knowledge", NEW."link", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."until_year", NEW."version_id"); RETURN NULL;', hash='3cd5c247e8b37a99fb00b928fc3c4781191c5a5e', operation='INSERT', pgid='pgtrigger_insert_insert_aad29', table='agreements_focusarea', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='focusarea',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_focusareaevent" ("edited_at", "edited_by_id", "edition", "goal", "id", "key", "knowledge", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "until_year", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."goal", NEW."id", NEW."key", NEW."knowledge", NEW."link", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."until_year", NEW."version_id"); RETURN NULL;', hash='0926361d2c484bed7c67a2691ecc135eee97e724', operation='UPDATE', pgid='pgtrigger_update_update_3d3d4', table='agreements_focusarea', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='focusarea',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_focusareaevent" ("edited_at", "edited_by_id", "edition", "goal", "id", "key", "knowledge", "link", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "until_year", "version_id") VALUES (OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."goal", OLD."id", OLD."key", OLD."knowledge", OLD."link", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."until_year", OLD."version_id"); RETURN NULL;', hash='dc497b399c154683c8e1517422702f3c9f81a8fd', operation='DELETE', pgid='pgtrigger_delete_delete_b5f61', table='agreements_focusarea', when='AFTER')),
            ), migrations.CreateModel(
                name='FocusAreaEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.focusarea')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('key', models.CharField(max_length=40)),
                    ('title', models.CharField(max_length=120, verbose_name='satsingsområde')),
                    ('goal', models.CharField(max_length=300, verbose_name='mål')),
                    ('until_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='innen utgangen av')),
                    ('knowledge', models.CharField(blank=True, max_length=500, verbose_name='hva valget bygger på')),
                    ('link', models.URLField(blank=True, verbose_name='lenke til kunnskapen eller planen')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='focusareaevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5cde4d3b8190b329be045f97c0cde7b3c3f29754', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f8ca3', table='agreements_focusareaevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Offer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='agreements.agreement')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_offers', to='tenancy.municipality')),
                    ('offered_on', models.DateField(verbose_name='tilbudt')),
                    ('offered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('channel', models.CharField(choices=[('meeting', 'I et møte'), ('letter', 'I brev'), ('email', 'På e-post'), ('here', 'I denne løsningen')], default='here', max_length=7, verbose_name='hvordan')),
                    ('answer', models.CharField(blank=True, choices=[('negotiate', 'Vil forhandle'), ('political_treatment', 'Til politisk behandling'), ('awaits_merger', 'Avventer kommunesammenslåing'), ('not_now', 'Ønsker ikke nå'), ('no', 'Ønsker ikke'), ('other_model', 'Annen modell')], max_length=20, verbose_name='svar')),
                    ('reasons', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('too_general', 'Avtalen er for lite konkret'), ('police_part', 'Politiets bidrag er for svakt'), ('capacity', 'Kommunen har ikke kapasitet nå'), ('neighbours', 'Vil ha avtale sammen med nabokommuner'), ('other_cooperation', 'Samarbeidet er dekket på en annen måte'), ('merger', 'Kommunen skal slås sammen med en annen'), ('no_need', 'Ser ikke behov for avtale'), ('other', 'Annet')], max_length=20), blank=True, default=list, verbose_name='hvorfor')),
                    ('text', models.CharField(blank=True, max_length=500, verbose_name='med egne ord')),
                    ('answered_on', models.DateField(blank=True, null=True, verbose_name='svarte')),
                    ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('offer_again_on', models.DateField(blank=True, null=True, verbose_name='tilbys igjen')),
                ],
                options={
                    'verbose_name': 'tilbud',
                    'verbose_name_plural': 'tilbud',
                    'ordering': ('offered_on', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by__isnull', True), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_by__isnull', False), ('answered_on__isnull', False)), _connector='OR'), name='offer_is_answered_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('answer__in', [agreements.rules.states.Answer['AWAITS_MERGER'], agreements.rules.states.Answer['NO'], agreements.rules.states.Answer['NOT_NOW'], agreements.rules.states.Answer['OTHER_MODEL']]), _negated=True), models.Q(('reasons', []), _negated=True), _connector='OR'), name='offer_is_declined_with_a_reason')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='offer',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_offerevent" ("agreement_id", "answer", "answered_by_id", "answered_on", "channel", "id", "municipality_id", "offer_again_on", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "text") VALUES (NEW."agreement_id", NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."channel", NEW."id", NEW."municipality_id", NEW."offer_again_on", NEW."offered_by_id", NEW."offered_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."text"); RETURN NULL;', hash='0439e59538233dfcc816386d2dba13f6fdab0fa5', operation='INSERT', pgid='pgtrigger_insert_insert_cdfa5', table='agreements_offer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='offer',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_offerevent" ("agreement_id", "answer", "answered_by_id", "answered_on", "channel", "id", "municipality_id", "offer_again_on", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "text") VALUES (NEW."agreement_id", NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."channel", NEW."id", NEW."municipality_id", NEW."offer_again_on", NEW."offered_by_id", NEW."offered_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."text"); RETURN NULL;', hash='92d2e9478fdc72d2aad197ec02e11894fb565813', operation='UPDATE', pgid='pgtrigger_update_update_e0a60', table='agreements_offer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='offer',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_offerevent" ("agreement_id", "answer", "answered_by_id", "answered_on", "channel", "id", "municipality_id", "offer_again_on", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "text") VALUES (OLD."agreement_id", OLD."answer", OLD."answered_by_id", OLD."answered_on", OLD."channel", OLD."id", OLD."municipality_id", OLD."offer_again_on", OLD."offered_by_id", OLD."offered_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."text"); RETURN NULL;', hash='790c18a677fc0ebb818afeb5c9c9643dfd4a0cf0', operation='DELETE', pgid='pgtrigger_delete_delete_269d5', table='agreements_offer', when='AFTER')),
            ), migrations.CreateModel(
                name='OfferEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.offer')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('offered_on', models.DateField(verbose_name='tilbudt')),
                    ('offered_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('channel', models.CharField(choices=[('meeting', 'I et møte'), ('letter', 'I brev'), ('email', 'På e-post'), ('here', 'I denne løsningen')], default='here', max_length=7, verbose_name='hvordan')),
                    ('answer', models.CharField(blank=True, choices=[('negotiate', 'Vil forhandle'), ('political_treatment', 'Til politisk behandling'), ('awaits_merger', 'Avventer kommunesammenslåing'), ('not_now', 'Ønsker ikke nå'), ('no', 'Ønsker ikke'), ('other_model', 'Annen modell')], max_length=20, verbose_name='svar')),
                    ('reasons', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('too_general', 'Avtalen er for lite konkret'), ('police_part', 'Politiets bidrag er for svakt'), ('capacity', 'Kommunen har ikke kapasitet nå'), ('neighbours', 'Vil ha avtale sammen med nabokommuner'), ('other_cooperation', 'Samarbeidet er dekket på en annen måte'), ('merger', 'Kommunen skal slås sammen med en annen'), ('no_need', 'Ser ikke behov for avtale'), ('other', 'Annet')], max_length=20), blank=True, default=list, verbose_name='hvorfor')),
                    ('text', models.CharField(blank=True, max_length=500, verbose_name='med egne ord')),
                    ('answered_on', models.DateField(blank=True, null=True, verbose_name='svarte')),
                    ('answered_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('offer_again_on', models.DateField(blank=True, null=True, verbose_name='tilbys igjen')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='offerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='03b7881e2a57d8befbde1c52869f97c7cfa70aa6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81a0e', table='agreements_offerevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='OrderSigner',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('order', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signers', to='agreements.signatureorder')),
                    ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='order_signers', to='agreements.agreementparty')),
                    ('name', models.CharField(max_length=120, verbose_name='navn')),
                    ('title', models.CharField(blank=True, max_length=80, verbose_name='tittel')),
                    ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='rekkefølge')),
                    ('state', models.CharField(choices=[('waiting', 'Venter'), ('signed', 'Har signert'), ('refused', 'Signerte ikke'), ('expired', 'Rakk ikke fristen')], default='waiting', max_length=7, verbose_name='tilstand')),
                    ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='svarte')),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ],
                options={
                    'verbose_name': 'den som skal signere',
                    'verbose_name_plural': 'de som skal signere',
                    'ordering': ('position', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('order', 'party', 'email'), name='signer_is_asked_once'), models.CheckConstraint(condition=models.Q(('position__gte', 1)), name='signers_are_counted_from_one')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='ordersigner',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_ordersignerevent" ("answered_at", "email", "id", "name", "order_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "state", "title") VALUES (NEW."answered_at", NEW."email", NEW."id", NEW."name", NEW."order_id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."reason", NEW."state", NEW."title"); RETURN NULL;', hash='67f4309ee6404a68583333c1913c2399765803fd', operation='INSERT', pgid='pgtrigger_insert_insert_b8629', table='agreements_ordersigner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ordersigner',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_ordersignerevent" ("answered_at", "email", "id", "name", "order_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "state", "title") VALUES (NEW."answered_at", NEW."email", NEW."id", NEW."name", NEW."order_id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."reason", NEW."state", NEW."title"); RETURN NULL;', hash='c086737ee5e7cc9ed0ed946174ebe959d35dc96f', operation='UPDATE', pgid='pgtrigger_update_update_f305f', table='agreements_ordersigner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ordersigner',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_ordersignerevent" ("answered_at", "email", "id", "name", "order_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "state", "title") VALUES (OLD."answered_at", OLD."email", OLD."id", OLD."name", OLD."order_id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."reason", OLD."state", OLD."title"); RETURN NULL;', hash='8306c8f0f65f2dc69c788ccf9f0f8bd47408cf61', operation='DELETE', pgid='pgtrigger_delete_delete_1eb30', table='agreements_ordersigner', when='AFTER')),
            ), migrations.CreateModel(
                name='Section',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='agreements.agreementversion')),
                    ('key', models.CharField(max_length=40)),
                    ('position', models.PositiveSmallIntegerField(verbose_name='nummer')),
                    ('title', models.CharField(max_length=120, verbose_name='overskrift')),
                    ('text', models.TextField(blank=True, max_length=20000, verbose_name='tekst')),
                    ('is_optional', models.BooleanField(default=True, verbose_name='kan utelates')),
                ],
                options={
                    'verbose_name': 'kapittel',
                    'verbose_name_plural': 'kapitler',
                    'ordering': ('position', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('version', 'key'), name='one_section_a_key')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='section',
                trigger=pgtrigger.compiler.Trigger(name='released_with_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = OLD.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = NEW.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='402346cbd0e0096ba450192d5f27e6eaaf2cdb5e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_released_with_version_03a37', table='agreements_section', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='section',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectionevent" ("edited_at", "edited_by_id", "edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."id", NEW."is_optional", NEW."key", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."title", NEW."version_id"); RETURN NULL;', hash='7696dc2a3e999b1a57c94e199ec6546dbe4286e4', operation='INSERT', pgid='pgtrigger_insert_insert_528d2', table='agreements_section', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='section',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_sectionevent" ("edited_at", "edited_by_id", "edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."id", NEW."is_optional", NEW."key", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."title", NEW."version_id"); RETURN NULL;', hash='130b3702cf8d6ab4e04ad545678693e73ca4c609', operation='UPDATE', pgid='pgtrigger_update_update_101f2', table='agreements_section', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='section',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectionevent" ("edited_at", "edited_by_id", "edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."id", OLD."is_optional", OLD."key", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."title", OLD."version_id"); RETURN NULL;', hash='03b360f97f0d05ecd2f6e3291ad92fc5a6795d8e', operation='DELETE', pgid='pgtrigger_delete_delete_87fcb', table='agreements_section', when='AFTER')),
            ), migrations.CreateModel(
                name='CommitmentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.commitment')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('key', models.CharField(max_length=40)),
                    ('section', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.section', verbose_name='kapittel')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvem forplikter seg?')),
                    ('what', models.CharField(max_length=200, verbose_name='til hva?')),
                    ('target', models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='hvor mye?')),
                    ('unit', models.CharField(choices=[('days', 'dager'), ('presence', 'dager til stede, talt i oversikten'), ('meetings', 'møter'), ('reports', 'rapporter'), ('exercises', 'øvelser'), ('answer_days', 'dager til svar, høyst'), ('other', 'ganger')], max_length=11, verbose_name='av hva?')),
                    ('rhythm', models.CharField(choices=[('month', 'i måneden'), ('quarter', 'i kvartalet'), ('half_year', 'i halvåret'), ('year', 'i året')], max_length=9, verbose_name='hvor ofte?')),
                    ('evidence', models.CharField(blank=True, max_length=200, verbose_name='hvordan ser dere at det er holdt?')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='commitmentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ed46406713d448ec660e35d78a3cd545f3dd25ad', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2c54e', table='agreements_commitmentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='SectionComment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='agreements.section')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('text', models.TextField(max_length=1000, verbose_name='kommentar')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name': 'kommentar',
                    'verbose_name_plural': 'kommentarer',
                    'ordering': ('at', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='comment_says_something')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='sectioncomment',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectioncommentevent" ("at", "by_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."section_id", NEW."text"); RETURN NULL;', hash='7d7029878f7128ae137b9a2d14e258b870b5f454', operation='INSERT', pgid='pgtrigger_insert_insert_7f127', table='agreements_sectioncomment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='sectioncomment',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_sectioncommentevent" ("at", "by_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."section_id", NEW."text"); RETURN NULL;', hash='8d042b5d958cd429bf2e3b27e31fbdeca69c8378', operation='UPDATE', pgid='pgtrigger_update_update_c5b53', table='agreements_sectioncomment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='sectioncomment',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectioncommentevent" ("at", "by_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."section_id", OLD."text"); RETURN NULL;', hash='3f9fc6231f1a86dbabc8093c26191883605d1c0d', operation='DELETE', pgid='pgtrigger_delete_delete_30346', table='agreements_sectioncomment', when='AFTER')),
            ), migrations.CreateModel(
                name='SectionCommentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.sectioncomment')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('section', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.section')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('text', models.TextField(max_length=1000, verbose_name='kommentar')),
                    ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='sectioncommentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ff599acdaab30ae743bc25ea4e542acc39db3371', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ebbdf', table='agreements_sectioncommentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='SectionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.section')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('edition', models.PositiveIntegerField(default=1, editable=False)),
                    ('edited_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('edited_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret')),
                    ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('key', models.CharField(max_length=40)),
                    ('position', models.PositiveSmallIntegerField(verbose_name='nummer')),
                    ('title', models.CharField(max_length=120, verbose_name='overskrift')),
                    ('text', models.TextField(blank=True, max_length=20000, verbose_name='tekst')),
                    ('is_optional', models.BooleanField(default=True, verbose_name='kan utelates')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='sectionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='92bf76d9b09fab0590fadc44e025a567f5f5456e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b2390', table='agreements_sectionevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='SignatureOrder',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signature_orders', to='agreements.agreementversion')),
                    ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('reference', models.CharField(blank=True, max_length=100, verbose_name='leverandørens nummer')),
                    ('state', models.CharField(choices=[('open', 'Venter på signering'), ('signed', 'Signert av alle'), ('refused', 'Noen signerte ikke'), ('expired', 'Fristen er ute'), ('cancelled', 'Trukket tilbake'), ('failed', 'Ble ikke tatt imot')], default='open', max_length=9, verbose_name='tilstand')),
                    ('title', models.CharField(max_length=80, verbose_name='tittel')),
                    ('pdf', models.BinaryField()),
                    ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='bestilt')),
                    ('expires_on', models.DateField(verbose_name='frist for å signere')),
                    ('last_error', models.CharField(blank=True, max_length=300, verbose_name='hvorfor den ikke ble tatt imot')),
                ],
                options={
                    'verbose_name': 'elektronisk signering',
                    'verbose_name_plural': 'elektroniske signeringer',
                    'ordering': ('created_at', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state', agreements.rules.signature_orders.OrderState['OPEN'])), fields=('version',), name='one_open_order_of_a_version')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='signatureorder',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_signatureorderevent" ("created_at", "created_by_id", "expires_on", "id", "key", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "state", "title", "version_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_on", NEW."id", NEW."key", NEW."last_error", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."state", NEW."title", NEW."version_id"); RETURN NULL;', hash='eecad8dc08ad0df5bc56673abb478785fa8d0c7e', operation='INSERT', pgid='pgtrigger_insert_insert_27fab', table='agreements_signatureorder', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='signatureorder',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."expires_on" IS DISTINCT FROM (NEW."expires_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."key" IS DISTINCT FROM (NEW."key") OR OLD."last_error" IS DISTINCT FROM (NEW."last_error") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version_id" IS DISTINCT FROM (NEW."version_id"))', func='INSERT INTO "agreements_signatureorderevent" ("created_at", "created_by_id", "expires_on", "id", "key", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "state", "title", "version_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_on", NEW."id", NEW."key", NEW."last_error", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."state", NEW."title", NEW."version_id"); RETURN NULL;', hash='52c66b811d91ed101564333a27bc5bfdb10ad29a', operation='UPDATE', pgid='pgtrigger_update_update_da11c', table='agreements_signatureorder', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='signatureorder',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_signatureorderevent" ("created_at", "created_by_id", "expires_on", "id", "key", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "state", "title", "version_id") VALUES (OLD."created_at", OLD."created_by_id", OLD."expires_on", OLD."id", OLD."key", OLD."last_error", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."state", OLD."title", OLD."version_id"); RETURN NULL;', hash='d7b9a71034d1f763bfc5dba02c5d03613f856e69', operation='DELETE', pgid='pgtrigger_delete_delete_1e926', table='agreements_signatureorder', when='AFTER')),
            ), migrations.CreateModel(
                name='OrderSignerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.ordersigner')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('order', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.signatureorder')),
                    ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementparty')),
                    ('name', models.CharField(max_length=120, verbose_name='navn')),
                    ('title', models.CharField(blank=True, max_length=80, verbose_name='tittel')),
                    ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                    ('position', models.PositiveSmallIntegerField(verbose_name='rekkefølge')),
                    ('state', models.CharField(choices=[('waiting', 'Venter'), ('signed', 'Har signert'), ('refused', 'Signerte ikke'), ('expired', 'Rakk ikke fristen')], default='waiting', max_length=7, verbose_name='tilstand')),
                    ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='svarte')),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='ordersignerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='84c22150a007e94fec4051c5c8ed367e1d8bc13c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ac981', table='agreements_ordersignerevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='SignatureOrderEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.signatureorder')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('reference', models.CharField(blank=True, max_length=100, verbose_name='leverandørens nummer')),
                    ('state', models.CharField(choices=[('open', 'Venter på signering'), ('signed', 'Signert av alle'), ('refused', 'Noen signerte ikke'), ('expired', 'Fristen er ute'), ('cancelled', 'Trukket tilbake'), ('failed', 'Ble ikke tatt imot')], default='open', max_length=9, verbose_name='tilstand')),
                    ('title', models.CharField(max_length=80, verbose_name='tittel')),
                    ('created_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='bestilt')),
                    ('expires_on', models.DateField(verbose_name='frist for å signere')),
                    ('last_error', models.CharField(blank=True, max_length=300, verbose_name='hvorfor den ikke ble tatt imot')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='signatureorderevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='eba7fa7142c69e5c88db17e5b7b74f86ffb14c0c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_89f2f', table='agreements_signatureorderevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='SignedCopy',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_copies', to='agreements.agreementversion')),
                    ('pdf', models.BinaryField()),
                    ('sha256', models.CharField(max_length=64, verbose_name='kontrollsum')),
                    ('size', models.PositiveIntegerField(verbose_name='størrelse i byte')),
                    ('signatures', models.JSONField(default=list, verbose_name='signaturer i filen')),
                    ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('uploaded_at', models.DateTimeField(auto_now_add=True, verbose_name='tatt imot')),
                ],
                options={
                    'verbose_name': 'signert eksemplar',
                    'verbose_name_plural': 'signerte eksemplarer',
                    'ordering': ('uploaded_at', 'pk'),
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('version', 'sha256'), name='same_signed_file_once')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='signedcopy',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d629ece4a4e87886f2c02c1f2e6232de9692aaaf', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_b12f5', table='agreements_signedcopy', when='BEFORE')),
            ), migrations.CreateModel(
                name='Term',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='agreements.agreement')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='agreements.agreementversion')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_terms', to='tenancy.municipality')),
                    ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_terms', to='tenancy.policeunit')),
                    ('is_main', models.BooleanField(default=True)),
                    ('exception_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp')),
                ],
                options={
                    'verbose_name': 'løpetid',
                    'verbose_name_plural': 'løpetider',
                    'ordering': ('valid_from', 'pk'),
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='agreements_term_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('exception_reason', ''), ('is_main', True)), expressions=[('municipality', '='), ('unit', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_main_agreement_at_a_time')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='term',
                trigger=pgtrigger.compiler.Trigger(name='follows_without_gap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."exception_reason" = \'\' AND NEW."is_main")', func="\n            IF (SELECT max(coalesce(valid_until, 'infinity')) FROM agreements_term earlier\n                WHERE earlier.is_main AND earlier.municipality_id = NEW.municipality_id\n                  AND earlier.unit_id = NEW.unit_id AND earlier.valid_from < NEW.valid_from\n               ) < NEW.valid_from - 1 THEN\n                RAISE EXCEPTION 'Det er opphold siden forrige avtale.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='03152f8252c42c9ef35218211af1eff2da005997', operation='INSERT', pgid='pgtrigger_follows_without_gap_953b1', table='agreements_term', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='term',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_termevent" ("agreement_id", "exception_reason", "id", "is_main", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."agreement_id", NEW."exception_reason", NEW."id", NEW."is_main", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='40353be2e88706491d2cf203139dde767a9f9abf', operation='INSERT', pgid='pgtrigger_insert_insert_2435c', table='agreements_term', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='term',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_termevent" ("agreement_id", "exception_reason", "id", "is_main", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."agreement_id", NEW."exception_reason", NEW."id", NEW."is_main", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='f15252aca700acf80b03d38060959a9155277c7e', operation='UPDATE', pgid='pgtrigger_update_update_9f639', table='agreements_term', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='term',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_termevent" ("agreement_id", "exception_reason", "id", "is_main", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (OLD."agreement_id", OLD."exception_reason", OLD."id", OLD."is_main", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit_id", OLD."valid_from", OLD."valid_until", OLD."version_id"); RETURN NULL;', hash='a5efb5d1c4e0965eb5e915d08f86c2c36d73eb52', operation='DELETE', pgid='pgtrigger_delete_delete_52eef', table='agreements_term', when='AFTER')),
            ), migrations.CreateModel(
                name='TermEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.term')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                    ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                    ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit')),
                    ('is_main', models.BooleanField(default=True)),
                    ('exception_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='termevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='06d82185d137d5b2fb6bb52a871638689bb5e158', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_227ed', table='agreements_termevent', when='BEFORE')),
            )],
        ),
    ]
