package no.veikart.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.region.Region;
import org.jspecify.annotations.Nullable;

/** All versions of the catalogue's objects. */
@ApplicationScoped
public class CatalogueVersions implements PanacheRepositoryBase<CatalogueVersion, Long> {

    private final AtomicReference<@Nullable Dated> newest = new AtomicReference<>();

    /** Whether nothing was ever imported. */
    boolean isEmpty() {
        return count() == 0;
    }

    /**
     * The catalogue as it was public at the instant.
     *
     * @return null before the first catalogue was public
     */
    public @Nullable Catalogue asOf(Instant instant) {
        Instant changed = lastChange(instant);
        if (changed == null) {
            return null;
        }
        Dated known = newest.get();
        if (known != null && known.changedAt().equals(changed)) {
            return known.catalogue();
        }
        Dated read = new Dated(changed, read(changed));
        newest.updateAndGet(
                other -> other == null || other.changedAt().isBefore(changed) ? read : other);
        return read.catalogue();
    }

    private @Nullable Instant lastChange(Instant instant) {
        return getEntityManager()
                .createQuery(
                        "select max(publishedAt) from CatalogueVersion where publishedAt <= :instant",
                        Instant.class)
                .setParameter("instant", instant)
                .getSingleResult();
    }

    /** The newest version of every object, public already or not, in the document's order. */
    List<CatalogueVersion> newestStored() {
        return list(
                """
                from CatalogueVersion v where v.version = (
                    select max(w.version) from CatalogueVersion w
                    where w.kind = v.kind and w.code = v.code)
                order by v.position\
                """);
    }

    /** The versions that an act stored. */
    List<CatalogueVersion> ofAct(UUID act) {
        return list("act", act);
    }

    private Catalogue read(Instant instant) {
        return catalogue(
                list(
                        """
                        publishedAt <= ?1 and (supersededAt is null or supersededAt > ?1)
                        order by position\
                        """,
                        instant));
    }

    /**
     * @param all one version of every object
     */
    static Catalogue catalogue(List<CatalogueVersion> all) {
        Map<ObjectKind, List<CatalogueVersion>> versions =
                all.stream()
                        .collect(groupingBy(CatalogueVersion::kind, LinkedHashMap::new, toList()));
        return new Catalogue(
                all(versions, ObjectKind.roadmap, Roadmap.class).get(0),
                all(versions, ObjectKind.organisation, Organisation.class),
                all(versions, ObjectKind.region, Region.class),
                all(versions, ObjectKind.source, Source.class),
                all(versions, ObjectKind.goal, Goal.class),
                all(versions, ObjectKind.indicator, Indicator.class),
                all(versions, ObjectKind.measure, Measure.class));
    }

    private static <T> List<T> all(
            Map<ObjectKind, List<CatalogueVersion>> versions, ObjectKind kind, Class<T> type) {
        return versions.getOrDefault(kind, List.of()).stream()
                .map(version -> version.as(type))
                .toList();
    }

    /** A catalogue read once is kept, because it changes far less often than figures do. */
    private record Dated(Instant changedAt, Catalogue catalogue) {}
}
