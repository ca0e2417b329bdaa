package org.bellwether.model;

import java.util.List;

/**
 * What was found in one article, all with spans; ids are the article's own until a situation joins them.
 *
 * @param article whose reading
 * @param actors those who are mentioned, by id
 * @param mentions in text order
 * @param reports accounts of events, in text order
 * @param claims who says what, in text order
 * @param influences what drives what, in text order
 * @param statements what is said of deeds and numbers, to be compared with others, in text order
 * @param rebuttals what the article sets against one another itself, in text order
 */
public record Reading(
        ArticleId article,
        List<Actor> actors,
        List<Mention> mentions,
        List<Report> reports,
        List<Claim> claims,
        List<Influence> influences,
        List<Statement> statements,
        List<Rebuttal> rebuttals) {
    /** A reading in which nothing is there to be compared. */
    public Reading(
            ArticleId article,
            List<Actor> actors,
            List<Mention> mentions,
            List<Report> reports,
            List<Claim> claims,
            List<Influence> influences) {
        this(article, actors, mentions, reports, claims, influences, List.of(), List.of());
    }

    public Reading {
        actors = List.copyOf(actors);
        mentions = List.copyOf(mentions);
        reports = List.copyOf(reports);
        claims = List.copyOf(claims);
        influences = List.copyOf(influences);
        statements = List.copyOf(statements);
        rebuttals = List.copyOf(rebuttals);
    }

    /** The reading of an article in which nothing is looked for, such as one in another language. */
    public static Reading empty(ArticleId article) {
        return new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
