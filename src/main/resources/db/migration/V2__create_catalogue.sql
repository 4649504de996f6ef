-- The catalogue's objects, each as a sequence of versions: what a goal, an indicator, its targets
-- and its method said at any instant stays readable for ever.

create table catalogue_version (
    id            bigint generated always as identity primary key,
    kind          text           not null,
    code          text           not null,
    version       integer        not null,
    position      integer        not null,
    definition    jsonb          not null,
    act           uuid           not null,
    published_at  timestamptz(3),
    superseded_at timestamptz(3),
    leaf_index    bigint,
    constraint catalogue_version_key unique (kind, code, version),
    constraint catalogue_version_kind check (kind in
        ('roadmap', 'organisation', 'region', 'source', 'goal', 'indicator', 'measure')),
    constraint catalogue_version_starts_at_one check (version >= 1),
    constraint catalogue_version_times check (superseded_at is null or superseded_at > published_at)
);
comment on table catalogue_version is 'Every version of every object of the catalogue document.';
comment on column catalogue_version.position is 'The place of the object among its kind in the document.';
comment on column catalogue_version.published_at is 'From when on the version was public; set once, by the publisher.';
create unique index catalogue_version_current_key on catalogue_version (kind, code)
    where published_at is not null and superseded_at is null;
create index ix_catalogue_version_act on catalogue_version (act);

create function guard_publication() returns trigger language plpgsql as $$
begin
    if old.published_at is null then
        return new;
    end if;
    if to_jsonb(new) - 'superseded_at' is distinct from to_jsonb(old) - 'superseded_at'
        or old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at
    then
        raise exception '% % is refused a change: what is published is only ever superseded', tg_table_name, old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger catalogue_version_published_is_kept before update on catalogue_version
    for each row execute function guard_publication();
create trigger catalogue_version_is_never_deleted before delete or truncate on catalogue_version
    for each statement execute function refuse_change();
