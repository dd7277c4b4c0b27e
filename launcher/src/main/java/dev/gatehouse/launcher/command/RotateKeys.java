package dev.gatehouse.launcher.command;

/** {@code keys rotate config.yml}: the pending key signs from now on. */
record RotateKeys() implements Action {
    @Override
    public String name() {
        return "rotate";
    }

    @Override
    public String help() {
        return "makes the pending key active, and a new one pending";
    }

    @Override
    public void work(Desk desk) {
        var active = desk.useCases().manageKeys().rotate(HouseCommand.ACTOR);
        desk.say("The key " + active.keyId() + " signs from now on; running servers follow within 30 s.");
    }
}
