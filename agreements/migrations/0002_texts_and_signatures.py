"""Texts of agreements with their sections and commitments, offers with answers, signatures and terms."""


import agreements.rules.states
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0005_agreement_permissions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AgreementVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='versjon')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='skrevet av')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='hva er endret?')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='påbegynt')),
                ('released_at', models.DateTimeField(blank=True, null=True, verbose_name='delt')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='kontrollsum')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
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
            },
        ),
        migrations.CreateModel(
            name='AgreementVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='versjon')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='skrevet av')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='hva er endret?')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='påbegynt')),
                ('released_at', models.DateTimeField(blank=True, null=True, verbose_name='delt')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='kontrollsum')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
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
        ),
        migrations.CreateModel(
            name='Approval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answer', models.CharField(choices=[('approved', 'Signert'), ('refused', 'Signerte ikke')], default='approved', max_length=8, verbose_name='svar')),
                ('how', models.CharField(choices=[('here', 'Signert her'), ('on_behalf', 'Signert på vegne av parten'), ('paper', 'Signert på papir'), ('e_signature', 'Signert med e-signatur')], default='here', max_length=11, verbose_name='hvordan')),
                ('sha256', models.CharField(max_length=64, verbose_name='kontrollsum')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='navn')),
                ('title', models.CharField(blank=True, max_length=80, verbose_name='tittel')),
                ('signed_on', models.DateField(verbose_name='dato')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'signatur',
                'verbose_name_plural': 'signaturer',
                'ordering': ('at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvem forplikter seg?')),
                ('what', models.CharField(max_length=200, verbose_name='til hva?')),
                ('target', models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='hvor mye?')),
                ('unit', models.CharField(choices=[('days', 'dager'), ('meetings', 'møter'), ('reports', 'rapporter'), ('exercises', 'øvelser'), ('answer_days', 'dager til svar, høyst'), ('other', 'ganger')], max_length=11, verbose_name='av hva?')),
                ('rhythm', models.CharField(choices=[('month', 'i måneden'), ('quarter', 'i kvartalet'), ('half_year', 'i halvåret'), ('year', 'i året')], max_length=9, verbose_name='hvor ofte?')),
                ('evidence', models.CharField(blank=True, max_length=200, verbose_name='hvordan ser dere at det er holdt?')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': 'forpliktelse',
                'verbose_name_plural': 'forpliktelser',
                'ordering': ('section__position', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CommitmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('key', models.CharField(max_length=40)),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvem forplikter seg?')),
                ('what', models.CharField(max_length=200, verbose_name='til hva?')),
                ('target', models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='hvor mye?')),
                ('unit', models.CharField(choices=[('days', 'dager'), ('meetings', 'møter'), ('reports', 'rapporter'), ('exercises', 'øvelser'), ('answer_days', 'dager til svar, høyst'), ('other', 'ganger')], max_length=11, verbose_name='av hva?')),
                ('rhythm', models.CharField(choices=[('month', 'i måneden'), ('quarter', 'i kvartalet'), ('half_year', 'i halvåret'), ('year', 'i året')], max_length=9, verbose_name='hvor ofte?')),
                ('evidence', models.CharField(blank=True, max_length=200, verbose_name='hvordan ser dere at det er holdt?')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('commitment_key', models.CharField(max_length=40)),
                ('done_on', models.DateField(verbose_name='når?')),
                ('amount', models.PositiveIntegerField(verbose_name='hvor mye?')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='hva ble gjort?')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ført av')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'belegg',
                'verbose_name_plural': 'belegg',
                'ordering': ('-done_on', '-pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='EvidenceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('commitment_key', models.CharField(max_length=40)),
                ('done_on', models.DateField(verbose_name='når?')),
                ('amount', models.PositiveIntegerField(verbose_name='hvor mye?')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='hva ble gjort?')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='ført av')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('offered_on', models.DateField(verbose_name='tilbudt')),
                ('channel', models.CharField(choices=[('meeting', 'I et møte'), ('letter', 'I brev'), ('email', 'På e-post'), ('here', 'I denne løsningen')], default='here', max_length=7, verbose_name='hvordan')),
                ('answer', models.CharField(blank=True, choices=[('negotiate', 'Vil forhandle'), ('political_treatment', 'Til politisk behandling'), ('awaits_merger', 'Avventer kommunesammenslåing'), ('not_now', 'Ønsker ikke nå'), ('no', 'Ønsker ikke'), ('other_model', 'Annen modell')], max_length=20, verbose_name='svar')),
                ('reasons', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('too_general', 'Avtalen er for lite konkret'), ('police_part', 'Politiets bidrag er for svakt'), ('capacity', 'Kommunen har ikke kapasitet nå'), ('neighbours', 'Vil ha avtale sammen med nabokommuner'), ('other_cooperation', 'Samarbeidet er dekket på en annen måte'), ('merger', 'Kommunen skal slås sammen med en annen'), ('no_need', 'Ser ikke behov for avtale'), ('other', 'Annet')], max_length=20), blank=True, default=list, verbose_name='hvorfor')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='med egne ord')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='svarte')),
                ('offer_again_on', models.DateField(blank=True, null=True, verbose_name='tilbys igjen')),
            ],
            options={
                'verbose_name': 'tilbud',
                'verbose_name_plural': 'tilbud',
                'ordering': ('offered_on', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OfferEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('offered_on', models.DateField(verbose_name='tilbudt')),
                ('channel', models.CharField(choices=[('meeting', 'I et møte'), ('letter', 'I brev'), ('email', 'På e-post'), ('here', 'I denne løsningen')], default='here', max_length=7, verbose_name='hvordan')),
                ('answer', models.CharField(blank=True, choices=[('negotiate', 'Vil forhandle'), ('political_treatment', 'Til politisk behandling'), ('awaits_merger', 'Avventer kommunesammenslåing'), ('not_now', 'Ønsker ikke nå'), ('no', 'Ønsker ikke'), ('other_model', 'Annen modell')], max_length=20, verbose_name='svar')),
                ('reasons', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('too_general', 'Avtalen er for lite konkret'), ('police_part', 'Politiets bidrag er for svakt'), ('capacity', 'Kommunen har ikke kapasitet nå'), ('neighbours', 'Vil ha avtale sammen med nabokommuner'), ('other_cooperation', 'Samarbeidet er dekket på en annen måte'), ('merger', 'Kommunen skal slås sammen med en annen'), ('no_need', 'Ser ikke behov for avtale'), ('other', 'Annet')], max_length=20), blank=True, default=list, verbose_name='hvorfor')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='med egne ord')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='svarte')),
                ('offer_again_on', models.DateField(blank=True, null=True, verbose_name='tilbys igjen')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('position', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('title', models.CharField(max_length=120, verbose_name='overskrift')),
                ('text', models.TextField(blank=True, max_length=20000, verbose_name='tekst')),
                ('is_optional', models.BooleanField(default=True, verbose_name='kan utelates')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': 'kapittel',
                'verbose_name_plural': 'kapitler',
                'ordering': ('position', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SectionComment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('text', models.TextField(max_length=1000, verbose_name='kommentar')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'kommentar',
                'verbose_name_plural': 'kommentarer',
                'ordering': ('at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SectionCommentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('text', models.TextField(max_length=1000, verbose_name='kommentar')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SectionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('key', models.CharField(max_length=40)),
                ('position', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('title', models.CharField(max_length=120, verbose_name='overskrift')),
                ('text', models.TextField(blank=True, max_length=20000, verbose_name='tekst')),
                ('is_optional', models.BooleanField(default=True, verbose_name='kan utelates')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('is_main', models.BooleanField(default=True)),
                ('exception_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp')),
            ],
            options={
                'verbose_name': 'løpetid',
                'verbose_name_plural': 'løpetider',
                'ordering': ('valid_from', 'pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TermEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('is_main', models.BooleanField(default=True)),
                ('exception_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AlterModelOptions(
            name='agreementparty',
            options={'default_permissions': (), 'ordering': ('pk',), 'verbose_name': 'avtalepart', 'verbose_name_plural': 'avtaleparter'},
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementparty',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementparty',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementparty',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='agreementparty',
            name='party_is_a_municipality_or_a_unit',
        ),
        migrations.RemoveConstraint(
            model_name='agreementparty',
            name='signer_signed_on_a_day',
        ),
        migrations.RemoveConstraint(
            model_name='agreementparty',
            name='party_once',
        ),
        migrations.RemoveField(
            model_name='agreementpartyevent',
            name='signed_by_name',
        ),
        migrations.RemoveField(
            model_name='agreementpartyevent',
            name='signed_on',
        ),
        migrations.RemoveField(
            model_name='agreementpartyevent',
            name='signer_title',
        ),
        migrations.AddField(
            model_name='agreement',
            name='above',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='below', to='agreements.agreement', verbose_name='hører under'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='exception_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='replaced_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='agreements.agreement', verbose_name='erstattet av'),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='above',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='hører under'),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='exception_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvorfor opphold eller overlapp'),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='replaced_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement', verbose_name='erstattet av'),
        ),
        migrations.AddField(
            model_name='agreementparty',
            name='county',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreement_parties', to='tenancy.county'),
        ),
        migrations.AddField(
            model_name='agreementparty',
            name='school',
            field=models.CharField(blank=True, max_length=120, verbose_name='skole'),
        ),
        migrations.AddField(
            model_name='agreementpartyevent',
            name='county',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.county'),
        ),
        migrations.AddField(
            model_name='agreementpartyevent',
            name='school',
            field=models.CharField(blank=True, max_length=120, verbose_name='skole'),
        ),
        migrations.AlterField(
            model_name='agreement',
            name='kind',
            field=models.CharField(choices=[('cooperation_agreement', 'avtale om kommune- og politisamarbeid'), ('limited_agreement', 'særavtale'), ('school_agreement', 'skoleavtale'), ('county_agreement', 'fylkeskommuneavtale'), ('police_council_agreement', 'politirådsavtale (eldre)'), ('service_offer_agreement', 'avtale om tjenestetilbud (eldre)')], default='cooperation_agreement', max_length=30, verbose_name='type'),
        ),
        migrations.AlterField(
            model_name='agreementevent',
            name='kind',
            field=models.CharField(choices=[('cooperation_agreement', 'avtale om kommune- og politisamarbeid'), ('limited_agreement', 'særavtale'), ('school_agreement', 'skoleavtale'), ('county_agreement', 'fylkeskommuneavtale'), ('police_council_agreement', 'politirådsavtale (eldre)'), ('service_offer_agreement', 'avtale om tjenestetilbud (eldre)')], default='cooperation_agreement', max_length=30, verbose_name='type'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='in_force_when_all_approve', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."state" IN (\'in_force\', \'under_revision\'))', func="\n            IF NEW.version_id IS NULL OR EXISTS (\n                SELECT FROM agreements_agreementparty party\n                WHERE party.agreement_id = NEW.id AND NOT EXISTS (\n                    SELECT FROM agreements_approval approval\n                    JOIN agreements_agreementversion version ON version.id = approval.version_id\n                    WHERE approval.party_id = party.id AND approval.version_id = NEW.version_id\n                      AND approval.answer = 'approved' AND approval.sha256 = version.sha256\n                )\n            ) THEN\n                RAISE EXCEPTION 'En part har ikke godkjent teksten.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='9874c7ca3a8f4095da0a5b5dee32f7776acb971c', operation='INSERT OR UPDATE', pgid='pgtrigger_in_force_when_all_approve_ee1ac', table='agreements_agreement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementevent" ("above_id", "exception_reason", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "revision_due_on", "state", "title", "to_sign_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."above_id", NEW."exception_reason", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaced_by_id", NEW."revision_due_on", NEW."state", NEW."title", NEW."to_sign_id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='3cefbfea225c65612948042593a38e3f70558c37', operation='INSERT', pgid='pgtrigger_insert_insert_13a93', table='agreements_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementevent" ("above_id", "exception_reason", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "revision_due_on", "state", "title", "to_sign_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."above_id", NEW."exception_reason", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaced_by_id", NEW."revision_due_on", NEW."state", NEW."title", NEW."to_sign_id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='1c1e8fd77cf28be261e4a3ef5d434ce425125c18', operation='UPDATE', pgid='pgtrigger_update_update_36fdd', table='agreements_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementevent" ("above_id", "exception_reason", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "revision_due_on", "state", "title", "to_sign_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (OLD."above_id", OLD."exception_reason", OLD."id", OLD."kind", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaced_by_id", OLD."revision_due_on", OLD."state", OLD."title", OLD."to_sign_id", OLD."unit_id", OLD."valid_from", OLD."valid_until", OLD."version_id"); RETURN NULL;', hash='1750245e5b5f8bb6032912641499164f872482bd', operation='DELETE', pgid='pgtrigger_delete_delete_a07e3', table='agreements_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementparty',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "county_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "unit_id") VALUES (NEW."agreement_id", NEW."county_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."school", NEW."unit_id"); RETURN NULL;', hash='9d8de79b080502e6181e65c8c553d3e24f01e9f4', operation='INSERT', pgid='pgtrigger_insert_insert_9a22b', table='agreements_agreementparty', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementparty',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "county_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "unit_id") VALUES (NEW."agreement_id", NEW."county_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."school", NEW."unit_id"); RETURN NULL;', hash='bc8da20a3afe817ca6dbbea39ed19e190c4e3cae', operation='UPDATE', pgid='pgtrigger_update_update_84405', table='agreements_agreementparty', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementparty',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementpartyevent" ("agreement_id", "county_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "unit_id") VALUES (OLD."agreement_id", OLD."county_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."school", OLD."unit_id"); RETURN NULL;', hash='c045c7342b1d8311bbbb12e08fad1d6e5350f8e3', operation='DELETE', pgid='pgtrigger_delete_delete_2eefb', table='agreements_agreementparty', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='agreementparty',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('municipality__isnull', False), models.Q(('unit__isnull', False), _negated=True), models.Q(('county__isnull', False), _negated=True), ('school', '')), models.Q(models.Q(('municipality__isnull', False), _negated=True), ('unit__isnull', False), models.Q(('county__isnull', False), _negated=True), ('school', '')), models.Q(models.Q(('municipality__isnull', False), _negated=True), models.Q(('unit__isnull', False), _negated=True), ('county__isnull', False), ('school', '')), models.Q(models.Q(('municipality__isnull', False), _negated=True), models.Q(('unit__isnull', False), _negated=True), models.Q(('county__isnull', False), _negated=True), models.Q(('school', ''), _negated=True)), _connector='OR'), name='party_is_one_body'),
        ),
        migrations.AddConstraint(
            model_name='agreementparty',
            constraint=models.UniqueConstraint(fields=('agreement', 'municipality', 'unit', 'county', 'school'), name='party_once', nulls_distinct=False),
        ),
        migrations.AddField(
            model_name='agreementversion',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='agreementversion',
            name='base',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreementversion',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreementversion',
            name='released_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreement',
            name='to_sign',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='version',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='to_sign',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='version',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='agreement',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='base',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='released_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approval',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approval',
            name='party',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='agreements.agreementparty'),
        ),
        migrations.AddField(
            model_name='approval',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='commitment',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.commitment'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='version',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evidenceevent',
            name='agreement',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='evidenceevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evidenceevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='evidenceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.evidence'),
        ),
        migrations.AddField(
            model_name='offer',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='offer',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offer',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_offers', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='offer',
            name='offered_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='agreement',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='offered_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.offer'),
        ),
        migrations.AddField(
            model_name='section',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='section',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.section', verbose_name='kapittel'),
        ),
        migrations.AddField(
            model_name='commitment',
            name='section',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='agreements.section', verbose_name='kapittel'),
        ),
        migrations.AddField(
            model_name='sectioncomment',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sectioncomment',
            name='section',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='agreements.section'),
        ),
        migrations.AddField(
            model_name='sectioncommentevent',
            name='by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sectioncommentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='sectioncommentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.sectioncomment'),
        ),
        migrations.AddField(
            model_name='sectioncommentevent',
            name='section',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.section'),
        ),
        migrations.AddField(
            model_name='sectionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='sectionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.section'),
        ),
        migrations.AddField(
            model_name='sectionevent',
            name='version',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='term',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='term',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_terms', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='term',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreement_terms', to='tenancy.policeunit'),
        ),
        migrations.AddField(
            model_name='term',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='agreements.agreementversion'),
        ),
        migrations.AddField(
            model_name='termevent',
            name='agreement',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='termevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='termevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='termevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.term'),
        ),
        migrations.AddField(
            model_name='termevent',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit'),
        ),
        migrations.AddField(
            model_name='termevent',
            name='version',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion'),
        ),
        migrations.RemoveField(
            model_name='agreementparty',
            name='signed_by_name',
        ),
        migrations.RemoveField(
            model_name='agreementparty',
            name='signed_on',
        ),
        migrations.RemoveField(
            model_name='agreementparty',
            name='signer_title',
        ),
        migrations.AddConstraint(
            model_name='agreementversion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', False), ('released_at__isnull', False), ('released_by__isnull', False), models.Q(('sha256', ''), _negated=True)), models.Q(('number__isnull', True), ('released_at__isnull', True), ('released_by__isnull', True), ('sha256', '')), _connector='OR'), name='version_is_shared_whole'),
        ),
        migrations.AddConstraint(
            model_name='agreementversion',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='version_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='agreementversion',
            constraint=models.UniqueConstraint(fields=('agreement', 'number'), name='one_version_a_number'),
        ),
        migrations.AddConstraint(
            model_name='agreementversion',
            constraint=models.UniqueConstraint(condition=models.Q(('released_at__isnull', True)), fields=('agreement', 'party'), name='one_draft_a_side'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='released_for_good', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."released_at" IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d17b8711ea162a49323f60a188e92f19dbe719f0', operation='UPDATE OR DELETE', pgid='pgtrigger_released_for_good_9ae12', table='agreements_agreementversion', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (NEW."agreement_id", NEW."base_id", NEW."chair_model", NEW."edition", NEW."evaluation_months", NEW."id", NEW."made_at", NEW."made_by_id", NEW."meetings_per_year", NEW."note", NEW."notice_days", NEW."number", NEW."openness", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."revision_months", NEW."sha256", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='43df2ad49f9119c12f51da5482b78cca83eba71d', operation='INSERT', pgid='pgtrigger_insert_insert_00612', table='agreements_agreementversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (NEW."agreement_id", NEW."base_id", NEW."chair_model", NEW."edition", NEW."evaluation_months", NEW."id", NEW."made_at", NEW."made_by_id", NEW."meetings_per_year", NEW."note", NEW."notice_days", NEW."number", NEW."openness", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."revision_months", NEW."sha256", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='4149add23377b2bd94483be902babcec97d09ab1', operation='UPDATE', pgid='pgtrigger_update_update_dd75f', table='agreements_agreementversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (OLD."agreement_id", OLD."base_id", OLD."chair_model", OLD."edition", OLD."evaluation_months", OLD."id", OLD."made_at", OLD."made_by_id", OLD."meetings_per_year", OLD."note", OLD."notice_days", OLD."number", OLD."openness", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."released_at", OLD."released_by_id", OLD."revision_months", OLD."sha256", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='0a09f2d681d3b9771cf8050dd292a8243b2e0d93', operation='DELETE', pgid='pgtrigger_delete_delete_45390', table='agreements_agreementversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='39c9f6910c7b8a40ce2f1c66de15602f6b34397c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca734', table='agreements_agreementversionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='approval',
            constraint=models.UniqueConstraint(condition=models.Q(('answer', 'approved')), fields=('version', 'party'), name='one_approval_of_a_version'),
        ),
        migrations.AddConstraint(
            model_name='approval',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'approved'), ('how__in', ['here', 'paper', 'e_signature'])), models.Q(('reason', ''), _negated=True), _connector='OR'), name='refusing_or_acting_for_others_has_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approval',
            trigger=pgtrigger.compiler.Trigger(name='approved_as_shared', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF NOT EXISTS (\n                SELECT FROM agreements_agreementversion version\n                JOIN agreements_agreement agreement ON agreement.to_sign_id = version.id\n                JOIN agreements_agreementparty party ON party.agreement_id = agreement.id\n                WHERE version.id = NEW.version_id AND party.id = NEW.party_id\n                  AND version.released_at IS NOT NULL AND version.sha256 = NEW.sha256\n            ) THEN\n                RAISE EXCEPTION 'Svaret gjelder en annen tekst.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='9b1a9000219ec8935a9584d861007209e7792e47', operation='INSERT', pgid='pgtrigger_approved_as_shared_334bf', table='agreements_approval', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approval',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87079f47c2ec5125ebc4adf0c8ad46f0e60a16bb', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_7d849', table='agreements_approval', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='evidence',
            index=models.Index(fields=['agreement', 'commitment_key', 'done_on'], name='agreements__agreeme_02584e_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_evidenceevent" ("agreement_id", "amount", "at", "by_id", "commitment_key", "done_on", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."amount", NEW."at", NEW."by_id", NEW."commitment_key", NEW."done_on", NEW."id", NEW."note", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='0156f4638eec95a2984c36b53cf9ac73f3ce1ec8', operation='INSERT', pgid='pgtrigger_insert_insert_bde55', table='agreements_evidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_evidenceevent" ("agreement_id", "amount", "at", "by_id", "commitment_key", "done_on", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."amount", NEW."at", NEW."by_id", NEW."commitment_key", NEW."done_on", NEW."id", NEW."note", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f11201732301c317464f49c38a3e1eb8fd290500', operation='UPDATE', pgid='pgtrigger_update_update_75cad', table='agreements_evidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_evidenceevent" ("agreement_id", "amount", "at", "by_id", "commitment_key", "done_on", "id", "note", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."amount", OLD."at", OLD."by_id", OLD."commitment_key", OLD."done_on", OLD."id", OLD."note", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='3020cb1c9eeaacb7fb78ef3d5e20b76a92d14c19', operation='DELETE', pgid='pgtrigger_delete_delete_131fd', table='agreements_evidence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidenceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='55c3e6e2087bf5fb8754e74f5214ef716a603084', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b8e20', table='agreements_evidenceevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by__isnull', True), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_by__isnull', False), ('answered_on__isnull', False)), _connector='OR'), name='offer_is_answered_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer__in', [agreements.rules.states.Answer['AWAITS_MERGER'], agreements.rules.states.Answer['NO'], agreements.rules.states.Answer['NOT_NOW'], agreements.rules.states.Answer['OTHER_MODEL']]), _negated=True), models.Q(('reasons', []), _negated=True), _connector='OR'), name='offer_is_declined_with_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offer',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_offerevent" ("agreement_id", "answer", "answered_by_id", "answered_on", "channel", "id", "municipality_id", "offer_again_on", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "text") VALUES (NEW."agreement_id", NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."channel", NEW."id", NEW."municipality_id", NEW."offer_again_on", NEW."offered_by_id", NEW."offered_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."text"); RETURN NULL;', hash='0439e59538233dfcc816386d2dba13f6fdab0fa5', operation='INSERT', pgid='pgtrigger_insert_insert_cdfa5', table='agreements_offer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_offerevent" ("agreement_id", "answer", "answered_by_id", "answered_on", "channel", "id", "municipality_id", "offer_again_on", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "text") VALUES (NEW."agreement_id", NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."channel", NEW."id", NEW."municipality_id", NEW."offer_again_on", NEW."offered_by_id", NEW."offered_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."text"); RETURN NULL;', hash='92d2e9478fdc72d2aad197ec02e11894fb565813', operation='UPDATE', pgid='pgtrigger_update_update_e0a60', table='agreements_offer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_offerevent" ("agreement_id", "answer", "answered_by_id", "answered_on", "channel", "id", "municipality_id", "offer_again_on", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "text") VALUES (OLD."agreement_id", OLD."answer", OLD."answered_by_id", OLD."answered_on", OLD."channel", OLD."id", OLD."municipality_id", OLD."offer_again_on", OLD."offered_by_id", OLD."offered_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."text"); RETURN NULL;', hash='790c18a677fc0ebb818afeb5c9c9643dfd4a0cf0', operation='DELETE', pgid='pgtrigger_delete_delete_269d5', table='agreements_offer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offerevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='03b7881e2a57d8befbde1c52869f97c7cfa70aa6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81a0e', table='agreements_offerevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='section',
            constraint=models.UniqueConstraint(fields=('version', 'key'), name='one_section_a_key'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='released_with_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = OLD.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = NEW.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='402346cbd0e0096ba450192d5f27e6eaaf2cdb5e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_released_with_version_03a37', table='agreements_section', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectionevent" ("edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (NEW."edition", NEW."id", NEW."is_optional", NEW."key", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."title", NEW."version_id"); RETURN NULL;', hash='e40d99ae98c8681001cef48e8c86dc5aa52ebac4', operation='INSERT', pgid='pgtrigger_insert_insert_528d2', table='agreements_section', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_sectionevent" ("edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (NEW."edition", NEW."id", NEW."is_optional", NEW."key", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."title", NEW."version_id"); RETURN NULL;', hash='ba08f108369c5e9ba3c0480fefaa2be6b4784f83', operation='UPDATE', pgid='pgtrigger_update_update_101f2', table='agreements_section', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectionevent" ("edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (OLD."edition", OLD."id", OLD."is_optional", OLD."key", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."title", OLD."version_id"); RETURN NULL;', hash='9349aae18097d3573ebecd5e8fa794d1a04cdaa7', operation='DELETE', pgid='pgtrigger_delete_delete_87fcb', table='agreements_section', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ed46406713d448ec660e35d78a3cd545f3dd25ad', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2c54e', table='agreements_commitmentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('party__in', ['municipality', 'police', 'county'])), name='commitment_has_one_party'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.CheckConstraint(condition=models.Q(('target__gte', 1)), name='commitment_has_a_target'),
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.UniqueConstraint(fields=('version', 'key'), name='one_commitment_a_key'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='released_with_version', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = OLD.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = NEW.version_id) THEN RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='42e04fa5fb05dc4a35a66ddd2e20c90414160c64', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_released_with_version_c22ea', table='agreements_commitment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_commitmentevent" ("edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (NEW."edition", NEW."evidence", NEW."id", NEW."key", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rhythm", NEW."section_id", NEW."target", NEW."unit", NEW."version_id", NEW."what"); RETURN NULL;', hash='daeb021dc3ff745a63d0a8842c022c9cd2f63faf', operation='INSERT', pgid='pgtrigger_insert_insert_6e3ce', table='agreements_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_commitmentevent" ("edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (NEW."edition", NEW."evidence", NEW."id", NEW."key", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rhythm", NEW."section_id", NEW."target", NEW."unit", NEW."version_id", NEW."what"); RETURN NULL;', hash='94802525d4322bfdc6232ac2244d70b51dadc08b', operation='UPDATE', pgid='pgtrigger_update_update_7c3cd', table='agreements_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_commitmentevent" ("edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (OLD."edition", OLD."evidence", OLD."id", OLD."key", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rhythm", OLD."section_id", OLD."target", OLD."unit", OLD."version_id", OLD."what"); RETURN NULL;', hash='6075fe5d5505e2b38a875a93b96e4aba37c32aef', operation='DELETE', pgid='pgtrigger_delete_delete_4d616', table='agreements_commitment', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='sectioncomment',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='comment_says_something'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sectioncomment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectioncommentevent" ("at", "by_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."section_id", NEW."text"); RETURN NULL;', hash='7d7029878f7128ae137b9a2d14e258b870b5f454', operation='INSERT', pgid='pgtrigger_insert_insert_7f127', table='agreements_sectioncomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sectioncomment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_sectioncommentevent" ("at", "by_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."section_id", NEW."text"); RETURN NULL;', hash='8d042b5d958cd429bf2e3b27e31fbdeca69c8378', operation='UPDATE', pgid='pgtrigger_update_update_c5b53', table='agreements_sectioncomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sectioncomment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectioncommentevent" ("at", "by_id", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."section_id", OLD."text"); RETURN NULL;', hash='3f9fc6231f1a86dbabc8093c26191883605d1c0d', operation='DELETE', pgid='pgtrigger_delete_delete_30346', table='agreements_sectioncomment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sectioncommentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ff599acdaab30ae743bc25ea4e542acc39db3371', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ebbdf', table='agreements_sectioncommentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sectionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='92bf76d9b09fab0590fadc44e025a567f5f5456e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b2390', table='agreements_sectionevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='term',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='agreements_term_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='term',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('exception_reason', ''), ('is_main', True)), expressions=[('municipality', '='), ('unit', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_main_agreement_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='term',
            trigger=pgtrigger.compiler.Trigger(name='follows_without_gap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."exception_reason" = \'\' AND NEW."is_main")', func="\n            IF (SELECT max(coalesce(valid_until, 'infinity')) FROM agreements_term earlier\n                WHERE earlier.is_main AND earlier.municipality_id = NEW.municipality_id\n                  AND earlier.unit_id = NEW.unit_id AND earlier.valid_from < NEW.valid_from\n               ) < NEW.valid_from - 1 THEN\n                RAISE EXCEPTION 'Det er opphold siden forrige avtale.' USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='03152f8252c42c9ef35218211af1eff2da005997', operation='INSERT', pgid='pgtrigger_follows_without_gap_953b1', table='agreements_term', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='term',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_termevent" ("agreement_id", "exception_reason", "id", "is_main", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."agreement_id", NEW."exception_reason", NEW."id", NEW."is_main", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='40353be2e88706491d2cf203139dde767a9f9abf', operation='INSERT', pgid='pgtrigger_insert_insert_2435c', table='agreements_term', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='term',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_termevent" ("agreement_id", "exception_reason", "id", "is_main", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (NEW."agreement_id", NEW."exception_reason", NEW."id", NEW."is_main", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit_id", NEW."valid_from", NEW."valid_until", NEW."version_id"); RETURN NULL;', hash='f15252aca700acf80b03d38060959a9155277c7e', operation='UPDATE', pgid='pgtrigger_update_update_9f639', table='agreements_term', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='term',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_termevent" ("agreement_id", "exception_reason", "id", "is_main", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid_from", "valid_until", "version_id") VALUES (OLD."agreement_id", OLD."exception_reason", OLD."id", OLD."is_main", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit_id", OLD."valid_from", OLD."valid_until", OLD."version_id"); RETURN NULL;', hash='a5efb5d1c4e0965eb5e915d08f86c2c36d73eb52', operation='DELETE', pgid='pgtrigger_delete_delete_52eef', table='agreements_term', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='termevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='06d82185d137d5b2fb6bb52a871638689bb5e158', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_227ed', table='agreements_termevent', when='BEFORE')),
        ),
    ]
