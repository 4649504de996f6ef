package no.veikart.picture;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import no.veikart.reading.PublicQuery;
import no.veikart.reading.PublicReads;
import no.veikart.roadmap.PublicState;

/** Answers with pictures of the public state. */
@ApplicationScoped
class Pictures {

    static final String SVG = "image/svg+xml";

    /** The picture has a style sheet of its own, and nothing else may be in it or be loaded. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final PublicReads reads;

    Pictures(PublicReads reads) {
        this.reads = reads;
    }

    Response answer(
            PublicQuery query,
            PictureQuery wanted,
            Function<PublicState, TemplateInstance> picture) {
        String language = wanted.language().code();
        return Response.fromResponse(
                        reads.answer(
                                query,
                                MediaType.valueOf(SVG),
                                "",
                                state -> bytes(picture.apply(state))))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static byte[] bytes(TemplateInstance picture) {
        return picture.render().getBytes(StandardCharsets.UTF_8);
    }
}
