package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.http.PlainCursors;
import dev.gatehouse.http.oauth.page.View.Link;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a page of a list begins, and where it leads on. */
class LeafTest {
    private static final Optional<String> BEGINNING = Optional.empty();
    private static final Optional<Cursor> NOTHING_MORE = Optional.empty();

    private final Leaf leaf = new Leaf(new PlainCursors(), "sessions");

    @Test
    void aShortListLeadsNowhere() {
        assertThat(leaf.links(BEGINNING, NOTHING_MORE)).isEmpty();
    }

    @Test
    void aLongOneLeadsOnAndBackToItsBeginning() {
        var place = new Cursor("noon", "s-1");
        var on = new Link(Text.NEXT_PAGE, "sessions?after=sessions.noon.s-1");
        var back = new Link(Text.FIRST_PAGE, "sessions");

        assertThat(leaf.links(BEGINNING, Optional.of(place))).containsExactly(on);
        assertThat(leaf.links(Optional.of("sessions.dawn.s-0"), Optional.of(place)))
                .containsExactly(on, back);
        assertThat(leaf.links(Optional.of("sessions.dawn.s-0"), NOTHING_MORE)).containsExactly(back);
    }

    @Test
    void whatIsNoPlaceOfTheListIsItsBeginning() {
        assertThat(leaf.place(Optional.of("sessions.noon.s-1"))).contains(new Cursor("noon", "s-1"));
        assertThat(leaf.place(Optional.of("others.noon.s-1"))).isEmpty();
        assertThat(leaf.place(BEGINNING)).isEmpty();
    }
}
