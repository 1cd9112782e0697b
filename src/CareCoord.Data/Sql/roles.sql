-- Roles of the installation. Safe to run again. Run by a login that may create roles.
-- cc_owner owns everything and is nobody's login; cc_app is what the program runs as: it owns nothing and
-- bypasses nothing; cc_sweep owns one function per queue; cc_jobs has the job storage and no clinical table.


do $$
begin
  if not exists (select from pg_roles where rolname = 'cc_owner') then create role cc_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'cc_sweep') then create role cc_sweep nologin; end if;
  if not exists (select from pg_roles where rolname = 'cc_app')   then create role cc_app login; end if;
  if not exists (select from pg_roles where rolname = 'cc_jobs')  then create role cc_jobs login; end if;
  execute format('grant cc_owner, cc_sweep to %I', current_user);
  execute format('grant cc_sweep to cc_owner');
end
$$;

do $$ begin execute format('grant connect, create, temporary on database %I to cc_owner', current_database()); end $$;
do $$ begin execute format('grant connect on database %I to cc_app, cc_jobs', current_database()); end $$;
create schema if not exists identity authorization cc_owner;
create schema if not exists audit authorization cc_owner;
create schema if not exists hangfire authorization cc_jobs;
alter schema public owner to cc_owner;
revoke create on schema public from public;
