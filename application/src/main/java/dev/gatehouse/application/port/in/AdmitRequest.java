package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.util.Optional;

/** Lets a source ask at an entrance as often as the entrance allows, whatever its requests turn out to be. */
public interface AdmitRequest {
    /** Counts one request; the refusal if there were too many. */
    Optional<Refusal> admit(Source from, Entrance entrance);
}
