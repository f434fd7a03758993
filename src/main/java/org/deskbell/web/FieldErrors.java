package org.deskbell.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which fields of a request were wrong, and how. */
final class FieldErrors {
    /** A field and what is wrong with it. */
    record Fault(String field, String message) {}

    private FieldErrors() {}

    /** None, if the exception is about no field. */
    static List<Fault> of(Exception e) {
        return switch (e) {
            case MethodArgumentNotValidException invalid -> of(invalid.getBindingResult().getFieldErrors().stream());
            case BindException invalid -> of(invalid.getFieldErrors().stream());
            case HandlerMethodValidationException invalid -> arguments(invalid);
            case MethodArgumentTypeMismatchException wrong ->
                List.of(new Fault(wrong.getName(), expected(wrong.getRequiredType())));
            case MissingServletRequestParameterException missing ->
                List.of(new Fault(missing.getParameterName(), "is missing"));
            case MissingRequestHeaderException missing -> List.of(new Fault(missing.getHeaderName(), "is missing"));
            case HttpMessageNotReadableException unreadable
            when unreadable.getCause() instanceof UnrecognizedPropertyException unknown ->
                List.of(new Fault(path(unknown), "is not known here; known are " + known(unknown)));
            case HttpMessageNotReadableException unreadable
            when unreadable.getCause() instanceof MismatchedInputException mismatch ->
                path(mismatch).isEmpty() ? List.of() : List.of(new Fault(path(mismatch), expected(target(mismatch))));
            default -> List.of();
        };
    }

    private static List<Fault> of(Stream<FieldError> errors) {
        return errors.map(error -> new Fault(error.getField(), words(error))).toList();
    }

    private static String words(FieldError error) {
        if (!error.isBindingFailure()) return words((MessageSourceResolvable) error);
        return error.contains(TypeMismatchException.class)
                ? expected(error.unwrap(TypeMismatchException.class).getRequiredType())
                : "cannot be read";
    }

    private static String words(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not allowed");
    }

    private static List<Fault> arguments(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? new Fault(field.getField(), words(field))
                                : new Fault(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        words(error))))
                .toList();
    }

    private static String known(UnrecognizedPropertyException e) {
        return Stream.ofNullable(e.getKnownPropertyIds())
                .flatMap(Collection::stream)
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> Optional.ofNullable(step.getPropertyName()).orElse("[" + step.getIndex() + "]"))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static @org.jspecify.annotations.Nullable Class<?> target(MismatchedInputException e) {
        return e instanceof InvalidFormatException invalid ? invalid.getTargetType() : e.getTargetType();
    }

    private static String expected(@org.jspecify.annotations.Nullable Class<?> type) {
        if (type == null) return "cannot be read";
        if (type.isEnum())
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be a date of the calendar as 2026-11-24";
            case "LocalTime" -> "must be a time as 09:30";
            case "Instant" -> "must be a moment as 2026-11-24T16:30:00Z";
            case "OffsetDateTime" -> "must be a moment with its offset as 2026-11-24T09:30:00-05:00";
            case "Duration" -> "must be a length of time as PT2H";
            case "String" -> "must be text, without NUL characters";
            case "UUID" -> "must be a UUID";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "boolean", "Boolean" -> "must be true or false";
            default -> "cannot be read";
        };
    }
}
