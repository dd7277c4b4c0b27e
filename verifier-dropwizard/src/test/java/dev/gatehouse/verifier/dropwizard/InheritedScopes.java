package dev.gatehouse.verifier.dropwizard;

import dev.gatehouse.verifier.VerifiedToken;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** A resource whose scopes stand above it. */
final class InheritedScopes {
    private InheritedScopes() {}

    /** What needs a scope is said where the methods are. */
    @Path("/orders")
    public interface OrdersApi {
        @GET
        @Path("one")
        @RequiresScope("things:read")
        String one();

        @GET
        @Path("two")
        @RequiresScope("things:write")
        String two(@QueryParam("a") String text);

        @RequiresScope("things:read")
        String two(Object other);
    }

    /** All orders need another. */
    @RequiresScope("things:write")
    public abstract static class AnyOrders {
        @GET
        @Path("all")
        public String all() {
            return "all";
        }
    }

    /** It is not said again here. */
    public static final class Orders extends AnyOrders implements OrdersApi {
        @Override
        public String one() {
            return "one";
        }

        @Override
        public String two(String text) {
            return "two";
        }

        @Override
        public String two(Object other) {
            return "none of these";
        }

        @GET
        @Path("whoever")
        @RequiresScope({})
        public String whoever(@Auth VerifiedToken bearer) {
            return bearer.subject();
        }
    }
}
