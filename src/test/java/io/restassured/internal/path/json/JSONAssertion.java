package io.restassured.internal.path.json;

import static io.restassured.internal.common.assertion.AssertionSupport.attributeGetter;
import static io.restassured.internal.common.assertion.AssertionSupport.classKeyword;
import static io.restassured.internal.common.assertion.AssertionSupport.escapePath;
import static io.restassured.internal.common.assertion.AssertionSupport.hyphen;
import static io.restassured.internal.common.assertion.AssertionSupport.integer;
import static io.restassured.internal.common.assertion.AssertionSupport.properties;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import org.codehaus.groovy.runtime.InvokerHelper;

import io.restassured.internal.common.assertion.Assertion;
import io.restassured.internal.common.assertion.PathFragmentEscaper;

/**
 * Evaluates a path such as {@code data[0].slug}. Replaces the class of REST Assured, which compiles a path each time that it
 * reads a value: this took a third of the time of all tests. application.properties lets Quarkus load it.
 */
public class JSONAssertion implements Assertion {

    private static final String ROOT = "body";
    private static final PathFragmentEscaper[] ESCAPERS =
            Stream.of(hyphen(), attributeGetter(), integer(), properties(), classKeyword()).toArray(PathFragmentEscaper[]::new);
    private static final Map<String, Class<? extends Script>> SCRIPTS = new ConcurrentHashMap<>();

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
            return InvokerHelper.createScript(SCRIPTS.computeIfAbsent(key, JSONAssertion::compile), new Binding(variables)).run();
        } catch (NullPointerException e) {
            if (e.getMessage().startsWith("Cannot get property") || e.getMessage().startsWith("Cannot invoke method getAt()")) {
                return null;
            }
            throw e;
        }
    }

    private static Class<? extends Script> compile(String key) {
        var path = String.valueOf(escapePath(key, ESCAPERS));
        return new GroovyShell().parse(ROOT + (path.startsWith("[") ? "" : ".") + path).getClass();
    }

    @Override
    public String description() {
        return "JSON path";
    }
}
