package org.bellwether.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bellwether.bench.EntityScore.Entity;
import org.bellwether.bench.EntityScore.Relation;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Findings;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Article;
import org.bellwether.model.Mention;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.jspecify.annotations.Nullable;

/** What the program's stages find in a document, in the terms of the gold; docs/benchmarks.md has the mapping. */
final class EntityReader {
    /** Entities in text order, and relations. */
    record Found(List<Entity> entities, List<Relation> relations) {}

    /** The gold's names begin with these, not with "all" or "this". */
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final Pattern DIRECTION = Pattern.compile("(north|south|east|west|central)(east|west)?(ern)?");

    private static final Set<String> PLACE_KINDS =
            Set.of("city", "town", "village", "district", "province", "region", "governorate", "capital", "port");

    /** What is built somewhere is a place to the gold, whoever runs it. */
    private static final Set<String> BUILT = Set.of(
            "hospital",
            "clinic",
            "museum",
            "gate",
            "bridge",
            "dam",
            "barrage",
            "airport",
            "airfield",
            "mosque",
            "church",
            "cathedral",
            "monastery",
            "temple",
            "palace",
            "stadium",
            "farm",
            "market",
            "base",
            "prison",
            "camp",
            "headquarters");

    /** Words before a number that the gold leaves out, though not before an amount of money. */
    private static final Set<String> ABOUT = Set.of(
            "an",
            "at",
            "least",
            "about",
            "some",
            "more",
            "over",
            "than",
            "nearly",
            "only",
            "just",
            "almost",
            "around",
            "additional",
            "approximately");

    /** Relative and possessive pronouns: the gold has hardly any. */
    private static final Set<String> UNCOUNTED = Set.of("WP", "WDT", "WP$", "PRP$");

    private final ArticleReader reader;

    EntityReader(LanguageEngine engine) {
        reader = new ArticleReader(engine);
    }

    Found read(Article article) {
        Findings found = reader.find(article);
        AnnotatedText text = found.text();
        return new Found(
                entities(text, found.cast(), found.places(), found.times()),
                relations(text, found.cast(), found.reports()));
    }

    private static List<Entity> entities(
            AnnotatedText text, Cast cast, List<PlaceMention> wheres, List<TimeExpression> whens) {
        List<Entity> found = new ArrayList<>();
        List<TokenRange> located =
                joined(text, wheres).stream().map(place -> whole(text, place)).toList();
        for (TokenRange place : located) {
            found.add(new Entity(TokenSpans.of(text, place), "Location"));
        }
        for (TimeExpression time : whens) {
            if (isPlaced(time)) {
                found.add(new Entity(TokenSpans.of(text, time.range()), "Temporal"));
            }
        }
        addActors(text, cast, located, found);

        addNumbers(text, found);
        return found.stream().distinct().sorted(Entity.ORDER).toList();
    }

    /** The gold has no "now", "recently" and "daily". */
    private static boolean isPlaced(TimeExpression time) {
        return time.type() != TimeExpression.Type.SET && !time.value().endsWith("_REF");
    }

    /** "Lviv, Ukraine" is one location, "Latvia, Lithuania" are two. */
    private static List<TokenRange> joined(AnnotatedText text, List<PlaceMention> wheres) {
        List<TokenRange> found = new ArrayList<>();
        for (int i = 0; i < wheres.size(); i++) {
            TokenRange range = wheres.get(i).range();
            TokenRange last = found.isEmpty() ? null : found.getLast();
            if (last != null && i > 0 && isInside(text, wheres.get(i - 1), wheres.get(i))) {
                found.set(found.size() - 1, new TokenRange(range.sentence(), last.first(), range.end()));
            } else {
                found.add(range);
            }
        }
        return found;
    }

    /** The gold's places begin with their article, their direction and their kind: "northern Iraq", "the Iraqi city of Mosul". */
    private static TokenRange whole(AnnotatedText text, TokenRange place) {
        Sentence sentence = text.sentences().get(place.sentence());
        int first = place.first();
        while (first > 0 && DIRECTION.matcher(sentence.token(first - 1).lemma()).matches()) {
            first--;
        }
        boolean of = first > 1 && sentence.token(first - 1).lemma().equals("of");
        if (of && PLACE_KINDS.contains(sentence.token(first - 2).lemma())) {
            int kind = first - 2;
            first = kind;
            while (first > 0
                    && sentence.token(first - 1).head() == kind
                    && sentence.token(first - 1).tag().matches("JJ|NNP?")) {
                first--;
            }
        }
        return withDeterminer(text, new TokenRange(place.sentence(), first, place.end()));
    }

