package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.Subject;

/** Whom an administrator may touch: nobody who holds more than they do themselves. */
final class Reach {
    private Reach() {}

    /** Whether the subject is within reach; one who is gone holds nothing. */
    static boolean holds(Stores stores, Administrator by, Subject subject) {
        return by.holdsEverything()
                || SubjectFinder.find(stores, subject)
                        .map(SubjectFinder::permissions)
                        .map(by::isNoLessThan)
                        .orElse(true);
    }
}
