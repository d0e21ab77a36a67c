"""Days a politikontakt is present in a municipality, and why some were cancelled."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0002_onboarding'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PresenceCancellation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=300, verbose_name='hvorfor')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'avlysning',
                'verbose_name_plural': 'avlysninger',
                'ordering': ('pk',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PresenceCancellationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reason', models.CharField(max_length=300, verbose_name='hvorfor')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PresenceDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('present_on', models.DateField(verbose_name='dag')),
                ('starts', models.TimeField(blank=True, null=True, verbose_name='fra klokka')),
                ('ends', models.TimeField(blank=True, null=True, verbose_name='til klokka')),
                ('place', models.CharField(max_length=120, verbose_name='sted')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='til kommunen')),
                ('state', models.CharField(choices=[('planned', 'Planlagt'), ('held', 'Gjennomført'), ('cancelled', 'Avlyst')], default='planned', max_length=9, verbose_name='tilstand')),
                ('is_unplanned', models.BooleanField(default=False, verbose_name='ikke planlagt')),
                ('recorded_on', models.DateField(blank=True, editable=False, null=True, verbose_name='ført')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'dag til stede',
                'verbose_name_plural': 'dager til stede',
                'ordering': ('present_on', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PresenceDayEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('present_on', models.DateField(verbose_name='dag')),
                ('starts', models.TimeField(blank=True, null=True, verbose_name='fra klokka')),
                ('ends', models.TimeField(blank=True, null=True, verbose_name='til klokka')),
                ('place', models.CharField(max_length=120, verbose_name='sted')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='til kommunen')),
                ('state', models.CharField(choices=[('planned', 'Planlagt'), ('held', 'Gjennomført'), ('cancelled', 'Avlyst')], default='planned', max_length=9, verbose_name='tilstand')),
                ('is_unplanned', models.BooleanField(default=False, verbose_name='ikke planlagt')),
                ('recorded_on', models.DateField(blank=True, editable=False, null=True, verbose_name='ført')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='around_its_presence', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n            IF EXISTS (\n                SELECT FROM contacts_policecontactassignment a\n                JOIN contacts_presenceday d ON d.assignment_id = a.id AND d.state <> 'cancelled'\n                WHERE a.id = NEW.id AND NOT (\n                    a.state = 'active' AND d.present_on <@ daterange(a.valid_from, a.valid_until, '[]')\n                )\n            ) THEN\n                RAISE EXCEPTION 'Tildelingen har dager til stede utenfor tiden den gjelder.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NULL;\n        ", hash='c83ea065a863a8ea63f3466607027612de3b8f51', operation='UPDATE OF "valid_from", "valid_until", "state"', pgid='pgtrigger_around_its_presence_c77d1', table='contacts_policecontactassignment', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        migrations.AddField(
            model_name='presencecancellation',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='presencecancellationevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='presencecancellationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='presencecancellationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.presencecancellation'),
        ),
        migrations.AddField(
            model_name='presenceday',
            name='assignment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='presence_days', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='presenceday',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='presencecancellationevent',
            name='day',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.presenceday'),
        ),
        migrations.AddField(
            model_name='presencecancellation',
            name='day',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='cancellation', to='contacts.presenceday'),
        ),
        migrations.AddField(
            model_name='presencedayevent',
            name='assignment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.policecontactassignment'),
        ),
        migrations.AddField(
            model_name='presencedayevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='presencedayevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='presencedayevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.presenceday'),
        ),
        migrations.AddIndex(
            model_name='presenceday',
            index=models.Index(fields=['present_on', 'state'], name='presence_by_day'),
        ),
        migrations.AddConstraint(
            model_name='presenceday',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('assignment', 'present_on'), name='one_presence_a_day'),
        ),
        migrations.AddConstraint(
            model_name='presenceday',
            constraint=models.CheckConstraint(condition=models.Q(('place', ''), _negated=True), name='presence_has_a_place'),
        ),
        migrations.AddConstraint(
            model_name='presenceday',
            constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', True), models.Q(('ends__gt', models.F('starts')), ('starts__isnull', False)), _connector='OR'), name='presence_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='presenceday',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('recorded_on__gte', models.F('present_on')), ('recorded_on__isnull', False), ('state', 'held')), models.Q(models.Q(('state', 'held'), _negated=True), ('recorded_on__isnull', True)), _connector='OR'), name='presence_is_held_when_it_has_come'),
        ),
        migrations.AddConstraint(
            model_name='presenceday',
            constraint=models.CheckConstraint(condition=models.Q(('is_unplanned', False), ('state', 'held'), _connector='OR'), name='unplanned_presence_is_held'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presenceday',
            trigger=pgtrigger.compiler.Trigger(name='within_its_assignment', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (NEW."state" = \'cancelled\'))', func="\n            PERFORM 1 FROM contacts_policecontactassignment a\n            WHERE a.id = NEW.assignment_id AND a.state = 'active'\n              AND NEW.present_on <@ daterange(a.valid_from, a.valid_until, '[]')\n            FOR SHARE;\n            IF NOT FOUND THEN\n                RAISE EXCEPTION 'Dagen ligger utenfor tildelingen.'\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n            RETURN NEW;\n        ", hash='cba502e61841c8ce3f01f9e9e5474c84b5040618', operation='INSERT OR UPDATE OF "assignment_id", "present_on", "state"', pgid='pgtrigger_within_its_assignment_82928', table='contacts_presenceday', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presenceday',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencedayevent" ("assignment_id", "edition", "ends", "id", "is_unplanned", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "present_on", "recorded_on", "starts", "state") VALUES (NEW."assignment_id", NEW."edition", NEW."ends", NEW."id", NEW."is_unplanned", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."present_on", NEW."recorded_on", NEW."starts", NEW."state"); RETURN NULL;', hash='e95d39344f01ba2fcf294030550078cbb184a3a8', operation='INSERT', pgid='pgtrigger_insert_insert_feef9', table='contacts_presenceday', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presenceday',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_presencedayevent" ("assignment_id", "edition", "ends", "id", "is_unplanned", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "present_on", "recorded_on", "starts", "state") VALUES (NEW."assignment_id", NEW."edition", NEW."ends", NEW."id", NEW."is_unplanned", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."present_on", NEW."recorded_on", NEW."starts", NEW."state"); RETURN NULL;', hash='15695896da732dbcd09e7a8899643d2cf3183a86', operation='UPDATE', pgid='pgtrigger_update_update_bfae1', table='contacts_presenceday', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presenceday',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencedayevent" ("assignment_id", "edition", "ends", "id", "is_unplanned", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "present_on", "recorded_on", "starts", "state") VALUES (OLD."assignment_id", OLD."edition", OLD."ends", OLD."id", OLD."is_unplanned", OLD."made_at", OLD."made_by_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."present_on", OLD."recorded_on", OLD."starts", OLD."state"); RETURN NULL;', hash='5a27bee929235af0273bf8fb3caeea88b5f099ba', operation='DELETE', pgid='pgtrigger_delete_delete_65d3a', table='contacts_presenceday', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presencecancellationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bad53c147a97ba2f0658cfa6ab526c5be41e835c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6930b', table='contacts_presencecancellationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='presencecancellation',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='cancellation_has_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presencecancellation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencecancellationevent" ("day_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."day_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;', hash='a1e926d7418b1dbb6b28eb5a5f782921ac18a15c', operation='INSERT', pgid='pgtrigger_insert_insert_68d76', table='contacts_presencecancellation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presencecancellation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_presencecancellationevent" ("day_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."day_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;', hash='94b73abaa7a19b3a984e7f351e5c7ab7b7cbb472', operation='UPDATE', pgid='pgtrigger_update_update_c61ac', table='contacts_presencecancellation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presencecancellation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_presencecancellationevent" ("day_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."day_id", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;', hash='44e8ff680c969343cbc66565d15cc5c397ece781', operation='DELETE', pgid='pgtrigger_delete_delete_ca615', table='contacts_presencecancellation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='presencedayevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4cc4f6c12ec5d25b0a4b38a9d9f1a11c2b07b738', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ab806', table='contacts_presencedayevent', when='BEFORE')),
        ),
    ]
