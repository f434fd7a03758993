package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffRoster;
import org.deskbell.access.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose deeds the audit trail can be asked for: the staff, and the programs that come in as one of them. */
@Component
class TrailDoers {
    private final StaffRoster roster;
    private final ProgramTokens tokens;

    TrailDoers(StaffRoster roster, ProgramTokens tokens) {
        this.roster = roster;
        this.tokens = tokens;
    }

    /**
     * Somebody to be chosen.
     *
     * @param id the staff user's or the token's
     * @param program what the practice calls the program; null for a staff user with all his programs
     */
    public record Doer(UUID id, StaffUser user, @Nullable String program) {}

    /** Everybody, and behind them the programs, those that were ended last. */
    List<Doer> all() {
        var staff = roster.all().stream()
                .map(member -> member.user())
                .map(user -> new Doer(user.id().value(), user, null));
        var programs =
                Stream.concat(tokens.open().stream(), tokens.ended().stream()).map(TrailDoers::program);
        return Stream.concat(staff, programs).toList();
    }

    /** What the staff users among them are called, by their ids. */
    static Map<String, String> names(List<Doer> doers) {
        return doers.stream()
                .filter(one -> one.program() == null)
                .collect(toMap(one -> one.id().toString(), one -> one.user().name()));
    }

    private static Doer program(ProgramToken token) {
        return new Doer(token.id().value(), token.user(), token.label());
    }
}
