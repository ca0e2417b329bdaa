package org.bellwether.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bellwether.model.Actor;
import org.bellwether.model.Article;
import org.bellwether.model.Place;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.Sector;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.NearCopies;
import org.bellwether.store.Program;
import org.bellwether.store.StoredArticle;
import org.bellwether.store.ToyReader;
import org.jspecify.annotations.Nullable;

/**
 * A small case with all that an export must get right: places of each precision, each status with who says so, a deed that two papers
 * tell, a copy, a letter beyond the BMP, words that a spreadsheet or a browser would run.
 */
final class SampleCase {
    static final Article HERALD = ToyReader.article(
            "The Herald",
            "2022-03-03",
            "𝔸 grey morning. Rovia attacked Mirau on 2022-03-02. Rovia visited Lestan. Lestan attacked Rovia."
                    + " Mirau attacked Lestan on 2022-03-04."
                    + " Rovia said \"we did <b>not</b> & never <script>alert(1)</script>\". Rovia's aid strengthens Lestan's order.");
    static final Article POST = ToyReader.article(
            "=2+5",
            "2022-03-05",
            "Rovia attacked Mirau on 2022-03-02. Mirau visited Rovia on 2022-03-07. Mirau's trade weakens Lestan's order.");
    private static final Article COPY =
            ToyReader.article("Evening Copy", "2022-03-06", POST.text().string());

    static final Place KELT = new Place("Kelt", "BLR", "Kelt Region", 54.12345, 27.5, Place.Precision.CITY, 4711);

    /** With a middle, which is no place where something happened. */
    static final Place ROVIA = new Place("Belarus", "BLR", null, 53.5, 28.0, Place.Precision.COUNTRY, 630336);

    private static final Place SEA = new Place("North Sea", null, null, null, null, Place.Precision.AREA, null);

    private static final List<@Nullable Place> PLACES = list(KELT, ROVIA, null, null);
    private static final List<Status> STATUSES = List.of(Status.FACT, Status.FACT, Status.DENIAL, Status.CLAIM);

    private SampleCase() {}

    private static List<@Nullable Place> list(@Nullable Place... places) {
        List<@Nullable Place> list = new ArrayList<>();
        for (Place place : places) {
            list.add(place);
        }
        return list;
    }

    /** Makes the case in a folder. */
    static void make(Path folder) {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            add(open, HERALD, PLACES, STATUSES);
            add(open, POST, list(KELT, SEA), List.of(Status.FACT, Status.PLANNED));
            add(open, COPY, list(KELT, SEA), List.of(Status.FACT, Status.PLANNED));
            open.join(NearCopies.NONE);
        }
    }

    private static void add(CaseFolder open, Article article, List<@Nullable Place> places, List<Status> statuses) {
        Reading read = ToyReader.read(article);
        List<Report> reports = new ArrayList<>();
        for (Report report : read.reports()) {
            int i = reports.size();
            reports.add(changed(report, places.get(i), statuses.get(i)));
        }
        Reading changed = new Reading(
                read.article(),
                read.actors().stream().map(SampleCase::known).toList(),
                read.mentions(),
                reports,
                read.claims(),
                read.influences());
        open.add(new StoredArticle(article, changed, true), new Program("1", "PLOVER 0.8"));
    }

    private static Report changed(Report report, @Nullable Place place, Status status) {
        Voice voice = status == Status.FACT ? Voice.author() : Voice.speaker(null, "a spokesman");
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
                status,
                voice,
                report.confidence(),
                report.rule());
    }

    private static Actor known(Actor actor) {
        return switch (actor.name()) {
            case "Rovia" -> of(actor, "Rovia", "BLR", List.of(Sector.GOV, Sector.JRN));
            case "Mirau" -> of(actor, "=Mirau", null, List.of());
            default -> actor;
        };
    }

    private static Actor of(Actor actor, String name, @Nullable String country, List<Sector> sectors) {
        return new Actor(actor.id(), name, actor.kind(), country, sectors, actor.aliases(), actor.roles(), "Q184");
    }

    /** Makes a case of the first article, published in a time that is no day. */
    static void makePublished(Path folder, When published) {
        Article dated = new Article(
                HERALD.id(),
                HERALD.uri(),
                HERALD.title(),
                HERALD.publisher(),
                HERALD.authors(),
                HERALD.language(),
                published,
                HERALD.retrieved(),
                HERALD.text(),
                HERALD.sha256(),
                HERALD.canonical(),
                HERALD.blocks());
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            add(open, dated, PLACES, STATUSES);
            open.join(NearCopies.NONE);
        }
    }

    /** Writes the case in a form. */
    static Written export(Path folder, Form form, Path to, boolean withText) {
        return asked(folder, queries -> {
            try {
                return Exports.write(queries, form, to, withText);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    static <T> T asked(Path folder, Function<CaseQueries, T> question) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.asked(question);
        }
    }
}
