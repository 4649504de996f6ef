-- Every change of a computed status, with what caused it.

create table status_change (
    id           bigint generated always as identity primary key,
    subject      text           not null,
    code         text           not null,
    from_status  text           not null,
    to_status    text           not null,
    from_stale   boolean        not null default false,
    to_stale     boolean        not null default false,
    causes       text[]         not null,
    detail       jsonb          not null,
    published_at timestamptz(3) not null,
    leaf_index   bigint         not null,
    constraint status_change_leaf_index_key unique (leaf_index),
    constraint status_change_subject check (subject in ('goal', 'indicator')),
    constraint status_change_is_a_change check
        (from_status is distinct from to_status or from_stale <> to_stale),
    constraint status_change_has_cause check (cardinality(causes) > 0)
);
comment on column status_change.detail is 'The figures and versions before and after, as in the ledger entry.';
create index ix_status_change_subject on status_change (subject, code, leaf_index desc);
create trigger status_change_is_never_changed before update or delete or truncate on status_change
    for each statement execute function refuse_change();
