package dev.gatehouse.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses who computes: the native Amazon Corretto Crypto Provider where it loads, else the JDK's own providers. */
final class Providers {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private Providers() {}

    /** Installs the native provider for the whole process, if it is healthy; the name of the one that signs from now on. */
    static String choose() {
        return choose(Providers::installNative);
    }

    static String choose(Runnable installNative) {
        try {
            installNative.run();
        } catch (RuntimeException | LinkageError unhealthy) {
            LOG.warn(
                    "the native crypto provider does not load here; the JDK's own is used, which costs more: {}",
                    unhealthy.toString());
        }
        try {
            return Signature.getInstance("SHA256withECDSA").getProvider().getName();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with ECDSA", impossible);
        }
    }

    private static void installNative() {
        // Asked before it is installed: an unhealthy provider never gets in front of the JDK's.
        AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
        AmazonCorrettoCryptoProvider.install();
    }
}
