package org.bellwether.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores attributions against gold, document by document: tokens are runs of word characters, spans are in UTF-16. */
final class QuotesScore {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double LEAST_OVERLAP = 0.5;

    /** One attribution's spans. */
    record Spans(List<GoldSpan> source, List<GoldSpan> cue, List<GoldSpan> content) {}

    /** One attribution as token numbers. */
    private record Tokens(Set<Integer> source, Set<Integer> cue, Set<Integer> content) {}

    private record Pair(int gold, int system, double overlap) {}

    private int documents;
    private int gold;
    private int system;
    private int contents;
    private int attributions;
    private int cues;
    private int goldTokens;
    private int systemTokens;
    private int sharedTokens;

    /** Adds a document; returns for each gold attribution the number of the system's that it was matched with, or −1. */
    int[] add(String text, List<Spans> goldSpans, List<Spans> systemSpans) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        List<Tokens> golds = goldSpans.stream().map(s -> tokens(s, tokens)).toList();
        List<Tokens> systems = systemSpans.stream().map(s -> tokens(s, tokens)).toList();
        documents++;
        gold += golds.size();
        system += systems.size();
        int[] match = matched(golds, systems);
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                Tokens g = golds.get(i);
                Tokens s = systems.get(match[i]);
                contents++;
                cues += shares(g.cue(), s.cue()) ? 1 : 0;
                boolean bothEmpty = g.source().isEmpty() && s.source().isEmpty();
                attributions += bothEmpty || shares(g.source(), s.source()) ? 1 : 0;
            }
        }
        Set<Integer> inGold = new TreeSet<>();
        golds.forEach(g -> inGold.addAll(g.content()));
        Set<Integer> inSystem = new TreeSet<>();
        systems.forEach(s -> inSystem.addAll(s.content()));
        goldTokens += inGold.size();
        systemTokens += inSystem.size();
        inGold.retainAll(inSystem);
        sharedTokens += inGold.size();
        return match;
    }

    /** Whether the sources of the two agree by the metric; for the errors' list. */
    static boolean agree(String text, List<GoldSpan> a, List<GoldSpan> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        return shares(covered(a, tokens), covered(b, tokens));
    }

    private static int[] matched(List<Tokens> golds, List<Tokens> systems) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int j = 0; j < systems.size(); j++) {
                Set<Integer> both = new TreeSet<>(golds.get(i).content());
                both.retainAll(systems.get(j).content());
                int union =
                        golds.get(i).content().size() + systems.get(j).content().size() - both.size();
                double overlap = union == 0 ? 0 : both.size() / (double) union;
                if (overlap >= LEAST_OVERLAP) {
                    pairs.add(new Pair(i, j, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::system));
        int[] match = new int[golds.size()];
        java.util.Arrays.fill(match, -1);
        boolean[] taken = new boolean[systems.size()];
        for (Pair pair : pairs) {
            if (match[pair.gold()] < 0 && !taken[pair.system()]) {
                match[pair.gold()] = pair.system();
                taken[pair.system()] = true;
            }
        }
        return match;
    }

    private static Tokens tokens(Spans spans, List<int[]> tokens) {
        return new Tokens(
                covered(spans.source(), tokens), covered(spans.cue(), tokens), covered(spans.content(), tokens));
    }

    private static Set<Integer> covered(List<GoldSpan> spans, List<int[]> tokens) {
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int[] token = tokens.get(i);
            for (GoldSpan span : spans) {
                if (token[0] < span.end() && span.start() < token[1]) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private static boolean shares(Set<Integer> a, Set<Integer> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** The README's metrics, then counts. */
    Map<String, Number> figures() {
        Map<String, Number> found = new LinkedHashMap<>();
        found.put("attribution_f1", Figures.f1(attributions, gold, system));
        found.put("content_f1", Figures.f1(contents, gold, system));
        found.put("cue_f1", Figures.f1(cues, gold, system));
        found.put("content_token_precision", Figures.share(sharedTokens, systemTokens));
        found.put("content_token_recall", Figures.share(sharedTokens, goldTokens));
        found.put("content_token_f1", Figures.f1(sharedTokens, goldTokens, systemTokens));
        found.put("documents", documents);
        found.put("gold", gold);
        found.put("system", system);
        found.put("hits", attributions);
        return found;
    }
}
