package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times are told in the words of the reader, and to machines in their own. */
class DetailTest {
    private static final Instant AT = Instant.parse("2027-03-01T09:05:59.123Z");

    @Test
    void aTimeIsReadInTheLanguageOfThePage() {
        var moment = new Moment(AT);

        assertThat(moment.in(Language.ENGLISH)).isEqualTo("1 March 2027, 09:05 UTC");
        assertThat(moment.in(Language.GERMAN)).isEqualTo("1. März 2027, 09:05 Uhr (UTC)");
        assertThat(moment.machine()).isEqualTo("2027-03-01T09:05:59Z");
    }

    @Test
    void aTimeStandsInTheGapOfTheText() {
        var since = Detail.of(Text.SINCE, AT);

        assertThat(since.before(Language.GERMAN)).isEqualTo("Seit ");
        assertThat(since.after(Language.GERMAN)).isEmpty();
        assertThat(since.about()).contains(new Moment(AT));
    }

    @Test
    void whatIsAboutNoTimeIsSaidAsItIs() {
        var from = new Detail(Text.FROM_NETWORK.about("192.0.2.0/24"));

        assertThat(from.before(Language.ENGLISH) + from.after(Language.ENGLISH)).isEqualTo("From 192.0.2.0/24");
        assertThat(new Detail(Phrase.of("orders {}")).before(Language.GERMAN)).isEqualTo("orders {}");
    }
}
