-- After every migration: row-level security, grants and audit for every table. Safe to run again.
-- A new table has no grants until this ran, so a gap fails closed.

-- Queues and derived rows may be deleted, nothing else; a table not listed under audit_as is copied whole.
create or replace function pg_temp.may_delete(name text) returns boolean language sql as
  $$ select name in ('attention', 'worklist', 'draft', 'command_log', 'search_key', 'patient_identifier', 'contact_point', 'team_member', 'job_run', 'sweep_mark', 'holiday', 'working_time', 'wide_change', 'wide_change_person', 'private_note') $$;
create or replace function pg_temp.audit_as(name text) returns text language sql as
  $$ select case when name in ('attention', 'worklist', 'command_log', 'search_key', 'job_run', 'sweep_mark', 'wide_change', 'wide_change_person', 'moved_row') then 'off'
                 when name in ('draft', 'private_note') then 'keys-only' else 'all' end $$;

do $$
declare t record; person text;
begin
  for t in
    select c.relname as name, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
    order by c.relname
  loop
    execute format('alter table %I enable row level security', t.name);
    execute format('alter table %I force row level security', t.name);
    execute format('drop policy if exists of_organisation on %I', t.name);
    execute format('create policy of_organisation on %I to cc_app
      using      (organisation_id = nullif(current_setting(''app.org'', true), '''')::uuid)
      with check (organisation_id = nullif(current_setting(''app.org'', true), '''')::uuid)', t.name);
    execute format('drop policy if exists of_owner_migrating on %I', t.name);
    execute format('create policy of_owner_migrating on %I to cc_owner
      using      (current_setting(''app.migrate'', true) = ''on'')
      with check (current_setting(''app.migrate'', true) = ''on'')', t.name);
    execute format('revoke all on %I from cc_app, cc_jobs, public', t.name);
    execute format('grant select, insert, update %s on %I to cc_app', case when pg_temp.may_delete(t.name) then ', delete' else '' end, t.name);

    execute format('drop trigger if exists audit on %I', t.name);
    if pg_temp.audit_as(t.name) <> 'off' then
      select case when t.name = 'patient' then 'id'
                  when exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'patient_id' and not a.attisdropped) then 'patient_id'
                  else '' end into person;
      execute format('create trigger audit after insert or update or delete on %I for each row execute function audit.write(%L, %L)',
        t.name, pg_temp.audit_as(t.name), person);
    end if;
  end loop;
end $$;

-- Sign-in asks "which organisations has this account": the one row-level policy that is not about the organisation. It is
-- the function's, not the program's: two policies on one table are an "or", which no index serves.
drop policy if exists of_account on staff;
create policy of_account on staff for select to cc_owner
  using (user_id = nullif(current_setting('app.account', true), '')::uuid);
create or replace function memberships()
returns table (organisation_id uuid, organisation text, staff_id uuid, name text, role text, title text, is_active boolean)
language sql security definer stable set search_path = pg_catalog, pg_temp as $$
  select s.organisation_id, o.name, s.id, s.name, s.role, s.title, s.is_active
  from public.staff s join public.organisation o on o.id = s.organisation_id
  where s.user_id = nullif(current_setting('app.account', true), '')::uuid
  order by o.name, s.id
$$;

-- Private notes are their author's alone, whatever the organisation's policy lets through.
drop policy if exists of_author on private_note;
create policy of_author on private_note as restrictive to cc_app
  using      (account_id = nullif(current_setting('app.user', true), '')::uuid)
  with check (account_id = nullif(current_setting('app.user', true), '')::uuid);

-- Tables of the whole installation.
grant usage on schema public, identity, audit to cc_app;
grant select, insert on organisation to cc_app;
revoke all on function memberships() from public;
grant execute on function memberships() to cc_app;
grant select on "__EFMigrationsHistory" to cc_app;
grant select, insert, update on all tables in schema identity to cc_app;
grant delete on identity.account_token, identity.account_claim, identity.account_login, identity.authenticator, identity.recovery_code to cc_app;
revoke update on identity.second_factor_reset from cc_app;
grant usage on all sequences in schema identity to cc_app;
revoke all on all tables in schema audit from cc_app, public;
revoke all on all functions in schema audit from public;
grant execute on function audit.read(uuid, text), audit.about(uuid, timestamptz, bigint, boolean, int), audit.changed(uuid, interval), audit.make_partitions(int) to cc_app;
