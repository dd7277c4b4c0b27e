package dev.gatehouse.proving.faults;

/** What came of an experiment. */
sealed interface Finding {
    /** One word for the table. */
    String word();

    /** What was seen, or why nothing was. */
    String text();

    /** All that was asked was seen. */
    record Passed(String text) implements Finding {
        @Override
        public String word() {
            return "pass";
        }
    }

    /** Something else was seen. */
    record Failed(String text) implements Finding {
        @Override
        public String word() {
            return "FAIL";
        }
    }

    /** This machine, or the product as it is, does not allow it. */
    record Skipped(String text) implements Finding {
        @Override
        public String word() {
            return "skipped";
        }
    }
}
