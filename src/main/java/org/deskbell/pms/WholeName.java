package org.deskbell.pms;

/** A name that a list holds in one column: "Last, First" or "First Last". */
final class WholeName {
    private WholeName() {}

    static String last(String whole) {
        var comma = whole.indexOf(',');
        return comma < 0
                ? whole.substring(whole.lastIndexOf(' ') + 1)
                : whole.substring(0, comma).strip();
    }

    static String first(String whole) {
        var comma = whole.indexOf(',');
        return comma < 0
                ? whole.substring(0, Math.max(0, whole.lastIndexOf(' '))).strip()
                : whole.substring(comma + 1).strip();
    }
}
