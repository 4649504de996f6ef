package no.veikart.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.Optional;
import no.veikart.finding.RaiseFinding;
import no.veikart.idempotency.IdempotentRequest;

/** Answers about a finding, once what was done to it is public. */
@ApplicationScoped
class FindingAnswers {

    private final Publications publications;
    private final Representations representations;

    FindingAnswers(Publications publications, Representations representations) {
        this.publications = publications;
        this.representations = representations;
    }

    /** 201; or 202 where the publication takes longer. */
    Response created(RaiseFinding.Done done) {
        ResponseBuilder answer =
                answer(done, 201).location(URI.create("/v1/findings/" + done.finding()));
        if (done.replayed()) {
            answer.header(IdempotentRequest.REPLAYED, true);
        }
        return answer.build();
    }

    /** 200; or 202 where the publication takes longer. */
    Response changed(RaiseFinding.Done done) {
        return answer(done, 200).build();
    }

    private ResponseBuilder answer(RaiseFinding.Done done, int status) {
        Optional<Long> size = publications.sizeWith(done.act());
        boolean pending = done.act() != null && size.isEmpty();
        ResponseBuilder answer =
                representations.finding(done.finding()).answer(pending ? 202 : status);
        size.ifPresent(
                least ->
                        answer.header(
                                HttpHeaders.CONTENT_LOCATION,
                                "/v1/findings/" + done.finding() + "?minTreeSize=" + least));
        return answer;
    }
}
