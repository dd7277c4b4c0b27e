package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.Ports;

/** Assembles what people do with their own accounts, over what every dialect shares. */
final class AccountWiring {
    private final Ports ports;
    private final Settings settings;
    private final AccountPasswords passwords;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final Liveness liveness;
    private final Recorder recorder;
    private final PersonWiring persons;
    private final Whereabouts whereabouts;
    private final Owners owners;
    private final PasswordCheck check;
    private final LetterLimits limits;
    private final LetterNotes notes;
    private final AccountFrame frame;

    AccountWiring(
            Ports ports,
            Settings settings,
            TokenReader reader,
            AccountPasswords passwords,
            PasswordCheck check,
            SourceLimits limits,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            Liveness liveness,
            Recorder recorder,
            PersonWiring persons) {
        this.ports = ports;
        this.settings = settings;
        this.passwords = passwords;
        this.check = check;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.liveness = liveness;
        this.recorder = recorder;
        this.persons = persons;
        var browsers = new Browsers(
                ports.unitOfWork(), ports.digests(), settings.oauth().browser());
        whereabouts = new Whereabouts(ports.unitOfWork(), failures, recorder);
        owners = new Owners(reader, browsers, whereabouts, settings.recentLogin());
        this.limits = new LetterLimits(limits);
        notes = new LetterNotes(ports.secretSource());
        frame = new AccountFrame(ports.secretSource(), ports.clock());
    }

    UseCases.Account assemble() {
        var unit = ports.unitOfWork();
        var end = new BrowserEnd(unit, new LogoutNotes(ports.secretSource()), liveness, recorder);
        return new UseCases.Account(
                new AskForLetterService(
                        unit,
                        doorkeeper,
                        limits,
                        frame,
                        notes,
                        new AdminAudit(ports.secretSource(), recorder),
                        settings.account().signUp(),
                        ports.clock()),
                new FollowLetterService(
                        unit,
                        new ActionTokens(
                                unit, ports.digests(), settings.account().signUp()),
                        passwords,
                        check,
                        settings.passwords(),
                        doorkeeper,
                        whereabouts,
                        failures,
                        liveness,
                        recorder,
                        ports.secretSource(),
                        frame),
                new OwnSessionsService(unit, owners, doorkeeper, end, frame),
                new ChangeEmailService(unit, owners, doorkeeper, limits, notes, frame),
                new DownloadDataService(unit, owners, doorkeeper, frame),
                new DeleteAccountService(unit, owners, check, doorkeeper, notes, frame, liveness, recorder),
                persons.ownFactors(owners, doorkeeper, notes, frame));
    }

    ChangePasswordService changePassword() {
        return new ChangePasswordService(
                ports.unitOfWork(),
                owners,
                passwords,
                check,
                doorkeeper,
                settings.passwords(),
                settings.oauth().browser(),
                liveness,
                ports.secretSource(),
                ports.clock(),
                recorder);
    }
}
