"""The permissions to look after politikontakter and to decide on exceptions from the limit."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('councils', '0008_agreement_permissions'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='forum',
            options={'default_permissions': (), 'ordering': ('sort_key',), 'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')], 'verbose_name': 'forum', 'verbose_name_plural': 'fora'},
        ),
    ]
