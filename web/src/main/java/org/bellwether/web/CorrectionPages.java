package org.bellwether.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.Change;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Corrector;
import org.bellwether.store.EntryJson;
import org.bellwether.store.ListedCorrection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An analyst's corrections: lists, makes and undoes them. */
final class CorrectionPages {
    private static final int MOST_BYTES = 1 << 20;

    /** So many items of a correction are told in words. */
    private static final int ITEMS = 6;

    private static final Set<String> KEYS =
            Set.of("kind", "item", "with", "mentions", "in", "name", "type", "mode", "when", "what", "who", "why");

    private final Jobs jobs;
    private final Clock clock;

    CorrectionPages(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Newest first. */
    static Reply list(CaseQueries queries, Asked asked) {
        List<String> items = queries.corrections().all().reversed().stream()
                .map(c -> shown(queries, c))
                .toList();
        return Reply.json(JsonOut.object(out -> out.raws("items", items).number("total", items.size())));
    }

    Reply make(Asked asked, Route.Body body) {
        JsonNode wanted = JsonBody.of(body, MOST_BYTES);
        JsonBody.onlyKeys(wanted, KEYS);
        CorrectionId[] id = new CorrectionId[1];
        String made = jobs.correct(
                queries -> {
                    Entry entry = Entry.Correction.of(
                            change(wanted, new Corrector(queries)),
                            who(wanted),
                            clock.instant(),
                            JsonBody.text(wanted, "why"));
                    id[0] = entry.id();
                    return entry;
                },
                queries -> shown(queries, id[0]));
        return Reply.json(201, made);
    }

    Reply undo(Asked asked, Route.Body body) {
        JsonNode wanted = JsonBody.of(body, MOST_BYTES);
        JsonBody.onlyKeys(wanted, Set.of("who", "why"));
        CorrectionId[] id = new CorrectionId[1];
        String undone = jobs.correct(
                queries -> {
                    id[0] = new Corrector(queries).undo(asked.inPath("id"));
                    return Entry.Undo.of(id[0], who(wanted), clock.instant(), JsonBody.text(wanted, "why"));
                },
                queries -> shown(queries, id[0]));
        return Reply.json(undone);
    }

    private static String shown(CaseQueries queries, CorrectionId id) {
        return queries.corrections().all().stream()
                .filter(c -> c.correction().id().equals(id))
                .findFirst()
                .map(c -> shown(queries, c))
                .orElseThrow();
    }

    /** With the first of the items that it touches in words. */
    static String shown(CaseQueries queries, ListedCorrection correction) {
        List<Touched> items = correction.touches().stream()
                .limit(ITEMS)
                .map(id -> Touched.of(queries, id))
                .flatMap(Optional::stream)
                .toList();
        return Records.with(
                EntryJson.write(correction), out -> out.objects("items", items, (o, touched) -> touched.write(o)));
    }

    /** Who says so; on one's own machine its user, where no name is given. */
    private static String who(JsonNode wanted) {
        String given = JsonBody.text(wanted, "who");
        String name = given != null && !given.isBlank() ? given : System.getProperty("user.name", "");
        if (name.isBlank() || name.equals("?")) {
            throw Problem.wrong("nobody corrects a case unnamed; say 'who'");
        }
        return name;
    }

    private static Change change(JsonNode wanted, Corrector corrector) {
        String item = needed(wanted, "item");
        return switch (needed(wanted, "kind")) {
            case "merge" -> {
                List<String> ids = new ArrayList<>(List.of(item));
                ids.addAll(texts(wanted, "with"));
                yield corrector.merge(ids);
            }
            case "split" ->
                corrector.split(item, texts(wanted, "mentions"), texts(wanted, "in"), needed(wanted, "name"));
            case "rename" -> corrector.rename(item, needed(wanted, "name"));
            case "retype" -> corrector.retype(item, needed(wanted, "type"), filled(wanted, "mode"));
            case "redate" -> corrector.redate(item, needed(wanted, "when"));
            case "flip" -> corrector.flip(item, Objects.requireNonNullElse(filled(wanted, "what"), "sign"));
            case "confirm" -> corrector.confirm(item);
            case "reject" -> corrector.reject(item);
            case "restore" -> corrector.restore(item);
            default ->
                throw Problem.wrong(
                        "'kind' is one of merge, split, rename, retype, redate, flip, confirm, reject, restore");
        };
    }

    private static String needed(JsonNode wanted, String key) {
        String text = filled(wanted, key);
        if (text == null) {
            throw Problem.wrong("'%s' is missing".formatted(key));
        }
        return text;
    }

    private static @Nullable String filled(JsonNode wanted, String key) {
        String text = JsonBody.text(wanted, key);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> texts(JsonNode wanted, String key) {
        List<String> found = new ArrayList<>();
        for (JsonNode value : wanted.path(key).values()) {
            if (!value.isString()) {
                throw Problem.wrong("'%s' is a list of ids".formatted(key));
            }
            found.add(value.asString());
        }
        return found;
    }
}
