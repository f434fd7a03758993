package org.deskbell.booking;

import java.util.Optional;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who register before they ask for a visit, as for the waitlist or in a family. */
@Component
public class Newcomers {
    private final OnlinePatients patients;
    private final Letters letters;

    Newcomers(OnlinePatients patients, Letters letters) {
        this.patients = patients;
        this.letters = letters;
    }

    /** Keeps a registration that comes without a visit; the practice gets a letter. */
    @Transactional
    public OnlinePatient register(Registration registration) {
        letters.registered();
        return patients.register(registration);
    }

    /** The same, sent again the person who was registered, without another letter. Empty if the key was used for somebody else.
     *
     * @param key names the sending; 8 to 100 characters */
    @Transactional
    public Optional<OnlinePatient> register(Registration registration, String key) {
        return patients.register(registration, key, letters::registered);
    }

    /** Whether somebody was registered with this key. */
    public boolean wasRegistered(String key) {
        return patients.wasRegistered(key);
    }
}
