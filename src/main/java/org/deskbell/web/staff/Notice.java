package org.deskbell.web.staff;

import java.io.Serializable;
import java.util.List;

/** A sentence for the next page: a message key and what it is filled with. */
public record Notice(String key, List<String> arguments) implements Serializable {
    /** For the template, which hands arguments on as an array. */
    public Object[] filled() {
        return arguments.toArray();
    }

    @Override
    public String toString() {
        return "Notice[" + key + "]";
    }
}
