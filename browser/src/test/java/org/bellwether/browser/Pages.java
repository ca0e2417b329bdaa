package org.bellwether.browser;

import java.util.List;

/** The workbench's pages. */
final class Pages {
    /** Those that need nothing of a case to be named in their address. */
    static final List<String> OF_ANY_CASE = List.of(
            "/",
            "/brief",
            "/timeline",
            "/network",
            "/map",
            "/events",
            "/claims",
            "/conflicts",
            "/actors",
            "/documents",
            "/model",
            "/corrections");

    private Pages() {}
}
