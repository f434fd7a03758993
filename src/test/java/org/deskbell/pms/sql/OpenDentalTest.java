package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open Dental's tables are read as its vendor describes them; here in PostgreSQL, in {@link MariaDbTest} where they belong. */
class OpenDentalTest {
    private LegacyDatabase legacy;

    @BeforeEach
    void office() {
        legacy = LegacyDatabase.fresh("legacy_dental");
        legacy.does("drop table patient");
        legacy.does(OpenDentalOffice.statements("timestamp"));
    }

    private Pms pms() {
        var settings = new SqlSettings(legacy.settings(Map.of()));
        var database = new Database(
                new PostgreSql(), () -> settings.place(new PmsAddresses("127.0.0.0/8")), Limits.USUAL, settings.zone());
        return new SqlPms(database, new OpenDental(), Clock.fixed(LegacyDatabase.NOW, ZoneOffset.UTC));
    }

    private OpenDentalReading reading() {
        return new OpenDentalReading(pms());
    }

    @Test
    void who_was_deleted_is_left_out_and_who_was_merged_says_into_whom() throws PmsSilent {
        reading().patientsAreThoseWhoAreNotDeleted();
    }

    @Test
    void what_is_broken_planned_or_unscheduled_takes_no_time() throws PmsSilent {
        reading().onlyWhatIsScheduledOrBlockedIsTaken();
    }

    @Test
    void hidden_names_are_not_offered() throws PmsSilent {
        reading().namesAreThoseThatAreShown();
        reading().allButWritingIsOffered();
    }

    @Test
    void an_old_version_is_read_without_what_it_lacks() throws PmsSilent {
        legacy.does(OpenDentalOffice.older());

        OpenDentalReading.anOldVersionIsReadWithoutWhatItLacks(pms());
    }

    @Test
    void other_tables_are_told_by_what_is_missing() {
        legacy.does("alter table schedule drop column Status");

        assertThatThrownBy(() -> pms().capabilities())
                .hasMessage(
                        "These are not Open Dental's tables, or this user may not see them: schedule.Status is missing.");
    }
}
