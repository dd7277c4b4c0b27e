package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.application.port.out.Ports;
import java.util.stream.Stream;

/** Assembles the ways in of administrators. */
final class ConsoleWiring {
    private final Ports ports;
    private final Settings settings;
    private final TokenReader reader;
    private final CallerCheck callers;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final Liveness liveness;
    private final Recorder recorder;
    private final Browsers browsers;

    ConsoleWiring(
            Ports ports,
            Settings settings,
            TokenReader reader,
            CallerCheck callers,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            Liveness liveness,
            Recorder recorder) {
        this.ports = ports;
        this.settings = settings;
        this.reader = reader;
        this.callers = callers;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.liveness = liveness;
        this.recorder = recorder;
        browsers = new Browsers(
                ports.unitOfWork(), ports.digests(), settings.console().entrance());
    }

    IdentifyAdministrator identify(AdminRefusals refusals) {
        return new IdentifyAdministratorService(
                new Whereabouts(ports.unitOfWork(), failures, recorder),
                settings,
                reader,
                callers,
                browsers,
                failures,
                doorkeeper,
                ports.secretSource(),
                ports.clock(),
                recorder,
                refusals);
    }

    ExplainDecisions explain(LoginPreview preview) {
        var pages = Stream.concat(
                        Stream.of(settings.oauth().browser()),
                        settings.console().served())
                .toList();
        return new ExplainDecisionsService(ports.unitOfWork(), preview, pages, ports.clock());
    }

    WatchHouse watch(AccountPasswords passwords) {
        return new WatchHouseService(ports.unitOfWork(), passwords, settings.keys(), ports.clock());
    }

    EnterConsole enter(LogInService logIn) {
        var secrets = ports.secretSource();
        var end = new BrowserEnd(ports.unitOfWork(), new LogoutNotes(secrets), liveness, recorder);
        return new EnterConsoleService(
                logIn,
                new SealFormsService(ports.digests(), secrets, ports.clock()),
                PersonWiring.passkeys(ports),
                PersonWiring.remembered(ports, settings),
                settings.console().entrance(),
                settings.console().need(),
                browsers,
                end,
                secrets,
                ports.clock());
    }
}
