package org.bellwether.ask.brief;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.Claim;
import org.bellwether.model.Voice;
import org.bellwether.store.Speaker;
import org.jspecify.annotations.Nullable;

/** How a brief names people and others; a pronoun is no name. */
final class Naming {
    /** How many names stand on each side of a deed. */
    private static final int NAMES = 3;

    private static final Set<String> PRONOUNS = Set.of(
            ("he she it they we i you who him her his hers its them their theirs us our ours me my mine himself herself"
                            + " itself themselves one that this which those these both")
                    .split(" "));

    /** Words with which a description begins and a name does not. */
    private static final Set<String> DETERMINERS = Set.of(
            "the a an this that these those his her its their our my some all many most more few several other both"
                    .split(" "));

    private final Map<ActorId, String> names;

    Naming(Map<ActorId, String> names) {
        this.names = names;
    }

    String of(ActorId actor) {
        return names.getOrDefault(actor, actor.value());
    }

    /** "Ukraine", "France and Germany", "France, Germany, Italy and 4 more". */
    String of(List<ActorId> actors) {
        List<String> shown = actors.stream().limit(NAMES).map(this::of).toList();
        if (actors.size() > NAMES) {
            return "%s and %d more".formatted(String.join(", ", shown), actors.size() - NAMES);
        }
        return shown.size() < 2
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
    }

    /** Who vouches; "somebody" where only a pronoun says it. */
    String of(Voice voice) {
        String called = voice.called(names::get);
        return isPronoun(called) ? "somebody" : called;
    }

    /** The speaker's name, or null for those of whom there is a pronoun at most. */
    @Nullable
    String speaker(Claim claim) {
        return name(claim.speaker(), claim.voice().text());
    }

    /** As {@link #speaker(Claim)}. */
    @Nullable
    String of(Speaker speaker) {
        return name(speaker.actor(), speaker.text());
    }

    private @Nullable String name(@Nullable ActorId actor, @Nullable String text) {
        String name = actor == null ? text : names.get(actor);
        return name == null || isPronoun(name) ? null : name;
    }

    static boolean isPronoun(String words) {
        return PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether words are a spelling of a name, and no description such as "his troops". */
    static boolean isName(String words) {
        String first = words.split("\\s", 2)[0];
        return !isPronoun(words)
                && Character.isUpperCase(words.codePointAt(0))
                && !DETERMINERS.contains(first.toLowerCase(Locale.ROOT));
    }

    /** Spellings with quotation marks. */
    static String quoted(List<String> words) {
        return words.stream().collect(Collectors.joining("”, “", "“", "”"));
    }
}
