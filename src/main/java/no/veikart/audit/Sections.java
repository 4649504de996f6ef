package no.veikart.audit;

import java.util.List;

/** The files of the export. Fields have the names that the contract gives them. */
final class Sections {

    private static final String CATALOGUE =
            """
            select v.kind, v.code, v.version, v.definition, v.organisation, v.channel, v.client,
                v.person, t.text as reason, v.published_at as "publishedAt",
                v.superseded_at as "supersededAt", v.leaf_index as "ledgerIndex"
            from catalogue_version v left join free_text t on t.id = v.reason
            order by v.id\
            """;

    private static final String SUBMISSIONS =
            """
            select s.id, s.state, s.organisation, s.reviewer, s.channel, s.client, s.actor as person,
                s.acting_party as "actingParty", n.text as note, s.replaces,
                s.embargo_until as "embargoUntil", array_to_json(s.goals) as goals, s.figures,
                s.milestones, s.unchanged, s.received_at as "receivedAt",
                r.leaf_index as "receivedIndex", s.published_at as "publishedAt"
            from submission s
            left join free_text n on n.id = s.note
            left join ledger_entry r on r.act = s.received_act and r.type = 'submission.received'
            order by s.id\
            """;

    private static final String DECISIONS =
            """
            select s.id as submission,
                case s.state when 'returned' then 'return' else 'publish' end as decision,
                s.decision_by as organisation, s.decision_client as client,
                s.decision_actor as person, c.text as comment, s.decided_at as "decidedAt",
                e.leaf_index as "ledgerIndex"
            from submission s
            left join free_text c on c.id = s.decision_comment
            left join ledger_entry e on e.act = s.decided_act
                and e.type in ('submission.approved', 'submission.returned')
            where s.decided_at is not null
            order by s.id\
            """;

    private static final String FIGURES =
            """
            o.indicator, o.region, o.period, o.revision, o.value, o.obs_status as status, o.precision,
                o.reason_code as "reasonCode", s.organisation, o.submission_id as submission,
                o.position, s.state as "submissionState", o.published_at as "publishedAt",
                o.superseded_at as "supersededAt", o.leaf_index as "ledgerIndex"\
            """;

    private static final String OBSERVATIONS =
            " from observation o join submission s on s.id = o.submission_id";

    private static final String OBSERVATION_TEXTS =
            """
             left join free_text c on c.id = o.comment
            left join free_text q on q.id = o.source
            left join free_text r on r.id = o.reason\
            """;

    private static final String MILESTONES =
            """
            select m.measure, m.milestone, m.state, m.date, c.text as comment, s.organisation,
                m.submission_id as submission, s.state as "submissionState",
                m.published_at as "publishedAt", m.superseded_at as "supersededAt",
                m.leaf_index as "ledgerIndex"
            from milestone_report m
            join submission s on s.id = m.submission_id
            left join free_text c on c.id = m.comment
            order by m.id\
            """;

    private static final String WORDS =
            """
            (select json_strip_nulls(json_build_object('nb', nb.text, 'nn', nn.text, 'en', en.text))
                from (values (1)) one
                left join free_text nb on nb.id = {row}.text_nb
                left join free_text nn on nn.id = {row}.text_nn
                left join free_text en on en.id = {row}.text_en)\
            """;

    private static final String FINDINGS =
            """
            select f.id, f.subject_type as "subjectType", f.subject_key as "subjectKey", f.revision,
                f.kind, {text} as text, f.organisation, f.channel, f.client, f.person, f.reporters, f.owner,
                f.due, f.raised_at as "raisedAt", f.published_at as "publishedAt",
                f.leaf_index as "ledgerIndex",
                (select json_agg(json_strip_nulls(json_build_object('id', a.id, 'organisation',
                    a.organisation, 'as', a.respondent, 'client', a.client, 'person', a.person,
                    'text', {response}, 'respondedAt', a.responded_at, 'publishedAt', a.published_at,
                    'ledgerIndex', a.leaf_index)) order by a.leaf_index)
                    from finding_response a where a.finding = f.id) as responses,
                (select json_strip_nulls(json_build_object('outcome', r.outcome, 'client', r.client,
                    'person', r.person, 'reason', {reason}, 'resolvedAt', r.resolved_at, 'publishedAt',
                    r.published_at, 'ledgerIndex', r.leaf_index))
                    from finding_resolution r where r.finding = f.id) as resolution
            from finding f order by f.leaf_index, f.id\
            """;

    private static final String STATEMENTS =
            """
            select s.id, s.state, s.subject, s.code, s.status, {text} as text, s.date, s.organisation,
                s.channel, s.client, s.person, s.proposed_at as "proposedAt",
                s.decided_at as "decidedAt", s.decision_client as "decisionClient",
                s.decision_person as "decisionPerson", s.published_at as "publishedAt",
                s.superseded_at as "supersededAt", s.leaf_index as "ledgerIndex"
            from statement s order by s.id\
            """;

    private static final String STATUS_CHANGES =
            """
            select c.subject, c.code, c.from_status as "from", c.to_status as "to",
                c.from_stale as "wasStale", c.to_stale as "isStale", c.causes, c.detail,
                c.published_at as "publishedAt", c.leaf_index as "ledgerIndex"
            from status_change c order by c.leaf_index\
            """;

    private static final String ENTRIES =
            """
            select e.leaf_index as index, e.type,
                encode(sha256('\\x00'::bytea || e.body), 'base64') as "leafHash",
                convert_from(e.body, 'UTF8') as entry
            from ledger_entry e where e.leaf_index is not null order by e.leaf_index\
            """;

    private static final String BATCHES =
            """
            select first_index as "firstIndex", tree_size as "treeSize", published_at as "publishedAt"
            from ledger_batch order by tree_size\
            """;

    private static final String EVENTS =
            """
            select id, kind, status, problem, method, endpoint, subject, organisation, client,
                channel, count, request_id as "requestId", first_at as "firstAt", last_at as "lastAt"
            from security_event order by id\
            """;

    static final List<Section> ALL =
            List.of(
                    Section.json("catalogue/versions.ndjson", CATALOGUE),
                    Section.json("submissions/submissions.ndjson", SUBMISSIONS),
                    Section.json("submissions/decisions.ndjson", DECISIONS),
                    Section.csv(
                            "observations/observations.csv",
                            "select " + FIGURES + OBSERVATIONS + " order by o.id"),
                    Section.json(
                            "observations/observations.ndjson",
                            "select "
                                    + FIGURES
                                    + ", o.confirmed, c.text as comment, q.text as source, r.text as reason"
                                    + OBSERVATIONS
                                    + OBSERVATION_TEXTS
                                    + " order by o.id"),
                    Section.json("measures/milestone-reports.ndjson", MILESTONES),
                    Section.json(
                            "findings/findings.ndjson",
                            FINDINGS.replace("{text}", words("f"))
                                    .replace("{response}", words("a"))
                                    .replace("{reason}", words("r"))),
                    Section.json(
                            "statements/statements.ndjson",
                            STATEMENTS.replace("{text}", words("s"))),
                    Section.json("status/changes.ndjson", STATUS_CHANGES),
                    Section.json("ledger/entries.ndjson", ENTRIES),
                    Section.csv("ledger/batches.csv", BATCHES),
                    Section.json("audit/security-events.ndjson", EVENTS));

    private Sections() {}

    private static String words(String row) {
        return WORDS.replace("{row}", row);
    }
}
