"""Electronic signing, signed documents, and where an agreement was treated."""

import agreements.rules.signature_orders
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0003_who_edited'),
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
        migrations.CreateModel(
            name='OrderSigner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='navn')),
                ('title', models.CharField(blank=True, max_length=80, verbose_name='tittel')),
                ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                ('position', models.PositiveSmallIntegerField(verbose_name='rekkefølge')),
                ('state', models.CharField(choices=[('waiting', 'Venter'), ('signed', 'Har signert'), ('refused', 'Signerte ikke'), ('expired', 'Rakk ikke fristen')], default='waiting', max_length=7, verbose_name='tilstand')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='svarte')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='order_signers', to='agreements.agreementparty')),
            ],
            options={
                'verbose_name': 'den som skal signere',
                'verbose_name_plural': 'de som skal signere',
                'ordering': ('position', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SignatureOrder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reference', models.CharField(blank=True, max_length=100, verbose_name='leverandørens nummer')),
                ('state', models.CharField(choices=[('open', 'Venter på signering'), ('signed', 'Signert av alle'), ('refused', 'Noen signerte ikke'), ('expired', 'Fristen er ute'), ('cancelled', 'Trukket tilbake'), ('failed', 'Ble ikke tatt imot')], default='open', max_length=9, verbose_name='tilstand')),
                ('title', models.CharField(max_length=80, verbose_name='tittel')),
                ('pdf', models.BinaryField()),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='bestilt')),
                ('expires_on', models.DateField(verbose_name='frist for å signere')),
                ('last_error', models.CharField(blank=True, max_length=300, verbose_name='hvorfor den ikke ble tatt imot')),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signature_orders', to='agreements.agreementversion')),
            ],
            options={
                'verbose_name': 'elektronisk signering',
                'verbose_name_plural': 'elektroniske signeringer',
                'ordering': ('created_at', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OrderSignerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=120, verbose_name='navn')),
                ('title', models.CharField(blank=True, max_length=80, verbose_name='tittel')),
                ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                ('position', models.PositiveSmallIntegerField(verbose_name='rekkefølge')),
                ('state', models.CharField(choices=[('waiting', 'Venter'), ('signed', 'Har signert'), ('refused', 'Signerte ikke'), ('expired', 'Rakk ikke fristen')], default='waiting', max_length=7, verbose_name='tilstand')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='svarte')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='begrunnelse')),
                ('party', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementparty')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.ordersigner')),
                ('order', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.signatureorder')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='ordersigner',
            name='order',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signers', to='agreements.signatureorder'),
        ),
        migrations.CreateModel(
            name='SignatureOrderEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('reference', models.CharField(blank=True, max_length=100, verbose_name='leverandørens nummer')),
                ('state', models.CharField(choices=[('open', 'Venter på signering'), ('signed', 'Signert av alle'), ('refused', 'Noen signerte ikke'), ('expired', 'Fristen er ute'), ('cancelled', 'Trukket tilbake'), ('failed', 'Ble ikke tatt imot')], default='open', max_length=9, verbose_name='tilstand')),
                ('title', models.CharField(max_length=80, verbose_name='tittel')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='bestilt')),
                ('expires_on', models.DateField(verbose_name='frist for å signere')),
                ('last_error', models.CharField(blank=True, max_length=300, verbose_name='hvorfor den ikke ble tatt imot')),
                ('created_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='agreements.signatureorder')),
                ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='agreements.agreementversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SignedCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pdf', models.BinaryField()),
                ('sha256', models.CharField(max_length=64, verbose_name='kontrollsum')),
                ('size', models.PositiveIntegerField(verbose_name='størrelse i byte')),
                ('signatures', models.JSONField(default=list, verbose_name='signaturer i filen')),
                ('uploaded_at', models.DateTimeField(auto_now_add=True, verbose_name='tatt imot')),
                ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signed_copies', to='agreements.agreementversion')),
            ],
            options={
                'verbose_name': 'signert eksemplar',
                'verbose_name_plural': 'signerte eksemplarer',
                'ordering': ('uploaded_at', 'pk'),
                'default_permissions': (),
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
        migrations.AddConstraint(
            model_name='signatureorder',
            constraint=models.UniqueConstraint(condition=models.Q(('state', agreements.rules.signature_orders.OrderState['OPEN'])), fields=('version',), name='one_open_order_of_a_version'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signatureorder',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_signatureorderevent" ("created_at", "created_by_id", "expires_on", "id", "key", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "state", "title", "version_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_on", NEW."id", NEW."key", NEW."last_error", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."state", NEW."title", NEW."version_id"); RETURN NULL;', hash='eecad8dc08ad0df5bc56673abb478785fa8d0c7e', operation='INSERT', pgid='pgtrigger_insert_insert_27fab', table='agreements_signatureorder', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signatureorder',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."expires_on" IS DISTINCT FROM (NEW."expires_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."key" IS DISTINCT FROM (NEW."key") OR OLD."last_error" IS DISTINCT FROM (NEW."last_error") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version_id" IS DISTINCT FROM (NEW."version_id"))', func='INSERT INTO "agreements_signatureorderevent" ("created_at", "created_by_id", "expires_on", "id", "key", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "state", "title", "version_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_on", NEW."id", NEW."key", NEW."last_error", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."state", NEW."title", NEW."version_id"); RETURN NULL;', hash='52c66b811d91ed101564333a27bc5bfdb10ad29a', operation='UPDATE', pgid='pgtrigger_update_update_da11c', table='agreements_signatureorder', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signatureorder',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_signatureorderevent" ("created_at", "created_by_id", "expires_on", "id", "key", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "state", "title", "version_id") VALUES (OLD."created_at", OLD."created_by_id", OLD."expires_on", OLD."id", OLD."key", OLD."last_error", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."state", OLD."title", OLD."version_id"); RETURN NULL;', hash='d7b9a71034d1f763bfc5dba02c5d03613f856e69', operation='DELETE', pgid='pgtrigger_delete_delete_1e926', table='agreements_signatureorder', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ordersignerevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='84c22150a007e94fec4051c5c8ed367e1d8bc13c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ac981', table='agreements_ordersignerevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='ordersigner',
            constraint=models.UniqueConstraint(fields=('order', 'party', 'email'), name='signer_is_asked_once'),
        ),
        migrations.AddConstraint(
            model_name='ordersigner',
            constraint=models.CheckConstraint(condition=models.Q(('position__gte', 1)), name='signers_are_counted_from_one'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ordersigner',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_ordersignerevent" ("answered_at", "email", "id", "name", "order_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "state", "title") VALUES (NEW."answered_at", NEW."email", NEW."id", NEW."name", NEW."order_id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."reason", NEW."state", NEW."title"); RETURN NULL;', hash='67f4309ee6404a68583333c1913c2399765803fd', operation='INSERT', pgid='pgtrigger_insert_insert_b8629', table='agreements_ordersigner', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ordersigner',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_ordersignerevent" ("answered_at", "email", "id", "name", "order_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "state", "title") VALUES (NEW."answered_at", NEW."email", NEW."id", NEW."name", NEW."order_id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."reason", NEW."state", NEW."title"); RETURN NULL;', hash='c086737ee5e7cc9ed0ed946174ebe959d35dc96f', operation='UPDATE', pgid='pgtrigger_update_update_f305f', table='agreements_ordersigner', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ordersigner',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_ordersignerevent" ("answered_at", "email", "id", "name", "order_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "state", "title") VALUES (OLD."answered_at", OLD."email", OLD."id", OLD."name", OLD."order_id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."reason", OLD."state", OLD."title"); RETURN NULL;', hash='8306c8f0f65f2dc69c788ccf9f0f8bd47408cf61', operation='DELETE', pgid='pgtrigger_delete_delete_1eb30', table='agreements_ordersigner', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signatureorderevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='eba7fa7142c69e5c88db17e5b7b74f86ffb14c0c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_89f2f', table='agreements_signatureorderevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='signedcopy',
            constraint=models.UniqueConstraint(fields=('version', 'sha256'), name='same_signed_file_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signedcopy',
            trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d629ece4a4e87886f2c02c1f2e6232de9692aaaf', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_b12f5', table='agreements_signedcopy', when='BEFORE')),
        ),
    ]
