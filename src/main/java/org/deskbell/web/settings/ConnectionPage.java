package org.deskbell.web.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Connectors;
import org.deskbell.pms.PmsConnection;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a PMS connection, made of what its connector asks for; it can be tried before it is kept. */
@Controller
@RequestMapping(ConnectionPage.PATH)
class ConnectionPage {
    static final String PATH = PmsPage.PATH + "/connection";
    private static final String PAGE = "staff/settings/connection";
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 80;

    private final PmsConnections connections;
    private final Connectors connectors;
    private final Refreshes refreshes;
    private final Practices practices;

    ConnectionPage(PmsConnections connections, Connectors connectors, Refreshes refreshes, Practices practices) {
        this.connections = connections;
        this.connectors = connectors;
        this.refreshes = refreshes;
        this.practices = practices;
    }

    /**
     * What came of a test.
     *
     * @param can what the PMS says that it can do; empty if it was silent
     * @param found what it has for us, a sentence each
     * @param wrong what speaks against keeping it all the same
     * @param words why there was no answer
     */
    record Tested(
            Set<Capability> can,
            List<String> found,
            List<PmsSettingWrong> wrong,
            @Nullable String words) {}

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String kind, Model model) {
        var known = connections.find();
        var chosen = kind != null
                ? kind
                : known.map(PmsConnection::kind)
                        .orElseGet(() -> connectors.all().getFirst().kind());
        var kept = known.filter(one -> one.kind().equals(chosen));
        var draft = new PmsConnectionDraft(
                chosen,
                kept.map(PmsConnection::name).orElse(""),
                kept.map(PmsConnection::settings).orElseGet(() -> ConnectionForm.first(connector(chosen), zone())));
        return page(draft, List.of(), model);
    }

    private String zone() {
        return practices.current().zone().getId();
    }

    private String page(PmsConnectionDraft draft, List<PmsSettingWrong> wrong, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("asks", connector(draft.kind()).asks());
        model.addAttribute(
                "kinds", connectors.all().stream().map(Connector::kind).toList());
        model.addAttribute("kept", connections.secretsKept(draft));
        model.addAttribute("typed", connections.sealed(draft));
        model.addAttribute(
                "wrong",
                wrong.stream()
                        .collect(Collectors.toMap(
                                PmsSettingWrong::setting, PmsSettingWrong::words, (one, other) -> one, TreeMap::new)));
        return PAGE;
    }

    private Connector connector(String kind) {
        return connectors.find(kind).orElseThrow(() -> new NotFound("kind of PMS"));
    }

    /** Keeps it, and has the PMS read; where it would take the place of another PMS, only when that was said. */
    @PostMapping
    String save(@RequestParam Map<String, String> form, Me me, Model model, RedirectAttributes after) {
        var draft = draft(form);
        var wrong = wrongIn(draft);
        if (!wrong.isEmpty()) return page(draft, wrong, model);
        var other = connections.replaced(draft).filter(before -> !form.containsKey("replace"));
        if (other.isPresent()) {
            model.addAttribute("replaced", other.get());
            return page(draft, List.of(), model);
        }
        var elsewhere = connections.elsewhere(draft, me.actor());
        if (!elsewhere.isEmpty()) return page(draft, elsewhere, model);
        connections.connect(draft, me.actor());
        refreshes.ask(me.actor());
        after.addFlashAttribute("connected", true);
        return "redirect:" + PmsPage.PATH;
    }

    /** Tries what was typed and keeps nothing. */
    @PostMapping("/test")
    String test(@RequestParam Map<String, String> form, Me me, Model model) {
        var draft = draft(form);
        var wrong = connections.wrongIn(draft);
        if (!wrong.isEmpty()) return page(draft, wrong, model);
        var tested = tested(draft, me);
        if (tested.wrong().isEmpty()) model.addAttribute("tested", tested);
        model.addAttribute("capabilities", Capability.values());
        return page(draft, tested.wrong(), model);
    }

    private Tested tested(PmsConnectionDraft draft, Me me) {
        try {
            var tested = connections.test(draft, me.actor());
            return new Tested(tested.can(), tested.found(), tested.wrong(), null);
        } catch (PmsSilent e) {
            return new Tested(Set.of(), List.of(), List.of(), e.words());
        }
    }

    private List<PmsSettingWrong> wrongIn(PmsConnectionDraft draft) {
        var wrong = connections.wrongIn(draft);
        if (!draft.name().isEmpty() && draft.name().length() <= LONGEST_NAME) return wrong;
        var all = new ArrayList<>(wrong);
        all.add(new PmsSettingWrong(NAME, "A name is needed, of at most " + LONGEST_NAME + " characters."));
        return all;
    }

    private PmsConnectionDraft draft(Map<String, String> form) {
        var kind = form.getOrDefault("kind", "");
        var settings = ConnectionForm.settings(form, connector(kind).asks(), connections::opened);
        return new PmsConnectionDraft(kind, form.getOrDefault(NAME, "").strip(), settings);
    }
}
