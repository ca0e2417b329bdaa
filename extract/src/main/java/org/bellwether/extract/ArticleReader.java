package org.bellwether.extract;

import java.util.List;
import org.bellwether.extract.actor.ActorFinder;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.claim.ClaimFinder;
import org.bellwether.extract.claim.CueLexicon;
import org.bellwether.extract.event.Clauses;
import org.bellwether.extract.event.EventCoder;
import org.bellwether.extract.influence.InfluenceFinder;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.statement.RebuttalFinder;
import org.bellwether.extract.statement.StatementFinder;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.extract.time.TimeFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Article;
import org.bellwether.model.Claim;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Influence;
import org.bellwether.model.Mention;
import org.bellwether.model.MentionId;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article: who, what, when, where, who says so, and what drives what.
 *
 * <p>A pure function: the same article gives the same reading on every thread and day. Thread-safe. Making one loads the
 * knowledge and the lexicons: make one and share it.
 */
public final class ArticleReader {
    /** The language that is analysed; an article too short to tell its language is taken for it. */
    private static final String ENGLISH = "en";

    private final LanguageEngine engine;
    private final TimeFinder times = new TimeFinder();
    private final PlaceFinder places = new PlaceFinder();
    private final ActorFinder actors;
    private final ClaimFinder claims;
    private final EventCoder events;
    private final InfluenceFinder influences = InfluenceFinder.load();
    private final StatementFinder statements = new StatementFinder();
    private final RebuttalFinder rebuttals = new RebuttalFinder();

    /** A reader with the bundled knowledge alone. */
    public ArticleReader(LanguageEngine engine) {
        this(engine, Knowledge.load());
    }

    /** A reader with some knowledge of the world. */
    public ArticleReader(LanguageEngine engine, Knowledge knowledge) {
        this.engine = engine;
        actors = new ActorFinder(knowledge);
        claims = new ClaimFinder(CueLexicon.bundled());
        events = EventCoder.load();
    }

    /** Whether the article is in a language that is analysed. */
    public static boolean analyses(Article article) {
        return article.language() == null || article.language().equals(ENGLISH);
    }

    /** What the article says; empty where its language is not analysed. */
    public Reading read(Article article) {
        if (!analyses(article)) {
            return Reading.empty(article.id());
        }
        Findings found = find(article);
        AnnotatedText text = found.text();
        List<TimeExpression> whens = found.times();
        List<PlaceMention> wheres = found.places();
        Cast everybody = found.cast();
        List<Claim> said = found.claims();
        List<Report> reports = found.reports();
        List<Influence> driving = influences.find(text, everybody, wheres, said);
        Cast cast = Participants.in(text, everybody, wheres, reports, said, driving);
        List<Clauses> clauses = events.clauses(text, everybody, wheres);
        List<Statement> compared = statements.find(text, clauses, whens, said, reports);
        List<Rebuttal> answers = rebuttals.find(text, everybody, clauses, said);
        return new Reading(
                article.id(),
                cast.actors(),
                cast.mentions().stream().map(m -> mention(text, m)).toList(),
                reports,
                said.stream().map(c -> aboutItsEvent(c, reports)).toList(),
                driving,
                compared,
                answers);
    }

    /** What the stages find one after the other, whatever the article's language. */
    public Findings find(Article article) {
        AnnotatedText text = engine.annotate(article);
        List<TimeExpression> whens = times.find(text);
        List<PlaceMention> wheres = places.find(text);
        Cast everybody = actors.find(text, wheres);
        List<Claim> said = claims.find(text, everybody, whens);
        return new Findings(text, whens, wheres, everybody, said, events.code(text, everybody, whens, wheres, said));
    }

    private static Mention mention(AnnotatedText text, ActorMention found) {
        Span span = found.range().in(text);
        String key = "%s %d %d %s".formatted(span.article(), span.start(), span.end(), found.actor());
        return new Mention(
                new MentionId("m" + ContentHash.of(key, 16)), found.actor(), span, found.kind(), found.confidence());
    }

    /** A claim is about the event that its content tells first; of two that start together, the one listed first. */
    private static Claim aboutItsEvent(Claim claim, List<Report> reports) {
        @Nullable
        ReportId about = reports.stream()
                .filter(r -> claim.says(r.trigger()))
                .map(Report::id)
                .findFirst()
                .orElse(null);
        return about == null
                ? claim
                : new Claim(
                        claim.id(),
                        claim.speaker(),
                        claim.speakerText(),
                        claim.cue(),
                        claim.kind(),
                        claim.content(),
                        claim.direct(),
                        claim.when(),
                        about,
                        claim.confidence(),
                        claim.rule());
    }
}
