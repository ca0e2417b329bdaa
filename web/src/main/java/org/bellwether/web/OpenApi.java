package org.bellwether.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The document that describes the API (OpenAPI 3.1), written by hand and held against the server by a test. */
final class OpenApi {
    private OpenApi() {}

    static Reply document() {
        try (InputStream in = Objects.requireNonNull(
                OpenApi.class.getResourceAsStream("openapi.json"), "openapi.json is built into the program")) {
            return Reply.json(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
