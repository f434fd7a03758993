package org.deskbell.pms.sql;

import org.deskbell.pms.PmsSilent;

/** How a PMS keeps its lists in a database. */
sealed interface Layout permits OwnQueries, OpenDental {
    Lists in(Session session) throws PmsSilent;
}
