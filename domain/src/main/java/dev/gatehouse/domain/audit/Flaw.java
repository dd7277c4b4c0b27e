package dev.gatehouse.domain.audit;

/** Something about the kept audit that is not as it was sealed. */
public sealed interface Flaw {
    /** Entries of a kind were removed from a stretch, and not by age. */
    record EntriesMissing(Seal seal, String kind, long missing) implements Flaw {}

    /** Entries of a kind were put into a stretch after it was sealed. */
    record EntriesAdded(Seal seal, String kind, long added) implements Flaw {}

    /** Entries of a kind were edited or put into another order. */
    record EntriesChanged(Seal seal, String kind) implements Flaw {}

    /** Entries stand before the first stretch that is kept. */
    record EntriesBefore(long ordinal) implements Flaw {}

    /** A seal is not what was written, or does not stand on the one before it. */
    record SealChanged(long number) implements Flaw {}

    /** A seal is gone, and not by age. */
    record SealMissing(long number) implements Flaw {}

    /** Somebody else than the house says that entries were removed by age. */
    record HorizonChanged(String of) implements Flaw {}

    /** The seal that was noted is not there: the end was cut off. */
    record EndMissing(Checkpoint noted) implements Flaw {}

    /** The seal of that number is another one than was noted. */
    record OtherThanNoted(Checkpoint noted) implements Flaw {}

    /** The seal that was noted was removed by age since: nothing can be said by it. */
    record NotedTooLongAgo(Checkpoint noted) implements Flaw {}

    /** What is wrong, and where, in one line. */
    default String text() {
        return switch (this) {
            case EntriesMissing(Seal seal, String kind, long missing) ->
                missing + " of " + where(seal, kind) + " are gone";
            case EntriesAdded(Seal seal, String kind, long added) -> added + " too many of " + where(seal, kind);
            case EntriesChanged(Seal seal, String kind) -> where(seal, kind) + " were edited or put into another order";
            case EntriesBefore(long ordinal) -> "entry " + ordinal + " stands before the first that is sealed";
            case SealChanged(long number) -> "seal " + number + " was edited or does not stand on the one before it";
            case SealMissing(long number) -> "seal " + number + " is gone";
            case HorizonChanged(String of) -> "that " + of + " were removed by age is not what the house wrote";
            case EndMissing(Checkpoint noted) ->
                "seal " + noted.number() + " was noted and is not there: the end was cut off";
            case OtherThanNoted(Checkpoint noted) -> "seal " + noted.number() + " is another one than was noted";
            case NotedTooLongAgo(Checkpoint noted) ->
                "seal " + noted.number() + " was removed by age: give a newer checkpoint";
        };
    }

    private static String where(Seal seal, String kind) {
        return "the entries " + kind + " from " + seal.from() + " to " + seal.to();
    }
}
