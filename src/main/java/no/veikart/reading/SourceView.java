package no.veikart.reading;

import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.Source;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Source", description = "Where figures and facts come from.")
record SourceView(
        @Schema(examples = "S12a") String key,
        @Schema(examples = "Statistisk sentralbyrå") String publisher,
        Text title,
        @Nullable String url,
        @Schema(
                        description = "SPDX identifier, or not-stated where the source names none.",
                        examples = "CC-BY-4.0")
                String licence,
        @Schema(description = "What to print when passing figures on.") String attribution) {

    static SourceView of(String key, Catalogue catalogue) {
        return of(catalogue.source(key).orElseThrow());
    }

    /** Null for a text that is no key of a source. */
    static @Nullable SourceView ofNullable(@Nullable String text, Catalogue catalogue) {
        return text == null ? null : catalogue.source(text).map(SourceView::of).orElse(null);
    }

    private static SourceView of(Source source) {
        return new SourceView(
                source.key(),
                source.publisher(),
                source.title(),
                source.url(),
                source.licence(),
                source.attribution());
    }
}
