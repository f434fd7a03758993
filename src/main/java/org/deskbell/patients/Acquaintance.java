package org.deskbell.patients;

import java.util.List;

/**
 * What the practice knows already of somebody who books.
 *
 * @param blacklisted whether he, or somebody whom he probably is, is to book nothing online
 * @param registrations every online patient who surely is the same human, himself included: same birth date, name and
 *     a contact in common, or joined by staff
 */
public record Acquaintance(boolean blacklisted, List<OnlinePatient.Id> registrations) {}
