package no.veikart.administration;

import java.time.Instant;
import java.util.List;
import no.veikart.status.StatusChangeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CatalogueChange", description = "What a change of the catalogue did.")
record CatalogueChangeView(
        @Schema(description = "The objects that changed; empty where nothing did.")
                List<ObjectChangeView> changes,
        @Schema(description = "When it became public; left out while it is not.")
                @Nullable Instant publishedAt,
        @Schema(description = "How many entries the ledger had with it.") @Nullable Long treeSize,
        @Schema(description = "Statuses that changed with the publication; left out before it.")
                @Nullable List<StatusChangeView> statusChanges,
        Links links) {

    @Schema(name = "CatalogueLinks", description = "Where to go on from a change.")
    record Links(
            String catalogue,
            @Schema(description = "The roadmap with the change.") String roadmap) {

        static Links of(@Nullable Long treeSize) {
            String query = treeSize == null ? "" : "?minTreeSize=" + treeSize;
            return new Links("/v1/catalogue" + query, "/v1/roadmap" + query);
        }
    }
}
