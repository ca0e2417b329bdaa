package org.bellwether.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.store.CaseQueries;

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

    static Route free(String method, String path, List<String> parameters, Free answer) {
        return new Route(method, path, Set.copyOf(parameters), answer);
    }
}
