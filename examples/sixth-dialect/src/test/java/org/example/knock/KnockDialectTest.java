package org.example.knock;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.contract.DialectCalls.Example;
import dev.gatehouse.testkit.contract.DialectContract;
import java.util.List;
import java.util.Map;

class KnockDialectTest extends DialectContract {
    @Override
    protected Dialect dialect(UseCases useCases) {
        return new KnockDialect(useCases);
    }

    @Override
    protected List<Example> examples() {
        return List.of(new Example("/knock", Map.of("name", "ann-0815", "word", "word-0815")));
    }

    @Override
    protected Principal holder() {
        return new Principal.Person(UserBuilder.named("ann").build());
    }
}
