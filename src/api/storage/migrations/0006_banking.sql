-- Accounts by which the company collects. What a bank needs of them, the domain says (boleto/accountRules).
create table bank_account (
  company_id text not null references company (id),
  id text not null,
  label text not null,
  bank_code text not null,
  agency text not null,
  agency_digit text not null default '',
  account text not null,
  account_digit text not null default '',
  wallet text not null,
  wallet_variation text not null default '',
  agreement text not null default '',
  modality text not null default '',
  pix_key text not null default '',
  pix_city text not null default '',
  protest_after_days integer check (protest_after_days between 1 and 99),
  register_fee_cents bigint check (register_fee_cents >= 0),
  cancel_fee_cents bigint check (cancel_fee_cents >= 0),
  change_fee_cents bigint check (change_fee_cents >= 0),
  is_default boolean not null default false,
  active boolean not null default true,
  homologated boolean not null default false,
  -- the numbers to give next: of a boleto (nosso número without digit) and of a file
  next_sequence bigint not null default 1 check (next_sequence >= 1),
  next_remittance_number integer not null default 1 check (next_remittance_number >= 1),
  -- day of the newest retorno read
  last_return_on date,
  last_return_read_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  primary key (company_id, id)
);
create unique index bank_account_one_default on bank_account (company_id) where is_default;

-- What a bank asks of an address besides street, city and state.
alter table client add column district text;
alter table client add column postal_code text;

-- A boleto as the bank knows it: given when it first goes out, and the same ever after.
alter table boleto add column account_id text;
alter table boleto add column our_number_digit text;
alter table boleto add column our_number_label text;
alter table boleto add column document_number text;
alter table boleto add column species text;
alter table boleto add column barcode text;
alter table boleto add column issued_on date;
alter table boleto add column fine_rate numeric(11, 8);
alter table boleto add column interest_per_day_cents bigint not null default 0;
alter table boleto add column protest_after_days integer;
-- copy-and-paste of the bank's own Pix, where a retorno brought one
alter table boleto add column pix_payload text;
alter table boleto add column protest_state text
  check (protest_state in ('instructed', 'atNotary', 'stayed', 'protested'));
alter table boleto add foreign key (company_id, account_id) references bank_account (company_id, id);
create unique index boleto_by_our_number on boleto (company_id, account_id, our_number)
  where account_id is not null and our_number is not null;

-- The files that went out, each kept byte by byte.
create table bank_remittance (
  company_id text not null,
  id text not null,
  account_id text not null,
  layout text not null check (layout in ('cnab240', 'cnab400')),
  number integer not null,
  file_name text not null,
  test boolean not null,
  -- ASCII, as the bank gets it
  content text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  discarded_at timestamptz,
  discarded_by text,
  discard_reason text,
  primary key (company_id, id),
  unique (company_id, account_id, number),
  foreign key (company_id, account_id) references bank_account (company_id, id)
);

-- What the bank is asked about a boleto: waits, goes out in one file, is answered.
create table bank_instruction (
  company_id text not null,
  id text not null,
  boleto_id text not null,
  receivable_id text not null,
  kind text not null check (kind in ('register', 'cancel', 'changeDueDate', 'stayProtest')),
  state text not null check (state in ('waiting', 'sent', 'confirmed', 'rejected', 'withdrawn')),
  new_due_date date,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  remittance_id text,
  -- place within its file
  position integer,
  answer text,
  answered_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, boleto_id) references boleto (company_id, id),
  foreign key (company_id, receivable_id) references receivable (company_id, id),
  foreign key (company_id, remittance_id) references bank_remittance (company_id, id),
  check ((kind = 'changeDueDate') = (new_due_date is not null)),
  check (state in ('waiting', 'withdrawn') or remittance_id is not null)
);
-- One pending instruction a boleto at a time.
create unique index bank_instruction_one_pending on bank_instruction (company_id, boleto_id)
  where state in ('waiting', 'sent');
create index bank_instruction_waiting on bank_instruction (company_id, id) where state = 'waiting';
create index bank_instruction_by_remittance on bank_instruction (company_id, remittance_id, position)
  where remittance_id is not null;

-- The files that came back.
create table bank_return (
  company_id text not null,
  id text not null,
  account_id text not null,
  layout text not null check (layout in ('cnab240', 'cnab400')),
  file_name text not null,
  file_date date not null,
  content_hash text not null,
  content text not null,
  read_at timestamptz not null default now(),
  read_by text not null,
  primary key (company_id, id),
  unique (company_id, content_hash),
  foreign key (company_id, account_id) references bank_account (company_id, id)
);
create index bank_return_by_time on bank_return (company_id, read_at desc);

create table bank_return_line (
  company_id text not null,
  return_id text not null,
  line integer not null,
  account_id text not null,
  -- what the line says, whatever file says it; null where an earlier one said so
  line_key text,
  kind text not null,
  code text not null,
  outcome text not null check (outcome in ('applied', 'alert', 'unknown', 'repeated', 'noted')),
  settled boolean not null default false,
  our_number text not null,
  document_number text not null,
  boleto_id text,
  receivable_id text,
  paid_cents bigint,
  occurred_on date,
  body text not null,
  primary key (company_id, return_id, line),
  foreign key (company_id, return_id) references bank_return (company_id, id)
);
create unique index bank_return_line_once on bank_return_line (company_id, account_id, line_key)
  where line_key is not null;

-- A boleto in protest is stayed before it is cancelled.
alter table negotiation_boleto drop constraint negotiation_boleto_action_check;
alter table negotiation_boleto add constraint negotiation_boleto_action_check
  check (action in ('delete', 'withdraw', 'await', 'stayProtest', 'cancelAtBank'));

-- What a person has to decide.
create table bank_alert (
  company_id text not null references company (id),
  id text not null,
  kind text not null,
  account_id text,
  return_id text,
  boleto_id text,
  receivable_id text,
  client_id text,
  negotiation_id text,
  our_number text,
  amount_cents bigint,
  occurred_on date,
  detail text not null,
  raised_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text,
  note text,
  primary key (company_id, id)
);
create index bank_alert_open on bank_alert (company_id, id) where resolved_at is null;
create index bank_alert_by_client on bank_alert (company_id, client_id) where client_id is not null;
create index bank_alert_stops_negotiation on bank_alert (company_id, negotiation_id)
  where resolved_at is null and kind = 'oldBoletoPaid';

-- What waited before there were instructions.
insert into bank_instruction (company_id, id, boleto_id, receivable_id, kind, state, reason, asked_by, asked_at)
select b.company_id, gen_random_uuid()::text, b.id, b.receivable_id,
  case when b.state = 'cancelQueued' then 'cancel' else 'register' end, 'waiting', '', 'system', b.updated_at
from boleto b
where b.state in ('draft', 'queued', 'cancelQueued');

grant select, insert, update, delete on bank_account, bank_remittance, bank_instruction, bank_return, bank_return_line, bank_alert
  to cobranca_app;
-- What went out and what came in stays as it was.
revoke update, delete on bank_return, bank_return_line from cobranca_app;
do $$
declare
  t text;
begin
  foreach t in array array['bank_account', 'bank_remittance', 'bank_instruction', 'bank_return', 'bank_return_line', 'bank_alert']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
