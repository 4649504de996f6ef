package no.veikart.reading;

import java.util.Arrays;
import java.util.List;

/** Entity tags that a client says it has (RFC 9110, section 13.1.2). */
final class KnownTags {

    private KnownTags() {}

    /**
     * Whether the tag is among them; a weak one will do.
     *
     * @param tag without quotes
     * @param headers values of If-None-Match
     */
    static boolean contain(String tag, List<String> headers) {
        if (headers.isEmpty()) {
            return false;
        }
        String quoted = "\"" + tag + "\"";
        if (headers.get(0).equals(quoted)) { // as nearly every client sends it
            return true;
        }
        return headers.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .anyMatch(
                        one -> one.equals("*") || one.equals(quoted) || one.equals("W/" + quoted));
    }
}
