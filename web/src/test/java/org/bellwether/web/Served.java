package org.bellwether.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Place;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Report;
import org.bellwether.model.Voice;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.bellwether.store.Program;
import org.bellwether.store.StoredArticle;
import org.bellwether.store.ToyReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small case, served on a free port, and a client of it. */
final class Served implements AutoCloseable {
    static final String HOSTILE = "<script>alert('1')</script><img src=x onerror=alert(2)>";

    private static final Program PROGRAM = new Program("1", "PLOVER");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Workbench workbench;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Path folder, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
    }

    /** Two articles that tell of one attack and contradict each other, a hostile one, and a dozen visits. */
    static Served of(Path folder) {
        List<Article> articles = new ArrayList<>(List.of(
                ToyReader.article(
                        "The Herald",
                        "2021-05-04",
                        "𝄞 Rovia attacked Lestan on 2021-05-03. Rovia said \"we were there\". Lestan said \"nobody was\"."
                                + " Rovia's aid strengthens Lestan's order. Lestan's order may weaken Mirau's trade."),
                ToyReader.article(
                        "Daily Post", "2021-05-09", "Rovia attacked Lestan on 2021-05-03. Mirau visited Rovia."),
                titled(ToyReader.article(
                        HOSTILE, "2021-05-10", "Rovia attacked Mirau. Rovia said \"" + HOSTILE + "\"."))));
        for (int day = 1; day <= 12; day++) {
            articles.add(ToyReader.article(
                    "Gazette", "2021-06-20", "Aland visited Bland on 2021-06-%02d. So it was.".formatted(day)));
        }
        return of(folder, articles);
    }

    static Served of(Path folder, List<Article> articles) {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            for (Article article : articles) {
                open.add(new StoredArticle(article, reading(article), true), PROGRAM);
            }
            open.join(NearCopies.NONE);
        }
        return new Served(folder, started(folder, null, InetAddress.getLoopbackAddress()));
    }

    static Workbench started(Path folder, @Nullable String token, InetAddress address) {
        return Workbench.start(new Settings(folder, address, 0, token, "1"), new ToyChanges());
    }

    /** Changes what the tests change. */
    static Changes noChanges() {
        return new ToyChanges();
    }

    /** With a headline that is none of the reader's. */
    private static Article titled(Article article) {
        return new Article(
                article.id(),
                article.uri(),
                HOSTILE,
                article.publisher(),
                article.authors(),
                article.language(),
                article.published(),
                article.retrieved(),
                article.text(),
                article.sha256(),
                article.canonical(),
                article.blocks());
    }

    /** As the toy reader has it; attacks take place in a town, visits somewhere in a country, and a second claim denies the first. */
    static Reading reading(Article article) {
        Reading read = ToyReader.read(article);
        List<Report> placed = read.reports().stream().map(Served::placed).toList();
        List<Claim> claims = read.claims();
        List<Rebuttal> rebuttals = claims.size() < 2
                ? List.of()
                : List.of(new Rebuttal(
                        claims.get(1).content().getFirst(),
                        voice(claims.get(1)),
                        claims.get(1).id(),
                        claims.getFirst().content().getFirst(),
                        voice(claims.getFirst()),
                        claims.getFirst().id(),
                        Rebuttal.Kind.DENIES,
                        "denied",
                        List.of()));
        return new Reading(
                read.article(),
                read.actors(),
                read.mentions(),
                placed,
                claims,
                read.influences(),
                List.of(),
                rebuttals);
    }

    private static Voice voice(Claim claim) {
        return new Voice(claim.speaker(), claim.speakerText(), Voice.Role.SPEAKER);
    }

    private static Report placed(Report report) {
        Place place = report.rule().endsWith("attacked")
                ? new Place("Hafen", "ROV", null, 50.5, 20.25, Place.Precision.CITY, 7)
                : new Place("Bland", "BLA", null, 10.0, 10.0, Place.Precision.COUNTRY, null);
        return new Report(
                report.id(),
                report.evidence(),
                report.trigger(),
                report.code(),
                report.contexts(),
                report.actors(),
                report.recipients(),
                report.when(),
                place,
                report.status(),
                report.attributedTo(),
                report.confidence(),
                report.rule());
    }

    Path folder() {
        return folder;
    }

    int port() {
        return workbench.port();
    }

    /** A request to a path below the API's. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path) {
        return send(to(path).build());
    }

    /** The answer's JSON. */
    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String json) {
        return send(to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** The answer to a client that takes packed ones, as it is. */
    HttpResponse<byte[]> packed(String path) {
        return send(to(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> taken) {
        try {
            return client.send(request, taken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        client.close();
        workbench.close();
    }

    /** Reads texts with the toy reader; a text that is blank cannot be read. */
    private static final class ToyChanges implements Changes {
        @Override
        public boolean fetches() {
            return false;
        }

        @Override
        public void add(Path folder, List<Addition> additions, Listener listener) {
            try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
                for (Addition addition : additions) {
                    listener.progress(0, additions.size(), addition.name());
                    add(open, (Content) addition, listener);
                }
                open.join(NearCopies.NONE);
            }
        }

        private static void add(CaseFolder open, Content content, Listener listener) {
            String text = new String(content.content(), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                listener.article("skipped", null, content.name(), "is empty");
                return;
            }
            Article article =
                    ToyReader.article(Objects.requireNonNullElse(content.publisher(), "Unknown"), "2021-07-01", text);
            open.add(new StoredArticle(article, ToyReader.read(article), true), PROGRAM);
            listener.article("read", article.id().value(), content.name(), null);
        }

        @Override
        public boolean remove(Path folder, ArticleId article) {
            try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
                boolean removed = open.remove(article);
                open.join(NearCopies.NONE);
                return removed;
            }
        }

        @Override
        public void join(Path folder) {
            try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
                open.join(NearCopies.NONE);
            }
        }
    }
}
