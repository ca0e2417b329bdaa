package org.bellwether.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bellwether.ask.Searching;

/** All that can be asked of the workbench: one line a route. */
final class Routes {
    private Routes() {}

    static List<Route> of(Settings settings, Searching searching, Jobs jobs) {
        Documents documents = new Documents(jobs);
        CorrectionPages corrections = new CorrectionPages(jobs, Clock.systemUTC());
        List<String> timeline = new ArrayList<>(Kinds.EVENT_FILTERS);
        timeline.add("bucket");
        List<String> network = new ArrayList<>(Kinds.EVENT_FILTERS);
        network.add("limit");
        return Stream.of(
                        Stream.of(
                                Route.get("/", List.of(), (queries, asked) -> About.of(settings, queries)),
                                Route.get("/overview", List.of(), Overview::of),
                                Route.get("/brief", List.of(), TextPages::brief),
                                Route.get("/timeline", timeline, TimelinePage::of),
                                Route.get("/network", network, NetworkPage::of),
                                Route.get("/map", Kinds.EVENT_FILTERS, MapPage::of),
                                Route.asking("/search", List.of("q", "limit"), new SearchPage(searching)::of),
                                Route.asking(
                                        "/question",
                                        List.of("q", "limit"),
                                        (open, asked) -> TextPages.question(searching, open, asked)),
                                Route.get("/model", List.of(), ModelPage::of),
                                Route.asking("/whatif", ModelPage::whatIf),
                                Route.get("/documents/{id}/reading", List.of(), ReadingPage::of),
                                Route.get("/corrections", List.of(), CorrectionPages::list),
                                Route.get("/rejected", List.of(), RejectedPage::of),
                                Route.free("POST", "/corrections", List.of(), corrections::make),
                                Route.free("POST", "/corrections/{id}/undo", List.of(), corrections::undo),
                                Route.free("POST", "/documents", List.of(), documents::add),
                                Route.free("DELETE", "/documents/{id}", List.of(), documents::remove),
                                Route.free(
                                        "GET",
                                        "/jobs/{id}",
                                        List.of(),
                                        (asked, body) -> Reply.json(
                                                jobs.job(asked.inPath("id")).json())),
                                Route.streamed("/jobs/{id}/events", asked -> {
                                    Job job = jobs.job(asked.inPath("id"));
                                    return out -> Jobs.stream(job, out);
                                }),
                                Route.free("GET", "/openapi.json", List.of(), (asked, body) -> OpenApi.document())),
                        Kinds.all().flatMap(Lists::routes))
                .flatMap(routes -> routes)
                .toList();
    }
}
