"""Every table of councils as of the first edition."""

import datetime
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.web.first_tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('councils', '0001_initial'), ('councils', '0002_initial'), ('councils', '0003_history_of_what_belongs_where'), ('councils', '0004_seats_and_assent'), ('councils', '0005_keep_archive'), ('councils', '0006_assent_withdrawn'), ('councils', '0007_minutes_versions'), ('councils', '0008_agreement_permissions'), ('councils', '0009_contact_permissions')]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0001_first_edition'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='ConfidentialityDeclaration',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to=settings.AUTH_USER_MODEL)),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to='councils.forum')),
                    ('text_version', models.CharField(max_length=10, verbose_name='tekst')),
                    ('signed_at', models.DateTimeField(auto_now_add=True, verbose_name='signert')),
                ],
                options={
                    'verbose_name': 'taushetserklæring',
                    'verbose_name_plural': 'taushetserklæringer',
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('user', 'forum', 'text_version'), name='signed_once_a_text')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='confidentialitydeclaration',
                trigger=pgtrigger.compiler.Trigger(name='kept_for_good', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1a4fb3d58a68548c01e6da932b143f4ca0cf0243', operation='UPDATE OR DELETE', pgid='pgtrigger_kept_for_good_a30e2', table='councils_confidentialitydeclaration', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='confidentialitydeclaration',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_confidentialitydeclarationevent" ("forum_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "text_version", "user_id") VALUES (NEW."forum_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signed_at", NEW."text_version", NEW."user_id"); RETURN NULL;', hash='efbcb2f9b912de379786622b327d3a32accbc832', operation='INSERT', pgid='pgtrigger_insert_insert_d1175', table='councils_confidentialitydeclaration', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='confidentialitydeclaration',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_confidentialitydeclarationevent" ("forum_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "text_version", "user_id") VALUES (NEW."forum_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signed_at", NEW."text_version", NEW."user_id"); RETURN NULL;', hash='50957e8aed837d8169dfd3dce54bf2ee358ba9da', operation='UPDATE', pgid='pgtrigger_update_update_3b689', table='councils_confidentialitydeclaration', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='confidentialitydeclaration',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_confidentialitydeclarationevent" ("forum_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "text_version", "user_id") VALUES (OLD."forum_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signed_at", OLD."text_version", OLD."user_id"); RETURN NULL;', hash='2554bd5a4a033c9fd6e7f14cea127d550696dc2f', operation='DELETE', pgid='pgtrigger_delete_delete_29c33', table='councils_confidentialitydeclaration', when='AFTER')),
            ), migrations.CreateModel(
                name='ExtensionAssent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assents', to='councils.forum')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('assented_on', models.DateField(verbose_name='dato')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='merknad')),
                    ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='trukket fra')),
                    ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawal_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor det ble trukket')),
                ],
                options={
                    'verbose_name': 'samtykke',
                    'verbose_name_plural': 'samtykker',
                    'default_permissions': (),
                    'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('forum', '='), ('party', '='), (models.Func('assented_on', 'withdrawn_on', models.Value('[)'), function='daterange'), '&&')], name='one_assent_a_party_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawal_reason', ''), ('withdrawn_by__isnull', True), ('withdrawn_on__isnull', True)), models.Q(('withdrawn_on__gte', models.F('assented_on')), ('withdrawn_by__isnull', False), models.Q(('withdrawal_reason', ''), _negated=True)), _connector='OR'), name='assent_is_withdrawn_with_a_reason'), models.CheckConstraint(condition=models.Q(('party__in', ['municipality', 'police'])), name='assent_is_given_by_a_main_party')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='extensionassent',
                trigger=pgtrigger.compiler.Trigger(name='kept_for_good', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP = 'UPDATE' THEN\n                IF OLD.withdrawn_on IS NULL AND NEW.withdrawn_on IS NOT NULL\n                    AND (OLD.id, OLD.forum_id, OLD.party, OLD.by_id, OLD.assented_on, OLD.note)\n                      = (NEW.id, NEW.forum_id, NEW.party, NEW.by_id, NEW.assented_on, NEW.note)\n                    THEN RETURN NEW; END IF;\n            END IF;\n            RAISE EXCEPTION 'Et samtykke endres ikke.' USING ERRCODE = 'check_violation';\n        ", hash='e7062100c69f5cdc953f819f23b74c85f651430f', operation='UPDATE OR DELETE', pgid='pgtrigger_kept_for_good_45248', table='councils_extensionassent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extensionassent',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_extensionassentevent" ("assented_on", "by_id", "forum_id", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawal_reason", "withdrawn_by_id", "withdrawn_on") VALUES (NEW."assented_on", NEW."by_id", NEW."forum_id", NEW."id", NEW."note", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."withdrawal_reason", NEW."withdrawn_by_id", NEW."withdrawn_on"); RETURN NULL;', hash='0dce56d9e23c3c7c0e9464465726c3a80988ede3', operation='INSERT', pgid='pgtrigger_insert_insert_8090c', table='councils_extensionassent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extensionassent',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_extensionassentevent" ("assented_on", "by_id", "forum_id", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawal_reason", "withdrawn_by_id", "withdrawn_on") VALUES (NEW."assented_on", NEW."by_id", NEW."forum_id", NEW."id", NEW."note", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."withdrawal_reason", NEW."withdrawn_by_id", NEW."withdrawn_on"); RETURN NULL;', hash='3669ef4f638572343d3b1780747493ca899f81ba', operation='UPDATE', pgid='pgtrigger_update_update_6a488', table='councils_extensionassent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='extensionassent',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_extensionassentevent" ("assented_on", "by_id", "forum_id", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawal_reason", "withdrawn_by_id", "withdrawn_on") VALUES (OLD."assented_on", OLD."by_id", OLD."forum_id", OLD."id", OLD."note", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."withdrawal_reason", OLD."withdrawn_by_id", OLD."withdrawn_on"); RETURN NULL;', hash='e66c2f50d54f9ec64ccc3602cab4cabf37d61635', operation='DELETE', pgid='pgtrigger_delete_delete_a0403', table='councils_extensionassent', when='AFTER')),
            ), migrations.CreateModel(
                name='Forum',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('police_council', 'politiråd'), ('regional_police_council', 'regionalt politiråd'), ('thematic_forum', 'temaforum'), ('slt_level', 'SLT-nivå'), ('police_contact_arena', 'arena for politikontakter')], default='police_council', max_length=30, verbose_name='type')),
                    ('name', models.CharField(max_length=120, verbose_name='navn')),
                    ('short_name', models.CharField(max_length=60, verbose_name='kort navn')),
                    ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forums', to='tenancy.policeunit', verbose_name='politienhet')),
                    ('language', models.CharField(default='nb', max_length=2, verbose_name='språk i innkalling og referat')),
                    ('agreed_meetings', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='avtalte møter i året')),
                    ('is_slt_steering', models.BooleanField(default=False, verbose_name='er styringsgruppe for SLT')),
                    ('is_extended', models.BooleanField(default=False, verbose_name='er utvidet med næringsliv, frivillige eller skoler')),
                    ('notice_days', models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager fra innkalling til møte')),
                    ('proposal_days', models.PositiveSmallIntegerField(default=14, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(120)], verbose_name='dager fra siste forslag til møte')),
                    ('chair_model', models.CharField(choices=[('fixed', 'Den samme leder hele tiden'), ('by_meeting', 'Ledelsen går på omgang, et møte hver'), ('by_year', 'Ledelsen går på omgang, et år hver')], default='fixed', max_length=10, verbose_name='ledelse')),
                    ('chair_since_on', models.DateField(blank=True, null=True, verbose_name='omgangen starter')),
                    ('secretariat', models.CharField(choices=[('municipality', 'Kommunen'), ('police', 'Politiet'), ('shared', 'Kommunen og politiet sammen')], default='shared', max_length=12, verbose_name='sekretariat')),
                    ('openness', models.CharField(choices=[('closed', 'Lukkede møter'), ('partly', 'Åpne i enkelte saker'), ('open', 'Åpne møter')], default='closed', max_length=6, verbose_name='åpenhet')),
                    ('decision_rule', models.CharField(choices=[('both_agree', 'Kommune og politi må være enige'), ('majority', 'Flertallet avgjør'), ('other', 'Annet, beskrevet under')], default='both_agree', max_length=10, verbose_name='når er vi enige?')),
                    ('decision_rule_text', models.CharField(blank=True, max_length=300, verbose_name='beskriv')),
                    ('minutes_rule', models.CharField(choices=[('leaders', 'Lederen på hver side godkjenner'), ('next_meeting', 'Rådet godkjenner i neste møte'), ('silence', 'Godkjent når fristen går ut uten innvendinger')], default='leaders', max_length=12, verbose_name='når er referatet godkjent?')),
                    ('comment_days', models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager til merknader')),
                    ('minutes_days', models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager fra møte til referat')),
                    ('numbering', models.CharField(choices=[('per_year', 'Gjennom året: sak 1/26, 2/26 …'), ('per_meeting', 'Fra 1 i hvert møte')], default='per_year', max_length=11, verbose_name='nummer på sakene')),
                    ('rationale', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('area', 'Naturlig område: storbyområde, dal eller region'), ('cooperation', 'Kommunene samarbeider fra før'), ('problems', 'Felles utfordringer med kriminalitet eller trygghet'), ('action_plan', 'Felles handlingsplan'), ('digital', 'Digitale møter gjør det enkelt å møtes')], max_length=11), blank=True, default=list, verbose_name='hvorfor et felles råd?')),
                    ('counts_for_local', models.BooleanField(default=False, verbose_name='møtene teller for rådene i kommunene')),
                    ('usual_place', models.CharField(blank=True, max_length=120, verbose_name='vanlig møtested')),
                    ('usual_starts_at', models.TimeField(default=datetime.time(9, 0), verbose_name='vanlig start')),
                    ('usual_minutes', models.PositiveSmallIntegerField(default=120, verbose_name='vanlig varighet i minutter')),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                    ('municipalities', models.ManyToManyField(related_name='forums', through='councils.ForumMunicipality', to='tenancy.municipality')),
                ],
                options={
                    'verbose_name': 'forum',
                    'verbose_name_plural': 'fora',
                    'ordering': ('sort_key',),
                    'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')],
                    'default_permissions': (),
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='forum',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_forumevent" ("agreed_meetings", "chair_model", "chair_since_on", "comment_days", "counts_for_local", "decision_rule", "decision_rule_text", "id", "is_extended", "is_slt_steering", "kind", "language", "minutes_days", "minutes_rule", "name", "notice_days", "numbering", "openness", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_days", "rationale", "secretariat", "short_name", "unit_id", "usual_minutes", "usual_place", "usual_starts_at") VALUES (NEW."agreed_meetings", NEW."chair_model", NEW."chair_since_on", NEW."comment_days", NEW."counts_for_local", NEW."decision_rule", NEW."decision_rule_text", NEW."id", NEW."is_extended", NEW."is_slt_steering", NEW."kind", NEW."language", NEW."minutes_days", NEW."minutes_rule", NEW."name", NEW."notice_days", NEW."numbering", NEW."openness", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_days", NEW."rationale", NEW."secretariat", NEW."short_name", NEW."unit_id", NEW."usual_minutes", NEW."usual_place", NEW."usual_starts_at"); RETURN NULL;', hash='33789b5045a82268b9ed161b4af7bf1c2e790771', operation='INSERT', pgid='pgtrigger_insert_insert_fdc8b', table='councils_forum', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='forum',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_forumevent" ("agreed_meetings", "chair_model", "chair_since_on", "comment_days", "counts_for_local", "decision_rule", "decision_rule_text", "id", "is_extended", "is_slt_steering", "kind", "language", "minutes_days", "minutes_rule", "name", "notice_days", "numbering", "openness", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_days", "rationale", "secretariat", "short_name", "unit_id", "usual_minutes", "usual_place", "usual_starts_at") VALUES (NEW."agreed_meetings", NEW."chair_model", NEW."chair_since_on", NEW."comment_days", NEW."counts_for_local", NEW."decision_rule", NEW."decision_rule_text", NEW."id", NEW."is_extended", NEW."is_slt_steering", NEW."kind", NEW."language", NEW."minutes_days", NEW."minutes_rule", NEW."name", NEW."notice_days", NEW."numbering", NEW."openness", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_days", NEW."rationale", NEW."secretariat", NEW."short_name", NEW."unit_id", NEW."usual_minutes", NEW."usual_place", NEW."usual_starts_at"); RETURN NULL;', hash='9f3260a606f5b4297f33f5639f2551b647bd6363', operation='UPDATE', pgid='pgtrigger_update_update_806a0', table='councils_forum', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='forum',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_forumevent" ("agreed_meetings", "chair_model", "chair_since_on", "comment_days", "counts_for_local", "decision_rule", "decision_rule_text", "id", "is_extended", "is_slt_steering", "kind", "language", "minutes_days", "minutes_rule", "name", "notice_days", "numbering", "openness", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_days", "rationale", "secretariat", "short_name", "unit_id", "usual_minutes", "usual_place", "usual_starts_at") VALUES (OLD."agreed_meetings", OLD."chair_model", OLD."chair_since_on", OLD."comment_days", OLD."counts_for_local", OLD."decision_rule", OLD."decision_rule_text", OLD."id", OLD."is_extended", OLD."is_slt_steering", OLD."kind", OLD."language", OLD."minutes_days", OLD."minutes_rule", OLD."name", OLD."notice_days", OLD."numbering", OLD."openness", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_days", OLD."rationale", OLD."secretariat", OLD."short_name", OLD."unit_id", OLD."usual_minutes", OLD."usual_place", OLD."usual_starts_at"); RETURN NULL;', hash='43c16c7ebd6272f7071f9a8c86017190d468976c', operation='DELETE', pgid='pgtrigger_delete_delete_1986f', table='councils_forum', when='AFTER')),
            ), migrations.CreateModel(
                name='ExtensionAssentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.extensionassent')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('assented_on', models.DateField(verbose_name='dato')),
                    ('note', models.CharField(blank=True, max_length=200, verbose_name='merknad')),
                    ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='trukket fra')),
                    ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawal_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor det ble trukket')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='extensionassentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cc2fd4f36811df4fb4fdd32cbc206523c353e805', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_684ca', table='councils_extensionassentevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ConfidentialityDeclarationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.confidentialitydeclaration')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('text_version', models.CharField(max_length=10, verbose_name='tekst')),
                    ('signed_at', models.DateTimeField(auto_now_add=True, verbose_name='signert')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='confidentialitydeclarationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ffe3eb7b85a9ac48c9af0ce5a6c674aaf47b4f93', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_29340', table='councils_confidentialitydeclarationevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ChairOverride',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chair_overrides', to='councils.forum')),
                    ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='councils.seat', verbose_name='hvem leder?')),
                    ('reason', models.CharField(max_length=200, verbose_name='hvorfor?')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'annen leder',
                    'verbose_name_plural': 'andre ledere',
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='councils_chairoverride_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('forum', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_other_chair_at_a_time')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='chairoverride',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_chairoverrideevent" ("by_id", "forum_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "valid_from", "valid_until") VALUES (NEW."by_id", NEW."forum_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='c24a48e47d25b18ea6179ca02b7fa7b870daab1e', operation='INSERT', pgid='pgtrigger_insert_insert_c9146', table='councils_chairoverride', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='chairoverride',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_chairoverrideevent" ("by_id", "forum_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "valid_from", "valid_until") VALUES (NEW."by_id", NEW."forum_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='253bb2948cea46698c098b4678fc641f9c33abe2', operation='UPDATE', pgid='pgtrigger_update_update_c1744', table='councils_chairoverride', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='chairoverride',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_chairoverrideevent" ("by_id", "forum_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "valid_from", "valid_until") VALUES (OLD."by_id", OLD."forum_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='1a487945030390d17944240232e1534b7e7dd016', operation='DELETE', pgid='pgtrigger_delete_delete_8f46c', table='councils_chairoverride', when='AFTER')),
            ), migrations.CreateModel(
                name='ForumEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.forum')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('kind', models.CharField(choices=[('police_council', 'politiråd'), ('regional_police_council', 'regionalt politiråd'), ('thematic_forum', 'temaforum'), ('slt_level', 'SLT-nivå'), ('police_contact_arena', 'arena for politikontakter')], default='police_council', max_length=30, verbose_name='type')),
                    ('name', models.CharField(max_length=120, verbose_name='navn')),
                    ('short_name', models.CharField(max_length=60, verbose_name='kort navn')),
                    ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit', verbose_name='politienhet')),
                    ('language', models.CharField(default='nb', max_length=2, verbose_name='språk i innkalling og referat')),
                    ('agreed_meetings', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='avtalte møter i året')),
                    ('is_slt_steering', models.BooleanField(default=False, verbose_name='er styringsgruppe for SLT')),
                    ('is_extended', models.BooleanField(default=False, verbose_name='er utvidet med næringsliv, frivillige eller skoler')),
                    ('notice_days', models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager fra innkalling til møte')),
                    ('proposal_days', models.PositiveSmallIntegerField(default=14, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(120)], verbose_name='dager fra siste forslag til møte')),
                    ('chair_model', models.CharField(choices=[('fixed', 'Den samme leder hele tiden'), ('by_meeting', 'Ledelsen går på omgang, et møte hver'), ('by_year', 'Ledelsen går på omgang, et år hver')], default='fixed', max_length=10, verbose_name='ledelse')),
                    ('chair_since_on', models.DateField(blank=True, null=True, verbose_name='omgangen starter')),
                    ('secretariat', models.CharField(choices=[('municipality', 'Kommunen'), ('police', 'Politiet'), ('shared', 'Kommunen og politiet sammen')], default='shared', max_length=12, verbose_name='sekretariat')),
                    ('openness', models.CharField(choices=[('closed', 'Lukkede møter'), ('partly', 'Åpne i enkelte saker'), ('open', 'Åpne møter')], default='closed', max_length=6, verbose_name='åpenhet')),
                    ('decision_rule', models.CharField(choices=[('both_agree', 'Kommune og politi må være enige'), ('majority', 'Flertallet avgjør'), ('other', 'Annet, beskrevet under')], default='both_agree', max_length=10, verbose_name='når er vi enige?')),
                    ('decision_rule_text', models.CharField(blank=True, max_length=300, verbose_name='beskriv')),
                    ('minutes_rule', models.CharField(choices=[('leaders', 'Lederen på hver side godkjenner'), ('next_meeting', 'Rådet godkjenner i neste møte'), ('silence', 'Godkjent når fristen går ut uten innvendinger')], default='leaders', max_length=12, verbose_name='når er referatet godkjent?')),
                    ('comment_days', models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager til merknader')),
                    ('minutes_days', models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='dager fra møte til referat')),
                    ('numbering', models.CharField(choices=[('per_year', 'Gjennom året: sak 1/26, 2/26 …'), ('per_meeting', 'Fra 1 i hvert møte')], default='per_year', max_length=11, verbose_name='nummer på sakene')),
                    ('rationale', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('area', 'Naturlig område: storbyområde, dal eller region'), ('cooperation', 'Kommunene samarbeider fra før'), ('problems', 'Felles utfordringer med kriminalitet eller trygghet'), ('action_plan', 'Felles handlingsplan'), ('digital', 'Digitale møter gjør det enkelt å møtes')], max_length=11), blank=True, default=list, verbose_name='hvorfor et felles råd?')),
                    ('counts_for_local', models.BooleanField(default=False, verbose_name='møtene teller for rådene i kommunene')),
                    ('usual_place', models.CharField(blank=True, max_length=120, verbose_name='vanlig møtested')),
                    ('usual_starts_at', models.TimeField(default=datetime.time(9, 0), verbose_name='vanlig start')),
                    ('usual_minutes', models.PositiveSmallIntegerField(default=120, verbose_name='vanlig varighet i minutter')),
                    ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(django.db.models.functions.text.Lower('name'), models.Value('æøåäöáčđŋšŧž'), models.Value('{|}{|acdnstz'), function='translate'), output_field=models.CharField(db_collation='C', max_length=200))),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='forumevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='161c71a02a152a942e877c1b74aa530550b529fb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca595', table='councils_forumevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='ForumMunicipality',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='municipality_links', to='councils.forum')),
                    ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forum_links', to='tenancy.municipality')),
                ],
                options={
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='councils_forummunicipality_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('forum', '='), ('municipality', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_participation_at_a_time')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='forummunicipality',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_forummunicipalityevent" ("forum_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."forum_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='aa129fe94b14fe0a48a6890ab698eef567ff5390', operation='INSERT', pgid='pgtrigger_insert_insert_edbbd', table='councils_forummunicipality', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='forummunicipality',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_forummunicipalityevent" ("forum_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."forum_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='8de552787ef1b444ccd452a40e1c3eda3db3a2a1', operation='UPDATE', pgid='pgtrigger_update_update_09428', table='councils_forummunicipality', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='forummunicipality',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_forummunicipalityevent" ("forum_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (OLD."forum_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='8fca5ff91224ac068ebcf7be41d45a3b0d143c0b', operation='DELETE', pgid='pgtrigger_delete_delete_e9cbf', table='councils_forummunicipality', when='AFTER')),
            ), migrations.CreateModel(
                name='ForumMunicipalityEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.forummunicipality')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='forummunicipalityevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a3100691a4ddd981aa86c98e2383b4c12a129668', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cd98f', table='councils_forummunicipalityevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='PartnerMapping',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partners', to='councils.forum')),
                    ('organisation', models.CharField(max_length=80, verbose_name='virksomhet')),
                    ('sphere', models.CharField(choices=[('political', 'Politisk ledelse i kommunen'), ('administrative', 'Administrasjonen i kommunen'), ('police', 'Politiet'), ('county', 'Fylkeskommunen'), ('business', 'Næringslivet'), ('voluntary', 'Frivillig organisasjon'), ('school', 'Videregående skole'), ('other', 'Annen virksomhet')], max_length=14, verbose_name='slags virksomhet')),
                    ('relevance', models.CharField(max_length=300, verbose_name='hva kan de bidra med?')),
                    ('contact', models.CharField(blank=True, max_length=120, verbose_name='kontaktperson')),
                    ('assessment', models.CharField(blank=True, max_length=500, verbose_name='vurdering')),
                    ('decision', models.CharField(choices=[('undecided', 'Ikke avgjort'), ('member', 'Inviteres som fast medlem'), ('some_items', 'Inviteres til enkelte saker'), ('not_now', 'Ikke aktuelt nå')], default='undecided', max_length=10, verbose_name='hva gjør vi?')),
                ],
                options={
                    'verbose_name': 'mulig samarbeidspartner',
                    'verbose_name_plural': 'mulige samarbeidspartnere',
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('forum', 'organisation'), name='one_line_a_partner')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='partnermapping',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_partnermappingevent" ("assessment", "contact", "decision", "forum_id", "id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relevance", "sphere") VALUES (NEW."assessment", NEW."contact", NEW."decision", NEW."forum_id", NEW."id", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."relevance", NEW."sphere"); RETURN NULL;', hash='da535b0bbada68033bd736e4a67b9f0370644688', operation='INSERT', pgid='pgtrigger_insert_insert_ce6d1', table='councils_partnermapping', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='partnermapping',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_partnermappingevent" ("assessment", "contact", "decision", "forum_id", "id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relevance", "sphere") VALUES (NEW."assessment", NEW."contact", NEW."decision", NEW."forum_id", NEW."id", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."relevance", NEW."sphere"); RETURN NULL;', hash='c146277a407847ecdb47abe3a1784e7c9cc2cf60', operation='UPDATE', pgid='pgtrigger_update_update_eaea3', table='councils_partnermapping', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='partnermapping',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_partnermappingevent" ("assessment", "contact", "decision", "forum_id", "id", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relevance", "sphere") VALUES (OLD."assessment", OLD."contact", OLD."decision", OLD."forum_id", OLD."id", OLD."organisation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."relevance", OLD."sphere"); RETURN NULL;', hash='c5f5bdc5bda9a75a1da4603a77214ace02dd2b4e', operation='DELETE', pgid='pgtrigger_delete_delete_fcac6', table='councils_partnermapping', when='AFTER')),
            ), migrations.CreateModel(
                name='PartnerMappingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.partnermapping')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('organisation', models.CharField(max_length=80, verbose_name='virksomhet')),
                    ('sphere', models.CharField(choices=[('political', 'Politisk ledelse i kommunen'), ('administrative', 'Administrasjonen i kommunen'), ('police', 'Politiet'), ('county', 'Fylkeskommunen'), ('business', 'Næringslivet'), ('voluntary', 'Frivillig organisasjon'), ('school', 'Videregående skole'), ('other', 'Annen virksomhet')], max_length=14, verbose_name='slags virksomhet')),
                    ('relevance', models.CharField(max_length=300, verbose_name='hva kan de bidra med?')),
                    ('contact', models.CharField(blank=True, max_length=120, verbose_name='kontaktperson')),
                    ('assessment', models.CharField(blank=True, max_length=500, verbose_name='vurdering')),
                    ('decision', models.CharField(choices=[('undecided', 'Ikke avgjort'), ('member', 'Inviteres som fast medlem'), ('some_items', 'Inviteres til enkelte saker'), ('not_now', 'Ikke aktuelt nå')], default='undecided', max_length=10, verbose_name='hva gjør vi?')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='partnermappingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='92de89a83430f2f0cb1013f7edb73ec5a975139e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_203fe', table='councils_partnermappingevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Seat',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('forum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='councils.forum')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to=settings.AUTH_USER_MODEL)),
                    ('deputy', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vara')),
                    ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='etterfølger')),
                    ('role', models.CharField(choices=[('mayor', 'ordfører'), ('deputy_mayor', 'varaordfører'), ('municipal_chief_executive', 'kommunedirektør'), ('municipal_sector_director', 'kommunalsjef'), ('slt_coordinator', 'SLT-koordinator'), ('municipal_administrator', 'administrator i kommunen'), ('records_manager', 'arkivar'), ('municipal_reader', 'leser i kommunen'), ('police_contact', 'politikontakt'), ('service_unit_leader', 'tjenesteenhetsleder'), ('district_administrator', 'distriktsadministrator'), ('district_reader', 'leser i politidistriktet'), ('national_analyst', 'analytiker i Politidirektoratet'), ('national_approver', 'godkjenner i Politidirektoratet'), ('extended_member', 'medlem av utvidet råd'), ('guest', 'gjest'), ('auditor', 'revisor'), ('system_operator', 'systemansvarlig')], max_length=30, verbose_name='rolle')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('sphere', models.CharField(choices=[('political', 'Politisk ledelse i kommunen'), ('administrative', 'Administrasjonen i kommunen'), ('police', 'Politiet'), ('county', 'Fylkeskommunen'), ('business', 'Næringslivet'), ('voluntary', 'Frivillig organisasjon'), ('school', 'Videregående skole'), ('other', 'Annen virksomhet')], max_length=14, verbose_name='snakker for')),
                    ('title', models.CharField(max_length=80, verbose_name='tittel')),
                    ('organisation', models.CharField(blank=True, max_length=80, verbose_name='virksomhet')),
                    ('is_chair', models.BooleanField(default=False, verbose_name='leder rådet')),
                    ('is_secretary', models.BooleanField(default=False, verbose_name='er sekretær')),
                    ('chair_turn', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='tur til å lede')),
                    ('awaits_assent', models.BooleanField(default=False, verbose_name='venter på samtykke')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                    ('party_order', models.GeneratedField(db_persist=True, expression=models.Case(models.When(party='municipality', then=models.Value(0)), models.When(party='police', then=models.Value(1)), models.When(party='county', then=models.Value(2)), models.When(party='external', then=models.Value(3)), default=models.Value(4)), output_field=models.PositiveSmallIntegerField())),
                ],
                options={
                    'verbose_name': 'plass',
                    'verbose_name_plural': 'plasser',
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='councils_seat_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('forum', '='), ('user', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_seat_a_person'), models.CheckConstraint(condition=models.Q(('deputy__isnull', True), models.Q(('deputy', models.F('user')), _negated=True), _connector='OR'), name='nobody_is_their_own_deputy')],
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='after_both_assents', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF NEW.role = 'extended_member' AND NOT NEW.awaits_assent THEN\n                IF TG_OP = 'UPDATE' THEN\n                    IF (OLD.role, OLD.forum_id, OLD.awaits_assent) = (NEW.role, NEW.forum_id, NEW.awaits_assent)\n                        THEN RETURN NEW; END IF;\n                END IF;\n                IF (\n                    SELECT count(DISTINCT party) FROM councils_extensionassent\n                    WHERE forum_id = NEW.forum_id AND withdrawn_on IS NULL\n                ) < 2 THEN\n                    RAISE EXCEPTION 'Begge hovedparter har ikke samtykket.' USING ERRCODE = 'check_violation';\n                END IF;\n            END IF;\n            RETURN NEW;\n        ", hash='cb19ffc4e736735407e36c3e40b3c8bc1f3d86f7', operation='INSERT OR UPDATE', pgid='pgtrigger_after_both_assents_ff860', table='councils_seat', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_seatevent" ("awaits_assent", "chair_turn", "deputy_id", "forum_id", "id", "is_chair", "is_secretary", "organisation", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "sphere", "successor_id", "title", "user_id", "valid_from", "valid_until") VALUES (NEW."awaits_assent", NEW."chair_turn", NEW."deputy_id", NEW."forum_id", NEW."id", NEW."is_chair", NEW."is_secretary", NEW."organisation", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."sphere", NEW."successor_id", NEW."title", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='9b9198e3534e28d48e21ab7b5341586eedb7c105', operation='INSERT', pgid='pgtrigger_insert_insert_0e6f3', table='councils_seat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "councils_seatevent" ("awaits_assent", "chair_turn", "deputy_id", "forum_id", "id", "is_chair", "is_secretary", "organisation", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "sphere", "successor_id", "title", "user_id", "valid_from", "valid_until") VALUES (NEW."awaits_assent", NEW."chair_turn", NEW."deputy_id", NEW."forum_id", NEW."id", NEW."is_chair", NEW."is_secretary", NEW."organisation", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."sphere", NEW."successor_id", NEW."title", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='fb02819a9cf157cb77ad9e26c474df2b7fbf867b', operation='UPDATE', pgid='pgtrigger_update_update_facab', table='councils_seat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='seat',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "councils_seatevent" ("awaits_assent", "chair_turn", "deputy_id", "forum_id", "id", "is_chair", "is_secretary", "organisation", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "sphere", "successor_id", "title", "user_id", "valid_from", "valid_until") VALUES (OLD."awaits_assent", OLD."chair_turn", OLD."deputy_id", OLD."forum_id", OLD."id", OLD."is_chair", OLD."is_secretary", OLD."organisation", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."sphere", OLD."successor_id", OLD."title", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='c1828c259de6ec0b2cebf375611a15ef67f91a2c', operation='DELETE', pgid='pgtrigger_delete_delete_826cf', table='councils_seat', when='AFTER')),
            ), migrations.CreateModel(
                name='ForumGrant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                    ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='councils.forum')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to='councils.seat')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                    'constraints': [models.UniqueConstraint(fields=('source', 'permission', 'content_object'), name='councils_forumgrant_once')],
                },
            ), migrations.CreateModel(
                name='ChairOverrideEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.chairoverride')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('seat', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.seat', verbose_name='hvem leder?')),
                    ('reason', models.CharField(max_length=200, verbose_name='hvorfor?')),
                    ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='chairoverrideevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4b11620e83d0a3fe0d9e6d8fbf8887fc9bebe45a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9dd75', table='councils_chairoverrideevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='SeatEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='councils.seat')),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('valid_from', models.DateField(verbose_name='gjelder fra')),
                    ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                    ('forum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum')),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('deputy', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vara')),
                    ('successor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='etterfølger')),
                    ('role', models.CharField(choices=[('mayor', 'ordfører'), ('deputy_mayor', 'varaordfører'), ('municipal_chief_executive', 'kommunedirektør'), ('municipal_sector_director', 'kommunalsjef'), ('slt_coordinator', 'SLT-koordinator'), ('municipal_administrator', 'administrator i kommunen'), ('records_manager', 'arkivar'), ('municipal_reader', 'leser i kommunen'), ('police_contact', 'politikontakt'), ('service_unit_leader', 'tjenesteenhetsleder'), ('district_administrator', 'distriktsadministrator'), ('district_reader', 'leser i politidistriktet'), ('national_analyst', 'analytiker i Politidirektoratet'), ('national_approver', 'godkjenner i Politidirektoratet'), ('extended_member', 'medlem av utvidet råd'), ('guest', 'gjest'), ('auditor', 'revisor'), ('system_operator', 'systemansvarlig')], max_length=30, verbose_name='rolle')),
                    ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                    ('sphere', models.CharField(choices=[('political', 'Politisk ledelse i kommunen'), ('administrative', 'Administrasjonen i kommunen'), ('police', 'Politiet'), ('county', 'Fylkeskommunen'), ('business', 'Næringslivet'), ('voluntary', 'Frivillig organisasjon'), ('school', 'Videregående skole'), ('other', 'Annen virksomhet')], max_length=14, verbose_name='snakker for')),
                    ('title', models.CharField(max_length=80, verbose_name='tittel')),
                    ('organisation', models.CharField(blank=True, max_length=80, verbose_name='virksomhet')),
                    ('is_chair', models.BooleanField(default=False, verbose_name='leder rådet')),
                    ('is_secretary', models.BooleanField(default=False, verbose_name='er sekretær')),
                    ('chair_turn', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='tur til å lede')),
                    ('awaits_assent', models.BooleanField(default=False, verbose_name='venter på samtykke')),
                    ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                    ('party_order', models.GeneratedField(db_persist=True, expression=models.Case(models.When(party='municipality', then=models.Value(0)), models.When(party='police', then=models.Value(1)), models.When(party='county', then=models.Value(2)), models.When(party='external', then=models.Value(3)), default=models.Value(4)), output_field=models.PositiveSmallIntegerField())),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='seatevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='064acc0d422de68954b2b890b27884042fcc4ab0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d9c34', table='councils_seatevent', when='BEFORE')),
            )],
        ),
    ]
