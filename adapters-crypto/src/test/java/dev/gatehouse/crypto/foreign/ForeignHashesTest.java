package dev.gatehouse.crypto.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.user.ForeignHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors that the schemes' own authors or users published; where they published none, another program's. */
class ForeignHashesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            argon2i           | password | $argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA
            argon2i           | password | $argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ
            argon2id          | password | $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc
            argon2id          | password | argon2$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc
            bcrypt            | a | $2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe
            bcrypt            | abcdefghijklmnopqrstuvwxyz | $2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC
            bcrypt            | correct horse battery | $2y$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS
            bcrypt            | correct horse battery | bcrypt$$2b$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS
            pbkdf2-sha256     | lètmein | pbkdf2_sha256$10000$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=
            pbkdf2-sha1       | lètmein | pbkdf2_sha1$10000$seasalt$oAfF6vgs95ncksAhGXOWf4Okq7o=
            pbkdf2-sha1       | password | $pbkdf2$4096$c2FsdA$SwB5AbdlSJq.rUnZJvch0GWkKcE
            pbkdf2-sha1       | password | $pbkdf2$i=4096,l=20$c2FsdA==$SwB5AbdlSJq+rUnZJvch0GWkKcE=
            pbkdf2-sha512     | password | $pbkdf2-sha512$i=210000$c2FsdA==$r9Ragy3J5/TSxDv2NGF5MPI5FUp27qkwnbaFqFFNVTxsLwoqwASvdG4yqo3w0wYCgOOY6SbQfTv16c3GD8TrIw==
            scrypt            | password | $scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E
            scrypt            | pleaseletmein | $scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw
            scrypt            | pleaseletmein | $s0$e0801$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI=
            firebase-scrypt   | user1password | $fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$42xEC+ixf3L2lw==$lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==
            md5-crypt         | password | $1$3azHgidD$SrJPt7B.9rekpmwJwtON31
            md5-crypt         | myPassword | $apr1$r31.....$HqJZimcKQFAMYayBlzkrA/
            sha256-crypt      | Hello world! | $5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA
            sha512-crypt      | Hello world! | $6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1
            sha512-crypt      | Hello world! | {CRYPT}$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.
            phpass            | password | $P$8ohUJ.1sdFw09/bMaAQPTGDNi2BIUt1
            phpass            | test12345 | $H$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0
            ssha              | correct horse battery | {SSHA}f3m3yNW3MnkdCykZsslRDepwWn44IG9jdGV0cw==
            ssha256           | correct horse battery | {SSHA256}di/yu80kdhaJEr01qwooOQq0Wd0mhjz6xpyK/a1bA9I4IG9jdGV0cw==
            ssha512           | correct horse battery | {SSHA512}aNhnxFURtjOwetefMhAaDIRGSC3fQimGxYbeAFXEUTNOcM5exnY3DJg2AedPfCc/v3JZhlUY4NrAZVMHvOXWMjggb2N0ZXRz
            # passlib, passlib/tests/test_handlers_argon2.py
            argon2d           | password | $argon2d$v=19$m=102400,t=2,p=8$g2RodLh8j8WbSdCp+lUy/A$zzAJqL/HSjm809PYQu6qkA
            # pyca/bcrypt, tests/test_bcrypt.py
            bcrypt            | Kk4DQuMMfZL9o | $2b$04$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm
            bcrypt            | 9IeRXmnGxMYbs | $2b$04$pQ7gRO7e6wx/936oXhNjrOUNOHL1D0h1N2IDbJZYs.1ppzSof6SPy
            # the manual of PHP, password_verify
            bcrypt            | rasmuslerdorf | $2y$07$BCryptRequires22Chrcte/VlQH0piJtjXl.0t1XkA8pw9dMXTpOq
            # OpenLDAP 2.4 Administrator's Guide, 14.4.5, SSHA password storage scheme
            ssha              | secret | {SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3
            ssha              | secret | {SSHA}d0Q0626PSH9VUld7yWpR0k6BlpQmtczb
            # a realm that Keycloak exported, of solo-io/workshops: secretData and credentialData of user1
            pbkdf2-sha256     | password | $pbkdf2-sha256$i=27500$P5rtFkGtPfoaryJ6PizUJw==$JsfNbCOIdZUbyBJ+BT+VoGI91Ec2rWLOvkLPDaX8e9k=
            """)
    void aHashThatSaysWhatItIsVerifies(String scheme, String password, String encoded) {
        var known = read(encoded, Optional.empty()).orElseThrow();

        assertThat(known.scheme()).isEqualTo(scheme);
        assertThat(known.isBearable()).isTrue();
        assertThat(isRight(known, password)).isTrue();
        assertThat(isRight(known, password + "x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aspnet-identity-v3 | my password | AQAAAAAAAAD6AAAAEAhftMyfTJylOlZT+eEotFXd1elee8ih5WsjXaR3PA9M
            aspnet-identity-v3 | my password | AQAAAAEAACcQAAAAEAABAgMEBQYHCAkKCwwNDg+yWU7rLgUwPZb1Itsmra7cbxw2EFpwpVFIEtP+JIuUEw==
            aspnet-identity-v3 | my password | AQAAAAIAAAAyAAAAEOMwvh3+FZxqkdMBz2ekgGhwQ4B6pZWND6zgESBuWiHw
            aspnet-identity-v3 | my password | AQAAAAIAAAD6AAAAIJbVi5wbMR+htSfFp8fTw8N8GOS/Sje+S/4YZcgBfU7EQuqv4OkVYmc4VJl9AGZzmRTxSkP7LtVi9IWyUxX8IAAfZ8v+ZfhjCcudtC1YERSqE1OEdXLW9VukPuJWBBjLuw==
            sha1(--{salt}--{password}--) | correct horse battery | salty:76d9aad0ce045fc881c610ba3e6d7932a72a87ab
            sha256({password}{salt}) | correct horse battery | salty:59nkecWxNNzpiMU1yRxa0arF3lK+aFzwhnwR0BaSvTM=
            md5({password}) | correct horse battery | 88e4ddd2402d92d50e1879d6ecd9ffd4
            """)
    void aHashOfADeclaredFormatVerifies(String format, String password, String encoded) {
        var known = read(encoded, Optional.of(format)).orElseThrow();

        assertThat(isRight(known, password)).isTrue();
        assertThat(isRight(known, password + "x")).isFalse();
    }

    @Test
    void argon2dIsWhatAnotherLibraryMakesOfIt() {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_d)
                .withSalt(utf8("somesalt"))
                .withMemoryAsKB(64)
                .withIterations(3)
                .withParallelism(2)
                .build());
        var hash = new byte[32];
        generator.generateBytes(utf8("correct horse battery"), hash);
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(hash);

        var known = read("$argon2d$v=19$m=64,t=3,p=2$c29tZXNhbHQ$" + encoded, Optional.empty());

        assertThat(isRight(known.orElseThrow(), "correct horse battery")).isTrue();
    }

    // B1: 72 bytes are all that bcrypt reads.
    @Test
    void aPasswordThatBcryptWouldCutIsNeverRight() {
        var known = read("$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i", Optional.empty())
                .orElseThrow();

        assertThat(isRight(known, "x".repeat(72))).isTrue();
        assertThat(isRight(known, "x".repeat(73))).isFalse();
        assertThat(isRight(known, "x".repeat(71))).isFalse();
    }

    // B6
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2i$v=19$m=262145,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2d$v=19$m=1024,t=101,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=1024,t=1,p=17$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=15,t=1,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$2b$17$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS",
                "$2b$03$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS",
                "pbkdf2_sha256$10000001$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=",
                "$scrypt$ln=18,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=16,r=8,p=17$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=16,r=1,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$5$rounds=1000001$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA",
                "$P$JohUJ.1sdFw09/bMaAQPTGDNi2BIUt1",
                "$argon2id$v=19$m=1024,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=1024,t=1,p=0$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "pbkdf2_sha256$0$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=",
                "$scrypt$ln=0,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=16,r=8,p=0$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=1,r=0,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E"
            })
    void whatTakesTooMuchIsUnderstoodAndNotRun(String encoded) {
        assertThat(read(encoded, Optional.empty()).orElseThrow().isBearable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=262144,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=1024,t=100,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=128,t=1,p=16$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "pbkdf2_sha256$10000000$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=",
                "pbkdf2_sha256$1$s$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=",
                "$scrypt$ln=17,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=1,r=1,p=16$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=15,r=1,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$scrypt$ln=19,r=2,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
                "$P$IohUJ.1sdFw09/bMaAQPTGDNi2BIUt1"
            })
    void theMostThatIsBearableIsRun(String encoded) {
        assertThat(read(encoded, Optional.empty()).orElseThrow().isBearable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"128, true", "129, false"})
    void aHashIsOfSoManyBytesAtMost(int bytes, boolean isBearable) {
        var hash = Base64.getEncoder().encodeToString(new byte[bytes]);

        for (var before : List.of("pbkdf2_sha512$1$salt$", "$scrypt$ln=1,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$")) {
            assertThat(read(before + hash, Optional.empty()).map(KnownHash::isBearable))
                    .as(before)
                    .contains(isBearable);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain text                                                    |
            $2b$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQo    |
            $2x$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS  |
            $5$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl             |
            pbkdf2_sha256$10000$seasalt$CWWFdA==                          |
            $pbkdf2-sha256$10000$c2FsdA$AAAAAAAAA                         |
            {SSHA}AAAAAAAAAAAAAAAAAAAAAAAAAAA=                            |
            AQAAAAAAAAD6AAAAEAhftMyfTJylOlZT+eEotFXd1elee8ih5WsjXaR3PA9M  |
            AAAAAAAAAAD6AAAAEAhftMyfTJylOlZT+eEotFXd1elee8ih5WsjXaR3PA9M  | aspnet-identity-v3
            AQAAAAMAAAD6AAAAEAhftMyfTJylOlZT+eEotFXd1elee8ih5WsjXaR3PA9M  | aspnet-identity-v3
            AQAAAAEAAAD6AAAA/whftMyf                                      | aspnet-identity-v3
            AQ==                                                          | aspnet-identity-v3
            76d9aad0ce045fc881c610ba3e6d7932a72a87ab                      | sha1({salt}{password})
            salty:76d9aad0ce045fc881c610ba3e6d7932a72a87                  | sha1({salt}{password})
            salty:76d9aad0ce045fc881c610ba3e6d7932a72a87ag                | sha1({salt}{password})
            76d9aad0ce045fc881c610ba3e6d7932a72a87ab                      | sha1({salt})
            76d9aad0ce045fc881c610ba3e6d7932a72a87ab                      | crc32({password})
            """)
    void whatIsOfNoKnownSchemeOrNotWholeIsNotUnderstood(String encoded, String format) {
        assertThat(read(encoded, Optional.ofNullable(format))).isEmpty();
    }

    private static Optional<KnownHash> read(String encoded, Optional<String> format) {
        return ForeignHashes.read(new ForeignHash(encoded, format));
    }

    private static boolean isRight(KnownHash known, String password) {
        return new String(known.derive(utf8(password)), StandardCharsets.ISO_8859_1)
                .equals(new String(known.expected(), StandardCharsets.ISO_8859_1));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
