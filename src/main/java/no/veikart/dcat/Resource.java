package no.veikart.dcat;

import java.time.LocalDate;
import no.veikart.text.Language;
import no.veikart.text.Text;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** What the description says about one thing. */
final class Resource {

    private final Model model;
    private final org.eclipse.rdf4j.model.Resource subject;

    Resource(Model model, org.eclipse.rdf4j.model.Resource subject, IRI type) {
        this.model = model;
        this.subject = subject;
        model.add(subject, RDF.TYPE, type);
    }

    /** One that has no name of its own. */
    static Resource nameless(Model model, IRI type) {
        return new Resource(model, Vocabulary.VALUES.createBNode(), type);
    }

    org.eclipse.rdf4j.model.Resource subject() {
        return subject;
    }

    Resource with(IRI property, Value value) {
        model.add(subject, property, value);
        return this;
    }

    Resource with(IRI property, Resource other) {
        return with(property, other.subject);
    }

    /** A text that is the same in every language. */
    Resource with(IRI property, String text) {
        return with(property, Vocabulary.VALUES.createLiteral(text));
    }

    Resource with(IRI property, Text text) {
        for (Language language : Language.values()) {
            with(property, Vocabulary.VALUES.createLiteral(text.in(language), language.code()));
        }
        return this;
    }

    Resource with(IRI property, LocalDate day) {
        return with(property, Vocabulary.VALUES.createLiteral(day));
    }
}
