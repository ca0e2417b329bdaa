package org.bellwether.extract;

import java.util.List;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Claim;
import org.bellwether.model.Report;

/**
 * What the stages find in one article, before it is made a reading: with words and grammar, and with everybody who is named, whether
 * or not they take part in anything.
 *
 * @param text the sentences
 * @param times in text order
 * @param places in text order
 * @param cast everybody
 * @param claims in text order
 * @param reports in text order
 */
public record Findings(
        AnnotatedText text,
        List<TimeExpression> times,
        List<PlaceMention> places,
        Cast cast,
        List<Claim> claims,
        List<Report> reports) {
    public Findings {
        times = List.copyOf(times);
        places = List.copyOf(places);
        claims = List.copyOf(claims);
        reports = List.copyOf(reports);
    }
}
