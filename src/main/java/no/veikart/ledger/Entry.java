package no.veikart.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.veikart.merkle.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * One act, as the bytes that are kept and hashed.
 *
 * @param body canonical JSON, built once and never serialised again
 * @param observation the row of the figure that the entry publishes
 * @param milestone the row of the milestone's report that the entry publishes
 * @param catalogue the row of the catalogue version that the entry publishes
 */
public record Entry(
        EntryType type,
        byte[] body,
        @Nullable Long observation,
        @Nullable Long milestone,
        @Nullable Long catalogue) {

    private static final int FORMAT_VERSION = 1;
    private static final DateTimeFormatter RFC_3339_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** RFC 3339 in UTC with milliseconds, as every time in the ledger. */
    public static String time(Instant instant) {
        return RFC_3339_MILLIS.format(instant);
    }

    public static Builder of(EntryType type, Instant time) {
        return new Builder(type, time);
    }

    /** Collects an entry's fields; those without a value are left out. */
    public static final class Builder {

        private final EntryType type;
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private @Nullable Long observation;
        private @Nullable Long milestone;
        private @Nullable Long catalogue;

        private Builder(EntryType type, Instant time) {
            this.type = type;
            fields.put("v", FORMAT_VERSION);
            fields.put("type", type.code());
            fields.put("time", time(time));
        }

        public Builder with(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        /** A free text stands in the ledger as its salted hash alone. */
        public Builder withHash(String name, @Nullable FreeText text) {
            return with(name + "Hash", text == null ? null : text.hash());
        }

        public Builder publishing(long observationRow) {
            observation = observationRow;
            return this;
        }

        public Builder publishingMilestone(long reportRow) {
            milestone = reportRow;
            return this;
        }

        public Builder publishingCatalogue(long catalogueRow) {
            catalogue = catalogueRow;
            return this;
        }

        public Entry build() {
            return new Entry(type, CanonicalJson.bytes(fields), observation, milestone, catalogue);
        }
    }
}
