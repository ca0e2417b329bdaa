package org.bellwether.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.Place;
import org.bellwether.model.Quad;
import org.bellwether.model.Report;
import org.bellwether.model.Status;
import org.bellwether.store.CaseQueries;
import org.jspecify.annotations.Nullable;

/**
 * Events in the 61 columns of GDELT 2.0, tabs between and no head, as its files are; the head lies beside it, and a second table says of
 * each row what GDELT has no column for: the event, its status, who says so, and the sentence.
 *
 * <p>GDELT has one actor on each side, so an event of several becomes several rows. As nothing in a row could say that something is only
 * planned, possible or denied, such events are left out, and counted.
 */
final class GdeltTable {
    private static final String SIDE = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code"
            + " Type1Code Type2Code Type3Code";
    private static final String GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID";

    /** GDELT's columns in the order of its codebook. */
    static final List<String> COLUMNS = Stream.of(
                    split("", "GlobalEventID SQLDATE MonthYear Year FractionDate"),
                    split("Actor1", SIDE),
                    split("Actor2", SIDE),
                    split(
                            "",
                            "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions"
                                    + " NumSources NumArticles AvgTone"),
                    split("Actor1Geo_", GEO),
                    split("Actor2Geo_", GEO),
                    split("ActionGeo_", GEO),
                    split("", "DATEADDED SOURCEURL"))
            .flatMap(s -> s)
            .toList();

    /** What the table beside it tells of each row. */
    static final List<String> BESIDE = List.of(
            "GlobalEventID",
            "event",
            "status",
            "attributed_to",
            "document",
            "start",
            "end",
            "quote",
            "independent_sources",
            "confidence");

    private static final int SIDES = SIDE.split(" ").length;
    private static final int GEOS = GEO.split(" ").length;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    /** 48 bits: whole numbers that a table read as floating point keeps. */
    private static final int ID_DIGITS = 12;

    private final CaseQueries queries;
    private final Cast cast;
    private final LeadParagraphs leads;
    private final CameoCodes codes = CameoCodes.bundled();
    private final Set<Long> taken = new HashSet<>();
    private int left;

    private GdeltTable(CaseQueries queries) {
        this.queries = queries;
        cast = Cast.of(queries);
        leads = new LeadParagraphs(queries);
    }

    private static Stream<String> split(String before, String names) {
        return Arrays.stream(names.split(" ")).map(name -> before + name);
    }

    static Written write(CaseQueries queries, Path folder) throws IOException {
        Files.writeString(
                folder.resolve("events.gdelt.header.tsv"), String.join("\t", COLUMNS) + "\n", StandardCharsets.UTF_8);
        GdeltTable table = new GdeltTable(queries);
        try (Rows rows = Rows.tabs(folder.resolve("events.gdelt.tsv"));
                Rows beside = Rows.commas(folder.resolve("events.evidence.csv"), BESIDE)) {
            table.queries.eachEvent(event -> table.add(event, rows, beside));
            return new Written(
                    Map.of("events.gdelt.tsv", rows.count(), "events.evidence.csv", beside.count()),
                    table.left == 0
                            ? List.of()
                            : List.of(
                                    ("%d events that are only planned, possible or denied are left out: GDELT's columns"
                                                    + " cannot say so")
                                            .formatted(table.left)));
        }
    }

    private void add(Event event, Rows rows, Rows beside) {
        if (event.status() != Status.FACT && event.status() != Status.CLAIM) {
            left++;
            return;
        }
        for (@Nullable Actor first : orNobody(cast.actors(event.actors()))) {
            for (@Nullable Actor second : orNobody(cast.actors(event.recipients()))) {
                long id = id(event, first, second);
                rows.row(row(id, event, first, second));
                beside.row(beside(id, event));
            }
        }
    }

    private static List<@Nullable Actor> orNobody(List<Actor> actors) {
        return actors.isEmpty() ? Collections.singletonList(null) : new ArrayList<@Nullable Actor>(actors);
    }

    /** Made of event and both sides; the next free number where two would have the same. */
    private long id(Event event, @Nullable Actor first, @Nullable Actor second) {
        String key =
                "%s\n%s\n%s".formatted(event.id(), first == null ? "" : first.id(), second == null ? "" : second.id());
        long id = Long.parseLong(ContentHash.of(key, ID_DIGITS), 16);
        while (!taken.add(id)) {
            id++;
        }
        return id;
    }

