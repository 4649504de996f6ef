-- The Merkle tree over the entries (RFC 6962), as the tiles that are served (C2SP tlog-tiles), and
-- what was signed of it.

create table ledger_tile (
    level      smallint not null,
    tile_index bigint   not null,
    hashes     bytea    not null,
    constraint ledger_tile_key primary key (level, tile_index),
    constraint ledger_tile_level check (level between 0 and 7),
    constraint ledger_tile_index_is_not_negative check (tile_index >= 0),
    constraint ledger_tile_is_whole_hashes check
        (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0)
);
comment on table ledger_tile is
    'SHA-256 hashes of the tree, up to 256 in a tile; the hash at level l covers 256^l entries. '
    'Level 0 has the entries'' own hashes. Only the last tile of a level is not full.';

create function guard_ledger_tile() returns trigger language plpgsql as $$
begin
    if new.level <> old.level or new.tile_index <> old.tile_index
        or substring(new.hashes for octet_length(old.hashes)) <> old.hashes
    then
        raise exception 'tile % of level % is refused a change: hashes are only ever added', old.tile_index, old.level
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger ledger_tile_only_grows before update on ledger_tile
    for each row execute function guard_ledger_tile();
create trigger ledger_tile_is_never_deleted before delete or truncate on ledger_tile
    for each statement execute function refuse_change();

alter table log_state add column root bytea;
alter table log_state add constraint log_state_root_is_sha256 check (octet_length(root) = 32);
comment on column log_state.root is
    'Root of the tree over all public entries; none until the tree of an older log is made.';

create function guard_log_state() returns trigger language plpgsql as $$
begin
    if new.size < old.size or new.published_at < old.published_at
        or new.size = old.size and old.root is not null and new.root is distinct from old.root
    then
        raise exception 'the log is refused a change: it only ever grows'
            using errcode = 'integrity_constraint_violation';
    end if;
    -- A service that is older than the tree tells no root.
    if new.size > old.size and new.root is not distinct from old.root then
        new.root := null;
    end if;
    return new;
end $$;

create trigger log_state_only_grows before update on log_state
    for each row execute function guard_log_state();
create trigger log_state_is_never_deleted before delete or truncate on log_state
    for each statement execute function refuse_change();

create table ledger_checkpoint (
    tree_size bigint         not null,
    root      bytea          not null,
    note      text           not null,
    signed_at timestamptz(3) not null,
    constraint ledger_checkpoint_key primary key (tree_size),
    constraint ledger_checkpoint_root_is_sha256 check (octet_length(root) = 32)
);
comment on table ledger_checkpoint is 'Signed tree heads (C2SP tlog-checkpoint), one for a size, as they were served.';
create trigger ledger_checkpoint_is_never_changed before update or delete or truncate on ledger_checkpoint
    for each statement execute function refuse_change();

create table ledger_cosignature (
    tree_size bigint         not null references ledger_checkpoint,
    witness   text           not null,
    line      text           not null,
    signed_at timestamptz(3) not null,
    constraint ledger_cosignature_key primary key (tree_size, witness)
);
comment on table ledger_cosignature is
    'What witnesses signed of checkpoints (C2SP tlog-cosignature), as lines of the signed note.';
create index ix_ledger_cosignature_witness on ledger_cosignature (witness, tree_size desc);
create trigger ledger_cosignature_is_never_changed before update or delete or truncate on ledger_cosignature
    for each statement execute function refuse_change();
