package org.bellwether.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.ingest.Reads.told;
import static org.bellwether.ingest.Reads.utf8;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Reads;
import org.bellwether.model.Article;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final String PROSE =
            "The government of Norland closed the border on Monday after a week of protests in the capital. ";

    private static final String HEADER = """
            From: "Jane Roe" <jane@example.org>
            Date: Wed, 2 Mar 2022 23:30:00 +0100
            Message-ID: <1@example.org>
            """;

    private static List<Article> articles(String mail) {
        return Reads.all("letter.eml", utf8(mail)).stream()
                .map(outcome -> ((Ingested.Found) outcome).article())
                .toList();
    }

    @Test
    void aLetterHasAnAuthorADayAndItsSubjectAsHeadline() {
        Article letter = Reads.article(
                "letter.eml",
                utf8(HEADER + "Subject: Fwd: =?utf-8?q?Norland_=E2=80=93_the_border?=\n\n" + PROSE + "\n\n> "
                        + PROSE.replace("Monday", "Sunday") + "\n-- \nJane Roe, Sund\n"));
        assertThat(letter.title()).isEqualTo("Norland – the border");
        assertThat(letter.authors()).containsExactly("Jane Roe");
        assertThat(letter.publisher()).isNull();
        assertThat(letter.published().start()).hasToString("2022-03-02");
        assertThat(letter.published().method()).isEqualTo(When.Method.METADATA);
        assertThat(Reads.blocks(letter)).containsExactly("HEADLINE Norland – the border", "PARAGRAPH " + PROSE.strip());
    }

    @Test
    void ofTwoVersionsThePageIsReadAndTheOtherIsNoAttachment() {
        Article letter = Reads.article(
                "letter.eml",
                utf8(HEADER + "Subject: The border\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/alternative; boundary=\"b\"\n\n"
                        + "--b\nContent-Type: text/plain\n\nIn plain words: " + PROSE
                        + "\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + "<html><body><p>" + PROSE
                        + "</p><ul><li>The army stays=20in its barracks.</li></ul></body></html>\n--b--\n"));
        assertThat(Reads.blocks(letter))
                .contains("PARAGRAPH " + PROSE.strip(), "LIST_ITEM The army stays in its barracks.");
    }

    @Test
    void attachmentsAreInputsOfTheirOwnAndPicturesAreLeftOut() {
        String attached = Base64.getMimeEncoder().encodeToString(utf8(Reads.STORY));
        String mail =
                HEADER + "Subject: The border\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n"
                        + "--b\nContent-Type: text/plain\n\n" + PROSE
                        + "\n--b\nContent-Type: text/plain; name=\"story one.txt\"\nContent-Disposition: attachment; filename=\"story one.txt\"\n"
                        + "Content-Transfer-Encoding: base64\n\n" + attached
                        + "\n--b\nContent-Type: image/png; name=\"a.png\"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                        + "--b\nContent-Type: message/rfc822\n\n" + HEADER + "Subject: Within\n\n"
                        + PROSE.replace("Monday", "Friday")
                        + "\n--b--\n";
        assertThat(told(Reads.all("letter.eml", utf8(mail))))
                .containsExactly(
                        "file:///letter.eml", "file:///letter.eml!/story%20one.txt", "file:///letter.eml!/part1.eml");
    }

    @Test
    void aNewsletterIsTakenApartAtHeadingsThatLeadSomewhere() {
        StringBuilder page = new StringBuilder("<p>Good morning! Here is what happened.</p>");
        for (String day : List.of("Monday", "Tuesday", "Friday")) {
            page.append("<h2><a href='https://example.org/%s'>What Norland did on %s</a></h2>".formatted(day, day));
            page.append("<p>").append((PROSE + PROSE).replace("Monday", day)).append("</p>");
        }
        String mail = "List-Unsubscribe: <https://example.org/u>\nFrom: The Norland Gazette <news@example.org>\n"
                + "Message-ID: <2@example.org>\nDate: Wed, 2 Mar 2022 08:00:00 +0000\nSubject: Morning briefing\n"
                + "Content-Type: text/html\n\n<html><body>" + page + "</body></html>";
        List<Article> articles = articles(mail);
        assertThat(articles)
                .extracting(Article::title)
                .containsExactly(
                        "What Norland did on Monday", "What Norland did on Tuesday", "What Norland did on Friday");
        assertThat(articles).extracting(Article::publisher).containsOnly("The Norland Gazette");
        assertThat(articles).extracting(Article::uri).startsWith("file:///letter.eml#1");
        assertThat(articles.get(1).text().string()).contains("on Tuesday").doesNotContain("on Friday");
    }

    @Test
    void aPlainNewsletterIsTakenApartAtItsRules() {
        String mail =
                "List-Id: <news.example.org>\nFrom: Gazette <news@example.org>\nMessage-ID: <3@example.org>\nSubject: News\n\n"
                        + "The border is closed\n\n" + PROSE + PROSE
                        + "\n\n----------------\n\nThe talks go on in spring\n\n"
                        + (PROSE + PROSE).replace("Monday", "Friday") + "\n";
        assertThat(articles(mail))
                .extracting(Article::title)
                .containsExactly("The border is closed", "The talks go on in spring");
    }

    @Test
    void aStoryOfOneSentenceInANewsletterIsRead() {
        String page =
                "<p>Good morning!</p><h2><a href='https://example.org/1'>Norland closes its border</a></h2><p>" + PROSE
                        + PROSE + "</p><h2><a href='https://example.org/2'>Sund frees three men</a></h2>"
                        + "<p>A court in Sund freed three men on Friday.</p><h2><a href='https://example.org/3'>Markets</a></h2>"
                        + "<p>Grain 120 (+2)</p><h2><a href='https://example.org/4'>Settings</a></h2>"
                        + "<p>You are receiving this email because you signed up on our site.</p>";
        assertThat(articles(
                        "List-Id: <news.example.org>\nFrom: Gazette <news@example.org>\nMessage-ID: <2@example.org>\n"
                                + "Subject: Morning\nContent-Type: text/html\n\n<html><body>" + page
                                + "</body></html>"))
                .extracting(a -> a.text().string())
                .containsExactly(
                        "Norland closes its border\n\n" + (PROSE + PROSE).strip(),
                        "Sund frees three men\n\nA court in Sund freed three men on Friday.");
    }

    @Test
    void aBriefWithoutAHeadlineInAPlainNewsletterIsRead() {
        String mail =
                "List-Id: <news.example.org>\nFrom: Gazette <news@example.org>\nMessage-ID: <3@example.org>\nSubject: News\n\n"
                        + "Good morning from Sund!\n\n----------------\n\nThe border is closed\n\n" + PROSE
                        + "\n\n----------------\n\nA court in Sund freed three men on Friday.\n\n----------------\n\nRead more\n";
        assertThat(articles(mail))
                .extracting(a -> a.text().string())
                .containsExactly(
                        "The border is closed\n\n" + PROSE.strip(),
                        "News\n\nA court in Sund freed three men on Friday.");
    }

    @Test
    void aLetterWithHeadingsIsOneArticle() {
        String mail = HEADER + "Subject: The border\nContent-Type: text/html\n\n<html><body><h2>First</h2><p>" + PROSE
                + PROSE + "</p><h2>Second</h2><p>" + (PROSE + PROSE).replace("Monday", "Friday") + "</p></body></html>";
        assertThat(articles(mail)).hasSize(1);
    }

    @Test
    void theMessagesOfABoxAreNumbered() {
        String one =
                HEADER + "Subject: The border\n\n" + PROSE + "\n>From now on nobody may enter the country, he said.\n";
        String box = "From jane@example.org Wed Mar  2 23:30:00 2022\n" + one
                + "\nFrom jane@example.org Thu Mar  3 23:30:00 2022\n" + one.replace("Monday", "Tuesday") + "\n";
        List<Ingested> outcomes = Reads.all("box", utf8(box));
        assertThat(told(outcomes)).containsExactly("file:///box#1", "file:///box#2");
        assertThat(((Ingested.Found) outcomes.getFirst()).article().text().string())
                .contains("From now on nobody");
    }

    @Test
    void partsNestedTooDeepAreRefused() {
        StringBuilder mail = new StringBuilder(HEADER);
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThat(Reads.reason("deep.eml", utf8(mail.toString())))
                .isEqualTo("its parts are nested more than 20 deep; save its text alone");
    }

    @Test
    void brokenMailDoesNoHarm() {
        byte[] whole = utf8(HEADER
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--");
        Random random = new Random(53);
        for (int round = 0; round < 500; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 4; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(Reads.all("broken.eml", broken))
                    .as("round %d of seed 53", round)
                    .isNotNull();
        }
    }
}
