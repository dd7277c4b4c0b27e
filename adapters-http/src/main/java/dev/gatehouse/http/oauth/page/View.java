package dev.gatehouse.http.oauth.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page shows. */
public sealed interface View {
    /** What a form carries along without showing it. */
    record Carried(Map<String, String> fields) {
        /** Takes its own copy. */
        public Carried {
            fields = Map.copyOf(fields);
        }

        /** Names what it carries, which may be secret. */
        @Override
        public String toString() {
            return "Carried" + fields.keySet();
        }
    }

    /**
     * Name and password.
     *
     * @param client for whom somebody logs in
     * @param name as it was typed, or as it probably is
     */
    record Login(Optional<String> client, String name, Optional<Text> problem, Carried carried, Passkey passkey)
            implements View {
        /** Whether the address of the account must be verified first. */
        public boolean isUnverified() {
            return problem.filter(Text.EMAIL_UNVERIFIED::equals).isPresent();
        }
    }

    /**
     * The code, after name and password.
     *
     * @param remember for how long the browser may be remembered
     * @param passkey for whoever has one
     */
    record Factor(
            Optional<String> client,
            Optional<Text> problem,
            Carried carried,
            Optional<Phrase> remember,
            Optional<Passkey> passkey)
            implements View {}

    /**
     * A form that a script shows and fills in, where the browser knows passkeys.
     *
     * @param options what the browser is asked, as JSON
     */
    record Passkey(String action, String options, Carried carried, Phrase button) {}

    /** A passkey that is being made. */
    record NewPasskey(Passkey passkey, Optional<Text> problem, List<Link> links) implements View {}

    /**
     * What a user shows besides the password.
     *
     * @param codesLeft recovery codes that were not used
     * @param isPasswordShort whether the password must be changed once the last of it goes
     */
    record Factors(
            String user,
            boolean hasApp,
            List<Row> passkeys,
            List<Row> browsers,
            int codesLeft,
            boolean isPasswordShort,
            Optional<Text> problem,
            Carried carried,
            List<Link> links)
            implements View {
        /** Whether there is a second factor at all. */
        public boolean isAny() {
            return hasApp || !passkeys.isEmpty();
        }
    }

    /**
     * An app that is being set up.
     *
     * @param picture the address for apps as a QR code
     * @param seed the seed to type instead, in groups
     */
    record NewApp(QrPicture picture, String seed, Optional<Text> problem, Carried carried) implements View {
        /** Without picture and seed. */
        @Override
        public String toString() {
            return "NewApp[" + problem + "]";
        }
    }

    /** Recovery codes, shown once. */
    record RecoveryCodes(List<String> codes) implements View {
        /** Takes its own copy. */
        public RecoveryCodes {
            codes = List.copyOf(codes);
        }

        /** Without the codes. */
        @Override
        public String toString() {
            return "RecoveryCodes[" + codes.size() + "]";
        }
    }

    /** Whether a client may. */
    record Consent(String client, String user, List<String> scope, Carried carried) implements View {}

    /** A form that goes to a client by itself, or by a button where no script runs. */
    record Onward(String action, Carried carried) implements View {}

    /** The code of a device. */
    record Code(String code, Optional<Text> problem, Carried carried) implements View {}

    /** Whether a device may. */
    record Device(String client, String user, String code, List<String> scope, Carried carried) implements View {}

    /** Whether to log out. */
    record Logout(Optional<String> client, Carried carried) implements View {}

    /**
     * Where to go on.
     *
     * @param path of a page about the account, or of anything else of ours with a slash before it
     */
    record Link(Phrase text, String path) {}

    /** What a field takes, and what a browser may fill in. */
    enum Kind {
        NAME("text", "username", 320),
        /** A name that is known: for password managers alone. */
        WHOSE("text", "username", 320),
        EMAIL("email", "email", 254),
        PASSWORD("password", "current-password", 4096),
        NEW_PASSWORD("password", "new-password", 4096),
        CODE("text", "one-time-code", 64);

        private final String type;
        private final String autocomplete;
        private final int longest;

        Kind(String type, String autocomplete, int longest) {
            this.type = type;
            this.autocomplete = autocomplete;
            this.longest = longest;
        }

        /** As HTML says it. */
        public String type() {
            return type;
        }

        /** As HTML says it. */
        public String autocomplete() {
            return autocomplete;
        }

        /** How many characters it takes. */
        public int longest() {
            return longest;
        }
    }

    /** A field with what stands in it. */
    record Field(String name, Text label, Kind kind, String value) {
        /** An empty one. */
        Field(String name, Text label, Kind kind) {
            this(name, label, kind, "");
        }
    }

    /** Something about an account that a few fields are needed for. */
    record Form(
            Phrase title,
            List<? extends Phrase> sentences,
            Optional<Text> problem,
            String action,
            Carried carried,
            List<Field> fields,
            Phrase button,
            List<Link> links)
            implements View {
        /** Whether somebody begins to type there: where something is missing, or else where it is to be put right. */
        public boolean isFocused(Field field) {
            var first = problem.isPresent() ? fields.stream().findFirst() : Optional.<Field>empty();
            return fields.stream()
                    .filter(any -> any.value().isEmpty())
                    .findFirst()
                    .or(() -> first)
                    .equals(Optional.of(field));
        }
    }

    /** A button that does something by itself. */
    record Act(Phrase text, String action, Carried carried) {}

    /** One of many. */
    record Row(String title, List<Detail> details, Optional<Act> act) {}

    /**
     * What there is of an account.
     *
     * @param user whose it is, where that is said
     * @param act what is done to all of them
     */
    record Listing(
            Text title,
            Optional<String> user,
            Optional<Text> problem,
            List<Row> rows,
            Optional<Act> act,
            List<Link> links)
            implements View {}

    /** Something that is said, and where to go on from there. */
    record Notice(Text title, Text sentence, String what, Optional<Text> advice, List<Link> links) implements View {
        /** About nothing in particular. */
        Notice(Text title, Text sentence, Text advice) {
            this(title, sentence, "", Optional.of(advice), List.of());
        }

        /** The same without advice. */
        Notice(Text title, Text sentence) {
            this(title, sentence, "", Optional.empty(), List.of());
        }

        /** The same with a way on. */
        Notice leadingTo(Text text, String path) {
            return new Notice(title, sentence, what, advice, List.of(new Link(text, path)));
        }
    }
}
