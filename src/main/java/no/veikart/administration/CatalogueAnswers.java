package no.veikart.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.veikart.catalogue.CatalogueDifference;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.ChangeCatalogue;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Waiting;
import no.veikart.roadmap.PublicStates;
import no.veikart.status.StatusChangeView;
import no.veikart.status.StatusChanges;

/** Answers to a change of the catalogue, once it is public. */
@ApplicationScoped
class CatalogueAnswers {

    private static final String NOT_KEPT = "private, no-store";

    private final Waiting waiting;
    private final PublicStates states;
    private final ChangeCatalogue change;
    private final StatusChanges statusChanges;
    private final AdministrationConfig config;

    CatalogueAnswers(
            Waiting waiting,
            PublicStates states,
            ChangeCatalogue change,
            StatusChanges statusChanges,
            AdministrationConfig config) {
        this.waiting = waiting;
        this.states = states;
        this.change = change;
        this.statusChanges = statusChanges;
        this.config = config;
    }

    Response previewed(PutCatalogue.Foreseen foreseen) {
        return Response.ok(CataloguePreviewView.of(foreseen))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    /** 200; or 202 where the publication takes longer. */
    Response changed(PutCatalogue.Stored stored) {
        CatalogueDifference difference = stored.foreseen().difference();
        UUID act = stored.act();
        if (act == null) {
            return answer(200, unchanged(difference), stored.document());
        }
        return waiting.publicationOf(act, config.publicationWait())
                .filter(batch -> states.reached(batch.treeSize(), config.publicationWait()))
                .map(batch -> answer(200, published(difference, act, batch), stored.document()))
                .orElseGet(() -> answer(202, pending(difference), stored.document()));
    }

    private static Response answer(int status, CatalogueChangeView view, CatalogueDocument now) {
        return Response.status(status)
                .entity(view)
                .tag(new EntityTag(Precondition.tag(now)))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    private CatalogueChangeView published(CatalogueDifference difference, UUID act, Batch batch) {
        List<StatusChangeView> changes =
                statusChanges.between(batch.firstIndex(), batch.treeSize()).stream()
                        .map(StatusChangeView::of)
                        .toList();
        return new CatalogueChangeView(
                ObjectChangeView.all(difference, change.ledgerIndexes(act)),
                batch.publishedAt(),
                batch.treeSize(),
                changes,
                CatalogueChangeView.Links.of(batch.treeSize()));
    }

    private static CatalogueChangeView unchanged(CatalogueDifference difference) {
        return view(difference, Optional.of(List.of()));
    }

    private static CatalogueChangeView pending(CatalogueDifference difference) {
        return view(difference, Optional.empty());
    }

    private static CatalogueChangeView view(
            CatalogueDifference difference, Optional<List<StatusChangeView>> statusChanges) {
        return new CatalogueChangeView(
                ObjectChangeView.all(difference, Map.of()),
                null,
                null,
                statusChanges.orElse(null),
                CatalogueChangeView.Links.of(null));
    }
}
