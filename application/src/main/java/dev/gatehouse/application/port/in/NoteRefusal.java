package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;

/** Lets the audit tell that an administrator was refused, where that shows only once the request is understood. */
public interface NoteRefusal {
    /** The first refusal of each kind in an hour becomes an entry; further ones are counted. */
    void refused(Administrator by, Permission asked, Unmet unmet);
}
