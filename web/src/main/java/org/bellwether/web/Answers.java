package org.bellwether.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that were given for a state of the case, as long as it lasts and they are not too many. Thread-safe. */
final class Answers {
    /** So many letters are remembered altogether, and of one answer. */
    private static final int MOST = 24_000_000;

    private static final int LONGEST = 4_000_000;

    private final Map<String, Reply> known = new LinkedHashMap<>(64, 0.75f, true);
    private String state = "";
    private int letters;

    /** The remembered answer, or a new one. */
    Reply of(String now, String question, Supplier<Reply> answer) {
        synchronized (known) {
            if (!state.equals(now)) {
                known.clear();
                letters = 0;
                state = now;
            }
            Reply reply = known.get(question);
            if (reply != null) {
                return reply;
            }
        }
        Reply reply = answer.get();
        if (reply.content() instanceof Reply.Text) {
            keep(now, question, reply);
        }
        return reply;
    }

    private void keep(String now, String question, Reply reply) {
        int length = reply.body().length();
        synchronized (known) {
            if (length > LONGEST || !state.equals(now) || known.containsKey(question)) {
                return;
            }
            known.put(question, reply);
            letters += length;
            var oldest = known.entrySet().iterator();
            while (letters > MOST) {
                letters -= oldest.next().getValue().body().length();
                oldest.remove();
            }
        }
    }
}
