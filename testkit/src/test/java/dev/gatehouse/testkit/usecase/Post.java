package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.FollowLetter.Visit;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.secret.Secret;
import java.util.List;

/** The letters of a house: asks for them, delivers them, opens them. */
record Post(House house) {
    static final Visit AT_HOME = new Visit(House.HOME, Tongue.ENGLISH);

    AskForLetter.Outcome ask(Wish wish, String typed) {
        return house.does.account().ask().ask(new AskForLetter.Request(wish, typed, Tongue.ENGLISH, House.HOME));
    }

    List<Letter> delivered() {
        house.does.oauth().deliver().deliverSome();
        return house.world.letters().sent();
    }

    /** What the link of the newest letter carries, once everything is delivered. */
    Secret token() {
        return token(delivered().getLast());
    }

    static Secret token(Letter letter) {
        var text = letter.text();
        int begin = text.indexOf("?token=") + "?token=".length();
        return Secret.of(text.substring(begin, text.indexOf('\n', begin)));
    }
}
