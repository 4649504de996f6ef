package no.veikart.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of which public state an export is.
 *
 * @param firstPublication null where nothing was ever published
 * @param newestPublication null likewise
 */
record ExportedState(
        long treeSize, @Nullable Instant firstPublication, @Nullable Instant newestPublication) {}
