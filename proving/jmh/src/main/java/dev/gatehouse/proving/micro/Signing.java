package dev.gatehouse.proving.micro;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The signature of a token by each provider that there is: the native one that the product prefers, and the JDK's own. */
@State(Scope.Benchmark)
public class Signing {
    private static final byte[] TOKEN = "x".repeat(500).getBytes(StandardCharsets.US_ASCII);
    private static final String ES256 = "SHA256withECDSA";

    /** Who computes. */
    @Param({"native", "SunEC"})
    String provider = "";

    private final KeyPair pair = pair();
    private final byte[] signature = signed(AmazonCorrettoCryptoProvider.INSTANCE);
    private Provider computing = AmazonCorrettoCryptoProvider.INSTANCE;

    /** Finds who computes. */
    @Setup
    public void choose() {
        if (!provider.equals("native")) {
            computing = Security.getProvider(provider);
        }
    }

    private static KeyPair pair() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] signed(Provider by) {
        try {
            var signing = Signature.getInstance(ES256, by);
            signing.initSign(pair.getPrivate());
            signing.update(TOKEN);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** ES256. */
    @Benchmark
    public byte[] sign() {
        return signed(computing);
    }

    /** The same, verified. */
    @Benchmark
    public boolean verify() throws GeneralSecurityException {
        var verifying = Signature.getInstance(ES256, computing);
        verifying.initVerify(pair.getPublic());
        verifying.update(TOKEN);
        return verifying.verify(signature);
    }
}
