package no.veikart.administration;

import java.util.List;
import java.util.Map;
import no.veikart.status.PredictedChangeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CataloguePreview",
        description = "What a change would do if it were published now. Nothing of it is stored.")
record CataloguePreviewView(
        @Schema(description = "The objects that would change; empty where nothing would.")
                List<ObjectChangeView> changes,
        @Schema(description = "Statuses that would change with the publication, and why.")
                List<PredictedChangeView> statusChanges) {

    static CataloguePreviewView of(PutCatalogue.Foreseen foreseen) {
        return new CataloguePreviewView(
                ObjectChangeView.all(foreseen.difference(), Map.of()),
                foreseen.statusChanges().stream().map(PredictedChangeView::of).toList());
    }
}