    private List<@Nullable Object> row(long id, Event event, @Nullable Actor first, @Nullable Actor second) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        LocalDate day = Days.day(event.when());
        row.add(day == null ? null : DAY.format(day));
        row.add(Days.month(event.when()));
        row.add(Days.year(event.when()));
        row.add(day == null ? null : fraction(day));
        side(row, first);
        side(row, second);
        String code = CameoCodes.event(event.code());
        row.add(event.reports().stream().anyMatch(r -> leads.hold(r.evidence())) ? 1 : 0);
        row.add(code);
        row.add(CameoCodes.base(code));
        row.add(CameoCodes.root(code));
        row.add(quad(event.code().type().quad()));
        row.add(codes.goldstein(code));
        row.add(event.reports().size());
        row.add(event.independentSources());
        row.add(event.reports().stream()
                .map(r -> r.evidence().article())
                .distinct()
                .count());
        row.add(null);
        nothing(row, 2 * GEOS);
        place(row, event.place());
        row.add(null);
        row.add(cast.document(event.reports().getFirst().evidence().article()).uri());
        return row;
    }

    private static int quad(Quad quad) {
        return switch (quad) {
            case VERBAL_COOPERATION -> 1;
            case MATERIAL_COOPERATION -> 2;
            case VERBAL_CONFLICT -> 3;
            case MATERIAL_CONFLICT -> 4;
        };
    }

    /** As in GDELT's files: months of 30 days, years of 365 ({@code 2022.1699} for 2 March). */
    private static String fraction(LocalDate day) {
        int days = (day.getMonthValue() - 1) * 30 + day.getDayOfMonth();
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(365), 4, RoundingMode.HALF_EVEN)
                .add(BigDecimal.valueOf(day.getYear()))
                .toPlainString();
    }

    private void side(List<@Nullable Object> row, @Nullable Actor actor) {
        if (actor == null) {
            nothing(row, SIDES);
            return;
        }
        List<String> types = codes.types(actor);
        row.add(codes.actor(actor));
        row.add(actor.name());
        row.add(actor.country());
        nothing(row, 4);
        for (int i = 0; i < CameoCodes.TYPES; i++) {
            row.add(i < types.size() ? types.get(i) : null);
        }
    }

    private void place(List<@Nullable Object> row, @Nullable Place place) {
        Integer type = place == null ? null : type(place);
        if (place == null || type == null) {
            nothing(row, GEOS);
            return;
        }
        boolean country = place.precision() == Place.Precision.COUNTRY;
        String fips = codes.fips(place.country());
        row.add(type);
        row.add(fullName(place));
        row.add(fips);
        row.add(country ? fips : null);
        row.add(null);
        // a country has no point
        row.add(country ? null : place.lat());
        row.add(country ? null : place.lon());
        row.add(country ? fips : null);
    }

    /** 1 a country, 2 a US state, 3 a US city, 4 another city, 5 another region; GDELT has none for seas and parts of the world. */
    private static @Nullable Integer type(Place place) {
        boolean american = "USA".equals(place.country());
        return switch (place.precision()) {
            case COUNTRY -> 1;
            case REGION -> american ? 2 : 5;
            case CITY -> american ? 3 : 4;
            case AREA -> null;
        };
    }

    private static String fullName(Place place) {
        return Stream.of(
                        place.name(), place.precision() == Place.Precision.CITY ? place.admin1() : null, country(place))
                .filter(part -> part != null && !part.isEmpty())
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse(place.name());
    }

    private static @Nullable String country(Place place) {
        return place.precision() == Place.Precision.COUNTRY || place.country() == null
                ? null
                : Countries.name(place.country());
    }

    private static void nothing(List<@Nullable Object> row, int columns) {
        for (int i = 0; i < columns; i++) {
            row.add(null);
        }
    }

    private List<@Nullable Object> beside(long id, Event event) {
        Report report = shown(event);
        Document document = cast.document(report.evidence().article());
        return new ArrayList<>(Arrays.asList(
                id,
                event.id(),
                Codes.of(event.status()),
                String.join("; ", cast.voices(event)),
                document.id(),
                report.evidence().start(),
                report.evidence().end(),
                report.evidence().quote(),
                event.independentSources(),
                event.confidence()));
    }

    /** The first report that has the event's status. */
    static Report shown(Event event) {
        return event.reports().stream()
                .filter(r -> r.status() == event.status())
                .findFirst()
                .orElse(event.reports().getFirst());
    }
}
