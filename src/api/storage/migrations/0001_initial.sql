-- Every business table is keyed by company first, so that it can be distributed by company.
-- Amounts are integer centavos, rates exact decimals, dates civil dates. Ids are UUIDv7 in text, made by the application.

create table company (
  id text primary key,
  name text not null,
  document text not null,
  address text not null default '',
  time_zone text not null default 'America/Sao_Paulo',
  created_at timestamptz not null default now()
);

-- Who may act for which company. Roles of the identity provider are per tenant, these are per company.
create table membership (
  company_id text not null references company (id),
  issuer text not null,
  subject text not null,
  display_name text not null,
  role text not null check (role in ('analyst', 'supervisor')),
  created_at timestamptz not null default now(),
  primary key (company_id, issuer, subject)
);
create index membership_by_subject on membership (issuer, subject);

create table policy (
  company_id text not null references company (id),
  version integer not null check (version >= 1),
  fine_rate numeric(11, 8) not null,
  monthly_interest_rate numeric(11, 8) not null,
  grace_days integer not null,
  rounding text not null check (rounding in ('HALF_UP', 'TRUNCATE', 'DAILY_RATE_3DP')),
  max_surcharge_rate numeric(11, 8) not null,
  analyst_max_discount_rate numeric(11, 8) not null,
  max_installments integer not null,
  installment_charge_base text not null check (installment_charge_base in ('principal', 'total')),
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (company_id, version)
);

create table holiday (
  company_id text not null references company (id),
  date date not null,
  name text not null,
  primary key (company_id, date)
);

create table contact_status (
  company_id text not null references company (id),
  code text not null,
  label text not null,
  position integer not null,
  active boolean not null default true,
  primary key (company_id, code)
);

create table client (
  company_id text not null references company (id),
  id text not null,
  source text not null,
  source_key text not null,
  name text not null,
  trade_name text,
  document text,
  is_consumer boolean not null default false,
  contact_name text,
  phone text,
  whatsapp text,
  email text,
  address text,
  city text,
  state text,
  responsible text,
  notes text,
  own_fine_rate numeric(11, 8),
  own_monthly_interest_rate numeric(11, 8),
  -- name, trade name, document and key without accents, in lower case
  search_text text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, source, source_key)
);

create table negotiation (
  company_id text not null references company (id),
  id text not null,
  number integer not null,
  client_id text not null,
  state text not null check (state in ('offered', 'pendingApproval', 'awaitingDownPayment', 'confirmed', 'settled', 'broken', 'reversed', 'lapsed')),
  as_of date not null,
  policy_version integer not null,
  principal_cents bigint not null check (principal_cents >= 0),
  fine_cents bigint not null check (fine_cents >= 0),
  interest_cents bigint not null check (interest_cents >= 0),
  discount_cents bigint not null,
  total_cents bigint not null check (total_cents >= 0),
  accepted_by text,
  accepted_on date,
  accepted_channel text,
  note text not null default '',
  created_at timestamptz not null default now(),
  created_by text not null,
  reversed_at timestamptz,
  reversed_by text,
  reversal_reason text,
  version integer not null default 1,
  primary key (company_id, id),
  unique (company_id, number),
  foreign key (company_id, client_id) references client (company_id, id),
  foreign key (company_id, policy_version) references policy (company_id, version),
  check (principal_cents + fine_cents + interest_cents - discount_cents = total_cents)
);

create table receivable (
  company_id text not null references company (id),
  id text not null,
  client_id text not null,
  source text not null,
  source_key text not null,
  number text not null,
  installment_number integer,
  installment_count integer,
  order_number text,
  invoice_key text,
  branch text,
  type text,
  issue_date date,
  original_due_date date not null,
  due_date date not null,
  -- due_date or the next business day; recomputed when holidays change, so that SQL and domain agree on overdue
  effective_due_date date not null,
  face_value_cents bigint not null check (face_value_cents >= 0),
  balance_cents bigint not null check (balance_cents >= 0),
  -- the part of the balance on which fine and interest fall
  charge_base_cents bigint not null check (charge_base_cents >= 0 and charge_base_cents <= balance_cents),
  -- a payment after the due date assesses the fine; what is left of it stands in fine_open_cents
  fine_assessed boolean not null default false,
  fine_open_cents bigint not null default 0 check (fine_open_cents >= 0),
  interest_open_cents bigint not null default 0 check (interest_open_cents >= 0),
  interest_from date,
  own_fine_rate numeric(11, 8),
  own_monthly_interest_rate numeric(11, 8),
  state text not null check (state in ('open', 'renegotiated', 'paid', 'cancelled', 'writtenOff')),
  state_reason text,
  hold text check (hold in ('dispute', 'claimsPaid', 'protest', 'creditBureau', 'legal')),
  payment_method text,
  bearer text,
  responsible text,
  -- the negotiation that made this title (instalments) and the one that took it out (old titles)
  negotiation_id text,
  renegotiated_by_id text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, source, source_key),
  foreign key (company_id, client_id) references client (company_id, id),
  foreign key (company_id, negotiation_id) references negotiation (company_id, id),
  foreign key (company_id, renegotiated_by_id) references negotiation (company_id, id)
);
create index receivable_open_by_client on receivable (company_id, client_id) where state = 'open';
create index receivable_open_by_due on receivable (company_id, effective_due_date) where state = 'open';
create index receivable_by_negotiation on receivable (company_id, negotiation_id) where negotiation_id is not null;
create index receivable_by_renegotiation on receivable (company_id, renegotiated_by_id) where renegotiated_by_id is not null;

