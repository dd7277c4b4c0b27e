package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;

/** Pages about one API client, for whoever may change clients: what is not there is answered as such. */
record OneClient(Desk desk, Sheet sheet, AdministerClients clients) {
    /** Shows something. */
    Response look(ContainerRequestContext request, String number, BiFunction<Visit, Client, Reply> answer) {
        return desk.look(request, Permission.CLIENTS_WRITE, visit -> of(visit, number, answer));
    }

    /** Does something. */
    Response act(ContainerRequestContext request, String number, byte[] body, BiFunction<Visit, Client, Reply> answer) {
        return desk.act(request, body, Permission.CLIENTS_WRITE, visit -> of(visit, number, answer));
    }

    private Reply of(Visit visit, String number, BiFunction<Visit, Client, Reply> answer) {
        return ClientNumber.parse(number)
                .flatMap(clients::find)
                .map(seen -> answer.apply(visit, seen.client()))
                .orElseGet(() -> sheet.notThere(visit));
    }
}
