package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Ports;

/** Assembles how people come in, by a password and by a code, and what they do with their own accounts. */
final class PersonWiring {
    private final Ports ports;
    private final FailureLimit failures;
    private final AccountPasswords passwords;
    private final Recorder recorder;
    private final FactorCheck check;
    private final PasskeyCheck passkeys;
    private final RememberedBrowsers remembered;
    private final FactorTries tries;
    private final PersonAdmission admission;

    PersonWiring(
            Ports ports,
            Settings settings,
            Throttle throttle,
            FailureLimit failures,
            Admission entry,
            AccountPasswords passwords,
            Recorder recorder) {
        this.ports = ports;
        this.failures = failures;
        this.passwords = passwords;
        this.recorder = recorder;
        check = new FactorCheck(ports.codeSeeds(), ports.digests());
        passkeys = passkeys(ports);
        remembered = remembered(ports, settings);
        tries = new FactorTries(ports.unitOfWork(), throttle, ports.secretSource());
        var even = EvenRefusals.of(ports, settings);
        admission = new PersonAdmission(ports.unitOfWork(), throttle, failures, entry, recorder, even);
    }

    static PasskeyCheck passkeys(Ports ports) {
        var seals = new SealFormsService(ports.digests(), ports.secretSource(), ports.clock());
        var challenges = new PasskeyChallenges(seals, ports.secretSource(), ports.digests());
        return new PasskeyCheck(ports.unitOfWork(), ports.passkeyReader(), challenges);
    }

    static RememberedBrowsers remembered(Ports ports, Settings settings) {
        var life = settings.account().rememberedFor();
        return new RememberedBrowsers(ports.unitOfWork(), ports.digests(), ports.secretSource(), life);
    }

    PersonLogin byPassword() {
        return new PersonLogin(passwords, check, remembered, admission, recorder);
    }

    AccountWiring account(
            Settings settings, TokenReader reader, SourceLimits limits, Doorkeeper doorkeeper, Liveness liveness) {
        var passwordCheck = new PasswordCheck(ports.unitOfWork(), passwords, admission, failures, recorder);
        return new AccountWiring(
                ports,
                settings,
                reader,
                passwords,
                passwordCheck,
                limits,
                failures,
                doorkeeper,
                liveness,
                recorder,
                this);
    }

    FactorLogin byFactor() {
        return new FactorLogin(tries, check, passkeys, admission, failures, recorder);
    }

    OwnFactorsService ownFactors(Owners owners, Doorkeeper doorkeeper, LetterNotes notes, AccountFrame frame) {
        var change = new FactorChange(ports.unitOfWork(), owners, doorkeeper, notes, frame);
        var newCodes = new NewRecoveryCodes(ports.secretSource(), ports.digests());
        return new OwnFactorsService(
                ports.unitOfWork(),
                change,
                new OwnPasskeys(ports.unitOfWork(), change, passkeys, newCodes, recorder),
                ports.codeSeeds(),
                check,
                tries,
                admission,
                newCodes,
                recorder);
    }
}
