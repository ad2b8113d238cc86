package paretoscope.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
    @TempDir
    Path folder;

    @AfterEach
    void sayNoMore() {
        LogFile.silence();
    }

    @Test
    void thereIsNoFileUntilThereIsSomethingToSay() {
        LogFile.in(folder);

        LoggerFactory.getLogger("some.Library").info("nobody asked");

        assertFalse(Files.exists(folder.resolve("paretoscope.log")));
    }

    @Test
    void warningsAreWrittenWithTheirTimeAndTheirOrigin() throws IOException {
        LogFile.in(folder);

        LoggerFactory.getLogger("some.Library").warn("the {} is odd", "table");
        LoggerFactory.getLogger("some.Library").warn("again");

        var lines = Files.readAllLines(folder.resolve("paretoscope.log"));
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().matches("\\d{4}-.*WARN .*some\\.Library: the table is odd"), lines.getFirst());
    }
}
