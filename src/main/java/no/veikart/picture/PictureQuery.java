package no.veikart.picture;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.veikart.problem.Faults;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which language and colours a picture is wanted. */
final class PictureQuery {

    @QueryParam("lang")
    @Parameter(
            description = "The language of its texts; bokmål where it is left out.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"nb", "nn", "en"},
                            defaultValue = "nb"))
    @Nullable String lang;

    @QueryParam("theme")
    @Parameter(
            description = "Its colours; by default as the reader's system prefers.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"light", "dark", "auto"},
                            defaultValue = "auto"))
    @Nullable String theme;

    /**
     * Bokmål where nothing is said: a picture is the same for everybody who sees the page that it
     * is embedded in.
     */
    Language language() {
        return choice("lang", lang, Language.NB, List.of(Language.values()), Language::code);
    }

    Theme theme() {
        return choice("theme", theme, Theme.AUTO, List.of(Theme.values()), Theme::code);
    }

    /**
     * @throws no.veikart.problem.ProblemException 400 for what is none of the codes, with the list
     */
    static <T> T choice(
            String name, @Nullable String text, T usual, List<T> all, Function<T, String> code) {
        return text == null
                ? usual
                : all.stream()
                        .filter(one -> code.apply(one).equals(text))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Faults.ofParameter(
                                                name,
                                                "unknown-value",
                                                all.stream()
                                                        .map(code)
                                                        .collect(Collectors.joining(", "))));
    }
}
