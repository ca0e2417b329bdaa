package org.bellwether.web;

import org.bellwether.store.CaseQueries;

/** Which program serves which case. */
final class About {
    private About() {}

    static Reply of(Settings settings, CaseQueries queries) {
        return Reply.json(JsonOut.object(out -> out.text("name", "Bellwether")
                .text("version", settings.version())
                .object(
                        "case",
                        o -> o.text("folder", settings.folder().toAbsolutePath().normalize())
                                .number("revision", queries.revision())
                                .number("articles", queries.articleCount())
                                .flag("joined", queries.isJoined()))
                .flag("changes_allowed", true)
                .flag("token_needed", settings.token() != null)));
    }
}
