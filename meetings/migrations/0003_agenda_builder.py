import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('councils', '0003_history_of_what_belongs_where'),
        ('meetings', '0002_let_nothing_into_approved_minutes'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ItemGuest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=80, verbose_name='tittel')),
                ('comes', models.TimeField(blank=True, null=True, verbose_name='kommer')),
                ('leaves', models.TimeField(blank=True, null=True, verbose_name='går')),
            ],
            options={
                'verbose_name': 'gjest i saken',
                'verbose_name_plural': 'gjester i saken',
                'ordering': ('comes', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ItemGuestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=80, verbose_name='tittel')),
                ('comes', models.TimeField(blank=True, null=True, verbose_name='kommer')),
                ('leaves', models.TimeField(blank=True, null=True, verbose_name='går')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LegalBasis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('code', models.SlugField(max_length=40, verbose_name='kode')),
                ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ('law', models.CharField(max_length=40, verbose_name='lov')),
                ('section', models.CharField(max_length=40, verbose_name='paragraf')),
            ],
            options={
                'verbose_name': 'hjemmel',
                'verbose_name_plural': 'hjemler',
                'ordering': ('position', 'pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='LegalBasisEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('code', models.SlugField(db_index=False, max_length=40, verbose_name='kode')),
                ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ('law', models.CharField(max_length=40, verbose_name='lov')),
                ('section', models.CharField(max_length=40, verbose_name='paragraf')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=140, verbose_name='tittel')),
                ('description', models.TextField(blank=True, verbose_name='hva saken gjelder')),
                ('purpose', models.CharField(choices=[('information', 'Orientering'), ('discussion', 'Drøfting'), ('clarification', 'Avklaring')], default='discussion', max_length=13, verbose_name='formål')),
                ('audience', models.CharField(choices=[('everyone', 'Alle'), ('main_parties', 'Bare kommune og politi'), ('named_guests', 'Kommune, politi og navngitte gjester'), ('own_party', 'Bare egen part')], default='main_parties', max_length=12, verbose_name='hvem kan lese saken')),
                ('own_party', models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvilken part')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('proposed_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('waiting', 'Venter på svar'), ('kept', 'Ligger til senere'), ('taken_in', 'Satt på dagsordenen'), ('declined', 'Ikke tatt opp')], default='waiting', max_length=8, verbose_name='tilstand')),
                ('answer', models.CharField(blank=True, max_length=300, verbose_name='svar')),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'forslag til sak',
                'verbose_name_plural': 'forslag til saker',
                'ordering': ('proposed_at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ProposalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=140, verbose_name='tittel')),
                ('description', models.TextField(blank=True, verbose_name='hva saken gjelder')),
                ('purpose', models.CharField(choices=[('information', 'Orientering'), ('discussion', 'Drøfting'), ('clarification', 'Avklaring')], default='discussion', max_length=13, verbose_name='formål')),
                ('audience', models.CharField(choices=[('everyone', 'Alle'), ('main_parties', 'Bare kommune og politi'), ('named_guests', 'Kommune, politi og navngitte gjester'), ('own_party', 'Bare egen part')], default='main_parties', max_length=12, verbose_name='hvem kan lese saken')),
                ('own_party', models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvilken part')),
                ('party', models.CharField(choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='part')),
                ('proposed_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('waiting', 'Venter på svar'), ('kept', 'Ligger til senere'), ('taken_in', 'Satt på dagsordenen'), ('declined', 'Ikke tatt opp')], default='waiting', max_length=8, verbose_name='tilstand')),
                ('answer', models.CharField(blank=True, max_length=300, verbose_name='svar')),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StandingItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=140, verbose_name='tittel')),
                ('purpose', models.CharField(choices=[('information', 'Orientering'), ('discussion', 'Drøfting'), ('clarification', 'Avklaring')], max_length=13, verbose_name='formål')),
                ('minutes_planned', models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(480)], verbose_name='minutter')),
                ('audience', models.CharField(choices=[('everyone', 'Alle'), ('main_parties', 'Bare kommune og politi'), ('named_guests', 'Kommune, politi og navngitte gjester'), ('own_party', 'Bare egen part')], max_length=12, verbose_name='hvem kan lese saken')),
                ('place', models.CharField(choices=[('first', 'Først'), ('last', 'Sist')], default='first', max_length=5, verbose_name='plass på dagsordenen')),
                ('when', models.CharField(choices=[('every_meeting', 'Hvert møte'), ('first_of_year', 'Årets første møte'), ('last_of_year', 'Årets siste møte'), ('minutes_unapproved', 'Når et referat ikke er godkjent')], default='every_meeting', max_length=18, verbose_name='når')),
                ('lists_action_items', models.BooleanField(default=False, verbose_name='viser åpne oppgaver')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'verbose_name': 'fast sak',
                'verbose_name_plural': 'faste saker',
                'ordering': ('position', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='StandingItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=140, verbose_name='tittel')),
                ('purpose', models.CharField(choices=[('information', 'Orientering'), ('discussion', 'Drøfting'), ('clarification', 'Avklaring')], max_length=13, verbose_name='formål')),
                ('minutes_planned', models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(480)], verbose_name='minutter')),
                ('audience', models.CharField(choices=[('everyone', 'Alle'), ('main_parties', 'Bare kommune og politi'), ('named_guests', 'Kommune, politi og navngitte gjester'), ('own_party', 'Bare egen part')], max_length=12, verbose_name='hvem kan lese saken')),
                ('place', models.CharField(choices=[('first', 'Først'), ('last', 'Sist')], default='first', max_length=5, verbose_name='plass på dagsordenen')),
                ('when', models.CharField(choices=[('every_meeting', 'Hvert møte'), ('first_of_year', 'Årets første møte'), ('last_of_year', 'Årets siste møte'), ('minutes_unapproved', 'Når et referat ikke er godkjent')], default='every_meeting', max_length=18, verbose_name='når')),
                ('lists_action_items', models.BooleanField(default=False, verbose_name='viser åpne oppgaver')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('code', models.SlugField(max_length=40, verbose_name='kode')),
                ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ('domain', models.CharField(choices=[('crime_prevention', 'Kriminalitetsforebygging'), ('preparedness', 'Samfunnssikkerhet og beredskap'), ('safety', 'Trygghet og tillit')], max_length=16, verbose_name='område')),
            ],
            options={
                'verbose_name': 'tema',
                'verbose_name_plural': 'temaer',
                'ordering': ('position', 'pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TopicEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('code', models.SlugField(db_index=False, max_length=40, verbose_name='kode')),
                ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
                ('domain', models.CharField(choices=[('crime_prevention', 'Kriminalitetsforebygging'), ('preparedness', 'Samfunnssikkerhet og beredskap'), ('safety', 'Trygghet og tillit')], max_length=16, verbose_name='område')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agendaitem',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agendaitem',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agendaitem',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='attachment',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='attachment',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='attachment',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='carried_from',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carried_to', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='changed_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='endret etter innkalling'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='coordination_step',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(1, '1. Dele informasjon'), (2, '2. Utvikle felles forståelse'), (3, '3. Unngå å svekke andres måloppnåelse'), (4, '4. Utvikle felles plan eller tiltak')], null=True, verbose_name='trinn i samordningstrappen'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='exempt_note',
            field=models.CharField(blank=True, max_length=500, verbose_name='vurdering'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='is_exempt',
            field=models.BooleanField(default=False, verbose_name='unntatt offentlighet'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='lists_action_items',
            field=models.BooleanField(default=False, verbose_name='viser åpne oppgaver'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='outcome',
            field=models.CharField(blank=True, max_length=300, verbose_name='ønsket resultat'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='own_party',
            field=models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvilken part'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='proposing_party',
            field=models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='foreslått av part'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='public_title',
            field=models.CharField(blank=True, max_length=140, verbose_name='offentlig tittel'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='stays_last',
            field=models.BooleanField(default=False, verbose_name='står sist'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='step_resources',
            field=models.CharField(blank=True, max_length=300, verbose_name='ressurser'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='step_responsible',
            field=models.CharField(blank=True, max_length=120, verbose_name='ansvarlig for samordningen'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='carried_from',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='changed_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='endret etter innkalling'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='coordination_step',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(1, '1. Dele informasjon'), (2, '2. Utvikle felles forståelse'), (3, '3. Unngå å svekke andres måloppnåelse'), (4, '4. Utvikle felles plan eller tiltak')], null=True, verbose_name='trinn i samordningstrappen'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='exempt_note',
            field=models.CharField(blank=True, max_length=500, verbose_name='vurdering'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='is_exempt',
            field=models.BooleanField(default=False, verbose_name='unntatt offentlighet'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='lists_action_items',
            field=models.BooleanField(default=False, verbose_name='viser åpne oppgaver'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='outcome',
            field=models.CharField(blank=True, max_length=300, verbose_name='ønsket resultat'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='own_party',
            field=models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='hvilken part'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='proposing_party',
            field=models.CharField(blank=True, choices=[('municipality', 'Kommune'), ('police', 'Politi'), ('county', 'Fylkeskommune'), ('external', 'Ekstern')], max_length=12, verbose_name='foreslått av part'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='public_title',
            field=models.CharField(blank=True, max_length=140, verbose_name='offentlig tittel'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='stays_last',
            field=models.BooleanField(default=False, verbose_name='står sist'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='step_resources',
            field=models.CharField(blank=True, max_length=300, verbose_name='ressurser'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='step_responsible',
            field=models.CharField(blank=True, max_length=120, verbose_name='ansvarlig for samordningen'),
        ),
        migrations.AddField(
            model_name='attachment',
            name='is_current',
            field=models.BooleanField(default=True, editable=False, verbose_name='gjeldende versjon'),
        ),
        migrations.AddField(
            model_name='attachment',
            name='replaces',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replaced_by', to='meetings.attachment'),
        ),
        migrations.AddField(
            model_name='attachment',
            name='version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='versjon'),
        ),
        migrations.AddField(
            model_name='attachmentevent',
            name='is_current',
            field=models.BooleanField(default=True, editable=False, verbose_name='gjeldende versjon'),
        ),
        migrations.AddField(
            model_name='attachmentevent',
            name='replaces',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.attachment'),
        ),
        migrations.AddField(
            model_name='attachmentevent',
            name='version',
            field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='versjon'),
        ),
        migrations.AlterField(
            model_name='agendaitem',
            name='audience',
            field=models.CharField(choices=[('everyone', 'Alle'), ('main_parties', 'Bare kommune og politi'), ('named_guests', 'Kommune, politi og navngitte gjester'), ('own_party', 'Bare egen part')], max_length=12, verbose_name='hvem kan lese saken'),
        ),
        migrations.AlterField(
            model_name='agendaitemevent',
            name='audience',
            field=models.CharField(choices=[('everyone', 'Alle'), ('main_parties', 'Bare kommune og politi'), ('named_guests', 'Kommune, politi og navngitte gjester'), ('own_party', 'Bare egen part')], max_length=12, verbose_name='hvem kan lese saken'),
        ),
        migrations.AlterField(
            model_name='sealedminutes',
            name='edition',
            field=models.CharField(choices=[('main_parties', 'Hele referatet'), ('municipality', 'Hele referatet, med kommunens egne saker'), ('police', 'Hele referatet, med politiets egne saker'), ('everyone', 'Sakene som er åpne for hele rådet')], max_length=12),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."carried_from_id", NEW."changed_at", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."presenter", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='3504d2c913dd7f833a837a29aafb5200d326d5ef', operation='INSERT', pgid='pgtrigger_insert_insert_f98e2', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (NEW."audience", NEW."carried_from_id", NEW."changed_at", NEW."coordination_step", NEW."description", NEW."exempt_note", NEW."id", NEW."is_exempt", NEW."is_general", NEW."is_late", NEW."legal_basis_id", NEW."lists_action_items", NEW."meeting_id", NEW."minutes_planned", NEW."number", NEW."outcome", NEW."own_party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."presenter", NEW."proposed_by_id", NEW."proposing_party", NEW."public_title", NEW."purpose", NEW."stays_last", NEW."step_resources", NEW."step_responsible", NEW."summary", NEW."summary_at", NEW."summary_by_id", NEW."summary_version", NEW."title", NEW."topic_id"); RETURN NULL;', hash='762005f626cab5486f8ae044ef6108ef34ef11c4', operation='UPDATE', pgid='pgtrigger_update_update_ca6ee', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_agendaitemevent" ("audience", "carried_from_id", "changed_at", "coordination_step", "description", "exempt_note", "id", "is_exempt", "is_general", "is_late", "legal_basis_id", "lists_action_items", "meeting_id", "minutes_planned", "number", "outcome", "own_party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "presenter", "proposed_by_id", "proposing_party", "public_title", "purpose", "stays_last", "step_resources", "step_responsible", "summary", "summary_at", "summary_by_id", "summary_version", "title", "topic_id") VALUES (OLD."audience", OLD."carried_from_id", OLD."changed_at", OLD."coordination_step", OLD."description", OLD."exempt_note", OLD."id", OLD."is_exempt", OLD."is_general", OLD."is_late", OLD."legal_basis_id", OLD."lists_action_items", OLD."meeting_id", OLD."minutes_planned", OLD."number", OLD."outcome", OLD."own_party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."presenter", OLD."proposed_by_id", OLD."proposing_party", OLD."public_title", OLD."purpose", OLD."stays_last", OLD."step_resources", OLD."step_responsible", OLD."summary", OLD."summary_at", OLD."summary_by_id", OLD."summary_version", OLD."title", OLD."topic_id"); RETURN NULL;', hash='46e5043990acb9402b954232eb550264a14e3a4b', operation='DELETE', pgid='pgtrigger_delete_delete_2c12a', table='meetings_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_attachmentevent" ("file", "id", "is_current", "item_id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "sha256", "size", "uploaded_at", "uploaded_by_id", "version") VALUES (NEW."file", NEW."id", NEW."is_current", NEW."item_id", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaces_id", NEW."sha256", NEW."size", NEW."uploaded_at", NEW."uploaded_by_id", NEW."version"); RETURN NULL;', hash='9855d6c9162eda11173ff21c2f4deacbe0e46be2', operation='INSERT', pgid='pgtrigger_insert_insert_b8e4b', table='meetings_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_attachmentevent" ("file", "id", "is_current", "item_id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "sha256", "size", "uploaded_at", "uploaded_by_id", "version") VALUES (NEW."file", NEW."id", NEW."is_current", NEW."item_id", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaces_id", NEW."sha256", NEW."size", NEW."uploaded_at", NEW."uploaded_by_id", NEW."version"); RETURN NULL;', hash='5fdd5c06bfaf4b32b1d6634494d828b21be387a9', operation='UPDATE', pgid='pgtrigger_update_update_b022d', table='meetings_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_attachmentevent" ("file", "id", "is_current", "item_id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "sha256", "size", "uploaded_at", "uploaded_by_id", "version") VALUES (OLD."file", OLD."id", OLD."is_current", OLD."item_id", OLD."media_type", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaces_id", OLD."sha256", OLD."size", OLD."uploaded_at", OLD."uploaded_by_id", OLD."version"); RETURN NULL;', hash='fbe8f73943d76bcebb677047eee1d075b79be53e', operation='DELETE', pgid='pgtrigger_delete_delete_a288d', table='meetings_attachment', when='AFTER')),
        ),
        migrations.AddField(
            model_name='itemguest',
            name='called_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='itemguest',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='guests', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='itemguest',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='called_to_items', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='itemguestevent',
            name='called_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='itemguestevent',
            name='item',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='itemguestevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='itemguestevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.itemguest'),
        ),
        migrations.AddField(
            model_name='itemguestevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='legalbasis',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='meetings_legalbasis_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='legalbasis',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_legal_basis_a_code'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='legalbasis',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_legalbasisevent" ("code", "id", "label_en", "label_nb", "label_nn", "law", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section", "valid_from", "valid_until") VALUES (NEW."code", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", NEW."law", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."section", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='f640b0c04818b23499e521cbf54d108bc43b9d60', operation='INSERT', pgid='pgtrigger_insert_insert_a5f21', table='meetings_legalbasis', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='legalbasis',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_legalbasisevent" ("code", "id", "label_en", "label_nb", "label_nn", "law", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section", "valid_from", "valid_until") VALUES (NEW."code", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", NEW."law", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."section", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='d9f400ce04eb07e8021d59efe27abbfcdce15c02', operation='UPDATE', pgid='pgtrigger_update_update_efdcf', table='meetings_legalbasis', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='legalbasis',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_legalbasisevent" ("code", "id", "label_en", "label_nb", "label_nn", "law", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section", "valid_from", "valid_until") VALUES (OLD."code", OLD."id", OLD."label_en", OLD."label_nb", OLD."label_nn", OLD."law", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."section", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='fdbc29cb1b424d00a303ed56a147f24298de1eae', operation='DELETE', pgid='pgtrigger_delete_delete_95d45', table='meetings_legalbasis', when='AFTER')),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='legal_basis',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='meetings.legalbasis', verbose_name='hjemmel'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='legal_basis',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.legalbasis', verbose_name='hjemmel'),
        ),
        migrations.AddField(
            model_name='legalbasisevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='legalbasisevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.legalbasis'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposal',
            name='forum',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='from_forum',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='from_item',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='sent_proposals', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='item',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposal', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='proposed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='forum',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='from_forum',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='from_item',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='item',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.proposal'),
        ),
        migrations.AddField(
            model_name='proposalevent',
            name='proposed_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='standingitem',
            name='forum',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='standing_items', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='standingitemevent',
            name='forum',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='councils.forum'),
        ),
        migrations.AddField(
            model_name='standingitemevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='standingitemevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.standingitem'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='meetings_topic_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='topic',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_topic_a_code'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_topicevent" ("code", "domain", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."code", NEW."domain", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='7cbcedb47ce10ff5adc9b5cfce4ed00e4e12c925', operation='INSERT', pgid='pgtrigger_insert_insert_ba984', table='meetings_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_topicevent" ("code", "domain", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."code", NEW."domain", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='d165ae78908099ed344a73e0817d4044affb955c', operation='UPDATE', pgid='pgtrigger_update_update_042c5', table='meetings_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_topicevent" ("code", "domain", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (OLD."code", OLD."domain", OLD."id", OLD."label_en", OLD."label_nb", OLD."label_nn", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='4ce30670b25145fd9bda8c1337a337a0d0ba9c74', operation='DELETE', pgid='pgtrigger_delete_delete_9c2f4', table='meetings_topic', when='AFTER')),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='topic',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='meetings.topic'),
        ),
        migrations.AddField(
            model_name='agendaitemevent',
            name='topic',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.topic'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('is_exempt', False), models.Q(models.Q(('public_title', ''), _negated=True), ('legal_basis__isnull', False), models.Q(('exempt_note', ''), _negated=True)), _connector='OR'), name='exempt_item_has_title_basis_and_note'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('audience', 'own_party'), ('own_party', ''), _connector='XOR'), name='own_party_item_names_the_party'),
        ),
        migrations.AddField(
            model_name='topicevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='topicevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.topic'),
        ),
        migrations.AddConstraint(
            model_name='itemguest',
            constraint=models.UniqueConstraint(fields=('item', 'user'), name='called_once_an_item'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='sealed_with_meeting', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP <> 'INSERT' THEN\n                IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF (SELECT state FROM meetings_meeting WHERE id = (SELECT meeting_id FROM meetings_agendaitem WHERE id = NEW.item_id)) = 'approved' THEN RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ", hash='d9914ce8bbdf0bc6d5032d4083fc2af7c7e0afd6', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_sealed_with_meeting_98bd5', table='meetings_itemguest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_itemguestevent" ("called_by_id", "comes", "id", "item_id", "leaves", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "user_id") VALUES (NEW."called_by_id", NEW."comes", NEW."id", NEW."item_id", NEW."leaves", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."user_id"); RETURN NULL;', hash='52f4dff4f5a83ca23d039775f276922a0e3bcf14', operation='INSERT', pgid='pgtrigger_insert_insert_5850e', table='meetings_itemguest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_itemguestevent" ("called_by_id", "comes", "id", "item_id", "leaves", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "user_id") VALUES (NEW."called_by_id", NEW."comes", NEW."id", NEW."item_id", NEW."leaves", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."user_id"); RETURN NULL;', hash='9346a92ec21da14da00dbd78ae9046d6c7bc6940', operation='UPDATE', pgid='pgtrigger_update_update_5b116', table='meetings_itemguest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_itemguestevent" ("called_by_id", "comes", "id", "item_id", "leaves", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "user_id") VALUES (OLD."called_by_id", OLD."comes", OLD."id", OLD."item_id", OLD."leaves", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."user_id"); RETURN NULL;', hash='1edd68cbfdccb2ac5a3065bd5e1b806197322dfe', operation='DELETE', pgid='pgtrigger_delete_delete_6842e', table='meetings_itemguest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='itemguestevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4086d5d2680dede9ee2dd826dcd7b77917723d16', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0aeef', table='meetings_itemguestevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='legalbasisevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a6381ea9686971ab88cb8f596dc8709d885007f7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6091f', table='meetings_legalbasisevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(fields=['forum', 'state'], name='meetings_pr_forum_i_e4152c_idx'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('kept', 'declined')), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='proposal_is_not_put_away_without_an_answer'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_proposalevent" ("answer", "answered_at", "answered_by_id", "audience", "description", "forum_id", "from_forum_id", "from_item_id", "id", "item_id", "own_party", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "purpose", "state", "title") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."audience", NEW."description", NEW."forum_id", NEW."from_forum_id", NEW."from_item_id", NEW."id", NEW."item_id", NEW."own_party", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."purpose", NEW."state", NEW."title"); RETURN NULL;', hash='10e030380a537608c94265e3d9d38f5e3cf0faa0', operation='INSERT', pgid='pgtrigger_insert_insert_0c87c', table='meetings_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_proposalevent" ("answer", "answered_at", "answered_by_id", "audience", "description", "forum_id", "from_forum_id", "from_item_id", "id", "item_id", "own_party", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "purpose", "state", "title") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."audience", NEW."description", NEW."forum_id", NEW."from_forum_id", NEW."from_item_id", NEW."id", NEW."item_id", NEW."own_party", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."purpose", NEW."state", NEW."title"); RETURN NULL;', hash='85501d92b4e0a92d0d53a3163ec48ebe55d75125', operation='UPDATE', pgid='pgtrigger_update_update_bc9b4', table='meetings_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_proposalevent" ("answer", "answered_at", "answered_by_id", "audience", "description", "forum_id", "from_forum_id", "from_item_id", "id", "item_id", "own_party", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "purpose", "state", "title") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."audience", OLD."description", OLD."forum_id", OLD."from_forum_id", OLD."from_item_id", OLD."id", OLD."item_id", OLD."own_party", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."purpose", OLD."state", OLD."title"); RETURN NULL;', hash='5c753a3135767449bccefea51e5a3051c328b7f2', operation='DELETE', pgid='pgtrigger_delete_delete_16e73', table='meetings_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='52acfefcbb12c384af32ab94889a1e825e3a6a5a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3b034', table='meetings_proposalevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standingitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_standingitemevent" ("audience", "forum_id", "id", "lists_action_items", "minutes_planned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "purpose", "title", "when") VALUES (NEW."audience", NEW."forum_id", NEW."id", NEW."lists_action_items", NEW."minutes_planned", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."position", NEW."purpose", NEW."title", NEW."when"); RETURN NULL;', hash='5dcac6ae33ffd2232040eaa1be2015f4d4d62cef', operation='INSERT', pgid='pgtrigger_insert_insert_82372', table='meetings_standingitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standingitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_standingitemevent" ("audience", "forum_id", "id", "lists_action_items", "minutes_planned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "purpose", "title", "when") VALUES (NEW."audience", NEW."forum_id", NEW."id", NEW."lists_action_items", NEW."minutes_planned", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."position", NEW."purpose", NEW."title", NEW."when"); RETURN NULL;', hash='c8920323f1aa20cd78c3ce5225cea2be977840ff', operation='UPDATE', pgid='pgtrigger_update_update_3a948', table='meetings_standingitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standingitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_standingitemevent" ("audience", "forum_id", "id", "lists_action_items", "minutes_planned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "purpose", "title", "when") VALUES (OLD."audience", OLD."forum_id", OLD."id", OLD."lists_action_items", OLD."minutes_planned", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."position", OLD."purpose", OLD."title", OLD."when"); RETURN NULL;', hash='025f1160e74661136ed70bb90a1c1084d71d46d2', operation='DELETE', pgid='pgtrigger_delete_delete_fd188', table='meetings_standingitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standingitemevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b415467b22fac8d34e0cfd048796f527f10ad38f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_32451', table='meetings_standingitemevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='77eed215202b2651a9b2450a485a4db4275bb4ae', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_adb23', table='meetings_topicevent', when='BEFORE')),
        ),
    ]
