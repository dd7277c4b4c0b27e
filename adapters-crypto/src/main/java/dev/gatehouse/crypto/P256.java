package dev.gatehouse.crypto;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/** The curve P-256; which points are on it is asked of nobody, for not every provider asks itself. */
final class P256 {
    /** How many bytes a coordinate has, and each half of a signature. */
    static final int BYTES = 32;

    static final ECParameterSpec PARAMETERS = parameters();

    private P256() {}

    /** Whether the point satisfies the equation of the curve; its cofactor is 1, so that every such point is of its group. */
    static boolean has(ECPoint point) {
        var curve = PARAMETERS.getCurve();
        var prime = ((ECFieldFp) curve.getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) {
            return false;
        }
        var right = x.pow(2).add(curve.getA()).multiply(x).add(curve.getB()).mod(prime);
        return y.pow(2).mod(prime).equals(right);
    }

    /** Whether it may be half of a signature: neither 0 nor beyond the group (FIPS 186-5 section 6.4.2). */
    static boolean isScalar(BigInteger half) {
        return half.signum() > 0 && half.compareTo(PARAMETERS.getOrder()) < 0;
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }
}
