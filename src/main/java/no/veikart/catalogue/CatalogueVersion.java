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

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private String definition;

    @SuppressWarnings("UnusedVariable") // joined on in the database alone
    private UUID act;

    @SuppressWarnings("UnusedVariable") // read in the database alone
    private @Nullable String organisation;

    @SuppressWarnings("UnusedVariable") // read in the database alone
    private @Nullable String channel;

    @SuppressWarnings("UnusedVariable") // read in the database alone
    private @Nullable String client;

    @SuppressWarnings("UnusedVariable") // read in the database alone
    private @Nullable String person;

    @SuppressWarnings("UnusedVariable") // joined on in the database alone
    private @Nullable UUID reason;

    @Column(name = "leaf_index", insertable = false, updatable = false)
    private @Nullable Long ledgerIndex;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueVersion() {}

    private CatalogueVersion(CatalogueObject object, int version, int position, UUID act) {
        this.kind = object.kind();
        this.code = object.code();
        this.version = version;
        this.position = position;
        this.definition = object.definition().toString();
        this.act = act;
    }

    /** The first version of an object. */
    static CatalogueVersion first(CatalogueObject object, int position, UUID act) {
        return new CatalogueVersion(object, 1, position, act);
    }

    /** The version after this one, at the same place. */
    CatalogueVersion next(CatalogueObject object, UUID newAct) {
        return new CatalogueVersion(object, version + 1, position, newAct);
    }

    /**
     * @param newReason identifier of the free text, if there is one
     */
    void writtenBy(Author author, @Nullable UUID newReason) {
        organisation = author.organisation();
        channel = author.channel();
        client = author.client();
        person = author.person();
        reason = newReason;
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

    /** The place among its kind. */
    int position() {
        return position;
    }

    /** Null until it is public. */
    @Nullable Long ledgerIndex() {
        return ledgerIndex;
    }

    /** What names the object among all of the catalogue. */
    String key() {
        return kind + " " + code;
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
