package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Language;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit, page by page, newest first, and one decision that explains itself. */
@Path(Paths.AUDIT)
public final class AuditResource {
    private static final int MOST_OF_ONE = 20;

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerAudit audit;
    private final Cursors cursors;
    private final Called called;
    private final AuditFilter filter;

    AuditResource(Desk desk, Sheet sheet, AdministerAudit audit, Cursors cursors, Called called) {
        this.called = called;
        this.filter = new AuditFilter(called);
        this.desk = desk;
        this.sheet = sheet;
        this.audit = audit;
        this.cursors = cursors;
    }

    /** The entries that are asked for. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.AUDIT.needed(), this::found);
    }

    private Reply found(Visit visit) {
        var filters = new Filters(visit);
        var leaf = new Leaf(cursors, visit);
        var query = filter.read(visit, filters);
        var place = filters.place(leaf);
        var blocks = new ArrayList<>(filters.alarms());
        blocks.add(AuditFilter.search(visit));
        if (filters.alarms().isEmpty()) {
            var found = audit.list(query, place, Leaf.SIZE);
            blocks.add(new Block.Links(List.of(AuditFilter.download(visit))));
            blocks.add(table(visit, found.items(), leaf.links(found.next())));
        }
        return sheet.page(filters.status(), new Page(visit.say(FrameText.AUDIT), blocks), visit);
    }

    private Block table(Visit visit, List<Recorded> entries, List<Block.Link> pages) {
        var names = names(visit, entries);
        return new Block.Table(
                visit.say(FrameText.AUDIT),
                visit.sayAll(
                        AuditText.AT, AuditText.WHAT, AuditText.WHOM, AuditText.WHO, AuditText.FROM, AuditText.DIALECT),
                entries.stream().map(one -> row(one, names, visit.language())).toList(),
                visit.say(AuditText.NOTHING),
                pages);
    }

    private Called.Names names(Visit visit, List<Recorded> entries) {
        return called.of(
                visit,
                entries.stream()
                        .map(Recorded::entry)
                        .flatMap(entry ->
                                Stream.concat(entry.subject().stream(), Subject.parse(entry.actor()).stream())));
    }

    private static List<Cell> row(Recorded recorded, Called.Names names, Language language) {
        var entry = recorded.entry();
        return List.of(
                Cells.time(entry.at()),
                Cell.of(
                        Told.kind(entry.event().kind(), language) + ": " + Told.detail(entry.event(), language),
                        Paths.decision(entry.decision())),
                entry.subject().map(names::cell).orElseGet(() -> Cell.of("")),
                Cell.of(names.actor(entry.actor())),
                Cell.of(entry.source()),
                Cell.of(entry.dialect()));
    }

    /** Everything that one decision came to, told step by step. */
    @GET
    @Path("/{decision}")
    public Response show(@Context ContainerRequestContext request, @PathParam("decision") String decision) {
        return desk.look(request, Room.AUDIT.needed(), visit -> {
            var entries = audit.list(AuditQuery.ofDecision(decision), Optional.empty(), MOST_OF_ONE)
                    .items();
            return entries.isEmpty() ? sheet.notThere(visit) : sheet.page(200, told(decision, entries, visit), visit);
        });
    }

    private Page told(String decision, List<Recorded> entries, Visit visit) {
        var names = names(visit, entries);
        var blocks = entries.stream()
                .flatMap(one -> DecisionBlocks.of(one.entry(), visit, names).stream())
                .toList();
        return new Page(visit.say(AuditText.DECISION) + " " + decision, blocks);
    }
}
