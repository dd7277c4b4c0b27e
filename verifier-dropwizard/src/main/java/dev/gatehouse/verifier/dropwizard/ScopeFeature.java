package dev.gatehouse.verifier.dropwizard;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the check of scopes before the methods that ask for it, and that of the token too where nothing else does. */
final class ScopeFeature implements DynamicFeature {
    private final TokenFilter tokens;

    ScopeFeature(TokenFilter tokens) {
        this.tokens = tokens;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        required(resource).ifPresent(required -> {
            if (!takesToken(resource)) {
                context.register(tokens);
            }
            context.register(new ScopeFilter(required));
        });
    }

    /** Also what stands where the method or the class comes from: whoever moves it into an interface opens no door. */
    private static Optional<RequiresScope> required(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var types = Stream.concat(types(resource.getResourceClass()), types(method.getDeclaringClass()))
                .distinct()
                .toList();
        return Optional.ofNullable(method.getAnnotation(RequiresScope.class))
                .or(() -> above(method, resource.getResourceClass(), types))
                .or(() -> types.stream()
                        .flatMap(type -> Stream.ofNullable(type.getDeclaredAnnotation(RequiresScope.class)))
                        .findFirst());
    }

    /** Of the methods that it implements, the nearest of the very same parameters before those of wider ones. */
    private static Optional<RequiresScope> above(Method method, Class<?> at, List<Class<?>> types) {
        var methods = types.stream()
                .filter(type -> !type.equals(at) && !type.equals(method.getDeclaringClass()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> !Modifier.isPrivate(one.getModifiers()) && !Modifier.isStatic(one.getModifiers()))
                .filter(one -> comesFrom(method, one))
                .toList();
        return Stream.concat(
                        methods.stream()
                                .filter(one -> Arrays.equals(one.getParameterTypes(), method.getParameterTypes())),
                        methods.stream())
                .flatMap(one -> Stream.ofNullable(one.getAnnotation(RequiresScope.class)))
                .findFirst();
    }

    /** The type and all above it, the nearest first. */
    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.of(
                        Stream.<Class<?>>of(type),
                        Stream.<Class<?>>ofNullable(type.getSuperclass()).flatMap(ScopeFeature::types),
                        Arrays.stream(type.getInterfaces()).flatMap(ScopeFeature::types))
                .flatMap(some -> some);
    }

    /** Parameters of a type variable are those of its bound above. */
    private static boolean comesFrom(Method method, Method above) {
        return above.getName().equals(method.getName())
                && above.getParameterCount() == method.getParameterCount()
                && IntStream.range(0, method.getParameterCount())
                        .allMatch(at -> above.getParameterTypes()[at].isAssignableFrom(method.getParameterTypes()[at]));
    }

    private static boolean takesToken(ResourceInfo resource) {
        return Arrays.stream(resource.getResourceMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(Auth.class));
    }
}
