package dev.gatehouse.launcher.operations;

import com.codahale.metrics.MetricRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers Prometheus. */
final class MetricsPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient MetricRegistry metrics;

    MetricsPage(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(PrometheusText.MEDIA_TYPE);
        response.getOutputStream().write(PrometheusText.of(metrics).getBytes(StandardCharsets.UTF_8));
    }
}
