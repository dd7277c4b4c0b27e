package dev.gatehouse.launcher.house;

import dev.gatehouse.application.port.in.PrepareInstallation.FirstAdministrator;
import dev.gatehouse.application.port.in.PrepareInstallation.Outcome;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.MasterKeySeal;
import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.crypto.Crypto;
import dev.gatehouse.crypto.CryptoSettings;
import dev.gatehouse.crypto.MasterKey;
import dev.gatehouse.crypto.UnusableMasterKey;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.http.outbound.HttpLogoutCallbacks;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.persistence.Persistence;
import dev.gatehouse.persistence.StoreGauges;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The rooms, opened and put together; closing it lets go of the database. */
public final class House implements AutoCloseable {
    private final Persistence persistence;
    private final Ports ports;
    private final UseCases useCases;
    private final PasswordRules passwordRules;
    private final String cryptoProvider;
    private Optional<FirstAdministrator> firstAdministrator = Optional.empty();

    private House(Persistence persistence, Ports ports, Settings settings, String cryptoProvider) {
        this.persistence = persistence;
        this.ports = ports;
        this.useCases = Wiring.assemble(ports, settings);
        this.passwordRules = settings.passwords();
        this.cryptoProvider = cryptoProvider;
    }

    /** Opens every room; throws {@link Refused} with one line for whatever an operator can do something about. */
    public static House open(GatehouseConfiguration configuration, Purpose purpose, Witness witness) {
        if (purpose.letsPeopleIn()) {
            Libraries.refuseOld();
        }
        try {
            var keys = new MasterKeyPlace(configuration);
            var key = keys.key(purpose.mayMake());
            return open(configuration, purpose, witness, key, keys.others());
        } catch (UnusableMasterKey | StoreUnavailable | IllegalStateException | IllegalArgumentException refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused);
        } catch (UncheckedIOException broken) {
            throw new Refused(String.valueOf(broken.getMessage()), broken);
        }
    }

    /** L2: the master key is judged by what the database says of it before anything in there is changed. */
    private static House open(
            GatehouseConfiguration configuration,
            Purpose purpose,
            Witness witness,
            MasterKey key,
            List<MasterKey> others) {
        var persistence = StorePlace.open(configuration, purpose);
        try {
            if (purpose.mustLive()) {
                persistence.refuseMoved();
            }
            var clock = persistence.clock(InstantSource.system());
            var crypto = Crypto.open(sealing(configuration, key, others, persistence.masterKeySeal()), clock);
            if (purpose.letsPeopleIn()) {
                crypto.rehearse();
            }
            var ports = new Ports(
                    persistence.unitOfWork(),
                    crypto.passwordHasher(),
                    crypto.accessTokens(),
                    crypto.refreshTokens(),
                    crypto.digests(),
                    crypto.answerSeal(),
                    crypto.secretSource(),
                    witness,
                    clock,
                    System::nanoTime,
                    new ParkingPause(),
                    crypto.identityTokens(),
                    crypto.proofReader(),
                    crypto.proofNonces(),
                    crypto.assertionReader(),
                    new HttpLogoutCallbacks(),
                    Mail.letters(configuration.mail(), clock),
                    crypto.codeSeeds(),
                    crypto.passkeyReader());
            var house = new House(persistence, ports, configuration.settings(), crypto.provider());
            house.prepare(purpose);
            return house;
        } catch (RuntimeException failed) {
            persistence.close();
            throw failed;
        }
    }

    private static CryptoSettings sealing(
            GatehouseConfiguration configuration, MasterKey key, List<MasterKey> others, MasterKeySeal seal) {
        return new CryptoSettings(
                key,
                others,
                seal,
                configuration.issuer(),
                configuration.passwords().argon2().parameters(),
                configuration.signingKeys().leeway().toJavaDuration(),
                configuration.administration().ownPort());
    }

    private void prepare(Purpose purpose) {
        if (purpose.mayMake()) {
            persistence.migrate();
        } else if (!persistence.isMigrated()) {
            throw new Refused("the schema of the database is not up to date: run ./gatehouse migrate first");
        }
        var installation = useCases.prepareInstallation();
        firstAdministrator = switch (purpose.mayMake() ? installation.prepare() : installation.inspect()) {
            case Outcome.Ready(Optional<FirstAdministrator> made) -> made;
            case Outcome.NeverPrepared() ->
                throw new Refused("nothing was ever kept in this database: start the server first");
            case Outcome.WrongMasterKey() ->
                throw new Refused("the master key is not the one that sealed this database");
        };
    }

    /** Everything the system does. */
    public UseCases useCases() {
        return useCases;
    }

    /** What the use cases stand on. */
    public Ports ports() {
        return ports;
    }

    /** What a new password must satisfy here. */
    public PasswordRules passwordRules() {
        return passwordRules;
    }

    /** The first administrator, if this opening made one; the password is shown once. */
    public Optional<FirstAdministrator> firstAdministrator() {
        return firstAdministrator;
    }

    /** The name of the crypto provider that signs. */
    public String cryptoProvider() {
        return cryptoProvider;
    }

    /** How the store fares. */
    public StoreGauges gauges() {
        return persistence.gauges();
    }

    /** Whether the schema is the one that this program needs; throws {@link StoreUnavailable} if nobody can tell. */
    public boolean schemaFits() {
        return persistence.isMigrated();
    }

    @Override
    public void close() {
        persistence.close();
    }
}
