package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.oauth.ScopeText;

/** What a word of a scope allows, as people are told. */
final class ScopeRight {
    private ScopeRight() {}

    /** The words for it; a word that is the client's own is said as it is. */
    static Phrase of(String scopeWord) {
        return switch (scopeWord) {
            case ScopeText.OPENID -> Text.MAY_OPENID;
            case ScopeText.PROFILE -> Text.MAY_PROFILE;
            case ScopeText.EMAIL -> Text.MAY_EMAIL;
            case ScopeText.OFFLINE -> Text.MAY_OFFLINE;
            case ScopeText.ROLES -> Text.MAY_ROLES;
            case ScopeText.ACCOUNT -> Text.MAY_ACCOUNT;
            default -> Phrase.of(scopeWord);
        };
    }
}
