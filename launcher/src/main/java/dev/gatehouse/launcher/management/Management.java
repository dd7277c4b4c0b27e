package dev.gatehouse.launcher.management;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.domain.user.PasswordRules;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whom the management commands speak to: the use cases of a house that was opened here, or the same over HTTP. Where a use
 * case tells more than the administration over HTTP does, an interface of this package asks for that much alone.
 *
 * @param passwordRules what a password must satisfy, where that is known here
 * @param clock the time at which commands reckon
 */
public record Management(
        Directory directory,
        AdministerUsers users,
        PasswordSchemes passwordSchemes,
        AdministerClients clients,
        AdministerSecrets secrets,
        AdministerExchangeTokens exchangeTokens,
        AdministerRegistrations registrations,
        AdministerConsents consents,
        AdministerBrowsers browsers,
        AdministerNetworks networks,
        AdministerPolicies policies,
        TryOut tryOut,
        AdministerSessions sessions,
        SignOut signOut,
        ManageKeys keys,
        AdministerBarriers barriers,
        Standing standing,
        ReadAudit audit,
        Optional<PasswordRules> passwordRules,
        InstantSource clock) {}
