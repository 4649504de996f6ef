package no.veikart.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import no.veikart.finding.FindingConfig;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.statement.MakeStatement;
import no.veikart.statement.NewStatement;
import no.veikart.status.Subject;
import org.jspecify.annotations.Nullable;

/** Takes an owner's proposal of a statement, about whatever it is. */
@ApplicationScoped
class ProposeStatement {

    private final MakeStatement make;
    private final Representations representations;
    private final FindingConfig config;

    ProposeStatement(MakeStatement make, Representations representations, FindingConfig config) {
        this.make = make;
        this.representations = representations;
        this.config = config;
    }

    Response run(Subject subject, @Nullable String key, byte[] body, Caller owner) {
        NewStatement wanted = StatementReader.read(body, config.longestText());
        String act = "POST statement " + subject.kind().code() + " " + subject.code();
        MakeStatement.Proposed proposed =
                make.propose(
                        subject,
                        Owners.of(subject, representations.state().catalogue()),
                        wanted,
                        owner,
                        Retries.named(key, owner, act, body));
        ResponseBuilder answer =
                representations
                        .statement(proposed.id())
                        .answer(201)
                        .location(URI.create("/v1/statements/" + proposed.id()));
        if (proposed.replayed()) {
            answer.header(IdempotentRequest.REPLAYED, true);
        }
        return answer.build();
    }
}
