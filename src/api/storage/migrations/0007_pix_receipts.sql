-- Pix statements that were read.
create table pix_statement (
  company_id text not null references company (id),
  id text not null,
  file_name text not null,
  read_at timestamptz not null default now(),
  read_by text not null,
  primary key (company_id, id)
);

-- Every receipt of them, once: whatever file brings it again, its end-to-end id is known.
create table pix_receipt (
  company_id text not null,
  end_to_end_id text not null,
  statement_id text not null,
  line integer not null,
  paid_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  txid text,
  payer_name text,
  outcome text not null check (outcome in ('settled', 'partial', 'unmatched', 'renegotiated', 'notOpen', 'overTotal', 'refused')),
  -- Portuguese, as it was said when it was read
  message text not null,
  receivable_id text,
  payment_id text,
  -- the alert that stops the negotiation of a title paid after it
  alert_id text,
  -- what a person did about one that no title took
  resolution_note text,
  resolved_by text,
  resolved_at timestamptz,
  primary key (company_id, end_to_end_id),
  foreign key (company_id, statement_id) references pix_statement (company_id, id),
  foreign key (company_id, receivable_id) references receivable (company_id, id),
  foreign key (company_id, payment_id) references payment (company_id, id),
  foreign key (company_id, alert_id) references bank_alert (company_id, id),
  check ((outcome in ('settled', 'partial')) = (payment_id is not null))
);
create index pix_receipt_by_statement on pix_receipt (company_id, statement_id, line);
create index pix_receipt_by_receivable on pix_receipt (company_id, receivable_id) where receivable_id is not null;
create index pix_receipt_open on pix_receipt (company_id, paid_on desc)
  where outcome not in ('settled', 'partial') and resolved_at is null;

grant select, insert, update, delete on pix_statement, pix_receipt to cobranca_app;
do $$
declare
  t text;
begin
  foreach t in array array['pix_statement', 'pix_receipt']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
