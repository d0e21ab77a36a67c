"""Where an agreement was treated, in the municipality and in the police."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0003_signature_orders'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Anchoring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('political', 'Politisk behandling i kommunen'), ('administrative', 'Avklart med kommunedirektøren'), ('police', 'Avklart med ledelsen i politiet')], max_length=14, verbose_name='hva slags')),
                ('body', models.CharField(max_length=120, verbose_name='hvem')),
                ('case_number', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                ('decided_on', models.DateField(verbose_name='når')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='anchorings', to='agreements.agreement')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'forankring',
                'verbose_name_plural': 'forankringer',
                'ordering': ('decided_on', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='AnchoringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('political', 'Politisk behandling i kommunen'), ('administrative', 'Avklart med kommunedirektøren'), ('police', 'Avklart med ledelsen i politiet')], max_length=14, verbose_name='hva slags')),
                ('body', models.CharField(max_length=120, verbose_name='hvem')),
                ('case_number', models.CharField(blank=True, max_length=40, verbose_name='saksnummer')),
                ('decided_on', models.DateField(verbose_name='når')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreement')),
                ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.anchoring')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anchoring',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_anchoringevent" ("agreement_id", "at", "body", "by_id", "case_number", "decided_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."at", NEW."body", NEW."by_id", NEW."case_number", NEW."decided_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2aa07cb874de0ac853a023dde06ad7af82c68155', operation='INSERT', pgid='pgtrigger_insert_insert_d2361', table='agreements_anchoring', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anchoring',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_anchoringevent" ("agreement_id", "at", "body", "by_id", "case_number", "decided_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."at", NEW."body", NEW."by_id", NEW."case_number", NEW."decided_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='339913e6b2adbd87ad606a95432c080d1ed708be', operation='UPDATE', pgid='pgtrigger_update_update_52534', table='agreements_anchoring', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anchoring',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_anchoringevent" ("agreement_id", "at", "body", "by_id", "case_number", "decided_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."at", OLD."body", OLD."by_id", OLD."case_number", OLD."decided_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='b8eaf2a1cce8746f998c19bc53788826d63ea118', operation='DELETE', pgid='pgtrigger_delete_delete_287fa', table='agreements_anchoring', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anchoringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ced879bed5403e71e05a83185489858134fc7a26', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_68315', table='agreements_anchoringevent', when='BEFORE')),
        ),
    ]