-- The titles a negotiation took out, with the figures of that day.
create table negotiation_origin (
  company_id text not null,
  negotiation_id text not null,
  receivable_id text not null,
  position integer not null,
  receivable_version integer not null,
  days_overdue integer not null,
  principal_cents bigint not null,
  fine_cents bigint not null,
  interest_cents bigint not null,
  fine_discount_cents bigint not null,
  interest_discount_cents bigint not null,
  surcharge_cents bigint not null,
  primary key (company_id, negotiation_id, receivable_id),
  foreign key (company_id, negotiation_id) references negotiation (company_id, id),
  foreign key (company_id, receivable_id) references receivable (company_id, id),
  check (fine_discount_cents between 0 and fine_cents),
  check (interest_discount_cents between 0 and interest_cents)
);

-- What an instalment is made of, by title of origin.
create table installment_composition (
  company_id text not null,
  receivable_id text not null,
  origin_receivable_id text not null,
  principal_cents bigint not null check (principal_cents >= 0),
  fine_cents bigint not null check (fine_cents >= 0),
  interest_cents bigint not null check (interest_cents >= 0),
  surcharge_cents bigint not null check (surcharge_cents >= 0),
  primary key (company_id, receivable_id, origin_receivable_id),
  foreign key (company_id, receivable_id) references receivable (company_id, id),
  foreign key (company_id, origin_receivable_id) references receivable (company_id, id)
);

create table boleto (
  company_id text not null,
  id text not null,
  receivable_id text not null,
  bank_code text not null,
  our_number text,
  state text not null check (state in ('draft', 'queued', 'sent', 'registered', 'paid', 'cancelQueued', 'cancelSent', 'cancelled', 'rejected')),
  -- sent and not confirmed when its title left: the cancel instruction waits for the bank's answer
  cancel_when_confirmed boolean not null default false,
  remittance_file text,
  due_date date not null,
  amount_cents bigint not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, receivable_id) references receivable (company_id, id)
);
create index boleto_by_receivable on boleto (company_id, receivable_id);
create unique index boleto_one_live on boleto (company_id, receivable_id)
  where state in ('draft', 'queued', 'sent', 'registered');

create table payment (
  company_id text not null,
  id text not null,
  receivable_id text not null,
  paid_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  interest_cents bigint not null check (interest_cents >= 0),
  fine_cents bigint not null check (fine_cents >= 0),
  principal_cents bigint not null check (principal_cents >= 0),
  method text not null,
  note text not null default '',
  -- the title as it was before, so that the reversal puts back exactly that
  before jsonb not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  reversed_at timestamptz,
  reversed_by text,
  reversal_reason text,
  primary key (company_id, id),
  foreign key (company_id, receivable_id) references receivable (company_id, id),
  check (interest_cents + fine_cents + principal_cents = amount_cents)
);
create index payment_by_receivable on payment (company_id, receivable_id, created_at);

create table contact (
  company_id text not null,
  id text not null,
  client_id text not null,
  kind text not null check (kind in ('note', 'email', 'negotiation', 'reversal', 'payment')),
  status text,
  status_label text,
  return_on date,
  body text not null,
  author text not null,
  occurred_at timestamptz not null default now(),
  negotiation_id text,
  primary key (company_id, id),
  foreign key (company_id, client_id) references client (company_id, id)
);
create index contact_by_client on contact (company_id, client_id, occurred_at desc);

-- Feed of what happened to titles, for the ERP and for the sheet. A gapless number per company, given under a row lock.
create table change_counter (
  company_id text primary key references company (id),
  last_sequence bigint not null default 0
);

create table change (
  company_id text not null,
  sequence bigint not null,
  kind text not null,
  receivable_id text not null,
  client_id text not null,
  source text not null,
  source_key text not null,
  number text not null,
  due_date date not null,
  balance_cents bigint not null,
  state text not null,
  negotiation_id text,
  occurred_at timestamptz not null default now(),
  primary key (company_id, sequence)
);

-- Append-only, references only: no personal data.
create table audit (
  company_id text not null,
  id text not null,
  occurred_at timestamptz not null default now(),
  actor text not null,
  action text not null,
  entity text not null,
  entity_id text not null,
  details jsonb not null default '{}',
  primary key (company_id, id)
);

create table idempotency (
  company_id text not null,
  key text not null,
  actor text not null,
  method text not null,
  path text not null,
  body_hash text not null,
  -- null while the first call is under way
  status integer,
  response text,
  created_at timestamptz not null default now(),
  primary key (company_id, key)
);

create table import_run (
  company_id text not null,
  id text not null,
  source text not null,
  file_name text not null,
  applied boolean not null,
  report jsonb not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (company_id, id)
);

-- Row-level security: the API works as this role with `app.company_id` set for the transaction.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'cobranca_app') then
    create role cobranca_app nologin;
  end if;
end
$$;
grant cobranca_app to current_user;
grant usage on schema public to cobranca_app;
grant select, insert, update, delete on all tables in schema public to cobranca_app;
revoke update, delete on audit, change from cobranca_app;

do $$
declare
  t text;
begin
  foreach t in array array['policy', 'holiday', 'contact_status', 'client', 'negotiation', 'receivable', 'negotiation_origin',
    'installment_composition', 'boleto', 'payment', 'contact', 'change_counter', 'change', 'audit', 'idempotency', 'import_run', 'membership']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
alter table company enable row level security;
create policy by_company on company to cobranca_app using (id = current_setting('app.company_id', true));
