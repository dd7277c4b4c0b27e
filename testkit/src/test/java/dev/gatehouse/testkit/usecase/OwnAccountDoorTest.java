package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.password;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.ChangeEmail;
import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.DeleteAccount;
import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From where somebody may do something with the own account, whatever shows who it is. */
class OwnAccountDoorTest {
    private static final String NEW = "quite another passphrase";
    private static final String LIVE = "the token was live, but a later check failed";

    private final House house = House.open();
    private final UseCases.Account account = house.does.account();
    private final OwnConsents consents = house.does.oauth().ownConsents();

    @Test
    void theAddressListBindsEveryUseOfATokenAndOfAPasswordHere() { // D7
        var ann = house.ann();
        var here = bearer();
        house.change(ann.withIpPolicy(SourcesTest.listed("198.51.100.0/24")));
        var denied = new Refusal.AddressDenied();
        house.world.hasher().forget();

        assertAllRefused(here, denied);
        assertThat(house.audit())
                .as("K3")
                .filteredOn(new AuditEvent.LoginRefused(denied, LIVE)::equals)
                .hasSize(6);
        assertThat(change(new ChangePassword.By.Own(here), WRONG, HOME))
                .isEqualTo(new ChangePassword.Outcome.Refused(denied));
        assertThat(house.world.hasher().runs()).isEmpty();
        assertThat(change(new ChangePassword.By.Named(LoginIdentifier.parse("ann")), RIGHT, HOME))
                .isEqualTo(new ChangePassword.Outcome.Refused(denied));

        assertThat(list(here, ELSEWHERE)).isInstanceOf(OwnSessions.Listing.Listed.class);
        assertThat(consents.list(here, ELSEWHERE)).isInstanceOf(OwnConsents.Listing.Listed.class);
        assertThat(download(here, ELSEWHERE)).isInstanceOf(DownloadData.Outcome.Given.class);
        assertThat(delete(here, ELSEWHERE)).isEqualTo(new DeleteAccount.Outcome.Gone());
    }

    @Test
    void whoeverIsBannedDoesNothingHere() {
        house.ann();
        var here = bearer();
        bar("network:192.0.2.0/24");

        assertAllRefused(here, new Refusal.Throttled(Duration.ofHours(1)));

        assertThat(delete(here, ELSEWHERE)).isEqualTo(new DeleteAccount.Outcome.Gone());
    }

    @Test
    void whatOnlyTakesAwayIsDoneFromAnywhere() { // D7
        var ann = house.ann();
        var here = bearer();
        var there = new Whose.Browser(Shop.at(house, 7).cookie());
        house.change(ann.withIpPolicy(SourcesTest.listed("198.51.100.0/24")));
        bar("network:192.0.2.0/24");

        assertThat(consents.withdraw(new OwnConsents.Command(here, new ClientNumber(7), HOME)))
                .isEqualTo(OwnConsents.Withdrawal.NONE);
        assertThat(account.sessions().endOthers(here, HOME)).isEqualTo(OwnSessions.Ended.DONE);
        assertThat(account.sessions().endOthers(there, HOME)).isEqualTo(OwnSessions.Ended.UNKNOWN_BEARER);
        assertThat(house.does.logOut().logOut(new LogOut.Command(here.accessToken(), false, HOME)))
                .isEqualTo(new LogOut.Outcome.LoggedOut());
    }

    @Test
    void whatOneHasIsSeenAndEndedWhileTheRestIsFrozen() {
        house.ann();
        var here = bearer();
        bar("dialect:account");

        assertThat(download(here, HOME)).isInstanceOf(DownloadData.Outcome.Refused.class);

        assertThat(list(here, HOME)).isInstanceOf(OwnSessions.Listing.Listed.class);
        assertThat(consents.list(here, HOME)).isInstanceOf(OwnConsents.Listing.Listed.class);
        assertThat(account.sessions().endOthers(here, HOME)).isEqualTo(OwnSessions.Ended.DONE);
    }

    @Test
    void whatAClientWasGrantedForAnotherApiDoesNothingHere() { // E7
        house.ann();
        var shop = Shop.at(house, 7).scopes("openid account");
        var asked = shop.words("scope", "openid account");
        var cookie = shop.cookie();
        var forUs = new Whose.Bearer(
                shop.get(Shop.redeem(shop.code(asked, cookie))).access().text());
        shop.resources("https://orders.example");
        var forOrders = shop.get(Shop.redeem(shop.code(asked, cookie))).access().text();

        assertThat(list(new Whose.Bearer(forOrders), HOME)).isEqualTo(new OwnSessions.Listing.UnknownBearer());
        assertThat(download(new Whose.Bearer(forOrders), HOME)).isEqualTo(new DownloadData.Outcome.UnknownBearer());
        assertThat(house.does.logOut().logOut(new LogOut.Command(forOrders, true, HOME)))
                .isEqualTo(new LogOut.Outcome.NotAllowed());

        assertThat(list(forUs, HOME)).isInstanceOf(OwnSessions.Listing.Listed.class);
    }

    private void assertAllRefused(Whose here, Refusal why) {
        assertThat(change(new ChangePassword.By.Own(here), RIGHT, HOME))
                .isEqualTo(new ChangePassword.Outcome.Refused(why));
        assertThat(wish(here)).isEqualTo(new ChangeEmail.Outcome.Refused(why));
        assertThat(list(here, HOME)).isEqualTo(new OwnSessions.Listing.Refused(why));
        assertThat(consents.list(here, HOME)).isEqualTo(new OwnConsents.Listing.Refused(why));
        assertThat(download(here, HOME)).isEqualTo(new DownloadData.Outcome.Refused(why));
        assertThat(delete(here, HOME)).isEqualTo(new DeleteAccount.Outcome.Refused(why));
    }

    private OwnSessions.Listing list(Whose whose, Source from) {
        return account.sessions().list(whose, from, Optional.empty(), 9);
    }

    private void bar(String barred) {
        var what = Barred.parse(barred).orElseThrow();
        var wish = new AdministerBarriers.Wish(what, "an attack", Optional.empty(), false);
        assertThat(house.does.administration().barriers().set(Administrator.machine(), wish))
                .isInstanceOf(AdministerBarriers.Outcome.Stands.class);
    }

    private ChangePassword.Outcome change(ChangePassword.By by, String current, Source from) {
        return house.does
                .changePassword()
                .change(new ChangePassword.Command(by, password(current), password(NEW), from, Tongue.ENGLISH));
    }

    private ChangeEmail.Outcome wish(Whose whose) {
        var address = EmailAddress.parse("new@example.org").orElseThrow();
        return account.changeEmail().ask(new ChangeEmail.Request(whose, address, HOME, Tongue.ENGLISH));
    }

    private DownloadData.Outcome download(Whose whose, Source from) {
        return account.download().download(whose, from);
    }

    private DeleteAccount.Outcome delete(Whose whose, Source from) {
        return account.delete().delete(new DeleteAccount.Command(whose, password(RIGHT), from, Tongue.ENGLISH));
    }

    private Whose.Bearer bearer() {
        return new Whose.Bearer(
                house.annsTokens(TestEntrances.profile()).access().text());
    }
}