    private static boolean isInside(AnnotatedText text, PlaceMention inner, PlaceMention outer) {
        TokenRange range = inner.range();
        boolean comma = range.sentence() == outer.range().sentence()
                && range.end() + 1 == outer.range().first()
                && text.sentences()
                        .get(range.sentence())
                        .token(range.end())
                        .form()
                        .equals(",");
        // a place that the gazetteer does not know stands for its country
        boolean unknown = inner.place().equals(outer.place());
        return comma
                && (unknown || inner.place().precision().compareTo(outer.place().precision()) < 0)
                && Objects.equals(inner.place().country(), outer.place().country());
    }

    /** The longest mention of each head word; one that lies in another is a part of it. */
    private static void addActors(AnnotatedText text, Cast cast, List<TokenRange> located, List<Entity> found) {
        Map<ActorId, ActorKind> kinds = new HashMap<>();
        cast.actors().forEach(a -> kinds.put(a.id(), a.kind()));
        Map<List<Integer>, Entity> longest = new TreeMap<>(
                Comparator.comparing((List<Integer> at) -> at.getFirst()).thenComparing(List::getLast));
        for (ActorMention mention : cast.mentions()) {
            Sentence sentence = text.sentences().get(mention.range().sentence());
            boolean place = located.stream().anyMatch(w -> contains(w, mention.range()));
            if (!place && !UNCOUNTED.contains(sentence.token(mention.head()).tag()) && !qualifies(sentence, mention)) {
                longest.merge(
                        List.of(sentence.index(), mention.head()),
                        entity(text, mention, kinds.get(mention.actor())),
                        (a, b) -> length(b) > length(a) ? b : a);
            }
        }
        for (ActorMention mention : cast.mentions()) {
            joinOther(text, mention, longest);
        }
        for (Entity one : longest.values()) {
            if (longest.values().stream().noneMatch(o -> length(o) > length(one) && contains(o, one))) {
                found.add(one);
            }
        }
    }

    /** "Our allies and friends", "men and women": kinds of people that share a determiner are one to the gold. */
    private static void joinOther(AnnotatedText text, ActorMention mention, Map<List<Integer>, Entity> longest) {
        Sentence sentence = text.sentences().get(mention.range().sentence());
        int other = mention.head() + 2;
        Entity one = longest.get(List.of(sentence.index(), mention.head()));
        Entity two = longest.get(List.of(sentence.index(), other));
        if (one != null
                && two != null
                && sentence.token(mention.head()).tag().equals("NNS")
                && sentence.token(other).tag().equals("NNS")
                && sentence.token(other - 1).lemma().equals("and")
                && one.type().equals(two.type())) {
            GoldSpan both = new GoldSpan(one.span().start(), two.span().end());
            longest.put(List.of(sentence.index(), mention.head()), new Entity(both, one.type()));
        }
    }

    /** "A terrorist attack", "the UK-France summit": a word that says of what kind the following noun is, and is no name of its own. */
    private static boolean qualifies(Sentence sentence, ActorMention mention) {
        Token head = sentence.token(mention.head());
        return mention.kind() == Mention.Kind.NOMINAL
                && !head.isProperNoun()
                && head.head() >= mention.range().end()
                && Set.of("compound", "nmod", "amod").contains(head.relation());
    }

    private static Entity entity(AnnotatedText text, ActorMention mention, @Nullable ActorKind kind) {
        Sentence sentence = text.sentences().get(mention.range().sentence());
        String type = BUILT.contains(sentence.token(mention.head()).lemma()) ? "Location" : type(kind, mention.kind());
        TokenRange range = switch (type) {
            case "Nationality" -> mention.range();
            case "Person" -> withDeterminer(text, withTitle(text, mention));
            default -> withDeterminer(text, mention.range());
        };
        return new Entity(TokenSpans.of(text, range), type);
    }

    /** "Deputy Secretary of State Antony Blinken": what stands before a person's name belongs to it. */
    private static TokenRange withTitle(AnnotatedText text, ActorMention mention) {
        TokenRange range = mention.range();
        Sentence sentence = text.sentences().get(range.sentence());
        int first = range.first();
        while (first > 0 && mention.kind() == Mention.Kind.NAME && hangsOn(sentence, first - 1, range)) {
            first--;
        }
        return new TokenRange(range.sentence(), first, range.end());
    }

