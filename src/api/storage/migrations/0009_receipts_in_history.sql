-- Which receipt an entry of the history tells of, so that it can be taken back from there.
alter table contact add column payment_id text;
alter table contact add foreign key (company_id, payment_id) references payment (company_id, id);
