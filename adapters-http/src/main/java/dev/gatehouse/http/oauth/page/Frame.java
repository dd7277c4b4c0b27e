package dev.gatehouse.http.oauth.page;

import java.util.Optional;

/**
 * What all pages have around them.
 *
 * @param base where all of them lie, with a slash at the end
 * @param logo the path of the logo
 * @param signUp whether strangers may make accounts
 * @param style what the page looks like
 */
public record Frame(Language language, String brand, String base, Optional<String> logo, boolean signUp, String style) {
    /** Where a page about the account lies. */
    public String account(String page) {
        return accountOf(base) + (page.isEmpty() ? "" : "/" + page);
    }

    /** Where a link leads: to a page about the account, or to anything else of ours that is named from the root. */
    public String link(String path) {
        return path.startsWith("/") ? path : account(path);
    }

    /** Where the pages about accounts lie, beside the others. */
    static String accountOf(String base) {
        return base.substring(0, base.length() - "/oauth2/".length()) + "/account";
    }

    /** A text in the language of the page. */
    public String say(Phrase text) {
        return text.in(language);
    }

    /** The same about somebody or something. */
    public String say(Phrase text, String what) {
        return text.in(language, what);
    }

    /** What a word of a scope allows. */
    public String right(String scopeWord) {
        return say(ScopeRight.of(scopeWord));
    }
}
