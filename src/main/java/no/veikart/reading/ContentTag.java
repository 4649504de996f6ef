package no.veikart.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** The entity tag of what is public: it names the bytes, wherever and whenever they are read. */
public final class ContentTag {

    private ContentTag() {}

    /** Without the quotes. */
    public static String of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Whether a client that wants to change something has seen it (RFC 9110, section 13.1.1). It is
     * the same in whichever coding it was read.
     *
     * @param ifMatch value of the header
     * @param current tags of what there is, one for each of its forms, without quotes
     */
    public static boolean isSeen(String ifMatch, String... current) {
        Set<String> tags = Set.of(current);
        return Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || (isQuoted(one) && tags.contains(plain(one))));
    }

    private static boolean isQuoted(String tag) {
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"");
    }

    private static String plain(String quoted) {
        return Coding.plainTag(quoted.substring(1, quoted.length() - 1));
    }
}
