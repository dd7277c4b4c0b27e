package dev.gatehouse.domain.decision;

/**
 * One check of a decision.
 *
 * @param check what was checked, as a stable word: {@code throttle}, {@code secret}, {@code status}, {@code address} ...
 * @param passed whether the decision went on
 * @param detail what was seen, for people; never a secret
 */
public record Step(String check, boolean passed, String detail) {
    /** A check that let the request pass. */
    public static Step passed(String check, String detail) {
        return new Step(check, true, detail);
    }

    /** The check that ended the decision. */
    public static Step failed(String check, String detail) {
        return new Step(check, false, detail);
    }
}
