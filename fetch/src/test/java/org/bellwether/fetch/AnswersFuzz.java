package org.bellwether.fetch;

import crawlercommons.robots.SimpleRobotRules;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.bellwether.fetch.feed.Feed;
import org.bellwether.fetch.feed.FeedException;
import org.bellwether.fetch.feed.FeedItem;
import org.bellwether.fetch.feed.FeedPage;
import org.bellwether.fetch.feed.FeedReader;
import org.bellwether.fetch.feed.Opml;
import tools.jackson.core.JacksonException;

/**
 * Whatever a server answers where a feed, a list of feeds, robots.txt or a reservation is asked for, something orderly comes of
 * it. What Jazzer calls; {@code bench/fuzz.sh} runs it. The first byte picks what was asked for, the others are the answer.
 */
public final class AnswersFuzz {
    static final int FEED = 0;
    static final int OPML = 1;
    static final int ROBOTS = 2;
    static final int RESERVATION = 3;
    private static final int KINDS = 4;

    private static final WebAddress BASE = WebAddress.parse("https://paper.example/feeds/all.xml");

    private AnswersFuzz() {}

    /** Reads one answer; any exception is a fault. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            read((data[0] & 0xFF) % KINDS, Arrays.copyOfRange(data, 1, data.length));
        }
    }

    static void read(int kind, byte[] answer) {
        switch (kind) {
            case FEED -> feed(answer);
            case OPML -> feeds(answer);
            case ROBOTS -> robots(answer);
            default -> reservation(answer);
        }
    }

    private static void feed(byte[] answer) {
        FeedReader.isFeed(answer);
        try {
            Feed feed = FeedReader.read(answer, null, BASE);
            Set<String> keys = new HashSet<>();
            for (FeedItem item : feed.items()) {
                if (!keys.add(item.key())) {
                    throw new IllegalStateException("an item twice: " + item.key());
                }
                FeedPage.of(item, feed.title());
            }
        } catch (FeedException refused) {
            inOneLine(refused);
        }
    }

    private static void feeds(byte[] answer) {
        Opml.isOpml(answer);
        try {
            Opml.feeds(answer, null);
        } catch (FeedException refused) {
            inOneLine(refused);
        }
    }

    private static void robots(byte[] answer) {
        SimpleRobotRules rules = Robots.parsed(BASE, answer);
        rules.isAllowed("https://paper.example/private/story?id=1");
        Robots.pause(rules).filter(pause -> !pause.isPositive()).ifPresent(pause -> {
            throw new IllegalStateException("a delay of " + pause);
        });
    }

    /** A file that is no JSON is known by this one exception; others would end the fetching. */
    private static void reservation(byte[] answer) {
        try {
            Reservations.isReserved(answer, "/story");
        } catch (JacksonException noJson) {
            inOneLine(noJson);
        }
    }

    private static void inOneLine(Exception refused) {
        String reason = refused.getMessage();
        if (reason == null || reason.isBlank()) {
            throw new IllegalStateException("no reason", refused);
        }
    }
}
