package dev.gatehouse.proving.faults;

import java.util.Collection;

/** What came of an experiment. */
sealed interface Finding {
    /** One word for the table. */
    String word();

    /** What was seen, or why nothing was. */
    String text();

    /** The same of which less was made than is asked: what was seen so is no pass. */
    default Finding ofLess(Collection<String> cuts) {
        return switch (this) {
            case Passed(var text) when !cuts.isEmpty() -> new Cut(String.join(", ", cuts) + ": " + text);
            case Failed(var text) when !cuts.isEmpty() -> new Failed(String.join(", ", cuts) + ": " + text);
            case Passed all -> all;
            case Failed wrong -> wrong;
            case Cut less -> less;
            case Skipped none -> none;
        };
    }

    /** All that was asked was seen. */
    record Passed(String text) implements Finding {
        @Override
        public String word() {
            return "pass";
        }
    }

    /** Nothing else was seen, of fewer rounds, less time or fewer rows than are asked. */
    record Cut(String text) implements Finding {
        @Override
        public String word() {
            return "short";
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
