package org.bellwether.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Mention;
import org.bellwether.model.MentionId;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.State;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;

/**
 * Stands in for the language and extraction stages: reads {@code Rovia attacked Lestan on 2021-05-03.} as an event and
 * {@code Rovia said "…".} as a claim, {@code Rovia's aid strengthens Lestan's order.} as an influence; every capitalised word
 * before a verb of these is a country. The tests of {@code cli} use
 * it, too.
 */
public final class ToyReader {
    private static final Pattern DEED =
            Pattern.compile("(\\p{Lu}\\p{L}+) (attacked|visited) (\\p{Lu}\\p{L}+)(?: on (\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern SAID = Pattern.compile("(\\p{Lu}\\p{L}+) (said) \"([^\"]+)\"");

    private static final Pattern DRIVES = Pattern.compile(
            "(\\p{Lu}\\p{L}+)'s (\\w+) (?:(may|would) )?(strengthen|weaken)s? (\\p{Lu}\\p{L}+)'s (\\w+)");

    private final Article article;
    private final Map<String, Integer> names = new TreeMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Influence> influences = new ArrayList<>();

    private ToyReader(Article article) {
        this.article = article;
    }

    public static Article article(String publisher, String published, String text) {
        String sha256 = ContentHash.of(text);
        ArticleText stored = ArticleText.of(text);
        return new Article(
                new ArticleId("a" + ContentHash.of(publisher + "\n" + text, 12)),
                "file:///articles/" + sha256.substring(0, 6) + ".txt",
                null,
                publisher,
                List.of(),
                "en",
                When.day(LocalDate.parse(published), When.Method.GIVEN, null),
                null,
                stored,
                sha256,
                null,
                List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())));
    }

    public static Reading read(Article article) {
        return new ToyReader(article).reading();
    }

    static StoredArticle stored(Article article) {
        return new StoredArticle(article, read(article), true);
    }

    private Reading reading() {
        String text = article.text().string();
        Matcher deed = DEED.matcher(text);
        while (deed.find()) {
            Span span = article.span(deed.start(), deed.end());
            When when = deed.group(4) == null
                    ? When.unknown()
                    : When.day(LocalDate.parse(deed.group(4)), When.Method.EXPLICIT, deed.group(4));
            reports.add(new Report(
                    new ReportId("r" + key(span)),
                    span,
                    article.span(deed.start(2), deed.end(2)),
                    new EventCode(deed.group(2).equals("attacked") ? EventType.ASSAULT : EventType.CONSULT, null, null),
                    List.of(),
                    List.of(mention(deed, 1)),
                    List.of(mention(deed, 3)),
                    when,
                    null,
                    Status.FACT,
                    Voice.author(),
                    0.8,
                    "toy." + deed.group(2)));
        }
        Matcher said = SAID.matcher(text);
        while (said.find()) {
            Span content = article.span(said.start(3), said.end(3));
            claims.add(new Claim(
                    new ClaimId("c" + key(content)),
                    mention(said, 1),
                    said.group(1),
                    article.span(said.start(2), said.end(2)),
                    Claim.Kind.STATEMENT,
                    List.of(content),
                    true,
                    When.unknown(),
                    null,
                    0.9,
                    "toy.said"));
        }
        Matcher drives = DRIVES.matcher(text);
        while (drives.find()) {
            influences.add(influence(drives));
        }
        List<Actor> actors = new ArrayList<>();
        names.forEach((name, count) -> actors.add(new Actor(
                id(name),
                name,
                ActorKind.COUNTRY,
                null,
                List.of(),
                List.of(new Alias(name, count, Alias.AssertedBy.TEXT)),
                List.of(),
                null)));
        return new Reading(article.id(), actors, mentions, reports, claims, influences);
    }

    private Influence influence(Matcher drives) {
        Span sentence = article.span(drives.start(), drives.end());
        String reserve = drives.group(3);
        return new Influence(
                new InfluenceId("i" + key(sentence)),
                new State(article.span(drives.start(1), drives.end(2)), mention(drives, 1), drives.group(2), false),
                new State(article.span(drives.start(5), drives.end(6)), mention(drives, 5), drives.group(6), false),
                drives.group(4).equals("strengthen") ? Influence.Sign.PLUS : Influence.Sign.MINUS,
                reserve == null
                        ? Influence.Modality.ASSERTED
                        : reserve.equals("may") ? Influence.Modality.HEDGED : Influence.Modality.HYPOTHETICAL,
                Voice.author(),
                sentence,
                0.7,
                "toy.drives");
    }

    private ActorId mention(Matcher match, int group) {
        Span span = article.span(match.start(group), match.end(group));
        names.merge(span.quote(), 1, Integer::sum);
        mentions.add(new Mention(new MentionId("m" + key(span)), id(span.quote()), span, Mention.Kind.NAME, 1));
        return id(span.quote());
    }

    private static ActorId id(String name) {
        return new ActorId("toy." + ContentHash.of(name, 8));
    }

    private static String key(Span span) {
        return ContentHash.of(span.toString(), 12);
    }
}
