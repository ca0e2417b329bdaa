package org.bellwether.extract.statement;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.actor.ActorFinder;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.claim.ClaimFinder;
import org.bellwether.extract.claim.CueLexicon;
import org.bellwether.extract.event.Clauses;
import org.bellwether.extract.event.EventCoder;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.extract.time.TimeFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Claim;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Statement;

/** All stages up to the comparison, for tests. */
final class Compared {
    private static final ActorFinder ACTORS = new ActorFinder(Knowledge.load());
    private static final PlaceFinder PLACES = new PlaceFinder();
    private static final TimeFinder TIMES = new TimeFinder();
    private static final ClaimFinder CLAIMS = new ClaimFinder(CueLexicon.bundled());
    private static final EventCoder EVENTS = EventCoder.load();
    private static final StatementFinder STATEMENTS = new StatementFinder();
    private static final RebuttalFinder REBUTTALS = new RebuttalFinder();

    private final List<Statement> statements;
    private final List<Rebuttal> rebuttals;

    private Compared(List<Statement> statements, List<Rebuttal> rebuttals) {
        this.statements = statements;
        this.rebuttals = rebuttals;
    }

    static Compared of(String words) {
        AnnotatedText text = Sample.text(words);
        List<TimeExpression> times = TIMES.find(text);
        List<PlaceMention> places = PLACES.find(text);
        Cast cast = ACTORS.find(text, places);
        List<Claim> claims = CLAIMS.find(text, cast, times);
        List<Clauses> clauses = EVENTS.clauses(text, cast, places);
        return new Compared(
                STATEMENTS.find(text, clauses, times, claims, EVENTS.code(text, cast, times, places, claims)),
                REBUTTALS.find(text, cast, clauses, claims));
    }

    List<Statement> statements() {
        return statements;
    }

    List<Rebuttal> rebuttals() {
        return rebuttals;
    }
}
