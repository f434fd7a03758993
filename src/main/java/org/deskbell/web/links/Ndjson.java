package org.deskbell.web.links;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a file: one thing, or many, a line each. */
@Component
class Ndjson {
    private final JsonMapper json;

    Ndjson(JsonMapper json) {
        this.json = json;
    }

    byte[] whole(Object thing) {
        return json.writeValueAsBytes(thing);
    }

    byte[] lines(List<?> things) {
        var file = new ByteArrayOutputStream();
        for (var thing : things) {
            file.writeBytes(json.writeValueAsBytes(thing));
            file.write('\n');
        }
        return file.toByteArray();
    }
}
