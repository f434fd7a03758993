package org.deskbell.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: as bcrypt hashes that name their algorithm, so that a better one can follow. */
final class Passwords {
    /** Work factor of bcrypt; 10 is the least of OWASP's password storage advice, about 60 ms here. */
    private static final int STRENGTH = 10;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
    /** Nobody's: what is compared when the e-mail is not known, so that it takes as long. */
    private final String nobodys = hash("nobody has this password");

    /** @throws IllegalArgumentException if the password is too short or too long */
    String hash(String password) {
        if (PasswordFault.of(password).isPresent())
            throw new IllegalArgumentException("A password has 8 characters or more, and 72 bytes at most.");
        var hash = encoder.encode(password);
        if (hash == null) throw new IllegalStateException("The password could not be hashed.");
        return hash;
    }

    /** Compares in any case; never right without a hash. */
    boolean match(String password, Optional<String> hash) {
        return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    }
}
