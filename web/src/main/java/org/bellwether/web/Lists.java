package org.bellwether.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.Csv;

/** Lists of records, a page at a time or as a whole to take away. */
final class Lists {
    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    private Lists() {}

    /** The routes of a kind: its list and its items. */
    static <T> Stream<Route> routes(Kind<T> kind) {
        List<String> parameters = Stream.concat(Stream.of("limit", "cursor", "format"), kind.parameters().stream())
                .toList();
        return Stream.of(
                Route.get("/" + kind.name(), parameters, (queries, asked) -> list(kind, queries, asked)),
                Route.get("/" + kind.name() + "/{id}", List.of(), (queries, asked) -> one(kind, queries, asked)));
    }

    private static <T> Reply list(Kind<T> kind, CaseQueries queries, Asked asked) {
        String format = asked.oneOf("format", List.of("json", "jsonl", "csv"));
        Filter filter = kind.filter().apply(asked);
        if (format != null && !format.equals("json")) {
            return download(kind, queries, filter, format);
        }
        int limit = asked.number("limit", DEFAULT, 1, MOST);
        int start = start(asked.text("cursor"));
        List<T> all = new ArrayList<>();
        kind.each(queries, filter, all::add);
        List<T> page = all.stream().skip(start).limit(limit).toList();
        int next = start + page.size();
        Named named = new Named();
        page.forEach(item -> kind.names().accept(named, item));
        return Reply.json(JsonOut.object(out -> {
            out.raws("items", page.stream().map(i -> kind.shown(queries, i)).toList());
            out.text("next", next < all.size() ? cursor(next) : null);
            out.number("total", all.size());
            named.write(queries, out);
        }));
    }

    private static String cursor(int next) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(next).getBytes(StandardCharsets.UTF_8));
    }

    private static int start(@org.jspecify.annotations.Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Math.max(
                    0, Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException bad) {
            throw Problem.wrong("the cursor '%s' is none of ours; take 'next' of an answer".formatted(cursor));
        }
    }

    private static <T> Reply download(Kind<T> kind, CaseQueries queries, Filter filter, String format) {
        StringBuilder body = new StringBuilder();
        List<String> keys = CaseExport.keys(kind.name());
        boolean csv = format.equals("csv");
        if (csv) {
            body.append(Csv.head(keys)).append('\n');
        }
        kind.each(queries, filter, item -> {
            String record = kind.record().apply(item);
            body.append(csv ? Csv.row(record, keys) : record).append('\n');
        });
        return new Reply(
                200,
                csv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8",
                body.toString(),
                new TreeMap<>(Map.of(
                        "Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(kind.name(), format))));
    }

    private static <T> Reply one(Kind<T> kind, CaseQueries queries, Asked asked) {
        String id = asked.inPath("id");
        T item = kind.one().find(queries, id).orElse(null);
        if (item == null) {
            String today = queries.today(id).orElse(null);
            if (today != null && kind.one().find(queries, today).isPresent()) {
                return Reply.moved(Workbench.API + "/" + kind.name() + "/" + today);
            }
            throw Problem.unknown(kind.singular(), id);
        }
        Named named = new Named();
        kind.names().accept(named, item);
        return Reply.json(JsonOut.object(out -> {
            out.raw("item", kind.shown(queries, item));
            kind.extras().write(queries, item, named, out);
            named.write(queries, out);
        }));
    }
}
