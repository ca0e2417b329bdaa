package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @ParameterizedTest
    @CsvSource({
        "https://paper.example/a, paper.example",
        "http://www.Paper.example/a?b=c, paper.example",
        "https://m.news.paper.example, paper.example",
        "https://news.paper.co.uk/a, paper.co.uk",
        "https://paper.at/a, paper.at",
        "https://amp.paper.at/a, paper.at",
        "http://127.0.0.1:8080/a, 127.0.0.1",
        "http://localhost/a, localhost"
    })
    void theHostTellsTheSite(String address, String name) {
        assertThat(Site.of(address)).contains(new Site(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "file:///a.html", "stdin:", "/a", "http://", "https://a b/", "mailto:desk@paper.example"})
    void whatIsNoAddressOfAPageHasNoSite(String address) {
        assertThat(Site.of(address)).isEmpty();
    }

    @Test
    void aPublisherMayBeCalledAsItsSiteIs() {
        assertThat(new Site("the-paper.example").isCalled("The Paper")).isTrue();
        assertThat(new Site("paper.example").isCalled("Paper.example")).isTrue();
        assertThat(new Site("paper.example").isCalled("Post")).isFalse();
        assertThat(new Site("paper.example").isCalled("…")).isFalse();
    }

    @Test
    void aSiteHasAName() {
        assertThatThrownBy(() -> new Site(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a site's name is blank; give a host's name");
    }
}
