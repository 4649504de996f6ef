package no.veikart;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;

/** How the packages may lean on each other, and on what else. */
@AnalyzeClasses(packages = "no.veikart", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "no.veikart..";

    private static final DescribedPredicate<CanBeAnnotated> ENTITY =
            CanBeAnnotated.Predicates.annotatedWith(Entity.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("no.veikart.(*)..").should().beFreeOfCycles();

    /** Whoever doubts a status or a proof can run these with a JDK and nothing else. */
    @ArchTest
    static final ArchRule whatAnybodyMustBeAbleToRedoNeedsNoFramework =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "no.veikart.assessment..", "no.veikart.merkle..", "no.veikart.note..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.jspecify.annotations..",
                                    "no.veikart.assessment..",
                                    "no.veikart.merkle..",
                                    "no.veikart.note.."));

    @ArchTest
    static final ArchRule valueTypesAreAtTheBottom =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "no.veikart.period..",
                            "no.veikart.region..",
                            "no.veikart.organisation..",
                            "no.veikart.text..",
                            "no.veikart.wording..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(OURS)
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAnyPackage(
                                                            "no.veikart.period..",
                                                            "no.veikart.region..",
                                                            "no.veikart.organisation..",
                                                            "no.veikart.text..",
                                                            "no.veikart.wording..")))
                                    .as("packages above them"));

    /** Rules that hold however somebody asks: they must not know of HTTP. */
    @ArchTest
    static final ArchRule onlyTheEdgesKnowOfHttp =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "no.veikart.reading..",
                            "no.veikart.picture..",
                            "no.veikart.page..",
                            "no.veikart.sdmx..",
                            "no.veikart.dcat..",
                            "no.veikart.live..",
                            "no.veikart.webhook..",
                            "no.veikart.submission..",
                            "no.veikart.obligation..",
                            "no.veikart.administration..",
                            "no.veikart.transparency..",
                            "no.veikart.judgement..",
                            "no.veikart.audit..",
                            "no.veikart.edge..",
                            "no.veikart.problem..",
                            "no.veikart.paging..",
                            "no.veikart.identity..",
                            "no.veikart.contract..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..");

    @ArchTest
    static final ArchRule publicReadsDoNotKnowWhoAsks =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "no.veikart.reading..",
                            "no.veikart.picture..",
                            "no.veikart.page..",
                            "no.veikart.sdmx..",
                            "no.veikart.dcat..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "no.veikart.identity..",
                            "no.veikart.submission..",
                            "no.veikart.obligation..",
                            "no.veikart.administration..",
                            "no.veikart.judgement..",
                            "no.veikart.webhook..",
                            "no.veikart.audit..");

    @ArchTest
    static final ArchRule resourcesDoNotQuery =
            noClasses()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Jdbi.class);

    @ArchTest
    static final ArchRule noEntityIsInTheSignatureOfAResource =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Path.class)
                    .and()
                    .arePublic()
                    .should(haveNoEntityInTheirSignature());

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule whatAClassNeedsComesThroughItsConstructor =
            noFields()
                    .should()
                    .beAnnotatedWith(Inject.class)
                    .orShould()
                    .beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule constantsAreTheOnlyStatics =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule everyPackageSaysWhatIsNull =
            classes()
                    .that()
                    .resideInAPackage(OURS)
                    .should(
                            new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class),
                                                    type.getPackageName()));
                                }
                            });

    private ArchitectureTest() {}

    private static ArchCondition<JavaMethod> haveNoEntityInTheirSignature() {
        return new ArchCondition<>("have no entity in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<String> entities =
                        method.getAllInvolvedRawTypes().stream()
                                .filter(ENTITY)
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet());
                events.add(
                        new SimpleConditionEvent(
                                method,
                                entities.isEmpty(),
                                method.getFullName() + ": " + entities));
            }
        };
    }
}
