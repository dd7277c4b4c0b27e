package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import java.time.InstantSource;

/** The frame of every decision about somebody's own account. */
record AccountFrame(SecretSource secrets, InstantSource clock) {
    Decision decision(Source from) {
        return new Decision(secrets.decisionId(), clock.instant(), from, DialectName.ACCOUNT);
    }
}
