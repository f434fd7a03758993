package org.deskbell.bench;

/**
 * A request, ready to be sent.
 *
 * @param headers whole lines, each with its line end
 */
record Call(String method, String path, String headers, String body) {
    static Call get(String path) {
        return new Call("GET", path, "", "");
    }

    static Call post(String path, String body) {
        return new Call("POST", path, "", body);
    }

    static Call put(String path, String body) {
        return new Call("PUT", path, "", body);
    }

    Call with(String header, String value) {
        return new Call(method, path, headers + header + ": " + value + "\r\n", body);
    }

    Call keyed(String key) {
        return with("Idempotency-Key", key);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
