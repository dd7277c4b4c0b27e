package dev.gatehouse.domain.oauth;

/** What the redeemer of a code knows (RFC 7636 section 4.1), as it was sent; it cannot print itself. */
public record CodeVerifier(String value) {
    /** Never the value. */
    @Override
    public String toString() {
        return "CodeVerifier[hidden]";
    }
}
