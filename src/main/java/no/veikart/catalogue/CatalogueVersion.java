package no.veikart.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of one object of the catalogue, and between which instants it was public. */
@Entity
@Table(name = "catalogue_version")
class CatalogueVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ObjectKind kind;

    private String code;
    private int version;

    @SuppressWarnings("UnusedVariable") // ordered by in the database alone
    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private String definition;

    @SuppressWarnings("UnusedVariable") // joined on in the database alone
    private UUID act;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueVersion() {}

    CatalogueVersion(
            ObjectKind kind, String code, int version, int position, String definition, UUID act) {
        this.kind = kind;
        this.code = code;
        this.version = version;
        this.position = position;
        this.definition = definition;
        this.act = act;
    }

    long row() {
        if (id == null) {
            throw new IllegalStateException(kind + " " + code + " is not stored yet");
        }
        return id;
    }

    ObjectKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    <T> T as(Class<T> type) {
        return CatalogueFormat.fromJson(definition, type);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s, version %d, public %s to %s",
                kind,
                code,
                version,
                publishedAt,
                supersededAt);
    }
}
