package org.deskbell.access;

/**
 * A staff user as the office manager sees him.
 *
 * @param active false while he is kept out
 * @param hasPassword false until he has chosen one
 * @param hasAuthenticator whether he signs in with a code, too
 */
public record StaffMember(StaffUser user, boolean active, boolean hasPassword, boolean hasAuthenticator) {
    public boolean isOfficeManager() {
        return user.role() == StaffUser.Role.OFFICE_MANAGER;
    }

    /** Whether he may change others, and what lets them and their programs in. */
    boolean mayChangeStaff() {
        return active && isOfficeManager();
    }
}
