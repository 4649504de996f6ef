-- A published submission of %1$d figures: monthly series of a hundred years of the fifteen counties,
-- 18,000 figures to an indicator.
insert into catalogue_version (kind, code, version, position, definition, act, published_at, leaf_index)
select kind, 'BENCH-SERIES-' || n, 1, position + 2000 + n,
    (definition - 'baseline' - 'baselineNote' - 'target') || jsonb_build_object(
        'code', 'BENCH-SERIES-' || n, 'frequency', 'M',
        'reporters', '[{"organisation": "udir", "review": "manual", "from": "1926-01"}]'::jsonb),
    act, published_at, leaf_index
from catalogue_version, generate_series(1, (%1$d + 17999) / 18000) n
where kind = 'indicator' and code = 'G1-APPR-APPLICANTS' and superseded_at is null;

insert into submission (id, version, state, organisation, reviewer, channel, client, goals, figures,
    unchanged, received_act, received_at, decided_act, decided_at, decision_by, published_at)
select '00000000-0000-7000-8000-000000000001', 2, 'published', 'udir', 'kd', 'system', 'udir-system',
    array['school-industry'], %1$d, 0, gen_random_uuid(), published_at, gen_random_uuid(), published_at, 'kd',
    published_at
from log_state;

insert into observation (submission_id, position, indicator, region, period, period_end, value,
    obs_status, precision, accepted_at, published_at, revision, leaf_index)
select '00000000-0000-7000-8000-000000000001', n, 'BENCH-SERIES-' || n / 18000 + 1,
    (array['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56'])
        [n / 1200 %% 15 + 1],
    to_char(month, 'YYYY-MM'), (month + interval '1 month - 1 day')::date, 1000 + n %% 977, 'A', 'exact',
    published_at, published_at, 1, 1000000000 + n
from log_state, generate_series(0, %1$d - 1) n,
    lateral (select date '1926-01-01' + n %% 1200 * interval '1 month' as month) m;

analyze;
