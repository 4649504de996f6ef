-- Monthly indicators of which one organisation can send fifty thousand figures at once.
insert into catalogue_version (kind, code, version, position, definition, act, published_at, leaf_index)
select kind, 'BENCH-MONTHLY-' || n, 1, position + 1000 + n,
    (definition - 'baseline' - 'baselineNote') || jsonb_build_object(
        'code', 'BENCH-MONTHLY-' || n, 'frequency', 'M',
        'reporters', '[{"organisation": "udir", "review": "manual", "from": "2026-01"}]'::jsonb),
    act, published_at, leaf_index
from catalogue_version, generate_series(1, 7) n
where kind = 'indicator' and code = 'G1-APPR-APPLICANTS' and superseded_at is null;
