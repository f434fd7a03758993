package org.deskbell.web.patient;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sees who wants another time for his visit.
 *
 * @param seen who it will be; null while it may be anyone
 * @param key names the press that moves
 */
record MovePage(
        VisitPage visit,
        Calendar calendar,
        @Nullable Provider seen,
        Answer answer,
        String key,
        @Nullable Refusal refusal) {
    MovePage with(Refusal why) {
        return new MovePage(visit, calendar, seen, answer, key, why);
    }

    Map<String, Object> model(Locale locale) {
        var model = new HashMap<>(visit.model(locale));
        model.put("move", this);
        return model;
    }
}
