package org.deskbell.bench;

import java.util.Map;
import org.deskbell.Deskbell;
import org.deskbell.tenancy.DatabaseAddress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Deskbell in this process whose workers rest, to be used through its own verbs. */
final class InProcess {
    private InProcess() {}

    /** @param more what it finds in its rooms beside its own, by name */
    static ConfigurableApplicationContext start(DatabaseAddress database, Map<String, Object> more) {
        return new SpringApplicationBuilder(Deskbell.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("databaseAddress", database);
                    more.forEach(context.getBeanFactory()::registerSingleton);
                })
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--deskbell.workers=off",
                        "--deskbell.demo=off",
                        "--deskbell.secrets-key=" + Served.SECRETS_KEY,
                        "--deskbell.pms-networks=" + Served.THIS_MACHINE);
    }
}
