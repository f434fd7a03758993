package org.deskbell.pms;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what of some records differs from the mirror: the hash decides, and only for the others keys are computed. */
@Component
class Differences {
    private final PmsMirrorTable mirror;
    private final PmsPatientTable records;

    Differences(PmsMirrorTable mirror, PmsPatientTable records) {
        this.mirror = mirror;
        this.records = records;
    }

    /** @param ids of all records that were read */
    record Found(Set<String> ids, List<Staged> staged) {}

    /** Of a record that comes twice the last is taken. */
    Found in(List<PmsPatient> said) {
        var read = new LinkedHashMap<String, Staged.Read>();
        said.parallelStream().map(Staged.Read::of).toList().forEach(one -> read.put(one.id(), one));
        return new Found(read.keySet(), staged(read));
    }

    private List<Staged> staged(Map<String, Staged.Read> read) {
        var sameModel = mirror.hasKeysOfThisModel();
        var differing = mirror.differing(List.copyOf(read.values()), sameModel);
        if (differing.isEmpty()) return List.of();
        // Keys of another model are none: all are dropped when this one is taken over.
        var held = sameModel ? held(differing) : Map.<String, PmsPatient>of();
        // Names, sounds and keys are most of the work, and nobody else's.
        return differing.entrySet().parallelStream()
                .map(one -> Staged.of(
                        requireNonNull(read.get(one.getKey())), one.getValue().orElse(null), held.get(one.getKey())))
                .toList();
    }

    private Map<String, PmsPatient> held(Map<String, Optional<String>> differing) {
        var changed = differing.entrySet().stream()
                .filter(one -> one.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (changed.isEmpty()) return Map.of();
        return records.held(changed).stream().collect(toMap(one -> one.id().value(), one -> one));
    }
}
