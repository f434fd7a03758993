package org.deskbell.web;

import java.util.List;

/**
 * What is wrong with an answer of a registration.
 *
 * @param field the dotted name of the answer, as birthDate or address.postcode
 * @param key the message's key, as registration.birthDate.future
 * @param args what the message names
 */
public record RegistrationFault(String field, String key, List<Object> args) {}
