package org.bellwether.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bellwether.model.ActorId;
import org.bellwether.model.Change;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.model.EventType;
import org.bellwether.model.Passage;
import org.bellwether.model.Target;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of the corrections' log as JSON, one on a line: as a case keeps them, as {@code corrections.jsonl} carries them from one
 * case to another. What is written is read back to an equal entry.
 */
public final class EntryJson {
    /** No entry of the log that a person makes comes near it. */
    public static final int LONGEST = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EntryJson() {}

    /** One line. */
    public static String write(Entry entry) {
        return MAPPER.writeValueAsString(node(entry));
    }

    /** As {@link #write}, as an object. */
    public static ObjectNode node(Entry entry) {
        ObjectNode out = MAPPER.createObjectNode();
        out.put("id", entry.id().value());
        switch (entry) {
            case Entry.Correction correction -> {
                out.put("kind", correction.change().kind());
                ArrayNode targets = out.putArray("targets");
                correction.change().targets().forEach(t -> target(targets.addObject(), t));
                to(out.putObject("to"), correction.change());
            }
            case Entry.Undo undo -> {
                out.put("kind", "undo");
                out.put("of", undo.of().value());
            }
        }
        out.put("who", entry.who());
        out.put("when", entry.when().toString());
        out.put("why", entry.why());
        return out;
    }

    /** A correction with what has become of it. */
    public static ObjectNode node(ListedCorrection listed) {
        ObjectNode out = node(listed.correction());
        out.put("number", listed.number());
        out.put("says", listed.correction().change().says());
        out.put("state", listed.state().name().toLowerCase(Locale.ROOT));
        Entry.Undo undo = listed.undo();
        if (undo == null) {
            out.putNull("undone");
        } else {
            out.putObject("undone")
                    .put("id", undo.id().value())
                    .put("who", undo.who())
                    .put("when", undo.when().toString())
                    .put("why", undo.why());
        }
        ArrayNode touches = out.putArray("touches");
        listed.touches().forEach(touches::add);
        return out;
    }

    /** As {@link #node(ListedCorrection)}, on one line. */
    public static String write(ListedCorrection listed) {
        return MAPPER.writeValueAsString(node(listed));
    }

    private static void target(ObjectNode out, Target target) {
        switch (target) {
            case Target.OfActor actor -> {
                out.put("actor", actor.label());
                ArrayNode mentions = out.putArray("mentions");
                actor.mentions()
                        .forEach(m -> passage(mentions.addObject(), m.at()).put("name", m.name()));
                out.put("split", actor.split() == null ? null : actor.split().value());
            }
            case Target.OfEvent event -> {
                out.put("event", event.label());
                ArrayNode reports = out.putArray("reports");
                event.reports()
                        .forEach(r -> passage(reports.addObject(), r.trigger())
                                .put("type", r.type().name()));
            }
            case Target.OfClaim claim -> {
                out.put("claim", claim.label());
                ArrayNode sayings = out.putArray("sayings");
                claim.sayings().forEach(s -> {
                    ObjectNode saying = sayings.addObject();
                    passage(saying.putObject("content"), s.content());
                    passage(saying.putObject("cue"), s.cue());
                });
            }
            case Target.OfInfluence influence -> {
                out.put("influence", influence.label());
                ArrayNode statements = out.putArray("statements");
                influence.statements().forEach(s -> {
                    ObjectNode statement = statements.addObject();
                    passage(statement.putObject("cause"), s.cause());
                    passage(statement.putObject("effect"), s.effect());
                });
            }
            case Target.OfConflict conflict -> {
                out.put("conflict", conflict.label());
                passage(out.putObject("a"), conflict.a());
                passage(out.putObject("b"), conflict.b());
            }
        }
    }

    private static ObjectNode passage(ObjectNode out, Passage passage) {
        return out.put("sha256", passage.sha256()).put("start", passage.start()).put("end", passage.end());
    }

