package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.MasterKeySeal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The master keys of an installation. What is sealed is sealed under the current key and opened under any. What is found
 * again by its digest stays under the founding key, by whose proof the store knows it: a digest cannot be made anew without
 * the secret. So nodes agree on every digest, whichever of the keys is current where.
 */
final class MasterKeys {
    private static final String TABLE = "kept_master_key";
    /** All rows alike: the keys are a set, and each tells its own id. */
    private static final String ROW = "kept";

    private final MasterKey current;
    private final MasterKey founding;
    private final Map<String, MasterKey> byId;

    private MasterKeys(MasterKey current, MasterKey founding, Map<String, MasterKey> byId) {
        this.current = current;
        this.founding = founding;
        this.byId = byId;
    }

    /** The keys for a store in which nothing was sealed yet: the current one founds it. */
    static MasterKeys given(MasterKey current, List<MasterKey> others) {
        var byId = new TreeMap<String, MasterKey>();
        Stream.concat(Stream.of(current), others.stream()).forEach(key -> byId.put(key.id(), key));
        return new MasterKeys(current, current, byId);
    }

    /** The keys that are given and those that the store keeps; throws {@link UnusableMasterKey} if they are not its own. */
    static MasterKeys of(MasterKey current, List<MasterKey> others, MasterKeySeal seal) {
        var keeper = given(current, others).keeper();
        var kept = seal.kept().stream().map(one -> open(keeper, one));
        var all = given(current, Stream.concat(others.stream(), kept).toList());
        return seal.proof().map(all::foundedWith).orElse(all);
    }

    MasterKey current() {
        return current;
    }

    MasterKey founding() {
        return founding;
    }

    Iterable<MasterKey> all() {
        return byId.values();
    }

    /** Every key but the current one, sealed under that. */
    List<String> sealed() {
        var keeper = keeper();
        return byId.values().stream()
                .filter(key -> !key.id().equals(current.id()))
                .map(key -> keeper.seal(ROW, key.bytes()))
                .toList();
    }

    private Sealer keeper() {
        return new Sealer(this, KeyPurpose.MASTER_KEY, TABLE);
    }

    private static MasterKey open(Sealer keeper, String sealed) {
        return keeper.open(ROW, sealed)
                .map(MasterKey::of)
                .orElseThrow(
                        () -> new UnusableMasterKey("a master key that the database keeps is not what was sealed"));
    }

    private MasterKeys foundedWith(String proof) {
        return byId.values().stream()
                .filter(key -> key.proof().equals(proof))
                .findFirst()
                .map(founder -> new MasterKeys(current, founder, byId))
                .orElseThrow(() -> new UnusableMasterKey("the master key is not the one that sealed this database"));
    }
}
