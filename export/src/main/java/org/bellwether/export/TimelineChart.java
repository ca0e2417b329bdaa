package org.bellwether.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bellwether.model.Event;
import org.bellwether.model.Quad;
import org.bellwether.model.Status;

/**
 * How many events of conflict and of cooperation fall into each month or year, as a picture (SVG) that needs no script. Counted are those
 * told as a fact or claimed whose time lies within one month (one year, where the case spans more than three).
 */
final class TimelineChart {
    private static final int MOST_MONTHS = 36;
    private static final int WIDTH = 880;
    private static final int HALF = 80;

    private static final class Count {
        private int cooperation;
        private int conflict;
    }

    private TimelineChart() {}

    /** The picture; empty where fewer than two months have events. */
    static String of(List<Event> events) {
        List<Event> counted = events.stream()
                .filter(e -> e.status() == Status.FACT || e.status() == Status.CLAIM)
                .filter(e -> Days.year(e.when()) != null)
                .toList();
        List<YearMonth> months = counted.stream()
                .map(e -> first(e))
                .map(YearMonth::from)
                .sorted()
                .distinct()
                .toList();
        if (months.size() < 2) {
            return "";
        }
        int span = index(months.getLast()) - index(months.getFirst()) + 1;
        boolean years = span > MOST_MONTHS;
        TreeMap<Integer, Count> counts = new TreeMap<>();
        for (Event event : counted) {
            if (years || Days.month(event.when()) != null) {
                Count count = counts.computeIfAbsent(
                        years ? first(event).getYear() : index(YearMonth.from(first(event))), _ -> new Count());
                if (isConflict(event.code().type().quad())) {
                    count.conflict++;
                } else {
                    count.cooperation++;
                }
            }
        }
        return counts.size() < 2 ? "" : drawn(counts, years);
    }

    private static LocalDate first(Event event) {
        return Objects.requireNonNull(event.when().start(), "a time within one year has a start");
    }

    private static boolean isConflict(Quad quad) {
        return quad == Quad.VERBAL_CONFLICT || quad == Quad.MATERIAL_CONFLICT;
    }

    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    private static String label(int bucket, boolean years) {
        return years ? String.valueOf(bucket) : "%d-%02d".formatted(bucket / 12, bucket % 12 + 1);
    }

    private static String drawn(SortedMap<Integer, Count> counts, boolean years) {
        int from = counts.firstKey();
        int buckets = counts.lastKey() - from + 1;
        int most = counts.values().stream()
                .mapToInt(c -> Math.max(c.cooperation, c.conflict))
                .max()
                .orElseThrow();
        double step = (double) WIDTH / buckets;
        List<String> parts = new ArrayList<>();
        counts.forEach((bucket, count) -> {
            double x = (bucket - from) * step;
            String title = "%s: %d cooperation, %d conflict"
                    .formatted(label(bucket, years), count.cooperation, count.conflict);
            parts.add("<g><title>%s</title>%s%s</g>"
                    .formatted(
                            title,
                            bar(
                                    "coop",
                                    x,
                                    step,
                                    HALF - height(count.cooperation, most),
                                    height(count.cooperation, most)),
                            bar("conf", x, step, HALF, height(count.conflict, most))));
        });
        int every = Math.max(1, (int) Math.ceil(48 / step));
        for (int bucket = from; bucket < from + buckets; bucket += every) {
            parts.add("<text x=\"%s\" y=\"%d\">%s</text>"
                    .formatted(number((bucket - from) * step), 2 * HALF + 14, label(bucket, years)));
        }
        return """
                <figure><svg viewBox="0 0 %d %d" role="img" aria-label="Events of cooperation (up) and conflict (down) by %s">
                %s
                <line x1="0" y1="%d" x2="%d" y2="%d"/>
                </svg><figcaption class="note">Events by %s: cooperation up, conflict down; the longest bar is %d. Only those told as fact or claimed and dated that closely.</figcaption></figure>
                """.formatted(
                        WIDTH,
                        2 * HALF + 20,
                        years ? "year" : "month",
                        String.join("\n", parts),
                        HALF,
                        WIDTH,
                        HALF,
                        years ? "year" : "month",
                        most);
    }

    private static double height(int count, int most) {
        return (double) count * (HALF - 4) / most;
    }

    private static String bar(String kind, double x, double step, double y, double height) {
        return height == 0
                ? ""
                : "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(kind, number(x), number(y), number(Math.max(1, step - 2)), number(height));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
