package no.veikart.catalogue;

import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where figures and facts come from.
 *
 * @param licence an SPDX identifier, or {@code not-stated} where the source names none
 * @param attribution what a reader who passes figures on should print
 */
public record Source(
        String key,
        String publisher,
        Text title,
        @Nullable String url,
        String licence,
        String attribution) {

    /** The licence of a source that names none. */
    public static final String NO_LICENCE = "not-stated";
}
