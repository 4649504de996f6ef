-- What organisations report. Two time axes: the period that a figure is about, and the instants
-- between which it was public.

create table free_text (
    id   uuid  primary key,
    salt bytea,
    text text,
    constraint free_text_is_whole_or_redacted check ((salt is null) = (text is null))
);
comment on table free_text is
    'Texts that people wrote. The ledger holds only SHA-256(salt || text), so that a text can be '
    'redacted, salt and all, without touching the record.';

create table submission (
    id               uuid           primary key,
    version          integer        not null,
    state            text           not null,
    organisation     text           not null,
    reviewer         text           not null,
    channel          text           not null,
    client           text           not null,
    actor            text,
    acting_party     text,
    note             uuid           references free_text,
    goals            text[]         not null,
    figures          integer        not null,
    unchanged        integer        not null,
    received_act     uuid           not null,
    decided_act      uuid,
    received_at      timestamptz(3) not null,
    decided_at       timestamptz(3),
    decision_by      text,
    decision_client  text,
    decision_actor   text,
    decision_comment uuid           references free_text,
    published_at     timestamptz(3),
    constraint submission_state check (state in ('submitted', 'accepted', 'published', 'returned', 'withdrawn')),
    constraint submission_is_published_with_instant check ((state = 'published') = (published_at is not null)),
    constraint submission_is_decided_with_instant check
        ((state in ('accepted', 'published', 'returned')) = (decided_at is not null)),
    constraint submission_counts check (figures >= 0 and unchanged >= 0)
);
comment on column submission.organisation is 'Code of the organisation that reported.';
comment on column submission.reviewer is 'Code of the organisation that decides: the owner of the goals concerned.';
comment on column submission.goals is 'Codes of the goals that its figures belong to; none for context of the roadmap as a whole.';
comment on column submission.actor is 'Keyed hash of the person who acted; absent where a system did.';
comment on column submission.acting_party is 'Number of the vendor whose system acted for the organisation.';
create unique index submission_decided_act_key on submission (decided_act) where decided_act is not null;
create index ix_submission_organisation on submission (organisation, id desc);
create index ix_submission_reviewer on submission (reviewer, id desc);
create trigger submission_is_never_deleted before delete or truncate on submission
    for each statement execute function refuse_change();

create table observation (
    id            bigint generated always as identity primary key,
    submission_id uuid           not null references submission,
    position      integer        not null,
    indicator     text           not null,
    region        text           not null,
    period        text           not null,
    period_end    date           not null,
    value         numeric,
    obs_status    text           not null,
    precision     text           not null,
    comment       uuid           references free_text,
    source        uuid           references free_text,
    reason_code   text,
    reason        uuid           references free_text,
    accepted_at   timestamptz(3),
    published_at  timestamptz(3),
    superseded_at timestamptz(3),
    revision      integer,
    leaf_index    bigint,
    constraint observation_position_key unique (submission_id, position),
    constraint observation_leaf_index_key unique (leaf_index),
    constraint observation_value_is_decimal check (value is null or
        (value <> 'NaN' and abs(value) < 1e24 and scale(value) <= 12)),
    constraint observation_value_or_missing check ((value is null) = (obs_status in ('M', 'L', 'H', 'O', 'Q'))),
    constraint observation_precision check (precision in ('exact', 'rounded', 'lower-bound', 'derived')),
    constraint observation_reason_is_whole check ((reason_code is null) = (reason is null)),
    constraint observation_reason_code check
        (reason_code in ('correction', 'source-revision', 'late-data', 'method-change')),
    constraint observation_times check (superseded_at is null or superseded_at > published_at),
    constraint observation_is_published_whole check
        ((published_at is null) = (leaf_index is null) and (published_at is null or revision is not null))
);
comment on table observation is
    'One reported value of an indicator for a region and a period. Published rows are never changed: '
    'a newer row supersedes them.';
comment on column observation.accepted_at is 'When it was decided that the row becomes public.';
comment on column observation.revision is 'From 1 for the first figure of its indicator, region and period; known when accepted.';
comment on column observation.published_at is 'From when on the row was public; set once, by the publisher.';
comment on column observation.superseded_at is 'Until when the row was the current one; set once, by the publisher.';
-- At most one current figure, and at most one about to become it: two acts can never race to publish.
create unique index observation_current_key on observation (indicator, region, period)
    where published_at is not null and superseded_at is null;
create unique index observation_pending_key on observation (indicator, region, period)
    where accepted_at is not null and published_at is null;
create index ix_observation_current on observation (indicator, region, period_end)
    where published_at is not null and superseded_at is null;
create index ix_observation_history on observation (indicator, region, period_end, published_at)
    where published_at is not null;
create index ix_observation_national on observation (published_at)
    where region = '0' and published_at is not null;
create trigger observation_published_is_kept before update on observation
    for each row when (old.published_at is not null) execute function guard_publication();
create trigger observation_is_never_deleted before delete or truncate on observation
    for each statement execute function refuse_change();
