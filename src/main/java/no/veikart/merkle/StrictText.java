package no.veikart.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Reads what C2SP's formats are made of, where each value has exactly one spelling.
 *
 * <p>A second spelling would let two parties hold different bytes for the same statement.
 */
public final class StrictText {

    private StrictText() {}

    /**
     * A number from 0 to 2^63 - 1 in ASCII digits without leading zeros.
     *
     * @throws MalformedException if it is anything else
     */
    public static long decimal(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new MalformedException("not a decimal number: '" + text + "'");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new MalformedException("number above 2^63 - 1: " + text);
        }
    }

    /**
     * Base64 of RFC 4648, section 4, with its padding and with zeros in the bits left over.
     *
     * @throws MalformedException if it is anything else
     */
    public static byte[] base64(String text) {
        byte[] bytes = decode(text);
        if (!base64(bytes).equals(text)) {
            throw new MalformedException("not the one base64 form of its bytes: '" + text + "'");
        }
        return bytes;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedException("not base64: '" + text + "'");
        }
    }

    /** Base64 of RFC 4648, section 4, with padding. */
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The text that the bytes spell in UTF-8.
     *
     * @throws MalformedException if a byte fits nowhere in UTF-8
     */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedException("not UTF-8");
        }
    }
}
