package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.oauth.page.Phrase;

/** The two kinds of barriers, each of which has a room of its own. */
enum BarrierKind {
    /** Networks are banned. */
    BAN(Paths.BANS, Permission.BANS_WRITE),
    /** All else is frozen. */
    SWITCH(Paths.SWITCHES, Permission.SWITCHES_WRITE);

    private final String path;
    private final Permission toChange;

    /**
     * What their room says.
     *
     * @param are what they are
     * @param none that there are none
     */
    record Words(Phrase title, Phrase are, Phrase none) {}

    BarrierKind(String path, Permission toChange) {
        this.path = path;
        this.toChange = toChange;
    }

    /** Where they are listed. */
    String path() {
        return path;
    }

    /** Where one is set. */
    String setPath() {
        return path + "/new";
    }

    /** Where one is lifted. */
    String liftPath() {
        return path + "/lift";
    }

    Permission toChange() {
        return toChange;
    }

    Words words() {
        return switch (this) {
            case BAN -> new Words(FrameText.BANS, BarrierText.BANS_ARE, BarrierText.NO_BANS);
            case SWITCH -> new Words(FrameText.SWITCHES, BarrierText.SWITCHES_ARE, BarrierText.NO_SWITCHES);
        };
    }

    Confirmation set() {
        return switch (this) {
            case BAN -> new Confirmation(BarrierText.BAN, BarrierText.BAN_WILL, true);
            case SWITCH -> new Confirmation(BarrierText.FREEZE, BarrierText.FREEZE_WILL, true);
        };
    }

    Confirmation lift() {
        return switch (this) {
            case BAN -> new Confirmation(BarrierText.LIFT_BAN, BarrierText.LIFT_BAN_WILL, false);
            case SWITCH -> new Confirmation(BarrierText.LIFT_FREEZE, BarrierText.LIFT_FREEZE_WILL, false);
        };
    }
}
