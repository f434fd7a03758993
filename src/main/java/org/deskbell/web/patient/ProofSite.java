package org.deskbell.web.patient;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deskbell.booking.Holds;
import org.deskbell.practice.Practices;
import org.deskbell.web.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what the page shows on which a press waits for its code. */
@Component
class ProofSite {
    private final Practices practices;
    private final Holds holds;
    private final ContactProof proof;
    private final Clock clock;

    ProofSite(Practices practices, Holds holds, ContactProof proof, Clock clock) {
        this.practices = practices;
        this.holds = holds;
        this.proof = proof;
        this.clock = clock;
    }

    /** Where somebody books. */
    String start() {
        return "/p/" + practices.current().slug();
    }

    Map<String, Object> page(UnprovenPress press, Filled form, boolean isTrial) {
        var when = When.of(press.typed());
        var locale = LocaleContextHolder.getLocale();
        var model = new HashMap<String, Object>();
        model.put("press", press);
        model.put("form", form);
        model.put("isTrial", isTrial);
        model.put("words", new DateWords(locale, practices.current().zone()));
        model.put("page", proof.address(press));
        model.put("otherLanguage", proof.address(press) + "?lang=" + Words.otherLanguage(locale));
        if (press.of() != UnprovenPress.Of.WISH && when.at() != null) model.put("startsAt", when.at());
        kept(when).ifPresent(kept -> model.put("kept", kept));
        return model;
    }

    private Optional<Kept> kept(When when) {
        return Optional.ofNullable(when.hold()).flatMap(holds::find).map(hold -> Kept.of(hold, clock.instant()));
    }
}
