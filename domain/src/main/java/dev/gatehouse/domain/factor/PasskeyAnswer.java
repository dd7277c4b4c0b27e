package dev.gatehouse.domain.factor;

/**
 * What a browser brings back from an authenticator.
 *
 * @param challenge that the page carried
 * @param text the answer as the browser says it: the JSON of WebAuthn level 3, section 5.1
 */
public record PasskeyAnswer(String challenge, String text) {
    /** Without what it says. */
    @Override
    public String toString() {
        return "PasskeyAnswer[" + text.length() + "]";
    }
}
