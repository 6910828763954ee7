-- Collection e-mails: templates, messages with their fate, mailings to many, and the régua that writes by itself.

create table email_settings (
  company_id text primary key references company (id),
  -- beside the sender's address; empty: the company's name
  sender_name text not null default '',
  reply_to text,
  version integer not null default 1
);

create table email_template (
  company_id text not null references company (id),
  id text not null,
  name text not null,
  subject text not null,
  body text not null,
  is_default boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (company_id, id)
);
create unique index email_template_name on email_template (company_id, lower(name));
create unique index email_template_one_default on email_template (company_id) where is_default;

create table dunning_settings (
  company_id text primary key references company (id),
  enabled boolean not null default false,
  weekly_cap integer not null default 2 check (weekly_cap between 1 and 7),
  version integer not null default 1
);

-- A removed step stays, without its template: what it sent is known by it.
create table dunning_step (
  company_id text not null references company (id),
  id text not null,
  days integer not null,
  template_id text,
  enabled boolean not null default false,
  attach_boletos boolean not null default true,
  include_pix boolean not null default false,
  removed_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, template_id) references email_template (company_id, id),
  check (template_id is not null or removed_at is not null)
);
create unique index dunning_step_one_a_day on dunning_step (company_id, days) where removed_at is null;

create table dunning_client_off (
  company_id text not null,
  client_id text not null,
  since timestamptz not null default now(),
  set_by text not null,
  primary key (company_id, client_id),
  foreign key (company_id, client_id) references client (company_id, id)
);

create table email_batch (
  company_id text not null references company (id),
  id text not null,
  -- the clients asked for, in their order, with what was decided about each
  items jsonb not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (company_id, id)
);

create table email_message (
  company_id text not null,
  id text not null,
  client_id text not null,
  batch_id text,
  dunning_step_id text,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'givenUp', 'uncertain', 'cancelled')),
  -- smtp or outbox, once an attempt was made
  delivery text check (delivery in ('smtp', 'outbox')),
  recipients text[] not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  as_of date not null,
  total_cents bigint not null check (total_cents >= 0),
  -- titles it speaks of, and those whose boletos go along
  receivable_ids text[] not null,
  boleto_receivable_ids text[] not null,
  attachments jsonb not null default '[]',
  left_out jsonb not null default '[]',
  -- handed to the queue, once
  queued boolean not null default false,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  created_by text not null,
  actor text not null,
  -- of the last attempt
  attempted_at timestamptz,
  sent_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, client_id) references client (company_id, id),
  foreign key (company_id, batch_id) references email_batch (company_id, id),
  foreign key (company_id, dunning_step_id) references dunning_step (company_id, id)
);
create index email_message_by_client on email_message (company_id, client_id, created_at desc);
create index email_message_by_batch on email_message (company_id, batch_id) where batch_id is not null;
create index email_message_to_queue on email_message (id) where not queued;

-- A step writes about a title once, whatever became of the message.
create table dunning_sent (
  company_id text not null,
  receivable_id text not null,
  step_id text not null,
  message_id text not null,
  created_at timestamptz not null default now(),
  primary key (company_id, receivable_id, step_id),
  foreign key (company_id, receivable_id) references receivable (company_id, id),
  foreign key (company_id, step_id) references dunning_step (company_id, id),
  foreign key (company_id, message_id) references email_message (company_id, id)
);

grant select, insert, update, delete on email_settings, email_template, dunning_settings, dunning_step, dunning_client_off,
  email_batch, email_message, dunning_sent to cobranca_app;
do $$
declare
  t text;
begin
  foreach t in array array['email_settings', 'email_template', 'dunning_settings', 'dunning_step', 'dunning_client_off',
    'email_batch', 'email_message', 'dunning_sent']
  loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy by_company on %I to cobranca_app using (company_id = current_setting(''app.company_id'', true)) with check (company_id = current_setting(''app.company_id'', true))', t);
  end loop;
end
$$;
