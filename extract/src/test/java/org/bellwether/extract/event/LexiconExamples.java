package org.bellwether.extract.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bellwether.extract.actor.Cast;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.ActorId;
import org.bellwether.model.Report;

/** Reads a lexicon entry's examples and writes what was found as the examples write it: {@code actor, actor > recipient}. */
final class LexiconExamples {
    private LexiconExamples() {}

    /** Whether some report of the entry's type names the actors and recipients expected. */
    static boolean reads(EventCoder coder, WordsAsCast words, AnnotatedText text, Entry entry, String expected) {
        Cast cast = words.of(text);
        for (Report report : coder.code(text, cast, List.of(), List.of(), List.of())) {
            String actors = names(cast, report.actors());
            String found = report.recipients().isEmpty()
                    ? actors
                    : (actors + " > " + names(cast, report.recipients())).strip();
            if (entry.code() != null && report.code().type() == entry.code().type() && agrees(expected, found)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the entry has nothing to say about the text. */
    static boolean leaves(EventCoder coder, WordsAsCast words, AnnotatedText text, Entry entry) {
        return coder.code(text, words.of(text), List.of(), List.of(), List.of()).stream()
                .noneMatch(r -> r.rule().equals(entry.id()));
    }

    static String all(EventCoder coder, WordsAsCast words, AnnotatedText text) {
        return coder.code(text, words.of(text), List.of(), List.of(), List.of()).stream()
                .map(r -> r.rule() + ":" + r.status() + ":" + r.actors() + ">" + r.recipients())
                .toList()
                .toString();
    }

    /** Whether the actors and recipients found are those expected; a name may be longer than the word expected. */
    static boolean agrees(String expected, String found) {
        String[] wanted = expected.split(" > ");
        String[] got = found.split(" > ");
        if (found.isEmpty() || wanted.length != got.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!side(wanted[i], got[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean side(String wanted, String got) {
        List<String> names = Arrays.stream(wanted.split(",")).map(String::strip).toList();
        List<String> found = Arrays.stream(got.split(";")).map(String::strip).toList();
        return names.size() == found.size()
                && names.stream().allMatch(n -> found.stream().anyMatch(f -> same(n, f)));
    }

    private static boolean same(String wanted, String found) {
        return found.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    private static String names(Cast cast, List<ActorId> ids) {
        return String.join(
                "; ",
                ids.stream().map(id -> cast.actor(id).orElseThrow().name()).toList());
    }
}
