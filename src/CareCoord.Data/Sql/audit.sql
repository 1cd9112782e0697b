-- The audit trail: written by triggers in the transaction of the change itself. Safe to run again.
create table if not exists audit.entry (
  id              bigint generated always as identity,
  at              timestamptz not null default clock_timestamp(),
  organisation_id uuid,
  user_id         uuid,
  command_id      uuid,
  why             text,
  table_name      text not null,
  operation       text not null check (operation in ('INSERT', 'UPDATE', 'DELETE', 'READ')),
  patient_id      uuid,
  row_id          uuid,
  before          jsonb,
  after           jsonb,
  primary key (id, at)
) partition by range (at);
create table if not exists audit.entry_default partition of audit.entry default;
create index if not exists ix_audit_entry_patient on audit.entry (organisation_id, patient_id, at desc, id desc);

-- One partition a month, two months ahead; what no partition takes goes into the default one, so that a missed
-- month never stops a write.
create or replace function audit.make_partitions(ahead int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare month date;
begin
  for i in 0..ahead loop
    month := date_trunc('month', now() + make_interval(months => i));
    if to_regclass(format('audit.entry_%s', to_char(month, 'YYYY_MM'))) is null
       and not exists (select from audit.entry_default where at >= month and at < month + interval '1 month') then
      execute format('create table audit.entry_%s partition of audit.entry for values from (%L) to (%L)',
        to_char(month, 'YYYY_MM'), month, month + interval '1 month');
    end if;
  end loop;
end $$;
select audit.make_partitions(2);

-- Arguments: how much of the content is copied (all | keys-only), and the column that names the person ('' = none).
create or replace function audit.write() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  row_now jsonb := coalesce(new_row, old_row);
  k text;
begin
  if tg_op = 'UPDATE' then
    for k in select key from jsonb_each(new_row) loop
      if old_row -> k is not distinct from new_row -> k then
        old_row := old_row - k;
        new_row := new_row - k;
      end if;
    end loop;
    if new_row = '{}'::jsonb then return null; end if;
  end if;
  insert into audit.entry (organisation_id, user_id, command_id, why, table_name, operation, patient_id, row_id, before, after)
  values (
    (row_now ->> 'organisation_id')::uuid,
    nullif(current_setting('app.user', true), '')::uuid,
    nullif(current_setting('app.command', true), '')::uuid,
    nullif(current_setting('app.why', true), ''),
    tg_table_name, tg_op,
    case when tg_argv[1] = '' then null else (row_now ->> tg_argv[1])::uuid end,
    (row_now ->> 'id')::uuid,
    case when tg_argv[0] = 'all' then old_row end,
    case when tg_argv[0] = 'all' then new_row end);
  return null;
end $$;

-- A read of somebody's record. The program may call this and nothing else here.
create or replace function audit.read(patient uuid, what text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.entry (organisation_id, user_id, command_id, why, table_name, operation, patient_id)
  values (
    nullif(current_setting('app.org', true), '')::uuid,
    nullif(current_setting('app.user', true), '')::uuid,
    nullif(current_setting('app.command', true), '')::uuid,
    nullif(current_setting('app.why', true), ''),
    what, 'READ', patient);
$$;

-- The trail of one person, newest first, in the organisation of the caller: all of it (looks is null), only looks, or only changes.
drop function if exists audit.about(uuid, timestamptz, bigint, int);
create or replace function audit.about(patient uuid, before_at timestamptz, before_id bigint, looks boolean, how_many int)
returns table (id bigint, at timestamptz, user_id uuid, command_id uuid, why text, table_name text, operation text, changed text[])
language sql security definer stable set search_path = pg_catalog, pg_temp as $$
  select e.id, e.at, e.user_id, e.command_id, e.why, e.table_name, e.operation,
         array(select jsonb_object_keys(coalesce(e.after, e.before)))
  from audit.entry e
  where e.organisation_id = nullif(current_setting('app.org', true), '')::uuid
    and e.patient_id = patient
    and (looks is null or (e.operation = 'READ') = looks)
    and (before_at is null or (e.at, e.id) < (before_at, before_id))
  order by e.at desc, e.id desc
  limit least(how_many, 200);
$$;

-- Whether anything was changed about a person within a while; what somebody drafts or reads is nobody else's to see.
create or replace function audit.changed(patient uuid, within interval) returns boolean
language sql security definer stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from audit.entry e
    where e.organisation_id = nullif(current_setting('app.org', true), '')::uuid
      and e.patient_id = patient and e.at > clock_timestamp() - within
      and e.operation <> 'READ' and e.table_name not in ('draft', 'section_reading', 'private_note'));
$$;
