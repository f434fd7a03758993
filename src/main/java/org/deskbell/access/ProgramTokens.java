package org.deskbell.access;

import static org.deskbell.tenancy.Directory.Kind.SLUG;

import java.time.Clock;
import java.util.Optional;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which programs come in, each as a staff user. They name their practice's slug, as in maple-street.s3cr3t. */
@Component
public class ProgramTokens {
    private final ProgramTokenTable table;
    private final Directory directory;
    private final Clock clock;

    ProgramTokens(ProgramTokenTable table, Directory directory, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.clock = clock;
    }

    /** The staff user as whom a program with the token comes in. Called outside every practice. */
    public Optional<SignedIn> find(String token) {
        var dot = token.indexOf('.');
        if (dot < 1) return Optional.empty();
        return directory.find(SLUG, token.substring(0, dot)).flatMap(practice -> inside(practice, token));
    }

    private Optional<SignedIn> inside(PracticeId practice, String token) {
        return CurrentPractice.call(practice, () -> table.find(Token.hash(token)))
                .map(user -> new SignedIn(practice, user, clock.instant()));
    }

    /** Lets programs act as the user with this token from now on.
     *
     * @throws IllegalArgumentException if the token does not begin with the slug of a practice and a dot */
    @Transactional
    public void admit(StaffUser.Id user, String token, String label) {
        if (token.indexOf('.') < 1)
            throw new IllegalArgumentException("A token begins with the practice's slug and a dot.");
        table.insert(user, Token.hash(token), label, clock.instant());
    }
}