    private static void to(ObjectNode out, Change change) {
        switch (change) {
            case Change.Split split -> {
                out.put("name", split.name());
                ArrayNode mentions = out.putArray("mentions");
                split.mentions().forEach(m -> passage(mentions.addObject(), m));
                ArrayNode in = out.putArray("in");
                split.in().forEach(in::add);
            }
            case Change.Rename rename -> out.put("name", rename.name());
            case Change.Retype retype -> out.put("type", retype.type().name()).put("mode", retype.mode());
            case Change.Redate(var _, When when) ->
                out.put("start", text(when.start()))
                        .put("end", text(when.end()))
                        .put("precision", when.precision().name().toLowerCase(Locale.ROOT));
            case Change.Flip flip ->
                out.put("way", flip.way().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Change.Reverse reverse -> {
                ArrayNode actors = out.putArray("actors");
                reverse.actors().forEach(a -> actors.add(a.value()));
            }
            case Change.Merge _, Change.Confirm _, Change.Reject _, Change.Restore _ -> {}
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is no entry; the message says what is wrong with it
     */
    public static Entry read(String line) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an entry has at most %d characters, got %d".formatted(LONGEST, line.length()));
        }
        try {
            JsonNode in = MAPPER.readTree(line);
            if (!in.isObject()) {
                throw new IllegalArgumentException("a correction is a JSON object");
            }
            CorrectionId id = new CorrectionId(text(in, "id"));
            String kind = text(in, "kind");
            String who = text(in, "who");
            Instant when = Instant.parse(text(in, "when"));
            String why = textOrNull(in, "why");
            return kind.equals("undo")
                    ? new Entry.Undo(id, new CorrectionId(text(in, "of")), who, when, why)
                    : new Entry.Correction(id, change(kind, in), who, when, why);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("this is no JSON: " + wrong.getOriginalMessage(), wrong);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("this is no time: " + wrong.getMessage(), wrong);
        }
    }

    private static Change change(String kind, JsonNode in) {
        List<Target> targets = each(in, "targets", EntryJson::target);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("a correction is of something; 'targets' is empty");
        }
        Target first = targets.getFirst();
        JsonNode to = in.path("to");
        return switch (kind) {
            case "merge" ->
                new Change.Merge(
                        targets.stream().map(t -> as(Target.OfActor.class, t)).toList());
            case "split" ->
                new Change.Split(
                        as(Target.OfActor.class, first),
                        each(to, "mentions", EntryJson::passage),
                        each(to, "in", JsonNode::asString),
                        text(to, "name"));
            case "rename" -> new Change.Rename(as(Target.OfActor.class, first), text(to, "name"));
            case "retype" ->
                new Change.Retype(
                        as(Target.OfEvent.class, first),
                        value(EventType.class, text(to, "type")),
                        textOrNull(to, "mode"));
            case "redate" -> new Change.Redate(as(Target.OfEvent.class, first), when(to));
            // an event's was called "reverse" once, and stands so in logs
            case "flip", "reverse" ->
                first instanceof Target.OfEvent event
                        ? new Change.Reverse(event, each(to, "actors", a -> new ActorId(a.asString())))
                        : new Change.Flip(
                                as(Target.OfInfluence.class, first), value(Change.Flip.Way.class, text(to, "way")));
            case "confirm" -> new Change.Confirm(first);
            case "reject" -> new Change.Reject(first);
            case "restore" -> new Change.Restore(first);
            default -> throw new IllegalArgumentException("'%s' is no kind of correction".formatted(kind));
        };
    }

    private static When when(JsonNode to) {
        String start = textOrNull(to, "start");
        String end = textOrNull(to, "end");
        return new When(
                start == null ? null : LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                value(When.Precision.class, text(to, "precision")),
                When.Method.GIVEN,
                null);
    }

    private static Target target(JsonNode in) {
        if (in.has("actor")) {
            String split = textOrNull(in, "split");
            return new Target.OfActor(
                    text(in, "actor"),
                    each(in, "mentions", m -> new Target.Named(passage(m), text(m, "name"))),
                    split == null ? null : new CorrectionId(split));
        }
        if (in.has("event")) {
            return new Target.OfEvent(
                    text(in, "event"),
                    each(in, "reports", r -> new Target.Told(passage(r), value(EventType.class, text(r, "type")))));
        }
        if (in.has("claim")) {
            return new Target.OfClaim(
                    text(in, "claim"),
                    each(in, "sayings", s -> new Target.Said(passage(s.path("content")), passage(s.path("cue")))));
        }
        if (in.has("influence")) {
            return new Target.OfInfluence(
                    text(in, "influence"),
                    each(
                            in,
                            "statements",
                            s -> new Target.Driven(passage(s.path("cause")), passage(s.path("effect")))));
        }
        if (in.has("conflict")) {
            return new Target.OfConflict(text(in, "conflict"), passage(in.path("a")), passage(in.path("b")));
        }
        throw new IllegalArgumentException(
                "a correction is of an actor, event, claim, influence or conflict; a target names none");
    }

    private static Passage passage(JsonNode in) {
        if (!in.path("start").isInt() || !in.path("end").isInt()) {
            throw new IllegalArgumentException("a place in a text has 'sha256' and the numbers 'start' and 'end'");
        }
        return new Passage(
                text(in, "sha256"), in.path("start").asInt(), in.path("end").asInt());
    }

    private static <T extends Target> T as(Class<T> type, Target target) {
        if (!type.isInstance(target)) {
            throw new IllegalArgumentException("'%s' is not what such a correction is of".formatted(target.label()));
        }
        return type.cast(target);
    }

    private static <T extends Enum<T>> T value(Class<T> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(JsonNode in, String key) {
        String text = textOrNull(in, key);
        if (text == null) {
            throw new IllegalArgumentException("a correction lacks the text '%s'".formatted(key));
        }
        return text;
    }

    private static @Nullable String textOrNull(JsonNode in, String key) {
        JsonNode value = in.path(key);
        return value.isString() ? value.asString() : null;
    }

    private static <T> List<T> each(JsonNode in, String key, Function<JsonNode, T> one) {
        List<T> all = new ArrayList<>();
        in.path(key).forEach(node -> all.add(one.apply(node)));
        return all;
    }
}
