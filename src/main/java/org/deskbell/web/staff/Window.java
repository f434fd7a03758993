package org.deskbell.web.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.Reach;
import org.deskbell.desk.Worklist;
import org.deskbell.desk.WorklistRow;
import org.deskbell.patients.PatientTags;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnection;
import org.deskbell.pms.PmsConnections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the Online Appointments window into a page: on the home page, in full, or the archives. */
@Component
class Window {
    /** What the home page shows, what needs somebody first; the link below leads to all. */
    private static final int FEW = 4;
    /** More than a practice leaves open; what is beyond is on the next page. */
    private static final int MOST = 500;

    private final Worklist worklist;
    private final PatientTags tags;
    private final PmsConnections connections;
    private final Reach reach;

    Window(Worklist worklist, PatientTags tags, PmsConnections connections, Reach reach) {
        this.worklist = worklist;
        this.tags = tags;
        this.connections = connections;
        this.reach = reach;
    }

    /** Which rows the window shows. */
    enum View {
        HOME("/"),
        ALL("/online-appointments"),
        ARCHIVES("/online-appointments/archives");

        final String path;

        View(String path) {
            this.path = path;
        }

        /** The window that a form names; Home where it names none. */
        static View of(@Nullable View named) {
            return named == null ? HOME : named;
        }

        /** Back to it. */
        String back() {
            return "redirect:" + path;
        }

        /** Back to it, with the link panel of the row open. */
        String opening(OnlineAppointment.Id row) {
            return back() + "?open=" + row;
        }

        static View at(String path) {
            return Stream.of(values())
                    .filter(view -> view.path.equals(path))
                    .findFirst()
                    .orElse(HOME);
        }
    }

    /** What the window is asked to show.
     *
     * @param sort a column; its name with a minus sorts the other way round
     * @param page counted from 0; Home has but one
     * @param opened the row whose link panel is open; it is shown whatever else is not */
    record Asked(View view, @Nullable String sort, int page, OnlineAppointment.@Nullable Id opened) {
        private long from() {
            return (long) MOST * Math.max(0, page);
        }
    }

    void show(Asked asked, Actor by, Model model) {
        var view = asked.view();
        var connection = connections.find();
        var writable = isWritable(connection);
        var sort = sort(view, asked.sort());
        var counts = worklist.counts();
        var listed = listed(asked, sort, by);
        var rows = withOpened(listed, asked.opened()).stream()
                .map(row -> WindowRow.of(row, writable, reach))
                .toList();
        model.addAttribute(
                "tags",
                tags.of(rows.stream().map(shown -> shown.row().patient()).toList()));
        var archived = view == View.ARCHIVES;
        model.addAttribute("view", view.name());
        model.addAttribute("path", view.path);
        model.addAttribute("sort", sort);
        model.addAttribute("counts", counts);
        if (view != View.HOME) paged(asked, archived ? worklist.archived() : counts.shown(), model);
        model.addAttribute("listed", listed.size());
        model.addAttribute("needing", only(rows, row -> row.needsSomebody()));
        model.addAttribute("others", only(rows, row -> !row.needsSomebody() && (archived || !row.isOver())));
        model.addAttribute("over", only(rows, row -> !row.needsSomebody() && !archived && row.isOver()));
        model.addAttribute(
                "anybodyNew",
                !only(rows, row -> row.isUnlinked() && !row.beingCreated()).isEmpty());
        model.addAttribute("silent", connection.filter(PmsConnection::isSilent).orElse(null));
    }

    /** One row as the window would show it, for the page of its own. */
    WindowRow shown(WorklistRow row) {
        return WindowRow.of(row, isWritable(connections.find()), reach);
    }

    private static boolean isWritable(Optional<PmsConnection> connection) {
        return connection.filter(pms -> pms.can(Capability.WRITE_APPOINTMENT)).isPresent();
    }

    private List<WorklistRow> listed(Asked asked, Worklist.Sort sort, Actor by) {
        return switch (asked.view()) {
            case HOME -> worklist.open(sort, 0, FEW, by);
            case ALL -> worklist.open(sort, asked.from(), MOST, by);
            case ARCHIVES -> worklist.archived(sort, asked.from(), MOST, by);
        };
    }

    /** Where this page lies among all rows, if there are more than it holds. */
    private static void paged(Asked asked, int total, Model model) {
        if (total <= MOST) return;
        model.addAttribute("total", total);
        model.addAttribute("from", asked.from());
        model.addAttribute("most", MOST);
    }

    private List<WorklistRow> withOpened(List<WorklistRow> rows, OnlineAppointment.@Nullable Id opened) {
        if (opened == null || rows.stream().anyMatch(row -> row.id().equals(opened))) return rows;
        return Stream.concat(rows.stream(), Stream.of(worklist.row(opened))).toList();
    }

    private static List<WindowRow> only(List<WindowRow> rows, Predicate<WorklistRow> which) {
        return rows.stream().filter(row -> which.test(row.row())).toList();
    }

    /** "patient" sorts by patient, "-patient" the other way round; the home page shows by itself what presses first. */
    private static Worklist.Sort sort(View view, @Nullable String asked) {
        if (asked == null || asked.isBlank()) return view == View.HOME ? Worklist.Sort.URGENT : Worklist.Sort.START;
        var descending = asked.startsWith("-");
        var name = (descending ? asked.substring(1) : asked)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        return Stream.of(Worklist.Column.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> new Worklist.Sort(column, descending))
                .orElse(Worklist.Sort.START);
    }
}
