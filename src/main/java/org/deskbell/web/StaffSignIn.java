package org.deskbell.web;

import java.util.List;
import org.deskbell.access.FirstStep;
import org.deskbell.access.Network;
import org.deskbell.access.SignedIn;
import org.deskbell.access.StaffUsers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets a staff user in who knows the password, as long as not too many tries have failed; who has an authenticator is asked for
 * a code instead. */
@Component
class StaffSignIn implements AuthenticationProvider {
    /** RFC 5321, 4.5.3.1.3, with erratum 1690. */
    static final int LONGEST_EMAIL = 254;

    private final StaffUsers staff;
    private final SignInTries tries;

    StaffSignIn(StaffUsers staff, SignInTries tries) {
        this.staff = staff;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var email = asked.getName().strip();
        if (email.length() > LONGEST_EMAIL) throw wrong();
        var network = network(asked);
        if (!tries.begin(email, network)) throw new LockedException("Too many tries failed.");
        return switch (staff.signIn(email, String.valueOf(asked.getCredentials()))) {
            case FirstStep.In(var who) -> {
                tries.succeeded(email, network);
                yield admitted(who);
            }
            case FirstStep.CodeAsked(var ticket) -> {
                tries.succeeded(email, network);
                throw new CodeAsked(ticket);
            }
            case FirstStep.Refused() -> throw wrong();
        };
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("E-mail and password do not fit.");
    }

    private static String network(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? Network.of(String.valueOf(details.getRemoteAddress()))
                : "nowhere";
    }

    static Authentication admitted(SignedIn signedIn) {
        var role = new SimpleGrantedAuthority("ROLE_" + signedIn.user().role());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of(role));
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return UsernamePasswordAuthenticationToken.class == type;
    }
}
