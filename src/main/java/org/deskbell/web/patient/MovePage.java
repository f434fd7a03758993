package org.deskbell.web.patient;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sees who wants another time for his visit.
 *
 * @param choices with whom and when; unless he says so, with the same provider
 * @param providers who may be seen
 * @param key names the press that moves
 */
record MovePage(
        VisitPage visit,
        Choices choices,
        List<Provider> providers,
        Calendar calendar,
        Answer answer,
        String key,
        @Nullable Refusal refusal) {
    MovePage with(Refusal why) {
        return new MovePage(visit, choices, providers, calendar, answer, key, why);
    }

    /** The provider whose times are shown; null for anyone. */
    public @Nullable Provider wanted() {
        return named(choices.wanted());
    }

    /** Who it will be; null while it may be anyone. */
    public @Nullable Provider seen() {
        var kept = calendar.kept();
        return kept == null ? wanted() : named(kept.provider());
    }

    private @Nullable Provider named(Provider.@Nullable Id id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** Whether it will, or may, be somebody else than now. */
    public boolean isOther() {
        return !visit.provider().equals(seen());
    }

    public String to(Provider provider) {
        return calendar.page() + choices.toProvider(provider.id()).query();
    }

    public String toAnyone() {
        return calendar.page() + choices.toAnyone().query();
    }

    Map<String, Object> model(Locale locale) {
        var model = new HashMap<>(visit.model(locale));
        model.put("move", this);
        return model;
    }
}
