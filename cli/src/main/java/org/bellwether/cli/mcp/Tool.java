package org.bellwether.cli.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an assistant may ask: its name, what it takes, and the command line that answers it.
 *
 * @param name as the assistant calls it
 * @param description what it answers, for the assistant
 * @param properties its arguments, as JSON Schema has them
 * @param required those that must be given
 * @param changes whether it changes the case
 * @param command the arguments of the command line for the arguments of a call
 */
record Tool(
        String name,
        String description,
        Map<String, Object> properties,
        List<String> required,
        boolean changes,
        Function<Map<String, Object>, List<String>> command) {
    private static final int MOST = 200;
    private static final int USUAL = 20;

    /** The argument that holds a text to read. */
    static final String TEXT = "text";

    /** What can be asked without changing anything. */
    static List<Tool> asking() {
        return List.of(
                new Tool(
                        "brief",
                        "The situation on a page or two, as Markdown: who, what happened when, who says what, where sources"
                                + " disagree, what drives what. Numbers in brackets name the sources listed with it.",
                        Map.of(),
                        List.of(),
                        false,
                        _ -> List.of("brief")),
                list(
                        "documents",
                        "The articles of the case, by day of publication.",
                        ordered("actor", ACTOR, "from", FROM, "to", TO, "source", SOURCE)),
                list(
                        "actors",
                        "Countries, persons, organizations and groups, the most mentioned first.",
                        ordered(
                                "actor",
                                ACTOR,
                                "type",
                                text("country, person, organization or group"),
                                "source",
                                SOURCE)),
                list(
                        "events",
                        "Who did what to whom, when and where, in PLOVER terms, each with the sentences that report it, its"
                                + " status (fact, claim, planned, hypothetical, denial) and who says so.",
                        ordered(
                                "actor",
                                ACTOR,
                                "type",
                                text("a PLOVER type, such as ASSAULT, CONSULT or SANCTION"),
                                "from",
                                FROM,
                                "to",
                                TO,
                                "status",
                                text("fact, claim, planned, hypothetical or denial"),
                                "source",
                                SOURCE)),
                list(
                        "claims",
                        "Who says what: statements, denials, demands, forecasts, accusations, assessments, promises, threats.",
                        ordered(
                                "actor",
                                ACTOR,
                                "type",
                                text("the kind of claim, such as denial"),
                                "from",
                                FROM,
                                "to",
                                TO,
                                "source",
                                SOURCE)),
                list(
                        "conflicts",
                        "Pairs of statements that contradict, qualify or update one another, or agree independently.",
                        ordered(
                                "actor",
                                ACTOR,
                                "type",
                                text("contradicts, qualifies, updates or corroborates"),
                                "from",
                                FROM,
                                "to",
                                TO,
                                "source",
                                SOURCE)),
                list(
                        "influences",
                        "Causal statements of the articles: what drives what, with sign and who says so.",
                        ordered(
                                "actor",
                                ACTOR,
                                "status",
                                text("asserted, hedged, hypothetical or counterfactual"),
                                "source",
                                SOURCE)),
                new Tool(
                        "show",
                        "One item by its id: an article, actor, event, claim, conflict, influence, node or edge.",
                        ordered("id", text("as the other tools give it")),
                        List.of("id"),
                        false,
                        a -> List.of("show", "--format", "json", "--", needed(a, "id"))),
                new Tool(
                        "search",
                        "Sentences of the articles that match the words, best first, with their places.",
                        ordered(
                                "query",
                                text("words; \"quoted phrases\", +must, -not and begin* work too"),
                                "limit",
                                LIMIT),
                        List.of("query"),
                        false,
                        a -> with(List.of("search", "--format", "json"), a, List.of("--", needed(a, "query")))),
                new Tool(
                        "whatif",
                        "What follows, in the model of what these articles say, if nodes of the influence model are held at values"
                                + " from -1 (much less of it than the articles tell of) to 1 (much more). Not a forecast.",
                        ordered(
                                "set",
                                ordered(
                                        "type",
                                        "object",
                                        "description",
                                        "node name or id: value",
                                        "additionalProperties",
                                        ordered("type", "number", "minimum", -1, "maximum", 1),
                                        "minProperties",
                                        1),
                                "seed",
                                ordered("type", "integer", "description", "of the random numbers")),
                        List.of("set"),
                        false,
                        Tool::whatIf),
                new Tool(
                        "question",
                        "The statements for and against what is asked, by whom and when, with the influences that bear on it.",
                        ordered("question", text("Will Rovia join the war?"), "limit", LIMIT),
                        List.of("question"),
                        false,
                        a -> with(List.of("question", "--format", "json"), a, List.of("--", needed(a, "question")))));
    }

    /**
     * What changes the case.
     *
     * @param corrections whether the command line has {@code correct}
     */
    static List<Tool> changing(boolean corrections) {
        List<Tool> tools = new ArrayList<>();
        tools.add(new Tool(
                "read",
                "Reads an article into the case: a text, or a file, folder or address. Takes seconds to minutes.",
                ordered(
                        TEXT,
                        text("the article itself"),
                        "input",
                        text("a path or an http(s) address instead"),
                        "title",
                        text("its headline, where the input does not say"),
                        "publisher",
                        text("who published it, where the input does not say"),
                        "published",
                        text("when: 2022, 2022-03 or 2022-03-02, where the input does not say")),
                List.of(),
                true,
                Tool::read));
        if (corrections) {
            tools.add(new Tool(
                    "correct",
                    "An analyst's correction, kept and undoable, with the arguments of the command line: for example"
                            + " [\"merge\", ID, ID], [\"rename\", ID, NAME], [\"reject\", ID], [\"log\"], [\"undo\"].",
                    ordered("arguments", ordered("type", "array", "items", ordered("type", "string"), "minItems", 1)),
                    List.of("arguments"),
                    true,
                    a -> {
                        List<String> args = new ArrayList<>(List.of("correct"));
                        if (a.get("arguments") instanceof List<?> given) {
                            given.forEach(x -> args.add(x.toString()));
                        }
                        return args;
                    }));
        }
        return tools;
    }

    private static final Map<String, Object> ACTOR =
            text("an actor's id, or part of a name: only what it takes part in");
    private static final Map<String, Object> FROM =
            text("only from this day, month or year on: 2022, 2022-03, 2022-03-02");
    private static final Map<String, Object> TO = text("only up to this day, month or year");
    private static final Map<String, Object> SOURCE = text("an article's id, or part of a publisher's name");
    private static final Map<String, Object> LIMIT = ordered(
            "type",
            "integer",
            "minimum",
            1,
            "maximum",
            MOST,
            "description",
            "at most so many (default: %d)".formatted(USUAL));

    private static Map<String, Object> text(String description) {
        return ordered("type", "string", "description", description);
    }

    /** Keys and values in turn, in this order on every run. */
    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }

    /** An argument that the call cannot be without. */
    private static String needed(Map<String, Object> arguments, String key) {
        return String.valueOf(arguments.get(key));
    }

    private static Tool list(String name, String description, Map<String, Object> filters) {
        Map<String, Object> properties = new LinkedHashMap<>(filters);
        properties.put("limit", LIMIT);
        return new Tool(name, description, properties, List.of(), false, a -> {
            List<String> options = new ArrayList<>(List.of(name, "--format", "json"));
            a.forEach((key, value) -> {
                if (!key.equals("limit")) {
                    options.add("--" + key + "=" + value);
                }
            });
            return with(options, a, List.of());
        });
    }

    /** Options, then how many, then what stands last. */
    private static List<String> with(List<String> options, Map<String, Object> arguments, List<String> last) {
        List<String> args = new ArrayList<>(options);
        args.add("--limit=" + arguments.getOrDefault("limit", USUAL));
        args.addAll(last);
        return args;
    }

    private static List<String> whatIf(Map<String, Object> arguments) {
        List<String> args = new ArrayList<>(List.of("whatif", "--format", "json"));
        if (arguments.get("set") instanceof Map<?, ?> set) {
            set.forEach((node, value) -> args.add("--set=%s=%s".formatted(node, value)));
        }
        if (arguments.containsKey("seed")) {
            args.add("--seed=" + arguments.get("seed"));
        }
        return args;
    }

    private static List<String> read(Map<String, Object> arguments) {
        List<String> args = new ArrayList<>(List.of("read", "--format", "jsonl"));
        for (String option : List.of("title", "publisher", "published")) {
            if (arguments.containsKey(option)) {
                args.add("--%s=%s".formatted(option, arguments.get(option)));
            }
        }
        args.add("--");
        args.add(arguments.containsKey(TEXT) ? "-" : String.valueOf(arguments.get("input")));
        return args;
    }
}
