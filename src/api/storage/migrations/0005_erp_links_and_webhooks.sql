-- The ERP's own keys for instalments that were born here: a file that brings them means these titles, and makes no second debt.
create table receivable_link (
  company_id text not null,
  source text not null,
  source_key text not null,
  receivable_id text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (company_id, source, source_key),
  foreign key (company_id, receivable_id) references receivable (company_id, id)
);
create index receivable_link_by_receivable on receivable_link (company_id, receivable_id);

-- Who made a change, the ERP or a person here, and which receipt: the ERP is told only what it does not know.
alter table change add column origin text not null default 'here' check (origin in ('here', 'import'));
alter table change add column payment_id text;

-- An instalment overdue for longer breaks its negotiation; null: never.
alter table policy add column broken_after_days integer default 15 check (broken_after_days >= 0);

-- What the program writes about a negotiation by itself, which is no contact with anybody.
alter table contact drop constraint contact_kind_check;
alter table contact add constraint contact_kind_check
  check (kind in ('note', 'email', 'negotiation', 'reversal', 'payment', 'broken'));

create table webhook_endpoint (
  company_id text not null references company (id),
  id text not null,
  url text not null,
  -- signs every delivery, so it has to be readable here
  secret text not null,
  events text[] not null,
  description text not null default '',
  created_at timestamptz not null default now(),
  created_by text not null,
  removed_at timestamptz,
  primary key (company_id, id)
);

create table webhook_event (
  company_id text not null references company (id),
  id text not null,
  type text not null,
  body jsonb not null,
  occurred_at timestamptz not null default now(),
  primary key (company_id, id)
);

-- Written in the transaction of the fact; from here the queue takes it, once.
create table webhook_delivery (
  company_id text not null,
  id text not null,
  event_id text not null,
  endpoint_id text not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'givenUp')),
  queued boolean not null default false,
  attempts integer not null default 0,
  last_attempt_at timestamptz,
  last_status integer,
  last_error text,
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, event_id) references webhook_event (company_id, id),
  foreign key (company_id, endpoint_id) references webhook_endpoint (company_id, id)
);
create index webhook_delivery_by_endpoint on webhook_delivery (company_id, endpoint_id, id desc);
create index webhook_delivery_to_queue on webhook_delivery (id) where not queued;

grant select, insert, update, delete on receivable_link, webhook_endpoint, webhook_event, webhook_delivery to cobranca_app;
do $$
declare
  t text;
begin
  foreach t in array array['receivable_link', 'webhook_endpoint', 'webhook_event', 'webhook_delivery']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
