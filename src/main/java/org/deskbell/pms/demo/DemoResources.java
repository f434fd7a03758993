package org.deskbell.pms.demo;

import java.util.List;
import org.deskbell.pms.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The providers, operatories and appointment types of the demo PMS. */
@Component
public class DemoResources {
    private final DemoResourceTable table;

    DemoResources(DemoResourceTable table) {
        this.table = table;
    }

    List<DemoResource> all() {
        return table.all();
    }

    List<DemoResource> all(Catalogue.Kind kind) {
        return table.all().stream().filter(one -> one.kind() == kind).toList();
    }

    @Transactional
    public void add(List<DemoResource> resources) {
        table.insert(resources);
    }
}
