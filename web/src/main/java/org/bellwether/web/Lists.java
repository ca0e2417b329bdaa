package org.bellwether.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.Csv;

/** Lists of records, a page at a time or as a whole to take away. */
final class Lists {
    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    /** No status of a record, but of those that are taken out of the case. */
    private static final String REJECTED = "rejected";

    private Lists() {}

    /** The routes of a kind: its list and its items. */
    static <T> Stream<Route> routes(Kind<T> kind) {
        List<String> parameters = Stream.of(
                        Stream.of("limit", "cursor", "format", "id"),
                        kind.parameters().stream(),
                        kind.sorts().isEmpty() ? Stream.<String>of() : Stream.of("sort"))
                .flatMap(s -> s)
                .toList();
        return Stream.of(
                Route.get("/" + kind.name(), parameters, (queries, asked) -> list(kind, queries, asked)),
                Route.get("/" + kind.name() + "/{id}", List.of(), (queries, asked) -> one(kind, queries, asked)));
    }

    private static <T> Reply list(Kind<T> kind, CaseQueries queries, Asked asked) {
        String format = Objects.requireNonNullElse(asked.oneOf("format", List.of("json", "jsonl", "csv")), "json");
        String sort = asked.oneOf("sort", kind.sorts());
        int limit = asked.number("limit", DEFAULT, 1, MOST);
        boolean taken = !format.equals("json");
        if (REJECTED.equals(asked.text("status"))) {
            List<T> rejected = rejected(kind, queries, asked);
            return taken
                    ? download(kind, format, rejected::forEach)
                    : page(
                            kind,
                            queries,
                            new Page<>(rejected.stream().limit(limit).toList(), null, rejected.size()));
        }
        Criteria criteria = kind.criteria().apply(asked);
        if (taken) {
            return download(kind, format, each -> kind.each().each(queries.pages(), criteria, sort, each));
        }
        String ids = asked.text("id");
        Page<T> page = ids == null
                ? kind.page().of(queries.pages(), criteria, new Page.Wanted(sort, asked.text("cursor"), limit))
                : named(kind, queries, ids);
        return page(kind, queries, page);
    }

    /** What is rejected stands in no list: nothing is known of it by which it could be filtered. */
    private static <T> List<T> rejected(Kind<T> kind, CaseQueries queries, Asked asked) {
        for (String parameter : kind.parameters()) {
            if (!parameter.equals("status") && asked.text(parameter) != null) {
                throw Problem.wrong("status=rejected lists all that is rejected; take '%s' off".formatted(parameter));
            }
        }
        return kind.rejected().apply(queries);
    }

    /** One that is taken out of the case is shown as it was. */
    private static <T> Optional<T> rejected(Kind<T> kind, CaseQueries queries, String id) {
        return kind.rejected().apply(queries).stream()
                .filter(item -> Kinds.id(item).equals(id))
                .findFirst();
    }

    private static <T> Reply page(Kind<T> kind, CaseQueries queries, Page<T> page) {
        Named named = new Named();
        page.items().forEach(item -> kind.names().accept(named, item));
        return Reply.json(JsonOut.object(out -> {
            out.raws(
                    "items",
                    page.items().stream().map(i -> kind.shown(queries, i)).toList());
            out.text("next", page.next());
            out.number("total", page.total());
            named.write(queries, out);
        }));
    }

    /** Those of certain ids, comma-separated, in their order; former ids give today's item, unknown ones nothing. */
    private static <T> Page<T> named(Kind<T> kind, CaseQueries queries, String ids) {
        List<T> items = Arrays.stream(ids.split(",", -1))
                .limit(MOST)
                .distinct()
                .flatMap(id -> kind
                        .one()
                        .find(queries, id)
                        .or(() -> queries.today(id).flatMap(today -> kind.one().find(queries, today)))
                        .stream())
                .toList();
        return new Page<>(items, null, items.size());
    }

    /** The contract's records and nothing else, as the export has them. */
    private static <T> Reply download(Kind<T> kind, String format, Consumer<Consumer<T>> all) {
        List<String> keys = CaseExport.keys(kind.name());
        boolean csv = format.equals("csv");
        Reply.Content content = Reply.Spooled.of(out -> {
            if (csv) {
                out.println(Csv.head(keys));
            }
            all.accept(item -> {
                String record = kind.record().apply(item);
                out.println(csv ? Csv.row(record, keys) : record);
            });
        });
        return new Reply(
                200,
                csv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8",
                content,
                Map.of("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(kind.name(), format)));
    }

    private static <T> Reply one(Kind<T> kind, CaseQueries queries, Asked asked) {
        String id = asked.inPath("id");
        Optional<T> today = kind.one().find(queries, id);
        T item = today.or(() -> rejected(kind, queries, id)).orElse(null);
        if (item == null) {
            String other = queries.today(id).orElse(null);
            if (other != null && kind.one().find(queries, other).isPresent()) {
                return Reply.moved(Workbench.API + "/" + kind.name() + "/" + other);
            }
            throw Problem.unknown(kind.singular(), id);
        }
        Named named = new Named();
        kind.names().accept(named, item);
        return Reply.json(JsonOut.object(out -> {
            String shown = kind.shown(queries, item);
            out.raw("item", today.isPresent() ? shown : Records.rejected(shown));
            kind.extras().write(queries, item, named, out);
            named.write(queries, out);
        }));
    }
}
