package org.bellwether.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Role;
import org.bellwether.model.When;

/**
 * Whom an article means that names an office only: "the mayor of Graz", where other articles of those weeks name the mayor.
 *
 * <p>The offices of states and their holders, by date, are the bundled knowledge's; here are the offices of which only the case
 * tells. Holders change: articles further apart than {@link #DAYS} are not compared, and where the case names two holders none
 * is chosen.
 */
final class OfficeHolders {
    /** Chosen, not measured: long enough for the reports of one story, short against a term of office. */
    static final int DAYS = 60;

    private static final NavigableMap<LocalDate, Map<String, ActorId>> NONE = Collections.emptyNavigableMap();

    private OfficeHolders() {}

    /**
     * Pairs of actors that are one: a named one and one whom an article names by the office alone.
     *
     * @param actors of each article
     * @param published when each article appeared
     */
    static List<List<ActorId>> in(Map<ArticleId, List<Actor>> actors, Function<ArticleId, When> published) {
        // by office, day and name: ten thousand articles may name the same
        Map<String, NavigableMap<LocalDate, Map<String, ActorId>>> holders = new TreeMap<>();
        actors.forEach((article, read) -> day(published.apply(article)).ifPresent(day -> {
            for (Actor actor : read) {
                if (actor.kind() == ActorKind.PERSON && !actor.id().isUnnamed()) {
                    String name = PlainName.of(actor.name()).toString();
                    offices(actor)
                            .forEach(office -> holders.computeIfAbsent(office, _ -> new TreeMap<>())
                                    .computeIfAbsent(day, _ -> new TreeMap<>())
                                    .merge(name, actor.id(), OfficeHolders::first));
                }
            }
        }));
        List<List<ActorId>> pairs = new ArrayList<>();
        actors.forEach((article, read) -> day(published.apply(article)).ifPresent(day -> {
            for (Actor actor : read) {
                if (actor.kind() == ActorKind.PERSON && actor.id().isUnnamed()) {
                    called(actor)
                            .flatMap(office -> holder(holders.getOrDefault(office, NONE), day))
                            .ifPresent(found -> pairs.add(List.of(found, actor.id())));
                }
            }
        }));
        return pairs;
    }

    private static Optional<LocalDate> day(When when) {
        LocalDate start = when.start();
        return start != null && start.equals(when.end()) ? Optional.of(start) : Optional.empty();
    }

    /** The offices that the texts give a person, each with its place or country; one with neither tells nobody apart. */
    static Set<String> offices(Actor person) {
        Set<String> found = new TreeSet<>();
        for (Role role : person.roles()) {
            OfficeName office = OfficeName.of(role.title());
            if (office.seat() != null) {
                found.add(key(office));
            } else if (role.of() != null && role.of().value().equals(person.country())) {
                found.add(office.office() + " in " + person.country());
            }
        }
        return found;
    }

    /** The office by which an article calls one without a name: "Mayor of Graz", "Austrian railway minister". */
    static Optional<String> called(Actor unnamed) {
        OfficeName office = OfficeName.of(unnamed.name());
        if (office.seat() != null) {
            return Optional.of(key(office));
        }
        int space = office.office().indexOf(' ');
        return unnamed.country() == null || space < 0
                ? Optional.empty()
                : Optional.of(office.office().substring(space + 1) + " in " + unnamed.country());
    }

    private static String key(OfficeName office) {
        return office.office() + " of " + Objects.requireNonNull(office.seat(), "asked before");
    }

    /** The only one of that name in those weeks; of the same name in several articles the nearest in time. */
    private static Optional<ActorId> holder(NavigableMap<LocalDate, Map<String, ActorId>> holders, LocalDate day) {
        Map<String, ActorId> near = new TreeMap<>();
        for (Map<String, ActorId> ofDay : holders.subMap(day.minusDays(DAYS), true, day.plusDays(DAYS), true)
                .values()) {
            ofDay.forEach((name, actor) -> near.merge(name, actor, OfficeHolders::first));
            if (near.size() > 1) {
                return Optional.empty();
            }
        }
        return near.values().stream().findFirst();
    }

    private static ActorId first(ActorId a, ActorId b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
