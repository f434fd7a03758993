package org.deskbell.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the ids of all rooms, records around one UUID, from paths and forms; a malformed one is bad input. */
@Configuration(proxyBeanMethods = false)
class Ids implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new FromText());
    }

    private static final class FromText implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return aroundUuid(target.getType()) != null;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            var text = String.valueOf(source).strip();
            var constructor = aroundUuid(to.getType());
            if (source == null || text.isEmpty() || constructor == null) return null;
            try {
                return constructor.newInstance(UUID.fromString(text));
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("An id is a public record around one UUID.", e);
            }
        }

        private static @Nullable Constructor<?> aroundUuid(Class<?> type) {
            try {
                return type.isRecord() ? type.getConstructor(UUID.class) : null;
            } catch (NoSuchMethodException e) {
                return null;
            }
        }
    }
}
