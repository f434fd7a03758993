package org.deskbell.writeback;

import java.util.UUID;

/** A write-back that this worker has to itself while the lease lasts; whoever lost the lease records nothing. */
record Claimed(WriteBack row, UUID lease) {}
