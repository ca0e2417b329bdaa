package org.bellwether.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bellwether.ingest.Reads;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class AddressListTest {
    private static Optional<List<String>> addresses(String text) {
        return AddressList.of(text)
                .map(pages -> pages.stream().map(AddressList.Listed::address).toList());
    }

    @Test
    void oneAddressALineIsAList() {
        assertThat(addresses("# of today\nhttps://example.org/a\n\nhttp://example.org/b?x=1\nhttps://example.org/a\n"))
                .isEqualTo(Optional.of(List.of("https://example.org/a", "http://example.org/b?x=1")));
    }

    @Test
    void aSiteMapIsAList() {
        assertThat(
                        addresses(
                                "<?xml version=\"1.0\"?>\n<urlset xmlns=\"x\"><url><loc>https://example.org/?a=1&amp;b=2</loc></url>"
                                        + "<url><loc><![CDATA[https://example.org/c]]></loc></url><url><loc>no address</loc></url></urlset>"))
                .isEqualTo(Optional.of(List.of("https://example.org/?a=1&b=2", "https://example.org/c")));
    }

    @Test
    void aSiteMapOfNewsTellsTitleDayAndPublisher() {
        assertThat(AddressList.of("""
                        <urlset xmlns:news="x"><url><loc>https://example.org/a</loc><news:news><news:publication><news:name>Gazette</news:name>
                        <news:language>en</news:language></news:publication><news:publication_date>2031-05-05T23:30:00-05:00</news:publication_date>
                        <news:title><![CDATA[Norland & Southland talk]]></news:title></news:news></url>
                        <url><loc>https://example.org/b</loc><image:image><image:title>A gate</image:title></image:image></url></urlset>"""))
                .isEqualTo(Optional.of(List.of(
                        new AddressList.Listed(
                                "https://example.org/a",
                                "Norland & Southland talk",
                                "Gazette",
                                When.day(LocalDate.of(2031, 5, 5), When.Method.FEED, "2031-05-05T23:30:00-05:00")),
                        new AddressList.Listed("https://example.org/b", null, null, When.unknown()))));
    }

    @Test
    void gdeltsTableOfEventsIsAList() {
        assertThat(addresses(
                        "1\t".repeat(60) + "https://example.org/a\n" + "2\t".repeat(60) + "https://example.org/b\n"))
                .isEqualTo(Optional.of(List.of("https://example.org/a", "https://example.org/b")));
    }

    @Test
    void aRowOfGdeltsThatNamesAServiceIsPassedOver() {
        assertThat(addresses("1\t".repeat(60) + "A Monitoring Service\n" + "3\t".repeat(60) + "\n" + "2\t".repeat(60)
                        + "https://example.org/b\n"))
                .isEqualTo(Optional.of(List.of("https://example.org/b")));
    }

    @Test
    void whatIsNoListIsToldWithItsLine() {
        assertThatThrownBy(() -> ListFile.read(Reads.utf8("# of today\nhttps://example.org/a\n\nexample.org/b\n")))
                .hasMessage(
                        "is no list of addresses (line 4 has none); give one address a line, a site map or a table of GDELT");
        assertThatThrownBy(() -> ListFile.read(Reads.utf8("# of today\n")))
                .hasMessage("is no list of addresses; give one address a line, a site map or a table of GDELT");
    }

    @Test
    void aTextWithAnAddressIsNone() {
        assertThat(addresses("Norland closes its border\nhttps://example.org/a\n"))
                .isEmpty();
        assertThat(addresses("")).isEmpty();
    }

    @Test
    void aListIsNotReadAsAText() {
        assertThat(Reads.reason("list.txt", Reads.utf8("https://example.org/a\nhttps://example.org/b\n")))
                .isEqualTo("is a list of 2 addresses and holds no text; have them fetched with --list");
    }
}
