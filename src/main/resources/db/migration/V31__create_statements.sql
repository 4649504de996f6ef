-- What the owner of a goal itself says of it, beside the computed status: proposed by one person,
-- confirmed by another, public from then on until the next one.

create table statement (
    id              uuid           primary key,
    act             uuid,
    state           text           not null,
    organisation    text           not null,
    channel         text           not null,
    client          text           not null,
    person          text,
    acting_party    text,
    subject         text           not null,
    code            text           not null,
    status          text           not null,
    date            date           not null,
    text_nb         uuid           references free_text,
    text_nn         uuid           references free_text,
    text_en         uuid           references free_text,
    proposed_at     timestamptz(3) not null,
    decided_at      timestamptz(3),
    decision_client text,
    decision_person text,
    published_at    timestamptz(3),
    superseded_at   timestamptz(3),
    leaf_index      bigint,
    constraint statement_act_key unique (act),
    constraint statement_leaf_index_key unique (leaf_index),
    constraint statement_state check (state in ('proposed', 'confirmed', 'published', 'withdrawn')),
    constraint statement_subject check (subject in ('goal', 'indicator')),
    constraint statement_status check (status in ('achieved', 'on-track', 'acceleration-needed',
        'limited-progress', 'deteriorating', 'not-assessable')),
    constraint statement_is_worded check (coalesce(text_nb, text_nn, text_en) is not null),
    constraint statement_is_decided_with_instant check ((state = 'proposed') = (decided_at is null)),
    constraint statement_has_act check ((state in ('confirmed', 'published')) = (act is not null)),
    constraint statement_is_published_whole check
        ((state = 'published') = (published_at is not null) and (published_at is null) = (leaf_index is null)),
    constraint statement_times check (superseded_at is null or superseded_at > published_at)
);
comment on table statement is 'Owners'' own judgements of their goals and indicators.';
comment on column statement.date is 'The day of which the judgement is.';
comment on column statement.person is 'Keyed hash of the person who proposed it; absent where a system did.';
-- At most one current statement about a subject, and at most one about to become it.
create unique index statement_current_key on statement (subject, code)
    where published_at is not null and superseded_at is null;
create unique index statement_pending_key on statement (subject, code)
    where state in ('proposed', 'confirmed');
create index ix_statement_history on statement (subject, code, leaf_index desc)
    where published_at is not null;
create index ix_statement_organisation on statement (organisation, id desc);

create function guard_statement() returns trigger language plpgsql as $$
declare
    changing text[] := case
        when old.state = 'proposed' and new.state in ('confirmed', 'withdrawn')
            then array['state', 'act', 'decided_at', 'decision_client', 'decision_person']
        when old.state = 'confirmed' and new.state = 'published'
            then array['state', 'published_at', 'leaf_index']
        when old.state = 'published' and old.superseded_at is null
            then array['superseded_at']
        else array[]::text[] end;
begin
    if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing
        or cardinality(changing) = 0
    then
        raise exception 'statement % is refused a change: it is %', old.id, old.state
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger statement_is_kept before update on statement
    for each row execute function guard_statement();
create trigger statement_is_never_deleted before delete or truncate on statement
    for each statement execute function refuse_change();
