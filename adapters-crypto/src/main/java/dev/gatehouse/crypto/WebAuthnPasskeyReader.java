package dev.gatehouse.crypto;

import com.google.common.base.Suppliers;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import dev.gatehouse.application.port.out.PasskeyReader;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.factor.RelyingParty;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passkeys by webauthn4j, which is loaded when the first one is read. Attestation is not asked for, so none is judged: whoever is logged
 * in may choose what to trust.
 */
final class WebAuthnPasskeyReader implements PasskeyReader {
    private static final boolean USER_IS_VERIFIED = true;

    /** The algorithms that the pages offer to authenticators. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final RelyingParty house;
    private final Set<Origin> origins;
    private final Supplier<Library> library = Suppliers.memoize(Library::open);

    /** Reads answers from the origin of that issuer, and from that port of its host. */
    WebAuthnPasskeyReader(String issuer, OptionalInt consolePort) {
        house = RelyingParty.at(issuer);
        var scheme = URI.create(issuer).getScheme();
        origins = Stream.concat(
                        Stream.of(house.origin()),
                        consolePort.stream().mapToObj(port -> scheme + "://" + house.id() + ":" + port))
                .map(Origin::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Library(WebAuthnManager manager, AttestedCredentialDataConverter keys) {
        static Library open() {
            var converter = new ObjectConverter();
            return new Library(
                    WebAuthnManager.createNonStrictWebAuthnManager(converter),
                    new AttestedCredentialDataConverter(converter));
        }
    }

    @Override
    public Optional<Made> made(PasskeyAnswer answer) {
        var parameters = new RegistrationParameters(property(answer), ALGORITHMS, USER_IS_VERIFIED);
        try {
            return Optional.of(made(library.get().manager().verifyRegistrationResponseJSON(answer.text(), parameters)));
        } catch (RuntimeException ofTheAnswer) {
            // Strangers write it: whatever the library makes of it, it is no key.
            return Optional.empty();
        }
    }

    private Made made(RegistrationData data) {
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        return new Made(
                Base64Url.encode(key.getCredentialId()),
                Base64Url.encode(library.get().keys().convert(key)),
                authenticator.getSignCount());
    }

    @Override
    public Optional<String> keyOf(PasskeyAnswer answer) {
        return read(answer).map(WebAuthnPasskeyReader::idOf);
    }

    private Optional<AuthenticationData> read(PasskeyAnswer answer) {
        try {
            return Optional.of(library.get().manager().parseAuthenticationResponseJSON(answer.text()));
        } catch (RuntimeException ofTheAnswer) {
            return Optional.empty();
        }
    }

    @Override
    public Verdict verify(PasskeyAnswer answer, Passkey key) {
        var parameters = new AuthenticationParameters(
                property(answer), stored(key), List.of(Base64Url.decode(key.id())), USER_IS_VERIFIED);
        try {
            var data = library.get().manager().verifyAuthenticationResponseJSON(answer.text(), parameters);
            return isOf(key, userOf(data))
                    ? new Verdict.Right(
                            Objects.requireNonNull(data.getAuthenticatorData()).getSignCount())
                    : new Verdict.Wrong();
        } catch (MaliciousCounterValueException copied) {
            return new Verdict.CounterWentBack();
        } catch (RuntimeException ofTheAnswer) {
            return new Verdict.Wrong();
        }
    }

    /** An authenticator that was told which keys are meant need not say whose they are. */
    private static boolean isOf(Passkey key, String userHandle) {
        return userHandle.isEmpty()
                || userHandle.equals(Base64Url.encode(key.user().value()));
    }

    @SuppressWarnings("NullAway") // the library marks an array that may be null so that it is read of its elements here
    private static String idOf(AuthenticationData data) {
        byte[] id = data.getCredentialId();
        return id == null ? "" : Base64Url.encode(id);
    }

    @SuppressWarnings("NullAway") // as above
    private static String userOf(AuthenticationData data) {
        byte[] user = data.getUserHandle();
        return user == null ? "" : Base64Url.encode(user);
    }

    private CredentialRecord stored(Passkey key) {
        var attested = library.get().keys().convert(Base64Url.decode(key.publicKey()));
        return new CredentialRecordImpl(null, null, null, null, key.counter(), attested, null, null, null, null);
    }

    private ServerProperty property(PasskeyAnswer answer) {
        return ServerProperty.builder()
                .origins(origins)
                .rpId(house.id())
                .challenge(new DefaultChallenge(answer.challenge().getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
