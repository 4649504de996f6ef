package no.veikart.dcat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import no.veikart.testsupport.FormatFiles;
import no.veikart.testsupport.ServiceProfile;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the open data, read and judged by another library than the one that wrote. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class DcatTest {

    private static final String ADDRESS = "/v1/catalogue/dcat";
    private static final String FOLDER = "src/test/resources/no/veikart/dcat/";

    @Test
    void theShapesOfTheNorwegianProfileFindNoFault() {
        Graph shapes = RDFDataMgr.loadGraph(FOLDER + "dcat-ap-no-2.0-shacl-shapes.ttl");
        Model withTerms = turtle().add(RDFDataMgr.loadModel(FOLDER + "eu-authority-terms.ttl"));

        ValidationReport report =
                ShaclValidator.get().validate(Shapes.parse(shapes), withTerms.getGraph());

        assertThat(
                        report.getEntries().stream()
                                .filter(entry -> Severity.Violation.equals(entry.severity())))
                .extracting(ReportEntry::message, entry -> entry.focusNode().toString())
                .isEmpty();
    }

    /** Version 3.0 of the profile: its mandatory properties. */
    @Test
    void whatTheNextVersionOfTheProfileRequiresIsThere() {
        Model model = turtle();

        assertHave(
                model,
                DCAT.Catalog,
                1,
                DCTerms.title,
                DCTerms.description,
                DCTerms.publisher,
                DCAT.contactPoint);
        assertHave(
                model,
                DCAT.Dataset,
                indicators().size(),
                DCTerms.title,
                DCTerms.description,
                DCTerms.publisher,
                DCAT.contactPoint,
                DCAT.theme);
        assertHave(
                model,
                DCAT.DataService,
                1,
                DCTerms.title,
                DCTerms.publisher,
                DCAT.contactPoint,
                DCAT.endpointURL,
                DCAT.endpointDescription);
        assertHave(
                model, DCAT.Distribution, indicators().size() * 5, DCAT.accessURL, DCTerms.format);
    }

    @Test
    void everyAddressOfADistributionAnswers() {
        List<String> addresses =
                turtle().listObjectsOfProperty(DCAT.accessURL)
                        .mapWith(node -> node.asResource().getURI())
                        .toList();

        assertThat(addresses)
                .hasSize(indicators().size() * 5)
                .allMatch(url -> url.startsWith("https://veikart.no/v1/"));
        for (String address : addresses) {
            given().urlEncodingEnabled(false)
                    .get(address.replace("https://veikart.no", ""))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void bothSyntaxesTellTheSame() {
        Response jsonLd = given().get(ADDRESS + "?format=json-ld");

        assertThat(read(jsonLd, Lang.JSONLD).isIsomorphicWith(turtle())).isTrue();
    }

    @Test
    void theDocumentsThatToolsOfOthersCheckAreKept() {
        FormatFiles.keep("dcat.ttl", given().get(ADDRESS));
        FormatFiles.keep("dcat.jsonld", given().get(ADDRESS + "?format=json-ld"));
    }

    @Test
    void textsAreInThreeLanguages() {
        given().get(ADDRESS)
                .then()
                .body(containsString("@nb"))
                .body(containsString("@nn"))
                .body(containsString("@en"));
    }

    @ParameterizedTest(name = "Accept: {0}: {1}")
    @CsvSource({
        "*/*, text/turtle",
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "'application/ld+json;q=0.9, text/turtle;q=0.8', application/ld+json",
    })
    void aClientGetsTheSyntaxThatItAsksFor(String accept, String type) {
        given().header("Accept", accept)
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Vary", equalTo("Accept-Encoding, Accept"));
    }

    @Test
    void anotherSyntaxIsNotThere() {
        given().header("Accept", "application/rdf+xml")
                .get(ADDRESS)
                .then()
                .statusCode(406)
                .body("errors[0].code", equalTo("unknown-format"))
                .body("errors[0].detail", containsString("text/turtle"));
    }

    private static void assertHave(Model model, Resource type, int count, Property... properties) {
        List<Resource> things = model.listSubjectsWithProperty(RDF.type, type).toList();
        assertThat(things).as("%s", type).hasSize(count);
        for (Resource thing : things) {
            for (Property property : properties) {
                assertThat(thing.hasProperty(property)).as("%s of %s", property, thing).isTrue();
            }
        }
    }

    private static List<String> indicators() {
        return given().get("/v1/indicators").jsonPath().getList("items.code");
    }

    private static Model turtle() {
        return read(given().get(ADDRESS), Lang.TURTLE);
    }

    private static Model read(Response answer, Lang syntax) {
        answer.then().statusCode(200);
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(answer.asString()), "", syntax);
        return model;
    }
}
