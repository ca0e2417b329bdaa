package org.bellwether.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Characters;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.TextDecoder;
import org.bellwether.ingest.page.FragmentReader;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.text.Telling;
import org.bellwether.ingest.within.Inside;
import org.bellwether.ingest.within.ListedMembers;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message: what it says as one article, or as several where it is a newsletter made of several; then its attachments,
 * each as an input of its own. A newsletter's sender is its publisher, a person's letter has an author. Thread-safe.
 */
public final class MailReader {
    /** What comes with mail and holds no article: signatures, invitations, cards, pictures. */
    private static final Pattern NO_ARTICLE = Pattern.compile(
            "(?:image|audio|video|font|multipart)/.*|text/(?:calendar|x-vcard|vcard|css|x-amp-html|rfc822-headers)"
                    + "|application/(?:pgp-.*|(?:x-)?pkcs7-.*|ms-tnef|ics)|message/(?:delivery-status|disposition-notification)");

    private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "md", "pdf", "docx", "odt");

    private final PlainTextReader plainText;
    private final MessageParser parser;
    private final Limits limits;

    public MailReader(PlainTextReader plainText, Limits limits) {
        this.plainText = plainText;
        this.limits = limits;
        this.parser = new MessageParser(limits);
    }

    /** What the message holds. */
    public Members open(String name, String uri, Content content) throws IOException, Refused {
        Message message;
        try (InputStream in = content.open()) {
            message = parser.parse(in);
        }
        List<Member> members = new ArrayList<>();
        List<MailPart> rest = new ArrayList<>(message.parts());
        Optional<MailPart> body = body(message.parts());
        if (body.isPresent()) {
            MailPart shown = body.get();
            rest.remove(shown);
            rest.removeIf(
                    part -> part.isText() && part.alternative() != 0 && part.alternative() == shown.alternative());
            articles(name, uri, message, shown, members);
        }
        int number = 0;
        for (MailPart part : rest) {
            if (NO_ARTICLE.matcher(part.type()).matches() || isFooter(part)) {
                continue;
            }
            String file = part.file() != null ? part.file() : "part" + ++number + ending(part.type());
            members.add(new Member.Held(
                    Inside.of(name, file),
                    Inside.uri(uri, file),
                    Content.of(part.content().array()),
                    null));
        }
        if (members.isEmpty()) {
            throw new Refused("is a message without text");
        }
        return new ListedMembers(members);
    }

    /** A mailing list's line about itself, which follows the text as a part of its own. */
    private static boolean isFooter(MailPart part) {
        return part.isText()
                && !part.attached()
                && part.file() == null
                && part.content().buffer().remaining() < 2_000;
    }

    private static String ending(String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> ".html";
            case "message/rfc822" -> ".eml";
            case "application/pdf" -> ".pdf";
            default -> type.startsWith("text/") ? ".txt" : "";
        };
    }

    /** The part that is shown: of alternatives the page, unless it is a stub beside the plain text. */
    private static Optional<MailPart> body(List<MailPart> parts) {
        List<MailPart> texts = parts.stream()
                .filter(part -> part.isText() && !part.attached() && !isFile(part))
                .toList();
        Optional<MailPart> first = texts.stream().findFirst();
        return first.filter(part -> part.alternative() != 0)
                .flatMap(part -> texts.stream()
                        .filter(other -> other.alternative() == part.alternative())
                        .filter(MailPart::isHtml)
                        .filter(page -> 2 * words(page) >= words(part))
                        .findFirst())
                .or(() -> first);
    }

    private static boolean isFile(MailPart part) {
        String file = part.file();
        return file != null && ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1));
    }

    private static int words(MailPart part) {
        String text = text(part);
        return (part.isHtml() ? text.replaceAll("(?s)<style.*?</style>|<[^>]{0,2000}>", " ") : text)
                .split("\\s+")
                .length;
    }

    private void articles(String name, String uri, Message message, MailPart part, List<Member> into) throws Refused {
        String text = Characters.clean(text(part));
        if (text.isBlank()) {
            return;
        }
        @Nullable String subject = message.subject().orElse(null);
        List<Newsletter.Piece> pieces = part.isHtml()
                ? Newsletter.ofPage(FragmentReader.body(text, limits), message.isNewsletter())
                : Newsletter.ofText(text, message.isNewsletter());
        if (pieces.size() < 2) {
            Draft draft = part.isHtml()
                    ? plainText.draft(plainText.story(FragmentReader.parts(FragmentReader.body(text, limits)), subject))
                    : plainText.draft(plainText.story(Newsletter.unquoted(text), subject));
            into.add(new Member.Told(name, uri, letter(message, draft), null));
            return;
        }
        int number = 0;
        for (Newsletter.Piece piece : pieces) {
            Draft draft =
                    plainText.draft(plainText.story(piece.parts(), piece.title() != null ? piece.title() : subject));
            if (!Telling.in(draft.parts())) {
                // only why the letter was sent, and how to get no more of them
                continue;
            }
            number++;
            into.add(new Member.Told(name + "#" + number, uri + "#" + number, letter(message, draft), null));
        }
    }

    private static Draft letter(Message message, Draft draft) {
        @Nullable String sender = message.sender().orElse(null);
        boolean news = message.isNewsletter();
        When sent = message.sent().orElse(When.unknown()).or(draft.published());
        return new Draft(
                draft.title(),
                news && sender != null ? sender : draft.publisher(),
                !news && sender != null && draft.authors().isEmpty() ? List.of(sender) : draft.authors(),
                draft.language(),
                sent,
                null,
                null,
                draft.parts());
    }

    private static String text(MailPart part) {
        byte[] bytes = part.content().array();
        String charset = part.charset();
        try {
            // Programs declare ASCII and send something else.
            return charset == null || charset.equalsIgnoreCase("us-ascii")
                    ? TextDecoder.decode(bytes)
                    : new String(bytes, Charset.forName(charset));
        } catch (Refused | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
