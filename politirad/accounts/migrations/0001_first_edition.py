"""Every table of accounts as of the first edition."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import politirad.web.first_tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('accounts', '0001_initial'), ('accounts', '0002_reminders')]

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        politirad.web.first_tables.Together(
            operations=[migrations.CreateModel(
                name='User',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-post')),
                    ('full_name', models.CharField(max_length=120, verbose_name='navn')),
                    ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'English')], default='nb', max_length=2, verbose_name='språk')),
                    ('appearance', models.CharField(choices=[('auto', 'Som enheten'), ('light', 'Lyst'), ('dark', 'Mørkt')], default='auto', max_length=5, verbose_name='utseende')),
                    ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefon')),
                    ('reminder_pace', models.CharField(choices=[('daily', 'Høyst én gang om dagen'), ('weekly', 'Høyst én gang i uka')], default='daily', max_length=6, verbose_name='påminnelser')),
                    ('reminder_days', models.PositiveSmallIntegerField(choices=[(3, '3 dager før'), (7, '7 dager før'), (14, '14 dager før')], default=7, verbose_name='første påminnelse')),
                    ('is_active', models.BooleanField(default=True, verbose_name='kan logge inn')),
                    ('is_staff', models.BooleanField(default=False, verbose_name='steller referansedata')),
                    ('joined_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                    ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ],
                options={
                    'verbose_name': 'person',
                    'verbose_name_plural': 'personer',
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='user',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_userevent" ("appearance", "email", "full_name", "id", "is_active", "is_staff", "is_superuser", "joined_at", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "reminder_days", "reminder_pace") VALUES (NEW."appearance", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."joined_at", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."reminder_days", NEW."reminder_pace"); RETURN NULL;', hash='64e01bd23513db242ec71e2658c1934f5708c46d', operation='INSERT', pgid='pgtrigger_insert_insert_3867c', table='accounts_user', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='user',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."appearance" IS DISTINCT FROM (NEW."appearance") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."full_name" IS DISTINCT FROM (NEW."full_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."joined_at" IS DISTINCT FROM (NEW."joined_at") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."reminder_days" IS DISTINCT FROM (NEW."reminder_days") OR OLD."reminder_pace" IS DISTINCT FROM (NEW."reminder_pace"))', func='INSERT INTO "accounts_userevent" ("appearance", "email", "full_name", "id", "is_active", "is_staff", "is_superuser", "joined_at", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "reminder_days", "reminder_pace") VALUES (NEW."appearance", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."joined_at", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."reminder_days", NEW."reminder_pace"); RETURN NULL;', hash='cfbdaa8da2822e89545d061bb7814168f09e5f54', operation='UPDATE', pgid='pgtrigger_update_update_0e890', table='accounts_user', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='user',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_userevent" ("appearance", "email", "full_name", "id", "is_active", "is_staff", "is_superuser", "joined_at", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "reminder_days", "reminder_pace") VALUES (OLD."appearance", OLD."email", OLD."full_name", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."joined_at", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."reminder_days", OLD."reminder_pace"); RETURN NULL;', hash='dc18ec460cebe8bb0b409b689a36513446acf254', operation='DELETE', pgid='pgtrigger_delete_delete_19f14', table='accounts_user', when='AFTER')),
            ), migrations.CreateModel(
                name='UserEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
                    ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                    ('id', models.BigIntegerField()),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                    ('full_name', models.CharField(max_length=120, verbose_name='navn')),
                    ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'English')], default='nb', max_length=2, verbose_name='språk')),
                    ('appearance', models.CharField(choices=[('auto', 'Som enheten'), ('light', 'Lyst'), ('dark', 'Mørkt')], default='auto', max_length=5, verbose_name='utseende')),
                    ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefon')),
                    ('reminder_pace', models.CharField(choices=[('daily', 'Høyst én gang om dagen'), ('weekly', 'Høyst én gang i uka')], default='daily', max_length=6, verbose_name='påminnelser')),
                    ('reminder_days', models.PositiveSmallIntegerField(choices=[(3, '3 dager før'), (7, '7 dager før'), (14, '14 dager før')], default=7, verbose_name='første påminnelse')),
                    ('is_active', models.BooleanField(default=True, verbose_name='kan logge inn')),
                    ('is_staff', models.BooleanField(default=False, verbose_name='steller referansedata')),
                    ('joined_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='userevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9e9498e73f6fbdf2642fb33fa14189f1ad2382c8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_45b21', table='accounts_userevent', when='BEFORE')),
            )],
        ),
    ]
