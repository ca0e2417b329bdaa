package org.bellwether.web;

import java.util.List;
import java.util.stream.Stream;

/** All that can be asked of the workbench: one line a route. */
final class Routes {
    private Routes() {}

    static List<Route> of(Settings settings) {
        return Stream.concat(
                        Stream.of(
                                Route.get("/", List.of(), (queries, asked) -> About.of(settings, queries)),
                                Route.get("/overview", List.of(), Overview::of)),
                        Kinds.all().flatMap(Lists::routes))
                .toList();
    }
}
