package io.restassured.internal.path.json;

import static io.restassured.internal.common.assertion.AssertionSupport.attributeGetter;
import static io.restassured.internal.common.assertion.AssertionSupport.classKeyword;
import static io.restassured.internal.common.assertion.AssertionSupport.escapePath;
import static io.restassured.internal.common.assertion.AssertionSupport.hyphen;
import static io.restassured.internal.common.assertion.AssertionSupport.integer;
import static io.restassured.internal.common.assertion.AssertionSupport.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import org.codehaus.groovy.runtime.InvokerHelper;

import io.restassured.internal.common.assertion.Assertion;
import io.restassured.internal.common.assertion.PathFragmentEscaper;

/**
 * Evaluates a path such as {@code data[0].slug}. Replaces the class of REST Assured, which compiles a path each time that it
 * reads a value: this took a third of the time of all tests. Only paths with closures are compiled, once. application.properties
 * lets Quarkus load this class.
 */
public class JSONAssertion implements Assertion {

    private static final String ROOT = "body";
    private static final PathFragmentEscaper[] ESCAPERS =
            Stream.of(hyphen(), attributeGetter(), integer(), properties(), classKeyword()).toArray(PathFragmentEscaper[]::new);
    /** A property, the call of a method without arguments, or an index. */
    /** A property, the call of a method without arguments, or an index. */
    private static final Pattern STEP =
            Pattern.compile("(?:(?<=^|\\.)(?:(?<name>[A-Za-z_]\\w*)(?<call>\\(\\))?|'(?<quoted>[^'\\\\$]*)')"
                    + "|\\[(?<index>-?\\d{1,9})])(?:\\.(?=.)|(?=\\[)|$)");
    private static final Map<String, Function<Map<String, Object>, Object>> PATHS = new ConcurrentHashMap<>();

    private String key;
    private Map<String, Object> params;

    public void setKey(String key) {
        this.key = key;
    }

    public void setParams(Map<String, Object> params) {
        this.params = params;
    }

    @Override
    public Object getResult(Object body, Object config) {
        if (key.isEmpty() || key.equals("$")) {
            return body;
        }
        var variables = new HashMap<String, Object>(params == null ? Map.of() : params);
        variables.put(ROOT, body);
        try {
            return PATHS.computeIfAbsent(key, JSONAssertion::parse).apply(variables);
        } catch (NullPointerException e) {
            if (e.getMessage().startsWith("Cannot get property") || e.getMessage().startsWith("Cannot invoke method getAt()")) {
                return null;
            }
            throw e;
        }
    }

    private static Function<Map<String, Object>, Object> parse(String key) {
        var path = String.valueOf(escapePath(key, ESCAPERS));
        var steps = new ArrayList<UnaryOperator<Object>>();
        var step = STEP.matcher(path);
        var end = 0;
        while (step.find() && step.start() == end) {
            steps.add(step(step));
            end = step.end();
        }
        return end == path.length() ? variables -> follow(steps, variables.get(ROOT)) : compile(path);
    }

    private static UnaryOperator<Object> step(Matcher step) {
        if (step.group("index") != null) {
            var index = Integer.parseInt(step.group("index"));
            return value -> InvokerHelper.invokeMethod(value, "getAt", index);
        }
        var name = step.group("name") == null ? step.group("quoted") : step.group("name");
        return step.group("call") == null ? value -> InvokerHelper.getProperty(value, name)
                : value -> InvokerHelper.invokeMethod(value, name, null);
    }

    private static Object follow(List<UnaryOperator<Object>> steps, Object body) {
        var value = body;
        for (var step : steps) {
            value = step.apply(value);
        }
        return value;
    }

    private static Function<Map<String, Object>, Object> compile(String path) {
        var script = new GroovyShell().parse(ROOT + (path.startsWith("[") ? "" : ".") + path).getClass();
        return variables -> InvokerHelper.createScript(script, new Binding(variables)).run();
    }

    @Override
    public String description() {
        return "JSON path";
    }
}
