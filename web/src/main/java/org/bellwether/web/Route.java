package org.bellwether.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be asked of the workbench.
 *
 * @param method of HTTP
 * @param path below {@code /api/v1}, with {@code {id}} for a value
 * @param parameters the query parameters that it knows
 * @param answer what is done
 */
record Route(String method, String path, Set<String> parameters, Answer answer) {
    /** Answers a request. */
    sealed interface Answer {}

    /** From what the case holds at one moment; the answer is the same until the case changes. */
    non-sealed interface FromCase extends Answer {
        Reply of(CaseQueries queries, Asked asked);
    }

    /** As {@link FromCase}, where more than one moment's look is needed. */
    non-sealed interface FromFolder extends Answer {
        Reply of(CaseFolder open, Asked asked);
    }

    /** Little by little, for as long as there is something to tell. */
    non-sealed interface Streamed extends Answer {
        /** What is told, as server-sent events; faults come before anything is. */
        Consumer<OutputStream> of(Asked asked);
    }

    /** From the case and the JSON that the request carries. */
    non-sealed interface FromBody extends Answer {
        Reply of(CaseFolder open, Asked asked, JsonNode body);
    }

    /** From anything else. */
    non-sealed interface Free extends Answer {
        Reply of(Asked asked, Body body);
    }

    /** What a request carries, read when asked for. */
    interface Body {
        /** The media type without its parameters, in lower case; empty where there is no body. */
        String type();

        /** The whole value of the header. */
        String fullType();

        /**
         * The bytes.
         *
         * @throws Problem where there are more than {@code most}
         */
        byte[] bytes(int most);
    }

    Route {
        parameters = Set.copyOf(parameters);
    }

    /** Whether a path, without the API's prefix, is this one's. */
    boolean matches(String wanted) {
        return wanted.matches(pattern());
    }

    /** The values in a path that matches, by name. */
    Map<String, String> values(String wanted) {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = Pattern.compile(pattern()).matcher(wanted);
        if (matcher.matches() && matcher.groupCount() > 0) {
            found.put("id", matcher.group(1));
        }
        return found;
    }

    private String pattern() {
        return path.replace("{id}", "([A-Za-z0-9][A-Za-z0-9._~-]{0,199})");
    }

    static Route get(String path, List<String> parameters, FromCase answer) {
        return new Route("GET", path, Set.copyOf(parameters), answer);
    }

    static Route asking(String path, List<String> parameters, FromFolder answer) {
        return new Route("GET", path, Set.copyOf(parameters), answer);
    }

    static Route asking(String path, FromBody answer) {
        return new Route("POST", path, Set.of(), answer);
    }

    static Route streamed(String path, Streamed answer) {
        return new Route("GET", path, Set.of(), answer);
    }

    static Route free(String method, String path, List<String> parameters, Free answer) {
        return new Route(method, path, Set.copyOf(parameters), answer);
    }
}
