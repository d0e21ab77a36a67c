"""What people ask about and who answers, cards of people, and which municipalities show theirs openly."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0003_presence'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('tenancy', '0008_unit_tree'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ContactTopicEvent',
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
                ('about_nb', models.CharField(max_length=300, verbose_name='om temaet, bokmål')),
                ('about_nn', models.CharField(max_length=300, verbose_name='om temaet, nynorsk')),
                ('about_en', models.CharField(max_length=300, verbose_name='om temaet, engelsk')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DirectoryPublication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                'verbose_name': 'åpen kontaktside',
                'verbose_name_plural': 'åpne kontaktsider',
                'ordering': ('-published_at', '-pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='DirectoryPublicationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('withdrawn_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Responsibility',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ask_first', models.CharField(choices=[('catalogue', 'Den nasjonale oversikten gjelder'), ('contact', 'Politikontakten'), ('unit', 'Forebyggende enhet')], default='catalogue', max_length=9, verbose_name='hvem man spør først')),
                ('contact_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør politikontakten')),
                ('unit_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør forebyggende enhet')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'verbose_name': 'hvem som gjør hva',
                'verbose_name_plural': 'hvem som gjør hva',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ResponsibilityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('ask_first', models.CharField(choices=[('catalogue', 'Den nasjonale oversikten gjelder'), ('contact', 'Politikontakten'), ('unit', 'Forebyggende enhet')], default='catalogue', max_length=9, verbose_name='hvem man spør først')),
                ('contact_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør politikontakten')),
                ('unit_does', models.CharField(blank=True, max_length=300, verbose_name='dette gjør forebyggende enhet')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TopicFunction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'verbose_name': 'funksjon som svarer om et tema',
                'verbose_name_plural': 'funksjoner som svarer om temaer',
                'ordering': ('position', 'pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TopicFunctionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactCard',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('workplace', models.CharField(blank=True, max_length=200, verbose_name='sted og dager')),
                ('away_from_on', models.DateField(blank=True, null=True, verbose_name='borte fra')),
                ('away_until_on', models.DateField(blank=True, null=True, verbose_name='borte til og med')),
                ('shows_phone', models.BooleanField(db_default=True, default=True, verbose_name='telefon internt')),
                ('shows_email', models.BooleanField(db_default=True, default=True, verbose_name='e-post internt')),
                ('shows_workplace', models.BooleanField(db_default=True, default=True, verbose_name='sted og dager internt')),
                ('publishes_name', models.BooleanField(db_default=False, default=False, verbose_name='navn åpent')),
                ('publishes_phone', models.BooleanField(db_default=False, default=False, verbose_name='telefon åpent')),
                ('publishes_email', models.BooleanField(db_default=False, default=False, verbose_name='e-post åpent')),
                ('publishes_workplace', models.BooleanField(db_default=False, default=False, verbose_name='sted og dager åpent')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='contact_card', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'kontaktkort',
                'verbose_name_plural': 'kontaktkort',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ContactCardEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('workplace', models.CharField(blank=True, max_length=200, verbose_name='sted og dager')),
                ('away_from_on', models.DateField(blank=True, null=True, verbose_name='borte fra')),
                ('away_until_on', models.DateField(blank=True, null=True, verbose_name='borte til og med')),
                ('shows_phone', models.BooleanField(db_default=True, default=True, verbose_name='telefon internt')),
                ('shows_email', models.BooleanField(db_default=True, default=True, verbose_name='e-post internt')),
                ('shows_workplace', models.BooleanField(db_default=True, default=True, verbose_name='sted og dager internt')),
                ('publishes_name', models.BooleanField(db_default=False, default=False, verbose_name='navn åpent')),
                ('publishes_phone', models.BooleanField(db_default=False, default=False, verbose_name='telefon åpent')),
                ('publishes_email', models.BooleanField(db_default=False, default=False, verbose_name='e-post åpent')),
                ('publishes_workplace', models.BooleanField(db_default=False, default=False, verbose_name='sted og dager åpent')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.contactcard')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='gjelder fra')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='gjelder til og med')),
                ('code', models.SlugField(max_length=40, verbose_name='kode')),
                ('label_nb', models.CharField(max_length=120, verbose_name='bokmål')),
                ('label_nn', models.CharField(max_length=120, verbose_name='nynorsk')),
                ('label_en', models.CharField(max_length=120, verbose_name='engelsk')),
                ('about_nb', models.CharField(max_length=300, verbose_name='om temaet, bokmål')),
                ('about_nn', models.CharField(max_length=300, verbose_name='om temaet, nynorsk')),
                ('about_en', models.CharField(max_length=300, verbose_name='om temaet, engelsk')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rekkefølge')),
            ],
            options={
                'verbose_name': 'tema man spør politiet om',
                'verbose_name_plural': 'temaer man spør politiet om',
                'ordering': ('position', 'pk'),
                'abstract': False,
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='contacts_contacttopic_ends_after_start', violation_error_message='Siste dag kan ikke være før første dag.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('code', '='), (models.Func('valid_from', 'valid_until', models.Value('[]'), function='daterange'), '&&')], name='one_contact_topic_a_code')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contacttopic',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contacttopicevent" ("about_en", "about_nb", "about_nn", "code", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='5d905447331d7ffe6e686499c9d0c1f4bc4180b8', operation='INSERT', pgid='pgtrigger_insert_insert_f90ee', table='contacts_contacttopic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contacttopic',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_contacttopicevent" ("about_en", "about_nb", "about_nn", "code", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (NEW."about_en", NEW."about_nb", NEW."about_nn", NEW."code", NEW."id", NEW."label_en", NEW."label_nb", NEW."label_nn", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='65a750e938e35cc40d85ed11b209100fb770221d', operation='UPDATE', pgid='pgtrigger_update_update_b5e0f', table='contacts_contacttopic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contacttopic',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contacttopicevent" ("about_en", "about_nb", "about_nn", "code", "id", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "valid_from", "valid_until") VALUES (OLD."about_en", OLD."about_nb", OLD."about_nn", OLD."code", OLD."id", OLD."label_en", OLD."label_nb", OLD."label_nn", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='cec4e0810fb3bd4967d6d4f9f9aee6ecbf1ef1cb', operation='DELETE', pgid='pgtrigger_delete_delete_5bd33', table='contacts_contacttopic', when='AFTER')),
        ),
        migrations.AddField(
            model_name='contacttopicevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='contacttopicevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.contacttopic'),
        ),
        migrations.AddField(
            model_name='directorypublication',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='directory_publications', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='directorypublication',
            name='published_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='directorypublication',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='directorypublicationevent',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.municipality'),
        ),
        migrations.AddField(
            model_name='directorypublicationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='directorypublicationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.directorypublication'),
        ),
        migrations.AddField(
            model_name='directorypublicationevent',
            name='published_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='directorypublicationevent',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='responsibility',
            name='district',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='responsibility',
            name='topic',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='contacts.contacttopic'),
        ),
        migrations.AddField(
            model_name='responsibility',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='tenancy.policeunit', verbose_name='forebyggende enhet'),
        ),
        migrations.AddField(
            model_name='responsibility',
            name='written_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='responsibilityevent',
            name='district',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policedistrict'),
        ),
        migrations.AddField(
            model_name='responsibilityevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='responsibilityevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.responsibility'),
        ),
        migrations.AddField(
            model_name='responsibilityevent',
            name='topic',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.contacttopic'),
        ),
        migrations.AddField(
            model_name='responsibilityevent',
            name='unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='tenancy.policeunit', verbose_name='forebyggende enhet'),
        ),
        migrations.AddField(
            model_name='responsibilityevent',
            name='written_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='topicfunction',
            name='function',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='topic_links', to='contacts.functiontype'),
        ),
        migrations.AddField(
            model_name='topicfunction',
            name='topic',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='contacts.contacttopic'),
        ),
        migrations.AddField(
            model_name='topicfunctionevent',
            name='function',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.functiontype'),
        ),
        migrations.AddField(
            model_name='topicfunctionevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='topicfunctionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='contacts.topicfunction'),
        ),
        migrations.AddField(
            model_name='topicfunctionevent',
            name='topic',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.contacttopic'),
        ),
        migrations.AddConstraint(
            model_name='contactcard',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('away_from_on__isnull', True), ('away_until_on__isnull', True)), models.Q(('away_from_on__isnull', False), ('away_until_on__gte', models.F('away_from_on')), ('away_until_on__isnull', False)), _connector='OR'), name='away_from_a_day_to_a_day'),
        ),
        migrations.AddConstraint(
            model_name='contactcard',
            constraint=models.CheckConstraint(condition=models.Q(('publishes_email', False), ('publishes_name', True), _connector='OR'), name='address_is_published_with_the_name'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactcard',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactcardevent" ("away_from_on", "away_until_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publishes_email", "publishes_name", "publishes_phone", "publishes_workplace", "shows_email", "shows_phone", "shows_workplace", "user_id", "workplace") VALUES (NEW."away_from_on", NEW."away_until_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publishes_email", NEW."publishes_name", NEW."publishes_phone", NEW."publishes_workplace", NEW."shows_email", NEW."shows_phone", NEW."shows_workplace", NEW."user_id", NEW."workplace"); RETURN NULL;', hash='42782af10fd19e7eb8595a9f071a0387c5659a25', operation='INSERT', pgid='pgtrigger_insert_insert_95b06', table='contacts_contactcard', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactcard',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_contactcardevent" ("away_from_on", "away_until_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publishes_email", "publishes_name", "publishes_phone", "publishes_workplace", "shows_email", "shows_phone", "shows_workplace", "user_id", "workplace") VALUES (NEW."away_from_on", NEW."away_until_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publishes_email", NEW."publishes_name", NEW."publishes_phone", NEW."publishes_workplace", NEW."shows_email", NEW."shows_phone", NEW."shows_workplace", NEW."user_id", NEW."workplace"); RETURN NULL;', hash='7256c970fdc7889b265f35b6a45ca058d636af53', operation='UPDATE', pgid='pgtrigger_update_update_f5cd7', table='contacts_contactcard', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactcard',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_contactcardevent" ("away_from_on", "away_until_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publishes_email", "publishes_name", "publishes_phone", "publishes_workplace", "shows_email", "shows_phone", "shows_workplace", "user_id", "workplace") VALUES (OLD."away_from_on", OLD."away_until_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publishes_email", OLD."publishes_name", OLD."publishes_phone", OLD."publishes_workplace", OLD."shows_email", OLD."shows_phone", OLD."shows_workplace", OLD."user_id", OLD."workplace"); RETURN NULL;', hash='d2cc8646aa18849ac1c8cc0d652bb0da3b11996b', operation='DELETE', pgid='pgtrigger_delete_delete_b610c', table='contacts_contactcard', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactcardevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='160697354b6262eb1b311168ec544aa05689b174', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bc6c2', table='contacts_contactcardevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contacttopicevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='366182f846da49a7e1076f5acb94e14ed575a502', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_eb341', table='contacts_contacttopicevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='directorypublication',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), fields=('municipality',), name='one_open_contact_page_a_municipality'),
        ),
        migrations.AddConstraint(
            model_name='directorypublication',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='withdrawn_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directorypublication',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_directorypublicationevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='c49613b05e1fc79dca51b78dd8471dc538ac9125', operation='INSERT', pgid='pgtrigger_insert_insert_1d12a', table='contacts_directorypublication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directorypublication',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_directorypublicationevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;', hash='e854316a7a05f3107b21ae69906c8cdaf0e8bf8e', operation='UPDATE', pgid='pgtrigger_update_update_9efd6', table='contacts_directorypublication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directorypublication',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_directorypublicationevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;', hash='767ed44aa3897598a023c9ccb76ee6abe57cd57c', operation='DELETE', pgid='pgtrigger_delete_delete_ac547', table='contacts_directorypublication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directorypublicationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3d72287ce96f87920604d3579a2230e3dfcce1eb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f0841', table='contacts_directorypublicationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='responsibility',
            constraint=models.UniqueConstraint(fields=('district', 'topic'), name='one_responsibility_a_district_and_topic'),
        ),
        migrations.AddConstraint(
            model_name='responsibility',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ask_first', 'unit'), _negated=True), ('unit__isnull', False), _connector='OR'), name='responsibility_names_its_unit'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibility',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_responsibilityevent" ("ask_first", "contact_does", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id", "unit_does", "unit_id", "version", "written_at", "written_by_id") VALUES (NEW."ask_first", NEW."contact_does", NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."topic_id", NEW."unit_does", NEW."unit_id", NEW."version", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='53ad1ab21680c3b775a98b9e826006f2733fdd22', operation='INSERT', pgid='pgtrigger_insert_insert_36ad7', table='contacts_responsibility', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibility',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_responsibilityevent" ("ask_first", "contact_does", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id", "unit_does", "unit_id", "version", "written_at", "written_by_id") VALUES (NEW."ask_first", NEW."contact_does", NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."topic_id", NEW."unit_does", NEW."unit_id", NEW."version", NEW."written_at", NEW."written_by_id"); RETURN NULL;', hash='b80361891b4b7cb88e579949949a5e4f1b1c8ab5', operation='UPDATE', pgid='pgtrigger_update_update_ef981', table='contacts_responsibility', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibility',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_responsibilityevent" ("ask_first", "contact_does", "district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic_id", "unit_does", "unit_id", "version", "written_at", "written_by_id") VALUES (OLD."ask_first", OLD."contact_does", OLD."district_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."topic_id", OLD."unit_does", OLD."unit_id", OLD."version", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='64856d4722f6d2cb66336aa309c3e9172637aa51', operation='DELETE', pgid='pgtrigger_delete_delete_3ce53', table='contacts_responsibility', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibilityevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7154373a4b5e18d4c6e5d5f17e5e9298cfce618b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_aec87', table='contacts_responsibilityevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='topicfunction',
            constraint=models.UniqueConstraint(fields=('topic', 'function'), name='one_link_a_topic_and_function'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicfunction',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_topicfunctionevent" ("function_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "topic_id") VALUES (NEW."function_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."topic_id"); RETURN NULL;', hash='b66fff3fb9d917a20f5a7e01a9123f353415793b', operation='INSERT', pgid='pgtrigger_insert_insert_3cc72', table='contacts_topicfunction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicfunction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "contacts_topicfunctionevent" ("function_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "topic_id") VALUES (NEW."function_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."topic_id"); RETURN NULL;', hash='33f9006a31a9b2a25d982b35472e5bc3f88cf57b', operation='UPDATE', pgid='pgtrigger_update_update_e710c', table='contacts_topicfunction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicfunction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "contacts_topicfunctionevent" ("function_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "topic_id") VALUES (OLD."function_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."topic_id"); RETURN NULL;', hash='adcb51cc6b4b6b1a2db6d230c629e101da11b7d1', operation='DELETE', pgid='pgtrigger_delete_delete_80187', table='contacts_topicfunction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topicfunctionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8575b78e529f855ce88b553311c7cf6642f92bb9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_205b1', table='contacts_topicfunctionevent', when='BEFORE')),
        ),
    ]
