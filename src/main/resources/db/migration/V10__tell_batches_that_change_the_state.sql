-- A replica need not read its snapshot anew after a batch that only grew the ledger.

alter table ledger_batch add column changes_state boolean not null default true;
comment on column ledger_batch.changes_state is
    'Whether the batch changed what is public beside the ledger itself.';
