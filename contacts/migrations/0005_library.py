"""The library of a district: guidance and templates its politikontakter share (R130, R131)."""

import contacts.models.library
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0004_directory'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0008_unit_tree'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LibraryDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('kind', models.CharField(choices=[('guidance', 'Veiledning'), ('template', 'Mal')], default='guidance', max_length=10, verbose_name='type')),
                ('title', models.CharField(max_length=120, verbose_name='tittel')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='hva den er til')),
                ('file', models.FileField(upload_to=contacts.models.library._stored_name, verbose_name='fil')),
                ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                ('media_type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField(verbose_name='størrelse i byte')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='library', to='tenancy.policedistrict')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('replaces', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='contacts.librarydocument')),
            ],
            options={
                'verbose_name': 'dokument i biblioteket',
                'verbose_name_plural': 'dokumenter i biblioteket',
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='LibraryDocumentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('kind', models.CharField(choices=[('guidance', 'Veiledning'), ('template', 'Mal')], default='guidance', max_length=10, verbose_name='type')),
                ('title', models.CharField(max_length=120, verbose_name='tittel')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='hva den er til')),
                ('file', models.FileField(upload_to=contacts.models.library._stored_name, verbose_name='fil')),
                ('file_name', models.CharField(max_length=150, verbose_name='filnavn')),
                ('media_type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField(verbose_name='størrelse i byte')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict')),
                ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.librarydocument')),
                ('replaces', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.librarydocument')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='librarydocument',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_librarydocument_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'),
        ),
        migrations.AddConstraint(
            model_name='librarydocument',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='library_document_has_a_title'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='librarydocument',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_librarydocumentevent" ("about", "district_id", "file", "file_name", "id", "kind", "made_at", "made_by_id", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "size", "title", "valid_from", "valid_until") VALUES (NEW."about", NEW."district_id", NEW."file", NEW."file_name", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."media_type", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaces_id", NEW."size", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='786ef1f08bfc5e20e29993119b592fbbcccb14b8', operation='INSERT', pgid='pgtrigger_insert_insert_479db', table='contacts_librarydocument', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='librarydocument',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_librarydocumentevent" ("about", "district_id", "file", "file_name", "id", "kind", "made_at", "made_by_id", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "size", "title", "valid_from", "valid_until") VALUES (NEW."about", NEW."district_id", NEW."file", NEW."file_name", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."media_type", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaces_id", NEW."size", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='48254e73e30f58a4834a29b4997e39a19b2e3877', operation='UPDATE', pgid='pgtrigger_update_update_517bb', table='contacts_librarydocument', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='librarydocument',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_librarydocumentevent" ("about", "district_id", "file", "file_name", "id", "kind", "made_at", "made_by_id", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "size", "title", "valid_from", "valid_until") VALUES (OLD."about", OLD."district_id", OLD."file", OLD."file_name", OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."media_type", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaces_id", OLD."size", OLD."title", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='cd57a7a172095b6c78fc2ca3dc38b964bc97cd45', operation='DELETE', pgid='pgtrigger_delete_delete_81b33', table='contacts_librarydocument', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='librarydocumentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2e4d46585e033cfabe820b3870a2745f911db004', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e5e08', table='contacts_librarydocumentevent', when='BEFORE')),
        ),
    ]
