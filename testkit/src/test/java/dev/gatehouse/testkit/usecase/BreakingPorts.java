package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.AnswerSeal;
import dev.gatehouse.application.port.out.AssertionReader;
import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.application.port.out.Letters;
import dev.gatehouse.application.port.out.LogoutCallbacks;
import dev.gatehouse.application.port.out.PasskeyReader;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.application.port.out.ProofNonces;
import dev.gatehouse.application.port.out.ProofReader;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A world in which one call, counted over all ports and stores, throws instead of answering. */
final class BreakingPorts {
    /** What the chosen call throws. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int chosen;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<String> broken = new AtomicReference<>("");

    BreakingPorts(int chosen) {
        this.chosen = chosen;
    }

    /** Every call, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** Which call broke, if it was reached. */
    Optional<String> broken() {
        return Optional.of(broken.get()).filter(name -> !name.isEmpty());
    }

    /** The same ports, of which one call will break; the witness and the clocks never do. */
    Ports around(Ports whole) {
        return new Ports(
                around(whole.unitOfWork()),
                breaking(PasswordHasher.class, whole.passwordHasher()),
                breaking(AccessTokens.class, whole.accessTokens()),
                breaking(RefreshTokens.class, whole.refreshTokens()),
                breaking(Digests.class, whole.digests()),
                breaking(AnswerSeal.class, whole.answerSeal()),
                breaking(SecretSource.class, whole.secretSource()),
                whole.witness(),
                whole.clock(),
                whole.nanoTime(),
                whole.pause(),
                breaking(IdentityTokens.class, whole.identityTokens()),
                breaking(ProofReader.class, whole.proofReader()),
                breaking(ProofNonces.class, whole.proofNonces()),
                breaking(AssertionReader.class, whole.assertionReader()),
                breaking(LogoutCallbacks.class, whole.logoutCallbacks()),
                breaking(Letters.class, whole.letters()),
                breaking(CodeSeeds.class, whole.codeSeeds()),
                breaking(PasskeyReader.class, whole.passkeyReader()));
    }

    private UnitOfWork around(UnitOfWork whole) {
        return new UnitOfWork() {
            @Override
            public <R> R run(Function<Stores, R> work) {
                count("run");
                return whole.run(stores -> work.apply(breaking(Stores.class, stores)));
            }

            @Override
            public <R> R read(Function<Stores, R> look) {
                count("read");
                return whole.read(stores -> look.apply(breaking(Stores.class, stores)));
            }

            @Override
            public OptionalLong version() {
                count("version");
                return whole.version();
            }
        };
    }

    private <T> T breaking(Class<T> port, T whole) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, args) -> {
            count(port.getSimpleName() + "." + method.getName());
            try {
                var answer = method.invoke(whole, args);
                return port == Stores.class ? breakingStore(method.getReturnType(), answer) : answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private <T> Object breakingStore(Class<T> port, Object store) {
        return breaking(port, port.cast(store));
    }

    private void count(String name) {
        calls.add(name);
        if (calls.size() == chosen) {
            broken.set(name);
            throw new Broken();
        }
    }
}
