package paretoscope.ingest.archive;

import java.io.IOException;

/// An archive that unfolds into more than anyone would write: a bomb, or damage that looks like one.
public final class ArchiveBoundExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveBoundExceeded(String found) {
        super(found);
    }
}
