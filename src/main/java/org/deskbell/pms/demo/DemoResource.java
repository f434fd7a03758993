package org.deskbell.pms.demo;

import static java.util.Objects.requireNonNull;

import org.deskbell.pms.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * A provider, an operatory or an appointment type of the demo PMS.
 *
 * @param minutes the usual length of an appointment type
 * @param operatoryId where a provider usually works
 */
public record DemoResource(
        Catalogue.Kind kind,
        String id,
        String name,
        @Nullable Integer minutes,
        @Nullable String operatoryId) {
    public DemoResource {
        requireNonNull(kind);
        requireNonNull(id);
        requireNonNull(name);
    }
}
