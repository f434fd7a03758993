package org.deskbell.pms;

import java.util.List;
import java.util.Set;

/** What came of trying a connection.
 *
 * @param can what the PMS says that it can do
 * @param found what it has for us, a sentence each; empty where the connector does not say
 * @param wrong what speaks against keeping it although the PMS answers */
public record PmsTested(Set<Capability> can, List<String> found, List<PmsSettingWrong> wrong) {}
