package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AnswerOnce;

/** Takes every request for a new one, and keeps no answer. */
final class NeverRepeated implements AnswerOnce {
    @Override
    public Verdict begin(String caller, String name, String request) {
        return new Verdict.First();
    }

    @Override
    public void answered(String caller, String name, String answer) {
        // Nobody asks again.
    }

    @Override
    public void failed(String caller, String name) {
        // Nobody tries again.
    }
}
