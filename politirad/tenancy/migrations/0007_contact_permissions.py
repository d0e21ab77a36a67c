"""The permissions to look after politikontakter and to decide on exceptions from the limit."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('tenancy', '0006_municipality_successor'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='municipality',
            options={'default_permissions': (), 'ordering': ('sort_key',), 'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')], 'verbose_name': 'kommune', 'verbose_name_plural': 'kommuner'},
        ),
        migrations.AlterModelOptions(
            name='policedirectorate',
            options={'default_permissions': (), 'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')], 'verbose_name': 'Politidirektoratet', 'verbose_name_plural': 'Politidirektoratet'},
        ),
        migrations.AlterModelOptions(
            name='policedistrict',
            options={'default_permissions': (), 'ordering': ('sort_key',), 'permissions': [('view_metadata', 'view_metadata'), ('view_content', 'view_content'), ('attend', 'attend'), ('view_addressed', 'view_addressed'), ('arrange_meetings', 'arrange_meetings'), ('arrange_council', 'arrange_council'), ('approve_minutes', 'approve_minutes'), ('report_action_items', 'report_action_items'), ('view_log', 'view_log'), ('keep_archive', 'keep_archive'), ('read_agreements', 'read_agreements'), ('negotiate_agreements', 'negotiate_agreements'), ('sign_agreements', 'sign_agreements'), ('manage_contacts', 'manage_contacts'), ('decide_exceptions', 'decide_exceptions'), ('operate_system', 'operate_system')], 'verbose_name': 'politidistrikt', 'verbose_name_plural': 'politidistrikter'},
        ),
    ]
