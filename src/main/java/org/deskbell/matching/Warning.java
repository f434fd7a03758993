package org.deskbell.matching;

/** What a person must see before linking a candidate; such a link asks for a written reason and is never made by a rule. */
public enum Warning {
    /** Lives with the person sought, but is somebody else: parent, child, spouse. */
    HOUSEHOLD,
    /** Same birth date and family, another first name. */
    TWIN,
    /** Father and son of one name. */
    SUFFIX,
    /** The birth date typed is that of another of the household: whoever books for a child gives his own. */
    RELATIVES_DATE,
    /** Another record seems to be of the same person. */
    LISTED_TWICE,
    /** Another record is of the same person or of a twin: the same birth date, first names that are nearly the same. */
    TWICE_OR_TWINS,
    /** Another candidate, somebody else, fits as well. */
    EQUAL_CANDIDATES,
    /** The list calls the record inactive. */
    INACTIVE
}
