package org.bellwether.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Claim;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article is about: all that have a name, and of the groups that are nobody's in particular ("experts", "protesters")
 * only those who do something, undergo it or speak.
 */
final class Participants {
    private Participants() {}

    static Cast in(Cast cast, List<Report> reports, List<Claim> claims) {
        Set<@Nullable ActorId> taking = new HashSet<>();
        for (Report report : reports) {
            taking.addAll(report.actors());
            taking.addAll(report.recipients());
            taking.add(report.attributedTo().actor());
        }
        claims.forEach(c -> taking.add(c.speaker()));
        cast.actors().forEach(a -> a.roles().stream().map(Role::of).forEach(taking::add));
        List<Actor> actors = cast.actors().stream()
                .filter(a -> !isAnybody(a) || taking.contains(a.id()))
                .toList();
        Set<ActorId> kept = new HashSet<>();
        actors.forEach(a -> kept.add(a.id()));
        List<ActorMention> mentions =
                cast.mentions().stream().filter(m -> kept.contains(m.actor())).toList();
        return new Cast(actors, mentions);
    }

    /** A group that the text alone introduces, of no country. */
    private static boolean isAnybody(Actor actor) {
        return actor.kind() == ActorKind.GROUP
                && actor.country() == null
                && actor.id().value().startsWith("t.");
    }
}
