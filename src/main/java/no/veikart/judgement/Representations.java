package no.veikart.judgement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import no.veikart.finding.Finding;
import no.veikart.finding.Findings;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.FindingView;
import no.veikart.reading.StatementView;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;
import no.veikart.statement.Statement;
import no.veikart.statement.Statements;

/**
 * Writes findings and statements as the public reads do, so that their entity tags are the same.
 */
@ApplicationScoped
class Representations {

    private final Findings findings;
    private final Statements statements;
    private final PublicStates states;
    private final ObjectMapper json;

    Representations(
            Findings findings, Statements statements, PublicStates states, ObjectMapper json) {
        this.findings = findings;
        this.statements = statements;
        this.states = states;
        this.json = json;
    }

    PublicState state() {
        return states.newest().orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }

    /** A finding as it is stored, public already or not. */
    Representation finding(UUID id) {
        return of(findings.stored(id).orElseThrow());
    }

    Representation of(Finding finding) {
        return written(FindingView.whole(finding, state()));
    }

    /** A statement as it is stored, public already or not. */
    Representation statement(UUID id) {
        return of(statements.stored(id).orElseThrow());
    }

    Representation of(Statement statement) {
        return written(StatementView.of(statement));
    }

    private Representation written(Object view) {
        try {
            return Representation.of(json.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view has a JSON form", e);
        }
    }
}
