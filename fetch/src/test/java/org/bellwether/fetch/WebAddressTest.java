package org.bellwether.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://paper.example, https://paper.example/",
        "HTTP://Paper.Example:80/A?b=C#d, http://paper.example/A?b=C",
        "https://paper.example:443/, https://paper.example/",
        "https://paper.example:8443?x, https://paper.example:8443/?x",
        "https://пример.example/новости, https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
        "https://paper.example/a b|c%2Fd%, https://paper.example/a%20b%7Cc%2Fd%25",
        "http://[2001:DB8::1]:8080/x, http://[2001:db8::1]:8080/x",
        "http://127.0.0.1/, http://127.0.0.1/"
    })
    void anAddressIsReadAsPeopleWriteIt(String written, String address) {
        assertThat(WebAddress.parse(written)).hasToString(address);
        assertThat(WebAddress.parse(address)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://paper.example/ | only http and https addresses are fetched",
                "file:///etc/passwd | only http and https addresses are fetched",
                "paper.example | is no address; write https:// and the rest of it",
                "https://ann:secret@paper.example/ | holds a user name or password; such addresses are not fetched",
                "https:/// | is not written as an address can be; check it",
                "https://paper example/ | is not written as an address can be; check it",
                "https://paper.example:99999/ | is not written as an address can be; check it",
                "http://2130706433/ | is not written as an address can be; check it",
                "http://0x7f000001/ | is not written as an address can be; check it",
                "http://0177.0.0.1/ | is not written as an address can be; check it",
                "http://127.1/ | is not written as an address can be; check it",
                "http://127.0.0.1./ | is not written as an address can be; check it"
            })
    void whatIsNoAddressIsRefused(String written, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebAddress.parse(written))
                .withMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://paper.example/b",
        "c?d=1, https://paper.example/a/c?d=1",
        "../c, https://paper.example/c",
        "//other.example/c, https://other.example/c",
        "?d, https://paper.example/a/?d"
    })
    void aReferenceIsResolved(String reference, String address) {
        assertThat(WebAddress.parse("https://paper.example/a/b")
                        .resolve(reference)
                        .orElseThrow())
                .hasToString(address);
    }

    @Test
    void whatLeadsOutOfTheWebIsNotResolved() {
        WebAddress page = WebAddress.parse("https://paper.example/a");
        assertThat(page.resolve("javascript:alert(1)")).isEmpty();
        assertThat(page.resolve("mailto:a@b.example")).isEmpty();
        assertThat(page.resolve("#top")).isEmpty();
    }
}
