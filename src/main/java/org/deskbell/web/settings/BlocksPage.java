package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.deskbell.practice.Block;
import org.deskbell.practice.Blocks;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.deskbell.web.settings.HitStep.Change;
import org.deskbell.web.settings.HitStep.Turn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Blocks: stretches of a provider, an operatory or everybody that cannot be booked online. */
@Controller
@RequestMapping(BlocksPage.PATH)
class BlocksPage {
    static final String PATH = "/settings/online-scheduler/blocks";
    private static final String PAGE = "staff/settings/blocks";

    private final Blocks blocks;
    private final Providers providers;
    private final HitStep hits;
    private final Words words;

    BlocksPage(Blocks blocks, Providers providers, HitStep hits, Words words) {
        this.blocks = blocks;
        this.providers = providers;
        this.hits = hits;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("blockForm", BlockForm.empty());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("blocks", blocks.from(words.today()));
        model.addAttribute("providers", providers.all());
        model.addAttribute("operatories", providers.operatories());
        model.addAttribute("names", names());
        return PAGE;
    }

    private Map<Object, String> names() {
        var names = new HashMap<Object, String>();
        names.putAll(providers.everybody().stream().collect(toMap(Provider::id, Provider::name)));
        names.putAll(providers.everyOperatory().stream().collect(toMap(Operatory::id, Operatory::name)));
        return names;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute BlockForm blockForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        Dates.look("day", blockForm.day(), words.today(), found);
        if (!isKnown(blockForm)) found.rejectValue("whose", "typeMismatch.java.util.UUID");
        if (found.hasErrors()) return page(model);
        var block = blockForm.block(providers.all(), providers.operatories());
        return hits.take(
                () -> added(block, me),
                new Change("block", when(block.from()), "blocks", PATH),
                new Turn(me, model, after),
                () -> {
                    after.addFlashAttribute("added", when(block.from()));
                    return "redirect:" + PATH;
                },
                () -> "redirect:" + PATH);
    }

    private boolean isKnown(BlockForm form) {
        return form.isOfEverybody()
                || providers.all().stream().anyMatch(form::isOf)
                || providers.operatories().stream().anyMatch(form::isOf);
    }

    private boolean added(Block block, Me me) {
        blocks.add(block, me.actor());
        return true;
    }

    private String when(LocalDateTime at) {
        return words.staffDay(at.toLocalDate()) + ", " + words.time(at.toLocalTime());
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable Block.Id id, Me me, RedirectAttributes after) {
        var chosen = blocks.from(words.today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        chosen.ifPresent(block -> {
            blocks.remove(id, me.actor());
            after.addFlashAttribute("removed", when(block.from()));
        });
        return "redirect:" + PATH;
    }
}
