package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Ports;

/** Assembles how people come in, by a password and by a code, and what they do with their own accounts. */
final class PersonWiring {
    private final Ports ports;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final AccountPasswords passwords;
    private final Recorder recorder;
    private final FactorCheck check;
    private final FactorTries tries;
    private final PersonAdmission admission;

    PersonWiring(
            Ports ports,
            Throttle throttle,
            FailureLimit failures,
            Admission entry,
            AccountPasswords passwords,
            Recorder recorder) {
        this.ports = ports;
        this.throttle = throttle;
        this.failures = failures;
        this.passwords = passwords;
        this.recorder = recorder;
        check = new FactorCheck(ports.codeSeeds(), ports.digests());
        tries = new FactorTries(ports.unitOfWork(), throttle, check, ports.secretSource());
        admission = new PersonAdmission(ports.unitOfWork(), throttle, failures, entry, recorder);
    }

    PersonLogin byPassword() {
        return new PersonLogin(passwords, check, admission, recorder);
    }

    AccountWiring account(
            Settings settings, TokenReader reader, SourceLimits limits, Doorkeeper doorkeeper, Liveness liveness) {
        return new AccountWiring(
                ports, settings, reader, passwords, throttle, limits, failures, doorkeeper, liveness, recorder, this);
    }

    CodeLogin byCode() {
        return new CodeLogin(tries, admission);
    }

    OwnFactorsService ownFactors(Owners owners, Doorkeeper doorkeeper, AccountFrame frame) {
        return new OwnFactorsService(
                ports.unitOfWork(),
                owners,
                doorkeeper,
                ports.codeSeeds(),
                check,
                tries,
                admission,
                new NewRecoveryCodes(ports.secretSource(), ports.digests()),
                frame,
                recorder);
    }
}
