package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.NoteRefusal;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.ThisHour.Seen;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.time.InstantSource;

/** Tells the audit who was refused what, once in an hour: whoever repeats it does not fill the disk. */
final class AdminRefusals implements NoteRefusal {
    private static final int MOST_ENTRIES = 1_000;

    private record Line(Subject who, Permission asked, Unmet unmet) {}

    private final UnitOfWork unitOfWork;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;
    private final ThisHour<Line> told = new ThisHour<>(MOST_ENTRIES);

    AdminRefusals(UnitOfWork unitOfWork, SecretSource secrets, InstantSource clock, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public void refused(Administrator by, Permission asked, Unmet unmet) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), by.from(), DialectName.ADMIN);
        Subject.parse(by.actor()).ifPresent(who -> refused(decision, who, asked, unmet));
    }

    void refused(Decision decision, Subject who, Permission asked, Unmet unmet) {
        var line = new Line(who, asked, unmet);
        if (told.see(line, decision.now()) != Seen.FIRST) {
            recorder.refusedNobody(decision.dialect(), decision.from().network(), "administration refused again");
            return;
        }
        var event = new AuditEvent.AdministrationRefused(asked.word(), unmet.reason());
        try {
            recorder.write(unitOfWork, decision.of(who, event, Trace.EMPTY));
        } catch (RuntimeException away) {
            told.forget(line);
            throw away;
        }
    }
}
