package org.deskbell.web.settings;

import org.deskbell.desk.Numbers;
import org.deskbell.tenancy.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings, Numbers: what came in online in the last days, and what has become of it. */
@Controller
class NumbersPage {
    private final Numbers numbers;

    NumbersPage(Numbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/settings/numbers")
    String show(@RequestParam(defaultValue = "30") int days, Model model) {
        if (!Numbers.DAYS.contains(days)) throw new NotFound("page");
        model.addAttribute("choices", Numbers.DAYS);
        model.addAttribute("days", days);
        model.addAttribute("figures", numbers.of(days));
        return "staff/settings/numbers";
    }
}
