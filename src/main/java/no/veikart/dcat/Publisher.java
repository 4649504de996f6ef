package no.veikart.dcat;

import java.net.URI;
import no.veikart.catalogue.Catalogue;
import no.veikart.organisation.Organisation;
import no.veikart.text.Text;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;

/**
 * Who publishes the data, and where.
 *
 * @param agent the organisation
 * @param contact where to turn with questions
 */
record Publisher(URI url, Resource agent, Resource contact) {

    /** How the national data catalogue names organisations. */
    private static final String ORGANISATIONS =
            "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/";

    private static final Text TRACKER = new Text("Veikart", "Veikart", "Veikart");

    /** Adds the publisher to the model. */
    static Publisher add(Model model, DcatConfig config, Catalogue catalogue) {
        Resource agent =
                config.publisher()
                        .map(
                                number ->
                                        agent(model, ORGANISATIONS + number, number.value())
                                                .with(
                                                        FOAF.NAME,
                                                        catalogue.organisations().stream()
                                                                .filter(
                                                                        one ->
                                                                                number.equals(
                                                                                        one
                                                                                                .number()))
                                                                .map(Organisation::name)
                                                                .findFirst()
                                                                .orElse(TRACKER)))
                        .orElseGet(
                                () ->
                                        agent(model, config.url() + "/#publisher", "veikart")
                                                .with(FOAF.NAME, TRACKER));
        IRI property =
                "mailto".equals(config.contact().getScheme()) ? VCARD4.HAS_EMAIL : VCARD4.HAS_URL;
        Resource contact =
                new Resource(model, Vocabulary.iri(config.url() + "/#contact"), VCARD4.ORGANIZATION)
                        .with(VCARD4.FN, TRACKER)
                        .with(property, Vocabulary.iri(config.contact().toString()));
        return new Publisher(config.url(), agent, contact);
    }

    private static Resource agent(Model model, String iri, String identifier) {
        return new Resource(model, Vocabulary.iri(iri), FOAF.AGENT)
                .with(DCTERMS.IDENTIFIER, identifier);
    }

    String address(String path) {
        return url + path;
    }
}
