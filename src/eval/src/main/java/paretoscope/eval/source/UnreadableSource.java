package paretoscope.eval.source;

import paretoscope.eval.Locator;

/// A file that cannot be read as what it claims to be: which file, where, what was found, and what to do.
public final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient String file;
    private final transient Locator where;
    private final transient String found;
    private final transient String advice;

    /// @param found what was seen, without a full stop: `the archive ends in the middle of its index`
    /// @param advice what the user can do, without a full stop: `copy the file again`
    public UnreadableSource(String file, Locator where, String found, String advice) {
        super(sentence(file, where, found, advice));
        this.file = file;
        this.where = where;
        this.found = found;
        this.advice = advice;
    }

    /// The same, with what made it so.
    public UnreadableSource(String file, Locator where, String found, String advice, Throwable cause) {
        this(file, where, found, advice);
        initCause(cause);
    }

    private static String sentence(String file, Locator where, String found, String advice) {
        var place = where.text().isEmpty() ? file : file + ", " + where.text();
        return place + ": " + found + "; " + advice + ".";
    }

    public String file() {
        return file;
    }

    public Locator where() {
        return where;
    }

    public String found() {
        return found;
    }

    public String advice() {
        return advice;
    }
}
