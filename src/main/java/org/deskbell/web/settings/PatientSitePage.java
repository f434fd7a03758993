package org.deskbell.web.settings;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.deskbell.booking.DeskbellAddress;
import org.deskbell.practice.Accent;
import org.deskbell.practice.Logo;
import org.deskbell.practice.PracticeLooks;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.deskbell.web.QrCode;
import org.deskbell.web.Words;
import org.deskbell.web.links.LinkFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, The patient site: where it is, how it comes onto the practice's own site, how it looks. */
@Controller
@RequestMapping(PatientSitePage.PATH)
class PatientSitePage {
    static final String PATH = "/settings/online-scheduler/patient-site";
    private static final DataSize MOST = DataSize.ofMegabytes(4);

    private final Practices practices;
    private final PracticeLooks looks;
    private final DeskbellAddress address;
    private final Words words;
    private final Clock clock;

    PatientSitePage(Practices practices, PracticeLooks looks, DeskbellAddress address, Words words, Clock clock) {
        this.practices = practices;
        this.looks = looks;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        var link = address.site(practices.current());
        return new ModelAndView("staff/settings/patient-site")
                .addObject("link", link)
                .addObject("script", "<script src=\"" + link + "/embed.js\" async></script>")
                .addObject("links", LinkFiles.manifestOf(link))
                .addObject("publishes", LinkFiles.arePublished(practices.settings()))
                .addObject("qr", QrCode.of(link))
                .addObject("accents", List.of(Accent.values()))
                .addObject("looks", looks.current());
    }

    @PostMapping("/accent")
    String wear(@RequestParam Accent accent, Me me, RedirectAttributes after) {
        looks.wear(accent, me.actor());
        return saved(after);
    }

    @PostMapping(path = "/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView show(@RequestParam MultipartFile logo, Me me, RedirectAttributes after) throws IOException {
        if (logo.isEmpty()) return faulty("missing");
        if (logo.getSize() > MOST.toBytes()) return faulty("large");
        var read = Logo.in(logo.getBytes());
        if (read.isEmpty()) return faulty("unreadable");
        looks.show(read.get(), me.actor());
        return new ModelAndView(saved(after));
    }

    private ModelAndView faulty(String fault) {
        var again = show().addObject("fault", fault);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/logo/removal")
    String removeLogo(Me me, RedirectAttributes after) {
        looks.removeLogo(me.actor());
        return saved(after);
    }

    @PostMapping("/languages")
    String speak(@RequestParam Map<String, String> form, Me me, RedirectAttributes after) {
        practices.describe(seen -> true, before -> before.offeringSpanish(form.containsKey("spanish")), me.actor());
        return saved(after);
    }

    private String saved(RedirectAttributes after) {
        after.addFlashAttribute("saved", words.at(clock.instant()));
        return "redirect:" + PATH;
    }
}
