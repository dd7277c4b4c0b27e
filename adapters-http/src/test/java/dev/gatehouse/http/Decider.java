package dev.gatehouse.http;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.RefreshSession;
import java.util.ArrayList;
import java.util.List;

/** Use cases that answer as the test wishes and remember what they were asked. */
public final class Decider implements LogIn, RefreshSession {
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Presentation> presentations = new ArrayList<>();
    private LogIn login = attempt -> {
        throw new IllegalStateException("no login was expected");
    };
    private RefreshSession refresh = shown -> {
        throw new IllegalStateException("no refresh was expected");
    };

    public void onLogin(LogIn answer) {
        attempts.clear();
        login = answer;
    }

    public void onRefresh(RefreshSession answer) {
        presentations.clear();
        refresh = answer;
    }

    public Attempt attempt() {
        return attempts.getLast();
    }

    public Presentation presentation() {
        return presentations.getLast();
    }

    @Override
    public LogIn.Outcome logIn(Attempt attempt) {
        attempts.add(attempt);
        return login.logIn(attempt);
    }

    @Override
    public RefreshSession.Outcome refresh(Presentation presentation) {
        presentations.add(presentation);
        return refresh.refresh(presentation);
    }
}
