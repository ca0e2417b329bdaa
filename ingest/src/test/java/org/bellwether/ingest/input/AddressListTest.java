package org.bellwether.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bellwether.ingest.Reads;
import org.junit.jupiter.api.Test;

class AddressListTest {
    @Test
    void oneAddressALineIsAList() {
        assertThat(AddressList.of(
                        "# of today\nhttps://example.org/a\n\nhttp://example.org/b?x=1\nhttps://example.org/a\n"))
                .isEqualTo(Optional.of(List.of("https://example.org/a", "http://example.org/b?x=1")));
    }

    @Test
    void aSiteMapIsAList() {
        assertThat(
                        AddressList.of(
                                "<?xml version=\"1.0\"?>\n<urlset xmlns=\"x\"><url><loc>https://example.org/?a=1&amp;b=2</loc></url>"
                                        + "<url><loc><![CDATA[https://example.org/c]]></loc></url><url><loc>no address</loc></url></urlset>"))
                .isEqualTo(Optional.of(List.of("https://example.org/?a=1&b=2", "https://example.org/c")));
    }

    @Test
    void gdeltsTableOfEventsIsAList() {
        assertThat(AddressList.of(
                        "1\t".repeat(60) + "https://example.org/a\n" + "2\t".repeat(60) + "https://example.org/b\n"))
                .isEqualTo(Optional.of(List.of("https://example.org/a", "https://example.org/b")));
    }

    @Test
    void aTextWithAnAddressIsNone() {
        assertThat(AddressList.of("Norland closes its border\nhttps://example.org/a\n"))
                .isEmpty();
        assertThat(AddressList.of("")).isEmpty();
    }

    @Test
    void aListIsNotReadAsAText() {
        assertThat(Reads.reason("list.txt", Reads.utf8("https://example.org/a\nhttps://example.org/b\n")))
                .isEqualTo("is a list of 2 addresses and holds no text; have them fetched with --list");
    }
}
