package no.veikart.submission;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.ledger.FreeTexts;
import no.veikart.text.Language;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided on an organisation's submissions, for its feed reader (RFC 4287). */
@Path("/v1/submissions/decisions.atom")
@Produces(MediaType.APPLICATION_ATOM_XML)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class DecisionFeedResource {

    private static final int MOST = 100;

    private static final Text TITLE =
            new Text("Avgjørelser i Veikart", "Avgjerder i Veikart", "Decisions in Veikart");
    private static final Text PUBLISHED =
            new Text("%d tall publisert", "%d tal publiserte", "%d figures published");
    private static final Text RETURNED =
            new Text("%d tall sendt tilbake", "%d tal sende tilbake", "%d figures returned");

    /** Characters that no XML 1.0 document can have. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final CurrentCaller caller;
    private final Submissions submissions;
    private final FreeTexts freeTexts;

    DecisionFeedResource(CurrentCaller caller, Submissions submissions, FreeTexts freeTexts) {
        this.caller = caller;
        this.submissions = submissions;
        this.freeTexts = freeTexts;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getDecisions",
            summary = "Read what was decided on the caller's organisation's submissions as a feed",
            description = "The newest hundred, in the language that Accept-Language asks for.")
    @APIResponse(
            responseCode = "200",
            description = "The feed (RFC 4287).",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            mediaType = MediaType.APPLICATION_ATOM_XML,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response read(@Context HttpHeaders headers) throws FeedException {
        Caller reader = caller.require(Role.REPORTER);
        Language language = Language.preferred(headers.getAcceptableLanguages());
        Feed feed = feed(reader.organisation().code(), language);
        return Response.ok(new WireFeedOutput().outputString(feed))
                .type(MediaType.APPLICATION_ATOM_XML + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, SubmissionAnswers.NOT_KEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .build();
    }

    private Feed feed(String organisation, Language language) {
        List<Submission> decided = submissions.decided(organisation, MOST);
        Map<UUID, String> comments =
                freeTexts.find(
                        decided.stream()
                                .map(Submission::decisionComment)
                                .filter(Objects::nonNull)
                                .toList());
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:veikart:decisions:" + organisation);
        feed.setTitle(TITLE.in(language));
        feed.setUpdated(Date.from(decided.isEmpty() ? Instant.EPOCH : decidedAt(decided.get(0))));
        feed.setEntries(
                decided.stream().map(submission -> entry(submission, comments, language)).toList());
        return feed;
    }

    private static Entry entry(
            Submission submission, Map<UUID, String> comments, Language language) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + submission.id());
        Text title = submission.state() == SubmissionState.RETURNED ? RETURNED : PUBLISHED;
        entry.setTitle(String.format(Locale.ROOT, title.in(language), submission.figures()));
        entry.setUpdated(Date.from(decidedAt(submission)));
        entry.setPublished(Date.from(decidedAt(submission)));
        entry.setAuthors(List.of(author(submission)));
        Link link = new Link();
        link.setHref("/v1/submissions/" + submission.id());
        entry.setAlternateLinks(List.of(link));
        UUID comment = submission.decisionComment();
        if (comment != null && comments.containsKey(comment)) {
            entry.setSummary(plain(comments.get(comment)));
        }
        return entry;
    }

    private static Person author(Submission submission) {
        Person author = new Person();
        author.setName(submission.reviewer());
        return author;
    }

    private static Content plain(String text) {
        Content content = new Content();
        content.setType("text");
        content.setValue(NOT_XML.matcher(text).replaceAll("\uFFFD"));
        return content;
    }

    private static Instant decidedAt(Submission submission) {
        return Objects.requireNonNull(submission.decidedAt());
    }
}
