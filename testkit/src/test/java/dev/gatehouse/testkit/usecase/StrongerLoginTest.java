package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may do more in a browser from now on has another cookie, and the one before is dead. */
class StrongerLoginTest {
    private static final String MFA = "urn:gatehouse:acr:mfa";

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7).traits(ClientTrait.TRUSTED);
    private final Phone phone = new Phone(house);

    private User ann;

    @BeforeEach
    void annIsAUser() {
        ann = house.ann();
    }

    @Test // G2
    void theCodeThatAClientWantsBesideThePasswordGivesAnotherCookie() {
        var weak = shop.cookie();
        phone.setUp(ann);
        assertThat(shop.authorize(shop.words("acr_values", MFA), Optional.of(weak)))
                .isInstanceOfSatisfying(
                        Authorize.Outcome.LoginWanted.class,
                        wanted -> assertThat(wanted.forFactor()).isTrue());

        var strong = withCode(weak);

        assertThat(strong.reveal()).isNotEqualTo(weak.reveal());
        assertThat(isLoggedIn(weak)).isFalse();
        assertThat(shop.authorize(shop.words("acr_values", MFA), Optional.of(strong)))
                .isInstanceOf(Authorize.Outcome.SentBack.class);
        assertThat(shop.authorize(shop.words(), Optional.of(weak))).isInstanceOf(Authorize.Outcome.LoginWanted.class);
    }

    private Secret withCode(Secret before) {
        var login = house.does.oauth().browserLogin();
        var credentials = new UserPassword(LoginIdentifier.parse("ann"), House.password(House.RIGHT));
        var pending = ((Outcome.CodeWanted) login.logIn(credentials, Shop.browser(Optional.of(before)))).pending();
        return Shop.cookie(login.goOn(pending, phone.code(), Shop.browser(Optional.of(before))));
    }

    private boolean isLoggedIn(Secret cookie) {
        return house.does.oauth().browserLogin().whoIs(cookie).isPresent();
    }
}
