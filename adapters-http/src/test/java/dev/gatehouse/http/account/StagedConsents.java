package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.Bearers;
import java.util.List;

/** To seven alone something was agreed, and the bearer is gone when eight is asked for. */
final class StagedConsents implements OwnConsents {
    /** The account's room with these consents, a way to change passwords and one to log out, and nothing else. */
    static Account account(ChangePassword changePassword, LogOut logOut) {
        var nothing = new UseCases.Account(null, null, null, null, null, null, null);
        return new Account(changePassword, logOut, nothing, new StagedConsents(), null, "Gatehouse");
    }

    @Override
    public Listing list(Whose whose, Source from) {
        var consent =
                new Consent(new UserId("u-1"), new ClientNumber(7), Scopes.parse("openid orders.read"), Bearers.NOON);
        return new Listing.Listed(List.of(new GivenConsent(consent, new ApiKey("shop-app"), "shop")));
    }

    @Override
    public Withdrawal withdraw(Command command) {
        return switch (command.client().value()) {
            case 7 -> Withdrawal.DONE;
            case 8 -> Withdrawal.UNKNOWN_BEARER;
            default -> Withdrawal.NONE;
        };
    }
}
