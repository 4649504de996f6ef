package no.veikart.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a token says (RFC 7519). A claim that is missing or of another type than asked for is simply
 * not there.
 */
record Claims(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a token without verifying it: empty where it is not a signed JWT at all. */
    static Optional<Claims> unverified(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || Arrays.stream(parts).anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode json = JSON.readTree(new String(payload, StandardCharsets.UTF_8));
            return Optional.ofNullable(json).filter(JsonNode::isObject).map(Claims::new);
        } catch (IllegalArgumentException | JsonProcessingException notAJwt) {
            return Optional.empty();
        }
    }

    /** A claim that is text and not blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(json.path(name).textValue()).filter(text -> !text.isBlank());
    }

    /** A claim that is a time, in seconds since 1970 (NumericDate). */
    OptionalLong seconds(String name) {
        JsonNode claim = json.path(name);
        return claim.canConvertToLong() ? OptionalLong.of(claim.longValue()) : OptionalLong.empty();
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    Claims object(String name) {
        return new Claims(json.path(name));
    }

    /** These claims, where they are an object at all. */
    Optional<Claims> ifPresent() {
        return Optional.of(this).filter(claims -> claims.json.isObject());
    }

    /** The objects in a claim that is a list. */
    Stream<Claims> objects(String name) {
        return elements(name).filter(JsonNode::isObject).map(Claims::new);
    }

    /** The texts in a claim that is a list. */
    Stream<String> texts(String name) {
        return elements(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private Stream<JsonNode> elements(String name) {
        JsonNode list = json.path(name);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }
}
