package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.AdministerSessions.Ended;
import dev.gatehouse.application.port.in.AdministerSessions.Sweep;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An administrator sees the sessions of every dialect in one list, and ends them by what they have in common. */
class AdministerSessionsTest {
    private static final Administrator SUPPORT =
            new Administrator("u-help", Role.SUPPORT.permissions(), ELSEWHERE, false);

    private final House house = House.open();
    private final AdministerSessions sessions = house.does.administration().sessions();

    @Test
    void oneListHoldsThemAllPageByPage() {
        house.ann();
        var client = house.add(ClientBuilder.numbered(42));
        for (var entrance : List.of(TestEntrances.envelope(), TestEntrances.resultcode(), TestEntrances.profile())) {
            house.annsTokens(entrance);
            house.world.clock().advance(Duration.ofSeconds(1));
        }
        house.tokens(client, TestEntrances.apikey());

        var dialects = new ArrayList<String>();
        Optional<Page.Cursor> place = Optional.empty();
        do {
            var page = sessions.list(SessionFilter.ALL, place, 3);
            page.items().forEach(seen -> dialects.add(seen.session().dialect().value()));
            place = page.next();
        } while (place.isPresent());

        assertThat(dialects).containsExactly("apikey", "profile", "resultcode", "envelope");
    }

    @Test
    void whatWasEndedIsDeadOnEveryNodeAndAuditedWithWhoDidIt() { // A12, K3
        var tokens = house.annsFirstTokens();
        var other = house.anotherNode();
        assertThat(other.isKnown(tokens)).isTrue();

        assertThat(sessions.end(SUPPORT, only().id())).isEqualTo(Ended.DONE);

        assertThat(other.isKnown(tokens)).isFalse();
        assertThat(refusal(other.refresh(refreshOf(tokens), TestEntrances.envelope())))
                .contains(new Refusal.InvalidToken());
        List<AuditEntry> told =
                house.world.unitOfWork().read(stores -> stores.audit().latest(9));
        assertThat(told)
                .filteredOn(entry -> entry.event() instanceof AuditEvent.SessionEnded(var id, EndReason why)
                        && why == EndReason.REVOKED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("u-help");
                    assertThat(entry.source()).isEqualTo(ELSEWHERE.text());
                    assertThat(entry.subject().map(Subject::text)).contains("u-ann");
                });
        assertThat(sessions.end(SUPPORT, new SessionId("nothing"))).isEqualTo(Ended.NONE);
    }

    @Test
    void whatIsEndedOnceIsNotThereASecondTime() {
        house.annsFirstTokens();
        var id = only().id();
        sessions.end(SUPPORT, id);

        assertThat(sessions.end(SUPPORT, id)).isEqualTo(Ended.NONE);
    }

    @Test
    void whatIsGoodForNothingAnyMoreIsNotInTheList() {
        house.annsFirstTokens();
        var id = only().id();
        house.world
                .unitOfWork()
                .run(stores -> stores.users()
                        .update(stores.users()
                                .find(new UserId("u-ann"))
                                .orElseThrow()
                                .withNextVersion()));

        assertThat(sessions.list(SessionFilter.ALL, Optional.empty(), 9).items())
                .isEmpty();
        assertThat(sessions.end(SUPPORT, id)).isEqualTo(Ended.NONE);
    }

    @Test
    void whatAUserGrantedIsListedWithTheNameOfItsClient() {
        house.ann();
        var shop = Shop.at(house, 7);
        Shop.granted(shop.ask(Shop.redeem(shop.code(shop.words(), shop.cookie()))));

        assertThat(sessions.list(SessionFilter.ALL, Optional.empty(), 9).items())
                .extracting(AdministerSessions.Seen::grantedTo)
                .containsExactlyInAnyOrder(Optional.of("shop 7"), Optional.empty());
    }

    @Test
    void aFilterEndsWhatItHoldsAndNothingElse() {
        house.ann();
        var envelope = house.annsTokens(TestEntrances.envelope());
        var profile = house.annsTokens(TestEntrances.profile());
        house.world.clock().advance(Duration.ofSeconds(1));
        var filter = new SessionFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DialectName("profile")),
                Optional.empty(),
                Optional.empty());

        assertThat(sessions.endAll(SUPPORT, filter)).isEqualTo(new Sweep(1, 0));

        assertThat(house.isKnown(profile)).isFalse();
        assertThat(house.isKnown(envelope)).isTrue();
    }

    @Test
    void manyAreEndedInPortions() {
        var client = house.add(ClientBuilder.numbered(42));
        for (int n = 0; n < 450; n++) {
            house.tokens(client, TestEntrances.apikey());
        }
        house.world.clock().advance(Duration.ofSeconds(1));

        assertThat(sessions.endAll(SUPPORT, SessionFilter.ALL)).isEqualTo(new Sweep(450, 0));
        assertThat(sessions.list(SessionFilter.ALL, Optional.empty(), 1).items())
                .isEmpty();
    }

    @Test
    void nobodyEndsTheSessionsOfThoseWhoHoldMore() { // H4
        house.add(UserBuilder.named("root").admin());
        house.ann();
        house.tokens(shown("root", RIGHT), TestEntrances.envelope());
        var roots = only().id();
        house.annsTokens(TestEntrances.envelope());
        house.world.clock().advance(Duration.ofSeconds(1));

        assertThat(sessions.end(SUPPORT, roots)).isEqualTo(Ended.BEYOND);
        assertThat(sessions.endAll(SUPPORT, SessionFilter.ALL)).isEqualTo(new Sweep(1, 1));
        assertThat(only().id()).isEqualTo(roots);
        assertThat(sessions.end(Administrator.machine(), roots)).isEqualTo(Ended.DONE);
    }

    private Session only() {
        var page = sessions.list(SessionFilter.ALL, Optional.empty(), 9);
        assertThat(page.items()).hasSize(1);
        return page.items().getFirst().session();
    }
}
