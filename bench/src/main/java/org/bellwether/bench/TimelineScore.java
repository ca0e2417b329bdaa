package org.bellwether.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How well timelines fit the gold's: the order of the events, the events, their dates. */
final class TimelineScore {
    private int kept;
    private int system;
    private int recalled;
    private int gold;
    private int matched;
    private int events;
    private int dated;
    private int rightDates;

    /** Adds a pair of timelines of one entity; says how many events were matched. */
    int add(Timeline wanted, Timeline found) {
        int[] meant = meant(wanted, found);
        int hits = 0;
        List<Integer> names = new ArrayList<>();
        List<Integer> orders = new ArrayList<>();
        for (int i = 0; i < meant.length; i++) {
            // An event that the gold does not have is one of its own.
            names.add(meant[i] < 0 ? wanted.events().size() + i : meant[i]);
            orders.add(found.events().get(i).order());
            if (meant[i] >= 0) {
                hits++;
                date(wanted.events().get(meant[i]).date(), found.events().get(i).date());
            }
        }
        List<Integer> goldNames = new ArrayList<>();
        List<Integer> goldOrders = new ArrayList<>();
        for (int i = 0; i < wanted.events().size(); i++) {
            goldNames.add(i);
            goldOrders.add(wanted.events().get(i).order());
        }
        Set<String> systemReduced = relations(names, orders, false);
        Set<String> goldReduced = relations(goldNames, goldOrders, false);
        Set<String> systemClosed = relations(names, orders, true);
        Set<String> goldClosed = relations(goldNames, goldOrders, true);
        kept += (int) systemReduced.stream().filter(goldClosed::contains).count();
        system += systemReduced.size();
        recalled += (int) goldReduced.stream().filter(systemClosed::contains).count();
        gold += goldReduced.size();
        matched += hits;
        events += wanted.events().size() + found.events().size();
        return hits;
    }

    /** For each found event the gold event that it stands for, or −1: the one not yet taken with which it shares most mentions. */
    private static int[] meant(Timeline wanted, Timeline found) {
        int[] meant = new int[found.events().size()];
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < meant.length; i++) {
            int best = -1;
            int most = 0;
            for (int g = 0; g < wanted.events().size(); g++) {
                Set<String> shared = new HashSet<>(wanted.events().get(g).mentions());
                shared.retainAll(found.events().get(i).mentions());
                if (!taken.contains(g) && shared.size() > most) {
                    best = g;
                    most = shared.size();
                }
            }
            meant[i] = best;
            if (best >= 0) {
                taken.add(best);
            }
        }
        return meant;
    }

    /** "SAME" and "BEFORE" pairs: all of them, or "BEFORE" of neighbouring order numbers only. */
    private static Set<String> relations(List<Integer> names, List<Integer> orders, boolean closed) {
        Map<Integer, List<Integer>> byOrder = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (orders.get(i) > 0) {
                byOrder.computeIfAbsent(orders.get(i), _ -> new ArrayList<>()).add(names.get(i));
            }
        }
        List<List<Integer>> steps = List.copyOf(byOrder.values());
        Set<String> found = new HashSet<>();
        for (int step = 0; step < steps.size(); step++) {
            for (int a : steps.get(step)) {
                for (int b : steps.get(step)) {
                    if (a < b) {
                        found.add(a + " same " + b);
                    }
                }
                int last = closed ? steps.size() - 1 : Math.min(step + 1, steps.size() - 1);
                for (int later = step + 1; later <= last; later++) {
                    for (int b : steps.get(later)) {
                        found.add(a + " before " + b);
                    }
                }
            }
        }
        return found;
    }

    /** Right are equal dates, and those equal up to the gold's precision. */
    private void date(String wanted, String found) {
        if (wanted.indexOf('X') < 0) {
            dated++;
            rightDates += found.startsWith(wanted) ? 1 : 0;
        }
    }

    Map<String, Number> figures() {
        double precision = system == 0 ? 0 : (double) kept / system;
        double recall = gold == 0 ? 0 : (double) recalled / gold;
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put(
                "order_f1",
                precision + recall == 0 ? 0 : Figures.rounded(2 * precision * recall / (precision + recall)));
        figures.put("order_p", Figures.rounded(precision));
        figures.put("order_r", Figures.rounded(recall));
        figures.put("event_f1", events == 0 ? 0 : Figures.rounded(2.0 * matched / events));
        figures.put("date_accuracy", Figures.share(rightDates, dated));
        figures.put("matched", matched);
        return figures;
    }
}
