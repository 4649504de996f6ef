-- A text is known by the hash under which it stands in the ledger, also once it is redacted.

alter table free_text add column hash bytea;
alter table free_text add column redacted_at timestamptz(3);
alter table free_text add column redaction_reason uuid references free_text;
update free_text set hash = sha256(salt || convert_to(text, 'UTF8')) where text is not null;
alter table free_text add constraint free_text_redacted_has_instant
    check ((redacted_at is null) = (redaction_reason is null) and (redacted_at is null or text is null));
comment on column free_text.hash is 'SHA-256(salt || text), as in the ledger; stays when the text is redacted.';
comment on column free_text.redaction_reason is 'The text that says why it was redacted.';
comment on column free_text.redacted_at is 'When text and salt were removed for good.';
create unique index free_text_hash_key on free_text (hash);

create function hash_free_text() returns trigger language plpgsql as $$
begin
    new.hash := sha256(new.salt || convert_to(new.text, 'UTF8'));
    return new;
end $$;
create trigger free_text_is_hashed before insert on free_text
    for each row execute function hash_free_text();

create function guard_free_text() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.hash is distinct from old.hash
        or new.text is not null or new.salt is not null or new.redacted_at is null
        or old.redacted_at is not null
    then
        raise exception 'text % is refused a change: it may be redacted, once', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger free_text_is_only_redacted before update on free_text
    for each row execute function guard_free_text();
create trigger free_text_is_never_deleted before delete or truncate on free_text
    for each statement execute function refuse_change();
