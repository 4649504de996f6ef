package no.veikart.reading;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;

/** The formats in which something can be had besides, or instead of, the tracker's own JSON. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the media type
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    /** Has no media type of its own (json-stat.org/full), so it must be asked for by name. */
    JSON_STAT(MediaType.APPLICATION_JSON),
    CSV("text/csv;charset=UTF-8;header=present"),
    NDJSON("application/x-ndjson"),
    SDMX_JSON("application/vnd.sdmx.data+json;version=2.0.0"),
    SDMX_CSV("application/vnd.sdmx.data+csv;version=2.0.0"),
    SDMX_STRUCTURE_JSON("application/vnd.sdmx.structure+json;version=2.0.0"),
    TURTLE("text/turtle;charset=UTF-8"),
    JSON_LD("application/ld+json");

    /** What a client may say besides the version, as it is what it gets. */
    private static final Map<String, String> GIVEN =
            Map.of("labels", "id", "timeformat", "original", "keys", "none", "header", "present");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** The value of the parameter {@code format}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public MediaType type() {
        return type;
    }

    boolean isNegotiable() {
        return this != JSON_STAT;
    }

    /** Whether it is among what a client accepts by a media range (RFC 9110, section 12.5.1). */
    boolean isIn(MediaType range) {
        return type.isCompatible(range)
                && range.getParameters().entrySet().stream()
                        .allMatch(parameter -> is(parameter.getKey(), parameter.getValue()));
    }

    private boolean is(String parameter, String value) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "q", "qs" -> true;
            case "charset" -> value.equalsIgnoreCase("utf-8");
            default ->
                    value.equals(type.getParameters().get(name)) || value.equals(GIVEN.get(name));
        };
    }
}
