package dev.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules of the house, which a reader could otherwise only hope for. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.dateline");

    @Test
    void deliveryAndHttpKnowNothingOfEditorial() {
        noClasses().that().resideInAnyPackage("..delivery..", "..http..")
                .should().dependOnClassesThat().resideInAPackage("..editorial..").check(CLASSES);
    }

    @Test
    void editorialReachesTheDeliverySideOnlyThroughTheDatabase() {
        noClasses().that().resideInAPackage("..editorial..")
                .should().dependOnClassesThat().resideInAPackage("..delivery..").check(CLASSES);
    }

    @Test
    void httpKnowsNoFeature() {
        noClasses().that().resideInAPackage("..http..")
                .should().dependOnClassesThat().resideInAnyPackage("dev.dateline.delivery..", "dev.dateline.editorial..",
                        "dev.dateline.security..")
                .check(CLASSES);
    }

    @Test
    void nothingOutsideAWireVersionDependsOnOne() {
        noClasses().that().resideOutsideOfPackage("..v1..")
                .should().dependOnClassesThat(resideInAnyPackage("dev.dateline..v1..")).check(CLASSES);
    }

    @Test
    void jaxRsAndOpenApiStayAtTheEdge() {
        noClasses().that().resideOutsideOfPackages("..v1..", "..http..", "..security..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..",
                        "org.eclipse.microprofile.openapi..")
                .check(CLASSES);
    }

    @Test
    void queriesAreAskedByRepositoriesOnly() {
        noClasses().that(are(resideOutsideOfPackage("..delivery.query..")))
                .and().haveSimpleNameNotEndingWith("Repository")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CLASSES);
    }

    @Test
    void noEntityIsPartOfAnAnswer() {
        methods().that().areDeclaredInClassesThat(simpleNameEndingWith("Resource")).and().arePublic()
                .should(notMention(isEntity())).check(CLASSES);
        fields().that().areDeclaredInClassesThat(resideInAnyPackage("..v1.."))
                .should().notHaveRawType(isEntity()).check(CLASSES);
    }

    @Test
    void resourcesLiveInWireVersions() {
        classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..v1..")
                .andShould().haveSimpleNameEndingWith("Resource").andShould().notBePublic().check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("dev.dateline.(*.*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void beansGetWhatTheyNeedByConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
        noFields().should().beAnnotatedWith(ConfigProperty.class).check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
        noClasses().that().doNotHaveFullyQualifiedName("dev.dateline.UtcClock")
                .should().callMethod(Clock.class, "systemUTC").check(CLASSES);
    }

    @Test
    void casesAreChangedInANamedLocale() {
        noClasses().should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Common|DTO|Dto)$").check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isEntity() {
        return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
    }

    private static ArchCondition<JavaMethod> notMention(DescribedPredicate<JavaClass> what) {
        return new ArchCondition<>("not mention " + what.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var mentioned = new HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> mentioned.addAll(type.getAllInvolvedRawTypes()));
                mentioned.stream().filter(what).forEach(type -> events.add(SimpleConditionEvent.violated(method,
                        method.getFullName() + " mentions " + type.getName())));
            }
        };
    }
}
