package paretoscope.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.BrokenJson;

/// What a file that holds no results is, told from its first bytes.
enum FileNature {
    EMPTY(FileNature::isEmpty, "the file is empty", "check that the run finished writing it"),
    LFS_POINTER(says("version https://git-lfs"), "this is a Git LFS pointer, not the file itself",
            "fetch it with `git lfs pull` and import it again"),
    PICKLE(FileNature::isPickle, "this is a Python pickle, which is never loaded because it can run code",
            "export the data as CSV, JSON or Parquet"),
    PNG(begins(0x89, 'P', 'N', 'G'), "this is an image", "import the data behind the figure"),
    JPEG(begins(0xFF, 0xD8, 0xFF), "this is an image", "import the data behind the figure"),
    GIF(begins('G', 'I', 'F', '8'), "this is an image", "import the data behind the figure"),
    PDF(begins('%', 'P', 'D', 'F'), "this is a PDF page", "import the data behind it"),
    HTML(FileNature::isHtml, "this is a web page, perhaps the page around the download", "download the raw file"),
    XML(says("<?xml"), "this is XML, which no evaluation tool writes", "export the data as CSV or JSON"),
    SAFETENSORS(named(".safetensors"), "these are model weights", "use them in a merge sweep"),
    NETWORK(named(".onnx"), "this is a network", "use it in a merge sweep"),
    SWEEP(named(".sweep.json"), "this is a merge sweep, not results",
            "start it with `paretoscope sweep run`, or open it in the window's Merge sweep view"),
    NUMPY(begins(0x93, 'N', 'U', 'M', 'P', 'Y'), "this is a NumPy array", "save it with numpy.savetxt"),
    OLD_EXCEL(begins(0xD0, 0xCF, 0x11, 0xE0), "this is a workbook in the format of Excel 97", "save it as xlsx or CSV"),
    ELF(begins(0x7F, 'E', 'L', 'F'), "this is a program", "choose the results it wrote"),
    WINDOWS_PROGRAM(begins('M', 'Z', 0x90), "this is a program", "choose the results it wrote");

    private final Predicate<SourceFile> test;
    private final String found;
    private final String advice;

    FileNature(Predicate<SourceFile> test, String found, String advice) {
        this.test = test;
        this.found = found;
        this.advice = advice;
    }

    private static Predicate<SourceFile> begins(int... bytes) {
        return file -> file.startsWith(bytes);
    }

    private static Predicate<SourceFile> says(String start) {
        return file -> file.headText().stripLeading().startsWith(start);
    }

    private static Predicate<SourceFile> named(String ending) {
        return file -> file.fileName().endsWith(ending);
    }

    private static boolean isEmpty(SourceFile file) {
        return file.size() == 0 || file.firstByte() < 0 && file.headIsWhole();
    }

    static Optional<FileNature> of(SourceFile file) {
        for (var nature : values()) {
            if (nature.test.test(file)) {
                return Optional.of(nature);
            }
        }
        return Optional.empty();
    }

    private static boolean isPickle(SourceFile file) {
        return file.startsWith(0x80) && file.head().length > 1 && file.head()[1] >= 2 && file.head()[1] <= 5
                || file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(pkl|pickle)");
    }

    private static boolean isHtml(SourceFile file) {
        if (file.firstByte() != '<') {
            return false;
        }
        var head = file.headText().stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head");
    }

    NotRecognised refusal(SourceFile file) {
        return new NotRecognised(file.displayName(), found, advice);
    }

    /// The refusal of a file that looks like nothing in particular.
    static NotRecognised unknown(SourceFile file) {
        int first = file.firstByte();
        if (first == '{' || first == '[') {
            if (file.headText().replaceAll("\\s", "").matches("\\{}|\\[]")) {
                return new NotRecognised(file.displayName(), "this is JSON without anything in it",
                        "check that the run finished writing it");
            }
            return BrokenJson.in(file)
                    .map(trouble -> new NotRecognised(file.displayName(), trouble, "write or download the file again"))
                    .orElseGet(() -> new NotRecognised(file.displayName(),
                            "this is JSON, but not results of a known tool",
                            "name the tool with --as, or save the results as a table"));
        }
        var container = container(file);
        if (container.isPresent()) {
            return container.get();
        }
        return isText(file)
                ? new NotRecognised(file.displayName(), "this is text, but neither a table nor a known log",
                        "name the tool with --as, or save the results as CSV")
                : new NotRecognised(file.displayName(), "this is a binary file of unknown kind",
                        "export the results as CSV, JSON or Parquet");
    }

    /// What an importer would have opened, had it found results inside.
    private static Optional<NotRecognised> container(SourceFile file) {
        if (file.startsWith('P', 'A', 'R', '1')) {
            return refused(file, "this is a Parquet file that cannot be opened as a table", "save it as CSV");
        }
        if (file.startsWith('P', 'K', 3, 4)) {
            return refused(file, "this is an archive without logs or sheets that are known", "unpack it first");
        }
        if (file.startsWith(0x1F, 0x8B) || file.startsWith(0x28, 0xB5, 0x2F, 0xFD) || file.startsWith('B', 'Z', 'h')) {
            return refused(file, "this is a compressed file", "unpack it first");
        }
        return file.headText().startsWith("SQLite format 3")
                ? refused(file, "this is an SQLite database without results that are known",
                        "export the table as CSV")
                : Optional.empty();
    }

    private static Optional<NotRecognised> refused(SourceFile file, String found, String advice) {
        return Optional.of(new NotRecognised(file.displayName(), found, advice));
    }

    private static boolean isText(SourceFile file) {
        return file.headText().indexOf('\0') < 0;
    }
}
