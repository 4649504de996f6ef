-- A decision stands. What is accepted can only become published; nothing else changes any more.

create function guard_submission() returns trigger language plpgsql as $$
begin
    if old.state = 'accepted' and new.state = 'published'
        and to_jsonb(new) - array['state', 'published_at', 'version']
            = to_jsonb(old) - array['state', 'published_at', 'version']
    then
        return new;
    end if;
    raise exception 'submission % is refused a change: it is %', old.id, old.state
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger submission_decided_is_kept before update on submission
    for each row when (old.state <> 'submitted') execute function guard_submission();
