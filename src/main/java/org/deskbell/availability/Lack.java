package org.deskbell.availability;

import org.deskbell.practice.Block;

/** Why a schedule has no room for a visit; a visit may lack more than one thing. */
public sealed interface Lack {
    /** The provider has no hours then in that operatory, whether or not he is away or the day is closed. */
    record Hours() implements Lack {}

    /** The provider, or the operatory, is no longer here. */
    record Gone() implements Lack {}

    /** The day is closed. */
    record OpenDay() implements Lack {}

    /** The provider is away that day. */
    record Presence() implements Lack {}

    /** The block is in its way. */
    record Unblocked(Block.Id block) implements Lack {}
}
