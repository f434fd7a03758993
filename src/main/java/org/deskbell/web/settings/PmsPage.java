package org.deskbell.web.settings;

import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Online Scheduler Settings, PMS connection: which PMS it is, what it can do and how it is. */
@Controller
class PmsPage {
    private final PmsConnections connections;
    private final Refreshes refreshes;

    PmsPage(PmsConnections connections, Refreshes refreshes) {
        this.connections = connections;
        this.refreshes = refreshes;
    }

    @GetMapping("/settings/online-scheduler/pms")
    String show(Model model) {
        connections.find().ifPresent(pms -> model.addAttribute("pms", pms));
        refreshes.latestDone().ifPresent(refresh -> model.addAttribute("refresh", refresh));
        model.addAttribute("capabilities", Capability.values());
        return "staff/settings/pms";
    }
}
