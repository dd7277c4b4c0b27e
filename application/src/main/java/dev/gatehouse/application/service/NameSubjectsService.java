package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.NameSubjects;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks in one unit, for all of them at once; a user without a name is called by the address. */
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
        var users = new HashSet<UserId>();
        var clients = new HashSet<ClientNumber>();
        for (var subject : subjects) {
            switch (subject) {
                case Subject.OfUser(var id) -> users.add(id);
                case Subject.OfClient(var number) -> clients.add(number);
            }
        }
        return unitOfWork.read(stores -> {
            var names = new HashMap<Subject, String>();
            stores.userDirectory().called(users).forEach((id, name) -> names.put(new Subject.OfUser(id), name));
            stores.clients().names(clients).forEach((number, name) -> names.put(new Subject.OfClient(number), name));
            return Map.copyOf(names);
        });
    }

    @Override
    public Optional<Subject> find(LoginIdentifier identifier) {
        return unitOfWork
                .read(stores -> stores.users().find(identifier))
                .<Subject>map(user -> new Subject.OfUser(user.id()));
    }
}
