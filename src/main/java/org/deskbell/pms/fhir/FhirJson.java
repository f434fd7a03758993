package org.deskbell.pms.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Resources as JSON; what a server gets wrong in a field is left out, and never logged. */
final class FhirJson {
    /** Made at the first question: it takes a second, and who has no FHIR server does not need it. */
    private static final class Known {
        private static final FhirContext R4 = context();
    }

    private FhirJson() {}

    private static FhirContext context() {
        var context = FhirContext.forR4();
        context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
        context.setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(false));
        return context;
    }

    static String write(Resource resource) {
        return Known.R4.newJsonParser().encodeResourceToString(resource);
    }

    /** Empty if it is another resource, or none. */
    static <T extends Resource> Optional<T> read(String body, Class<T> type) {
        try {
            var resource = Known.R4.newJsonParser().parseResource(body);
            return type.isInstance(resource) ? Optional.of(type.cast(resource)) : Optional.empty();
        } catch (RuntimeException e) {
            // The parser has many words for nonsense, and all may hold what was sent.
            return Optional.empty();
        }
    }
}
