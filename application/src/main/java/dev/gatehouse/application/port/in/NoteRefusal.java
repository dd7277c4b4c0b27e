package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;

/** Has it in the audit that an administrator was refused what shows only once the request is understood. */
public interface NoteRefusal {
    /** Of an hour the first refusal of each kind is an entry; those after it are counted. */
    void refused(Administrator by, Permission asked, Unmet unmet);
}
