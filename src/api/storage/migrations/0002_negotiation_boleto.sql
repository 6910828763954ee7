-- What a negotiation did to the boletos of the titles it took out, so that its reversal puts back exactly what can be put back.
create table negotiation_boleto (
  company_id text not null,
  negotiation_id text not null,
  boleto_id text not null,
  action text not null check (action in ('delete', 'withdraw', 'await', 'cancelAtBank')),
  primary key (company_id, negotiation_id, boleto_id),
  foreign key (company_id, negotiation_id) references negotiation (company_id, id),
  foreign key (company_id, boleto_id) references boleto (company_id, id)
);

grant select, insert, update, delete on negotiation_boleto to cobranca_app;
alter table negotiation_boleto enable row level security;
create policy by_company on negotiation_boleto to cobranca_app
  using (company_id = current_setting('app.company_id', true))
  with check (company_id = current_setting('app.company_id', true));
