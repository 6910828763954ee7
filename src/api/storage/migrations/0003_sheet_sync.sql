-- Clients that changed otherwise than by a title (data, contacts), with a number of the feed's counter. A table of its own, since
-- it is written only while the counter is held: a number on the client's row would be a second lock, taken in another order by
-- whoever changes clients first and the feed last.
create table client_change (
  company_id text not null,
  client_id text not null,
  sequence bigint not null,
  primary key (company_id, client_id),
  foreign key (company_id, client_id) references client (company_id, id)
);
create index client_change_by_sequence on client_change (company_id, sequence);

-- Number of the last change of settings: what was loaded before it has to be loaded again.
alter table change_counter add column settings_sequence bigint not null default 0;

-- Edits of the sheet that went through, so that sending one again changes nothing.
create table edit_key (
  company_id text not null references company (id),
  key text not null,
  content_hash text not null,
  created_at timestamptz not null default now(),
  primary key (company_id, key)
);

-- What is purged by age.
create index edit_key_by_age on edit_key (created_at);
create index idempotency_by_age on idempotency (created_at);

grant select, insert, update, delete on client_change, edit_key to cobranca_app;

do $$
declare
  t text;
begin
  foreach t in array array['client_change', 'edit_key']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
