package org.bellwether.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a route answers.
 *
 * @param status of HTTP
 * @param type of the body
 * @param body as text
 * @param headers further ones
 */
record Reply(int status, String type, String body, Map<String, String> headers) {
    static final String JSON = "application/json; charset=utf-8";

    static Reply json(String body) {
        return new Reply(200, JSON, body, Map.of());
    }

    static Reply json(int status, String body) {
        return new Reply(status, JSON, body, Map.of());
    }

    /** What is asked for is found elsewhere today. */
    static Reply moved(String path) {
        return new Reply(
                301, JSON, JsonOut.object(o -> o.text("moved", path)), new TreeMap<>(Map.of("Location", path)));
    }

    static Reply problem(Problem problem, String instance) {
        return new Reply(
                problem.status(),
                "application/problem+json; charset=utf-8",
                JsonOut.object(o -> o.text("type", "about:blank")
                        .text("title", problem.title())
                        .number("status", problem.status())
                        .text("detail", problem.detail())
                        .text("instance", instance)),
                Map.of());
    }

    static String list(List<String> records) {
        return "[" + String.join(",", records) + "]";
    }
}
