package org.bellwether.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a publisher reserves the right to text and data mining, by the TDM Reservation Protocol of the W3C's community group:
 * a file of the site, a header or a meta element of the page. One of them is enough; none means that nothing is reserved.
 */
final class Reservations {
    private static final int MOST = 512 << 10;
    private static final int MOST_RULES = 1000;
    private static final int DEEPEST = 20;
    private static final Duration FRESH = Duration.ofHours(24);

    private record Rule(PathPattern location, boolean reserved, Optional<String> policy) {}

    private record Known(Instant until, List<Rule> rules) {}

    private final Transport transport;
    private final Gate gate;
    private final InstantSource clock;
    private final Map<String, Known> known = new HashMap<>();

    Reservations(Transport transport, Gate gate, InstantSource clock) {
        this.transport = transport;
        this.gate = gate;
        this.clock = clock;
    }

    /** Looks at the site's file; the first rule for a path counts. */
    void check(WebAddress address) throws Unfetched {
        Known site = known.get(address.origin());
        if (site == null || clock.instant().isAfter(site.until())) {
            site = new Known(clock.instant().plus(FRESH), fetched(address));
            known.put(address.origin(), site);
        }
        Optional<Rule> rule = first(site.rules(), address.path());
        if (rule.isPresent() && rule.get().reserved()) {
            throw reserved("/.well-known/tdmrep.json", rule.get().policy());
        }
    }

    private static Optional<Rule> first(List<Rule> rules, String path) {
        return rules.stream().filter(rule -> rule.location().matches(path)).findFirst();
    }

    /** Whether a site's file reserves a path. */
    static boolean isReserved(byte[] file, String path) {
        return first(rules(file), path).filter(Rule::reserved).isPresent();
    }

    /** Looks at an answer's header and, in a page, at what the page says. */
    void check(WebAddress address, Answer answer) throws Unfetched {
        if (isOne(answer.header("tdm-reservation"))) {
            throw reserved("the header tdm-reservation", answer.header("tdm-policy"));
        }
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("html")) {
            return;
        }
        // the element stands in the head, within the first part of any page
        String head = new String(answer.bytes(), 0, Math.min(answer.bytes().length, MOST), StandardCharsets.ISO_8859_1);
        if (!head.toLowerCase(Locale.ROOT).contains("tdm-reservation")) {
            return;
        }
        var page = Jsoup.parse(head, address.toString());
        for (Element meta : page.select("meta[name=tdm-reservation]")) {
            if (isOne(Optional.of(meta.attr("content")))) {
                Element policy = page.selectFirst("meta[name=tdm-policy]");
                throw reserved("the page", policy == null ? Optional.empty() : Optional.of(policy.attr("content")));
            }
        }
    }

    private static boolean isOne(Optional<String> value) {
        return value.map(String::strip).filter("1"::equals).isPresent();
    }

    private static Unfetched reserved(String where, Optional<String> policy) {
        String more = policy.filter(WebAddress::looksLike)
                .map(p -> "; its terms: " + p.strip())
                .orElse("; ask the publisher");
        return new Unfetched("its publisher reserves text and data mining (%s says so)%s".formatted(where, more));
    }

    private List<Rule> fetched(WebAddress address) {
        try {
            WebAddress file = WebAddress.parse(address.origin() + "/.well-known/tdmrep.json");
            gate.check(file);
            Answer answer = transport.beginning(file, MOST);
            return answer.status() == 200 && answer.whole() ? rules(answer.bytes()) : List.of();
        } catch (Unfetched | JacksonException nothingSaid) {
            return List.of();
        }
    }

    private static List<Rule> rules(byte[] bytes) {
        JsonNode file = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .build()
                .readTree(bytes);
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : file) {
            String location = rule.path("location").asString("");
            String reservation = rule.path("tdm-reservation").asString("");
            if (!location.isEmpty() && rules.size() < MOST_RULES) {
                String policy = rule.path("tdm-policy").asString("");
                rules.add(new Rule(new PathPattern(location), reservation.equals("1"), Optional.of(policy)));
            }
        }
        return rules;
    }
}
