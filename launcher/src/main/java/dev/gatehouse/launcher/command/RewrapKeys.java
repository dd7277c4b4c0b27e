package dev.gatehouse.launcher.command;

/** {@code keys rewrap config.yml}: ends the change of a master key. */
record RewrapKeys() implements MachineAction {
    @Override
    public String name() {
        return "rewrap";
    }

    @Override
    public String help() {
        return "keeps earlier master keys in the database, sealed under the current one, so that they need not be given";
    }

    @Override
    public void work(HouseDesk desk) {
        var kept = desk.useCases().keepMasterKeys().keep(HouseCommand.ACTOR);
        desk.say("The database keeps " + kept
                + " other master keys, sealed under the current one: once each node has that,"
                + " masterKey.older may be empty.");
    }
}
