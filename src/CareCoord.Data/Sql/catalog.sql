-- What must be true of every table; each row returned is one thing that is not.
with tenant_table as (
  select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
),
other_table as (
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
    and c.oid not in (select oid from tenant_table)
),
app as (select oid, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'cc_app')
select 'table ' || name || ' belongs to no organisation and is not on the list of global tables' as fault
  from other_table where name not in ('organisation', '__EFMigrationsHistory')
union all select 'table ' || name || ': row-level security is not enabled and forced' from tenant_table where not (enabled and forced)
union all select 'table ' || name || ': no policy of_organisation with the same condition for reading and writing' from tenant_table t
  where not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'of_organisation' and p.polcmd = '*' and p.polpermissive
    and p.polroles = array[(select oid from app)]
    and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
    and pg_get_expr(p.polqual, p.polrelid) like '%organisation_id = (NULLIF(current_setting(''app.org''::text, true), ''''::text))::uuid%')
union all select 'table ' || t.name || ': policy ' || p.polname || ' is not expected' from tenant_table t join pg_policy p on p.polrelid = t.oid
  where p.polname not in ('of_organisation', 'of_owner_migrating') and not (t.name = 'staff' and p.polname = 'of_account' and p.polroles = array['cc_owner'::regrole::oid])
    and not (t.name = 'private_note' and p.polname = 'of_author' and not p.polpermissive)
union all select 'table private_note: not kept to its author'
  where not exists (select from pg_policy p where p.polrelid = to_regclass('public.private_note') and p.polname = 'of_author' and p.polcmd = '*' and not p.polpermissive
    and p.polroles = array[(select oid from app)]
    and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
    and pg_get_expr(p.polqual, p.polrelid) = '(account_id = (NULLIF(current_setting(''app.user''::text, true), ''''::text))::uuid)')
union all select 'table ' || name || ': the primary key does not begin with organisation_id' from tenant_table t
  where not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.conrelid = t.oid and k.contype = 'p' and a.attname = 'organisation_id')
union all select 'table ' || t.name || ': foreign key ' || k.conname || ' does not carry the organisation' from tenant_table t
  join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
  where k.confrelid in (select oid from tenant_table)
    and not exists (select from unnest(k.conkey) u join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u where a.attname = 'organisation_id')
union all select 'table ' || t.name || ': no enabled audit trigger' from tenant_table t
  where t.name not in ('attention', 'worklist', 'command_log', 'search_key', 'job_run', 'sweep_mark', 'wide_change', 'wide_change_person', 'moved_row')
    and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'audit' and g.tgenabled in ('O', 'A'))
union all select 'table ' || t.name || ': cc_app may ' || lower(p.privilege) from tenant_table t
  cross join (values ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) p (privilege)
  where has_table_privilege('cc_app', t.oid, p.privilege)
union all select 'role cc_app is a superuser, bypasses row-level security, or may create roles or databases' from app
  where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
union all select 'function ' || f.proname || ' runs with its owner''s rights and may be called by anybody, or without a search path of its own'
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace
  where n.nspname in ('public', 'audit') and f.prosecdef
    and (has_function_privilege('public', f.oid, 'execute') or not coalesce(f.proconfig::text like '%search_path=%', false))
union all select 'role cc_app owns ' || c.relname from pg_class c, app where c.relowner = app.oid
union all select 'role cc_app can act as ' || r.rolname from pg_roles r, app
  where r.rolname in ('cc_owner', 'cc_sweep') and pg_has_role(app.oid, r.oid, 'member')
union all select 'role cc_app may write the audit trail' from app where has_table_privilege('cc_app', 'audit.entry', 'INSERT, UPDATE, DELETE')
union all select 'view ' || c.relname || ' runs with its owner''s rights' from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
order by 1;
