package dev.dateline.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestFilter;

import com.tngtech.archunit.base.DescribedPredicate;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.quarkus.vertx.http.runtime.filters.Filters;

import dev.dateline.fixture.MainClasses;

/** All filters get their place in the pipeline from {@link Stage}. */
@Execution(ExecutionMode.CONCURRENT)
class StageTest {

    @Test
    void onlyStagesRegisterFilters() {
        noClasses().that().areNotAssignableTo(Stage.class).should().callMethodWhere(
                DescribedPredicate.describe("a filter is registered",
                        call -> call.getTargetOwner().isEquivalentTo(Filters.class) && call.getName().equals("register")))
                .check(MainClasses.ALL);
    }

    @Test
    void classesWithFiltersAreNamedFilter() {
        methods().that().areAnnotatedWith(ServerRequestFilter.class).or()
                .areAnnotatedWith(ServerResponseFilter.class).or().haveRawParameterTypes(Filters.class)
                .should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Filter").check(MainClasses.ALL);
    }

    @Test
    void prioritiesAreThoseOfStages() throws ReflectiveOperationException {
        assertThat(requestPriorities()).isSubsetOf(constants(Stage.OfRequest.class)).doesNotHaveDuplicates();
        assertThat(responsePriorities()).isSubsetOf(constants(Stage.OfResponse.class)).doesNotHaveDuplicates();
        assertThat(constants(Stage.OfRequest.class)).containsExactlyInAnyOrderElementsOf(requestPriorities());
    }

    private static List<Integer> requestPriorities() {
        return Stream.concat(
                MainClasses.ALL.stream().flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> method.tryGetAnnotationOfType(ServerRequestFilter.class).stream())
                        .map(ServerRequestFilter::priority),
                MainClasses.ALL.stream().filter(type -> type.isAssignableTo(ContainerRequestFilter.class))
                        .flatMap(type -> type.tryGetAnnotationOfType(Priority.class).stream()).map(Priority::value))
                .toList();
    }

    private static List<Integer> responsePriorities() {
        return MainClasses.ALL.stream().flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(ServerResponseFilter.class).stream())
                .map(ServerResponseFilter::priority).toList();
    }

    private static Set<Integer> constants(Class<?> stages) throws IllegalAccessException {
        var values = new HashSet<Integer>();
        for (Field field : stages.getFields()) {
            values.add(field.getInt(null));
        }
        return values;
    }
}
