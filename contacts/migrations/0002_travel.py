"""How long it takes a politikontakt to get to a municipality."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0001_first_edition'),
        ('tenancy', '0001_first_edition'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='policecontactassignment',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='policecontactassignment',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='policecontactassignment',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='policecontactassignment',
            name='travel_minutes',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='reisetid én vei i minutter'),
        ),
        migrations.AddField(
            model_name='policecontactassignmentevent',
            name='travel_minutes',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='reisetid én vei i minutter'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "travel_minutes", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."appointment_id", NEW."district_id", NEW."id", NEW."is_sole_role", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."municipality_id", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."travel_minutes", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='6df35f7dc374a6df2622748c1b9fe539cdec8ded', operation='INSERT', pgid='pgtrigger_insert_insert_4e478', table='contacts_policecontactassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "travel_minutes", "unit_id", "user_id", "valid_from", "valid_until") VALUES (NEW."appointment_id", NEW."district_id", NEW."id", NEW."is_sole_role", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."municipality_id", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."travel_minutes", NEW."unit_id", NEW."user_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='2fe346127a3daa702e2e721cbecdd08acc122fcd', operation='UPDATE', pgid='pgtrigger_update_update_70b44', table='contacts_policecontactassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='policecontactassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_policecontactassignmentevent" ("appointment_id", "district_id", "id", "is_sole_role", "kind", "made_at", "made_by_id", "municipality_id", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "travel_minutes", "unit_id", "user_id", "valid_from", "valid_until") VALUES (OLD."appointment_id", OLD."district_id", OLD."id", OLD."is_sole_role", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."municipality_id", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."travel_minutes", OLD."unit_id", OLD."user_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='1a9b4c6732bad5362d5c07c0fe49a719546e3528', operation='DELETE', pgid='pgtrigger_delete_delete_dae2d', table='contacts_policecontactassignment', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='policecontactassignment',
            constraint=models.CheckConstraint(condition=models.Q(('travel_minutes__isnull', True), ('travel_minutes__range', (0, 600)), _connector='OR'), name='contact_travels_within_a_day'),
        ),
    ]
