package org.deskbell.web;

import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is to be known of the PMS's list before its records are trusted: it is in question, or none was read yet. */
@Component
public class PmsNews {
    private final PmsConnections connections;
    private final Refreshes refreshes;

    PmsNews(PmsConnections connections, Refreshes refreshes) {
        this.connections = connections;
        this.refreshes = refreshes;
    }

    /** Puts it into the page. */
    public void show(Model model) {
        refreshes.question().ifPresent(doubted -> model.addAttribute("question", doubted));
        connections.find().filter(pms -> !refreshes.isRead()).ifPresent(pms -> model.addAttribute("unread", pms));
        refreshes.latestDone().ifPresent(done -> model.addAttribute("asOf", done.startedAt()));
    }
}
