package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Letters;
import java.util.ArrayList;
import java.util.List;

/** Keeps letters, and answers for the mail server as it is told. */
public final class RecordingLetters implements Letters {
    private final List<Letter> sent = new ArrayList<>();
    private Delivery answer = Delivery.DONE;

    /** Every letter that was handed in, whatever came of it. */
    public synchronized List<Letter> sent() {
        return List.copyOf(sent);
    }

    /** What every letter comes to from now on. */
    public synchronized void answer(Delivery next) {
        answer = next;
    }

    @Override
    public synchronized List<Delivery> send(List<Letter> letters) {
        sent.addAll(letters);
        return letters.stream().map(letter -> answer).toList();
    }
}
