package org.deskbell.web.settings;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;

/** A practice whose office manager is at work: two providers, two operatories, no hours yet. */
record Office(TestPractice practice, Provider varna, Provider lindgren, Operatory one, Operatory two, Visitor nadia) {
    static Office open() {
        var practice = TestPractice.open();
        var office = new Office(
                practice,
                new Provider(new Provider.Id(UUID.randomUUID()), "Leonard Varna, MD", "DR1"),
                new Provider(new Provider.Id(UUID.randomUUID()), "Rosa Lindgren, RDH", "DR2"),
                new Operatory(new Operatory.Id(UUID.randomUUID()), "Operatory 1", "Maple Street", null),
                new Operatory(new Operatory.Id(UUID.randomUUID()), "Operatory 2", "Maple Street", null),
                practice.nadia());
        office.in(office::furnish);
        return office;
    }

    private boolean furnish() {
        var providers = House.room(Providers.class);
        List.of(varna, lindgren).forEach(providers::add);
        List.of(one, two).forEach(providers::add);
        return true;
    }

    /** The office manager once more, with a browser of her own. */
    Visitor another() {
        return practice.nadia();
    }

    /** The hash of what the form on a page shows. */
    static String shown(HttpResponse<String> page) {
        return Pattern.compile("name=\"shown\" value=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    <T> T in(Supplier<T> work) {
        return House.in(practice.id(), work::get);
    }
}
