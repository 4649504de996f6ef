-- How far milestones have come, as organisations report it: submitted, decided and published as
-- figures are, and as little changed afterwards.

create table milestone_report (
    id            bigint generated always as identity primary key,
    submission_id uuid           not null references submission,
    position      integer        not null,
    measure       text           not null,
    milestone     text           not null,
    state         text           not null,
    date          date,
    comment       uuid           references free_text,
    accepted_at   timestamptz(3),
    published_at  timestamptz(3),
    superseded_at timestamptz(3),
    leaf_index    bigint,
    constraint milestone_report_position_key unique (submission_id, position),
    constraint milestone_report_leaf_index_key unique (leaf_index),
    constraint milestone_report_state check (state in ('planned', 'started', 'completed', 'cancelled')),
    constraint milestone_report_is_completed_on_a_day check (state <> 'completed' or date is not null),
    constraint milestone_report_times check (superseded_at is null or superseded_at > published_at),
    constraint milestone_report_is_published_whole check ((published_at is null) = (leaf_index is null))
);
comment on table milestone_report is
    'One reported state of a milestone of a measure. Published rows are never changed: a newer row supersedes them.';
comment on column milestone_report.date is 'The day on which the milestone came into the state.';
-- At most one current report, and at most one about to become it.
create unique index milestone_report_current_key on milestone_report (measure, milestone)
    where published_at is not null and superseded_at is null;
create unique index milestone_report_pending_key on milestone_report (measure, milestone)
    where accepted_at is not null and published_at is null;
create index ix_milestone_report_history on milestone_report (measure, milestone, published_at)
    where published_at is not null;
create trigger milestone_report_published_is_kept before update on milestone_report
    for each row when (old.published_at is not null) execute function guard_publication();
create trigger milestone_report_is_never_deleted before delete or truncate on milestone_report
    for each statement execute function refuse_change();

alter table submission add column milestones integer not null default 0;
comment on column submission.milestones is 'How many reports of milestones it holds.';

alter table ledger_entry add column milestone bigint;
comment on column ledger_entry.milestone is 'The report of a milestone that the entry publishes.';

create or replace function guard_ledger_entry() returns trigger language plpgsql as $$
begin
    if old.leaf_index is not null
        or to_jsonb(new) - 'leaf_index' is distinct from to_jsonb(old) - 'leaf_index'
    then
        raise exception 'ledger entry % is refused a change: only its index may be set, once', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
