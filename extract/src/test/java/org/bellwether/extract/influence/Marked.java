package org.bellwether.extract.influence;

import java.util.List;
import java.util.stream.Stream;
import org.bellwether.extract.Sample;
import org.bellwether.extract.actor.ActorFinder;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.claim.ClaimFinder;
import org.bellwether.extract.claim.CueLexicon;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.time.TimeFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Claim;
import org.bellwether.model.Influence;

/** Reads sentences in which the cause stands in braces and the effect in brackets. */
final class Marked {
    private static final ActorFinder ACTORS = new ActorFinder(Knowledge.load());
    private static final ClaimFinder CLAIMS = new ClaimFinder(CueLexicon.bundled());
    private static final InfluenceFinder FINDER = InfluenceFinder.load();

    private Marked() {}

    static String plain(String marked) {
        return marked.replaceAll("[{}\\[\\]]", "");
    }

    /** What is read in the words without their marks. */
    static List<Influence> influences(String marked) {
        AnnotatedText text = Sample.text(plain(marked));
        List<PlaceMention> places = new PlaceFinder().find(text);
        Cast cast = ACTORS.find(text, places);
        List<Claim> claims = CLAIMS.find(text, cast, new TimeFinder().find(text));
        return FINDER.find(text, cast, places, claims);
    }

    /** The words with braces around the cause and brackets around the effect. */
    static String marked(String words, Influence influence) {
        StringBuilder marked = new StringBuilder(words);
        Stream.of(
                        new Mark(influence.cause().words().start(), '{', 1),
                        new Mark(influence.cause().words().end(), '}', 0),
                        new Mark(influence.effect().words().start(), '[', 1),
                        new Mark(influence.effect().words().end(), ']', 0))
                .sorted(java.util.Comparator.comparingInt(Mark::at).reversed().thenComparingInt(Mark::opens))
                .forEach(m -> marked.insert(m.at(), m.sign()));
        return marked.toString();
    }

    private record Mark(int at, char sign, int opens) {}
}
