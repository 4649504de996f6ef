package no.veikart.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.roadmap.PublicState;
import no.veikart.statement.Statement;
import no.veikart.statement.Statements;
import no.veikart.status.Subject;

/** What an owner has said about something, in parts, newest first. */
@ApplicationScoped
class StatementHistory {

    private final Statements statements;

    StatementHistory(Statements statements) {
        this.statements = statements;
    }

    Items.OfStatements part(Subject subject, PageQuery page, PublicState state, UriInfo uri) {
        int limit = page.limit();
        Page<Statement> part =
                Page.of(
                        statements.history(
                                subject,
                                state.batch().publishedAt(),
                                page.position(Long::valueOf).orElse(Long.MAX_VALUE),
                                limit + 1),
                        limit,
                        statement -> String.valueOf(statement.ledgerIndex()),
                        uri);
        return new Items.OfStatements(
                part.items().stream().map(StatementView::of).toList(), part.next());
    }
}
