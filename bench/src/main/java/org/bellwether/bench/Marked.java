package org.bellwether.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence whose parties were marked, without the marks; one party's words may lie in the other's. */
record Marked(String text, List<GoldSpan> sources, List<GoldSpan> targets) {
    private static final Pattern MARK = Pattern.compile("<(/?)([st])>");

    /** Null where a mark is not closed, or closed without being open. */
    static @Nullable Marked parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<GoldSpan> sources = new ArrayList<>();
        List<GoldSpan> targets = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        int source = -1;
        int target = -1;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            from = matcher.end();
            boolean ofSource = "s".equals(matcher.group(2));
            boolean closes = !"".equals(matcher.group(1));
            int opened = ofSource ? source : target;
            if (closes != (opened >= 0)) {
                return null;
            }
            if (closes && opened < text.length()) {
                (ofSource ? sources : targets).add(new GoldSpan(opened, text.length()));
            }
            int open = closes ? -1 : text.length();
            source = ofSource ? open : source;
            target = ofSource ? target : open;
        }
        text.append(marked, from, marked.length());
        return source >= 0 || target >= 0 ? null : new Marked(text.toString(), sources, targets);
    }
}
