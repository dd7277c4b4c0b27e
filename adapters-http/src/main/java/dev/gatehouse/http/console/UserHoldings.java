package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.application.port.in.AdministerBrowsers.Remembered;
import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.oauth.page.AgentName;
import java.util.List;

/** The browsers and the clients that a user trusts, as the page of the user shows them. */
record UserHoldings(AdministerBrowsers browsers, AdministerConsents consents) {
    List<Block> of(UserId user, Visit visit) {
        return List.of(browsers(user, visit), consents(user, visit));
    }

    private Block browsers(UserId user, Visit visit) {
        return Block.Table.whole(
                visit.say(HoldingText.BROWSERS),
                visit.sayAll(
                        HoldingText.AGENT, HoldingText.GIVEN, UserText.USED, HoldingText.UNTIL, HoldingText.FORGET),
                browsers.list(user).orElse(List.of()).stream()
                        .map(one -> row(user, one, visit))
                        .toList(),
                visit.say(HoldingText.NO_BROWSERS));
    }

    private static List<Cell> row(UserId user, Remembered one, Visit visit) {
        return List.of(
                Cell.of(AgentName.of(one.agent())),
                Cells.time(one.since()),
                Cells.time(one.lastUsed()),
                Cells.time(one.until()),
                visit.may(Permission.USERS_RESET)
                        ? Cell.of(visit.say(HoldingText.FORGET), UserBrowserResource.path(user, one.id()))
                        : Cell.of(""));
    }

    private Block consents(UserId user, Visit visit) {
        return Block.Table.whole(
                visit.say(HoldingText.CONSENTS),
                visit.sayAll(HoldingText.CLIENT, HoldingText.SCOPE, HoldingText.GIVEN, HoldingText.TAKE_BACK),
                consents.list(user).orElse(List.of()).stream()
                        .map(given -> row(user, given, visit))
                        .toList(),
                visit.say(HoldingText.NO_CONSENTS));
    }

    private static List<Cell> row(UserId user, GivenConsent given, Visit visit) {
        var consent = given.consent();
        return List.of(
                Cell.of(given.clientName(), Paths.client(consent.client())),
                Cell.of(consent.scope().text()),
                Cells.time(consent.at()),
                visit.may(Permission.USERS_WRITE)
                        ? Cell.of(visit.say(HoldingText.TAKE_BACK), UserConsentResource.path(user, consent.client()))
                        : Cell.of(""));
    }
}
