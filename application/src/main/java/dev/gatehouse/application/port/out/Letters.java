package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.user.EmailAddress;
import java.util.List;

/** Sends letters by mail. */
public interface Letters {
    /**
     * One letter, in both forms that mail programs read.
     *
     * @param subject one line
     * @param text what is said, as plain text
     * @param html the same, as a whole document
     */
    record Letter(EmailAddress to, String subject, String text, String html) {
        /** Refuses a subject that could add lines to the head of a letter. */
        public Letter {
            if (subject.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a subject is one line");
            }
        }

        /** Never what is said, for a letter may hold a link that is good for something. */
        @Override
        public String toString() {
            return "Letter[...]";
        }
    }

    /** Sends them one after the other, within half a minute for all; what came of each, in their order. */
    List<Delivery> send(List<Letter> letters);
}