    private static boolean hangsOn(Sentence sentence, int at, TokenRange range) {
        Token token = sentence.token(at);
        if (!Set.of("compound", "nmod", "amod", "prep", "pobj").contains(token.relation())) {
            return false;
        }
        for (int above = token.head(), steps = 0;
                above >= 0 && steps < 6;
                above = sentence.token(above).head(), steps++) {
            if (range.contains(sentence.index(), above)) {
                return true;
            }
        }
        return false;
    }

    private static int length(Entity entity) {
        return entity.span().end() - entity.span().start();
    }

    private static boolean contains(Entity outer, Entity inner) {
        return outer.span().start() <= inner.span().start()
                && inner.span().end() <= outer.span().end();
    }

    private static boolean contains(TokenRange outer, TokenRange inner) {
        return outer.sentence() == inner.sentence() && outer.first() <= inner.first() && inner.end() <= outer.end();
    }

    private static String type(@Nullable ActorKind kind, Mention.Kind mention) {
        if (mention == Mention.Kind.DEMONYM) {
            return "Nationality";
        }
        return kind == ActorKind.PERSON ? "Person" : "Organisation";
    }

    /** The gold's names begin with their article. */
    private static TokenRange withDeterminer(AnnotatedText text, TokenRange range) {
        Sentence sentence = text.sentences().get(range.sentence());
        boolean determined = range.first() > 0
                && ARTICLES.contains(sentence.token(range.first() - 1).lemma())
                && range.contains(
                        range.sentence(), sentence.token(range.first() - 1).head());
        return determined ? new TokenRange(range.sentence(), range.first() - 1, range.end()) : range;
    }

    private static void addNumbers(AnnotatedText text, List<Entity> found) {
        for (Sentence sentence : text.sentences()) {
            for (Name name : sentence.names()) {
                String type = switch (name.type()) {
                    case "MONEY" -> "Money";
                    case "QUANTITY", "CARDINAL", "PERCENT" -> "Quantity";
                    default -> "";
                };
                int first = name.first();
                while (!type.equals("Money")
                        && first < name.end() - 1
                        && ABOUT.contains(sentence.token(first).lemma())) {
                    first++;
                }
                GoldSpan span = TokenSpans.of(text, new TokenRange(sentence.index(), first, name.end()));
                if (!type.isEmpty()
                        && found.stream()
                                .noneMatch(e ->
                                        e.type().equals("Temporal") && e.span().overlaps(span))) {
                    found.add(new Entity(span, type));
                }
            }
        }
    }

    private static List<Relation> relations(AnnotatedText text, Cast cast, List<Report> reports) {
        Set<Relation> found = new HashSet<>();
        List<Relation> ordered = new ArrayList<>();
        for (Report report : reports) {
            String type = type(report);
            if (type.isEmpty() || report.status() == Status.DENIAL) {
                continue;
            }
            List<ActorId> others =
                    report.recipients().isEmpty() && report.actors().size() > 1
                            ? report.actors().subList(1, report.actors().size())
                            : report.recipients();
            for (ActorId actor : report.actors()) {
                for (ActorId other : others) {
                    GoldSpan source = mention(text, cast, actor, report.evidence());
                    GoldSpan target = mention(text, cast, other, report.evidence());
                    if (source != null && target != null && !source.equals(target)) {
                        Relation relation = new Relation(type, source, target);
                        if (found.add(relation)) {
                            ordered.add(relation);
                        }
                    }
                }
            }
        }
        for (Actor actor : cast.actors()) {
            for (Role role : actor.roles()) {
                GoldSpan source = mention(text, cast, actor.id(), role.evidence());
                GoldSpan target = role.of() == null ? null : mention(text, cast, role.of(), role.evidence());
                if (source != null && target != null) {
                    ordered.add(new Relation("InChargeOf", source, target));
                }
            }
        }
        return ordered;
    }

    private static String type(Report report) {
        return switch (report.code().type()) {
            case ASSAULT -> "FightingAgainst";
            case CONSULT -> "CommWith";
            case COOPERATE, AID, AGREE -> "AlliesOf";
            case SUPPORT -> "Likes";
            case ACCUSE, REJECT, THREATEN -> "Dislikes";
            default -> "";
        };
    }

    /** The actor's first mention in the stretch. */
    private static @Nullable GoldSpan mention(AnnotatedText text, Cast cast, ActorId actor, Span in) {
        for (ActorMention mention : cast.mentions()) {
            if (mention.actor().equals(actor) && in.overlaps(mention.range().in(text))) {
                return TokenSpans.of(text, mention.range());
            }
        }
        return null;
    }
}
