package dev.gatehouse.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** How often the product refreshes beside few sessions in its table and beside many: {@code proving/sessions}. */
public final class ManySessions {
    private static final PrintStream OUT = System.out;
    private static final int FEW = 10_000;

    private ManySessions() {}

    /** Runs everything; the folder of the checkout comes from {@code proving/sessions}. */
    public static void main(String[] args) throws IOException {
        var settings = Settings.of(args);
        var machine = Figures.Machine.here(
                settings.warm().toSeconds(), settings.measure().toSeconds());
        var report = new Report(OUT, machine);
        if (settings.isAsked("--store", Prove.SQLITE)) {
            tell(new Product(settings, report, Prove.SQLITE, Map.of(), List.of()), settings.sessions());
        }
        if (settings.isAsked("--store", Prove.POSTGRES)) {
            try (var postgres = Postgres.start()) {
                var product =
                        new Product(settings, report, Prove.POSTGRES, postgres.environment(), postgres.processes());
                tell(product, settings.sessions());
            }
        }
    }

    private static void tell(Product product, int many) throws IOException {
        var rates = product.refreshesBeside(List.of(FEW, many));
        OUT.printf(
                "beside %,d sessions there are %.0f %% of the refreshes a second beside %,d; asked are 90 %%%n",
                many, rates.getLast() / rates.getFirst() * 100, FEW);
    }
}
