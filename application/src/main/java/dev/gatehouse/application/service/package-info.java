/**
 * How it does it: the use cases, assembled by {@link dev.gatehouse.application.service.Wiring} alone, which is why nothing else
 * here is public. {@code XService} does what the port {@code X} promises; the rest are their parts. Where to begin:
 *
 * <ul>
 *   <li>A login: {@link LogInService}, then {@link PersonLogin}, {@link ProgramLogin} or {@link ExchangeLogin}; {@link Admission}
 *       lets in, {@link SessionOpener} begins the session, {@link TokenIssuer} makes the tokens. At the door stand
 *       {@link Doorkeeper}, {@link Throttle} and {@link HashGate}; at pages of ours {@link BrowserLoginService}.
 *   <li>A refresh: {@link RefreshService}, {@link RefreshUnit}, {@link RefreshSteps}.
 *   <li>A token that is shown: {@link TokenReader}, and {@link Liveness} of its session.
 *   <li>OAuth: {@link AuthorizeService} and {@link AuthorizedBrowser} for the browser, {@link GrantTokensService} with
 *       {@link CodeGrant}, {@link RefreshGrant}, {@link DeviceGrant}, {@link ExchangeGrant} and {@link OwnGrant} for the client,
 *       {@link GrantOpener} and {@link GrantIssuer} for what it gets, {@link LogoutNotes} for whom a logout is told.
 *   <li>Second factors: {@link FactorLogin}, {@link FactorCheck}, {@link OwnFactorsService}, {@link OwnPasskeys}.
 *   <li>One's own account: {@link Owners} finds whose it is; letters go from {@link LetterNotes} to {@link LetterCourier}.
 *   <li>Administration: {@link IdentifyAdministratorService}, then a service for each kind of thing, {@code Administer...};
 *       {@link AdminAudit} tells of it. What a login would come to: {@link LoginPreview}.
 *   <li>Declared states: {@link ApplyStateService} and {@link StatePlanner}, with a planner for each kind of thing.
 *   <li>The audit: {@link Recorder} writes it, {@link AuditSealer} seals it, {@link AuditVerifier} finds what was edited.
 *   <li>Keys: {@link KeyKeeper}, {@link KeySuccession}. What is done at intervals: {@link HousekeepService}.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.application.service;
