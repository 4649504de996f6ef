-- The append-only record of every act. A transaction that accepts an act inserts its entries
-- without an index; the publisher alone gives indexes, in batches, without gaps.

create table log_state (
    singleton    boolean primary key default true,
    size         bigint  not null default 0,
    published_at timestamptz(3),
    constraint log_state_has_one_row check (singleton),
    constraint log_state_size_is_not_negative check (size >= 0)
);
comment on table log_state is 'How many entries are public, and when the newest of them became so.';
insert into log_state default values;

create table ledger_batch (
    tree_size    bigint         primary key,
    first_index  bigint         not null,
    published_at timestamptz(3) not null,
    constraint ledger_batch_first_index_key unique (first_index),
    constraint ledger_batch_published_at_key unique (published_at),
    constraint ledger_batch_is_not_empty check (first_index >= 0 and first_index < tree_size)
);
comment on table ledger_batch is
    'One publication: the entries first_index to tree_size - 1 became public at one instant. '
    'Instants are strictly increasing, so that a tree size and an instant name the same state.';

create table ledger_entry (
    id          bigint generated always as identity primary key,
    act         uuid   not null,
    type        text   not null,
    body        bytea  not null,
    observation bigint,
    catalogue   bigint,
    leaf_index  bigint,
    constraint ledger_entry_leaf_index_key unique (leaf_index),
    constraint ledger_entry_body_length check (octet_length(body) between 2 and 65535)
);
comment on table ledger_entry is 'What happened, as the canonical JSON bytes (RFC 8785) that are hashed.';
comment on column ledger_entry.act is 'The act that the entry belongs to: all entries of one act become public together.';
comment on column ledger_entry.observation is 'The figure that the entry publishes, where it publishes one.';
comment on column ledger_entry.catalogue is 'The catalogue version that the entry publishes, where it publishes one.';
comment on column ledger_entry.leaf_index is 'The place in the log; set once, by the publisher.';
create index ix_ledger_entry_waiting on ledger_entry (id) where leaf_index is null;
create index ix_ledger_entry_act on ledger_entry (act);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was recorded is never changed', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create function guard_ledger_entry() returns trigger language plpgsql as $$
begin
    if old.leaf_index is not null
        or row(new.id, new.act, new.type, new.body, new.observation, new.catalogue)
            is distinct from row(old.id, old.act, old.type, old.body, old.observation, old.catalogue)
    then
        raise exception 'ledger entry % is refused a change: only its index may be set, once', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger ledger_entry_is_append_only before update on ledger_entry
    for each row execute function guard_ledger_entry();
create trigger ledger_entry_is_never_deleted before delete or truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger ledger_batch_is_never_changed before update or delete or truncate on ledger_batch
    for each statement execute function refuse_change();
