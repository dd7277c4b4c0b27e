package dev.gatehouse.launcher.operations;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers proxies and orchestrators: 200 while the node should be given work, 503 with the reasons while not. */
final class ReadinessPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    ReadinessPage(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var faults = readiness.faults();
        response.setStatus(faults.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        var text = faults.isEmpty() ? "ready" : String.join("\n", faults);
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
