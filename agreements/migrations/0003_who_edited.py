"""Who wrote a row of a draft last, and when."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0002_texts_and_signatures'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementversion',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementversion',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreementversion',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='commitment',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='commitment',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='commitment',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='section',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='section',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='section',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='agreementversion',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret'),
        ),
        migrations.AddField(
            model_name='agreementversion',
            name='edited_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret'),
        ),
        migrations.AddField(
            model_name='agreementversionevent',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='commitment',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret'),
        ),
        migrations.AddField(
            model_name='commitment',
            name='edited_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret'),
        ),
        migrations.AddField(
            model_name='commitmentevent',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='section',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret'),
        ),
        migrations.AddField(
            model_name='section',
            name='edited_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sectionevent',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='sist endret'),
        ),
        migrations.AddField(
            model_name='sectionevent',
            name='edited_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edited_at", "edited_by_id", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (NEW."agreement_id", NEW."base_id", NEW."chair_model", NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evaluation_months", NEW."id", NEW."made_at", NEW."made_by_id", NEW."meetings_per_year", NEW."note", NEW."notice_days", NEW."number", NEW."openness", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."revision_months", NEW."sha256", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='7709b545852be4e83e586d3401894a47873c0013', operation='INSERT', pgid='pgtrigger_insert_insert_00612', table='agreements_agreementversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edited_at", "edited_by_id", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (NEW."agreement_id", NEW."base_id", NEW."chair_model", NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evaluation_months", NEW."id", NEW."made_at", NEW."made_by_id", NEW."meetings_per_year", NEW."note", NEW."notice_days", NEW."number", NEW."openness", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."revision_months", NEW."sha256", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='28b68119d828ecd2519de1ac60a70696f9f5659b', operation='UPDATE', pgid='pgtrigger_update_update_dd75f', table='agreements_agreementversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreementversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_agreementversionevent" ("agreement_id", "base_id", "chair_model", "edited_at", "edited_by_id", "edition", "evaluation_months", "id", "made_at", "made_by_id", "meetings_per_year", "note", "notice_days", "number", "openness", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "revision_months", "sha256", "valid_from", "valid_until") VALUES (OLD."agreement_id", OLD."base_id", OLD."chair_model", OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."evaluation_months", OLD."id", OLD."made_at", OLD."made_by_id", OLD."meetings_per_year", OLD."note", OLD."notice_days", OLD."number", OLD."openness", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."released_at", OLD."released_by_id", OLD."revision_months", OLD."sha256", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='55bab4b84882c66e5cf4dfa580f28d8cba1ecf34', operation='DELETE', pgid='pgtrigger_delete_delete_45390', table='agreements_agreementversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_commitmentevent" ("edited_at", "edited_by_id", "edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evidence", NEW."id", NEW."key", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rhythm", NEW."section_id", NEW."target", NEW."unit", NEW."version_id", NEW."what"); RETURN NULL;', hash='5c913c5cba18b1f2352b49501d760aa8a6f4a038', operation='INSERT', pgid='pgtrigger_insert_insert_6e3ce', table='agreements_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_commitmentevent" ("edited_at", "edited_by_id", "edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."evidence", NEW."id", NEW."key", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rhythm", NEW."section_id", NEW."target", NEW."unit", NEW."version_id", NEW."what"); RETURN NULL;', hash='f2d73ea009734b1a2eafa85a2ece644d7ff1f511', operation='UPDATE', pgid='pgtrigger_update_update_7c3cd', table='agreements_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='commitment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_commitmentevent" ("edited_at", "edited_by_id", "edition", "evidence", "id", "key", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhythm", "section_id", "target", "unit", "version_id", "what") VALUES (OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."evidence", OLD."id", OLD."key", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rhythm", OLD."section_id", OLD."target", OLD."unit", OLD."version_id", OLD."what"); RETURN NULL;', hash='7435f8d828f397fdd1bf26861915a17210f4ec1d', operation='DELETE', pgid='pgtrigger_delete_delete_4d616', table='agreements_commitment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectionevent" ("edited_at", "edited_by_id", "edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."id", NEW."is_optional", NEW."key", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."title", NEW."version_id"); RETURN NULL;', hash='7696dc2a3e999b1a57c94e199ec6546dbe4286e4', operation='INSERT', pgid='pgtrigger_insert_insert_528d2', table='agreements_section', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "agreements_sectionevent" ("edited_at", "edited_by_id", "edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (NEW."edited_at", NEW."edited_by_id", NEW."edition", NEW."id", NEW."is_optional", NEW."key", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."title", NEW."version_id"); RETURN NULL;', hash='130b3702cf8d6ab4e04ad545678693e73ca4c609', operation='UPDATE', pgid='pgtrigger_update_update_101f2', table='agreements_section', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='section',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "agreements_sectionevent" ("edited_at", "edited_by_id", "edition", "id", "is_optional", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "title", "version_id") VALUES (OLD."edited_at", OLD."edited_by_id", OLD."edition", OLD."id", OLD."is_optional", OLD."key", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."title", OLD."version_id"); RETURN NULL;', hash='03b360f97f0d05ecd2f6e3291ad92fc5a6795d8e', operation='DELETE', pgid='pgtrigger_delete_delete_87fcb', table='agreements_section', when='AFTER')),
        ),
    ]
