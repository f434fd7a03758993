package org.deskbell.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** SHA-256 of everything in a request: every component of its records, each with its length, so that none runs into the next. */
final class RequestHash {
    /** Asked of a class once: the answer is made anew each time. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final MessageDigest digest;

    private RequestHash(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Object request) {
        var hash = new RequestHash(DigestUtils.getSha256Digest());
        hash.add(request);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> digest.update((byte) '-');
            case Record record -> addAll(record);
            case List<?> list -> list.forEach(this::add);
            default -> addText(value.toString());
        }
    }

    private void addAll(Record record) {
        for (var component : COMPONENTS.get(record.getClass())) add(valueOf(component, record));
    }

    private static @Nullable Object valueOf(Method component, Record record) {
        try {
            return component.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record shows its own components.", e);
        }
    }

    private void addText(String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }
}
