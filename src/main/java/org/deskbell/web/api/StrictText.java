package org.deskbell.web.api;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads text where text is expected: no number, and no NUL character, which the database cannot keep. */
final class StrictText extends StdScalarDeserializer<String> {
    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING)
            return (String) context.handleUnexpectedToken(String.class, json);
        var text = json.getString();
        return text.indexOf('\0') < 0 ? text : context.reportInputMismatch(String.class, "NUL is no text");
    }
}
