-- How much of the balance the source gave is taken off by rebates linked to the title: source's balance = balance + rebates.
alter table receivable add column rebate_cents bigint not null default 0 check (rebate_cents >= 0);

-- What the ERP says a client has: credits, advances, and rebates of a title. Never debt.
create table client_credit (
  company_id text not null references company (id),
  id text not null,
  client_id text not null,
  source text not null,
  source_key text not null,
  kind text not null check (kind in ('credit', 'advance', 'rebate')),
  number text not null,
  type text,
  issue_date date,
  -- what is left of it
  amount_cents bigint not null check (amount_cents >= 0),
  -- of a rebate: branch/prefix/number/instalment of its title
  link_key text,
  -- the title whose balance it reduces
  linked_receivable_id text,
  state text not null check (state in ('open', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, source, source_key),
  foreign key (company_id, client_id) references client (company_id, id),
  foreign key (company_id, linked_receivable_id) references receivable (company_id, id)
);
create index client_credit_open_by_client on client_credit (company_id, client_id) where state = 'open';
create index client_credit_open_by_source on client_credit (company_id, source) where state = 'open';

-- How a person said that files with these headers are to be read.
create table import_layout (
  company_id text not null references company (id),
  fingerprint text not null,
  -- every source such a file came from, the last one last
  sources text[] not null,
  map jsonb not null,
  date_format text not null,
  decimal_mark text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (company_id, fingerprint)
);

grant select, insert, update, delete on client_credit, import_layout to cobranca_app;

do $$
declare
  t text;
begin
  foreach t in array array['client_credit', 'import_layout']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
