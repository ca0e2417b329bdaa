package org.bellwether.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores names of places: found or not, where they are put when given, and both together. */
final class PlaceScore {
    static final double NEAR_KM = 161;
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** A place on the map: its GeoNames id where known, its middle where known. */
    record Pin(
            @Nullable Integer geonames,
            @Nullable Double lat,
            @Nullable Double lon,
            boolean country) {
        boolean isLocated() {
            return lat != null && lon != null;
        }
    }

    /** A name and where it lies. */
    record Named(GoldSpan span, Pin pin) {}

    private int articles;
    private int gold;
    private int located;
    private int system;
    private int matched;
    private int exact;
    private int near;
    private int answered;
    private int withId;
    private int sameId;
    private int counted;
    private int hits;
    private final List<Double> errors = new ArrayList<>();

    /** Great-circle distance. */
    static double kilometres(double lat, double lon, double otherLat, double otherLon) {
        double a = Math.toRadians(lat);
        double b = Math.toRadians(otherLat);
        double down = Math.sin((b - a) / 2);
        double across = Math.sin(Math.toRadians(otherLon - lon) / 2);
        double h = down * down + Math.cos(a) * Math.cos(b) * across * across;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Kilometres between two pins; infinite where one is not located. */
    static double apart(Pin one, Pin other) {
        if (one.lat() == null || one.lon() == null || other.lat() == null || other.lon() == null) {
            return Double.POSITIVE_INFINITY;
        }
        return kilometres(one.lat(), one.lon(), other.lat(), other.lon());
    }

    /** Whether an answer is right: near enough, or the very country. */
    static boolean isRight(Pin wanted, Pin have) {
        boolean same = have.geonames() != null && have.geonames().equals(wanted.geonames());
        return apart(wanted, have) <= NEAR_KM || (have.country() && same);
    }

    void article() {
        articles++;
    }

    /** Counts what was found; both lists in text order. Returns for each of the gold the number of ours, or −1. */
    int[] addFound(List<Named> theirs, List<Named> ours) {
        gold += theirs.size();
        system += ours.size();
        int[] match = SpanPairs.match(
                theirs.stream().map(Named::span).toList(),
                ours.stream().map(Named::span).toList());
        for (int i = 0; i < match.length; i++) {
            matched += match[i] >= 0 ? 1 : 0;
            exact += match[i] >= 0
                            && ours.get(match[i]).span().equals(theirs.get(i).span())
                    ? 1
                    : 0;
        }
        addEndToEnd(theirs, ours);
        return match;
    }

    /** A name of ours over an unlocated one of the gold does not count; each located one is hit once. */
    private void addEndToEnd(List<Named> theirs, List<Named> ours) {
        boolean[] hit = new boolean[theirs.size()];
        for (Named have : ours) {
            boolean overUnlocated = false;
            boolean overLocated = false;
            int struck = -1;
            for (int i = 0; i < hit.length; i++) {
                Named wanted = theirs.get(i);
                if (wanted.span().overlaps(have.span())) {
                    overLocated |= wanted.pin().isLocated();
                    overUnlocated |= !wanted.pin().isLocated();
                    if (struck < 0 && !hit[i] && wanted.pin().isLocated() && isRight(wanted.pin(), have.pin())) {
                        struck = i;
                    }
                }
            }
            if (!overUnlocated || overLocated) {
                counted++;
                if (struck >= 0) {
                    hit[struck] = true;
                    hits++;
                }
            }
        }
    }

    /** Counts where a given name was put; not called for names that the gold does not locate. */
    boolean addResolved(Pin wanted, Optional<Pin> answer) {
        located++;
        withId += wanted.geonames() == null ? 0 : 1;
        if (answer.isEmpty()) {
            return false;
        }
        Pin have = answer.get();
        boolean right = isRight(wanted, have);
        near += right ? 1 : 0;
        boolean same = have.geonames() != null && have.geonames().equals(wanted.geonames());
        sameId += same ? 1 : 0;
        if (have.isLocated() || same) {
            answered++;
            errors.add(have.country() && same ? 0 : apart(wanted, have));
        }
        return right;
    }

    /** The figures, each name with the set's before it. */
    Map<String, Number> figures(String prefix) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put(prefix + "acc_161", Figures.share(near, located));
        figures.put(prefix + "exact_id", Figures.share(sameId, withId));
        figures.put(prefix + "median_km", median());
        figures.put(prefix + "mean_km", mean());
        figures.put(prefix + "answered", Figures.share(answered, located));
        figures.put(prefix + "finding_precision", Figures.share(matched, system));
        figures.put(prefix + "finding_recall", Figures.share(matched, gold));
        figures.put(prefix + "finding_f1", Figures.f1(matched, gold, system));
        figures.put(prefix + "finding_exact_f1", Figures.f1(exact, gold, system));
        figures.put(prefix + "end_to_end_precision", Figures.share(hits, counted));
        figures.put(prefix + "end_to_end_recall", Figures.share(hits, located));
        figures.put(prefix + "end_to_end_f1", Figures.f1(hits, located, counted));
        figures.put(prefix + "articles", articles);
        figures.put(prefix + "toponyms", gold);
        figures.put(prefix + "located", located);
        return figures;
    }

    private double median() {
        if (errors.isEmpty()) {
            return 0;
        }
        List<Double> sorted = errors.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return Math.rint(middle * 10) / 10;
    }

    private double mean() {
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        return errors.isEmpty() ? 0 : Math.rint(sum / errors.size() * 10) / 10;
    }
}
