package no.veikart.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;

/** All pages, each in every language (sitemaps.org, version 0.9). */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Sitemap(List<Place> places) implements TemplateInstance {

    /** A page in one language, and in all of them. */
    public record Place(String address, List<Version> versions) {}

    /** A page in one language. */
    public record Version(String language, String address) {}

    static Sitemap of(PublicState state, String base) {
        Stream<String> paths =
                Stream.of(
                                Stream.of("/"),
                                state.catalogue().goals().stream()
                                        .map(goal -> "/goals/" + goal.code()),
                                state.catalogue().indicators().stream()
                                        .map(indicator -> "/indicators/" + indicator.code()),
                                Arrays.stream(Guide.values()).map(Guide::path))
                        .flatMap(part -> part);
        return new Sitemap(paths.flatMap(path -> places(base + path)).toList());
    }

    private static Stream<Place> places(String address) {
        List<Version> versions =
                Arrays.stream(Language.values())
                        .map(Language::code)
                        .map(code -> new Version(code, address + "?lang=" + code))
                        .toList();
        return versions.stream().map(version -> new Place(version.address(), versions));
    }
}
