package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.NameSubjects;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks in one unit, each subject once; a user without a name is called by the address. */
final class NameSubjectsService implements NameSubjects {
    private final UnitOfWork unitOfWork;

    NameSubjectsService(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Map<Subject, String> names(Set<Subject> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return unitOfWork.read(stores -> {
            var names = new HashMap<Subject, String>();
            subjects.forEach(
                    subject -> SubjectFinder.find(stores, subject).ifPresent(who -> names.put(subject, called(who))));
            return Map.copyOf(names);
        });
    }

    @Override
    public Optional<Subject> find(LoginIdentifier identifier) {
        return unitOfWork
                .read(stores -> stores.users().find(identifier))
                .<Subject>map(user -> new Subject.OfUser(user.id()));
    }

    private static String called(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> user.called();
            case Principal.Program(var client) -> client.name();
        };
    }
}
