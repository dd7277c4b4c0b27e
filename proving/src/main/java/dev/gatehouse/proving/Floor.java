package dev.gatehouse.proving;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.sun.management.ThreadMXBean;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;

/** What the framework costs without us: an endpoint that answers a constant, and one that signs a token for each answer. */
public final class Floor extends Application<Configuration> {
    /** Started as a process of its own, the way the product is. */
    public static void main(String[] args) throws Exception {
        new Floor().run(args);
    }

    @Override
    public void run(Configuration configuration, Environment environment) throws GeneralSecurityException {
        AmazonCorrettoCryptoProvider.install();
        environment.jersey().register(new Endpoints(new TokenSigner()));
    }

    /** The endpoints. */
    @Path("/")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Endpoints {
        private final TokenSigner signer;

        Endpoints(TokenSigner signer) {
            this.signer = signer;
        }

        /** Always the same JSON. */
        @GET
        @Path("floor")
        public String answer() {
            return "{\"ok\":true}";
        }

        /** A token of ES256, by the provider that the product uses. */
        @GET
        @Path("signed")
        public String signed() {
            return "{\"access_token\":\"" + signer.token("http://localhost", "http://localhost", "a-token") + "\"}";
        }

        /** The one figure that is asked for, as the product's own metrics have it. */
        @GET
        @Path("metrics")
        @Produces(MediaType.TEXT_PLAIN)
        public String metrics() {
            return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                    ? "jvm_allocated_bytes_total " + threads.getTotalThreadAllocatedBytes() + "\n"
                    : "";
        }
    }
}
