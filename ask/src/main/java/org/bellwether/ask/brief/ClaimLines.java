package org.bellwether.ask.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.Speaker;
import org.jspecify.annotations.Nullable;

/** Who says what, as lines of a brief: the verb of the article, and what follows it there. */
final class ClaimLines {
    private static final int SPEAKERS = 8;
    private static final int CLAIMS = 4;

    /** Content of so few words ("the accusation") is understood only with the sentence before it. */
    private static final int FEW_WORDS = 2;

    private static final int BETWEEN = 60;

    private final Sources sources;
    private final Naming naming;
    private final Quoting quoting;
    private final Function<When, String> dates;
    private final Function<ArticleId, String> texts;

    ClaimLines(
            Sources sources,
            Naming naming,
            Quoting quoting,
            Function<When, String> dates,
            Function<ArticleId, String> texts) {
        this.sources = sources;
        this.naming = naming;
        this.quoting = quoting;
        this.dates = dates;
        this.texts = texts;
    }

    /**
     * The claims of those who say most.
     *
     * @param said what one of the speakers says
     */
    List<Brief.Part> of(List<Speaker> speakers, Function<Speaker, List<ListedClaim>> said) {
        Map<String, List<Speaker>> byName = new TreeMap<>();
        for (Speaker speaker : speakers) {
            String name = naming.of(speaker);
            if (name != null) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(speaker);
            }
        }
        return byName.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Speaker>> e) ->
                                -e.getValue().stream().mapToInt(Speaker::claims).sum())
                        .thenComparing(Map.Entry::getKey))
                .limit(SPEAKERS)
                .map(e -> speaker(
                        e.getKey(),
                        e.getValue().stream()
                                .flatMap(s -> said.apply(s).stream())
                                .map(ListedClaim::claim)
                                .toList()))
                .toList();
    }

    private Brief.Part speaker(String name, List<Claim> claims) {
        Set<String> said = new TreeSet<>();
        List<Claim> different = claims.stream()
                .sorted(Comparator.comparing(ClaimLines::isShort)
                        .thenComparing(c -> !c.direct())
                        .thenComparing(c -> c.content().getFirst())
                        .thenComparing(Claim::id))
                .filter(c -> said.add(words(c).toLowerCase(Locale.ROOT)))
                .toList();
        List<Brief.Line> lines = different.stream()
                .limit(CLAIMS)
                .sorted(Comparator.comparingInt((Claim c) -> sources.number(c.cue()))
                        .thenComparing(c -> c.content().getFirst()))
                .map(this::line)
                .toList();
        int more = different.size() - lines.size();
        return new Brief.Part(
                name, lines, more > 0 ? "%d more: bellwether claims --actor \"%s\"".formatted(more, name) : null);
    }

    private Brief.Line line(Claim claim) {
        String date = dates.apply(claim.when());
        return line(date.isEmpty() ? null : date, claim, "");
    }

    /** A denial, led by who denies. */
    Brief.Line denial(Claim claim, String about) {
        String speaker = naming.speaker(claim);
        if (speaker == null) {
            String pronoun = claim.voice().text();
            speaker = pronoun == null ? "Somebody" : "Somebody (“%s”)".formatted(pronoun);
        }
        return line(speaker, claim, about);
    }

    private Brief.Line line(@Nullable String lead, Claim claim, String about) {
        List<Integer> numbers = sources.numbers(claim.content());
        String words = quoting.shortened(Markdown.bare(words(claim)));
        String cue = claim.cue().quote().toLowerCase(Locale.ROOT);
        if (claim.direct()) {
            return new Brief.Line(lead, cue + about, words, numbers);
        }
        // "said (that) he would come" goes on as in the article; "he would come, the ministry said" is turned round
        boolean turned = claim.content().getFirst().start() < claim.cue().start() || cue.startsWith("according");
        String text = cue + (turned ? ": " : between(claim)) + words + about;
        if (isShort(claim) && claim.kind() == Claim.Kind.DENIAL) {
            String before =
                    Quoting.before(texts.apply(claim.article()), claim.cue().start());
            if (!before.isEmpty()) {
                return new Brief.Line(lead, text + ", after the words", quoting.shortened(before), numbers);
            }
        }
        return new Brief.Line(lead, text, null, numbers);
    }

    /** What the article has between the verb and the content ("reporters on Monday that"), where it is short. */
    private String between(Claim claim) {
        String text = texts.apply(claim.article());
        int from = claim.cue().end();
        int to = claim.content().getFirst().start();
        if (to - from < 2 || to - from > BETWEEN || to > text.codePointCount(0, text.length())) {
            return " ";
        }
        String between = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        return between.matches("\\s[\\p{L}\\p{N} ,'’.-]*\\s") ? between : " ";
    }

    private static boolean isShort(Claim claim) {
        return words(claim).split("\\s+").length <= FEW_WORDS;
    }

    private static String words(Claim claim) {
        return claim.content().stream().map(Span::quote).collect(Collectors.joining(" … "));
    }
}
