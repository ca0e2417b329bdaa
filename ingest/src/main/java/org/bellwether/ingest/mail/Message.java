package org.bellwether.ingest.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.bellwether.ingest.date.PageDates;
import org.bellwether.ingest.input.Characters;
import org.bellwether.model.When;

/**
 * One message taken apart.
 *
 * @param fields its header, the first of each name, names in lower case
 * @param parts in their order
 */
record Message(Map<String, String> fields, List<MailPart> parts) {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?(.*?)\"?\\s*<[^>]*>.*");
    private static final Pattern ANSWER = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg|tr)\\s*(?:\\[\\d+])?:\\s*)+");

    Message {
        fields = Map.copyOf(fields);
        parts = List.copyOf(parts);
    }

    Optional<String> subject() {
        return field("subject")
                .map(subject -> ANSWER.matcher(subject).replaceFirst(""))
                .filter(subject -> !subject.isBlank());
    }

    /** The name that the sender goes by, not the address. */
    Optional<String> sender() {
        return field("from")
                .flatMap(from -> {
                    Matcher named = NAMED.matcher(from);
                    return named.matches() ? Optional.of(named.group(1).strip()) : Optional.empty();
                })
                .filter(name -> !name.isBlank() && name.indexOf('@') < 0);
    }

    /** The day on which it was sent, by the sender's clock. */
    Optional<When> sent() {
        return field("date").flatMap(date -> PageDates.day(date, When.Method.METADATA));
    }

    /** Whether it went to all who asked for it. */
    boolean isNewsletter() {
        return List.of("list-unsubscribe", "list-id", "list-post").stream().anyMatch(fields::containsKey)
                || field("precedence")
                        .filter(how -> how.toLowerCase(Locale.ROOT).matches("bulk|list"))
                        .isPresent();
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(value -> Characters.oneLine(DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)));
    }
}
