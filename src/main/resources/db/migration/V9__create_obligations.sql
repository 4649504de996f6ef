-- Whether an obligation is fulfilled is read from what was submitted for its indicator and period.

create index ix_observation_reported on observation (indicator, period_end);

create table overdue_obligation (
    organisation text   not null,
    indicator    text   not null,
    period       text   not null,
    leaf_index   bigint not null,
    constraint overdue_obligation_key primary key (organisation, indicator, period),
    constraint overdue_obligation_leaf_index_key unique (leaf_index)
);
comment on table overdue_obligation is
    'Obligations of which the ledger says that they were overdue beyond their grace, each once.';
create trigger overdue_obligation_is_never_changed before update or delete or truncate on overdue_obligation
    for each statement execute function refuse_change();

create index ix_submission_decided on submission (organisation, decided_at desc)
    where decided_at is not null;
