package org.bellwether.extract.time;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.extract.time.Meaning.Part;
import org.bellwether.model.When;

/** Joins times to ranges by the words before and between them: "from March to May 2021", "since 2014". */
final class Ranges {
    private Ranges() {}

    /** In "from March to May 2021" the year stands only once: the first part gets it too. */
    static Match withYearOfNext(Words words, List<Match> matches, int at) {
        Match match = matches.get(at);
        if (at + 1 < matches.size()
                && match.meaning() instanceof Part first
                && first.year() == null
                && first.turn() == Meaning.Turn.BARE
                && matches.get(at + 1).meaning() instanceof Part second
                && second.year() != null
                && second.kind() == first.kind()
                && words.is(match.end(), "to", "through", "until", "and", "or", "-", "–", ",")
                && matches.get(at + 1).first() == match.end() + 1) {
            return match.with(first.in(second.year()));
        }
        return match;
    }

    static When when(Words words, List<Match> matches, List<Resolved> resolved, int at, String text) {
        if (isPair(words, matches, at) && isDated(resolved, at) && isDated(resolved, at + 1)) {
            return joined(words, matches, resolved, at, text);
        }
        if (at > 0 && isPair(words, matches, at - 1) && isDated(resolved, at - 1) && isDated(resolved, at)) {
            return joined(words, matches, resolved, at - 1, text);
        }
        Match match = matches.get(at);
        Resolved one = resolved.get(at);
        String quote = quote(words, match.first(), match.end(), text);
        When.Method method = method(one);
        LocalDate start = one.start();
        LocalDate end = one.end();
        // "After Thursday's ruling": the ruling was on Thursday.
        boolean owner = words.is(match.end(), "'s", "'");
        if (owner || start == null || end == null || one.type() == TimeExpression.Type.DURATION) {
            return one.when(method, quote);
        }
        String fromBefore = quote(words, Math.max(0, match.first() - 1), match.end(), text);
        return switch (words.text(match.first() - 1)) {
            case "since" -> When.range(start, null, method, fromBefore);
            case "until", "till" -> When.range(null, end, method, fromBefore);
            case "before" -> When.range(null, start.minusDays(1), method, fromBefore);
            case "after" -> When.range(end.plusDays(1), null, method, fromBefore);
            default -> one.when(method, quote);
        };
    }

    private static boolean isDated(List<Resolved> resolved, int at) {
        return resolved.get(at).isKnown() && resolved.get(at).type() != TimeExpression.Type.DURATION;
    }

    private static boolean isPair(Words words, List<Match> matches, int at) {
        if (at + 1 >= matches.size()) {
            return false;
        }
        Match first = matches.get(at);
        Match second = matches.get(at + 1);
        if (second.first() != first.end() + 1) {
            return false;
        }
        boolean between = words.is(first.first() - 1, "between") && words.is(first.end(), "and");
        boolean from = words.is(first.first() - 1, "from") && words.is(first.end(), "to", "until", "through", "till");
        return between || from || words.isHyphen(first.end()) || words.is(first.end(), "through");
    }

    private static When joined(Words words, List<Match> matches, List<Resolved> resolved, int at, String text) {
        Resolved first = resolved.get(at);
        Resolved second = resolved.get(at + 1);
        LocalDate start = first.start();
        LocalDate end = second.end();
        String quote = quote(words, matches.get(at).first(), matches.get(at + 1).end(), text);
        if (start == null || end == null || end.isBefore(start)) {
            return When.unknown().withText(quote);
        }
        return When.range(start, end, method(first) == When.Method.EXPLICIT ? method(second) : method(first), quote);
    }

    private static When.Method method(Resolved one) {
        return !one.isKnown()
                ? When.Method.UNKNOWN
                : one.explicit()
                        ? When.Method.EXPLICIT
                        : one.textual() ? When.Method.RELATIVE_TO_TEXT : When.Method.RELATIVE_TO_PUBLICATION;
    }

    private static String quote(Words words, int first, int end, String text) {
        return text.substring(words.token(first).start(), words.token(end - 1).end());
    }
}
