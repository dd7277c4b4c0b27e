package dev.gatehouse.launcher.command;

/** An action that a house opened here does as well as a server elsewhere. */
non-sealed interface ManagementAction extends Action {
    /** Does it. */
    void work(Desk desk);
}
