-- A submission may come instead of a returned one, and may wait for an instant; a figure may depart
-- from what is usual when its reporter stands by it.

alter table submission add column replaces uuid references submission;
alter table submission add column embargo_until timestamptz(3);
comment on column submission.replaces is 'The returned submission that this one comes instead of.';
comment on column submission.embargo_until is 'Nothing of it becomes public before.';
create unique index submission_replaces_key on submission (replaces)
    where replaces is not null and state <> 'withdrawn';

alter table observation add column confirmed boolean not null default false;
alter table observation add column unusual_from numeric;
comment on column observation.confirmed is 'Whether the reporter stands by a change beyond the usual.';
comment on column observation.unusual_from is
    'The value from which the figure departs more than is usual for its indicator; none where it does not.';

-- What is under embargo is not taken by the publisher before its time.
alter table ledger_entry add column not_before timestamptz(3);
comment on column ledger_entry.not_before is 'The publisher leaves the entry, and its whole act, until then.';

create or replace function guard_ledger_entry() returns trigger language plpgsql as $$
begin
    if old.leaf_index is not null
        or row(new.id, new.act, new.type, new.body, new.observation, new.catalogue, new.not_before)
            is distinct from
            row(old.id, old.act, old.type, old.body, old.observation, old.catalogue, old.not_before)
    then
        raise exception 'ledger entry % is refused a change: only its index may be set, once', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
