package paretoscope.eval.source;

import paretoscope.eval.Locator;

/// Something a reader of a file should know: what, where, and why.
public record Issue(Kind kind, Locator where, String why) {
    /// How an issue bears on the result.
    public enum Kind {
        /// A part of the file was left out.
        SKIPPED,
        /// Something the file does not say was assumed.
        GUESSED,
        /// Everything was read, but looks odd.
        DOUBTFUL
    }

    public static Issue skipped(Locator where, String why) {
        return new Issue(Kind.SKIPPED, where, why);
    }

    public static Issue guessed(Locator where, String why) {
        return new Issue(Kind.GUESSED, where, why);
    }

    public static Issue doubtful(Locator where, String why) {
        return new Issue(Kind.DOUBTFUL, where, why);
    }
}
