-- What auditors question, what those concerned reply, and how it ends. Each is one act with one
-- ledger entry; nothing is changed afterwards but its publication, which the publisher sets once.

create table finding (
    id           uuid           primary key,
    act          uuid           not null,
    organisation text           not null,
    channel      text           not null,
    client       text           not null,
    person       text,
    acting_party text,
    subject_type text           not null,
    subject_key  text           not null,
    indicator    text,
    revision     integer,
    kind         text           not null,
    text_nb      uuid           references free_text,
    text_nn      uuid           references free_text,
    text_en      uuid           references free_text,
    reporters    text[]         not null,
    owner        text           not null,
    goals        text[]         not null,
    indicators   text[]         not null,
    raised_at    timestamptz(3) not null,
    due          date           not null,
    published_at timestamptz(3),
    leaf_index   bigint,
    constraint finding_act_key unique (act),
    constraint finding_leaf_index_key unique (leaf_index),
    constraint finding_subject_type check
        (subject_type in ('goal', 'indicator', 'observation', 'submission', 'measure')),
    constraint finding_kind check (kind in ('question', 'disagreement', 'error')),
    constraint finding_is_worded check (coalesce(text_nb, text_nn, text_en) is not null),
    constraint finding_is_published_whole check ((published_at is null) = (leaf_index is null))
);
comment on table finding is 'Auditors'' findings. While one is open, its subject is contested.';
comment on column finding.subject_key is
    'Code or identifier of the subject; of a figure its indicator, region and period with slashes between.';
comment on column finding.indicator is 'Of an indicator or figure: code of the indicator.';
comment on column finding.revision is 'Of a figure: the revision that was current.';
comment on column finding.reporters is 'Organisations whose figures or measures are concerned.';
comment on column finding.owner is 'The organisation that owned the goal.';
comment on column finding.goals is 'Of a submission: codes of its goals.';
comment on column finding.indicators is 'Of a submission: indicators whose public figures it brought.';
comment on column finding.person is 'Keyed hash of the person who acted; absent where a system did.';
create index ix_finding_organisation on finding (organisation);
create index ix_finding_subject on finding (subject_type, subject_key);
create index ix_finding_indicator on finding (indicator) where indicator is not null;

create table finding_response (
    id           uuid           primary key,
    act          uuid           not null,
    finding      uuid           not null references finding,
    organisation text           not null,
    channel      text           not null,
    client       text           not null,
    person       text,
    acting_party text,
    respondent   text           not null,
    text_nb      uuid           references free_text,
    text_nn      uuid           references free_text,
    text_en      uuid           references free_text,
    responded_at timestamptz(3) not null,
    published_at timestamptz(3),
    leaf_index   bigint,
    constraint finding_response_act_key unique (act),
    constraint finding_response_leaf_index_key unique (leaf_index),
    constraint finding_response_respondent check (respondent in ('reporter', 'owner', 'auditor')),
    constraint finding_response_is_worded check (coalesce(text_nb, text_nn, text_en) is not null),
    constraint finding_response_is_published_whole check ((published_at is null) = (leaf_index is null))
);
comment on table finding_response is 'The exchange about findings: the right of reply, and the auditor''s comments.';
create index ix_finding_response_finding on finding_response (finding, id);

create table finding_resolution (
    finding      uuid           primary key references finding,
    act          uuid           not null,
    organisation text           not null,
    channel      text           not null,
    client       text           not null,
    person       text,
    acting_party text,
    outcome      text           not null,
    text_nb      uuid           references free_text,
    text_nn      uuid           references free_text,
    text_en      uuid           references free_text,
    resolved_at  timestamptz(3) not null,
    published_at timestamptz(3),
    leaf_index   bigint,
    constraint finding_resolution_act_key unique (act),
    constraint finding_resolution_leaf_index_key unique (leaf_index),
    constraint finding_resolution_outcome check (outcome in ('resolved', 'rejected', 'withdrawn')),
    constraint finding_resolution_is_worded check (coalesce(text_nb, text_nn, text_en) is not null),
    constraint finding_resolution_is_published_whole check ((published_at is null) = (leaf_index is null))
);
comment on table finding_resolution is 'How findings ended, each once.';

create function guard_judgement() returns trigger language plpgsql as $$
begin
    if old.published_at is not null
        or to_jsonb(new) - array['published_at', 'leaf_index']
            is distinct from to_jsonb(old) - array['published_at', 'leaf_index']
    then
        raise exception '% of act % is refused a change: only its publication may be set, once',
                tg_table_name, old.act
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger finding_is_kept before update on finding
    for each row execute function guard_judgement();
create trigger finding_is_never_deleted before delete or truncate on finding
    for each statement execute function refuse_change();
create trigger finding_response_is_kept before update on finding_response
    for each row execute function guard_judgement();
create trigger finding_response_is_never_deleted before delete or truncate on finding_response
    for each statement execute function refuse_change();
create trigger finding_resolution_is_kept before update on finding_resolution
    for each row execute function guard_judgement();
create trigger finding_resolution_is_never_deleted before delete or truncate on finding_resolution
    for each statement execute function refuse_change();
