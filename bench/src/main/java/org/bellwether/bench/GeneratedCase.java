package org.bellwether.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.ContentHash;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Mention;
import org.bellwether.model.MentionId;
import org.bellwether.model.Place;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.bellwether.store.Program;
import org.bellwether.store.StoredArticle;

/**
 * Makes a large case for measuring how it is shown: articles of five sentences, each an event between two of 400 actors at one of 900
 * places on some day of ten years, and a claim. The readings are made with the texts; nothing is analysed. The same count gives the same
 * case.
 */
public final class GeneratedCase {
    private static final int ACTORS = 400;
    private static final int PLACES = 900;
    private static final int DAYS = 3650;
    private static final int SENTENCES = 5;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ru", "ta", "ve", "no", "sha", "dor", "bel", "gri", "pan"
    };
    private static final EventType[] TYPES = EventType.values();

    private final Random random;
    private final Article article;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Integer, Integer> actors = new TreeMap<>();

    private GeneratedCase(int number) {
        random = new Random(number);
        StringBuilder text = new StringBuilder();
        List<int[]> drawn = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            int[] one = {
                few(),
                random.nextInt(ACTORS),
                random.nextInt(TYPES.length),
                random.nextInt(PLACES),
                random.nextInt(DAYS)
            };
            drawn.add(one);
            text.append(sentence(one)).append(' ');
        }
        String whole = text.append(name(drawn.getFirst()[0]))
                .append(" said it would go on.")
                .toString();
        String publisher = "Gazette " + number % 97;
        article = new Article(
                new ArticleId("g%06d".formatted(number)),
                "file:///generated/%06d.txt".formatted(number),
                "Report %d on the day's events".formatted(number),
                publisher,
                List.of(),
                "en",
                When.day(FIRST.plusDays(number % DAYS), When.Method.GIVEN, null),
                null,
                ArticleText.of(whole),
                ContentHash.of(publisher + whole),
                null,
                List.of(new Block(Block.Kind.PARAGRAPH, 0, whole.length())));
        int at = 0;
        for (int[] one : drawn) {
            String sentence = sentence(one);
            report(one, at, sentence);
            at += sentence.length() + 1;
        }
        claim(drawn.getFirst()[0], at, whole);
    }

    /** Some actors are in the news more often than others. */
    private int few() {
        return (int) (ACTORS * Math.pow(random.nextDouble(), 3));
    }

    /**
     * Makes the case.
     *
     * @param arguments the case's folder, and how many articles
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: GeneratedCase CASE ARTICLES");
            System.exit(2);
        }
        try (CaseFolder open = CaseFolder.toWrite(Path.of(arguments[0]), CaseFolder.PATIENCE, "generate")) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                GeneratedCase one = new GeneratedCase(i);
                open.add(new StoredArticle(one.article, one.reading(), true), new Program("generated", "PLOVER"));
            }
            open.join(NearCopies.NONE);
        }
    }

    private static String name(int actor) {
        String name = SYLLABLES[actor % 12] + SYLLABLES[actor / 12 % 12] + SYLLABLES[(actor / 144 + actor) % 12];
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "ia";
    }

    private static String verb(int type) {
        return TYPES[type].name().toLowerCase(Locale.ROOT) + "s";
    }

    private static String sentence(int[] one) {
        return "%s %s %s near Town%d on %s, after talks about item %d."
                .formatted(
                        name(one[0]),
                        verb(one[2]),
                        name(one[1]),
                        one[3],
                        FIRST.plusDays(one[4]),
                        one[0] * one[4] % 9973);
    }

    private ActorId mention(int actor, int start) {
        ActorId id = new ActorId("x." + name(actor).toLowerCase(Locale.ROOT) + actor);
        Span span = article.span(start, start + name(actor).length());
        mentions.add(new Mention(
                new MentionId("m%s.%d".formatted(article.id().value(), mentions.size())),
                id,
                span,
                Mention.Kind.NAME,
                0.9));
        actors.merge(actor, 1, Integer::sum);
        return id;
    }

    private void report(int[] one, int at, String sentence) {
        ActorId actor = mention(one[0], at);
        int verb = at + name(one[0]).length() + 1;
        ActorId recipient = mention(one[1], verb + verb(one[2]).length() + 1);
        LocalDate day = FIRST.plusDays(one[4]);
        Place place = new Place(
                "Town" + one[3],
                "XAA",
                null,
                one[3] % 30 * 2.0 - 30,
                Math.floorDiv(one[3], 30) * 4.0 - 60,
                Place.Precision.CITY,
                one[3] + 1);
        reports.add(new Report(
                new ReportId("r%s.%d".formatted(article.id().value(), reports.size())),
                article.span(at, at + sentence.length()),
                article.span(verb, verb + verb(one[2]).length()),
                new EventCode(TYPES[one[2]], null, null),
                List.of(),
                List.of(actor),
                one[0] == one[1] ? List.of() : List.of(recipient),
                When.day(day, When.Method.EXPLICIT, day.toString()),
                place,
                Status.FACT,
                Voice.author(),
                0.5 + one[3] % 50 / 100.0,
                "generated"));
    }

    private void claim(int speaker, int at, String whole) {
        ActorId id = mention(speaker, at);
        int said = at + name(speaker).length() + 1;
        claims.add(new Claim(
                new ClaimId("c" + article.id().value()),
                id,
                name(speaker),
                article.span(said, said + 4),
                Claim.Kind.STATEMENT,
                List.of(article.span(said + 5, whole.length() - 1)),
                false,
                article.published(),
                null,
                0.9,
                "generated"));
    }

    private Reading reading() {
        List<Actor> named = new ArrayList<>();
        actors.forEach((actor, count) -> named.add(new Actor(
                new ActorId("x." + name(actor).toLowerCase(Locale.ROOT) + actor),
                name(actor),
                ActorKind.COUNTRY,
                null,
                List.of(),
                List.of(new Alias(name(actor), count, Alias.AssertedBy.TEXT)),
                List.of(),
                null)));
        return new Reading(article.id(), named, mentions, reports, claims, List.of());
    }
}
