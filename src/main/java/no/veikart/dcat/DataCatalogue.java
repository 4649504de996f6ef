package no.veikart.dcat;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import no.veikart.format.Variable;
import no.veikart.indicator.Indicator;
import no.veikart.observation.CoveredPeriod;
import no.veikart.reading.FigureSources;
import no.veikart.reading.Rows;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Text;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Describes everything that can be read: a catalogue with a data set for each indicator and the
 * service that answers with them (DCAT-AP-NO, data.norge.no/specification/dcat-ap-no; the property
 * names are those of version 2.0 and 3.0).
 */
@ApplicationScoped
class DataCatalogue {

    private static final Text SERVICE =
            new Text(
                    "Veikarts programmeringsgrensesnitt",
                    "Programmeringsgrensesnittet til Veikart",
                    "The API of Veikart");

    private final DcatConfig config;
    private final FigureSources sources;

    DataCatalogue(DcatConfig config, FigureSources sources) {
        this.config = config;
        this.sources = sources;
    }

    byte[] describe(PublicState state, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriterConfig pretty = new WriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
        Rio.write(model(state), out, format, pretty);
        return out.toByteArray();
    }

    private Model model(PublicState state) {
        Model model = new LinkedHashModel();
        model.setNamespace(DCAT.NS);
        model.setNamespace(DCTERMS.NS);
        model.setNamespace(FOAF.NS);
        model.setNamespace(PROV.NS);
        model.setNamespace(VCARD4.NS);
        Publisher publisher = Publisher.add(model, config, state.catalogue());
        String address = publisher.address("/v1/catalogue/dcat");
        Resource catalogue =
                described(
                        new Resource(model, Vocabulary.iri(address), DCAT.CATALOG),
                        address,
                        state.catalogue().roadmap().title(),
                        state.catalogue().roadmap().summary(),
                        publisher);
        for (IRI language : Vocabulary.LANGUAGES) {
            catalogue.with(DCTERMS.LANGUAGE, language);
        }
        catalogue.with(FOAF.HOMEPAGE, Vocabulary.iri(publisher.address("/")));
        Resource service = service(model, publisher, state);
        catalogue.with(DCAT.HAS_SERVICE, service);
        Datasets datasets = new Datasets(model, state, publisher);
        Rows rows = new Rows(state);
        for (Indicator indicator : state.catalogue().indicators()) {
            Resource dataset = datasets.add(indicator, coverage(indicator, rows, state));
            catalogue.with(DCAT.HAS_DATASET, dataset);
            service.with(DCAT.SERVES_DATASET, dataset);
        }
        return model;
    }

    private static Resource service(Model model, Publisher publisher, PublicState state) {
        String address = publisher.address("/v1");
        return described(
                        new Resource(model, Vocabulary.iri(address), DCAT.DATA_SERVICE),
                        address,
                        SERVICE,
                        state.catalogue().roadmap().summary(),
                        publisher)
                .with(DCAT.ENDPOINT_URL, Vocabulary.iri(address))
                .with(DCAT.ENDPOINT_DESCRIPTION, Vocabulary.iri(publisher.address("/q/openapi")));
    }

    private static Resource described(
            Resource resource,
            String identifier,
            Text title,
            Text description,
            Publisher publisher) {
        return resource.with(DCTERMS.TITLE, title)
                .with(DCTERMS.DESCRIPTION, description)
                .with(DCTERMS.IDENTIFIER, identifier)
                .with(DCTERMS.PUBLISHER, publisher.agent())
                .with(DCAT.CONTACT_POINT, publisher.contact());
    }

    private Coverage coverage(Indicator indicator, Rows rows, PublicState state) {
        List<CoveredPeriod> periods =
                sources.of(state).periods(indicator.code(), state.batch().publishedAt());
        Variable variable = rows.variable(indicator.code());
        return new Coverage(
                periods,
                periods.stream()
                        .map(period -> rows.credit(period.source(), variable).licence())
                        .collect(toSet()));
    }
}
