package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.Revocation.Kind;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was ended before its time is told in the order in which it ended, page by page. */
public abstract class SignOutStoreContract extends SessionContract {
    @Test
    void tellsOfEveryKindInOrder() {
        insert(session("s-ended").ended(at(3), EndReason.REVOKED));
        insert(session("s-live"));
        write(stores -> {
            stores.revokedTokens().add("t-1", at(2), at(600));
            stores.signOuts().note(OF_CLIENT, 5, at(4));
            stores.signOuts().noteEverybody(2, at(1));
        });

        assertThat(revoked(0))
                .containsExactly(
                        new Revocation(Kind.EVERYBODY, "*", at(1)),
                        new Revocation(Kind.TOKEN, "t-1", at(2)),
                        new Revocation(Kind.SESSION, "s-ended", at(3)),
                        new Revocation(Kind.SUBJECT, OF_CLIENT.text(), at(4)));
    }

    @Test
    void tellsOfSessionsThatAnotherVersionMadeWorthless() {
        insert(session("s-older").versions(1, 1));
        insert(session("s-newer").versions(2, 1));
        insert(session("s-ended").versions(1, 1).ended(at(1), EndReason.LOGGED_OUT));
        insert(session("s-fixed").versions(1, 1).dialect("exchange", RefreshMode.FIXED));
        insert(SessionBuilder.session("s-bobs", OF_BOB).versions(1, 1));
        write(stores -> stores.signOuts().note(OF_ANN, 2, at(5)));

        assertThat(revoked(0))
                .containsExactly(
                        new Revocation(Kind.SESSION, "s-ended", at(1)),
                        new Revocation(Kind.SESSION, "s-older", at(5)),
                        new Revocation(Kind.SUBJECT, OF_ANN.text(), at(5)));
    }

    @Test
    void whatWasNotedOfAUserIsNothingToTheNextOfThatId() {
        write(stores -> stores.signOuts().note(OF_ANN, 2, at(5)));
        assertThat(does(stores -> stores.users().delete(ANN.id()))).isTrue();

        write(stores -> stores.users().insert(ANN));
        insert(session("s-next").versions(1, 1));

        assertThat(revoked(0)).isEmpty();
    }

    @Test
    void theLastNoteOfASubjectStands() {
        write(stores -> stores.signOuts().note(OF_ANN, 2, at(1)));
        write(stores -> stores.signOuts().note(OF_ANN, 3, at(5)));
        write(stores -> stores.signOuts().noteEverybody(2, at(2)));
        write(stores -> stores.signOuts().noteEverybody(3, at(6)));

        assertThat(revoked(0))
                .containsExactly(
                        new Revocation(Kind.SUBJECT, OF_ANN.text(), at(5)), new Revocation(Kind.EVERYBODY, "*", at(6)));
    }

    @Test
    void goesOnBehindThePlace() {
        for (int n = 0; n < 7; n++) {
            insert(session("s-" + n).ended(at(n / 3), EndReason.REVOKED));
        }
        write(stores -> stores.signOuts().note(OF_ANN, 9, at(1)));

        var ids = new ArrayList<String>();
        var place = Optional.of(new Cursor(at(-1).toString(), ""));
        while (place.isPresent()) {
            var page = page(place.get(), 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(one -> ids.add(one.id()));
            place = page.next();
        }

        assertThat(ids).containsExactly("s-0", "s-1", "s-2", "s-3", "s-4", "s-5", OF_ANN.text(), "s-6");
        assertThat(revoked(2)).isEmpty();
    }

    @Test
    void removesNotesThatAreOldInPortions() {
        write(stores -> {
            stores.signOuts().note(OF_ANN, 2, at(1));
            stores.signOuts().note(OF_BOB, 2, at(2));
            stores.signOuts().noteEverybody(2, at(3));
        });

        assertThat(counts(stores -> stores.signOuts().purge(at(3), 1))).isEqualTo(1);
        assertThat(counts(stores -> stores.signOuts().purge(at(3), 9))).isEqualTo(1);
        assertThat(revoked(0)).containsExactly(new Revocation(Kind.EVERYBODY, "*", at(3)));
    }

    private List<Revocation> revoked(long afterSecond) {
        return page(new Cursor(at(afterSecond).toString(), "~"), 100).items();
    }

    private Page<Revocation> page(Cursor after, int size) {
        return read(stores -> stores.signOuts().revoked(after, size));
    }
}
