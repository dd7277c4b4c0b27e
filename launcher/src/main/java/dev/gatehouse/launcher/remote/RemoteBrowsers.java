package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.user.UserId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** In which browsers users of a server need not show a second factor each time. */
record RemoteBrowsers(Server server) implements AdministerBrowsers {
    @Override
    public Optional<List<Remembered>> list(UserId user) {
        return server.get(path(user))
                .maybe()
                .map(all -> all.objects("items").stream()
                        .map(RemoteBrowsers::remembered)
                        .toList());
    }

    private static Remembered remembered(Shown shown) {
        return new Remembered(
                shown.text("id"),
                shown.text("agent"),
                shown.time("since"),
                shown.time("lastUsed"),
                shown.time("until"));
    }

    @Override
    public Forgetting forget(Administrator by, UserId user, String id) {
        var answer = server.delete(path(user) + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8), Optional.empty());
        if (answer.isDone()) {
            return Forgetting.DONE;
        }
        if (answer.problem().equals("beyond-own-permissions")) {
            return Forgetting.BEYOND;
        }
        if (answer.isAbsent()) {
            return Forgetting.NONE;
        }
        throw answer.refused();
    }

    private static String path(UserId user) {
        return RemoteUsers.path(user) + "/browsers";
    }
}
