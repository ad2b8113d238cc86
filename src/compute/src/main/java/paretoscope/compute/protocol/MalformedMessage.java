package paretoscope.compute.protocol;

/// A line that is no message of the protocol.
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param why what was expected
    /// @param line what was found; its beginning is shown
    MalformedMessage(String why, String line) {
        super(why + ": " + (line.length() > 120 ? line.substring(0, 120) + "…" : line));
    }
}
