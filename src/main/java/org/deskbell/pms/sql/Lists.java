package org.deskbell.pms.sql;

import java.util.List;

/** The SELECTs that give the lists of a practice; those of one list are read one after the other, and there may be none. */
record Lists(
        String patients, List<String> providers, List<String> operatories, List<String> types, List<String> schedule) {}
