package org.bellwether.ask.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.Sector;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.jspecify.annotations.Nullable;

/**
 * A question, with those of a case whom it names.
 *
 * @param question taken apart
 * @param subjects the actors that its subjects' names mean
 * @param countries those of these actors, ISO 3166 alpha-3
 */
record PreparedQuestion(Question question, Set<ActorId> subjects, Set<String> countries) {
    PreparedQuestion {
        subjects = Set.copyOf(subjects);
        countries = Set.copyOf(countries);
    }

    static PreparedQuestion of(String text, CaseQueries queries) {
        Named named = new Named(queries);
        Question question = Question.of(
                text,
                QuestionWords.bundled(),
                name -> spellings(named.actors(name)),
                name -> spellings(named.agents(name)));
        List<Actor> subjects = question.names().stream()
                .flatMap(name -> named.actors(name).stream())
                .toList();
        return new PreparedQuestion(
                question, subjects.stream().map(Actor::id).collect(Collectors.toSet()), countries(subjects.stream()));
    }

    private static Set<String> countries(Stream<Actor> actors) {
        return actors.map(Actor::country).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> spellings(List<Actor> actors) {
        return actors.stream()
                .flatMap(PreparedQuestion::names)
                .filter(t -> Character.isUpperCase(t.codePointAt(0)) && t.length() > 2)
                .distinct()
                .toList();
    }

    private static Stream<String> names(Actor actor) {
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Alias::text));
    }

    /** What to search for: the question's words and all that may answer them. */
    String query() {
        return Stream.concat(question.subjects().stream(), question.matter().stream())
                .flatMap(Asked::forms)
                .map(f -> f.parts().size() == 1
                        ? f.parts().getFirst()
                        : f.parts().stream().map(p -> p.replace("*", "")).collect(Collectors.joining(" ", "\"", "\"")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Whom names mean in a case; each is asked for once. */
    private static final class Named {
        private final CaseQueries queries;
        private final Map<String, List<Actor>> meant = new HashMap<>();

        /** All who act for a country; to find them takes all actors of the case. */
        private @Nullable List<Actor> acting;

        Named(CaseQueries queries) {
            this.queries = queries;
        }

        /** The actors that a name means. */
        List<Actor> actors(String name) {
            return meant.computeIfAbsent(
                    name,
                    _ -> queries.actors(new Filter(name, null, null, null, null, null, null)).stream()
                            .map(ListedActor::actor)
                            .filter(a -> !a.id().isUnnamed())
                            .filter(a -> names(a).anyMatch(name::equalsIgnoreCase))
                            .toList());
        }

        /** Those through whom a country acts: its government, its forces, and who leads them. */
        List<Actor> agents(String name) {
            Set<String> codes = countries(actors(name).stream().filter(a -> a.kind() == ActorKind.COUNTRY));
            return codes.isEmpty()
                    ? List.of()
                    : acting().stream()
                            .filter(a -> a.country() != null && codes.contains(a.country()))
                            .toList();
        }

        private List<Actor> acting() {
            if (acting == null) {
                acting = queries.actors(Filter.ALL).stream()
                        .map(ListedActor::actor)
                        .filter(a ->
                                a.sectors().contains(Sector.GOV) || a.sectors().contains(Sector.MIL))
                        .toList();
            }
            return acting;
        }
    }
}
