package paretoscope.compute.protocol;

/// A line that is no message of the protocol.
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean meant;

    /// @param why what was expected
    /// @param line what was found; its beginning is shown
    MalformedMessage(String why, String line) {
        super(why + ": " + (line.length() > 120 ? line.substring(0, 120) + "…" : line));
        meant = line.stripLeading().startsWith("{") && line.contains("\"jsonrpc\"");
    }

    /// Whether the line was meant as a message, so that somebody may wait for it in vain.
    public boolean isMeant() {
        return meant;
    }
}
