package org.deskbell.web.staff;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence for the next page: a message key and what it is filled with. */
public record Notice(String key, List<String> arguments) implements Serializable {
    /** Lets the next page say what is in the way, and gives that page back. */
    static String problem(String key, List<String> arguments, RedirectAttributes flash, String next) {
        flash.addFlashAttribute("problem", new Notice(key, arguments));
        return next;
    }

    /** For the template, which hands arguments on as an array. */
    public Object[] filled() {
        return arguments.toArray();
    }

    @Override
    public String toString() {
        return "Notice[" + key + "]";
    }
}
