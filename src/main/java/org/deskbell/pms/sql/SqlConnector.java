package org.deskbell.pms.sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.Setting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a PMS by queries against its database, and never writes there. */
@Component
class SqlConnector implements Connector {
    private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]{0,63}");

    private final PmsAddresses addresses;
    private final Clock clock;
    private final Limits limits;

    @Autowired
    SqlConnector(PmsAddresses addresses, Clock clock) {
        this(addresses, clock, Limits.USUAL);
    }

    SqlConnector(PmsAddresses addresses, Clock clock, Limits limits) {
        this.addresses = addresses;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return "sql";
    }

    @Override
    public List<Setting> asks() {
        return SqlSettings.ASKED;
    }

    @Override
    public List<PmsSettingWrong> wrongIn(Map<String, String> answers) {
        var settings = new SqlSettings(answers);
        var wrong = new ArrayList<PmsSettingWrong>();
        if (answers.containsKey("database")
                && !DATABASE.matcher(settings.text("database")).matches())
            wrong.add(new PmsSettingWrong(
                    "database", "The name of a database has letters, digits, blanks, and any of _ . - in it."));
        if (settings.text("databaseUser").chars().anyMatch(Character::isISOControl))
            wrong.add(new PmsSettingWrong("databaseUser", "A user name has no control characters."));
        if (settings.isOpenDental()) wrongEngine(settings, wrong);
        else wrongQueries(settings, wrong);
        return wrong;
    }

    private static void wrongEngine(SqlSettings settings, List<PmsSettingWrong> wrong) {
        if (settings.isPostgreSql())
            wrong.add(new PmsSettingWrong("engine", "Open Dental keeps its data in MariaDB or MySQL."));
    }

    private static void wrongQueries(SqlSettings settings, List<PmsSettingWrong> wrong) {
        for (var name : SqlSettings.QUERIES)
            if (!settings.text(name).isEmpty())
                SingleSelect.wrongIn(settings.text(name))
                        .ifPresent(words -> wrong.add(new PmsSettingWrong(name, words)));
    }

    @Override
    public Pms connect(Map<String, String> typed) {
        var settings = new SqlSettings(Map.copyOf(typed));
        var wrong = wrongIn(typed);
        if (!wrong.isEmpty())
            throw new IllegalArgumentException(wrong.getFirst().words());
        addresses.checkServer(settings.text("databaseServer"));
        var database = new Database(settings.engine(), () -> settings.place(addresses), limits, settings.zone());
        return new SqlPms(database, settings.layout(), clock);
    }
}
