"""The register: functions, the limit and its exceptions, who is politikontakt where, and lists taken in."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0008_unit_tree'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ContactLimitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('limit', models.PositiveSmallIntegerField(verbose_name='grense')),
                ('source', models.CharField(max_length=200, verbose_name='kilde')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExcessAssignmentApproval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('reason', models.TextField(max_length=2000, verbose_name='begrunnelse')),
                ('max_applied', models.PositiveSmallIntegerField(verbose_name='antall kommuner det er søkt om')),
                ('applied_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('reference', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                ('state', models.CharField(choices=[('applied', 'Søkt om'), ('approved', 'Godkjent'), ('refused', 'Avslått'), ('approved_on_terms', 'Godkjent med vilkår'), ('withdrawn', 'Trukket')], default='applied', max_length=17, verbose_name='tilstand')),
                ('max_municipalities', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antall kommuner')),
                ('decided_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('decision_text', models.TextField(blank=True, max_length=2000, verbose_name='begrunnelse for avgjørelsen')),
                ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='trukket fra')),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor trukket')),
            ],
            options={
                'verbose_name': 'unntak fra treregelen',
                'verbose_name_plural': 'unntak fra treregelen',
                'ordering': ('-applied_at', '-pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ExcessAssignmentApprovalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('reason', models.TextField(max_length=2000, verbose_name='begrunnelse')),
                ('max_applied', models.PositiveSmallIntegerField(verbose_name='antall kommuner det er søkt om')),
                ('applied_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('reference', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                ('state', models.CharField(choices=[('applied', 'Søkt om'), ('approved', 'Godkjent'), ('refused', 'Avslått'), ('approved_on_terms', 'Godkjent med vilkår'), ('withdrawn', 'Trukket')], default='applied', max_length=17, verbose_name='tilstand')),
                ('max_municipalities', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antall kommuner')),
                ('decided_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('decision_text', models.TextField(blank=True, max_length=2000, verbose_name='begrunnelse for avgjørelsen')),
                ('withdrawn_on', models.DateField(blank=True, null=True, verbose_name='trukket fra')),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300, verbose_name='hvorfor trukket')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExcessMunicipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_applied_for', models.BooleanField(default=True, verbose_name='søkes om')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                ('persons', models.PositiveIntegerField(blank=True, null=True, verbose_name='folketall')),
            ],
            options={
                'verbose_name': 'kommune i en søknad om unntak',
                'verbose_name_plural': 'kommuner i søknader om unntak',
                'ordering': ('-is_applied_for', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ExcessMunicipalityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_applied_for', models.BooleanField(default=True, verbose_name='søkes om')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                ('persons', models.PositiveIntegerField(blank=True, null=True, verbose_name='folketall')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Expectation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=1000, verbose_name='forventning')),
                ('comment', models.TextField(blank=True, max_length=1000, verbose_name='kommentar')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('answer', models.TextField(blank=True, max_length=1000, verbose_name='svar fra politiet')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='besvart')),
            ],
            options={
                'verbose_name': 'forventning',
                'verbose_name_plural': 'forventninger',
                'ordering': ('made_at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ExpectationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('text', models.TextField(max_length=1000, verbose_name='forventning')),
                ('comment', models.TextField(blank=True, max_length=1000, verbose_name='kommentar')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('answer', models.TextField(blank=True, max_length=1000, verbose_name='svar fra politiet')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='besvart')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FunctionAbsence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('instead', models.CharField(blank=True, max_length=200, verbose_name='hvem man spør i stedet')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'funksjon som ikke finnes',
                'verbose_name_plural': 'funksjoner som ikke finnes',
                'ordering': ('valid_from', 'pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FunctionAbsenceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('instead', models.CharField(blank=True, max_length=200, verbose_name='hvem man spør i stedet')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FunctionAssignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'funksjon hos en person',
                'verbose_name_plural': 'funksjoner hos personer',
                'ordering': ('valid_from', 'pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FunctionAssignmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
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
            },
        ),
        migrations.CreateModel(
            name='FunctionTypeEvent',
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
                ('about_nb', models.CharField(max_length=300, verbose_name='om funksjonen, bokmål')),
                ('about_nn', models.CharField(max_length=300, verbose_name='om funksjonen, nynorsk')),
                ('about_en', models.CharField(max_length=300, verbose_name='om funksjonen, engelsk')),
                ('is_public_channel', models.BooleanField(default=False, verbose_name='åpen for alle')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('units', 'enheter'), ('staff', 'ansatte')], max_length=20, verbose_name='type')),
                ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                ('state', models.CharField(choices=[('previewed', 'Ikke tatt inn'), ('imported', 'Tatt inn'), ('undone', 'Angret')], default='previewed', max_length=20, verbose_name='tilstand')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('rows', models.JSONField(default=list)),
                ('new_count', models.PositiveIntegerField(default=0, verbose_name='nye')),
                ('changed_count', models.PositiveIntegerField(default=0, verbose_name='endret')),
                ('same_count', models.PositiveIntegerField(default=0, verbose_name='samme')),
                ('wrong_count', models.PositiveIntegerField(default=0, verbose_name='feil')),
                ('uploaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('imported_at', models.DateTimeField(editable=False, null=True)),
                ('undone_at', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'importer',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ImportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('units', 'enheter'), ('staff', 'ansatte')], max_length=20, verbose_name='type')),
                ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                ('state', models.CharField(choices=[('previewed', 'Ikke tatt inn'), ('imported', 'Tatt inn'), ('undone', 'Angret')], default='previewed', max_length=20, verbose_name='tilstand')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('new_count', models.PositiveIntegerField(default=0, verbose_name='nye')),
                ('changed_count', models.PositiveIntegerField(default=0, verbose_name='endret')),
                ('same_count', models.PositiveIntegerField(default=0, verbose_name='samme')),
                ('wrong_count', models.PositiveIntegerField(default=0, verbose_name='feil')),
                ('uploaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('imported_at', models.DateTimeField(editable=False, null=True)),
                ('undone_at', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MandateClarification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.TextField(max_length=1000, verbose_name='hva politikontakten kan avgjøre')),
                ('limits', models.TextField(blank=True, max_length=1000, verbose_name='hva lederen må avgjøre')),
                ('decided_by', models.CharField(max_length=120, verbose_name='avklart av')),
                ('decided_on', models.DateField(verbose_name='avklart')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'fullmaktsavklaring',
                'verbose_name_plural': 'fullmaktsavklaringer',
                'ordering': ('-decided_on', '-pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MandateClarificationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('scope', models.TextField(max_length=1000, verbose_name='hva politikontakten kan avgjøre')),
                ('limits', models.TextField(blank=True, max_length=1000, verbose_name='hva lederen må avgjøre')),
                ('decided_by', models.CharField(max_length=120, verbose_name='avklart av')),
                ('decided_on', models.DateField(verbose_name='avklart')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PoliceContactAssignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('kind', models.CharField(choices=[('primary', 'Politikontakt'), ('deputy', 'Stedfortreder')], default='primary', max_length=7, verbose_name='type')),
                ('state', models.CharField(choices=[('active', 'Tildelt'), ('awaiting_approval', 'Venter på godkjenning')], default='active', max_length=17, verbose_name='tilstand')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                ('is_sole_role', models.BooleanField(default=False, verbose_name='eneste rolle')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'tildeling av politikontakt',
                'verbose_name_plural': 'tildelinger av politikontakt',
                'ordering': ('valid_from', 'pk'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PoliceContactAssignmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('kind', models.CharField(choices=[('primary', 'Politikontakt'), ('deputy', 'Stedfortreder')], default='primary', max_length=7, verbose_name='type')),
                ('state', models.CharField(choices=[('active', 'Tildelt'), ('awaiting_approval', 'Venter på godkjenning')], default='active', max_length=17, verbose_name='tilstand')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='prosent av stilling')),
                ('is_sole_role', models.BooleanField(default=False, verbose_name='eneste rolle')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApprovalTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
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
            },
        ),
        migrations.CreateModel(
            name='ApprovalTermEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('text', models.CharField(max_length=300, verbose_name='vilkår')),
                ('due_on', models.DateField(verbose_name='frist')),
                ('met_on', models.DateField(blank=True, null=True, verbose_name='oppfylt')),
                ('met_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.approvalterm')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactlimit',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactlimitevent" ("id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from", "valid_until") VALUES (NEW."id", NEW."limit", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='6b9c042787e367ea1cf1b3137fedbac3a4b9b8f2', operation='INSERT', pgid='pgtrigger_insert_insert_26d65', table='contacts_contactlimit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactlimit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_contactlimitevent" ("id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from", "valid_until") VALUES (NEW."id", NEW."limit", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='4c116676fa3b061ffaaa475d23c3505dcd3ebf0b', operation='UPDATE', pgid='pgtrigger_update_update_6bb7b', table='contacts_contactlimit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactlimit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactlimitevent" ("id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from", "valid_until") VALUES (OLD."id", OLD."limit", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='2276b3302ac202f053fe893c534bd82f66d8727d', operation='DELETE', pgid='pgtrigger_delete_delete_23035', table='contacts_contactlimit', when='AFTER')),
        ),
        migrations.AddField(
            model_name='contactlimitevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='contactlimitevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.contactlimit'),
        ),
        migrations.AddField(
            model_name='excessassignmentapproval',
            name='applied_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessassignmentapproval',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessassignmentapproval',
            name='district',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='excess_approvals', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='excessassignmentapproval',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='excess_approvals', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessassignmentapproval',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvaltermevent',
            name='approval',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.excessassignmentapproval'),
        ),
        migrations.AddField(
            model_name='approvalterm',
            name='approval',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='contacts.excessassignmentapproval'),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='applied_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='district',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.excessassignmentapproval'),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessassignmentapprovalevent',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='excessmunicipality',
            name='approval',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='municipality_rows', to='contacts.excessassignmentapproval'),
        ),
        migrations.AddField(
            model_name='excessmunicipality',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='excessmunicipalityevent',
            name='approval',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.excessassignmentapproval'),
        ),
        migrations.AddField(
            model_name='excessmunicipalityevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='excessmunicipalityevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='excessmunicipalityevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.excessmunicipality'),
        ),
        migrations.AddField(
            model_name='expectation',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='expectation',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='expectationevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='expectationevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='expectationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='expectationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.expectation'),
        ),
        migrations.AddField(
            model_name='functionabsence',
            name='district',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='function_absences', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='functionabsence',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='functionabsenceevent',
            name='district',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='functionabsenceevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='functionabsenceevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='functionabsenceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.functionabsence'),
        ),
        migrations.AddField(
            model_name='functionassignment',
            name='district',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='function_assignments', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='functionassignment',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='functionassignment',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='function_assignments', to='tenancy.policeunit'),
        ),
        migrations.AddField(
            model_name='functionassignment',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='function_assignments', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='district',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.functionassignment'),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit'),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='functiontype',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_functiontype_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='functiontype',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_function_a_code'),
        ),
        migrations.AddField(
            model_name='functionassignmentevent',
            name='function',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.functiontype'),
        ),
        migrations.AddField(
            model_name='functionassignment',
            name='function',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='contacts.functiontype'),
        ),
        migrations.AddField(
            model_name='functionabsenceevent',
            name='function',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.functiontype'),
        ),
        migrations.AddField(
            model_name='functionabsence',
            name='function',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='absences', to='contacts.functiontype'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functiontype',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functiontypeevent" ("about_en", "about_nb", "about_nn", "code", "id", "is_public_channel", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."is_public_channel", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='da8d870a4cf5b1813d76ea70cef4ea002eb14776', operation='INSERT', pgid='pgtrigger_insert_insert_de246', table='contacts_functiontype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functiontype',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_functiontypeevent" ("about_en", "about_nb", "about_nn", "code", "id", "is_public_channel", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."is_public_channel", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='4856b5abe8bf2c21c38c44ff18a11ec3d61e53cc', operation='UPDATE', pgid='pgtrigger_update_update_8b350', table='contacts_functiontype', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functiontype',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functiontypeevent" ("about_en", "about_nb", "about_nn", "code", "id", "is_public_channel", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (OLD."about_en", OLD."about_nb", OLD."about_nn", OLD."code", OLD."id", OLD."is_public_channel", OLD."label_en", OLD."label_nb", OLD."label_nn", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='7cb5eabcac924b5984155e99aff5666135e3025d', operation='DELETE', pgid='pgtrigger_delete_delete_4f342', table='contacts_functiontype', when='AFTER')),
        ),
        migrations.AddField(
            model_name='functiontypeevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='functiontypeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.functiontype'),
        ),
        migrations.AddField(
            model_name='import',
            name='district',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imports', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='import',
            name='imported_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='import',
            name='undone_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='import',
            name='uploaded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='importevent',
            name='district',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='importevent',
            name='imported_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='importevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='importevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.import'),
        ),
        migrations.AddField(
            model_name='importevent',
            name='undone_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='importevent',
            name='uploaded_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mandateclarification',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mandateclarificationevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mandateclarificationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='mandateclarificationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.mandateclarification'),
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='appointment',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignment', to='tenancy.roleappointment'),
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='district',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to='tenancy.policeunit', verbose_name='geografisk driftsenhet'),
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_assignments', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mandateclarificationevent',
            name='assignment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='mandateclarification',
            name='assignment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='expectationevent',
            name='assignment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='expectation',
            name='assignment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='expectations', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='appointment',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.roleappointment'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='district',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit', verbose_name='geografisk driftsenhet'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='user',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactlimitevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6bd380b37b7817aa56b9cbea1b11a0fa52386969', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_33dc8', table='contacts_contactlimitevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_excessassignmentapproval_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', False)), name='excess_has_a_last_day'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='excess_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['approved', 'approved_on_terms']), _negated=True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('max_municipalities__isnull', False)), _connector='OR'), name='excess_is_granted_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('decision_text', ''), _negated=True), ('max_municipalities__isnull', True)), _connector='OR'), name='excess_is_refused_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'applied'), _negated=True), models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('max_municipalities__isnull', True)), _connector='OR'), name='excess_application_is_undecided'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(('max_municipalities__isnull', True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='excess_number_is_decided'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), ('withdrawn_on__isnull', False)), models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_on__isnull', True)), _connector='OR'), name='excess_is_withdrawn_from_a_day'),
        ),
        migrations.AddConstraint(
            model_name='excessassignmentapproval',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'applied')), fields=('user',), name='one_application_a_person'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessassignmentapproval',
            trigger=pgtrigger.compiler.Trigger(name='kept_as_decided', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF TG_OP = 'DELETE' THEN\n                IF OLD.decided_at IS NOT NULL THEN\n                    RAISE EXCEPTION 'Avgjørelsen kan ikke slettes.'\n                    USING ERRCODE = 'restrict_violation';\n                END IF;\n                RETURN OLD;\n            END IF;\n            IF OLD.decided_at IS NOT NULL AND (\n                (NEW.user_id, NEW.district_id, NEW.reason, NEW.valid_from, NEW.valid_until, NEW.max_applied, NEW.max_municipalities, NEW.decided_by_id, NEW.decided_at, NEW.decision_text) IS DISTINCT FROM (OLD.user_id, OLD.district_id, OLD.reason, OLD.valid_from, OLD.valid_until, OLD.max_applied, OLD.max_municipalities, OLD.decided_by_id, OLD.decided_at, OLD.decision_text)\n                OR NEW.state NOT IN (OLD.state, 'withdrawn')\n            ) THEN\n                RAISE EXCEPTION 'Avgjørelsen kan ikke endres.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            IF OLD.state = 'withdrawn'\n                AND (NEW.state, NEW.withdrawn_on) IS DISTINCT FROM (OLD.state, OLD.withdrawn_on) THEN\n                RAISE EXCEPTION 'Unntaket er trukket.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='391e72cc497b7a148a6a290abacfd5c28846d9e4', operation='UPDATE OR DELETE', pgid='pgtrigger_kept_as_decided_149a1', table='contacts_excessassignmentapproval', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessassignmentapproval',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessassignmentapprovalevent" ("applied_at", "applied_by_id", "decided_at", "decided_by_id", "decision_text", "district_id", "id", "max_applied", "max_municipalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "state", "user_id", "valid_from", "valid_until", "withdrawn_by_id", "withdrawn_on", "withdrawn_reason") VALUES (NEW."applied_at", NEW."applied_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decision_text", NEW."district_id", NEW."id", NEW."max_applied", NEW."max_municipalities", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reference", NEW."state", NEW."user_id", NEW."valid_from", NEW."valid_until", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_reason"); RETURN NULL;', hash='338a0c37adc299ae25ca792491ce62b47a1891e5', operation='INSERT', pgid='pgtrigger_insert_insert_bae35', table='contacts_excessassignmentapproval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessassignmentapproval',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_excessassignmentapprovalevent" ("applied_at", "applied_by_id", "decided_at", "decided_by_id", "decision_text", "district_id", "id", "max_applied", "max_municipalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "state", "user_id", "valid_from", "valid_until", "withdrawn_by_id", "withdrawn_on", "withdrawn_reason") VALUES (NEW."applied_at", NEW."applied_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decision_text", NEW."district_id", NEW."id", NEW."max_applied", NEW."max_municipalities", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reference", NEW."state", NEW."user_id", NEW."valid_from", NEW."valid_until", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_reason"); RETURN NULL;', hash='23cefbce51cb95d2161df9ada454b8075e25eb54', operation='UPDATE', pgid='pgtrigger_update_update_f9378', table='contacts_excessassignmentapproval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessassignmentapproval',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessassignmentapprovalevent" ("applied_at", "applied_by_id", "decided_at", "decided_by_id", "decision_text", "district_id", "id", "max_applied", "max_municipalities", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "state", "user_id", "valid_from", "valid_until", "withdrawn_by_id", "withdrawn_on", "withdrawn_reason") VALUES (OLD."applied_at", OLD."applied_by_id", OLD."decided_at", OLD."decided_by_id", OLD."decision_text", OLD."district_id", OLD."id", OLD."max_applied", OLD."max_municipalities", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."state", OLD."user_id", OLD."valid_from", OLD."valid_until", OLD."withdrawn_by_id", OLD."withdrawn_on", OLD."withdrawn_reason"); RETURN NULL;', hash='5d9b6e1edd56bf6bc67b41e6c94dcdd3ffe94edb', operation='DELETE', pgid='pgtrigger_delete_delete_cb8e3', table='contacts_excessassignmentapproval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvaltermevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bca79e8b1454e9354887ee192f21efb434909b7e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1b0ce', table='contacts_approvaltermevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='approvalterm',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='term_says_something'),
        ),
        migrations.AddConstraint(
            model_name='approvalterm',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('met_by__isnull', True), ('met_on__isnull', True)), models.Q(('met_by__isnull', False), ('met_on__isnull', False)), _connector='OR'), name='term_is_met_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalterm',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_approvaltermevent" ("approval_id", "due_on", "id", "met_by_id", "met_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."approval_id", NEW."due_on", NEW."id", NEW."met_by_id", NEW."met_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='0b1cf13ec275695499706d4e36313f5704891e58', operation='INSERT', pgid='pgtrigger_insert_insert_61334', table='contacts_approvalterm', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalterm',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_approvaltermevent" ("approval_id", "due_on", "id", "met_by_id", "met_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."approval_id", NEW."due_on", NEW."id", NEW."met_by_id", NEW."met_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='2f20360623412d03e9b03418bf2449730810c084', operation='UPDATE', pgid='pgtrigger_update_update_d0125', table='contacts_approvalterm', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalterm',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_approvaltermevent" ("approval_id", "due_on", "id", "met_by_id", "met_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."approval_id", OLD."due_on", OLD."id", OLD."met_by_id", OLD."met_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='eb0391201a4523367a6bdcebbb279b012343e99c', operation='DELETE', pgid='pgtrigger_delete_delete_8ff29', table='contacts_approvalterm', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessassignmentapprovalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7c12404ebd017d7542609b27302bfc22d5be0520', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3d8c7', table='contacts_excessassignmentapprovalevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='excessmunicipality',
            constraint=models.UniqueConstraint(fields=('approval', 'municipality'), name='municipality_once_an_application'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessmunicipality',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessmunicipalityevent" ("approval_id", "id", "is_applied_for", "municipality_id", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."approval_id", NEW."id", NEW."is_applied_for", NEW."municipality_id", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."year"); RETURN NULL;', hash='106373f563893a25f99b8cb68f7512a1bcda53b4', operation='INSERT', pgid='pgtrigger_insert_insert_d1a97', table='contacts_excessmunicipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessmunicipality',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_excessmunicipalityevent" ("approval_id", "id", "is_applied_for", "municipality_id", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."approval_id", NEW."id", NEW."is_applied_for", NEW."municipality_id", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."year"); RETURN NULL;', hash='0d9ef413c21395ffa594d827f21545b209fedef5', operation='UPDATE', pgid='pgtrigger_update_update_f9c5a', table='contacts_excessmunicipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessmunicipality',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_excessmunicipalityevent" ("approval_id", "id", "is_applied_for", "municipality_id", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (OLD."approval_id", OLD."id", OLD."is_applied_for", OLD."municipality_id", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."year"); RETURN NULL;', hash='a63a5dae2ed3cb0dd3aedbf1028f5acc0dcaf4b4', operation='DELETE', pgid='pgtrigger_delete_delete_9ac20', table='contacts_excessmunicipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='excessmunicipalityevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3066cb4b505e495500d060a6e226914e87593a16', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5b27d', table='contacts_excessmunicipalityevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionassignmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='358a990f1dae2014ddcd9ab52b86f93aac0424ac', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3ef2', table='contacts_functionassignmentevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='functionassignment',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_functionassignment_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='functionassignment',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('function', '='), ('district', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_function_a_person_and_district'),
        ),
        migrations.AddConstraint(
            model_name='functionassignment',
            constraint=models.CheckConstraint(condition=models.Q(('percent__isnull', True), ('percent__range', (1, 100)), _connector='OR'), name='function_takes_a_part_of_a_position'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionassignmentevent" ("district_id", "function_id", "id", "made_at", "made_by_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."made_at", NEW."made_by_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='247b2febf6789bc68e783c01bee7ebf62887723d', operation='INSERT', pgid='pgtrigger_insert_insert_efd8d', table='contacts_functionassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_functionassignmentevent" ("district_id", "function_id", "id", "made_at", "made_by_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."made_at", NEW."made_by_id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='b7f689fb05859c2c4e414c99c94a11b52d7aee77', operation='UPDATE', pgid='pgtrigger_update_update_f84a9', table='contacts_functionassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionassignmentevent" ("district_id", "function_id", "id", "made_at", "made_by_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "user_id", "valid_from", "valid_until") VALUES (OLD."district_id", OLD."function_id", OLD."id", OLD."made_at", OLD."made_by_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit_id", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='a30694e504b4926709e77727841fb7c3f4553231', operation='DELETE', pgid='pgtrigger_delete_delete_cfd7e', table='contacts_functionassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionabsenceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='93e4f978a676da4305eef587063b564c262e5057', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e29dc', table='contacts_functionabsenceevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='functionabsence',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_functionabsence_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='functionabsence',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('function', '='), ('district', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_absence_a_function_and_district'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionabsence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionabsenceevent" ("district_id", "function_id", "id", "instead", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."instead", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='aa803ad481123edca5a3480c76d9ea70569e3538', operation='INSERT', pgid='pgtrigger_insert_insert_1e3f6', table='contacts_functionabsence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionabsence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_functionabsenceevent" ("district_id", "function_id", "id", "instead", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (NEW."district_id", NEW."function_id", NEW."id", NEW."instead", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='d3087af029623abe5791118b00b7341fc1a512d6', operation='UPDATE', pgid='pgtrigger_update_update_58ecc', table='contacts_functionabsence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functionabsence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_functionabsenceevent" ("district_id", "function_id", "id", "instead", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until") VALUES (OLD."district_id", OLD."function_id", OLD."id", OLD."instead", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='876578985ae20389d8283ae2bceb8a06b36919b5', operation='DELETE', pgid='pgtrigger_delete_delete_49d0c', table='contacts_functionabsence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='functiontypeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6a4cc900403695442f553a220637769405f520ff', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_86c9e', table='contacts_functiontypeevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='import',
            index=models.Index(fields=['district', '-uploaded_at'], name='contacts_im_distric_674090_idx'),
        ),
        migrations.AddConstraint(
            model_name='import',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'previewed'), ('imported_at__isnull', True), ('undone_at__isnull', True)), models.Q(('state', 'imported'), ('imported_at__isnull', False), ('undone_at__isnull', True), ('wrong_count', 0)), models.Q(('state', 'undone'), ('imported_at__isnull', False), ('undone_at__isnull', False), ('wrong_count', 0)), _connector='OR'), name='import_says_what_became_of_it'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='import',
            trigger=pgtrigger.compiler.Trigger(name='taken_in_once_and_undone_once', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{imported:undone,previewed:imported}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='24bd48efa4339c1bc594c4ac99f66b80a6b24f20', operation='UPDATE', pgid='pgtrigger_taken_in_once_and_undone_once_b0631', table='contacts_import', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='import',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_importevent" ("changed_count", "district_id", "edition", "file_name", "id", "imported_at", "imported_by_id", "kind", "new_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "same_count", "state", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id", "wrong_count") VALUES (NEW."changed_count", NEW."district_id", NEW."edition", NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", NEW."kind", NEW."new_count", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."same_count", NEW."state", NEW."undone_at", NEW."undone_by_id", NEW."uploaded_at", NEW."uploaded_by_id", NEW."wrong_count"); RETURN NULL;', hash='df6003801a364f04172b7994e897ba6309dcbdc4', operation='INSERT', pgid='pgtrigger_insert_insert_70353', table='contacts_import', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='import',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."changed_count" IS DISTINCT FROM (NEW."changed_count") OR OLD."district_id" IS DISTINCT FROM (NEW."district_id") OR OLD."edition" IS DISTINCT FROM (NEW."edition") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at") OR OLD."imported_by_id" IS DISTINCT FROM (NEW."imported_by_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."new_count" IS DISTINCT FROM (NEW."new_count") OR OLD."same_count" IS DISTINCT FROM (NEW."same_count") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."undone_at" IS DISTINCT FROM (NEW."undone_at") OR OLD."undone_by_id" IS DISTINCT FROM (NEW."undone_by_id") OR OLD."uploaded_at" IS DISTINCT FROM (NEW."uploaded_at") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id") OR OLD."wrong_count" IS DISTINCT FROM (NEW."wrong_count"))', func='INSERT INTO "contacts_importevent" ("changed_count", "district_id", "edition", "file_name", "id", "imported_at", "imported_by_id", "kind", "new_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "same_count", "state", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id", "wrong_count") VALUES (NEW."changed_count", NEW."district_id", NEW."edition", NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", NEW."kind", NEW."new_count", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."same_count", NEW."state", NEW."undone_at", NEW."undone_by_id", NEW."uploaded_at", NEW."uploaded_by_id", NEW."wrong_count"); RETURN NULL;', hash='10ab60b59f052ee11015ce6d9332fc9d4e49b57c', operation='UPDATE', pgid='pgtrigger_update_update_d469a', table='contacts_import', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='import',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_importevent" ("changed_count", "district_id", "edition", "file_name", "id", "imported_at", "imported_by_id", "kind", "new_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "same_count", "state", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id", "wrong_count") VALUES (OLD."changed_count", OLD."district_id", OLD."edition", OLD."file_name", OLD."id", OLD."imported_at", OLD."imported_by_id", OLD."kind", OLD."new_count", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."same_count", OLD."state", OLD."undone_at", OLD."undone_by_id", OLD."uploaded_at", OLD."uploaded_by_id", OLD."wrong_count"); RETURN NULL;', hash='84c647491fdf9c806a278f5fd4bc28862866b894', operation='DELETE', pgid='pgtrigger_delete_delete_ee36f', table='contacts_import', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5570cfe62c6cac79a45f7bc963c74a84d23db9b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_46727', table='contacts_importevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='policecontactassignment',
            index=models.Index(fields=['municipality', 'kind', 'state'], name='contact_coverage'),
        ),
        migrations.AddConstraint(
            model_name='policecontactassignment',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_policecontactassignment_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='policecontactassignment',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('municipality', '='), ('kind', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_assignment_a_person_and_kind'),
        ),
        migrations.AddConstraint(
            model_name='policecontactassignment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'active'), ('appointment__isnull', False)), models.Q(models.Q(('state', 'active'), _negated=True), ('appointment__isnull', True)), _connector='OR'), name='active_assignment_has_an_appointment'),
        ),
        migrations.AddConstraint(
            model_name='policecontactassignment',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'active'), ('kind', 'primary'), _connector='OR'), name='only_primary_awaits_approval'),
        ),
        migrations.AddConstraint(
            model_name='policecontactassignment',
            constraint=models.CheckConstraint(condition=models.Q(('percent__isnull', True), ('percent__range', (1, 100)), _connector='OR'), name='contact_takes_a_part_of_a_position'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='under_the_cap', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."kind" = \'primary\' AND NEW."state" = \'active\')', declare='DECLARE claimed datemultirange; over date;', func='\n            claimed := datemultirange(daterange(NEW.valid_from, NEW.valid_until, \'[]\'));\n            IF TG_OP = \'UPDATE\' THEN\n                IF (OLD.user_id, OLD.municipality_id, OLD.kind, OLD.state)\n                    = (NEW.user_id, NEW.municipality_id, NEW.kind, NEW.state) THEN\n                    claimed := claimed - datemultirange(daterange(OLD.valid_from, OLD.valid_until, \'[]\'));\n                END IF;\n            END IF;\n            IF isempty(claimed) THEN RETURN NULL; END IF;\n            -- A lock says nothing about rows that an older snapshot does not see.\n            IF current_setting(\'transaction_isolation\') = \'repeatable read\' THEN\n                RAISE EXCEPTION \'Tildel politikontakter i en vanlig transaksjon.\'\n                    USING ERRCODE = \'restrict_violation\';\n            END IF;\n            PERFORM 1 FROM accounts_user WHERE id = NEW.user_id FOR NO KEY UPDATE;\n            WITH mine AS (\n                SELECT a.municipality_id, a.valid_from, a.valid_until,\n                       town.valid_from AS town_from, town.valid_until AS town_until\n                FROM contacts_policecontactassignment a\n                JOIN tenancy_municipality town ON town.id = a.municipality_id\n                WHERE a.user_id = NEW.user_id AND a.kind = \'primary\' AND a.state = \'active\'\n            ), starts AS (\n                SELECT lower(days) AS day FROM unnest(claimed) days\n                UNION SELECT valid_from FROM mine\n                UNION SELECT town_from FROM mine\n                UNION SELECT valid_from FROM contacts_contactlimit\n            )\n            SELECT min(starts.day) INTO over\n            FROM starts\n            JOIN contacts_contactlimit most\n                ON starts.day <@ daterange(most.valid_from, most.valid_until, \'[]\')\n            WHERE starts.day <@ claimed AND (\n                SELECT count(DISTINCT municipality_id) FROM mine\n                WHERE starts.day <@ daterange(mine.valid_from, mine.valid_until, \'[]\')\n                  AND starts.day <@ daterange(mine.town_from, mine.town_until, \'[]\')\n            ) > greatest(most."limit", (\n                SELECT max(granted.max_municipalities) FROM contacts_excessassignmentapproval granted\n                WHERE granted.user_id = NEW.user_id\n                  AND starts.day <@ daterange(granted.valid_from, granted.valid_until, \'[]\')\n                  AND (granted.withdrawn_on IS NULL OR starts.day < granted.withdrawn_on)\n            ));\n            IF over IS NOT NULL THEN\n                RAISE EXCEPTION \'Politikontakten har flere kommuner enn grensen fra %.\', over\n                    USING ERRCODE = \'restrict_violation\';\n            END IF;\n            RETURN NULL;\n        ', hash='564e3a71341fde3ca52566c1e72406c3fa01a2d0', operation='INSERT OR UPDATE', pgid='pgtrigger_under_the_cap_438e6', table='contacts_policecontactassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='in_its_district', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            IF NOT EXISTS (\n                SELECT FROM tenancy_municipalitydistrict link\n                WHERE link.municipality_id = NEW.municipality_id AND link.district_id = NEW.district_id\n                  AND NEW.valid_from <@ daterange(link.valid_from, link.valid_until, '[]')\n            ) THEN\n                RAISE EXCEPTION 'Kommunen ligger ikke i politidistriktet den dagen.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            IF NEW.unit_id IS NOT NULL AND NOT EXISTS (\n                SELECT FROM tenancy_policeunit unit WHERE unit.id = NEW.unit_id\n                  AND unit.district_id = NEW.district_id AND unit.kind = 'geographic_operational_unit'\n            ) THEN\n                RAISE EXCEPTION 'Enheten er ikke en driftsenhet i politidistriktet.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='d7821ad05cbce84d7d871ee3073a4d2cfa01cf72', operation='INSERT OR UPDATE OF "district_id", "municipality_id", "unit_id", "valid_from"', pgid='pgtrigger_in_its_district_d79b2', table='contacts_policecontactassignment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='as_appointed', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n            IF EXISTS (\n                SELECT FROM contacts_policecontactassignment a\n                LEFT JOIN tenancy_roleappointment r ON r.id = a.appointment_id\n                    AND r.user_id = a.user_id AND r.municipality_id = a.municipality_id\n                    AND r.role = 'police_contact' AND r.valid_from = a.valid_from\n                    AND r.valid_until IS NOT DISTINCT FROM a.valid_until\n                WHERE a.id = NEW.id AND a.state = 'active' AND r.id IS NULL\n            ) THEN\n                RAISE EXCEPTION 'Rollen følger ikke tildelingen.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NULL;\n        ", hash='35ff3a41eea641d79cd13e691190e490aa379445', operation='INSERT OR UPDATE', pgid='pgtrigger_as_appointed_09c0d', table='contacts_policecontactassignment', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."appointment_id", NEW."district_id", NEW."id", NEW."is_sole_role", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."municipality_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='1c885e4897ed03eb0334811fafc6cbda439d616e', operation='INSERT', pgid='pgtrigger_insert_insert_4e478', table='contacts_policecontactassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."appointment_id", NEW."district_id", NEW."id", NEW."is_sole_role", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."municipality_id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='eb48693c2f976f2413d36092bc160d137bac2a42', operation='UPDATE', pgid='pgtrigger_update_update_70b44', table='contacts_policecontactassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "unit_id", "user_id", "valid_from", "valid_until") VALUES (OLD."appointment_id", OLD."district_id", OLD."id", OLD."is_sole_role", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."municipality_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."unit_id", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='7a9c7fd0d9fd08beba23205da43be208288dd346', operation='DELETE', pgid='pgtrigger_delete_delete_dae2d', table='contacts_policecontactassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mandateclarificationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ed0f6c21fc3880fbc5234bedc675fffcad221b41', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_114b4', table='contacts_mandateclarificationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='mandateclarification',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('scope', ''), _negated=True), models.Q(('decided_by', ''), _negated=True)), name='mandate_says_what_and_who'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mandateclarification',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_mandateclarificationevent" ("assignment_id", "decided_by", "decided_on", "id", "limits", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope") VALUES (NEW."assignment_id", NEW."decided_by", NEW."decided_on", NEW."id", NEW."limits", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scope"); RETURN NULL;', hash='a35760bf77dac5a2360a998bc08f9a756704cdd4', operation='INSERT', pgid='pgtrigger_insert_insert_b4fc7', table='contacts_mandateclarification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mandateclarification',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_mandateclarificationevent" ("assignment_id", "decided_by", "decided_on", "id", "limits", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope") VALUES (NEW."assignment_id", NEW."decided_by", NEW."decided_on", NEW."id", NEW."limits", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scope"); RETURN NULL;', hash='6b81286c391b2c3736728bfcea585fcbdbddedad', operation='UPDATE', pgid='pgtrigger_update_update_f6931', table='contacts_mandateclarification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mandateclarification',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_mandateclarificationevent" ("assignment_id", "decided_by", "decided_on", "id", "limits", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope") VALUES (OLD."assignment_id", OLD."decided_by", OLD."decided_on", OLD."id", OLD."limits", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scope"); RETURN NULL;', hash='5314d243b48c803b2d26e0ffc8c6da6dbc5fe29f', operation='DELETE', pgid='pgtrigger_delete_delete_ab3c8', table='contacts_mandateclarification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expectationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9102b7306a4a166e3e2187932d9f56accaf93547', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_685ea', table='contacts_expectationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='expectation',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='expectation_says_something'),
        ),
        migrations.AddConstraint(
            model_name='expectation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by__isnull', True), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_by__isnull', False), ('answered_on__isnull', False)), _connector='OR'), name='expectation_is_answered_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expectation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_expectationevent" ("answer", "answered_by_id", "answered_on", "assignment_id", "comment", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."assignment_id", NEW."comment", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='8ac5242f6836d6032cc31d9732f1e7a20e3fb5b5', operation='INSERT', pgid='pgtrigger_insert_insert_1481f', table='contacts_expectation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expectation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_expectationevent" ("answer", "answered_by_id", "answered_on", "assignment_id", "comment", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."answer", NEW."answered_by_id", NEW."answered_on", NEW."assignment_id", NEW."comment", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='8fb96c009d6083a25d910b3a86d34fffec0702e4', operation='UPDATE', pgid='pgtrigger_update_update_91e2b', table='contacts_expectation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expectation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_expectationevent" ("answer", "answered_by_id", "answered_on", "assignment_id", "comment", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."answer", OLD."answered_by_id", OLD."answered_on", OLD."assignment_id", OLD."comment", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='702e55d823c4653f6067328fab1401d025fb05f5', operation='DELETE', pgid='pgtrigger_delete_delete_4dc28', table='contacts_expectation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='704560ca5fbbe2c0e8a456037eebda6857db9e44', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3a13a', table='contacts_policecontactassignmentevent', when='BEFORE')),
        ),
    ]
