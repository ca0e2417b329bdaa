package org.bellwether.ingest.date;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the days written on one page, in the order in which this page writes day and month. */
final class DaysOnPage {
    private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)", Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final String address;
    private @Nullable DateOrder order;
    private @Nullable Set<When> shown;

    DaysOnPage(Document page, String address) {
        this.page = page;
        this.address = address;
    }

    Optional<When> read(String text, When.Method method) {
        Optional<When> day = PageDates.day(text, method);
        if (day.isEmpty() || !PageDates.isEither(day.get())) {
            return day;
        }
        return shown(day.get(), method).or(() -> PageDates.day(text, method, order()));
    }

    /** The first of the texts that is a day; where none is, the first that should be one. */
    Optional<When> first(Stream<String> texts, When.Method method) {
        @Nullable When none = null;
        for (String text : (Iterable<String>) texts::iterator) {
            When found = read(text, method).orElse(null);
            if (found != null && found.isKnown()) {
                return Optional.of(found);
            }
            none = none == null ? found : none;
        }
        return Optional.ofNullable(none);
    }

    /** Which of two days the page writes so that nobody can mistake it: "02/04/2022", and "2 April 2022" below the headline. */
    private Optional<When> shown(When either, When.Method method) {
        if (shown == null) {
            shown = DateFormats.daysIn(page.text(), DateOrder.UNKNOWN).stream()
                    .filter(mention -> mention.precision() == When.Precision.DAY)
                    .map(mention -> When.day(mention.first(), When.Method.EXPLICIT, null))
                    .collect(Collectors.toSet());
        }
        List<When> meant = Stream.of(either.start(), either.end())
                .map(Objects::requireNonNull)
                .filter(day -> Objects.requireNonNull(shown).contains(When.day(day, When.Method.EXPLICIT, null)))
                .map(day -> When.day(day, method, either.text()))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** What the page's other dates show, then what it says of its language, then its host. */
    private DateOrder order() {
        if (order == null) {
            order = DateOrder.shownIn(page.text())
                    .or(DateOrder.ofLanguage(page.select("html").attr("lang")))
                    .or(DateOrder.ofLanguage(
                            page.select("meta[property=og:locale]").attr("content")))
                    .or(DateOrder.ofLanguage(
                            page.select("meta[http-equiv=content-language]").attr("content")))
                    .or(HOST.matcher(address)
                            .results()
                            .findFirst()
                            .map(host -> DateOrder.ofHost(host.group(1)))
                            .orElse(DateOrder.UNKNOWN));
        }
        return order;
    }
}
