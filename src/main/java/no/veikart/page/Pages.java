package no.veikart.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import no.veikart.reading.PublicQuery;
import no.veikart.reading.PublicReads;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;
import no.veikart.wording.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers with pages of the public state. */
@ApplicationScoped
class Pages {

    /** Nothing but what we serve ourselves, and nothing inline. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final PublicReads reads;
    private final Assets assets;
    private final Clock clock;
    private final String base;
    private final String host;

    Pages(
            PublicReads reads,
            Assets assets,
            Clock clock,
            PageConfig config,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.reads = reads;
        this.assets = assets;
        this.clock = clock;
        this.base = base(config.publicUrl());
        this.host = base.isEmpty() ? "http://127.0.0.1:" + port : base;
    }

    /** Without a slash at its end. */
    static String base(Optional<URI> url) {
        return url.map(URI::toString).map(text -> text.replaceAll("/+$", "")).orElse("");
    }

    /**
     * @param path of the page
     * @param page made of its setting; throws the problem where there is nothing to show
     */
    Response show(
            PageQuery wanted,
            PublicQuery query,
            String path,
            Function<Setting, TemplateInstance> page) {
        Language language = wanted.language(query);
        wanted.applyTo(query, clock);
        String parameter = state(query, wanted);
        Response answer =
                reads.answer(
                        query,
                        HTML,
                        language.code(),
                        state -> bytes(page.apply(setting(state, language, parameter, path))));
        return PublicReads.varying(answer, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    Setting setting(PublicState state, Language language, @Nullable String parameter, String path) {
        return new Setting(
                state,
                Words.in(language),
                new Links(language, parameter, state.batch().treeSize()),
                path,
                base,
                host,
                assets);
    }

    /**
     * The parameter that names the page's state, for the links of the page; null for the newest.
     */
    private static @Nullable String state(PublicQuery query, PageQuery wanted) {
        if (wanted.date == null) {
            return query.state();
        }
        return query.isAboutThePast() ? "date=" + wanted.date : null;
    }

    private static byte[] bytes(TemplateInstance page) {
        return page.render().getBytes(StandardCharsets.UTF_8);
    }
}
