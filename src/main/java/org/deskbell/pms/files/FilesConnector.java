package org.deskbell.pms.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.Setting;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads what a PMS exports into a folder, and leaves there what it is to import. The operator names one folder for all
 * (DESKBELL_PMS_FILES); in it each practice has a folder of its own, called as in its address, with {@code in} and
 * {@code out}. So nobody who types a setting reaches another's files.
 */
@Component
class FilesConnector implements Connector {
    private final String root;
    private final Directory directory;
    private final Clock clock;

    FilesConnector(@Value("${deskbell.pms-files:}") String root, Directory directory, Clock clock) {
        this.root = root;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public List<Setting> asks() {
        return List.of(
                new Setting("folder", Setting.Kind.TEXT, true),
                new Setting("zone", Setting.Kind.ZONE, true),
                new Setting("columns", Setting.Kind.TEXT, false),
                Setting.choice("writes", List.of("nothing", "csv", "hl7")));
    }

    @Override
    public List<PmsSettingWrong> wrongIn(Map<String, String> answers) {
        try {
            folder(answers.getOrDefault("folder", ""));
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(new PmsSettingWrong("folder", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        var folder = folder(settings.getOrDefault("folder", ""));
        return new FilesPms(
                new InFolder(folder.resolve("in"), clock),
                new OutFolder(
                        folder.resolve("out"), OutFolder.Way.of(settings.getOrDefault("writes", "nothing")), clock),
                Setting.zone(settings),
                settings.get("columns"),
                clock);
    }

    private Path folder(String name) {
        if (root.isBlank())
            throw new IllegalArgumentException(
                    "No folder for files is set up here. Ask whoever runs this Deskbell (DESKBELL_PMS_FILES).");
        if (!directory.find(Directory.Kind.SLUG, name).equals(CurrentPractice.find()))
            throw new IllegalArgumentException("The folder must be called as your practice in its address.");
        var folder = Path.of(root, name);
        // A link would lead into the folder of another practice.
        if (!Stream.of(folder, folder.resolve("in"), folder.resolve("out"))
                .allMatch(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)))
            throw new IllegalArgumentException(
                    "The folder of your practice lacks its folders \"in\" and \"out\", or one of them is a link."
                            + " Whoever runs Deskbell can make them.");
        return folder;
    }
}
